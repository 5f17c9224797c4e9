//! All saved sessions at once, from the command line: the list, finding and figures.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::{contains, is_empty};
use serde_json::Value;
use tempfile::TempDir;

/// A home with so many copies of the sample session, each on its own day.
struct House {
    folder: TempDir,
}

impl House {
    fn with(sessions: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let house = Self { folder };
        fs::create_dir_all(house.sessions()).unwrap();
        for day in 0..sessions {
            house.put(day, |_| ());
        }
        house
    }

    fn sessions(&self) -> PathBuf {
        self.folder.path().join("sessions")
    }

    fn put(&self, day: usize, change: impl FnOnce(&mut Value)) {
        let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json");
        let mut session: Value = serde_json::from_slice(&fs::read(sample).unwrap()).unwrap();
        session["rehearsal"] = Value::Null;
        session["title"] = format!("Dag {day}").into();
        session["planned_start"] = format!("2026-03-{:02}T08:00:00Z", day % 28 + 1).into();
        change(&mut session);
        let path = self.sessions().join(format!("dag-{day}.json"));
        fs::write(path, serde_json::to_vec_pretty(&session).unwrap()).unwrap();
    }

    fn verksted(&self, language: &str, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("verksted").unwrap();
        command.env("VERKSTED_HOME", self.folder.path()).args(["--language", language]).args(args);
        command
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.verksted("en", args).assert().success();
        serde_json::from_slice(&output.get_output().stdout).unwrap()
    }
}

#[test]
fn words_are_found_in_the_notes_of_all_sessions() {
    let house = House::with(3);
    let found = house.json(&["sessions", "find", "--json", "ENDELEG", "hel", "dag"]);
    let hits = found["hits"].as_array().unwrap();
    assert_eq!((found["total"].as_u64(), found["sessions"].as_u64()), (Some(3), Some(3)), "{found}");
    assert!(hits.iter().all(|hit| hit["text"] == "endelig en hel dag sammen 🎉" && hit["fits"] == "nearly"));
    assert_eq!(hits[0]["title"], "Dag 2", "the newest day comes first");
    house
        .verksted("nb", &["sessions", "find", "endelig"])
        .assert()
        .success()
        .stdout(contains("endelig en hel dag sammen"))
        .stderr(contains("3 lapper i 3 workshoper"));
    let nothing = house.verksted("en", &["sessions", "find", "xylophone"]).assert().success();
    nothing.stdout(is_empty()).stderr(contains("No note has all the words: xylophone"));
}

#[test]
fn fewer_than_five_sessions_give_no_figures() {
    let house = House::with(4);
    let stats = house.json(&["sessions", "stats", "--json"]);
    assert_eq!((&stats["sessions"], &stats["figures"]), (&4.into(), &Value::Null));
    for part in ["methods", "programmes", "months", "quarters", "years"] {
        let rows = stats[part].as_array().unwrap();
        assert!(!rows.is_empty() && rows.iter().all(|row| row["sessions"] == 4 && row["figures"].is_null()));
    }
    house.put(4, |_| ());
    let stats = house.json(&["sessions", "stats", "--json"]);
    assert!(stats["figures"]["minutes"]["median"].as_f64().unwrap() > 60.0);
    assert_eq!(stats["years"][0]["id"], "2026");
    assert!(
        stats["methods"].as_array().unwrap().iter().all(|row| row["figures"]["uses"].as_u64() >= Some(5))
    );
}

#[test]
fn rehearsals_are_left_out_of_figures_unless_asked_for() {
    let house = House::with(5);
    house.put(5, |session| session["rehearsal"] = 60.into());
    assert_eq!(house.json(&["sessions", "stats", "--json"])["sessions"], 5);
    assert_eq!(house.json(&["sessions", "stats", "--json", "--rehearsals"])["sessions"], 1);
    assert_eq!(house.json(&["sessions", "stats", "--json", "--year", "2025"])["sessions"], 0);
}

#[test]
fn figures_are_a_table_and_a_csv_in_which_no_cell_is_a_formula() {
    let house = House::with(0);
    for day in 0..6 {
        house.put(day, |session| session["day"]["name"]["nb"] = "=cmd|' /C calc'!A0".into());
    }
    house
        .verksted("nb", &["sessions", "stats"])
        .assert()
        .success()
        .stdout(contains("Innsjekk").and(contains("lapper per person og time")).and(contains("Alle")));
    let csv = house.verksted("nb", &["sessions", "stats", "--csv"]).assert().success();
    let csv = String::from_utf8(csv.get_output().stdout.clone()).unwrap();
    assert!(csv.starts_with("of,id,name,sessions,"), "{csv}");
    assert!(csv.contains("\"'=cmd|' /C calc'!A0\"") && !csv.contains(",="), "{csv}");
}

#[test]
fn no_name_of_anyone_is_in_the_figures() {
    let house = House::with(6);
    for format in ["--json", "--csv"] {
        let told = house.verksted("nb", &["sessions", "stats", format]).assert().success();
        let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
        for name in ["Kari", "Dag 1", "Rådhuset"] {
            assert!(!told.contains(name), "{name} in {told}");
        }
    }
}

#[test]
fn the_list_says_what_was_written_and_what_cannot_be_read() {
    let house = House::with(1);
    fs::write(house.sessions().join("tom.json"), "").unwrap();
    fs::create_dir(house.sessions().join("mappe.json")).unwrap();
    house.verksted("nb", &["sessions", "list"]).assert().success().stdout(
        contains("lapper")
            .and(contains("tom.json"))
            .and(contains("fila er tom"))
            .and(contains("mappe").not()),
    );
    let list = house.json(&["sessions", "list", "--json"]);
    assert!(list[0]["notes"].as_u64() > Some(50), "{list}");
    assert_eq!((&list[1]["state"], &list[1]["fault"]), (&"damaged".into(), &"empty".into()));
}

#[test]
fn a_thousand_sessions_of_which_some_are_something_else() {
    let house = House::with(0);
    let sample = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json")).unwrap();
    let newer = br#"{"format":"verksted-session","version":7,"something":"else"}"#;
    for at in 0..1_000_usize {
        let path = house.sessions().join(format!("fil-{at:04}.json"));
        match at % 20 {
            0 => fs::write(path, &sample[..sample.len() * (at % 9 + 1) / 10]).unwrap(),
            1 => fs::write(path, "").unwrap(),
            2 => fs::write(path, newer).unwrap(),
            3 => fs::write(path, r#"{"name": "a recipe", "notes": [1, 2]}"#).unwrap(),
            4 => fs::create_dir(path).unwrap(),
            5 => fs::write(path, [0_u8; 64]).unwrap(),
            6 if at == 6 => fs::File::create(path).unwrap().set_len(80 << 20).unwrap(),
            _ if at < 100 => fs::write(path, &sample).unwrap(),
            _ => fs::hard_link(house.sessions().join("fil-0019.json"), path).unwrap(),
        }
    }
    let count = |list: &Value, fault: &str| {
        list.as_array().unwrap().iter().filter(|session| session["fault"] == fault).count()
    };
    for _ in 0..2 {
        let list = house.json(&["sessions", "list", "--json"]);
        let faults = ["cut-off", "empty", "newer", "other-kind", "too-large"];
        assert_eq!(faults.map(|fault| count(&list, fault)), [50, 100, 50, 50, 1]);
        assert_eq!(list.as_array().unwrap().len(), 950);
        let found = house.json(&["sessions", "find", "--json", "endelig", "sammen"]);
        assert_eq!(found["sessions"], 1_000 - 300 - 1);
    }
}
