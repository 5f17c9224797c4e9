//! The feelings as a curve from stage to stage, in half blocks, which every terminal font has.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Picture;
use crate::core::boards::grid::FEELINGS;
use crate::term::text::{cut, width};

/// The upper half of a cell, and the lower.
const HALVES: [&str; 4] = [" ", "▀", "▄", "█"];

impl Picture<'_> {
    /// Draws the curve over the stages that are seen, with the middle line behind it and a number at each point.
    pub(super) fn draw_curve(&self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let theme = self.look.theme;
        for x in area.left()..area.right() {
            let middle = (x, area.y + area.height / 2);
            if buf[middle].symbol() == " " {
                buf[middle].set_symbol("·").set_style(theme.line);
            }
        }
        let points = self.points(area);
        let mut halves = vec![0_usize; usize::from(area.width) * usize::from(area.height)];
        for pair in points.windows(2) {
            if let [Some(from), Some(to)] = *pair {
                draw_segment(from, to, area, &mut halves);
            }
        }
        for (at, &half) in halves.iter().enumerate().filter(|(_, half)| **half > 0) {
            let (x, y) = (at % usize::from(area.width), at / usize::from(area.width));
            let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else { continue };
            buf[(area.x + x, area.y + y)].set_symbol(HALVES[half]).set_style(theme.accent);
        }
        for (column, point) in (self.columns.shown.start.saturating_sub(1)..).zip(&points) {
            let Some((point, mean)) = point.zip(self.mean(column)) else { continue };
            let Some((left, room)) = self.columns.place(column) else { continue };
            let Ok(x) = u16::try_from(point.x) else { continue };
            let y = area.y + point.half / 2;
            let words = self.mean_words(mean);
            let words = cut(&words, usize::from((self.area.x + left + room).saturating_sub(x + 1)));
            buf.set_string(x, y, "●", theme.accent);
            buf.set_string(x + 1, y, &words, theme.heading);
            // A space keeps the number apart from the line that goes on.
            let after = x + 1 + u16::try_from(width(&words)).unwrap_or(0);
            if after < area.right() {
                buf[(after, y)].set_symbol(" ");
            }
        }
    }

    /// The points of the stages that are seen and of one on each side, so that the curve goes on out of the picture.
    fn points(&self, area: Rect) -> Vec<Option<Point>> {
        let shown = &self.columns.shown;
        let (Some(&first), Some(&last)) = (self.columns.at.first(), self.columns.at.last()) else {
            return Vec::new();
        };
        let (low, high) = (f64::from(FEELINGS.0), f64::from(FEELINGS.1));
        let point = |column: usize| {
            let mean = self.mean(column)?;
            let (left, width) = match self.columns.place(column) {
                Some((left, width)) => (i32::from(left), width),
                None if column < shown.start => (i32::from(first.0) - i32::from(first.1), first.1),
                None => (i32::from(last.0) + i32::from(last.1), last.1),
            };
            let x = i32::from(self.area.x) + left + i32::from(width / 2);
            let most = f64::from(area.height * 2 - 1);
            let down = (high - mean) / (high - low) * most;
            Some(Point { x, half: round(down) })
        };
        let before = shown.start.checked_sub(1).and_then(point);
        // With no stage before, the first point still has the place of one, so that columns can be counted.
        let mut points = if shown.start == 0 { Vec::new() } else { vec![before] };
        points.extend((shown.start..=shown.end).map(point));
        points
    }

    /// The mean feeling of a stage, with a held note counted where it would be put down.
    fn mean(&self, column: usize) -> Option<f64> {
        let Some((held, place)) = self.look.held else { return self.lens.mean(column) };
        let row = self.lens.lanes().iter().position(|lane| lane.feeling)? + 1;
        let board = self.lens.board();
        let others = self.lens.cell(column, row).iter().filter(|note| note.id != held);
        let others = others.filter_map(|note| board.place(note).value);
        let here = place.value.filter(|_| self.lens.spot(place) == (column, row));
        crate::core::boards::grid::mean(others.chain(here))
    }

    /// A mean as people write it: `+1`, `−0,5`.
    pub(super) fn mean_words(&self, mean: f64) -> String {
        let tenths = (mean * 10.0).round() / 10.0;
        let digits = if tenths.fract() == 0.0 {
            format!("{:.0}", tenths.abs())
        } else {
            format!("{:.1}", tenths.abs())
        };
        let digits = digits.replace('.', &self.look.locale.t("decimal-mark"));
        match tenths {
            tenths if tenths > 0.0 => format!("+{digits}"),
            tenths if tenths < 0.0 => format!("\u{2212}{digits}"),
            _ => digits,
        }
    }
}

/// A stage's point: its column on the screen, which may be outside of it, and how many half cells down.
#[derive(Clone, Copy)]
struct Point {
    x: i32,
    half: u16,
}

/// Marks the halves between two points: level at both, steepest in the middle.
fn draw_segment(from: Point, to: Point, area: Rect, halves: &mut [usize]) {
    let mut last = from.half;
    let length = f64::from((to.x - from.x).max(1));
    for x in from.x..=to.x {
        let part = f64::from(x - from.x) / length;
        let smooth = part * part * (3.0 - 2.0 * part);
        let half = round(f64::from(from.half) + (f64::from(to.half) - f64::from(from.half)) * smooth);
        let seen = x - i32::from(area.x);
        if let Ok(seen) = u16::try_from(seen)
            && seen < area.width
        {
            // Where it is steep, everything between is filled, so that the line never breaks.
            let (top, bottom) = match half.cmp(&last) {
                std::cmp::Ordering::Equal => (half, half),
                std::cmp::Ordering::Greater => (last + 1, half),
                std::cmp::Ordering::Less => (half, last - 1),
            };
            for half in top..=bottom {
                let at = usize::from(half / 2) * usize::from(area.width) + usize::from(seen);
                halves[at] |= 1 + usize::from(half % 2);
            }
        }
        last = half;
    }
}

/// The nearest whole number of half cells; never below zero, and never beyond a screen.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn round(halves: f64) -> u16 {
    halves.round().clamp(0.0, f64::from(u16::MAX)) as u16
}
