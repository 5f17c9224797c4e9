//! A long column of items of which a part is in view. Only items in view are made: with ten thousand notes a frame
//! costs the same as with ten.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::Look;
use crate::term::text::draw_line;

/// How wide an item may be in an area: the last column is kept for the arrows that say there is more.
pub fn width(area: Rect) -> usize {
    usize::from(area.width.saturating_sub(1))
}

/// Draws as many of `len` items as there is room for, with the one called `at` in view: in the middle,
/// as far as there is something above and below it. `item` makes one item's lines.
pub fn draw<'l>(
    area: Rect,
    buf: &mut Buffer,
    look: Look<'_>,
    (len, at): (usize, usize),
    item: impl Fn(usize) -> Vec<Line<'l>>,
) {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    if len == 0 || area.is_empty() {
        return;
    }
    let at = at.min(len - 1);
    let mut focus = item(at);
    let hidden_in_focus = focus.len() > height;
    focus.truncate(height);
    let room = height - focus.len();
    let below = gather((at + 1)..len, room, &item);
    let above = gather((0..at).rev(), room, &item);
    let below_size: usize = below.iter().map(Vec::len).sum();
    let above_size: usize = above.iter().map(Vec::len).sum();
    let up = above_size.min((room / 2).max(room.saturating_sub(below_size)));
    let down = below_size.min(room - up);
    let more_above = above.len() < at || up < above_size;
    let more_below = hidden_in_focus || at + 1 + below.len() < len || down < below_size;
    let top = above.into_iter().rev().flatten().skip(above_size - up);
    let lines = top.chain(focus).chain(below.into_iter().flatten().take(down));
    for (mut line, row) in lines.zip(area.rows()) {
        if line.style == look.theme.cursor {
            // Marks keep their weight but not their colour, which reversed would be blots.
            line.spans.iter_mut().for_each(|span| span.style.fg = None);
        }
        draw_line(&line, Rect { width: area.width.saturating_sub(1), ..row }, buf);
    }
    let x = area.right() - 1;
    for (more, y, arrow) in [(more_above, area.y, "↑"), (more_below, area.bottom() - 1, "↓")] {
        if let Some(cell) = buf.cell_mut(Position { x, y }).filter(|_| more) {
            cell.set_symbol(arrow).set_style(look.theme.accent);
        }
    }
}

/// Items in this order until they fill `room` lines.
fn gather<'l>(
    order: impl Iterator<Item = usize>,
    room: usize,
    item: impl Fn(usize) -> Vec<Line<'l>>,
) -> Vec<Vec<Line<'l>>> {
    let mut filled = 0;
    order
        .map_while(|i| {
            (filled < room).then(|| {
                let lines = item(i);
                filled += lines.len();
                lines
            })
        })
        .collect()
}
