//! Which files there are in a folder of sessions.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};

/// The files of one session, as the folder has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Its `NAME.json`, there or not.
    pub path: PathBuf,
    snapshot: Option<SystemTime>,
    journal: Option<SystemTime>,
}

impl Listing {
    /// The session with this `NAME.json`.
    pub fn of(path: &Path) -> Self {
        let written = |path: &Path| {
            let known = path.metadata().ok().filter(fs::Metadata::is_file)?;
            known.modified().ok()
        };
        let (snapshot, journal) = (written(path), written(&path.with_extension("journal")));
        Self { path: path.to_owned(), snapshot, journal }
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
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            let is_schema = path.file_name().is_some_and(|name| name == "schema.json");
            matches!(extension, Some("json" | "journal")) && !is_schema
        })
        .map(|path| path.with_extension("json"))
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
        .iter()
        .map(|path| Listing::of(path))
        .filter(|listing| listing.snapshot.is_some() || listing.journal.is_some())
        .collect()
}
