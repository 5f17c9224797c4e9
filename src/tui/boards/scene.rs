//! What tests of boards look at a board with, and the board as text.

use std::collections::HashSet;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Look;
use crate::core::boards::Cursor;
use crate::core::ids::NoteId;
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::tui::theme::Theme;

/// A way to look at a board.
pub(crate) struct Scene {
    pub(crate) locale: Locale,
    pub(crate) theme: Theme,
    pub(crate) cursor: Cursor,
    pub(crate) focused: bool,
    pub(crate) unsaved: HashSet<NoteId>,
}

impl Scene {
    /// In this language, with the keys in the entry line and everything saved.
    pub(crate) fn new(lang: Lang) -> Self {
        Self {
            locale: Locale::new(lang),
            theme: Theme::monochrome(),
            cursor: Cursor::default(),
            focused: false,
            unsaved: HashSet::new(),
        }
    }

    /// With the board having the keys and the cursor here.
    pub(crate) fn at(self, cursor: Cursor) -> Self {
        Self { cursor, focused: true, ..self }
    }

    pub(crate) fn look(&self) -> Look<'_> {
        Look {
            locale: &self.locale,
            theme: &self.theme,
            cursor: &self.cursor,
            focused: self.focused,
            unsaved: &self.unsaved,
            held: None,
            typing: !self.focused,
            reading: false,
        }
    }
}

/// What is drawn in a window of this size, a line for each row, without spaces at the ends. It is the same wherever on the
/// screen the window is.
pub(crate) fn picture((width, height): (u16, u16), draw: impl Fn(Rect, &mut Buffer)) -> String {
    let [corner, inside] = [(0, 0), (9, 4)].map(|(x, y)| {
        let area = Rect::new(x, y, width, height);
        let mut buf = Buffer::empty(Rect::new(0, 0, x + width + 2, y + height + 2));
        draw(area, &mut buf);
        text(&buf, area)
    });
    assert_eq!(corner, inside, "in the corner of the screen, and inside it");
    corner
}

fn text(buf: &Buffer, area: Rect) -> String {
    // A wide letter is followed by a cell that is not there on the screen.
    let mut hidden = 0_usize;
    let mut text = String::new();
    for row in area.rows() {
        let mut line = String::new();
        for position in row.positions() {
            if hidden > 0 {
                hidden -= 1;
                continue;
            }
            let symbol = buf[position].symbol();
            hidden = crate::term::text::width(symbol).saturating_sub(1);
            line.push_str(symbol);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Window sizes to draw at, from a single cell.
pub(crate) fn any_size() -> impl Strategy<Value = (u16, u16)> {
    (1..=60_u16, 1..=25_u16)
}
