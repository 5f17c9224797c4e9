//! A row for each next step: who does what by when.

use chrono::NaiveDate;

use super::{Rows, Sheet, Value, columns};
use crate::core::method::FieldType;
use crate::core::summary::NextStep;
use crate::export::late::followed;
use crate::locale::Locale;

/// The next steps of the days.
pub fn sheet(days: &[Rows<'_>], locale: &Locale) -> Sheet {
    let keys = [
        ("export-number", 6),
        ("export-what", 60),
        ("export-who", 26),
        ("export-by", 12),
        ("export-status", 14),
        ("export-column-status-at", 12),
        ("export-column-late", 16),
        ("export-column-table", 7),
        ("export-column-from", 10),
        ("export-column-details", 50),
    ];
    let rows =
        days.iter().flat_map(|day| day.summary.next_steps.iter().filter_map(|step| day.next_step(step)));
    Sheet {
        name: locale.t("export-sheet-steps").into_owned(),
        columns: columns(locale, &keys),
        rows: rows.collect(),
    }
}

impl Rows<'_> {
    fn next_step(&self, step: &NextStep) -> Option<Vec<Value>> {
        let note = self.session.note(step.note)?;
        let due = match step.due.parse::<NaiveDate>() {
            Ok(date) => Value::Date(date),
            Err(_) => Value::text(step.due.as_str()),
        };
        let status = self.locale.ta("next-step-status", &[("status", note.status.key().into())]);
        let others = self.fields(note, |kind| !matches!(kind, FieldType::Person | FieldType::Date));
        let mut row = Vec::from(self.day());
        row.extend([
            Value::number(note.no),
            Value::text(note.text.as_str()),
            Value::text(step.owner.as_str()),
            due,
            Value::text(status),
            followed(self.session, note).map_or(Value::Nothing, |at| self.date(at)),
            self.late(note),
            Self::table(note),
            self.from(note),
            Value::text(others.join("; ")),
        ]);
        Some(row)
    }
}
