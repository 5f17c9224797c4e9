//! The command line as a person or a script meets it: the real program, its output and its exit codes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command as Process, Stdio};

use assert_cmd::Command;
use chrono::{DateTime, FixedOffset, Utc};
use predicates::prelude::*;
use predicates::str::{contains, is_empty, is_match};
use serde_json::Value;
use tempfile::TempDir;
use verksted::core::event::{Details, Turn, What};
use verksted::core::ids::{DeviceId, IdSource, SessionId};
use verksted::core::note::TableId;
use verksted::core::session::{NewSession, Session, Table};
use verksted::library::Library;
use verksted::store::{self, Access, Home, Open, Writer};

const PROGRAM: &str = env!("CARGO_BIN_EXE_verksted");

/// A home folder of its own for each test.
struct House {
    folder: TempDir,
}

impl House {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn home(&self) -> Home {
        Home::at(self.root())
    }

    /// `verksted` in English with nothing of this machine's own to disturb it.
    fn verksted(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        for variable in
            ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "VERKSTED_LOG", "NO_COLOR", "COLORTERM"]
        {
            command.env_remove(variable);
        }
        command.env("LANG", "en_GB.UTF-8").env("VERKSTED_HOME", self.root()).env("TERM", "xterm");
        command.args(args);
        command
    }

    fn nb(&self, args: &[&str]) -> Command {
        let mut command = self.verksted(args);
        command.env("LANG", "nb_NO.UTF-8");
        command
    }

    /// A session that stands in its first step with a plain list, as after the program was left.
    fn session(&self, title: &str) -> PathBuf {
        let open = self.open(title);
        let path = open.path.clone();
        finish(open, false);
        path
    }

    fn open(&self, title: &str) -> Open {
        let library = Library::load(None);
        let start: DateTime<Utc> = "2026-11-22T07:30:00Z".parse().unwrap();
        let tables = (0..3).filter_map(TableId::from_index).map(|id| Table { id, people: 5 }).collect();
        let mut ids = IdSource::new(title.len() as u64);
        let session = Session::new(NewSession {
            id: SessionId(ids.next(1)),
            now: start,
            offset: FixedOffset::east_opt(3600).unwrap(),
            planned_start: start,
            details: Details { title: title.to_owned(), ..Details::default() },
            tables,
            day: library.day("mini-lup", 3).unwrap(),
            rehearsal: None,
        });
        store::create(&self.home(), session.unwrap())
    }

    /// A session that was closed.
    fn closed(&self, title: &str) -> PathBuf {
        let open = self.open(title);
        let path = open.path.clone();
        finish(open, true);
        path
    }
}

fn finish(mut open: Open, close: bool) {
    let Access::Write(ready) = open.access else { panic!("{:?}", open.access) };
    let writer = Writer::start(ready, |_| {});
    if close {
        let event = open.session.event(Utc::now(), &DeviceId::from("abcdef"), Turn::New, What::Closed);
        open.session.apply(&event).unwrap();
        writer.persist(event);
    }
    assert!(writer.finish_within(close, std::time::Duration::from_secs(10)).saved);
}

fn texts(path: &std::path::Path) -> Vec<String> {
    store::read(path).unwrap().session.notes.into_iter().map(|note| note.text).collect()
}

fn json(command: &mut Command) -> Value {
    serde_json::from_slice(&command.assert().get_output().stdout).unwrap()
}

#[test]
fn without_a_terminal_it_says_so_and_leaves_2() {
    let house = House::new();
    house.session("Mandag");
    for args in [&[][..], &["run", "mini-lup"], &["open", "Mandag"]] {
        house.verksted(args).assert().code(2).stdout(is_empty()).stderr(contains("There is no terminal"));
        house.nb(args).assert().code(2).stderr(contains("ingen terminal"));
    }
}

#[test]
fn help_is_in_her_language_with_examples_and_exit_codes() {
    let house = House::new();
    for (language, words) in
        [("nb", ["Bruk:", "Eksempler:", "Utgangskoder:"]), ("en", ["Usage:", "Examples:", "Exit codes:"])]
    {
        let help = house.verksted(&["--help", "--language", language]).assert().success().stderr(is_empty());
        let text = String::from_utf8_lossy(&help.get_output().stdout).into_owned();
        for word in words {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
    let add = house.nb(&["add", "-h"]).assert().success();
    add.stdout(contains("én per linje").and(contains("75   et annet program har workshopen åpen")));
    house.nb(&["sessions"]).assert().code(2).stderr(contains("Kommandoer:"));
}

#[test]
fn the_version_names_the_package() {
    House::new()
        .verksted(&["--version"])
        .assert()
        .success()
        .stdout(is_match(r"^verksted \d+\.\d+\.\d+( \([0-9a-f]{10}\))?\n$").unwrap());
}

#[test]
fn what_cannot_be_used_is_said_in_her_language() {
    let house = House::new();
    for (args, nb, en) in [
        (&["sesions", "list"][..], "Mente du sessions?", "Did you mean sessions?"),
        (&["--tull"], "ikke noe valg --tull", "no option --tull"),
        (&["run"], "mangler noe", "missing"),
        (&["run", "mini-lup", "--tables", "0"], "fra 1 til 26", "from 1 to 26"),
        (&["run", "mini-lup", "--pace", "3601"], "fra 1 til 3600", "from 1 to 3600"),
        (&["run", "mini-lup", "--start", "25:00"], "klokkeslett", "time of day"),
        (&["run", "mini-lup", "--people", "5 x"], "ett tall for alle", "one number for all"),
        (&["run", "mini-lup", "--tables", "3", "--people", "5 5"], "3 bord", "3 tables"),
        (&["add", "--table", "bord"], "fra A til Z", "from A to Z"),
        (&["completions", "sh"], "Velg bash", "Choose bash"),
        (&["run", "mini-lup", "--title"], "mangler en verdi", "has no value"),
        (&["doctor", "--json", "--json"], "bare gis én gang", "only once"),
    ] {
        house.nb(args).assert().code(2).stdout(is_empty()).stderr(contains(nb));
        house.verksted(args).assert().code(2).stdout(is_empty()).stderr(contains(en));
    }
    house.verksted(&["--language", "sv", "doctor"]).assert().code(2).stderr(contains("Choose nb or en"));
}

#[test]
fn an_unknown_programme_is_answered_with_those_there_are() {
    let house = House::new();
    house.nb(&["run", "maxi-lup"]).assert().code(2).stderr(contains("mini-lup").and(contains("maxi-lup")));
    // Its own file, broken, is not unknown: what is wrong with it is said.
    let programmes = house.root().join("methods/programmes");
    fs::create_dir_all(&programmes).unwrap();
    fs::write(programmes.join("mine.toml"), "format = 1\nid = mine\n").unwrap();
    house.verksted(&["run", "mine"]).assert().code(2).stderr(contains("programmes/mine.toml:2:"));
}

#[test]
fn the_language_comes_from_the_nearest_choice() {
    let house = House::new();
    let why = |mut command: Command| {
        let report = json(command.arg("--json"));
        let findings = report["findings"].as_array().unwrap();
        findings.iter().find(|finding| finding["id"] == "language").unwrap()["text"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert!(why(house.nb(&["doctor"])).starts_with("bokmål, fordi maskinen"));
    fs::create_dir_all(house.root()).unwrap();
    fs::write(house.root().join("settings.toml"), "language = \"en\"\n").unwrap();
    assert_eq!(why(house.nb(&["doctor"])), "English, because the settings say so");
    assert!(why(house.nb(&["doctor", "--language", "nb"])).contains("--language"));
    let mut neither = house.verksted(&["doctor", "--home", "/nowhere"]);
    assert!(
        why({
            neither.env("LANG", "C");
            neither
        })
        .starts_with("bokmål")
    );
}

#[test]
fn damaged_settings_are_said_and_stop_nothing() {
    let house = House::new();
    fs::create_dir_all(house.root()).unwrap();
    let damaged = "language = nb\n";
    fs::write(house.root().join("settings.toml"), damaged).unwrap();
    house.verksted(&["sessions", "list"]).assert().success().stderr(contains("settings.toml:1"));
    house.verksted(&["doctor"]).assert().success().stdout(contains("settings.toml:1"));
    assert_eq!(fs::read_to_string(house.root().join("settings.toml")).unwrap(), damaged);
}

#[test]
fn added_notes_get_their_numbers_in_order_and_are_in_the_file() {
    let house = House::new();
    let path = house.session("Mandag");
    house
        .verksted(&["add", "--step", "challenge", "--table", "b"])
        .write_stdin("Vi vet ikke hva som virker\n\n- c: Ingen deler\r\n>1 Hvem eier det?\na\u{30a}pent")
        .assert()
        .success()
        .stdout("1\n2\n3\n4\n")
        .stderr(is_empty());
    let session = store::read(&path).unwrap().session;
    let notes: Vec<_> =
        session.notes.iter().map(|note| (note.text.as_str(), note.table.unwrap().letter())).collect();
    let wanted =
        [("Vi vet ikke hva som virker", 'B'), ("Ingen deler", 'C'), ("Hvem eier det?", 'B'), ("åpent", 'B')];
    assert_eq!(notes, wanted);
    assert_eq!(session.notes[2].from, [session.notes[0].id]);
    assert!(session.notes.iter().all(|note| note.step.block() == "challenge" && note.board.is_some()));
    // Left as it was: open, to be gone on with.
    assert!(session.closed.is_none() && path.with_extension("journal").exists());
}

#[test]
fn a_bad_line_is_said_with_its_number_and_the_rest_goes_on() {
    let house = House::new();
    let path = house.session("Mandag");
    house
        .nb(&["add", "--step", "challenge"])
        .write_stdin(&b"en\n>99 to\n\xff\xfe\ntre\n"[..])
        .assert()
        .code(1)
        .stdout("1\n2\n")
        .stderr(contains("Linje 2 ble ikke tatt med: det finnes ingen lapp 99").and(contains("Linje 3")));
    assert_eq!(texts(&path), ["en", "tre"]);
}

#[test]
fn a_number_is_printed_while_the_input_goes_on() {
    let house = House::new();
    house.session("Mandag");
    let mut add = Process::new(PROGRAM)
        .args(["add", "--step", "challenge"])
        .env("VERKSTED_HOME", house.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (add.stdin.take().unwrap(), BufReader::new(add.stdout.take().unwrap()));
    for number in 1..=3 {
        writeln!(stdin, "lapp {number}").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, format!("{number}\n"));
    }
    drop(stdin);
    assert!(add.wait().unwrap().success());
}

#[test]
fn notes_are_taken_also_when_nobody_reads_their_numbers() {
    let house = House::new();
    let path = house.session("Mandag");
    let mut add = Process::new(PROGRAM)
        .args(["add", "--step", "challenge"])
        .env("VERKSTED_HOME", house.root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(add.stdout.take());
    add.stdin.take().unwrap().write_all(b"en\nto\n").unwrap();
    assert!(add.wait().unwrap().success());
    assert_eq!(texts(&path), ["en", "to"]);
}

#[test]
fn each_board_makes_its_own_kind_of_note() {
    let house = House::new();
    let path = house.session("Mandag");
    let add = |step: &str, text: &str| {
        let mut command = house.verksted(&["add", "--step", step]);
        command.write_stdin(text.to_owned());
        command.assert()
    };
    add("arrive/question", "4 klar\n").success();
    add("arrive/question", "klar\n").code(1).stderr(contains("a number from 1 to 5"));
    add("journey", "Ringer kommunen\n").code(1).stderr(contains("no stages"));
    add("causes/first-why", "Hvorfor?\n").success();
    add("cards", "Del alt\nLær av andre\n").success().stdout("3\n4\n");
    // A break records nothing, but what is said is heard.
    add("lunch", "Vi må snakke om dette\n").success();
    let kinds: Vec<_> =
        store::read(&path).unwrap().session.notes.iter().map(|note| note.kind.key()).collect();
    assert_eq!(kinds, ["answer", "cause", "concept", "concept", "remark"]);
}

#[test]
fn a_closed_session_can_be_added_to_and_is_left_closed() {
    let house = House::new();
    let path = house.closed("Fredag");
    let closed = store::read(&path).unwrap().session.closed.unwrap();
    house
        .verksted(&["add", "fredag", "--step", "challenge"])
        .write_stdin("fra papiret\n")
        .assert()
        .success()
        .stdout("1\n")
        .stderr(contains("“Fredag” was closed on").and(contains("added afterwards")));
    assert_eq!(texts(&path), ["fra papiret"]);
    assert_eq!(store::read(&path).unwrap().session.closed, Some(closed));
    assert!(!path.with_extension("journal").exists() && !path.with_extension("lock").exists());
}

#[test]
fn a_session_open_elsewhere_is_left_alone_and_the_other_is_named() {
    let house = House::new();
    let open = house.open("Mandag");
    let path = open.path.clone();
    let me = std::process::id().to_string();
    house
        .verksted(&["add", "--step", "challenge"])
        .write_stdin("for sent\n")
        .assert()
        .code(75)
        .stdout(is_empty())
        .stderr(contains(me).and(contains("close that program")));
    finish(open, false);
    assert!(texts(&path).is_empty());
}

#[test]
fn what_a_note_is_to_be_added_to_must_be_there() {
    let house = House::new();
    house.verksted(&["add"]).write_stdin("x").assert().code(1).stderr(contains("no sessions here yet"));
    house.session("Mandag");
    house.verksted(&["add", "tirsdag"]).write_stdin("x").assert().code(2).stderr(contains("tirsdag"));
    house
        .verksted(&["add", "--step", "tull"])
        .write_stdin("x")
        .assert()
        .code(2)
        .stderr(contains("lunch/all"));
    house.verksted(&["add", "--table", "d"]).write_stdin("x").assert().code(2).stderr(contains("A, B, C"));
}

#[test]
fn a_session_is_meant_by_path_file_name_or_part_of_its_title() {
    let house = House::new();
    let monday = house.session("Mandag i Ås");
    house.session("Mandag i Bærum");
    let path = |meant: &str| house.verksted(&["sessions", "path", meant]).assert();
    let found = format!("{}\n", monday.display());
    path(monday.to_str().unwrap()).success().stdout(found.clone());
    path("2026-11-22-mandag-i-as").success().stdout(found.clone());
    path("2026-11-22-mandag-i-as.json").success().stdout(found.clone());
    path("i ÅS").success().stdout(found.clone());
    path("i aas").success().stdout(found);
    path("22. nov").code(2).stderr(contains("mandag-i-as").and(contains("mandag-i-baerum")));
    path("…").code(2).stderr(contains("mandag-i-as").not());
    path("mandag").code(2).stderr(contains("2026-11-22-mandag-i-as").and(contains("mandag-i-baerum")));
    let folder = format!("{}\n", house.home().sessions_dir().display());
    house.verksted(&["sessions", "path"]).assert().success().stdout(folder);
}

#[test]
fn sessions_are_listed_with_how_they_stand() {
    let house = House::new();
    house
        .nb(&["sessions", "list"])
        .assert()
        .success()
        .stdout(is_empty())
        .stderr(contains("ingen workshoper"));
    house.session("Mandag");
    house.closed("Fredag");
    fs::write(house.home().sessions_dir().join("broken.json"), "{\"\u{1b}[31m").unwrap();
    house.nb(&["sessions", "list"]).assert().success().stdout(
        is_match(r"22\.11\.2026 08:30  Mandag +Mini-LUP.*  sist brukt .*  åpen\n")
            .unwrap()
            .and(is_match(r"22\.11\.2026 08:30  Fredag +Mini-LUP.*  sist brukt .*  avsluttet\n").unwrap())
            .and(is_match(r"broken\.json .* skadet: ").unwrap())
            .and(contains("\u{1b}").not()),
    );
    let list = json(&mut house.verksted(&["sessions", "list", "--json"]));
    let state = |title: &str| {
        let of_title = |session: &&Value| session["title"] == title;
        list.as_array().unwrap().iter().find(of_title).unwrap()["state"].as_str().unwrap().to_owned()
    };
    assert_eq!((state("Mandag").as_str(), state("Fredag").as_str()), ("open", "closed"));
}

#[test]
fn a_session_is_shown_in_short_or_whole() {
    let house = House::new();
    house.session("Mandag");
    let add = |step: &str, text: &str| {
        let mut command = house.verksted(&["add", "--step", step]);
        command.write_stdin(text.to_owned()).assert().success();
    };
    add("challenge", "b: Ingen deler\n");
    add("next", "Ring Kari\n");
    house.nb(&["sessions", "show", "mandag"]).assert().success().stderr(is_empty()).stdout(
        contains("Mandag\nsøndag 22. november 2026 · Mini-LUP")
            .and(contains("2 lapper · 3 bord · 15 personer"))
            .and(is_match("Problemstilling +20 min → gjenstår +1 lapp\n").unwrap())
            .and(contains("Neste steg\n    2  Ring Kari – ingen ansvarlig, ingen frist\n")),
    );
    house.verksted(&["sessions", "show"]).assert().success().stdout(contains("nobody yet, no date"));
    let whole = json(&mut house.verksted(&["sessions", "show", "mandag", "--json"]));
    assert_eq!(whole["format"], "verksted-session");
    assert_eq!(whole["notes"][0]["text"], "Ingen deler");
    house.verksted(&["sessions", "show", "nobody"]).assert().code(2).stdout(is_empty());
    let broken = house.home().sessions_dir().join("broken.json");
    fs::write(&broken, "{").unwrap();
    house.verksted(&["sessions", "show", "broken"]).assert().code(1).stderr(contains("broken.json"));
}

#[test]
fn without_a_name_the_last_day_with_anything_in_it_is_shown() {
    let house = House::new();
    let used = |path: &std::path::Path, minute: u64| {
        let at = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(60 * minute);
        for file in [path.to_owned(), path.with_extension("journal")].iter().filter(|file| file.is_file()) {
            fs::File::options().append(true).open(file).unwrap().set_modified(at).unwrap();
        }
    };
    let add = |title: &str| {
        house.verksted(&["add", title]).write_stdin("4 Opplagt\n").assert().success();
    };
    let [unfinished, closed, empty] =
        [house.session("Forrige uke"), house.closed("I dag"), house.session("Bare åpnet")];
    house.verksted(&["sessions", "show"]).assert().success();
    for title in ["Forrige uke", "I dag"] {
        add(title);
    }
    for (path, minute) in [(&unfinished, 1), (&closed, 2), (&empty, 3)] {
        used(path, minute);
    }
    let which = contains("Viser «I dag» (22.11.2026 08:30, avsluttet)");
    house.nb(&["sessions", "show"]).assert().success().stderr(which).stdout(contains("I dag\n"));
    used(&unfinished, 4);
    house.verksted(&["sessions", "show"]).assert().success().stderr(contains("“Forrige uke”"));
    house.verksted(&["sessions", "show", "--help"]).assert().success().stdout(contains("last one used"));
}

#[test]
fn a_day_is_exported_to_the_screen_or_to_a_file_that_is_not_there() {
    let house = House::new();
    let path = house.closed("Leaders");
    house.verksted(&["export", "leaders", "--to", "md"]).assert().success().stdout(contains("# Leaders"));
    let file = house.folder.path().join("minutes.md");
    let out = file.to_str().unwrap();
    let printed = format!("{out}\n");
    house.verksted(&["export", "leaders", "-o", out]).assert().success().stdout(printed.clone());
    let again = house.verksted(&["export", "leaders", "-o", out]).assert().code(1);
    again.stdout(is_empty()).stderr(contains("--force"));
    house.verksted(&["export", "leaders", "-o", out, "--force"]).assert().success().stdout(printed);
    let record = house.verksted(&["export", "leaders", "--to", "json"]).assert().success();
    assert_eq!(record.get_output().stdout, fs::read(path).unwrap());
}

#[test]
fn several_days_in_a_folder_are_a_file_each() {
    let house = House::new();
    for title in ["March", "April"] {
        house.closed(title);
    }
    let folder = house.folder.path().to_str().unwrap();
    house.verksted(&["export", "march", "april", "--to", "md", "-o", folder]).assert().success();
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut names: Vec<PathBuf> = names.filter(|path| path.is_file()).collect();
    names.sort();
    let name = |at: usize| names[at].file_name().unwrap().to_str().unwrap();
    assert_eq!(names.len(), 2);
    assert!(name(0).ends_with("-april.md") && name(1).ends_with("-march.md"), "{names:?}");
}

#[test]
fn what_cannot_be_exported_so_is_said() {
    let house = House::new();
    house.closed("Leaders");
    for (args, says) in [
        (&["export", "leaders"][..], "--to html"),
        (&["export", "leaders", "--to", "pdf"], "md, html"),
        (&["export", "leaders", "--to", "json", "--part", "summary"], "whole record"),
        (&["export", "nobody", "--to", "md"], "nobody"),
    ] {
        house.verksted(args).assert().code(2).stdout(is_empty()).stderr(contains(says));
    }
    let gone = house.folder.path().join("gone/minutes.md");
    house
        .verksted(&["export", "leaders", "-o", gone.to_str().unwrap()])
        .assert()
        .code(1)
        .stderr(contains("minutes.md"));
}

#[test]
fn methods_are_listed_and_shown() {
    let house = House::new();
    house
        .nb(&["methods", "list"])
        .assert()
        .success()
        .stdout(contains("mini-lup").and(contains("Brainwriting")));
    let list = json(&mut house.verksted(&["methods", "list", "--json"]));
    assert!(list["methods"].as_array().unwrap().len() >= 14);
    let programmes = list["programmes"].as_array().unwrap();
    assert!(programmes.iter().any(|programme| programme["id"] == "mini-lup"));
    house
        .nb(&["methods", "show", "check-in"])
        .assert()
        .success()
        .stdout(contains("Innsjekk").and(contains("Si: ")));
    house
        .verksted(&["methods", "show", "mini-lup"])
        .assert()
        .success()
        .stdout(contains("08:30–15:30").and(contains("(11:30)")));
    assert_eq!(json(&mut house.verksted(&["methods", "show", "pitch", "--json"]))["id"], "pitch");
    house.verksted(&["methods", "show", "tull"]).assert().code(2).stderr(contains("tull"));
    let folder = format!("{}\n", house.home().methods_dir().display());
    house.verksted(&["methods", "path"]).assert().success().stdout(folder);
}

#[test]
fn a_broken_file_is_named_with_line_and_column() {
    let house = House::new();
    house.nb(&["methods", "check"]).assert().success().stdout(contains("Alt er i orden"));
    house.verksted(&["methods", "check"]).assert().success().stdout(contains("All is well"));
    let methods = house.home().methods_dir();
    fs::create_dir_all(&methods).unwrap();
    fs::write(methods.join("mine.toml"), "format = 1\nid = \"mine\"\nminuttes = 4\n").unwrap();
    house
        .nb(&["methods", "check"])
        .assert()
        .code(1)
        .stdout(contains("mine.toml:3:1").and(contains("«minuttes»")));
    house.verksted(&["methods", "check", "mine"]).assert().code(1).stdout(contains("1 file was checked"));
    // One broken file is no reason to find fault with another.
    house.verksted(&["methods", "check", "check-in", "mini-lup"]).assert().success();
    house.verksted(&["methods", "check", "tull"]).assert().code(2);
    house.verksted(&["methods", "list"]).assert().success().stderr(contains("mine.toml:3:1"));
}

#[test]
fn a_draft_is_checked_where_it_lies() {
    let house = House::new();
    let draft = house.folder.path().join("check-in.toml");
    let built_in = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/methods/check-in.toml")).unwrap();
    fs::write(&draft, &built_in).unwrap();
    let check = || house.verksted(&["methods", "check", draft.to_str().unwrap()]).assert();
    check().success().stdout(contains("All is well in 1 file"));
    fs::write(&draft, built_in.replacen("minutes = 10", "minutes = 11", 1)).unwrap();
    check().code(1).stdout(contains("check-in.toml:").and(contains("the method is 11 min")));
    // A programme is known by its blocks, wherever it lies.
    let draft = house.folder.path().join("my-day.toml");
    fs::write(&draft, "format = 1\nid = \"my-day\"\nblocks = []\n").unwrap();
    house
        .verksted(&["methods", "check", draft.to_str().unwrap()])
        .assert()
        .code(1)
        .stdout(contains("programmes/my-day.toml"));
}

#[test]
fn the_doctor_finds_nothing_wrong_with_a_folder_not_made_yet_and_makes_nothing() {
    let house = House::new();
    house.nb(&["doctor"]).assert().success().stdout(contains("en lapp er på disken"));
    let report = json(&mut house.verksted(&["doctor", "--json"]));
    // A slow or nearly full disk here is worth a look, and no fault of the program.
    assert_ne!(report["verdict"], "stops", "{report}");
    assert!(!house.root().exists());
}

#[test]
fn the_doctor_says_when_the_day_would_stop() {
    let house = House::new();
    // A file where the folder should be cannot be written in by anyone, whoever runs the test.
    fs::write(house.root(), "").unwrap();
    house
        .nb(&["doctor"])
        .assert()
        .code(1)
        .stdout(contains("! Skriving").and(contains("kan ikke ledes herfra")));
    let report = json(&mut house.verksted(&["doctor", "--json"]));
    assert_eq!(report["verdict"], "stops");
}

#[test]
fn the_doctor_names_what_should_be_looked_at() {
    let house = House::new();
    house.session("Mandag");
    fs::write(house.home().sessions_dir().join("broken.json"), "{").unwrap();
    house
        .verksted(&["doctor"])
        .env("LANG", "C")
        .env("TERM", "dumb")
        .args(["--language", "en"])
        .assert()
        .success()
        .stdout(
            contains("? Characters")
                .and(contains("? Colours"))
                .and(contains("? Saved"))
                .and(contains("broken.json"))
                .and(is_match("Unfinished +Mandag\n").unwrap())
                .and(contains("look at what is marked")),
        );
}

#[test]
fn there_are_completions_and_a_manual_page() {
    let house = House::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        house
            .verksted(&["completions", shell])
            .assert()
            .success()
            .stdout(contains("sessions").and(contains("verksted")));
    }
    for (language, about) in [("nb", "én per linje"), ("en", "one a line")] {
        house.verksted(&["man", "--language", language]).assert().success().stdout(
            contains(".TH verksted 1")
                .and(contains(".SS verksted add"))
                .and(contains(".SS verksted methods check"))
                .and(contains("\\-\\-pace"))
                .and(contains(about)),
        );
    }
}

#[test]
fn there_is_a_log_only_when_it_is_asked_for() {
    let house = House::new();
    house.session("Mandag");
    house.verksted(&["sessions", "list"]).assert().success();
    let log = house.home().log_dir().join("verksted.log");
    assert!(!log.exists());
    house.verksted(&["sessions", "list"]).env("VERKSTED_LOG", "debug").assert().success().stderr(is_empty());
    assert!(log.exists());
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let house = House::new();
    for args in [&["methods", "list"][..], &["man"], &["completions", "bash"], &["doctor"], &["--help"]] {
        let mut program = Process::new(PROGRAM)
            .args(args)
            .env("VERKSTED_HOME", house.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(program.stdout.take());
        let output = program.wait_with_output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{args:?}: {output:?}");
    }
}
