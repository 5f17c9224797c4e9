//! Words alone on the wall: the task, a message, waiting, and the end of the day.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::header;
use super::words::Words;
use crate::core::room::RoomView;
use crate::room::RoomScreen;

/// The largest letters that are of use.
const LARGEST: u16 = 12;

/// A message, as large as it can be written.
pub(super) fn draw(screen: &RoomScreen<'_>, text: &str, area: Rect, buf: &mut Buffer) {
    Words::largest(text, LARGEST, area.width, area.height).draw_middle(screen.theme.heading, area, buf);
}

/// What the group does now, in large words, with the time above it.
pub(super) fn task(screen: &RoomScreen<'_>, view: &RoomView, area: Rect, buf: &mut Buffer) {
    header::draw(screen, view, &view.clock.step, None, area, buf);
    let text = if view.clock.task.is_empty() { &view.clock.step } else { &view.clock.task };
    draw(screen, text, header::below(area), buf);
}

/// Before a workshop is found: what the time is, and that one is waited for.
pub(super) fn waiting(screen: &RoomScreen<'_>, area: Rect, buf: &mut Buffer) {
    two(screen, &screen.time_of_day(screen.now), &screen.locale.t("room-waiting"), area, buf);
}

/// After the day, where nothing else was chosen.
pub(super) fn thanks(screen: &RoomScreen<'_>, view: &RoomView, area: Rect, buf: &mut Buffer) {
    two(screen, &screen.locale.t("room-thanks"), &view.title, area, buf);
}

/// Something large, and something below it.
fn two(screen: &RoomScreen<'_>, large: &str, small: &str, area: Rect, buf: &mut Buffer) {
    let rows = area.height * 3 / 5;
    let (above, below) =
        (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area });
    Words::largest(large, LARGEST, above.width, above.height).draw_middle(screen.theme.heading, above, buf);
    Words::largest(small, 3, below.width, below.height).draw_middle(screen.theme.quiet, below, buf);
}
