//! Earlier workshops in the real program: a thousand files, some of them torn, a list that is typed in, and a word that is
//! found although a finger slipped.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;
use verksted::core::words::Lang;

use super::folder;
use super::terminal::{Program, Terminal};
use super::vocabulary::{key, nb};

/// A home with so many saved workshops.
fn home(count: usize) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let sessions = home.path().join("sessions");
    fs::create_dir(&sessions).unwrap();
    folder::fill(&sessions, count, 20, Lang::Nb);
    home
}

/// The list of them.
fn list(home: &TempDir) -> Terminal {
    let mut terminal = Program::at(home.path()).size(100, 30).start();
    terminal.wait_for_words(&nb("home-sessions"));
    terminal.send(key::DOWN);
    terminal.wait_for("the line of earlier workshops", |screen| screen.marked.contains(&nb("home-sessions")));
    terminal.send(key::ENTER);
    terminal
}

fn files(home: &TempDir) -> Vec<(PathBuf, u64)> {
    let mut files: Vec<_> = fs::read_dir(home.path().join("sessions"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|extension| extension == "json"))
        .map(|entry| (entry.path(), entry.metadata().unwrap().len()))
        .collect();
    files.sort();
    files
}

#[test]
fn from_the_list_to_a_workshop_and_back_to_the_same_line() {
    let home = home(40);
    let before = files(&home);
    let mut terminal = list(&home);
    terminal.wait_for_words("40 workshoper");
    terminal.send("vaktt");
    terminal.wait_for("a list narrowed to one title", |screen| {
        screen.says("av 40")
            && !screen.has("Raskere byggesak")
            && screen.has("Vakttelefonen som aldri svarer")
    });
    terminal.send(key::DOWN);
    let at = terminal.wait_for("the second row", |screen| screen.marked.contains("Vakttelefonen"));
    terminal.send(key::ENTER);
    terminal
        .wait_for("the workshop", |screen| !screen.has(&nb("saved-narrow")) && screen.has("Vakttelefonen"));
    terminal.send(key::ESC);
    let after = terminal.wait_for_words(&nb("saved-narrow"));
    assert_eq!(after.marked, at.marked);
    assert!(after.has("vaktt"), "{:?}", after.rows);
    assert_eq!(files(&home), before, "looking changes nothing");
}

#[test]
fn a_word_with_a_slip_is_found_and_opens_the_workshop_at_that_note() {
    let home = home(12);
    let mut terminal = list(&home);
    terminal.wait_for_words("12 workshoper");
    terminal.send(key::FIND);
    terminal.wait_for_words(&nb("find-words-hint"));
    terminal.send("pilotter");
    terminal.wait_for_words("Hente lista over alle piloter");
    terminal.send(key::ENTER);
    terminal.wait_for("the workshop at the note", |screen| {
        !screen.has(&nb("find-heading")) && screen.has("Hente lista over alle piloter")
    });
    terminal.send(key::ESC);
    let back = terminal.wait_for_words(&nb("find-heading"));
    assert!(back.has("pilotter") && back.has("Hente lista over alle piloter"), "{:?}", back.rows);
    terminal.send(key::ESC);
    terminal.wait_for_words(&nb("sessions-heading"));
}

#[test]
fn a_thousand_workshops_are_listed_with_the_torn_ones_among_them() {
    let home = home(1000);
    let mut terminal = list(&home);
    terminal.wait_for_words("1000 workshoper");
    terminal.send(key::END);
    terminal.wait_for_words(&nb("session-damaged"));
    terminal.send("2023");
    terminal.wait_for("a year by its number", |screen| screen.says("av 1000"));
    terminal.send(key::ESC);
    terminal.wait_for_words("1000 workshoper");
    terminal.send(key::FIGURES);
    terminal.wait_for_words("Brukerreise");
}
