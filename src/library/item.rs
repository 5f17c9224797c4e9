//! A method or a programme by its id, as it is asked for and as it may be called.

use std::fmt;

use super::conform::is_id;
use super::files::{Kind, SourceFile};
use super::problem::quoted;
use super::{Entry, Library};
use crate::core::method::{Method, Origin};
use crate::core::programme::Programme;
use crate::core::text::LONGEST_TITLE;
use crate::core::words::Words;

/// One thing in the library.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Item {
    /// Method or programme.
    pub kind: Kind,
    /// Its id.
    pub id: String,
}

impl Item {
    /// The item of this kind with this id.
    pub fn of(kind: Kind, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }

    /// The method with this id.
    pub fn method(id: impl Into<String>) -> Self {
        Self::of(Kind::Method, id)
    }

    /// The programme with this id.
    pub fn programme(id: impl Into<String>) -> Self {
        Self::of(Kind::Programme, id)
    }
}

/// The name of its file: `programmes/mini-lup`, and `five-whys` for a method.
impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Method => f.write_str(&self.id),
            Kind::Programme => write!(f, "programmes/{}", self.id),
        }
    }
}

/// Why an id leads to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// There is none.
    Unknown(String),
    /// There is both a method and a programme; the programme is `programmes/ID` and the method `methods/ID`.
    Both(String),
}

/// Why a new file cannot have a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadName {
    /// It is not an id.
    NotAnId(String),
    /// Windows keeps the name for itself, so no file can have it there.
    Reserved(String),
    /// There is a file with this name already.
    Taken {
        /// The name.
        id: String,
        /// True when it is one of those that came with the program.
        built_in: bool,
    },
}

/// A method or a programme, with its file.
#[derive(Clone, Copy, Debug)]
pub enum Found<'l> {
    /// A method.
    Method(&'l Entry<Method>),
    /// A programme.
    Programme(&'l Entry<Programme>),
}

impl<'l> Found<'l> {
    /// Its file.
    pub fn file(self) -> &'l SourceFile {
        match self {
            Self::Method(entry) => &entry.file,
            Self::Programme(entry) => &entry.file,
        }
    }

    /// Its id.
    pub fn item(self) -> Item {
        let (kind, id) = match self {
            Self::Method(entry) => (Kind::Method, &entry.item.id),
            Self::Programme(entry) => (Kind::Programme, &entry.item.id),
        };
        Item::of(kind, id)
    }

    /// What people call it.
    pub fn name(self) -> &'l Words {
        match self {
            Self::Method(entry) => &entry.item.name,
            Self::Programme(entry) => &entry.item.name,
        }
    }

    /// Its version.
    pub fn version(self) -> u32 {
        match self {
            Self::Method(entry) => entry.item.version,
            Self::Programme(entry) => entry.item.version,
        }
    }

    /// Who wrote it.
    pub fn author(self) -> &'l str {
        match self {
            Self::Method(entry) => &entry.item.author,
            Self::Programme(entry) => &entry.item.author,
        }
    }

    /// What others may do with it.
    pub fn licence(self) -> &'l str {
        match self {
            Self::Method(entry) => &entry.item.licence,
            Self::Programme(entry) => &entry.item.licence,
        }
    }

    /// What it was adapted from.
    pub fn origin(self) -> Option<&'l Origin> {
        match self {
            Self::Method(entry) => entry.item.origin.as_ref(),
            Self::Programme(entry) => entry.item.origin.as_ref(),
        }
    }
}

impl Library {
    /// The method or programme with this id.
    pub fn get(&self, item: &Item) -> Option<Found<'_>> {
        match item.kind {
            Kind::Method => self.methods.get(&item.id).map(Found::Method),
            Kind::Programme => self.programmes.get(&item.id).map(Found::Programme),
        }
    }

    /// What is meant by a text such as `five-whys`, `programmes/mini-lup` or `methods/five-whys.toml`.
    pub fn find(&self, text: &str) -> Result<Found<'_>, NotFound> {
        let name = text.trim().trim_end_matches(".toml");
        let programme = |id: &str| self.programmes.get(id).map(Found::Programme);
        let method = |id: &str| self.methods.get(id).map(Found::Method);
        let found = if let Some(id) = name.strip_prefix("programmes/") {
            programme(id)
        } else if let Some(id) = name.strip_prefix("methods/") {
            method(id)
        } else {
            match (method(name), programme(name)) {
                (Some(_), Some(_)) => return Err(NotFound::Both(quoted(name))),
                (method, programme) => method.or(programme),
            }
        };
        found.ok_or_else(|| NotFound::Unknown(quoted(text)))
    }

    /// Says why a new file cannot have this name, if it cannot.
    pub fn can_be_called(&self, id: &str) -> Result<(), BadName> {
        if !is_id(id) || id.len() > LONGEST_TITLE {
            return Err(BadName::NotAnId(quoted(id)));
        }
        if is_reserved(id) {
            return Err(BadName::Reserved(quoted(id)));
        }
        // On Windows and macOS `Pitch.toml` is `pitch.toml` too.
        let has_file = |file: &&SourceFile| file.stem().eq_ignore_ascii_case(id);
        let same_file = self.files().into_iter().find(has_file);
        let same_id = [Kind::Method, Kind::Programme]
            .into_iter()
            .find_map(|kind| self.get(&Item::of(kind, id)))
            .map(Found::file);
        match same_id.or(same_file) {
            Some(file) => Err(BadName::Taken { id: quoted(id), built_in: file.is_built_in() }),
            None => Ok(()),
        }
    }
}

/// True for the names of devices, which Windows opens instead of a file, whatever comes after a dot.
pub(super) fn is_reserved(id: &str) -> bool {
    let numbered = |device: &str| {
        id.strip_prefix(device)
            .is_some_and(|rest| matches!(rest.as_bytes(), [digit] if digit.is_ascii_digit()))
    };
    matches!(id, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("five-whys", Ok("five-whys"))]
    #[case("methods/five-whys.toml", Ok("five-whys"))]
    #[case("programmes/mini-lup", Ok("programmes/mini-lup"))]
    #[case("mini-lup", Ok("programmes/mini-lup"))]
    #[case("tull", Err(NotFound::Unknown("tull".to_owned())))]
    #[case("\u{1b}[31m", Err(NotFound::Unknown("[31m".to_owned())))]
    fn an_item_is_found_as_people_write_it(#[case] text: &str, #[case] found: Result<&str, NotFound>) {
        let library = Library::load(None);
        let item = library.find(text).map(|found| found.item().to_string());
        assert_eq!(item, found.map(str::to_owned));
    }

    #[rstest]
    #[case("five-whys-asker")]
    #[case("communication")]
    fn a_free_name_can_be_had(#[case] id: &str) {
        assert_eq!(Library::load(None).can_be_called(id), Ok(()));
    }

    #[rstest]
    #[case("con")]
    #[case("nul")]
    #[case("com1")]
    #[case("lpt0")]
    fn a_name_windows_keeps_is_refused(#[case] id: &str) {
        assert_eq!(Library::load(None).can_be_called(id), Err(BadName::Reserved(id.to_owned())));
    }

    #[rstest]
    #[case("")]
    #[case("Five-Whys")]
    #[case("../five")]
    #[case("five whys")]
    #[case("hvorfor-å")]
    #[case("a/b")]
    fn what_is_no_id_is_refused(#[case] id: &str) {
        assert!(matches!(Library::load(None).can_be_called(id), Err(BadName::NotAnId(_))));
    }

    #[rstest]
    #[case("five-whys")]
    #[case("mini-lup")]
    fn a_name_that_is_taken_is_refused(#[case] id: &str) {
        let taken = Err(BadName::Taken { id: id.to_owned(), built_in: true });
        assert_eq!(Library::load(None).can_be_called(id), taken);
    }
}
