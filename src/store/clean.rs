//! Cleans what a file holds before anything else looks at it, so that nothing in it reaches the terminal as an
//! escape sequence or makes a line read otherwise than it is.

use std::borrow::Cow;

use serde_json::{Map, Value};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::core::text::{LONGEST_NOTE, clean_note, is_safe};

/// The same JSON with clean texts. A file this program wrote is clean, which one pass over its bytes finds out.
pub fn clean(json: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    clean_as(json, Lines::Several)
}

/// As [`clean`], of a file in which no text has more than one line.
pub fn clean_lines_of(json: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    clean_as(json, Lines::One)
}

fn clean_as(json: &[u8], lines: Lines) -> Result<Cow<'_, [u8]>, String> {
    let text = std::str::from_utf8(json).map_err(|error| error.to_string())?;
    if is_clean(text) {
        return Ok(Cow::Borrowed(json));
    }
    let mut value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    walk(&mut value, lines);
    serde_json::to_vec(&value).map(Cow::Owned).map_err(|error| error.to_string())
}

/// True when no text in it needs cleaning; may be false for one that does not.
fn is_clean(text: &str) -> bool {
    has_short_plain_strings(text.as_bytes()) && (text.is_ascii() || is_clean_beyond_ascii(text))
}

/// True when no string is longer than a note may be, holds a delete character, or hides one behind an escape.
fn has_short_plain_strings(bytes: &[u8]) -> bool {
    let mut inside_since = None;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => match inside_since.take() {
                Some(since) if at - since > LONGEST_NOTE => return false,
                Some(_) => {}
                None => inside_since = Some(at),
            },
            b'\\' => match bytes.get(at + 1) {
                Some(b'"' | b'\\' | b'/') => at += 1,
                _ => return false,
            },
            0x7f => return false,
            _ => {}
        }
        at += 1;
    }
    true
}

fn is_clean_beyond_ascii(text: &str) -> bool {
    let beyond = || text.chars().filter(|c| !c.is_ascii());
    beyond().all(is_safe) && is_nfc_quick(beyond()) == IsNormalized::Yes
}

/// How many lines a text may have.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// One: what was typed in the room.
    One,
    /// Several: what a method file says, and what we do not know.
    Several,
    /// Several, all the way down.
    SeveralBelow,
}

impl Lines {
    fn of(self, key: &str) -> Self {
        match (self, key) {
            (Self::One, _) => Self::One,
            (Self::SeveralBelow, _) | (_, "day") => Self::SeveralBelow,
            (_, "text" | "title" | "challenge" | "place" | "evidence" | "fields" | "stages") => Self::One,
            (Self::Several, _) => Self::Several,
        }
    }

    fn clean(self, text: &str) -> String {
        match self {
            Self::One => clean_note(text),
            Self::Several | Self::SeveralBelow => text.nfc().filter(|&c| c == '\n' || is_safe(c)).collect(),
        }
    }
}

fn walk(value: &mut Value, lines: Lines) {
    match value {
        Value::String(text) => *text = lines.clean(text),
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, lines)),
        Value::Object(fields) => {
            let cleaned = std::mem::take(fields).into_iter().map(|(key, mut value)| {
                walk(&mut value, lines.of(&key));
                (clean_note(&key), value)
            });
            *fields = cleaned.collect::<Map<_, _>>();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn cleaned(value: &Value) -> Value {
        serde_json::from_slice(&clean(&serde_json::to_vec(value).unwrap()).unwrap()).unwrap()
    }

    #[test]
    fn escape_sequences_and_turned_text_are_cleaned_wherever_they_are() {
        let hostile =
            json!({ "text": "\u{1b}[2Jrød\nto", "k\u{202e}": { "x": ["\u{9b}1m", "a\u{30a}\n\u{7f}"] } });
        assert_eq!(cleaned(&hostile), json!({ "text": "[2Jrød to", "k": { "x": ["1m", "å\n"] } }));
    }

    #[test]
    fn what_a_method_says_keeps_its_lines() {
        let day = json!({ "day": { "text": "én\nto\u{7}" } });
        assert_eq!(cleaned(&day), json!({ "day": { "text": "én\nto" } }));
    }

    #[test]
    fn ordinary_text_is_left_where_it_is() {
        for text in [r#"{"a": "Blåbær \"og\" fløte – 👩‍👩‍👧 C:\\temp"}"#, "{}", "[1, 2]"] {
            assert!(matches!(clean(text.as_bytes()), Ok(Cow::Borrowed(_))), "{text}");
        }
    }

    #[test]
    fn a_note_from_elsewhere_is_no_longer_than_one_typed_here() {
        let long = json!({ "text": "a".repeat(5_000), "other": "b".repeat(5_000) });
        let cleaned = cleaned(&long);
        assert_eq!(cleaned["text"].as_str().unwrap().len(), LONGEST_NOTE);
        assert_eq!(cleaned["other"].as_str().unwrap().len(), 5_000);
    }

    proptest! {
        #[test]
        fn no_text_is_unsafe_after(text: String) {
            let value = cleaned(&json!({ "text": text, "other": text }));
            prop_assert!(value["text"].as_str().unwrap().chars().all(is_safe));
            prop_assert!(value["other"].as_str().unwrap().chars().all(|c| c == '\n' || is_safe(c)));
        }
    }
}
