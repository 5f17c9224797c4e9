//! The day in short.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};

use super::super::summary;
use super::ReviewScreen;
use super::list::scrolled;

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let column = area.centered_horizontally(Constraint::Max(summary::WIDEST));
    let lines = screen.review.short();
    scrolled(screen, lines.len(), |at| lines[at].line(&screen.model.theme), column, buf);
}
