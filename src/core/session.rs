//! The session: everything said and done on one day, and where the day is now.
//!
//! Only [`Session::apply`] changes it. What a person sees of it is made by the lenses in `boards`, and
//! what may happen next by `moves`.

mod timeline;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, FixedOffset, NaiveTime, Offset, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::bounds::{LAST_SEQ, MOST_STEPS};
use super::day::{Block, Day, Step};
use super::event::{Adjustments, Clock, Details, Stage, What};
use super::ids::{BoardId, DeviceId, NoteId, NoteMap, SessionId, StepId};
use super::note::{Note, TableId};
use super::time::on_day;
use super::timer::Timer;
use super::words::Lang;

pub use timeline::{Happening, Moment};

/// The version of the session format that this program writes.
pub const VERSION: u32 = 1;

/// What the `format` field of a session file says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// A Verksted session.
    #[default]
    #[serde(rename = "verksted-session")]
    Session,
}

/// One day with a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Session {
    /// Says that this is a Verksted session.
    pub format: Format,
    /// The version of this format; 1 today.
    pub version: u32,
    /// The session's identity.
    pub id: SessionId,
    /// What it is called and about.
    #[serde(flatten)]
    pub details: Details,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When it was closed; absent while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<DateTime<Utc>>,
    /// How far local time was ahead of UTC, in seconds.
    pub utc_offset: i32,
    /// When the day was to start.
    pub planned_start: DateTime<Utc>,
    /// Set when it was a rehearsal: how many times faster than life it ran.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rehearsal: Option<u32>,
    /// The tables and how many people sat at each.
    pub tables: Vec<Table>,
    /// Where the day is.
    pub clock: Clock,
    /// What was changed in the plan on the day.
    #[serde(default, skip_serializing_if = "Adjustments::is_none")]
    pub adjustments: Adjustments,
    /// Every stay in a step, in order.
    #[serde(default)]
    pub visits: Vec<Visit>,
    /// Every note, in the order they were written, those taken away too.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// What boards know beyond their notes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub boards: BTreeMap<BoardId, BoardState>,
    /// What was started, paused, lengthened, skipped and changed, and when.
    #[serde(default)]
    pub timeline: Vec<Moment>,
    /// The number of the last event that is in here.
    pub last_event: u64,
    /// What can be undone; kept while the session is open.
    #[serde(default, skip_serializing_if = "History::is_empty")]
    pub history: History,
    /// The day as it was used: the programme and its methods.
    pub day: Day,
    #[serde(skip)]
    pub(super) index: Index,
}

/// One table in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Table {
    /// Its letter.
    pub id: TableId,
    /// How many people sit there.
    pub people: u16,
}

/// One stay in a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Visit {
    /// The step.
    pub step: StepId,
    /// When the group came to it.
    pub from: DateTime<Utc>,
    /// When they left it; absent while they are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<DateTime<Utc>>,
    /// True when they left it as done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// True when they left it as skipped.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub skipped: bool,
    /// Its clock when they left, to go on from if they come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_with: Option<Clock>,
}

/// What a board knows beyond its notes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BoardState {
    /// grid: the stages, in order. Absent: those the method gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stages: Option<Vec<Stage>>,
    /// votes and scores: shown to all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub revealed: bool,
    /// clusters: the groups that have been given a name, by number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clusters: Vec<Cluster>,
}

/// A group of notes that has been given a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cluster {
    /// The number people say aloud, and its notes carry.
    pub id: u32,
    /// What people call it.
    pub name: String,
}

impl BoardState {
    /// What a group is called; nothing while it has no name.
    pub fn cluster_name(&self, id: u32) -> &str {
        self.clusters.iter().find(|cluster| cluster.id == id).map_or("", |cluster| &cluster.name)
    }
}

/// What can be undone and done again: for each, the events that would do it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct History {
    /// The last is undone first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undo: Vec<What>,
    /// The last is done again first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redo: Vec<What>,
}

impl History {
    /// How many steps back are kept.
    pub const DEPTH: usize = 200;

    fn is_empty(&self) -> bool {
        self.undo.is_empty() && self.redo.is_empty()
    }
}

/// Where things are in `notes`; made anew from them when a session is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    pub by_id: NoteMap<usize>,
    pub by_board: HashMap<BoardId, Vec<usize>>,
    pub by_number: BTreeMap<u32, usize>,
    /// Each note's children, in the order they were written.
    pub children: NoteMap<Vec<usize>>,
}

impl Index {
    pub fn adopt(&mut self, parent: NoteId, child: usize) {
        let children = self.children.entry(parent).or_default();
        if let Err(to) = children.binary_search(&child) {
            children.insert(to, child);
        }
    }

    pub fn disown(&mut self, parent: NoteId, child: usize) {
        if let Some(children) = self.children.get_mut(&parent) {
            children.retain(|&other| other != child);
            if children.is_empty() {
                self.children.remove(&parent);
            }
        }
    }
}

/// What a new session needs to know.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Its identity.
    pub id: SessionId,
    /// When it is made.
    pub now: DateTime<Utc>,
    /// Local time.
    pub offset: FixedOffset,
    /// When the day is to start.
    pub planned_start: DateTime<Utc>,
    /// What it is called and about.
    pub details: Details,
    /// The tables.
    pub tables: Vec<Table>,
    /// The day.
    pub day: Day,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
}

impl Session {
    /// A session in which nothing has happened. `None` for a day without a single step, which
    /// [`Day::lay_out`] never makes.
    pub fn new(new: NewSession) -> Option<Self> {
        let (_, first) = new.day.steps().next()?;
        let clock = Clock {
            step: first.id.clone(),
            round: 1,
            timer: Timer::idle(TimeDelta::minutes(i64::from(first.minutes))),
        };
        Some(Self {
            format: Format::Session,
            version: VERSION,
            id: new.id,
            details: new.details,
            created: new.now,
            closed: None,
            utc_offset: new.offset.local_minus_utc(),
            planned_start: new.planned_start,
            rehearsal: new.rehearsal,
            tables: new.tables,
            clock,
            adjustments: Adjustments::default(),
            visits: Vec::new(),
            notes: Vec::new(),
            boards: BTreeMap::new(),
            timeline: Vec::new(),
            last_event: 0,
            history: History::default(),
            day: new.day,
            index: Index::default(),
        })
    }

    /// Puts a session that was read from a file in order: what is not stored is made anew. Says what is wrong
    /// when the file's parts do not belong together.
    pub fn check(&mut self) -> Result<(), String> {
        if self.day.find(&self.clock.step).is_none() {
            return Err(format!("the clock stands in a step the day does not have: {}", self.clock.step));
        }
        self.day.check().map_err(|error| error.to_string())?;
        if let Some((block, step)) = self.day.steps().find(|(block, step)| step.id.block() != block.id) {
            return Err(format!("the step {} stands in the block {}", step.id, block.id));
        }
        let rounds = self.current().map_or(1, |(_, step)| step.rounds);
        self.clock.round = self.clock.round.clamp(1, rounds.max(1));
        let tables: BTreeSet<char> = self.tables.iter().map(|table| table.id.letter()).collect();
        if tables.len() != self.tables.len() {
            return Err("two tables have the same letter".to_owned());
        }
        if self.day.steps().count() > MOST_STEPS {
            return Err("the day has more steps than any day".to_owned());
        }
        if self.last_event >= LAST_SEQ {
            return Err("its last event has a number that cannot be counted on from".to_owned());
        }
        self.bound();
        self.index = Index::default();
        for at in 0..self.notes.len() {
            self.index_note(at);
        }
        if self.index.by_id.len() != self.notes.len() {
            return Err("two notes have the same id".to_owned());
        }
        Ok(())
    }

    pub(super) fn index_note(&mut self, at: usize) {
        let note = &self.notes[at];
        self.index.by_id.insert(note.id, at);
        self.index.by_number.insert(note.no, at);
        if let Some(board) = &note.board {
            self.index.by_board.entry(board.clone()).or_default().push(at);
        }
        for from in &note.from {
            self.index.adopt(*from, at);
        }
    }

    /// The language it is led in.
    pub fn language(&self) -> Lang {
        self.details.language
    }

    /// Local time's distance from UTC.
    pub fn offset(&self) -> FixedOffset {
        FixedOffset::east_opt(self.utc_offset).unwrap_or_else(|| Utc.fix())
    }

    /// A moment in the room's local time.
    pub fn local(&self, at: DateTime<Utc>) -> DateTime<FixedOffset> {
        at.with_timezone(&self.offset())
    }

    /// The moment a time of day stands for on the session's day.
    pub fn on_day(&self, time: NaiveTime) -> DateTime<Utc> {
        on_day(self.local(self.planned_start), time)
    }

    /// A note by its identity, taken away or not.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.index.by_id.get(&id).map(|&at| &self.notes[at])
    }

    /// A note by the number people say, unless it has been taken away.
    pub fn note_by_number(&self, no: u32) -> Option<&Note> {
        self.index.by_number.get(&no).map(|&at| &self.notes[at]).filter(|note| !note.deleted)
    }

    /// The number the next note gets.
    pub fn next_number(&self) -> u32 {
        self.index.by_number.last_key_value().map_or(1, |(no, _)| no.saturating_add(1))
    }

    /// Notes that stand, in the order they were written.
    pub fn live_notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.notes.iter().filter(|note| !note.deleted)
    }

    /// True for a note that was written after the day was closed.
    pub fn is_late(&self, note: &Note) -> bool {
        self.closed.is_some_and(|closed| note.at > closed)
    }

    /// Notes made on a board that stand, in the order they were written.
    pub fn notes_made_on<'a>(
        &'a self,
        board: &BoardId,
    ) -> impl DoubleEndedIterator<Item = &'a Note> + use<'a> {
        let at = self.index.by_board.get(board).map_or(&[][..], Vec::as_slice);
        at.iter().map(|&at| &self.notes[at]).filter(|note| !note.deleted)
    }

    /// Notes that were made from this one and stand.
    pub fn made_from(&self, id: NoteId) -> impl Iterator<Item = &Note> {
        let at = self.index.children.get(&id).map_or(&[][..], Vec::as_slice);
        at.iter().map(|&at| &self.notes[at]).filter(|note| !note.deleted)
    }

    /// What a board knows beyond its notes.
    pub fn board_state(&self, board: &BoardId) -> BoardState {
        self.boards.get(board).cloned().unwrap_or_default()
    }

    /// The step the day is in, and its block.
    pub fn current(&self) -> Option<(&Block, &Step)> {
        self.day.find(&self.clock.step)
    }

    /// True once the day has begun: a timer was started or a step left.
    pub fn has_begun(&self) -> bool {
        !self.visits.is_empty()
    }

    /// The last stay in a step.
    pub fn last_visit(&self, step: &StepId) -> Option<&Visit> {
        self.visits.iter().rev().find(|visit| visit.step == *step)
    }

    /// True for a step that nobody needs to come to any more: it was last left as done or as skipped.
    pub fn is_over(&self, step: &StepId) -> bool {
        self.last_visit(step).is_some_and(|visit| visit.done || visit.skipped)
    }

    /// How many people are in the room.
    pub fn people(&self) -> u32 {
        self.tables.iter().map(|table| u32::from(table.people)).sum()
    }

    /// Minutes a step is planned to take now, for all rounds, with what was changed on the day.
    pub fn planned_minutes(&self, step: &Step) -> u32 {
        self.adjustments.minutes.get(&step.id).copied().unwrap_or_else(|| step.planned())
    }

    /// The time one round of a step is given now.
    pub fn round_length(&self, step: &Step) -> TimeDelta {
        TimeDelta::seconds(i64::from(self.planned_minutes(step)) * 60 / i64::from(step.rounds.max(1)))
    }

    /// The table whose turn a round is.
    pub fn table_of_round(&self, step: &Step, round: u16) -> Option<TableId> {
        if !step.is_per_table() {
            return None;
        }
        self.tables.get(usize::from(round.checked_sub(1)?)).map(|table| table.id)
    }
}

impl Session {
    /// A new event in this session, numbered after the last.
    pub fn event(
        &self,
        at: DateTime<Utc>,
        device: &DeviceId,
        turn: super::event::Turn,
        what: What,
    ) -> super::event::SessionEvent {
        super::event::SessionEvent { seq: self.last_event + 1, at, device: device.clone(), turn, what }
    }
}

#[cfg(test)]
mod tests;
