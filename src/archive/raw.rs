//! Tells from a file's own bytes, without reading what they mean, that a word is not among them.
//!
//! Most files do not have the word, and looking for it among bytes is several times as fast as reading JSON.

use memchr::memmem::Finder;

/// The shortest run of letters worth looking for: in a word that is meant as it is typed, and in half of one that may
/// have a slip. There the halves tell together what is worth reading.
const SHORTEST: usize = 3;
const SHORTEST_IN_HALF: usize = 1;

/// A word as it looks in a file with small letters: runs of letters that are written in one way only, and between them
/// the vowels a, e and o, which are also written å, æ, ø, é and so on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raw {
    parts: Vec<Part>,
    /// The longest run, which is what is looked for first.
    longest: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Letters(Vec<u8>),
    Vowels,
}

impl Raw {
    /// Of a folded word; `None` when it has no run long enough, or letters from elsewhere.
    pub fn of(word: &str) -> Option<Self> {
        Self::with_run_of(SHORTEST, word)
    }

    /// Of a folded word with one slip in it: the slip spares the first half or the second, unless it is that the two
    /// letters where they meet have changed places. One of what is given is there; nothing is given when that would
    /// not tell much.
    pub fn with_a_slip(letters: &[char]) -> Vec<Self> {
        let half =
            |letters: &[char]| Self::with_run_of(SHORTEST_IN_HALF, &letters.iter().collect::<String>());
        let cut = |at: usize| {
            let mut swapped = letters.to_vec();
            swapped.swap(at - 1, at);
            Some([half(&letters[..at])?, half(&letters[at..])?, half(&swapped)?])
        };
        // Where the halves have the longest runs.
        let cuts = (2..letters.len().saturating_sub(1)).filter_map(cut);
        let best = cuts.max_by_key(|halves| halves[..2].iter().map(Self::tells).min());
        best.into_iter().flatten().collect()
    }

    /// How much it tells: more, the fewer files have it.
    fn tells(&self) -> usize {
        let of = |part: &Part| match part {
            Part::Letters(letters) => 2 * letters.len(),
            Part::Vowels => 1,
        };
        self.parts.iter().map(of).sum()
    }

    fn with_run_of(shortest: usize, word: &str) -> Option<Self> {
        if !word.is_ascii() {
            return None;
        }
        let parts: Vec<Part> = word
            .as_bytes()
            .chunk_by(|&one, &other| is_vowel(one) == is_vowel(other))
            .map(|part| if is_vowel(part[0]) { Part::Vowels } else { Part::Letters(part.to_vec()) })
            .collect();
        let length = |part: &Part| match part {
            Part::Letters(letters) => letters.len(),
            Part::Vowels => 0,
        };
        let longest = (0..parts.len()).max_by_key(|&at| length(&parts[at]))?;
        (length(&parts[longest]) >= shortest).then_some(Self { parts, longest })
    }

    /// True when the word, or more than it, is among these bytes.
    pub fn is_in(&self, small: &[u8]) -> bool {
        let Some(Part::Letters(letters)) = self.parts.get(self.longest) else { return true };
        Finder::new(letters).find_iter(small).any(|at| {
            let (before, after) = (&small[..at], &small[at + letters.len()..]);
            self.goes_on(after) && self.comes_before(before)
        })
    }

    fn goes_on(&self, mut rest: &[u8]) -> bool {
        self.parts[self.longest + 1..].iter().all(|part| {
            let end = match part {
                Part::Letters(letters) if rest.starts_with(letters) => letters.len(),
                Part::Letters(_) => return false,
                Part::Vowels => rest.iter().take_while(|&&byte| is_vowel(byte)).count(),
            };
            rest = &rest[end..];
            end > 0
        })
    }

    fn comes_before(&self, mut rest: &[u8]) -> bool {
        self.parts[..self.longest].iter().rev().all(|part| {
            let length = match part {
                Part::Letters(letters) if rest.ends_with(letters) => letters.len(),
                Part::Letters(_) => return false,
                Part::Vowels => rest.iter().rev().take_while(|&&byte| is_vowel(byte)).count(),
            };
            rest = &rest[..rest.len() - length];
            length > 0
        })
    }
}

/// True for a byte of a vowel that is written in several ways.
fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'o' | 0x80..)
}

/// How many bytes are looked at at once.
const STRETCH: usize = 32;

/// True when no letter but the vowels a, e and o is written in several ways in it: no accents on others, no letters
/// that are composed of marks, and nothing behind an escape.
pub fn is_plain(json: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(json) else { return false };
    if memchr::memmem::find(json, b"\\u").is_some() {
        return false;
    }
    // Most of a file is of ASCII, which whole stretches are seen to be at once.
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.len().min(STRETCH);
        if rest.as_bytes()[..end].is_ascii() {
            rest = &rest[end..];
            continue;
        }
        let end = rest.ceil_char_boundary(end);
        let (stretch, after) = rest.split_at(end);
        if !stretch.chars().all(|c| c.is_ascii() || is_plain_letter(c)) {
            return false;
        }
        rest = after;
    }
    true
}

fn is_plain_letter(c: char) -> bool {
    matches!(c,
        '\u{a0}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}'
        | 'À'..='Æ' | 'È'..='Ë' | 'Ò'..='Ö' | 'Ø' | 'à'..='æ' | 'è'..='ë' | 'ò'..='ö' | 'ø'
        | '\u{2010}'..='\u{205f}' | '\u{20a0}'..='\u{20bf}' | '\u{2190}'..='\u{2bff}'
        | '\u{1f300}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::core::fold::words_of;

    #[test]
    fn a_word_is_seen_however_its_vowels_are_written() {
        for (word, text) in [
            ("vakttelefon", "en VAKTTELEFON til"),
            ("maalgruppa", "Målgruppa vår"),
            ("innbyggjer", "innbyggjerne"),
            ("løsning", "loesning"),
            ("idretts", "idrettslag"),
        ] {
            let folded = words_of(word);
            let raw = Raw::of(&folded[0]).unwrap();
            assert!(raw.is_in(&text.as_bytes().to_ascii_lowercase()), "{word} in {text}");
        }
        assert!(!Raw::of("vakttelefon").unwrap().is_in("vakttid og telefon".as_bytes()));
    }

    proptest! {
        #[test]
        fn no_word_of_a_text_is_overlooked(text in "[a-zæøåéÆØÅ A-Z0-9«»–]{0,60}|\\PC{0,30}") {
            let json = serde_json::to_vec(&text).unwrap();
            if is_plain(&json) {
                let small = json.to_ascii_lowercase();
                for word in words_of(&text) {
                    prop_assert!(Raw::of(&word).is_none_or(|raw| raw.is_in(&small)), "{}", word);
                }
            }
        }
    }
}
