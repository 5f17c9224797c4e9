//! Sorting, naming and scoring by keys.

use super::*;
use crate::core::boards::Cursor;

const CLUSTERS: &str = "type = \"clusters\"";
const SCORES: &str = r#"
    type = "scores"
    criteria = [{ id = "new", name = { nb = "Nytt" } }, { id = "useful", name = { nb = "Nyttig" } },
        { id = "feasible", name = { nb = "Nyttiggjort" } }]
    scale = { least = 0, most = 10, low = {}, high = {} }
"#;

fn with_notes(board: &str, count: usize) -> Desk {
    let mut session = fixture::session(board);
    for no in 1..=count {
        fixture::add_before(&mut session, &format!("idé {no}"));
    }
    Desk::with(session)
}

/// What is on the screen, row after row.
fn seen(desk: &Desk) -> String {
    let area = ratatui::layout::Rect::new(0, 0, 100, 30);
    let mut buf = ratatui::buffer::Buffer::empty(area);
    crate::tui::draw::draw(&desk.model, area, &mut buf);
    buf.content.iter().map(ratatui::buffer::Cell::symbol).collect()
}

/// The cluster of each note, 0 for none.
fn clusters(desk: &Desk) -> Vec<u32> {
    let board = fixture::board(&desk.run().session);
    desk.run().session.live_notes().map(|note| board.place(note).cluster.unwrap_or(0)).collect()
}

fn points(desk: &Desk, note: usize, voter: u16) -> Vec<i8> {
    let session = &desk.run().session;
    let place = fixture::board(session).place(&session.notes[note]);
    let points = place.scores.get(&voter);
    ["new", "useful", "feasible"].iter().filter_map(|id| points?.get(*id).copied()).collect()
}

/// As when she goes on from one step about the board to the next.
fn come_to_the_step(desk: &mut Desk) {
    let run = desk.model.open.as_deref_mut().unwrap();
    run.begin_with_what_is_left();
    run.settle();
}

#[test]
fn thirty_notes_are_sorted_by_thirty_keys() {
    let mut desk = with_notes(CLUSTERS, 30);
    let events = desk.run().session.last_event;
    for no in 0..30 {
        desk.press(["1", "2", "3", "4", "5"][no % 5]);
    }
    assert_eq!(desk.run().session.last_event - events, 30, "one event a key");
    assert!((0..30).all(|no| clusters(&desk)[no] == 1 + u32::try_from(no % 5).unwrap()));
    assert!(desk.said().contains("Alle er sortert"), "{}", desk.said());
}

#[test]
fn after_the_ninth_a_cluster_has_a_letter_and_until_then_the_letter_is_a_word() {
    let mut desk = with_notes(CLUSTERS, 14);
    for _ in 0..9 {
        desk.press("0");
    }
    desk.press("o");
    assert_eq!((desk.run().typing, desk.run().entry.value()), (true, "o"), "there is no tenth yet");
    desk.press("Backspace");
    desk.press("Esc");
    for key in ["g", "o", "g"] {
        desk.press(key);
    }
    desk.press("Tab");
    desk.line("12");
    assert_eq!(clusters(&desk), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 10, 12, 0]);
}

#[test]
fn a_wrong_key_is_undone_and_the_note_is_there_for_the_right_one() {
    let mut desk = with_notes(CLUSTERS, 3);
    for key in ["1", "1", "Ctrl-Z", "2", "3"] {
        desk.press(key);
    }
    assert_eq!(clusters(&desk), [1, 2, 3]);
    for key in ["k", "u"] {
        desk.press(key);
    }
    assert_eq!(clusters(&desk).iter().filter(|&&cluster| cluster == 0).count(), 0, "a heading is no note");
}

#[test]
fn taken_out_a_note_is_alone_again_and_undo_says_where_it_went() {
    let mut desk = with_notes(CLUSTERS, 2);
    for key in ["1", "1", "u"] {
        desk.press(key);
    }
    assert_eq!(clusters(&desk), [1, 0]);
    desk.press("Ctrl-Z");
    assert!(desk.said().contains("i klynge 1"), "{}", desk.said());
    desk.press("Ctrl-Z");
    assert!(desk.said().contains("alene"), "{}", desk.said());
}

#[test]
fn clusters_are_named_a_line_each_and_the_keys_come_back() {
    let mut desk = with_notes(CLUSTERS, 3);
    for key in ["1", "2", "3", "←"] {
        desk.press(key);
    }
    assert!(desk.run().typing, "a heading is there to be typed in");
    for name in ["Samhandling", "Tid", "Rom"] {
        desk.line(name);
    }
    let state = desk.run().session.board_state(&fixture::BOARD.into());
    let names: Vec<_> = state.clusters.iter().map(|cluster| (cluster.id, cluster.name.as_str())).collect();
    assert_eq!(names, [(1, "Tid"), (2, "Rom"), (3, "Samhandling")]);
    assert!(!desk.run().typing, "and none is left to name");
    desk.press("Ctrl-Z");
    assert!(desk.said().contains("klynge 2 har ikke noe navn"), "{}", desk.said());
}

#[test]
fn passing_a_heading_leaves_the_keys_on_the_board() {
    let mut desk = with_notes(CLUSTERS, 3);
    for key in ["1", "↓", "↓"] {
        desk.press(key);
    }
    assert!(desk.run().cursor_on_cluster().is_some() && desk.run().typing);
    desk.press("↓");
    assert!(desk.run().cursor_on_cluster().is_none() && !desk.run().typing);
}

#[test]
fn a_name_is_mended_where_it_stands_and_taken_away_there() {
    let mut desk = with_notes(CLUSTERS, 1);
    for key in ["1", "←"] {
        desk.press(key);
    }
    desk.line("Tit");
    desk.press("e");
    assert_eq!(desk.run().entry.value(), "Tit");
    desk.press("Backspace");
    desk.line("d");
    let name =
        |desk: &Desk| desk.run().session.board_state(&fixture::BOARD.into()).cluster_name(1).to_owned();
    assert_eq!(name(&desk), "Tid");
    desk.press("d");
    assert_eq!((name(&desk).as_str(), clusters(&desk)), ("", vec![1]));
    desk.press("d");
    assert!(desk.said().contains("lapper i klyngen"), "{}", desk.said());
}

#[test]
fn a_cluster_is_put_into_another_by_the_same_key_again_and_is_gone_with_its_name() {
    let mut desk = with_notes(CLUSTERS, 5);
    for key in ["1", "1", "2", "2", "2"] {
        desk.press(key);
    }
    for name in ["Tid", "Rom"] {
        while desk.run().cursor_on_cluster().is_none_or(|id| (name == "Rom") != (id == 2)) {
            desk.press(if name == "Rom" { "↓" } else { "↑" });
        }
        desk.line(name);
    }
    let third = desk.run().session.notes[2].id;
    desk.model.open.as_deref_mut().unwrap().set_cursor(Cursor { note: Some(third), ..Cursor::default() });
    for _ in 0..3 {
        desk.press("1");
    }
    assert_eq!(clusters(&desk), [1; 5]);
    while desk.run().cursor_on_cluster() != Some(2) {
        desk.press("↓");
    }
    assert!(seen(&desk).contains("eller Tab, så retter e"), "a name is there already");
    desk.press("Tab");
    assert!(seen(&desk).contains("slå sammen"), "and what else can be done with it");
    desk.press("d");
    assert!(desk.run().session.board_state(&fixture::BOARD.into()).cluster_name(2).is_empty());
}

#[test]
fn five_ideas_are_scored_by_the_line_and_each_person_begins_at_the_first() {
    let mut desk = with_notes(SCORES, 5);
    desk.press("n");
    for line in ["7 5 8", "1 2 3", "758", "4 4 4", "9 9 9"] {
        desk.line(line);
    }
    assert_eq!((points(&desk, 0, 1), points(&desk, 2, 1)), (vec![7, 5, 8], vec![7, 5, 8]));
    assert_eq!(desk.run().voter, 2, "the first is done, and nobody writes over it");
    assert!(desk.said().contains("person 2"), "{}", desk.said());
    assert_eq!(desk.run().note_at_cursor().map(|note| note.no), Some(1));
    desk.line("3");
    desk.line("4");
    assert_eq!((points(&desk, 0, 2), points(&desk, 0, 1)), (vec![3, 4], vec![7, 5, 8]));
    desk.press("Ctrl-Z");
    assert_eq!(points(&desk, 0, 2), [3]);
}

#[test]
fn a_point_taken_back_is_given_anew_by_the_same_person() {
    let mut desk = with_notes(SCORES, 2);
    desk.press("n");
    desk.line("7 5 8");
    desk.line("1 2 3");
    desk.press("Ctrl-Z");
    assert_eq!((desk.run().voter, desk.run().note_at_cursor().map(|note| note.no)), (1, Some(2)));
    desk.line("4 5 6");
    assert_eq!((points(&desk, 1, 1), points(&desk, 1, 2)), (vec![4, 5, 6], vec![]));
}

#[test]
fn when_all_have_scored_all_she_is_told_how_it_is_shown() {
    let mut desk = with_notes(SCORES, 2);
    desk.line("7 5 8");
    desk.line("1 2 3");
    assert_eq!(desk.run().voter, 0, "together they are one");
    assert!(desk.said().contains("a viser dem"), "{}", desk.said());
}

#[test]
fn shown_points_are_changed_by_the_group_alone() {
    let mut desk = with_notes(SCORES, 2);
    desk.press("n");
    desk.line("7 5 8");
    desk.press("a");
    assert!(desk.run().session.board_state(&fixture::BOARD.into()).revealed);
    desk.line("9 9 9");
    assert_eq!((points(&desk, 1, 0), points(&desk, 0, 1)), (vec![9, 9, 9], vec![7, 5, 8]));
    assert!(points(&desk, 1, 1).is_empty(), "whose turn it was is over");
}

#[test]
fn points_outside_the_scale_are_said_and_stay_in_the_line() {
    let mut desk = with_notes(SCORES, 1);
    desk.line("11 5 8");
    assert_eq!(desk.run().entry.value(), "11 5 8");
    assert!(desk.said().contains("0 til 10") && desk.said().contains("Ctrl-U tømmer"), "{}", desk.said());
    desk.press("Ctrl-U");
    desk.line("7 5");
    desk.line("1 2");
    assert!(desk.said().contains("Ett helt tall"), "{}", desk.said());
}

#[test]
fn a_step_begins_with_the_first_note_to_sort_wherever_the_last_was_typed() {
    let mut desk = with_notes(CLUSTERS, 0);
    for words in ["en", "to", "tre"] {
        desk.line(words);
    }
    come_to_the_step(&mut desk);
    assert_eq!(desk.run().note_at_cursor().map(|note| note.no), Some(1));
    for key in ["1", "2", "2"] {
        desk.press(key);
    }
    come_to_the_step(&mut desk);
    assert_eq!(desk.run().cursor_on_cluster(), Some(1), "all are sorted, and the first has no name");
    desk.line("Tid");
    desk.line("Rom");
    assert!(!desk.run().typing);
}

#[test]
fn a_letter_pressed_by_chance_while_sorting_is_given_up_with_escape() {
    let mut desk = with_notes(CLUSTERS, 2);
    for key in ["x", "Esc", "1", "1", "←"] {
        desk.press(key);
    }
    desk.line("Tid");
    assert_eq!(desk.run().session.board_state(&fixture::BOARD.into()).cluster_name(1), "Tid");
}

#[test]
fn a_dot_on_a_vote_that_is_shown_says_how_more_are_given() {
    let mut desk = with_notes("type = \"votes\"\ndots = 3", 2);
    for key in ["+", "a"] {
        desk.press(key);
    }
    for key in ["+", "-"] {
        desk.press(key);
        assert!(desk.said().contains("a skjuler dem igjen"), "{}", desk.said());
        assert_eq!(desk.run().entry.value(), "");
    }
    desk.press("a");
    let events = desk.run().session.last_event;
    desk.press("+");
    assert!(desk.run().session.last_event > events, "and then they are given");
}
