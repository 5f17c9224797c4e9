//! What a card's field takes: words, a number, a date or one of some options, read from what was typed and kept
//! in one form whatever way it was written.

use chrono::{Datelike, NaiveDate};

use super::Refused;
use crate::core::method::{Field, FieldType};
use crate::core::words::{Lang, Words};

/// What to keep of what was typed in a field, with `today` as the day a date without a year follows.
/// Nothing at all (`-`) empties the field.
pub fn read(field: &Field, text: &str, lang: Lang, today: NaiveDate) -> Result<String, Refused> {
    let text = text.trim();
    if matches!(text, "" | "-" | "–") {
        return Ok(String::new());
    }
    match field.field_type {
        FieldType::Text | FieldType::Person => Ok(text.to_owned()),
        FieldType::Number => number(text).ok_or(Refused::NotANumber),
        FieldType::Date => {
            date(text, today).map(|date| date.format("%F").to_string()).ok_or(Refused::NotADate)
        }
        FieldType::Choice if field.options.is_empty() => Ok(text.to_owned()),
        FieldType::Choice => {
            let option = option(&field.options, text).ok_or(Refused::NotAnOption)?;
            Ok(option.get(lang).to_owned())
        }
    }
}

/// The option that was kept, for showing it in another language than it was chosen in.
pub fn kept_option<'f>(field: &'f Field, value: &str) -> Option<&'f Words> {
    field.options.iter().find(|option| option.nb == value || option.en == value)
}

/// A number with `.` before its decimals and nothing between its digits.
fn number(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            ',' => '.',
            '−' | '–' => '-',
            c => c,
        })
        .collect();
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (all_digits(whole) && all_digits(decimals)).then_some(plain)
}

/// The option with this number, counted from 1, or the only one that begins so in either language.
fn option<'f>(options: &'f [Words], text: &str) -> Option<&'f Words> {
    if let Ok(number) = text.parse::<usize>() {
        return options.get(number.checked_sub(1)?);
    }
    let wanted = text.to_lowercase();
    let all = |option: &Words| option.nb.to_lowercase() == wanted || option.en.to_lowercase() == wanted;
    let begins =
        |option: &&Words| [&option.nb, &option.en].iter().any(|o| o.to_lowercase().starts_with(&wanted));
    let mut beginning = options.iter().filter(begins);
    match (options.iter().find(|option| all(option)), beginning.next(), beginning.next()) {
        (Some(whole), ..) => Some(whole),
        (None, only, None) => only,
        (None, ..) => None,
    }
}

/// A date as people write it: «12.3», «12.03.2027», «12/3», «12. mars», «2027-03-12». Without a year it
/// is the first such day from `today` on.
pub fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let lower = text.trim().to_lowercase();
    let parts: Vec<&str> =
        lower.split(['.', '/', '-', ' ', ',']).map(str::trim).filter(|part| !part.is_empty()).collect();
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

    fn field(field_type: FieldType) -> Field {
        let options = [("Ja", "Yes"), ("Jobber med saken", "Working on it"), ("Nei", "No")];
        Field {
            id: "felt".to_owned(),
            name: Words::same("Felt"),
            field_type,
            options: options.map(|(nb, en)| Words::new(nb, en)).to_vec(),
        }
    }

    fn kept(field_type: FieldType, text: &str) -> Result<String, Refused> {
        read(&field(field_type), text, Lang::Nb, today())
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
    fn dates_are_read_as_people_write_them(#[case] text: &str, #[case] iso: &str) {
        assert_eq!(kept(FieldType::Date, text).as_deref(), Ok(iso));
    }

    #[rstest]
    #[case("32.1")]
    #[case("30.2")]
    #[case("12.13")]
    #[case("12")]
    #[case("snart")]
    #[case("12x.3")]
    #[case("12.3.4.5")]
    #[case("1.1.99999")]
    fn what_is_no_date_is_refused(#[case] text: &str) {
        assert_eq!(kept(FieldType::Date, text), Err(Refused::NotADate));
    }

    #[rstest]
    #[case("12", Ok("12"))]
    #[case("3,5", Ok("3.5"))]
    #[case("−1 000 000", Ok("-1000000"))]
    #[case("tolv", Err(Refused::NotANumber))]
    #[case("12 kr", Err(Refused::NotANumber))]
    #[case("1.2.3", Err(Refused::NotANumber))]
    #[case("--1", Err(Refused::NotANumber))]
    #[case(",5", Err(Refused::NotANumber))]
    fn numbers_are_kept_in_one_form(#[case] text: &str, #[case] expected: Result<&str, Refused>) {
        assert_eq!(kept(FieldType::Number, text), expected.map(str::to_owned));
    }

    #[rstest]
    #[case("1", Ok("Ja"))]
    #[case("ja", Ok("Ja"))]
    #[case("no", Ok("Nei"))]
    #[case("jo", Ok("Jobber med saken"))]
    #[case("w", Ok("Jobber med saken"))]
    #[case("j", Err(Refused::NotAnOption))]
    #[case("0", Err(Refused::NotAnOption))]
    #[case("4", Err(Refused::NotAnOption))]
    #[case("vet ikke", Err(Refused::NotAnOption))]
    fn an_option_is_chosen_by_number_or_beginning(
        #[case] text: &str,
        #[case] expected: Result<&str, Refused>,
    ) {
        assert_eq!(kept(FieldType::Choice, text), expected.map(str::to_owned));
    }

    #[test]
    fn a_dash_empties_any_field() {
        for field_type in [FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice] {
            assert_eq!(kept(field_type, "–"), Ok(String::new()));
        }
    }

    proptest! {
        #[test]
        fn a_kept_date_is_read_as_itself_and_without_a_year_lies_ahead(day in 1..32_u32, month in 1..13_u32) {
            if let Some(read) = date(&format!("{day}.{month}"), today()) {
                prop_assert!(read >= today());
                prop_assert_eq!(date(&read.format("%F").to_string(), today()), Some(read));
            }
        }

        #[test]
        fn nothing_typed_is_too_strange(text: String) {
            for field_type in [FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice] {
                let _ = kept(field_type, &text);
            }
        }
    }
}
