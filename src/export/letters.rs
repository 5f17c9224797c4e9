//! How much room words take, near enough: whoever shows a drawing has letters of their own.

use unicode_width::UnicodeWidthChar;

/// From line to line, beside the height of a letter.
pub const LEADING: f32 = 1.2;
/// Between the edge of a box and the words in it, in points.
pub const PADDING: f32 = 4.0;

/// The room there is for words in a box of this width.
pub fn within(width: f32) -> f32 {
    (width - 2.0 * PADDING).max(1.0)
}

/// How high so many lines are.
#[expect(clippy::cast_precision_loss, reason = "no drawing has so many lines")]
pub fn height(lines: usize, size: f32) -> f32 {
    lines as f32 * size * LEADING
}

/// How high a box of this width must be for the words to fit.
pub fn box_height(text: &str, width: f32, size: f32) -> f32 {
    height(wrap(text, within(width), size).len().max(1), size) + 2.0 * PADDING
}

/// The words in lines of at most this width. A word that is wider than a line is broken.
pub fn wrap(text: &str, width: f32, size: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = wide(word, size);
        let space = if line.is_empty() { 0.0 } else { letter(' ') * size };
        if used + space + wide <= width {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            used += space + wide;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        for c in word.chars() {
            let wide = letter(c) * size;
            if used + wide > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(c);
            used += wide;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn wide(text: &str, size: f32) -> f32 {
    text.chars().map(letter).sum::<f32>() * size
}

/// How wide a letter of a sans serif face is beside its height, rather too wide than too narrow.
fn letter(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' => 0.31,
        ' ' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '«' | '»' => 0.4,
        'm' | 'M' | 'W' | 'w' | 'æ' | 'Æ' | '—' | '%' => 0.92,
        'A'..='Z' | 'Ø' | 'Å' => 0.72,
        _ => match c.width() {
            Some(0) | None => 0.0,
            Some(1) => 0.61,
            Some(_) => 1.1,
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_broken_between_words_and_long_ones_within() {
        assert_eq!(wrap("en og to", 30.0, 10.0), ["en og", "to"]);
        assert_eq!(wrap("aaaaaa", 20.0, 10.0), ["aaa", "aaa"]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text: String, width in 1.0_f32..200.0) {
            let kept: String = wrap(&text, width, 8.0).concat().split_whitespace().collect();
            let said: String = text.split_whitespace().collect();
            prop_assert_eq!(kept, said);
        }
    }
}
