//! Votes: dots with a budget for each voter, secret until they are shown.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, nearest};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::note::{Note, NoteKind, Place, Voter, WALL};

/// The dots each person has where the method does not say.
const DOTS: u16 = 3;

/// A vote as a step shows it.
#[derive(Clone, Debug)]
pub struct VotesLens<'a> {
    board: BoardRef<'a>,
    items: Vec<&'a Note>,
    revealed: bool,
    given: BTreeMap<Voter, u32>,
}

impl<'a> VotesLens<'a> {
    /// The vote this board is. Once shown, what got most dots comes first.
    pub fn of(board: BoardRef<'a>) -> Self {
        let revealed = board.session.boards.get(&board.id).is_some_and(|state| state.revealed);
        let mut items = board.notes();
        if revealed {
            items.sort_by_key(|note| (Reverse(dots_on(&board, note)), note.no));
        } else {
            items.sort_by_key(|note| note.no);
        }
        let mut given = BTreeMap::new();
        for place in items.iter().filter_map(|note| note.place(&board.id)) {
            for (&voter, &dots) in &place.votes {
                *given.entry(voter).or_default() += u32::from(dots);
            }
        }
        Self { board, items, revealed, given }
    }

    /// The board itself.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// What is voted on, in the order it is shown.
    pub fn items(&self) -> &[&'a Note] {
        &self.items
    }

    /// True once the dots are shown to all.
    pub fn revealed(&self) -> bool {
        self.revealed
    }

    /// The event that shows the dots, or hides them again.
    pub fn reveal(&self, on: bool) -> What {
        What::Revealed { board: self.board.id.clone(), on }
    }

    /// All who can give dots: the wall, then each person.
    pub fn voters(&self) -> RangeInclusive<Voter> {
        WALL..=Voter::try_from(self.board.session.people()).unwrap_or(Voter::MAX)
    }

    /// How many dots a voter has in all. The wall has everyone's.
    pub fn budget(&self, voter: Voter) -> u32 {
        let each = u32::from(self.board.spec.dots.unwrap_or(DOTS));
        if voter == WALL { each.saturating_mul(self.board.session.people().max(1)) } else { each }
    }

    /// How many dots a voter has given.
    pub fn given(&self, voter: Voter) -> u32 {
        self.given.get(&voter).copied().unwrap_or(0)
    }

    /// How many dots a voter has left.
    pub fn left(&self, voter: Voter) -> u32 {
        self.budget(voter).saturating_sub(self.given(voter))
    }

    /// All dots given, whoever gave them.
    pub fn total(&self) -> u32 {
        self.given.values().sum()
    }

    /// All dots on a note. Nothing to show anyone before the vote is revealed.
    pub fn dots(&self, note: &Note) -> u32 {
        dots_on(&self.board, note)
    }

    /// The dots one voter gave a note.
    pub fn dots_from(&self, note: &Note, voter: Voter) -> u16 {
        note.place(&self.board.id).and_then(|place| place.votes.get(&voter)).copied().unwrap_or(0)
    }

    /// The event that gives a note so many dots more, or takes them back. Never more are given than
    /// are left nor taken than were given; `None` when that leaves nothing to change.
    pub fn give(&self, note: NoteId, voter: Voter, delta: i32) -> Option<What> {
        let item = self.items.iter().find(|item| item.id == note)?;
        self.voters().contains(&voter).then_some(())?;
        let now = self.dots_from(item, voter);
        let by = u16::try_from(delta.unsigned_abs()).unwrap_or(u16::MAX);
        let dots = if delta < 0 {
            now.saturating_sub(by)
        } else {
            let left = u16::try_from(self.left(voter)).unwrap_or(u16::MAX);
            now.saturating_add(by.min(left))
        };
        (dots != now).then(|| What::Voted { note, board: self.board.id.clone(), voter, dots })
    }

    /// What got most dots first; the same dots in the order they were said.
    pub fn ranking(&self) -> Vec<(&'a Note, u32)> {
        let mut ranking: Vec<_> = self.items.iter().map(|&note| (note, self.dots(note))).collect();
        ranking.sort_by_key(|&(note, dots)| (Reverse(dots), note.no));
        ranking
    }

    /// A cursor that is in place: on a note as long as there is one.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let known = cursor.note.filter(|&id| self.row(id).is_some());
        let beside = || {
            let gone = self.board.session.note(cursor.note?)?;
            nearest(&self.items, gone)
        };
        let note = known.or_else(beside).or_else(|| self.items.first().map(|note| note.id));
        Cursor { note, column: 0, row: 0 }
    }

    /// The cursor one note up or down.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let from = self.clamp(cursor);
        let Some(row) = from.note.and_then(|id| self.row(id)) else { return from };
        let row = match to {
            Direction::Up => row.saturating_sub(1),
            Direction::Down => (row + 1).min(self.items.len() - 1),
            Direction::Left | Direction::Right => row,
        };
        Cursor { note: self.items.get(row).map(|note| note.id), ..from }
    }

    /// The note the cursor points at.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.items.get(self.row(self.clamp(cursor).note?)?).copied()
    }

    /// What typed words would become: something forgotten, to be voted on too.
    pub fn becomes(&self, _cursor: &Cursor) -> Becomes {
        Becomes::Note(self.kind())
    }

    /// A new note to vote on.
    pub fn typed(&self, _cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let what = self.board.new_note(id, typed, self.kind(), Place::default());
        Ok(Made { what, cursor: Cursor { note: Some(id), ..Cursor::default() } })
    }

    /// Notes keep their order here, so a held note stays where it is.
    pub fn held(&self, _note: &Note, place: &Place, _to: Direction) -> Place {
        place.clone()
    }

    fn kind(&self) -> NoteKind {
        match self.board.kind() {
            // What is voted on is an idea where nothing says otherwise.
            NoteKind::Remark if self.board.step.spec.makes.is_none() => NoteKind::Idea,
            kind => kind,
        }
    }

    fn row(&self, id: NoteId) -> Option<usize> {
        self.items.iter().position(|note| note.id == id)
    }
}

fn dots_on(board: &BoardRef<'_>, note: &Note) -> u32 {
    note.place(&board.id).map_or(0, Place::dots)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{self, add, add_before, apply, board, next_id};
    use super::*;
    use crate::core::session::Session;

    const VOTES: &str = "type = \"votes\"\ndots = 3";

    fn give(session: &mut Session, note: NoteId, voter: Voter, delta: i32) -> bool {
        let what = VotesLens::of(board(session)).give(note, voter, delta);
        what.map(|what| apply(session, what)).is_some()
    }

    #[test]
    fn nobody_gives_more_than_they_have() {
        let mut session = fixture::session(VOTES);
        let (one, two) = (add_before(&mut session, "én"), add(&mut session, "to"));
        assert!(give(&mut session, one, 1, 2));
        assert!(give(&mut session, two, 1, 5), "as many as are left");
        assert!(!give(&mut session, one, 1, 1));
        assert!(!give(&mut session, one, 7, 1), "six people are in the room");
        assert!(!give(&mut session, one, 2, -1));
        let lens = VotesLens::of(board(&session));
        assert_eq!((lens.given(1), lens.left(1), lens.left(2), lens.total()), (3, 0, 3, 3));
        assert!(give(&mut session, one, 1, -9));
        assert_eq!(VotesLens::of(board(&session)).left(1), 2);
    }

    #[test]
    fn the_wall_has_the_dots_of_everyone() {
        let mut session = fixture::session(VOTES);
        let one = add_before(&mut session, "én");
        assert_eq!(VotesLens::of(board(&session)).budget(WALL), 18);
        assert!(give(&mut session, one, WALL, 40));
        assert_eq!(VotesLens::of(board(&session)).given(WALL), 18);
    }

    #[test]
    fn shown_the_most_wanted_comes_first_and_a_draw_keeps_the_order() {
        let mut session = fixture::session(VOTES);
        let notes = ["én", "to", "tre"].map(|text| add_before(&mut session, text));
        assert!(give(&mut session, notes[2], 1, 1));
        assert!(give(&mut session, notes[1], 2, 1));
        let order = |session: &Session| -> Vec<u32> {
            VotesLens::of(board(session)).items().iter().map(|note| note.no).collect()
        };
        assert_eq!(order(&session), [1, 2, 3]);
        let ranking: Vec<_> =
            VotesLens::of(board(&session)).ranking().iter().map(|r| (r.0.no, r.1)).collect();
        assert_eq!(ranking, [(2, 1), (3, 1), (1, 0)]);
        let what = VotesLens::of(board(&session)).reveal(true);
        apply(&mut session, what);
        assert_eq!(order(&session), [2, 3, 1]);
    }

    #[test]
    fn something_forgotten_can_be_voted_on() {
        let mut session = fixture::session_with(VOTES, "");
        let id = next_id(&session);
        let typed = Typed { text: "en til".to_owned(), ..Typed::default() };
        let lens = VotesLens::of(board(&session));
        assert_eq!(lens.becomes(&Cursor::default()), Becomes::Note(NoteKind::Idea));
        let made = lens.typed(&Cursor::default(), &typed, id).unwrap();
        apply(&mut session, made.what);
        assert!(give(&mut session, id, 1, 1));
        assert_eq!(VotesLens::of(board(&session)).note_at(&made.cursor).map(|note| note.id), Some(id));
    }

    proptest! {
        #[test]
        fn budgets_hold_and_the_cursor_is_in_place(
            votes in prop::collection::vec((0..6_usize, 0..9_u16, -4..5_i32), 0..40),
            deleted in prop::collection::vec(any::<bool>(), 5),
            note in prop::option::of(0..6_usize),
            moves in prop::collection::vec(fixture::direction(), 0..8),
            revealed: bool,
        ) {
            let mut session = fixture::session(VOTES);
            let mut ids: Vec<_> = (0..5).map(|_| add_before(&mut session, "idé")).collect();
            ids.push(next_id(&session));
            for (note, voter, delta) in votes {
                give(&mut session, ids[note], voter, delta);
                let lens = VotesLens::of(board(&session));
                for voter in lens.voters() {
                    prop_assert!(lens.given(voter) <= lens.budget(voter));
                }
            }
            for (&note, _) in ids.iter().zip(deleted).filter(|(_, deleted)| *deleted) {
                apply(&mut session, What::NoteDeleted { note, on: true });
            }
            let what = VotesLens::of(board(&session)).reveal(revealed);
            apply(&mut session, what);
            let lens = VotesLens::of(board(&session));
            let mut cursor = Cursor { note: note.map(|at| ids[at]), column: 9, row: 9 };
            for to in moves {
                cursor = lens.moved(&cursor, to);
                prop_assert_eq!(&lens.clamp(&cursor), &cursor);
                prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
                prop_assert_eq!(cursor.note.is_none(), lens.items().is_empty());
            }
        }
    }
}
