//! The lists of a saved day as rows: the red thread as a tree, and what came of the day.

use std::cmp::Reverse;

use crate::core::boards::BoardRef;
use crate::core::boards::leaves::{Leaf, leaves};
use crate::core::forest::forest;
use crate::core::ids::{NoteId, StepId};
use crate::core::method::BoardType;
use crate::core::note::NoteKind;
use crate::core::session::Session;
use crate::core::summary::{NextStep, next_steps, remarks};

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the rows below are.
    Heading(Heading),
    /// That there is nothing below it: the key of how that is said.
    Nothing(&'static str),
    /// How many notes are on no thread.
    Alone(usize),
    /// Between two parts.
    Space,
    /// A note.
    Note {
        /// Which.
        note: NoteId,
        /// How far down its thread it is.
        depth: usize,
        /// True where all that came of it has been told further up.
        again: bool,
    },
    /// A next step, with who does it and by when.
    Step(NextStep),
    /// A note with the dots it got.
    Dots {
        /// Which.
        note: NoteId,
        /// How many.
        dots: u32,
    },
}

/// What rows are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Next steps: how many, and how many of them are left to do.
    NextSteps {
        /// All of them.
        all: usize,
        /// Those that are neither done nor dropped.
        open: usize,
    },
    /// Decisions.
    Decisions,
    /// What was parked.
    Parked,
    /// The votes of this step's board.
    Votes(StepId),
}

impl Row {
    /// The note it is about.
    pub fn note(&self) -> Option<NoteId> {
        match self {
            Self::Note { note, .. } | Self::Dots { note, .. } => Some(*note),
            Self::Step(step) => Some(step.note),
            Self::Heading(_) | Self::Nothing(_) | Self::Alone(_) | Self::Space => None,
        }
    }

    fn plain(note: NoteId) -> Self {
        Self::Note { note, depth: 0, again: false }
    }
}

/// The red thread of the whole day.
pub fn thread(session: &Session) -> Vec<Row> {
    let (branches, alone) = forest(session);
    if branches.is_empty() {
        return vec![Row::Nothing("review-no-thread")];
    }
    let mut rows = Vec::with_capacity(branches.len());
    for branch in branches {
        if branch.depth == 0 && !rows.is_empty() {
            rows.push(Row::Space);
        }
        rows.push(Row::Note { note: branch.note, depth: branch.depth, again: branch.again });
    }
    if alone > 0 {
        rows.extend([Row::Space, Row::Alone(alone)]);
    }
    rows
}

/// Next steps, decisions, the votes of each board, and what was parked.
pub fn results(session: &Session) -> Vec<Row> {
    let of_kind = |kind: NoteKind| {
        session.live_notes().filter(move |note| note.kind == kind).map(|note| Row::plain(note.id))
    };
    let mut rows = Vec::new();
    let remarks = remarks(session);
    let steps = next_steps(session);
    let is_open = |step: &&NextStep| session.note(step.note).is_some_and(|note| note.status.is_open());
    let heading = Heading::NextSteps { all: steps.len(), open: steps.iter().filter(is_open).count() };
    let steps = steps.into_iter().flat_map(|step| {
        let said = remarks.get(&step.note).into_iter().flatten();
        let below: Vec<Row> = said.map(|&note| Row::Note { note, depth: 1, again: false }).collect();
        std::iter::once(Row::Step(step)).chain(below)
    });
    part(&mut rows, heading, steps, "review-no-next-steps");
    part(&mut rows, Heading::Decisions, of_kind(NoteKind::Decision), "review-no-decisions");
    for leaf in leaves(session) {
        let Leaf::Board(step) = leaf else { continue };
        let Some(board) = BoardRef::of(session, &step) else { continue };
        if board.spec.board_type == BoardType::Votes {
            let is_shown = session.board_state(&board.id).revealed;
            let votes = if is_shown { votes(&board) } else { Vec::new() };
            let nothing = if is_shown { "review-no-votes" } else { "review-votes-not-shown" };
            part(&mut rows, Heading::Votes(step), votes.into_iter(), nothing);
        }
    }
    part(&mut rows, Heading::Parked, of_kind(NoteKind::Parked), "review-nothing-parked");
    rows
}

/// What got dots, most first.
fn votes(board: &BoardRef<'_>) -> Vec<Row> {
    let with_dots = |note: &crate::core::note::Note| (board.place(note).dots(), note.id, note.no);
    let mut given: Vec<_> = board.notes().into_iter().map(with_dots).filter(|(dots, ..)| *dots > 0).collect();
    given.sort_by_key(|&(dots, _, number)| (Reverse(dots), number));
    given.into_iter().map(|(dots, note, _)| Row::Dots { note, dots }).collect()
}

fn part(rows: &mut Vec<Row>, heading: Heading, below: impl Iterator<Item = Row>, nothing: &'static str) {
    if !rows.is_empty() {
        rows.push(Row::Space);
    }
    rows.push(Row::Heading(heading));
    let before = rows.len();
    rows.extend(below);
    if rows.len() == before {
        rows.push(Row::Nothing(nothing));
    }
}

/// What stands on no board.
pub fn beside(leaves: &[Leaf]) -> Vec<Row> {
    match leaves.last() {
        Some(Leaf::Beside(notes)) if notes.is_empty() => vec![Row::Nothing("review-no-notes")],
        Some(Leaf::Beside(notes)) => notes.iter().map(|&note| Row::plain(note)).collect(),
        _ => Vec::new(),
    }
}

/// The kind of note that belongs where she is among what came of the day.
pub fn kind_at(rows: &[Row], at: usize) -> NoteKind {
    let heading = rows.iter().take(at + 1).rev().find_map(|row| match row {
        Row::Heading(heading) => Some(heading),
        _ => None,
    });
    match heading {
        Some(Heading::Decisions) => NoteKind::Decision,
        Some(Heading::Parked) => NoteKind::Parked,
        _ => NoteKind::NextStep,
    }
}
