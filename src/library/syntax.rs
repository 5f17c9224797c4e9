//! What the TOML parser says, in English and in a parser's words, as the kinds we have words for.

use std::collections::BTreeSet;

use super::conform::Finding;
use super::near::nearest;
use super::problem::{ProblemKind, Syntax, unforeseen};

/// What is wrong, and where, one thing a line: what the parser says after the first is mostly about the same slip.
pub fn findings(source: &str, errors: &[toml::de::Error]) -> Vec<Finding> {
    if let Some(unclosed) = unclosed(source, errors) {
        return vec![unclosed];
    }
    let mut lines = BTreeSet::new();
    errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or_default();
            let at = source.get(span.clone()).unwrap_or_default();
            (span, kind(error.message(), at))
        })
        .filter(|(span, _)| {
            lines.insert(source[..source.floor_char_boundary(span.start)].matches('\n').count())
        })
        .collect()
}

/// A bracket that is never closed swallows the lines below it, and the parser complains of each of them. What is
/// wrong is at the end of the line before the first that it complains of.
fn unclosed(source: &str, errors: &[toml::de::Error]) -> Option<Finding> {
    let says = |error: &toml::de::Error, what: &str| error.message().starts_with(what);
    if !errors.iter().any(|error| says(error, "unclosed array, ") || says(error, "unclosed inline table")) {
        return None;
    }
    let first = errors.iter().find(|error| says(error, "missing comma between"))?;
    let kind = if says(first, "missing comma between array") {
        Syntax::UnclosedList
    } else {
        Syntax::UnclosedBraces
    };
    let before = source.get(..first.span()?.start)?;
    let line = before.trim_end_matches(' ').strip_suffix('\n')?.trim_end();
    Some((line.len()..line.len(), ProblemKind::Syntax(kind)))
}

/// What is wrong, from the parser's message and the bytes it points to.
fn kind(message: &str, at: &str) -> ProblemKind {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    known(what, expected, at).map_or_else(|| unforeseen(message), ProblemKind::Syntax)
}

fn known(what: &str, expected: &str, at: &str) -> Option<Syntax> {
    Some(match what {
        "string values must be quoted" if at.trim().is_empty() => Syntax::NoValue,
        // The parser takes a word for what its first letter could begin: `t` for true, `n` for nan.
        "string values must be quoted" | "invalid boolean" | "invalid float"
            if at.starts_with(char::is_alphabetic) =>
        {
            if is_yes_or_no(at) {
                Syntax::BadYesNo
            } else {
                Syntax::Unquoted
            }
        }
        "string values must be quoted" if at.starts_with(|c: char| c.is_ascii_digit()) => Syntax::BadNumber,
        "string values must be quoted" => Syntax::Unquoted,
        "missing escaped value" | "too few unicode value digits" | "invalid value" => Syntax::BadEscape,
        "key with no value" | "missing value for key" | "missing assignment between key-value pairs" => {
            Syntax::NoEquals
        }
        "extra `=`" => Syntax::TwoEquals,
        "missing value" => Syntax::NoValue,
        "unquoted keys cannot be empty" | "invalid unquoted key" | "missing key for inline table element" => {
            Syntax::BadKey
        }
        "unclosed table" | "unclosed array table" | "missing table open" => Syntax::UnclosedHeader,
        "unclosed array" | "unexpected `=` in array" => Syntax::UnclosedList,
        "unclosed inline table" => Syntax::UnclosedBraces,
        "missing comma between array elements"
        | "missing comma between key-value pairs"
        | "extra assignment between key-value pairs" => Syntax::NoComma,
        "extra comma in array" | "extra comma in inline table" => Syntax::ExtraComma,
        "unexpected key or value" | "unexpected content" => Syntax::AfterValue,
        "duplicate key" => Syntax::Twice,
        "cannot recurse further; max recursion depth met" | "recursion limit" => Syntax::TooDeep,
        "invalid comment character" => Syntax::ControlCharacter,
        "invalid boolean" => Syntax::BadYesNo,
        "unexpected leading zero"
        | "redundant numeric sign"
        | "`_` may only go between digits"
        | "unexpected sign" => Syntax::BadNumber,
        _ if what.starts_with("cannot extend value") => Syntax::Twice,
        _ if what.ends_with(" string") && expected.contains("visible characters") => Syntax::ControlCharacter,
        _ if what.ends_with(" string") => Syntax::UnclosedText,
        _ if ["invalid float", "integer", " number"].iter().any(|end| what.ends_with(end)) => {
            Syntax::BadNumber
        }
        "invalid date" | "invalid time" | "invalid date-time" | "invalid datetime" => Syntax::BadDate,
        _ => return None,
    })
}

/// The words people write for `true` and `false`.
fn is_yes_or_no(at: &str) -> bool {
    nearest(at, ["true", "false"]).is_some()
        || ["ja", "nei", "yes", "no", "sann", "usann", "on", "off"]
            .iter()
            .any(|word| at.eq_ignore_ascii_case(word))
}
