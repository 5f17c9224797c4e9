use proptest::prelude::*;

use super::super::scene::{Scene, any_size, picture};
use super::*;
use crate::core::boards::{Cursor, Typed, fixture};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::session::Session;
use crate::core::words::Lang;

const SCORES: &str = r#"
    type = "scores"
    criteria = [{ id = "new", name = { nb = "Nytt", en = "New" } },
        { id = "useful", name = { nb = "Nyttig", en = "Useful" } },
        { id = "feasible", name = { nb = "Nyttiggjort", en = "Feasible" } }]
    scale = { least = 0, most = 10, low = {}, high = {} }
"#;

fn seen(session: &Session, scene: &Scene, voter: Voter, size: (u16, u16)) -> String {
    let lens = ScoresLens::of(fixture::board(session));
    picture(size, |area, buf| ScoresBoard { lens: &lens, look: scene.look(), voter }.render(area, buf))
}

fn day(revealed: bool) -> (Session, Vec<NoteId>) {
    let mut session = fixture::session(SCORES);
    let texts = [
        "Felles vakttelefon for alle sykehjem",
        "Ring dem som har gjort det før oss, og spør hva de angrer på",
        "La innbyggeren eie møtet",
    ];
    let notes = texts.map(|text| fixture::add_before(&mut session, text)).to_vec();
    for (note, voter, points) in
        [(0, 1, [7, 5, 8]), (0, 2, [8, 4, 8]), (1, 1, [3, 10, 9]), (1, WALL, [6, 10, 9])]
    {
        let points = ["new", "useful", "feasible"].map(String::from).into_iter().zip(points).collect();
        fixture::apply(
            &mut session,
            What::Scored { note: notes[note], board: fixture::BOARD.into(), voter, points },
        );
    }
    fixture::apply(&mut session, What::Revealed { board: fixture::BOARD.into(), on: revealed });
    (session, notes)
}

#[test]
fn an_empty_board_says_what_to_do_first() {
    insta::assert_snapshot!(seen(&fixture::session(SCORES), &Scene::new(Lang::Nb), WALL, (40, 8)));
}

#[test]
fn while_secret_only_the_scorers_own_points_are_seen() {
    let (session, notes) = day(false);
    let scene = Scene::new(Lang::Nb).at(Cursor { note: Some(notes[0]), column: 1, row: 0 });
    for (voter, size) in [(1, (36, 10)), (2, (52, 10)), (WALL, (100, 10))] {
        insta::assert_snapshot!(format!("secret_{}x{}", size.0, size.1), seen(&session, &scene, voter, size));
    }
    let third = seen(&session, &scene, 3, (52, 10));
    assert!(!third.contains('7') && !third.contains("10"), "{third}");
}

#[test]
fn once_shown_the_highest_sum_is_at_the_top_and_the_weakest_has_a_sign() {
    let (session, notes) = day(true);
    let scene = Scene::new(Lang::En).at(Cursor { note: Some(notes[0]), column: 1, row: 0 });
    for size in [(36, 10), (52, 10), (100, 10)] {
        insta::assert_snapshot!(format!("shown_{}x{}", size.0, size.1), seen(&session, &scene, 1, size));
    }
}

#[test]
fn when_all_have_scored_all_the_key_that_shows_the_points_stands_where_the_next_would() {
    let mut session = fixture::session(SCORES);
    let note = fixture::add_before(&mut session, "Felles vakttelefon");
    let people = u16::try_from(session.people()).unwrap();
    for voter in 1..=people {
        let before = seen(&session, &Scene::new(Lang::Nb), voter, (60, 10));
        assert!(!before.contains("Alle har gitt poeng"), "{before}");
        let typed = Typed { text: "7 5 8".to_owned(), ..Typed::default() };
        let cursor = Cursor { note: Some(note), ..Cursor::default() };
        let id = fixture::next_id(&session);
        let made = ScoresLens::of(fixture::board(&session)).typed_by(voter, &cursor, &typed, id).unwrap();
        fixture::apply(&mut session, made.what);
    }
    let seen = seen(&session, &Scene::new(Lang::Nb), people, (60, 10));
    assert!(seen.contains("Alle har gitt poeng: a viser dem."), "{seen}");
}

proptest! {
    #[test]
    fn any_size_draws(size in any_size(), revealed: bool, voter in 0..9_u16, column in 0..4_usize) {
        let (session, notes) = day(revealed);
        let scene = Scene::new(Lang::Nb).at(Cursor { note: Some(notes[1]), column, row: 0 });
        seen(&session, &scene, voter, size);
        seen(&fixture::session(SCORES), &scene, voter, size);
    }
}
