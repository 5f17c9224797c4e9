//! What the writer thread holds: the journal it writes on, its own copy of the session, and what is not on the
//! disk yet.
//!
//! A write or sync that failed is never tried again on the same open file: the system may have forgotten what
//! it could not write, and say yes the next time. Everything is kept here, and goes to a whole new file.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};

use super::disk::Disk;
use super::extras::Extras;
use super::lock::{self, Taken};
use super::names::Files;
use super::open::{Ready, Start};
use super::platform;
use super::problem::{Doing, WriteError};
use super::report::{Finished, Report};
use super::{journal, snapshot};
use crate::core::event::SessionEvent;
use crate::core::session::Session;

/// After a failure, how long to wait before the next event may try again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(1);

/// A snapshot that takes no longer than this is renewed also when the program is told to end.
const QUICK: Duration = Duration::from_millis(20);

/// The writer thread's side of the session.
#[derive(Debug)]
pub struct Sink<R> {
    disk: Arc<dyn Disk>,
    files: Files,
    lock: Option<File>,
    journal: Journal,
    session: Session,
    /// The file the session was read from, until it is known what that holds beyond what we know.
    source: Option<Vec<u8>>,
    extras: Extras,
    /// Lines to be written.
    lines: Vec<u8>,
    /// Events that are not on the disk.
    unsaved: Vec<SessionEvent>,
    /// Events that `session` did not take. There are none unless two parts of the program disagree; then they
    /// must not be lost too.
    strays: Vec<SessionEvent>,
    draft: String,
    draft_changed: bool,
    alive: Option<DateTime<Utc>>,
    wants_snapshot: bool,
    snapshot_took: Option<Duration>,
    /// The last field, dropped after the lock: when there are no more reports, others can write.
    report: R,
}

#[derive(Debug)]
enum Journal {
    Open(File),
    Unmade,
    Failed { again: Instant, path: PathBuf, error: WriteError },
}

impl<R: Fn(Report)> Sink<R> {
    pub fn new(ready: Ready, report: R) -> Self {
        let journal = match ready.journal {
            Start::Journal(file) => Journal::Open(file),
            Start::Unmade => Journal::Unmade,
            Start::Failed(error) => Journal::Failed {
                again: Instant::now() + TRY_AGAIN_AFTER,
                path: ready.files.journal(),
                error,
            },
        };
        Self {
            disk: ready.disk,
            files: ready.files,
            lock: ready.lock,
            journal,
            session: ready.session,
            source: Some(ready.source),
            extras: Extras::default(),
            lines: Vec::new(),
            unsaved: Vec::new(),
            strays: Vec::new(),
            draft: ready.draft,
            draft_changed: false,
            alive: None,
            wants_snapshot: false,
            snapshot_took: None,
            report,
        }
    }

    /// Says so at once when the disk has said no already.
    pub fn begin(&self) {
        self.report_failure();
    }

    /// Takes in an event. It is on the disk after the next [`flush`](Self::flush).
    pub fn take(&mut self, event: SessionEvent) {
        if let Err(error) = self.session.apply(&event) {
            tracing::error!(%error, seq = event.seq, "the writer's copy of the session does not take an event");
            self.strays.push(event.clone());
        }
        journal::push_event(&mut self.lines, &event);
        self.unsaved.push(event);
    }

    /// Takes in the half-typed line; of several only the last is written.
    pub fn draft(&mut self, text: String) {
        self.draft_changed |= self.draft != text;
        self.draft = text;
    }

    /// Takes in a sign of life.
    pub fn alive(&mut self, at: DateTime<Utc>) {
        self.alive = Some(at);
    }

    /// Asks for the snapshot to be renewed.
    pub fn want_snapshot(&mut self) {
        self.wants_snapshot = true;
    }

    /// Puts on the disk what has been taken in, and says how it went.
    pub fn flush(&mut self) {
        if self.alive.is_some() {
            self.look_for_journal();
        }
        let has_news = !self.unsaved.is_empty() || self.alive.is_some();
        match &self.journal {
            Journal::Open(_) => self.append(),
            Journal::Unmade if !self.unsaved.is_empty() || self.has_draft() => self.begin_anew(),
            Journal::Failed { again, .. } if has_news && Instant::now() >= *again => self.begin_anew(),
            Journal::Failed { .. } if !self.unsaved.is_empty() => self.report_failure(),
            Journal::Failed { .. } | Journal::Unmade => {}
        }
        self.lines.clear();
        self.alive = None;
        if self.wants_snapshot && matches!(self.journal, Journal::Open(_)) {
            self.snapshot();
        }
    }

    /// True when there is a half-typed line that was not there before.
    fn has_draft(&self) -> bool {
        self.draft_changed && !self.draft.is_empty()
    }

    /// Writes the lines that wait in one call, and waits for the disk when there are events among them.
    fn append(&mut self) {
        if let Some(alive) = self.alive {
            journal::push_alive(&mut self.lines, alive);
        }
        if self.draft_changed {
            journal::push_draft(&mut self.lines, &self.draft);
        }
        let Journal::Open(file) = &self.journal else { return };
        if self.lines.is_empty() {
            return;
        }
        let mut done =
            self.disk.write(file, &self.lines).map_err(|error| WriteError::new(Doing::Writing, &error));
        if !self.unsaved.is_empty() && done.is_ok() {
            done = self.disk.sync(file).map_err(|error| WriteError::new(Doing::Syncing, &error));
        }
        match done {
            Ok(()) => {
                self.draft_changed = false;
                self.saved();
            }
            Err(error) => self.fail(error),
        }
    }

    /// Everything is on the disk: says so, if there was anything.
    fn saved(&mut self) {
        if let Some(last) = self.unsaved.last() {
            (self.report)(Report::Saved { seq: last.seq });
            self.unsaved.clear();
        }
    }

    fn fail(&mut self, error: WriteError) {
        self.fail_at(self.files.journal(), error);
    }

    fn fail_at(&mut self, path: PathBuf, error: WriteError) {
        tracing::warn!(%error, path = %path.display(), "not saved");
        self.journal = Journal::Failed { again: Instant::now() + TRY_AGAIN_AFTER, path, error };
        self.report_failure();
    }

    fn report_failure(&self) {
        if let Journal::Failed { path, error, .. } = &self.journal {
            let seq = self.unsaved.last().map_or(self.session.last_event, |event| event.seq);
            (self.report)(Report::Failed { seq, error: error.clone(), path: path.clone() });
        }
    }

    /// A journal whose folder was removed takes what is written and loses it: makes sure that it is still there.
    fn look_for_journal(&mut self) {
        let Journal::Open(file) = &self.journal else { return };
        if !platform::is_still_at(file, &self.files.journal()) {
            let gone = std::io::ErrorKind::NotFound.into();
            self.fail(WriteError::new(Doing::Writing, &gone));
            self.begin_anew();
        }
    }

    /// Makes a whole new journal in place of the one that cannot be written on, or that is not there.
    fn begin_anew(&mut self) {
        if let Err(error) = self.lock_again().and_then(|()| self.begin_at(&self.files.clone())) {
            self.fail(error);
        }
    }

    fn begin_at(&mut self, files: &Files) -> Result<(), WriteError> {
        let mut lines = Vec::new();
        // What our copy of the session took is in the header.
        self.strays.iter().for_each(|event| journal::push_event(&mut lines, event));
        journal::push_draft(&mut lines, &self.draft);
        self.know_extras();
        let file = journal::begin(&*self.disk, files, &self.session, &self.extras, &lines)?;
        let had_failed = matches!(self.journal, Journal::Failed { .. });
        self.journal = Journal::Open(file);
        self.draft_changed = false;
        self.lines.clear();
        if had_failed {
            self.wants_snapshot = true;
            (self.report)(Report::Recovered { path: files.json.clone() });
        }
        self.saved();
        Ok(())
    }

    /// Sees to it that the lock is ours, also after its folder was removed or could not be written.
    fn lock_again(&mut self) -> Result<(), WriteError> {
        let path = self.files.lock();
        if self.lock.as_ref().is_some_and(|lock| platform::is_still_at(lock, &path)) {
            return Ok(());
        }
        self.lock = self.take_lock(&self.files)?;
        Ok(())
    }

    fn take_lock(&self, files: &Files) -> Result<Option<File>, WriteError> {
        let failed = |error: std::io::Error| WriteError::new(Doing::Creating, &error);
        self.disk.make_folder(files.folder()).map_err(failed)?;
        match lock::take(&*self.disk, &files.lock()).map_err(failed)? {
            Taken::Ours(lock) => Ok(Some(lock)),
            Taken::NoLocks => Ok(None),
            Taken::Theirs(_) => Err(failed(std::io::ErrorKind::ResourceBusy.into())),
        }
    }

    /// After a failure: tries again now, in this folder or where the session was.
    pub fn retry(&mut self, folder: Option<PathBuf>) {
        if !matches!(self.journal, Journal::Failed { .. }) {
            return;
        }
        match folder.filter(|folder| folder != self.files.folder()) {
            Some(folder) => {
                if let Err(error) = self.move_to(&folder) {
                    self.fail_at(folder, error);
                }
            }
            None => self.begin_anew(),
        }
    }

    /// Goes on in another folder, under a name nothing there has.
    fn move_to(&mut self, folder: &Path) -> Result<(), WriteError> {
        let names = (1..).map(|count| self.files.moved_to(folder, count));
        let Some(files) = names.into_iter().find(|files| !files.are_taken()) else { return Ok(()) };
        let lock = self.take_lock(&files)?;
        self.begin_at(&files)?;
        (self.files, self.lock) = (files, lock);
        Ok(())
    }

    fn know_extras(&mut self) {
        if let Some(source) = self.source.take() {
            self.extras = snapshot::extras_of(source);
        }
    }

    fn snapshot(&mut self) -> bool {
        self.know_extras();
        let started = Instant::now();
        let written = snapshot::write(&*self.disk, &self.files.json, &self.session, &self.extras);
        self.snapshot_took = Some(started.elapsed());
        self.wants_snapshot = false;
        if let Err(error) = &written {
            tracing::warn!(%error, "no new snapshot");
            (self.report)(Report::SnapshotFailed { error: error.clone(), path: self.files.json.clone() });
        }
        written.is_ok()
    }

    /// Writes all that waits, and lets go of the lock. When the session is closed, only its snapshot stays.
    pub fn finish(mut self, close: bool) -> Finished {
        self.flush();
        if matches!(self.journal, Journal::Failed { .. }) {
            self.begin_anew();
        }
        match &self.journal {
            Journal::Unmade => self.remove(&self.files.lock()),
            _ if close && self.session.closed.is_some() => self.put_away(),
            Journal::Open(_) if self.snapshot_took.is_some_and(|took| took <= QUICK) => {
                self.snapshot();
            }
            Journal::Open(_) | Journal::Failed { .. } => {}
        }
        // The lock is gone when this returns, so that whoever is told that we are done can write.
        Finished { saved: self.unsaved.is_empty(), path: self.files.json }
    }

    fn put_away(&mut self) {
        let history = std::mem::take(&mut self.session.history);
        if !self.snapshot() || !self.strays.is_empty() {
            self.session.history = history;
            return;
        }
        self.unsaved.clear();
        // The snapshot is on the disk with everything the journal had. Opening it sweeps up what stays here.
        self.remove(&self.files.journal());
        self.remove(&self.files.lock());
    }

    fn remove(&self, path: &Path) {
        if let Err(error) = self.disk.remove(path) {
            tracing::warn!(%error, path = %path.display(), "not removed");
        }
    }
}
