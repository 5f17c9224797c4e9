//! What a running countdown costs: processor time, wake-ups, bytes to the terminal and memory, at the pace of life on a
//! screen of 200×50; then the same while it is paused. Beside it a bare ratatui loop draws the same digits, and nothing
//! else.
//!
//! `VERKSTED_BENCH_SECONDS` and `VERKSTED_BENCH_PAUSED_SECONDS` say how long; 60 and 20 unless told.

#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[path = "support/cost.rs"]
mod cost;
#[allow(dead_code, reason = "each bench uses its part")]
#[path = "support/pty.rs"]
mod pty;
#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use cost::Cost;
use portable_pty::CommandBuilder;
use pty::Pty;
use support::BOARDS;
use verksted::store::{Home, create};

fn main() {
    if std::env::args().any(|arg| arg == "--bare") {
        return bare();
    }
    if !cfg!(target_os = "linux") {
        return println!("only Linux tells what is asked here");
    }
    let seconds = |name, usual| {
        let said = std::env::var(name).ok().and_then(|value| value.parse().ok());
        Duration::from_secs(said.unwrap_or(usual))
    };
    let running = seconds("VERKSTED_BENCH_SECONDS", 60);
    let paused = seconds("VERKSTED_BENCH_PAUSED_SECONDS", 20);

    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    // Made for now: the day has just begun, in a step of five minutes, with the notes of a good half-hour.
    let open =
        create(&Home::at(folder.path().to_owned()), support::session(BOARDS[0], 50, chrono::Utc::now()));
    drop(open);
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verksted"));
    command.env("VERKSTED_HOME", folder.path());
    command.env("LANG", "nb_NO.UTF-8");
    command.env("TERM", "xterm-256color");
    let mut ours = Pty::start(command);
    ours.until(&["Verksted", "Tjenesteledere"]);
    ours.press(b"\r");
    ours.until(&["av 5 min", "ikke startet"]);
    ours.press(b"\x1bOQ");
    ours.until(&["av 5 min", "igjen"]);
    let mut command = CommandBuilder::new(std::env::current_exe().expect("this program"));
    command.arg("--bare");
    command.env("TERM", "xterm-256color");
    let mut theirs = Pty::start(command);
    theirs.until(&[":"]);
    for pty in [&mut ours, &mut theirs] {
        pty.listen(Duration::from_secs(2));
    }

    let (before, bare_before) = (Cost::of(&ours), Cost::of(&theirs));
    // Both run for the whole time; what one sends waits in its terminal while the other is listened to.
    ours.listen(running);
    theirs.listen(Duration::ZERO);
    let (after, bare_after) = (Cost::of(&ours), Cost::of(&theirs));
    Cost::print_heading();
    after.since(&before).print("running", running);
    bare_after.since(&bare_before).print("bare", running);
    after.since(&before).print_threads();

    ours.press(b"\x1bOQ");
    ours.listen(Duration::from_secs(2));
    let before = Cost::of(&ours);
    ours.listen(paused);
    let cost = Cost::of(&ours).since(&before);
    cost.print("paused", paused);
    cost.print_threads();
    println!(
        "aims: running 20 ms CPU a minute, 1 wake-up/s, 150 bytes/s; paused nothing but the minute; 16 MB"
    );
}

/// The least a ratatui program can do: the digits of a countdown, once a second.
fn bare() {
    let mut terminal = ratatui::init();
    let end = SystemTime::now() + Duration::from_hours(1);
    loop {
        let left = end.duration_since(SystemTime::now()).unwrap_or_default().as_secs();
        let digits = format!("{}:{:02}", left / 60, left % 60);
        terminal.draw(|frame| frame.render_widget(digits.as_str(), frame.area())).expect("a frame");
        let into = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().subsec_nanos();
        std::thread::sleep(Duration::from_secs(1).saturating_sub(Duration::from_nanos(into.into())));
    }
}
