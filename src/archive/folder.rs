//! Which files there are in a folder of sessions.

use std::ffi::{OsStr, OsString};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use rayon::prelude::*;

use crate::store::{Stamp, stamp};

/// How long a file must have been left alone before its time tells it from the next: some disks count in twos of
/// seconds.
const SETTLED: Duration = Duration::from_secs(3);

/// The files of one session, as the folder has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Its `NAME.json`, there or not.
    pub path: PathBuf,
    /// What tells the snapshot from those before and after it. Nothing while it may be changed again and look the
    /// same: it was written just now, or has a journal.
    pub settled: Option<Stamp>,
    snapshot: Option<SystemTime>,
    journal: Option<SystemTime>,
}

impl Listing {
    /// The session with this `NAME.json`, as it is now; `None` when it has no file.
    pub fn of(path: PathBuf) -> Option<Self> {
        Self::with(path, true, true)
    }

    fn with(path: PathBuf, has_snapshot: bool, has_journal: bool) -> Option<Self> {
        let known = |path: &Path| path.metadata().ok().filter(Metadata::is_file);
        let snapshot = has_snapshot.then(|| known(&path)).flatten();
        let journal = has_journal.then(|| known(&path.with_extension("journal"))).flatten();
        let written = |known: &Option<Metadata>| known.as_ref().and_then(|known| known.modified().ok());
        let is_settled = |known: &&Metadata| {
            journal.is_none() && known.modified().is_ok_and(|at| at.elapsed().is_ok_and(|age| age >= SETTLED))
        };
        (snapshot.is_some() || journal.is_some()).then(|| Self {
            settled: snapshot.as_ref().filter(is_settled).map(stamp),
            snapshot: written(&snapshot),
            journal: written(&journal),
            path,
        })
    }

    /// True when there is a journal.
    pub fn has_journal(&self) -> bool {
        self.journal.is_some()
    }

    /// When its files were last written.
    pub fn last_used(&self) -> Option<DateTime<Utc>> {
        self.snapshot.max(self.journal).map(DateTime::<Utc>::from)
    }
}

/// The sessions of a folder in the order of their names. Whatever is no file, and the schema, is passed over.
pub fn list(folder: &Path) -> Vec<Listing> {
    // Names without what they end in; the snapshot and the journal of one session stand together when sorted.
    let mut names: Vec<(OsString, bool)> = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let path = Path::new(&name);
        let is_journal = match path.extension().and_then(OsStr::to_str) {
            Some("json") if name != "schema.json" => false,
            Some("journal") => true,
            _ => continue,
        };
        names.extend(path.file_stem().map(|stem| (stem.to_owned(), is_journal)));
    }
    names.par_sort_unstable();
    let sessions: Vec<&[(OsString, bool)]> = names.chunk_by(|(one, _), (other, _)| one == other).collect();
    let listing = |files: &&[(OsString, bool)]| {
        let has = |journal| files.iter().any(|&(_, is_journal)| is_journal == journal);
        let mut name = files[0].0.clone();
        name.push(".json");
        Listing::with(folder.join(name), has(false), has(true))
    };
    sessions.par_iter().filter_map(listing).collect()
}
