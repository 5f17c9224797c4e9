//! What came of the day: how much, what goes on, what was decided, and what is done next.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::board::{is_worth, wall};
use super::words::{self, Words};
use crate::core::room::{RoomResult, RoomView, WallColumn};
use crate::room::RoomScreen;

/// How many pages it takes; at least one.
pub(super) fn pages(view: &RoomView, result: &RoomResult, area: Rect) -> usize {
    // What the columns are called takes the same room in every language.
    laid(view, &columns(result, str::to_owned), area).len()
}

pub(super) fn draw(
    screen: &RoomScreen<'_>,
    view: &RoomView,
    result: &RoomResult,
    area: Rect,
    buf: &mut Buffer,
) {
    let columns = columns(result, |key| screen.locale.t(key).into_owned());
    let pages = laid(view, &columns, area);
    let at = usize::try_from(result.page).unwrap_or(usize::MAX).min(pages.len().saturating_sub(1));
    let mut counts =
        screen.locale.ta("room-result", &[("ideas", result.ideas.into()), ("notes", result.notes.into())]);
    if pages.len() > 1 {
        let args = [("n", (at + 1).into()), ("of", pages.len().into())];
        counts = format!("{counts} · {}", screen.locale.ta("room-page", &args));
    }
    Words::line(&counts, size(area), area.width).draw(
        HorizontalAlignment::Center,
        screen.theme.time,
        area,
        buf,
    );
    if let Some(page) = pages.get(at) {
        wall::draw_page(screen, page, wall::Marks::default(), buf);
    }
}

/// The size of the line above.
fn size(area: Rect) -> u16 {
    words::size(area).max(2 * u16::from(area.width >= 76 && area.height >= 20))
}

/// What there is to tell, under what each part is called.
fn columns(result: &RoomResult, name: impl Fn(&str) -> String) -> Vec<WallColumn> {
    let parts = [
        ("room-goes-on", &result.goes_on),
        ("room-decided", &result.decisions),
        ("room-next-steps", &result.next_steps),
    ];
    let told = parts.into_iter().filter(|(_, notes)| !notes.is_empty());
    told.map(|(key, notes)| WallColumn { name: name(key), notes: notes.clone() }).collect()
}

/// In letters as large as make sense, as a board is. Once the day is closed nobody turns the pages: then all of it at
/// once, in letters as large as that allows.
fn laid<'a>(view: &RoomView, columns: &'a [WallColumn], area: Rect) -> Vec<wall::Page<'a>> {
    let used = (words::rows(size(area)) + 1).min(area.height);
    let body = Rect { y: area.y + used, height: area.height - used, ..area };
    let mut sizes = (1..=words::size(area)).rev().map(|size| (size, wall::layout(columns, size, body)));
    let found = sizes.find(|(size, pages)| match view.closed {
        Some(_) => pages.len() <= 1,
        None => is_worth(*size, pages.len(), area),
    });
    let mut pages = found.map_or_else(|| wall::layout(columns, 0, body), |(_, pages)| pages);
    if view.closed.is_some() {
        pages.truncate(1);
    }
    pages
}
