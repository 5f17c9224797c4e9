//! Large digits: each pixel of an 8×8 font is half a cell high and one wide, so that they are as square as a
//! terminal allows, drawn with half blocks that every font has.

use font8x8::{BASIC_FONTS, UnicodeFonts};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// How many rows large digits take.
pub const HEIGHT: u16 = 4;

/// How many columns a text takes in large digits.
pub fn width(text: &str) -> u16 {
    text.chars().map(columns).sum()
}

/// A colon is narrow; the clock would fall apart if it stood as wide as a digit.
fn columns(c: char) -> u16 {
    if c == ':' { 4 } else { 8 }
}

/// Draws a text of digits, colons and signs from the area's top left, as far as it has room.
pub fn draw(text: &str, style: Style, area: Rect, buf: &mut Buffer) {
    let mut x = area.x;
    for c in text.chars() {
        let rows = BASIC_FONTS.get(c).unwrap_or([0; 8]);
        let skip = if c == ':' { 2 } else { 0 };
        for column in 0..columns(c) {
            let at = x.saturating_add(column);
            if at >= area.right() {
                return;
            }
            for (row, pair) in (0u16..).zip(rows.chunks(2)) {
                if row >= area.height {
                    break;
                }
                let lit = |bits: &u8| bits >> (column + skip) & 1 == 1;
                let sign = match (pair.first().is_some_and(lit), pair.get(1).is_some_and(lit)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    // Of the digits' style too: a terminal told to change colours twice for every gap in a digit
                    // gets three times the bytes, and a style that is reversed is so as a whole.
                    (false, false) => " ",
                };
                if let Some(cell) = buf.cell_mut((at, area.y + row)) {
                    cell.set_symbol(sign).set_style(style);
                }
            }
        }
        x = x.saturating_add(columns(c));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_looks_like_itself() {
        let area = Rect::new(0, 0, width("1:"), HEIGHT);
        let mut buf = Buffer::empty(area);
        draw("1:", Style::new(), area, &mut buf);
        let rows: Vec<String> =
            (0..HEIGHT).map(|y| (0..area.width).map(|x| buf[(x, y)].symbol()).collect::<String>()).collect();
        assert_eq!(rows, [" ▄██    ▄▄  ", "  ██    ▀▀  ", "  ██    ▄▄  ", "▀▀▀▀▀▀  ▀▀  "]);
    }

    #[test]
    fn nothing_is_drawn_outside() {
        for (w, h) in [(0, 0), (1, 1), (5, 2)] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 20, 6));
            draw("88:88", Style::new(), Rect::new(0, 0, w, h), &mut buf);
            assert!((0..6).all(|y| (0..20).all(|x| (x < w && y < h) || buf[(x, y)].symbol() == " ")));
        }
    }
}
