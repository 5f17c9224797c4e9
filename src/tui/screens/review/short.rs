//! The day in short.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};

use super::super::summary;
use super::ReviewScreen;
use crate::report;
use crate::term::text::draw as draw_lines;

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let model = screen.model;
    let column = area.centered_horizontally(Constraint::Max(100));
    let text = report::summary_text(&screen.run.session, &model.locale, model.last.wall);
    let lines = summary::lines(&text, usize::from(column.width), &model.theme);
    let most = lines.len().saturating_sub(usize::from(column.height));
    draw_lines(lines.into_iter().skip(usize::from(screen.review.scroll).min(most)), column, buf);
}
