//! Every method in every programme can be led to its end by keys alone. The days are laid out from the files as they
//! are, so that a method that only looks right in its file is found here.

mod facilitator;

use std::collections::BTreeSet;

use verksted::core::day::Day;
use verksted::core::method::Method;
use verksted::core::programme::ClockTime;
use verksted::core::session::Session;
use verksted::core::words::Lang;
use verksted::library::{Library, fits};

use facilitator::Facilitator;

/// How many tables the days are led for.
const TABLES: u8 = 3;

/// The days of the built-in programmes.
fn programmes(library: &Library) -> Vec<Day> {
    let programmes = library.programmes(Lang::Nb);
    programmes.iter().map(|entry| library.day(&entry.item.id, TABLES).unwrap()).collect()
}

/// A day with one method in it, as when she leads it alone.
fn day_of(library: &Library, method: &Method) -> Day {
    let start = ClockTime::parse("08:30").unwrap();
    library.lay_out(&fits::alone(method, start), TABLES).unwrap()
}

/// Leads the day from its first step to the closed record.
fn lead(day: Day, lang: Lang) {
    let all: BTreeSet<String> = day.steps().map(|(_, step)| step.id.as_str().to_owned()).collect();
    let mut facilitator = Facilitator::opens(day, lang);
    let led = facilitator.leads_the_day();
    assert_eq!(led, all, "every step is come to");
    let closed = facilitator.closes_the_day();
    assert!(closed.closed.is_some());
    let mut read: Session = serde_json::from_str(&serde_json::to_string(&closed).unwrap()).unwrap();
    assert_eq!(read.check(), Ok(()), "the record checks");
    assert_eq!(
        (read.notes.len(), read.visits),
        (closed.notes.len(), closed.visits),
        "the record comes back whole"
    );
}

#[test]
fn every_programme_is_led_to_its_end_by_keys_alone() {
    let library = Library::load(None);
    for (day, lang) in programmes(&library).into_iter().zip(Lang::ALL.into_iter().cycle()) {
        lead(day, lang);
    }
}

#[test]
fn every_method_is_led_to_its_end_in_a_day_that_has_nothing_else() {
    let library = Library::load(None);
    let methods = library.methods(Lang::Nb);
    for (entry, lang) in methods.iter().zip(Lang::ALL.into_iter().cycle()) {
        lead(day_of(&library, &entry.item), lang);
    }
}
