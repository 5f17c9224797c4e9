use proptest::prelude::*;

use super::*;
use crate::core::boards::{Cursor, fixture};
use crate::core::event::What;
use crate::core::note::Place;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::tui::boards::scene::{self, Scene};

const MATRIX: &str = r#"
    type = "xy"
    x = { name = { nb = "Innsats", en = "Effort" }, low = { nb = "lite som skal til", en = "little needed" }, high = { nb = "mye som skal til", en = "a lot needed" } }
    y = { name = { nb = "Effekt", en = "Impact" }, low = { nb = "merkes knapt", en = "hardly noticed" }, high = { nb = "merkes godt", en = "clearly felt" } }
    quadrants = [
      { nb = "Gjør nå", en = "Do now" }, { nb = "Satsing", en = "Big push" },
      { nb = "Kanskje", en = "Maybe" }, { nb = "La ligge", en = "Let it be" },
    ]
"#;

const IDEAS: [&str; 8] = [
    "Én navngitt kontakt fra første telefon",
    "Felles vaktrapport som alle tre kontorene ser, på skjermen i resepsjonen og på telefonen",
    "Ring tilbake innen to timer",
    "Fast halvtime hver fredag for å dele det som virket",
    "Flytt skjemaet inn i møtet",
    "Ny fagmodul i saksbehandlersystemet",
    "La brukeren se hvor saken ligger",
    "Bytt plass med nabokommunen en uke",
];

fn put(session: &mut Session, words: &str, xy: Option<(u8, u8)>) {
    fixture::add_at(session, words, Place { xy, ..Place::default() });
}

fn matrix() -> Session {
    let mut session = fixture::session(MATRIX);
    let spots =
        [Some((1, 9)), Some((7, 8)), Some((1, 9)), None, Some((3, 3)), Some((10, 10)), None, Some((0, 0))];
    for (words, xy) in IDEAS.into_iter().zip(spots) {
        put(&mut session, words, xy);
    }
    let note = session.notes[1].id;
    fixture::apply(&mut session, What::NoteStarred { note, on: true });
    session
}

fn picture(session: &Session, look: Look<'_>, width: u16, height: u16) -> String {
    let lens = XyLens::of(fixture::board(session));
    scene::picture((width, height), |area, buf| XyBoard { lens: &lens, look }.render(area, buf))
}

fn on(session: &Session, no: u32) -> Cursor {
    Cursor { note: session.note_by_number(no).map(|note| note.id), ..Cursor::default() }
}

#[test]
fn a_map_beside_its_list() {
    let session = matrix();
    let scene = Scene::new(Lang::Nb).at(on(&session, 2));
    insta::assert_snapshot!("nb_100x20", picture(&session, scene.look(), 100, 20));
    insta::assert_snapshot!("nb_62x12", picture(&session, scene.look(), 62, 12));
}

#[test]
fn a_map_above_its_list() {
    let session = matrix();
    insta::assert_snapshot!("en_44x22", picture(&session, Scene::new(Lang::En).look(), 44, 22));
}

#[test]
fn where_there_is_no_room_for_both_the_map_is_shown_while_a_note_is_moved() {
    let session = matrix();
    let scene = Scene::new(Lang::Nb).at(on(&session, 4));
    insta::assert_snapshot!("nb_36x8", picture(&session, scene.look(), 36, 8));
    let place = Place { xy: Some((6, 4)), ..Place::default() };
    let look = Look { held: Some((session.notes[3].id, &place)), ..scene.look() };
    insta::assert_snapshot!("nb_held_36x8", picture(&session, look, 36, 8));
}

#[test]
fn an_empty_map_says_what_to_do() {
    let session = fixture::session(MATRIX);
    insta::assert_snapshot!("nb_empty_50x12", picture(&session, Scene::new(Lang::Nb).look(), 50, 12));
}

#[test]
fn notes_on_one_spot_stand_side_by_side() {
    let mut session = fixture::session(MATRIX);
    for _ in 0..12 {
        put(&mut session, "samme sted", Some((5, 5)));
    }
    let seen = picture(&session, Scene::new(Lang::Nb).look(), 100, 20);
    let map: String = seen.lines().map(|line| line.chars().take(58).collect::<String>() + "\n").collect();
    for no in 1..=12 {
        let stands = map.split(|c: char| !c.is_ascii_digit()).any(|word| word == no.to_string());
        assert!(stands, "{no} is not on the map:\n{seen}");
    }
}

#[test]
fn more_notes_than_there_is_room_for_are_counted() {
    let mut session = fixture::session(MATRIX);
    for no in 0..200_u8 {
        put(&mut session, "tett", Some((no % 11, no % 7)));
    }
    let seen = picture(&session, Scene::new(Lang::Nb).look(), 60, 9);
    assert!(seen.lines().next().is_some_and(|line| line.contains('+')), "{seen}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_size_is_drawn(
        (width, height) in scene::any_size(),
        wider in 0_u16..30,
        at in 0_usize..9,
        xy: (u8, u8),
        held in prop::option::of(0_usize..8),
    ) {
        let session = matrix();
        let note = session.notes.get(at).map(|note| note.id);
        let scene = Scene::new(Lang::En).at(Cursor { note, ..Cursor::default() });
        let place = Place { xy: Some(xy), ..Place::default() };
        let held = held.map(|held| (session.notes[held].id, &place));
        picture(&session, Look { held, ..scene.look() }, width + wider, height);
    }
}

#[test]
fn what_the_axes_mean_is_never_cut() {
    let session = matrix();
    // The board's part of windows of 80×24, 100×30 and 120×40, the last with the guide and without.
    for (width, height) in [(52, 16), (65, 21), (53, 29), (85, 29)] {
        for (lang, words) in [
            (Lang::Nb, ["Effekt ↑ merkes godt", "↓ merkes knapt", "lite som skal til", "mye som skal til"]),
            (Lang::En, ["Impact ↑ clearly felt", "↓ hardly noticed", "little needed", "a lot needed"]),
        ] {
            let seen = picture(&session, Scene::new(lang).at(on(&session, 2)).look(), width, height);
            for words in words {
                assert!(seen.contains(words), "{words} at {width}×{height}:\n{seen}");
            }
        }
    }
}
