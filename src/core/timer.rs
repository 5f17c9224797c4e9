//! A timer is a deadline, never a tick that subtracts.

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A step's countdown. Overtime is what is left when it is negative; nothing changes at zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Timer {
    /// Not started.
    Idle {
        /// The time it will run, in milliseconds.
        length_ms: i64,
    },
    /// Counting down.
    Running {
        /// When it reaches zero.
        ends_at: DateTime<Utc>,
        /// The whole time it was given, in milliseconds.
        length_ms: i64,
    },
    /// Stopped, to go on.
    Paused {
        /// What was left, in milliseconds; negative in overtime.
        left_ms: i64,
        /// The whole time it was given, in milliseconds.
        length_ms: i64,
    },
}

/// The longest a timer can be set, and the deepest overtime it counts: a week. It keeps every sum far from
/// the end of the number line, whatever a file says.
pub const LONGEST: TimeDelta = TimeDelta::days(7);

fn bounded(ms: i64) -> TimeDelta {
    let most = LONGEST.num_milliseconds();
    TimeDelta::milliseconds(ms.clamp(-most, most))
}

impl Timer {
    /// A timer of this length that has not been started.
    pub fn idle(length: TimeDelta) -> Self {
        Self::Idle { length_ms: bounded(length.num_milliseconds()).num_milliseconds().max(0) }
    }

    /// The whole time it was given, with what was added and taken since.
    pub fn length(self) -> TimeDelta {
        match self {
            Self::Idle { length_ms } | Self::Running { length_ms, .. } | Self::Paused { length_ms, .. } => {
                bounded(length_ms)
            }
        }
    }

    /// What is left; negative in overtime.
    pub fn left(self, now: DateTime<Utc>) -> TimeDelta {
        match self {
            Self::Idle { length_ms } => bounded(length_ms),
            Self::Running { ends_at, .. } => bounded((ends_at - now).num_milliseconds()),
            Self::Paused { left_ms, .. } => bounded(left_ms),
        }
    }

    /// True while it counts.
    pub fn is_running(self) -> bool {
        matches!(self, Self::Running { .. })
    }

    /// True before it has been started.
    pub fn is_idle(self) -> bool {
        matches!(self, Self::Idle { .. })
    }

    /// Starts or goes on; a running timer is left as it is.
    #[must_use]
    pub fn started(self, now: DateTime<Utc>) -> Self {
        if self.is_running() {
            return self;
        }
        Self::Running {
            ends_at: now.checked_add_signed(self.left(now)).unwrap_or(now),
            length_ms: self.length().num_milliseconds(),
        }
    }

    /// Stops where it is; only a running timer changes.
    #[must_use]
    pub fn paused(self, now: DateTime<Utc>) -> Self {
        if !self.is_running() {
            return self;
        }
        Self::Paused {
            left_ms: self.left(now).num_milliseconds(),
            length_ms: self.length().num_milliseconds(),
        }
    }

    /// Gives (or, negative, takes) time. A timer not started never gets shorter than nothing.
    #[must_use]
    pub fn extended(self, by: TimeDelta) -> Self {
        let longer = |ms: i64| bounded(ms.saturating_add(by.num_milliseconds())).num_milliseconds();
        match self {
            Self::Idle { length_ms } => Self::Idle { length_ms: longer(length_ms).max(0) },
            Self::Running { ends_at, length_ms } => Self::Running {
                ends_at: ends_at.checked_add_signed(bounded(by.num_milliseconds())).unwrap_or(ends_at),
                length_ms: longer(length_ms).max(0),
            },
            Self::Paused { left_ms, length_ms } => {
                Self::Paused { left_ms: longer(left_ms), length_ms: longer(length_ms).max(0) }
            }
        }
    }

    /// Moves the deadline without giving more time: the minutes in which nobody worked are not counted.
    #[must_use]
    pub fn shifted(self, by: TimeDelta) -> Self {
        match self {
            Self::Running { ends_at, length_ms } => Self::Running {
                ends_at: ends_at.checked_add_signed(bounded(by.num_milliseconds())).unwrap_or(ends_at),
                length_ms,
            },
            other => other,
        }
    }

    /// When the picture of a running timer next changes: the instant the whole seconds left go down by one.
    /// `None` when it stands still.
    pub fn next_change(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if !self.is_running() {
            return None;
        }
        let into_second = self.left(now).num_milliseconds().rem_euclid(1000);
        let wait = if into_second == 0 { 1000 } else { into_second };
        now.checked_add_signed(TimeDelta::milliseconds(wait))
    }

    /// The whole seconds to show. A countdown shows a second until it has passed (3:00 stands for the
    /// first second), and overtime counts up from the first whole second past zero.
    pub fn seconds_shown(self, now: DateTime<Utc>) -> i64 {
        let ms = self.left(now).num_milliseconds();
        // Rounded up, so that zero is shown only when nothing is left.
        ms.div_euclid(1000) + i64::from(ms.rem_euclid(1000) > 0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(ms: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::milliseconds(ms)
    }

    #[test]
    fn a_pause_keeps_what_is_left() {
        let timer = Timer::idle(TimeDelta::minutes(3)).started(at(0)).paused(at(60_000));
        assert_eq!(timer.left(at(9_999_999)), TimeDelta::minutes(2));
        assert_eq!(timer.started(at(200_000)).left(at(260_000)), TimeDelta::minutes(1));
    }

    #[test]
    fn overtime_counts_up() {
        let timer = Timer::idle(TimeDelta::seconds(1)).started(at(0));
        assert_eq!(timer.seconds_shown(at(0)), 1);
        assert_eq!(timer.seconds_shown(at(1000)), 0);
        assert_eq!(timer.seconds_shown(at(62_000)), -61);
    }

    #[test]
    fn the_picture_changes_on_whole_seconds_left() {
        let timer = Timer::idle(TimeDelta::seconds(10)).started(at(250));
        assert_eq!(timer.next_change(at(250)), Some(at(1250)));
        assert_eq!(timer.next_change(at(1000)), Some(at(1250)));
        assert_eq!(timer.paused(at(1000)).next_change(at(1000)), None);
    }

    #[derive(Clone, Debug)]
    enum Act {
        Start,
        Pause,
        Extend(i64),
        Wait(i64),
    }

    fn act() -> impl Strategy<Value = Act> {
        prop_oneof![
            Just(Act::Start),
            Just(Act::Pause),
            (-600_000..600_000i64).prop_map(Act::Extend),
            (0..600_000i64).prop_map(Act::Wait),
        ]
    }

    proptest! {
        /// However it is started, stopped and waited for, time left plus time run is the time given.
        #[test]
        fn nothing_drifts(acts in prop::collection::vec(act(), 0..40)) {
            let mut now = 0;
            let mut timer = Timer::Paused { left_ms: 300_000, length_ms: 300_000 };
            let (mut given, mut run) = (300_000, 0);
            for act in acts {
                match act {
                    Act::Start => timer = timer.started(at(now)),
                    Act::Pause => timer = timer.paused(at(now)),
                    Act::Extend(ms) => {
                        timer = timer.extended(TimeDelta::milliseconds(ms));
                        given += ms;
                    }
                    Act::Wait(ms) => {
                        if timer.is_running() { run += ms; }
                        now += ms;
                    }
                }
                prop_assert_eq!(timer.left(at(now)).num_milliseconds(), given - run);
            }
        }

        #[test]
        fn any_numbers_at_all_are_survived(left_ms: i64, length_ms: i64, by: i64, now in 0..4_000_000_000_000i64) {
            let by = TimeDelta::try_milliseconds(by).unwrap_or(TimeDelta::MAX);
            for timer in [
                Timer::Paused { left_ms, length_ms },
                Timer::Idle { length_ms },
                Timer::Running { ends_at: DateTime::<Utc>::MAX_UTC, length_ms },
                Timer::Running { ends_at: DateTime::<Utc>::MIN_UTC, length_ms },
            ] {
                let moved = timer.extended(by).shifted(by).paused(at(now)).started(at(now));
                moved.seconds_shown(at(now));
                moved.next_change(at(now));
            }
        }
    }
}
