//! Without names, and what is hers alone.

use std::collections::BTreeSet;
use std::fs;

use verksted::core::note::{Note, Place};
use verksted::core::session::Session;
use verksted::core::words::Lang;
use verksted::export::{Format, Part, Taken, Wanted};
use verksted::store;

use crate::support::{bytes, sample, text, wanted};

fn nameless(format: Format) -> Wanted {
    Wanted { anonymous: true, ..wanted(format) }
}

/// The record without names, opened again.
fn reopened(taken: &Taken) -> Session {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    fs::write(&path, bytes(std::slice::from_ref(taken), nameless(Format::Json), Lang::Nb)).unwrap();
    let read = store::read(&path).unwrap();
    assert_eq!(read.problems, []);
    read.session
}

#[test]
fn names_in_fields_for_a_person_are_in_no_format() {
    let owners = ["Innovasjonsrådgiver Linn", "Kommunedirektør Marit", "Økonomisjef Per Åge"];
    for format in Format::ALL.into_iter().filter(|format| !format.is_binary()) {
        let open = text(&[sample()], wanted(format), Lang::Nb);
        let shut = text(&[sample()], nameless(format), Lang::Nb);
        for owner in owners {
            assert!(open.contains(owner) && !shut.contains(owner), "{owner} in {}", format.key());
        }
        assert!(shut.contains("(navn utelatt)"), "that somebody does it is still said");
        assert!(!shut.contains("rådhus"), "the place tells who they were");
    }
}

#[test]
fn a_record_without_names_is_a_session_with_the_same_notes_and_links() {
    let (before, after) = (sample().session, reopened(&sample()));
    assert_ne!(before.id, after.id, "it is another record");
    assert_eq!(before.people(), after.people());
    assert_eq!(before.timeline, after.timeline);
    for (before, after) in before.notes.iter().zip(&after.notes) {
        assert_eq!((before.id, before.no, &before.from), (after.id, after.no, &after.from));
        let dots = |note: &Note| note.places.values().map(Place::dots).sum::<u32>();
        assert_eq!((dots(before), before.starred), (dots(after), after.starred));
        assert!(after.device.as_str().starts_with("device-"));
    }
}

#[test]
fn tables_and_voters_change_letters_and_numbers_together() {
    let (before, after) = (sample().session, reopened(&sample()));
    let tables: BTreeSet<_> =
        before.notes.iter().zip(&after.notes).map(|(before, after)| (before.table, after.table)).collect();
    let of_each: BTreeSet<_> = tables.iter().map(|(before, _)| before).collect();
    assert_eq!(tables.len(), of_each.len(), "a table has one code: {tables:?}");
    assert!(tables.iter().any(|(before, after)| before != after));
    assert_eq!(reopened(&sample()), after, "and the same each time");
}

#[test]
fn what_was_said_with_a_pulse_and_what_was_taken_away_is_left_out() {
    let after = reopened(&sample());
    let says = |number: u32| after.notes.iter().find(|note| note.no == number).unwrap().text.clone();
    assert_eq!(says(3), "2", "two at home ill is nobody’s business");
    assert!(after.notes.iter().filter(|note| note.deleted).all(|note| note.text.is_empty()));
}

#[test]
fn private_notes_and_what_answers_them_are_in_the_record_alone() {
    let mut session = sample().session;
    let private = session.notes.iter().position(|note| note.no == 52).unwrap();
    session.notes[private].private = true;
    let taken = Taken::of(session);
    assert_eq!(taken.left_out(), 3, "52, and 54 and 55 which answer it");
    let hidden = [
        "Overgangen til drift er ikke planlagt",
        "Pilotene får prosjektmidler",
        "får ansvar for gevinsten når",
    ];
    for format in Format::ALL.into_iter().filter(|format| !format.is_binary()) {
        for part in Part::ALL {
            let wanted = Wanted { part, ..wanted(format) };
            if wanted.check().is_err() {
                continue;
            }
            let said = text(std::slice::from_ref(&taken), wanted, Lang::Nb);
            let is_record = format == Format::Json;
            assert!(hidden.iter().all(|hidden| said.contains(hidden) == is_record), "{wanted:?}");
        }
        let nameless = text(std::slice::from_ref(&taken), nameless(format), Lang::Nb);
        assert!(hidden.iter().all(|hidden| !nameless.contains(hidden)), "{}", format.key());
    }
}
