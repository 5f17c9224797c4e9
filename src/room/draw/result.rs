//! What came of the day: how much, what goes on, what was decided, and what is done next.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::board::wall;
use super::words::{self, Words};
use crate::core::room::{RoomResult, WallColumn};
use crate::room::RoomScreen;

pub(super) fn draw(screen: &RoomScreen<'_>, result: &RoomResult, area: Rect, buf: &mut Buffer) {
    let size = words::size(area).max(2 * u16::from(area.width >= 76 && area.height >= 20));
    let counts =
        screen.locale.ta("room-result", &[("ideas", result.ideas.into()), ("notes", result.notes.into())]);
    let heading = Words::line(&counts, size, area.width);
    heading.draw(HorizontalAlignment::Center, screen.theme.time, area, buf);
    let used = (heading.height() + 1).min(area.height);
    let body = Rect { y: area.y + used, height: area.height - used, ..area };
    let columns: Vec<WallColumn> = [
        ("room-goes-on", &result.goes_on),
        ("room-decided", &result.decisions),
        ("room-next-steps", &result.next_steps),
    ]
    .into_iter()
    .filter(|(_, notes)| !notes.is_empty())
    .map(|(key, notes)| WallColumn { name: screen.locale.t(key).into_owned(), notes: notes.clone() })
    .collect();
    // All of it at once, in letters as large as that allows.
    let sizes = (0..=words::size(area)).rev();
    let mut pages = sizes.map(|size| wall::layout(&columns, size, body));
    let all = pages.find(|pages| pages.len() <= 1);
    let first =
        all.or_else(|| Some(wall::layout(&columns, 0, body))).and_then(|pages| pages.into_iter().next());
    if let Some(page) = first {
        wall::draw_page(screen, &page, wall::Marks::default(), buf);
    }
}
