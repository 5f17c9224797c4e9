//! A programme's clock: when each block begins and ends if all goes as planned, in minutes since midnight. A day that
//! goes past midnight goes past 24:00 here.

use chrono::NaiveTime;

use crate::core::day::Day;
use crate::core::programme::{ClockTime, Programme};

/// From when to when a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// When it begins.
    pub from: u32,
    /// When it ends.
    pub to: u32,
    /// How long there is nothing before it, because it does not begin earlier.
    pub wait: u32,
    /// How many minutes too late what comes before it is over, for a block that does not move.
    pub late_start: u32,
    /// How many minutes too late it is over, for a block that has an end.
    pub late_end: u32,
}

/// Minutes since midnight.
pub fn minutes(time: ClockTime) -> u32 {
    let since_midnight = time.0.signed_duration_since(NaiveTime::MIN).num_minutes();
    u32::try_from(since_midnight).unwrap_or(0)
}

/// The times of every block, in order.
pub fn times(programme: &Programme, day: &Day) -> Vec<Times> {
    let mut now = minutes(programme.start);
    let blocks = day.blocks.iter().map(|block| {
        let fixed = block.fixed_start.map(minutes);
        let (wait, late_start) = match fixed {
            Some(at) => (at.saturating_sub(now), now.saturating_sub(at)),
            None => (0, 0),
        };
        let from = now + wait;
        let end = from + block.planned();
        let late_end = block.fixed_end.map_or(0, |at| end.saturating_sub(minutes(at)));
        now = block.fixed_end.map_or(end, |at| end.max(minutes(at)));
        Times { from, to: now, wait, late_start, late_end }
    });
    blocks.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Lang;
    use crate::library::Library;

    #[test]
    fn a_block_that_does_not_move_waits_for_its_time() {
        let library = Library::load(None);
        for entry in library.programmes(Lang::Nb) {
            let day = library.lay_out(&entry.item, entry.item.tables).unwrap();
            let times = times(&entry.item, &day);
            assert_eq!(times.len(), day.blocks.len());
            for (times, block) in times.iter().zip(&day.blocks) {
                if let Some(at) = block.fixed_start {
                    assert_eq!((times.from, times.late_start), (minutes(at), 0), "{}", block.id);
                }
                assert!(times.to >= times.from);
            }
            assert!(times.last().unwrap().to <= minutes(entry.item.end), "{}", entry.item.id);
        }
    }
}
