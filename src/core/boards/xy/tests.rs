use proptest::prelude::*;

use super::*;
use crate::core::boards::fixture;
use crate::core::session::Session;

fn session() -> Session {
    fixture::session("type = \"xy\"")
}

fn lens(session: &Session) -> XyLens<'_> {
    XyLens::of(fixture::board(session))
}

fn at(session: &mut Session, text: &str, xy: (u8, u8)) -> NoteId {
    fixture::add_at(session, text, Place { xy: Some(xy), ..Place::default() })
}

fn words(text: &str) -> Typed {
    Typed { text: text.to_owned(), ..Typed::default() }
}

#[test]
fn thirty_notes_are_placed_in_thirty_lines() {
    let mut session = session();
    for no in 1..=30 {
        fixture::add_before(&mut session, &format!("idé {no}"));
    }
    let mut cursor = Cursor::default();
    for no in 1..=30 {
        let lens = lens(&session);
        assert_eq!(lens.note_at(&cursor).map(|note| note.no), Some(no));
        let made = lens.typed(&cursor, &words("3 8"), fixture::next_id(&session)).unwrap();
        fixture::apply(&mut session, made.what);
        cursor = made.cursor;
    }
    assert_eq!(lens(&session).unplaced(), 0);
    assert_eq!(lens(&session).note_at(&cursor).map(|note| note.no), Some(30));
}

#[test]
fn what_is_left_to_place_stands_first() {
    let mut session = session();
    let placed = at(&mut session, "plassert", (1, 1));
    let second = fixture::add(&mut session, "ikke ennå");
    let third = fixture::add(&mut session, "ikke denne heller");
    let lens = lens(&session);
    let order: Vec<NoteId> = lens.notes().iter().map(|note| note.id).collect();
    assert_eq!(order, [second, third, placed]);
    assert_eq!(lens.clamp(&Cursor::default()), on(second));
    assert_eq!(lens.next_unplaced(Some(second)), Some(third));
    assert_eq!(lens.next_unplaced(Some(third)), Some(second));
    assert_eq!(lens.next_unplaced(Some(placed)), Some(second));
    assert_eq!(lens.next_unplaced(None), Some(second));
    assert_eq!(lens.moved(&on(third), Direction::Down), on(placed));
    assert_eq!(lens.moved(&on(placed), Direction::Down), on(placed));
}

#[test]
fn only_two_whole_numbers_place_a_note() {
    for (text, read) in [
        ("3 8", Some((3, 8))),
        ("3,8", Some((3, 8))),
        ("3, 8", Some((3, 8))),
        ("10;0", Some((10, 0))),
        ("3", None),
        ("3 8 1", None),
        ("3 tiltak", None),
        ("3.8", None),
        ("-3 8", None),
        ("", None),
    ] {
        assert_eq!(two_numbers(text), read, "{text:?}");
    }
    let mut session = session();
    let note = fixture::add(&mut session, "en idé");
    let typed = |text| lens(&session).typed(&on(note), &words(text), fixture::next_id(&session));
    assert_eq!(typed("11 3"), Err(Refused::NumberFirst(0, 10)));
    assert_eq!(typed("99999999999 3"), Err(Refused::NumberFirst(0, 10)));
    assert!(matches!(typed("3 tiltak til").unwrap().what, What::NoteAdded(_)));
}

#[test]
fn two_numbers_are_words_where_there_is_no_note_to_place() {
    let session = session();
    let made = lens(&session).typed(&Cursor::default(), &words("3 8"), fixture::next_id(&session));
    assert!(matches!(made.unwrap().what, What::NoteAdded(_)));
}

#[test]
fn a_held_note_starts_in_the_middle_and_stays_on_the_map() {
    let mut session = session();
    let id = fixture::add(&mut session, "en idé");
    let lens = lens(&session);
    let note = session.note(id).unwrap();
    let mut place = lens.taken_up(note);
    assert_eq!(place.xy, Some((5, 5)));
    for _ in 0..20 {
        place = lens.held(note, &place, Direction::Right);
        place = lens.held(note, &place, Direction::Down);
    }
    assert_eq!(place.xy, Some((10, 0)));
    assert_eq!(lens.held(note, &Place::default(), Direction::Up).xy, Some((5, 6)));
}

#[test]
fn quadrants_are_counted_as_a_page_is_read() {
    assert_eq!([(0, 10), (10, 10), (0, 0), (10, 0)].map(|(x, y)| quadrant(x, y)), [0, 1, 2, 3]);
    assert_eq!(quadrant(5, 5), 1);
    assert_eq!(quadrant(4, 4), 2);
}

#[test]
fn values_beyond_the_axes_stand_at_their_ends() {
    let mut session = session();
    let id = at(&mut session, "fra en ødelagt fil", (255, 3));
    let lens = lens(&session);
    let note = session.note(id).unwrap();
    assert_eq!(lens.spot(note), Some((10, 3)));
    assert_eq!(lens.held(note, lens.board().place(note), Direction::Right).xy, Some((10, 3)));
}

fn hostile() -> impl Strategy<Value = Session> {
    let note = (prop::option::of(any::<(u8, u8)>()), any::<bool>());
    prop::collection::vec(note, 0..12).prop_map(|notes| {
        let mut session = session();
        for (xy, gone) in notes {
            let note = fixture::add_at(&mut session, "lapp", Place { xy, ..Place::default() });
            fixture::apply(&mut session, What::NoteDeleted { note, on: gone });
        }
        session
    })
}

fn assert_in_place(lens: &XyLens<'_>, cursor: &Cursor) {
    assert_eq!(lens.clamp(cursor), *cursor);
    assert_eq!(cursor.note.is_some(), !lens.notes().is_empty());
    assert_eq!(cursor.note.is_some(), lens.note_at(cursor).is_some());
}

proptest! {
    #[test]
    fn a_cursor_is_never_out_of_place(session in hostile(), note in 0_usize..14, row: usize) {
        let lens = lens(&session);
        let cursor = Cursor { note: session.notes.get(note).map(|note| note.id), column: row, row };
        assert_in_place(&lens, &lens.clamp(&cursor));
        for to in [Direction::Up, Direction::Down, Direction::Left, Direction::Right] {
            assert_in_place(&lens, &lens.moved(&cursor, to));
        }
    }

    #[test]
    fn what_is_typed_stands_where_the_cursor_is(mut session in hostile(), note in 0_usize..14) {
        let cursor = Cursor { note: session.notes.get(note).map(|note| note.id), ..Cursor::default() };
        let id = fixture::next_id(&session);
        let made = lens(&session).typed(&cursor, &words("en idé til"), id).unwrap();
        fixture::apply(&mut session, made.what);
        assert_in_place(&lens(&session), &made.cursor);
        prop_assert_eq!(lens(&session).note_at(&made.cursor).map(|note| note.id), Some(id));
    }

    #[test]
    fn what_is_put_down_is_on_the_map(mut session in hostile(), x: u8, y: u8, way in prop::collection::vec(0_usize..4, 0..30)) {
        let ways = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];
        let Some(note) = lens(&session).notes().first().map(|note| note.id) else { return Ok(()) };
        let mut place = Place { xy: Some((x, y)), ..Place::default() };
        for to in way {
            place = lens(&session).held(session.note(note).unwrap(), &place, ways[to]);
        }
        let (x, y) = on_map(&place).unwrap();
        let what = lens(&session).place_at(session.note(note).unwrap(), x, y);
        fixture::apply(&mut session, what);
        prop_assert_eq!(lens(&session).spot(session.note(note).unwrap()), Some((x, y)));
    }
}
