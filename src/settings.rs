//! What she has chosen once and for all, in `settings.toml` in the home folder.
//!
//! Only what this version knows is read, and only what changes is written: keys from a later version, or put there
//! by hand, stay, and so do comments and the order of things. A file that cannot be understood is never written over.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;
use toml::de::DeTable;

use crate::core::programme::Vocabulary;
use crate::core::words::Lang;
use crate::library::Library;
use crate::locale::Locale;
use crate::store::Home;

/// The file's name in the home folder.
const FILE: &str = "settings.toml";

/// The name of the language in the file.
const LANGUAGE: &str = "language";

/// The name of the words for the phases in the file.
const VOCABULARY: &str = "vocabulary";

/// The name of her name in the file.
const NAME: &str = "name";

/// What she has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the program; where nothing is said, the machine's.
    pub language: Option<Lang>,
    /// Her words for the phases, where a programme does not say.
    pub vocabulary: Vocabulary,
    /// What she is called, for the methods she adapts and passes on. May be empty.
    pub name: String,
}

/// Why the settings cannot be read or kept. The file is as it was.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The disk said no.
    #[error("{path}: {error}")]
    Disk {
        /// The file.
        path: PathBuf,
        /// What the disk said.
        error: io::Error,
    },
    /// The file is not TOML.
    #[error("{path}:{line}: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What the reader says of it.
        reason: String,
    },
    /// The language is not one the program speaks.
    #[error("{path}: no language {found}")]
    NoSuchLanguage {
        /// The file.
        path: PathBuf,
        /// What stands there.
        found: String,
    },
    /// The words for the phases are not among those there are.
    #[error("{path}: no vocabulary {found}")]
    NoSuchVocabulary {
        /// The file.
        path: PathBuf,
        /// What stands there.
        found: String,
    },
}

impl Settings {
    /// Where the settings of this home folder are.
    pub fn path(home: &Home) -> PathBuf {
        home.root().join(FILE)
    }

    /// What the file says. One that is not there says nothing.
    pub fn read(home: &Home) -> Result<Self, SettingsError> {
        let path = Self::path(home);
        let text = text(&path)?;
        let table = table(&path, &text)?;
        let name = table.get(NAME).and_then(|value| value.get_ref().as_str()).map(clean).unwrap_or_default();
        let found = |value: &toml::Spanned<_>| clean(text.get(value.span()).unwrap_or_default());
        let vocabulary = match table.get(VOCABULARY) {
            None => Vocabulary::default(),
            Some(value) => match value.get_ref().as_str().and_then(Vocabulary::from_key) {
                Some(vocabulary) => vocabulary,
                None => return Err(SettingsError::NoSuchVocabulary { path, found: found(value) }),
            },
        };
        let Some(value) = table.get(LANGUAGE) else { return Ok(Self { name, vocabulary, language: None }) };
        let language = value.get_ref().as_str().and_then(Lang::from_code);
        let language = language.ok_or_else(|| SettingsError::NoSuchLanguage { path, found: found(value) })?;
        Ok(Self { language: Some(language), vocabulary, name })
    }

    /// Keeps the language for the next time. Everything else in the file stays as it is, to the letter.
    pub fn keep_language(home: &Home, language: Lang) -> Result<(), SettingsError> {
        Self::keep(home, LANGUAGE, language.code())
    }

    /// Keeps the words for the phases for the next time, likewise.
    pub fn keep_vocabulary(home: &Home, vocabulary: Vocabulary) -> Result<(), SettingsError> {
        Self::keep(home, VOCABULARY, vocabulary.key())
    }

    fn keep(home: &Home, name: &str, value: &str) -> Result<(), SettingsError> {
        let path = Self::path(home);
        let before = text(&path)?;
        let value = format!("\"{value}\"");
        let mut after = before.clone();
        match table(&path, &before)?.get(name) {
            Some(there) => after.replace_range(there.span(), &value),
            // At the top, but after the mark that Windows' Notepad may put first: further down it could come to
            // belong to a heading.
            None => {
                let top = before.len() - before.trim_start_matches('\u{feff}').len();
                after.insert_str(top, &format!("{name} = {value}\n"));
            }
        }
        if after == before {
            return Ok(());
        }
        replace(home.root(), &path, &after).map_err(|error| SettingsError::Disk { path, error })
    }
}

impl SettingsError {
    /// The error in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        let shown = |path: &Path| path.display().to_string().into();
        match self {
            Self::Disk { path, error } => {
                locale.ta("settings-disk", &[("path", shown(path)), ("error", error.to_string().into())])
            }
            Self::Damaged { path, line, reason } => locale.ta(
                "settings-damaged",
                &[
                    ("path", shown(path)),
                    ("line", line.to_string().into()),
                    ("reason", reason.as_str().into()),
                ],
            ),
            Self::NoSuchVocabulary { path, found } => {
                locale.ta("settings-vocabulary", &[("path", shown(path)), ("found", found.as_str().into())])
            }
            Self::NoSuchLanguage { path, found } => {
                locale.ta("settings-language", &[("path", shown(path)), ("found", found.as_str().into())])
            }
        }
    }
}

/// Every method and programme of this home folder, with her own words for the phases where a programme does not say,
/// and her name.
/// Settings that cannot be read are told where they are asked for, and stop nobody from leading a day.
pub fn library(home: &Home) -> Library {
    let settings = Settings::read(home).unwrap_or_default();
    let mut library = Library::load(Some(&home.methods_dir()));
    (library.vocabulary, library.by) = (settings.vocabulary, settings.name);
    library
}

/// What the file holds; nothing when it is not there.
fn text(path: &Path) -> Result<String, SettingsError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(SettingsError::Disk { path: path.to_owned(), error }),
    }
}

fn table<'t>(path: &Path, text: &'t str) -> Result<DeTable<'t>, SettingsError> {
    DeTable::parse(text).map(toml::Spanned::into_inner).map_err(|error| SettingsError::Damaged {
        path: path.to_owned(),
        line: error.span().map_or(1, |span| {
            let before = &text[..text.floor_char_boundary(span.start)];
            before.matches('\n').count() + 1
        }),
        reason: clean(error.message()),
    })
}

/// What comes from a file goes to the terminal without anything a terminal would obey.
fn clean(text: &str) -> String {
    crate::core::text::clean_line(text, crate::core::text::LONGEST_TITLE)
}

/// All or nothing: a power cut leaves the old file or the new one.
fn replace(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path().join("home"));
        (folder, home)
    }

    fn home_with(text: &str) -> (tempfile::TempDir, Home) {
        let (folder, home) = home();
        fs::create_dir_all(home.root()).unwrap();
        fs::write(Settings::path(&home), text).unwrap();
        (folder, home)
    }

    #[test]
    fn a_choice_is_there_the_next_time() {
        let (_folder, home) = home();
        assert_eq!(Settings::read(&home).unwrap(), Settings::default());
        Settings::keep_language(&home, Lang::En).unwrap();
        assert_eq!(Settings::read(&home).unwrap().language, Some(Lang::En));
    }

    #[test]
    fn everything_else_in_the_file_stays_to_the_letter() {
        let rest = "\ntheme   = \"dark\" # i storsalen\n\n# Mine egne\n[keys]\nnext = \"n\"\n";
        let (_folder, home) = home_with(&format!("# Språket\nlanguage = 'en' # ikke rør{rest}"));
        Settings::keep_language(&home, Lang::Nb).unwrap();
        let written = fs::read_to_string(Settings::path(&home)).unwrap();
        assert_eq!(written, format!("# Språket\nlanguage = \"nb\" # ikke rør{rest}"));

        for first in ["", "\u{feff}"] {
            let (_folder, home) = home_with(&format!("{first}{rest}"));
            Settings::keep_language(&home, Lang::Nb).unwrap();
            assert_eq!(Settings::read(&home).unwrap().language, Some(Lang::Nb));
            assert!(fs::read_to_string(Settings::path(&home)).unwrap().ends_with(rest));
        }
    }

    #[test]
    fn a_damaged_file_is_said_and_left_as_it_was() {
        let damaged = "# mine\nlanguage = nb\n";
        let (_folder, home) = home_with(damaged);
        let error = Settings::read(&home).unwrap_err();
        assert!(matches!(error, SettingsError::Damaged { line: 2, .. }), "{error}");
        assert!(Settings::keep_language(&home, Lang::En).is_err());
        assert_eq!(fs::read_to_string(Settings::path(&home)).unwrap(), damaged);
    }

    #[test]
    fn her_words_for_the_phases_are_used_where_a_programme_says_none() {
        let (_folder, home) = home_with("vocabulary = \"ks-veikart\"\nlanguage = \"nb\"");
        let library = library(&home);
        assert_eq!(library.day("mini-lup", 4).unwrap().vocabulary, Vocabulary::KsVeikart);
        assert_eq!(library.day("lup-2", 4).unwrap().vocabulary, Vocabulary::BehovLosningTest);
        Settings::keep_vocabulary(&home, Vocabulary::DoubleDiamond).unwrap();
        assert_eq!(Settings::read(&home).unwrap().vocabulary, Vocabulary::DoubleDiamond);
        assert_eq!(Settings::read(&home).unwrap().language, Some(Lang::Nb));

        let (_folder, home) = home_with("vocabulary = \"trippel\"");
        let error = Settings::read(&home).unwrap_err();
        assert!(error.describe(&Locale::new(Lang::Nb)).contains("trippel"));
    }

    #[test]
    fn a_language_nobody_speaks_here_is_named() {
        let (_folder, home) = home_with("language = \"sv\"");
        let error = Settings::read(&home).unwrap_err();
        for lang in Lang::ALL {
            assert!(error.describe(&Locale::new(lang)).contains("sv"));
        }
    }
}
