//! Taking over what is new in the ancestor, step by step, into hers.
//!
//! Three texts are held together: the ancestor as it was, hers, and the ancestor as it is. Of a part that is taken
//! over, what changed in the ancestor is put into hers, field by field; what she alone has changed stays.

use toml_edit::{ArrayOfTables, DocumentMut, Item as TomlItem, Table, value};

use super::adapt::{edited, set};
use super::compare::{Fate, Sheet};
use super::fingerprint::{self, unix_lines};
use super::item::Item;
use super::lineage::{News, PartPlace, Standing, Three, Today, changed, sheet};
use super::problem::quoted;
use super::writing::Writing;
use super::{Kind, Library, SourceFile, check, merge, read};

/// What she wants to take over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Take {
    /// All that she has not touched herself.
    pub all: bool,
    /// The ids of parts, also those that both have changed. `top` is what stands at the top of the file.
    pub named: Vec<String>,
    /// Keep hers of the rest, and be up to date.
    pub keep_mine: bool,
}

/// What was taken over, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Her file as it will be, with the ancestor's text when hers is up to date with it.
    pub writing: Writing,
    /// What was taken over.
    pub taken: Vec<News>,
    /// What is still new in the ancestor.
    pub left: Vec<News>,
    /// True when there is nothing left to take over.
    pub up_to_date: bool,
}

/// Why nothing was taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// There is nothing with the id.
    Unknown(Item),
    /// It came with the program.
    BuiltIn(Item),
    /// It was not adapted from anything.
    NotAdapted(Item),
    /// There is nothing new in the ancestor, or the ancestor is gone.
    NothingNew(Item),
    /// It is not known what the ancestor said when hers was made.
    AncestorLost(Item),
    /// Nothing new has this id; these have.
    NoSuchPart {
        /// The id.
        part: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Her file lists its parts on one line, which cannot be changed part by part.
    OneLine(SourceFile),
    /// What would come of it is not sound.
    Unsound(SourceFile),
}

/// Takes over from the ancestor what was asked for.
pub fn take(library: &Library, item: &Item, asked: &Take) -> Result<Taken, NotTaken> {
    let hers = library.get(item).ok_or_else(|| NotTaken::Unknown(item.clone()))?;
    if hers.file().is_built_in() {
        return Err(NotTaken::BuiltIn(item.clone()));
    }
    let lineage = library.lineage(item).ok_or_else(|| NotTaken::NotAdapted(item.clone()))?;
    let news = match lineage.today {
        Today::Newer { news, .. } => news.ok_or_else(|| NotTaken::AncestorLost(item.clone()))?,
        Today::Same | Today::Gone => return Err(NotTaken::NothingNew(item.clone())),
    };
    let unsound = || NotTaken::Unsound(hers.file().clone());
    let now = library.ancestor(item.kind, lineage.origin).ok_or_else(unsound)?;
    let (source, new) = library.source(hers.file()).zip(library.source(now.file())).ok_or_else(unsound)?;
    let base = library.ancestor_then(item.kind, lineage.origin).ok_or_else(unsound)?;
    let hash = fingerprint::of(new).ok_or_else(unsound)?;

    let chosen = chosen(&news, asked, &sheet(item.kind, new).ok_or_else(unsound)?)?;
    let theirs: DocumentMut = unix_lines(new).parse().map_err(|_| unsound())?;
    let mut all_could = true;
    let text = edited(source, |document| {
        for one in &chosen {
            all_could &= take_one(document, &theirs, one, item.kind);
        }
        if !chosen.is_empty() {
            set(document, "version", value(i64::from(hers.version()) + 1));
        }
    });
    if !all_could {
        return Err(NotTaken::OneLine(hers.file().clone()));
    }
    let text = if chosen.is_empty() { text } else { text.and_then(|text| with_sum(hers.file(), text)) };
    let mut text = text.ok_or_else(unsound)?;
    // What is left is told by the text that came of it, not by what was meant.
    let three = Three {
        base: sheet(item.kind, &base).ok_or_else(unsound)?,
        hers: sheet(item.kind, &text).ok_or_else(unsound)?,
        new: sheet(item.kind, new).ok_or_else(unsound)?,
    };
    let left: Vec<News> = three.news().into_iter().filter(|news| news.standing != Standing::Taken).collect();
    let mut writing = Writing::default();
    let up_to_date = left.is_empty() || asked.keep_mine;
    if up_to_date {
        text = edited(&text, |document| {
            if let Some(origin) = document.get_mut("origin").and_then(TomlItem::as_table_like_mut) {
                origin.insert("version", value(i64::from(now.version())));
                origin.insert("hash", value(&hash));
            }
        })
        .ok_or_else(unsound)?;
        writing.keep(&hash, unix_lines(new));
    }
    if up_to_date || !chosen.is_empty() {
        writing.replace(hers.file(), source.to_owned(), text);
    }
    Ok(Taken { writing, taken: chosen, left, up_to_date })
}

/// The news that was asked for, in the order they stand; a step comes with the board it shows.
fn chosen(news: &[News], asked: &Take, new: &Sheet) -> Result<Vec<News>, NotTaken> {
    let open = || news.iter().filter(|one| one.standing != Standing::Taken);
    for name in &asked.named {
        if open().all(|one| one.part.id != *name) {
            let known = open().map(|one| one.part.id.clone()).collect();
            return Err(NotTaken::NoSuchPart { part: quoted(name), known });
        }
    }
    let is_named = |one: &News| asked.named.contains(&one.part.id);
    let is_chosen = |one: &&News| is_named(one) || (asked.all && one.standing == Standing::Free);
    let steps = news.iter().filter(|one| one.place == PartPlace::Part && is_chosen(one));
    let shown: Vec<&str> = steps
        .filter_map(|one| new.parts.iter().find(|part| part.id == one.part.id))
        .filter_map(|part| part.fields.get("board")?.as_str())
        .collect();
    let is_shown = |one: &News| {
        one.place == PartPlace::Board && one.part.fate == Fate::Added && shown.contains(&one.part.id.as_str())
    };
    Ok(open().filter(|one| is_chosen(one) || is_shown(one)).cloned().collect())
}

/// Takes over one part. False when her file is written so that it cannot be done.
fn take_one(hers: &mut DocumentMut, new: &DocumentMut, news: &News, kind: Kind) -> bool {
    let list = match (news.place, kind) {
        (PartPlace::Top, _) => {
            for name in changed(&news.part.changes) {
                merge::field(hers.as_table_mut(), new.as_table(), name);
            }
            merge::renumber(hers);
            return true;
        }
        (PartPlace::Board, _) => "boards",
        (PartPlace::Part, Kind::Method) => "steps",
        (PartPlace::Part, Kind::Programme) => "blocks",
    };
    if !hers.contains_key(list) {
        hers.insert(list, TomlItem::ArrayOfTables(ArrayOfTables::new()));
    }
    let (Some(mine), Some(theirs)) =
        (hers[list].as_array_of_tables_mut(), new.get(list).and_then(TomlItem::as_array_of_tables))
    else {
        return false;
    };
    take_part(mine, theirs, news);
    merge::renumber(hers);
    true
}

fn take_part(mine: &mut ArrayOfTables, theirs: &ArrayOfTables, news: &News) {
    let id = news.part.id.as_str();
    let Some(there) = find(theirs, id) else {
        if let Some(here) = find(mine, id) {
            mine.remove(here);
        }
        return;
    };
    let Some(new) = theirs.get(there) else { return };
    let Some(here) = find(mine, id) else {
        // After the nearest one before it that she has too.
        return mine.insert(place(mine, theirs, there), new.clone());
    };
    let Some(part) = mine.get_mut(here) else { return };
    if news.part.fate == Fate::Added {
        // Both have made one with this id.
        *part = new.clone();
    }
    for name in changed(&news.part.changes) {
        merge::field(part, new, name);
    }
    if news.part.moved.is_some() {
        let part = mine.remove(here);
        mine.insert(place(mine, theirs, there), part);
    }
}

fn find(tables: &ArrayOfTables, id: &str) -> Option<usize> {
    tables.iter().position(|table| table_id(table) == Some(id))
}

fn table_id(table: &Table) -> Option<&str> {
    table.get("id").and_then(TomlItem::as_str)
}

/// Where among hers the one at this place among theirs belongs.
fn place(mine: &ArrayOfTables, theirs: &ArrayOfTables, there: usize) -> usize {
    let before: Vec<&str> = theirs.iter().take(there).filter_map(table_id).collect();
    before.iter().rev().find_map(|id| find(mine, id)).map_or(0, |at| at + 1)
}

/// The whole method takes what its steps take.
fn with_sum(file: &SourceFile, text: String) -> Option<String> {
    let minutes = match file.kind() {
        Kind::Method => check::minutes_of_steps(&read::method(file, &text).ok()?),
        Kind::Programme => return Some(text),
    };
    edited(&text, |document| set(document, "minutes", value(i64::from(minutes))))
}
