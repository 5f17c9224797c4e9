//! The pulse: a bar for each answer on the size, with what its ends mean.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::Laid;
use super::wall::Marks;
use crate::room::RoomScreen;
use crate::room::draw::words::{self, Words};

/// A pulse in a window.
pub(super) struct Pulse<'a> {
    low: &'a (i8, String),
    high: &'a (i8, String),
    counts: &'a [u32],
    size: u16,
    body: Rect,
}

impl<'a> Pulse<'a> {
    pub(super) fn new(
        low: &'a (i8, String),
        high: &'a (i8, String),
        counts: &'a [u32],
        size: u16,
        body: Rect,
    ) -> Self {
        Self { low, high, counts, size, body }
    }
}

impl Laid for Pulse<'_> {
    fn pages(&self) -> usize {
        1
    }

    /// A row for each answer, the highest at the top.
    fn draw(&self, screen: &RoomScreen<'_>, _page: usize, _marks: Marks, buf: &mut Buffer) {
        let theme = screen.theme;
        let count = u16::try_from(self.counts.len()).unwrap_or(u16::MAX).max(1);
        let step = (self.body.height / count).max(1);
        let size = (0..=self.size.max(2 * u16::from(self.body.width >= 70)))
            .rev()
            .find(|&size| words::rows(size) < step.max(2))
            .unwrap_or(0);
        let rows = words::rows(size);
        let (low, high) = (i32::from(self.low.0), i32::from(self.high.0));
        let line = |text: &str, size: u16| Words::line(text, size, self.body.width * 2 / 5);
        // What the ends mean is in the same letters at both.
        let end_size = words::common_line([&self.low.1, &self.high.1], size, self.body.width * 2 / 5);
        let number = line(&low.to_string(), size).width().max(line(&high.to_string(), size).width());
        let ends = line(&self.low.1, end_size).width().max(line(&self.high.1, end_size).width());
        let most = self.counts.iter().copied().max().unwrap_or(0).max(1);
        let answers: Vec<(u32, i32)> = self.counts.iter().copied().zip(low..).collect();
        for (&(count, value), i) in answers.iter().rev().zip(0_u16..) {
            let row =
                Rect { y: self.body.y.saturating_add(i.saturating_mul(step)), height: rows, ..self.body };
            let row = row.intersection(self.body);
            if row.is_empty() {
                return;
            }
            let end = match value {
                value if value == high => &self.high.1,
                value if value == low => &self.low.1,
                _ => "",
            };
            let place = Rect { width: ends.min(row.width), ..row };
            let down = rows.saturating_sub(words::rows(end_size)) / 2;
            let place = Rect { y: place.y + down, height: place.height.saturating_sub(down), ..place };
            line(end, end_size).draw(HorizontalAlignment::Right, theme.quiet, place, buf);
            let left = (ends + 1 + size).min(row.width);
            let place = Rect { x: row.x + left, width: number.min(row.width - left), ..row };
            line(&value.to_string(), size).draw(HorizontalAlignment::Right, theme.heading, place, buf);
            let left = (left + number + 2 + size).min(row.width);
            for y in row.top()..row.bottom() {
                if let Some(cell) = buf.cell_mut((row.x + left.saturating_sub(1 + size), y)) {
                    cell.set_symbol("│").set_style(theme.quiet);
                }
            }
            let bars = Rect { x: row.x + left, width: row.width - left, ..row };
            let figure = line(&count.to_string(), size);
            let room = bars.width.saturating_sub(line(&most.to_string(), size).width() + 2);
            // With few answers a person is a piece that one can count, not half of the wall.
            let room = f64::from(room).min(f64::from(most) * f64::from(6 * (size + 1)));
            let length = room * f64::from(count) / f64::from(most);
            let mut end = 1 + size;
            for x in (0..bars.width).take_while(|x| f64::from(*x) + 0.5 <= length) {
                end = x + 2 + size;
                for y in bars.top()..bars.bottom() {
                    if let Some(cell) = buf.cell_mut((bars.x + x, y)) {
                        cell.set_symbol("█").set_style(theme.time);
                    }
                }
            }
            let place =
                Rect { x: bars.x + end.min(bars.width), width: bars.width.saturating_sub(end), ..bars };
            figure.draw(HorizontalAlignment::Left, theme.heading, place, buf);
        }
    }
}
