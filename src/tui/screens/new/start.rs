//! When a new workshop starts: what is proposed, and which day a time of day is on.

use chrono::{DateTime, Days, FixedOffset, NaiveTime, TimeDelta, Timelike, Utc};

use crate::core::time::on_day;

/// How long before the programme's own start it is what she means: she sits down in the morning with the day before her.
const SOON: TimeDelta = TimeDelta::hours(4);

/// A time longer ago than this is tomorrow's: nobody begins a workshop that should have begun half a day ago.
const LONG_AGO: TimeDelta = TimeDelta::hours(12);

/// The start that is proposed: the programme's own while it is soon, else the next half hour.
pub fn proposed(now: DateTime<FixedOffset>, own: Option<NaiveTime>) -> NaiveTime {
    let soon = |time: &NaiveTime| {
        let until = *time - now.time();
        until >= TimeDelta::zero() && until <= SOON
    };
    own.filter(soon).unwrap_or_else(|| next_half_hour(now))
}

/// The moment a time of day means: today's, but tomorrow's where today's is long ago.
pub fn moment(now: DateTime<FixedOffset>, time: NaiveTime) -> DateTime<Utc> {
    let today = on_day(now, time);
    let is_tomorrow = now.to_utc() - today > LONG_AGO;
    today + Days::new(u64::from(is_tomorrow))
}

fn next_half_hour(now: DateTime<FixedOffset>) -> NaiveTime {
    let into = now.minute() % 30 * 60 + now.second();
    let next = now + TimeDelta::seconds(i64::from(30 * 60 - into));
    NaiveTime::from_hms_opt(next.hour(), next.minute(), 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use chrono::Datelike;
    use rstest::rstest;

    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(&format!("2026-11-25T{text}+01:00")).unwrap()
    }

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    #[rstest]
    #[case::on_the_evening_before_midnight("23:31:00", "08:30:00", "00:00:00")]
    #[case::four_hours_before("04:30:00", "08:30:00", "08:30:00")]
    #[case::longer_before("04:29:59", "08:30:00", "04:30:00")]
    #[case::on_the_minute("08:30:00", "08:30:00", "08:30:00")]
    #[case::a_second_after("08:30:01", "08:30:00", "09:00:00")]
    fn the_programmes_own_start_is_proposed_while_it_is_soon(
        #[case] now: &str,
        #[case] own: &str,
        #[case] expected: &str,
    ) {
        assert_eq!(proposed(at(now), Some(time(own))), time(expected));
        assert_eq!(proposed(at(now), None), next_half_hour(at(now)));
    }

    #[rstest]
    #[case::the_midnight_to_come("23:31:00", "00:00:00", 26)]
    #[case::half_a_day_ago_to_the_second("20:30:00", "08:30:00", 25)]
    #[case::a_second_more("20:30:01", "08:30:00", 26)]
    #[case::later_today("08:00:00", "23:59:00", 25)]
    #[case::a_little_ago("08:45:00", "08:30:00", 25)]
    #[case::in_the_night("00:10:00", "00:00:00", 25)]
    fn a_time_of_long_ago_is_tomorrows(#[case] now: &str, #[case] start: &str, #[case] day: u32) {
        let expected = at(now).date_naive().with_day(day).unwrap().and_time(time(start));
        assert_eq!(moment(at(now), time(start)).with_timezone(at(now).offset()).naive_local(), expected);
    }
}
