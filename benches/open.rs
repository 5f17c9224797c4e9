//! How long one waits: for a session of 10,000 notes to be opened, for the methods to be read, and from the start of the
//! program to its first frame, with no saved sessions and with 10,000.

#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[allow(dead_code, reason = "each bench uses its part")]
#[path = "support/pty.rs"]
mod pty;
#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::Criterion;
use portable_pty::CommandBuilder;
use pty::Pty;
use support::{BOARDS, ms, within};
use verksted::core::event::{NewNote, Turn, What};
use verksted::core::note::Place;
use verksted::library::Library;
use verksted::store::{Access, Home, Writer, create, open};

const NOTES: u32 = 10_000;
const SAVED_SESSIONS: usize = 10_000;
const STARTS: usize = 40;

/// A session of 10,000 notes that was left open: all of them in its snapshot, and in the head of its journal.
fn in_snapshot(folder: &Path) -> PathBuf {
    create(&Home::at(folder.to_owned()), support::session(BOARDS[0], NOTES, support::start())).path
}

/// The same with every note as a line of its journal: the program was killed before any snapshot.
fn in_journal(folder: &Path) -> PathBuf {
    let whole = support::session(BOARDS[0], NOTES, support::start());
    let made = create(&Home::at(folder.to_owned()), support::session(BOARDS[0], 0, support::start()));
    let mut session = made.session;
    let Access::Write(ready) = made.access else { panic!("the session is read-only") };
    let writer = Writer::start(ready, |_| ());
    for note in &whole.notes {
        let what = What::NoteAdded(NewNote {
            note: note.id,
            number: note.no,
            kind: note.kind,
            text: note.text.clone(),
            step: note.step.clone(),
            on: note.board.clone().map(|board| (board, Place::default())),
            table: note.table,
            from: Vec::new(),
        });
        let event = session.event(note.at, &"benk".into(), Turn::New, what);
        session.apply(&event).expect("the event fits");
        writer.persist(event);
    }
    let finished = writer.finish_within(false, Duration::from_mins(1));
    assert!(finished.saved, "the disk takes ten thousand lines");
    made.path
}

/// A home with so many closed sessions: one of the usual size under many names.
fn home_with_sessions(folder: &Path, count: usize) {
    let home = Home::at(folder.to_owned());
    home.device();
    let sessions = home.sessions_dir();
    fs::create_dir_all(&sessions).expect("a folder");
    let mut session = support::session(BOARDS[0], 100, support::start());
    let closed = session.event(support::start(), &"benk".into(), Turn::New, What::Closed);
    session.apply(&closed).expect("it can be closed");
    let json = serde_json::to_vec_pretty(&session).expect("JSON");
    let one = folder.join("one.json");
    fs::write(&one, json).expect("a file");
    for at in 0..count {
        fs::hard_link(&one, sessions.join(format!("2026-11-22-dag-{at}.json"))).expect("a name");
    }
}

fn first_frame(home: &Path) -> Duration {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verksted"));
    command.env("VERKSTED_HOME", home);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "nb_NO.UTF-8");
    // The name of the program, and the footer, which is drawn last.
    Pty::start(command).until(&["Verksted", "F1"])
}

fn starts() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let (none, many) = (folder.path().join("none"), folder.path().join("many"));
    home_with_sessions(&none, 0);
    home_with_sessions(&many, SAVED_SESSIONS);
    let (mut with_none, mut with_many) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        with_none.push(first_frame(&none));
        with_many.push(first_frame(&many));
    }
    for (saved, times) in [(0, &mut with_none), (SAVED_SESSIONS, &mut with_many)] {
        let (median, p90) = (within(times, 50), within(times, 90));
        println!(
            "start to first frame, {saved:>5} saved sessions: median {:.1} ms, p90 {:.1} ms",
            ms(median),
            ms(p90)
        );
    }
    let ratio = ms(within(&mut with_many, 50)) / ms(within(&mut with_none, 50));
    println!("ratio of medians {ratio:.2} (aim: 15 ms, and no growth)");
}

fn main() {
    starts();
    let mut criterion = Criterion::default().sample_size(20).configure_from_args();
    criterion.bench_function("read the methods", |bencher| bencher.iter(|| Library::load(None)));
    for (place, make) in [("snapshot", in_snapshot as fn(&Path) -> PathBuf), ("journal", in_journal)] {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let path = make(folder.path());
        assert_eq!(open(&path).expect("it opens").session.notes.len(), NOTES as usize);
        criterion.bench_function(&format!("open 10,000 notes from the {place}"), |bencher| {
            bencher.iter(|| open(&path).expect("it opens"));
        });
    }
    criterion.final_summary();
}
