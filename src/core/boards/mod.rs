//! Boards are lenses: each shows the session's notes in its own way and never holds any.

pub mod grid;
pub mod tree;
pub mod xy;

pub mod cards;
pub mod clusters;
mod date;
pub mod field;
#[cfg(test)]
pub(crate) mod fixture;
pub mod leaves;
pub mod list;
pub mod pulse;
pub mod scores;
pub mod votes;

use super::day::{Block, Step};
use super::event::{NewNote, What};
use super::ids::{BoardId, NoteId};
use super::method::{BoardSpec, Brings, Mark};
use super::note::{NOWHERE, Note, NoteKind, Place, TableId};
use super::session::Session;
use super::words::Words;

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

    /// The notes the step brings in from earlier in the day, in the order they were written. What was written in a later
    /// step is not among them: a day that is read afterwards, or gone back in, has its boards as they were.
    pub fn brought(&self) -> Vec<&'a Note> {
        if self.step.spec.brings.is_empty() {
            return Vec::new();
        }
        let here = self.session.position(&self.step.id);
        let wanted = |note: &&Note| {
            note.board.as_ref() != Some(&self.id)
                && self.step.spec.brings.iter().any(|brings| fits(self.session, note, brings))
                && self.session.position(&note.step) <= here
        };
        self.session.live_notes().filter(wanted).collect()
    }

    /// All notes on the board: those brought in, then its own.
    pub fn notes(&self) -> Vec<&'a Note> {
        let mut notes = self.brought();
        notes.extend(self.own());
        notes
    }

    /// The kind of note made here where neither a lane nor a column says otherwise: the step's own, else
    /// what the block's other steps make on the same board. Whoever is early with a question has still
    /// asked a question.
    pub fn kind(&self) -> NoteKind {
        let board = &self.step.spec.board;
        let mut on_board = self.block.steps.iter().filter(|step| step.spec.board == *board);
        self.step.spec.makes.or_else(|| on_board.find_map(|step| step.spec.makes)).unwrap_or_default()
    }

    /// Where a note stands on this board; an empty place when the board has not placed it.
    pub fn place<'n>(&self, note: &'n Note) -> &'n Place {
        note.place(&self.id).unwrap_or(&NOWHERE)
    }

    /// A new note on this board, from what was typed.
    pub fn new_note(&self, id: NoteId, typed: &Typed, kind: NoteKind, place: Place) -> What {
        What::NoteAdded(NewNote {
            note: id,
            number: self.session.next_number(),
            kind,
            text: typed.text.clone(),
            step: self.step.id.clone(),
            on: Some((self.id.clone(), place)),
            table: typed.table,
            from: typed.built_on.into_iter().collect(),
        })
    }

    /// The event that changes where and how a note stands on this board.
    pub fn replace(&self, note: &Note, change: impl FnOnce(&mut Place)) -> What {
        let mut place = self.place(note).clone();
        change(&mut place);
        What::NotePlaced { note: note.id, board: self.id.clone(), place: Some(place) }
    }
}

/// True when every condition of the query holds for the note.
fn fits(session: &Session, note: &Note, brings: &Brings) -> bool {
    (brings.kinds.is_empty() || brings.kinds.iter().any(|&kind| note.is(kind)))
        && brings.mark.is_none_or(|mark| carries(session, note, mark))
        && brings.from.as_ref().is_none_or(|from| {
            let block = note.step.block();
            block == from
                || session.day.blocks.iter().any(|used| {
                    used.id == block && used.method.as_ref().is_some_and(|method| method.id == *from)
                })
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

/// Where the facilitator is on a board. Which parts say something depends on the lens; a lens clamps what it
/// is given, so that a cursor is never out of place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The note she points at, where there is one.
    pub note: Option<NoteId>,
    /// list: the column; grid: the stage; scores: the criterion; clusters: the group's number, 0 for none.
    pub column: usize,
    /// grid: 0 for the headings, then the lanes; cards: the field.
    pub row: usize,
}

/// The four ways a cursor goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the top.
    Up,
    /// Towards the bottom.
    Down,
    /// Towards the left, or a tree's top.
    Left,
    /// Towards the right, or a tree's leaves.
    Right,
}

/// The note that stands closest to where one that was taken away stood: the next, else the last. `None`
/// for a note that stands, but elsewhere.
fn nearest(notes: &[&Note], gone: &Note) -> Option<NoteId> {
    gone.deleted.then_some(())?;
    let next = notes.partition_point(|note| note.no < gone.no);
    notes.get(next).or(notes.last()).map(|note| note.id)
}

/// What was typed in the entry line, with its prefixes taken off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The words, clean and not empty.
    pub text: String,
    /// `b:` – the table that said it.
    pub table: Option<TableId>,
    /// `>17` – the note it builds on.
    pub built_on: Option<NoteId>,
}

/// What words typed now would become, for the label before the entry line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Becomes {
    /// A note of this kind.
    Note(NoteKind),
    /// A note of this kind in a column of a list.
    InColumn(NoteKind, Words),
    /// A grid's new stage.
    Stage,
    /// A note in a cell of a grid: its lane and stage.
    InCell(Words, String),
    /// A feeling: a number from −2 to +2, then words.
    Feeling(String),
    /// An answer to «hvorfor?» about the note with the first number, which itself answers the one with the
    /// second, where it is no top.
    Why(u32, Option<u32>),
    /// One more branch under the note with this number, which is where the next will come too.
    Branch(u32),
    /// The top of a new tree.
    Top,
    /// A card's field; its number, or none for a card not yet made.
    Field(Option<u32>, Words),
    /// The heading of a new card made from the note with this number.
    CardFrom(u32, Words),
    /// An answer on a scale from the first to the second number, then words.
    Answer(i8, i8),
    /// A note of this kind in the group with this number, and what it is called.
    InCluster(NoteKind, u32, String),
    /// The name of the group with this number.
    ClusterName(u32),
    /// The board takes no words.
    Nothing,
}

/// Why typed words cannot be taken as they are. They stay in the entry line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// A number between these two must come first.
    NumberFirst(i8, i8),
    /// The board takes no words.
    TakesNoWords,
    /// A grid needs a stage before anything can be put in it.
    NoStageYet,
    /// Not a date that can be understood.
    NotADate,
    /// Not a number.
    NotANumber,
    /// None of a field's options, or more than one of them.
    NotAnOption,
    /// No number a group can have, from 1 to this.
    NoSuchCluster(u32),
    /// Points between the first two must come, and at most so many of them from where the cursor is.
    NotPoints(i8, i8, usize),
}

/// What typing leads to: the event, and where the cursor then is.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// What happens.
    pub what: What,
    /// Where the cursor goes.
    pub cursor: Cursor,
}
