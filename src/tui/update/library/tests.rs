//! What she relies on in the library: passing on, taking in, taking over, and copies with names of their own.

use std::fs;
use std::io;
use std::time::Duration;

use chrono::{DateTime, NaiveDate};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tempfile::TempDir;

use super::super::update;
use super::*;
use crate::archive::Archive;
use crate::library::{NotWritten, adapt as copy};
use crate::store::{Doing, WriteError};
use crate::tui::draw::draw;
use crate::tui::effect::Input;
use crate::tui::trial;

fn now() -> Now {
    let wall = DateTime::parse_from_rfc3339("2026-11-25T09:00:00Z").unwrap().to_utc();
    Now { wall, mono: Duration::from_secs(1) }
}

/// The library on the screen.
struct Desk {
    model: Model,
    folder: TempDir,
    /// The number of the question for the saved workshops.
    asked: u64,
}

impl Desk {
    /// With a copy of five whys in it.
    fn with_copy() -> Self {
        let folder = TempDir::new().unwrap();
        let asked = Adapt {
            of: Item::method("five-whys"),
            id: "whys-asker".to_owned(),
            name: Some(Words::same("Fem hvorfor, Asker")),
            why: "Kortere".to_owned(),
            by: "Kari".to_owned(),
            date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
        };
        let writing = copy(&Library::load(None), &asked).unwrap();
        writing.commit(folder.path()).unwrap();
        Self::with(folder)
    }

    fn with(folder: TempDir) -> Self {
        let mut model = trial::model((100, 30), now());
        model.library = Some(Box::new(Library::load(Some(folder.path()))));
        let mut effects = Vec::new();
        open(&mut model, &mut effects);
        let [Effect::ReadSaved { number }] = effects[..] else { panic!("{effects:?}") };
        Self { model, folder, asked: number }
    }

    fn press(&mut self, name: &str) -> Vec<Effect> {
        update(&mut self.model, trial::press(name), now())
    }

    fn write(&mut self, text: &str) {
        for key in trial::typed(text) {
            update(&mut self.model, key, now());
        }
    }

    fn said(&self) -> &str {
        self.model.toast.as_ref().map_or("", |toast| &toast.text)
    }

    /// The bundle that F8 makes of this.
    fn bundle_of(&mut self, words: &str) -> String {
        self.write(words);
        self.press("F8");
        let effects = self.press("Enter");
        match &effects[..] {
            [Effect::WriteBundle { path, text }] => {
                assert!(path.starts_with("/hjem/Dokumenter"), "{}", path.display());
                text.clone()
            }
            other => panic!("{other:?}: {}", self.said()),
        }
    }

    /// The folder is read again.
    fn read_again(&mut self) {
        let library = Library::load(Some(self.folder.path()));
        update(&mut self.model, Input::Library(Box::new(library)), now());
    }

    fn shelf(&self) -> &Shelf {
        let Screen::Library(shelf) = &self.model.screen else { panic!("the library is not on the screen") };
        shelf
    }

    /// She says where the file is, and it holds this.
    fn given(&mut self, bytes: &[u8]) {
        self.press("F5");
        self.write("fra-asker.txt");
        let effects = self.press("Enter");
        let [Effect::ReadBundle(path)] = &effects[..] else { panic!("{effects:?}") };
        let input = Input::BundleRead { path: path.clone(), bytes: Ok(bytes.to_vec()) };
        update(&mut self.model, input, now());
    }

    /// Enter, and what was put in her folder.
    fn take_in(&mut self) -> Option<Vec<std::path::PathBuf>> {
        let mut effects = self.press("Enter");
        match effects.pop() {
            Some(Effect::Write(writing)) => Some(writing.commit(self.folder.path()).unwrap()),
            _ => None,
        }
    }
}

#[test]
fn what_she_passes_on_is_taken_in_by_another() {
    let text = Desk::with_copy().bundle_of("whys asker");
    let mut other = Desk::with(TempDir::new().unwrap());
    other.given(text.as_bytes());
    let paths = other.take_in().unwrap();
    assert!(paths[0].ends_with("whys-asker.toml"), "{paths:?}");
    assert!(other.model.overlay.is_none());
}

#[test]
fn nothing_of_hers_is_written_over_and_a_word_after_the_name_takes_it_in_beside() {
    let text = Desk::with_copy().bundle_of("whys asker");
    let mut other = Desk::with_copy();
    let file = other.folder.path().join("whys-asker.toml");
    let hers = fs::read_to_string(&file).unwrap().replacen("minutes = 3", "minutes = 4", 1);
    fs::write(&file, &hers).unwrap();
    other.read_again();
    other.given(text.as_bytes());
    assert_eq!(other.take_in(), None);
    other.write("Bærum");
    let paths = other.take_in().unwrap();
    assert!(paths[0].ends_with("whys-asker-baerum.toml"), "{paths:?}");
    assert_eq!(fs::read_to_string(file).unwrap(), hers);
}

#[test]
fn a_file_that_is_no_bundle_is_refused_and_one_that_is_not_there_can_be_named_again() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    desk.given("Hei på deg \u{1b}[31m".as_bytes());
    assert_eq!(desk.take_in(), None);
    assert!(matches!(desk.model.overlay, Overlay::Parcel(_)));
    desk.press("Esc");
    desk.press("F5");
    desk.write("borte.txt");
    desk.press("Enter");
    let bytes = Err(io::Error::from(io::ErrorKind::NotFound));
    update(&mut desk.model, Input::BundleRead { path: "/x/borte.txt".into(), bytes }, now());
    assert!(desk.said().contains("/x/borte.txt"), "{}", desk.said());
    assert!(matches!(&desk.model.overlay, Overlay::Library(dialog) if dialog.said(0) == "borte.txt"));
}

#[test]
fn a_file_that_cannot_be_written_is_asked_for_again_and_one_with_a_number_is_named() {
    let mut desk = Desk::with_copy();
    desk.bundle_of("whys asker");
    let full = WriteError { doing: Doing::Writing, kind: io::ErrorKind::StorageFull, system: String::new() };
    update(&mut desk.model, Input::BundleWritten { path: "/x/a.txt".into(), result: Err(full) }, now());
    assert!(desk.said().contains("disken er full") && !desk.model.overlay.is_none(), "{}", desk.said());
    let result = Ok("/x/b-2.txt".into());
    update(&mut desk.model, Input::BundleWritten { path: "/x/b.txt".into(), result }, now());
    assert!(desk.said().contains("b-2.txt") && desk.model.overlay.is_none());
}

#[test]
fn what_is_new_in_the_ancestor_is_taken_over_from_the_last_to_the_first() {
    let mut desk = Desk::with_copy();
    desk.write("fem hvorfor asker");
    desk.press("F4");
    desk.write("Kortere");
    desk.take_in().unwrap();
    let (ancestor, hers) = ("whys-asker.toml", "whys-asker-egen.toml");
    let ancestor = desk.folder.path().join(ancestor);
    let text = fs::read_to_string(&ancestor).unwrap();
    let newer = text.replacen("version = 1", "version = 2", 1).replacen("Gå i dybden", "Grav dypere", 1);
    fs::write(&ancestor, newer.replacen("minutes = 4", "minutes = 5", 1)).unwrap();
    desk.read_again();
    if let Screen::Library(shelf) = &mut desk.model.screen {
        shelf.go_to(&Item::method("whys-asker-egen"));
    }
    desk.press("F6");
    desk.press("End");
    for left in [1, 0] {
        desk.take_in().unwrap();
        desk.read_again();
        let Overlay::Lineage(page) = &desk.model.overlay else { panic!("the page is gone") };
        assert_eq!(page.news(desk.model.library.as_ref().unwrap()).len(), left);
    }
    let text = fs::read_to_string(desk.folder.path().join(hers)).unwrap();
    assert!(text.contains("Grav dypere") && text.contains("minutes = 5"), "{text}");
    assert_eq!(desk.take_in(), None);
}

/// There is no way back from it.
#[test]
fn what_she_has_changed_herself_is_not_taken_over_by_a_slip() {
    let mut desk = Desk::with_copy();
    let hers = desk.folder.path().join("whys-asker.toml");
    let text = fs::read_to_string(&hers).unwrap();
    fs::write(&hers, text.replacen("Gå i dybden", "Grav dypt", 1)).unwrap();
    let newer = text.replacen("whys-asker", "five-whys", 1).replacen("Gå i dybden", "Grav dypere", 1);
    let newer = newer[..newer.find("[origin]").unwrap()].to_owned()
        + &newer[newer.find("[name]").or_else(|| newer.find("[[boards]]")).unwrap()..];
    fs::write(desk.folder.path().join("five-whys.toml"), newer).unwrap();
    desk.read_again();
    if let Screen::Library(shelf) = &mut desk.model.screen {
        shelf.go_to(&Item::method("whys-asker"));
    }
    desk.press("F6");
    desk.press("End");
    assert_eq!(desk.take_in(), None);
    assert!(desk.said().contains("en gang til"), "{}", desk.said());
    desk.take_in().unwrap();
    assert!(fs::read_to_string(&hers).unwrap().contains("Grav dypere"));
}

#[test]
fn she_may_keep_hers_and_is_asked_no_more() {
    let mut desk = Desk::with_copy();
    let hers = desk.folder.path().join("whys-asker.toml");
    let library = Library::load(None);
    let text = library.source(library.file(&Item::method("five-whys")).unwrap()).unwrap();
    let newer = text.replacen("Gå i dybden", "Grav dypere", 1);
    fs::write(desk.folder.path().join("five-whys.toml"), newer).unwrap();
    desk.read_again();
    desk.write("fem hvorfor asker");
    desk.press("F6");
    let mut effects = desk.press("b");
    let Some(Effect::Write(writing)) = effects.pop() else { panic!("{}", desk.said()) };
    writing.commit(desk.folder.path()).unwrap();
    desk.read_again();
    assert!(fs::read_to_string(&hers).unwrap().contains("Gå i dybden"));
    assert!(!desk.model.library.as_ref().unwrap().is_behind(&Item::method("whys-asker")));
    assert!(desk.press("b").is_empty(), "there is nothing left to say no to");
}

#[test]
fn a_copy_is_called_what_she_calls_it_and_its_file_after_that() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    desk.write("fem hvorfor");
    desk.press("F4");
    desk.write("Kortere");
    desk.press("↑");
    for _ in 0.."5 × hvorfor (egen)".chars().count() {
        let key = KeyEvent::new(KeyCode::Backspace, KeyModifiers::NONE);
        update(&mut desk.model, Input::Key(key), now());
    }
    desk.write("Årsaker i Bærum");
    let paths = desk.take_in().unwrap();
    assert!(paths[0].ends_with("aarsaker-i-baerum.toml"), "{paths:?}");
    desk.read_again();
    assert_eq!(desk.model.library.unwrap().method("aarsaker-i-baerum").unwrap().name.nb, "Årsaker i Bærum");
}

#[test]
fn what_should_be_looked_at_in_her_files_is_listed_with_its_line() {
    let mut desk = Desk::with_copy();
    assert!(!matches!(desk.shelf().rows()[0], Row::File(..)));
    let file = desk.folder.path().join("whys-asker.toml");
    let text = fs::read_to_string(&file).unwrap();
    let english = text.lines().find(|line| line.starts_with("en = ")).unwrap().to_owned();
    fs::write(&file, text.replacen(&english, "en = \"\"", 1)).unwrap();
    desk.read_again();
    let Row::File(file, _) = &desk.shelf().rows()[0] else { panic!("{:?}", desk.shelf().rows()[0]) };
    assert_eq!(file.to_string(), "whys-asker.toml");
    assert!(desk.shelf().problems_of(file).all(|problem| problem.place.is_some()));
}

#[test]
fn the_card_knows_how_long_it_really_took_from_five_workshops_on() {
    for (held, has_figures) in [(4, false), (5, true)] {
        let mut desk = Desk::with(TempDir::new().unwrap());
        let day = include_str!("../../../../sessions/mini-lup.json").replacen("\"rehearsal\": 60,", "", 1);
        for number in 0..held {
            fs::write(desk.folder.path().join(format!("{number}.json")), &day).unwrap();
        }
        let archive = Archive::read(desk.folder.path(), |_| ());
        let effects = update(&mut desk.model, Input::Saved { number: desk.asked, archive }, now());
        let [Effect::Count { number, archive, filter }] = &effects[..] else { panic!("{effects:?}") };
        let figures = Box::new(archive.figures(filter));
        update(&mut desk.model, Input::Counted { number: *number, figures }, now());
        let row = desk.model.saved.usage.of(&Item::programme("mini-lup")).unwrap();
        assert_eq!((row.figure.groups(), row.figure.get().is_some()), (held, has_figures));
        assert_eq!(row.last, NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
        assert!(desk.model.saved.usage.of(&Item::method("retro")).is_none());
    }
}

#[test]
fn her_name_stands_in_the_forms_that_ask_who() {
    for key in ["F4", "F8"] {
        let mut desk = Desk::with_copy();
        desk.model.library.as_mut().unwrap().by = "Kari Nordmann".to_owned();
        desk.write("whys asker");
        desk.press(key);
        let Overlay::Library(dialog) = &desk.model.overlay else { panic!("{key} asks nothing") };
        let said: Vec<&str> = (0..3).map(|line| dialog.said(line)).collect();
        assert!(said.contains(&"Kari Nordmann"), "{key}: {said:?}");
    }
}

#[test]
fn a_copy_of_a_copy_is_numbered() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    desk.write("brukerreise");
    for (name, id) in
        [("Brukerreise (egen)", "user-journey-egen"), ("Brukerreise (egen 2)", "user-journey-egen-2")]
    {
        desk.press("F4");
        desk.write("Kortere");
        desk.take_in().expect("a copy");
        desk.read_again();
        assert_eq!(desk.shelf().method(), Some(id));
        assert_eq!(desk.model.library.as_ref().unwrap().name(&Item::method(id), Lang::Nb), name);
    }
    let copy = desk.model.library.as_ref().unwrap().method("user-journey-egen-2").unwrap();
    assert_eq!(copy.origin.as_ref().map(|origin| origin.id.as_str()), Some("user-journey-egen"));
}

#[test]
fn what_has_an_error_is_marked_and_not_started_by_chance() {
    let mut desk = Desk::with_copy();
    let path = desk.folder.path().join("whys-asker.toml");
    let text = fs::read_to_string(&path).unwrap().replace("minutes = 30", "minutes = 29");
    fs::write(&path, text).unwrap();
    desk.read_again();
    desk.write("fem hvorfor, asker");
    let item = Item::method("whys-asker");
    let library = desk.model.library.as_ref().unwrap();
    assert_eq!(desk.shelf().worst_about(library, &item), Some(Severity::Error));
    desk.press("Enter");
    assert!(matches!(desk.model.screen, Screen::Library(_)), "it was started: {}", desk.said());
    assert!(desk.said().contains("feil"), "{}", desk.said());
    desk.press("Enter");
    assert!(matches!(desk.model.screen, Screen::New(_)));
}

#[test]
fn a_file_of_hers_that_cannot_be_read_is_told_of_where_the_built_in_stands_in_for_it() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("five-whys.toml"), "format = 1\nid = five-whys\n").unwrap();
    let mut desk = Desk::with(folder);
    desk.write("hvorfor");
    let library = desk.model.library.as_ref().unwrap();
    let file = desk.shelf().rows().iter().any(|row| matches!(row, Row::File(..)));
    assert!(!file, "its name is not what she has typed");
    assert!(desk.shelf().worst_about(library, &Item::method("five-whys")).is_some());
    desk.press("Enter");
    assert!(desk.said().contains("innebygde"), "{}", desk.said());
    desk.press("Esc");
    desk.write("five-wh");
    assert!(matches!(desk.shelf().row(), Some(Row::File(..))));
}

#[test]
fn what_is_no_bundle_is_told_in_words_and_there_is_nothing_to_take_in() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    let whole = Desk::with_copy().bundle_of("whys asker");
    for (bytes, told) in
        [(&whole.as_bytes()[..600], "skadet på veien"), (b"Hei", "ikke en pakke"), (b"", "ikke en pakke")]
    {
        desk.given(bytes);
        let Overlay::Parcel(parcel) = &desk.model.overlay else { panic!("{}", desk.said()) };
        assert!(parcel.told(&desk.model.locale).iter().any(|line| line.contains(told)), "{told}");
        assert!(!parcel.can_be_taken_in());
        assert_eq!(desk.take_in(), None);
        desk.press("Esc");
    }
    desk.press("F5");
    desk.write("mappe");
    let effects = desk.press("Enter");
    let [Effect::ReadBundle(path)] = &effects[..] else { panic!("{effects:?}") };
    let bytes = Err(io::ErrorKind::IsADirectory.into());
    update(&mut desk.model, Input::BundleRead { path: path.clone(), bytes }, now());
    assert_eq!(desk.said(), "Fila kan ikke leses, det er en mappe: /hjem/Dokumenter/mappe");
}

#[test]
fn of_two_with_one_name_hers_says_what_its_file_is_called() {
    let mut desk = Desk::with_copy();
    let path = desk.folder.path().join("whys-asker.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(desk.folder.path().join("whys-to.toml"), text.replacen("whys-asker", "whys-to", 1)).unwrap();
    desk.read_again();
    desk.write("fem hvorfor");
    let area = Rect::new(0, 0, 120, 40);
    let mut frame = Buffer::empty(area);
    draw(&desk.model, area, &mut frame);
    let shown: String = frame.content.iter().map(ratatui::buffer::Cell::symbol).collect();
    assert!(shown.contains("Asker (whys-asker)") && shown.contains("Asker (whys-to)"), "{shown}");
}

#[test]
fn leaving_a_programme_somebody_else_has_changed_says_which_key_helps() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    desk.press("F7");
    desk.write("Min dag");
    desk.press("Enter");
    desk.press("p");
    let effects = desk.press("Enter");
    assert!(matches!(effects[..], [Effect::Write(_)]), "{effects:?}");
    let changed = NotWritten::Changed(desk.folder.path().join("programmes/min-dag.toml"));
    update(&mut desk.model, Input::Written(Err(changed)), now());
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Builder(_)));
    assert!(desk.said().contains("Ctrl-R") && !desk.said().contains("Ctrl-S"), "{}", desk.said());
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Library(_)));
}

#[test]
fn a_day_begun_late_in_the_evening_does_not_start_the_morning_before() {
    let mut desk = Desk::with(TempDir::new().unwrap());
    desk.write("tilbakeblikk");
    desk.press("Enter");
    let late = Now { wall: now().wall + chrono::TimeDelta::minutes(13 * 60 + 40), ..now() };
    let key = KeyEvent::new(KeyCode::F(2), KeyModifiers::NONE);
    let effects = update(&mut desk.model, Input::Key(key), late);
    let [Effect::Create(session)] = &effects[..] else { panic!("{effects:?}: {}", desk.said()) };
    assert_eq!(session.planned_start - late.wall, chrono::TimeDelta::minutes(20));
}
