//! The folder of segments beside the sessions: which are used, which are put together, and which are swept away.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::build::Built;
use super::entry::Entry;
use super::segment::{Segment, Sessions, head};
use crate::archive::Details;
use crate::archive::about::About;
use crate::archive::digest::Layout;
use crate::archive::fault::Fault;
use crate::archive::folder::Listing;

/// The folder's name: out of the way, and nothing that is looked for among sessions.
const NAME: &str = ".index";

/// What a segment's name ends in.
const EXTENSION: &str = "segment";

/// The most small segments beside the large one. Each costs a little at every look.
const MOST_SMALL: usize = 8;

/// The segments there are, and which sessions each is right about.
#[derive(Debug)]
pub struct Kept {
    folder: PathBuf,
    segments: Vec<One>,
}

/// One segment.
#[derive(Debug)]
struct One {
    segment: Segment,
    layouts: Vec<Arc<Layout>>,
    sessions: Sessions,
    by_name: HashMap<String, usize, FixedState>,
    used: usize,
}

/// A session that a segment knows.
#[derive(Debug)]
pub struct Place {
    /// Which segment.
    pub segment: usize,
    /// Which of its sessions.
    pub session: usize,
}

impl Kept {
    /// What is kept beside the sessions in a folder. Whatever is no sound segment is passed over.
    pub fn open(sessions: &Path) -> Self {
        let folder = sessions.join(NAME);
        let entries = fs::read_dir(&folder).into_iter().flatten();
        let mut paths: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION))
            .collect();
        paths.sort_unstable();
        let open = |path: &PathBuf| {
            let opened = Segment::open(path);
            if opened.is_none() {
                tracing::info!(path = %path.display(), "a part of the index that is not used");
            }
            let (segment, mut sessions) = opened?;
            let layouts = std::mem::take(&mut sessions.layouts).into_iter().map(Arc::new).collect();
            let by_name = sessions.entries.iter_mut().map(Entry::take_name).zip(0..).collect();
            Some(One { segment, layouts, by_name, sessions, used: 0 })
        };
        let segments = paths.iter().filter_map(open).collect();
        Self { folder, segments }
    }

    /// Nothing, and nothing is looked for.
    pub fn nothing(sessions: &Path) -> Self {
        Self { folder: sessions.join(NAME), segments: Vec::new() }
    }

    /// Where a session is kept, if its file is the one that was read.
    pub fn find(&mut self, listing: &Listing) -> Option<Place> {
        let name = listing.path.file_name()?.to_str()?;
        for (segment, one) in self.segments.iter_mut().enumerate() {
            let Some(&session) = one.by_name.get(name) else { continue };
            if one.sessions.entries[session].is_of(listing) {
                one.used += 1;
                return Some(Place { segment, session });
            }
        }
        None
    }

    /// Which segments are to be read anew together with `fresh` sessions that none of them knows: those that are
    /// mostly wrong, and small ones when there are many. So a session that changes is written a few times in all.
    pub fn worn(&self, fresh: usize) -> Vec<bool> {
        let mut worn: Vec<bool> =
            self.segments.iter().map(|one| one.used * 2 < one.sessions.entries.len()).collect();
        if fresh == 0 {
            // Nothing is to be written, so nothing is to be read for it either.
            return vec![false; worn.len()];
        }
        let largest = (0..worn.len()).filter(|&at| !worn[at]).max_by_key(|&at| self.segments[at].used);
        let Some(largest) = largest else { return worn };
        let small: Vec<usize> = (0..worn.len()).filter(|&at| at != largest && !worn[at]).collect();
        let read: usize = (0..worn.len()).filter(|&at| at != largest).map(|at| self.segments[at].used).sum();
        let is_outgrown = (read + fresh) * 2 > self.segments[largest].used;
        if small.len() >= MOST_SMALL || is_outgrown {
            for &at in &small {
                worn[at] = true;
            }
        }
        worn[largest] = is_outgrown;
        worn
    }

    /// What is known of a session, which is given once.
    pub fn take(&mut self, place: &Place) -> Result<(About, Details), Fault> {
        let one = &mut self.segments[place.segment];
        let entry = &mut one.sessions.entries[place.session];
        let known = std::mem::replace(&mut entry.known, Err(Fault::Empty))?;
        // A segment in which a session's layout is not there was not opened.
        let layout = one.layouts.get(known.layout as usize).cloned().unwrap_or_default();
        let (about, blocks) = known.into_about(&layout);
        Ok((about, Details { layout, blocks }))
    }

    /// The segments, as they are looked in.
    pub fn into_segments(self) -> Vec<Segment> {
        self.segments.into_iter().map(|one| one.segment).collect()
    }

    /// Keeps what was read, and sweeps away what is of no more use. When that cannot be done it is read again the next
    /// time; the sessions are as they were.
    pub fn write(&self, built: &Built, worn: &[bool]) {
        match self.write_segment(built) {
            Ok(written) => self.sweep(worn, &written),
            Err(error) => tracing::warn!(%error, folder = %self.folder.display(), "the index is not kept"),
        }
    }

    fn write_segment(&self, built: &Built) -> io::Result<PathBuf> {
        let known = built.known().ok_or(io::ErrorKind::InvalidInput)?;
        let sessions = postcard::to_stdvec(&known).map_err(io::Error::other)?;
        let head = head([&sessions, &built.words]);
        // What is in it is its name: two programs that write the same do no harm, and no segment is ever changed.
        let name = format!("{:08x}-{:08x}", crc32fast::hash(&head), known.entries.len());
        let path = self.folder.join(name).with_extension(EXTENSION);
        fs::create_dir_all(&self.folder)?;
        // Not synced: after a power cut a segment may be torn, which its checksum tells, and is made again.
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        for part in [&head, &sessions, &built.words] {
            file.write_all(part)?;
        }
        file.persist(&path).map_err(|error| error.error)?;
        Ok(path)
    }

    /// Removes the segments whose sessions are all in others now, and what other programs left unfinished.
    fn sweep(&self, worn: &[bool], written: &Path) {
        let of_use = |path: &Path| {
            let known = self.segments.iter().zip(worn);
            let kept = known
                .filter(|(one, worn)| !**worn && one.used > 0)
                .filter_map(|(one, _)| one.segment.path.as_deref());
            kept.chain([written]).any(|kept| kept == path)
        };
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_segment = path.extension().is_some_and(|extension| extension == EXTENSION);
            if !of_use(&path) && (is_segment || is_old(&entry)) {
                // One that another program holds open on Windows goes the next time.
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// True for a file that was begun an hour ago and never finished.
fn is_old(entry: &fs::DirEntry) -> bool {
    const LONG_AGO: std::time::Duration = std::time::Duration::from_hours(1);
    let written = entry.metadata().and_then(|known| known.modified());
    written.is_ok_and(|written| written.elapsed().is_ok_and(|age| age > LONG_AGO))
}
