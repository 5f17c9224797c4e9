use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::boards::fixture;
use crate::core::session::Session;

const SCORES: &str = r#"
    type = "scores"
    criteria = [{ id = "new", name = { nb = "Nytt" } }, { id = "useful", name = { nb = "Nyttig" } },
        { id = "feasible", name = { nb = "Nyttiggjort" } }]
    scale = { least = 0, most = 10, low = {}, high = {} }
"#;

fn session() -> Session {
    fixture::session(SCORES)
}

fn lens(session: &Session) -> ScoresLens<'_> {
    ScoresLens::of(fixture::board(session))
}

fn words(text: &str) -> Typed {
    Typed { text: text.to_owned(), ..Typed::default() }
}

fn on(note: NoteId) -> Cursor {
    Cursor { note: Some(note), ..Cursor::default() }
}

/// Types it as this voter, and gives the cursor after it.
fn type_as(session: &mut Session, voter: Voter, cursor: &Cursor, text: &str) -> Cursor {
    let made = lens(session).typed_by(voter, cursor, &words(text), fixture::next_id(session)).unwrap();
    fixture::apply(session, made.what);
    made.cursor
}

fn reveal(session: &mut Session, on: bool) {
    let what = lens(session).reveal(on);
    fixture::apply(session, what);
}

fn points(session: &Session, note: NoteId, voter: Voter) -> [Option<i8>; 3] {
    let note = session.note(note).unwrap();
    [0, 1, 2].map(|at| lens(session).from(note, voter, at))
}

#[test]
fn five_ideas_are_scored_in_five_lines() {
    let mut session = session();
    let ideas: Vec<NoteId> =
        (1..=5).map(|no| fixture::add_before(&mut session, &format!("idé {no}"))).collect();
    let mut cursor = Cursor::default();
    for (no, line) in (1..).zip(["7 5 8", "3,3,3", "10 0 4", "758", "1 2 3"]) {
        assert_eq!(lens(&session).note_at(&cursor).map(|note| note.no), Some(no));
        cursor = type_as(&mut session, WALL, &cursor, line);
    }
    assert_eq!(lens(&session).done(WALL), 5);
    assert_eq!(cursor, on(ideas[4]), "nothing is left to score");
    assert_eq!(points(&session, ideas[2], WALL), [Some(10), Some(0), Some(4)]);
    assert_eq!(points(&session, ideas[3], WALL), [Some(7), Some(5), Some(8)]);
}

#[test]
fn cell_by_cell_goes_to_the_right_and_then_on() {
    let mut session = session();
    let [one, two] = ["én", "to"].map(|text| fixture::add(&mut session, text));
    let mut cursor = on(one);
    for (text, column) in [("7", 1), ("5", 2)] {
        cursor = type_as(&mut session, WALL, &cursor, text);
        assert_eq!(cursor, Cursor { note: Some(one), column, row: 0 });
    }
    assert_eq!(type_as(&mut session, WALL, &cursor, "8"), on(two));
    assert_eq!(points(&session, one, WALL), [Some(7), Some(5), Some(8)]);
    // From where the cursor is, and only that.
    type_as(&mut session, WALL, &Cursor { column: 1, ..on(one) }, "6 9");
    assert_eq!(points(&session, one, WALL), [Some(7), Some(6), Some(9)]);
}

#[rstest]
#[case("11 3 2", 3)]
#[case("-1 3 2", 3)]
#[case("1 2 3 4", 3)]
#[case("2026", 3)]
#[case("99999999999999999999", 3)]
fn points_outside_the_scale_are_refused(#[case] text: &str, #[case] room: usize) {
    let mut session = session();
    let note = fixture::add(&mut session, "idé");
    let typed = lens(&session).typed(&on(note), &words(text), fixture::next_id(&session));
    assert_eq!(typed, Err(Refused::NotPoints(0, 10, room)));
    let typed =
        lens(&session).typed(&Cursor { column: 2, ..on(note) }, &words("1 2"), fixture::next_id(&session));
    assert_eq!(typed, Err(Refused::NotPoints(0, 10, 1)));
}

#[rstest]
#[case((0, 10), 3, "7 5 8")]
#[case((1, 5), 4, "4 3 4 4")]
#[case((-2, 2), 1, "1")]
fn an_example_can_be_typed_as_it_stands(
    #[case] (least, most): (i8, i8),
    #[case] count: usize,
    #[case] said: &str,
) {
    assert_eq!(example(least, most, count), said);
}

#[test]
fn other_words_are_something_forgotten() {
    let mut session = session();
    let first =
        lens(&session).typed(&Cursor::default(), &words("7 5 8"), fixture::next_id(&session)).unwrap();
    assert!(matches!(first.what, What::NoteAdded(_)), "there is nothing to give points yet");
    let note = fixture::add(&mut session, "idé");
    let made = lens(&session).typed(&on(note), &words("3 tiltak"), fixture::next_id(&session)).unwrap();
    assert!(matches!(made.what, What::NoteAdded(_)));
}

#[test]
fn what_each_gave_alone_counts_as_its_mean_until_the_group_agrees() {
    let mut session = session();
    let note = fixture::add(&mut session, "idé");
    type_as(&mut session, 1, &on(note), "7 5 8");
    type_as(&mut session, 2, &on(note), "8 6 8");
    type_as(&mut session, 3, &on(note), "9");
    let scores = |session: &Session| [0, 1, 2].map(|at| lens(session).score(session.note(note).unwrap(), at));
    assert_eq!(scores(&session), [Some(8.0), Some(5.5), Some(8.0)]);
    assert_eq!((lens(&session).people_done(), points(&session, note, 2)[1]), (3, Some(6)));
    assert_eq!(lens(&session).weakest(session.note(note).unwrap()), [1]);
    // The idea has been made stronger.
    reveal(&mut session, true);
    type_as(&mut session, 2, &Cursor { column: 1, ..on(note) }, "9");
    assert_eq!(scores(&session), [Some(8.0), Some(9.0), Some(8.0)]);
    assert_eq!(points(&session, note, 2)[1], Some(6), "what a person gave alone stands");
    assert_eq!(lens(&session).weakest(session.note(note).unwrap()), [0, 2]);
}

#[test]
fn shown_the_highest_sum_comes_first_and_the_cursor_stays() {
    let mut session = session();
    let notes = ["lav", "høy", "uten", "lik"].map(|text| fixture::add(&mut session, text));
    for (note, line) in [(0, "1 1 1"), (1, "9 9 9"), (3, "1 2 0")] {
        type_as(&mut session, WALL, &on(notes[note]), line);
    }
    let order =
        |session: &Session| -> Vec<u32> { lens(session).items().iter().map(|note| note.no).collect() };
    assert_eq!(order(&session), [1, 2, 3, 4]);
    reveal(&mut session, true);
    assert_eq!(order(&session), [2, 1, 4, 3]);
    let cursor = type_as(&mut session, WALL, &on(notes[2]), "9 9 10");
    assert_eq!((order(&session), cursor), (vec![3, 2, 1, 4], on(notes[2])));
}

#[test]
fn nothing_is_weakest_where_all_are_alike_or_something_lacks() {
    let mut session = session();
    let note = fixture::add(&mut session, "idé");
    let weakest = |session: &Session| lens(session).weakest(session.note(note).unwrap());
    type_as(&mut session, WALL, &on(note), "5 4");
    assert!(weakest(&session).is_empty());
    type_as(&mut session, WALL, &on(note), "5 5 5");
    assert!(weakest(&session).is_empty());
}

#[test]
fn undo_takes_back_the_points_and_leaves_the_note() {
    let mut session = session();
    let note = fixture::add_before(&mut session, "idé");
    type_as(&mut session, 1, &on(note), "7 5 8");
    type_as(&mut session, 1, &on(note), "1 1 1");
    let mut undo = || {
        let what = session.to_undo().unwrap();
        let event = session.event(fixture::start(), &"test".into(), crate::core::event::Turn::Undo, what);
        session.apply(&event).unwrap();
        points(&session, note, 1)
    };
    assert_eq!([undo(), undo()], [[Some(7), Some(5), Some(8)], [None; 3]]);
    assert_eq!(session.note(note).unwrap().place(&fixture::BOARD.into()), None);
}

fn hostile() -> impl Strategy<Value = Session> {
    let points = prop::collection::btree_map(
        prop::sample::select(vec!["new", "useful", "feasible", "odd"]),
        any::<i8>(),
        0..4,
    );
    let scores = prop::collection::btree_map(any::<Voter>(), points, 0..3);
    (prop::collection::vec((scores, any::<bool>()), 0..8), any::<bool>()).prop_map(|(notes, shown)| {
        let mut session = session();
        for (scores, gone) in notes {
            let named = |points: std::collections::BTreeMap<&str, i8>| {
                points.into_iter().map(|(id, points)| (id.to_owned(), points)).collect()
            };
            let scores = scores.into_iter().map(|(voter, points)| (voter, named(points))).collect();
            let note = fixture::add_at(&mut session, "lapp", Place { scores, ..Place::default() });
            fixture::apply(&mut session, What::NoteDeleted { note, on: gone });
        }
        reveal(&mut session, shown);
        session
    })
}

proptest! {
    #[test]
    fn a_cursor_is_never_out_of_place(session in hostile(), note in 0_usize..10, column: usize) {
        let lens = lens(&session);
        let cursor = Cursor { note: session.notes.get(note).map(|note| note.id), column, row: column };
        for cursor in [Direction::Up, Direction::Down, Direction::Left, Direction::Right].map(|to| lens.moved(&cursor, to)) {
            prop_assert_eq!(&lens.clamp(&cursor), &cursor);
            prop_assert_eq!(lens.note_at(&cursor).map(|note| note.id), cursor.note);
            prop_assert_eq!(cursor.note.is_none(), lens.items().is_empty());
            prop_assert!(cursor.column < 3);
        }
    }

    #[test]
    fn no_file_gives_more_than_the_scale_has(session in hostile()) {
        let lens = lens(&session);
        for note in lens.items() {
            prop_assert!(lens.sum(note).is_none_or(|sum| (0.0..=30.0).contains(&sum)));
            let weakest = lens.weakest(note);
            prop_assert!(weakest.len() < 3);
        }
        let sums: Vec<f64> = lens.items().iter().map(|note| lens.sum(note).unwrap_or(f64::NEG_INFINITY)).collect();
        prop_assert!(!lens.revealed() || sums.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn three_numbers_are_always_where_they_were_typed(mut session in hostile(), note in 0_usize..8, given in [0..11_i8, 0..11, 0..11], voter in 0..7_u16) {
        let Some(note) = lens(&session).items().get(note).map(|note| note.id) else { return Ok(()) };
        let line = given.map(|points| points.to_string()).join(" ");
        let who = lens(&session).scorer(voter);
        type_as(&mut session, voter, &Cursor { column: 1, ..on(note) }, &line);
        prop_assert_eq!(points(&session, note, who), given.map(Some));
    }
}
