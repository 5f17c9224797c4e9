//! Finding methods and programmes by a few letters of what they say.
//!
//! Every word that is typed must be met by a word of the file: whole, as its beginning, inside it (as in
//! «brukerreise»), or with one slip of the fingers. What is met in the name weighs more than what is met in a step, and
//! what is called just that stands before all else. A method is found by its phase too, as its card calls it and in the
//! words people use for it every day.

use std::cmp::Reverse;
use std::collections::HashSet;

use super::Library;
use crate::core::fold::words_of;
use crate::core::method::{Method, Phase};
use crate::core::programme::Programme;
use crate::core::words::{Lang, Words};
use crate::locale::Locale;

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
    /// All it is called, in folded words.
    names: [Vec<String>; 3],
}

const NAME: u32 = 8;
const PHASE: u32 = 4;
const STEP_NAME: u32 = 3;
const PURPOSE: u32 = 2;
const REST: u32 = 1;

impl Finder {
    /// Everything in the library, as it is said in this language. A name is found in the other one too.
    pub fn new(library: &Library, lang: Lang) -> Self {
        let phases = Phases::new(library);
        let methods = library.methods(lang).into_iter().map(|entry| of_method(&entry.item, &phases, lang));
        let programmes = library.programmes(lang).into_iter().map(|entry| of_programme(&entry.item, lang));
        Self { texts: programmes.chain(methods).collect() }
    }

    /// What fits the words, the best first. Without words: everything, programmes first, by name.
    pub fn find(&self, typed: &str) -> Vec<&Item> {
        let wanted = words_of(typed);
        let find = |likeness: Likeness| -> Vec<((bool, u32), &Item)> {
            let scored = |text: &'_ Text| Some((text.is_called(&wanted), text.score(&wanted, likeness)?));
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
    fn new(item: Item, name: &Words, parts: &[(u32, &str)]) -> Self {
        let names = [&name.nb, &name.en, &item.id].map(|name| words_of(name));
        let mut parts = parts.to_vec();
        parts.sort_by_key(|(weight, _)| Reverse(*weight));
        let mut seen = HashSet::new();
        let words = parts
            .iter()
            .flat_map(|(weight, text)| words_of(text).into_iter().map(move |word| (*weight, word)))
            .filter(|(_, word)| seen.insert(word.clone()))
            .collect();
        Self { item, words, names }
    }

    /// True where it is called this, and nothing more.
    fn is_called(&self, wanted: &[String]) -> bool {
        self.names.iter().any(|name| name == wanted)
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

/// What each phase is called in both languages, and said otherwise.
struct Phases(Vec<(Phase, String)>);

impl Phases {
    fn new(library: &Library) -> Self {
        let mut phases = Vec::new();
        for locale in Lang::ALL.map(Locale::new) {
            for phase in Phase::ALL.into_iter().filter(|phase| *phase != Phase::Any) {
                phases.push((phase, locale.phase(library.vocabulary, phase).into_owned()));
                phases.push((phase, locale.t(&format!("phase-{}", phase.key())).into_owned()));
                let otherwise = format!("phase-said-{}", phase.key());
                if locale.has(&otherwise) {
                    phases.push((phase, locale.t(&otherwise).into_owned()));
                }
            }
        }
        Self(phases)
    }

    fn of(&self, phase: Phase) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(other, _)| *other == phase).map(|(_, words)| words.as_str())
    }
}

fn of_method(method: &Method, phases: &Phases, lang: Lang) -> Text {
    let other = lang.other();
    let mut parts = vec![
        (NAME, method.name.get(lang)),
        (NAME - 1, method.name.get(other)),
        (NAME - 1, method.id.as_str()),
        (PURPOSE, method.purpose.get(lang)),
    ];
    parts.extend(phases.of(method.phase).map(|words| (PHASE, words)));
    let materials = method.materials.iter().flat_map(|material| [&material.name, &material.how]);
    parts.extend(materials.chain(&method.pitfalls).map(|words| (REST, words.get(lang))));
    for step in &method.steps {
        parts.push((STEP_NAME, step.name.get(lang)));
        let texts = [&step.task, &step.guide, &step.say, &step.pitfall];
        parts.extend(texts.into_iter().chain(&step.prompts).map(|words: &Words| (REST, words.get(lang))));
    }
    Text::new(Item::method(&method.id), &method.name, &parts)
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
    Text::new(Item::programme(&programme.id), &programme.name, &parts)
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

    #[rstest]
    #[case("nuf", "nuf")]
    #[case("NUF-spread", "nuf-spread")]
    fn what_is_called_just_that_stands_before_what_is_called_that_and_more(
        #[case] typed: &str,
        #[case] id: &str,
    ) {
        for lang in Lang::ALL {
            assert_eq!(first(typed, lang).as_deref(), Some(id), "{typed}");
        }
    }

    #[test]
    fn every_method_is_first_where_its_own_name_is_typed() {
        let library = Library::load(None);
        let finder = Finder::new(&library, Lang::Nb);
        for entry in library.methods(Lang::Nb) {
            for name in [&entry.item.id, &entry.item.name.nb, &entry.item.name.en] {
                let found = finder.find(name)[0];
                let names = [library.name(found, Lang::Nb), library.name(found, Lang::En), &found.id];
                let is_it = names.iter().any(|called| words_of(called) == words_of(name));
                assert!(is_it, "{name} gave {}", found.id);
            }
        }
    }

    #[rstest]
    #[case("avrunding")]
    #[case("avslutning")]
    #[case("avslutte")]
    #[case("oppsummering")]
    #[case("closing")]
    #[case("wrap-up")]
    fn a_method_is_found_by_its_phase_and_the_everyday_words_for_it(#[case] typed: &str) {
        let library = Library::load(None);
        for lang in Lang::ALL {
            let finder = Finder::new(&library, lang);
            let found = finder.find(typed);
            let best: Vec<Phase> =
                found.iter().filter_map(|item| Some(library.method(&item.id)?.phase)).take(4).collect();
            assert_eq!(best, [Phase::Close; 4], "{typed}: {found:?}");
        }
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
