//! From a file's text to a method or a programme, or to what is wrong with it.

use serde::de::DeserializeOwned;

use super::files::SourceFile;
use super::problem::{Place, Problem, ProblemKind, Severity};
use crate::core::method::Method;
use crate::core::programme::Programme;

/// The method a text describes.
pub fn method(file: &SourceFile, source: &str) -> Result<Method, Vec<Problem>> {
    read(file, source)
}

/// The programme a text describes.
pub fn programme(file: &SourceFile, source: &str) -> Result<Programme, Vec<Problem>> {
    read(file, source)
}

fn read<T: DeserializeOwned>(file: &SourceFile, source: &str) -> Result<T, Vec<Problem>> {
    toml::from_str(source).map_err(|error| {
        vec![Problem {
            file: file.clone(),
            place: error.span().map(|span| Place::new(source, span)),
            severity: Severity::Error,
            what: ProblemKind::Unforeseen(error.message().to_owned()),
        }]
    })
}
