//! What she relies on among saved workshops: that typing narrows, that Esc is one step back, and that a late answer never
//! takes the place of a newer one.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::super::update;
use super::*;
use crate::core::time::Now;
use crate::tui::effect::Input;
use crate::tui::trial;

/// The program on its first screen, a folder of four files, and a clock that the test moves.
struct Desk {
    model: Model,
    now: Now,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let wall: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
        let now = Now { wall, mono: Duration::from_secs(3) };
        let model = trial::model((100, 30), now);
        let folder = tempfile::tempdir().unwrap();
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json");
        let sample = fs::read_to_string(sample).unwrap();
        let title = "Gevinster og spredning i Fjordvik kommune";
        for (name, title) in [("a", "Velferdsteknologi"), ("b", "Byggesak"), ("c", "Byggesak igjen")] {
            let text = sample.replace("Gevinster og spredning i Fjordvik kommune", title);
            let text = if name == "c" { without_end(&text) } else { text };
            fs::write(folder.path().join(format!("{name}.json")), text).unwrap();
        }
        assert!(sample.contains(title));
        fs::write(folder.path().join("d.json"), &sample[..sample.len() / 3]).unwrap();
        Self { model, now, folder }
    }

    fn send(&mut self, input: Input) -> Vec<Effect> {
        update(&mut self.model, input, self.now)
    }

    fn press(&mut self, name: &str) -> Vec<Effect> {
        self.send(trial::press(name))
    }

    fn write(&mut self, text: &str) -> Vec<Effect> {
        trial::typed(text).flat_map(|key| self.send(key)).collect()
    }

    fn archive(&self) -> Archive {
        Archive::open(self.folder.path(), |_| ())
    }

    /// Opens the list, and answers it.
    fn open_list(&mut self) -> &mut Self {
        self.press("↓");
        let effects = self.press("Enter");
        self.answer_reading(&effects);
        self
    }

    fn answer_reading(&mut self, effects: &[Effect]) {
        let [Effect::ReadSaved { number }] = effects else { panic!("{effects:?}") };
        let archive = self.archive();
        self.send(Input::Saved { number: *number, archive });
    }

    fn titles(&self) -> Vec<&str> {
        let archive = self.model.saved.archive.as_ref().unwrap();
        let days = self.model.saved.list.rows.iter().map(|&row| &archive.days()[row]);
        days.map(|day| day.about.as_ref().map_or("damaged", |about| about.title.as_str())).collect()
    }
}

/// The same session, never closed.
fn without_end(text: &str) -> String {
    let mut session: serde_json::Value = serde_json::from_str(text).unwrap();
    session.as_object_mut().unwrap().remove("closed");
    session.to_string()
}

fn looked_at(effects: &[Effect]) -> Option<String> {
    effects.iter().find_map(|effect| match effect {
        Effect::Look { path, .. } => Some(path.file_stem()?.to_string_lossy().into_owned()),
        _ => None,
    })
}

fn asked_for(effects: &[Effect]) -> Vec<(u64, &str)> {
    let asked = effects.iter().filter_map(|effect| match effect {
        Effect::Find { number, words, .. } => Some((*number, words.as_str())),
        _ => None,
    });
    asked.collect()
}

#[test]
fn typing_in_the_list_narrows_it_and_esc_shows_all_again_before_it_leaves() {
    let mut desk = Desk::new();
    desk.open_list();
    assert_eq!(desk.model.saved.list.rows.len(), 4);
    desk.write("byggesak");
    assert_eq!(desk.titles().len(), 2);
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Sessions));
    assert_eq!(desk.titles().len(), 4);
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Home(_)));
}

#[test]
fn letters_are_words_also_those_that_are_keys_in_other_lists() {
    let mut desk = Desk::new();
    desk.open_list().write("jk?");
    assert_eq!(desk.model.saved.list.words.value(), "jk?");
    assert!(desk.model.overlay.is_none());
}

#[test]
fn enter_looks_at_what_was_closed_and_goes_on_with_what_was_not() {
    let mut desk = Desk::new();
    desk.open_list().write("velferd");
    assert_eq!(looked_at(&desk.press("Enter")).as_deref(), Some("a"));
    desk.press("Esc");
    desk.write("igjen");
    assert!(matches!(desk.press("Enter")[..], [Effect::Open(_)]));
    assert_eq!(looked_at(&desk.press("F5")).as_deref(), Some("c"));
}

#[test]
fn she_stays_at_her_line_when_the_folder_is_read_again() {
    let mut desk = Desk::new();
    desk.open_list().press("↓");
    let before = desk.model.saved.list.path(desk.model.saved.archive.as_ref().unwrap());
    fs::copy(desk.folder.path().join("a.json"), desk.folder.path().join("0.json")).unwrap();
    desk.press("Esc");
    desk.press("↓");
    let effects = desk.press("Enter");
    assert_eq!(desk.model.saved.list.rows.len(), 4, "what was read before is there at once");
    desk.answer_reading(&effects[effects.len() - 1..]);
    assert_eq!(desk.model.saved.list.rows.len(), 5);
    assert_eq!(desk.model.saved.list.path(desk.model.saved.archive.as_ref().unwrap()), before);
}

#[test]
fn only_the_answer_to_what_is_typed_now_is_shown() {
    let mut desk = Desk::new();
    desk.open_list().press("Ctrl-F");
    let effects = desk.write("pi");
    let asked = asked_for(&effects);
    let [(first, "p"), (second, "pi")] = asked[..] else { panic!("{asked:?}") };
    let archive = desk.archive();
    let found = |words: &str| archive.find(words, &Filter::default(), 100);
    desk.send(Input::Found { number: second, found: found("pi") });
    desk.send(Input::Found { number: first, found: found("p") });
    assert_eq!(desk.model.saved.find.found, Some(found("pi")));
}

#[test]
fn enter_on_a_hit_opens_the_workshop_at_that_note_and_the_words_are_there_afterwards() {
    let mut desk = Desk::new();
    desk.open_list().press("Ctrl-F");
    let effects = desk.write("pilotter");
    let (number, words) = asked_for(&effects).pop().unwrap();
    let found = desk.archive().find(words, &Filter::default(), 100);
    let hits = found.hits.clone();
    desk.send(Input::Found { number, found });
    desk.press("↓");
    let effects = desk.press("Enter");
    let Effect::Look { note, .. } = &effects[0] else { panic!("{effects:?}") };
    assert_eq!(*note, Some(hits[1].note));
    assert_eq!((desk.model.saved.find.words.value(), desk.model.saved.find.at), ("pilotter", 1));
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Sessions), "back to the list she came from");
}

#[test]
fn a_hit_leads_to_its_own_workshop_also_when_the_folder_has_changed_since() {
    let mut desk = Desk::new();
    desk.open_list().press("Ctrl-F");
    let effects = desk.write("piloter");
    let (number, words) = asked_for(&effects).pop().unwrap();
    let archive = desk.archive();
    let found = archive.find(words, &Filter::default(), 100);
    let file = archive.days()[found.hits[0].day].path.clone();
    desk.send(Input::Found { number, found });
    fs::copy(&file, desk.folder.path().join("0.json")).unwrap();
    let number = desk.model.saved.reading.unwrap().asked.number;
    let archive = desk.archive();
    desk.send(Input::Saved { number, archive });
    let effects = desk.press("Enter");
    assert!(matches!(&effects[..], [Effect::Look { path, .. }] if *path == file), "{effects:?}");
}

#[test]
fn words_that_no_title_has_are_looked_for_in_the_notes() {
    let mut desk = Desk::new();
    desk.open_list().write("piloter");
    assert!(desk.model.saved.list.rows.is_empty());
    let effects = desk.press("Ctrl-F");
    assert_eq!(asked_for(&effects).pop().map(|(_, words)| words), Some("piloter"));
}

#[test]
fn a_slash_on_the_first_screen_finds_and_esc_goes_back_there() {
    let mut desk = Desk::new();
    desk.press("/");
    assert!(matches!(desk.model.screen, Screen::Find));
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Home(_)));
}

#[test]
fn reading_that_takes_long_is_said_and_esc_stops_it() {
    let mut desk = Desk::new();
    desk.press("↓");
    let effects = desk.press("Enter");
    let [Effect::ReadSaved { number }] = effects[..] else { panic!("{effects:?}") };
    let wakes = desk.model.next_wakeup(desk.now).unwrap() - desk.now.wall;
    assert_eq!(wakes.num_milliseconds(), 500);
    desk.now.mono += Duration::from_millis(500);
    desk.send(Input::Tick);
    assert!(desk.model.saved.reading.unwrap().asked.is_slow(desk.now));
    let effects = desk.press("Esc");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::StopReading)));
    assert!(matches!(desk.model.screen, Screen::Home(_)));
    let archive = desk.archive();
    desk.send(Input::Saved { number, archive });
    assert!(desk.model.saved.archive.is_none(), "what nobody waits for is let go");
}

#[test]
fn programmes_and_years_go_round_to_all_of_them() {
    let mut desk = Desk::new();
    desk.open_list();
    desk.press("F2");
    assert_eq!(desk.titles().len(), 3, "a damaged one has no programme");
    desk.press("F2");
    assert_eq!(desk.titles().len(), 4);
    desk.press("F3");
    assert_eq!(desk.model.saved.list.year, Some(2026));
    desk.press("F3");
    assert_eq!(desk.model.saved.list.year, None);
}

#[test]
fn figures_follow_what_the_list_is_narrowed_to() {
    let mut desk = Desk::new();
    desk.open_list().write("bygge");
    let effects = desk.press("F6");
    let [Effect::Count { number, filter, .. }] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(filter.words, "bygge");
    let figures = Box::new(desk.archive().figures(filter));
    desk.send(Input::Counted { number: *number, figures });
    assert!(desk.model.saved.figures.counted.is_some());
    let effects = desk.press("F3");
    assert!(matches!(&effects[..], [Effect::Count { filter, .. }] if filter.year == Some(2026)));
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Sessions));
}
