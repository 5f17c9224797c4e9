//! A programme on paper, through the command line.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::{contains, is_empty, starts_with};
use tempfile::TempDir;

/// A home folder of its own, in which the sheets are written.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn print(&self, lang: &str, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_verksted"));
        command.env("VERKSTED_HOME", self.folder.path().join("home")).env_remove("VERKSTED_LOG");
        command
            .current_dir(self.folder.path())
            .args(["--language", lang, "methods", "print", "mini-lup"])
            .args(args);
        command
    }

    fn read(&self, file: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(file)).unwrap()
    }
}

#[test]
fn each_sheet_is_written_as_text_as_a_page_and_for_word() {
    let desk = Desk::new();
    for reader in ["facilitator", "participants", "packing"] {
        let to = |format| ["--for", reader, "--to", format];
        desk.print("nb", &["--for", reader]).assert().success().stdout(starts_with("# Mini-LUP"));
        let page = starts_with("<!DOCTYPE html>").and(contains("<h1>Mini-LUP")).and(contains("</html>"));
        desk.print("nb", &to("html")).assert().success().stdout(page).stderr(is_empty());
        let document = desk.print("en", &to("docx")).assert().success();
        assert!(document.get_output().stdout.starts_with(b"PK"), "{reader}");
    }
}

#[test]
fn the_short_sheet_is_the_facilitators_alone() {
    let desk = Desk::new();
    let short = |reader| ["--for", reader, "--short"];
    desk.print("nb", &short("facilitator"))
        .assert()
        .success()
        .stdout(contains("| 11:30 | 45 | LUNSJ |").and(contains("## ").not()));
    desk.print("en", &short("packing"))
        .assert()
        .code(2)
        .stdout(is_empty())
        .stderr(contains("Use it with --for facilitator"));
}

#[test]
fn the_name_of_the_file_says_what_it_is_written_as() {
    let desk = Desk::new();
    let to = |file| ["--for", "facilitator", "-o", file];
    for (file, begins) in
        [("ark.html", "<!DOCTYPE"), ("ARK.DOCX", "PK"), ("ark.md", "# "), ("ark.txt", "# "), ("ark", "# ")]
    {
        desk.print("nb", &to(file)).assert().success().stdout(is_empty());
        assert!(desk.read(file).starts_with(begins.as_bytes()), "{file}");
    }
    for args in [to("ark.pdf").to_vec(), to("ark.xlsx").to_vec(), [&to("ark")[..], &["--to", "csv"]].concat()]
    {
        desk.print("en", &args).assert().code(2).stderr(contains("written as md, html or docx"));
    }
}

#[test]
fn a_sheet_never_overwrites_a_file_unless_she_says_so() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("ark.md"), "mitt").unwrap();
    let args = ["--for", "packing", "-o", "ark.md"];
    desk.print("nb", &args)
        .assert()
        .code(1)
        .stderr(contains("ark.md finnes allerede").and(contains("--force")));
    assert_eq!(desk.read("ark.md"), b"mitt");
    desk.print("nb", &[&args[..], &["--force"]].concat()).assert().success();
    assert!(desk.read("ark.md").starts_with(b"# "));
    desk.print("nb", &["--for", "packing", "-o", "borte/ark.md"])
        .assert()
        .code(1)
        .stderr(contains("borte/ark.md"));
}

#[test]
fn lunch_and_the_end_are_not_moved_by_a_later_start() {
    let desk = Desk::new();
    let at = |start| ["--for", "participants", "--start", start, "-o", "dag.md"];
    desk.print("nb", &at("10:00")).assert().code(1).stdout(is_empty()).stderr(
        contains("«Lunsj» skal begynne").and(contains("Dagen skal være over")).and(contains("Begynn senest")),
    );
    desk.print("en", &at("10:00")).assert().code(1).stderr(contains("“Lunch” must begin at"));
    assert!(!desk.folder.path().join("dag.md").exists());
    desk.print("nb", &at("08:00")).assert().success();
    assert!(String::from_utf8(desk.read("dag.md")).unwrap().contains("| 08:00 |"));
}

#[test]
fn a_later_start_that_the_buffer_can_take_is_printed_and_one_minute_more_is_not() {
    let desk = Desk::new();
    let at = |start| ["--for", "facilitator", "--start", start];
    let lunch = contains("11:30–12:15 Lunsj").and(contains("5 av 5 min er brukt av den senere starten"));
    desk.print("nb", &at("08:35")).assert().success().stdout(lunch);
    desk.print("en", &at("08:36")).assert().code(1).stdout(is_empty()).stderr(
        contains("“Lunch” must begin at 11:30, but what comes before is 1 min too long")
            .and(contains("Start at 08:35")),
    );
}
