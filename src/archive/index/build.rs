//! Makes a segment of sessions that are read.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::entry::Entry;
use super::postings::{push, take};
use super::segment::{Lengths, Sessions};
use crate::archive::Read;
use crate::archive::brief::Brief;
use crate::archive::digest::{self, Layout, Layouts};
use crate::archive::folder::Listing;
use crate::core::fold::each_word;

/// What is gathered of some sessions that one thread reads.
#[derive(Default)]
struct Gathered {
    sessions: Vec<(Listing, Read)>,
    notes: Vec<u32>,
    places: Vec<Vec<u8>>,
    words: HashMap<Box<str>, usize, FixedState>,
    lists: Vec<List>,
    /// How many notes there are in all of them.
    count: u32,
}

/// The notes one word stands in.
#[derive(Default)]
struct List {
    bytes: Vec<u8>,
    first: u32,
    last: u32,
}

/// What was made of sessions that were read.
#[derive(Debug, Default)]
pub struct Built {
    /// The sessions, in the order the segment is to have them.
    pub sessions: Vec<(Listing, Read)>,
    /// How many notes stand in each.
    pub notes: Vec<u32>,
    /// The segment's words.
    pub words: Vec<u8>,
}

/// Reads sessions, on all cores, and makes a segment of them. `each` is told of every one, and may stop it: then
/// nothing is made.
pub fn build(
    listings: &[Listing],
    layouts: &Layouts,
    each: impl Fn() -> ControlFlow<()> + Sync,
) -> Option<Built> {
    // A few for each core: one that is done early takes another, and there is little to put together.
    let size = listings.len().div_ceil(rayon::current_num_threads() * 4).max(16);
    let gathered: Option<Vec<Gathered>> = listings
        .par_chunks(size)
        .map(|listings| {
            let mut gathered = Gathered::default();
            for listing in listings {
                gathered.read(listing, layouts);
                if each().is_break() {
                    return None;
                }
            }
            Some(gathered)
        })
        .collect();
    Some(together(gathered?))
}

impl Gathered {
    fn read(&mut self, listing: &Listing, layouts: &Layouts) {
        let (before, mut places) = (self.count, Vec::new());
        let read = digest::read(listing, layouts, |brief, bytes| self.take_in(brief, bytes, &mut places));
        self.sessions.push((listing.clone(), read));
        self.notes.push(self.count - before);
        self.places.push(places);
    }

    /// Takes in the words of a session's notes. `bytes` is the file, where the notes lie in it.
    fn take_in(&mut self, brief: &Brief<'_>, bytes: &[u8], places: &mut Vec<u8>) {
        let mut last = 0;
        for note in brief.notes.iter().filter(|note| !note.deleted) {
            for text in note.texts() {
                each_word(text, |word, _| self.word(word));
            }
            // A note that lies nowhere, or before the one before it, has no place.
            let place = note.place_in(bytes).and_then(|place| u32::try_from(place).ok());
            let more = place.and_then(|place| place.checked_sub(last)).unwrap_or(0);
            push(places, more);
            last += more;
            self.count += 1;
        }
    }

    fn word(&mut self, word: &str) {
        let at = match self.words.get(word) {
            Some(&at) => at,
            None => {
                self.words.insert(word.into(), self.lists.len());
                self.lists.push(List::default());
                self.lists.len() - 1
            }
        };
        let list = &mut self.lists[at];
        if list.bytes.is_empty() {
            list.first = self.count;
        } else if list.last == self.count {
            return;
        }
        push(&mut list.bytes, self.count - list.last);
        list.last = self.count;
    }
}

/// Puts together what the threads have gathered, in their order.
fn together(gathered: Vec<Gathered>) -> Built {
    let mut words: Vec<(&str, usize, &List)> = Vec::new();
    let mut bases = Vec::new();
    let mut count = 0;
    for (at, one) in gathered.iter().enumerate() {
        bases.push(count);
        count += one.count;
        words.extend(one.words.iter().map(|(word, &list)| (&**word, at, &one.lists[list])));
    }
    words.par_sort_unstable_by_key(|&(word, at, _)| (word, at));
    let (mut lengths, mut texts, mut lists) = (Lengths::default(), Vec::new(), Vec::new());
    for same in words.chunk_by(|(one, ..), (other, ..)| one == other) {
        let (from, mut last) = (lists.len(), 0);
        for &(_, at, list) in same {
            // Of each thread's list only the first number must be counted anew: the others are counted from it.
            push(&mut lists, bases[at] + list.first - last);
            let mut rest = &list.bytes[..];
            take(&mut rest);
            lists.extend_from_slice(rest);
            last = bases[at] + list.last;
        }
        let (word, ..) = same[0];
        lengths.words.push(length(word.len()));
        lengths.lists.push(length(lists.len() - from));
        texts.extend_from_slice(word.as_bytes());
    }
    drop(words);
    let places: Vec<Vec<u8>> = gathered.iter().flat_map(|one| one.places.iter().cloned()).collect();
    lengths.places = places.iter().map(|places| length(places.len())).collect();
    let mut bytes = postcard::to_stdvec(&lengths).unwrap_or_default();
    bytes.extend_from_slice(&texts);
    bytes.extend_from_slice(&lists);
    for places in &places {
        bytes.extend_from_slice(places);
    }
    Built {
        notes: gathered.iter().flat_map(|one| one.notes.iter().copied()).collect(),
        sessions: gathered.into_iter().flat_map(|one| one.sessions).collect(),
        words: bytes,
    }
}

impl Built {
    /// What a segment's file says of the sessions; `None` when one of them could not be known again.
    pub fn known(&self) -> Option<Sessions> {
        let mut layouts: Vec<&Arc<Layout>> = Vec::new();
        let mut entries = Vec::with_capacity(self.sessions.len());
        for (listing, read) in &self.sessions {
            let known = match read {
                Err(fault) => Err(fault),
                Ok((about, details)) => {
                    let at = layouts.iter().position(|layout| Arc::ptr_eq(layout, &details.layout));
                    let at = at.unwrap_or_else(|| {
                        layouts.push(&details.layout);
                        layouts.len() - 1
                    });
                    Ok((about, length(at), &details.blocks[..]))
                }
            };
            entries.push(Entry::of(listing, known)?);
        }
        let layouts = layouts.into_iter().map(|layout| Layout::clone(layout)).collect();
        Some(Sessions { layouts, entries, notes: self.notes.clone() })
    }
}

fn length(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
