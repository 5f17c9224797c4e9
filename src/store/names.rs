//! What session files are called.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

/// The longest part of a file name that comes from the title.
const LONGEST_SLUG: usize = 60;

/// The files of one session, which differ in their extension alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// The snapshot, `NAME.json`.
    pub json: PathBuf,
}

impl Files {
    /// The files that belong to `path`, which may be any of them.
    pub fn of(path: &Path) -> Self {
        Self { json: path.with_extension("json") }
    }

    /// `NAME.journal`.
    pub fn journal(&self) -> PathBuf {
        self.json.with_extension("journal")
    }

    /// `NAME.lock`.
    pub fn lock(&self) -> PathBuf {
        self.json.with_extension("lock")
    }

    /// `NAME.room`, what the room may see.
    pub fn room(&self) -> PathBuf {
        self.json.with_extension("room")
    }

    /// `NAME.rooms`, which the rooms that follow hold a lock on.
    pub fn rooms(&self) -> PathBuf {
        self.json.with_extension("rooms")
    }

    /// The folder they are in.
    pub fn folder(&self) -> &Path {
        self.json.parent().unwrap_or(Path::new("."))
    }

    /// The same name in another folder, numbered from the second `count` on.
    pub fn moved_to(&self, folder: &Path, count: u32) -> Self {
        let stem = self.json.file_stem().unwrap_or_default();
        let mut name = stem.to_owned();
        if count > 1 {
            name.push(format!("-{count}"));
        }
        name.push(".json");
        Self { json: folder.join(name) }
    }

    /// The names of a session held on `date`, numbered from the second `count` on.
    pub fn candidate(folder: &Path, date: NaiveDate, title: &str, count: u32) -> Self {
        let slug = slug(title);
        let dash = if slug.is_empty() { "" } else { "-" };
        let suffix = if count > 1 { format!("-{count}") } else { String::new() };
        Self { json: folder.join(format!("{}{dash}{slug}{suffix}.json", date.format("%Y-%m-%d"))) }
    }

    /// True when any of them is there.
    pub fn are_taken(&self) -> bool {
        self.json.exists() || self.journal().exists()
    }
}

/// A title as part of a file name: letters a to z, digits and hyphens, so that it survives every file system,
/// archive and mail.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.nfc().flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => slug.push_str("ae"),
            'ø' | 'ö' => slug.push('o'),
            'å' => slug.push('a'),
            // Other accents fall off: é becomes e.
            _ => match c.nfd().next().filter(char::is_ascii_alphanumeric) {
                Some(plain) => slug.push(plain),
                None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
                None => {}
            },
        }
        if slug.len() >= LONGEST_SLUG {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn norwegian_letters_become_ascii() {
        assert_eq!(
            slug("Gevinster & spredning på tvers – Ærlig Ønskeliste 2"),
            "gevinster-spredning-pa-tvers-aerlig-onskeliste-2"
        );
        assert_eq!(slug("  Café a\u{30a}! "), "cafe-a");
        assert_eq!(slug("Доброе утро"), "");
    }

    #[test]
    fn a_second_session_the_same_day_gets_a_number() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let name = |title, count| Files::candidate(Path::new("s"), date, title, count).json;
        assert_eq!(name("Mini-LUP", 1), Path::new("s/2026-11-22-mini-lup.json"));
        assert_eq!(name("Mini-LUP", 2), Path::new("s/2026-11-22-mini-lup-2.json"));
        assert_eq!(name("…", 1), Path::new("s/2026-11-22.json"));
    }

    proptest! {
        #[test]
        fn a_slug_is_a_safe_name(title: String) {
            let slug = slug(&title);
            prop_assert!(slug.len() <= LONGEST_SLUG + 1);
            prop_assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
    }
}
