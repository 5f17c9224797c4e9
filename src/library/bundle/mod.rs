//! One plain-text file with a programme and the methods it needs, to be passed on.
//!
//! It is TOML: who made it, and each file's text as it is written, between `'''` lines, with its content hash. A mail
//! may change the line endings and nothing is lost. What comes in is untrusted: it is bounded and checked wholly
//! before anything is written, names come from ids alone, and nothing that is there is ever written over.

mod pack;
mod plan;
mod read;
mod words;

use std::io;
use std::path::Path;

use chrono::NaiveDate;

use super::files::{self, Kind};
use super::item::Item;
use super::problem::ProblemKind;

pub use pack::{NotPacked, pack};
pub use plan::{Fate, Plan, Planned};
pub use words::{describe, not_packed, preview};

/// What the file says it is.
const FORMAT: &str = "verksted-bundle";

/// The version of the format.
const VERSION: i64 = 1;

/// The largest file that is read, in bytes. The largest programme with all its methods is a tenth of it.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// The most files there may be in one.
const MOST_PARTS: usize = 200;

/// What a part is, and what the file calls it.
const KINDS: [(&str, Role); 3] = [
    ("programme", Role::Item(Kind::Programme)),
    ("method", Role::Item(Kind::Method)),
    ("ancestor", Role::Ancestor),
];

/// What a part is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// To be used.
    Item(Kind),
    /// To compare with: what one of the others was adapted from.
    Ancestor,
}

/// A bundle that has been read and is whole: every part is what it says, and holds together with the others.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Who made it; may be empty.
    pub by: String,
    /// The day it was made.
    pub date: Option<NaiveDate>,
    parts: Vec<Part>,
}

/// One file of it.
#[derive(Clone, Debug)]
struct Part {
    role: Role,
    item: Item,
    hash: String,
    text: String,
    /// The line of the bundle its text begins on, counted from 1.
    line: usize,
}

/// Something that is wrong with a bundle, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The line and the character on it, counted from 1; none when it concerns the whole file.
    pub at: Option<(usize, usize)>,
    /// The part it is in.
    pub part: Option<Item>,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong with a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is no bundle.
    NoBundle,
    /// It was made by a newer program.
    Newer,
    /// As in any file of the library.
    File(ProblemKind),
    /// The part's text is not the one that was put in: it was changed on the way.
    ChangedOnTheWay,
    /// The part calls itself something else.
    OtherId(String),
    /// There are two parts with this id.
    Twice,
    /// Windows keeps the name for itself.
    Reserved,
    /// The name that was asked for instead cannot be had.
    BadSuffix(String),
}

impl Trouble {
    fn whole(what: Wrong) -> Self {
        Self { at: None, part: None, what }
    }
}

/// The bytes of a file that may be a bundle, never more than there may be.
pub fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    files::read_bytes(path, LARGEST)
}

#[cfg(test)]
mod tests;
