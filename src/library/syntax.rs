//! What the TOML parser says, in English and in a parser's words, as the kinds we have words for.

use super::problem::{ProblemKind, Syntax, quoted};

/// What is wrong, from the parser's message and the bytes it points to.
pub fn kind(message: &str, at: &str) -> ProblemKind {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    known(what, expected, at).map_or_else(|| ProblemKind::Unforeseen(quoted(message)), ProblemKind::Syntax)
}

fn known(what: &str, expected: &str, at: &str) -> Option<Syntax> {
    Some(match what {
        "string values must be quoted" if at.trim().is_empty() => Syntax::NoValue,
        "string values must be quoted" if is_yes_or_no(at) => Syntax::BadYesNo,
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
    ["ja", "nei", "yes", "no", "sann", "usann", "on", "off"].iter().any(|word| at.eq_ignore_ascii_case(word))
}
