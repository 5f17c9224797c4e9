//! What stands in one cell: its notes, and the place where what is typed would come.

use ratatui::text::{Line, Span};

use super::Picture;
use crate::core::note::Note;
use crate::tui::boards::note_line::NoteLine;

/// The most lines of a note that the cursor is not on.
const MOST: usize = 6;

/// One cell.
pub(super) struct Cell<'p, 'a> {
    picture: &'p Picture<'a>,
    items: Vec<Item<'a>>,
    /// The item the cursor is on.
    focus: Option<usize>,
    feelings: bool,
}

#[derive(Clone, Copy)]
enum Item<'a> {
    Note(&'a Note),
    /// Where what is typed would come.
    Slot,
}

impl<'p, 'a> Cell<'p, 'a> {
    pub fn new(picture: &'p Picture<'a>, column: usize, row: usize) -> Self {
        let Picture { lens, look, cursor, .. } = picture;
        let here = (column, row) == picture.spot;
        let held = look.held.map(|(id, _)| id);
        let stays = |note: &&Note| Some(note.id) != held;
        let mut items: Vec<Item<'a>> =
            lens.cell(column, row).iter().copied().filter(stays).map(Item::Note).collect();
        if here {
            match held {
                Some(id) => items.extend(lens.board().session.note(id).map(Item::Note)),
                None if cursor.note.is_none() => items.push(Item::Slot),
                None => {}
            }
        }
        let at = if held.is_some() { held } else { cursor.note };
        let is_focus = |item: &Item<'_>| match item {
            Item::Note(note) => Some(note.id) == at,
            Item::Slot => true,
        };
        let focus = items.iter().position(is_focus).filter(|_| here);
        let feelings = lens.lane(row).is_some_and(|lane| lane.feeling);
        Self { picture, items, focus, feelings }
    }

    /// How many lines it would fill, counted to `most`.
    pub fn wanted(&self, width: usize, most: usize) -> usize {
        let mut lines = 0;
        for at in 0..self.items.len() {
            if lines >= most {
                return most;
            }
            let room = if self.focus == Some(at) { most } else { MOST.min(most) };
            lines += self.item(at, width, room).len();
        }
        lines.min(most)
    }

    /// Its lines, and how many of its notes there is no room for. The item the cursor is on is always there.
    pub fn lines(&self, width: usize, height: usize) -> (Vec<Line<'a>>, usize) {
        let count = self.items.len();
        if height == 0 || count == 0 {
            return (Vec::new(), count);
        }
        if count > height {
            let focus = self.focus.unwrap_or(0);
            let first = focus.saturating_sub(height / 2).min(count - height);
            let lines = (first..first + height).flat_map(|at| self.item(at, width, 1)).collect();
            return (lines, count - height);
        }
        let mut spare = height - count;
        let mut shares = vec![1; count];
        for at in self.focus.into_iter().chain(0..count) {
            if spare == 0 {
                break;
            }
            let most = if self.focus == Some(at) { height } else { MOST };
            let more = self.item(at, width, most).len().saturating_sub(shares[at]).min(spare);
            shares[at] += more;
            spare -= more;
        }
        (shares.iter().enumerate().flat_map(|(at, &share)| self.item(at, width, share)).collect(), 0)
    }

    fn item(&self, at: usize, width: usize, most: usize) -> Vec<Line<'a>> {
        let Picture { lens, look, .. } = self.picture;
        match self.items[at] {
            Item::Note(note) => {
                let value = self.feelings.then(|| lens.board().place(note).value).flatten();
                let line = NoteLine::new(lens.board().session, note, *look).without_origin().feeling(value);
                line.lines_at_most(width, most)
            }
            Item::Slot => {
                let words = format!(" {:<1$}", "►", width.saturating_sub(1));
                vec![Line::from(Span::styled(words, look.cursor_style()))]
            }
        }
    }
}
