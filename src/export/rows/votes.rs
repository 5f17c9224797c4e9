//! A row for each voter's dots on a note, and for each of her points, of votes that have been shown.

use super::{Rows, Sheet, Value, columns};
use crate::core::note::{Note, Voter, WALL};
use crate::locale::Locale;

/// The votes of the days.
pub fn sheet(days: &[Rows<'_>], locale: &Locale) -> Sheet {
    let keys = [
        ("export-column-block", 28),
        ("export-number", 6),
        ("export-column-text", 70),
        ("export-column-voter", 12),
        ("export-dots", 8),
        ("export-column-criterion", 20),
        ("export-column-points", 8),
    ];
    let rows = days.iter().flat_map(|day| day.notes.iter().flat_map(|note| day.votes(note))).collect();
    Sheet { name: locale.t("export-sheet-votes").into_owned(), columns: columns(locale, &keys), rows }
}

impl Rows<'_> {
    fn votes(&self, note: &Note) -> Vec<Vec<Value>> {
        let is_shown = |board| self.session.boards.get(board).is_some_and(|state| state.revealed);
        let boards = note.places.iter().filter(|(board, _)| is_shown(*board));
        let rows = boards.flat_map(|(board, place)| {
            let found = self.session.day.board(board);
            let block = found.map_or("", |(block, _)| block.name.get(self.locale.lang()));
            let dots = place.votes.iter().filter(|(_, dots)| **dots > 0).map(move |(&voter, &dots)| {
                self.given(note, block, voter, [Value::number(dots), Value::Nothing, Value::Nothing])
            });
            let criteria = found.map_or(&[][..], |(_, spec)| &spec.criteria);
            let points = place.scores.iter().flat_map(move |(&voter, points)| {
                criteria.iter().filter_map(move |criterion| {
                    let name = Value::text(criterion.name.get(self.locale.lang()));
                    let points = Value::number(*points.get(&criterion.id)?);
                    Some(self.given(note, block, voter, [Value::Nothing, name, points]))
                })
            });
            dots.chain(points)
        });
        rows.collect()
    }

    fn given(&self, note: &Note, block: &str, voter: Voter, what: [Value; 3]) -> Vec<Value> {
        let mut row = Vec::from(self.day());
        row.extend([
            Value::text(block),
            Value::number(note.no),
            Value::text(note.text.as_str()),
            if voter == WALL { Value::text(self.locale.t("export-wall")) } else { Value::number(voter) },
        ]);
        row.extend(what);
        row
    }
}
