//! A saved day read afterwards: every page of it, a next step followed up, a late note, and the program killed in the middle
//! of writing. The day's own times are the same in the end.

use std::fs;
use std::path::{Path, PathBuf};

use verksted::core::note::Status;
use verksted::core::session::Session;
use verksted::core::summary::{Summary, last_moment};
use verksted::store;

use super::terminal::{Program, Terminal};
use super::vocabulary::{beginning, key, nb, nb_with, saved};

/// The sample day in a home of its own.
fn put_away(home: &Path) -> PathBuf {
    let folder = home.join("sessions");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("2026-11-23-gevinster.json");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json"), &path).unwrap();
    path
}

fn review(home: &Path, args: &[&str]) -> Terminal {
    Program::at(home).args(&[&["review"], args].concat()).start()
}

fn read(path: &Path) -> Session {
    store::read(path).expect("the day opens").session
}

/// What was planned and what it took, which nothing written afterwards may change.
fn times(session: &Session) -> Vec<(i64, i64)> {
    let summary = Summary::of(session, last_moment(session));
    summary.blocks.iter().map(|block| (block.planned.num_seconds(), block.took.num_seconds())).collect()
}

#[test]
fn a_day_is_read_followed_up_killed_in_the_middle_and_put_away_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = put_away(folder.path());
    let before = read(&path);

    let mut terminal = review(folder.path(), &["Gevinster"]);
    terminal.wait_for_words(&nb("review-reading"));
    let pages = [("2", nb("review-plan")), ("3", "1 av 19".to_owned()), ("4", nb("kind-pain"))];
    for (page, words) in pages.into_iter().chain([("5", nb("report-decisions"))]) {
        terminal.send(page);
        terminal.wait_for_words(&words);
    }
    let names = || fs::read_dir(folder.path().join("sessions")).unwrap().count();
    assert_eq!(names(), 1, "reading leaves nothing behind");

    terminal.send("e");
    terminal.wait_for_words(&nb("review-editing"));
    terminal.send("xx");
    terminal.wait_for("the next step to be done and saved", |screen| {
        screen.has(&nb_with("next-step-status", "status", "done")) && screen.has(&saved())
    });
    terminal.send("n");
    terminal.wait_for_words(&nb("review-entry-hint"));
    terminal.send("Sende referatet til alle");
    terminal.send(key::ENTER);
    terminal.wait_for("the late note to be saved", |screen| {
        screen.has("⊕ Sende referatet til alle") && screen.has(&saved())
    });
    terminal.send("og ringe Ka");
    terminal.wait_for("the half line", |screen| screen.has("› og ringe Ka"));
    super::terminal_tests::until("the half-typed line to be on the disk", || {
        fs::read_to_string(path.with_extension("journal")).is_ok_and(|text| text.contains("og ringe Ka"))
    });
    terminal.kill();

    let mut terminal = Program::at(folder.path()).start();
    terminal.wait_for_words(&beginning(&nb_with("home-go-on-late", "title", "Gevinster og spredning")));
    terminal.send(key::ENTER);
    terminal.wait_for("the half line to be back", |screen| {
        screen.has("› og ringe Ka") && screen.has(&nb("review-editing"))
    });
    terminal.send("ri");
    terminal.send(key::ENTER);
    terminal.wait_for("the second late note to be saved", |screen| {
        screen.has("og ringe Kari") && !screen.has("› og ringe") && screen.has(&saved())
    });
    terminal.send(key::ESC);
    terminal.wait_for("the line to be gone", |screen| !screen.has(&nb("review-entry-hint")));
    terminal.send(key::ESC);
    terminal.wait_for_words(&nb("review-reading"));
    terminal.wait_for("only the record to be left", |_| names() == 1);

    let after = read(&path);
    assert_eq!((after.closed, &after.clock, times(&after)), (before.closed, &before.clock, times(&before)));
    assert_eq!(after.notes.len(), before.notes.len() + 2);
    assert!(after.notes[before.notes.len()..].iter().all(|note| after.is_late(note)));
    let followed = after.notes.iter().find(|note| note.no == 77).expect("the next step");
    assert_eq!(followed.status, Status::Done);
    assert!(after.to_undo().is_none());
    terminal.send(key::ESC);
    terminal.wait_for_words(&nb("home-new"));
}

#[test]
fn a_day_that_another_program_has_open_is_read_and_says_who_has_it() {
    let folder = tempfile::tempdir().unwrap();
    put_away(folder.path());
    let mut first = review(folder.path(), &["Gevinster"]);
    first.wait_for_words(&nb("review-reading"));
    first.send("e");
    first.wait_for_words(&nb("review-editing"));
    let mut second = review(folder.path(), &["Gevinster"]);
    second.wait_for_words(&nb("review-reading"));
    second.send("e");
    second.wait_for_words(&first.pid().as_raw_nonzero().to_string());
    second.send("5");
    second.wait_for_words(&nb("report-decisions"));
    assert!(second.screen().has(&nb("review-reading")));
}

#[test]
fn a_folder_with_days_is_shown_as_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    put_away(stick.path());
    let sessions = stick.path().join("sessions");
    let mut terminal = review(folder.path(), &[sessions.to_str().unwrap()]);
    terminal.wait_for_words("Gevinster og spredning");
    terminal.send(key::ENTER);
    terminal.wait_for_words(&nb("review-reading"));
}
