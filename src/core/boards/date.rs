//! Dates as people say and write them: «fredag», «i morgen», «uke 50», «12.3», «12. mars 2027».

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// The date that is meant, said on the day `today`: a date without a year is the first such day from then on, a
/// weekday the first after it. A week is over on its Friday, which is when what was promised for it is due.
pub fn read(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let lower = text.trim().to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let words = match words.as_slice() {
        ["på" | "til" | "innen" | "senest" | "on" | "by", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    said(words, today).or_else(|| written(&words.join(" "), today))
}

/// A day told from today.
fn said(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match *words {
        ["i", "dag"] | ["idag" | "today"] => Some(today),
        ["i", "morgen"] | ["imorgen" | "tomorrow"] => today.checked_add_days(Days::new(1)),
        ["i", "overmorgen"] | ["overmorgen"] => today.checked_add_days(Days::new(2)),
        ["uke" | "week", number] => friday_of(number.trim_end_matches('.').parse().ok()?, today),
        [day] => {
            let wanted = weekday(day.trim_end_matches('.'))?;
            (1..=7)
                .filter_map(|days| today.checked_add_days(Days::new(days)))
                .find(|at| at.weekday() == wanted)
        }
        _ => None,
    }
}

fn friday_of(week: u32, today: NaiveDate) -> Option<NaiveDate> {
    let this_year = today.iso_week().year();
    (this_year..=this_year.checked_add(1)?)
        .filter_map(|year| NaiveDate::from_isoywd_opt(year, week, Weekday::Fri))
        .find(|&friday| friday >= today)
}

/// A day of the week, by at least three letters of its name in either language.
fn weekday(text: &str) -> Option<Weekday> {
    const NAMES: [[&str; 2]; 7] = [
        ["mandag", "monday"],
        ["tirsdag", "tuesday"],
        ["onsdag", "wednesday"],
        ["torsdag", "thursday"],
        ["fredag", "friday"],
        ["lørdag", "saturday"],
        ["søndag", "sunday"],
    ];
    let meant =
        |names: &[&str; 2]| text.chars().count() >= 3 && names.iter().any(|name| name.starts_with(text));
    let at = NAMES.iter().position(meant)?;
    Weekday::try_from(u8::try_from(at).ok()?).ok()
}

/// A date in figures, or with the month by name.
fn written(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> =
        text.split(['.', '/', '-', ' ', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts[..] {
        [year, month, day] if year.len() == 4 && year_of(year).is_some() => {
            valid(year_of(year)?, month_of(month)?, day_of(day)?)
        }
        [day, month, year] => valid(year_of(year)?, month_of(month)?, day_of(day)?),
        [day, month] => next(day_of(day)?, month_of(month)?, today),
        _ => None,
    }
}

/// The next day with this date; 29 February may be some years away.
fn next(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    (0..=8)
        .filter_map(|years| valid(today.year().checked_add(years)?, month, day))
        .find(|&date| date >= today)
}

fn valid(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day).filter(|date| (1900..2200).contains(&date.year()))
}

fn day_of(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| c.is_ascii_lowercase());
    // “3rd” and “12th” are days; “12x” is a slip of the finger.
    let ending = text.get(digits.len()..)?;
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok())?
}

/// A month by number, or by at least three letters of its name in either language.
fn month_of(text: &str) -> Option<u32> {
    const NAMES: [[&str; 2]; 12] = [
        ["januar", "january"],
        ["februar", "february"],
        ["mars", "march"],
        ["april", "april"],
        ["mai", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["august", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["desember", "december"],
    ];
    let meant = |names: &[&str; 2]| text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    let named = || (1..).zip(&NAMES).find(|(_, names)| meant(names)).map(|(month, _)| month);
    text.parse().ok().or_else(named)
}

fn year_of(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    fn iso_of(text: &str) -> Option<String> {
        read(text, today()).map(|date| date.format("%F").to_string())
    }

    #[rstest]
    #[case("12.3", "2027-03-12")]
    #[case("12.3.", "2027-03-12")]
    #[case("12.03.2027", "2027-03-12")]
    #[case("12.3.27", "2027-03-12")]
    #[case("2027-03-12", "2027-03-12")]
    #[case("12/3", "2027-03-12")]
    #[case("12/3-27", "2027-03-12")]
    #[case("12. mars", "2027-03-12")]
    #[case("12th March 2028", "2028-03-12")]
    #[case("1. des", "2026-12-01")]
    #[case("22.11", "2026-11-22")]
    #[case("21.11", "2027-11-21")]
    #[case("29.2", "2028-02-29")]
    #[case("1.1.2020", "2020-01-01")]
    #[case("12.12", "2026-12-12")]
    #[case("12. desember", "2026-12-12")]
    #[case("innen 12. desember", "2026-12-12")]
    fn dates_are_read_as_people_write_them(#[case] text: &str, #[case] iso: &str) {
        assert_eq!(iso_of(text).as_deref(), Some(iso));
    }

    /// 22 November 2026 is a Sunday.
    #[rstest]
    #[case("i dag", "2026-11-22")]
    #[case("I morgen", "2026-11-23")]
    #[case("tomorrow", "2026-11-23")]
    #[case("i overmorgen", "2026-11-24")]
    #[case("fredag", "2026-11-27")]
    #[case("på fredag", "2026-11-27")]
    #[case("Lør", "2026-11-28")]
    #[case("Friday", "2026-11-27")]
    #[case("by Fri.", "2026-11-27")]
    #[case("søndag", "2026-11-29")]
    #[case("uke 50", "2026-12-11")]
    #[case("innen uke 50", "2026-12-11")]
    #[case("Week 2", "2027-01-15")]
    #[case("uke 47", "2027-11-26")]
    fn days_are_read_as_people_say_them(#[case] text: &str, #[case] iso: &str) {
        assert_eq!(iso_of(text).as_deref(), Some(iso));
    }

    #[rstest]
    #[case("32.1")]
    #[case("30.2")]
    #[case("12.13")]
    #[case("12")]
    #[case("snart")]
    #[case("på")]
    #[case("fr")]
    #[case("neste fredag")]
    #[case("uke")]
    #[case("uke 54")]
    #[case("uke 4294967295")]
    #[case("12x.3")]
    #[case("12.3.4.5")]
    #[case("1.1.99999")]
    fn what_is_no_date_is_refused(#[case] text: &str) {
        assert_eq!(iso_of(text), None);
    }

    proptest! {
        #[test]
        fn a_kept_date_is_read_as_itself_and_without_a_year_lies_ahead(day in 1..32_u32, month in 1..13_u32) {
            if let Some(date) = read(&format!("{day}.{month}"), today()) {
                prop_assert!(date >= today());
                prop_assert_eq!(read(&date.format("%F").to_string(), today()), Some(date));
            }
        }

        #[test]
        fn no_day_of_the_calendar_is_too_late_for_a_weekday(text in "(uke|week|fredag|i morgen) ?[0-9]{0,3}") {
            for today in [NaiveDate::MIN, today(), NaiveDate::MAX] {
                let _ = read(&text, today);
            }
        }
    }
}
