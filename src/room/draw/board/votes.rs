//! A vote: what is voted on, and once the dots are shown a bar for each.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;

use super::wall::Marks;
use super::{Laid, in_words, paged};
use crate::core::room::VoteItem;
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// A vote in a window.
pub(super) struct Votes<'a> {
    revealed: bool,
    rows: Vec<(&'a VoteItem, Words)>,
    pages: Vec<std::ops::Range<usize>>,
    most: u32,
    size: u16,
    /// The size of the numbers, whose bars are as high.
    numbers: u16,
    gap: u16,
    text: u16,
    body: Rect,
    plate: Rect,
}

impl<'a> Votes<'a> {
    pub(super) fn new(revealed: bool, items: &'a [VoteItem], size: u16, area: Rect) -> Self {
        let plate_rows =
            if revealed || area.height < 4 { 0 } else { words::rows(size) + 1 + 2 * size.min(1) };
        let plate = Rect { height: plate_rows.saturating_sub(1), ..area };
        let body = Rect { y: area.y + plate_rows, height: area.height - plate_rows, ..area };
        let text = if revealed { area.width * 11 / 20 } else { area.width };
        let width = text.saturating_sub(3 + size).max(1);
        let words = in_words(items.iter().map(|item| &item.note), size, width, body.height.max(1));
        let rows: Vec<_> = items.iter().zip(words).collect();
        let heights = |least: u16| rows.iter().map(move |(_, words)| words.height().max(least));
        // Numbers are large where that costs no page, and so are the bars; and there is air between the rows.
        let count = paged(heights(words::rows(size)), size.min(1), body.height).len();
        let sizes = [(size.max(2), 1), (size.max(2), size.min(1)), (size, 1), (size, size.min(1))];
        let tried = sizes
            .map(|(numbers, gap)| (paged(heights(words::rows(numbers)), gap, body.height), numbers, gap));
        let fits =
            |(pages, numbers, _): &(Vec<_>, u16, u16)| pages.len() <= count && (revealed || *numbers == size);
        let (pages, numbers, gap) = tried.into_iter().find(fits).unwrap_or_default();
        let most = items.iter().filter_map(|item| item.dots).max().unwrap_or(0);
        Self { revealed, rows, pages, most, size, numbers, gap, text, body, plate }
    }

    fn bar(&self, dots: u32, (bar, number): (Style, Style), area: Rect, buf: &mut Buffer) {
        let count = Words::line(&dots.to_string(), self.numbers, area.width);
        let widest = Words::line(&self.most.to_string(), self.numbers, area.width).width();
        let room = area.width.saturating_sub(widest + 2);
        let length = f64::from(room) * f64::from(dots) / f64::from(self.most.max(1));
        let rows = words::rows(self.numbers);
        let mut end = 0;
        for x in 0..room {
            if f64::from(x) + 0.5 <= length {
                end = x + 1;
                for y in 0..rows.min(area.height) {
                    if let Some(cell) = buf.cell_mut((area.x + x, area.y + y)) {
                        cell.set_symbol("█").set_style(bar);
                    }
                }
            }
        }
        let place = Rect { x: area.x + end + 1, width: area.width.saturating_sub(end + 1), ..area };
        count.draw(HorizontalAlignment::Left, number, place, buf);
    }
}

impl Laid for Votes<'_> {
    fn pages(&self) -> usize {
        self.pages.len()
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        let theme = screen.theme;
        if !self.revealed && !self.plate.is_empty() {
            paint(self.plate, theme.now, buf);
            Words::line(&screen.locale.t("room-secret"), self.size, self.plate.width)
                .draw_middle(theme.now, self.plate, buf);
        }
        let Some(range) = self.pages.get(page) else { return };
        let mut y = self.body.y;
        for (item, words) in &self.rows[range.clone()] {
            let height = words.height().max(words::rows(self.numbers));
            let row = Rect { y, height, ..self.body }.intersection(self.body);
            let (card, sign) = marks.of(item.note.no, screen);
            let style = if sign.is_some() { card } else { theme.text };
            let place = Rect { width: self.text.min(row.width), ..row };
            paint(place, style, buf);
            let inside =
                Rect { x: place.x + 1.min(place.width), width: place.width.saturating_sub(1), ..place };
            let down = inside.height.saturating_sub(words.height()) / 2;
            let inside = Rect { y: inside.y + down, height: inside.height - down, ..inside };
            words.draw(HorizontalAlignment::Left, style, inside, buf);
            if self.revealed {
                let left = self.text.min(row.width);
                let place = Rect { x: row.x + left, width: row.width - left, ..row };
                let dots = item.dots.unwrap_or(0);
                self.bar(dots, (theme.time, theme.heading), place, buf);
            }
            y = y.saturating_add(height + self.gap);
        }
    }
}
