//! The sample record in `sessions/`: made by the program in the test of the whole day, never by hand, and held to what
//! the program reads and writes today. A new one is made by `VERKSTED_BLESS=1 cargo test --test pty whole_day`, which
//! takes a minute, since it is typed in a day's rhythm.

use std::fs;
use std::path::{Path, PathBuf};

use verksted::core::session::Session;
use verksted::store;

use super::day::record;

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json")
}

/// Keeps a day's record as the sample.
pub fn bless(made: &Path) {
    fs::copy(made, path()).expect("the sample is written");
}

#[test]
fn the_sample_opens_and_holds_a_whole_day() {
    let read = store::read(&path()).expect("the sample opens");
    assert_eq!(read.problems, []);
    record::holds_a_whole_day(&read.session);
}

#[test]
fn the_sample_comes_back_unchanged() {
    let text = fs::read_to_string(path()).expect("the sample is there");
    let mut session: Session = serde_json::from_str(&text).expect("the sample is a session");
    session.check().expect("its parts belong together");
    let again = serde_json::to_value(&session).expect("a session can be written");
    let before: serde_json::Value = serde_json::from_str(&text).expect("the sample is JSON");
    assert_eq!(again, before);
}

#[test]
fn looking_at_the_sample_leaves_it_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    let copy = sessions.join("mini-lup.json");
    fs::copy(path(), &copy).unwrap();
    let shown = assert_cmd::Command::new(env!("CARGO_BIN_EXE_verksted"))
        .args(["--language", "nb", "sessions", "show", "mini-lup"])
        .env("VERKSTED_HOME", folder.path())
        .assert()
        .success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    assert!(shown.contains(super::day::CHALLENGE), "{shown}");
    assert_eq!(fs::read(&copy).unwrap(), fs::read(path()).unwrap());
}
