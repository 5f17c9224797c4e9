//! What would come of taking a bundle in: what is new, what she has already, and what goes under another name.

use std::collections::BTreeMap;

use toml_edit::{DocumentMut, TableLike, Value};

use super::read::{Described, file_of, item_in};
use super::{Bundle, Part, Role, Trouble, Wrong};
use crate::core::words::Words;
use crate::library::adapt::edited;
use crate::library::conform::is_id;
use crate::library::files::{Kind, SourceFile};
use crate::library::fingerprint;
use crate::library::item::{Item, is_reserved};
use crate::library::problem::quoted;
use crate::library::writing::Writing;
use crate::library::{Library, Severity, check};

/// What would come of taking a bundle in.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its methods and programmes.
    pub parts: Vec<Planned>,
    writing: Writing,
}

/// One method or programme of a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What it is in the bundle.
    pub item: Item,
    /// What people call it.
    pub name: Words,
    /// Its version.
    pub version: u32,
    /// Who wrote it.
    pub author: String,
    /// What she may do with it.
    pub licence: String,
    /// What it was adapted from.
    pub from: Option<String>,
    /// What would come of it.
    pub fate: Fate,
}

/// What would come of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It would be put in her folder.
    New,
    /// She has one that says the same.
    Have,
    /// There is another one with the id, which came with the program or is hers. Nothing is taken in before it has
    /// another name.
    Taken {
        /// True when it came with the program.
        built_in: bool,
    },
    /// It would be put in her folder under this id, and what refers to it is changed to that.
    Renamed(String),
}

impl Plan {
    /// True when all of it can be taken in as it is.
    pub fn is_possible(&self) -> bool {
        !self.parts.iter().any(|part| matches!(part.fate, Fate::Taken { .. }))
    }

    /// True when she has all of it already.
    pub fn has_nothing_new(&self) -> bool {
        self.parts.iter().all(|part| part.fate == Fate::Have)
    }

    /// What she would look at first of what is new, as it would be called.
    pub fn first(&self) -> Option<Item> {
        self.parts.iter().find_map(|part| match &part.fate {
            Fate::New => Some(part.item.clone()),
            Fate::Renamed(id) => Some(Item::of(part.item.kind, id)),
            Fate::Have | Fate::Taken { .. } => None,
        })
    }

    /// What is to be written; nothing while a name is taken.
    pub fn into_writing(self) -> Option<Writing> {
        self.is_possible().then_some(self.writing)
    }
}

impl Bundle {
    /// What would come of it in this library. Those whose name is taken get `-suffix` after their ids, when one is given.
    pub fn plan(&self, library: &Library, suffix: Option<&str>) -> Result<Plan, Vec<Trouble>> {
        if let Some(suffix) = suffix.filter(|suffix| !is_id(suffix)) {
            return Err(vec![Trouble::whole(Wrong::BadSuffix(quoted(suffix)))]);
        }
        let parts: Vec<&Part> = self.parts.iter().filter(|part| part.role != Role::Ancestor).collect();
        let mut fates: Vec<Fate> = parts.iter().map(|part| fate(library, part)).collect();
        let names = suffix.map(|suffix| names(&parts, &mut fates, suffix)).unwrap_or_default();
        let mut writing = Writing::default();
        let mut planned = Vec::new();
        let mut together = library.clone();
        for (part, mut fate) in parts.into_iter().zip(fates) {
            let id = names.get(&part.item).unwrap_or(&part.item.id);
            let item = Item::of(part.item.kind, id);
            let text = renamed(part, id, &names);
            let described = item_in(&file_of(&item), &text).map_err(|_| vec![bad_name(part, id)])?;
            planned.push(told(part, &described));
            if matches!(fate, Fate::Renamed(_)) {
                // Taken in once before, under this very name.
                if is_same(library, &item, &text) {
                    fate = Fate::Have;
                } else if is_reserved(id) || taken_by(library, &item).is_some() {
                    return Err(vec![bad_name(part, id)]);
                }
            }
            if matches!(fate, Fate::New | Fate::Renamed(_)) {
                described.put(&mut together, &file_of(&item), &text);
                writing.add(&item, text);
            }
            if let Some(planned) = planned.last_mut() {
                planned.fate = fate;
            }
        }
        for ancestor in self.parts.iter().filter(|part| part.role == Role::Ancestor) {
            writing.keep(&ancestor.hash, ancestor.text.clone());
        }
        let plan = Plan { parts: planned, writing };
        // Another name must not have broken what held together.
        match broken(&together, &plan) {
            Some(trouble) => Err(vec![trouble]),
            None => Ok(plan),
        }
    }
}

fn told(part: &Part, described: &Described) -> Planned {
    let (name, version, author, licence, origin) = match described {
        Described::Method(one) => (&one.name, one.version, &one.author, &one.licence, &one.origin),
        Described::Programme(one) => (&one.name, one.version, &one.author, &one.licence, &one.origin),
    };
    Planned {
        item: part.item.clone(),
        name: name.clone(),
        version,
        author: author.clone(),
        licence: licence.clone(),
        from: origin.as_ref().map(|origin| origin.id.clone()),
        fate: Fate::New,
    }
}

fn fate(library: &Library, part: &Part) -> Fate {
    if is_same(library, &part.item, &part.text) {
        return Fate::Have;
    }
    match taken_by(library, &part.item) {
        Some(file) => Fate::Taken { built_in: file.is_built_in() },
        None => Fate::New,
    }
}

/// True when what is in force under this id says the same.
fn is_same(library: &Library, item: &Item, text: &str) -> bool {
    let there = library.file(item).and_then(|file| library.source(file)).and_then(fingerprint::of);
    there.is_some() && there == fingerprint::of(text)
}

/// The file that has the name already, also one that cannot be read.
fn taken_by<'l>(library: &'l Library, item: &Item) -> Option<&'l SourceFile> {
    let has_name =
        |file: &&SourceFile| file.kind() == item.kind && file.stem().eq_ignore_ascii_case(&item.id);
    library.file(item).or_else(|| library.files().into_iter().find(has_name))
}

/// New ids for those whose names are taken, and for the methods she has that refer to them: hers refer to hers.
fn names(parts: &[&Part], fates: &mut [Fate], suffix: &str) -> BTreeMap<Item, String> {
    let mut names = BTreeMap::new();
    loop {
        let before = names.len();
        for (part, fate) in parts.iter().zip(fates.iter_mut()) {
            let refers = part.item.kind == Kind::Method
                && *fate == Fate::Have
                && renamed(part, &part.item.id, &names) != part.text;
            if matches!(fate, Fate::Taken { .. }) || refers {
                let id = format!("{}-{suffix}", part.item.id);
                *fate = Fate::Renamed(id.clone());
                names.insert(part.item.clone(), id);
            }
        }
        if names.len() == before {
            return names;
        }
    }
}

/// The text with its own id and those it refers to as they are called here.
fn renamed(part: &Part, id: &str, names: &BTreeMap<Item, String>) -> String {
    let refers = match part.item.kind {
        Kind::Method => "from",
        Kind::Programme => "method",
    };
    let changed = edited(&part.text, |document: &mut DocumentMut| {
        if id != part.item.id {
            crate::library::adapt::set(document, "id", toml_edit::value(id));
        }
        rename(document.as_table_mut(), refers, names);
    });
    // Every text has been parsed before it comes here.
    changed.unwrap_or_else(|| part.text.clone())
}

/// Changes the ids of methods under this name, wherever they stand.
fn rename(table: &mut dyn TableLike, refers: &str, names: &BTreeMap<Item, String>) {
    for (name, item) in table.iter_mut() {
        if let Some(inner) = item.as_table_like_mut() {
            rename(inner, refers, names);
        } else if let Some(tables) = item.as_array_of_tables_mut() {
            tables.iter_mut().for_each(|table| rename(table, refers, names));
        } else if let Some(array) = item.as_array_mut() {
            array
                .iter_mut()
                .filter_map(Value::as_inline_table_mut)
                .for_each(|table| rename(table, refers, names));
        } else if name == refers
            && let Some(value) = item.as_value_mut()
            && let Some(new) = value.as_str().and_then(|id| names.get(&Item::method(id)))
        {
            let decor = value.decor().clone();
            *value = Value::from(new.as_str());
            *value.decor_mut() = decor;
        }
    }
}

fn bad_name(part: &Part, id: &str) -> Trouble {
    Trouble { at: None, part: Some(part.item.clone()), what: Wrong::BadSuffix(quoted(id)) }
}

/// An error in what would be written, when everything is in place.
fn broken(together: &Library, plan: &Plan) -> Option<Trouble> {
    let written = |item: &Item| {
        let id = match &plan.parts.iter().find(|part| part.item == *item)?.fate {
            Fate::Renamed(id) => id.clone(),
            Fate::New => item.id.clone(),
            Fate::Have | Fate::Taken { .. } => return None,
        };
        Some((file_of(&Item::of(item.kind, id)), item.clone()))
    };
    let files: BTreeMap<SourceFile, Item> =
        plan.parts.iter().filter_map(|part| written(&part.item)).collect();
    let error = |problem: &crate::library::Problem| {
        let item = files.get(&problem.file).filter(|_| problem.severity == Severity::Error)?;
        Some(Trouble { at: None, part: Some(item.clone()), what: Wrong::File(problem.what.clone()) })
    };
    if !plan.is_possible() {
        return None;
    }
    check::check(together).iter().find_map(error)
}
