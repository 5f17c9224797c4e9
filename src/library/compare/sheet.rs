//! A method or a programme taken apart into named fields.

use serde::Serialize;
use serde_json::{Map, Value};

use super::change::words;
use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::words::Words;

/// The fields that say which file it is, not what is in it.
const NAMEPLATE: [&str; 4] = ["format", "id", "version", "origin"];

/// A method or a programme taken apart.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// What stands at the top.
    pub about: Map<String, Value>,
    /// A method's boards.
    pub boards: Vec<Part>,
    /// A method's steps, or a programme's blocks.
    pub parts: Vec<Part>,
}

/// A step, a block or a board.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// The method whose name it goes by, where it has none of its own.
    pub named_by: Option<String>,
    /// Everything it says but its id.
    pub fields: Map<String, Value>,
}

impl Sheet {
    /// A method taken apart.
    pub fn method(method: &Method) -> Self {
        Self::of(method, "steps")
    }

    /// A programme taken apart.
    pub fn programme(programme: &Programme) -> Self {
        Self::of(programme, "blocks")
    }

    fn of(item: &impl Serialize, parts: &str) -> Self {
        // The types are plain data with names for keys, which can always be written as JSON.
        let Ok(Value::Object(mut about)) = serde_json::to_value(item) else { return Self::default() };
        let (boards, parts) = (split(&mut about, "boards"), split(&mut about, parts));
        about.retain(|name, _| !NAMEPLATE.contains(&name.as_str()));
        Self { about, boards, parts }
    }
}

fn split(about: &mut Map<String, Value>, name: &str) -> Vec<Part> {
    let Some(Value::Array(items)) = about.shift_remove(name) else { return Vec::new() };
    items.into_iter().filter_map(part).collect()
}

fn part(item: Value) -> Option<Part> {
    let Value::Object(mut fields) = item else { return None };
    let id = fields.shift_remove("id")?.as_str()?.to_owned();
    let own_name = fields.get("name").and_then(words).filter(|name| !name.is_empty());
    let method = fields.get("method").and_then(Value::as_str);
    let named_by = method.filter(|_| own_name.is_none()).map(str::to_owned);
    let name = own_name.unwrap_or_else(|| Words::same(method.unwrap_or(&id)));
    Some(Part { id, name, named_by, fields })
}
