//! The timeline: what happened to the clock, the plan and the boards, and when.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::core::event::{Adjustments, ClockCause};
use crate::core::ids::{BoardId, NoteId, StepId};
use crate::core::note::Status;

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Moment {
    /// The event's number.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// What happened.
    #[serde(flatten)]
    pub what: Happening,
}

/// What a line of the timeline says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "happened", rename_all = "kebab-case")]
pub enum Happening {
    /// The clock changed.
    Clock {
        /// Why.
        cause: ClockCause,
        /// The step it then stood in.
        step: StepId,
        /// The round it then stood in.
        round: u16,
    },
    /// The plan was changed.
    Replanned {
        /// All changes in force from then.
        #[serde(flatten)]
        adjustments: Adjustments,
    },
    /// Nobody was there.
    Gap {
        /// The last moment known before.
        from: DateTime<Utc>,
        /// The first moment after.
        to: DateTime<Utc>,
    },
    /// Votes or points were shown or hidden.
    Revealed {
        /// The board.
        board: BoardId,
        /// Shown or hidden.
        on: bool,
    },
    /// The session was opened again after it had been left open.
    Reopened,
    /// The session was closed.
    Closed,
    /// What came of a next step was written down.
    Followed {
        /// Which next step.
        note: NoteId,
        /// What came of it.
        status: Status,
    },
}
