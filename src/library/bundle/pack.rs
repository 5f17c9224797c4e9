//! Putting a bundle together.

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::{FORMAT, KINDS, Role, VERSION};
use crate::core::text::{LONGEST_TITLE, clean_line, is_safe};
use crate::library::files::{Kind, SourceFile};
use crate::library::fingerprint::{self, unix_lines};
use crate::library::item::{Found, Item};
use crate::library::{Library, Problem, Severity, check};

/// Why there is no bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPacked {
    /// There is nothing with the id.
    Unknown(Item),
    /// A file has errors, and would be refused where it is taken in.
    Broken(Vec<Problem>),
    /// A remark in a file has a character that cannot be shown, on this line.
    Unsafe(SourceFile, usize),
}

/// The text of a bundle with these, and for the programmes the methods they need.
pub fn pack(library: &Library, items: &[Item], by: &str, date: NaiveDate) -> Result<String, NotPacked> {
    let items = with_methods(library, items)?;
    let problems = problems(library, &items);
    if !problems.is_empty() {
        return Err(NotPacked::Broken(problems));
    }
    let mut text = head(by, date);
    let mut hashes = Vec::new();
    for item in &items {
        let found = library.get(item).ok_or_else(|| NotPacked::Unknown(item.clone()))?;
        let source = unix_lines(library.source(found.file()).unwrap_or_default());
        if let Some(line) = unsafe_line(&source) {
            return Err(NotPacked::Unsafe(found.file().clone(), line));
        }
        hashes.extend(part(&mut text, Role::Item(item.kind), &item.id, &source));
    }
    // Then they can be compared with what they came from there too.
    for origin in
        items.iter().filter_map(|item| library.get(item)?.origin().map(|origin| (item.kind, origin)))
    {
        let (kind, origin) = origin;
        let ancestor = library.ancestor_then(kind, origin).map(|text| unix_lines(&text));
        let Some(source) = ancestor.filter(|text| unsafe_line(text).is_none()) else { continue };
        if !hashes.contains(&origin.hash) && fingerprint::of(&source).as_ref() == Some(&origin.hash) {
            hashes.extend(part(&mut text, Role::Ancestor, &origin.id, &source));
        }
    }
    Ok(text)
}

/// The programmes first, then the methods, each once.
fn with_methods(library: &Library, items: &[Item]) -> Result<Vec<Item>, NotPacked> {
    let mut all: Vec<Item> = Vec::new();
    for item in items {
        let found = library.get(item).ok_or_else(|| NotPacked::Unknown(item.clone()))?;
        all.push(item.clone());
        if let Found::Programme(entry) = found {
            all.extend(entry.item.blocks.iter().filter_map(|block| block.method.clone()).map(Item::method));
        }
    }
    let mut seen = std::collections::HashSet::new();
    all.retain(|item| seen.insert(item.clone()));
    all.sort_by_key(|item| item.kind != Kind::Programme);
    Ok(all)
}

/// What is wrong with these files.
fn problems(library: &Library, items: &[Item]) -> Vec<Problem> {
    let files: Vec<&SourceFile> = items.iter().filter_map(|item| library.file(item)).collect();
    let is_error = |problem: &Problem| problem.severity == Severity::Error && files.contains(&&problem.file);
    check(library).into_iter().filter(is_error).collect()
}

fn head(by: &str, date: NaiveDate) -> String {
    let by = toml_edit::value(clean_line(by, LONGEST_TITLE)).to_string();
    format!(
        "# Program og metoder fra Verksted. Ta dem inn med: verksted methods import FIL\n\
         # Programmes and methods from Verksted. Take them in with: verksted methods import FILE\n\
         format = \"{FORMAT}\"\nversion = {VERSION}\nby = {}\ndate = \"{date}\"\n",
        by.trim()
    )
}

/// Writes one part, and gives its hash.
fn part(text: &mut String, role: Role, id: &str, source: &str) -> Option<String> {
    let hash = fingerprint::of(source)?;
    let (kind, _) = KINDS.iter().find(|(_, known)| *known == role)?;
    let end = if source.ends_with('\n') { "" } else { "\n" };
    // Writing to a string does not fail.
    let _ = write!(text, "\n[[parts]]\nkind = \"{kind}\"\nid = \"{id}\"\nhash = \"{hash}\"\ntext = ");
    let _ = if source.contains("\'\'\'") {
        writeln!(text, "\"\"\"\n{}{end}\"\"\"", escaped(source))
    } else {
        writeln!(text, "'''\n{source}{end}'''")
    };
    Some(hash)
}

/// A text as it can stand between `"""`.
pub(super) fn escaped(source: &str) -> String {
    source.replace('\\', "\\\\").replace('"', "\\\"")
}

/// The first line with a character that cannot be shown, counted from 1. Values never have one, but a remark may.
fn unsafe_line(source: &str) -> Option<usize> {
    let is_bad = |c: char| !c.is_whitespace() && !is_safe(c);
    source.lines().position(|line| line.contains(is_bad)).map(|at| at + 1)
}
