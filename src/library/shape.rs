//! The schema as the reader walks it: what may be at each place of a file.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::problem::Expected;
use super::schema;

/// What a value may be.
#[derive(Debug)]
pub enum Shape {
    /// A text in both languages.
    Words,
    /// A text in both languages, with more about it beside them.
    WordsAnd(Vec<Field>),
    /// A text of at most so many characters.
    Text(usize),
    /// An id.
    Id,
    /// A time of day.
    Time,
    /// A day of the calendar.
    Date,
    /// A whole number, both ends included.
    Whole(i64, i64),
    /// `true` or `false`.
    YesNo,
    /// Some number of the same.
    List {
        /// What each of them may be.
        item: Box<Shape>,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// Named fields.
    Table(Vec<Field>),
    /// One of some words.
    Name(Vec<String>),
    /// One of some words, or named fields.
    NameOrTable(Vec<String>, Vec<Field>),
}

/// One field of a table.
#[derive(Debug)]
pub struct Field {
    /// What it is called.
    pub name: String,
    /// True when it must be there.
    pub required: bool,
    /// What else must be there when it is.
    pub needs: Vec<String>,
    /// What it may be.
    pub shape: Shape,
}

static METHOD: LazyLock<Shape> = LazyLock::new(|| compile(&schema::method()));
static PROGRAMME: LazyLock<Shape> = LazyLock::new(|| compile(&schema::programme()));

/// What a method file may be.
pub fn method() -> &'static Shape {
    &METHOD
}

/// What a programme file may be.
pub fn programme() -> &'static Shape {
    &PROGRAMME
}

impl Shape {
    /// This shape as it is told to a person.
    pub fn expected(&'static self) -> Expected {
        match self {
            Self::Words | Self::WordsAnd(_) => Expected::Words,
            Self::Text(_) => Expected::Text,
            Self::Id => Expected::Id,
            Self::Time => Expected::Time,
            Self::Date => Expected::Date,
            Self::Whole(..) => Expected::Whole,
            Self::YesNo => Expected::YesNo,
            Self::List { .. } => Expected::List,
            Self::Table(fields) => Expected::Table(example(fields)),
            Self::Name(known) => Expected::Name(known.iter().map(String::as_str).collect()),
            Self::NameOrTable(known, fields) => {
                Expected::NameOrTable(known.iter().map(String::as_str).collect(), example(fields))
            }
        }
    }
}

/// The fields' names, in the order of the types they come from.
pub fn names(fields: &'static [Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

/// The fields' names as an example: all where they are few, those that must be there where they are many.
fn example(fields: &'static [Field]) -> Vec<&'static str> {
    const FEW: usize = 4;
    let is_shown = |field: &&Field| field.required || fields.len() <= FEW;
    fields.iter().filter(is_shown).map(|field| field.name.as_str()).collect()
}

fn compile(schema: &Value) -> Shape {
    let nothing = Map::new();
    let definitions = schema.get("$defs").and_then(Value::as_object).unwrap_or(&nothing);
    shape(schema, definitions)
}

fn shape(schema: &Value, definitions: &Map<String, Value>) -> Shape {
    let Some(object) = schema.as_object() else { return Shape::Text(0) };
    if let Some(name) = object.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        return match name {
            "Words" => Shape::Words,
            "ClockTime" => Shape::Time,
            _ => definitions.get(name).map_or(Shape::Text(0), |found| shape(found, definitions)),
        };
    }
    let branches = ["anyOf", "oneOf"].iter().find_map(|key| object.get(*key)?.as_array());
    if let Some(branches) = branches {
        return one_of(branches, definitions);
    }
    if schema::is(object, "object") {
        let fields = fields(object, definitions);
        let has = |name: &str| fields.iter().any(|field| field.name == name);
        if has("nb") && has("en") { Shape::WordsAnd(fields) } else { Shape::Table(fields) }
    } else if schema::is(object, "array") {
        Shape::List {
            item: Box::new(object.get("items").map_or(Shape::Text(0), |items| shape(items, definitions))),
            least: count(object, "minItems").unwrap_or(0),
            most: count(object, "maxItems").unwrap_or(usize::MAX),
        }
    } else if schema::is(object, "integer") {
        let bound = |key: &str| object.get(key).and_then(Value::as_i64);
        Shape::Whole(bound("minimum").unwrap_or(0), bound("maximum").unwrap_or(u32::MAX.into()))
    } else if schema::is(object, "boolean") {
        Shape::YesNo
    } else if object.get("pattern").and_then(Value::as_str) == Some(schema::ID_PATTERN) {
        Shape::Id
    } else if object.get("format").and_then(Value::as_str) == Some("date") {
        Shape::Date
    } else {
        Shape::Text(count(object, "maxLength").unwrap_or(0))
    }
}

/// An enum, or an enum with fields.
fn one_of(branches: &[Value], definitions: &Map<String, Value>) -> Shape {
    let words =
        branches.iter().filter_map(|branch| branch.get("const")?.as_str()).map(str::to_owned).collect();
    match branches.iter().filter_map(|branch| branch.as_object()).find(|branch| schema::is(branch, "object"))
    {
        Some(table) => Shape::NameOrTable(words, fields(table, definitions)),
        None => Shape::Name(words),
    }
}

fn fields(object: &Map<String, Value>, definitions: &Map<String, Value>) -> Vec<Field> {
    let required = object.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|one| one == name));
    let needs = |name: &str| {
        let names = object.get("dependentRequired").and_then(|needs| needs.get(name)?.as_array());
        names.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let Some(properties) = object.get("properties").and_then(Value::as_object) else { return Vec::new() };
    properties
        .iter()
        .map(|(name, property)| Field {
            name: name.clone(),
            required: is_required(name),
            needs: needs(name),
            shape: shape(property, definitions),
        })
        .collect()
}

fn count(object: &Map<String, Value>, key: &str) -> Option<usize> {
    object.get(key).and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok())
}
