//! Method and programme files: found, read, and checked.
//!
//! The built-in files are embedded from `methods/`; the facilitator's own folder comes after them, and
//! a file of hers replaces the built-in one with the same id. One broken file never hides the others:
//! what is wrong with it stands in [`Library::problems`], with its place. Nothing here knows of
//! sessions, of how they are stored, or of the terminal.

mod files;
mod problem;
mod read;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

use thiserror::Error;

use crate::core::day::{Day, DayError};
use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::words::Lang;

pub use files::{Kind, SourceFile};
pub use problem::{Place, Problem, ProblemKind, Severity};

/// One method or programme, and the file it was read from.
#[derive(Clone, Debug)]
pub struct Entry<T> {
    /// What the file says.
    pub item: T,
    /// Where it stands.
    pub file: SourceFile,
}

/// Every method and programme there is to choose from.
#[derive(Clone, Debug, Default)]
pub struct Library {
    methods: BTreeMap<String, Entry<Method>>,
    programmes: BTreeMap<String, Entry<Programme>>,
    sources: BTreeMap<SourceFile, Cow<'static, str>>,
    /// What was wrong with files that could not be read, in the order they were met.
    pub problems: Vec<Problem>,
}

/// Why a day could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoDay {
    /// There is no programme with this id, or its file could not be read.
    #[error("no programme {0}")]
    NoProgramme(String),
    /// The programme is there, but cannot be laid out.
    #[error(transparent)]
    Broken(#[from] DayError),
}

impl Library {
    /// Reads the built-in files, then those in the facilitator's own folder of methods, with its
    /// `programmes/`. A folder that is not there is an empty one.
    pub fn load(own: Option<&Path>) -> Self {
        let mut library = Self::default();
        for (file, source) in files::built_in() {
            library.take(file, Ok(Cow::Borrowed(source)));
        }
        for (file, source) in own.map(files::own).unwrap_or_default() {
            library.take(file, source.map(Cow::Owned));
        }
        library
    }

    /// The method with this id.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.get(id).map(|entry| &entry.item)
    }

    /// The programme with this id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.get(id).map(|entry| &entry.item)
    }

    /// Every method, by name in this language.
    pub fn methods(&self, lang: Lang) -> Vec<&Entry<Method>> {
        by_name(self.methods.values(), |method| method.name.get(lang))
    }

    /// Every programme, by name in this language.
    pub fn programmes(&self, lang: Lang) -> Vec<&Entry<Programme>> {
        by_name(self.programmes.values(), |programme| programme.name.get(lang))
    }

    /// A programme laid out as a day for this many tables.
    pub fn day(&self, programme: &str, tables: u8) -> Result<Day, NoDay> {
        let found = self.programme(programme).ok_or_else(|| NoDay::NoProgramme(programme.to_owned()))?;
        Ok(Day::lay_out(found, |id| self.method(id), tables)?)
    }

    /// The text of a file, also of one that could not be understood.
    pub fn source(&self, file: &SourceFile) -> Option<&str> {
        self.sources.get(file).map(AsRef::as_ref)
    }

    fn take(&mut self, file: SourceFile, source: Result<Cow<'static, str>, Problem>) {
        let source = match source {
            Ok(source) => source,
            Err(problem) => return self.problems.push(problem),
        };
        match file.kind() {
            Kind::Method => match read::method(&file, &source) {
                Ok(item) => drop(self.methods.insert(item.id.clone(), Entry { item, file: file.clone() })),
                Err(problems) => self.problems.extend(problems),
            },
            Kind::Programme => match read::programme(&file, &source) {
                Ok(item) => drop(self.programmes.insert(item.id.clone(), Entry { item, file: file.clone() })),
                Err(problems) => self.problems.extend(problems),
            },
        }
        self.sources.insert(file, source);
    }
}

fn by_name<'a, T: 'a>(
    entries: impl Iterator<Item = &'a Entry<T>>,
    name: impl Fn(&'a T) -> &'a str,
) -> Vec<&'a Entry<T>> {
    let mut sorted: Vec<_> = entries.collect();
    sorted.sort_by_key(|entry| name(&entry.item));
    sorted
}
