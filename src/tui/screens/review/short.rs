//! The day in short.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};

use super::super::summary;
use super::ReviewScreen;
use super::list::scrolled;

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let column = area.centered_horizontally(Constraint::Max(summary::WIDEST));
    let lines = summary::lines(screen.review.short(), usize::from(column.width), &screen.model.theme);
    scrolled(screen, lines, column, buf);
}
