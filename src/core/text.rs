//! What may be in a text, wherever it comes from: a key, a paste, a file from another municipality.
//!
//! Cleaned once, here, on the way in: composed (NFC), without control characters or marks that turn
//! the direction of writing, and bounded in length. After that nothing a file holds can reach the terminal as an
//! escape sequence.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The longest note or field, in characters as people count them (grapheme clusters). A page pasted by
/// mistake is cut here, and the facilitator is told.
pub const LONGEST_NOTE: usize = 2_000;

/// The longest title, place or name.
pub const LONGEST_TITLE: usize = 200;

/// One line of clean text, at most `most` characters. Line breaks and tabs become spaces, and the
/// ends are trimmed.
pub fn clean_line(text: &str, most: usize) -> String {
    let composed: String =
        text.nfc().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|&c| is_safe(c)).collect();
    let trimmed = composed.trim();
    // No text has more characters than bytes, and counting characters is the slow part.
    if trimmed.len() <= most {
        return trimmed.to_owned();
    }
    match trimmed.grapheme_indices(true).nth(most) {
        Some((end, _)) => trimmed[..end].trim_end().to_owned(),
        None => trimmed.to_owned(),
    }
}

/// A note's text from what was typed.
pub fn clean_note(text: &str) -> String {
    clean_line(text, LONGEST_NOTE)
}

/// The lines of a pasted text that say something, cleaned. Leading list marks (`-`, `*`, `•`) are
/// dropped, since pasted lists have them and a note does not.
pub fn clean_lines(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(|line| {
            let line = clean_note(line);
            let unmarked = ["- ", "* ", "• ", "– "].iter().find_map(|mark| line.strip_prefix(mark));
            unmarked.map_or_else(|| line.clone(), |rest| rest.trim_start().to_owned())
        })
        .filter(|line| !line.is_empty())
        .collect()
}

/// True for a character that may be in a text: no control character, no mark that turns the
/// direction of writing (they make a line read otherwise than it is), nothing outside Unicode's assigned text.
pub fn is_safe(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{200e}' | '\u{200f}' | '\u{061c}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0001}' | '\u{fffe}' | '\u{ffff}')
}

/// The whole number on a scale that a text begins with, and the words after it: `-2 gir opp`, `+1`, `−2: venter`.
/// «4,5» and «3D-skriver» begin with none.
pub fn number_first(text: &str, (least, most): (i8, i8)) -> Option<(i8, &str)> {
    let text = text.trim_start();
    let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (number, rest) = digits.split_at(end);
    let goes_on =
        rest.strip_prefix([',', '.']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if goes_on || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let number: i16 = number.parse().ok()?;
    let value = i8::try_from(if negative { -number } else { number }).ok()?;
    let words = rest.trim_start_matches([' ', ':', ',', '.', ';', '-', '–', '—', '=']);
    (least..=most).contains(&value).then_some((value, words))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decomposed_letters_become_one() {
        assert_eq!(clean_note("a\u{30a}pne moter"), "åpne moter");
    }

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(clean_note("\u{1b}[31mrød\u{7}\u{202e}"), "[31mrød");
    }

    #[test]
    fn an_emoji_of_several_parts_stays_whole() {
        assert_eq!(clean_note(" 👩‍👩‍👧 hjelper "), "👩‍👩‍👧 hjelper");
        assert_eq!(clean_line("👩‍👩‍👧👩‍👩‍👧", 1), "👩‍👩‍👧");
    }

    #[test]
    fn a_pasted_list_becomes_its_lines() {
        assert_eq!(clean_lines("- én\r\n\r\n* to\n  • tre  "), ["én", "to", "tre"]);
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text: String) {
            let once = clean_note(&text);
            prop_assert_eq!(clean_note(&once), once);
        }

        #[test]
        fn nothing_unsafe_is_left(text: String) {
            prop_assert!(clean_note(&text).chars().all(is_safe));
        }
    }
}
