//! A dialog of rows to choose on or type in, about a file that is to be written, and what becomes of it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::model::Model;
use super::super::widgets::field;
use super::frame;
use crate::term::text::{draw as draw_lines, wrap};

/// What becomes of the file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum State {
    /// She is choosing.
    Asking,
    /// The file is being written.
    Writing,
    /// It could not be written, for this reason.
    Failed(String),
}

impl State {
    /// True while the file is being written.
    pub(super) fn is_writing(&self) -> bool {
        *self == Self::Writing
    }

    /// She chooses something else: what went wrong is no longer said.
    pub(super) fn ask_anew(&mut self) {
        if !self.is_writing() {
            *self = Self::Asking;
        }
    }

    /// The file is to be written now. False while it is being written already: a key pressed twice makes no second file.
    pub(super) fn begin(&mut self) -> bool {
        !self.is_writing() && {
            *self = Self::Writing;
            true
        }
    }
}

/// What a row holds.
pub(super) enum Value<'a> {
    /// What is chosen on it, with the arrows to the side.
    Choice(String),
    /// What is typed on it, and what stands there while nothing is.
    Typed(&'a Input, String),
}

/// The dialog.
pub(super) struct Rows<'a> {
    /// The locale key of its heading.
    pub heading: &'static str,
    /// The locale key of each row's label, and what it holds, from the top.
    pub lines: Vec<(&'static str, Value<'a>)>,
    /// Which row she is at.
    pub at: usize,
    /// What she should know of what she has chosen.
    pub about: String,
    /// What becomes of the file.
    pub state: &'a State,
}

/// The next of all there are, or the one before; after the last comes the first.
pub(super) fn turned<T: Copy + PartialEq>(all: &[T], from: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == from).unwrap_or(0);
    let to = if forward { at + 1 } else { at + all.len() - 1 };
    all[to % all.len()]
}

impl Rows<'_> {
    /// Draws it, and says where the caret stands.
    pub(super) fn draw(&self, model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
        const ABOUT: u16 = 4;
        let rows = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let size = (area.width.saturating_sub(8).min(84), rows + 1 + ABOUT);
        let inner = frame(&model.locale.t(self.heading), size, &model.theme, area, buf);
        let theme = &model.theme;
        let mut caret = None;
        for (row, y) in (0..self.lines.len()).zip(inner.y..inner.bottom()) {
            let at = self.row(model, row, Rect { y, height: 1, ..inner }, buf);
            caret = caret.or(at);
        }
        let below = Rect { y: (inner.y + rows + 1).min(inner.bottom()), ..inner };
        let below = Rect { height: inner.bottom().saturating_sub(below.y), ..below };
        let (about, style) = match self.state {
            State::Asking => (self.about.clone(), theme.quiet),
            State::Writing => (model.locale.t("export-writing").into_owned(), theme.text),
            State::Failed(why) => (why.clone(), theme.bad),
        };
        let lines = wrap(&about, usize::from(below.width)).into_iter();
        draw_lines(lines.map(|line| Line::styled(line, style)), below, buf);
        caret
    }

    /// Draws one row, and says where the caret stands where she types on it.
    fn row(&self, model: &Model, row: usize, line: Rect, buf: &mut Buffer) -> Option<Position> {
        let theme = &model.theme;
        let (label, value) = field::columns(line, 14);
        let here = row == self.at;
        let (name, held) = &self.lines[row];
        field::label(&model.locale.t(name), here, theme, label, buf);
        match held {
            Value::Typed(typed, hint) => {
                let value = Rect { x: value.x + 2, width: value.width.saturating_sub(2), ..value };
                field::draw(typed, hint, here, theme, value, buf);
                here.then(|| field::caret(typed, value)).flatten()
            }
            Value::Choice(words) => {
                let (before, after) = if here { ("◂ ", " ▸") } else { ("  ", "") };
                let style = if here { theme.cursor } else { theme.text };
                let arrows = |arrow: &'static str| Span::styled(arrow, theme.accent);
                let words = Span::styled(words.clone(), style);
                draw_lines([Line::from(vec![arrows(before), words, arrows(after)])], value, buf);
                None
            }
        }
    }
}
