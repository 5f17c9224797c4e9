//! What a card's field takes: words, a number, a date or one of some options, read from what was typed and kept
//! in one form whatever way it was written.

use chrono::NaiveDate;

use super::{Refused, date};
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
            date::read(text, today).map(|date| date.format("%F").to_string()).ok_or(Refused::NotADate)
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

    #[test]
    fn a_date_is_kept_in_one_form_whatever_way_it_was_typed() {
        for text in ["12.3", "12. mars 2027"] {
            assert_eq!(kept(FieldType::Date, text).as_deref(), Ok("2027-03-12"));
        }
        assert_eq!(kept(FieldType::Date, "snart"), Err(Refused::NotADate));
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
        fn nothing_typed_is_too_strange(text: String) {
            for field_type in [FieldType::Text, FieldType::Number, FieldType::Date, FieldType::Choice] {
                let _ = kept(field_type, &text);
            }
        }
    }
}
