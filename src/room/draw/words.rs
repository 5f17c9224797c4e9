//! Words on the wall: in large letters where there is room for them, else in the terminal's own, bold.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::term::large::{HEIGHT, Lines, Size};
use crate::term::text::{self, cut, wrap_at_most};

/// A text broken into lines, in one kind of letters.
#[derive(Clone, Debug)]
pub(super) enum Words {
    /// In the terminal's own letters, with so many empty rows between the lines.
    Plain(Vec<String>, u16),
    /// In large ones.
    Large(Lines),
}

impl Words {
    /// The text in one line, in letters of this size or the largest below it that fit.
    pub(super) fn line(text: &str, size: u16, width: u16) -> Self {
        match large_sizes(size).find_map(|size| in_line(text, size, width)) {
            Some(lines) => Self::Large(lines),
            None => Self::Plain(vec![cut(text, usize::from(width)).into_owned()], 0),
        }
    }

    /// The text in letters of this size or the largest below it, in at most so many rows; cut where there is no room
    /// for the terminal's own letters either.
    pub(super) fn block(text: &str, size: u16, width: u16, most: u16) -> Self {
        match large_sizes(size).find_map(|size| in_size(text, size, width, most)) {
            Some(lines) => Self::Large(lines),
            None => {
                let lines = wrap_at_most(text, usize::from(width.max(1)), usize::from(most.max(1)));
                Self::Plain(lines.into_iter().map(Into::into).collect(), 0)
            }
        }
    }

    /// The text in the largest letters with which all of it can be seen.
    pub(super) fn largest(text: &str, most: u16, width: u16, height: u16) -> Self {
        match Self::block(text, most, width, height) {
            Self::Plain(lines, _) => {
                let spaced = lines.len() * 2 <= usize::from(height) + 1;
                Self::Plain(lines, u16::from(spaced))
            }
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

/// The size of letters in a window of this size: 0 for the terminal's own, 1 for large and narrow ones, 2 for large
/// ones, and so on. A terminal has one size of letters; where it has many rows those are too small for the back of the
/// room.
pub(super) fn size(area: Rect) -> u16 {
    let scale = (area.height / 38).min(area.width / 100);
    let has_room = area.height >= 30 && area.width >= 90;
    if scale > 0 { scale + 1 } else { u16::from(has_room) }
}

/// The size for texts that stand beside each other, each in a width of its own and at most so many rows: this one or
/// the largest below it that all of them have room in, for what is larger than its neighbour looks as if it mattered
/// more. A text that is too long for any large letters is small alone, unless it is one of many.
pub(super) fn common<T: AsRef<str>>(texts: impl IntoIterator<Item = (T, u16)>, size: u16, most: u16) -> u16 {
    if size == 0 {
        return 0;
    }
    let mut large: Vec<(T, u16)> = texts.into_iter().collect();
    let all = large.len();
    large.retain(|(text, width)| in_size(text.as_ref(), Size::Narrow, *width, most).is_some());
    if large.len() * 4 < all * 3 {
        return 0;
    }
    let has_room =
        |size| large.iter().all(|(text, width)| in_size(text.as_ref(), size, *width, most).is_some());
    (1..=size).rev().find(|size| large_size(*size).is_some_and(has_room)).unwrap_or(0)
}

/// The size for names that stand beside each other, a line for each: this one or the largest below it.
pub(super) fn common_line<T: AsRef<str>>(names: impl IntoIterator<Item = T>, size: u16, width: u16) -> u16 {
    let names: Vec<T> = names.into_iter().collect();
    let all = |size| names.iter().all(|name| in_line(name.as_ref(), size, width).is_some());
    (1..=size).rev().find(|size| large_size(*size).is_some_and(all)).unwrap_or(0)
}

/// The text in one line of large letters of exactly this size, where it has room.
fn in_line(text: &str, size: Size, width: u16) -> Option<Lines> {
    Lines::new(text, size, width).filter(|lines| lines.lines.len() <= 1)
}

/// The text in large letters of exactly this size, where all of it has room. A word is broken only in narrow ones.
fn in_size(text: &str, size: Size, width: u16, most: u16) -> Option<Lines> {
    let has_room = |lines: &Lines| lines.height() <= most;
    let broken = || Lines::broken(text, size, width).filter(|_| size == Size::Narrow);
    Lines::new(text, size, width).filter(has_room).or_else(|| broken().filter(has_room))
}

fn large_size(size: u16) -> Option<Size> {
    match size {
        0 => None,
        1 => Some(Size::Narrow),
        wide => Some(Size::Wide(wide - 1)),
    }
}

/// The large sizes up to this one, the largest first.
fn large_sizes(size: u16) -> impl Iterator<Item = Size> {
    large_size(size).into_iter().flat_map(Size::and_below)
}

/// How many rows a line of this size takes.
pub(super) fn rows(size: u16) -> u16 {
    if size == 0 { 1 } else { size.max(2).saturating_sub(1).saturating_mul(HEIGHT) }
}

/// How many columns a letter of this size takes, with the space after it, in a text of some length.
pub(super) fn columns(size: u16) -> u16 {
    match size {
        0 => 1,
        1 => 4,
        wide => (wide - 1).saturating_mul(7),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Åpen dag på rådhuset hver onsdag, så folk kan komme innom med tegningene sine";

    fn sizes(texts: &[&str], size: u16, width: u16, most: u16) -> Vec<Option<Size>> {
        let common = common(texts.iter().map(|text| (text, width)), size, most);
        let block = |text: &&str| match Words::block(text, common, width, most) {
            Words::Large(lines) => Some(lines.size),
            Words::Plain(..) => None,
        };
        texts.iter().map(block).collect()
    }

    #[test]
    fn texts_beside_each_other_are_in_letters_of_one_size() {
        let texts = ["Ett skjema", "Sjekkliste med bilder", "Saksbehandlingstid"];
        assert_eq!(sizes(&texts, 2, 130, 20), [Some(Size::Wide(1)); 3]);
        assert_eq!(
            sizes(&texts, 2, 80, 20),
            [Some(Size::Narrow); 3],
            "one word is too long for wide letters"
        );
    }

    #[test]
    fn a_text_too_long_for_large_letters_is_small_alone() {
        let texts = ["Ett skjema", "Sjekkliste", "Video", "SMS", LONG];
        let large = Some(Size::Narrow);
        assert_eq!(sizes(&texts, 1, 60, 14), [large, large, large, large, None]);
    }

    #[test]
    fn where_many_are_too_long_all_are_small() {
        assert_eq!(sizes(&["Ett skjema", "Sjekkliste", "Video", LONG, LONG], 1, 60, 14), [None; 5]);
    }

    #[test]
    fn names_that_stand_in_a_line_each_are_of_one_size() {
        assert_eq!(common_line(["Nytt", "Nyttig"], 2, 60), 2);
        assert_eq!(common_line(["Nytt", "Nyttiggjort"], 2, 60), 1, "narrow letters are as high as wide ones");
        assert_eq!(common_line(["Nytt", "Nyttiggjort"], 2, 30), 0);
    }
}
