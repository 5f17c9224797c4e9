//! A list: notes in the order they were said, perhaps in named columns, after those brought in.

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, nearest};
use crate::core::ids::NoteId;
use crate::core::method::Column;
use crate::core::note::{Note, NoteKind, Place};

/// A list as a step shows it. A list without named columns is one column without a name.
#[derive(Clone, Debug)]
pub struct ListLens<'a> {
    board: BoardRef<'a>,
    brought: Vec<&'a Note>,
    columns: Vec<Vec<&'a Note>>,
}

impl<'a> ListLens<'a> {
    /// The list this board is. A note brought in stays apart until it is put in a column.
    pub fn of(board: BoardRef<'a>) -> Self {
        let named = &board.spec.columns;
        let mut columns = vec![Vec::new(); named.len().max(1)];
        let mut brought = Vec::new();
        for note in board.brought() {
            match note.place(&board.id).and_then(|place| named_column(named, place)) {
                Some(column) => columns[column].push(note),
                None => brought.push(note),
            }
        }
        if named.is_empty() {
            columns[0].extend(board.own());
        } else {
            for note in board.own() {
                let column = note.place(&board.id).and_then(|place| named_column(named, place));
                columns[column.unwrap_or(0)].push(note);
            }
            for column in &mut columns {
                column.sort_by_key(|note| note.no);
            }
        }
        Self { board, brought, columns }
    }

    /// The board itself.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// The notes brought in from earlier that stand in no column here.
    pub fn brought(&self) -> &[&'a Note] {
        &self.brought
    }

    /// The columns' notes, each in the order they were said; one column at least.
    pub fn columns(&self) -> &[Vec<&'a Note>] {
        &self.columns
    }

    /// The named columns; none for a plain list.
    pub fn named(&self) -> &'a [Column] {
        &self.board.spec.columns
    }

    /// True when nothing has been brought in or said.
    pub fn is_empty(&self) -> bool {
        self.brought.is_empty() && self.columns.iter().all(Vec::is_empty)
    }

    /// The kind of note that a column holds.
    pub fn kind(&self, column: usize) -> NoteKind {
        self.named().get(column).and_then(|column| column.kind).unwrap_or_else(|| self.board.kind())
    }

    /// Where a step about one column begins: after the last note in it. `None` in a step about the whole list.
    pub fn begin(&self) -> Option<Cursor> {
        let wanted = self.board.step.spec.field.as_ref()?;
        let column = self.named().iter().position(|column| column.id == *wanted)?;
        Some(Cursor { note: None, column, row: 0 })
    }

    /// A cursor that is in place. Without a note it stands after the last one of its column, where the
    /// next comes; where its note was taken away, it goes to the one beside it.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let column = cursor.column.min(self.columns.len() - 1);
        match cursor.note.and_then(|id| self.spot(id)) {
            Some(Spot::Brought(_)) => Cursor { note: cursor.note, column, row: 0 },
            Some(Spot::In(column, _)) => Cursor { note: cursor.note, column, row: 0 },
            None => {
                let gone = cursor.note.and_then(|id| self.board.session.note(id));
                let note = gone.and_then(|gone| nearest(&self.columns[column], gone));
                Cursor { note, column, row: 0 }
            }
        }
    }

    /// The cursor one step further. Above the columns are the notes brought in; below them the place for
    /// the next one.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let from = self.clamp(cursor);
        let column = &self.columns[from.column];
        let at = |note: Option<&&'a Note>| Cursor { note: note.map(|note| note.id), ..from.clone() };
        match (from.note.and_then(|id| self.spot(id)), to) {
            (None, Direction::Up) => at(column.last().or(self.brought.last())),
            (None, Direction::Down) => from,
            (Some(Spot::Brought(row)), Direction::Up) => at(self.brought.get(row.saturating_sub(1))),
            (Some(Spot::Brought(row)), Direction::Down) => {
                at(self.brought.get(row + 1).or_else(|| column.first()))
            }
            (Some(Spot::In(_, 0)), Direction::Up) => at(self.brought.last().or(column.first())),
            (Some(Spot::In(_, row)), Direction::Up) => at(column.get(row.saturating_sub(1))),
            (Some(Spot::In(_, row)), Direction::Down) => at(column.get(row + 1)),
            (spot, Direction::Left | Direction::Right) => self.sideways(&from, spot, to),
        }
    }

    /// The same row of the next column; a note brought in stays, and what is typed goes in that column.
    fn sideways(&self, from: &Cursor, spot: Option<Spot>, to: Direction) -> Cursor {
        let column = if to == Direction::Left {
            from.column.saturating_sub(1)
        } else {
            (from.column + 1).min(self.columns.len() - 1)
        };
        let note = match spot {
            Some(Spot::In(_, row)) => {
                let notes = &self.columns[column];
                notes.get(row).or(notes.last()).map(|note| note.id)
            }
            Some(Spot::Brought(_)) | None => from.note,
        };
        Cursor { note, column, row: 0 }
    }

    /// The note the cursor points at.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        match self.spot(self.clamp(cursor).note?)? {
            Spot::Brought(row) => self.brought.get(row).copied(),
            Spot::In(column, row) => self.columns[column].get(row).copied(),
        }
    }

    /// What typed words would become.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        let column = self.clamp(cursor).column;
        match self.named().get(column) {
            Some(named) => Becomes::InColumn(self.kind(column), named.name.clone()),
            None => Becomes::Note(self.kind(column)),
        }
    }

    /// A new note in the cursor's column.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let column = self.clamp(cursor).column;
        let place =
            Place { column: self.named().get(column).map(|column| column.id.clone()), ..Place::default() };
        let what = self.board.new_note(id, typed, self.kind(column), place);
        Ok(Made { what, cursor: Cursor { note: Some(id), column, row: 0 } })
    }

    /// Where a held note would stand one column further. Left of the first column is where a note
    /// brought in came from.
    pub fn held(&self, note: &Note, place: &Place, to: Direction) -> Place {
        let named = self.named();
        let came_in = note.board.as_ref() != Some(&self.board.id);
        let now = named_column(named, place).or((!came_in).then_some(0));
        let then = match (now, to) {
            (None, Direction::Right) => Some(0),
            (Some(0), Direction::Left) => (!came_in).then_some(0),
            (Some(at), Direction::Left) => Some(at - 1),
            (Some(at), Direction::Right) => Some((at + 1).min(named.len().saturating_sub(1))),
            (now, _) => now,
        };
        let column = then.and_then(|at| named.get(at)).map(|column| column.id.clone());
        Place { column, ..place.clone() }
    }

    /// The list as it would be with this note put down in this place.
    #[must_use]
    pub fn with(&self, id: NoteId, place: &Place) -> Self {
        let mut lens = self.clone();
        let taken = match self.spot(id) {
            Some(Spot::Brought(row)) => lens.brought.remove(row),
            Some(Spot::In(column, row)) => lens.columns[column].remove(row),
            None => return lens,
        };
        let own = taken.board.as_ref() == Some(&self.board.id);
        let to = match named_column(self.named(), place).or(own.then_some(0)) {
            Some(column) => &mut lens.columns[column],
            None => &mut lens.brought,
        };
        let at = to.partition_point(|note| note.no < taken.no);
        to.insert(at, taken);
        lens
    }

    fn spot(&self, id: NoteId) -> Option<Spot> {
        let find = |notes: &[&Note]| notes.iter().rposition(|note| note.id == id);
        let mut columns = self.columns.iter().enumerate();
        columns
            .find_map(|(column, notes)| find(notes).map(|row| Spot::In(column, row)))
            .or_else(|| find(&self.brought).map(Spot::Brought))
    }
}

/// Where a note is in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// Among those brought in, at this row.
    Brought(usize),
    /// In this column, at this row.
    In(usize, usize),
}

fn named_column(named: &[Column], place: &Place) -> Option<usize> {
    let wanted = place.column.as_deref()?;
    named.iter().position(|column| column.id == wanted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{self, add, add_at, add_before, apply, board, next_id};
    use super::*;
    use crate::core::event::What;
    use crate::core::session::Session;
    use crate::core::words::Words;

    const PLAIN: &str = "type = \"list\"";
    const COLUMNS: &str = r#"
        type = "list"
        columns = [
            { id = "plus", name = { nb = "Bra", en = "Good" } },
            { id = "delta", name = { nb = "Bedre", en = "Better" }, kind = "opportunity" },
        ]
    "#;

    fn typed(text: &str) -> Typed {
        Typed { text: text.to_owned(), ..Typed::default() }
    }

    fn on(note: NoteId) -> Cursor {
        Cursor { note: Some(note), ..Cursor::default() }
    }

    fn in_column(session: &mut Session, column: &str, text: &str) -> NoteId {
        add_at(session, text, Place { column: Some(column.to_owned()), ..Place::default() })
    }

    #[test]
    fn a_step_about_one_column_begins_after_its_last_note() {
        let mut session = fixture::session_about(COLUMNS, "delta");
        in_column(&mut session, "delta", "kortere møter");
        let begin = ListLens::of(board(&session)).begin();
        assert_eq!(begin, Some(Cursor { note: None, column: 1, row: 0 }));
        assert_eq!(ListLens::of(board(&fixture::session(COLUMNS))).begin(), None);
    }

    #[test]
    fn up_goes_from_the_newest_through_its_own_to_those_brought_in() {
        let mut session = fixture::session(PLAIN);
        let brought = add_before(&mut session, "fra før");
        let (first, second) = (add(&mut session, "én"), add(&mut session, "to"));
        let lens = ListLens::of(board(&session));
        let mut cursor = lens.clamp(&Cursor::default());
        for expected in [second, first, brought, brought] {
            cursor = lens.moved(&cursor, Direction::Up);
            assert_eq!(cursor.note, Some(expected));
        }
        for expected in [Some(first), Some(second), None, None] {
            cursor = lens.moved(&cursor, Direction::Down);
            assert_eq!(cursor.note, expected);
        }
    }

    #[test]
    fn words_go_in_the_cursors_column_as_its_kind_and_keep_what_they_build_on() {
        let mut session = fixture::session(COLUMNS);
        let first = in_column(&mut session, "plus", "god stemning");
        let lens = ListLens::of(board(&session));
        let cursor = lens.moved(&on(first), Direction::Right);
        let name = Words::new("Bedre", "Better");
        assert_eq!(lens.becomes(&cursor), Becomes::InColumn(NoteKind::Opportunity, name));
        let id = next_id(&session);
        let typed = Typed { built_on: Some(first), ..typed("kortere dag") };
        let made = lens.typed(&cursor, &typed, id).unwrap();
        apply(&mut session, made.what);
        let lens = ListLens::of(board(&session));
        let note = lens.note_at(&made.cursor).unwrap();
        assert_eq!((note.id, note.kind, &note.from[..]), (id, NoteKind::Opportunity, &[first][..]));
        assert_eq!(made.cursor.column, 1);
        assert_eq!(lens.clamp(&made.cursor), made.cursor);
    }

    #[test]
    fn a_note_taken_away_leaves_the_cursor_beside_it() {
        let mut session = fixture::session(PLAIN);
        let notes = ["én", "to", "tre"].map(|text| add(&mut session, text));
        apply(&mut session, What::NoteDeleted { note: notes[1], on: true });
        assert_eq!(ListLens::of(board(&session)).clamp(&on(notes[1])).note, Some(notes[2]));
        apply(&mut session, What::NoteDeleted { note: notes[2], on: true });
        assert_eq!(ListLens::of(board(&session)).clamp(&on(notes[2])).note, Some(notes[0]));
    }

    #[test]
    fn a_held_note_goes_between_columns_and_one_brought_in_back_out() {
        let mut session = fixture::session(COLUMNS);
        let brought = add_before(&mut session, "fra før");
        let own = in_column(&mut session, "plus", "her");
        let lens = ListLens::of(board(&session));
        let step = |id, place: &Place, to| lens.held(session.note(id).unwrap(), place, to);
        let first = step(brought, &Place::default(), Direction::Right);
        assert_eq!(first.column.as_deref(), Some("plus"));
        assert_eq!(lens.with(brought, &first).columns()[0].len(), 2);
        assert_eq!(step(brought, &first, Direction::Left), Place::default());
        let second = step(own, &first, Direction::Right);
        assert_eq!(second.column.as_deref(), Some("delta"));
        assert_eq!(step(own, &second, Direction::Right), second);
        assert_eq!(step(own, &first, Direction::Left), first);
        assert_eq!(lens.with(own, &second).columns()[1][0].id, own);
    }

    prop_compose! {
        /// A session with notes in columns, some taken away, some in columns that do not exist.
        fn any_session()(
            columns in any::<bool>(),
            notes in prop::collection::vec((0..5_u8, any::<bool>()), 0..12),
        ) -> (Session, Vec<NoteId>) {
            let mut session = fixture::session(if columns { COLUMNS } else { PLAIN });
            let mut ids = Vec::new();
            for (sort, deleted) in notes {
                let id = match sort {
                    0 => add_before(&mut session, "fra før"),
                    1 => in_column(&mut session, "plus", "bra"),
                    2 => in_column(&mut session, "delta", "bedre"),
                    3 => in_column(&mut session, "finnes-ikke", "hvor?"),
                    _ => add(&mut session, "uten sted"),
                };
                if deleted {
                    apply(&mut session, What::NoteDeleted { note: id, on: true });
                }
                ids.push(id);
            }
            ids.push(next_id(&session));
            (session, ids)
        }
    }

    proptest! {
        #[test]
        fn a_cursor_is_always_in_place(
            (mut session, ids) in any_session(),
            note in any::<Option<prop::sample::Index>>(),
            (column, row) in any::<(usize, usize)>(),
            moves in prop::collection::vec(super::super::fixture::direction(), 0..12),
        ) {
            let lens = ListLens::of(board(&session));
            let mut cursor = Cursor { note: note.map(|at| *at.get(&ids)), column, row };
            for to in moves {
                cursor = lens.moved(&cursor, to);
                prop_assert_eq!(&lens.clamp(&cursor), &cursor);
                prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
                prop_assert!(lens.note_at(&cursor).is_none_or(|note| !note.deleted));
            }
            let id = next_id(&session);
            let made = lens.typed(&cursor, &typed("ny"), id).unwrap();
            apply(&mut session, made.what);
            let lens = ListLens::of(board(&session));
            prop_assert_eq!(lens.note_at(&made.cursor).map(|note| note.id), Some(id));
            prop_assert_eq!(lens.clamp(&made.cursor), made.cursor);
        }
    }
}
