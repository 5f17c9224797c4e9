//! Methods of one's own on the command line: adapting, comparing and taking over, as a person or a script does it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::{contains, is_empty};
use serde_json::Value;
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_verksted");

/// A home folder of its own for each test.
struct House {
    folder: TempDir,
}

impl House {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn methods(&self) -> PathBuf {
        self.folder.path().join("home/methods")
    }

    fn in_lang(&self, lang: &str, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.env("VERKSTED_HOME", self.folder.path().join("home")).env_remove("VERKSTED_LOG");
        command.args(["--language", lang]).args(args);
        command
    }

    fn nb(&self, args: &[&str]) -> Command {
        self.in_lang("nb", args)
    }

    fn en(&self, args: &[&str]) -> Command {
        self.in_lang("en", args)
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let path = self.methods().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }
}

const WHY: [&str; 2] = ["--why", "Kortere, til et formannskap"];

fn adapt<'a>(of: &'a str, id: &'a str) -> Vec<&'a str> {
    ["methods", "adapt", of, "--as", id].into_iter().chain(WHY).collect()
}

#[test]
fn a_method_is_adapted_changed_and_told() {
    let house = House::new();
    let by = ["--by", "Kari Nordmann"];
    house
        .nb(&[adapt("five-whys", "asker"), by.to_vec()].concat())
        .assert()
        .success()
        .stdout(contains("asker.toml er din kopi av «5 × hvorfor»").and(contains("methods diff asker")))
        .stderr(is_empty());
    house.nb(&["methods", "diff", "asker"]).assert().success().stdout(contains("Alt er likt"));
    house.change("asker.toml", "minutes = 7", "minutes = 5");
    house.change("asker.toml", "minutes = 30", "minutes = 28");
    house.nb(&["methods", "check", "asker"]).assert().success();
    house.nb(&["methods", "diff", "asker"]).assert().success().stdout(
        contains("av Kari Nordmann")
            .and(contains("Hvorfor: Kortere, til et formannskap"))
            .and(contains("~ Første hvorfor, flere grener (first-why): kortere\n      minutter: 7 → 5"))
            .and(contains("(deepen): beholdt")),
    );
    house.en(&["methods", "diff", "asker"]).assert().success().stdout(contains("(first-why): shorter"));
    let out =
        house.en(&["methods", "diff", "asker", "--json"]).assert().success().get_output().stdout.clone();
    let json: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(json["origin"]["id"], "five-whys");
    assert_eq!(json["changes"]["parts"][1]["changes"][0]["from"], 7);
    assert_eq!(json["ancestor"]["newer"], Value::Null);
}

#[test]
fn the_name_in_the_settings_is_who_does_it() {
    let house = House::new();
    fs::create_dir_all(house.folder.path().join("home")).unwrap();
    fs::write(house.folder.path().join("home/settings.toml"), "name = \"Ola Nordmann\"\n").unwrap();
    house.nb(&adapt("mini-lup", "asker-dagen")).assert().success();
    let text = fs::read_to_string(house.methods().join("programmes/asker-dagen.toml")).unwrap();
    assert!(text.contains("by = \"Ola Nordmann\""), "{text}");
}

#[test]
fn the_list_says_which_of_hers_has_errors() {
    let house = House::new();
    house.nb(&adapt("five-whys", "asker")).assert().success();
    house.nb(&["methods", "list"]).assert().success().stdout(contains("har feil").not());
    house.change("asker.toml", "minutes = 30", "minutes = 29");
    house.nb(&["methods", "list"]).assert().success().stdout(contains("egen fil, har feil"));
}

/// A name is in both languages; where she says which language it is in, the other keeps what it had.
#[test]
fn a_copy_has_the_name_it_is_given() {
    let house = House::new();
    let named = |id, name| [adapt("five-whys", id), vec!["--name", name]].concat();
    let text = |file: &str| fs::read_to_string(house.methods().join(file)).unwrap();
    let mut command = Command::new(PROGRAM);
    command.env("VERKSTED_HOME", house.folder.path().join("home")).args(named("asker", "Hvorfor, Asker"));
    command.assert().success();
    assert!(text("asker.toml").contains("nb = \"Hvorfor, Asker\"\nen = \"Hvorfor, Asker\""));
    house.nb(&named("baerum", "Hvorfor, Bærum")).assert().success();
    assert!(text("baerum.toml").contains("nb = \"Hvorfor, Bærum\"\nen = \"5 Whys\""));
}

#[test]
fn what_cannot_be_adapted_is_refused_in_words_and_leaves_no_file() {
    let house = House::new();
    for (args, said) in [
        (adapt("tull", "asker"), "no method or programme “tull”"),
        (adapt("five-whys", "nul"), "“nul” cannot be the name of a file on Windows"),
        (adapt("five-whys", "../asker"), "cannot be an id"),
        (adapt("five-whys", "check-in"), "“check-in” came with the program"),
        (vec!["methods", "adapt", "five-whys", "--as", "asker", "--why", " "], "Say why"),
        (vec!["methods", "adapt", "five-whys", "--as", "asker"], "--why"),
    ] {
        house.en(&args).assert().code(2).stdout(is_empty()).stderr(contains(said));
    }
    assert!(!house.methods().exists());
    house
        .en(&["methods", "diff", "five-whys"])
        .assert()
        .code(2)
        .stderr(contains("not adapted from anything"));
}

#[test]
fn a_newer_ancestor_is_marked_shown_and_taken_over() {
    let house = House::new();
    house.nb(&adapt("five-whys", "theirs")).assert().success();
    house.nb(&adapt("theirs", "hers")).assert().success();
    house.change("hers.toml", "Prøv baklengs", "Les baklengs");
    house.change("theirs.toml", "Gå i dybden", "Gå dypere");
    house.change("theirs.toml", "Prøv baklengs", "Test baklengs");
    house.change("theirs.toml", "version = 1", "version = 2");
    house.nb(&["methods", "list"]).assert().success().stdout(contains("egen fil, nyere opphav"));
    house.nb(&["methods", "diff", "hers"]).assert().success().stdout(
        contains("«theirs» er ny siden den gang (versjon 2)")
            .and(contains("~ Gå dypere (deepen): omskrevet\n"))
            .and(contains("(test): omskrevet, begge har endret"))
            .and(contains("methods take hers --all"))
            .and(contains("--step test")),
    );
    let before = fs::read_to_string(house.methods().join("hers.toml")).unwrap();
    house.nb(&["methods", "take", "hers"]).assert().success().stdout(contains("Gå dypere"));
    assert_eq!(fs::read_to_string(house.methods().join("hers.toml")).unwrap(), before);
    house
        .nb(&["methods", "take", "hers", "--step", "tull"])
        .assert()
        .code(2)
        .stderr(contains("«deepen», «test»"));
    house.nb(&["methods", "take", "hers", "--all"]).assert().success().stdout(contains("Én ting er igjen"));
    house
        .nb(&["methods", "take", "hers", "--keep-mine"])
        .assert()
        .success()
        .stdout(contains("Nå er «hers» à jour med versjon 2"));
    let after = fs::read_to_string(house.methods().join("hers.toml")).unwrap();
    assert!(after.contains("Gå dypere") && after.contains("Les baklengs"), "{after}");
    house.nb(&["methods", "take", "hers", "--all"]).assert().code(2).stderr(contains("ingenting nytt"));
    house.nb(&["methods", "check", "hers"]).assert().success();
}

#[test]
fn a_programme_is_passed_on_shown_and_taken_in() {
    let (house, other) = (House::new(), House::new());
    let file = house.folder.path().join("pakke.txt");
    let file = file.to_str().unwrap();
    house.nb(&adapt("mini-lup", "asker-dagen")).assert().success();
    house
        .nb(&["methods", "bundle", "asker-dagen", "--by", "Kari Nordmann", "-o", file])
        .assert()
        .success()
        .stdout(contains("1 program og 14 metoder"));
    house
        .nb(&["methods", "bundle", "asker-dagen", "-o", file])
        .assert()
        .code(1)
        .stderr(contains("finnes allerede"));
    let again = ["methods", "bundle", "asker-dagen", "--by", "Kari Nordmann", "--force", "-o", file];
    house.nb(&again).assert().success();
    other.nb(&["methods", "import", file]).assert().success().stdout(
        contains("Laget av Kari Nordmann")
            .and(contains("(asker-dagen): ny, versjon 1, Verksted, lisens CC-BY-4.0, tilpasset fra mini-lup"))
            .and(contains("--yes")),
    );
    assert!(!other.methods().exists());
    other.en(&["methods", "import", file, "--yes"]).assert().success().stdout(contains("Taken in:"));
    other.nb(&["methods", "check", "asker-dagen"]).assert().success();
    other.nb(&["methods", "diff", "asker-dagen"]).assert().success().stdout(contains("Alt er likt"));
    other
        .en(&["methods", "import", file, "--yes"])
        .assert()
        .success()
        .stdout(contains("You have all of this already"));
    // Hers is never written over, and there is a way out.
    other.change("programmes/asker-dagen.toml", "version = 1", "version = 2");
    other.nb(&["methods", "import", file, "--yes"]).assert().code(1).stderr(contains("--as-suffix"));
    other.nb(&["methods", "import", file, "--yes", "--as-suffix", "kari"]).assert().success();
    other.nb(&["methods", "show", "asker-dagen-kari"]).assert().success();
}

#[test]
fn a_file_that_is_no_bundle_is_refused_and_nothing_is_written() {
    let house = House::new();
    let file = house.folder.path().join("pakke.txt");
    fs::write(&file, "Hei, her er programmet!\n").unwrap();
    house
        .en(&["methods", "import", file.to_str().unwrap(), "--yes"])
        .assert()
        .code(1)
        .stderr(contains("pakke.txt: this is not a bundle").and(contains("Nothing has been taken in")));
    assert!(!house.methods().exists());
    house.en(&["methods", "import", "/nowhere/x.txt"]).assert().code(2).stderr(contains("/nowhere/x.txt"));
    house.en(&["methods", "bundle", "tull"]).assert().code(2).stderr(contains("tull"));
}
