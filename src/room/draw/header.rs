//! The line above what is shown: what it is, which page, how much time is left, and what the time is.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;

use super::paint;
use super::tone::{self, Tone};
use super::words::{self, Words};
use crate::core::room::RoomView;
use crate::room::RoomScreen;
use crate::term::text::{cut, width};

/// How many rows it takes in a window of this size, with the gap below it.
pub(super) fn height(area: Rect) -> u16 {
    let size = words::size(area);
    match area.height {
        0..=3 => 0,
        4..=11 => 1,
        _ => words::rows(size) + 1,
    }
}

/// What is left below it.
pub(super) fn below(area: Rect) -> Rect {
    let used = height(area).min(area.height);
    Rect { y: area.y + used, height: area.height - used, ..area }
}

/// Draws it; `page` is which, from 0, and of how many.
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
    let size = words::size(area);
    let row = Rect { height: words::rows(size).min(area.height), ..area };
    let gap = 2 * (size + 1);
    let timer = Timer::new(screen, view, size, row.width);
    let time = Words::line(&screen.time_of_day(screen.now), size, row.width);
    let page = page
        .filter(|(_, of)| *of > 1)
        .map(|(page, of)| screen.locale.ta("room-page", &[("n", (page + 1).into()), ("of", of.into())]));
    let label = Label { name, page: page.as_deref() };
    // Where the name has no room beside both, the time of day gives way: a wall has a clock, but not this timer.
    let both = timer.width() + time.width() + 2 * gap;
    let room = [both, timer.width() + gap].map(|used| row.width.saturating_sub(used));
    let shows_time = size == 0 || label.is_large(size, room[0]) || !label.is_large(size, room[1]);
    let mut rest = row;
    if shows_time {
        time.draw(HorizontalAlignment::Right, screen.theme.text, row, buf);
        rest.width = row.width.saturating_sub(time.width() + gap);
    }
    let start = rest.width.saturating_sub(timer.width());
    timer.draw(Rect { x: rest.x + start, width: rest.width - start, ..rest }, buf);
    label.draw(size, screen.theme.heading, Rect { width: start.saturating_sub(gap), ..rest }, buf);
}

/// What is shown, and which page of it.
struct Label<'a> {
    name: &'a str,
    page: Option<&'a str>,
}

impl Label<'_> {
    fn whole(&self) -> String {
        self.page.map_or_else(|| self.name.to_owned(), |page| format!("{} · {page}", self.name))
    }

    fn is_large(&self, size: u16, room: u16) -> bool {
        is_line(&self.whole(), size, room) || is_line(self.name, size, room)
    }

    /// All of it large; else the name large and the page beside it; else both in the terminal's own letters, the name
    /// cut before the page is.
    fn draw(&self, size: u16, style: Style, area: Rect, buf: &mut Buffer) {
        let whole = self.whole();
        if is_line(&whole, size, area.width) {
            return Words::line(&whole, size, area.width).draw(HorizontalAlignment::Left, style, area, buf);
        }
        let name = Words::line(self.name, size, area.width);
        let page = self.page.unwrap_or_default();
        let beside = Rect {
            x: area.x + (name.width() + 1 + size).min(area.width),
            width: area.width.saturating_sub(name.width() + 1 + size),
            ..area
        };
        if is_line(self.name, size, area.width) && width(page) <= usize::from(beside.width) {
            name.draw(HorizontalAlignment::Left, style, area, buf);
            let low = Rect { y: beside.y + beside.height.saturating_sub(2), height: 1, ..beside };
            return Words::line(page, 0, low.width).draw(HorizontalAlignment::Left, style, low, buf);
        }
        let room = usize::from(area.width).saturating_sub(width(&whole) - width(self.name));
        let text = Label { name: &cut(self.name, room), page: self.page }.whole();
        Words::line(&text, 0, area.width).draw(HorizontalAlignment::Left, style, area, buf);
    }
}

/// Whether a text is one line in letters of this size.
fn is_line(text: &str, size: u16, room: u16) -> bool {
    size > 0 && matches!(Words::line(text, size, room), Words::Large(_))
}

/// How much time is left, on its plate.
struct Timer {
    words: Words,
    style: Style,
    margin: u16,
}

impl Timer {
    fn new(screen: &RoomScreen<'_>, view: &RoomView, size: u16, room: u16) -> Self {
        let tone = Tone::of(screen, &view.clock);
        let style = match tone {
            Tone::Enough => screen.theme.time,
            Tone::Idle | Tone::Paused | Tone::Warned(_) | Tone::Last | Tone::Over => tone.plate(screen),
        };
        let words = Words::line(&tone::digits(screen, &view.clock), size, room);
        Self { words, style, margin: 1 + size }
    }

    fn width(&self) -> u16 {
        self.words.width() + 2 * self.margin
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        paint(area, self.style, buf);
        self.words.draw_middle(self.style, area, buf);
    }
}
