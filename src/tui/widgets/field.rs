//! A line to type in, with a label before it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::theme::Theme;
use crate::term::text::{self, cut, draw as draw_lines};

/// The label's part and the value's part of a line.
pub fn columns(area: Rect, label: u16) -> (Rect, Rect) {
    let label = label.min(area.width / 2);
    let [label, value] = area.layout(&Layout::horizontal([Constraint::Length(label), Constraint::Fill(1)]));
    (label, value)
}

/// Draws the label of a line in a form, with a sign where she is at it.
pub fn label(name: &str, here: bool, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let sign = if here { "▸ " } else { "  " };
    let style = if here { theme.accent } else { theme.text };
    let name = cut(name, usize::from(area.width).saturating_sub(3)).into_owned();
    draw_lines([Line::from(vec![Span::styled(sign, theme.accent), Span::styled(name, style)])], area, buf);
}

/// How far the text is scrolled so that the caret can be seen.
fn scroll(input: &Input, width: u16) -> usize {
    input.visual_scroll(usize::from(width.saturating_sub(1)))
}

/// Draws what is typed, or the placeholder while nothing is.
pub fn draw(input: &Input, placeholder: &str, here: bool, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let line = if input.value().is_empty() {
        Line::styled(cut(placeholder, usize::from(area.width)).into_owned(), theme.quiet)
    } else if here {
        let text = visible(input.value(), scroll(input, area.width), usize::from(area.width));
        Line::styled(text.to_owned(), theme.heading)
    } else {
        // Where she is not typing, the beginning tells which words these are.
        Line::styled(cut(input.value(), usize::from(area.width)).into_owned(), theme.text)
    };
    draw_lines([line], area, buf);
}

/// The part of the text from this column on that fits in the width.
fn visible(text: &str, from: usize, width: usize) -> &str {
    use unicode_segmentation::UnicodeSegmentation;
    let mut column = 0;
    let (mut start, mut end) = (text.len(), text.len());
    for (at, grapheme) in text.grapheme_indices(true) {
        if column >= from && start == text.len() {
            start = at;
        }
        column += text::width(grapheme);
        if column > from + width {
            end = at;
            break;
        }
    }
    text.get(start.min(end)..end).unwrap_or_default()
}

/// Where the caret stands in the area.
pub fn caret(input: &Input, area: Rect) -> Option<Position> {
    let column = input.visual_cursor().saturating_sub(scroll(input, area.width));
    let x = area.x.saturating_add(u16::try_from(column).ok()?).min(area.right().saturating_sub(1));
    (area.width > 0).then_some(Position { x, y: area.y })
}
