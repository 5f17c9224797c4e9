//! From a place in a method or programme (`steps`, 2, `minutes`) to the bytes where it stands.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::read::first_line;

/// One step on the way into a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// The field with this name.
    Field(&'a str),
    /// The element with this index.
    Index(usize),
}

impl<'a> From<&'a str> for Part<'a> {
    fn from(name: &'a str) -> Self {
        Self::Field(name)
    }
}

impl From<usize> for Part<'_> {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A way into a file: `at!["steps", 2, "minutes"]`.
macro_rules! at {
    [$($part:expr),* $(,)?] => { &[$($crate::library::span::Part::from($part)),*][..] };
}
pub(super) use at;

/// A file that is walked for places.
#[derive(Debug)]
pub struct Spans<'s> {
    source: &'s str,
    root: DeTable<'s>,
}

impl<'s> Spans<'s> {
    /// The places of this text.
    pub fn new(source: &'s str) -> Self {
        let (root, _) = DeTable::parse_recoverable(source);
        Self { source, root: root.into_inner() }
    }

    /// The text itself.
    pub fn source(&self) -> &'s str {
        self.source
    }

    /// The file's outermost table.
    pub fn root(&self) -> &DeTable<'s> {
        &self.root
    }

    /// Where the value stands; what is not there is where it would have been: at the nearest thing around it.
    pub fn of(&self, path: &[Part<'_>]) -> Range<usize> {
        let Some((first, rest)) = path.split_first() else { return first_line(self.source) };
        let Part::Field(name) = first else { return first_line(self.source) };
        let Some(mut value) = self.root.get(*name) else { return first_line(self.source) };
        for part in rest {
            let next = match (part, value.get_ref()) {
                (Part::Field(name), DeValue::Table(table)) => table.get(*name),
                (Part::Index(index), DeValue::Array(array)) => array.get(*index),
                _ => None,
            };
            match next {
                Some(next) => value = next,
                None => break,
            }
        }
        value.span()
    }
}
