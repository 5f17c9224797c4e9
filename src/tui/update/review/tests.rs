//! What she relies on when she reads a saved day, and when she writes in it.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::update;
use super::*;
use crate::core::note::{NoteKind, Status};
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::store::{Holder, Recovered, Why};
use crate::tui::draw::draw;
use crate::tui::effect::{Input, Opened};
use crate::tui::trial;

mod boards;

/// A whole day, as the program leaves one behind.
const SAMPLE: &str = include_str!("../../../../sessions/mini-lup.json");

fn sample() -> Session {
    let mut session: Session = serde_json::from_str(SAMPLE).unwrap();
    session.check().unwrap();
    session
}

/// The program with a saved day before her, a week after it.
struct Desk {
    model: Model,
    now: Now,
}

impl Desk {
    fn reading(session: Session) -> Self {
        let wall = session.closed.map_or_else(Utc::now, |closed| closed + TimeDelta::days(7));
        let now = Now { wall, mono: Duration::ZERO };
        let mut model = trial::model((80, 24), now);
        model.screen = Screen::Sessions;
        let mut desk = Self { model, now };
        let looked = Looked { path: path(), session, problems: Vec::new(), note: None };
        desk.send(Input::Looked(Box::new(Ok(looked))));
        desk
    }

    fn writing() -> Self {
        let mut desk = Self::reading(sample());
        assert!(matches!(&desk.press("e")[..], [Effect::Open(opened)] if *opened == path()));
        desk.open(sample(), None, "");
        desk
    }

    fn open(&mut self, session: Session, read_only: Option<Why>, draft: &str) {
        let recovered = Recovered { draft: draft.to_owned(), ..Recovered::default() };
        let opened = Opened { path: path(), session, read_only, recovered, showed: None };
        self.send(Input::Opened(Box::new(Ok(opened))));
    }

    fn send(&mut self, input: Input) -> Vec<Effect> {
        self.now.wall += TimeDelta::seconds(1);
        self.now.mono += Duration::from_secs(1);
        update(&mut self.model, input, self.now)
    }

    fn press(&mut self, name: &str) -> Vec<Effect> {
        self.send(trial::press(name))
    }

    fn keys(&mut self, names: &str) {
        for name in names.split(' ') {
            self.press(name);
        }
    }

    fn write(&mut self, text: &str) {
        for key in trial::typed(text) {
            self.send(key);
        }
    }

    /// What stands on the screen.
    fn seen(&self) -> String {
        let area = Rect::new(0, 0, self.model.size.0, self.model.size.1);
        let mut buf = Buffer::empty(area);
        draw(&self.model, area, &mut buf);
        let row = |y| (0..area.width).map(|x| buf[(x, y)].symbol()).collect::<String>();
        (0..area.height).map(row).collect::<Vec<_>>().join("\n")
    }

    fn run(&self) -> &Run {
        self.model.run().unwrap()
    }

    fn page(&self) -> Page {
        let Screen::Review(review) = &self.model.screen else { panic!("a day is read") };
        review.page
    }

    fn here(&self) -> Option<u32> {
        self.run().note_at_cursor().map(|note| note.no)
    }
}

fn path() -> PathBuf {
    "day.json".into()
}

#[test]
fn every_note_of_the_day_can_be_gone_to_where_it_stands() {
    let mut desk = Desk::reading(sample());
    let notes: Vec<(NoteId, u32)> = desk.run().session.live_notes().map(|note| (note.id, note.no)).collect();
    for (id, number) in notes {
        go_to(&mut desk.model, id);
        assert_eq!((desk.page(), desk.here()), (Page::Boards, Some(number)));
    }
}

#[test]
fn the_arrows_alone_lead_past_every_board() {
    let mut desk = Desk::reading(sample());
    desk.press("3");
    let leaf = |desk: &Desk| match &desk.model.screen {
        Screen::Review(review) => (review.leaf(), review.leaves().len()),
        _ => panic!("a day is read"),
    };
    let mut seen = HashSet::new();
    let (_, all) = leaf(&desk);
    for _ in 0..400 {
        seen.insert(leaf(&desk).0);
        desk.press("↓");
    }
    assert_eq!(seen.len(), all);
    desk.press("PgUp");
    assert_eq!(leaf(&desk).0, all - 2);
}

#[test]
fn esc_goes_back_one_step_at_a_time_and_out_to_the_list() {
    let mut desk = Desk::reading(sample());
    desk.keys("4 ↓ Enter Enter");
    assert!(matches!(desk.model.overlay, Overlay::Note { .. }));
    desk.press("Esc");
    assert_eq!(desk.page(), Page::Boards);
    desk.press("Esc");
    assert_eq!(desk.page(), Page::Thread);
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Sessions) && desk.model.open.is_none());
}

#[test]
fn a_note_is_found_by_its_words_and_gone_to() {
    let mut desk = Desk::reading(sample());
    desk.press("/");
    desk.write("gevinsteier malen");
    desk.press("Enter");
    assert_eq!((desk.page(), desk.here()), (Page::Boards, Some(113)));
}

#[test]
fn nothing_is_written_before_she_says_so() {
    let mut desk = Desk::reading(sample());
    let before = desk.run().session.clone();
    desk.press("5");
    for key in ["x", "s", "d", "n", "T", "K", "Ctrl-Z", ">", "o"] {
        assert!(desk.press(key).is_empty(), "{key}");
    }
    assert_eq!(desk.run().session, before);
}

#[test]
fn a_day_that_cannot_be_written_says_why_and_is_read_on() {
    let mut desk = Desk::reading(sample());
    desk.keys("5 e");
    let holder = Holder { pid: Some(4711), ..Holder::default() };
    desk.open(sample(), Some(Why::LockedBy(holder)), "");
    assert_eq!(desk.page(), Page::Results);
    assert!(desk.press("x").is_empty());
    assert!(matches!(&desk.press("e")[..], [Effect::Open(_)]), "she may try again");
}

#[test]
fn a_next_step_goes_from_not_begun_to_dropped_and_round_and_undo_takes_it_back() {
    let mut desk = Desk::writing();
    desk.press("5");
    let status = |desk: &Desk| desk.run().note_at_cursor().unwrap().status;
    for wanted in [Status::Begun, Status::Done, Status::Dropped, Status::Open] {
        assert!(matches!(&desk.press("x")[..], [Effect::Persist(_)]));
        assert_eq!(status(&desk), wanted);
    }
    desk.press("Ctrl-Z");
    assert_eq!(status(&desk), Status::Dropped);
}

#[test]
fn a_late_note_is_of_the_kind_she_stands_among_and_leaves_the_day_closed() {
    let mut desk = Desk::writing();
    let before = sample();
    desk.keys("5 n");
    desk.write("Ringe Kari");
    desk.press("Enter");
    let note = desk.run().session.notes.last().unwrap().clone();
    assert_eq!((note.kind, note.text.as_str()), (NoteKind::NextStep, "Ringe Kari"));
    assert!(desk.run().session.is_late(&note));
    assert_eq!((desk.run().session.closed, &desk.run().session.clock), (before.closed, &before.clock));
    assert_eq!(desk.here(), Some(note.no), "she is at what she wrote");
}

#[test]
fn why_a_next_step_was_dropped_stands_below_it_and_is_no_next_step() {
    let mut desk = Desk::writing();
    desk.keys("5 x x x");
    let dropped = desk.run().note_at_cursor().unwrap().id;
    assert!(
        desk.model.toast.as_ref().is_some_and(|toast| toast.text.contains('>')),
        "she is told how to say why"
    );
    desk.press(">");
    desk.write("Ikke penger til det");
    desk.press("Enter");
    let note = desk.run().session.notes.last().unwrap().clone();
    assert_eq!((note.kind, note.from.as_slice()), (NoteKind::Remark, [dropped].as_slice()));
    assert!(!desk.run().typing, "one remark was asked for");
    let facts = desk.press("Enter");
    assert!(facts.is_empty(), "{facts:?}");
    let seen = desk.seen();
    assert!(seen.contains("skrevet etterpå") && !seen.contains("I steget"), "{seen}");
    desk.press("Esc");
    assert_eq!(desk.here(), Some(note.no));
    desk.press("↑");
    assert_eq!(desk.run().note_at_cursor().map(|note| note.id), Some(dropped));
}

#[test]
fn only_a_board_with_a_late_note_says_what_its_sign_means() {
    let mut desk = Desk::writing();
    let ids: Vec<NoteId> = desk.run().session.live_notes().map(|note| note.id).collect();
    go_to(&mut desk.model, ids[ids.len() - 1]);
    desk.press("n");
    desk.write("Dette kom vi på i bilen");
    desk.keys("Enter Esc");
    assert!(desk.seen().contains("⊕ skrevet etterpå"), "{}", desk.seen());
    go_to(&mut desk.model, ids[0]);
    assert!(!desk.seen().contains('⊕'), "{}", desk.seen());
}

#[test]
fn what_is_taken_aside_while_building_on_a_note_builds_on_it() {
    let mut desk = Desk::writing();
    desk.press("5");
    let first = desk.run().note_at_cursor().unwrap().id;
    desk.press(">");
    desk.write("Ta det opp igjen til høsten");
    desk.press("F12");
    let note = desk.run().session.notes.last().unwrap();
    assert_eq!((note.kind, note.from.as_slice()), (NoteKind::NextStep, [first].as_slice()));
}

#[test]
fn a_key_that_writes_says_how_to_while_she_only_reads() {
    let mut desk = Desk::reading(sample());
    desk.press("5");
    for key in ["x", "n", "d", ">"] {
        desk.press(key);
        assert!(desk.model.toast.take().is_some_and(|toast| toast.text.contains(" e ")), "{key}");
    }
    desk.press("y");
    assert_eq!(desk.model.toast, None);
}

#[test]
fn who_does_a_late_next_step_is_written_on_its_card() {
    let mut desk = Desk::writing();
    desk.keys("5 n");
    desk.write("Ringe Kari");
    desk.keys("Enter Esc o");
    desk.write("Ola");
    desk.press("Enter");
    desk.write("12.1");
    desk.press("Enter");
    let summary = crate::core::summary::next_steps(&desk.run().session);
    let step = summary.last().unwrap();
    assert_eq!(step.owner, "Ola");
    assert!(step.due.ends_with("-01-12"), "{}", step.due);
}

#[test]
fn a_new_card_never_writes_over_the_one_she_looks_at() {
    let mut desk = Desk::writing();
    let old = desk.run().session.notes.clone();
    desk.keys("3 PgDn PgDn n");
    desk.write("En helt ny problemstilling");
    desk.press("Enter");
    assert_eq!(desk.run().session.notes[..old.len()], old[..]);
}

#[test]
fn a_line_half_typed_holds_her_back_and_esc_then_puts_the_day_away() {
    let mut desk = Desk::writing();
    desk.keys("5 n");
    desk.write("halvveis");
    desk.press("Esc");
    assert!(desk.press("Esc").is_empty(), "the line would go with the file");
    assert_eq!(desk.run().entry.value(), "halvveis");
    desk.press("Enter");
    desk.press("Esc");
    assert!(matches!(&desk.press("Esc")[..], [Effect::Close]));
    desk.send(Input::Closed { path: path(), saved: true });
    assert!(!desk.run().can_write());
    assert_eq!(desk.page(), Page::Results);
}

#[test]
fn after_a_crash_she_goes_on_writing_where_she_was() {
    let mut written = Desk::writing();
    written.keys("5 n");
    written.write("Ringe Kari");
    written.press("Enter");
    let session = (*written.run().session).clone();

    let mut desk = Desk::reading(sample());
    desk.keys("Esc");
    desk.open(session, None, "og Ola");
    assert!(desk.run().can_write() && desk.run().typing);
    assert_eq!((desk.run().entry.value(), desk.here()), ("og Ola", written.here()));
    let before = desk.run().session.notes.len();
    desk.press("Enter");
    let notes = &desk.run().session.notes;
    assert_eq!((notes.len(), notes[before].text.as_str()), (before + 1, "og Ola"));
}

#[test]
fn quitting_puts_away_what_was_written() {
    let mut desk = Desk::writing();
    assert!(matches!(&desk.press("Ctrl-Q")[..], [Effect::Close, Effect::Quit(0)]));
}

#[test]
fn a_day_that_comes_late_does_not_take_her_from_what_she_went_on_to() {
    let mut desk = Desk::reading(sample());
    desk.press("Esc");
    desk.model.screen = Screen::Run;
    let looked = Looked { path: path(), session: sample(), problems: Vec::new(), note: None };
    desk.send(Input::Looked(Box::new(Ok(looked))));
    assert!(matches!(desk.model.screen, Screen::Run));
}

#[test]
fn plan_against_actual_keeps_to_one_line_for_each_part_of_the_day_on_a_narrow_window() {
    let session = sample();
    let locale = crate::locale::Locale::new(Lang::Nb);
    let text = crate::report::summary_in(&session, &locale, crate::core::summary::last_moment(&session), 60);
    let parts: Vec<&str> = text.lines().filter(|line| line.contains(" → ")).collect();
    assert_eq!(parts.len(), session.day.blocks.len());
    assert!(parts.iter().all(|line| crate::term::text::width(line) <= 60), "{text}");
}

#[test]
fn the_day_in_short_is_broken_anew_when_the_window_is_another() {
    let mut desk = Desk::reading(sample());
    let count = |desk: &Desk| match &desk.model.screen {
        Screen::Review(review) => review.short().len(),
        _ => panic!("a day is read"),
    };
    let wide = count(&desk);
    desk.send(Input::Resize(60, 20));
    assert!(count(&desk) > wide);
    desk.send(Input::Resize(80, 24));
    assert_eq!(count(&desk), wide);
}
