//! How many in all, where a line says how many for each: «To A1-ark per bord» is eight at four tables.
//!
//! Only what begins with a number and says «per bord» or «til hver» is counted; a wrong total is worse than none.

/// The numbers people begin such a line with.
const NUMBERS: [(&str, u32); 26] = [
    ("en", 1),
    ("én", 1),
    ("ei", 1),
    ("et", 1),
    ("ett", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("sju", 7),
    ("åtte", 8),
    ("ni", 9),
    ("ti", 10),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
];

const PER_TABLE: [&str; 7] = [
    "per bord",
    "til hvert bord",
    "for hvert bord",
    "per table",
    "for each table",
    "for every table",
    "to each table",
];

const PER_PERSON: [&str; 9] = [
    "per person",
    "per deltaker",
    "til hver deltaker",
    "til hver",
    "til alle",
    "for each person",
    "per participant",
    "for each participant",
    "for everyone",
];

/// More than this of anything is a slip of the finger.
const MOST: u32 = 1000;

/// The totals of a line, in its order: `8`, or `20 + 20` for a pen and a sheet each.
pub fn totals(text: &str, tables: u32, people: Option<u32>) -> Option<String> {
    let lower = text.to_lowercase();
    let clause = lower.split([',', ';', '.', ':']).next()?;
    let (things, each) =
        per(clause, &PER_TABLE, Some(tables)).or_else(|| per(clause, &PER_PERSON, people))?;
    let each = each?;
    let totals: Option<Vec<String>> = things
        .split(" og ")
        .flat_map(|things| things.split(" and "))
        .map(|thing| Some(number(thing)?.checked_mul(each)?.to_string()))
        .collect();
    Some(totals?.join(" + "))
}

/// What stands before the words, where they end what is said or more is only said about the thing.
fn per<'t, T>(clause: &'t str, phrases: &[&str], each: T) -> Option<(&'t str, T)> {
    let goes_on = |rest: &str| {
        let next = rest.split_whitespace().next();
        rest.starts_with(' ') && next.is_some_and(|word| ["med", "with"].contains(&word))
    };
    phrases
        .iter()
        .find_map(|phrase| {
            let (before, after) = clause.split_once(phrase)?;
            (before.ends_with(' ') && (after.trim().is_empty() || goes_on(after))).then_some(before)
        })
        .map(|before| (before, each))
}

fn number(thing: &str) -> Option<u32> {
    let word = thing.split_whitespace().next()?;
    let named = NUMBERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
    named.or_else(|| word.parse().ok()).filter(|number| *number <= MOST)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("To A1-ark per bord, post-it i tre farger", Some("8"))]
    #[case("Ett A2-ark per bord med fire felt", Some("4"))]
    #[case("Two A1 sheets for each table, a marker each", Some("8"))]
    #[case("Én penn og et ark til hver", Some("20 + 20"))]
    #[case("Tre klistreprikker til hver, eller en tusj", Some("60"))]
    #[case("3 ark per person", Some("60"))]
    #[case("Ett gjestekort til hver gjest", None)]
    #[case("Ett tilbakemeldingskort per lyttende bord for hver presentasjon", None)]
    #[case("Post-it og en penn til hver", None)]
    #[case("Post-it i fire farger", None)]
    #[case("En vegg eller fire A1-ark på rad", None)]
    #[case("Kort med «Hvordan kan vi …», tre per person", None)]
    #[case("", None)]
    fn only_what_says_how_many_for_each_is_counted(#[case] text: &str, #[case] total: Option<&str>) {
        assert_eq!(totals(text, 4, Some(20)).as_deref(), total);
    }

    #[test]
    fn nobody_knows_how_many_for_each_person_without_the_people() {
        assert_eq!(totals("3 ark per person", 4, None), None);
    }

    proptest! {
        #[test]
        fn any_line_is_counted_or_not(text in "(?s).{0,60}", number in 0..u32::MAX) {
            let _ = totals(&text, number, Some(number));
            let _ = totals(&format!("{number} {text} per bord"), number, None);
        }
    }
}
