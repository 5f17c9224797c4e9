//! One field that says something else.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::sequence;
use crate::core::material::Material;
use crate::core::words::Words;

/// One field that says something else.
///
/// A field inside a field has a name with dots (`scale.low`, `columns.says.name`).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Change {
    /// Minutes, planned or least.
    Time {
        /// The field.
        field: String,
        /// How many there were; nothing when it was not said.
        from: Option<u64>,
        /// How many there are.
        to: Option<u64>,
    },
    /// A text, or one text of a list. Where one of the two is empty, it is new or left out.
    Words {
        /// The field.
        field: String,
        /// What it said.
        from: Words,
        /// What it says.
        to: Words,
    },
    /// Something to have at hand: another amount, other words, or nothing on one of the two sides where it is new or
    /// left out.
    Material {
        /// The field.
        field: String,
        /// What it was.
        from: Option<Material>,
        /// What it is.
        to: Option<Material>,
    },
    /// Anything else: which board, which notes, a tick.
    Value {
        /// The field.
        field: String,
        /// What it was; nothing when it was not said.
        from: Option<Value>,
        /// What it is.
        to: Option<Value>,
    },
}

/// What became of a part, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It says the same, at the same place.
    Kept,
    /// It is new.
    Added,
    /// It is no longer there.
    Removed,
    /// It takes fewer minutes, or can be done in fewer.
    Shortened,
    /// It takes more minutes, or needs more.
    Lengthened,
    /// It stands elsewhere among the others.
    Moved,
    /// It is said in other words.
    Reworded,
    /// Something else about it is otherwise.
    Adjusted,
}

impl Change {
    /// The field, with dots where it is inside another.
    pub fn field(&self) -> &str {
        match self {
            Self::Time { field, .. }
            | Self::Words { field, .. }
            | Self::Material { field, .. }
            | Self::Value { field, .. } => field,
        }
    }

    /// What this does to the part it is in.
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Time { from: Some(from), to: Some(to), .. } if to < from => Verdict::Shortened,
            Self::Time { from: Some(_), to: Some(_), .. } => Verdict::Lengthened,
            Self::Words { .. } => Verdict::Reworded,
            Self::Time { .. } | Self::Material { .. } | Self::Value { .. } => Verdict::Adjusted,
        }
    }
}

/// Everything that differs between two sets of fields, in the order of the second.
pub fn between(from: &Map<String, Value>, to: &Map<String, Value>) -> Vec<Change> {
    let mut changes = Vec::new();
    fields("", from, to, &mut changes);
    changes
}

fn fields(within: &str, from: &Map<String, Value>, to: &Map<String, Value>, changes: &mut Vec<Change>) {
    let gone = from.keys().filter(|name| !to.contains_key(*name));
    for name in to.keys().chain(gone) {
        let path = if within.is_empty() { name.clone() } else { format!("{within}.{name}") };
        field(path, from.get(name), to.get(name), changes);
    }
}

fn field(path: String, from: Option<&Value>, to: Option<&Value>, changes: &mut Vec<Change>) {
    if from == to {
        return;
    }
    if let Some((from, to)) = both(from, to, words) {
        return changes.push(Change::Words { field: path, from, to });
    }
    if let Some((from, to)) = both(from, to, |value| materials(&path, value)) {
        return changes.extend(pairs(&from, &to, |from, to| Change::Material {
            field: path.clone(),
            from: from.cloned(),
            to: to.cloned(),
        }));
    }
    // The sources are the one list of texts that is in no language.
    let plain = path == "sources";
    if let Some((from, to)) = both(from, to, |value| texts(value, plain)) {
        return changes.extend(pairs(&from, &to, |from, to| Change::Words {
            field: path.clone(),
            from: from.cloned().unwrap_or_default(),
            to: to.cloned().unwrap_or_default(),
        }));
    }
    if let (Some(Value::Object(from)), Some(Value::Object(to))) = (from, to) {
        return fields(&path, from, to, changes);
    }
    if let Some((from, to)) = both(from, to, by_id) {
        return fields(&path, &from, &to, changes);
    }
    if path == "minutes" || path == "least" {
        let number = |value: Option<&Value>| value.and_then(Value::as_u64);
        return changes.push(Change::Time { field: path, from: number(from), to: number(to) });
    }
    changes.push(Change::Value { field: path, from: from.cloned(), to: to.cloned() });
}

/// Both as the same thing, when what is there of them is that thing. What is missing is an empty one.
fn both<T: Default>(
    from: Option<&Value>,
    to: Option<&Value>,
    read: impl Fn(&Value) -> Option<T>,
) -> Option<(T, T)> {
    let one = |value: Option<&Value>| value.map_or_else(|| Some(T::default()), &read);
    Some((one(from)?, one(to)?))
}

/// A text in both languages.
pub fn words(value: &Value) -> Option<Words> {
    let object = value.as_object()?;
    if object.keys().any(|name| name != "nb" && name != "en") {
        return None;
    }
    let text = |lang| object.get(lang).and_then(Value::as_str).unwrap_or_default();
    Some(Words::new(text("nb"), text("en")))
}

/// A list of texts.
fn texts(value: &Value, plain: bool) -> Option<Vec<Words>> {
    let text = |item: &Value| if plain { item.as_str().map(Words::same) } else { words(item) };
    value.as_array().filter(|items| !items.is_empty())?.iter().map(text).collect()
}

/// A list of things with ids, as fields by id.
fn by_id(value: &Value) -> Option<Map<String, Value>> {
    let named = |item: &Value| {
        let mut fields = item.as_object()?.clone();
        let id = fields.shift_remove("id")?.as_str()?.to_owned();
        Some((id, Value::Object(fields)))
    };
    value.as_array()?.iter().map(named).collect()
}

/// What a method needs at hand.
fn materials(path: &str, value: &Value) -> Option<Vec<Material>> {
    if path == "materials" { Vec::deserialize(value).ok() } else { None }
}

/// What is new, left out or said otherwise. What stands between the same two neighbours is taken for the same in other
/// words.
fn pairs<T: PartialEq>(
    from: &[T],
    to: &[T],
    change: impl Fn(Option<&T>, Option<&T>) -> Change,
) -> Vec<Change> {
    let mut changes = Vec::new();
    for (from, to) in sequence::gaps(from, to) {
        changes.extend((0..from.len().max(to.len())).map(|at| change(from.get(at), to.get(at))));
    }
    changes
}
