//! What stands in one cell: its notes, and the place where what is typed would come.

use std::borrow::Cow;
use std::cell::OnceCell;

use ratatui::text::{Line, Span};

use super::Picture;
use crate::core::note::Note;
use crate::tui::boards::note_line::NoteLine;

/// The most lines of a note that the cursor is not on.
const MOST: usize = 6;

/// One cell.
pub(super) struct Cell<'p, 'a> {
    picture: &'p Picture<'a>,
    /// Its notes, without the one being moved about.
    notes: Cow<'p, [&'a Note]>,
    /// What stands after them.
    last: Option<Item<'a>>,
    /// The item the cursor is on.
    focus: Option<usize>,
    feelings: bool,
    width: usize,
    most: usize,
    /// The lines of the items that may be seen, each made when it is first asked for: how high a lane should be, how
    /// high it is and what stands in it are three questions about the same lines.
    laid: Vec<OnceCell<Vec<Line<'a>>>>,
}

#[derive(Clone, Copy)]
enum Item<'a> {
    Note(&'a Note),
    /// Where what is typed would come.
    Slot,
}

impl<'p, 'a> Cell<'p, 'a> {
    /// The cell, `width` wide and never seen higher than `most` rows.
    pub fn new(picture: &'p Picture<'a>, (column, row): (usize, usize), width: usize, most: usize) -> Self {
        let Picture { lens, look, cursor, .. } = picture;
        let here = (column, row) == picture.spot;
        let held = look.held.and_then(|(id, _)| lens.board().session.note(id));
        let notes = lens.cell(column, row);
        let notes = match held {
            Some(held) if notes.iter().any(|note| note.id == held.id) => {
                notes.iter().copied().filter(|note| note.id != held.id).collect()
            }
            _ => Cow::Borrowed(notes),
        };
        let last = match held {
            _ if !here => None,
            Some(held) => Some(Item::Note(held)),
            None => cursor.note.is_none().then_some(Item::Slot),
        };
        let focus = match cursor.note {
            _ if !here => None,
            // What is held, and the place for what is typed, come last.
            _ if last.is_some() => Some(notes.len()),
            at => notes.iter().position(|note| Some(note.id) == at),
        };
        let feelings = lens.lane(row).is_some_and(|lane| lane.feeling);
        let count = notes.len() + usize::from(last.is_some());
        let laid = vec![OnceCell::new(); count.min(most)];
        Self { picture, notes, last, focus, feelings, width, most, laid }
    }

    /// How many notes and places stand in it.
    fn count(&self) -> usize {
        self.notes.len() + usize::from(self.last.is_some())
    }

    /// How many lines it would fill, counted to `most`.
    pub fn wanted(&self, most: usize) -> usize {
        let mut lines = 0;
        for at in 0..self.laid.len() {
            if lines >= most {
                return most;
            }
            lines += self.laid(at).len();
        }
        lines.min(most)
    }

    /// Its lines, and how many of its notes there is no room for. The item the cursor is on is always there.
    pub fn lines(&self, height: usize) -> (Vec<Line<'a>>, usize) {
        let count = self.count();
        if height == 0 || count == 0 {
            return (Vec::new(), count);
        }
        if count > height {
            let focus = self.focus.unwrap_or(0);
            let first = focus.saturating_sub(height / 2).min(count - height);
            let lines = (first..first + height).flat_map(|at| self.item(at, 1)).collect();
            return (lines, count - height);
        }
        let mut spare = height - count;
        let mut shares = vec![1; count];
        for at in self.focus.into_iter().chain(0..count) {
            if spare == 0 {
                break;
            }
            let more = self.laid(at).len().saturating_sub(shares[at]).min(spare);
            shares[at] += more;
            spare -= more;
        }
        let lines = shares.into_iter().enumerate().flat_map(|(at, share)| match self.laid(at) {
            lines if lines.len() <= share => lines.clone(),
            _ => self.item(at, share),
        });
        (lines.collect(), 0)
    }

    /// All lines of one of the items that may be seen.
    fn laid(&self, at: usize) -> &Vec<Line<'a>> {
        let most = if self.focus == Some(at) { self.most } else { MOST.min(self.most) };
        self.laid[at].get_or_init(|| self.item(at, most))
    }

    fn item(&self, at: usize, most: usize) -> Vec<Line<'a>> {
        let Picture { lens, look, .. } = self.picture;
        match self.notes.get(at).copied().map(Item::Note).or(self.last) {
            Some(Item::Note(note)) => {
                let value = self.feelings.then(|| lens.board().place(note).value).flatten();
                let line = NoteLine::new(lens.board().session, note, *look).without_origin().feeling(value);
                line.lines_at_most(self.width, most)
            }
            Some(Item::Slot) => {
                let words = format!(" {:<1$}", "►", self.width.saturating_sub(1));
                vec![Line::from(Span::styled(words, look.cursor_style()))]
            }
            None => Vec::new(),
        }
    }
}
