//! What can be wrong with a file, and where.

use std::io;
use std::ops::Range;

use super::files::SourceFile;

/// One thing that is wrong with one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file.
    pub file: SourceFile,
    /// Where in it; `None` when it concerns the file as a whole.
    pub place: Option<Place>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub what: ProblemKind,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used, or the day would not go as it says.
    Error,
    /// It works, but somebody should look at it.
    Warning,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The character on the line, counted from 1.
    pub column: usize,
    /// The bytes it concerns.
    pub span: Range<usize>,
}

impl Place {
    /// The place of some bytes of a text. A span outside the text is moved to its end.
    pub fn new(source: &str, span: Range<usize>) -> Self {
        let start = source.floor_char_boundary(span.start);
        let before = &source[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            span: start..span.end.max(start),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file could not be opened or read.
    Unreadable {
        /// Why, as the system says it.
        why: io::ErrorKind,
    },
    /// The file is larger than any method should be.
    TooLarge {
        /// The most there may be, in kB.
        most: u64,
    },
    /// The file is not UTF-8 from this place on.
    NotUtf8,
    /// Something that has no words of its own yet, in the parser's English.
    Unforeseen(String),
}

impl Problem {
    /// A problem that has no place in the file.
    pub(super) fn whole_file(file: &SourceFile, what: ProblemKind) -> Self {
        Self { file: file.clone(), place: None, severity: Severity::Error, what }
    }
}
