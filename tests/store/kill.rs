//! Killed at any moment: what had been written is there, whole events only.

use std::fs;

use verksted::core::event::{Turn, What};
use verksted::store::{self, Report};

use super::support::{self, Watched, home, journal_of, left_open, script, session};

#[test]
fn folding_and_replaying_through_the_disk_give_the_same_session() {
    let (_folder, path, now) = left_open();
    let open = store::open(&path).unwrap();
    assert_eq!(open.session, now);
    assert!(open.recovered.was_open);
    assert_eq!(open.recovered.problems, []);
    assert_eq!(store::read(&path).unwrap().session, now);
}

#[test]
fn a_journal_cut_anywhere_gives_every_event_whose_line_was_whole() {
    let (_folder, path, now) = left_open();
    let journal = fs::read(journal_of(&path)).unwrap();
    let header = journal.iter().position(|&byte| byte == b'\n').unwrap() + 1;
    let mut fresh = session();
    let mut states = vec![fresh.clone()];
    for event in script(&mut session()) {
        fresh.apply(&event).unwrap();
        states.push(fresh.clone());
    }
    assert_eq!(states.last(), Some(&now));
    for cut in header..=journal.len() {
        fs::write(journal_of(&path), &journal[..cut]).unwrap();
        // The last line is whole also when only its line break is missing.
        let whole = journal[header..cut].split(|&byte| byte == b'\n').count() - 1;
        let is_end = cut > header && journal.get(cut) == Some(&b'\n');
        let whole = whole + usize::from(is_end);
        let open = store::open(&path).unwrap();
        assert_eq!(open.recovered.problems, [], "cut at {cut}");
        assert!(open.session == states[whole], "cut at {cut}: {} events", open.session.last_event);
    }
}

#[test]
fn the_day_goes_on_after_a_torn_line() {
    let (_folder, path, _) = left_open();
    let journal = fs::read(journal_of(&path)).unwrap();
    let breaks: Vec<usize> = (0..journal.len()).filter(|&at| journal[at] == b'\n').collect();
    for cut in [breaks[1] - 1, breaks[1], breaks[1] + 1, breaks[2] + 10, journal.len() - 1] {
        fs::write(journal_of(&path), &journal[..cut]).unwrap();
        let open = store::open(&path).unwrap();
        let mut now = open.session.clone();
        let watched = Watched::of(open);
        for text in ["én", "to"] {
            let what = support::note_added(&now, text);
            watched.writer.persist(support::happen(&mut now, Turn::New, what));
        }
        watched.until_saved(now.last_event);
        watched.crash();
        let again = store::open(&path).unwrap();
        assert_eq!((&again.session, &again.recovered.problems), (&now, &vec![]), "cut at {cut}");
    }
}

#[test]
fn the_half_typed_line_and_the_last_sign_of_life_are_found_again() {
    let (_folder, home) = home();
    let open = store::create(&home, session());
    let path = open.path.clone();
    let watched = Watched::of(open);
    let later = support::start() + chrono::TimeDelta::minutes(9);
    for text in ["H", "Hv", "Hva om vi \"aldri\" …"] {
        watched.writer.draft(text.to_owned());
    }
    watched.writer.alive(later);
    watched.crash();
    let open = store::open(&path).unwrap();
    assert_eq!(open.recovered.draft, "Hva om vi \"aldri\" …");
    assert_eq!(open.recovered.last_alive, Some(later));

    // A line that was finished is no longer half typed.
    let watched = Watched::of(open);
    watched.writer.draft(String::new());
    watched.crash();
    assert_eq!(store::open(&path).unwrap().recovered.draft, "");
}

#[test]
fn what_waits_together_is_saved_together() {
    let (_folder, home) = home();
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    for event in script(&mut now) {
        watched.writer.persist(event);
    }
    let finished = watched.writer.finish(false);
    assert!(finished.saved);
    let saved: Vec<u64> = watched
        .reports
        .iter()
        .map(|report| match report {
            Report::Saved { seq } => seq,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(saved.is_sorted());
    assert_eq!(saved.last(), Some(&now.last_event));
}

#[test]
fn a_snapshot_in_the_middle_changes_nothing() {
    let (_folder, home) = home();
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    for event in script(&mut now) {
        watched.writer.persist(event);
        watched.writer.snapshot();
    }
    let edit = What::NoteEdited { note: now.notes[0].id, text: "etter bildet".to_owned() };
    watched.writer.persist(support::happen(&mut now, Turn::New, edit));
    watched.until_saved(now.last_event);
    let path = store::list(&home)[0].path.clone();
    watched.crash();
    let open = store::open(&path).unwrap();
    assert_eq!((open.session, open.recovered.problems), (now, vec![]));
}
