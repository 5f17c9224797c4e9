use proptest::prelude::*;
use ratatui::style::Modifier;

use super::*;
use crate::core::boards::{Direction, fixture};
use crate::core::event::{Stage, What};
use crate::core::ids::NoteId;
use crate::core::note::Place;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::tui::boards::scene::{self, Scene};

const JOURNEY: &str = r#"
    type = "grid"
    lanes = [
      { id = "action", kind = "action", name = { nb = "Handling", en = "Action" } },
      { id = "touchpoint", kind = "touchpoint", name = { nb = "Kontaktpunkt", en = "Touchpoint" } },
      { id = "thought", kind = "thought", name = { nb = "Tanke", en = "Thought" } },
      { id = "feeling", kind = "feeling", feeling = true, name = { nb = "Følelse", en = "Feeling" } },
      { id = "pain", kind = "pain", name = { nb = "Smertepunkt", en = "Pain point" } },
      { id = "opportunity", kind = "opportunity", name = { nb = "Mulighet", en = "Opportunity" } },
    ]
"#;

const STAGES: [&str; 6] =
    ["Får beskjed", "Leter etter hjelp", "Søker", "Venter på svar", "Møter oss", "Hverdagen etterpå"];

const NOTES: [(u32, &str, Option<i8>, &str); 17] = [
    (1, "action", None, "åpner brevet på kjøkkenbordet"),
    (2, "action", None, "ringer sentralbordet"),
    (2, "action", None, "spør naboen, som har vært gjennom det samme"),
    (3, "action", None, "fyller ut skjemaet to ganger"),
    (5, "action", None, "forteller historien sin på nytt"),
    (1, "touchpoint", None, "brev"),
    (2, "touchpoint", None, "telefon"),
    (3, "touchpoint", None, "nettskjema"),
    (3, "thought", None, "jeg forstår ikke hva de spør om"),
    (1, "feeling", Some(0), "0"),
    (2, "feeling", Some(-1), "lurer på om hun spør feil"),
    (3, "feeling", Some(-2), "gir nesten opp"),
    (3, "feeling", Some(-1), "sliten"),
    (4, "feeling", Some(-2), "−2"),
    (5, "feeling", Some(2), "endelig en som hører etter"),
    (4, "pain", None, "ingen kan si hvor saken ligger, og hun ringer tre ganger før noen vet det"),
    (5, "opportunity", None, "én kontakt hele veien"),
];

fn put(session: &mut Session, stage: u32, lane: &str, value: Option<i8>, words: &str) -> NoteId {
    let place = Place { stage: Some(stage), lane: Some(lane.to_owned()), value, ..Place::default() };
    fixture::add_at(session, words, place)
}

fn with_stages(makes: &str, names: &[&str]) -> Session {
    let mut session = fixture::session_with(JOURNEY, makes);
    let stages = (1..).zip(names).map(|(id, name)| Stage { id, name: (*name).to_owned() }).collect();
    fixture::apply(&mut session, What::StagesSet { board: fixture::BOARD.into(), stages });
    session
}

fn journey() -> Session {
    let mut session = with_stages("makes = \"pain\"", &STAGES);
    for (stage, lane, value, words) in NOTES {
        put(&mut session, stage, lane, value, words);
    }
    let note = session.notes[15].id;
    fixture::apply(&mut session, What::NoteStarred { note, on: true });
    session
}

fn picture(session: &Session, look: Look<'_>, width: u16, height: u16) -> String {
    let lens = GridLens::of(fixture::board(session));
    scene::picture((width, height), |area, buf| GridBoard { lens: &lens, look }.render(area, buf))
}

fn on(session: &Session, no: u32) -> Cursor {
    Cursor { note: session.note_by_number(no).map(|note| note.id), ..Cursor::default() }
}

#[test]
fn a_journey_where_there_is_room() {
    let session = journey();
    let scene = Scene::new(Lang::Nb).at(on(&session, 16));
    insta::assert_snapshot!("nb_120x40", picture(&session, scene.look(), 120, 40));
    insta::assert_snapshot!("nb_190x45", picture(&session, scene.look(), 190, 45));
}

#[test]
fn a_journey_on_a_small_screen() {
    let session = journey();
    let scene = Scene::new(Lang::Nb).at(on(&session, 16));
    insta::assert_snapshot!("nb_80x18", picture(&session, scene.look(), 80, 18));
    insta::assert_snapshot!("nb_50x14", picture(&session, scene.look(), 50, 14));
    insta::assert_snapshot!("nb_36x8", picture(&session, scene.look(), 36, 8));
}

#[test]
fn the_feelings_are_a_curve() {
    let session = journey();
    let cursor = Cursor { note: None, column: 2, row: 4 };
    let scene = Scene { cursor, ..Scene::new(Lang::En) };
    insta::assert_snapshot!("en_feeling_90x20", picture(&session, scene.look(), 90, 20));
}

#[test]
fn the_first_stages_are_typed_among_the_headings() {
    let session = with_stages("makes = \"action\"", &[]);
    insta::assert_snapshot!("nb_empty_60x12", picture(&session, Scene::new(Lang::Nb).look(), 60, 12));
    let session = with_stages("makes = \"action\"", &STAGES[..2]);
    let cursor = Cursor { note: None, column: 2, row: 0 };
    let scene = Scene { cursor, ..Scene::new(Lang::Nb) };
    insta::assert_snapshot!("nb_headings_60x12", picture(&session, scene.look(), 60, 12));
}

#[test]
fn a_held_note_is_seen_where_it_would_be_put_down() {
    let session = journey();
    let lens = GridLens::of(fixture::board(&session));
    let note = session.note_by_number(15).unwrap();
    let place = lens.held(note, lens.board().place(note), Direction::Right);
    let scene = Scene::new(Lang::Nb).at(on(&session, 15));
    let look = Look { held: Some((note.id, &place)), ..scene.look() };
    insta::assert_snapshot!("nb_held_100x20", picture(&session, look, 100, 20));
}

#[test]
fn notes_there_is_no_room_for_are_counted() {
    let mut session = with_stages("makes = \"pain\"", &STAGES[..3]);
    for no in 1..=9 {
        put(&mut session, 1, "pain", None, &format!("smerte {no}"));
    }
    let scene = Scene::new(Lang::Nb).at(on(&session, 5));
    let seen = picture(&session, scene.look(), 60, 10);
    assert!(seen.contains("5 smerte 5"), "{seen}");
    assert!(seen.contains(" +"), "{seen}");
}

#[test]
fn notes_of_a_stage_that_is_gone_are_still_seen() {
    let mut session = with_stages("makes = \"pain\"", &STAGES[..3]);
    put(&mut session, 9, "pain", None, "herreløs");
    let seen = picture(&session, Scene::new(Lang::Nb).look(), 60, 16);
    assert!(seen.contains("Uten plass") && seen.contains("1 herreløs"), "{seen}");
}

#[test]
fn the_place_for_what_is_typed_is_marked_with_and_without_the_keys() {
    let session = with_stages("makes = \"pain\"", &STAGES[..3]);
    let lens = GridLens::of(fixture::board(&session));
    let style = |focused| {
        let scene = Scene { focused, ..Scene::new(Lang::Nb) };
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 20));
        GridBoard { lens: &lens, look: scene.look() }.render(buf.area, &mut buf);
        let slots: Vec<_> = buf.content.iter().filter(|cell| cell.symbol() == "►").collect();
        assert_eq!(slots.len(), 1);
        slots[0].modifier
    };
    assert_eq!(style(true), Modifier::REVERSED);
    assert_eq!(style(false), Modifier::UNDERLINED);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_size_is_drawn(
        (width, height) in scene::any_size(),
        wider in 0_u16..90,
        (at, column, row) in (0_usize..24, 0_usize..9, 0_usize..9),
        held in prop::option::of(0_usize..17),
        stages in 0_usize..7,
    ) {
        let mut session = journey();
        let lens = GridLens::of(fixture::board(&session));
        let stages = lens.stages()[..stages.min(6)].to_vec();
        fixture::apply(&mut session, What::StagesSet { board: fixture::BOARD.into(), stages });
        let note = session.notes.get(at).map(|note| note.id);
        let scene = Scene::new(Lang::Nb).at(Cursor { note, column, row });
        let place = Place { stage: u32::try_from(column).ok(), lane: Some("feeling".to_owned()), value: Some(99), ..Place::default() };
        let held = held.map(|held| (session.notes[held].id, &place));
        picture(&session, Look { held, ..scene.look() }, width + wider, height);
    }
}
