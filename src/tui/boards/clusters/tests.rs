use proptest::prelude::*;

use super::super::scene::{Scene, any_size, picture};
use super::*;
use crate::core::boards::{Cursor, fixture};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::note::Place;
use crate::core::session::Session;
use crate::core::words::Lang;

fn seen(session: &Session, scene: &Scene, size: (u16, u16)) -> String {
    let lens = ClustersLens::of(fixture::board(session));
    picture(size, |area, buf| ClustersBoard { lens: &lens, look: scene.look() }.render(area, buf))
}

/// Eleven notes: some alone, and three clusters of which one has a name.
fn day() -> (Session, Vec<NoteId>) {
    let mut session = fixture::session("type = \"clusters\"");
    let texts = [
        ("Felles vakttelefon for alle sykehjem", 1),
        ("Ring dem som har gjort det før oss, og spør hva de angrer på", 0),
        ("La innbyggeren eie møtet", 2),
        ("Gevinstkafé hver tredje fredag", 2),
        ("Én side som viser hvor i køen saken er", 0),
        ("Lånekontor for utstyr", 1),
        ("Brev på klart språk", 12),
        ("SMS når saken er mottatt", 0),
        ("Drop-in på biblioteket", 2),
        ("Telefontid til klokka 18", 1),
        ("Prøv i to uker, så bestem", 0),
    ];
    let add = |(text, cluster)| {
        let cluster = Some(cluster).filter(|&cluster| cluster > 0);
        fixture::add_at(&mut session, text, Place { cluster, ..Place::default() })
    };
    let notes = texts.map(add).to_vec();
    let name =
        What::ClusterNamed { board: fixture::BOARD.into(), cluster: 2, name: "Åpne dører".to_owned() };
    fixture::apply(&mut session, name);
    (session, notes)
}

fn on(note: NoteId) -> Cursor {
    Cursor { note: Some(note), ..Cursor::default() }
}

#[test]
fn an_empty_board_says_what_to_do_first() {
    let session = fixture::session("type = \"clusters\"");
    insta::assert_snapshot!(seen(&session, &Scene::new(Lang::Nb), (36, 6)));
}

#[test]
fn while_loners_are_sorted_every_cluster_shows_its_number() {
    let (session, notes) = day();
    let scene = Scene::new(Lang::Nb).at(on(notes[1]));
    for size in [(36, 12), (52, 24), (100, 12)] {
        insta::assert_snapshot!(format!("sorting_{}x{}", size.0, size.1), seen(&session, &scene, size));
    }
}

#[test]
fn the_cluster_she_is_in_is_open() {
    let (session, notes) = day();
    let scene = Scene::new(Lang::En).at(on(notes[8]));
    insta::assert_snapshot!("open_52x12", seen(&session, &scene, (52, 12)));
    let heading = Scene::new(Lang::En).at(Cursor { column: 12, ..Cursor::default() });
    insta::assert_snapshot!("heading_52x12", seen(&session, &heading, (52, 12)));
}

#[test]
fn a_held_note_stands_where_it_would_be_put_down() {
    let (session, notes) = day();
    let scene = Scene::new(Lang::Nb).at(on(notes[1]));
    let lens = ClustersLens::of(fixture::board(&session));
    let place = Place { cluster: Some(12), ..Place::default() };
    let look = Look { held: Some((notes[1], &place)), ..scene.look() };
    let drawn = picture((60, 24), |area, buf| ClustersBoard { lens: &lens, look }.render(area, buf));
    let below = drawn.split("12=q").nth(1).unwrap();
    assert!(below.contains("2 » Ring dem"), "{drawn}");
}

#[test]
fn every_key_is_one_clusters_and_no_command_has_it() {
    let keys: Vec<char> = (1..=16).map(|id| key_of(id).unwrap()).collect();
    assert!((1..).zip(&keys).all(|(id, &key)| of_key(key) == Some(id)));
    assert_eq!([key_of(0), key_of(17), key_of(u32::MAX)], [None; 3]);
    assert_eq!(['0', 's', 'ø'].map(of_key), [None; 3]);
}

proptest! {
    #[test]
    fn any_size_draws(size in any_size(), note in prop::option::of(0..11_usize), column in 0..15_usize, focused: bool) {
        let (session, notes) = day();
        let cursor = Cursor { note: note.map(|at| notes[at]), column, row: 0 };
        let scene = Scene { focused, ..Scene::new(Lang::Nb).at(cursor) };
        seen(&session, &scene, size);
    }
}
