//! From a file's text to a method or a programme, or to everything that is wrong with it.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::de::{DeTable, DeValue, Deserializer};

use super::conform::Finding;
use super::files::SourceFile;
use super::problem::{Place, Problem, Severity, unforeseen};
use super::shape::{self, Shape};
use super::{conform, syntax};
use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::text;

/// The most that is said of one file. A facilitator mends the first and looks again.
const MOST: usize = 20;

/// The method a text describes.
pub fn method(file: &SourceFile, source: &str) -> Result<Method, Vec<Problem>> {
    read(file, source, shape::method())
}

/// The programme a text describes.
pub fn programme(file: &SourceFile, source: &str) -> Result<Programme, Vec<Problem>> {
    read(file, source, shape::programme())
}

/// The id a file gives itself, also when the rest of it is broken.
pub fn id(source: &str) -> Option<String> {
    let (table, _) = DeTable::parse_recoverable(source);
    match table.get_ref().get("id")?.get_ref() {
        DeValue::String(id) => Some(id.clone().into_owned()),
        _ => None,
    }
}

/// True for a text that lists blocks, as only a programme does.
pub fn lists_blocks(source: &str) -> bool {
    let (table, _) = DeTable::parse_recoverable(source);
    table.get_ref().get("blocks").is_some()
}

fn read<T: DeserializeOwned>(
    file: &SourceFile,
    source: &str,
    shape: &'static Shape,
) -> Result<T, Vec<Problem>> {
    let problem = |(span, what): Finding| Problem {
        file: file.clone(),
        place: Some(Place::new(source, span)),
        severity: Severity::Error,
        what,
    };
    let (mut table, errors) = DeTable::parse_recoverable(source);
    let mut findings = if errors.is_empty() {
        conform::check(table.get_ref(), first_line(source), shape)
    } else {
        syntax::findings(source, &errors)
    };
    if !findings.is_empty() {
        findings.sort_by_key(|(span, _)| span.start);
        return Err(findings.into_iter().take(MOST).map(problem).collect());
    }
    for (_, value) in table.get_mut().iter_mut() {
        clean(value.get_mut());
    }
    T::deserialize(Deserializer::from(table)).map_err(|error| {
        let kind = unforeseen(error.message());
        vec![problem((error.span().unwrap_or_default(), kind))]
    })
}

/// Where a field is missing from the file as a whole: its first line that says something.
pub(super) fn first_line(source: &str) -> Range<usize> {
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim();
        if !text.is_empty() && !text.starts_with('#') {
            return start..start + line.trim_end().len();
        }
        start += line.len();
    }
    0..0
}

/// Cleans every text, as all text that comes in is. The lengths were bounded before.
fn clean(value: &mut DeValue<'_>) {
    match value {
        DeValue::String(text) => {
            let cleaned = text::clean_line(text, usize::MAX);
            if cleaned != *text {
                *text = Cow::Owned(cleaned);
            }
        }
        DeValue::Array(array) => array.iter_mut().for_each(|element| clean(element.get_mut())),
        DeValue::Table(table) => table.iter_mut().for_each(|(_, value)| clean(value.get_mut())),
        _ => {}
    }
}
