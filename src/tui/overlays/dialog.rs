//! The box a dialog is drawn in.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Padding, Widget};

use super::super::theme::Theme;

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
