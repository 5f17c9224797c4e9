//! A programme that is begun: a file with a name, a time and no blocks yet.

use toml_edit::{Array, DocumentMut, value};
use unicode_normalization::UnicodeNormalization;

use super::document::words;
use crate::core::programme::ClockTime;
use crate::core::text::{LONGEST_TITLE, clean_line};

/// What a new programme needs to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProgramme {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// When the day begins.
    pub start: ClockTime,
    /// When it must be over.
    pub end: ClockTime,
}

impl NewProgramme {
    /// Its file's text. Until she says more, its purpose is its name, which is nowhere said twice.
    pub fn text(&self) -> String {
        let name = clean_line(&self.name, LONGEST_TITLE);
        let mut document = DocumentMut::new();
        document["format"] = value(1);
        document["id"] = value(&self.id);
        document["version"] = value(1);
        document["name"] = value(words(&name, &name));
        document["purpose"] = value(words(&name, &name));
        document["start"] = value(self.start.to_string());
        document["end"] = value(self.end.to_string());
        document["tables"] = value(4);
        document["blocks"] = value(Array::new());
        document.to_string()
    }
}

/// A name as it can be a file's name and an id: small letters from a to z, digits, and hyphens between words.
pub fn name_in_files(name: &str) -> String {
    let mut id = String::new();
    for c in name.nfc().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => id.push_str("ae"),
            'ø' | 'ö' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            _ => match std::iter::once(c).nfd().next() {
                Some(plain) if plain.is_ascii_alphanumeric() => id.push(plain),
                _ if id.ends_with('-') || id.is_empty() => {}
                _ => id.push('-'),
            },
        }
        if id.len() >= LONGEST_ID {
            break;
        }
    }
    id.trim_end_matches('-').to_owned()
}

/// Long enough to tell programmes apart, and short enough for a list of files.
const LONGEST_ID: usize = 48;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::library::edit::ProgrammeEdit;
    use crate::library::files::own_file;

    #[rstest]
    #[case("Halv dag om behov", "halv-dag-om-behov")]
    #[case("Årsmøte, næring & læring!", "aarsmoete-naering-laering")]
    #[case("Idé 2.0", "ide-2-0")]
    #[case("  ", "")]
    fn a_name_becomes_a_name_in_files(#[case] name: &str, #[case] id: &str) {
        assert_eq!(name_in_files(name), id);
    }

    proptest! {
        #[test]
        fn any_name_gives_a_file_that_is_read(name: String) {
            let id = name_in_files(&name);
            prop_assume!(!id.is_empty() && !clean_line(&name, LONGEST_TITLE).is_empty());
            let (start, end) = (ClockTime::parse("09:00").unwrap(), ClockTime::parse("12:00").unwrap());
            let text = NewProgramme { id, name, start, end }.text();
            let edit = ProgrammeEdit::open(own_file("programmes/new.toml"), text, true);
            prop_assert!(edit.is_ok_and(|edit| edit.programme().blocks.is_empty()));
        }
    }
}
