//! What she does while the day runs, and what time does to it.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::{Details, GapQuestion};
use super::super::run::{Held, Purpose, Run};
use super::{groups, note, turn, words};
use crate::core::boards::Direction;
use crate::core::event::{Turn, What};
use crate::core::ids::StepId;
use crate::core::note::{NoteKind, WALL};
use crate::core::plan::{Forecast, shown_minutes};
use crate::core::time::Now;
use crate::core::{moves, replan};

/// How often a running session leaves a sign of life on the disk, so that a dead battery's gap has a beginning.
const SIGN_OF_LIFE: TimeDelta = TimeDelta::seconds(20);

/// Makes something happen in the open session, and has it put on the disk. False when it did not fit.
pub fn happen(model: &mut Model, turn: Turn, what: What, now: Now, effects: &mut Vec<Effect>) -> bool {
    let device = model.device.clone();
    let Some(run) = model.open.as_deref_mut() else { return false };
    let step = run.session.clock.step.clone();
    let Some(event) = run.happen(turn, what, now.wall, &device) else { return false };
    effects.push(Effect::Persist(Box::new(event)));
    if run.session.clock.step != step {
        // Whose turn it was ends with the step: what the next one asks is asked of all.
        run.voter = WALL;
        run.begin_with_what_is_left();
        run.settle();
        run.begin_in_field();
        effects.push(Effect::Snapshot);
        if turn == Turn::New
            && let Some(text) = too_early(model, &step, now)
        {
            model.say(text);
        }
    }
    true
}

/// Where she has come from this step into a part of the day that is to begin later, what she is told. She may, but the
/// coffee is not there yet.
fn too_early(model: &Model, from: &StepId, now: Now) -> Option<String> {
    let session = &model.run()?.session;
    let (block, _) = session.current().filter(|(block, _)| block.id != from.block())?;
    let fixed = session.on_day(block.fixed_start?.0);
    let early = shown_minutes(now.wall, fixed);
    let locale = &model.locale;
    (early > TimeDelta::zero() && session.has_begun()).then(|| {
        let name = block.name.get(model.lang()).to_owned();
        let time = locale.clock(session.local(fixed));
        let args = [("name", name.into()), ("time", time.into()), ("length", locale.minutes(early).into())];
        locale.ta("toast-too-early", &args)
    })
}

/// Notices that nobody was there since the last input, and asks what those minutes count for.
pub fn notice_gap(model: &mut Model, before: Now, now: Now, effects: &mut Vec<Effect>) {
    let pace = model.run().and_then(|run| run.session.rehearsal).unwrap_or(1).max(1);
    let Some(gap) = now.gap_since(before, super::LONGEST_SLEEP * pace) else { return };
    if !model.run().is_some_and(Run::can_write) || !matches!(model.screen, Screen::Run) {
        return;
    }
    let (from, to) = (now.wall - gap, now.wall);
    happen(model, Turn::New, What::Gap { from: from.min(before.wall), to }, now, effects);
    if !model.run().is_some_and(|run| run.session.clock.timer.is_running()) {
        return;
    }
    if gap > TimeDelta::zero() {
        model.overlay = Overlay::Gap(GapQuestion { from, to, at: 0 });
    } else if let Some(what) = model.run().map(|run| moves::settle_gap(&run.session, gap, false)) {
        // A clock that was set back gives nobody more time; there is nothing to ask.
        happen(model, Turn::New, what, now, effects);
    }
}

/// What the passing of time does: the bell at the warnings and at zero, and the sign of life.
pub fn passing(model: &mut Model, before: Now, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    // Where she is asked what a day of long ago is to be, nobody is at it yet.
    let is_led = !matches!(model.overlay, Overlay::LongAgo(_));
    if !run.session.clock.timer.is_running() || !run.can_write() || !is_led {
        return;
    }
    if bell_between(run, before.wall, now.wall) {
        effects.push(Effect::Bell);
    }
    if now.wall - run.alive >= SIGN_OF_LIFE {
        run.alive = now.wall;
        effects.push(Effect::Alive(now.wall));
    }
}

fn bell_between(run: &Run, before: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let Some((_, step)) = run.session.current() else { return false };
    let timer = run.session.clock.timer;
    let (was, is) = (timer.left(before), timer.left(now));
    let crossed = |mark: TimeDelta| was > mark && is <= mark;
    crossed(TimeDelta::zero())
        || step
            .warnings()
            .into_iter()
            .map(|minutes| TimeDelta::minutes(i64::from(minutes)))
            // A warning at the very start, or longer than the step, is no news.
            .any(|mark| mark < timer.length() && crossed(mark))
}

/// Carries out a command of the run screen.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::StartPause
        | Action::MinuteLess
        | Action::MinuteMore
        | Action::FiveLess
        | Action::FiveMore
        | Action::Restart
        | Action::Next
        | Action::Previous
        | Action::Skip
        | Action::Forward => clock(model, action, now, effects),
        Action::CursorUp => cursor(model, Direction::Up),
        Action::CursorDown => cursor(model, Direction::Down),
        // Left on a tree is the note above; Shift-Tab is that also where left moves the caret.
        Action::CursorLeft | Action::LevelUp => cursor(model, Direction::Left),
        Action::CursorRight => cursor(model, Direction::Right),
        // Enter without words, on a note that a card can be made of, makes the card.
        Action::Enter
            if model.run().is_some_and(|run| run.entry.value().is_empty() && run.cursor_on_card_source()) =>
        {
            note::make_card(model, now, effects);
        }
        Action::Enter => words::enter(model, now, effects),
        Action::ToBoard => to_board(model, effects),
        Action::ToEntry => to_entry(model, now, effects),
        Action::LetGo => let_go(model),
        Action::PutDown => put_down(model, now, effects),
        Action::Park => words::take_aside(model, NoteKind::Parked, now, effects),
        Action::Decide => words::take_aside(model, NoteKind::Decision, now, effects),
        Action::NextStepNote => words::take_aside(model, NoteKind::NextStep, now, effects),
        Action::Undo => turn::turn(model, Turn::Undo, now, effects),
        Action::Redo => turn::turn(model, Turn::Redo, now, effects),
        Action::Guide => guide(model),
        Action::DayPlan => day_plan(model),
        Action::Replan => offer_replan(model, now),
        Action::Thread => {
            if let Some(note) = model.run().and_then(Run::note_at_cursor).map(|note| note.id) {
                model.overlay = Overlay::Thread { note, scroll: 0 };
            }
        }
        Action::Details => {
            if let Some(run) = model.run() {
                model.overlay = Overlay::Details(Details::of(&run.session.details));
            }
        }
        Action::Retry => effects.push(Effect::Retry(None)),
        Action::SaveElsewhere => model.overlay = Overlay::Folder(tui_input::Input::default()),
        // A half-typed line would go with the session.
        Action::CloseDay if model.run().is_some_and(|run| !run.entry.value().trim().is_empty()) => {
            let text = model.locale.t("toast-half-typed").into_owned();
            model.complain(text);
        }
        Action::CloseDay => model.screen = Screen::Summary(0),
        Action::Sort | Action::NewCluster | Action::Ungroup => groups::perform(model, action, now, effects),
        _ => note::note(model, action, now, effects),
    }
}

fn clock(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let session = &run.session;
    let minutes = |minutes| moves::extend(session, TimeDelta::minutes(minutes), now.wall);
    let what = match action {
        Action::StartPause if session.clock.timer.is_running() => moves::pause(session, now.wall),
        Action::StartPause => moves::start(session, now.wall),
        Action::MinuteLess => minutes(-1),
        Action::MinuteMore => minutes(1),
        Action::FiveLess => minutes(-5),
        Action::FiveMore => minutes(5),
        Action::Restart => moves::restart(session, now.wall),
        Action::Next => moves::next(session, now.wall),
        Action::Previous => moves::previous(session, now.wall),
        Action::Skip => moves::skip(session, now.wall),
        Action::Forward => return forward(model, now, effects),
        _ => None,
    };
    match what {
        Some(what) => {
            let (from, left) = (session.clock.step.clone(), session.current());
            let left = left.map(|(_, step)| step.spec.name.get(model.lang()).to_owned());
            let skipped = left.filter(|_| action == Action::Skip);
            if happen(model, Turn::New, what, now, effects)
                && let Some(step) = skipped
                && too_early(model, &from, now).is_none()
            {
                let text = model.locale.ta("toast-skipped", &[("step", model.locale.quoted(&step).into())]);
                model.say(text);
            }
        }
        // After the last step there is only the end of the day.
        None if action == Action::Next => model.screen = Screen::Summary(0),
        None => {}
    }
}

/// A rehearsal goes forward to the next moment worth seeing: the minute before the timer ends, or a minute on.
fn forward(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let timer = run.session.clock.timer;
    let to_last_minute = timer.left(now.wall) - TimeDelta::minutes(1);
    let by =
        if timer.is_running() { to_last_minute.max(TimeDelta::minutes(1)) } else { TimeDelta::minutes(1) };
    effects.push(Effect::Forward(by));
}

/// An arrow: the note that is held is moved, else the cursor.
pub fn cursor(model: &mut Model, to: Direction) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(lens) = run.lens() else { return };
    let cursor = run.cursor_in(lens);
    // On a tree a held note stays where it is while the cursor looks for its new place.
    if let Some(held) = run.held.as_ref().filter(|_| !matches!(lens, Lens::Tree(_)))
        && let Some(note) = run.session.note(held.note)
    {
        let place = lens.held(note, &held.place, to);
        run.held = Some(Held { note: note.id, place });
        return;
    }
    let moved = lens.moved(&cursor, to);
    run.set_cursor(moved);
    run.keys_follow_cursor();
}

/// Esc and Tab in the entry line: first what was begun is given up, then the board gets the keys. Words are never
/// lost: those of a new note stay in the line. A letter alone was a key pressed by chance on the board.
fn to_board(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    match run.purpose {
        Purpose::Edit(_) | Purpose::Evidence(_) => words::clear(model, effects),
        Purpose::BuildOn(_) => run.purpose = Purpose::New,
        Purpose::New if run.entry.value().chars().count() == 1 => words::clear(model, effects),
        Purpose::New => {}
    }
    if let Some(run) = model.open.as_deref_mut() {
        run.typing = false;
    }
}

fn to_entry(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    if run.held.is_some() {
        return put_down(model, now, effects);
    }
    run.typing = true;
}

/// What is held is put down where it is now.
fn put_down(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    if let Some(held) = model.open.as_deref_mut().and_then(|run| run.held.take()) {
        note::put_down(model, &held, now, effects);
    }
}

/// What is held lies again where it lay.
pub fn let_go(model: &mut Model) {
    if let Some(run) = model.open.as_deref_mut() {
        run.held = None;
    }
}

fn guide(model: &mut Model) {
    match model.open.as_deref_mut() {
        Some(run) if super::super::screens::run::guide_fits(model.size, run) => run.guide = !run.guide,
        _ => model.overlay = Overlay::Guide { scroll: 0 },
    }
}

fn day_plan(model: &mut Model) {
    let at = model.run().and_then(|run| run.session.position(&run.session.clock.step)).unwrap_or(0);
    model.overlay = Overlay::Day { at };
}

fn offer_replan(model: &mut Model, now: Now) {
    let Some(run) = model.run() else { return };
    let ways = replan::alternatives(&run.session, now.wall);
    if ways.is_empty() {
        let forecast = Forecast::of(&run.session, now.wall);
        let text = if forecast.late() > TimeDelta::minutes(1) {
            let time = model.locale.clock(run.session.local(forecast.expected_end));
            model.locale.ta("toast-nothing-to-shorten", &[("time", time.into())])
        } else {
            model.locale.t("toast-on-time").into_owned()
        };
        return model.say(text);
    }
    model.overlay = Overlay::Replan { ways, at: 0 };
}
