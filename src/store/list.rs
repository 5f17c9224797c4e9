//! What sessions there are, without reading more of them than a list shows.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, Utc};

use super::home::Home;
use crate::core::words::Words;

/// One session in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its `NAME.json`.
    pub path: PathBuf,
    /// What it says of itself; else what is wrong with it, for the one who is to mend it.
    pub header: Result<Header, String>,
    /// True when there is a journal: it is open somewhere, or was left open.
    pub has_journal: bool,
    /// When its files were last written.
    pub touched: Option<DateTime<Utc>>,
}

/// What a session says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What it is called.
    pub title: String,
    /// What its programme is called.
    pub programme: Words,
    /// When the day was to start, in the room's local time.
    pub planned_start: DateTime<FixedOffset>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
}

/// All sessions, the newest day first.
pub fn list(_home: &Home) -> Vec<Listed> {
    Vec::new()
}

/// Sessions that were not closed, the last used first. Takes no longer with ten thousand closed ones beside them.
pub fn unfinished(_home: &Home) -> Vec<Listed> {
    Vec::new()
}
