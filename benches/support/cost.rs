//! What a program costs: processor time, wake-ups, bytes to its terminal and memory.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use super::pty::Pty;

/// What a program has cost so far.
pub struct Cost {
    /// Processor time in nanoseconds, and times it slept, by thread.
    threads: BTreeMap<String, (u64, u64)>,
    sent: usize,
    peak_kb: u64,
}

impl Cost {
    /// Of a program in its terminal. Only Linux tells it.
    pub fn of(pty: &Pty) -> Self {
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

    /// What it has cost since then.
    pub fn since(&self, before: &Self) -> Self {
        let threads = self.threads.iter().map(|(name, &(time, slept))| {
            let (time_before, slept_before) = before.threads.get(name).copied().unwrap_or_default();
            (name.clone(), (time - time_before, slept - slept_before))
        });
        Self { threads: threads.collect(), sent: self.sent - before.sent, peak_kb: self.peak_kb }
    }

    /// The heading of the lines that follow.
    pub fn print_heading() {
        println!("{:8} {:>12} {:>12} {:>12} {:>10}", "", "ms CPU/min", "wake-ups/s", "bytes/s", "peak MB");
    }

    /// A line of it, as what this much time costs.
    #[allow(clippy::cast_precision_loss, reason = "no count here is near 2^52")]
    pub fn print(&self, name: &str, time: Duration) {
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

    /// What each thread cost that did anything.
    pub fn print_threads(&self) {
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
