//! The tree drawn: each note below the one it answers.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::Look;
use crate::core::boards::tree::TreeLens;

/// The tree drawn.
#[derive(Clone, Copy, Debug)]
pub struct TreeBoard<'a> {
    /// What it shows.
    pub lens: &'a TreeLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &TreeBoard<'_> {
    fn render(self, _area: Rect, _buf: &mut Buffer) {}
}
