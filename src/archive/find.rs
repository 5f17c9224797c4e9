//! Finding words in the notes of all sessions.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;

use super::Archive;
use super::brief::BriefNote;
use super::digest::{Layouts, with_brief};
use super::filter::Filter;
use super::fold::each_word;
use super::folder::Listing;
use super::query::{Query, Rank};
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

impl Archive {
    /// Finds the notes that have all the words, in the sessions that `within` lets through. At most `most` of them are
    /// given, and all are counted.
    pub fn find(&self, typed: &str, within: &Filter, most: usize) -> Found {
        let query = Query::of(typed);
        if query.is_empty() {
            return Found::default();
        }
        let layouts = Layouts::default();
        let mut wanted = self.select(within);
        wanted.sort_unstable();
        let by_day: Vec<Vec<Hit>> =
            wanted.into_par_iter().map(|day| self.find_in(day, &query, &layouts)).collect();
        let sessions = by_day.iter().filter(|hits| !hits.is_empty()).count();
        let mut hits: Vec<Hit> = by_day.into_iter().flatten().collect();
        let total = hits.len();
        hits.sort_by_key(|hit| (hit.rank, hit.day, Reverse(hit.at)));
        hits.truncate(most);
        Found { hits, total, sessions }
    }

    fn find_in(&self, day: usize, query: &Query, layouts: &Layouts) -> Vec<Hit> {
        let saved = &self.days()[day];
        let Ok(about) = &saved.about else { return Vec::new() };
        let listing = Listing::of(&saved.path);
        let found = with_brief(&listing, layouts, |brief, layout, _| {
            let standing = brief.notes.iter().filter(|note| !note.deleted);
            let hits = standing.filter_map(|note| {
                let rank = rank(query, note)?;
                let (block, step) = layout.step(&note.step);
                Some(Hit {
                    day,
                    note: note.id,
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
            });
            hits.collect()
        });
        found.unwrap_or_default()
    }
}

/// How well a note fits: as well as the word that fits worst.
fn rank(query: &Query, note: &BriefNote<'_>) -> Option<Rank> {
    let mut best = vec![None; query.words().len()];
    for text in note.texts() {
        each_word(text, |word, _| {
            for (best, wanted) in best.iter_mut().zip(query.words().iter()) {
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
