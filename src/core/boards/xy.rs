//! The map: notes along two named axes from 0 to 10, as in impact and effort.

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::note::{Note, NoteKind, Place};

/// The highest value on both axes; the lowest is 0.
pub const MOST: u8 = 10;
/// Where the axes have their middle, and where a note stands when it is first taken up.
pub const MIDDLE: u8 = 5;

/// A map as it is now. Its notes stand in a list, those not yet placed first, so that the top of the list is
/// always what is left to do.
#[derive(Clone, Debug)]
pub struct XyLens<'a> {
    board: BoardRef<'a>,
    notes: Vec<&'a Note>,
    unplaced: usize,
}

impl<'a> XyLens<'a> {
    /// The map of a board.
    pub fn of(board: BoardRef<'a>) -> Self {
        let mut notes = board.notes();
        notes.sort_by_cached_key(|note| order(&board, note));
        let unplaced = notes.partition_point(|note| spot(&board, note).is_none());
        Self { board, notes, unplaced }
    }

    /// The board it shows.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// All notes: those not yet placed, then those placed, each by number.
    pub fn notes(&self) -> &[&'a Note] {
        &self.notes
    }

    /// How many notes are not yet placed. They come first in the list.
    pub fn unplaced(&self) -> usize {
        self.unplaced
    }

    /// Where in the list a note stands.
    pub fn position(&self, note: NoteId) -> Option<usize> {
        let note = self.board.session.note(note)?;
        let wanted = order(&self.board, note);
        self.notes.binary_search_by(|there| order(&self.board, there).cmp(&wanted)).ok()
    }

    /// Where on the map a note stands; `None` while it is not placed.
    pub fn spot(&self, note: &Note) -> Option<(u8, u8)> {
        spot(&self.board, note)
    }

    /// The next note to place after this one in number order, from the first again after the last. `None` when
    /// all others are placed.
    pub fn next_unplaced(&self, after: Option<NoteId>) -> Option<NoteId> {
        let left = &self.notes[..self.unplaced];
        let after = after.and_then(|id| self.board.session.note(id)).map(|note| (note.no, note.id));
        let later = left.iter().find(|note| after.is_none_or(|after| (note.no, note.id) > after));
        let next = later.or(left.first())?;
        (after != Some((next.no, next.id))).then_some(next.id)
    }
}

/// Where a place is on the map; values from a file beyond the axes count as their ends.
pub fn on_map(place: &Place) -> Option<(u8, u8)> {
    place.xy.map(|(x, y)| (x.min(MOST), y.min(MOST)))
}

/// What the list is sorted by: those not yet placed first, each by number.
fn order(board: &BoardRef<'_>, note: &Note) -> (bool, u32, NoteId) {
    (spot(board, note).is_some(), note.no, note.id)
}

fn spot(board: &BoardRef<'_>, note: &Note) -> Option<(u8, u8)> {
    note.place(&board.id).and_then(on_map)
}

/// Which quarter of the map a spot is in: 0 top left, 1 top right, 2 bottom left, 3 bottom right. The
/// middle counts as right and as top.
pub fn quadrant(x: u8, y: u8) -> usize {
    usize::from(y < MIDDLE) * 2 + usize::from(x >= MIDDLE)
}

/// Two whole numbers and nothing else: `3 8`, `3,8`, `3, 8`.
fn two_numbers(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.split([' ', ',', ';']).filter(|part| !part.is_empty());
    let (x, y) = (parts.next()?, parts.next()?);
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !digits(x) || !digits(y) {
        return None;
    }
    Some((x.parse().unwrap_or(u32::MAX), y.parse().unwrap_or(u32::MAX)))
}

// The cursor.
impl<'a> XyLens<'a> {
    /// The cursor in place: on a note while there is one. One that nobody has moved goes to the first not yet
    /// placed.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let known = cursor.note.filter(|&note| self.position(note).is_some());
        Cursor { note: known.or_else(|| self.notes.first().map(|note| note.id)), ..Cursor::default() }
    }

    /// The cursor after an arrow: up and down the list.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let cursor = self.clamp(cursor);
        let there = cursor.note.and_then(|note| self.position(note)).and_then(|here| match to {
            Direction::Up => here.checked_sub(1),
            Direction::Down => Some(here + 1),
            Direction::Left | Direction::Right => None,
        });
        there.and_then(|there| self.notes.get(there)).map_or(cursor, |note| on(note.id))
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.position(self.clamp(cursor).note?).map(|at| self.notes[at])
    }
}

// What typing and moving lead to.
impl XyLens<'_> {
    /// What typed words would become. Two numbers place the note under the cursor instead.
    pub fn becomes(&self, _cursor: &Cursor) -> Becomes {
        Becomes::Note(self.kind())
    }

    fn kind(&self) -> NoteKind {
        self.board.step.spec.makes.unwrap_or(NoteKind::Idea)
    }

    /// What was typed: two numbers put the note under the cursor on the map, and the cursor goes to the next
    /// one to place; other words are a new note, still to be placed.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        if let (Some((x, y)), Some(note)) = (two_numbers(&typed.text), self.note_at(cursor)) {
            let within = |value: u32| u8::try_from(value).ok().filter(|&value| value <= MOST);
            let (Some(x), Some(y)) = (within(x), within(y)) else {
                return Err(Refused::NumberFirst(0, 10));
            };
            let cursor = on(self.next_unplaced(Some(note.id)).unwrap_or(note.id));
            return Ok(Made { what: self.place_at(note, x, y), cursor });
        }
        let what = self.board.new_note(id, typed, self.kind(), Place::default());
        Ok(Made { what, cursor: on(id) })
    }

    /// Puts a note on the map.
    pub fn place_at(&self, note: &Note, x: u8, y: u8) -> What {
        self.board.replace(note, |place| place.xy = Some((x.min(MOST), y.min(MOST))))
    }

    /// The place of a held note when it is taken up: where it stands, or the middle of the map.
    pub fn taken_up(&self, note: &Note) -> Place {
        let place = self.board.place(note);
        Place { xy: Some(on_map(place).unwrap_or((MIDDLE, MIDDLE))), ..place.clone() }
    }

    /// The place of a held note after an arrow: one further that way, never off the map.
    pub fn held(&self, _note: &Note, place: &Place, to: Direction) -> Place {
        let (x, y) = on_map(place).unwrap_or((MIDDLE, MIDDLE));
        let xy = match to {
            Direction::Up => (x, (y + 1).min(MOST)),
            Direction::Down => (x, y.saturating_sub(1)),
            Direction::Left => (x.saturating_sub(1), y),
            Direction::Right => ((x + 1).min(MOST), y),
        };
        Place { xy: Some(xy), ..place.clone() }
    }
}

fn on(note: NoteId) -> Cursor {
    Cursor { note: Some(note), ..Cursor::default() }
}

#[cfg(test)]
mod tests;
