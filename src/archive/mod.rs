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
mod folder;
mod index;
mod query;
mod raw;
mod words;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::store;
use digest::{BlockUse, Layout, Layouts};
use folder::Listing;
use index::{Kept, Place, Segment, build};
use words::Words;

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
#[derive(Clone, Debug, Default)]
pub struct Archive {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    folder: PathBuf,
    days: Vec<SavedDay>,
    details: Vec<Option<Details>>,
    /// Where each day's words are.
    places: Vec<Place>,
    segments: Vec<Segment>,
    /// The words the list is narrowed by, made when they are first asked for.
    words: OnceLock<Words>,
}

/// What is known of a day beyond what a list shows.
#[derive(Clone, Debug)]
struct Details {
    layout: Arc<Layout>,
    /// What came of each of the layout's blocks.
    blocks: Vec<BlockUse>,
}

/// A session as it was read.
type Read = Result<(About, Details), Fault>;

/// From how many sessions on an index is kept. Fewer are read before anybody notices, and a folder that somebody
/// looks into once, such as one on a memory stick, is left as it was.
const LEAST_KEPT: usize = 64;

impl Archive {
    /// Reads all sessions in a folder: from what is kept of them beside them, and what is not kept there from their
    /// files. A folder that is not there, or cannot be read, has none. `progress` is told of every session that is read
    /// from its file, by whichever thread did.
    pub fn open(folder: &Path, progress: impl Fn(Progress) + Sync) -> Self {
        Self::open_keeping(folder, LEAST_KEPT, progress)
    }

    /// As [`Archive::open`], unless `progress` says to stop: then there is no archive, and nothing more is read or kept.
    pub fn open_unless(folder: &Path, progress: impl Fn(Progress) -> ControlFlow<()> + Sync) -> Option<Self> {
        Self::open_while(folder, LEAST_KEPT, progress)
    }

    /// Reads all sessions in a folder from their files, and keeps nothing: what is looked for later is looked for in
    /// the files again.
    pub fn read(folder: &Path, progress: impl Fn(Progress) + Sync) -> Self {
        Self::open_keeping(folder, usize::MAX, progress)
    }

    fn open_keeping(folder: &Path, least: usize, progress: impl Fn(Progress) + Sync) -> Self {
        let never_stop = |how_far| {
            progress(how_far);
            ControlFlow::Continue(())
        };
        // It was not told to stop, so it is there.
        Self::open_while(folder, least, never_stop).unwrap_or_default()
    }

    fn open_while(
        folder: &Path,
        least: usize,
        progress: impl Fn(Progress) -> ControlFlow<()> + Sync,
    ) -> Option<Self> {
        let listed = folder::list(folder);
        let is_kept = listed.len() >= least;
        let mut kept = if is_kept { Kept::open(folder) } else { Kept::nothing(folder) };
        let found: Vec<(Listing, Option<Place>)> = listed
            .into_iter()
            .map(|listing| {
                let place = kept.find(&listing);
                (listing, place)
            })
            .collect();
        let to_keep = |listing: &Listing| is_kept && listing.settled.is_some();
        let fresh = found.iter().filter(|(listing, place)| place.is_none() && to_keep(listing)).count();
        let worn = kept.worn(fresh);
        let mut days = Vec::with_capacity(found.len());
        let (mut settled, mut others) = (Vec::new(), Vec::new());
        for (listing, place) in found {
            match place {
                Some(place) if !worn[place.segment] => {
                    days.push((saved(&listing, kept.take(&place)), place));
                }
                _ if to_keep(&listing) => settled.push(listing),
                _ => others.push(listing),
            }
        }
        let (done, of) = (AtomicUsize::new(0), settled.len() + others.len());
        let each = || progress(Progress { done: done.fetch_add(1, Ordering::Relaxed) + 1, of });
        let layouts = Layouts::default();
        let built = build(&settled, &layouts, each)?;
        if !settled.is_empty() {
            kept.write(&built, &worn);
        }
        let others: Option<Vec<(Listing, Read)>> = others
            .into_par_iter()
            .map(|listing| {
                let read = digest::read(&listing, &layouts, |_, _| ());
                each().is_continue().then_some((listing, read))
            })
            .collect();
        let others = others?;
        let mut segments = kept.into_segments();
        let wordless = Segment::wordless(others.len());
        let new = [(built.sessions, Segment::new(&built.notes, built.words)), (others, wordless)];
        for (sessions, made) in new {
            let segment = segments.len();
            days.extend(
                sessions
                    .into_iter()
                    .enumerate()
                    .map(|(session, (listing, read))| (saved(&listing, read), Place { segment, session })),
            );
            segments.push(made);
        }
        let mut order: Vec<_> = days.iter().map(|((day, _), _)| day.newest_first()).zip(0..).collect();
        // Few are of one day and one moment, so the names are seldom looked at.
        order.sort_unstable_by(|(one, at), (other, other_at)| {
            one.cmp(other).then_with(|| days[*at].0.0.path.cmp(&days[*other_at].0.0.path))
        });
        let mut unsorted: Vec<_> = days.into_iter().map(Some).collect();
        let sorted = order.into_iter().filter_map(|(_, at): (_, usize)| unsorted[at].take());
        let (read, places): (Vec<_>, Vec<Place>) = sorted.unzip();
        let (days, details) = read.into_iter().unzip();
        let words = OnceLock::new();
        let inner = Inner { folder: folder.to_owned(), days, details, places, segments, words };
        Some(Self { inner: Arc::new(inner) })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.inner.folder
    }

    /// Every session, the newest day first, and of one day the last used first; those that cannot be read are last.
    pub fn days(&self) -> &[SavedDay] {
        &self.inner.days
    }

    /// Makes ready what the first word typed needs: whoever opens an archive beside the drawing does this too, when the
    /// list is on the screen.
    pub fn prepare(&self) {
        self.words();
    }

    fn words(&self) -> &Words {
        self.inner.words.get_or_init(|| Words::of(&self.inner.days))
    }
}

/// A session as the list has it, and what is known beyond that.
fn saved(listing: &Listing, read: Read) -> (SavedDay, Option<Details>) {
    let (about, details) = match read {
        Ok((about, details)) => (Ok(about), Some(details)),
        Err(fault) => (Err(fault), None),
    };
    let day = SavedDay {
        path: listing.path.clone(),
        is_open: listing.has_journal(),
        late: listing.has_journal() && store::Listed::at(&listing.path).late,
        last_used: listing.last_used(),
        about,
    };
    (day, details)
}

#[cfg(test)]
mod tests;
