//! An event to the disk: from the program's hands to the writer thread's word that it is saved, against a bare append
//! and sync of the same bytes in the same folder. The two take turns, so that whatever else the machine does
//! falls on both.
//!
//! The folder is cargo's for benches; `VERKSTED_BENCH_DIR` chooses another, on another disk.

#![allow(clippy::expect_used, reason = "a bench that cannot go on has nothing to say")]

#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use support::{BOARDS, ms, within};
use verksted::core::event::{SessionEvent, Turn, What};
use verksted::store::{Access, Home, Report, Writer, create};

const EVENTS: usize = 1000;

fn main() {
    let within_dir = std::env::var_os("VERKSTED_BENCH_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_TARGET_TMPDIR")), PathBuf::from);
    let folder = tempfile::tempdir_in(within_dir).expect("a folder");
    let home = Home::at(folder.path().to_owned());
    let open = create(&home, support::session(BOARDS[0], 50, support::start()));
    let mut session = open.session;
    let Access::Write(ready) = open.access else { return println!("the session is read-only") };
    let (send, reports) = mpsc::channel();
    let writer = Writer::start(ready, move |report| drop(send.send(report)));
    let mut bare = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(home.sessions_dir().join("bare"))
        .expect("a file beside the journal");

    let note = session.notes.last().expect("a note").id;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for at in 0..EVENTS + 50 {
        let text = format!("Ring dem som har gjort det før oss, og spør hva de angrer på ({at})");
        let now = support::start() + TimeDelta::seconds(i64::try_from(at).unwrap_or(0));
        let event = session.event(now, &"benk".into(), Turn::New, What::NoteEdited { note, text });
        session.apply(&event).expect("the event fits");
        let line = line(&event);

        let persisted = || {
            let seq = event.seq;
            let start = Instant::now();
            writer.persist(event);
            while reports.recv().expect("the writer lives") != (Report::Saved { seq }) {}
            start.elapsed()
        };
        let mut appended = || {
            let start = Instant::now();
            bare.write_all(&line).and_then(|()| bare.sync_data()).expect("an append");
            start.elapsed()
        };
        let (one, other) = if at % 2 == 0 {
            let one = persisted();
            (one, appended())
        } else {
            let other = appended();
            (persisted(), other)
        };
        // The first are for the file system to find its stride.
        if at >= 50 {
            ours.push(one);
            theirs.push(other);
        }
    }
    let _ = writer.finish(false);
    print("an event on the disk", &mut ours);
    print("a bare append and sync", &mut theirs);
    let ratio = ms(within(&mut ours, 50)) / ms(within(&mut theirs, 50));
    println!("ratio of medians {ratio:.2} (aim: at most 1.5)");
}

/// The event as its line in the journal.
fn line(event: &SessionEvent) -> Vec<u8> {
    let mut line = serde_json::to_vec(event).expect("JSON");
    line.push(b'\n');
    line
}

fn print(what: &str, times: &mut [Duration]) {
    println!("{what:24} median {:.3} ms, p99 {:.3} ms", ms(within(times, 50)), ms(within(times, 99)));
}
