//! The line above what is shown: what it is, which page, how much time is left, and what the time is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::tone::{self, Tone};
use super::words::{self, Words};
use super::{paint, two_ends};
use crate::core::room::RoomView;
use crate::room::RoomScreen;
use ratatui::layout::HorizontalAlignment;

/// How many rows it takes in a window of this size, with the gap below it.
pub(super) fn height(area: Rect) -> u16 {
    let scale = words::scale(area);
    match area.height {
        0..=3 => 0,
        4..=11 => 1,
        _ => words::rows(scale) + 1,
    }
}

/// What is left below it.
pub(super) fn below(area: Rect) -> Rect {
    let used = height(area).min(area.height);
    Rect { y: area.y + used, height: area.height - used, ..area }
}

pub(super) fn draw(
    screen: &RoomScreen<'_>,
    view: &RoomView,
    name: &str,
    page: Option<(u32, u32)>,
    area: Rect,
    buf: &mut Buffer,
) {
    if height(area) == 0 {
        return;
    }
    let scale = words::scale(area);
    let row = Rect { height: words::rows(scale).min(area.height), ..area };
    let name = match page {
        Some((page, of)) if of > 1 => {
            let page = screen.locale.ta("room-page", &[("n", (page + 1).into()), ("of", of.into())]);
            format!("{name} · {page}")
        }
        _ => name.to_owned(),
    };
    let now = screen.time_of_day(screen.now);
    let tone = Tone::of(screen, &view.clock);
    let left = tone::digits(screen, &view.clock);
    let style =
        if matches!(tone, Tone::Enough | Tone::Idle) { screen.theme.time } else { tone.plate(screen) };
    let plate = Words::line(&format!(" {left} "), 0, row.width / 2);
    let large = Words::line(&left, scale, row.width / 3);
    let timer = if scale == 0 { plate } else { large };
    let margin = 2 * scale;
    let wide = timer.width() + 2 * margin;
    // The timer stands in the middle of the right half, on its plate, and the time of day at the end.
    let clock_width = Words::line(&now, scale, row.width / 3).width() + 3 * (scale + 1);
    let end = row.width.saturating_sub(clock_width);
    let start = end.saturating_sub(wide);
    let place = Rect { x: row.x + start, width: wide.min(row.width - start), ..row };
    paint(place, style, buf);
    timer.draw_middle(style, place, buf);
    Words::line(&now, scale, row.width / 3).draw(HorizontalAlignment::Right, screen.theme.text, row, buf);
    let names = Rect { width: start.saturating_sub(1), ..row };
    two_ends((&name, screen.theme.heading), ("", screen.theme.text), scale, names, buf);
}
