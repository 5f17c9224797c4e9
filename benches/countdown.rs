//! What a running countdown costs: processor time, wake-ups, bytes to the terminal and memory, at the pace of life on a
//! screen of 200×50; then the same while it is paused. Beside it a bare ratatui loop draws the same digits, and nothing
//! else.
//!
//! `VERKSTED_BENCH_SECONDS` and `VERKSTED_BENCH_PAUSED_SECONDS` say how long; 60 and 20 unless told.

#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[allow(dead_code, reason = "each bench uses its part")]
#[path = "support/pty.rs"]
mod pty;
#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

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
    println!("{:8} {:>12} {:>12} {:>12} {:>10}", "", "ms CPU/min", "wake-ups/s", "bytes/s", "peak MB");
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

/// What a program has cost so far.
struct Cost {
    /// Processor time in nanoseconds, and times it slept, by thread.
    threads: BTreeMap<String, (u64, u64)>,
    sent: usize,
    peak_kb: u64,
}

impl Cost {
    fn of(pty: &Pty) -> Self {
        let id = pty.child.process_id().expect("it lives");
        let tasks = fs::read_dir(format!("/proc/{id}/task")).expect("its threads");
        let threads = tasks.flatten().filter_map(|task| {
            let read = |name| fs::read_to_string(task.path().join(name)).ok();
            let time = read("schedstat")?.split(' ').next()?.parse().ok()?;
            let name = format!("{} {}", read("comm")?.trim(), task.file_name().display());
            Some((name, (time, field(&read("status")?, "voluntary_ctxt_switches:"))))
        });
        let status = fs::read_to_string(format!("/proc/{id}/status")).expect("its status");
        Self { threads: threads.collect(), sent: pty.sent, peak_kb: field(&status, "VmHWM:") }
    }

    fn since(&self, before: &Self) -> Self {
        let threads = self.threads.iter().map(|(name, &(time, slept))| {
            let (time_before, slept_before) = before.threads.get(name).copied().unwrap_or_default();
            (name.clone(), (time - time_before, slept - slept_before))
        });
        Self { threads: threads.collect(), sent: self.sent - before.sent, peak_kb: self.peak_kb }
    }

    #[allow(clippy::cast_precision_loss, reason = "no count here is near 2^52")]
    fn print(&self, name: &str, time: Duration) {
        let cpu: u64 = self.threads.values().map(|(time, _)| time).sum();
        let slept: u64 = self.threads.values().map(|(_, slept)| slept).sum();
        let seconds = time.as_secs_f64();
        println!(
            "{name:8} {:>12.1} {:>12.2} {:>12.1} {:>10.1}",
            cpu as f64 / 1e6 / seconds * 60.0,
            slept as f64 / seconds,
            self.sent as f64 / seconds,
            self.peak_kb as f64 / 1024.0
        );
    }

    fn print_threads(&self) {
        for (name, (time, slept)) in self.threads.iter().filter(|(_, (_, slept))| *slept > 0) {
            println!("         {name}: {} µs, slept {slept} times", time / 1000);
        }
    }
}

/// The number of a field in a status file.
fn field(status: &str, name: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
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
