//! A row for each note.

use super::{Rows, Sheet, Value, columns};
use crate::core::ids::BoardId;
use crate::core::method::{BoardType, FieldType};
use crate::core::note::{Note, NoteKind};
use crate::locale::Locale;
use crate::report;

/// Every note of the days.
pub fn sheet(days: &[Rows<'_>], locale: &Locale) -> Sheet {
    let keys = [
        ("export-number", 6),
        ("export-column-kind", 16),
        ("export-column-text", 70),
        ("export-column-block", 24),
        ("export-column-step", 24),
        ("export-column-table", 7),
        ("export-column-at", 18),
        ("export-column-late", 16),
        ("export-column-starred", 10),
        ("export-column-from", 10),
        ("export-dots", 8),
        ("export-column-where", 26),
        ("export-column-value", 8),
        ("export-column-x", 8),
        ("export-column-y", 8),
        ("export-column-details", 60),
    ];
    let rows = days.iter().flat_map(|day| day.notes.iter().map(|note| day.note(note))).collect();
    Sheet { name: locale.t("export-sheet-notes").into_owned(), columns: columns(locale, &keys), rows }
}

impl Rows<'_> {
    fn note(&self, note: &Note) -> Vec<Value> {
        let kind = if note.is(NoteKind::RootCause) { NoteKind::RootCause } else { note.kind };
        let places = || note.places.values();
        let value = places().find_map(|place| place.value);
        let spot = places().find_map(|place| place.xy);
        let dots = self.dots(note);
        let yes = || Value::text(self.locale.t("export-yes"));
        let mut row = Vec::from(self.day());
        row.extend([
            Value::number(note.no),
            Value::text(self.locale.t(&format!("kind-{}", kind.key()))),
            Value::text(note.text.as_str()),
        ]);
        row.extend(self.step(&note.step));
        row.extend([
            Self::table(note),
            self.moment(note.at),
            self.late(note),
            if note.starred { yes() } else { Value::Nothing },
            self.from(note),
            if dots > 0 { Value::number(dots) } else { Value::Nothing },
            Value::text(self.place(note)),
            value.map_or(Value::Nothing, Value::number),
            spot.map_or(Value::Nothing, |(x, _)| Value::number(x)),
            spot.map_or(Value::Nothing, |(_, y)| Value::number(y)),
            Value::text(self.details(note)),
        ]);
        row
    }

    /// Where on its own board it stands: the column, or the stage and the lane; and the group it was put in, wherever that was.
    fn place(&self, note: &Note) -> String {
        let lang = self.locale.lang();
        let on = |board: &BoardId| {
            let (_, spec) = self.session.day.board(board)?;
            let place = note.place(board)?;
            Some(match spec.board_type {
                BoardType::List => {
                    let column = spec.columns.iter().find(|column| Some(&column.id) == place.column.as_ref());
                    column.map(|column| column.name.get(lang).to_owned()).unwrap_or_default()
                }
                BoardType::Grid => {
                    let stages = self.session.stages_now(board);
                    let stage = stages.iter().find(|stage| Some(stage.id) == place.stage);
                    let lane = spec.lanes.iter().find(|lane| Some(&lane.id) == place.lane.as_ref());
                    let names = stage.map(|stage| stage.name.as_str()).into_iter();
                    names.chain(lane.map(|lane| lane.name.get(lang))).collect::<Vec<_>>().join(" · ")
                }
                BoardType::Clusters => {
                    let group = place.cluster?;
                    let state = self.session.boards.get(board)?;
                    match state.cluster_name(group) {
                        "" => self.locale.ta("cluster-unnamed", &[("n", group.into())]),
                        name => name.to_owned(),
                    }
                }
                _ => String::new(),
            })
        };
        let own = note.board.iter();
        let grouped = note.places.iter().filter(|(_, place)| place.cluster.is_some()).map(|(board, _)| board);
        let grouped = grouped.filter(|board| note.board.as_ref() != Some(board));
        let names = own.chain(grouped).filter_map(on).filter(|name| !name.is_empty());
        names.collect::<Vec<_>>().join("; ")
    }

    /// What its card says, and how it is known.
    fn details(&self, note: &Note) -> String {
        let mut said = self.fields(note, |_| true);
        let evidence =
            note.places.values().map(|place| place.evidence.as_str()).find(|text| !text.is_empty());
        said.extend(evidence.map(|text| format!("{}: {text}", self.locale.t("export-evidence"))));
        said.join("; ")
    }

    /// The fields of its cards, each as its name and what it says.
    pub(super) fn fields(&self, note: &Note, wanted: impl Fn(FieldType) -> bool) -> Vec<String> {
        let boards =
            note.places.iter().filter_map(|(board, place)| Some((self.session.day.board(board)?.1, place)));
        let said = boards.flat_map(|(spec, place)| {
            spec.fields.iter().filter(|field| wanted(field.field_type)).filter_map(move |field| {
                let value = place.fields.get(&field.id).filter(|value| !value.is_empty())?;
                let name = field.name.get(self.locale.lang());
                Some(format!("{name}: {}", report::written(field, value, self.locale)))
            })
        });
        said.collect()
    }
}
