//! What a parser cannot find: whether what the files say holds together, each by itself and as a day.

mod board;
mod method;
mod programme;
mod supply;
mod text;

use super::fact::Fact;
use super::files::SourceFile;
use super::problem::{Place, Problem, ProblemKind, Severity};
use super::span::{Part, Spans};
use super::{Entry, Library};
use crate::core::method::Method;
use crate::core::programme::Programme;

pub(super) use method::minutes_of_steps;
pub use supply::makers;

/// Everything that does not hold together in the files that could be read, by file and place. Those that
/// could not be read are in [`Library::problems`].
pub fn check(library: &Library) -> Vec<Problem> {
    let methods = library.methods.values().flat_map(|entry| check_method(library, entry));
    let programmes = library.programmes.values().flat_map(|entry| check_programme(library, entry));
    let mut problems: Vec<Problem> = methods.chain(programmes).collect();
    let start = |problem: &Problem| problem.place.as_ref().map(|place| place.span.start);
    problems.sort_by(|a, b| a.file.cmp(&b.file).then_with(|| start(a).cmp(&start(b))));
    problems
}

/// The same of the facilitator's own files alone.
pub fn check_own(library: &Library) -> Vec<Problem> {
    let mut problems = Vec::new();
    for entry in library.methods.values().filter(|entry| !entry.file.is_built_in()) {
        problems.extend(check_method(library, entry));
    }
    for entry in library.programmes.values().filter(|entry| !entry.file.is_built_in()) {
        problems.extend(check_programme(library, entry));
    }
    problems
}

/// Finds what does not hold together in a programme that need not be in the library, in its text.
pub fn programme_text(
    library: &Library,
    programme: &Programme,
    file: &SourceFile,
    source: &str,
) -> Vec<Problem> {
    let mut findings = Findings::new(file, source);
    programme::check(programme, library, &mut findings);
    findings.problems
}

pub(super) fn check_method(library: &Library, entry: &Entry<Method>) -> Vec<Problem> {
    let mut findings = Findings::new(&entry.file, library.source(&entry.file).unwrap_or_default());
    method::check(&entry.item, &mut findings);
    findings.problems
}

pub(super) fn check_programme(library: &Library, entry: &Entry<Programme>) -> Vec<Problem> {
    programme_text(library, &entry.item, &entry.file, library.source(&entry.file).unwrap_or_default())
}

/// What is found in one file, as it is found.
struct Findings<'a> {
    file: &'a SourceFile,
    spans: Spans<'a>,
    problems: Vec<Problem>,
}

impl<'a> Findings<'a> {
    fn new(file: &'a SourceFile, source: &'a str) -> Self {
        Self { file, spans: Spans::new(source), problems: Vec::new() }
    }

    /// Something because of which the day would not go as the file says.
    fn error(&mut self, path: &[Part<'_>], fact: Fact) {
        self.push(self.spans.of(path), Severity::Error, fact);
    }

    /// Something that somebody should look at.
    fn warning(&mut self, path: &[Part<'_>], fact: Fact) {
        self.push(self.spans.of(path), Severity::Warning, fact);
    }

    fn push(&mut self, span: std::ops::Range<usize>, severity: Severity, fact: Fact) {
        let place = Some(Place::new(self.spans.source(), span));
        self.problems.push(Problem {
            file: self.file.clone(),
            place,
            severity,
            what: ProblemKind::Fact(fact),
        });
    }

    /// The id should be the file's name, so that a file is found where one looks for it.
    fn file_name(&mut self, id: &str) {
        if id != self.file.stem() {
            let (id, stem) = (id.to_owned(), self.file.stem().to_owned());
            self.error(&["id".into()], Fact::IdIsNotFileName { id, stem });
        }
    }

    /// Every id should be used once. `at` is the list the ids are in.
    fn unique<'i>(&mut self, at: &[Part<'_>], ids: impl IntoIterator<Item = &'i str>) {
        let mut seen: Vec<&str> = Vec::new();
        for (i, id) in ids.into_iter().enumerate() {
            let place_of = |index: usize| [at, &[index.into(), "id".into()]].concat();
            if let Some(first) = seen.iter().position(|earlier| *earlier == id) {
                let line = Place::new(self.spans.source(), self.spans.of(&place_of(first))).line;
                self.error(&place_of(i), Fact::Twice { id: id.to_owned(), line });
            }
            seen.push(id);
        }
    }

    /// A list that must hold something.
    fn not_empty<T>(&mut self, field: &'static str, list: &[T]) {
        if list.is_empty() {
            self.error(&[field.into()], Fact::Empty { field: field.to_owned() });
        }
    }
}
