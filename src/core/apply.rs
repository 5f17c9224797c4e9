//! The one thing that changes a session.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::event::{Clock, Stage};
use super::event::{ClockCause, NewNote, SessionEvent, Turn, What};
use super::ids::{BoardId, NoteId, StepId};
use super::note::{Note, Status};
use super::session::{BoardState, Cluster, Happening, History, Moment, Session, Visit};
use super::words::Lang;

/// Why an event does not fit a session. The session is then as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ApplyError {
    /// Its number is not the next.
    #[error("event {got} came where {expected} was expected")]
    OutOfOrder {
        /// The number that was due.
        expected: u64,
        /// The number it had.
        got: u64,
    },
    /// It is about a note that is not there.
    #[error("there is no note {0:?}")]
    NoNote(NoteId),
    /// It writes a note that is there already.
    #[error("note {0:?} is there already")]
    NoteTwice(NoteId),
    /// It is about a step the day does not have.
    #[error("there is no step {0}")]
    NoStep(StepId),
    /// It is about a block the day does not have.
    #[error("there is no block {0}")]
    NoBlock(String),
    /// It is about a board the day does not have.
    #[error("there is no board {0}")]
    NoBoard(BoardId),
    /// It undoes or redoes where nothing can be.
    #[error("there is nothing to take back")]
    NothingToTurn,
}

impl Session {
    /// Applies one event: the session and the same event give the same result on any machine.
    pub fn apply(&mut self, event: &SessionEvent) -> Result<(), ApplyError> {
        let expected = self.last_event + 1;
        if event.seq != expected {
            return Err(ApplyError::OutOfOrder { expected, got: event.seq });
        }
        self.fits(&event.what)?;
        match event.turn {
            Turn::New => {
                if let Some(inverse) = self.inverse(&event.what) {
                    let undo = &mut self.history.undo;
                    undo.push(inverse);
                    if undo.len() > History::DEPTH {
                        undo.remove(0);
                    }
                    self.history.redo.clear();
                }
            }
            Turn::Undo => {
                let inverse = self.inverse(&event.what).ok_or(ApplyError::NothingToTurn)?;
                self.history.undo.pop().ok_or(ApplyError::NothingToTurn)?;
                self.history.redo.push(inverse);
            }
            Turn::Redo => {
                let inverse = self.inverse(&event.what).ok_or(ApplyError::NothingToTurn)?;
                self.history.redo.pop().ok_or(ApplyError::NothingToTurn)?;
                self.history.undo.push(inverse);
            }
        }
        if let Some(what) = happening(&event.what) {
            self.timeline.push(Moment { seq: event.seq, at: event.at, what });
        }
        self.change(event);
        self.last_event = event.seq;
        Ok(())
    }

    /// The event that would take back the last thing that can be.
    pub fn to_undo(&self) -> Option<What> {
        self.history.undo.last().cloned()
    }

    /// The event that would do again the last thing taken back.
    pub fn to_redo(&self) -> Option<What> {
        self.history.redo.last().cloned()
    }

    fn fits(&self, what: &What) -> Result<(), ApplyError> {
        match what {
            What::NoteAdded(new) => {
                if self.note(new.note).is_some() {
                    return Err(ApplyError::NoteTwice(new.note));
                }
                self.has_step(&new.step)?;
                new.on.as_ref().map_or(Ok(()), |(board, _)| self.has_board(board))
            }
            What::NoteEdited { note, .. }
            | What::NoteDeleted { note, .. }
            | What::NoteStarred { note, .. }
            | What::NotePrivateSet { note, .. }
            | What::NoteStatusSet { note, .. }
            | What::NoteKindSet { note, .. }
            | What::NoteTableSet { note, .. }
            | What::NoteLinked { note, .. } => self.has_note(*note),
            What::NotePlaced { note, board, .. }
            | What::Voted { note, board, .. }
            | What::Scored { note, board, .. } => {
                self.has_note(*note)?;
                self.has_board(board)
            }
            What::StagesSet { board, .. }
            | What::ClusterNamed { board, .. }
            | What::Revealed { board, .. } => self.has_board(board),
            What::Clock { clock, .. } => self.has_step(&clock.step),
            What::Replanned { adjustments } => {
                adjustments.minutes.keys().try_for_each(|step| self.has_step(step))?;
                adjustments.left_out.iter().try_for_each(|block| self.has_block(block))
            }
            What::DetailsSet(_) | What::Gap { .. } | What::Reopened | What::Closed => Ok(()),
        }
    }

    fn has_note(&self, note: NoteId) -> Result<(), ApplyError> {
        self.note(note).map(|_| ()).ok_or(ApplyError::NoNote(note))
    }

    fn has_step(&self, step: &StepId) -> Result<(), ApplyError> {
        self.day.find(step).map(|_| ()).ok_or_else(|| ApplyError::NoStep(step.clone()))
    }

    fn has_block(&self, id: &str) -> Result<(), ApplyError> {
        let known = self.day.blocks.iter().any(|block| block.id == id);
        known.then_some(()).ok_or_else(|| ApplyError::NoBlock(id.to_owned()))
    }

    fn has_board(&self, board: &BoardId) -> Result<(), ApplyError> {
        self.day.board(board).map(|_| ()).ok_or_else(|| ApplyError::NoBoard(board.clone()))
    }

    /// The event that brings back what is there now; `None` for what undo leaves alone. Starting and
    /// stopping a timer have keys of their own, and an undo meant for a note must not stop the room's clock.
    fn inverse(&self, what: &What) -> Option<What> {
        Some(match what {
            What::NoteAdded(NewNote { note, .. }) => What::NoteDeleted { note: *note, on: true },
            What::NoteEdited { note, .. } => {
                What::NoteEdited { note: *note, text: self.note(*note)?.text.clone() }
            }
            What::NoteDeleted { note, .. } => {
                What::NoteDeleted { note: *note, on: self.note(*note)?.deleted }
            }
            What::NoteStarred { note, .. } => {
                What::NoteStarred { note: *note, on: self.note(*note)?.starred }
            }
            What::NotePrivateSet { note, .. } => {
                What::NotePrivateSet { note: *note, on: self.note(*note)?.private }
            }
            What::NoteStatusSet { note, .. } => {
                What::NoteStatusSet { note: *note, status: self.note(*note)?.status }
            }
            What::NoteKindSet { note, .. } => What::NoteKindSet { note: *note, kind: self.note(*note)?.kind },
            What::NoteTableSet { note, .. } => {
                What::NoteTableSet { note: *note, table: self.note(*note)?.table }
            }
            What::NoteLinked { note, .. } => {
                What::NoteLinked { note: *note, from: self.note(*note)?.from.clone() }
            }
            What::NotePlaced { note, board, .. } => What::NotePlaced {
                note: *note,
                board: board.clone(),
                place: self.note(*note)?.place(board).cloned(),
            },
            What::Voted { note, board, voter, .. } => match self.note(*note)?.place(board) {
                Some(place) => {
                    let dots = place.votes.get(voter).copied().unwrap_or(0);
                    What::Voted { note: *note, board: board.clone(), voter: *voter, dots }
                }
                // The dots put the note on the board; without them it was not there.
                None => What::NotePlaced { note: *note, board: board.clone(), place: None },
            },
            What::Scored { note, board, voter, .. } => match self.note(*note)?.place(board) {
                Some(place) => {
                    let points = place.scores.get(voter).cloned().unwrap_or_default();
                    What::Scored { note: *note, board: board.clone(), voter: *voter, points }
                }
                // As with dots: the points put the note on the board.
                None => What::NotePlaced { note: *note, board: board.clone(), place: None },
            },
            What::StagesSet { board, .. } => {
                What::StagesSet { board: board.clone(), stages: self.stages_now(board) }
            }
            What::ClusterNamed { board, cluster, .. } => {
                let name = self.boards.get(board).map_or("", |state| state.cluster_name(*cluster));
                What::ClusterNamed { board: board.clone(), cluster: *cluster, name: name.to_owned() }
            }
            What::Revealed { board, .. } => {
                What::Revealed { board: board.clone(), on: self.board_state(board).revealed }
            }
            What::Clock { cause: ClockCause::Returned, clock } => {
                What::Clock { cause: self.cause_from(clock), clock: self.clock.clone() }
            }
            What::Clock { cause, .. } if cause.is_move() => {
                What::Clock { cause: ClockCause::Returned, clock: self.clock.clone() }
            }
            What::Replanned { .. } => What::Replanned { adjustments: self.adjustments.clone() },
            What::DetailsSet(_) => What::DetailsSet(self.details.clone()),
            What::Clock { .. } | What::Gap { .. } | What::Reopened | What::Closed => return None,
        })
    }

    /// The move that led from `before` to where the clock stands now, so that doing it again leaves the same
    /// trace as the first time.
    fn cause_from(&self, before: &Clock) -> ClockCause {
        if before.step == self.clock.step {
            return match before.round.cmp(&self.clock.round) {
                Ordering::Less => ClockCause::NextRound,
                Ordering::Equal => ClockCause::Restarted,
                Ordering::Greater => ClockCause::PreviousStep,
            };
        }
        match &self.visits[..] {
            [.., left, _] if left.step == before.step && left.skipped => ClockCause::Skipped,
            [.., left, _] if left.step == before.step && left.done => ClockCause::NextStep,
            _ if self.position(&before.step) > self.position(&self.clock.step) => ClockCause::PreviousStep,
            _ => ClockCause::Jumped,
        }
    }

    /// A grid's stages: those set by the group, else those the method gives.
    pub fn stages_now(&self, board: &BoardId) -> Vec<Stage> {
        let set = self.boards.get(board).and_then(|state| state.stages.clone());
        set.unwrap_or_else(|| self.stages_given(board, self.language()))
    }

    fn stages_given(&self, board: &BoardId, lang: Lang) -> Vec<Stage> {
        let given = self.day.board(board).map_or(&[][..], |(_, spec)| &spec.stages[..]);
        given.iter().zip(1..).map(|(name, id)| Stage { id, name: name.get(lang).to_owned() }).collect()
    }

    fn note_mut(&mut self, id: NoteId) -> Option<&mut Note> {
        let at = *self.index.by_id.get(&id)?;
        self.notes.get_mut(at)
    }

    fn change(&mut self, event: &SessionEvent) {
        match &event.what {
            What::NoteAdded(new) => self.add_note(new, event),
            What::NoteEdited { note, text } => self.with(*note, |note| {
                note.text.clone_from(text);
                note.edited = Some(event.at);
            }),
            What::NoteDeleted { note, on } => self.with(*note, |note| note.deleted = *on),
            What::NoteStarred { note, on } => self.with(*note, |note| note.starred = *on),
            What::NotePrivateSet { note, on } => self.with(*note, |note| note.private = *on),
            What::NoteStatusSet { note, status } => self.with(*note, |note| note.status = *status),
            What::NoteKindSet { note, kind } => self.with(*note, |note| note.kind = *kind),
            What::NoteTableSet { note, table } => self.with(*note, |note| note.table = *table),
            What::NoteLinked { note, from } => self.link(*note, from),
            What::NotePlaced { note, board, place } => self.with(*note, |note| match place {
                Some(place) => {
                    note.places.insert(board.clone(), place.clone());
                }
                None => {
                    note.places.remove(board);
                }
            }),
            What::Voted { note, board, voter, dots } => self.with(*note, |note| {
                let place = note.places.entry(board.clone()).or_default();
                if *dots == 0 {
                    place.votes.remove(voter);
                } else {
                    place.votes.insert(*voter, *dots);
                }
            }),
            What::Scored { note, board, voter, points } => self.with(*note, |note| {
                let place = note.places.entry(board.clone()).or_default();
                if points.is_empty() {
                    place.scores.remove(voter);
                } else {
                    place.scores.insert(*voter, points.clone());
                }
            }),
            What::ClusterNamed { board, cluster, name } => self.with_board(board, |state| {
                state.clusters.retain(|named| named.id != *cluster);
                if !name.is_empty() {
                    let at = state.clusters.partition_point(|named| named.id < *cluster);
                    state.clusters.insert(at, Cluster { id: *cluster, name: name.clone() });
                }
            }),
            What::StagesSet { board, stages } => {
                // Stages set to what the method gives, in whatever language, are the method's: they speak the
                // language of the day.
                let is_given = Lang::ALL.iter().any(|&lang| *stages == self.stages_given(board, lang));
                let own = (!is_given).then(|| stages.clone());
                self.with_board(board, |state| state.stages = own);
            }
            What::Revealed { board, on } => self.with_board(board, |state| state.revealed = *on),
            What::Clock { cause, clock } => self.set_clock(event.at, *cause, clock),
            What::Replanned { adjustments } => self.adjustments = adjustments.clone(),
            What::DetailsSet(details) => self.details = details.clone(),
            What::Gap { .. } => {}
            What::Reopened => self.reopen(event.at),
            What::Closed => {
                self.closed = Some(event.at);
                self.history = History::default();
                if let Some(last) = self.visits.last_mut().filter(|visit| visit.to.is_none()) {
                    last.to = Some(event.at);
                    last.done = true;
                }
                self.clock.timer = self.clock.timer.paused(event.at);
            }
        }
    }

    fn with(&mut self, id: NoteId, change: impl FnOnce(&mut Note)) {
        if let Some(note) = self.note_mut(id) {
            change(note);
        }
    }

    fn with_board(&mut self, board: &BoardId, change: impl FnOnce(&mut BoardState)) {
        let mut state = self.board_state(board);
        change(&mut state);
        if state == BoardState::default() {
            self.boards.remove(board);
        } else {
            self.boards.insert(board.clone(), state);
        }
    }

    /// A day closed by mistake goes on in a new stay, so that the time between is nobody's.
    fn reopen(&mut self, at: DateTime<Utc>) {
        if self.closed.take().is_some() && self.has_begun() {
            self.visits.push(Visit::begun(&self.clock.step, at));
        }
    }

    fn add_note(&mut self, new: &NewNote, event: &SessionEvent) {
        let board = new.on.as_ref().map(|(board, _)| board.clone());
        self.notes.push(Note {
            id: new.note,
            no: new.number,
            kind: new.kind,
            text: new.text.clone(),
            step: new.step.clone(),
            board,
            at: event.at,
            edited: None,
            device: event.device.clone(),
            table: new.table,
            from: new.from.clone(),
            starred: false,
            private: false,
            status: Status::Open,
            deleted: false,
            places: new.on.iter().cloned().collect(),
        });
        self.index_note(self.notes.len() - 1);
    }

    fn link(&mut self, id: NoteId, from: &[NoteId]) {
        let Some(&at) = self.index.by_id.get(&id) else { return };
        for old in std::mem::replace(&mut self.notes[at].from, from.to_vec()) {
            self.index.disown(old, at);
        }
        for new in from {
            self.index.adopt(*new, at);
        }
    }

    fn set_clock(&mut self, at: DateTime<Utc>, cause: ClockCause, clock: &Clock) {
        // The day begins when a timer is started or a step left, not when the first timer is set longer.
        let moves = clock.step != self.clock.step;
        if !self.has_begun() && (moves || !clock.timer.is_idle()) {
            self.visits.push(Visit::begun(&self.clock.step, at));
        }
        if moves && !(cause == ClockCause::Returned && self.take_back_visit(clock)) {
            self.change_step(at, cause, clock);
        }
        self.clock = clock.clone();
    }

    /// A move taken back leaves no stay behind in the step she came to by mistake, nor, when it was the move
    /// that began the day, in the one she came from.
    fn take_back_visit(&mut self, clock: &Clock) -> bool {
        let alone = self.visits.len() == 2;
        let [.., before, _] = &mut self.visits[..] else { return false };
        if before.step != clock.step {
            return false;
        }
        let had_begun = !alone || before.to != Some(before.from) || !clock.timer.is_idle();
        *before = Visit::begun(&before.step, before.from);
        self.visits.pop();
        if !had_begun {
            self.visits.clear();
        }
        true
    }

    fn change_step(&mut self, at: DateTime<Utc>, cause: ClockCause, clock: &Clock) {
        let mut left_with = self.clock.clone();
        left_with.timer = left_with.timer.paused(at);
        if let Some(last) = self.visits.last_mut() {
            last.to = Some(at);
            last.done = cause == ClockCause::NextStep;
            last.skipped = cause == ClockCause::Skipped;
            last.left_with = Some(left_with);
        }
        self.visits.push(Visit::begun(&clock.step, at));
    }

    /// Where in the day a step stands, counted over all steps.
    pub fn position(&self, step: &StepId) -> Option<usize> {
        self.day.steps().position(|(_, candidate)| candidate.id == *step)
    }
}

impl Visit {
    fn begun(step: &StepId, from: DateTime<Utc>) -> Self {
        Self { step: step.clone(), from, to: None, done: false, skipped: false, left_with: None }
    }
}

impl ClockCause {
    /// True when the day moved: what undo takes back.
    pub fn is_move(self) -> bool {
        matches!(
            self,
            Self::NextRound
                | Self::NextStep
                | Self::PreviousStep
                | Self::Jumped
                | Self::Skipped
                | Self::Restarted
                | Self::Returned
        )
    }
}

fn happening(what: &What) -> Option<Happening> {
    Some(match what {
        What::Clock { cause, clock } => {
            Happening::Clock { cause: *cause, step: clock.step.clone(), round: clock.round }
        }
        What::Replanned { adjustments } => Happening::Replanned { adjustments: adjustments.clone() },
        What::Gap { from, to } => Happening::Gap { from: *from, to: *to },
        What::Revealed { board, on } => Happening::Revealed { board: board.clone(), on: *on },
        What::Reopened => Happening::Reopened,
        What::Closed => Happening::Closed,
        What::NoteStatusSet { note, status } => Happening::Followed { note: *note, status: *status },
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
