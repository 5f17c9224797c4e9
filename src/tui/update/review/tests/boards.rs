//! What stands on a board is corrected afterwards; what the room gave is not.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::core::boards::BoardRef;
use crate::core::boards::fixture;
use crate::core::ids::BoardId;
use crate::core::method::BoardType;
use crate::core::note::Place;

/// The first board of this kind with a note on it, and that note.
fn on_a(session: &Session, wanted: BoardType) -> (BoardId, NoteId) {
    let steps = session.day.steps().map(|(_, step)| BoardRef::of(session, &step.id));
    let board = steps.flatten().find(|board| board.spec.board_type == wanted && !board.notes().is_empty());
    let board = board.unwrap();
    let note = board.notes()[0].id;
    (board.id.clone(), note)
}

impl Desk {
    fn writing_on(session: Session) -> Self {
        let mut desk = Self::reading(session.clone());
        desk.open(session, None, "");
        desk
    }

    /// To a note on a board it was brought to.
    fn go_to(&mut self, board: &BoardId, note: NoteId) {
        self.press("3");
        let is_there = |desk: &Self| desk.run().board().is_some_and(|here| here.id == *board);
        for _ in 0..99 {
            if !is_there(self) {
                self.press("PgDn");
            }
        }
        assert!(is_there(self));
        let run = self.model.open.as_deref_mut().unwrap();
        run.set_cursor(Cursor { note: Some(note), ..Cursor::default() });
    }

    fn place(&self, board: &BoardId, note: NoteId) -> Place {
        self.run().session.note(note).unwrap().places.get(board).cloned().unwrap_or_default()
    }
}

/// A closed day with a board and so many notes on it.
fn closed_with(board: &str, count: usize) -> Session {
    let mut session = fixture::session(board);
    for no in 1..=count {
        fixture::add(&mut session, &format!("idé {no}"));
    }
    session.closed = Some(session.created + TimeDelta::hours(3));
    session
}

#[test]
fn a_root_cause_forgotten_on_the_day_is_marked_afterwards() {
    let mut desk = Desk::writing();
    let (board, note) = on_a(&desk.run().session, BoardType::Tree);
    desk.go_to(&board, note);
    let before = desk.place(&board, note);
    desk.keys("r p v");
    desk.write(" – sett i loggen");
    desk.press("Enter");
    let after = desk.place(&board, note);
    assert_eq!((after.root, after.influence), (!before.root, !before.influence));
    assert_eq!(after.evidence.trim(), format!("{} – sett i loggen", before.evidence).trim());
    desk.keys("Ctrl-Z Ctrl-Z Ctrl-Z");
    assert_eq!(desk.place(&board, note), before);
}

#[test]
fn a_note_put_in_the_wrong_place_on_the_map_is_moved_afterwards() {
    let mut desk = Desk::writing();
    let (board, note) = on_a(&desk.run().session, BoardType::Xy);
    desk.go_to(&board, note);
    let (before, page) = (desk.place(&board, note), desk.page());
    desk.keys("m ↑ ← ← Enter");
    assert_ne!(desk.place(&board, note).xy, before.xy);
    assert_eq!(desk.page(), page, "Enter put it down and nothing else");
    desk.keys("Ctrl-Z m → Esc");
    assert_eq!(desk.place(&board, note), before, "Esc lets it lie where it lay");
    assert!(desk.run().can_write(), "and is not the way out of writing");
}

#[test]
fn a_page_turned_with_a_note_in_the_hand_leaves_it_where_it_lay() {
    let mut desk = Desk::writing();
    let (board, note) = on_a(&desk.run().session, BoardType::Xy);
    desk.go_to(&board, note);
    let before = desk.place(&board, note);
    desk.keys("m → 5 3 Enter");
    assert_eq!(desk.place(&board, note), before);
}

#[test]
fn a_note_is_moved_to_another_cluster_and_the_cluster_is_named_afterwards() {
    let mut session = closed_with("type = \"clusters\"", 4);
    let board = fixture::board(&session).id.clone();
    for (note, cluster) in session.notes.iter_mut().zip([1, 1, 2, 2]) {
        note.places.insert(board.clone(), Place { cluster: Some(cluster), ..Place::default() });
    }
    let first = session.notes[0].id;
    let mut desk = Desk::writing_on(session);
    desk.go_to(&board, first);
    desk.keys("m ↓ Enter");
    assert_eq!(desk.place(&board, first).cluster, Some(2));
    while desk.run().cursor_on_cluster().is_none() {
        desk.press("↑");
    }
    desk.press("e");
    desk.write("Køen");
    desk.press("Enter");
    assert_eq!(desk.run().session.boards[&board].clusters[0].name, "Køen");
    assert!(!desk.run().typing, "the next line would be another name");
    desk.keys("e Esc");
    assert_eq!(desk.run().entry.value(), "", "a name left as it was is not half typed");
}

#[test]
fn dots_are_what_the_room_gave_and_stay() {
    let mut desk = Desk::writing();
    let (board, note) = on_a(&desk.run().session, BoardType::Votes);
    desk.go_to(&board, note);
    let before = desk.place(&board, note);
    desk.keys("m + - r");
    assert_eq!(desk.place(&board, note), before);
}

fn seen(desk: &Desk) -> String {
    let area = Rect::new(0, 0, 120, 40);
    let mut buf = Buffer::empty(area);
    crate::tui::draw::draw(&desk.model, area, &mut buf);
    buf.content.iter().map(ratatui::buffer::Cell::symbol).collect()
}

#[test]
fn a_board_that_is_only_read_offers_no_new_card() {
    let (board, note) = on_a(&sample(), BoardType::Cards);
    let mut desk = Desk::reading(sample());
    desk.go_to(&board, note);
    assert!(!seen(&desk).contains("+ nytt kort"));
    desk.press("e");
    desk.open(sample(), None, "");
    desk.go_to(&board, note);
    assert!(seen(&desk).contains("+ nytt kort"));
}

#[test]
fn a_board_that_nobody_wrote_on_says_so_to_her_who_reads() {
    let mut session = closed_with("type = \"list\"", 0);
    let came = serde_json::json!({ "step": session.clock.step, "from": session.created });
    session.visits = vec![serde_json::from_value(came).unwrap()];
    let mut desk = Desk::reading(session);
    desk.press("3");
    assert!(seen(&desk).contains("Her står det ingen lapper"));
}
