//! The box a dialog is drawn in, and how what stands in it is drawn where there is more than fits.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Widget};
use tui_input::Input;

use super::super::model::Model;
use super::super::theme::Theme;
use super::super::widgets::field;
use crate::term::text::{draw as draw_lines, width as columns_of};

/// Draws an empty box in the middle of the window, with a title, and gives what is inside it.
pub fn frame(title: &str, size: (u16, u16), theme: &Theme, area: Rect, buf: &mut Buffer) -> Rect {
    let (width, height) = (size.0.saturating_add(4), size.1.saturating_add(2));
    let outer =
        area.centered(Constraint::Length(width.min(area.width)), Constraint::Length(height.min(area.height)));
    Clear.render(outer, buf);
    let block = Block::bordered()
        .border_style(theme.accent)
        .title(Line::styled(format!(" {title} "), theme.heading))
        .padding(Padding::horizontal(1));
    let inner = block.inner(outer);
    block.render(outer, buf);
    inner
}

/// An empty box with a title from the locale.
pub(super) fn boxed(model: &Model, title: &str, size: (u16, u16), area: Rect, buf: &mut Buffer) -> Rect {
    frame(&model.locale.t(title), size, &model.theme, area, buf)
}

/// The lines from the one scrolled to, at most to the last.
pub(super) fn scrolled(model: &Model, lines: Vec<Line<'_>>, scroll: u16, area: Rect, buf: &mut Buffer) {
    let most = lines.len().saturating_sub(usize::from(area.height));
    part_of(model, lines, usize::from(scroll).min(most), area, buf);
}

/// The lines round the chosen one that fit.
pub(super) fn around(model: &Model, lines: Vec<Line<'_>>, at: usize, area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let first = at.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    part_of(model, lines, first, area, buf);
}

/// The lines from `first` that fit, and on the frame below, where no word is under it, that there are more.
pub(super) fn part_of(model: &Model, lines: Vec<Line<'_>>, first: usize, area: Rect, buf: &mut Buffer) {
    let is_more = first + usize::from(area.height) < lines.len();
    draw_lines(lines.into_iter().skip(first), area, buf);
    if is_more && !area.is_empty() {
        let text = format!(" {} ", model.locale.t("more-below"));
        let left = area
            .right()
            .saturating_sub(u16::try_from(columns_of(&text)).unwrap_or(u16::MAX))
            .max(area.left());
        let below = area.bottom().min(buf.area.bottom() - 1);
        buf.set_stringn(left, below, text, usize::from(area.width), model.theme.accent);
    }
}

/// What is left below the first line and a gap.
pub(super) fn below_first_line(area: Rect, gap: u16) -> Rect {
    let top = (1 + gap).min(area.height);
    Rect { y: area.y + top, height: area.height - top, ..area }
}

/// A line to filter by, and where its caret stands.
pub(super) fn filter_line(
    model: &Model,
    filter: &Input,
    hint: &str,
    area: Rect,
    buf: &mut Buffer,
) -> Position {
    let line = Rect { height: area.height.min(1), ..area };
    let marked = Rect { x: line.x + 2.min(line.width), width: line.width.saturating_sub(2), ..line };
    draw_lines([Line::styled("› ", model.theme.accent)], line, buf);
    field::draw(filter, &model.locale.t(hint), true, &model.theme, marked, buf);
    field::caret(filter, marked).unwrap_or_else(|| area.as_position())
}
