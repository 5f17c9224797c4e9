//! Making a session's files, opening them again, and mending what happened to them meanwhile.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::disk::{Disk, RealDisk};
use super::extras::Extras;
use super::home::Home;
use super::load::load;
use super::lock::{self, Taken};
use super::mend::{allow, mend, problems};
use super::names::Files;
use super::problem::{Doing, OpenError, Problem, Why, WriteError};
use super::{journal, snapshot};
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
    pub(super) source: Vec<u8>,
    pub(super) draft: String,
    pub(super) lock: Option<File>,
    pub(super) journal: Start,
}

/// How the writer begins.
#[derive(Debug)]
pub enum Start {
    /// It writes on at the end of this journal.
    Journal(File),
    /// It makes a journal when there is something to write in it.
    Unmade,
    /// The disk has said no; it says so, and tries again.
    Failed(WriteError),
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
    let disk = home.disk();
    let (files, lock) = free_name(home, &session);
    let (lock, journal) = match lock {
        Err(error) => (None, Start::Failed(error)),
        // The journal before the snapshot: whatever comes between, the session is one to go on with.
        Ok(lock) => match journal::begin(&**disk, &files, &session, &Extras::default(), &[]) {
            Err(error) => (lock, Start::Failed(error)),
            Ok(file) => match snapshot::write(&**disk, &files.json, &session, &Extras::default()) {
                Err(error) => (lock, Start::Failed(error)),
                Ok(()) => (lock, Start::Journal(file)),
            },
        },
    };
    let ready = Ready {
        files: files.clone(),
        disk: Arc::clone(disk),
        session: session.clone(),
        source: Vec::new(),
        draft: String::new(),
        lock,
        journal,
    };
    Open {
        path: files.json,
        session,
        access: Access::Write(Box::new(ready)),
        recovered: Recovered::default(),
    }
}

/// The first name nobody has, and its lock; no lock where the file system has none.
fn free_name(home: &Home, session: &Session) -> (Files, Result<Option<File>, WriteError>) {
    let (disk, folder) = (home.disk(), home.sessions_dir());
    let date = session.local(session.planned_start).date_naive();
    let name = |count| Files::candidate(&folder, date, &session.details.title, count);
    let failed = |error: io::Error| WriteError::new(Doing::Creating, &error);
    if let Err(error) = disk.make_folder(&folder) {
        return (name(1), Err(failed(error)));
    }
    for count in 1.. {
        let files = name(count);
        if files.are_taken() {
            continue;
        }
        match lock::take(&**disk, &files.lock()) {
            Err(error) => return (files, Err(failed(error))),
            // Looked at again, now that nobody else can take it.
            Ok(Taken::Ours(lock)) if !files.are_taken() => return (files, Ok(Some(lock))),
            Ok(Taken::NoLocks) => return (files, Ok(None)),
            Ok(Taken::Ours(_) | Taken::Theirs(_)) => {}
        }
    }
    (name(u32::MAX), Ok(None))
}

/// Opens a session to go on with. `path` may be its snapshot or its journal.
pub fn open(path: &Path) -> Result<Open, OpenError> {
    open_with(path, Arc::new(RealDisk))
}

/// As [`open`], on a disk that may fail.
pub fn open_with(path: &Path, disk: Arc<dyn Disk>) -> Result<Open, OpenError> {
    let files = Files::of(path);
    if !files.are_taken() {
        return Err(OpenError::Missing(files.json));
    }
    let taken = lock::take(&*disk, &files.lock());
    let loaded = load(&files);
    let will_be_written = loaded.as_ref().is_ok_and(|loaded| loaded.newer.is_none());
    if !will_be_written && matches!(taken, Ok(Taken::Ours(_))) {
        // Nobody is going to write here: no lock is left behind.
        let _ = disk.remove(&files.lock());
    }
    let loaded = loaded?;
    let mut recovered = Recovered {
        draft: loaded.draft.clone(),
        last_alive: loaded.last_alive,
        was_open: loaded.was_open(),
        problems: problems(&loaded),
    };
    let (path, session) = (files.json.clone(), loaded.session.clone());
    let found = &mut recovered.problems;
    let access = match (loaded.newer, taken) {
        (Some(version), _) => Access::ReadOnly(Why::NewerVersion(version)),
        (None, Ok(Taken::Theirs(holder))) => Access::ReadOnly(Why::LockedBy(holder)),
        (None, Ok(Taken::Ours(lock))) => mend(disk, files, loaded, Some(lock), found),
        (None, Ok(Taken::NoLocks)) => {
            found.push(Problem::NoLock);
            mend(disk, files, loaded, None, found)
        }
        (None, Err(error)) => allow(disk, files, loaded, None, Err(WriteError::new(Doing::Creating, &error))),
    };
    Ok(Open { path, session, access, recovered })
}

/// Reads a session to look at, without the lock; another program may have it open.
pub fn read(path: &Path) -> Result<Read, OpenError> {
    let loaded = load(&Files::of(path))?;
    Ok(Read { problems: problems(&loaded), session: loaded.session })
}

/// The whole record as JSON, with what its file held beyond what we know. Without the lock, as [`read`].
pub fn record(path: &Path) -> Result<Vec<u8>, OpenError> {
    let files = Files::of(path);
    let loaded = load(&files)?;
    let extras = snapshot::extras_of(loaded.source);
    let damaged =
        |error: serde_json::Error| OpenError::Damaged { path: files.json.clone(), reason: error.to_string() };
    snapshot::json(&loaded.session, &extras).map_err(damaged)
}

/// A session that may be ahead of its file as JSON, with what the file held beyond what we know. Where that can no longer be
/// read, the session alone is what there is.
pub fn record_of(session: &Session, path: &Path) -> serde_json::Result<Vec<u8>> {
    let extras = load(&Files::of(path)).map(|loaded| snapshot::extras_of(loaded.source)).unwrap_or_default();
    snapshot::json(session, &extras)
}
