//! A row for each voter's dots on a note, of votes that have been shown.

use super::{Rows, Sheet, Value, columns};
use crate::core::note::{Note, WALL};
use crate::locale::Locale;

/// The votes of the days.
pub fn sheet(days: &[Rows<'_>], locale: &Locale) -> Sheet {
    let keys = [
        ("export-column-block", 28),
        ("export-number", 6),
        ("export-column-text", 70),
        ("export-column-voter", 12),
        ("export-dots", 8),
    ];
    let rows = days.iter().flat_map(|day| day.notes.iter().flat_map(|note| day.votes(note))).collect();
    Sheet { name: locale.t("export-sheet-votes").into_owned(), columns: columns(locale, &keys), rows }
}

impl Rows<'_> {
    fn votes(&self, note: &Note) -> Vec<Vec<Value>> {
        let is_shown = |board| self.session.boards.get(board).is_some_and(|state| state.revealed);
        let boards = note.places.iter().filter(|(board, _)| is_shown(*board));
        let rows = boards.flat_map(|(board, place)| {
            let block = self.session.day.board(board).map(|(block, _)| block.name.get(self.locale.lang()));
            place.votes.iter().filter(|(_, dots)| **dots > 0).map(move |(&voter, &dots)| {
                let mut row = Vec::from(self.day());
                row.extend([
                    Value::text(block.unwrap_or_default()),
                    Value::number(note.no),
                    Value::text(note.text.as_str()),
                    if voter == WALL {
                        Value::text(self.locale.t("export-wall"))
                    } else {
                        Value::number(voter)
                    },
                    Value::number(dots),
                ]);
                row
            })
        });
        rows.collect()
    }
}
