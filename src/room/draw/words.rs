//! Words on the wall: in large letters where there is room for them, else in the terminal's own, bold.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::term::large::{HEIGHT, Lines};
use crate::term::text::{self, cut, wrap, wrap_at_most};

/// A text broken into lines, in one kind of letters.
#[derive(Clone, Debug)]
pub(super) enum Words {
    /// In the terminal's own letters, with so many empty rows between the lines.
    Plain(Vec<String>, u16),
    /// In large ones.
    Large(Lines),
}

impl Words {
    /// The text in one line: in letters of this scale (0 for the terminal's own) or the largest below it that fit.
    pub(super) fn line(text: &str, scale: u16, width: u16) -> Self {
        let one = |scale| Lines::new(text, scale, width).filter(|lines| lines.lines.len() <= 1);
        match (1..=scale).rev().find_map(one) {
            Some(lines) => Self::Large(lines),
            None => Self::Plain(vec![cut(text, usize::from(width)).into_owned()], 0),
        }
    }

    /// The text in letters of this scale, in at most so many rows; where that is too little, in the terminal's own
    /// letters, cut where there is no room for these either.
    pub(super) fn block(text: &str, scale: u16, width: u16, most: u16) -> Self {
        let large = (1..=scale)
            .rev()
            .find_map(|scale| Lines::new(text, scale, width).filter(|lines| lines.height() <= most));
        match large {
            Some(lines) => Self::Large(lines),
            None => {
                let lines = wrap_at_most(text, usize::from(width.max(1)), usize::from(most.max(1)));
                Self::Plain(lines.into_iter().map(Into::into).collect(), 0)
            }
        }
    }

    /// The text in the largest letters with which all of it can be seen.
    pub(super) fn largest(text: &str, most: u16, width: u16, height: u16) -> Self {
        if let Some(lines) = Lines::largest(text, most, width, height) {
            return Self::Large(lines);
        }
        let spaced = wrap(text, usize::from(width.max(1))).len() * 2 <= usize::from(height) + 1;
        match Self::block(text, 0, width, height) {
            Self::Plain(lines, _) => Self::Plain(lines, u16::from(spaced)),
            large @ Self::Large(_) => large,
        }
    }

    /// How many rows it takes.
    pub(super) fn height(&self) -> u16 {
        match self {
            Self::Plain(lines, gap) => {
                let lines = u16::try_from(lines.len()).unwrap_or(u16::MAX);
                lines.saturating_mul(1 + gap).saturating_sub(*gap)
            }
            Self::Large(lines) => lines.height(),
        }
    }

    /// How many columns its longest line takes.
    pub(super) fn width(&self) -> u16 {
        match self {
            Self::Plain(lines, _) => {
                let widest = lines.iter().map(|line| text::width(line)).max().unwrap_or(0);
                u16::try_from(widest).unwrap_or(u16::MAX)
            }
            Self::Large(lines) => lines.width(),
        }
    }

    /// Draws it from the top of the area.
    pub(super) fn draw(&self, at: HorizontalAlignment, style: Style, area: Rect, buf: &mut Buffer) {
        match self {
            Self::Large(lines) => lines.draw(at, style, area, buf),
            Self::Plain(lines, gap) => {
                let rows = area.rows().step_by(usize::from(1 + gap));
                for (line, row) in lines.iter().zip(rows) {
                    let left = before(text::width(line), row.width, at);
                    let row = Rect { x: row.x + left, width: row.width - left, ..row };
                    text::draw_line(&Line::styled(line.as_str(), style), row, buf);
                }
            }
        }
    }

    /// Draws it in the middle of the area, in both directions.
    pub(super) fn draw_middle(&self, style: Style, area: Rect, buf: &mut Buffer) {
        let top = area.height.saturating_sub(self.height()) / 2;
        let place = Rect { y: area.y + top, height: area.height - top, ..area };
        self.draw(HorizontalAlignment::Center, style, place, buf);
    }
}

/// The columns left empty before a line.
fn before(used: usize, width: u16, at: HorizontalAlignment) -> u16 {
    let free = width.saturating_sub(u16::try_from(used).unwrap_or(u16::MAX));
    match at {
        HorizontalAlignment::Left => 0,
        HorizontalAlignment::Center => free / 2,
        HorizontalAlignment::Right => free,
    }
}

/// How large letters are in a window of this size: 0 for the terminal's own. A terminal has one size of letters; where
/// it has many rows those are too small for the back of the room.
pub(super) fn scale(area: Rect) -> u16 {
    let by_rows = area.height / 38;
    let by_columns = area.width / 100;
    by_rows.min(by_columns)
}

/// How many rows a line of this scale takes.
pub(super) fn rows(scale: u16) -> u16 {
    if scale == 0 { 1 } else { scale * HEIGHT }
}
