//! JSON Schemas of the file formats, for editors that complete and check while one types. The reader
//! holds every file to the same schemas, so that neither knows more than the other.

use schemars::schema_for;
use serde_json::{Map, Value, json};

use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE};

/// What an id looks like.
pub const ID_PATTERN: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// Bounds that the types do not say, by the field's name.
const NUMBERS: [(&str, i64, i64); 6] = [
    ("format", 1, 1),
    ("minutes", 0, 1440),
    ("tables", 1, 26),
    ("times", 1, 100),
    ("dots", 1, 100),
    ("count", 1, 1000),
];

/// The most elements there may be in a list, by the field's name.
const COUNTS: [(&str, u64); 3] = [("steps", 100), ("blocks", 200), ("criteria", 9)];

/// The most elements in any other list.
const COUNT: u64 = 100;

/// The schema of a method file.
pub fn method() -> Value {
    strict(schema_for!(Method).to_value())
}

/// The schema of a programme file.
pub fn programme() -> Value {
    strict(schema_for!(Programme).to_value())
}

/// Adds what the types leave open: no unknown fields, and bounds on all that can be long.
fn strict(mut schema: Value) -> Value {
    tighten("", &mut schema);
    schema
}

fn tighten(name: &str, schema: &mut Value) {
    let Value::Object(object) = schema else { return };
    leave_out(object);
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        for (name, property) in properties {
            tighten(name, property);
        }
        object.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    if let Some(Value::Object(definitions)) = object.get_mut("$defs") {
        for definition in definitions.values_mut() {
            tighten("", definition);
        }
    }
    for several in ["oneOf", "anyOf"] {
        if let Some(Value::Array(branches)) = object.get_mut(several) {
            for branch in branches {
                tighten(name, branch);
            }
        }
    }
    if let Some(items) = object.get_mut("items") {
        tighten("", items);
    }
    bound(name, object);
}

/// TOML has no null: what may be left out is left out, and never said to be nothing.
fn leave_out(object: &mut Map<String, Value>) {
    let is_null = |branch: &Value| branch.get("type").is_some_and(|name| name == "null");
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = &mut types[..] {
            let only = only.take();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
        branches.retain(|branch| !is_null(branch));
        if let [Value::Object(only)] = &mut branches[..] {
            let only = std::mem::take(only);
            object.remove("anyOf");
            object.extend(only);
        }
    }
    if object.get("default").is_some_and(Value::is_null) {
        object.remove("default");
    }
}

fn bound(name: &str, object: &mut Map<String, Value>) {
    if is(object, "array") && !object.contains_key("maxItems") {
        let most = COUNTS.iter().find(|(field, _)| *field == name).map_or(COUNT, |(_, most)| *most);
        object.insert("maxItems".to_owned(), json!(most));
    }
    if is(object, "integer")
        && let Some((_, least, most)) = NUMBERS.iter().find(|(field, ..)| *field == name)
    {
        object.insert("minimum".to_owned(), json!(least));
        object.insert("maximum".to_owned(), json!(most));
    }
    if is(object, "string") && !["const", "enum", "pattern"].iter().any(|key| object.contains_key(*key)) {
        if name == "id" {
            object.insert("pattern".to_owned(), json!(ID_PATTERN));
            object.insert("maxLength".to_owned(), json!(LONGEST_TITLE));
        } else {
            object.insert("maxLength".to_owned(), json!(LONGEST_NOTE));
        }
    }
}

/// True when the schema's type is this one.
pub(super) fn is(schema: &Map<String, Value>, wanted: &str) -> bool {
    schema.get("type").and_then(Value::as_str) == Some(wanted)
}
