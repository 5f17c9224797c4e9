//! What to say, do and ask, beside the board or over it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::super::model::Model;
use super::super::super::overlays::guide_sections;
use crate::term::text::{draw as draw_lines, wrap};

/// The guide as lines of this width.
pub fn lines(model: &Model, width: usize) -> Vec<Line<'_>> {
    let theme = &model.theme;
    let mut lines = Vec::new();
    for (heading, texts) in guide_sections(model) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(heading.into_owned(), theme.accent));
        for text in texts {
            lines.extend(
                wrap(&text, width).into_iter().map(|line| Line::styled(line.into_owned(), theme.text)),
            );
        }
    }
    lines
}

pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) {
    // The last column is for the sign that there is more.
    let all = lines(model, usize::from(area.width.saturating_sub(2)));
    let more = all.len() > usize::from(area.height);
    draw_lines(all, area, buf);
    if more && area.height > 0 {
        // The rest is a key away, in the palette's guide or a higher window.
        buf.set_string(area.right().saturating_sub(1), area.bottom() - 1, "↓", model.theme.quiet);
    }
}
