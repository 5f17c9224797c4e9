//! Finding methods and programmes by a few letters of what they say.
//!
//! Every word that is typed must be met by a word of the file: whole, as its beginning, inside it (as in
//! «brukerreise»), or with one slip of the fingers. What is met in the name weighs more than what is met in a step.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::Library;
use crate::core::fold::words_of;
use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::words::{Lang, Words};

pub use super::item::Item;

/// The words of everything in the library, made ready to be searched in.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    texts: Vec<Text>,
}

/// What one file says.
#[derive(Clone, Debug)]
struct Text {
    item: Item,
    /// Folded words with their weight, each once, the heaviest first.
    words: Vec<(u32, String)>,
}

const NAME: u32 = 8;
const STEP_NAME: u32 = 3;
const PURPOSE: u32 = 2;
const REST: u32 = 1;

impl Finder {
    /// Everything in the library, as it is said in this language. A name is found in the other one too.
    pub fn new(library: &Library, lang: Lang) -> Self {
        let methods = library.methods(lang).into_iter().map(|entry| of_method(&entry.item, lang));
        let programmes = library.programmes(lang).into_iter().map(|entry| of_programme(&entry.item, lang));
        Self { texts: programmes.chain(methods).collect() }
    }

    /// What fits the words, the best first. Without words: everything, programmes first, by name.
    pub fn find(&self, typed: &str) -> Vec<&Item> {
        let wanted = words_of(typed);
        let find = |likeness: Likeness| -> Vec<(u32, &Item)> {
            let scored = |text: &'_ Text| text.score(&wanted, likeness);
            self.texts.iter().filter_map(|text| Some((scored(text)?, &text.item))).collect()
        };
        // What was typed right is not to be looked for among what could have been meant.
        let mut found = find(likeness);
        if found.is_empty() {
            found = find(likeness_with_a_slip);
        }
        found.sort_by_key(|(score, _)| Reverse(*score));
        found.into_iter().map(|(_, item)| item).collect()
    }
}

impl Text {
    fn new(item: Item, parts: &[(u32, &str)]) -> Self {
        let mut parts = parts.to_vec();
        parts.sort_by_key(|(weight, _)| Reverse(*weight));
        let mut seen = HashSet::new();
        let words = parts
            .iter()
            .flat_map(|(weight, text)| words_of(text).into_iter().map(move |word| (*weight, word)))
            .filter(|(_, word)| seen.insert(word.clone()))
            .collect();
        Self { item, words }
    }

    /// How well the words are met; `None` when one of them is not.
    fn score(&self, wanted: &[String], likeness: Likeness) -> Option<u32> {
        wanted.iter().map(|word| self.best(word, likeness)).sum()
    }

    fn best(&self, wanted: &str, likeness: Likeness) -> Option<u32> {
        let scores = self.words.iter().filter_map(|(weight, word)| Some(weight * likeness(wanted, word)?));
        scores.max()
    }
}

/// How like a word is to what was typed; `None` where it is not.
type Likeness = fn(&str, &str) -> Option<u32>;

/// As it was typed: the word, its beginning, or something inside it.
fn likeness(typed: &str, word: &str) -> Option<u32> {
    /// Fewer letters than this are in the middle of too many words.
    const LEAST_INSIDE: usize = 3;
    if word == typed {
        Some(6)
    } else if word.starts_with(typed) {
        Some(5)
    } else if typed.len() >= LEAST_INSIDE && word.contains(typed) {
        Some(3)
    } else {
        None
    }
}

/// As it could have been meant, too.
fn likeness_with_a_slip(typed: &str, word: &str) -> Option<u32> {
    /// In a shorter word a slip makes another word.
    const LEAST_SLIP: usize = 4;
    let is_slip = || typed.chars().count() >= LEAST_SLIP && begins_with_a_slip(typed, word);
    likeness(typed, word).or_else(|| is_slip().then_some(1))
}

/// True where the word begins as it was typed but for one letter: another one, one too many, one too few, or two that
/// changed places.
fn begins_with_a_slip(typed: &str, word: &str) -> bool {
    let same: usize =
        typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (typed, word) = (&typed[same..], &word[same..]);
    let mut letters = typed.chars();
    let Some(first) = letters.next() else { return true };
    let rest = letters.as_str();
    let mut theirs = word.chars();
    let their_first = theirs.next();
    let after = theirs.as_str();
    let changed_places = || {
        let (second, third) = (letters.clone().next(), theirs.clone().next());
        let crossed = second.is_some() && second == their_first && third == Some(first);
        let skip = |text: &str| text.chars().next().map_or(0, char::len_utf8);
        crossed && after[skip(after)..].starts_with(&rest[skip(rest)..])
    };
    word.starts_with(rest)
        || their_first.is_some() && (after.starts_with(rest) || after.starts_with(typed))
        || changed_places()
}

fn of_method(method: &Method, lang: Lang) -> Text {
    let other = lang.other();
    let mut parts = vec![
        (NAME, method.name.get(lang)),
        (NAME - 1, method.name.get(other)),
        (NAME - 1, method.id.as_str()),
        (PURPOSE, method.purpose.get(lang)),
    ];
    let materials = method.materials.iter().flat_map(|material| [&material.name, &material.how]);
    parts.extend(materials.chain(&method.pitfalls).map(|words| (REST, words.get(lang))));
    for step in &method.steps {
        parts.push((STEP_NAME, step.name.get(lang)));
        let texts = [&step.task, &step.guide, &step.say, &step.pitfall];
        parts.extend(texts.into_iter().chain(&step.prompts).map(|words: &Words| (REST, words.get(lang))));
    }
    Text::new(Item::method(&method.id), &parts)
}

fn of_programme(programme: &Programme, lang: Lang) -> Text {
    let mut parts = vec![
        (NAME, programme.name.get(lang)),
        (NAME - 1, programme.name.get(lang.other())),
        (NAME - 1, programme.id.as_str()),
        (PURPOSE, programme.purpose.get(lang)),
    ];
    parts.extend(programme.prepare.iter().map(|words| (REST, words.get(lang))));
    for block in &programme.blocks {
        parts.push((STEP_NAME, block.name.get(lang)));
        parts.push((REST, block.task.get(lang)));
        parts.push((REST, block.say.get(lang)));
    }
    Text::new(Item::programme(&programme.id), &parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn first(typed: &str, lang: Lang) -> Option<String> {
        let library = Library::load(None);
        Finder::new(&library, lang).find(typed).first().map(|item| item.id.clone())
    }

    #[rstest]
    #[case("brukerreise", "user-journey")]
    #[case("Brukerr", "user-journey")]
    #[case("brukereise", "user-journey")]
    #[case("burkerreise", "user-journey")]
    #[case("brukerrreise", "user-journey")]
    #[case("bruketreise", "user-journey")]
    #[case("PRIKK", "dot-voting")]
    #[case("fem hvorfor", "five-whys")]
    #[case("utsjekk", "check-out")]
    #[case("mini lup", "mini-lup")]
    fn a_method_is_found_by_its_name_with_a_slip_too(#[case] typed: &str, #[case] id: &str) {
        assert_eq!(first(typed, Lang::Nb).as_deref(), Some(id), "{typed}");
    }

    #[test]
    fn a_name_is_found_in_the_other_language_too() {
        assert_eq!(first("user journey", Lang::Nb).as_deref(), Some("user-journey"));
        assert_eq!(first("brukerreise", Lang::En).as_deref(), Some("user-journey"));
    }

    #[test]
    fn words_in_the_steps_are_found() {
        let library = Library::load(None);
        let finder = Finder::new(&library, Lang::Nb);
        let found = finder.find("selgeren flokken");
        assert!(found.is_empty() || found.len() < 5);
        assert_eq!(finder.find("flokken").first().map(|item| item.id.as_str()), Some("dot-voting"));
    }

    #[test]
    fn without_words_everything_is_there() {
        let library = Library::load(None);
        let all = library.methods(Lang::Nb).len() + library.programmes(Lang::Nb).len();
        assert_eq!(Finder::new(&library, Lang::Nb).find("  ").len(), all);
        assert!(Finder::new(&library, Lang::Nb).find("xyzzyq").is_empty());
    }

    proptest! {
        /// One letter changed, left out, doubled or swapped with the next: the method is still among those found.
        #[test]
        fn one_slip_anywhere_still_finds(at in 0_usize..10, slip in 0..4, with in "[bcdfghj-np-z]") {
            let mut letters: Vec<char> = "prikkavstemning".chars().collect();
            match slip {
                0 => letters[at] = with.chars().next().unwrap_or('x'),
                1 => drop(letters.remove(at)),
                2 => letters.insert(at, with.chars().next().unwrap_or('x')),
                _ => letters.swap(at, at + 1),
            }
            let typed: String = letters.into_iter().collect();
            let typed = words_of(&typed).concat();
            prop_assert!(likeness_with_a_slip(&typed, "prikkavstemning").is_some(), "{}", typed);
        }

        #[test]
        fn anything_can_be_typed(typed: String, word: String) {
            let _ = likeness_with_a_slip(&words_of(&typed).concat(), &words_of(&word).concat());
        }
    }
}
