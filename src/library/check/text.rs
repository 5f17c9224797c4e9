//! Every text in both languages, and none of them empty.

use toml::de::{DeTable, DeValue};

use super::Findings;
use crate::core::words::{Lang, Words};
use crate::library::fact::Fact;
use crate::library::problem::{Severity, quoted};
use crate::library::shape::{Field, Shape};

/// Finds the texts that lack a language, and those that must be there and say nothing.
pub fn check(shape: &'static Shape, findings: &mut Findings<'_>) {
    let Shape::Table(fields) = shape else { return };
    let mut found = Vec::new();
    walk_table(findings.spans.root(), fields, &mut found);
    for (span, severity, fact) in found {
        findings.push(span, severity, fact);
    }
}

type Found = Vec<(std::ops::Range<usize>, Severity, Fact)>;

fn walk_table(table: &DeTable<'_>, fields: &'static [Field], found: &mut Found) {
    for field in fields {
        if let Some(value) = table.get(field.name.as_str()) {
            walk(field, &field.shape, value, found);
        }
    }
}

fn walk(field: &'static Field, shape: &'static Shape, value: &toml::Spanned<DeValue<'_>>, found: &mut Found) {
    match (shape, value.get_ref()) {
        (Shape::Words | Shape::WordsAnd(_), DeValue::Table(table)) => {
            let text = |lang: Lang| {
                table.get(lang.code()).and_then(|text| text.get_ref().as_str()).unwrap_or("").trim()
            };
            let words = Words::new(text(Lang::Nb), text(Lang::En));
            let name = quoted(&field.name);
            if words.is_empty() {
                found.push((value.span(), Severity::Error, Fact::Empty { field: name }));
            } else if let Some(lang) = words.missing() {
                found.push((value.span(), Severity::Warning, Fact::MissingTranslation { field: name, lang }));
            }
            if let Shape::WordsAnd(fields) = shape {
                walk_table(table, fields, found);
            }
        }
        (Shape::Table(fields) | Shape::NameOrTable(_, fields), DeValue::Table(table)) => {
            walk_table(table, fields, found);
        }
        (Shape::List { item, .. }, DeValue::Array(array)) => {
            for element in array {
                walk(field, item, element, found);
            }
        }
        _ => {}
    }
}
