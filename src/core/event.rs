//! What can happen in a session.
//!
//! Every event says the whole new value of what it changes, never a difference: applying it twice
//! does no harm, its inverse is the same event with the old value, and events from two devices can be merged.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::{BoardId, DeviceId, NoteId, StepId};
use super::note::{NoteKind, Place, Points, Status, TableId, Voter};
use super::timer::Timer;
use super::words::Lang;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionEvent {
    /// Its number in the session, from 1 without holes.
    pub seq: u64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// The device it happened on.
    pub device: DeviceId,
    /// Whether it takes back, or does again, what happened before.
    #[serde(default, skip_serializing_if = "Turn::is_new")]
    pub turn: Turn,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
}

/// Whether an event is new, or moves along the line of undo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// Something new.
    #[default]
    New,
    /// Takes back the last thing that can be taken back.
    Undo,
    /// Does again the last thing taken back.
    Redo,
}

impl Turn {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_new(&self) -> bool {
        *self == Self::New
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    /// A note was written.
    NoteAdded(NewNote),
    /// A note says something else now.
    NoteEdited {
        /// Which.
        note: NoteId,
        /// What it says.
        text: String,
    },
    /// A note was taken away, or put back.
    NoteDeleted {
        /// Which.
        note: NoteId,
        /// Taken away, or (`false`) put back.
        on: bool,
    },
    /// A note was chosen to go on, or no longer is.
    NoteStarred {
        /// Which.
        note: NoteId,
        /// Starred or not.
        on: bool,
    },
    /// A note is for the facilitator alone, or for the room as well.
    NotePrivateSet {
        /// Which.
        note: NoteId,
        /// For her alone or not.
        on: bool,
    },
    /// Something has come of a next step, or not.
    NoteStatusSet {
        /// Which.
        note: NoteId,
        /// What has come of it.
        status: Status,
    },
    /// A note is of another kind now.
    NoteKindSet {
        /// Which.
        note: NoteId,
        /// The kind.
        kind: NoteKind,
    },
    /// A note belongs to another table, or to none.
    NoteTableSet {
        /// Which.
        note: NoteId,
        /// The table.
        table: Option<TableId>,
    },
    /// A note was made from these.
    NoteLinked {
        /// Which.
        note: NoteId,
        /// All it was made from.
        from: Vec<NoteId>,
    },
    /// A note stands somewhere on a board, with everything that board's lens edits; or no longer does.
    NotePlaced {
        /// Which.
        note: NoteId,
        /// The board.
        board: BoardId,
        /// Where and how; `None` takes it off the board.
        place: Option<Place>,
    },
    /// Someone gave a note this many dots.
    Voted {
        /// Which.
        note: NoteId,
        /// The board.
        board: BoardId,
        /// Who.
        voter: Voter,
        /// All the dots from this voter on this note.
        dots: u16,
    },
    /// A grid has these stages.
    StagesSet {
        /// The board.
        board: BoardId,
        /// All of them, in order.
        stages: Vec<Stage>,
    },
    /// Someone gave a note these points.
    Scored {
        /// Which.
        note: NoteId,
        /// The board.
        board: BoardId,
        /// Who.
        voter: Voter,
        /// All the points from this voter to this note.
        points: Points,
    },
    /// A group of notes is called something, or (empty) no longer is.
    ClusterNamed {
        /// The board.
        board: BoardId,
        /// The group's number.
        cluster: u32,
        /// What it is called.
        name: String,
    },
    /// The votes or points on a board are shown, or hidden again.
    Revealed {
        /// The board.
        board: BoardId,
        /// Shown or hidden.
        on: bool,
    },
    /// The clock: which step and round the day is in, and its timer.
    Clock {
        /// Why it changed.
        cause: ClockCause,
        /// How it is now.
        #[serde(flatten)]
        clock: Clock,
    },
    /// The rest of the day is planned otherwise than the programme said.
    Replanned {
        /// All changes in force.
        #[serde(flatten)]
        adjustments: Adjustments,
    },
    /// The session is called something else, or is about something else.
    DetailsSet(Details),
    /// Nobody was there: the lid was closed, the battery died, or the clock was set.
    Gap {
        /// The last moment known before.
        from: DateTime<Utc>,
        /// The first moment after.
        to: DateTime<Utc>,
    },
    /// The program was started again on a session that had not been closed.
    Reopened,
    /// The day is over and the session closed.
    Closed,
}

/// A note as it is when it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NewNote {
    /// Its identity.
    pub note: NoteId,
    /// The number people say aloud.
    pub number: u32,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
    /// The step it was made in.
    pub step: StepId,
    /// The board it was made on, and where it stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<(BoardId, Place)>,
    /// The table it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// The notes it was made from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<NoteId>,
}

/// A stage of a grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Stage {
    /// Its identity on its board; renaming and moving keep it.
    pub id: u32,
    /// What people call it.
    pub name: String,
}

/// Where the day is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Clock {
    /// The step.
    pub step: StepId,
    /// The round, from 1.
    pub round: u16,
    /// Its timer.
    pub timer: Timer,
}

/// Why the clock changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ClockCause {
    /// The timer was started, or went on after a pause.
    Started,
    /// The timer was paused.
    Paused,
    /// Time was given or taken.
    Extended {
        /// By this many seconds; negative when taken.
        seconds: i64,
    },
    /// The step's timer began again from the top.
    Restarted,
    /// On to the next round of the same step.
    NextRound,
    /// On to the next step; the one left is done.
    NextStep,
    /// Back to the step before.
    PreviousStep,
    /// To a step somewhere else in the day.
    Jumped,
    /// On to the next step; the one left was skipped.
    Skipped,
    /// A gap was let count: the timer ran on through it.
    GapCounted,
    /// A gap was not counted: the timer went on from before it.
    GapDropped,
    /// A move was taken back.
    Returned,
}

/// What was changed in the plan, on top of what the programme says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Adjustments {
    /// Steps with other minutes, for all rounds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub minutes: BTreeMap<StepId, u32>,
    /// Blocks that are left out.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub left_out: BTreeSet<String>,
}

impl Adjustments {
    /// True when the day is as the programme says.
    pub fn is_none(&self) -> bool {
        self.minutes.is_empty() && self.left_out.is_empty()
    }
}

/// What the session is called and about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Details {
    /// What the day is called.
    pub title: String,
    /// What it is about: «Hvordan kan vi …».
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub challenge: String,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The language it is led in.
    #[serde(default)]
    pub language: Lang,
}
