//! All saved sessions of a folder at once: what there is, what was said in them, and what they add up to.
//!
//! [`Archive::open`] reads them all; after that the list is filtered and sorted ([`Archive::select`]), words are found
//! in every note ([`Archive::find`]) and figures are made ([`Archive::figures`]) without asking the disk for more than
//! what is shown. An archive is a picture of the moment it was opened: it is cheap to share and never changes. The
//! terminal is unknown here, and nothing here writes in a session file.

mod about;
mod brief;
mod digest;
mod fault;
mod figures;
mod filter;
mod find;
mod fold;
mod folder;
mod query;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use digest::{BlockUse, Layout, Layouts};
use folder::Listing;

pub use about::{About, NextSteps, SavedDay, State};
pub use fault::Fault;
pub use figures::{By, Figure, Figures, Group, Measures, Period, Row, Share, Spread};
pub use filter::{Filter, Sort, Which};
pub use find::{Found, Hit};
pub use query::{Query, Rank};

/// How far an archive has come with being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many sessions have been read.
    pub done: usize,
    /// How many are to be.
    pub of: usize,
}

/// All saved sessions of a folder, as they were when it was opened. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Archive {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    folder: PathBuf,
    days: Vec<SavedDay>,
    details: Vec<Option<Details>>,
}

/// What is known of a day beyond what a list shows.
#[derive(Clone, Debug)]
struct Details {
    layout: Arc<Layout>,
    /// What came of each of the layout's blocks.
    blocks: Vec<BlockUse>,
}

impl Archive {
    /// Reads all sessions in a folder. A folder that is not there, or cannot be read, has none. `progress` is told
    /// now and then how far it has come, from whichever thread knows.
    pub fn open(folder: &Path, progress: impl Fn(Progress) + Sync) -> Self {
        let listed = folder::list(folder);
        let layouts = Layouts::default();
        let (done, of) = (AtomicUsize::new(0), listed.len());
        let mut read: Vec<(SavedDay, Option<Details>)> = listed
            .into_par_iter()
            .map(|listing| {
                let day = read_day(&listing, &layouts);
                progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, of });
                day
            })
            .collect();
        read.sort_by_cached_key(|(day, _)| day.newest_first());
        let (days, details) = read.into_iter().unzip();
        Self { inner: Arc::new(Inner { folder: folder.to_owned(), days, details }) }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.inner.folder
    }

    /// Every session, the newest day first, and of one day the last used first; those that cannot be read are last.
    pub fn days(&self) -> &[SavedDay] {
        &self.inner.days
    }
}

fn read_day(listing: &Listing, layouts: &Layouts) -> (SavedDay, Option<Details>) {
    let read = digest::read(listing, layouts);
    let (about, details) = match read {
        Ok((about, details)) => (Ok(about), Some(details)),
        Err(fault) => (Err(fault), None),
    };
    let day = SavedDay {
        path: listing.path.clone(),
        is_open: listing.has_journal(),
        last_used: listing.last_used(),
        about,
    };
    (day, details)
}

#[cfg(test)]
mod tests;
