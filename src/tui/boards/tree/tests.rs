use proptest::prelude::*;

use super::*;
use crate::core::boards::fixture;
use crate::core::boards::{Cursor, Direction};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::tui::boards::testing::{Given, drawn, text};

const WHYS: &str = "makes = \"cause\"\nbrings = [{ kinds = [\"idea\"], from = \"before\" }]";

fn under(session: &mut Session, words: &str, parent: Option<NoteId>) -> NoteId {
    fixture::add_at(session, words, Place { parent, ..Place::default() })
}

fn mark(session: &mut Session, note: NoteId, change: impl FnOnce(&mut Place)) {
    let what = fixture::board(session).replace(session.note(note).unwrap(), change);
    fixture::apply(session, what);
}

/// A tree as a table makes it in half an hour.
fn whys() -> Session {
    let mut session = fixture::session_with("type = \"tree\"", WHYS);
    let top = fixture::add_before(&mut session, "Hun ringer tre ganger før noen vet hvor saken ligger");
    fixture::apply(&mut session, What::NoteStarred { note: top, on: true });
    let owner = under(&mut session, "Ingen eier saken mellom kontorene", Some(top));
    let spoken = under(&mut session, "Overleveringen er muntlig", Some(owner));
    let form = under(
        &mut session,
        "Skjemaet har ikke plass til hvem som fulgte opp sist, så det blir aldri skrevet ned noe sted",
        Some(owner),
    );
    let habit = under(&mut session, "Slik har vi alltid gjort det", Some(spoken));
    let only = under(&mut session, "Telefonen er eneste vei inn", Some(top));
    under(&mut session, "Nettsiden sier ring oss", Some(only));
    mark(&mut session, spoken, |place| {
        place.root = true;
        place.influence = true;
        place.evidence = "14 av 20 saker i oktober manglet notat etter vaktbytte".to_owned();
    });
    mark(&mut session, form, |place| place.influence = true);
    mark(&mut session, habit, |place| place.root = true);
    session
}

fn picture(session: &Session, given: &Given, width: u16, height: u16) -> String {
    let lens = TreeLens::of(fixture::board(session));
    text(&drawn(&TreeBoard { lens: &lens, look: given.look() }, width, height))
}

fn on(session: &Session, no: u32) -> Cursor {
    Cursor { note: session.note_by_number(no).map(|note| note.id), ..Cursor::default() }
}

#[test]
fn a_tree_in_bokmaal() {
    let session = whys();
    let mut given = Given::new(Lang::Nb);
    given.cursor = on(&session, 3);
    insta::assert_snapshot!("nb_80x20", picture(&session, &given, 80, 20));
    insta::assert_snapshot!("nb_36x8", picture(&session, &given, 36, 8));
}

#[test]
fn what_is_typed_has_its_place_in_the_tree() {
    let session = whys();
    let mut given = Given::new(Lang::En);
    given.cursor = on(&session, 2);
    given.typing = true;
    insta::assert_snapshot!("en_typing_60x16", picture(&session, &given, 60, 16));
}

#[test]
fn a_held_note_shows_where_it_would_hang_and_never_under_itself() {
    let session = whys();
    let mut given = Given::new(Lang::Nb);
    let held = session.note_by_number(5).unwrap().id;
    given.held = Some((held, Place::default()));
    given.cursor = on(&session, 6);
    insta::assert_snapshot!("nb_held_80x14", picture(&session, &given, 80, 14));
    given.held = Some((session.note_by_number(2).unwrap().id, Place::default()));
    given.cursor = on(&session, 4);
    assert!(!picture(&session, &given, 80, 14).contains("2 hit"));
}

#[test]
fn an_empty_tree_says_what_to_do() {
    let session = fixture::session("type = \"tree\"");
    assert_eq!(
        picture(&session, &Given::new(Lang::Nb), 40, 2),
        " Skriv problemet, så spør dere hvorfor.\n\n"
    );
}

#[test]
fn below_the_last_note_is_the_place_for_a_new_problem() {
    let session = whys();
    let lens = TreeLens::of(fixture::board(&session));
    let mut given = Given::new(Lang::Nb);
    given.cursor = lens.moved(&on(&session, 7), Direction::Down);
    assert!(picture(&session, &given, 60, 20).contains("\n + nytt problem\n"));
}

#[test]
fn a_chain_deeper_than_the_screen_is_moved_left() {
    let mut session = fixture::session("type = \"tree\"");
    let mut parent = None;
    for no in 1..=30 {
        parent = Some(under(&mut session, &format!("fordi {no}"), parent));
    }
    let mut given = Given::new(Lang::Nb);
    given.cursor = on(&session, 30);
    insta::assert_snapshot!("deep_40x10", picture(&session, &given, 40, 10));
}

#[test]
fn ten_thousand_notes_are_drawn_from_where_the_cursor_is() {
    let mut session = fixture::session("type = \"tree\"");
    for no in 1..=40 {
        under(&mut session, &format!("gren {no}"), None);
    }
    let mut given = Given::new(Lang::Nb);
    given.cursor = on(&session, 20);
    insta::assert_snapshot!("middle_24x7", picture(&session, &given, 24, 7));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_size_is_drawn(width in 1_u16..60, height in 1_u16..25, at in 0_usize..9, typing: bool, held in prop::option::of(0_usize..8)) {
        let session = whys();
        let mut given = Given::new(Lang::Nb);
        given.cursor = Cursor { note: session.notes.get(at).map(|note| note.id), column: 0, row: at };
        given.typing = typing;
        given.held = held.and_then(|held| session.notes.get(held)).map(|note| (note.id, Place::default()));
        given.unsaved = session.notes.iter().map(|note| note.id).collect();
        picture(&session, &given, width, height);
    }
}
