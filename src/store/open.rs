//! Making a session's files, opening them again, and finding out what happened to them meanwhile.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::disk::{Disk, RealDisk};
use super::home::Home;
use super::names::Files;
use super::problem::{OpenError, Problem, Why};
use crate::core::session::Session;

/// A session that is open.
#[derive(Debug)]
pub struct Open {
    /// Its `NAME.json`.
    pub path: PathBuf,
    /// The session, with everything the journal knew.
    pub session: Session,
    /// Whether it can be changed.
    pub access: Access,
    /// What was found beside it.
    pub recovered: Recovered,
}

/// Whether a session can be changed.
#[derive(Debug)]
pub enum Access {
    /// Yes: start the writer with this.
    Write(Box<Ready>),
    /// No, and why.
    ReadOnly(Why),
}

/// What was found when a session was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recovered {
    /// The line that was half typed.
    pub draft: String,
    /// The last moment the program is known to have lived.
    pub last_alive: Option<DateTime<Utc>>,
    /// True when the session had been left open: the battery died, or somebody left without closing the day.
    pub was_open: bool,
    /// What was wrong with the files.
    pub problems: Vec<Problem>,
}

/// A session that was only looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The session, with everything the journal knew.
    pub session: Session,
    /// What is wrong with the files. They are as they were.
    pub problems: Vec<Problem>,
}

/// What the writer starts with. It holds the lock: dropping it lets others write.
#[derive(Debug)]
pub struct Ready {
    pub(super) files: Files,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) session: Session,
}

impl Ready {
    /// The session's `NAME.json`.
    pub fn path(&self) -> &Path {
        &self.files.json
    }
}

/// Makes a session's files. A disk that will not take them does not stop the day: the session then lives in
/// memory, and the writer begins by saying so.
pub fn create(home: &Home, session: Session) -> Open {
    let local = session.local(session.planned_start).date_naive();
    let files = Files::candidate(&home.sessions_dir(), local, &session.details.title, 1);
    let ready = Ready { files: files.clone(), disk: Arc::clone(home.disk()), session: session.clone() };
    Open {
        path: files.json,
        session,
        access: Access::Write(Box::new(ready)),
        recovered: Recovered::default(),
    }
}

/// Opens a session to go on with. `path` may be its snapshot or its journal.
pub fn open(path: &Path) -> Result<Open, OpenError> {
    open_with(path, Arc::new(RealDisk))
}

/// As [`open`], on a disk that may fail.
pub fn open_with(path: &Path, _disk: Arc<dyn Disk>) -> Result<Open, OpenError> {
    Err(OpenError::Missing(path.to_owned()))
}

/// Reads a session to look at, without the lock; another program may have it open.
pub fn read(path: &Path) -> Result<Read, OpenError> {
    Err(OpenError::Missing(path.to_owned()))
}
