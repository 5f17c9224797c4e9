//! The grid drawn: stages across, lanes down, the feelings as a curve.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::Look;
use crate::core::boards::grid::GridLens;

/// The grid drawn.
#[derive(Clone, Copy, Debug)]
pub struct GridBoard<'a> {
    /// What it shows.
    pub lens: &'a GridLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &GridBoard<'_> {
    fn render(self, _area: Rect, _buf: &mut Buffer) {}
}
