//! What the writer thread says back.

use std::path::PathBuf;

use super::problem::WriteError;

/// What became of what was handed to the writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// Every event up to and with this one is on the disk.
    Saved {
        /// The last event's number.
        seq: u64,
    },
    /// Events up to and with this one are only in memory. Nothing is lost as long as the program runs.
    Failed {
        /// The last event's number.
        seq: u64,
        /// Why.
        error: WriteError,
        /// The file that could not be written.
        path: PathBuf,
    },
    /// After a failure: everything is on the disk again, in this session file from now on.
    Recovered {
        /// The session's `NAME.json`, which is another than before when she said where.
        path: PathBuf,
    },
    /// The snapshot could not be renewed. Every event is safe in the journal.
    SnapshotFailed {
        /// Why.
        error: WriteError,
        /// The file that could not be written.
        path: PathBuf,
    },
}

/// How it ended when the writer was told to finish.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Finished {
    /// True when every event is on the disk.
    pub saved: bool,
    /// The session's `NAME.json`.
    pub path: PathBuf,
}
