use proptest::prelude::*;

use super::*;
use crate::core::boards::fixture;
use crate::core::session::Session;

const WHYS: &str = r#"
    makes = "cause"
    brings = [{ kinds = ["idea"], from = "before" }]
"#;

fn session() -> Session {
    fixture::session_with("type = \"tree\"", WHYS)
}

fn lens(session: &Session) -> TreeLens<'_> {
    TreeLens::of(fixture::board(session))
}

fn under(session: &mut Session, text: &str, parent: NoteId) -> NoteId {
    fixture::add_at(session, text, Place { parent: Some(parent), ..Place::default() })
}

fn words(text: &str) -> Typed {
    Typed { text: text.to_owned(), ..Typed::default() }
}

/// Numbers and depths, as seen from the top.
fn seen(session: &Session) -> Vec<(u32, usize)> {
    lens(session).twigs().iter().map(|twig| (twig.note.no, twig.depth)).collect()
}

#[test]
fn five_whys_are_five_lines() {
    let mut session = session();
    let problem = fixture::add_before(&mut session, "hun ringer tre ganger");
    let mut cursor = Cursor::default();
    for no in 1..=5 {
        assert_eq!(
            lens(&session).becomes(&cursor),
            Becomes::Why(no, no.checked_sub(1).filter(|&above| above > 0))
        );
        let id = fixture::next_id(&session);
        let made = lens(&session).typed(&cursor, &words("fordi"), id).unwrap();
        fixture::apply(&mut session, made.what);
        cursor = made.cursor;
    }
    assert_eq!(seen(&session), [(1, 0), (2, 1), (3, 2), (4, 3), (5, 4), (6, 5)]);
    let deepest = session.note_by_number(6).unwrap();
    let path: Vec<u32> = lens(&session).path(deepest.id).iter().map(|note| note.no).collect();
    assert_eq!(path, [1, 2, 3, 4, 5, 6]);
    assert_eq!(session.note_by_number(2).unwrap().from, [problem]);
    assert_eq!(deepest.kind, NoteKind::Cause);
}

#[test]
fn a_step_that_asks_for_branches_gets_one_for_each_line() {
    let mut session =
        fixture::session_with("type = \"tree\"", &format!("{}grow = \"branches\"", fixture::STEP_TOML));
    let problem = fixture::add_before(&mut session, "hun ringer tre ganger");
    let mut cursor = Cursor::default();
    for text in ["skjemaet er uklart", "ingen svarer", "hun får ingen kvittering"] {
        assert_eq!(lens(&session).becomes(&cursor), Becomes::Branch(1));
        let id = fixture::next_id(&session);
        let made = lens(&session).typed(&cursor, &words(text), id).unwrap();
        fixture::apply(&mut session, made.what);
        cursor = made.cursor;
    }
    assert_eq!(seen(&session), [(1, 0), (2, 1), (3, 1), (4, 1)]);
    assert_eq!(lens(&session).clamp(&Cursor::default()), on(problem), "also after a dead battery");
}

#[test]
fn a_step_that_asks_for_problems_gets_tops_wherever_the_cursor_is() {
    let mut session =
        fixture::session_with("type = \"tree\"", &format!("{}grow = \"tops\"", fixture::STEP_TOML));
    let brought = fixture::add_before(&mut session, "hun ringer tre ganger");
    assert_eq!(lens(&session).becomes(&on(brought)), Becomes::Top);
    let id = fixture::next_id(&session);
    let made = lens(&session).typed(&on(brought), &words("skjemaet kommer i retur"), id).unwrap();
    fixture::apply(&mut session, made.what);
    assert_eq!(seen(&session), [(1, 0), (2, 0)]);
}

#[test]
fn an_empty_tree_gets_a_top_and_more_tops_below_the_last_note() {
    let mut session = session();
    assert_eq!(lens(&session).becomes(&Cursor::default()), Becomes::Top);
    let id = fixture::next_id(&session);
    let made = lens(&session).typed(&Cursor::default(), &words("problemet"), id).unwrap();
    fixture::apply(&mut session, made.what);
    let below = lens(&session).moved(&made.cursor, Direction::Down);
    assert_eq!(lens(&session).becomes(&below), Becomes::Top);
    let other = fixture::next_id(&session);
    let made = lens(&session).typed(&below, &words("et annet"), other).unwrap();
    fixture::apply(&mut session, made.what);
    assert_eq!(seen(&session), [(1, 0), (2, 0)]);
    assert_eq!(lens(&session).moved(&below, Direction::Up), on(other));
}

#[test]
fn what_builds_on_a_note_hangs_under_it() {
    let mut session = session();
    let first = fixture::add(&mut session, "først");
    let second = fixture::add(&mut session, "så");
    let typed = Typed { text: "fordi".to_owned(), built_on: Some(first), ..Typed::default() };
    let made = lens(&session).typed(&on(second), &typed, fixture::next_id(&session)).unwrap();
    fixture::apply(&mut session, made.what);
    assert_eq!(seen(&session), [(1, 0), (3, 1), (2, 0)]);
    assert_eq!(session.note_by_number(3).unwrap().from, [first]);
}

#[test]
fn what_builds_on_a_note_elsewhere_keeps_both_links() {
    let mut session = fixture::session_with("type = \"tree\"", "makes = \"cause\"");
    let elsewhere = fixture::add_before(&mut session, "en idé fra før");
    let here = fixture::add(&mut session, "problemet");
    let typed = Typed { text: "fordi".to_owned(), built_on: Some(elsewhere), ..Typed::default() };
    let made = lens(&session).typed(&on(here), &typed, fixture::next_id(&session)).unwrap();
    fixture::apply(&mut session, made.what);
    assert_eq!(session.note_by_number(3).unwrap().from, [here, elsewhere]);
    assert_eq!(seen(&session), [(2, 0), (3, 1)]);
}

#[test]
fn arrows_follow_the_tree() {
    let mut session = session();
    let top = fixture::add(&mut session, "problemet");
    let first = under(&mut session, "én gren", top);
    let deeper = under(&mut session, "dypere", first);
    let second = under(&mut session, "en gren til", top);
    let lens = lens(&session);
    let go = |from, to| lens.moved(&on(from), to).note;
    assert_eq!(lens.clamp(&Cursor::default()), on(second));
    assert_eq!(go(top, Direction::Right), Some(first));
    assert_eq!(go(deeper, Direction::Right), Some(deeper));
    assert_eq!(go(deeper, Direction::Left), Some(first));
    assert_eq!(go(deeper, Direction::Down), Some(second));
    assert_eq!(go(second, Direction::Up), Some(deeper));
    assert_eq!(go(second, Direction::Left), Some(top));
    assert_eq!(go(top, Direction::Left), Some(top));
    assert_eq!(go(top, Direction::Up), Some(top));
    let last: Vec<bool> = lens.twigs().iter().map(|twig| twig.last).collect();
    assert_eq!(last, [true, false, true, true]);
    assert_eq!(lens.twigs()[0].end, 4);
    assert_eq!(lens.twigs()[1].end, 3);
}

#[test]
fn marks_are_set_and_taken_off() {
    let mut session = session();
    let id = fixture::add(&mut session, "ingen eier saken");
    for expected in [vec![id], vec![]] {
        let what = lens(&session).toggle_root(session.note(id).unwrap());
        fixture::apply(&mut session, what);
        let roots: Vec<NoteId> = lens(&session).roots().iter().map(|note| note.id).collect();
        assert_eq!(roots, expected);
    }
    let what = lens(&session).toggle_influence(session.note(id).unwrap());
    fixture::apply(&mut session, what);
    let what = lens(&session).set_evidence(session.note(id).unwrap(), "14 av 20 saker");
    fixture::apply(&mut session, what);
    let place = fixture::board(&session).place(session.note(id).unwrap());
    assert!(place.influence && !place.root);
    assert_eq!(place.evidence, "14 av 20 saker");
}

#[test]
fn a_note_is_never_hung_under_itself() {
    let mut session = session();
    let top = fixture::add(&mut session, "problemet");
    let child = under(&mut session, "fordi", top);
    let grandchild = under(&mut session, "fordi", child);
    let put = |session: &Session, note, target| lens(session).put_under(session.note(note).unwrap(), target);
    assert_eq!(put(&session, top, Some(grandchild)), None);
    assert_eq!(put(&session, child, Some(child)), None);
    assert_eq!(put(&session, child, Some(top)), None);
    let what = put(&session, grandchild, Some(top)).unwrap();
    fixture::apply(&mut session, what);
    assert_eq!(seen(&session), [(1, 0), (2, 1), (3, 1)]);
    let what = put(&session, child, None).unwrap();
    fixture::apply(&mut session, what);
    assert_eq!(seen(&session), [(1, 0), (3, 1), (2, 0)]);
}

#[test]
fn answers_to_a_note_that_was_taken_away_become_tops() {
    let mut session = session();
    let top = fixture::add(&mut session, "problemet");
    under(&mut session, "fordi", top);
    fixture::apply(&mut session, What::NoteDeleted { note: top, on: true });
    assert_eq!(seen(&session), [(2, 0)]);
}

#[test]
fn a_chain_of_ten_thousand_is_no_trouble() {
    let mut session = session();
    let mut note = fixture::add(&mut session, "problemet");
    let mut chain = Vec::new();
    for no in 2..=10_000_u64 {
        let mut next = session.notes[0].clone();
        next.id = NoteId(crate::core::ids::IdSource::new(no).next(no));
        next.no = u32::try_from(no).unwrap();
        next.places.insert(fixture::BOARD.into(), Place { parent: Some(note), ..Place::default() });
        note = next.id;
        chain.push(next);
    }
    session.notes.extend(chain);
    session.check().unwrap();
    assert_eq!(lens(&session).depth(note), 9_999);
}

/// A session whose parents point anywhere: to themselves, in circles, to notes taken away.
fn hostile() -> impl Strategy<Value = Session> {
    let note = (prop::option::of(0_usize..12), any::<bool>(), prop::bool::weighted(0.2));
    prop::collection::vec(note, 0..12).prop_map(|notes| {
        let mut session = session();
        let mut ids = Vec::new();
        for (_, before, _) in &notes {
            let add = if *before { fixture::add_before } else { fixture::add };
            ids.push(add(&mut session, "lapp"));
        }
        for (&note, &(parent, _, gone)) in ids.iter().zip(&notes) {
            let parent = parent.and_then(|parent| ids.get(parent)).copied();
            let place = Some(Place { parent, ..Place::default() });
            fixture::apply(&mut session, What::NotePlaced { note, board: fixture::BOARD.into(), place });
            fixture::apply(&mut session, What::NoteDeleted { note, on: gone });
        }
        session
    })
}

fn cursor_in(session: &Session, note: usize, row: usize) -> Cursor {
    Cursor { note: session.notes.get(note).map(|note| note.id), column: row, row }
}

fn assert_in_place(lens: &TreeLens<'_>, cursor: &Cursor) {
    assert_eq!(lens.clamp(cursor), *cursor);
    assert_eq!(cursor.note.is_some(), lens.note_at(cursor).is_some());
    assert!(cursor.note.is_some() || cursor.row == TreeLens::NEW_TOP);
}

proptest! {
    #[test]
    fn every_note_is_shown_once_and_below_its_parent(session in hostile()) {
        let lens = lens(&session);
        let mut shown: Vec<_> = lens.twigs().iter().map(|twig| twig.note.id).collect();
        let mut notes: Vec<_> = fixture::board(&session).notes().iter().map(|note| note.id).collect();
        shown.sort_unstable();
        notes.sort_unstable();
        prop_assert_eq!(shown, notes);
        for (at, twig) in lens.twigs().iter().enumerate() {
            prop_assert!(twig.end > at && twig.end <= lens.twigs().len());
            let above = twig.parent.map(|parent| (parent, lens.twigs()[parent]));
            prop_assert!(above.is_none_or(|(parent, above)| parent < at && at < above.end));
            prop_assert_eq!(above.map_or(0, |(_, above)| above.depth + 1), twig.depth);
        }
    }

    #[test]
    fn a_cursor_is_never_out_of_place(session in hostile(), note in 0_usize..14, row in 0_usize..3) {
        let lens = lens(&session);
        let cursor = cursor_in(&session, note, row);
        assert_in_place(&lens, &lens.clamp(&cursor));
        for to in [Direction::Up, Direction::Down, Direction::Left, Direction::Right] {
            assert_in_place(&lens, &lens.moved(&cursor, to));
        }
    }

    #[test]
    fn what_is_typed_stands_where_the_cursor_is(mut session in hostile(), note in 0_usize..14, row in 0_usize..3) {
        let cursor = cursor_in(&session, note, row);
        let id = fixture::next_id(&session);
        let becomes = lens(&session).becomes(&cursor);
        let made = lens(&session).typed(&cursor, &words("fordi"), id).unwrap();
        fixture::apply(&mut session, made.what);
        let lens = lens(&session);
        assert_in_place(&lens, &made.cursor);
        let path = lens.path(id);
        let above = path.len().checked_sub(2).map(|above| path[above].no);
        let why = if let Becomes::Why(no, _) = becomes { Some(no) } else { None };
        prop_assert_eq!(above, why);
    }

    #[test]
    fn moving_a_note_never_makes_a_circle(mut session in hostile(), note in 0_usize..12, target in 0_usize..14) {
        let target = session.notes.get(target).map(|note| note.id);
        let Some(note) = session.notes.get(note).map(|note| note.id) else { return Ok(()) };
        let what = lens(&session).put_under(session.note(note).unwrap(), target);
        if let Some(what) = what {
            fixture::apply(&mut session, what);
            let lens = lens(&session);
            let path = lens.path(note);
            prop_assert_eq!(path.len().checked_sub(2).map(|above| path[above].id), target);
        }
    }
}
