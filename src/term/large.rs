//! Large letters and digits: an 8×8 font in half blocks, which every terminal font has. A pixel is half a cell high
//! and one wide, so that it is as square as a terminal allows, and grows by whole numbers.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};
use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

/// How many rows letters of scale 1 take.
pub const HEIGHT: u16 = 4;

/// The side of a letter of scale 1, in pixels.
const SIDE: u16 = 8;

/// A line of text in large letters.
#[derive(Clone, Copy, Debug)]
pub struct Large<'t> {
    text: &'t str,
    scale: u16,
    even: bool,
    narrow: bool,
}

impl<'t> Large<'t> {
    /// Words: a letter takes the room it needs.
    pub fn words(text: &'t str) -> Self {
        Self { text, scale: 1, even: false, narrow: false }
    }

    /// Digits: one is as wide as another, so that those that do not change stay where they are.
    pub fn digits(text: &'t str) -> Self {
        Self { text, scale: 1, even: true, narrow: false }
    }

    /// Words in letters as high as others and half as wide.
    pub fn narrow(text: &'t str) -> Self {
        Self { narrow: true, ..Self::words(text) }
    }

    /// So many times larger.
    #[must_use]
    pub fn scaled(self, scale: u16) -> Self {
        Self { scale: scale.max(1), ..self }
    }

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        HEIGHT.saturating_mul(self.scale)
    }

    /// How many columns it takes.
    pub fn width(&self) -> u16 {
        let columns = self.letters().map(|letter| letter.columns).fold(0_u16, u16::saturating_add);
        // The empty column after the last letter is not part of a word; of a clock it is, for digits stand evenly.
        let gap = u16::from(!self.even);
        columns.saturating_sub(gap).saturating_mul(self.scale)
    }

    /// Draws it from the area's top left, as far as there is room.
    pub fn draw(&self, style: Style, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let mut x = area.x;
        for letter in self.letters() {
            for column in 0..letter.columns.saturating_mul(self.scale) {
                if x >= area.right() {
                    return;
                }
                for row in 0..self.height().min(area.height) {
                    let lit = |half| letter.lit(column, row * 2 + half, self.scale);
                    let sign = match (lit(0), lit(1)) {
                        (true, true) => "█",
                        (true, false) => "▀",
                        (false, true) => "▄",
                        // Of the digits' style too: a terminal told to change colours twice for every gap in a digit
                        // gets three times the bytes, and a style that is reversed is so as a whole.
                        (false, false) => " ",
                    };
                    if let Some(cell) = buf.cell_mut((x, area.y + row)) {
                        cell.set_symbol(sign).set_style(style);
                    }
                }
                x += 1;
            }
        }
    }

    fn letters(&self) -> impl Iterator<Item = Letter> + use<'t> {
        let (even, narrow) = (self.even, self.narrow);
        self.text.chars().map(move |c| Letter::new(c, even, narrow))
    }
}

/// The pixels of a letter, and which of its columns are drawn.
struct Letter {
    rows: [u8; 8],
    first: u16,
    columns: u16,
}

impl Letter {
    fn new(c: char, even: bool, narrow: bool) -> Self {
        let drawn = narrow.then(|| narrow_glyph(c)).flatten();
        let rows = drawn.unwrap_or_else(|| {
            let rows = glyph(c).unwrap_or_default();
            if narrow { halved(rows) } else { rows }
        });
        let count = |bits| u16::try_from(bits).unwrap_or(SIDE);
        let used = rows.iter().fold(0, |used, row| used | row);
        let (first, columns) = match used {
            // A colon is narrow; the clock would fall apart if it stood as wide as a digit.
            _ if even && c == ':' => (2, 4),
            _ if even => (0, SIDE),
            0 => (0, if narrow { 2 } else { 4 }),
            used => {
                let first = used.trailing_zeros();
                (count(first), count(8 - used.leading_zeros() - first + 1))
            }
        };
        Self { rows, first, columns }
    }

    fn pixel(&self, x: i32, y: i32) -> bool {
        let row = usize::try_from(y).ok().and_then(|y| self.rows.get(y));
        row.is_some_and(|row| (0..8).contains(&x) && row >> x & 1 == 1)
    }

    /// Whether a point of the scaled letter is lit. A corner follows the two pixels it lies between where they are
    /// alike and those across are not, which makes stairs into slopes and squares into dots.
    fn lit(&self, column: u16, row: u16, scale: u16) -> bool {
        let (x, y) = (i32::from(column / scale + self.first), i32::from(row / scale));
        let own = self.pixel(x, y);
        let scale = i32::from(scale);
        // How far into the pixel, in halves of a point; a pixel is twice `scale`.
        let (right, down) = (i32::from(column) % scale * 2 + 1, i32::from(row) % scale * 2 + 1);
        let (beside, across) = if right < scale { (x - 1, x + 1) } else { (x + 1, x - 1) };
        let (above, below) = if down < scale { (y - 1, y + 1) } else { (y + 1, y - 1) };
        let to_corner = right.min(2 * scale - right) + down.min(2 * scale - down);
        let near = (self.pixel(beside, y), self.pixel(x, above));
        let is_corner = scale > 1 && to_corner <= scale && near.0 == near.1;
        if is_corner && self.pixel(across, y) != near.0 && self.pixel(x, below) != near.0 {
            near.0
        } else {
            own
        }
    }
}

/// A letter with two columns made one, for the font's strokes are two pixels wide. Those of some letters begin at its
/// edge and those of others a pixel in: the way that leaves fewer pixels is the one that keeps strokes apart.
fn halved(rows: [u8; 8]) -> [u8; 8] {
    let columns = |row: u8, masks: &[u8]| {
        masks
            .iter()
            .enumerate()
            .filter(|(_, mask)| row & **mask != 0)
            .fold(0_u8, |half, (at, _)| half | 1 << at)
    };
    let ways =
        [&[0b11, 0b1100, 0b11_0000, 0b1100_0000][..], &[0b1, 0b110, 0b1_1000, 0b110_0000, 0b1000_0000]];
    let [even, odd] = ways.map(|masks| rows.map(|row| columns(row, masks)));
    let lit = |rows: &[u8; 8]| rows.iter().map(|row| row.count_ones()).sum::<u32>();
    if lit(&odd) < lit(&even) { odd } else { even }
}

/// Narrow letters with more strokes than halves have pixels for, from the top; the left pixel is the lowest bit.
fn narrow_glyph(c: char) -> Option<[u8; 8]> {
    Some(match c {
        '0' => [0b0110, 0b1001, 0b1001, 0b1001, 0b1001, 0b1001, 0b0110, 0],
        'ø' => [0, 0b1_0000, 0b0_1110, 0b1_1001, 0b1_0101, 0b1_0011, 0b0_1110, 0b0_0001],
        'Ø' => [0b1_1110, 0b1_1001, 0b1_0101, 0b1_0101, 0b1_0101, 0b1_0011, 0b0_1111, 0],
        'm' => [0, 0, 0b0_1011, 0b1_0101, 0b1_0101, 0b1_0101, 0b1_0101, 0],
        'w' => [0, 0, 0b1_0001, 0b1_0101, 0b1_0101, 0b1_0101, 0b0_1010, 0],
        'M' => [0b1_0001, 0b1_1011, 0b1_0101, 0b1_0101, 0b1_0001, 0b1_0001, 0b1_0001, 0],
        'W' => [0b1_0001, 0b1_0001, 0b1_0001, 0b1_0101, 0b1_0101, 0b1_1011, 0b1_0001, 0],
        'N' => [0b1001, 0b1011, 0b1011, 0b1101, 0b1101, 0b1001, 0b1001, 0],
        'S' => [0b1110, 0b0001, 0b0001, 0b0110, 0b1000, 0b1000, 0b0111, 0],
        'B' => [0b0111, 0b1001, 0b1001, 0b0111, 0b1001, 0b1001, 0b0111, 0],
        'D' => [0b0111, 0b1001, 0b1001, 0b1001, 0b1001, 0b1001, 0b0111, 0],
        'E' => [0b1111, 0b0001, 0b0001, 0b0111, 0b0001, 0b0001, 0b1111, 0],
        'F' => [0b1111, 0b0001, 0b0001, 0b0111, 0b0001, 0b0001, 0b0001, 0],
        'G' => [0b0110, 0b1001, 0b0001, 0b1101, 0b1001, 0b1001, 0b1110, 0],
        'H' => [0b1001, 0b1001, 0b1001, 0b1111, 0b1001, 0b1001, 0b1001, 0],
        'K' => [0b1001, 0b1001, 0b0101, 0b0011, 0b0101, 0b1001, 0b1001, 0],
        'L' => [0b0001, 0b0001, 0b0001, 0b0001, 0b0001, 0b0001, 0b1111, 0],
        'P' => [0b0111, 0b1001, 0b1001, 0b0111, 0b0001, 0b0001, 0b0001, 0],
        'R' => [0b0111, 0b1001, 0b1001, 0b0111, 0b0101, 0b1001, 0b1001, 0],
        'T' => [0b1_1111, 0b0_0100, 0b0_0100, 0b0_0100, 0b0_0100, 0b0_0100, 0b0_0100, 0],
        'U' => [0b1001, 0b1001, 0b1001, 0b1001, 0b1001, 0b1001, 0b0110, 0],
        'V' => [0b1_0001, 0b1_0001, 0b1_0001, 0b1_0001, 0b0_1010, 0b0_1010, 0b0_0100, 0],
        'v' => [0, 0, 0b1_0001, 0b1_0001, 0b0_1010, 0b0_1010, 0b0_0100, 0],
        _ => return None,
    })
}

/// A letter of the font; those it lacks are drawn as the one they are made of, without the mark on it.
fn glyph(c: char) -> Option<[u8; 8]> {
    let c = match c {
        '–' | '—' | '−' | '‑' | '\u{ad}' => '-',
        '’' | '‘' => '\'',
        '“' | '”' | '„' => '"',
        '\u{a0}' => ' ',
        '•' => '·',
        other => other,
    };
    let known = |c: char| BASIC_FONTS.get(c).or_else(|| LATIN_FONTS.get(c));
    match c {
        '…' => return Some([0, 0, 0, 0, 0, 0, 0b0101_0101, 0]),
        // The font's own has a serif that at a distance makes a question mark of it.
        '7' => return Some([0b11_1111, 0b11_0000, 0b11_0000, 0b1_1000, 0b1100, 0b1100, 0b1100, 0]),
        _ => {}
    }
    known(c).or_else(|| known(c.nfd().next()?)).filter(|_| !c.is_control())
}

/// True when every letter of the text is in the font.
pub fn can_write(text: &str) -> bool {
    text.chars().all(|c| glyph(c).is_some())
}

/// With fewer letters before the hyphen a broken word cannot be read.
const LEAST_LETTERS: usize = 4;

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// Of scale 1, and half as wide as these.
    Narrow,
    /// Of this scale.
    Wide(u16),
}

impl Size {
    /// How many rows a line takes.
    pub fn rows(self) -> u16 {
        HEIGHT.saturating_mul(self.scale())
    }

    fn scale(self) -> u16 {
        match self {
            Self::Narrow => 1,
            Self::Wide(scale) => scale.max(1),
        }
    }

    /// This size and those below it, the largest first.
    pub fn and_below(self) -> impl Iterator<Item = Self> {
        let widest = match self {
            Self::Narrow => 0,
            Self::Wide(scale) => scale,
        };
        (1..=widest).rev().map(Self::Wide).chain([Self::Narrow])
    }

    fn of(self, line: &str) -> Large<'_> {
        match self {
            Self::Narrow => Large::narrow(line),
            Self::Wide(scale) => Large::words(line).scaled(scale),
        }
    }
}

/// A text broken into lines of large letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// How large its letters are.
    pub size: Size,
    /// The lines, from the top.
    pub lines: Vec<String>,
}

impl Lines {
    /// The text in letters of this size, broken between words; `None` where a word does not fit in a line or is not
    /// in the font.
    pub fn new(text: &str, size: Size, width: u16) -> Option<Self> {
        if !can_write(text) {
            return None;
        }
        let fits = |line: &str| size.of(line).width() <= width;
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            if !fits(word) {
                return None;
            }
            let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| fits(line));
            match (lines.last_mut(), longer) {
                (Some(last), Some(longer)) => *last = longer,
                _ => lines.push(word.to_owned()),
            }
        }
        Some(Self { size, lines })
    }

    /// As [`Self::new`], with a hyphen in words too long for a line; `None` where a line has no room for a few letters.
    pub fn broken(text: &str, size: Size, width: u16) -> Option<Self> {
        let fits = |part: &str| size.of(part).width() <= width;
        let mut words = Vec::new();
        for word in text.split_whitespace() {
            let mut rest = word;
            while !fits(rest) {
                let mut cuts = rest.char_indices().map(|(at, _)| at).rev();
                let cut = cuts
                    .find(|&at| fits(&format!("{}-", &rest[..at])))
                    .filter(|&at| rest[..at].chars().count() >= LEAST_LETTERS)?;
                words.push(format!("{}-", &rest[..cut]));
                rest = &rest[cut..];
            }
            words.push(rest.to_owned());
        }
        Self::new(&words.join(" "), size, width)
    }

    /// The text in the largest letters, up to a size, with which all of it is seen in a place of this size.
    pub fn largest(text: &str, most: Size, width: u16, height: u16) -> Option<Self> {
        most.and_below()
            .filter_map(|size| Self::new(text, size, width))
            .find(|lines| lines.height() <= height)
    }

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        lines.saturating_mul(self.step()).saturating_sub(self.gap())
    }

    /// How many rows from one line to the next.
    pub fn step(&self) -> u16 {
        self.size.rows() + self.gap()
    }

    /// The rows between two lines; a letter's lowest pixels are already empty.
    fn gap(&self) -> u16 {
        self.size.scale().div_ceil(2)
    }

    /// How many columns its longest line takes.
    pub fn width(&self) -> u16 {
        self.lines.iter().map(|line| self.size.of(line).width()).max().unwrap_or(0)
    }

    /// Draws it from the area's top.
    pub fn draw(&self, at: HorizontalAlignment, style: Style, area: Rect, buf: &mut Buffer) {
        let mut y = area.y;
        for line in &self.lines {
            if y >= area.bottom() {
                return;
            }
            let large = self.size.of(line);
            let free = area.width.saturating_sub(large.width());
            let left = match at {
                HorizontalAlignment::Left => 0,
                HorizontalAlignment::Center => free / 2,
                HorizontalAlignment::Right => free,
            };
            let row = Rect { x: area.x + left, y, width: area.width - left, height: area.bottom() - y };
            large.draw(style, row, buf);
            y = y.saturating_add(self.step());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(large: Large<'_>) -> Vec<String> {
        let area = Rect::new(0, 0, large.width(), large.height());
        let mut buf = Buffer::empty(area);
        large.draw(Style::new(), area, &mut buf);
        (0..area.height).map(|y| (0..area.width).map(|x| buf[(x, y)].symbol()).collect()).collect()
    }

    #[test]
    fn a_digit_looks_like_itself() {
        assert_eq!(
            drawn(Large::digits("1:")),
            [" ▄██    ▄▄  ", "  ██    ▀▀  ", "  ██    ▄▄  ", "▀▀▀▀▀▀  ▀▀  "]
        );
    }

    #[test]
    fn letters_take_the_room_they_need_and_every_norwegian_word_can_be_written() {
        assert!(Large::words("il").width() < Large::words("mø").width());
        assert!(can_write("«Blåbærsyltetøy» – ÆØÅ é č … 2 × 3?"));
        assert!(!can_write("👩"));
    }

    #[test]
    fn a_text_is_as_large_as_its_place_allows() {
        let text = "Tilbake om litt";
        let place = |width, height| {
            Lines::largest(text, Size::Wide(9), width, height).map(|lines| (lines.size, lines.lines.len()))
        };
        assert_eq!(place(240, 60), Some((Size::Wide(5), 2)));
        assert_eq!(place(80, 24), Some((Size::Wide(1), 2)));
        assert_eq!(place(20, 24), None, "a word is never broken");
        for (width, height) in [(240, 60), (120, 24), (90, 9)] {
            if let Some(lines) = Lines::largest(text, Size::Wide(9), width, height) {
                assert!(lines.height() <= height);
                assert!(lines.lines.iter().all(|line| lines.size.of(line).width() <= width));
            }
        }
    }

    #[test]
    fn a_larger_letter_has_slopes_instead_of_stairs() {
        let colon = drawn(Large::digits(":").scaled(3));
        assert_eq!(colon[1..5], [" ▄▄▄▄       ", "██████      ", "██████      ", " ▀▀▀▀       "]);
    }

    #[test]
    fn nothing_is_drawn_outside() {
        for (w, h, scale) in [(0, 0, 1), (1, 1, 1), (5, 2, 1), (7, 3, 4)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 20, 6));
            Large::digits("88:88").scaled(scale).draw(Style::new(), Rect::new(0, 0, w, h), &mut buf);
            assert!((0..6).all(|y| (0..20).all(|x| (x < w && y < h) || buf[(x, y)].symbol() == " ")));
        }
    }
}
