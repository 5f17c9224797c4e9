//! A day begun later than planned: buffers take what they can, and what does not move is not moved behind anybody's back.

use chrono::NaiveTime;

use crate::core::day::Day;
use crate::core::programme::{ClockTime, Programme};
use crate::core::words::Words;
use crate::library::clock;
use crate::locale::Locale;

/// What would come too late if the day began then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// When it was to begin.
    pub start: ClockTime,
    /// What would come too late, in the order of the day.
    pub what: Vec<TooLate>,
    /// The latest it can begin so that all of it fits; none where it does not fit at all.
    pub latest: Option<ClockTime>,
}

/// Something that does not move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLate {
    /// The block; none for the end of the day.
    pub block: Option<Words>,
    /// When it should begin or be over.
    pub at: ClockTime,
    /// True for what has to begin then.
    pub begins: bool,
    /// By how many minutes.
    pub by: u32,
}

/// What would come too late with this start that does not with the programme's own. None when it all fits.
pub fn of(programme: &Programme, day: &Day, start: ClockTime) -> Option<Late> {
    let what = too_late(programme, day, start);
    if start <= programme.start || what.is_empty() {
        return None;
    }
    let earliest = clock::minutes(programme.start);
    let latest = (earliest..clock::minutes(start))
        .rev()
        .filter_map(clock_time)
        .find(|start| too_late(programme, day, *start).is_empty());
    Some(Late { start, what, latest })
}

fn too_late(programme: &Programme, day: &Day, start: ClockTime) -> Vec<TooLate> {
    let day = clock::begun_at(programme, day, start);
    let programme = Programme { start, ..programme.clone() };
    let times = clock::times(&programme, &day);
    let mut what = Vec::new();
    for (block, times) in day.blocks.iter().zip(&times) {
        let begins = block.fixed_start.map(|at| (at, true, times.late_start));
        // What only follows from its late start is not told twice.
        let ends = block.fixed_end.map(|at| (at, false, times.late_end.saturating_sub(times.late_start)));
        what.extend(
            begins.into_iter().chain(ends).filter(|(_, _, by)| *by > 0).map(|(at, begins, by)| TooLate {
                block: Some(block.name.clone()),
                at,
                begins,
                by,
            }),
        );
    }
    let over = times.last().map_or(0, |times| times.to);
    let by = over.saturating_sub(clock::minutes(programme.end));
    if by > 0 {
        what.push(TooLate { block: None, at: programme.end, begins: false, by });
    }
    what
}

fn clock_time(minutes: u32) -> Option<ClockTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).map(ClockTime)
}

impl Late {
    /// What would come too late and what to do about it, in words.
    pub fn describe(&self, locale: &Locale) -> String {
        let mut lines = vec![locale.ta("sheet-late", &[("start", self.start.to_string().into())])];
        for too_late in &self.what {
            let key = match (&too_late.block, too_late.begins) {
                (None, _) => "sheet-late-day",
                (Some(_), true) => "sheet-late-begins",
                (Some(_), false) => "sheet-late-ends",
            };
            let name = too_late.block.as_ref().map_or("", |name| name.get(locale.lang()));
            let args = [
                ("name", name.to_owned().into()),
                ("at", too_late.at.to_string().into()),
                ("by", too_late.by.into()),
            ];
            lines.push(format!("  {}", locale.ta(key, &args)));
        }
        lines.push(match self.latest {
            Some(latest) => locale.ta("sheet-late-latest", &[("latest", latest.to_string().into())]),
            None => locale.t("sheet-late-never").into_owned(),
        });
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Library;

    #[test]
    fn the_latest_start_it_names_fits_and_a_minute_later_does_not() {
        let library = Library::load(None);
        let programme = library.programme("mini-lup").unwrap();
        let day = library.day("mini-lup", 4).unwrap();
        let late = of(programme, &day, ClockTime::parse("11:00").unwrap()).unwrap();
        assert!(
            late.what.iter().any(|what| what.begins) && late.what.iter().any(|what| what.block.is_none())
        );
        let latest = late.latest.unwrap();
        assert_eq!(of(programme, &day, latest), None);
        let minute_later = clock_time(clock::minutes(latest) + 1).unwrap();
        assert!(of(programme, &day, minute_later).is_some());
    }

    #[test]
    fn as_planned_and_earlier_always_fit() {
        let library = Library::load(None);
        let programme = library.programme("mini-lup").unwrap();
        let day = library.day("mini-lup", 4).unwrap();
        assert_eq!(of(programme, &day, programme.start), None);
        assert_eq!(of(programme, &day, ClockTime::parse("07:00").unwrap()), None);
    }
}
