//! Puts a session's files in order before they are written on. What was damaged is copied aside first, and where
//! it cannot be, nothing is touched: nothing is ever overwritten with less.

use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::Utc;

use super::disk::{Disk, set_aside};
use super::load::{Found, JournalDamage, Loaded};
use super::names::Files;
use super::open::{Access, Ready, Start};
use super::problem::{Doing, Problem, Why, WriteError};
use super::{journal, snapshot};
use crate::core::session::History;

/// What is wrong with what was loaded; nothing has been set aside.
pub fn problems(loaded: &Loaded) -> Vec<Problem> {
    let snapshot = match &loaded.snapshot {
        Found::Good => None,
        Found::Missing => Some(Problem::SnapshotMissing),
        Found::Damaged(reason, _) => Some(Problem::SnapshotDamaged { reason: reason.clone(), aside: None }),
    };
    let journal = match &loaded.journal {
        Found::Damaged(damage, _) => Some(damage.problem(None)),
        Found::Good | Found::Missing => None,
    };
    snapshot.into_iter().chain(journal).collect()
}

impl JournalDamage {
    fn problem(self, aside: Option<PathBuf>) -> Problem {
        match self {
            Self::Lines(lines) => Problem::JournalDamaged { lines, aside },
            Self::Foreign => Problem::JournalForeign { aside },
        }
    }
}

/// Mends the files, and says how the session can be written from here.
pub fn mend(
    disk: Arc<dyn Disk>,
    files: Files,
    mut loaded: Loaded,
    lock: Option<File>,
    problems: &mut Vec<Problem>,
) -> Access {
    if let Err(error) = set_damaged_aside(&*disk, &files, &loaded, problems) {
        return Access::ReadOnly(Why::Folder(error));
    }
    let start = put_in_order(&*disk, &files, &mut loaded);
    allow(disk, files, loaded, lock, start)
}

/// Lets the session be written when the disk allows it. A folder that cannot be written lets it be read; a disk
/// that is full, or about to fail, lets the day go on in memory.
pub fn allow(
    disk: Arc<dyn Disk>,
    files: Files,
    loaded: Loaded,
    lock: Option<File>,
    start: Result<Start, WriteError>,
) -> Access {
    let journal = match start {
        Ok(start) => start,
        Err(error)
            if matches!(error.kind, io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) =>
        {
            return Access::ReadOnly(Why::Folder(error));
        }
        Err(error) => Start::Failed(error),
    };
    let Loaded { session, source, draft, .. } = loaded;
    Access::Write(Box::new(Ready { files, disk, session, source, draft, lock, journal }))
}

fn set_damaged_aside(
    disk: &dyn Disk,
    files: &Files,
    loaded: &Loaded,
    problems: &mut Vec<Problem>,
) -> Result<(), WriteError> {
    let now = Utc::now();
    let mut mended = Vec::new();
    if let Found::Damaged(reason, bytes) = &loaded.snapshot {
        let aside = Some(set_aside(disk, &files.json, bytes, now)?);
        mended.push(Problem::SnapshotDamaged { reason: reason.clone(), aside });
    }
    if let Found::Damaged(damage, bytes) = &loaded.journal {
        mended.push(damage.problem(Some(set_aside(disk, &files.journal(), bytes, now)?)));
    }
    problems.retain(|problem| *problem == Problem::SnapshotMissing || *problem == Problem::NoLock);
    problems.append(&mut mended);
    Ok(())
}

fn put_in_order(disk: &dyn Disk, files: &Files, loaded: &mut Loaded) -> Result<Start, WriteError> {
    // Somebody who was cut off while she wrote in a closed day goes on, with what can be undone and the half-typed line.
    let is_put_away = loaded.session.closed.is_some() && !loaded.late;
    let is_damaged = matches!(loaded.journal, Found::Damaged(..)) || !matches!(loaded.snapshot, Found::Good);
    let has_journal = !matches!(loaded.journal, Found::Missing);
    if is_damaged || (is_put_away && has_journal) {
        if is_put_away {
            loaded.session.history = History::default();
        }
        let extras = snapshot::extras_of(loaded.source.clone());
        snapshot::write(disk, &files.json, &loaded.session, &extras)?;
        if is_put_away {
            // The program was stopped between the last snapshot and this.
            disk.remove(&files.journal()).map_err(|error| WriteError::new(Doing::Replacing, &error))?;
            return Ok(Start::Unmade);
        }
        if matches!(loaded.journal, Found::Damaged(..)) {
            let mut lines = Vec::new();
            journal::push_draft(&mut lines, &loaded.draft);
            return journal::begin(disk, files, &loaded.session, &extras, &lines).map(Start::Journal);
        }
    }
    if !has_journal {
        return Ok(Start::Unmade);
    }
    write_on(disk, files, loaded.good).map(Start::Journal)
}

/// Opens the journal at the end of what is good in it.
fn write_on(disk: &dyn Disk, files: &Files, (good, needs_break): (u64, bool)) -> Result<File, WriteError> {
    let file = disk.open_end(&files.journal()).map_err(|error| WriteError::new(Doing::Creating, &error))?;
    let failed = |error: io::Error| WriteError::new(Doing::Writing, &error);
    if file.metadata().map_err(failed)?.len() > good {
        disk.truncate(&file, good).map_err(failed)?;
    }
    if needs_break {
        disk.write(&file, b"\n").map_err(failed)?;
    }
    Ok(file)
}
