//! Words somebody looks for, and how well another word fits one of them.

use std::ops::Range;

use super::raw::{Raw, is_plain};
use crate::core::find::LETTERS_FOR_INSIDE;
use crate::core::fold::{each_word, words_of};

/// From how many letters on one of them may be wrong.
const LETTERS_FOR_A_SLIP: usize = 4;

/// From how many letters on the beginning of a longer word may have a wrong one.
const LETTERS_FOR_A_SLIP_AT_THE_BEGINNING: usize = 5;

/// The most words that are looked for; the others are let be.
const MOST_WORDS: usize = 12;

/// How well a word fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// It is the word.
    Exact,
    /// It begins with the word.
    Prefix,
    /// It has the word in it or at its end, as «ønsketurnus» has «turnus».
    Inside,
    /// It would be, or begin with, the word but for one slip of the finger.
    Typo,
}

impl Rank {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Exact, Self::Prefix, Self::Inside, Self::Typo];
}

/// What somebody looks for: all of these words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Word>,
}

/// One of them, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    text: String,
    letters: Vec<char>,
    may_slip: bool,
    /// How it looks in a file's own bytes: one of these is there where the word is. None where that does not tell much.
    raw: Vec<Raw>,
}

impl Query {
    /// The words of what was typed. Those in quotation marks are as they are meant, without slips.
    pub fn of(typed: &str) -> Self {
        let mut words = Vec::new();
        for (at, part) in typed.split(['"', '«', '»', '“', '”', '„']).enumerate() {
            let is_quoted = at % 2 == 1;
            words.extend(words_of(part).into_iter().map(|text| Word::new(text, is_quoted)));
        }
        words.truncate(MOST_WORDS);
        Self { words }
    }

    /// False when a file with these bytes, in which a session lies, has not all the words. True may be wrong.
    pub(super) fn may_be_in(&self, json: &[u8]) -> bool {
        if self.words.iter().all(|word| word.raw.is_empty()) {
            return true;
        }
        let small = json.to_ascii_lowercase();
        let may_be = |word: &Word| word.raw.is_empty() || word.raw.iter().any(|raw| raw.is_in(&small));
        self.words.iter().all(may_be) || !is_plain(json)
    }

    /// Where in a text the words stand, as ranges of bytes in the order of the text: what to make stand out.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        each_word(text, |word, at| {
            if self.words.iter().any(|wanted| wanted.rank(word).is_some()) {
                marks.push(at);
            }
        });
        marks
    }

    /// True when there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, folded.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }
}

impl Word {
    fn new(text: String, is_quoted: bool) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let may_slip = !is_quoted
            && letters.len() >= LETTERS_FOR_A_SLIP
            && letters.iter().all(|letter| letter.is_alphabetic());
        let raw = if may_slip { Raw::with_a_slip(&letters) } else { Raw::of(&text).into_iter().collect() };
        Self { text, letters, may_slip, raw }
    }

    /// The word, folded.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How well `word`, which is folded too, fits this one.
    pub fn rank(&self, word: &str) -> Option<Rank> {
        if let Some(rest) = word.strip_prefix(self.text.as_str()) {
            return Some(if rest.is_empty() { Rank::Exact } else { Rank::Prefix });
        }
        if self.letters.len() >= LETTERS_FOR_INSIDE && word.contains(self.text.as_str()) {
            return Some(Rank::Inside);
        }
        let may_go_on = self.letters.len() >= LETTERS_FOR_A_SLIP_AT_THE_BEGINNING;
        (self.may_slip && fits_but_for_one(&self.letters, word, may_go_on)).then_some(Rank::Typo)
    }
}

/// True when one letter added, lost, changed, or changed places with its neighbour makes `typed` into `word`, or into
/// its beginning.
fn fits_but_for_one(typed: &[char], word: &str, may_go_on: bool) -> bool {
    let mut rest = word.chars();
    let mut same = 0;
    loop {
        let before = rest.clone();
        match (typed.get(same), rest.next()) {
            (Some(&wanted), Some(found)) if wanted == found => same += 1,
            (None, _) => return true,
            (Some(_), _) => {
                rest = before;
                break;
            }
        }
    }
    let ends = |typed: &[char], mut rest: std::str::Chars<'_>| {
        typed.iter().all(|&c| rest.next() == Some(c)) && (may_go_on || rest.next().is_none())
    };
    let typed = &typed[same..];
    let mut after = rest.clone();
    let next = after.next();
    let mut after_two = after.clone();
    let then = after_two.next();
    let swapped = typed.len() > 1 && Some(typed[0]) == then && Some(typed[1]) == next;
    ends(&typed[1..], rest.clone())
        || (next.is_some() && (ends(&typed[1..], after.clone()) || ends(typed, after)))
        || (swapped && ends(&typed[2..], after_two))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn rank(typed: &str, word: &str) -> Option<Rank> {
        let words = Query::of(typed);
        let [one] = &words.words[..] else { panic!("one word: {typed}") };
        one.rank(&words_of(word)[0])
    }

    proptest! {
        #[test]
        fn no_file_is_passed_over_that_has_the_word(
            text in "([a-zæøåéA-ZØÅ]{4,12} ?){1,6}",
            from in any::<prop::sample::Index>(),
            at in any::<prop::sample::Index>(),
            slip in 0..4,
            letter in "[a-z]",
        ) {
            let words = words_of(&text);
            let mut typed: Vec<char> = words[from.index(words.len())].chars().collect();
            let at = at.index(typed.len());
            match slip {
                0 => drop(typed.remove(at)),
                1 => typed.splice(at..at, letter.chars()).for_each(drop),
                2 => typed.splice(at..=at, letter.chars()).for_each(drop),
                _ => typed.swap(at, (at + 1).min(words[from.index(words.len())].chars().count() - 1)),
            }
            let query = Query::of(&typed.iter().collect::<String>());
            let fits = |wanted: &Word| words.iter().any(|word| wanted.rank(word).is_some());
            if query.words.iter().all(fits) {
                prop_assert!(query.may_be_in(&serde_json::to_vec(&text).unwrap()), "{:?} in {}", query, text);
            }
        }
    }

    #[test]
    fn files_without_the_word_are_passed_over_however_it_is_typed() {
        let other = serde_json::to_vec("vi har møte om skjema i dag").unwrap();
        for typed in ["vakttelefon", "vaktelefon", "«vakttelefon»", "sykehjem møte"] {
            assert!(!Query::of(typed).may_be_in(&other), "{typed}");
        }
    }

    #[rstest]
    #[case("vakt", "Vakt", Some(Rank::Exact))]
    #[case("vakt", "vakttelefon", Some(Rank::Prefix))]
    #[case("turnus", "ønsketurnusen", Some(Rank::Inside))]
    #[case("«telefon»", "vakttelefon", Some(Rank::Inside))]
    #[case("nus", "turnus", None)]
    #[case("vaktelefon", "vakttelefon", Some(Rank::Typo))]
    #[case("vaktetlefn", "vakttelefon", None)]
    #[case("vatktelefon", "vakttelefon", Some(Rank::Typo))]
    #[case("vakttelefonn", "vakttelefon", Some(Rank::Typo))]
    #[case("bakttelefon", "vakttelefon", Some(Rank::Typo))]
    #[case("vaktel", "vakttelefon", Some(Rank::Typo))]
    #[case("skejma", "skjema", Some(Rank::Typo))]
    #[case("møta", "møte", Some(Rank::Typo))]
    #[case("møta", "møteplass", None)]
    #[case("bil", "bal", None)]
    #[case("2025", "2026", None)]
    #[case("aa", "å", Some(Rank::Exact))]
    #[case("«vakttelefon»", "vakttelefoner", Some(Rank::Prefix))]
    #[case("\"vaktelefon\"", "vakttelefon", None)]
    fn a_word_fits_well_or_nearly(#[case] typed: &str, #[case] word: &str, #[case] expected: Option<Rank>) {
        assert_eq!(rank(typed, word), expected);
    }
}
