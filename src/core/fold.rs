//! Words as they are compared: small letters without accents, and æ, ø and å as they are written without them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// The words of a text, folded, and where in the text each stands.
pub fn each_word(text: &str, mut see: impl FnMut(&str, Range<usize>)) {
    let mut folded = String::new();
    let mut start = None;
    // Nearly all words are of letters that are folded one by one, as they come; the others are looked at whole.
    let mut is_simple = true;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let belongs =
            if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_mark(c) };
        if belongs {
            if start.is_none() {
                (start, is_simple) = (Some(at), true);
                folded.clear();
            }
            is_simple = is_simple && is_simple_letter(c);
            if is_simple {
                fold_simple(c, &mut folded);
            }
        } else if let Some(from) = start.take() {
            if !is_simple {
                folded.clear();
                fold_word(&text[from..at], &mut folded);
            }
            if !folded.is_empty() {
                see(&folded, from..at);
            }
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

/// A letter or a figure that says the same wherever it stands in a word of such letters: those that are typed here.
fn is_simple_letter(c: char) -> bool {
    c.is_ascii() || matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// Adds a simple letter as it is compared.
fn fold_simple(c: char, folded: &mut String) {
    if c.is_ascii() {
        push(folded, c.to_ascii_lowercase());
    } else {
        c.to_lowercase().for_each(|c| fold_letter(c, folded));
    }
}

/// Adds a word as it is compared.
fn fold_word(word: &str, folded: &mut String) {
    word.nfc().flat_map(char::to_lowercase).for_each(|c| fold_letter(c, folded));
}

/// Adds a small letter as it is compared.
fn fold_letter(c: char, folded: &mut String) {
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
    #[case("Årsak", "arsak")]
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

        #[test]
        fn a_word_is_folded_the_same_letter_by_letter_and_whole(text in "[a-zA-Z0-9æøåÆØÅéüßÿ]{1,12}|\\PC{0,12}") {
            each_word(&text, |word, at| {
                let mut whole = String::new();
                fold_word(&text[at], &mut whole);
                assert_eq!(word, whole);
            });
        }
    }
}
