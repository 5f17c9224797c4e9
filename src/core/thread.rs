//! The red thread: what a note came from, and what came of it.

use std::collections::{HashMap, HashSet};

use super::ids::NoteId;
use super::note::Note;
use super::session::Session;

/// A note's thread in both directions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// What it came from, the nearest first.
    pub before: Vec<Link>,
    /// What came of it, the nearest first.
    pub after: Vec<Link>,
}

/// One note on a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// How many steps away, from 1.
    pub depth: usize,
    /// Which note.
    pub note: NoteId,
}

/// The notes a note was made from directly: those it is linked to, and those it answers «hvorfor?» to.
pub fn sources(note: &Note) -> impl Iterator<Item = NoteId> {
    let parents = note.places.values().filter_map(|place| place.parent);
    let mut seen = HashSet::new();
    note.from.iter().copied().chain(parents).filter(move |id| seen.insert(*id))
}

impl Thread {
    /// The thread of one note. A circle, which only a damaged or merged file can hold, is walked once.
    pub fn of(session: &Session, id: NoteId) -> Self {
        let mut made: HashMap<NoteId, Vec<NoteId>> = HashMap::new();
        for note in session.live_notes() {
            for source in sources(note) {
                made.entry(source).or_default().push(note.id);
            }
        }
        let before = walk(id, |id| {
            let note = session.note(id);
            note.map(|note| {
                sources(note).filter(|&from| session.note(from).is_some_and(|from| !from.deleted)).collect()
            })
            .unwrap_or_default()
        });
        let after = walk(id, |id| made.get(&id).cloned().unwrap_or_default());
        Self { before, after }
    }

    /// True for a note that came from nothing and led to nothing.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }
}

/// Depth first, so that a branch reads as a chain.
fn walk(start: NoteId, next: impl Fn(NoteId) -> Vec<NoteId>) -> Vec<Link> {
    let mut seen = HashSet::from([start]);
    let mut links = Vec::new();
    let mut stack: Vec<Link> = next(start).into_iter().rev().map(|note| Link { depth: 1, note }).collect();
    while let Some(link) = stack.pop() {
        if !seen.insert(link.note) {
            continue;
        }
        links.push(link);
        stack.extend(next(link.note).into_iter().rev().map(|note| Link { depth: link.depth + 1, note }));
    }
    links
}
