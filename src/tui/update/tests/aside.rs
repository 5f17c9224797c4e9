//! Where a next step taken down in the middle of something else goes.

use super::*;
use crate::core::day::Day;
use crate::core::note::NoteKind;
use crate::core::testing;

/// A talk, and then a method for each of these lists of fields, whose cards are next steps.
fn day_with(fields: &[&str]) -> Desk {
    let talk = r#"
        id = "talk"
        boards = [{ id = "wall", type = "list", name = { nb = "Vegg" } }]
        steps = [{ id = "say", minutes = 5, board = "wall", name = {}, task = {} }]"#;
    let mut methods = vec![testing::method(talk)];
    let mut blocks = vec![r#"{ id = "talk", method = "talk" }"#.to_owned()];
    for (n, fields) in fields.iter().enumerate() {
        methods.push(testing::method(&format!(
            r#"
            id = "cards-{n}"
            boards = [{{ id = "cards", type = "cards", name = {{ nb = "Kort" }}, fields = [{fields}] }}]
            steps = [{{ id = "fill", minutes = 5, board = "cards", makes = "next-step", name = {{}}, task = {{}} }}]"#
        )));
        blocks.push(format!(r#"{{ id = "block-{n}", method = "cards-{n}" }}"#));
    }
    let programme = toml::from_str(&format!(
        r#"
        format = 1
        id = "day"
        version = 1
        name = {{ nb = "Dagen" }}
        purpose = {{}}
        start = "09:00"
        end = "10:00"
        blocks = [{}]"#,
        blocks.join(", ")
    ))
    .unwrap();
    let find = |id: &str| methods.iter().find(|method| method.id == id);
    Desk::with(testing::session_of(Day::lay_out(&programme, find, 2).unwrap()))
}

const WHO_AND_WHEN: &str = r#"{ id = "what", name = { nb = "Hva" } },
    { id = "who", name = { nb = "Hvem" }, type = "person" }, { id = "when", name = { nb = "Når" }, type = "date" }"#;
const ONLY_WHAT: &str = r#"{ id = "what", name = { nb = "Hva" } }"#;

/// The board that a next step taken down in the first step is on.
fn board_of_one_taken(mut desk: Desk) -> Option<String> {
    desk.write("b: Ringe Kari");
    desk.press("F12");
    let note = desk.run().session.notes.last().unwrap();
    assert_eq!((note.kind, note.text.as_str()), (NoteKind::NextStep, "Ringe Kari"));
    note.board.as_ref().map(ToString::to_string)
}

#[test]
fn a_next_step_from_the_morning_waits_where_owners_and_dates_are_given() {
    assert_eq!(board_of_one_taken(day_with(&[WHO_AND_WHEN])).as_deref(), Some("block-0/cards"));
}

#[test]
fn of_several_such_boards_it_is_the_last_which_gathers_the_day() {
    let board = board_of_one_taken(day_with(&[WHO_AND_WHEN, WHO_AND_WHEN]));
    assert_eq!(board.as_deref(), Some("block-1/cards"));
}

#[test]
fn a_later_board_that_asks_for_no_owner_does_not_take_it() {
    let board = board_of_one_taken(day_with(&[WHO_AND_WHEN, ONLY_WHAT]));
    assert_eq!(board.as_deref(), Some("block-0/cards"));
}

#[test]
fn where_no_board_gives_owner_and_date_it_is_on_the_last_with_cards() {
    assert_eq!(board_of_one_taken(day_with(&[ONLY_WHAT])).as_deref(), Some("block-0/cards"));
}

#[test]
fn a_day_without_cards_for_next_steps_keeps_it_beside_the_boards() {
    assert_eq!(board_of_one_taken(day_with(&[])), None);
}

#[test]
fn what_is_parked_or_decided_is_on_no_card() {
    for key in ["F9", "F10"] {
        let mut desk = day_with(&[WHO_AND_WHEN]);
        desk.write("Hva med budsjettet?");
        desk.press(key);
        assert_eq!(desk.run().session.notes.last().unwrap().board, None, "{key}");
    }
}

#[test]
fn a_next_step_is_on_its_board_when_the_day_comes_there() {
    let mut desk = day_with(&[WHO_AND_WHEN]);
    desk.write("Ringe Kari");
    desk.press("F12");
    desk.press("F5");
    assert_eq!(desk.run().board().map(|board| board.notes().len()), Some(1));
}
