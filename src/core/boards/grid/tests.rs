use proptest::prelude::*;

use super::*;
use crate::core::boards::fixture;
use crate::core::note::NoteKind;
use crate::core::session::Session;

const JOURNEY: &str = r#"
    type = "grid"
    lanes = [
      { id = "action", kind = "action", name = { nb = "Handling", en = "Action" } },
      { id = "feeling", kind = "feeling", feeling = true, name = { nb = "Følelse", en = "Feeling" } },
      { id = "pain", kind = "pain", name = { nb = "Smertepunkt", en = "Pain point" } },
    ]
"#;

const EVERYWHERE: [Direction; 4] = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];

fn journey(makes: &str, stages: u32) -> Session {
    let mut session = fixture::session_with(JOURNEY, makes);
    let stages = (1..=stages).map(|id| Stage { id, name: format!("Steg {id}") }).collect();
    fixture::apply(&mut session, What::StagesSet { board: fixture::BOARD.into(), stages });
    session
}

fn put(session: &mut Session, text: &str, stage: u32, lane: &str) -> NoteId {
    let place = Place { stage: Some(stage), lane: Some(lane.to_owned()), ..Place::default() };
    fixture::add_at(session, text, place)
}

fn lens(session: &Session) -> GridLens<'_> {
    GridLens::of(fixture::board(session))
}

fn cell(column: usize, row: usize) -> Cursor {
    Cursor { note: None, column, row }
}

fn words(text: &str) -> Typed {
    Typed { text: text.to_owned(), ..Typed::default() }
}

/// Types one line where the cursor is, and gives the cursor after it.
fn type_line(session: &mut Session, cursor: &Cursor, text: &str) -> Cursor {
    let id = fixture::next_id(session);
    let made = lens(session).typed(cursor, &words(text), id).expect("the words are taken");
    fixture::apply(session, made.what);
    made.cursor
}

#[test]
fn a_step_begins_in_the_lane_it_is_about_also_where_another_holds_what_it_makes() {
    let begins = |step: &str| lens(&journey(step, 2)).start();
    assert_eq!(begins("makes = \"pain\""), cell(0, 3));
    assert_eq!(begins("makes = \"pain\"\nfield = \"feeling\""), cell(0, 2));
}

#[test]
fn five_stages_are_five_lines() {
    let mut session = fixture::session_with(JOURNEY, "makes = \"action\"");
    let mut cursor = Cursor::default();
    for name in ["Hører om det", "Søker", "Venter", "Møter oss", "Går hjem"] {
        assert_eq!(lens(&session).becomes(&cursor), Becomes::Stage);
        cursor = type_line(&mut session, &cursor, name);
    }
    let names: Vec<_> = lens(&session).stages().iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(names, ["Hører om det", "Søker", "Venter", "Møter oss", "Går hjem"]);
    assert_eq!(lens(&session).heading_at(&cursor), Some(5));
    assert_eq!(lens(&session).moved(&cursor, Direction::Down), cell(4, 1));
}

#[test]
fn a_step_begins_in_the_lane_it_fills() {
    let start = |makes, stages| lens(&journey(makes, stages)).clamp(&Cursor::default());
    assert_eq!(start("makes = \"pain\"", 3), cell(0, 3));
    assert_eq!(start("makes = \"idea\"", 3), cell(0, 1));
    assert_eq!(start("", 3), cell(0, 1));
    assert_eq!(start("makes = \"pain\"", 0), heading(0));
}

#[test]
fn the_first_heading_can_be_reached_and_renamed() {
    let mut session = journey("makes = \"action\"", 2);
    let cursor = lens(&session).moved(&cell(0, 1), Direction::Up);
    assert_eq!(lens(&session).heading_at(&cursor), Some(0));
    let cursor = type_line(&mut session, &cursor, "Først");
    assert_eq!(lens(&session).stages()[0], Stage { id: 1, name: "Først".to_owned() });
    assert_eq!(lens(&session).heading_at(&cursor), Some(0));
}

#[test]
fn up_and_down_go_through_the_notes_of_a_cell_first() {
    let mut session = journey("makes = \"action\"", 2);
    let first = put(&mut session, "ringer", 1, "action");
    let second = put(&mut session, "ringer igjen", 1, "action");
    let pain = put(&mut session, "ingen svarer", 1, "pain");
    let lens = lens(&session);
    let mut seen = Vec::new();
    let mut cursor = heading(0);
    for _ in 0..5 {
        cursor = lens.moved(&cursor, Direction::Down);
        seen.push((cursor.note, cursor.row));
    }
    assert_eq!(seen, [(Some(first), 1), (Some(second), 1), (None, 2), (Some(pain), 3), (Some(pain), 3)]);
    let up = lens.moved(&cell(0, 2), Direction::Up);
    assert_eq!(up.note, Some(second));
    assert_eq!(lens.moved(&cell(0, 1), Direction::Up).note, Some(second));
    assert_eq!(lens.moved(&up, Direction::Right), cell(1, 1));
}

#[test]
fn a_note_gets_its_lanes_kind_and_the_cursor_stays_in_the_cell() {
    let mut session = journey("makes = \"action\"", 2);
    let cursor = type_line(&mut session, &cell(1, 3), "ingen svarer");
    assert_eq!(cursor, cell(1, 3));
    let note = session.note_by_number(1).unwrap();
    assert_eq!(note.kind, NoteKind::Pain);
    let place = note.place(&fixture::BOARD.into()).unwrap();
    assert_eq!((place.stage, place.lane.as_deref()), (Some(2), Some("pain")));
}

#[test]
fn a_feeling_is_a_number_and_then_words() {
    let mut session = journey("makes = \"action\"", 2);
    type_line(&mut session, &cell(0, 2), "-2 gir opp");
    type_line(&mut session, &cell(0, 2), "+1");
    let notes: Vec<_> = lens(&session).cell(0, 2).iter().map(|note| note.text.clone()).collect();
    assert_eq!(notes, ["gir opp", "+1"]);
    assert_eq!(lens(&session).mean(0), Some(-0.5));
    assert_eq!(lens(&session).mean(1), None);
    let refused = lens(&session).typed(&cell(0, 2), &words("glad"), fixture::next_id(&session));
    assert_eq!(refused, Err(Refused::NumberFirst(-2, 2)));
}

#[test]
fn feelings_are_read_as_people_type_them() {
    for (text, read) in [
        ("-2 gir opp", Some((-2, "gir opp"))),
        ("−1", Some((-1, ""))),
        ("–1: venter", Some((-1, "venter"))),
        ("+2, endelig", Some((2, "endelig"))),
        ("0", Some((0, ""))),
        (" 1  glad", Some((1, "glad"))),
        ("3 glad", None),
        ("1,5", None),
        ("12", None),
        ("2b", None),
        ("glad", None),
        ("", None),
        ("-", None),
    ] {
        assert_eq!(number_first(text, FEELINGS), read, "{text:?}");
    }
    assert_eq!([-2, 0, 1].map(signed), ["−2", "0", "+1"]);
}

#[test]
fn nothing_goes_in_a_cell_before_there_is_a_stage() {
    let session = journey("makes = \"action\"", 0);
    let made = lens(&session).typed(&cell(0, 1), &words("ringer"), fixture::next_id(&session));
    assert_eq!(made, Err(Refused::NoStageYet));
}

#[test]
fn a_stage_goes_only_when_it_is_empty_and_takes_its_notes_along() {
    let mut session = journey("makes = \"action\"", 3);
    let note = put(&mut session, "ringer", 2, "action");
    assert_eq!(lens(&session).remove_stage(1), None);
    let moved = lens(&session).move_stage(1, Direction::Right).unwrap();
    fixture::apply(&mut session, moved);
    assert_eq!(lens(&session).cell(2, 1)[0].id, note);
    assert_eq!(lens(&session).move_stage(2, Direction::Right), None);
    assert_eq!(lens(&session).move_stage(usize::MAX, Direction::Right), None);
    let removed = lens(&session).remove_stage(1).unwrap();
    fixture::apply(&mut session, removed);
    let ids: Vec<_> = lens(&session).stages().iter().map(|stage| stage.id).collect();
    assert_eq!(ids, [1, 2]);
}

#[test]
fn a_new_stage_never_gets_the_notes_of_one_that_was_removed() {
    let mut session = journey("makes = \"action\"", 2);
    let note = put(&mut session, "ringer", 2, "action");
    fixture::apply(&mut session, What::NoteDeleted { note, on: true });
    let removed = lens(&session).remove_stage(1).unwrap();
    fixture::apply(&mut session, removed);
    type_line(&mut session, &heading(1), "Ny");
    assert_eq!(lens(&session).stages()[1].id, 3);
}

#[test]
fn a_held_note_goes_to_the_neighbouring_cell_and_keeps_its_kind() {
    let mut session = journey("makes = \"action\"", 2);
    let id = put(&mut session, "ringer", 1, "action");
    let lens = lens(&session);
    let note = session.note(id).unwrap();
    let mut place = lens.board().place(note).clone();
    for (to, spot) in [
        (Direction::Up, (0, 1)),
        (Direction::Left, (0, 1)),
        (Direction::Right, (1, 1)),
        (Direction::Right, (1, 1)),
        (Direction::Down, (1, 2)),
        (Direction::Down, (1, 3)),
        (Direction::Down, (1, 3)),
    ] {
        place = lens.held(note, &place, to);
        assert_eq!(lens.spot(&place), spot, "{to:?}");
    }
}

#[test]
fn notes_without_a_place_stand_below_the_lanes() {
    let mut session = journey("makes = \"action\"", 2);
    let lost = put(&mut session, "et steg som er borte", 9, "action");
    let unknown = put(&mut session, "en rad som er borte", 2, "gone");
    let lens = lens(&session);
    assert_eq!(lens.rows(), 4);
    assert_eq!(lens.cell(0, 4)[0].id, lost);
    assert_eq!(lens.cell(1, 4)[0].id, unknown);
    let note = session.note(lost).unwrap();
    let back = lens.held(note, lens.board().place(note), Direction::Up);
    assert_eq!(lens.spot(&back), (0, 3));
}

/// A session as a damaged or merged file may hold it.
fn hostile() -> impl Strategy<Value = Session> {
    let lane = prop::option::of(prop::sample::select(vec!["action", "feeling", "pain", "gone"]));
    let note = (prop::option::of(0_u32..6), lane, prop::option::of(any::<i8>()), any::<bool>());
    let stages = prop::option::of(prop::collection::vec(0_u32..5, 0..6));
    (prop::collection::vec(note, 0..12), stages, any::<bool>()).prop_map(|(notes, stages, highest)| {
        let mut session = fixture::session_with(JOURNEY, "makes = \"feeling\"");
        for (stage, lane, value, gone) in notes {
            let place = Place { stage, lane: lane.map(str::to_owned), value, ..Place::default() };
            let note = fixture::add_at(&mut session, "lapp", place);
            fixture::apply(&mut session, What::NoteDeleted { note, on: gone });
        }
        if let Some(mut ids) = stages {
            ids.extend(highest.then_some(u32::MAX));
            let stages = ids.into_iter().map(|id| Stage { id, name: String::new() }).collect();
            fixture::apply(&mut session, What::StagesSet { board: fixture::BOARD.into(), stages });
        }
        session
    })
}

fn any_cursor() -> impl Strategy<Value = (usize, usize, usize)> {
    let number = prop_oneof![0_usize..8, Just(usize::MAX), Just(usize::MAX - 1)];
    (0_usize..14, number.clone(), number)
}

fn cursor_in(session: &Session, (note, column, row): (usize, usize, usize)) -> Cursor {
    Cursor { note: session.notes.get(note).map(|note| note.id), column, row }
}

fn assert_in_place(lens: &GridLens<'_>, cursor: &Cursor) {
    assert_eq!(lens.clamp(cursor), *cursor);
    if cursor.row == GridLens::HEADINGS {
        assert!(cursor.column <= lens.stages().len() && cursor.note.is_none());
        return;
    }
    assert!(cursor.column < lens.columns() && (1..=lens.rows()).contains(&cursor.row));
    if let Some(note) = cursor.note {
        assert!(lens.cell(cursor.column, cursor.row).iter().any(|there| there.id == note));
    }
}

proptest! {
    #[test]
    fn a_cursor_is_never_out_of_place(session in hostile(), at in any_cursor()) {
        let lens = lens(&session);
        let cursor = cursor_in(&session, at);
        assert_in_place(&lens, &lens.clamp(&cursor));
        for to in EVERYWHERE {
            assert_in_place(&lens, &lens.moved(&cursor, to));
        }
        let notes = fixture::board(&session).notes().len();
        let shown: usize = (0..lens.columns())
            .flat_map(|column| (1..=lens.rows()).map(move |row| (column, row)))
            .map(|(column, row)| lens.cell(column, row).len())
            .sum();
        prop_assert_eq!(shown, notes);
    }

    #[test]
    fn what_is_typed_stands_where_the_cursor_is(mut session in hostile(), at in any_cursor()) {
        let cursor = cursor_in(&session, at);
        let id = fixture::next_id(&session);
        let made = lens(&session).typed(&cursor, &words("-1 venter"), id);
        let Ok(made) = made else {
            prop_assert!(lens(&session).stages().is_empty());
            return Ok(());
        };
        let stages = lens(&session).stages().len();
        fixture::apply(&mut session, made.what);
        let lens = lens(&session);
        assert_in_place(&lens, &made.cursor);
        if let Some(column) = lens.heading_at(&made.cursor) {
            prop_assert!(column == lens.stages().len() || lens.stages().len() == stages);
        } else {
            let here = lens.cell(made.cursor.column, made.cursor.row);
            prop_assert_eq!(here.last().map(|note| note.id), Some(id));
        }
    }

    #[test]
    fn a_held_note_is_never_carried_off_the_grid(session in hostile(), path in prop::collection::vec(0_usize..4, 0..9)) {
        let lens = lens(&session);
        for note in fixture::board(&session).notes() {
            let mut place = lens.board().place(note).clone();
            for &to in &path {
                place = lens.held(note, &place, EVERYWHERE[to]);
                let (column, row) = lens.spot(&place);
                prop_assert!(column < lens.columns() && row <= lens.lanes().len() + 1);
            }
        }
    }

    #[test]
    fn any_text_is_a_feeling_on_the_scale_or_none(text: String) {
        if let Some((value, words)) = number_first(&text, FEELINGS) {
            prop_assert!((-2..=2).contains(&value));
            prop_assert!(text.ends_with(words));
        }
    }
}
