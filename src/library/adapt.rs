//! A method or programme made one's own: a copy in her folder that says where it came from and why it was changed.

use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item as TomlItem, Table, value};

use super::fingerprint::{self, unix_lines};
use super::item::{BadName, Found, Item};
use super::writing::Writing;
use super::{Library, SourceFile};
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::core::words::Words;

/// What she asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adapt {
    /// What is to be adapted.
    pub of: Item,
    /// The id of the copy.
    pub id: String,
    /// What people call it; the ancestor's own name where it gets none.
    pub name: Option<Words>,
    /// Why; it must say something.
    pub why: String,
    /// Who; may be empty.
    pub by: String,
    /// The day it is done.
    pub date: NaiveDate,
}

/// Why there is no copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdapted {
    /// There is nothing with the id.
    Unknown(Item),
    /// The copy cannot have the name.
    BadName(BadName),
    /// It is not said why.
    NoReason,
    /// The ancestor's text cannot be edited.
    Unreadable(SourceFile),
}

/// The copy, ready to be written together with the ancestor's text as it is now. The copy keeps the ancestor's words,
/// remarks and layout; only its id, version and origin are its own.
pub fn adapt(library: &Library, asked: &Adapt) -> Result<Writing, NotAdapted> {
    let found = library.get(&asked.of).ok_or_else(|| NotAdapted::Unknown(asked.of.clone()))?;
    library.can_be_called(&asked.id).map_err(NotAdapted::BadName)?;
    let why = clean_line(&asked.why, LONGEST_NOTE);
    if why.is_empty() {
        return Err(NotAdapted::NoReason);
    }
    let unreadable = || NotAdapted::Unreadable(found.file().clone());
    let source = library.source(found.file()).ok_or_else(unreadable)?;
    let hash = fingerprint::of(source).ok_or_else(unreadable)?;
    let text = edited(source, |document| {
        set(document, "id", value(&asked.id));
        set(document, "version", value(1));
        if let Some(name) = &asked.name {
            let clean = |text: &str| clean_line(text, LONGEST_TITLE);
            set_words(document, "name", &clean(&name.nb), &clean(&name.en));
        }
        let by = clean_line(&asked.by, LONGEST_TITLE);
        put_origin(document, origin(found, &hash, &by, asked.date, &why));
    });
    let mut writing = Writing::default();
    writing.keep(&hash, unix_lines(source));
    writing.add(&Item::of(asked.of.kind, &asked.id), text.ok_or_else(unreadable)?);
    Ok(writing)
}

/// A text with some of its values changed, and everything else as it was, the line endings too.
pub(super) fn edited(source: &str, change: impl FnOnce(&mut DocumentMut)) -> Option<String> {
    let mut document: DocumentMut = unix_lines(source).parse().ok()?;
    change(&mut document);
    let text = document.to_string();
    Some(if source.contains("\r\n") { text.replace('\n', "\r\n") } else { text })
}

/// Puts a value in the place of another, with the remark after it kept.
pub(super) fn set(table: &mut Table, name: &str, mut item: TomlItem) {
    if let (Some(old), Some(new)) = (table.get(name).and_then(TomlItem::as_value), item.as_value_mut()) {
        *new.decor_mut() = old.decor().clone();
    }
    table[name] = item;
}

/// Puts words in the place of others, however the others were laid out.
fn set_words(document: &mut DocumentMut, name: &str, nb: &str, en: &str) {
    if let Some(words) = document.get_mut(name).and_then(TomlItem::as_table_like_mut) {
        for (lang, text) in [("nb", nb), ("en", en)] {
            let mut text = value(text);
            if let (Some(old), Some(new)) =
                (words.get(lang).and_then(TomlItem::as_value), text.as_value_mut())
            {
                *new.decor_mut() = old.decor().clone();
            }
            words.insert(lang, text);
        }
    }
}

fn origin(found: Found<'_>, hash: &str, by: &str, date: NaiveDate, why: &str) -> Table {
    let mut origin = Table::new();
    origin["id"] = value(found.item().id);
    origin["version"] = value(i64::from(found.version()));
    origin["hash"] = value(hash);
    for (name, text) in [("licence", found.licence()), ("by", by)] {
        if !text.is_empty() {
            origin[name] = value(text);
        }
    }
    origin["date"] = value(date.to_string());
    origin["why"] = value(why);
    origin
}

/// Puts the origin before the boards, steps and blocks, in place of the ancestor's own.
fn put_origin(document: &mut DocumentMut, mut origin: Table) {
    document.remove("origin");
    // The parser numbers the headers from one in the order they stand.
    origin.set_position(Some(0));
    document["origin"] = TomlItem::Table(origin);
}
