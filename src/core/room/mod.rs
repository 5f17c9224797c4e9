//! What the room may see. The projector's program is given a [`RoomView`] and nothing else, so that what is not in this
//! type cannot be shown: dots before they are revealed, people's names, notes kept private, and what only the
//! facilitator should do and say.

mod board;
mod bounds;
mod view;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{NoteId, SessionId};
use super::note::TableId;
use super::timer::Timer;
use super::words::Lang;

/// What the facilitator has chosen to show the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// Which view.
    pub what: Shows,
    /// Which page of a long board, from 0.
    pub page: u32,
    /// The words of the message, the last one she wrote.
    pub message: String,
    /// The note she points at.
    pub at: Option<NoteId>,
}

/// The views there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shows {
    /// The clock.
    #[default]
    Clock,
    /// The task in large words.
    Task,
    /// The step's board.
    Board,
    /// The day, and where it is.
    Agenda,
    /// A message.
    Message,
    /// What came of the day.
    Result,
    /// Nothing.
    Black,
}

impl Shows {
    /// All of them, in the order she is offered them.
    pub const ALL: [Self; 7] =
        [Self::Clock, Self::Task, Self::Board, Self::Agenda, Self::Message, Self::Result, Self::Black];
}

/// The version of the room's state file that this program writes.
pub const VERSION: u32 = 1;

/// The longest text of one note on a wall, in characters.
pub const LONGEST: usize = 500;

/// What the `format` field of a room's state file says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// What a room may see of a session.
    #[default]
    #[serde(rename = "verksted-room")]
    Room,
}

/// Everything the room may see of a session at one moment.
///
/// It holds deadlines, never seconds left, so that it stays true until something is done: a room that has lost
/// contact goes on counting from the last one it read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoomView {
    /// Says that this is a room's view.
    pub format: Format,
    /// The version of this format; 1 today.
    pub version: u32,
    /// Whose view it is.
    pub session: SessionId,
    /// The language of its texts, and of the room's own words.
    pub lang: Lang,
    /// What the day is called.
    pub title: String,
    /// How far local time is ahead of UTC, in seconds.
    pub utc_offset: i32,
    /// How the session's time runs.
    pub time: RoomTime,
    /// Set once the day has been closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<DateTime<Utc>>,
    /// The step the day is in and its timer.
    pub clock: RoomClock,
    /// What the facilitator shows.
    pub scene: Scene,
}

/// The session's time beside the real one. In a rehearsal it runs faster; else both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomTime {
    /// How many times faster than life; 1 except in a rehearsal.
    pub pace: u32,
    /// A moment of the session …
    pub session: DateTime<Utc>,
    /// … and when it really was.
    pub real: DateTime<Utc>,
}

/// The step the day is in, as the room sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoomClock {
    /// The step's name; the block's where the step has none of its own to tell.
    pub step: String,
    /// What the group does now, in one sentence.
    pub task: String,
    /// The countdown.
    pub timer: Timer,
    /// Set in a break: when to be back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back_at: Option<DateTime<Utc>>,
    /// Which round it is, from 1, and of how many; none where there is only one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<(u16, u16)>,
    /// Whose turn it is, where rounds go by table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<TableId>,
    /// When to warn, in minutes left, the earliest first.
    pub warnings: Vec<u16>,
    /// What comes next and when it is expected to begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<RoomNext>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomNext {
    /// Its name.
    pub name: String,
    /// When it is expected to begin, if all that is over time ended now.
    pub at: DateTime<Utc>,
}

/// What the facilitator shows the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "shows", rename_all = "kebab-case")]
#[expect(clippy::large_enum_variant, reason = "a program holds one scene, or none")]
pub enum Scene {
    /// The clock: digits, disc, step, task, next.
    Clock,
    /// The task in large words.
    Task,
    /// The step's board.
    Board(RoomBoard),
    /// The day, and where it is.
    Agenda {
        /// Each block, in order.
        lines: Vec<AgendaLine>,
    },
    /// A message.
    Message {
        /// What it says.
        text: String,
    },
    /// What came of the day.
    Result(RoomResult),
    /// Nothing.
    Black,
}

/// One block of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AgendaLine {
    /// Its name.
    pub name: String,
    /// When it began or is expected to.
    pub from: DateTime<Utc>,
    /// When it ended or is expected to.
    pub to: DateTime<Utc>,
    /// Where it is.
    pub state: AgendaState,
    /// True for a break.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_break: bool,
}

/// Where a block of the agenda is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AgendaState {
    /// Done.
    Done,
    /// Left out.
    Skipped,
    /// Going on.
    Now,
    /// To come.
    ToCome,
}

/// A board as the room sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RoomBoard {
    /// What it is called.
    pub name: String,
    /// Which page of it the facilitator shows, from 0. One past the last means the last.
    pub page: u32,
    /// The number of the note she points at, where she does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<u32>,
    /// The number of the newest note on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<u32>,
    /// What is on it.
    pub picture: Picture,
}

/// What is on a board, by its type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Picture {
    /// list: an idea wall. One column without a name where the board has none.
    Wall {
        /// The columns, from the left.
        columns: Vec<WallColumn>,
    },
    /// grid: a journey.
    Journey {
        /// The stages, from the left.
        stages: Vec<String>,
        /// The lanes, from the top.
        lanes: Vec<JourneyLane>,
        /// For each stage, how it feels: the mean from −2 to +2 where anything was said.
        curve: Vec<Option<f64>>,
    },
    /// tree: whys, depth first.
    Tree {
        /// Its notes.
        twigs: Vec<RoomTwig>,
    },
    /// votes: bars once revealed. Before that nothing says who or what got dots.
    Votes {
        /// True once the dots are shown.
        revealed: bool,
        /// What is voted on; by dots once they are shown.
        items: Vec<VoteItem>,
    },
    /// xy: a matrix.
    Matrix {
        /// The axis to the right: its name, and what its ends mean.
        x: RoomAxis,
        /// The axis upwards.
        y: RoomAxis,
        /// The quadrants' names: top left, top right, bottom left, bottom right.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        quadrants: Option<[String; 4]>,
        /// The notes on it: how far right and up, 0 to 10.
        placed: Vec<MatrixNote>,
        /// Those not placed yet.
        waiting: Vec<RoomNote>,
    },
    /// cards: one at a time is read. Fields that hold a person's name are not among them.
    Cards {
        /// The cards.
        cards: Vec<RoomCard>,
    },
    /// pulse: how many gave each answer. The words people put to it are their own.
    Pulse {
        /// The lowest answer and what it means.
        low: (i8, String),
        /// The highest answer and what it means.
        high: (i8, String),
        /// How many gave each answer, from the lowest.
        counts: Vec<u32>,
    },
    /// clusters: groups of notes, and those that stand alone.
    Clusters {
        /// The groups, by number.
        groups: Vec<RoomGroup>,
        /// The notes in no group.
        loners: Vec<RoomNote>,
    },
    /// scores: points for each criterion once revealed. Before that nothing says what got any.
    Scores {
        /// True once the points are shown.
        revealed: bool,
        /// What the points are given for, from the left.
        criteria: Vec<String>,
        /// What is scored; by sum once they are shown.
        items: Vec<ScoreItem>,
    },
}

/// A note as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomNote {
    /// The number people say aloud.
    pub no: u32,
    /// What it says.
    pub text: String,
    /// The table it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// Chosen to go on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub starred: bool,
}

/// A column of an idea wall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WallColumn {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its notes, the oldest first.
    pub notes: Vec<RoomNote>,
}

/// A lane of a journey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct JourneyLane {
    /// Its name.
    pub name: String,
    /// True for the lane whose feelings are the curve.
    pub feeling: bool,
    /// The notes of each stage.
    pub cells: Vec<Vec<RoomNote>>,
}

/// A note of a why-tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomTwig {
    /// The note.
    pub note: RoomNote,
    /// How many times «hvorfor?» was asked to come here; 0 for a top.
    pub depth: usize,
    /// True for the last answer to its parent.
    pub last: bool,
    /// A root cause.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub root: bool,
    /// Something the group can influence.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub influence: bool,
}

/// Something that is voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VoteItem {
    /// The note.
    pub note: RoomNote,
    /// Its dots, once they are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots: Option<u32>,
}

/// A group of notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomGroup {
    /// The number people say aloud.
    pub no: u32,
    /// What it is called; empty while nobody has said.
    pub name: String,
    /// Its notes, the oldest first.
    pub notes: Vec<RoomNote>,
}

/// Something that is scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScoreItem {
    /// The note.
    pub note: RoomNote,
    /// What it has for each criterion, once they are shown: what the group agreed on, or the mean.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Option<f64>>,
    /// All of it together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<f64>,
    /// Which of them are the weakest, counted from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weakest: Vec<usize>,
}

/// An axis of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomAxis {
    /// What it measures.
    pub name: String,
    /// What 0 means.
    pub low: String,
    /// What 10 means.
    pub high: String,
}

/// A note on a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MatrixNote {
    /// The note.
    pub note: RoomNote,
    /// How far right and up, 0 to 10.
    pub xy: (u8, u8),
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomCard {
    /// Its heading.
    pub note: RoomNote,
    /// Its other fields that say something: what each is called, and what it says.
    pub fields: Vec<(String, String)>,
}

/// What came of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RoomResult {
    /// Which page of it the facilitator shows, from 0. One past the last means the last.
    #[serde(default)]
    pub page: u32,
    /// How many notes were written.
    pub notes: u32,
    /// How many of them were ideas.
    pub ideas: u32,
    /// What goes on: starred notes and cards.
    pub goes_on: Vec<RoomNote>,
    /// What was decided.
    pub decisions: Vec<RoomNote>,
    /// What will be done; who does it is not for the wall.
    pub next_steps: Vec<RoomNote>,
}

#[cfg(test)]
mod tests;
