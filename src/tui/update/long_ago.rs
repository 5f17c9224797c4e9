//! A day that was left long ago and never closed: nobody goes on leading it by chance, so she is asked what it is to be.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::effect::Effect;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::LongAgo;
use super::super::run::Run;
use super::{outside, run as day, words};
use crate::core::event::{Turn, What};
use crate::core::note::NoteKind;
use crate::core::time::Now;

/// A night in between, and the group has gone home.
const LONG: TimeDelta = TimeDelta::hours(12);

/// True for a day that was begun, and that nobody has been at since long ago. What was only made ready is no such day.
pub fn is_left(run: &Run, last: Option<DateTime<Utc>>, now: Now) -> bool {
    run.can_write() && run.session.has_begun() && last.is_some_and(|last| now.wall - last >= LONG)
}

/// She has answered.
pub fn answered(model: &mut Model, asked: LongAgo, now: Now, effects: &mut Vec<Effect>) {
    match asked.at {
        0 => {
            if let Some(run) = model.open.take() {
                effects.extend([Effect::Leave, Effect::Look { path: run.path, note: None }]);
            }
        }
        1 => {
            model.screen = Screen::Run;
            outside::resume(model, Some(asked.last), now, effects);
        }
        _ => close(model, asked.last, now, effects),
    }
}

/// The day ended when somebody was last at it: what has passed since is no part of it. A line that was half typed is
/// kept among what was parked.
fn close(model: &mut Model, last: DateTime<Utc>, now: Now, effects: &mut Vec<Effect>) {
    let then = Now { wall: last, ..now };
    let is_typed = |model: &Model| model.run().is_some_and(|run| !run.entry.value().trim().is_empty());
    if is_typed(model) {
        words::take_aside(model, NoteKind::Parked, then, effects);
    }
    if is_typed(model) {
        model.screen = Screen::Run;
    } else if day::happen(model, Turn::New, What::Closed, then, effects) {
        effects.push(Effect::Close);
    }
}

/// Where she turned away from the question, whatever way, the day is left as it was.
pub fn put_away(model: &mut Model, effects: &mut Vec<Effect>) {
    let is_asked = matches!(model.overlay, Overlay::LongAgo(_));
    let is_elsewhere = matches!(model.screen, Screen::Home(_) | Screen::Sessions | Screen::Find);
    let is_open = |run: &Run| run.can_write() && run.session.closed.is_none();
    if is_elsewhere && !is_asked && model.run().is_some_and(is_open) {
        model.open = None;
        effects.extend([Effect::Leave, Effect::FindUnfinished]);
    }
}

#[cfg(test)]
mod tests;
