//! The map drawn: notes between two axes, and the list of those to place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::Look;
use crate::core::boards::xy::XyLens;

/// The map drawn.
#[derive(Clone, Copy, Debug)]
pub struct XyBoard<'a> {
    /// What it shows.
    pub lens: &'a XyLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &XyBoard<'_> {
    fn render(self, _area: Rect, _buf: &mut Buffer) {}
}
