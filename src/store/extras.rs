//! What a session file holds that this program has no name for: written by a later program, or by hand. It is
//! kept and written back where it stood.
//!
//! Found by comparing the file with what we would write of it ourselves. What is missing there is unknown to us, or
//! is a known field that says no more than its absence does; keeping that one too does no harm.

use serde_json::{Map, Value};

/// What to add to what we write.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extras(Option<Extra>);

/// Something to add at one place.
#[derive(Clone, Debug, PartialEq)]
enum Extra {
    /// A field we do not have.
    Whole(Value),
    /// Something within the fields of an object.
    Fields(Vec<(String, Extra)>),
    /// Something within the items of an array that carry these ids.
    Named(Vec<(Value, Extra)>),
    /// Something within the items of an array at these places.
    Placed(Vec<(usize, Extra)>),
}

impl Extras {
    /// What `file` holds beyond `ours`.
    pub fn between(file: Value, ours: &Value) -> Self {
        Self(beyond(file, ours))
    }

    /// True when there is nothing to add.
    pub fn are_none(&self) -> bool {
        self.0.is_none()
    }

    /// Puts everything back where there is a place for it and nothing of ours.
    pub fn put_back(&self, ours: &mut Value) {
        if let Some(extra) = &self.0 {
            put(extra, ours);
        }
    }
}

fn beyond(file: Value, ours: &Value) -> Option<Extra> {
    match (file, ours) {
        (Value::Object(fields), Value::Object(known)) => {
            // What can be undone is only ours, and moves with every event.
            let wanted = fields.into_iter().filter(|(key, _)| key != "history");
            let found = wanted.filter_map(|(key, value)| {
                let extra = match known.get(&key) {
                    Some(known) => beyond(value, known)?,
                    None => Extra::Whole(value),
                };
                Some((key, extra))
            });
            some(found.collect()).map(Extra::Fields)
        }
        (Value::Array(items), Value::Array(known)) if known.iter().all(|item| id(item).is_some()) => {
            let mut from = 0;
            let found = items.into_iter().filter_map(|item| {
                let id = id(&item)?.clone();
                let extra = beyond(item, &known[next_with(&id, known, &mut from)?])?;
                Some((id, extra))
            });
            some(found.collect()).map(Extra::Named)
        }
        (Value::Array(items), Value::Array(known)) => {
            let pairs = items.into_iter().zip(known).enumerate();
            let found = pairs.filter_map(|(at, (item, known))| Some((at, beyond(item, known)?)));
            some(found.collect()).map(Extra::Placed)
        }
        _ => None,
    }
}

fn put(extra: &Extra, ours: &mut Value) {
    match (extra, ours) {
        (Extra::Fields(fields), Value::Object(known)) => {
            for (key, extra) in fields {
                put_field(key, extra, known);
            }
        }
        (Extra::Named(items), Value::Array(known)) => {
            let mut from = 0;
            for (wanted, extra) in items {
                if let Some(at) = next_with(wanted, known, &mut from) {
                    put(extra, &mut known[at]);
                }
            }
        }
        (Extra::Placed(items), Value::Array(known)) => {
            for (at, extra) in items {
                if let Some(item) = known.get_mut(*at) {
                    put(extra, item);
                }
            }
        }
        _ => {}
    }
}

fn put_field(key: &str, extra: &Extra, known: &mut Map<String, Value>) {
    match (extra, known.get_mut(key)) {
        (Extra::Whole(value), None) => {
            known.insert(key.to_owned(), value.clone());
        }
        (Extra::Whole(_), Some(_)) | (_, None) => {}
        (extra, Some(value)) => put(extra, value),
    }
}

fn id(item: &Value) -> Option<&Value> {
    item.get("id")
}

/// Where the item with this id stands. Items keep their order, so the search goes on from where the last one
/// was found.
fn next_with(wanted: &Value, items: &[Value], from: &mut usize) -> Option<usize> {
    let mut order = (*from..items.len()).chain(0..*from);
    let at = order.find(|&at| id(&items[at]) == Some(wanted))?;
    *from = at + 1;
    Some(at)
}

fn some<T>(items: Vec<T>) -> Option<Vec<T>> {
    (!items.is_empty()).then_some(items)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn unknown_fields_come_back_where_they_stood() {
        let file = json!({
            "title": "Gammel", "mood": "fin",
            "notes": [{ "id": 1, "text": "a" }, { "id": 2, "text": "b", "colour": "gul" }],
            "visits": [{ "step": "x" }, { "step": "y", "heat": 21 }],
        });
        let ours = json!({
            "title": "Gammel",
            "notes": [{ "id": 1, "text": "a" }, { "id": 2, "text": "b" }],
            "visits": [{ "step": "x" }, { "step": "y" }],
        });
        let extras = Extras::between(file, &ours);
        let mut now = json!({
            "title": "Ny",
            "notes": [{ "id": 0, "text": "først" }, { "id": 1, "text": "a" }, { "id": 2, "text": "c" }],
            "visits": [{ "step": "x" }, { "step": "y" }, { "step": "z" }],
        });
        extras.put_back(&mut now);
        let wanted = json!({
            "title": "Ny",
            "notes": [{ "id": 0, "text": "først" }, { "id": 1, "text": "a" }, { "id": 2, "text": "c", "colour": "gul" }],
            "visits": [{ "step": "x" }, { "step": "y", "heat": 21 }, { "step": "z" }],
            "mood": "fin",
        });
        assert_eq!(now, wanted);
    }

    #[test]
    fn what_we_write_ourselves_is_never_overwritten() {
        let extras = Extras::between(json!({ "closed": null }), &json!({}));
        let mut now = json!({ "closed": "2026-11-22T15:30:00Z" });
        extras.put_back(&mut now);
        assert_eq!(now, json!({ "closed": "2026-11-22T15:30:00Z" }));
    }

    #[test]
    fn a_file_of_ours_has_nothing_beyond() {
        let ours = json!({ "notes": [{ "id": 1 }], "tables": [] });
        assert!(Extras::between(ours.clone(), &ours).are_none());
    }
}
