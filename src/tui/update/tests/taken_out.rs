//! Taking a day out as a file for others.

use super::*;

#[test]
fn a_day_in_short_is_taken_out_to_her_own_folder_with_two_keys() {
    let mut desk = Desk::list();
    desk.line("Del alt");
    desk.model.screen = Screen::Summary(0);
    desk.press("u");
    let effects = desk.press("Enter");
    let [Effect::Export(job)] = &effects[..] else { panic!("one thing to do: {effects:?}") };
    assert_eq!(job.to, std::path::PathBuf::from("/hjem/Dokumenter/day.html"));
    assert!(desk.press("Enter").is_empty(), "a key pressed twice makes no second file");
    let written = crate::export::Written { path: "/hjem/Dokumenter/day-2.html".into(), left_out: 1 };
    desk.send(Input::Exported(Ok(written)));
    assert!(desk.model.overlay.is_none());
    let says = &desk.model.toast.as_ref().unwrap().text;
    assert!(
        says.contains("day-2.html") && says.contains("Dokumenter") && says.contains("bare for deg"),
        "{says}"
    );
}

#[test]
fn a_file_without_a_name_is_asked_for_and_letters_in_it_are_letters() {
    let mut desk = Desk::list();
    desk.model.screen = Screen::Summary(0);
    for key in ["u", "↓", "↓", "↓", "Ctrl-U", "Enter"] {
        desk.press(key);
    }
    assert!(desk.model.toast.as_ref().is_some_and(|toast| toast.is_error));
    desk.write("u.md");
    let effects = desk.press("Enter");
    assert!(matches!(&effects[..], [Effect::Export(job)] if job.to.ends_with("u.md")), "{effects:?}");
}

#[test]
fn what_could_not_be_written_is_tried_again_from_where_she_was() {
    let mut desk = Desk::list();
    desk.model.screen = Screen::Summary(0);
    for key in ["u", "→", "Enter"] {
        desk.press(key);
    }
    desk.send(Input::Exported(Err("Disken er full.".to_owned())));
    desk.press("Ctrl-U");
    desk.write("/media/pinne/dag.docx");
    let effects = desk.press("Enter");
    let [Effect::Export(job)] = &effects[..] else { panic!("it is tried again: {effects:?}") };
    assert_eq!((job.to.to_str(), job.wanted.format), (Some("/media/pinne/dag.docx"), Format::Docx));
    desk.press("Esc");
    desk.send(Input::Exported(Err("Pinnen er borte.".to_owned())));
    assert_eq!(desk.said(), "Pinnen er borte.", "said also when she has gone on");
}

#[test]
fn nothing_is_taken_out_in_the_middle_of_a_day() {
    let mut desk = Desk::list();
    desk.press("Tab");
    desk.press("Ctrl-X");
    assert!(desk.model.overlay.is_none());
}

#[test]
fn what_was_taken_out_without_names_is_so_the_next_time_too() {
    let mut desk = Desk::list();
    desk.model.screen = Screen::Summary(0);
    for key in ["u", "↓", "↓", "→", "Enter"] {
        desk.press(key);
    }
    let written = crate::export::Written { path: "/hjem/Dokumenter/day.html".into(), left_out: 0 };
    desk.send(Input::Exported(Ok(written)));
    desk.press("u");
    let effects = desk.press("Enter");
    let [Effect::Export(job)] = &effects[..] else { panic!("it is written: {effects:?}") };
    assert!(job.wanted.anonymous && job.to.ends_with("day-uten-navn.html"), "{}", job.to.display());
}
