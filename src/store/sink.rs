//! What the writer thread holds.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::open::Ready;
use super::report::{Finished, Report};
use crate::core::event::SessionEvent;

/// What the writer thread holds.
#[derive(Debug)]
pub struct Sink<R> {
    ready: Ready,
    report: R,
}

#[allow(clippy::unused_self, clippy::needless_pass_by_value)]
impl<R: Fn(Report)> Sink<R> {
    pub fn new(ready: Ready, report: R) -> Self {
        Self { ready, report }
    }
    pub fn begin(&mut self) {}
    pub fn take(&mut self, event: SessionEvent) {
        (self.report)(Report::Saved { seq: event.seq });
    }
    pub fn draft(&mut self, _: String) {}
    pub fn alive(&mut self, _: DateTime<Utc>) {}
    pub fn want_snapshot(&mut self) {}
    pub fn want_retry(&mut self, _: Option<PathBuf>) {}
    pub fn flush(&mut self) {}
    pub fn finish(&mut self, _: bool) -> Finished {
        Finished { saved: true, path: self.ready.path().to_owned() }
    }
}
