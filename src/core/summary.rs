//! The day in short: what was written, what goes on, who does what, and plan against actual.

use chrono::{DateTime, TimeDelta, Utc};

use super::ids::{BoardId, NoteId};
use super::method::FieldType;
use super::note::{Note, NoteKind};
use super::plan::{Forecast, Progress};
use super::session::Session;

/// A closed or closing day in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// One line for each block.
    pub blocks: Vec<BlockLine>,
    /// Starred notes that are still what they were: what goes on.
    pub goes_on: Vec<NoteId>,
    /// Who does what, by when.
    pub next_steps: Vec<NextStep>,
    /// What was decided.
    pub decisions: Vec<NoteId>,
    /// What was parked.
    pub parked: Vec<NoteId>,
    /// How many notes stand.
    pub notes: usize,
    /// When the day was to end and when it did, or is to be expected to.
    pub end: (DateTime<Utc>, DateTime<Utc>),
}

/// One block in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLine {
    /// Which, as an index into the day's blocks.
    pub block: usize,
    /// How far it came.
    pub progress: Progress,
    /// How long it was to take.
    pub planned: TimeDelta,
    /// How long it took; nothing when nobody came to it.
    pub took: TimeDelta,
    /// How many notes were written in it.
    pub notes: usize,
}

/// One next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which note says it.
    pub note: NoteId,
    /// Who does it; empty when nobody has said.
    pub owner: String,
    /// By when, as it was typed in (dates as `YYYY-MM-DD`); empty when nobody has said.
    pub due: String,
}

impl Summary {
    /// The day as it stands at `now`.
    pub fn of(session: &Session, now: DateTime<Utc>) -> Self {
        let forecast = Forecast::of(session, now);
        let blocks = forecast
            .blocks
            .iter()
            .map(|times| {
                let id = &session.day.blocks[times.block].id;
                BlockLine {
                    block: times.block,
                    progress: times.progress,
                    planned: times.planned.length(),
                    took: session
                        .visits
                        .iter()
                        .filter(|visit| visit.step.block() == id)
                        .map(|visit| (visit.to.unwrap_or(now) - visit.from).max(TimeDelta::zero()))
                        .fold(TimeDelta::zero(), |sum, stay| sum + stay),
                    notes: session.live_notes().filter(|note| note.step.block() == id).count(),
                }
            })
            .collect();
        let of_kind = |kind: NoteKind| session.live_notes().filter(move |note| note.kind == kind);
        Self {
            blocks,
            goes_on: session.live_notes().filter(|note| note.starred).map(|note| note.id).collect(),
            next_steps: of_kind(NoteKind::NextStep).map(|note| next_step(session, note)).collect(),
            decisions: of_kind(NoteKind::Decision).map(|note| note.id).collect(),
            parked: of_kind(NoteKind::Parked).map(|note| note.id).collect(),
            notes: session.live_notes().count(),
            end: (forecast.planned_end, forecast.expected_end),
        }
    }
}

fn next_step(session: &Session, note: &Note) -> NextStep {
    NextStep {
        note: note.id,
        owner: field(session, note, FieldType::Person),
        due: field(session, note, FieldType::Date),
    }
}

/// What the first field of this type says, on whichever board has given the note fields.
fn field(session: &Session, note: &Note, wanted: FieldType) -> String {
    let on_board = |board: &BoardId| {
        let (_, spec) = session.day.board(board)?;
        let field = spec.fields.iter().find(|field| field.field_type == wanted)?;
        note.place(board)?.fields.get(&field.id).cloned()
    };
    note.places.keys().find_map(on_board).unwrap_or_default()
}
