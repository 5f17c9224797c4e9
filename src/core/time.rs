//! Time as the core is given it.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Utc};

/// Two clocks read in the same instant.
///
/// The wall clock says what time it is and can be set; the monotonic clock only moves forward, and on
/// Linux and macOS stands still while the machine sleeps. Where they disagree, something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// What time it is.
    pub wall: DateTime<Utc>,
    /// Time since an arbitrary start.
    pub mono: Duration,
}

/// A jump smaller than this is the network setting the clock, or a busy machine, and is let be.
pub const SMALLEST_GAP: TimeDelta = TimeDelta::seconds(30);

/// The moments a workshop can be held in, by the clock of any laptop: 1900 to 2999, in seconds since 1970.
const EARLIEST: i64 = -2_208_988_800;
const LATEST: i64 = 32_503_679_999;

/// A moment from a file, moved into what can be counted with and shown.
pub fn bounded(at: DateTime<Utc>) -> DateTime<Utc> {
    match at.timestamp() {
        EARLIEST..=LATEST => at,
        before if before < EARLIEST => DateTime::UNIX_EPOCH + TimeDelta::seconds(EARLIEST),
        _ => DateTime::UNIX_EPOCH + TimeDelta::seconds(LATEST),
    }
}

/// The moment a time of day stands for on the day that `start` is on, by the same clock.
pub fn on_day(start: DateTime<FixedOffset>, time: NaiveTime) -> DateTime<Utc> {
    let local = start.date_naive().and_time(time);
    (local - TimeDelta::seconds(i64::from(start.offset().local_minus_utc()))).and_utc()
}

impl Now {
    /// Unix time in milliseconds; 0 for the time before 1970.
    pub fn unix_ms(self) -> u64 {
        u64::try_from(self.wall.timestamp_millis()).unwrap_or(0)
    }

    /// How much the wall clock moved, since `before`, beyond what was expected: the lid was closed, or
    /// somebody set the clock. `longest_sleep` is how long the program itself may have slept since
    /// then; it covers machines whose monotonic clock runs on through sleep. `None` when nothing of note
    /// happened. Negative when the clock was set back.
    pub fn gap_since(self, before: Self, longest_sleep: Duration) -> Option<TimeDelta> {
        let wall = self.wall - before.wall;
        let mono = TimeDelta::from_std(self.mono.saturating_sub(before.mono)).unwrap_or(TimeDelta::MAX);
        let sleep = TimeDelta::from_std(longest_sleep).unwrap_or(TimeDelta::MAX);
        let expected = mono.min(sleep.checked_add(&SMALLEST_GAP).unwrap_or(TimeDelta::MAX));
        let gap = wall - expected;
        (gap.abs() >= SMALLEST_GAP).then_some(gap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(wall_s: i64, mono_s: u64) -> Now {
        Now { wall: DateTime::UNIX_EPOCH + TimeDelta::seconds(wall_s), mono: Duration::from_secs(mono_s) }
    }

    #[test]
    fn an_ordinary_second_is_no_gap() {
        assert_eq!(at(101, 1).gap_since(at(100, 0), Duration::from_secs(1)), None);
    }

    #[test]
    fn a_closed_lid_is_a_gap_where_the_monotonic_clock_stands_still() {
        let gap = at(700, 1).gap_since(at(100, 0), Duration::from_secs(1));
        assert_eq!(gap, Some(TimeDelta::seconds(599)));
    }

    #[test]
    fn a_closed_lid_is_a_gap_where_the_monotonic_clock_runs_on() {
        let gap = at(700, 600).gap_since(at(100, 0), Duration::from_secs(1));
        assert_eq!(gap, Some(TimeDelta::seconds(569)));
    }

    #[test]
    fn a_clock_set_back_is_a_negative_gap() {
        let gap = at(0, 1).gap_since(at(3600, 0), Duration::from_secs(1));
        assert_eq!(gap, Some(TimeDelta::seconds(-3601)));
    }
}
