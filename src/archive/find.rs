//! Finding words in the notes of all sessions.

use std::cmp::Reverse;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;

use super::Archive;
use super::brief::BriefNote;
use super::digest::with_notes;
use super::filter::Filter;
use super::folder::Listing;
use super::index::Matches;
use super::query::{Query, Rank};
use crate::core::fold::each_word;
use crate::core::ids::NoteId;
use crate::core::note::{NoteKind, TableId};
use crate::core::text::clean_note;
use crate::core::words::Words;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The first of them: those that fit best, and of those the newest.
    pub hits: Vec<Hit>,
    /// How many notes have all the words.
    pub total: usize,
    /// In how many sessions.
    pub sessions: usize,
}

/// One note that has all the words.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which session, as an index into [`Archive::days`].
    pub day: usize,
    /// Which note.
    pub note: NoteId,
    /// The number people say aloud.
    pub number: u32,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
    /// What it says beside that, in a field or as how we know, where words were found there.
    pub beside: Option<String>,
    /// The table it came from.
    pub table: Option<TableId>,
    /// What the block it was written in is called.
    pub block: Words,
    /// What the step it was written in is called.
    pub step: Words,
    /// When it was written, in the room's local time.
    pub at: DateTime<FixedOffset>,
    /// How well it fits.
    pub rank: Rank,
}

/// A note that fits, before it is read: how well, in which session, and which of the notes that stand there. In this
/// order they are given, the later notes of a session first.
type Fit = (Rank, usize, Reverse<usize>);

impl Archive {
    /// Finds the notes that have all the words, in the sessions that `within` lets through. At most `most` of them are
    /// given, and all are counted.
    pub fn find(&self, typed: &str, within: &Filter, most: usize) -> Found {
        let query = Query::of(typed);
        if query.is_empty() {
            return Found::default();
        }
        let mut wanted = self.select(within);
        wanted.retain(|&day| self.days()[day].about.is_ok());
        wanted.sort_unstable();
        let matches: Vec<Option<Matches>> =
            self.inner.segments.iter().map(|segment| segment.find(&query)).collect();
        // What no segment can answer for is read.
        let (known, unknown): (Vec<usize>, Vec<usize>) =
            wanted.into_iter().partition(|&day| matches[self.inner.places[day].segment].is_some());
        let mut counts: Vec<(usize, usize)> = Vec::new();
        for day in known {
            let place = &self.inner.places[day];
            let notes = self.inner.segments[place.segment].notes(place.session);
            if let Some(matches) = &matches[place.segment] {
                counts.push((day, matches.count(notes)));
            }
        }
        counts.retain(|&(_, count)| count > 0);
        let read = self.read_for(&query, &unknown);
        let in_read = read.chunk_by(|(_, one, _), (_, other, _)| one == other).count();
        let total = counts.iter().map(|(_, count)| count).sum::<usize>() + read.len();
        let sessions = counts.len() + in_read;
        let mut fits = self.best(&matches, &counts, most);
        fits.extend(read);
        fits.sort_unstable();
        fits.truncate(most);
        Found { hits: self.read_hits(&query, &fits), total, sessions }
    }

    /// The notes that fit best in the sessions where so many do.
    fn best(&self, matches: &[Option<Matches>], counts: &[(usize, usize)], most: usize) -> Vec<Fit> {
        let mut fits = Vec::new();
        for rank in Rank::ALL {
            for &(day, _) in counts {
                let place = &self.inner.places[day];
                let Some(matches) = &matches[place.segment] else { continue };
                let notes = self.inner.segments[place.segment].notes(place.session);
                let first = notes.start;
                let fitting = notes.rev().filter(|&note| matches.rank(note) == Some(rank));
                fits.extend(fitting.map(|note| (rank, day, Reverse(note - first))));
                if fits.len() >= most {
                    return fits;
                }
            }
        }
        fits
    }

    /// The notes that fit in these sessions, by reading them.
    fn read_for(&self, query: &Query, days: &[usize]) -> Vec<Fit> {
        let in_day = |&day: &usize| -> Vec<Fit> {
            let read = self.with_notes(query, day, |notes| {
                let standing = notes.iter().filter(|note| !note.deleted).enumerate();
                standing.filter_map(|(at, note)| Some((rank(query, note)?, day, Reverse(at)))).collect()
            });
            read.unwrap_or_default()
        };
        days.par_iter().flat_map_iter(in_day).collect()
    }

    /// Reads the notes that are to be shown, each session once. One that has changed since, and does not fit any more,
    /// is left out.
    fn read_hits(&self, query: &Query, fits: &[Fit]) -> Vec<Hit> {
        let mut order: Vec<usize> = (0..fits.len()).collect();
        order.sort_by_key(|&at| fits[at].1);
        let by_day: Vec<&[usize]> = order.chunk_by(|&one, &other| fits[one].1 == fits[other].1).collect();
        let mut hits: Vec<(usize, Hit)> = by_day
            .into_par_iter()
            .flat_map_iter(|of_day| {
                let day = fits[of_day[0]].1;
                let notes: Vec<usize> = of_day.iter().map(|&at| fits[at].2.0).collect();
                let read = self.read_notes(query, day, &notes);
                of_day.iter().copied().zip(read).filter_map(|(at, hit)| Some((at, hit?))).collect::<Vec<_>>()
            })
            .collect();
        hits.sort_unstable_by_key(|&(at, _)| at);
        hits.into_iter().map(|(_, hit)| hit).collect()
    }

    /// These of a session's standing notes: where the index says they lie, else by reading the session.
    fn read_notes(&self, query: &Query, day: usize, notes: &[usize]) -> Vec<Option<Hit>> {
        let place = &self.inner.places[day];
        let segment = &self.inner.segments[place.segment];
        let first = segment.notes(place.session).start;
        let mut file = File::open(&self.days()[day].path).ok();
        let placed: Vec<Option<Hit>> = notes
            .iter()
            .map(|&note| {
                let at = segment.place(place.session, first + note)?;
                let bytes = read_at(file.as_mut()?, at)?;
                let note: BriefNote<'_> =
                    serde_json::Deserializer::from_slice(&bytes).into_iter().next()?.ok()?;
                self.hit(query, day, &note)
            })
            .collect();
        if placed.iter().all(Option::is_some) {
            return placed;
        }
        let read = self.with_notes(query, day, |all| {
            let standing: Vec<&BriefNote<'_>> = all.iter().filter(|note| !note.deleted).collect();
            notes.iter().map(|&note| self.hit(query, day, standing.get(note)?)).collect()
        });
        read.unwrap_or(placed)
    }

    fn with_notes<T>(&self, query: &Query, day: usize, see: impl FnOnce(&[BriefNote<'_>]) -> T) -> Option<T> {
        let listing = Listing::of(self.days()[day].path.clone())?;
        with_notes(&listing, |bytes| query.may_be_in(bytes), see)
    }

    fn hit(&self, query: &Query, day: usize, note: &BriefNote<'_>) -> Option<Hit> {
        let rank = rank(query, note).filter(|_| !note.deleted)?;
        let about = self.days()[day].about.as_ref().ok()?;
        let (block, step) = self.inner.details[day].as_ref()?.layout.step(&note.step);
        Some(Hit {
            day,
            note: note.id(),
            number: note.number,
            kind: note.kind,
            text: clean_note(&note.text),
            beside: beside(query, note),
            table: note.table,
            block,
            step,
            at: note.at().with_timezone(about.planned_start.offset()),
            rank,
        })
    }
}

/// How much of a file is read for one note: nearly all are far shorter.
const WINDOW: u64 = 4 << 10;

fn read_at(file: &mut File, at: u64) -> Option<Vec<u8>> {
    file.seek(SeekFrom::Start(at)).ok()?;
    let mut bytes = Vec::new();
    file.take(WINDOW).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// How well a note fits: as well as the word that fits worst.
fn rank(query: &Query, note: &BriefNote<'_>) -> Option<Rank> {
    let mut best = vec![None; query.words().len()];
    for text in note.texts() {
        each_word(text, |word, _| {
            for (best, wanted) in best.iter_mut().zip(query.words()) {
                let rank = wanted.rank(word);
                *best = match (*best, rank) {
                    (Some(one), Some(other)) => Some(Rank::min(one, other)),
                    (one, other) => one.or(other),
                };
            }
        });
    }
    best.into_iter().try_fold(Rank::Exact, |worst, rank| Some(worst.max(rank?)))
}

/// The first text of a note, beside its own, in which one of the words stands.
fn beside(query: &Query, note: &BriefNote<'_>) -> Option<String> {
    let mut beside = note.texts().skip(1);
    beside.find(|text| !query.marks(text).is_empty()).map(clean_note)
}
