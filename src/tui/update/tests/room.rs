//! What the room is told, and what it is not.

use super::*;

#[test]
fn a_full_stop_makes_the_room_black_and_lights_it_again_but_only_on_an_empty_line() {
    let mut desk = Desk::list();
    let shown = |desk: &Desk| desk.run().projector.showing.what;
    desk.press(".");
    assert_eq!((shown(&desk), desk.run().entry.value()), (Shows::Black, ""));
    desk.press(".");
    assert_eq!(shown(&desk), Shows::Clock);
    desk.write("b. og så");
    assert_eq!((shown(&desk), desk.run().entry.value()), (Shows::Clock, "b. og så"));
    desk.press("Tab");
    desk.press("b");
    assert_eq!(shown(&desk), Shows::Black);
    for key in ["Ctrl-G", "t", "."] {
        desk.press(key);
    }
    assert_eq!(shown(&desk), Shows::Black);
    desk.press("b");
    assert_eq!(shown(&desk), Shows::Board, "back to what was shown");
}

#[test]
fn a_message_is_asked_for_and_not_shown_while_it_is_typed() {
    let mut desk = Desk::list();
    let shown =
        |desk: &Desk| (desk.run().projector.showing.what, desk.run().projector.showing.message.clone());
    desk.press("Ctrl-G");
    desk.press("m");
    desk.write("Tilbake kl. 12.15");
    assert_eq!(shown(&desk), (Shows::Clock, String::new()));
    desk.press("Esc");
    desk.press("Enter");
    assert_eq!(desk.model.line().unwrap().value(), "Tilbake kl. 12.15", "Esc loses no words");
    desk.press("Enter");
    assert_eq!(shown(&desk), (Shows::Message, "Tilbake kl. 12.15".to_owned()));
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.texts(), [""; 0], "it is no note");
}

#[test]
fn the_room_is_told_of_the_note_she_points_at_on_the_board_alone() {
    let mut desk = Desk::list();
    desk.line("idé");
    desk.press("Esc");
    desk.press("↑");
    assert_eq!(desk.run().showing().at, None);
    desk.press("Ctrl-G");
    desk.press("3");
    assert_eq!(desk.run().showing().at, Some(desk.run().session.notes[0].id));
    desk.press("J");
    assert_eq!(desk.run().showing().page, 0, "there is one page");
}

#[test]
fn a_note_kept_from_the_room_is_said_to_be_and_undo_shows_it_again() {
    let mut desk = Desk::list();
    desk.line("bare min");
    desk.press("Esc");
    desk.press("↑");
    desk.press("f");
    assert!(desk.run().session.notes[0].private);
    assert!(desk.said().contains("bare for deg"), "{}", desk.said());
    desk.press("Ctrl-Z");
    assert!(!desk.run().session.notes[0].private);
}
