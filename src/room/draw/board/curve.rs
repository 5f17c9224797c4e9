//! How the stages of a journey feel, as a curve in half blocks, with a number below each.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use crate::room::RoomScreen;
use crate::room::draw::words::{self, Words};

/// The best feeling there is; the worst is as far below nothing.
const BEST: f64 = 2.0;

/// Draws the curve over columns that are `step` wide, with numbers in letters of this size.
pub(super) fn draw(
    screen: &RoomScreen<'_>,
    curve: &[Option<f64>],
    (step, size): (u16, u16),
    area: Rect,
    buf: &mut Buffer,
) {
    let numbers = if area.height >= 4 + words::rows(size) { words::rows(size) } else { 0 };
    let place = Rect { height: area.height - numbers, ..area };
    if place.is_empty() {
        return;
    }
    for x in place.left()..place.right() {
        if let Some(cell) = buf.cell_mut((x, place.y + place.height / 2)) {
            cell.set_symbol("·").set_style(screen.theme.quiet);
        }
    }
    let mut halves = Halves::new(place);
    let points: Vec<Option<(u16, u16)>> = (0_u16..)
        .zip(curve)
        .map(|(column, mean)| {
            Some((step.saturating_mul(column).saturating_add(step / 2), halves.row((*mean)?)))
        })
        .collect();
    for pair in points.windows(2) {
        if let [Some(from), Some(to)] = *pair {
            halves.segment(from, to);
        }
    }
    for &(x, half) in points.iter().flatten() {
        for (dx, dy) in [(0, 0), (1, 0), (0, 1), (1, 1)] {
            halves.mark(x + dx, half + dy);
        }
    }
    halves.draw(screen.theme.time, place, buf);
    for (mean, column) in curve.iter().zip(0_u16..) {
        let Some(mean) = mean else { continue };
        let x = step.saturating_mul(column);
        let words = Words::line(&number(screen, *mean), size, step);
        let row = Rect { x: place.x.saturating_add(x), y: place.bottom(), width: step, height: numbers };
        words.draw(HorizontalAlignment::Center, screen.theme.heading, row.intersection(area), buf);
    }
}

/// A mean as people write it: `+1`, `−0,5`.
fn number(screen: &RoomScreen<'_>, mean: f64) -> String {
    let tenths = (mean.clamp(-BEST, BEST) * 10.0).round() / 10.0;
    let sign = match tenths {
        tenths if tenths > 0.0 => "+",
        tenths if tenths < 0.0 => "−",
        _ => "",
    };
    let digits = if tenths.fract() == 0.0 {
        format!("{:.0}", tenths.abs())
    } else {
        screen.locale.decimal(tenths.abs())
    };
    format!("{sign}{digits}")
}

/// The upper and lower halves of an area's cells, lit or not.
struct Halves {
    width: u16,
    rows: u16,
    lit: Vec<bool>,
}

impl Halves {
    fn new(area: Rect) -> Self {
        let rows = area.height * 2;
        Self { width: area.width, rows, lit: vec![false; usize::from(area.width) * usize::from(rows)] }
    }

    /// The half row of a feeling.
    fn row(&self, mean: f64) -> u16 {
        let down = (BEST - mean.clamp(-BEST, BEST)) / (2.0 * BEST) * f64::from(self.rows.saturating_sub(2));
        // The nearest whole row, found by counting: no cast can go wrong.
        (0..self.rows).find(|row| f64::from(*row) + 0.5 > down).unwrap_or(0)
    }

    fn mark(&mut self, x: u16, row: u16) {
        if x < self.width
            && row < self.rows
            && let Some(lit) = self.lit.get_mut(usize::from(row) * usize::from(self.width) + usize::from(x))
        {
            *lit = true;
        }
    }

    /// Marks what lies between two points: level at both, steepest in the middle, two halves thick.
    fn segment(&mut self, from: (u16, u16), to: (u16, u16)) {
        let length = f64::from(to.0.saturating_sub(from.0).max(1));
        let mut last = from.1;
        for x in from.0..=to.0.min(self.width) {
            let part = f64::from(x - from.0) / length;
            let smooth = part * part * (3.0 - 2.0 * part);
            let down = f64::from(from.1) + (f64::from(to.1) - f64::from(from.1)) * smooth;
            let row = (0..self.rows).find(|row| f64::from(*row) + 0.5 > down).unwrap_or(last);
            // Where it is steep, everything between is filled, so that the line never breaks.
            for between in row.min(last)..=row.max(last) {
                self.mark(x, between);
                self.mark(x, between + 1);
            }
            last = row;
        }
    }

    fn draw(&self, style: ratatui::style::Style, area: Rect, buf: &mut Buffer) {
        let lit = |x: u16, row: u16| {
            self.lit
                .get(usize::from(row) * usize::from(self.width) + usize::from(x))
                .copied()
                .unwrap_or(false)
        };
        for (x, y) in (0..area.height).flat_map(|y| (0..area.width).map(move |x| (x, y))) {
            let sign = match (lit(x, y * 2), lit(x, y * 2 + 1)) {
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
                (false, false) => continue,
            };
            if let Some(cell) = buf.cell_mut((area.x + x, area.y + y)) {
                cell.set_symbol(sign).set_style(style);
            }
        }
    }
}
