//! Groups: notes that belong together, each group under its number and perhaps a name, and the loners first.
//!
//! A group is there as long as a note carries its number or somebody has named it, so that putting a note into a group
//! nobody has made yet is one event like any other. Its number never changes, nor does any other group's when it goes:
//! whoever calls «to tre» means the same group all the time.

use std::collections::HashSet;
use std::ops::Range;

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, nearest};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::note::{Note, Place};
use crate::core::text::{LONGEST_TITLE, clean_line};

/// The highest number that makes a new group. Those a file has beyond it are shown like any other.
pub const MOST: u32 = 99;

/// A group of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The number people say aloud.
    pub id: u32,
    /// What it is called; empty while nobody has said.
    pub name: &'a str,
    /// Where in the lens's notes it begins and ends.
    at: Range<usize>,
}

/// The groups as they are now.
#[derive(Clone, Debug)]
pub struct ClustersLens<'a> {
    board: BoardRef<'a>,
    /// The loners, then group by group, each by number.
    notes: Vec<&'a Note>,
    loners: usize,
    groups: Vec<Group<'a>>,
    /// A note that is being moved, and the group it would be in.
    held: Option<(NoteId, u32)>,
}

impl<'a> ClustersLens<'a> {
    /// The groups of a board.
    pub fn of(board: BoardRef<'a>) -> Self {
        Self::build(board, None)
    }

    /// As it would be with a note somewhere else.
    #[must_use]
    pub fn with(&self, note: NoteId, place: &Place) -> Self {
        Self::build(self.board.clone(), Some((note, number(place))))
    }

    fn build(board: BoardRef<'a>, held: Option<(NoteId, u32)>) -> Self {
        let mut notes = board.notes();
        let named = board.session.boards.get(&board.id).map_or(&[][..], |state| &state.clusters[..]);
        let mut lens = Self { board, notes: Vec::new(), loners: 0, groups: Vec::new(), held };
        notes.sort_by_cached_key(|note| (lens.number_of(note), note.no, note.id));
        let numbers = notes.iter().map(|note| lens.number_of(note));
        let mut ids: Vec<u32> = numbers.chain(named.iter().map(|cluster| cluster.id)).collect();
        ids.sort_unstable();
        ids.dedup();
        lens.loners = notes.partition_point(|note| lens.number_of(note) == 0);
        let groups = ids.into_iter().filter(|&id| id > 0).map(|id| Group {
            id,
            name: named.iter().find(|cluster| cluster.id == id).map_or("", |cluster| &cluster.name),
            at: notes.partition_point(|note| lens.number_of(note) < id)
                ..notes.partition_point(|note| lens.number_of(note) <= id),
        });
        lens.groups = groups.collect();
        lens.notes = notes;
        lens
    }

    /// The board it shows.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// The notes that are in no group.
    pub fn loners(&self) -> &[&'a Note] {
        &self.notes[..self.loners]
    }

    /// The groups, by number.
    pub fn groups(&self) -> &[Group<'a>] {
        &self.groups
    }

    /// The group with this number.
    pub fn group(&self, id: u32) -> Option<&Group<'a>> {
        self.position(id).map(|at| &self.groups[at])
    }

    /// The notes of a group, in the order they were written.
    pub fn notes_of(&self, group: &Group<'_>) -> &[&'a Note] {
        self.notes.get(group.at.clone()).unwrap_or_default()
    }

    /// All notes: the loners, then group by group.
    pub fn notes(&self) -> &[&'a Note] {
        &self.notes
    }

    /// The lowest number no group has, nor has had: a note put back by undo never turns up among strangers.
    pub fn fresh(&self) -> u32 {
        let number = |note: &Note| note.place(&self.board.id).and_then(|place| place.cluster);
        let used: HashSet<u32> = (self.board.session.notes.iter().filter_map(number))
            .chain(self.groups.iter().map(|group| group.id))
            .collect();
        (1..u32::MAX).find(|id| !used.contains(id)).unwrap_or(u32::MAX)
    }

    /// The number of the group a note is in; 0 for a loner.
    fn number_of(&self, note: &Note) -> u32 {
        match self.held {
            Some((held, number)) if held == note.id => number,
            _ => note.place(&self.board.id).map_or(0, number),
        }
    }

    /// Where among the groups one stands.
    fn position(&self, id: u32) -> Option<usize> {
        self.groups.binary_search_by_key(&id, |group| group.id).ok()
    }

    /// Where among all the notes one stands.
    fn find(&self, id: NoteId) -> Option<usize> {
        let note = self.board.session.note(id)?;
        let wanted = (self.number_of(note), note.no, note.id);
        self.notes.binary_search_by_key(&wanted, |note| (self.number_of(note), note.no, note.id)).ok()
    }

    /// The notes of the group with this number, or the loners.
    fn around(&self, id: u32) -> &[&'a Note] {
        match id {
            0 => self.loners(),
            id => self.group(id).map_or(&[], |group| self.notes_of(group)),
        }
    }
}

/// The number of the group a place is in; 0 for none.
fn number(place: &Place) -> u32 {
    place.cluster.unwrap_or(0)
}

// The cursor: on a note, or on the heading of the group whose number is its column.
impl<'a> ClustersLens<'a> {
    /// Where it begins: what is still to be sorted, else the first group to be named.
    pub fn start(&self) -> Cursor {
        let first = || self.unnamed(0).or(self.groups.first().map(|group| group.id)).map(heading);
        self.loners().first().map(|note| self.on(note)).or_else(first).unwrap_or_default()
    }

    /// True while there is a note to sort or a cluster to name.
    pub fn is_left(&self) -> bool {
        !self.loners().is_empty() || self.groups.iter().any(|group| group.name.is_empty())
    }

    /// The cursor in place.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        if let Some(at) = cursor.note.and_then(|id| self.find(id)) {
            return self.on(self.notes[at]);
        }
        // A note that was taken away leaves the cursor beside where it stood.
        if let Some(gone) = cursor.note.and_then(|id| self.board.session.note(id)) {
            let beside = nearest(self.around(self.number_of(gone)), gone);
            let beside = beside.and_then(|id| self.find(id));
            return beside.map_or_else(|| self.start(), |at| self.on(self.notes[at]));
        }
        let id = u32::try_from(cursor.column).unwrap_or(u32::MAX);
        if id == 0 || self.groups.is_empty() {
            return self.start();
        }
        let at = self.groups.partition_point(|group| group.id < id).min(self.groups.len() - 1);
        heading(self.groups[at].id)
    }

    fn on(&self, note: &Note) -> Cursor {
        Cursor { note: Some(note.id), column: self.number_of(note) as usize, row: 0 }
    }

    /// The number of the group whose heading the cursor is on.
    pub fn heading_at(&self, cursor: &Cursor) -> Option<u32> {
        let cursor = self.clamp(cursor);
        let id = u32::try_from(cursor.column).ok().filter(|&id| id > 0)?;
        cursor.note.is_none().then_some(id)
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.find(self.clamp(cursor).note?).map(|at| self.notes[at])
    }

    /// The cursor after an arrow: up and down through the loners and then each heading and its notes; to the sides
    /// from heading to heading.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let cursor = self.clamp(cursor);
        let id = u32::try_from(cursor.column).unwrap_or(0);
        let group = self.position(id);
        match to {
            Direction::Up | Direction::Down => {
                let here = match (cursor.note.and_then(|id| self.find(id)), group) {
                    (Some(note), group) => note + group.map_or(0, |group| group + 1),
                    (None, Some(group)) => self.stop_of(group),
                    (None, None) => return cursor,
                };
                let there = if to == Direction::Up { here.checked_sub(1) } else { Some(here + 1) };
                there.and_then(|there| self.stop(there)).unwrap_or(cursor)
            }
            // All are sorted, and what is left is their names: in order, wherever the last note went.
            Direction::Right
                if cursor.note.is_some()
                    && self.loners().is_empty()
                    && let Some(first) = self.unnamed(0) =>
            {
                heading(first)
            }
            Direction::Right => {
                let next = self.groups.get(group.map_or(0, |group| group + 1));
                next.map_or(cursor, |group| heading(group.id))
            }
            Direction::Left if cursor.note.is_some() => group.map_or(cursor, |_| heading(id)),
            Direction::Left => match group.and_then(|group| group.checked_sub(1)) {
                Some(before) => heading(self.groups[before].id),
                None => self.loners().first().map_or(cursor, |note| self.on(note)),
            },
        }
    }

    /// How many headings and notes stand before a group's heading.
    fn stop_of(&self, group: usize) -> usize {
        self.groups[group].at.start + group
    }

    /// The heading or the note with so many before it.
    fn stop(&self, at: usize) -> Option<Cursor> {
        let groups = 0..self.groups.len();
        let after = groups.into_iter().rev().find(|&group| self.stop_of(group) <= at);
        let Some(group) = after else { return self.loners().get(at).map(|note| self.on(note)) };
        match at - self.stop_of(group) {
            0 => Some(heading(self.groups[group].id)),
            below => self.notes_of(&self.groups[group]).get(below - 1).map(|note| self.on(note)),
        }
    }

    /// The first group without a name after the one with this number, from the first again after the last.
    fn unnamed(&self, after: u32) -> Option<u32> {
        let mut unnamed = self.groups.iter().filter(|group| group.name.is_empty()).map(|group| group.id);
        let first = unnamed.clone().next();
        unnamed.find(|&id| id > after).or(first)
    }
}

fn heading(id: u32) -> Cursor {
    Cursor { note: None, column: id as usize, row: 0 }
}

// What typing and moving lead to.
impl ClustersLens<'_> {
    /// What typed words would become. A number alone sorts the note under the cursor instead.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        if let Some(id) = self.heading_at(cursor) {
            return Becomes::ClusterName(id);
        }
        match u32::try_from(self.clamp(cursor).column).ok().and_then(|id| self.group(id)) {
            Some(group) => Becomes::InCluster(self.board.kind(), group.id, group.name.to_owned()),
            None => Becomes::Note(self.board.kind()),
        }
    }

    /// What was typed: a name on a heading, after which comes the next group without one; a number alone puts the note
    /// under the cursor into that group; other words are a new note where the cursor is.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let cursor = self.clamp(cursor);
        if let Some(id) = self.heading_at(&cursor) {
            let what = self.name(id, &typed.text);
            let next = self.unnamed(id).filter(|&next| next != id);
            return Ok(Made { what, cursor: heading(next.unwrap_or(id)) });
        }
        if let (Some(note), true) = (self.note_at(&cursor), is_number(&typed.text)) {
            let known = |id: &u32| (1..=MOST).contains(id) || self.group(*id).is_some();
            let id = typed.text.parse().ok().filter(known).ok_or(Refused::NoSuchCluster(MOST))?;
            return Ok(self.sort(note, Some(id)));
        }
        let cluster = u32::try_from(cursor.column).ok().filter(|&id| id > 0);
        let place = Place { cluster, ..Place::default() };
        let what = self.board.new_note(id, typed, self.board.kind(), place);
        Ok(Made { what, cursor: Cursor { note: Some(id), ..cursor } })
    }

    /// Puts a note into a group, or makes it a loner again. The cursor goes to the next of those it stood among, and
    /// follows it when it was the last of them.
    pub fn sort(&self, note: &Note, into: Option<u32>) -> Made {
        let around = self.around(self.number_of(note));
        let others = || around.iter().filter(|other| other.id != note.id);
        let next = others().find(|other| (other.no, other.id) > (note.no, note.id)).or(others().next());
        let cursor = Cursor { note: Some(next.map_or(note.id, |next| next.id)), ..Cursor::default() };
        Made { what: self.board.replace(note, |place| place.cluster = into), cursor }
    }

    /// Calls a group something; with no words, nothing any more.
    pub fn name(&self, id: u32, name: &str) -> What {
        let name = clean_line(name, LONGEST_TITLE);
        What::ClusterNamed { board: self.board.id.clone(), cluster: id, name }
    }

    /// The place of a held note after an arrow: the group before or after.
    pub fn held(&self, _note: &Note, place: &Place, to: Direction) -> Place {
        let here = number(place);
        let cluster = match to {
            Direction::Up | Direction::Left => {
                self.groups.iter().rev().map(|group| group.id).find(|&id| id < here)
            }
            Direction::Down | Direction::Right => {
                let next = self.groups.iter().map(|group| group.id).find(|&id| id > here);
                next.or(place.cluster)
            }
        };
        Place { cluster, ..place.clone() }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
