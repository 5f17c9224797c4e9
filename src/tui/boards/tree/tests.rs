use proptest::prelude::*;

use super::*;
use crate::core::boards::fixture;
use crate::core::boards::{Cursor, Direction};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::tui::boards::scene::{self, Scene};

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

fn picture(session: &Session, look: Look<'_>, width: u16, height: u16) -> String {
    let lens = TreeLens::of(fixture::board(session));
    scene::picture((width, height), |area, buf| TreeBoard { lens: &lens, look }.render(area, buf))
}

fn on(session: &Session, no: u32) -> Cursor {
    Cursor { note: session.note_by_number(no).map(|note| note.id), ..Cursor::default() }
}

#[test]
fn a_tree_in_bokmaal() {
    let session = whys();
    let scene = Scene::new(Lang::Nb).at(on(&session, 3));
    insta::assert_snapshot!("nb_80x20", picture(&session, scene.look(), 80, 20));
    insta::assert_snapshot!("nb_36x8", picture(&session, scene.look(), 36, 8));
}

#[test]
fn what_is_typed_has_its_place_in_the_tree() {
    let session = whys();
    let scene = Scene { cursor: on(&session, 2), ..Scene::new(Lang::En) };
    insta::assert_snapshot!("en_typing_60x16", picture(&session, scene.look(), 60, 16));
}

#[test]
fn a_held_note_shows_where_it_would_hang_and_never_under_itself() {
    let session = whys();
    let place = Place::default();
    let held = |scene: &Scene, no| {
        let held = session.note_by_number(no).map(|note| (note.id, &place));
        picture(&session, Look { held, ..scene.look() }, 80, 14)
    };
    insta::assert_snapshot!("nb_held_80x14", held(&Scene::new(Lang::Nb).at(on(&session, 6)), 5));
    assert!(!held(&Scene::new(Lang::Nb).at(on(&session, 4)), 2).contains("2 hit"));
}

#[test]
fn an_empty_tree_says_what_to_do() {
    let session = fixture::session("type = \"tree\"");
    let seen = picture(&session, Scene::new(Lang::Nb).look(), 40, 2);
    assert_eq!(seen, " Skriv problemet, så spør dere hvorfor.\n\n");
}

#[test]
fn below_the_last_note_is_the_place_for_a_new_problem() {
    let session = whys();
    let lens = TreeLens::of(fixture::board(&session));
    let scene = Scene::new(Lang::Nb).at(lens.moved(&on(&session, 7), Direction::Down));
    assert!(picture(&session, scene.look(), 60, 20).contains("\n + nytt problem\n"));
}

#[test]
fn a_chain_deeper_than_the_screen_is_moved_left() {
    let mut session = fixture::session("type = \"tree\"");
    let mut parent = None;
    for no in 1..=30 {
        parent = Some(under(&mut session, &format!("fordi {no}"), parent));
    }
    let scene = Scene::new(Lang::Nb).at(on(&session, 30));
    insta::assert_snapshot!("deep_40x10", picture(&session, scene.look(), 40, 10));
}

#[test]
fn a_long_tree_is_drawn_from_where_the_cursor_is() {
    let mut session = fixture::session("type = \"tree\"");
    for no in 1..=40 {
        under(&mut session, &format!("gren {no}"), None);
    }
    let scene = Scene::new(Lang::Nb).at(on(&session, 20));
    insta::assert_snapshot!("middle_24x7", picture(&session, scene.look(), 24, 7));
}

#[test]
fn what_is_not_saved_says_so_at_every_depth() {
    let session = whys();
    let unsaved = session.notes.iter().map(|note| note.id).collect();
    let seen = picture(&session, Scene { unsaved, ..Scene::new(Lang::Nb) }.look(), 80, 20);
    assert_eq!(seen.matches('!').count(), session.notes.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_size_is_drawn(
        (width, height) in scene::any_size(),
        at in 0_usize..9,
        typing: bool,
        held in prop::option::of(0_usize..7),
    ) {
        let session = whys();
        let note = session.notes.get(at).map(|note| note.id);
        let scene = Scene::new(Lang::Nb).at(Cursor { note, column: 0, row: at });
        let place = Place::default();
        let held = held.map(|held| (session.notes[held].id, &place));
        picture(&session, Look { held, typing, ..scene.look() }, width, height);
    }
}
