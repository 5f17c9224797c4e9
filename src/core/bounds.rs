//! Keeps what a file says within what can be counted with.
//!
//! A session written by this program is always within. One that was damaged, or made by somebody who wanted to
//! see what would happen, may say that a step takes 65,535 minutes in the year 262,000; after this no sum of
//! what it says can overflow.

use super::day::{Day, Step};
use super::event::{Adjustments, Clock, SessionEvent, What};
use super::note::{Note, Place, TableId};
use super::session::{Happening, Session};
use super::time::bounded;
use super::timer::Timer;

/// The highest number of an event: what a program that reads JSON numbers as doubles can tell apart.
pub const LAST_SEQ: u64 = 1 << 53;

/// The most steps a day can have.
pub const MOST_STEPS: usize = 10_000;

/// The most minutes for a step: a week, as for its timer.
const MOST_MINUTES: u16 = 7 * 24 * 60;
const MOST_ROUNDS: u16 = 200;
/// The fastest rehearsal.
pub(super) const FASTEST_REHEARSAL: u32 = 100_000;
/// The far end of an xy board.
const FAR: u8 = 10;

impl Session {
    pub(super) fn bound(&mut self) {
        self.created = bounded(self.created);
        self.closed = self.closed.map(bounded);
        self.planned_start = bounded(self.planned_start);
        self.rehearsal = self.rehearsal.map(|pace| pace.clamp(1, FASTEST_REHEARSAL));
        self.tables.truncate(usize::from(TableId::MOST));
        bound_clock(&mut self.clock);
        bound_adjustments(&mut self.adjustments);
        for visit in &mut self.visits {
            visit.from = bounded(visit.from);
            visit.to = visit.to.map(bounded);
            if let Some(clock) = &mut visit.left_with {
                bound_clock(clock);
            }
        }
        self.notes.iter_mut().for_each(bound_note);
        for moment in &mut self.timeline {
            moment.at = bounded(moment.at);
            match &mut moment.what {
                Happening::Gap { from, to } => (*from, *to) = (bounded(*from), bounded(*to)),
                Happening::Replanned { adjustments } => bound_adjustments(adjustments),
                _ => {}
            }
        }
        self.history.undo.iter_mut().chain(&mut self.history.redo).for_each(bound_what);
        self.day.bound();
    }
}

impl Day {
    /// Brings the times of a day from a file within what can be counted with.
    pub fn bound(&mut self) {
        self.blocks.iter_mut().flat_map(|block| &mut block.steps).for_each(bound_step);
    }
}

impl SessionEvent {
    /// The event, within what can be counted with. For events that come from a file.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.at = bounded(self.at);
        bound_what(&mut self.what);
        self
    }
}

fn bound_what(what: &mut What) {
    match what {
        What::Clock { clock, .. } => bound_clock(clock),
        What::Gap { from, to } => (*from, *to) = (bounded(*from), bounded(*to)),
        What::Replanned { adjustments } => bound_adjustments(adjustments),
        What::NotePlaced { place: Some(place), .. } => bound_place(place),
        What::NoteAdded(new) => {
            if let Some((_, place)) = &mut new.on {
                bound_place(place);
            }
        }
        _ => {}
    }
}

fn bound_clock(clock: &mut Clock) {
    if let Timer::Running { ends_at, .. } = &mut clock.timer {
        *ends_at = bounded(*ends_at);
    }
}

fn bound_adjustments(adjustments: &mut Adjustments) {
    let most = u32::from(MOST_MINUTES) * u32::from(MOST_ROUNDS);
    for minutes in adjustments.minutes.values_mut() {
        *minutes = (*minutes).min(most);
    }
}

fn bound_note(note: &mut Note) {
    note.at = bounded(note.at);
    note.edited = note.edited.map(bounded);
    note.places.iter_mut().for_each(|(_, place)| bound_place(place));
}

fn bound_place(place: &mut Place) {
    place.xy = place.xy.map(|(x, y)| (x.min(FAR), y.min(FAR)));
}

fn bound_step(step: &mut Step) {
    step.minutes = step.minutes.min(MOST_MINUTES);
    step.least = step.least.min(MOST_MINUTES);
    step.rounds = step.rounds.clamp(1, MOST_ROUNDS);
}
