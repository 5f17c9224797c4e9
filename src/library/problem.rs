//! What can be wrong with a file, and where. The words for it are in `words`.

use std::io;
use std::ops::Range;

use super::fact::Fact;
use super::files::SourceFile;
use crate::core::text;

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

impl Problem {
    /// An error that has no place in the file.
    pub(super) fn whole_file(file: &SourceFile, what: ProblemKind) -> Self {
        Self { file: file.clone(), place: None, severity: Severity::Error, what }
    }
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
    /// The place of some bytes of a text. What lies outside the text, or inside a character, is moved to the
    /// nearest place before.
    pub fn new(source: &str, span: Range<usize>) -> Self {
        let start = source.floor_char_boundary(span.start);
        let end = source.floor_char_boundary(span.end).max(start);
        let before = &source[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            span: start..end,
        }
    }
}

/// What is wrong: with the file, with its TOML, with its fields, and with what it says.
///
/// Texts in it that come from a file are clean and short, so that they can be shown.
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
    NotUtf8 {
        /// The line, with a mark for each character that cannot be read.
        line: String,
    },
    /// A broken file was to replace a built-in one, which is therefore still in use.
    BuiltInInForce {
        /// The id they share.
        id: String,
    },
    /// Another of the facilitator's files has the same id, and is the one in use.
    SameIdAs {
        /// The id.
        id: String,
        /// The other file.
        other: String,
    },

    /// It is not TOML.
    Syntax(Syntax),
    /// Something that has no words of its own, in the parser's English.
    Unforeseen(String),

    /// A field that means nothing here.
    UnknownField {
        /// What it is called.
        field: String,
        /// The one it probably should be.
        nearest: Option<&'static str>,
        /// Those that can be here.
        known: Vec<&'static str>,
    },
    /// A field that must be there is not.
    MissingField {
        /// The field.
        field: &'static str,
        /// What it should hold.
        expected: Expected,
    },
    /// A field holds another type of value.
    WrongType {
        /// The field.
        field: String,
        /// What it holds.
        found: Found,
        /// What it should hold.
        expected: Expected,
    },
    /// A field holds a word that is not one of those it can hold.
    UnknownName {
        /// The field.
        field: String,
        /// The word.
        found: String,
        /// The one it probably should be.
        nearest: Option<&'static str>,
        /// What it can be.
        expected: Expected,
    },
    /// A number is too small or too large.
    OutOfRange {
        /// The field.
        field: String,
        /// The number.
        found: String,
        /// The smallest there can be.
        least: i64,
        /// The largest there can be.
        most: i64,
    },
    /// A time of day that is none.
    NotATime {
        /// The field.
        field: String,
        /// What it says.
        found: String,
    },
    /// A day that is none.
    NotADate {
        /// The field.
        field: String,
        /// What it says.
        found: String,
    },
    /// An id with other characters than an id can have.
    NotAnId {
        /// The id.
        found: String,
    },
    /// A list with too few or too many in it.
    WrongCount {
        /// The field.
        field: String,
        /// How many there are.
        found: usize,
        /// The fewest there can be.
        least: usize,
        /// The most there can be.
        most: usize,
    },
    /// A text that is too long.
    TooLong {
        /// The field.
        field: String,
        /// The most characters it can have.
        most: usize,
    },
    /// A text with a character in it that cannot be shown.
    Control {
        /// The field.
        field: String,
        /// The character's number in Unicode.
        code: u32,
    },

    /// It can be read, but what it says does not hold together.
    Fact(Fact),
}

/// What is wrong with the TOML itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Syntax {
    /// Text that is not between straight quotes.
    Unquoted,
    /// A text whose closing quote is missing on its line.
    UnclosedText,
    /// `"""` without the three that end it.
    UnclosedLines,
    /// A text that ends with a quote and does not begin with one.
    UnopenedText,
    /// A quote inside a text.
    QuoteInText,
    /// An escape such as `\q` that means nothing.
    BadEscape,
    /// A control character in a text or a comment.
    ControlCharacter,
    /// No `=` between name and value.
    NoEquals,
    /// `==`.
    TwoEquals,
    /// No value after `=`.
    NoValue,
    /// A name that is empty, or has characters that must be quoted.
    BadKey,
    /// `[name` or `[[name]` without its end.
    UnclosedHeader,
    /// `[1, 2` without its end.
    UnclosedList,
    /// `{ a = 1` without its end.
    UnclosedBraces,
    /// No comma between two elements.
    NoComma,
    /// A comma with nothing before it.
    ExtraComma,
    /// Something after the value, on the same line.
    AfterValue,
    /// The same name twice.
    Twice,
    /// A number that is none.
    BadNumber,
    /// A date or time that is none.
    BadDate,
    /// `True`, `yes` and the like.
    BadYesNo,
    /// Brackets within brackets within brackets.
    TooDeep,
}

/// The type of value that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Found {
    /// `"text"`
    Text,
    /// `5`
    Whole,
    /// `5.5`
    Decimal,
    /// `true`
    YesNo,
    /// `08:30` or `2026-11-22` without quotes.
    Date,
    /// `[1, 2]`
    List,
    /// `{ a = 1 }`
    Table,
}

/// What a field should hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text in both languages.
    Words,
    /// A text.
    Text,
    /// An id.
    Id,
    /// A time of day.
    Time,
    /// A day of the calendar.
    Date,
    /// A whole number.
    Whole,
    /// `true` or `false`.
    YesNo,
    /// A list.
    List,
    /// One of these words.
    Name(Vec<&'static str>),
    /// A table with these fields.
    Table(Vec<&'static str>),
    /// One of these words, or a table with these fields.
    NameOrTable(Vec<&'static str>, Vec<&'static str>),
}

/// A piece of a file as it can be shown: clean, and short enough for a line.
pub(super) fn quoted(found: &str) -> String {
    const LONGEST: usize = 60;
    let clean = text::clean_line(found, LONGEST + 1);
    if clean.chars().count() <= LONGEST { clean } else { text::clean_line(&clean, LONGEST - 1) + "…" }
}

/// What a parser says, which may quote the file.
pub(super) fn unforeseen(message: &str) -> ProblemKind {
    ProblemKind::Unforeseen(text::clean_line(message, text::LONGEST_TITLE))
}
