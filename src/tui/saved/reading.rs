//! Questions to the world outside that have not been answered yet, and how long they have taken.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::core::time::Now;

/// What takes no longer than this is not worth a word.
const WORTH_SAYING: Duration = Duration::from_millis(500);

/// A question that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its number; the answer has the same.
    pub number: u64,
    /// When it was asked, on the monotonic clock.
    pub since: Duration,
}

impl Asked {
    /// True when it has taken so long that she should be told.
    pub fn is_slow(&self, now: Now) -> bool {
        now.mono.saturating_sub(self.since) >= WORTH_SAYING
    }

    /// When it is to be said, where it has not been yet.
    pub fn next_wakeup(&self, now: Now) -> Option<DateTime<Utc>> {
        let left = (self.since + WORTH_SAYING).checked_sub(now.mono).filter(|left| !left.is_zero())?;
        Some(now.wall + TimeDelta::from_std(left).ok()?)
    }
}

/// A folder that is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The question.
    pub asked: Asked,
    /// How many have been read.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}
