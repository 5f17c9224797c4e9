//! Cards: notes with named fields. The first field is the card's heading and the note's own text.

use std::ops::Range;

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, field, nearest};
use crate::core::day::Step;
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::method::Field;
use crate::core::note::{Note, Place};
use crate::core::words::Words;

/// Cards as a step shows them: those brought in, which cards can be made from, then the cards, then
/// the place for a new one.
#[derive(Clone, Debug)]
pub struct CardsLens<'a> {
    board: BoardRef<'a>,
    brought: Vec<&'a Note>,
    cards: Vec<&'a Note>,
}

impl<'a> CardsLens<'a> {
    /// The cards this board has.
    pub fn of(board: BoardRef<'a>) -> Self {
        let (brought, cards) = (board.brought(), board.own().collect());
        Self { board, brought, cards }
    }

    /// The board itself.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// The notes brought in from earlier, to make cards from.
    pub fn brought(&self) -> &[&'a Note] {
        &self.brought
    }

    /// The cards, in the order they were made.
    pub fn cards(&self) -> &[&'a Note] {
        &self.cards
    }

    /// The card already made here from a note, where there is one.
    pub fn card_from(&self, source: NoteId) -> Option<&'a Note> {
        self.board.session.made_from(source).find(|card| card.board.as_ref() == Some(&self.board.id))
    }

    /// The note a card was made from, where it is known.
    pub fn origin(&self, card: &Note) -> Option<&'a Note> {
        self.board.session.note(*card.from.first()?)
    }

    /// How many fields a card has: the heading at least.
    pub fn rows(&self) -> usize {
        self.board.spec.fields.len().max(1)
    }

    /// What a field is called. A board that names no fields has one, with the board's name.
    pub fn label(&self, row: usize) -> &'a Words {
        self.field(row).map_or(&self.board.spec.name, |field| &field.name)
    }

    /// A field as the method describes it.
    pub fn field(&self, row: usize) -> Option<&'a Field> {
        self.board.spec.fields.get(row)
    }

    /// What a card's field says; empty where nobody has filled it in.
    pub fn value(&self, card: &'a Note, row: usize) -> &'a str {
        if row == 0 {
            return &card.text;
        }
        let value = || card.place(&self.board.id)?.fields.get(&self.field(row)?.id);
        value().map_or("", String::as_str)
    }

    /// The field this step is about, where its method says one.
    fn step_field(&self) -> Option<usize> {
        let wanted = self.board.step.spec.field.as_ref()?;
        self.board.spec.fields.iter().position(|field| field.id == *wanted)
    }

    /// True in a step about the cards' headings, where each line is a card of its own.
    pub fn only_headings(&self) -> bool {
        self.step_field() == Some(0)
    }

    /// Where a step about one field begins: in the first of its fields that is empty, on the first card that lacks one;
    /// in a step about headings, past the last card. `None` in a step about the whole card, and where no card lacks
    /// anything.
    pub fn begin(&self) -> Option<Cursor> {
        let row = self.step_field()?;
        if row == 0 {
            return self.cards.last().map(|card| after(card.id, self.rows() - 1));
        }
        self.cards.iter().find_map(|card| self.first_empty(card, row..self.next_steps_field(row)))
    }

    /// The first field after this one that another of the block's steps is about; past the last where none is.
    fn next_steps_field(&self, row: usize) -> usize {
        let board = &self.board;
        let steps = board.block.steps.iter().filter(|step| step.spec.board == board.step.spec.board);
        let about = |step: &Step| {
            let wanted = step.spec.field.as_ref()?;
            board.spec.fields.iter().position(|field| field.id == *wanted)
        };
        steps.filter_map(about).filter(|&other| other > row).min().unwrap_or(self.rows())
    }

    /// The first of these fields that nobody has filled in on the card.
    fn first_empty(&self, card: &'a Note, mut rows: Range<usize>) -> Option<Cursor> {
        let row = rows.find(|&row| self.value(card, row).is_empty())?;
        Some(Cursor { note: Some(card.id), column: 0, row })
    }

    /// Where she goes on after a card's field: to its next; after the last to the next card that lacks something, then
    /// to one before it that lacks what the step is about, and past the card, where a new one begins, when none does.
    /// A field that was passed over with `-` on an earlier card is left in peace.
    fn goes_on(&self, card: &Note, row: usize) -> Cursor {
        let about = self.step_field();
        let at = self.cards.iter().position(|other| other.id == card.id);
        let Some(at) = at.filter(|_| row + 1 == self.rows() && about != Some(0)) else {
            return after(card.id, row);
        };
        let first = about.unwrap_or(1);
        let mut later = self.cards.iter().skip(at + 1);
        let mut earlier = self.cards.iter().take(at);
        later
            .find_map(|card| self.first_empty(card, first..self.rows()))
            .or_else(|| earlier.find_map(|card| self.first_empty(card, about?..about? + 1)))
            .unwrap_or_else(|| after(card.id, row))
    }

    /// A cursor that is in place. Without a note it stands where a new card begins; so it does one row past a card's
    /// last field, with that card still shown: what was filled in last is read aloud before anything else.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let row = cursor.row.min(self.rows() - 1);
        match cursor.note.and_then(|id| self.spot(id)) {
            Some(Spot::Card(_)) => Cursor { note: cursor.note, column: 0, row: cursor.row.min(self.rows()) },
            Some(Spot::Brought(_)) => Cursor { note: cursor.note, column: 0, row: 0 },
            None => {
                let gone = cursor.note.and_then(|id| self.board.session.note(id));
                let note = gone.and_then(|gone| nearest(&self.cards, gone));
                Cursor { note, column: 0, row: if note.is_some() { row } else { 0 } }
            }
        }
    }

    /// The cursor one step further: up and down through a card's fields or the notes brought in; left
    /// and right between cards. Those brought in stand left of the first card, a new card right of the last.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let from = self.clamp(cursor);
        let card = |at: usize| Cursor { note: self.cards.get(at).map(|card| card.id), ..Cursor::default() };
        let source =
            |at: usize| Cursor { note: self.brought.get(at).map(|note| note.id), ..Cursor::default() };
        match (from.note.and_then(|id| self.spot(id)), to) {
            (Some(Spot::Card(_)), Direction::Up) => Cursor { row: from.row.saturating_sub(1), ..from },
            (Some(Spot::Card(_)), Direction::Down) => {
                Cursor { row: (from.row + 1).min((self.rows() - 1).max(from.row)), ..from }
            }
            (Some(Spot::Card(0)), Direction::Left) => self.first_source().unwrap_or(from),
            (Some(Spot::Card(at)), Direction::Left) => card(at - 1),
            (Some(Spot::Card(at)), Direction::Right) => card(at + 1),
            (Some(Spot::Brought(at)), Direction::Up) => source(at.saturating_sub(1)),
            (Some(Spot::Brought(at)), Direction::Down) => source((at + 1).min(self.brought.len() - 1)),
            (Some(Spot::Brought(_)), Direction::Right) => card(0),
            (None, Direction::Left) if self.cards.is_empty() => self.first_source().unwrap_or(from),
            (None, Direction::Left) => card(self.cards.len().saturating_sub(1)),
            (Some(Spot::Brought(_)), Direction::Left) | (None, _) => from,
        }
    }

    /// The first note brought in that no card has been made from, else the first of all.
    fn first_source(&self) -> Option<Cursor> {
        let waiting = self.brought.iter().find(|note| self.card_from(note.id).is_none());
        let note = waiting.or_else(|| self.brought.first())?;
        Some(Cursor { note: Some(note.id), ..Cursor::default() })
    }

    /// The card, or the note brought in, that the cursor points at.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        match self.spot(self.clamp(cursor).note?)? {
            Spot::Card(at) => self.cards.get(at).copied(),
            Spot::Brought(at) => self.brought.get(at).copied(),
        }
    }

    /// What typed words would become: a card's field, or the heading of a new card.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        let cursor = self.clamp(cursor);
        match (self.card_at(&cursor), self.source_at(&cursor)) {
            (Some(card), _) => Becomes::Field(Some(card.no), self.label(cursor.row).clone()),
            (None, Some(source)) => Becomes::CardFrom(source.no, self.label(0).clone()),
            (None, None) => Becomes::Field(None, self.label(0).clone()),
        }
    }

    /// Fills in the card's field and goes to the next; after the last, to the next card that lacks something, and to a
    /// new one where none does. Where there is no card a new one gets the words as its heading; at a note brought in it is made from that note.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let cursor = self.clamp(cursor);
        let Some(card) = self.card_at(&cursor) else {
            let source = self.source_at(&cursor).map(|note| note.id);
            let typed = Typed { built_on: typed.built_on.or(source), ..typed.clone() };
            return Ok(self.new_card(&typed, id));
        };
        let what = match self.field(cursor.row) {
            Some(field) if cursor.row > 0 => {
                let session = self.board.session;
                let today = session.local(session.planned_start).date_naive();
                let value = field::read(field, &typed.text, session.language(), today)?;
                self.board.replace(card, |place| {
                    if value.is_empty() {
                        place.fields.remove(&field.id);
                    } else {
                        place.fields.insert(field.id.clone(), value);
                    }
                })
            }
            _ => What::NoteEdited { note: card.id, text: typed.text.clone() },
        };
        Ok(Made { what, cursor: self.goes_on(card, cursor.row) })
    }

    /// True where a card made from a note begins with that note's words; else its heading is typed.
    pub fn same_words(&self) -> bool {
        self.board.spec.same_words
    }

    /// A new card with a brought note's text as its heading, made from that note. `None` when the note is
    /// not among those brought in, and where the heading is to be typed.
    pub fn make_from(&self, source: NoteId, id: NoteId) -> Option<Made> {
        let source = self.brought.iter().find(|note| note.id == source).filter(|_| self.same_words())?;
        let typed = Typed { text: source.text.clone(), table: source.table, built_on: Some(source.id) };
        Some(self.new_card(&typed, id))
    }

    /// Cards keep their order, so a held note stays where it is.
    pub fn held(&self, _note: &Note, place: &Place, _to: Direction) -> Place {
        place.clone()
    }

    fn new_card(&self, typed: &Typed, id: NoteId) -> Made {
        let what = self.board.new_note(id, typed, self.board.kind(), Place::default());
        let row = if self.only_headings() { self.rows() - 1 } else { 0 };
        Made { what, cursor: after(id, row) }
    }

    /// The card whose field the cursor is in.
    fn card_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        match self.spot(cursor.note?)? {
            Spot::Card(at) if cursor.row < self.rows() => self.cards.get(at).copied(),
            _ => None,
        }
    }

    /// The note brought in that the cursor points at.
    fn source_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        match self.spot(cursor.note?)? {
            Spot::Brought(at) => self.brought.get(at).copied(),
            Spot::Card(_) => None,
        }
    }

    fn spot(&self, id: NoteId) -> Option<Spot> {
        let find = |notes: &[&Note]| notes.iter().position(|note| note.id == id);
        find(&self.cards).map(Spot::Card).or_else(|| find(&self.brought).map(Spot::Brought))
    }
}

/// The field after this one; after the last, past it.
fn after(card: NoteId, row: usize) -> Cursor {
    Cursor { note: Some(card), column: 0, row: row + 1 }
}

/// What the cursor's note is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    /// The card with this index.
    Card(usize),
    /// The note brought in with this index.
    Brought(usize),
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{self, add, add_before, apply, board, next_id};
    use super::*;
    use crate::core::session::Session;

    const CARDS: &str = r#"
        type = "cards"
        same_words = true
        fields = [
            { id = "title", name = { nb = "Tittel", en = "Title" } },
            { id = "who", type = "person", name = { nb = "Hvem", en = "Who" } },
            { id = "due", type = "date", name = { nb = "Når", en = "When" } },
        ]
    "#;

    fn say(session: &mut Session, cursor: &Cursor, text: &str) -> Result<Cursor, Refused> {
        let id = next_id(session);
        let typed = Typed { text: text.to_owned(), ..Typed::default() };
        let made = CardsLens::of(board(session)).typed(cursor, &typed, id)?;
        apply(session, made.what);
        Ok(made.cursor)
    }

    #[test]
    fn lines_fill_in_a_card_from_the_top_and_then_begin_another() {
        let mut session = fixture::session(CARDS);
        let mut cursor = CardsLens::of(board(&session)).clamp(&Cursor::default());
        for text in ["Felles vakt", "Kari", "12.3"] {
            cursor = say(&mut session, &cursor, text).unwrap();
        }
        let lens = CardsLens::of(board(&session));
        let card = lens.cards()[0];
        let values: Vec<&str> = (0..lens.rows()).map(|row| lens.value(card, row)).collect();
        assert_eq!(values, ["Felles vakt", "Kari", "2027-03-12"]);
        // The card is still shown, and what is typed begins the next.
        assert_eq!(lens.note_at(&cursor).map(|note| note.id), Some(card.id));
        assert_eq!(lens.becomes(&cursor), Becomes::Field(None, Words::new("Tittel", "Title")));
        assert_eq!(
            lens.becomes(&Cursor { note: Some(card.id), column: 0, row: 2 }),
            Becomes::Field(Some(1), Words::new("Når", "When"))
        );
    }

    #[test]
    fn a_step_about_a_field_begins_in_it_on_the_first_card_that_lacks_it() {
        let mut session = fixture::session_about(CARDS, "due");
        assert_eq!(CardsLens::of(board(&session)).begin(), None, "there is no card yet");
        let [first, second] = ["én", "to"].map(|text| add(&mut session, text));
        let due = |note| Cursor { note: Some(note), column: 0, row: 2 };
        assert_eq!(CardsLens::of(board(&session)).begin(), Some(due(first)));
        let cursor = say(&mut session, &due(second), "12.3").unwrap();
        assert_eq!(cursor, due(first), "one before it lacks what the step is about");
        say(&mut session, &cursor, "12.3").unwrap();
        assert_eq!(CardsLens::of(board(&session)).begin(), None, "nothing is written over");
    }

    #[test]
    fn after_a_cards_last_field_comes_the_next_card_that_lacks_something() {
        let mut session = fixture::session_about(CARDS, "who");
        let [first, second, third] = ["én", "to", "tre"].map(|text| add(&mut session, text));
        let at = |note, row| Cursor { note: Some(note), column: 0, row };
        say(&mut session, &at(first, 1), "Kari").unwrap();
        say(&mut session, &at(second, 1), "Per").unwrap();
        let mut cursor = CardsLens::of(board(&session)).begin().unwrap();
        assert_eq!(cursor, at(first, 2), "it has a name and no date");
        for (typed, then) in [("12.3", at(second, 2)), ("-", at(third, 1)), ("Eli", at(third, 2))] {
            cursor = say(&mut session, &cursor, typed).unwrap();
            assert_eq!(cursor, then, "after {typed}");
        }
        cursor = say(&mut session, &cursor, "1.4").unwrap();
        assert_eq!(cursor, at(third, 3), "the date she passed over does not call her back");
        let becomes = CardsLens::of(board(&session)).becomes(&cursor);
        assert_eq!(becomes, Becomes::Field(None, Words::new("Tittel", "Title")));
    }

    #[test]
    fn in_a_step_about_headings_each_line_is_a_card() {
        let mut session = fixture::session_about(CARDS, "title");
        let source = add_before(&mut session, "ring dem");
        let mut cursor = Cursor { note: Some(source), ..Cursor::default() };
        for text in ["Hvordan kan vi ringe dem?", "Hvordan kan vi skrive til dem?"] {
            cursor = say(&mut session, &cursor, text).unwrap();
            let becomes = CardsLens::of(board(&session)).becomes(&cursor);
            assert_eq!(becomes, Becomes::Field(None, Words::new("Tittel", "Title")));
        }
        let lens = CardsLens::of(board(&session));
        let links: Vec<_> = lens.cards().iter().map(|card| card.from.clone()).collect();
        assert_eq!(links, [vec![source], vec![]], "only the one typed at the note is tied to it");
        assert_eq!(lens.begin(), Some(cursor));
    }

    #[test]
    fn a_field_can_be_changed_emptied_and_refuses_what_it_does_not_take() {
        let mut session = fixture::session(CARDS);
        let card = add(&mut session, "Felles vakt");
        let at = |row| Cursor { note: Some(card), column: 0, row };
        assert_eq!(say(&mut session, &at(2), "snart"), Err(Refused::NotADate));
        say(&mut session, &at(1), "Kari").unwrap();
        say(&mut session, &at(1), "-").unwrap();
        let cursor = say(&mut session, &at(0), "Felles nattevakt").unwrap();
        assert_eq!(cursor, at(1));
        let note = session.note(card).unwrap();
        assert_eq!(note.text, "Felles nattevakt");
        assert!(note.places.values().all(|place| place.fields.is_empty()));
    }

    #[test]
    fn a_card_made_from_a_note_keeps_the_thread() {
        let mut session = fixture::session(CARDS);
        let (source, other) = (add_before(&mut session, "ring dem"), add_before(&mut session, "annet"));
        let id = next_id(&session);
        let made = CardsLens::of(board(&session)).make_from(source, id).unwrap();
        apply(&mut session, made.what);
        assert_eq!(made.cursor, Cursor { note: Some(id), column: 0, row: 1 });
        let lens = CardsLens::of(board(&session));
        assert_eq!((lens.cards()[0].text.as_str(), &lens.cards()[0].from[..]), ("ring dem", &[source][..]));
        assert_eq!(lens.card_from(source).map(|card| card.id), Some(id));
        assert!(lens.make_from(id, next_id(&session)).is_none());
        let left = lens.moved(&made.cursor, Direction::Left);
        assert_eq!(left.note, Some(other), "the first that no card was made from");
        let cursor = say(&mut session, &left, "et eget navn").unwrap();
        assert_eq!(session.note(cursor.note.unwrap()).unwrap().from, [other]);
    }

    #[test]
    fn a_question_is_typed_and_its_cause_is_kept_as_the_link() {
        let mut session = fixture::session(&CARDS.replace("same_words = true", ""));
        let cause = add_before(&mut session, "Ingen har ansvar for gevinsten");
        let lens = CardsLens::of(board(&session));
        assert!(lens.make_from(cause, next_id(&session)).is_none());
        let cursor = lens.moved(&Cursor::default(), Direction::Left);
        assert_eq!(lens.becomes(&cursor), Becomes::CardFrom(1, Words::new("Tittel", "Title")));
        let cursor = say(&mut session, &cursor, "Hvordan kan vi gi noen ansvaret?").unwrap();
        let lens = CardsLens::of(board(&session));
        let card = lens.note_at(&cursor).unwrap();
        assert_eq!(card.text, "Hvordan kan vi gi noen ansvaret?");
        assert_eq!(lens.origin(card).map(|note| note.id), Some(cause));
    }

    #[test]
    fn left_and_right_go_between_cards_with_the_new_one_last() {
        let mut session = fixture::session(CARDS);
        let source = add_before(&mut session, "ring dem");
        let cards = ["én", "to"].map(|text| add(&mut session, text));
        let lens = CardsLens::of(board(&session));
        let mut cursor = Cursor { note: Some(source), ..Cursor::default() };
        for expected in [Some(cards[0]), Some(cards[1]), None, None] {
            cursor = lens.moved(&cursor, Direction::Right);
            assert_eq!(cursor.note, expected);
        }
        for expected in [cards[1], cards[0], source, source] {
            cursor = lens.moved(&cursor, Direction::Left);
            assert_eq!(cursor.note, Some(expected));
        }
    }

    proptest! {
        #[test]
        fn a_cursor_is_always_in_place_and_words_land_somewhere(
            bare: bool,
            notes in prop::collection::vec(any::<(bool, bool)>(), 0..8),
            note in prop::option::of(0..9_usize),
            row: usize,
            moves in prop::collection::vec(fixture::direction(), 0..10),
        ) {
            let mut session = fixture::session(if bare { "type = \"cards\"" } else { CARDS });
            let mut ids = Vec::new();
            for (brought, deleted) in notes {
                let id = if brought { add_before(&mut session, "fra før") } else { add(&mut session, "kort") };
                if deleted {
                    apply(&mut session, What::NoteDeleted { note: id, on: true });
                }
                ids.push(id);
            }
            ids.push(next_id(&session));
            let lens = CardsLens::of(board(&session));
            let mut cursor = Cursor { note: note.and_then(|at| ids.get(at).copied()), column: 5, row };
            for to in moves {
                cursor = lens.moved(&cursor, to);
                prop_assert_eq!(&lens.clamp(&cursor), &cursor);
                prop_assert!(cursor.row <= lens.rows());
                prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
            }
            let before = lens.cards().len();
            let on_card = lens.card_at(&lens.clamp(&cursor)).is_some();
            let after = say(&mut session, &cursor, "12.3").unwrap();
            let lens = CardsLens::of(board(&session));
            prop_assert_eq!(lens.cards().len(), before + usize::from(!on_card));
            prop_assert_eq!(lens.clamp(&after), after);
        }
    }
}
