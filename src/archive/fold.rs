//! Words as they are compared: small letters without accents, and æ, ø and å as they are written without them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// The words of a text, folded, and where in the text each stands.
pub fn each_word(text: &str, mut see: impl FnMut(&str, Range<usize>)) {
    let mut folded = String::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs = c.is_alphanumeric() || is_mark(c);
        match (start, belongs) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                folded.clear();
                fold_word(&text[from..at], &mut folded);
                if !folded.is_empty() {
                    see(&folded, from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
}

/// The words of a text, folded.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word, _| words.push(word.to_owned()));
    words
}

/// A mark that stands on the letter before it.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Adds a word as it is compared.
fn fold_word(word: &str, folded: &mut String) {
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            'å' => push(folded, 'a'),
            'ø' | 'ö' => push(folded, 'o'),
            'æ' | 'ä' => {
                push(folded, 'a');
                push(folded, 'e');
            }
            'ß' => folded.push_str("ss"),
            'a'..='z' | '0'..='9' => push(folded, c),
            _ => c.nfkd().filter(|&c| !is_mark(c)).flat_map(char::to_lowercase).for_each(|c| push(folded, c)),
        }
    }
}

/// Adds a letter; «aa» is another way to write å, and «oe» to write ø.
fn push(folded: &mut String, c: char) {
    let same = match c {
        'a' => folded.ends_with('a'),
        'e' => folded.ends_with('o'),
        _ => false,
    };
    if !same {
        folded.push(c);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Målgruppe", "maalgruppe")]
    #[case("MÅLGRUPPE", "ma\u{30a}lgruppe")]
    #[case("målgruppe", "malgruppe")]
    #[case("øvelse", "oevelse")]
    #[case("øvelse", "ovelse")]
    #[case("vær", "vaer")]
    #[case("Idé", "ide")]
    #[case("Göteborg", "Gøteborg")]
    fn one_word_written_in_two_ways_is_the_same(#[case] one: &str, #[case] other: &str) {
        assert_eq!(words_of(one), words_of(other));
    }

    #[test]
    fn words_are_told_apart_by_what_is_no_letter() {
        assert_eq!(words_of("E-post, «vakttelefon» (24/7)!"), ["e", "post", "vakttelefon", "24", "7"]);
        assert!(words_of(" … – ").is_empty());
    }

    proptest! {
        #[test]
        fn a_word_stands_where_it_is_said_to(text: String) {
            each_word(&text, |word, at| assert_eq!(words_of(&text[at]), [word]));
        }
    }
}
