//! A note as a line of the minutes.

use super::Minutes;
use crate::core::ids::NoteId;
use crate::core::method::Field;
use crate::core::note::{Note, Place, TableId};
use crate::core::thread::sources;
use crate::export::document::Item;
use crate::report;

impl Minutes<'_> {
    /// The note with its table, what it was made from, and its star.
    pub(super) fn item(&self, note: &Note) -> Item {
        let sources: Vec<String> = sources(note)
            .filter_map(|id| self.session.note(id).filter(|source| !source.deleted))
            .map(|source| source.no.to_string())
            .collect();
        let from = (!sources.is_empty())
            .then(|| self.locale.ta("export-from", &[("numbers", sources.join(", ").into())]));
        let mut marks = self.own_marks(note);
        marks.extend(from);
        Item { number: note.no, text: note.text.clone(), marks, ..Item::default() }
    }

    /// Its star, its table, and whether it was written afterwards.
    pub(super) fn own_marks(&self, note: &Note) -> Vec<String> {
        let letter = |table: TableId| table.letter().to_string().into();
        let table = note.table.map(|table| self.locale.ta("export-table", &[("t", letter(table))]));
        note.starred.then(|| self.t("export-star")).into_iter().chain(table).chain(self.late(note)).collect()
    }

    /// That it was written after the day, and when.
    pub(super) fn late(&self, note: &Note) -> Option<String> {
        let date = || self.locale.short_date(self.session.local(note.at));
        self.session.is_late(note).then(|| self.locale.ta("export-late", &[("date", date().into())]))
    }

    /// The notes with these ids.
    pub(super) fn items(&self, notes: &[NoteId]) -> Vec<Item> {
        notes.iter().filter_map(|&id| Some(self.item(self.session.note(id)?))).collect()
    }

    /// What the fields of a card say, but for the first, which is its heading.
    pub(super) fn fields(&self, fields: &[Field], place: &Place) -> Vec<(String, String)> {
        let said = fields.iter().skip(1).filter_map(|field| {
            let value = place.fields.get(&field.id).filter(|value| !value.is_empty())?;
            Some(self.field(field, value))
        });
        said.collect()
    }

    /// A field's name and what it says.
    pub(super) fn field(&self, field: &Field, value: &str) -> (String, String) {
        let name = field.name.get(self.locale.lang()).to_owned();
        (name, report::written(field, value, self.locale))
    }
}

/// The number and the words in one line, for a cell of a table.
pub(super) fn line(note: &Note) -> String {
    format!("{} {}", note.no, note.text)
}
