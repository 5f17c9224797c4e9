//! Damaged files: what can be read is, the rest is set aside, and nothing is overwritten with less.

use std::fs;
use std::path::Path;

use verksted::core::event::{Turn, What};
use verksted::store::{self, Access, OpenError, Problem};

use super::support::{Watched, happen, journal_of, left_open, names, note_added};

fn lines(path: &Path) -> Vec<String> {
    fs::read_to_string(journal_of(path)).unwrap().lines().map(str::to_owned).collect()
}

fn write_lines(path: &Path, lines: &[String]) {
    fs::write(journal_of(path), lines.join("\n") + "\n").unwrap();
}

#[test]
fn a_damaged_snapshot_is_set_aside_and_made_anew() {
    let (_folder, path, now) = left_open();
    let whole = fs::read(&path).unwrap();
    for damaged in [&b""[..], &whole[..whole.len() / 2], b"\0\0\0\0", b"{\"version\": 1}"] {
        fs::write(&path, damaged).unwrap();
        let looked = store::read(&path).unwrap();
        assert_eq!(looked.session, now);
        assert!(matches!(&looked.problems[..], [Problem::SnapshotDamaged { aside: None, .. }]));
        assert_eq!(fs::read(&path).unwrap(), damaged, "looking changes nothing");

        let open = store::open(&path).unwrap();
        assert_eq!(open.session, now);
        let [Problem::SnapshotDamaged { aside: Some(aside), .. }] = &open.recovered.problems[..] else {
            panic!("{:?}", open.recovered.problems)
        };
        assert_eq!(fs::read(aside).unwrap(), damaged);
        drop(open);
        let again = store::open(&path).unwrap();
        assert_eq!((again.session, again.recovered.problems), (now.clone(), vec![]));
    }
}

#[test]
fn a_snapshot_that_is_gone_is_made_anew() {
    let (_folder, path, now) = left_open();
    fs::remove_file(&path).unwrap();
    let open = store::open(&path).unwrap();
    assert_eq!((open.session, open.recovered.problems), (now.clone(), vec![Problem::SnapshotMissing]));
    assert_eq!(store::read(&path).unwrap().session, now);
}

#[test]
fn a_damaged_line_in_the_middle_loses_itself_alone() {
    let (_folder, path, now) = left_open();
    let (whole, snapshot) = (lines(&path), fs::read(&path).unwrap());
    for (at, line) in whole.iter().enumerate().skip(1) {
        let mut damaged = whole.clone();
        damaged[at] = format!("{}#", &line[..line.len() / 2]);
        write_lines(&path, &damaged);
        let bytes = fs::read(journal_of(&path)).unwrap();
        let open = store::open(&path).unwrap();
        // The last event is the only one that can be lost without leaving a hole.
        assert!(open.session.last_event >= now.last_event - 1, "line {at}");
        let [Problem::JournalDamaged { lines, aside: Some(aside) }] = &open.recovered.problems[..] else {
            panic!("line {at}: {:?}", open.recovered.problems)
        };
        // What was built on a note that is lost cannot stand either.
        assert!((1..=6).contains(lines), "line {at}: {lines} lost");
        assert_eq!(fs::read(aside).unwrap(), bytes);
        let kept = open.session.clone();
        drop(open);
        let mut again = store::open(&path).unwrap();
        assert_eq!((&again.session, &again.recovered.problems), (&kept, &vec![]), "line {at}");
        let what = note_added(&kept, "videre");
        let event = happen(&mut again.session, Turn::New, what);
        let watched = Watched::of(again);
        watched.writer.persist(event.clone());
        watched.until_saved(event.seq);
        watched.crash();
        fs::write(&path, &snapshot).unwrap();
    }
}

#[test]
fn a_journal_without_a_readable_beginning_is_used_on_top_of_the_snapshot() {
    let (_folder, path, now) = left_open();
    let mut damaged = lines(&path);
    damaged[0].truncate(100);
    write_lines(&path, &damaged);
    let open = store::open(&path).unwrap();
    assert_eq!(open.session, now);
    assert!(matches!(&open.recovered.problems[..], [Problem::JournalDamaged { lines: 1, aside: Some(_) }]));
}

#[test]
fn with_both_damaged_nothing_is_touched() {
    let (folder, path, _) = left_open();
    fs::remove_file(path.with_extension("lock")).unwrap();
    fs::write(&path, "{").unwrap();
    fs::write(journal_of(&path), "{").unwrap();
    let before = names(&folder.path().join("sessions"));
    assert!(matches!(store::open(&path).unwrap_err(), OpenError::Damaged { .. }));
    assert!(matches!(store::read(&path).unwrap_err(), OpenError::Damaged { .. }));
    assert_eq!(names(&folder.path().join("sessions")), before);
    assert_eq!(fs::read(&path).unwrap(), b"{");
    assert_eq!(fs::read(journal_of(&path)).unwrap(), b"{");
}

#[test]
fn the_journal_of_another_session_is_not_let_in() {
    let (_folder, path, now) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    let mut other = lines(&path);
    other[0] = other[0].replacen("\"id\":\"", "\"id\":\"f", 1);
    other[0] = other[0].replacen("\"id\":\"f0", "\"id\":\"f", 1);
    write_lines(&path, &other);
    let open = store::open(&path).unwrap();
    assert_eq!(open.session, now);
    let [Problem::JournalForeign { aside: Some(aside) }] = &open.recovered.problems[..] else {
        panic!("{:?}", open.recovered.problems)
    };
    assert!(fs::read_to_string(aside).unwrap().starts_with(&other[0]));
}

#[test]
fn an_older_snapshot_does_not_hide_what_a_newer_journal_begins_with() {
    let (_folder, path, mut now) = left_open();
    let old = fs::read(&path).unwrap();
    // A journal begun anew holds the events so far in its first line only.
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    fs::remove_file(journal_of(&path)).unwrap();
    let watched = Watched::of(store::open(&path).unwrap());
    let edit = What::NoteEdited { note: now.notes[0].id, text: "sist".to_owned() };
    watched.writer.persist(happen(&mut now, Turn::New, edit));
    watched.until_saved(now.last_event);
    watched.crash();
    fs::write(&path, old).unwrap();
    let open = store::open(&path).unwrap();
    assert!(matches!(open.access, Access::Write(_)));
    assert_eq!((open.session, open.recovered.problems), (now, vec![]));
}
