//! A pulse: one number from each person on a scale, with a reason if they like.

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, nearest};
use crate::core::ids::NoteId;
use crate::core::note::{Note, NoteKind, Place};
use crate::core::text::number_first;

/// The scale's ends where the method does not say.
const ENDS: (i8, i8) = (1, 5);

/// A pulse as a step shows it.
#[derive(Clone, Debug)]
pub struct PulseLens<'a> {
    board: BoardRef<'a>,
    answers: Vec<&'a Note>,
}

impl<'a> PulseLens<'a> {
    /// The pulse this board is.
    pub fn of(board: BoardRef<'a>) -> Self {
        let answers = board.own().collect();
        Self { board, answers }
    }

    /// The board itself.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// The answers, in the order they were given.
    pub fn answers(&self) -> &[&'a Note] {
        &self.answers
    }

    /// The lowest and the highest answer.
    pub fn ends(&self) -> (i8, i8) {
        let (one, other) = self.board.spec.scale.as_ref().map_or(ENDS, |scale| (scale.least, scale.most));
        (one.min(other), one.max(other))
    }

    /// An answer's number; `None` where it has none on this scale.
    pub fn value(&self, note: &Note) -> Option<i8> {
        let (least, most) = self.ends();
        note.place(&self.board.id)?.value.filter(|value| (least..=most).contains(value))
    }

    /// An answer's reason; `None` where only a number was given.
    pub fn reason(&self, note: &'a Note) -> Option<&'a str> {
        let bare = self.value(note).is_some_and(|value| value.to_string() == note.text);
        (!bare).then_some(note.text.as_str())
    }

    /// How many gave each number of the scale, the lowest first.
    pub fn counts(&self) -> Vec<(i8, u32)> {
        let (least, most) = self.ends();
        let mut counts: Vec<(i8, u32)> = (least..=most).map(|value| (value, 0)).collect();
        for value in self.answers.iter().filter_map(|note| self.value(note)) {
            let at = usize::try_from(i16::from(value) - i16::from(least)).ok();
            if let Some((_, count)) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        counts
    }

    /// How many gave a number.
    pub fn n(&self) -> usize {
        self.answers.iter().filter(|note| self.value(note).is_some()).count()
    }

    /// The answer in the middle, or halfway between the two in the middle.
    pub fn median(&self) -> Option<f32> {
        let mut values: Vec<i8> = self.answers.iter().filter_map(|note| self.value(note)).collect();
        values.sort_unstable();
        let upper = values.len() / 2;
        let lower = values.len().checked_sub(1)? / 2;
        Some(f32::midpoint(f32::from(*values.get(lower)?), f32::from(*values.get(upper)?)))
    }

    /// A cursor that is in place. Without a note it stands after the last answer.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let known = cursor.note.filter(|&id| self.row(id).is_some());
        let beside = || {
            let gone = self.board.session.note(cursor.note?)?;
            nearest(&self.answers, gone)
        };
        Cursor { note: known.or_else(beside), column: 0, row: 0 }
    }

    /// The cursor one answer up or down.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let from = self.clamp(cursor);
        let row = from.note.and_then(|id| self.row(id)).unwrap_or(self.answers.len());
        let row = match to {
            Direction::Up => row.saturating_sub(1),
            Direction::Down => row + 1,
            Direction::Left | Direction::Right => row,
        };
        Cursor { note: self.answers.get(row).map(|note| note.id), ..from }
    }

    /// The answer the cursor points at.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.answers.get(self.row(self.clamp(cursor).note?)?).copied()
    }

    /// What typed words would become.
    pub fn becomes(&self, _cursor: &Cursor) -> Becomes {
        let (least, most) = self.ends();
        Becomes::Answer(least, most)
    }

    /// An answer from a number with or without a reason: «4 gleder meg», «4: gleder meg», «4».
    pub fn typed(&self, _cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let (least, most) = self.ends();
        let (value, reason) =
            number_first(&typed.text, (least, most)).ok_or(Refused::NumberFirst(least, most))?;
        let text = if reason.is_empty() { value.to_string() } else { reason.to_owned() };
        let place = Place { value: Some(value), ..Place::default() };
        let what = self.board.new_note(id, &Typed { text, ..typed.clone() }, NoteKind::Answer, place);
        Ok(Made { what, cursor: Cursor { note: Some(id), ..Cursor::default() } })
    }

    /// Answers keep their order, so a held note stays where it is.
    pub fn held(&self, _note: &Note, place: &Place, _to: Direction) -> Place {
        place.clone()
    }

    fn row(&self, id: NoteId) -> Option<usize> {
        self.answers.iter().position(|note| note.id == id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::super::fixture::{self, add, apply, board, next_id};
    use super::*;
    use crate::core::event::What;
    use crate::core::session::Session;

    const PULSE: &str = r#"
        type = "pulse"
        scale = { least = 1, most = 5, low = { nb = "tom", en = "empty" }, high = { nb = "full", en = "full" } }
    "#;

    fn answer(session: &mut Session, text: &str) -> Result<Cursor, Refused> {
        let id = next_id(session);
        let typed = Typed { text: text.to_owned(), ..Typed::default() };
        let made = PulseLens::of(board(session)).typed(&Cursor::default(), &typed, id)?;
        apply(session, made.what);
        Ok(made.cursor)
    }

    #[rstest]
    #[case("4 gleder meg", Some((4, "gleder meg")))]
    #[case("4: gleder meg", Some((4, "gleder meg")))]
    #[case("4 – gleder meg", Some((4, "gleder meg")))]
    #[case("4", Some((4, "")))]
    #[case("-2 trøtt", Some((-2, "trøtt")))]
    #[case("−2", Some((-2, "")))]
    #[case("+1", Some((1, "")))]
    #[case("2 3-åringer hjemme", Some((2, "3-åringer hjemme")))]
    #[case("4,5 omtrent", None)]
    #[case("3D-skriver", None)]
    #[case("gleder meg", None)]
    #[case("-", None)]
    #[case("400", None)]
    #[case("11 over", None)]
    #[case("", None)]
    fn a_number_comes_first(#[case] text: &str, #[case] expected: Option<(i8, &str)>) {
        assert_eq!(number_first(text, (-10, 10)), expected);
    }

    #[test]
    fn a_number_alone_is_its_own_text() {
        let mut session = fixture::session(PULSE);
        let cursor = answer(&mut session, "4").unwrap();
        let lens = PulseLens::of(board(&session));
        let note = lens.note_at(&cursor).unwrap();
        assert_eq!((note.text.as_str(), note.kind, lens.value(note)), ("4", NoteKind::Answer, Some(4)));
        assert_eq!(lens.reason(note), None);
        let cursor = answer(&mut session, "2 lite søvn").unwrap();
        let lens = PulseLens::of(board(&session));
        assert_eq!(lens.reason(lens.note_at(&cursor).unwrap()), Some("lite søvn"));
    }

    #[test]
    fn a_number_outside_the_scale_is_refused() {
        let mut session = fixture::session(PULSE);
        assert_eq!(answer(&mut session, "6 topp"), Err(Refused::NumberFirst(1, 5)));
        assert_eq!(answer(&mut session, "topp"), Err(Refused::NumberFirst(1, 5)));
    }

    #[test]
    fn the_figures_count_numbers_and_leave_other_notes_alone() {
        let mut session = fixture::session(PULSE);
        assert_eq!(PulseLens::of(board(&session)).median(), None);
        for text in ["4", "2 lite søvn", "4 klar", "5"] {
            answer(&mut session, text).unwrap();
        }
        add(&mut session, "uten tall");
        let lens = PulseLens::of(board(&session));
        assert_eq!(lens.counts(), [(1, 0), (2, 1), (3, 0), (4, 2), (5, 1)]);
        assert_eq!((lens.n(), lens.answers().len(), lens.median()), (4, 5, Some(4.0)));
        answer(&mut session, "3").unwrap();
        answer(&mut session, "3").unwrap();
        assert_eq!(PulseLens::of(board(&session)).median(), Some(3.5));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_taken_or_refused(text: String) {
            let mut session = fixture::session("type = \"pulse\"");
            if let Ok(cursor) = answer(&mut session, &text) {
                let lens = PulseLens::of(board(&session));
                prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
                prop_assert_eq!(lens.n(), 1);
            }
        }

        #[test]
        fn a_cursor_is_always_in_place(
            deleted in prop::collection::vec(any::<bool>(), 0..6),
            note in prop::option::of(0..7_usize),
            moves in prop::collection::vec(fixture::direction(), 0..8),
            (least, most) in any::<(i8, i8)>(),
            value: Option<i8>,
        ) {
            let ends = format!("scale = {{ least = {least}, most = {most}, low = {{}}, high = {{}} }}");
            let mut session = fixture::session(&format!("type = \"pulse\"\n{ends}"));
            let mut ids = Vec::new();
            for deleted in deleted {
                let id = fixture::add_at(&mut session, "svar", Place { value, ..Place::default() });
                if deleted {
                    apply(&mut session, What::NoteDeleted { note: id, on: true });
                }
                ids.push(id);
            }
            ids.push(next_id(&session));
            let lens = PulseLens::of(board(&session));
            let mut cursor = Cursor { note: note.and_then(|at| ids.get(at).copied()), column: 3, row: 8 };
            for to in moves {
                cursor = lens.moved(&cursor, to);
                prop_assert_eq!(&lens.clamp(&cursor), &cursor);
                prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
            }
            let counted: u32 = lens.counts().iter().map(|&(_, n)| n).sum();
            prop_assert_eq!(counted as usize, lens.n());
        }
    }
}
