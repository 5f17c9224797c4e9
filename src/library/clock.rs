//! A programme's clock: when each block begins and ends if all goes as planned, in minutes since midnight. A day that
//! goes past midnight goes past 24:00 here.

use chrono::{NaiveTime, TimeDelta};

use crate::core::day::{Block, Day};
use crate::core::plan::left_of_buffer;
use crate::core::programme::{BlockKind, ClockTime, Programme};

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
        let times = times_of(block, now);
        now = times.to;
        times
    });
    blocks.collect()
}

fn times_of(block: &Block, now: u32) -> Times {
    let fixed = block.fixed_start.map(minutes);
    let (wait, late_start) = match fixed {
        Some(at) => (at.saturating_sub(now), now.saturating_sub(at)),
        None => (0, 0),
    };
    let from = now + wait;
    let end = from + block.planned();
    let late_end = block.fixed_end.map_or(0, |at| end.saturating_sub(minutes(at)));
    let to = block.fixed_end.map_or(end, |at| end.max(minutes(at)));
    Times { from, to, wait, late_start, late_end }
}

/// The day as it is when it begins at `start` and not as the programme says. As on the day itself, what is late uses up
/// the buffers it comes to, the first first, before anything else is late.
pub fn begun_at(programme: &Programme, day: &Day, start: ClockTime) -> Day {
    let mut now = minutes(start);
    let mut begun = day.clone();
    for (block, planned) in begun.blocks.iter_mut().zip(times(programme, day)) {
        let from = times_of(block, now).from;
        if let (BlockKind::Buffer, None, [step]) = (block.kind, block.fixed_end, &mut block.steps[..]) {
            let delta = |minutes: u32| TimeDelta::minutes(i64::from(minutes));
            let left = left_of_buffer(delta(planned.to) - delta(from), delta(step.planned()));
            step.minutes = u16::try_from(left.num_minutes()).unwrap_or(step.minutes);
            step.least = step.least.min(step.minutes);
            step.rounds = 1;
        }
        now = times_of(block, now).to;
    }
    begun
}

/// How many minutes there are in buffers.
pub fn slack(day: &Day) -> u32 {
    day.blocks.iter().filter(|block| block.kind == BlockKind::Buffer).map(Block::planned).sum()
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

    #[test]
    fn a_later_start_uses_up_the_buffers_in_turn_and_an_earlier_one_none() {
        let library = Library::load(None);
        let programme = library.programme("lup-1").unwrap();
        let day = library.day("lup-1", 4).unwrap();
        let left = |start: &str| {
            let begun = begun_at(programme, &day, ClockTime::parse(start).unwrap());
            let buffers = begun.blocks.iter().filter(|block| block.kind == BlockKind::Buffer);
            buffers.map(Block::planned).collect::<Vec<_>>()
        };
        assert_eq!(left("08:30"), [10, 10]);
        assert_eq!(left("08:00"), [10, 10]);
        assert_eq!(left("08:34"), [6, 10]);
        assert_eq!(left("08:40"), [0, 10]);
        // Lunch would begin late, and only what is late after it uses the second.
        assert_eq!(left("08:47"), [0, 3]);
        assert_eq!(left("09:30"), [0, 0]);
    }

    /// What the sheet is told to begin at is what the forecast says of a day that has begun then.
    #[test]
    fn the_buffers_go_as_they_do_on_the_day_itself() {
        use crate::core::plan::Forecast;
        use crate::core::testing;

        let library = Library::load(None);
        for entry in library.programmes(Lang::Nb) {
            let programme = &entry.item;
            let day = library.day(&programme.id, programme.tables).unwrap();
            for late in [0, 3, 7, 12, 20] {
                let start = minutes(programme.start) + late;
                let start = NaiveTime::from_hms_opt(start / 60, start % 60, 0).map(ClockTime).unwrap();
                let moved = Programme { start, ..programme.clone() };
                let begun = times(&moved, &begun_at(programme, &day, start));
                let mut session = testing::session_of(day.clone());
                let nine = ClockTime::parse("09:00").unwrap();
                session.planned_start += programme.start.0 - nine.0;
                let forecast =
                    Forecast::of(&session, session.planned_start + TimeDelta::minutes(late.into()));
                let expected = forecast.blocks.iter().map(|block| session.local(block.expected.from).time());
                let from =
                    |times: &Times| NaiveTime::from_hms_opt(times.from / 60, times.from % 60, 0).unwrap();
                assert_eq!(begun.iter().map(from).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
            }
        }
    }
}
