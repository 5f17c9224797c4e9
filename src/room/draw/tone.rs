//! How it stands with the time, as the wall says it: in words, in shape and in colour.

use chrono::TimeDelta;
use ratatui::style::Style;

use crate::core::room::RoomClock;
use crate::core::timer::Timer;
use crate::room::RoomScreen;

/// The seconds that are counted out one by one.
const LAST: i64 = 10;

/// How it stands with the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// It has not been started.
    Idle,
    /// It stands still.
    Paused,
    /// There is time enough.
    Enough,
    /// Less than so many minutes are left.
    Warned(u16),
    /// The last seconds.
    Last,
    /// It is over.
    Over,
}

impl Tone {
    pub(super) fn of(screen: &RoomScreen<'_>, clock: &RoomClock) -> Self {
        let left = clock.timer.left(screen.now);
        match clock.timer {
            Timer::Idle { .. } => Self::Idle,
            Timer::Paused { .. } => Self::Paused,
            Timer::Running { .. } if left <= TimeDelta::zero() => Self::Over,
            Timer::Running { .. } if clock.timer.seconds_shown(screen.now) <= LAST => Self::Last,
            Timer::Running { .. } => {
                let mark = |minutes: u16| TimeDelta::minutes(i64::from(minutes));
                let passed = |&minutes: &u16| left <= mark(minutes) && mark(minutes) < clock.timer.length();
                clock.warnings.iter().copied().filter(passed).min().map_or(Self::Enough, Self::Warned)
            }
        }
    }

    /// What it is called; nothing while there is time enough.
    pub(super) fn word(self, screen: &RoomScreen<'_>) -> String {
        match self {
            Self::Idle => screen.locale.t("room-idle").into_owned(),
            Self::Paused => screen.locale.t("room-paused").into_owned(),
            Self::Enough => String::new(),
            Self::Warned(minutes) => screen.locale.ta("room-warned", &[("n", minutes.into())]),
            Self::Last => screen.locale.t("room-last").into_owned(),
            Self::Over => screen.locale.t("room-over").into_owned(),
        }
    }

    /// The digits' and the disc's style.
    pub(super) fn ink(self, screen: &RoomScreen<'_>) -> (Style, Style) {
        let theme = screen.theme;
        match self {
            Self::Enough => (theme.heading, theme.time),
            Self::Idle | Self::Paused => (theme.quiet, theme.quiet),
            Self::Warned(_) => (theme.warn, theme.warn),
            Self::Last => (theme.soon, theme.soon),
            Self::Over => (theme.over, theme.over),
        }
    }

    /// The plate its word stands on.
    pub(super) fn plate(self, screen: &RoomScreen<'_>) -> Style {
        let theme = screen.theme;
        match self {
            Self::Enough | Self::Idle => theme.quiet,
            Self::Paused => theme.now,
            Self::Warned(_) | Self::Last => theme.soon,
            Self::Over => theme.over,
        }
    }

    /// True where the digits stand on a plate as well: nothing else on the wall has that shape.
    pub(super) fn fills(self) -> bool {
        matches!(self, Self::Last | Self::Over)
    }
}

/// The digits of a countdown: in the last seconds these alone.
pub(super) fn digits(screen: &RoomScreen<'_>, clock: &RoomClock) -> String {
    let seconds = clock.timer.seconds_shown(screen.now);
    match Tone::of(screen, clock) {
        Tone::Last => seconds.to_string(),
        Tone::Idle | Tone::Paused | Tone::Enough | Tone::Warned(_) | Tone::Over => {
            screen.locale.countdown(seconds)
        }
    }
}

/// Digits as wide as the countdown ever is before it is over, so that nothing moves when it goes from 10:00 to 9:59.
pub(super) fn widest(screen: &RoomScreen<'_>, clock: &RoomClock) -> String {
    let tone = Tone::of(screen, clock);
    let own = digits(screen, clock);
    let whole = screen.locale.countdown(clock.timer.length().num_seconds());
    if tone.fills() || own.len() > whole.len() { own } else { whole }
}
