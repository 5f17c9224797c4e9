//! Alphabetical order as Norwegians expect it: æ, ø and å last, aa as å, and accents without weight.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Which of two names comes first.
pub fn compare(a: &str, b: &str) -> Ordering {
    weights(a).cmp(weights(b)).then_with(|| a.cmp(b))
}

/// Numbers that order as the letters do.
fn weights(text: &str) -> impl Iterator<Item = u32> {
    const LAST: u32 = 0x11_0000;
    let mut letters = text.nfc().flat_map(char::to_lowercase).peekable();
    std::iter::from_fn(move || {
        Some(match letters.next()? {
            'a' if letters.next_if_eq(&'a').is_some() => LAST + 2,
            'æ' | 'ä' => LAST,
            'ø' | 'ö' => LAST + 1,
            'å' => LAST + 2,
            other => {
                u32::from(std::iter::once(other).nfd().find(|&c| !is_combining_mark(c)).unwrap_or(other))
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_norwegian_letters_come_last_in_their_own_order() {
        let mut names =
            ["Åpning", "Ørret", "Aasen", "Zoom", "Ærlig", "Idé", "Idékort", "Ide", "ape", "Brukerreise"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(
            names,
            ["ape", "Brukerreise", "Ide", "Idé", "Idékort", "Zoom", "Ærlig", "Ørret", "Åpning", "Aasen"]
        );
    }

    #[test]
    fn a_decomposed_letter_is_the_same_letter() {
        assert_eq!(compare("A\u{30a}pning", "Ø"), Ordering::Greater);
    }
}
