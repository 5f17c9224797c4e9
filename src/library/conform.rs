//! Holds a parsed file to its shape, and finds everything that is wrong with it at once.
//!
//! Reading into the types comes after and would say the same, but one thing at a time, and the types
//! let unknown fields pass: a session from a newer version may hold such.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::near::nearest;
use super::problem::{Found, ProblemKind, quoted};
use super::shape::{Field, Shape, names};
use crate::core::programme::ClockTime;
use crate::core::text;

/// Something wrong, and the bytes it stands in.
pub type Finding = (Range<usize>, ProblemKind);

/// Everything in the table that is not as the shape says. `whole` is where a missing field is missing.
pub fn check(table: &DeTable<'_>, whole: Range<usize>, shape: &'static Shape) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Shape::Table(fields) = shape {
        check_table(table, whole, fields, &mut findings);
    }
    findings
}

fn check_table(
    table: &DeTable<'_>,
    whole: Range<usize>,
    fields: &'static [Field],
    findings: &mut Vec<Finding>,
) {
    let mut misspelt = Vec::new();
    for (key, value) in table {
        let name: &str = key.get_ref();
        if let Some(field) = fields.iter().find(|field| field.name == name) {
            check_value(name, value, &field.shape, findings);
        } else {
            misspelt.extend(nearest(name, names(fields)));
            findings.push((key.span(), unknown_field(name, names(fields))));
        }
    }
    let is_there = |name: &str| table.contains_key(name) || misspelt.contains(&name);
    for field in fields.iter().filter(|field| field.required && !is_there(&field.name)) {
        let kind = ProblemKind::MissingField { field: &field.name, expected: field.shape.expected() };
        findings.push((whole.clone(), kind));
    }
    for field in fields.iter().filter(|field| table.contains_key(field.name.as_str())) {
        for needed in
            fields.iter().filter(|other| field.needs.contains(&other.name) && !is_there(&other.name))
        {
            let kind = ProblemKind::MissingField { field: &needed.name, expected: needed.shape.expected() };
            findings.push((whole.clone(), kind));
        }
    }
}

fn check_words(table: &DeTable<'_>, findings: &mut Vec<Finding>) {
    for (key, value) in table {
        match key.get_ref().as_ref() {
            name @ ("nb" | "en") => check_value(name, value, &Shape::Text(text::LONGEST_NOTE), findings),
            name => findings.push((key.span(), unknown_field(name, vec!["nb", "en"]))),
        }
    }
}

fn check_value(name: &str, value: &Spanned<DeValue<'_>>, shape: &'static Shape, findings: &mut Vec<Finding>) {
    let mut report = |kind| findings.push((value.span(), kind));
    match (shape, value.get_ref()) {
        (Shape::Words, DeValue::Table(table)) => check_words(table, findings),
        (
            Shape::Table(fields) | Shape::WordsAnd(fields) | Shape::NameOrTable(_, fields),
            DeValue::Table(table),
        ) => {
            check_table(table, value.span(), fields, findings);
        }
        (Shape::List { item, least, most }, DeValue::Array(array)) => {
            if !(*least..=*most).contains(&array.len()) {
                let (field, found) = (quoted(name), array.len());
                report(ProblemKind::WrongCount { field, found, least: *least, most: *most });
            }
            for element in array.iter().take(*most) {
                check_value(name, element, item, findings);
            }
        }
        (Shape::YesNo, DeValue::Boolean(_)) => {}
        (Shape::Whole(least, most), DeValue::Integer(number)) => {
            if !whole_number(number).is_some_and(|number| (*least..=*most).contains(&number)) {
                let (field, found) = (quoted(name), quoted(number.as_str()));
                report(ProblemKind::OutOfRange { field, found, least: *least, most: *most });
            }
        }
        (
            Shape::Text(_) | Shape::Id | Shape::Time | Shape::Date | Shape::Name(_) | Shape::NameOrTable(..),
            DeValue::String(found),
        ) => {
            if let Some(kind) = check_text(name, found, shape) {
                report(kind);
            }
        }
        (_, other) => {
            report(ProblemKind::WrongType {
                field: quoted(name),
                found: type_of(other),
                expected: shape.expected(),
            });
        }
    }
}

/// What is wrong with a text.
fn check_text(name: &str, found: &str, shape: &'static Shape) -> Option<ProblemKind> {
    // Line breaks and tabs become spaces; anything else that cannot be shown has no business in a method.
    if let Some(control) = found.chars().find(|&c| !c.is_whitespace() && !text::is_safe(c)) {
        return Some(ProblemKind::Control { field: quoted(name), code: control.into() });
    }
    match shape {
        Shape::Text(most) if found.chars().count() > *most => {
            Some(ProblemKind::TooLong { field: quoted(name), most: *most })
        }
        Shape::Id if found.chars().count() > text::LONGEST_TITLE => {
            Some(ProblemKind::TooLong { field: quoted(name), most: text::LONGEST_TITLE })
        }
        Shape::Id if !is_id(found) => Some(ProblemKind::NotAnId { found: quoted(found) }),
        Shape::Time if ClockTime::parse(found).is_none() => {
            Some(ProblemKind::NotATime { field: quoted(name), found: quoted(found) })
        }
        Shape::Date if found.parse::<NaiveDate>().is_err() => {
            Some(ProblemKind::NotADate { field: quoted(name), found: quoted(found) })
        }
        Shape::Name(known) | Shape::NameOrTable(known, _) if !known.iter().any(|one| one == found) => {
            let nearest = nearest(found, known.iter().map(String::as_str));
            let (field, found, expected) = (quoted(name), quoted(found), shape.expected());
            Some(ProblemKind::UnknownName { field, found, nearest, expected })
        }
        _ => None,
    }
}

/// True for lower-case letters, digits, and single hyphens between them.
pub(super) fn is_id(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_word)
}

fn unknown_field(name: &str, known: Vec<&'static str>) -> ProblemKind {
    ProblemKind::UnknownField { field: quoted(name), nearest: nearest(name, known.iter().copied()), known }
}

fn whole_number(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn type_of(value: &DeValue<'_>) -> Found {
    match value {
        DeValue::String(_) => Found::Text,
        DeValue::Integer(_) => Found::Whole,
        DeValue::Float(_) => Found::Decimal,
        DeValue::Boolean(_) => Found::YesNo,
        DeValue::Datetime(_) => Found::Date,
        DeValue::Array(_) => Found::List,
        DeValue::Table(_) => Found::Table,
    }
}
