//! Whether the room is in contact with the program it follows.

use chrono::{DateTime, Utc};

/// How it stands with the program that is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// None has been found yet.
    Waiting,
    /// It is there.
    Live,
    /// It was there and is not; the clock goes on from what it last said.
    Lost {
        /// When it was last there, in the session's time.
        since: DateTime<Utc>,
    },
    /// The day has been closed.
    Closed,
}
