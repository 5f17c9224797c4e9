//! What the TOML parser says, in English and in a parser's words, as the kinds we have words for.

use std::collections::BTreeSet;
use std::ops::Range;

use super::conform::Finding;
use super::near::nearest;
use super::problem::{ProblemKind, Syntax, unforeseen};
use super::unclosed;

/// What is wrong, and where, one thing a line: what the parser says after the first is mostly about the same slip.
pub fn findings(source: &str, errors: &[toml::de::Error]) -> Vec<Finding> {
    let unclosed = unclosed::findings(source);
    let line_of = |at: usize| source[..source.floor_char_boundary(at)].matches('\n').count();
    // From the first quote or bracket that is not closed, the parser reads something else than what was meant.
    let misled_from = unclosed.first().map_or(usize::MAX, |(span, _)| line_of(span.start));
    let mut lines = BTreeSet::new();
    let mut findings: Vec<Finding> = errors
        .iter()
        .map(|error| {
            let span = error.span().unwrap_or_default();
            let kind = kind(error.message(), source, span.clone());
            (span, kind)
        })
        .filter(|(span, _)| {
            let line = line_of(span.start);
            line < misled_from && lines.insert(line)
        })
        .collect();
    findings.extend(unclosed.into_iter().filter(|(span, _)| lines.insert(line_of(span.start))));
    findings
}

/// What is wrong, from the parser's message and the bytes it points to.
fn kind(message: &str, source: &str, span: Range<usize>) -> ProblemKind {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let at = source.get(span.clone()).unwrap_or_default();
    let before = source.get(..span.start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let from = source.get(span.start..).unwrap_or_default();
    let syntax = by_what_stands_there(before, from).or_else(|| known(what, expected, at));
    syntax.map_or_else(|| unforeseen(message), ProblemKind::Syntax)
}

/// Slips that are told by what stands there, whatever the parser calls them: the line before, and all from there on.
fn by_what_stands_there(before: &str, from: &str) -> Option<Syntax> {
    let mut chars = from.chars();
    let (first, second) = (chars.next()?, chars.next());
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    Some(match first {
        // Spaces and joiners that come along from a web page or a word processor.
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Syntax::ControlCharacter,
        _ if first.is_whitespace() && !first.is_ascii() => Syntax::ControlCharacter,
        ',' if is_digit(before.chars().next_back()) && is_digit(second) => Syntax::BadNumber,
        ']' if before.starts_with('[') => Syntax::UnclosedHeader,
        _ => return None,
    })
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
        "missing opening quote" => Syntax::UnopenedText,
        "extra `=`" => Syntax::TwoEquals,
        "missing value" => Syntax::NoValue,
        "unquoted keys cannot be empty"
        | "invalid key-value pair"
        | "invalid unquoted key"
        | "missing key for inline table element" => Syntax::BadKey,
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
