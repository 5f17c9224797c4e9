//! The one writer thread.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::open::Ready;
use super::report::{Finished, Report};
use super::sink::Sink;
use crate::core::event::SessionEvent;

/// What the writer is asked to do.
#[derive(Debug)]
enum Command {
    Persist(Box<SessionEvent>),
    Draft(String),
    Alive(DateTime<Utc>),
    Snapshot,
    Retry(Option<PathBuf>),
    Finish { close: bool, done: Sender<Finished> },
}

/// The handle of the one writer thread. Nothing here waits for the disk but [`Writer::finish`].
#[derive(Debug)]
pub struct Writer {
    commands: Sender<Command>,
    path: PathBuf,
}

/// How long [`Writer::finish`] waits for a disk that does not answer: a day that is closed is worth waiting for, and
/// a program told to end has 100 milliseconds.
const CLOSE_WITHIN: Duration = Duration::from_secs(10);
const LEAVE_WITHIN: Duration = Duration::from_millis(80);

impl Writer {
    /// Starts the thread. `report` is called on it, in the order things reach the disk.
    pub fn start(ready: Box<Ready>, report: impl Fn(Report) + Send + 'static) -> Self {
        let (commands, received) = mpsc::channel();
        let path = ready.path().to_owned();
        let sink = Sink::new(*ready, report);
        let spawned = thread::Builder::new().name("writer".to_owned()).spawn(move || run(sink, &received));
        if let Err(error) = spawned {
            tracing::error!(%error, "no writer thread");
        }
        Self { commands, path }
    }

    /// Puts an event on the disk. [`Report::Saved`] comes when it is there.
    pub fn persist(&self, event: SessionEvent) {
        self.send(Command::Persist(Box::new(event)));
    }

    /// Keeps the half-typed line, so that it is there after a crash. Empty when there is none.
    pub fn draft(&self, text: String) {
        self.send(Command::Draft(text));
    }

    /// Notes that the program lives, so that a gap has a beginning.
    pub fn alive(&self, now: DateTime<Utc>) {
        self.send(Command::Alive(now));
    }

    /// Renews the snapshot.
    pub fn snapshot(&self) {
        self.send(Command::Snapshot);
    }

    /// After a failure: tries again now, in the folder she says or where the session was.
    pub fn retry(&self, folder: Option<PathBuf>) {
        self.send(Command::Retry(folder));
    }

    /// Writes all that is waiting and ends the thread. With `close`, and when the session has been closed, its
    /// last snapshot is written and the journal and lock removed; otherwise it stays to be gone on with.
    /// Returns within a tenth of a second when not closing.
    pub fn finish(self, close: bool) -> Finished {
        self.finish_within(close, if close { CLOSE_WITHIN } else { LEAVE_WITHIN })
    }

    /// As [`finish`](Self::finish), waiting at most this long for the disk.
    pub fn finish_within(self, close: bool, limit: Duration) -> Finished {
        let (done, finished) = mpsc::channel();
        self.send(Command::Finish { close, done });
        finished.recv_timeout(limit).unwrap_or(Finished { saved: false, path: self.path })
    }

    fn send(&self, command: Command) {
        if self.commands.send(command).is_err() {
            tracing::error!("the writer thread is gone");
        }
    }
}

fn run<R: Fn(Report)>(mut sink: Sink<R>, commands: &Receiver<Command>) {
    sink.begin();
    while let Ok(first) = commands.recv() {
        // Whatever waits goes in one write and one sync: ten pasted notes cost as much as one.
        let batch: Vec<Command> = std::iter::once(first).chain(commands.try_iter()).collect();
        for command in batch {
            match command {
                Command::Persist(event) => sink.take(*event),
                Command::Draft(text) => sink.draft(text),
                Command::Alive(at) => sink.alive(at),
                Command::Snapshot => sink.want_snapshot(),
                Command::Retry(folder) => sink.retry(folder),
                Command::Finish { close, done } => {
                    // Nobody waits any longer when the time was up.
                    let _ = done.send(sink.finish(close));
                    return;
                }
            }
        }
        sink.flush();
    }
    sink.flush();
}
