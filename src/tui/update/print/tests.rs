//! What she relies on when she puts a programme on paper from the screen.

use std::time::Duration;

use chrono::DateTime;

use super::super::update;
use super::*;
use crate::core::time::Now;
use crate::export::{Format, Written};
use crate::library::Library;
use crate::tui::effect::Input;
use crate::tui::trial;

/// The program with the library on the screen.
struct Desk {
    model: Model,
}

impl Desk {
    fn new() -> Self {
        let mut model = trial::model((100, 30), Self::now());
        model.library = Some(Box::new(Library::load(None)));
        super::super::library::open(&mut model, &mut Vec::new());
        Self { model }
    }

    fn now() -> Now {
        let wall = DateTime::parse_from_rfc3339("2026-11-25T09:00:00Z").unwrap().to_utc();
        Now { wall, mono: Duration::from_secs(1) }
    }

    fn press(&mut self, name: &str) -> Vec<Effect> {
        update(&mut self.model, trial::press(name), Self::now())
    }

    fn write(&mut self, text: &str) {
        for key in trial::typed(text) {
            update(&mut self.model, key, Self::now());
        }
    }

    fn said(&self) -> &str {
        self.model.toast.as_ref().map_or("", |toast| &toast.text)
    }

    /// What Enter in the dialog asks to be written.
    fn paper(&mut self) -> crate::export::Paper {
        let mut effects = self.press("Enter");
        match effects.pop() {
            Some(Effect::Print(paper)) if effects.is_empty() => *paper,
            other => panic!("one sheet: {effects:?} {other:?}"),
        }
    }
}

#[test]
fn a_programme_in_the_library_is_on_paper_in_two_keys() {
    let mut desk = Desk::new();
    desk.write("mini lup");
    desk.press("Ctrl-X");
    let paper = desk.paper();
    assert_eq!(paper.to, std::path::PathBuf::from("/hjem/Dokumenter/mini-lup-kjøreplan.html"));
    assert!(desk.press("Enter").is_empty(), "a key pressed twice makes no second file");
    assert!(matches!(desk.model.overlay, Overlay::Print(_)), "it stays until the file is there");
    let path = "/hjem/Dokumenter/mini-lup-kjøreplan-2.html".into();
    update(&mut desk.model, Input::Exported(Ok(Written { path, left_out: 0 })), Desk::now());
    assert!(desk.model.overlay.is_none() && desk.said().contains("kjøreplan-2.html"), "{}", desk.said());
}

#[test]
fn a_method_is_no_programme_and_nothing_is_printed_of_it() {
    let mut desk = Desk::new();
    desk.write("five-whys");
    desk.press("Ctrl-X");
    assert!(desk.model.overlay.is_none());
}

#[test]
fn what_is_being_put_together_is_printed_as_it_stands_on_the_screen() {
    let mut desk = Desk::new();
    desk.press("F7");
    desk.write("Halv dag om behov");
    desk.press("Enter");
    assert!(desk.press("Ctrl-X").is_empty() && desk.model.overlay.is_none(), "there is nothing in it yet");
    desk.press("a");
    desk.write("user-journey");
    for key in ["Enter", "Ctrl-X", "→", "→", "→", "↓", "→", "↓"] {
        desk.press(key);
    }
    desk.write("3");
    desk.press("↓");
    desk.write("5 6 5");
    let paper = desk.paper();
    assert!(paper.to.ends_with("halv-dag-om-behov-pakkeliste.docx"), "{}", paper.to.display());
    assert_eq!(paper.format, Format::Docx);
    let text = format!("{:?}", paper.document);
    assert!(text.contains("\"Deltakere\", \"16\"") && text.contains("Halv dag om behov"), "{text}");
}

#[test]
fn a_purpose_is_on_paper_when_she_has_said_one_and_follows_the_name_until_then() {
    let mut desk = Desk::new();
    desk.press("F7");
    desk.write("Halv dag");
    for key in ["Enter", "a"] {
        desk.press(key);
    }
    desk.write("user-journey");
    desk.press("Enter");
    let said = |desk: &Desk| match &desk.model.screen {
        Screen::Builder(bench) => {
            let programme = bench.programme();
            (programme.name.nb.clone(), programme.purpose.nb.clone())
        }
        _ => panic!("the builder is on the screen"),
    };
    assert_eq!(said(&desk), ("Halv dag".to_owned(), "Halv dag".to_owned()));
    desk.press("s");
    desk.write("Halv dag om behov");
    desk.press("Enter");
    assert_eq!(said(&desk), ("Halv dag om behov".to_owned(), "Halv dag om behov".to_owned()));
    for key in ["s", "↓"] {
        desk.press(key);
    }
    desk.write("Finne ut hva de trenger.");
    desk.press("Enter");
    assert_eq!(said(&desk).1, "Finne ut hva de trenger.");
    for key in ["s", "↓", "Ctrl-U", "Enter"] {
        desk.press(key);
    }
    assert_eq!(said(&desk).1, "Halv dag om behov");
    desk.press("Ctrl-Z");
    assert_eq!(said(&desk).1, "Finne ut hva de trenger.");
    assert!(desk.said().contains("formålet"), "{}", desk.said());
}

#[test]
fn what_cannot_be_read_or_written_is_told_where_it_stands() {
    let mut desk = Desk::new();
    desk.write("mini lup");
    for key in ["Ctrl-X", "↓", "↓", "↓"] {
        desk.press(key);
    }
    desk.write("fem");
    assert!(desk.press("Enter").is_empty());
    assert!(desk.said().contains("ett for hvert bord"), "{}", desk.said());
    for key in ["Ctrl-U", "↓", "Ctrl-U"] {
        desk.press(key);
    }
    assert!(desk.press("Enter").is_empty() && !desk.said().is_empty(), "it needs a name");
    desk.write("/media/pinne/plan.html");
    assert_eq!(desk.paper().to, std::path::PathBuf::from("/media/pinne/plan.html"));
    update(&mut desk.model, Input::Exported(Err("Pinnen er borte.".to_owned())), Desk::now());
    assert!(matches!(&desk.model.overlay, Overlay::Print(print) if !print.is_writing()));
    assert_eq!(desk.paper().to, std::path::PathBuf::from("/media/pinne/plan.html"), "it is tried again");
}
