//! Boards are lenses: each shows the session's notes in its own way and never holds any.

use super::day::{Block, Step};
use super::ids::BoardId;
use super::method::{BoardSpec, Brings, Mark};
use super::note::Note;
use super::session::Session;

/// Everything a lens needs to show one step's board.
#[derive(Clone, Debug)]
pub struct BoardRef<'a> {
    /// The session.
    pub session: &'a Session,
    /// The block the step belongs to.
    pub block: &'a Block,
    /// The step.
    pub step: &'a Step,
    /// The board's id in the day.
    pub id: BoardId,
    /// What the method says of it.
    pub spec: &'a BoardSpec,
}

impl<'a> BoardRef<'a> {
    /// The board a step shows; `None` when it records nothing.
    pub fn of(session: &'a Session, step: &super::ids::StepId) -> Option<Self> {
        let (block, step) = session.day.find(step)?;
        let (id, spec) = block.board_of(step)?;
        Some(Self { session, block, step, id, spec })
    }

    /// The notes made on this board, in the order they were written.
    pub fn own(&self) -> impl DoubleEndedIterator<Item = &'a Note> + use<'a> {
        self.session.notes_made_on(&self.id)
    }

    /// The notes the step brings in from earlier in the day, in the order they were written.
    pub fn brought(&self) -> Vec<&'a Note> {
        if self.step.spec.brings.is_empty() {
            return Vec::new();
        }
        let wanted = |note: &&Note| {
            note.board.as_ref() != Some(&self.id)
                && self.step.spec.brings.iter().any(|brings| fits(self.session, note, brings))
        };
        self.session.live_notes().filter(wanted).collect()
    }

    /// All notes on the board: those brought in, then its own.
    pub fn notes(&self) -> Vec<&'a Note> {
        let mut notes = self.brought();
        notes.extend(self.own());
        notes
    }
}

/// True when every condition of the query holds for the note.
fn fits(session: &Session, note: &Note, brings: &Brings) -> bool {
    (brings.kinds.is_empty() || brings.kinds.iter().any(|&kind| note.is(kind)))
        && brings.mark.is_none_or(|mark| carries(session, note, mark))
        && brings.from.as_ref().is_none_or(|from| {
            let block = note.step.block();
            block == from
                || session
                    .day
                    .blocks
                    .iter()
                    .any(|used| used.id == block && used.method.as_ref().is_some_and(|method| method.id == *from))
        })
}

/// True when the note carries the mark.
pub fn carries(session: &Session, note: &Note, mark: Mark) -> bool {
    match mark {
        Mark::Starred => note.starred,
        Mark::Root => note.places.values().any(|place| place.root),
        Mark::Influence => note.places.values().any(|place| place.influence),
        Mark::Voted => note.places.iter().any(|(board, place)| {
            place.dots() > 0 && session.boards.get(board).is_some_and(|state| state.revealed)
        }),
    }
}
