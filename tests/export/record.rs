//! The record comes back the same.

use std::fs;

use serde_json::Value;
use verksted::core::words::Lang;
use verksted::export::{Format, Taken};
use verksted::store;

use crate::support::{bytes, sample, sample_path, wanted};

#[test]
fn a_record_is_its_file_to_the_byte() {
    let record = bytes(&[sample()], wanted(Format::Json), Lang::Nb);
    assert_eq!(record, fs::read(sample_path()).unwrap());
}

#[test]
fn a_record_from_memory_is_the_same_session_when_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    fs::write(&path, bytes(&[Taken::of(sample().session)], wanted(Format::Json), Lang::En)).unwrap();
    assert_eq!(store::read(&path).unwrap().session, sample().session);
}

#[test]
fn what_a_later_version_wrote_in_the_file_comes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let mut record: Value = serde_json::from_slice(&fs::read(sample_path()).unwrap()).unwrap();
    record["weather"] = "sol".into();
    fs::write(&path, serde_json::to_vec(&record).unwrap()).unwrap();
    let taken = bytes(&[Taken::read(&path).unwrap()], wanted(Format::Json), Lang::En);
    assert_eq!(serde_json::from_slice::<Value>(&taken).unwrap()["weather"], "sol");
}

#[test]
fn a_day_that_is_open_keeps_it_too_and_has_what_the_file_has_not_yet() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let mut record: Value = serde_json::from_slice(&fs::read(sample_path()).unwrap()).unwrap();
    record["weather"] = "sol".into();
    fs::write(&path, serde_json::to_vec(&record).unwrap()).unwrap();
    let mut session = Taken::read(&path).unwrap().session;
    session.details.place = "Kantina".to_owned();
    let open = Taken::open(session.clone(), path.clone());
    let taken: Value = serde_json::from_slice(&bytes(&[open], wanted(Format::Json), Lang::En)).unwrap();
    assert_eq!((&taken["weather"], &taken["place"]), (&"sol".into(), &"Kantina".into()));
    fs::remove_file(&path).unwrap();
    let alone = bytes(&[Taken::open(session, path)], wanted(Format::Json), Lang::En);
    assert_eq!(serde_json::from_slice::<Value>(&alone).unwrap()["place"], "Kantina");
}

#[test]
fn several_records_are_an_array_of_them() {
    let records = bytes(&[sample(), sample()], wanted(Format::Json), Lang::Nb);
    let array: Vec<Value> = serde_json::from_slice(&records).unwrap();
    assert_eq!(array[1], serde_json::from_slice::<Value>(&fs::read(sample_path()).unwrap()).unwrap());
}
