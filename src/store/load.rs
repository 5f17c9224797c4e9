//! Makes one session of what the snapshot and the journal say. Changes nothing on the disk.

use chrono::{DateTime, Utc};

use super::journal::{self, Journal};
use super::names::Files;
use super::problem::OpenError;
use super::snapshot::{self, Snapshot, Unread};
use crate::core::session::Session;

/// A session as its files had it.
#[derive(Debug)]
pub struct Loaded {
    /// The session, with everything the journal knew.
    pub session: Session,
    /// The JSON it was read from, for what that holds beyond what we know.
    pub source: Vec<u8>,
    /// The later version it is of.
    pub newer: Option<u32>,
    /// How the snapshot was.
    pub snapshot: Found<String>,
    /// How the journal was.
    pub journal: Found<JournalDamage>,
    /// True when it is closed, and the journal has what was written in it afterwards.
    pub late: bool,
    /// The half-typed line.
    pub draft: String,
    /// The last sign of life in the journal.
    pub last_alive: Option<DateTime<Utc>>,
    /// How much of the journal can be kept, and whether it lacks its last line break.
    pub good: (u64, bool),
}

/// How one of the files was.
#[derive(Debug)]
pub enum Found<D> {
    /// It was not there.
    Missing,
    /// It was as it should be.
    Good,
    /// Something was wrong with it: what, and all its bytes.
    Damaged(D, Vec<u8>),
}

/// What was wrong with a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalDamage {
    /// So many lines could not be read or did not fit.
    Lines(usize),
    /// It belongs to another session.
    Foreign,
}

/// Reads a session's files.
pub fn load(files: &Files) -> Result<Loaded, OpenError> {
    // The journal first: should the other program close the session just now, its snapshot then holds all
    // that the journal did.
    let journal_bytes = snapshot::read_file(&files.journal())?;
    let snapshot_bytes = snapshot::read_file(&files.json)?;
    let journal = journal_bytes.as_deref().map(journal::parse);
    if let Some(Journal { header: Err(Unread::Newer(version)), .. }) = journal {
        return Err(OpenError::Newer { path: files.journal(), version });
    }
    let (base, snapshot) = base(files, snapshot_bytes, journal_bytes.as_deref(), journal.as_ref())?;
    let Snapshot { session, source, newer } = base;
    let mut loaded = Loaded {
        session,
        source,
        newer,
        snapshot,
        journal: Found::Missing,
        late: false,
        draft: String::new(),
        last_alive: None,
        good: (0, false),
    };
    if let (Some(journal), Some(bytes)) = (journal, journal_bytes) {
        loaded.replay(journal, bytes);
    }
    Ok(loaded)
}

/// The session to let the journal's events happen in, and how the snapshot was.
fn base(
    files: &Files,
    snapshot: Option<Vec<u8>>,
    journal_bytes: Option<&[u8]>,
    journal: Option<&Journal>,
) -> Result<(Snapshot, Found<String>), OpenError> {
    let from_header = || journal_bytes.map(journal::header_session);
    let Some(bytes) = snapshot else {
        return match from_header() {
            None => Err(OpenError::Missing(files.json.clone())),
            Some(Ok(session)) => Ok((session, Found::Missing)),
            Some(Err(why)) => Err(unread(files, why, None)),
        };
    };
    match snapshot::parse(bytes.clone()) {
        Ok(snapshot) => {
            let later = journal.and_then(|journal| journal.header.as_ref().ok()).is_some_and(|header| {
                header.session.id == snapshot.session.id
                    && header.session.last_event > snapshot.session.last_event
            });
            // A journal begun anew after a failure may hold more than a snapshot that could not be renewed.
            let header = later.then(from_header).flatten();
            Ok((header.and_then(Result::ok).unwrap_or(snapshot), Found::Good))
        }
        Err(Unread::Newer(version)) => Err(OpenError::Newer { path: files.json.clone(), version }),
        Err(Unread::Damaged(reason)) => match from_header() {
            Some(Ok(session)) => Ok((session, Found::Damaged(reason, bytes))),
            Some(Err(why)) => Err(unread(files, why, Some(reason))),
            None => Err(unread(files, Unread::Damaged(reason), None)),
        },
    }
}

fn unread(files: &Files, why: Unread, snapshot: Option<String>) -> OpenError {
    match (why, snapshot) {
        (Unread::Newer(version), _) => OpenError::Newer { path: files.json.clone(), version },
        (Unread::Damaged(reason), None) => OpenError::Damaged { path: files.json.clone(), reason },
        (Unread::Damaged(journal), Some(snapshot)) => {
            OpenError::Damaged { path: files.json.clone(), reason: format!("{snapshot}; {journal}") }
        }
    }
}

impl Loaded {
    fn replay(&mut self, journal: Journal, bytes: Vec<u8>) {
        let is_foreign = journal.header.as_ref().is_ok_and(|header| header.session.id != self.session.id);
        if is_foreign {
            self.journal = Found::Damaged(JournalDamage::Foreign, bytes);
            return;
        }
        let is_late = journal.is_late();
        let lines =
            usize::from(journal.header.is_err()) + journal.damaged + journal.replay(&mut self.session);
        self.journal =
            if lines == 0 { Found::Good } else { Found::Damaged(JournalDamage::Lines(lines), bytes) };
        self.late = is_late && self.session.closed.is_some();
        self.draft = journal.draft;
        self.last_alive = journal.last_alive;
        self.good = (journal.good, journal.needs_break);
    }

    /// True when the session had been left open.
    pub fn was_open(&self) -> bool {
        self.session.closed.is_none() && !matches!(self.journal, Found::Missing)
    }
}
