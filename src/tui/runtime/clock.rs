//! The time of the session: the real one, or a rehearsal's.

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};

use crate::core::time::Now;
use crate::store::Open;

/// The time of the session: the real one, or a rehearsal's, which runs faster and can be put forward.
pub(super) struct Clock {
    start: Instant,
    rehearsal: Option<Rehearsal>,
}

struct Rehearsal {
    from: DateTime<Utc>,
    pace: u32,
    forward: TimeDelta,
}

impl Clock {
    /// The clock on the wall.
    pub(super) fn real() -> Self {
        Self { start: Instant::now(), rehearsal: None }
    }

    /// One that begins at a moment and runs so many times as fast.
    pub(super) fn rehearsal(from: DateTime<Utc>, pace: u32) -> Self {
        let pace = pace.max(1);
        Self { start: Instant::now(), rehearsal: Some(Rehearsal { from, pace, forward: TimeDelta::zero() }) }
    }

    /// What it shows.
    pub(super) fn now(&self) -> Now {
        let mono = self.start.elapsed();
        match &self.rehearsal {
            None => Now { wall: Utc::now(), mono },
            Some(rehearsal) => {
                let run =
                    mono.saturating_mul(rehearsal.pace) + rehearsal.forward.to_std().unwrap_or_default();
                let wall = rehearsal.from + TimeDelta::from_std(run).unwrap_or_default();
                Now { wall, mono: run }
            }
        }
    }

    /// How long to sleep, really, until the session's clock shows this.
    pub(super) fn until(&self, at: DateTime<Utc>) -> Duration {
        let wait = (at - self.now().wall).to_std().unwrap_or_default();
        wait / self.rehearsal.as_ref().map_or(1, |rehearsal| rehearsal.pace)
    }

    /// Puts a rehearsal forward; the real time goes as it goes.
    pub(super) fn put_forward(&mut self, by: TimeDelta) {
        if let Some(rehearsal) = &mut self.rehearsal {
            rehearsal.forward += by;
        }
    }
}

/// When a session's journal was last written, really.
pub(super) fn touched(path: &Path) -> Option<SystemTime> {
    let journal = path.with_extension("journal");
    std::fs::metadata(journal).and_then(|meta| meta.modified()).ok()
}

/// Where a rehearsal goes on: as much later than its last sign of life as its own pace makes of the time that has
/// really passed, and never more than a short break, since nobody rehearses overnight.
pub(super) fn rehearsal_time(open: &Open, pace: u32, touched: Option<SystemTime>) -> DateTime<Utc> {
    const LONGEST_BREAK: TimeDelta = TimeDelta::minutes(10);
    let session = &open.session;
    let known = [
        open.recovered.last_alive,
        session.timeline.last().map(|moment| moment.at),
        session.notes.last().map(|note| note.at),
        Some(session.created),
    ];
    let last = known.into_iter().flatten().max().unwrap_or(session.created);
    let away = touched.and_then(|touched| touched.elapsed().ok()).unwrap_or_default();
    let away = TimeDelta::from_std(away.saturating_mul(pace)).unwrap_or(LONGEST_BREAK);
    last + away.min(LONGEST_BREAK)
}
