//! Small changes in a TOML document, with comments and layout kept: values in tables, and blocks in their list.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value, value};

use super::super::adapt;
use super::block::NewBlock;
use crate::core::words::Lang;

/// A text with something changed in it, and everything else as it was. `None` when it was not changed or is no TOML.
pub fn edited(source: &str, change: impl FnOnce(&mut DocumentMut) -> Option<()>) -> Option<String> {
    let mut is_changed = None;
    let text = adapt::edited(source, |document| is_changed = change(document));
    is_changed.and(text)
}

/// Puts a value in the place of another, with the remark after it kept; takes it away where there is none.
fn set(table: &mut dyn TableLike, name: &str, new: Option<Value>) {
    let Some(mut new) = new else {
        table.remove(name);
        return;
    };
    match table.get_mut(name).and_then(Item::as_value_mut) {
        Some(old) => {
            *new.decor_mut() = old.decor().clone();
            *old = new;
        }
        None => drop(table.insert(name, value(new))),
    }
}

/// A whole number.
pub fn set_number(table: &mut dyn TableLike, name: &str, number: Option<u32>) {
    set(table, name, number.map(|number| Value::from(i64::from(number))));
}

/// A text.
pub fn set_text(table: &mut dyn TableLike, name: &str, text: Option<&str>) {
    set(table, name, text.map(Value::from));
}

/// Yes or no. What is not said means no, and a no that is written stays written.
pub fn set_flag(table: &mut dyn TableLike, name: &str, is: bool) {
    if is || table.contains_key(name) {
        set(table, name, Some(Value::from(is)));
    }
}

/// A text in one language. Where nothing was said, it is said in both: a name has no holes.
pub fn set_words(table: &mut dyn TableLike, name: &str, lang: Lang, text: &str) {
    match table.get_mut(name).and_then(Item::as_table_like_mut) {
        Some(words) => set_text(words, lang.code(), Some(text)),
        None => drop(table.insert(name, value(words(text, text)))),
    }
}

/// `{ nb = "…", en = "…" }`
pub fn words(nb: &str, en: &str) -> InlineTable {
    let mut words = InlineTable::new();
    words.insert("nb", Value::from(nb));
    words.insert("en", Value::from(en));
    words
}

/// The blocks of a programme, however they are written.
pub enum Blocks<'d> {
    /// As `[[blocks]]`. Where a table stands in the file is a number in it, so that moving blocks needs all of them.
    Headed(&'d mut DocumentMut),
    /// As `blocks = [{ … }, { … }]`.
    Inline(&'d mut Array),
}

impl<'d> Blocks<'d> {
    /// The blocks of a document.
    pub fn of(document: &'d mut DocumentMut) -> Option<Self> {
        match document.get("blocks")? {
            Item::ArrayOfTables(_) => Some(Self::Headed(document)),
            Item::Value(Value::Array(array)) if array.is_empty() => {
                document.insert("blocks", Item::ArrayOfTables(ArrayOfTables::new()));
                Some(Self::Headed(document))
            }
            Item::Value(Value::Array(_)) => document["blocks"].as_array_mut().map(Self::Inline),
            _ => None,
        }
    }

    /// One of them.
    pub fn get(&mut self, at: usize) -> Option<&mut dyn TableLike> {
        match self {
            Self::Headed(document) => {
                let table = document["blocks"].as_array_of_tables_mut()?.get_mut(at)?;
                Some(table as &mut dyn TableLike)
            }
            Self::Inline(array) => Some(array.get_mut(at)?.as_inline_table_mut()? as &mut dyn TableLike),
        }
    }

    /// One more, before this one.
    pub fn insert(&mut self, at: usize, block: &NewBlock) -> Option<()> {
        match self {
            Self::Headed(document) => {
                rearrange(document, |tables| (at <= tables.len()).then(|| tables.insert(at, block.table())))
            }
            Self::Inline(array) => {
                (at <= array.len()).then(|| array.insert(at, block.table().into_inline_table()))
            }
        }
    }

    /// One less.
    pub fn remove(&mut self, at: usize) -> Option<()> {
        match self {
            Self::Headed(document) => {
                rearrange(document, |tables| (at < tables.len()).then(|| drop(tables.remove(at))))
            }
            Self::Inline(array) => (at < array.len()).then(|| drop(array.remove(at))),
        }
    }

    /// One to another place.
    pub fn shift(&mut self, from: usize, to: usize) -> Option<()> {
        match self {
            Self::Headed(document) => rearrange(document, |tables| {
                (from < tables.len() && to < tables.len()).then(|| {
                    let table = tables.remove(from);
                    tables.insert(to, table);
                })
            }),
            Self::Inline(array) => (from < array.len() && to < array.len()).then(|| {
                let block = array.remove(from);
                array.insert_formatted(to, block);
            }),
        }
    }
}

/// How far apart the tables' places are put, so that there is room for new ones between them.
const APART: isize = 1_000;

/// Changes which blocks there are and in which order. They take each other's places in the file, whatever else stands
/// between them; one more comes after the last.
fn rearrange(document: &mut DocumentMut, change: impl FnOnce(&mut Vec<Table>) -> Option<()>) -> Option<()> {
    each_table(document.as_table_mut(), &mut |table| {
        let place = table.position().map(|place| place.saturating_mul(APART));
        table.set_position(place);
    });
    let mut last = 0;
    each_table(document.as_table_mut(), &mut |table| last = last.max(table.position().unwrap_or(0)));
    let blocks = document["blocks"].as_array_of_tables_mut()?;
    let mut tables: Vec<Table> = blocks.iter().cloned().collect();
    let mut places: Vec<isize> = tables.iter_mut().flat_map(places_of).collect();
    places.sort_unstable();
    let after = places.last().copied().unwrap_or(last);
    change(&mut tables)?;
    let mut places = places.into_iter().chain((1..).map(|more| after + more));
    for table in &mut tables {
        let mut old = places_of(table);
        old.sort_unstable();
        let new: Vec<isize> = old.iter().filter_map(|_| places.next()).collect();
        if old.is_empty() {
            table.set_position(places.next());
        }
        each_table(table, &mut |part| {
            let rank = part.position().and_then(|place| old.iter().position(|&other| other == place));
            if let Some(rank) = rank {
                part.set_position(new.get(rank).copied());
            }
        });
    }
    if tables.is_empty() {
        document.insert("blocks", value(Array::new()));
        return Some(());
    }
    blocks.clear();
    blocks.extend(tables);
    Some(())
}

fn places_of(table: &mut Table) -> Vec<isize> {
    let mut places = Vec::new();
    each_table(table, &mut |part| places.extend(part.position()));
    places
}

/// The table itself and all tables in it.
fn each_table(table: &mut Table, see: &mut dyn FnMut(&mut Table)) {
    see(table);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(table) => each_table(table, see),
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(|table| each_table(table, see)),
            _ => {}
        }
    }
}
