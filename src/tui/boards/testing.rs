//! What tests of boards' drawing share: a look that never changes, and a picture as text.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::Look;
use crate::core::boards::Cursor;
use crate::core::ids::NoteId;
use crate::core::note::Place;
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::tui::theme::Theme;

/// Everything a [`Look`] borrows.
pub(crate) struct Given {
    pub locale: Locale,
    pub theme: Theme,
    pub cursor: Cursor,
    pub focused: bool,
    pub unsaved: HashSet<NoteId>,
    pub held: Option<(NoteId, Place)>,
    pub typing: bool,
}

impl Given {
    pub(crate) fn new(lang: Lang) -> Self {
        Self {
            locale: Locale::new(lang),
            theme: Theme::monochrome(),
            cursor: Cursor::default(),
            focused: true,
            unsaved: HashSet::new(),
            held: None,
            typing: false,
        }
    }

    pub(crate) fn look(&self) -> Look<'_> {
        Look {
            locale: &self.locale,
            theme: &self.theme,
            cursor: &self.cursor,
            focused: self.focused,
            unsaved: &self.unsaved,
            held: self.held.as_ref().map(|(note, place)| (*note, place)),
            typing: self.typing,
        }
    }
}

/// The picture of a widget.
pub(crate) fn drawn(widget: impl Widget, width: u16, height: u16) -> Buffer {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    widget.render(buf.area, &mut buf);
    buf
}

/// A picture as text, a line for each row; spaces at the end are dropped.
pub(crate) fn text(buf: &Buffer) -> String {
    let mut text = String::new();
    for y in buf.area.rows() {
        let mut skip = 0;
        let mut line = String::new();
        for x in y.columns() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buf[(x.x, y.y)].symbol();
            skip = super::note_line::width(symbol).saturating_sub(1);
            line.push_str(symbol);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
