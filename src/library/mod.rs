//! Method and programme files: found, read, and checked.
//!
//! The built-in files are embedded from `methods/`; the facilitator's own folder comes after them, and
//! a file of hers replaces the built-in one with the same id. One broken file never hides the others:
//! what is wrong with it stands in [`Library::problems`], with its place. Nothing here knows of
//! sessions, of how they are stored, or of the terminal.

mod adapt;
pub mod beside;
pub mod bundle;
pub mod capacity;
mod check;
pub mod clock;
pub mod compare;
mod conform;
pub mod edit;
mod fact;
mod files;
pub mod find;
mod fingerprint;
pub mod fits;
mod item;
mod lineage;
mod merge;
mod near;
mod order;
mod platform;
mod problem;
mod read;
mod render;
pub mod schema;
mod shape;
mod span;
mod syntax;
mod take;
pub mod told;
mod unclosed;
mod words;
mod writing;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::core::day::{Day, DayError};
use crate::core::method::{Method, Origin};
use crate::core::programme::{Programme, Vocabulary};
use crate::core::words::{Lang, Words};
use compare::PartDiff;

pub use adapt::{Adapt, NotAdapted, adapt};
pub use check::{check, check_own, makers};
pub use fact::Fact;
pub use files::{Kind, SourceFile};
pub use item::{BadName, Found as FoundItem, Item, NotFound};
pub use lineage::{Lineage, News, PartPlace, Standing, TOP, Today};
pub use problem::{Expected, Found, Place, Problem, ProblemKind, Severity, Syntax};
pub use render::render;
pub use take::{NotTaken, Take, Taken, take};
pub use words::{describe, describe_no_day, mark_name, say};
pub use writing::{NotWritten, Writing};

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
    /// Her own folder, whether it is there or not.
    folder: Option<PathBuf>,
    /// The texts that hers were adapted from, as they were, by their content hashes.
    ancestors: BTreeMap<String, String>,
    /// The words for the phases she has chosen for herself, where a programme does not say.
    pub vocabulary: Vocabulary,
    /// What she is called, for what she adapts and passes on. May be empty.
    pub by: String,
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
        let mut library = Self { folder: own.map(Path::to_owned), ..Self::default() };
        for (file, source) in files::built_in() {
            library.take(file, Ok(Cow::Borrowed(source)));
        }
        for (file, source) in own.map(files::own).unwrap_or_default() {
            library.take(file, source.map(Cow::Owned));
        }
        if let Some(own) = own {
            library.ancestors = library.kept_ancestors(own);
        }
        library
    }

    fn kept_ancestors(&self, own: &Path) -> BTreeMap<String, String> {
        let methods = self.methods.values().filter_map(|entry| entry.item.origin.as_ref());
        let programmes = self.programmes.values().filter_map(|entry| entry.item.origin.as_ref());
        let hashes: BTreeSet<&String> = methods.chain(programmes).map(|origin| &origin.hash).collect();
        hashes.into_iter().filter_map(|hash| Some((hash.clone(), files::ancestor(own, hash)?))).collect()
    }

    /// Her own folder of methods, with its `programmes/`.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// Takes a file of hers as it has just been written, in place of what it held.
    pub fn put(&mut self, file: SourceFile, text: String) {
        self.problems.retain(|problem| problem.file != file);
        self.methods.retain(|_, entry| entry.file != file);
        self.programmes.retain(|_, entry| entry.file != file);
        self.take(file, Ok(Cow::Owned(text)));
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

    /// The file a method or programme was read from.
    pub fn file(&self, item: &Item) -> Option<&SourceFile> {
        self.get(item).map(FoundItem::file)
    }

    /// What people call a method or programme; its id where it is not here.
    pub fn name<'a>(&'a self, item: &'a Item, lang: Lang) -> &'a str {
        self.get(item).map_or(item.id.as_str(), |found| found.name().get(lang))
    }

    /// How many methods or programmes have this name.
    pub fn namesakes(&self, kind: Kind, name: &str, lang: Lang) -> usize {
        let is_it = |words: &Words| words.get(lang) == name;
        match kind {
            Kind::Method => self.methods.values().filter(|entry| is_it(&entry.item.name)).count(),
            Kind::Programme => self.programmes.values().filter(|entry| is_it(&entry.item.name)).count(),
        }
    }

    /// What people call a part of a method or programme that has changed.
    pub fn part_name<'a>(&'a self, part: &'a PartDiff, lang: Lang) -> &'a str {
        let method = part.named_by.as_ref().and_then(|id| self.method(id));
        method.map_or(&part.name, |method| &method.name).get(lang)
    }

    /// What a method or programme was adapted from.
    pub fn origin(&self, item: &Item) -> Option<&Origin> {
        self.get(item)?.origin()
    }

    /// Which of two comes first by name.
    pub fn by_name(&self, a: &Item, b: &Item, lang: Lang) -> Ordering {
        order::compare(self.name(a, lang), self.name(b, lang))
    }

    /// A programme laid out as a day for this many tables.
    pub fn day(&self, programme: &str, tables: u8) -> Result<Day, NoDay> {
        let found = self.programme(programme).ok_or_else(|| NoDay::NoProgramme(programme.to_owned()))?;
        Ok(self.lay_out(found, tables)?)
    }

    /// A programme that need not be in the library, laid out with its methods for this many tables.
    pub fn lay_out(&self, programme: &Programme, tables: u8) -> Result<Day, DayError> {
        let day = Day::lay_out(programme, |id| self.method(id), tables)?;
        Ok(Day { vocabulary: programme.vocabulary.unwrap_or(self.vocabulary), ..day })
    }

    /// The text of a file, also of one that could not be understood.
    pub fn source(&self, file: &SourceFile) -> Option<&str> {
        self.sources.get(file).map(AsRef::as_ref)
    }

    /// Every file that was found, those that could not be read or understood too.
    pub fn files(&self) -> BTreeSet<&SourceFile> {
        self.sources.keys().chain(self.problems.iter().map(|problem| &problem.file)).collect()
    }

    /// Reads one more file, wherever it is. It takes the place of the one with the same id, so that a draft can be
    /// checked before it is put in her folder.
    pub fn read_file(&mut self, path: &Path) -> SourceFile {
        let is_same = |file: &&SourceFile| file.path().is_some_and(|known| files::are_same(known, path));
        if let Some(known) = self.files().into_iter().find(is_same) {
            return known.clone();
        }
        let (file, source) = files::one(path);
        if let Some(id) = source.as_deref().ok().and_then(read::id) {
            match file.kind() {
                Kind::Method => drop(self.methods.remove(&id)),
                Kind::Programme => drop(self.programmes.remove(&id)),
            }
        }
        self.take(file.clone(), source.map(Cow::Owned));
        file
    }

    fn take(&mut self, file: SourceFile, source: Result<Cow<'static, str>, Box<Problem>>) {
        let source = match source {
            Ok(source) => source,
            Err(problem) => {
                self.problems.push(*problem);
                return self.note_fallback(&file, file.stem());
            }
        };
        let taken = match file.kind() {
            Kind::Method => read::method(&file, &source).map(|item| {
                let id = item.id.clone();
                put(&mut self.methods, &mut self.problems, id, Entry { item, file: file.clone() });
            }),
            Kind::Programme => read::programme(&file, &source).map(|item| {
                let id = item.id.clone();
                put(&mut self.programmes, &mut self.problems, id, Entry { item, file: file.clone() });
            }),
        };
        if let Err(problems) = taken {
            self.problems.extend(problems);
            self.note_fallback(&file, read::id(&source).as_deref().unwrap_or(file.stem()));
        }
        self.sources.insert(file, source);
    }

    /// Says so when a broken file leaves the built-in one with the same id in force.
    fn note_fallback(&mut self, file: &SourceFile, id: &str) {
        let in_force = match file.kind() {
            Kind::Method => self.methods.get(id).map(|entry| &entry.file),
            Kind::Programme => self.programmes.get(id).map(|entry| &entry.file),
        };
        if !file.is_built_in() && in_force.is_some_and(SourceFile::is_built_in) {
            let what = ProblemKind::BuiltInInForce { id: problem::quoted(id) };
            self.problems.push(Problem { severity: Severity::Warning, ..Problem::whole_file(file, what) });
        }
    }
}

/// Puts an entry in, in place of the built-in one. Of two files of hers with the same id the first is kept.
fn put<T>(
    entries: &mut BTreeMap<String, Entry<T>>,
    problems: &mut Vec<Problem>,
    id: String,
    entry: Entry<T>,
) {
    match entries.get(&id) {
        Some(first) if !first.file.is_built_in() => {
            let what = ProblemKind::SameIdAs { id, other: first.file.to_string() };
            problems.push(Problem::whole_file(&entry.file, what));
        }
        _ => {
            entries.insert(id, entry);
        }
    }
}

fn by_name<'a, T: 'a>(
    entries: impl Iterator<Item = &'a Entry<T>>,
    name: impl Fn(&'a T) -> &'a str,
) -> Vec<&'a Entry<T>> {
    let mut sorted: Vec<_> = entries.collect();
    sorted.sort_by(|a, b| order::compare(name(&a.item), name(&b.item)));
    sorted
}

#[cfg(test)]
mod tests;
