use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::boards::fixture;
use crate::core::note::NoteKind;
use crate::core::session::Session;

fn session() -> Session {
    fixture::session("type = \"clusters\"")
}

fn lens(session: &Session) -> ClustersLens<'_> {
    ClustersLens::of(fixture::board(session))
}

fn words(text: &str) -> Typed {
    Typed { text: text.to_owned(), ..Typed::default() }
}

fn in_group(session: &mut Session, text: &str, cluster: u32) -> NoteId {
    fixture::add_at(session, text, Place { cluster: Some(cluster), ..Place::default() })
}

fn on(note: NoteId) -> Cursor {
    Cursor { note: Some(note), ..Cursor::default() }
}

/// Each group's number, name and notes; the loners under 0.
fn groups(session: &Session) -> Vec<(u32, String, Vec<u32>)> {
    let lens = lens(session);
    let numbers = |notes: &[&Note]| notes.iter().map(|note| note.no).collect();
    let mut all = vec![(0, String::new(), numbers(lens.loners()))];
    all.extend(
        lens.groups().iter().map(|group| (group.id, group.name.to_owned(), numbers(lens.notes_of(group)))),
    );
    all
}

/// Types it where the cursor is, and gives the cursor after it.
fn type_at(session: &mut Session, cursor: &Cursor, text: &str) -> Cursor {
    let made = lens(session).typed(cursor, &words(text), fixture::next_id(session)).unwrap();
    fixture::apply(session, made.what);
    made.cursor
}

#[test]
fn right_of_the_last_sorted_note_is_the_first_cluster_without_a_name() {
    let mut session = session();
    for (text, cluster) in [("én", 1), ("to", 2), ("tre", 3)] {
        in_group(&mut session, text, cluster);
    }
    let last = in_group(&mut session, "fire", 2);
    let right = |session: &Session| lens(session).moved(&on(last), Direction::Right);
    assert_eq!(right(&session), heading(1));
    type_at(&mut session, &heading(1), "Tid");
    assert_eq!(right(&session), heading(2));
    for (cluster, name) in [(2, "Rom"), (3, "Folk")] {
        type_at(&mut session, &heading(cluster), name);
    }
    assert_eq!(right(&session), heading(3), "with all named, the next beside it");
}

#[test]
fn thirty_notes_are_sorted_with_one_number_each() {
    let mut session = session();
    for no in 1..=30 {
        fixture::add_before(&mut session, &format!("idé {no}"));
    }
    assert_eq!(lens(&session).loners().len(), 30, "what is brought in stands alone first");
    let mut cursor = Cursor::default();
    for no in 1..=30 {
        let note = lens(&session).note_at(&cursor).unwrap();
        assert_eq!(note.no, no, "the next loner");
        let made = lens(&session).sort(note, Some(1 + no % 4));
        fixture::apply(&mut session, made.what);
        cursor = made.cursor;
    }
    let lens = lens(&session);
    assert!(lens.loners().is_empty());
    assert_eq!(lens.groups().iter().map(|group| group.id).collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(lens.note_at(&cursor).map(|note| note.no), Some(30), "the last is followed into its group");
}

#[test]
fn a_group_keeps_its_number_when_others_go() {
    let mut session = session();
    let notes = [1, 2, 3].map(|cluster| in_group(&mut session, "lapp", cluster));
    let made = lens(&session).sort(session.note(notes[1]).unwrap(), Some(3));
    fixture::apply(&mut session, made.what);
    assert_eq!(
        groups(&session),
        [(0, String::new(), vec![]), (1, String::new(), vec![1]), (3, String::new(), vec![2, 3])]
    );
    fixture::apply(&mut session, What::NoteDeleted { note: notes[0], on: true });
    assert_eq!(lens(&session).fresh(), 2, "the first has had a note that may come back");
}

#[test]
fn names_are_typed_from_heading_to_heading() {
    let mut session = session();
    for cluster in [2, 5, 7] {
        in_group(&mut session, "lapp", cluster);
    }
    let first = lens(&session).start();
    assert_eq!(lens(&session).becomes(&first), Becomes::ClusterName(2));
    let mut cursor = first;
    for name in ["Tid", "Kontakt", "Penger"] {
        cursor = type_at(&mut session, &cursor, name);
    }
    let names: Vec<_> = groups(&session).into_iter().map(|(id, name, _)| (id, name)).collect();
    let expected = [(0, ""), (2, "Tid"), (5, "Kontakt"), (7, "Penger")];
    assert_eq!(names, expected.map(|(id, name)| (id, name.to_owned())));
    assert_eq!(lens(&session).heading_at(&cursor), Some(7), "nothing is left to name");
}

#[test]
fn a_named_group_stays_when_its_last_note_leaves() {
    let mut session = session();
    let note = in_group(&mut session, "lapp", 3);
    let what = lens(&session).name(3, "  Tid\n");
    fixture::apply(&mut session, what);
    let made = lens(&session).sort(session.note(note).unwrap(), None);
    fixture::apply(&mut session, made.what);
    assert_eq!(groups(&session), [(0, String::new(), vec![1]), (3, "Tid".to_owned(), vec![])]);
    let what = lens(&session).name(3, "");
    fixture::apply(&mut session, what);
    assert_eq!(groups(&session), [(0, String::new(), vec![1])]);
}

#[rstest]
#[case::into_one("2", Some(2))]
#[case::beyond_nine("12", Some(12))]
#[case::back("1", Some(1))]
fn a_number_alone_sorts_the_note_under_the_cursor(#[case] text: &str, #[case] expected: Option<u32>) {
    let mut session = session();
    let (note, next) = (fixture::add(&mut session, "denne"), fixture::add(&mut session, "neste"));
    let cursor = type_at(&mut session, &on(note), text);
    assert_eq!(fixture::board(&session).place(session.note(note).unwrap()).cluster, expected);
    assert_eq!(cursor.note, Some(next));
}

#[test]
fn a_number_no_group_can_have_is_said() {
    let mut session = session();
    let note = fixture::add(&mut session, "denne");
    for text in ["0", "100", "99999999999"] {
        let typed = lens(&session).typed(&on(note), &words(text), fixture::next_id(&session));
        assert_eq!(typed, Err(Refused::NoSuchCluster(99)), "{text}");
    }
}

#[test]
fn words_are_a_new_note_in_the_group_she_is_at() {
    let mut session = session();
    let (alone, grouped) = (fixture::add(&mut session, "alene"), in_group(&mut session, "i klynge", 4));
    assert_eq!(lens(&session).becomes(&on(alone)), Becomes::Note(NoteKind::Idea));
    assert_eq!(lens(&session).becomes(&on(grouped)), Becomes::InCluster(NoteKind::Idea, 4, String::new()));
    let cursor = type_at(&mut session, &on(grouped), "3 tiltak til");
    assert_eq!(lens(&session).note_at(&cursor).map(|note| note.no), Some(3));
    type_at(&mut session, &on(alone), "enda en");
    assert_eq!(groups(&session), [(0, String::new(), vec![1, 4]), (4, String::new(), vec![2, 3])]);
}

#[test]
fn the_next_of_those_it_stood_among_comes_up() {
    let mut session = session();
    let notes: Vec<NoteId> = (0..3).map(|_| in_group(&mut session, "lapp", 1)).collect();
    let sort =
        |session: &Session, at: usize| lens(session).sort(session.note(notes[at]).unwrap(), None).cursor;
    assert_eq!(sort(&session, 0), on(notes[1]));
    assert_eq!(sort(&session, 2), on(notes[0]), "from the first again after the last");
    let alone = fixture::add(&mut session, "alene");
    assert_eq!(lens(&session).sort(session.note(alone).unwrap(), Some(1)).cursor, on(alone));
}

#[test]
fn arrows_go_through_everything_and_from_heading_to_heading() {
    let mut session = session();
    let alone = fixture::add(&mut session, "alene");
    let (two, five) = (in_group(&mut session, "to", 2), in_group(&mut session, "fem", 5));
    let lens = lens(&session);
    let mut way = vec![lens.start()];
    for _ in 0..6 {
        way.push(lens.moved(way.last().unwrap(), Direction::Down));
    }
    let at = |cursor: &Cursor| (cursor.note, cursor.column);
    let all = [(Some(alone), 0), (None, 2), (Some(two), 2), (None, 5), (Some(five), 5)];
    assert_eq!(way[..5].iter().map(at).collect::<Vec<_>>(), all);
    assert_eq!(way[5], way[4]);
    for (cursor, before) in [(&way[4], all[3]), (&way[3], all[2]), (&way[1], all[0]), (&way[0], all[0])] {
        assert_eq!(at(&lens.moved(cursor, Direction::Up)), before);
    }
    for (cursor, right, left) in [
        (0, all[1], all[0]),
        (1, all[3], all[0]),
        (2, all[3], all[1]),
        (3, all[3], all[1]),
        (4, all[4], all[3]),
    ] {
        assert_eq!(at(&lens.moved(&way[cursor], Direction::Right)), right, "right of {cursor}");
        assert_eq!(at(&lens.moved(&way[cursor], Direction::Left)), left, "left of {cursor}");
    }
}

#[test]
fn a_held_note_goes_from_group_to_group_and_out() {
    let mut session = session();
    let held = fixture::add(&mut session, "denne");
    for cluster in [2, 5] {
        in_group(&mut session, "lapp", cluster);
    }
    let lens = lens(&session);
    let note = session.note(held).unwrap();
    let mut place = Place::default();
    let mut way = Vec::new();
    for to in
        [Direction::Down, Direction::Right, Direction::Down, Direction::Up, Direction::Left, Direction::Up]
    {
        place = lens.held(note, &place, to);
        way.push(place.cluster);
        assert_eq!(lens.with(held, &place).clamp(&on(held)).column, place.cluster.unwrap_or(0) as usize);
    }
    assert_eq!(way, [Some(2), Some(5), Some(5), Some(2), None, None]);
}

#[test]
fn undo_takes_one_key_back_at_a_time() {
    let mut session = session();
    let note = fixture::add(&mut session, "lapp");
    let sort = |session: &mut Session, into| {
        let made = lens(session).sort(session.note(note).unwrap(), into);
        fixture::apply(session, made.what);
    };
    sort(&mut session, Some(1));
    sort(&mut session, Some(2));
    let name = lens(&session).name(2, "Tid");
    fixture::apply(&mut session, name);
    let mut seen = vec![groups(&session)];
    for _ in 0..3 {
        let what = session.to_undo().unwrap();
        let event = session.event(fixture::start(), &"test".into(), crate::core::event::Turn::Undo, what);
        session.apply(&event).unwrap();
        seen.push(groups(&session));
    }
    let group = |id, name: &str| vec![(0, String::new(), vec![]), (id, name.to_owned(), vec![1])];
    let alone = vec![(0, String::new(), vec![1])];
    assert_eq!(seen, [group(2, "Tid"), group(2, ""), group(1, ""), alone]);
}

fn hostile() -> impl Strategy<Value = Session> {
    let cluster = prop_oneof![Just(None), (0..4_u32).prop_map(Some), any::<u32>().prop_map(Some)];
    let notes = prop::collection::vec((cluster, any::<bool>(), any::<bool>()), 0..12);
    let names = prop::collection::vec((0..6_u32, "[a-z]{0,3}"), 0..4);
    (notes, names).prop_map(|(notes, names)| {
        let mut session = session();
        for (cluster, gone, brought) in notes {
            let note = if brought {
                fixture::add_before(&mut session, "fra før")
            } else {
                fixture::add_at(&mut session, "lapp", Place { cluster, ..Place::default() })
            };
            fixture::apply(&mut session, What::NoteDeleted { note, on: gone });
        }
        for (cluster, name) in names {
            let what = lens(&session).name(cluster, &name);
            fixture::apply(&mut session, what);
        }
        session
    })
}

fn assert_in_place(lens: &ClustersLens<'_>, cursor: &Cursor) {
    assert_eq!(lens.clamp(cursor), *cursor);
    assert_eq!(cursor.note, lens.note_at(cursor).map(|note| note.id));
    let empty = lens.notes().is_empty() && lens.groups().is_empty();
    assert_eq!(empty, cursor.note.is_none() && lens.heading_at(cursor).is_none());
}

fn cursor(session: &Session, note: usize, column: usize) -> Cursor {
    Cursor { note: session.notes.get(note).map(|note| note.id), column, row: column }
}

proptest! {
    #[test]
    fn every_note_stands_once(session in hostile()) {
        let lens = lens(&session);
        let grouped = lens.groups().iter().flat_map(|group| lens.notes_of(group));
        let shown: Vec<NoteId> = lens.loners().iter().chain(grouped).map(|note| note.id).collect();
        let mut live: Vec<NoteId> = session.live_notes().map(|note| note.id).collect();
        let mut sorted = shown.clone();
        sorted.sort_unstable();
        live.sort_unstable();
        prop_assert_eq!(sorted, live);
    }

    #[test]
    fn a_cursor_is_never_out_of_place(session in hostile(), note in 0_usize..14, column in 0..7_usize, far: usize) {
        let lens = lens(&session);
        for column in [column, far] {
            let cursor = cursor(&session, note, column);
            assert_in_place(&lens, &lens.clamp(&cursor));
            for to in [Direction::Up, Direction::Down, Direction::Left, Direction::Right] {
                assert_in_place(&lens, &lens.moved(&cursor, to));
            }
        }
    }

    #[test]
    fn down_reaches_everything_and_up_goes_back(session in hostile()) {
        let lens = lens(&session);
        let stops = lens.notes().len() + lens.groups().len();
        let mut way = vec![lens.clamp(&lens.stop(0).unwrap_or_default())];
        while let Some(next) = Some(lens.moved(way.last().unwrap(), Direction::Down)).filter(|next| Some(next) != way.last()) {
            way.push(next);
        }
        prop_assert_eq!(way.len(), stops.max(1));
        for pair in way.windows(2) {
            prop_assert_eq!(&lens.moved(&pair[1], Direction::Up), &pair[0]);
        }
    }

    #[test]
    fn what_is_typed_stands_where_the_cursor_is(mut session in hostile(), note in 0_usize..14, column in 0..7_usize) {
        let cursor = cursor(&session, note, column);
        let id = fixture::next_id(&session);
        let was = lens(&session).clamp(&cursor);
        let made = lens(&session).typed(&cursor, &words("en idé til"), id).unwrap();
        fixture::apply(&mut session, made.what);
        let lens = lens(&session);
        assert_in_place(&lens, &lens.clamp(&made.cursor));
        if was.note.is_some() {
            prop_assert_eq!(lens.clamp(&made.cursor), Cursor { note: Some(id), ..was });
        }
    }

    #[test]
    fn a_fresh_number_is_nobodys(session in hostile()) {
        let fresh = lens(&session).fresh();
        prop_assert!(fresh > 0 && lens(&session).group(fresh).is_none());
        prop_assert!(session.notes.iter().all(|note| fixture::board(&session).place(note).cluster != Some(fresh)));
    }
}
