//! What the room is told of a board with 10,000 notes: how long it takes to make, which is after her own frame and before
//! her next key. Then the room's window, in a terminal of its own of 200×50 beside hers: how long after a key of hers it has another picture,
//! and what it costs while a countdown runs, at the pace of life.
//!
//! `VERKSTED_BENCH_SECONDS` says for how long, 60 unless told; `VERKSTED_BENCH_KEYS` how many keys are pressed, 100
//! unless told.

#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[path = "support/cost.rs"]
mod cost;
#[allow(dead_code, reason = "each bench uses its part")]
#[path = "support/pty.rs"]
mod pty;
#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use cost::Cost;
use portable_pty::CommandBuilder;
use pty::Pty;
use support::{BOARDS, ms, within};
use verksted::core::room::{RoomView, Showing, Shows};
use verksted::core::words::Lang;
use verksted::store::{Home, create};

fn main() {
    views();
    if !cfg!(target_os = "linux") {
        return println!("only Linux tells what is asked here");
    }
    let said = |name, usual| std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual);
    let running = Duration::from_secs(said("VERKSTED_BENCH_SECONDS", 60));
    let keys = said("VERKSTED_BENCH_KEYS", 100);

    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let session = support::session(BOARDS[0], 50, chrono::Utc::now());
    drop(create(&Home::at(folder.path().to_owned()), session));
    let mut hers = Pty::start(verksted(folder.path(), &[]));
    hers.until(&["Verksted", "Tjenesteledere"]);
    hers.press(b"\r");
    hers.until(&["av 5 min", "ikke startet"]);
    let mut room = Pty::start(verksted(folder.path(), &["room"]));
    room.next();
    room.listen(Duration::from_secs(2));

    // The clock stands still: what the room is sent is what the key led to. Black and back, each time.
    let mut waits: Vec<Duration> = (0..keys)
        .map(|n| {
            // Never in step with how often the room looks.
            room.listen(Duration::from_millis(300 + n * 37 % 100));
            let pressed = Instant::now();
            hers.press(b".");
            room.next().saturating_duration_since(pressed)
        })
        .collect();
    let [median, p99, most] = [50, 99, 100].map(|share| ms(within(&mut waits, share)));
    println!("key to room frame: median {median:.0} ms, p99 {p99:.0} ms, most {most:.0} ms");
    println!("aim: within 200 ms");
    if keys % 2 == 1 {
        hers.press(b".");
    }

    hers.press(b"\x1bOQ");
    hers.until(&["av 5 min", "igjen"]);
    room.listen(Duration::from_secs(2));
    let (before, hers_before) = (Cost::of(&room), Cost::of(&hers));
    room.listen(running);
    hers.listen(Duration::ZERO);
    Cost::print_heading();
    let cost = Cost::of(&room).since(&before);
    cost.print("room", running);
    cost.print_threads();
    Cost::of(&hers).since(&hers_before).print("hers", running);
    println!("aims: room 120 ms CPU a minute (0.2 % of a core) and 2,000 bytes/s");
}

/// How long it takes to make what the room is told of each board, and how many bytes that is.
fn views() {
    println!("{:6} {:>10} {:>10} {:>10}", "board", "median ms", "p99 ms", "bytes");
    for board in BOARDS {
        let session = support::session(board, 10_000, support::start());
        let showing = Showing { what: Shows::Board, ..Showing::default() };
        let view = || RoomView::of(&session, &showing, Lang::Nb, support::start());
        let mut times: Vec<Duration> = (0..100)
            .map(|_| {
                let from = Instant::now();
                black_box(view());
                from.elapsed()
            })
            .collect();
        let bytes = serde_json::to_vec(&view()).expect("a view is written").len();
        let [median, p99] = [50, 99].map(|share| ms(within(&mut times, share)));
        println!("{:6} {median:>10.3} {p99:>10.3} {bytes:>10}", board.name);
    }
}

fn verksted(home: &Path, args: &[&str]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verksted"));
    command.args(args);
    command.env("VERKSTED_HOME", home);
    command.env("LANG", "nb_NO.UTF-8");
    command.env("TERM", "xterm-256color");
    command
}
