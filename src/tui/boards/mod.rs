//! Boards on the facilitator's screen: one widget for each lens.

pub mod cards;
pub mod clusters;
pub mod flow;
pub mod grid;
pub mod list;
pub mod note_line;
pub mod pulse;
pub mod scores;
pub mod tree;
pub mod votes;
pub mod xy;

#[cfg(test)]
pub(crate) mod scene;

use std::collections::HashSet;

use ratatui::layout::Rect;

use crate::core::boards::Cursor;
use crate::core::ids::NoteId;
use crate::core::note::Place;
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::tui::theme::Theme;

/// Everything beyond the notes that decides how a board looks.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// The colours.
    pub theme: &'a Theme,
    /// Where she is.
    pub cursor: &'a Cursor,
    /// True while the board, not the entry line, has the keys.
    pub focused: bool,
    /// Notes whose last change has not reached the disk.
    pub unsaved: &'a HashSet<NoteId>,
    /// The note she is moving, and where it would stand if put down now.
    pub held: Option<(NoteId, &'a Place)>,
    /// What is typed in the entry line now, so that the board can make room for it.
    pub typing: bool,
    /// True while a saved day is only read: nothing offers itself to be written.
    pub reading: bool,
}

impl Look<'_> {
    /// The language the texts of the day are shown in.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }
}

/// The area without its first rows.
fn shrunk(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}
