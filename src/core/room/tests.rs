//! What is secret is not in what the room is given, whatever has happened and whatever is shown.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::boards::fixture::{self, BOARD};
use crate::core::event::{NewNote, Turn, What};
use crate::core::note::{NoteKind, Place, WALL};
use crate::core::session::Session;

const BOARDS: [&str; 9] = [
    "type = \"list\"",
    "type = \"grid\"\nstages = [{ nb = \"Før\" }, { nb = \"Etter\" }]\nlanes = [{ id = \"does\", name = {} }]",
    "type = \"tree\"",
    "type = \"votes\"",
    "type = \"xy\"",
    r#"type = "cards"
       fields = [{ id = "what", name = { nb = "Hva" } }, { id = "who", type = "person", name = { nb = "Hvem" } },
                 { id = "why", name = { nb = "Hvorfor" } }]"#,
    "type = \"pulse\"",
    "type = \"clusters\"",
    r#"type = "scores"
       criteria = [{ id = "new", name = { nb = "Nytt" } }, { id = "useful", name = { nb = "Nyttig" } }]"#,
];

/// What only the facilitator is to read in a step.
const STEP: &str = r#"
    makes = "idea"
    brings = [{ kinds = ["idea"], from = "before" }]
    guide = { nb = "sidemannen", en = "sidemannen" }
    say = { nb = "opplest", en = "opplest" }
    prompts = [{ nb = "stikkord", en = "stikkord" }]
    pitfall = { nb = "fallgruve", en = "fallgruve" }
"#;
const HERS: [&str; 4] = ["sidemannen", "opplest", "stikkord", "fallgruve"];

/// One thing that is written, and whether the room may see it.
#[derive(Clone, Debug)]
enum Said {
    /// On the board.
    Here { text: String, private: bool, feeling: i8 },
    /// In the step before.
    Before { text: String, private: bool },
    /// On no board.
    Aside(String, usize),
    /// On the board and taken away.
    Gone(String),
    /// The name of whoever does it, in a field of the last card.
    Name(String),
    /// A word about how it is known.
    Evidence(String),
}

fn any_said() -> impl Strategy<Value = Said> {
    let text = || "[a-zæøå]{9,14}";
    prop_oneof![
        4 => (text(), any::<bool>(), 1..=5i8)
            .prop_map(|(text, private, feeling)| Said::Here { text, private, feeling }),
        2 => (text(), any::<bool>()).prop_map(|(text, private)| Said::Before { text, private }),
        1 => (text(), 0..2usize).prop_map(|(text, kind)| Said::Aside(text, kind)),
        1 => text().prop_map(Said::Gone),
        1 => text().prop_map(Said::Name),
        1 => text().prop_map(Said::Evidence),
    ]
}

fn private(session: &mut Session, note: NoteId, on: bool) {
    fixture::apply(session, What::NotePrivateSet { note, on });
}

/// Lets it all be said; gives what must not be seen.
fn say(session: &mut Session, all: &[Said], is_pulse: bool) -> Vec<String> {
    let mut secret = Vec::new();
    for said in all {
        match said {
            Said::Here { text, private: kept, feeling } => {
                let place = Place { value: Some(*feeling), stage: Some(1), ..Place::default() };
                let place = Place { lane: Some("does".to_owned()), ..place };
                let note = fixture::add_at(session, text, place);
                private(session, note, *kept);
                if *kept || is_pulse {
                    secret.push(text.clone());
                }
            }
            Said::Before { text, private: kept } => {
                let note = fixture::add_before(session, text);
                private(session, note, *kept);
                if *kept {
                    secret.push(text.clone());
                }
            }
            Said::Aside(text, kind) => {
                let kind = [NoteKind::Parked, NoteKind::Reflection][*kind];
                let note = fixture::next_id(session);
                let number = session.next_number();
                let step = session.clock.step.clone();
                fixture::apply(
                    session,
                    What::NoteAdded(NewNote {
                        note,
                        number,
                        kind,
                        text: text.clone(),
                        step,
                        on: None,
                        table: None,
                        from: Vec::new(),
                    }),
                );
                secret.push(text.clone());
            }
            Said::Gone(text) => {
                let note = fixture::add(session, text);
                fixture::apply(session, What::NoteDeleted { note, on: true });
                secret.push(text.clone());
            }
            Said::Name(text) | Said::Evidence(text) => {
                let Some(note) = session.notes.last().map(|note| note.id) else { continue };
                let mut place = session.note(note).and_then(|note| note.place(&BOARD.into())).cloned();
                let place = place.get_or_insert_default();
                if matches!(said, Said::Name(_)) {
                    place.fields.insert("who".to_owned(), text.clone());
                } else {
                    place.evidence.clone_from(text);
                }
                let place = Some(place.clone());
                fixture::apply(session, What::NotePlaced { note, board: BOARD.into(), place });
                secret.push(text.clone());
            }
        }
    }
    secret
}

/// Everything that the room can be shown of a session.
fn all_views(session: &Session) -> Vec<RoomView> {
    let at = session.notes.iter().map(|note| Some(note.id)).chain([None]);
    let showing = at.flat_map(|at| {
        Shows::ALL.map(|what| Showing { what, page: 1, message: "Tilbake kl. 12".to_owned(), at })
    });
    let both = showing.flat_map(|showing| Lang::ALL.map(|lang| (showing.clone(), lang)));
    both.map(|(showing, lang)| RoomView::of(session, &showing, lang, fixture::start())).collect()
}

fn written(view: &RoomView) -> String {
    serde_json::to_string(view).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_secret_is_in_a_byte_of_what_the_room_is_given(
        board in 0..BOARDS.len(),
        said in prop::collection::vec(any_said(), 0..14),
        revealed: bool,
    ) {
        let mut session = fixture::session_with(BOARDS[board], STEP);
        let mut secret = say(&mut session, &said, BOARDS[board].contains("pulse"));
        fixture::apply(&mut session, What::Revealed { board: BOARD.into(), on: revealed });
        secret.extend(HERS.map(str::to_owned));
        for view in all_views(&session) {
            let bytes = written(&view);
            for text in &secret {
                prop_assert!(!bytes.contains(text.as_str()), "{text:?} in {bytes}");
            }
            // What is written can be read, and is what was meant.
            let read: RoomView = serde_json::from_str(&bytes).unwrap();
            prop_assert_eq!(read.clone().bounded(), read.clone());
            prop_assert!(read.shows_the_same(&view));
        }
    }

    #[test]
    fn before_they_are_shown_no_dot_changes_what_the_room_is_given(
        said in prop::collection::vec(any_said(), 1..10),
        dots in prop::collection::vec((0..10usize, WALL..4, 0..4u16), 1..12),
    ) {
        let mut without = fixture::session_with(BOARDS[3], STEP);
        fixture::add(&mut without, "noe å stemme på");
        say(&mut without, &said, false);
        let mut with = without.clone();
        for (at, voter, dots) in dots {
            let note = with.notes[at % with.notes.len()].id;
            fixture::apply(&mut with, What::Voted { note, board: BOARD.into(), voter, dots });
        }
        for (one, other) in all_views(&without).iter().zip(all_views(&with)) {
            prop_assert_eq!(written(one), written(&other));
        }
        // Nor does the note she points at, which is the one that gets them.
        let board = |at| written(&RoomView::of(
            &with, &Showing { what: Shows::Board, at, ..Showing::default() }, Lang::Nb, fixture::start()));
        prop_assert_eq!(board(with.notes.last().map(|note| note.id)), board(None));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn before_they_are_shown_no_point_changes_what_the_room_is_given(
        said in prop::collection::vec(any_said(), 1..10),
        given in prop::collection::vec((0..10usize, WALL..4, 0..11_i8), 1..12),
    ) {
        let mut without = fixture::session_with(BOARDS[8], STEP);
        fixture::add(&mut without, "noe å gi poeng");
        say(&mut without, &said, false);
        let mut with = without.clone();
        for (at, voter, points) in given {
            let note = with.notes[at % with.notes.len()].id;
            let points = [("new".to_owned(), points)].into();
            fixture::apply(&mut with, What::Scored { note, board: BOARD.into(), voter, points });
        }
        for (one, other) in all_views(&without).iter().zip(all_views(&with)) {
            prop_assert_eq!(written(one), written(&other));
        }
    }
}

fn showing(what: Shows) -> Showing {
    Showing { what, ..Showing::default() }
}

fn picture(session: &Session) -> Picture {
    match RoomView::of(session, &showing(Shows::Board), Lang::Nb, fixture::start()).scene {
        Scene::Board(board) => board.picture,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_said_stands_on_the_wall_and_the_newest_is_known() {
    let mut session = fixture::session(BOARDS[0]);
    fixture::add_before(&mut session, "fra før");
    fixture::add(&mut session, "første");
    let hidden = fixture::add(&mut session, "hemmelig");
    private(&mut session, hidden, true);
    let view = RoomView::of(&session, &showing(Shows::Board), Lang::Nb, fixture::start());
    let Scene::Board(board) = view.scene else { panic!("the board is shown") };
    assert_eq!((board.name.as_str(), board.newest), ("Tavla", Some(2)));
    let Picture::Wall { columns } = board.picture else { panic!("a list is a wall") };
    let texts: Vec<&str> = columns[0].notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, ["fra før", "første"]);
    private(&mut session, hidden, false);
    let Picture::Wall { columns } = picture(&session) else { panic!("a list is a wall") };
    assert_eq!(columns[0].notes.len(), 3, "shown again");
}

#[test]
fn what_answers_a_private_note_is_private_too() {
    let mut session = fixture::session(BOARDS[2]);
    let under = |parent| Place { parent: Some(parent), ..Place::default() };
    let top = fixture::add(&mut session, "topp");
    let hidden = fixture::add_at(&mut session, "skjult", under(top));
    fixture::add_at(&mut session, "svar på det skjulte", under(hidden));
    fixture::add_at(&mut session, "annet svar", under(top));
    let twigs = |session: &Session| match picture(session) {
        Picture::Tree { twigs } => twigs.iter().map(|twig| (twig.note.no, twig.depth, twig.last)).collect(),
        other => panic!("{other:?}"),
    };
    let before: Vec<(u32, usize, bool)> = twigs(&session);
    assert_eq!(before, [(1, 0, true), (2, 1, false), (3, 2, true), (4, 1, true)]);
    private(&mut session, hidden, true);
    assert_eq!(twigs(&session), [(1, 0, true), (4, 1, true)]);
}

#[test]
fn votes_are_in_the_order_of_their_numbers_until_they_are_shown() {
    let mut session = fixture::session(BOARDS[3]);
    let notes = ["én", "to"].map(|text| fixture::add(&mut session, text));
    fixture::apply(&mut session, What::Voted { note: notes[1], board: BOARD.into(), voter: 1, dots: 2 });
    let dots = |session: &Session| match picture(session) {
        Picture::Votes { items, .. } => items.iter().map(|item| (item.note.no, item.dots)).collect(),
        other => panic!("{other:?}"),
    };
    let before: Vec<(u32, Option<u32>)> = dots(&session);
    assert_eq!(before, [(1, None), (2, None)]);
    fixture::apply(&mut session, What::Revealed { board: BOARD.into(), on: true });
    assert_eq!(dots(&session), [(2, Some(2)), (1, Some(0))]);
}

#[test]
fn points_are_shown_as_what_they_come_to_and_never_as_whose_they_were() {
    let mut session = fixture::session(BOARDS[8]);
    let note = fixture::add(&mut session, "idé");
    for (voter, points) in [(1, [3, 8]), (2, [6, 9])] {
        let points = ["new", "useful"].map(String::from).into_iter().zip(points).collect();
        fixture::apply(&mut session, What::Scored { note, board: BOARD.into(), voter, points });
    }
    fixture::apply(&mut session, What::Revealed { board: BOARD.into(), on: true });
    let Picture::Scores { criteria, items, .. } = picture(&session) else { panic!("scores are shown") };
    assert_eq!(criteria, ["Nytt", "Nyttig"]);
    assert_eq!((&items[0].scores[..], items[0].sum), (&[Some(4.5), Some(8.5)][..], Some(13.0)));
    assert_eq!(items[0].weakest, [0]);
}

#[test]
fn a_group_of_private_notes_alone_is_not_there_for_the_room() {
    let mut session = fixture::session(BOARDS[7]);
    let at = |cluster| Place { cluster, ..Place::default() };
    let notes = [None, Some(1), Some(2)].map(|cluster| fixture::add_at(&mut session, "lapp", at(cluster)));
    let groups = |session: &Session| -> Vec<(u32, usize)> {
        let Picture::Clusters { groups, loners } = picture(session) else { panic!("groups are shown") };
        assert_eq!(loners.len(), 1);
        groups.iter().map(|group| (group.no, group.notes.len())).collect()
    };
    assert_eq!(groups(&session), [(1, 1), (2, 1)]);
    private(&mut session, notes[1], true);
    assert_eq!(groups(&session), [(2, 1)]);
    let name = What::ClusterNamed { board: BOARD.into(), cluster: 1, name: "Tid".to_owned() };
    fixture::apply(&mut session, name);
    assert_eq!(groups(&session), [(1, 0), (2, 1)]);
}

#[test]
fn of_a_long_board_the_newest_are_given_and_the_whole_is_small() {
    for board in BOARDS {
        let mut session = fixture::session(board);
        for n in 0..2_000 {
            let lane = Some("does".to_owned());
            let place = Place { value: Some(1), stage: Some(1), lane, ..Place::default() };
            fixture::add_at(&mut session, &format!("lapp {n} {}", "å".repeat(600)), place);
        }
        let bytes = written(&RoomView::of(&session, &showing(Shows::Board), Lang::Nb, fixture::start()));
        assert!(bytes.len() < 400_000, "{board}: {}", bytes.len());
        assert!(bytes.contains("lapp 1999") || board.contains("pulse"), "{board}");
    }
}

#[rstest]
#[case::clock(Shows::Clock, "clock")]
#[case::task(Shows::Task, "task")]
#[case::agenda(Shows::Agenda, "agenda")]
#[case::message(Shows::Message, "message")]
#[case::result(Shows::Result, "result")]
#[case::black(Shows::Black, "black")]
fn each_view_is_told_by_its_name(#[case] what: Shows, #[case] name: &str) {
    let view = RoomView::of(&fixture::session(BOARDS[0]), &showing(what), Lang::Nb, fixture::start());
    assert_eq!(serde_json::to_value(&view).unwrap()["scene"]["shows"], name);
}

#[test]
fn a_step_without_a_board_shows_the_clock_in_its_place() {
    let mut session = fixture::session(BOARDS[0]);
    session.day.blocks[1].steps[0].spec.board = None;
    let view = RoomView::of(&session, &showing(Shows::Board), Lang::Nb, fixture::start());
    assert_eq!(view.scene, Scene::Clock);
}

#[test]
fn a_rehearsals_time_is_told_from_one_moment_of_both_clocks() {
    let at = fixture::start();
    let time = RoomTime { pace: 60, session: at, real: at };
    let second = chrono::TimeDelta::seconds(1);
    assert_eq!(time.session_at(at + second), at + second * 60);
    let far = RoomTime { pace: u32::MAX, session: DateTime::<Utc>::MAX_UTC, real: DateTime::<Utc>::MIN_UTC };
    assert_eq!(far.session_at(at), at, "what cannot be counted is not counted");
}

#[test]
fn a_session_has_its_undo_for_private_notes() {
    let mut session = fixture::session(BOARDS[0]);
    let note = fixture::add(&mut session, "idé");
    private(&mut session, note, true);
    let undo = session.to_undo().unwrap();
    let event = session.event(fixture::start(), &"test".into(), Turn::Undo, undo);
    session.apply(&event).unwrap();
    assert!(!session.note(note).unwrap().private);
}
