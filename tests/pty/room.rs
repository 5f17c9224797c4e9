//! The projector's window beside hers: started whenever it is, it shows what she shows, and never what she keeps.

use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::facilitator::only_session;
use super::terminal::{Program, Screen, Terminal};
use super::vocabulary::{beginning, key, nb, nb_with, saved, squash};

/// A message of a word that is too long for large letters in a small window.
const LONG_WORD: &str = "Gruppearbeidspresentasjonene";

/// Small enough that all words are written in the terminal's own letters.
fn room(home: &Path, args: &[&str]) -> Terminal {
    Program::at(home).size(44, 10).args(&[&["room"], args].concat()).start()
}

/// Her program, in the round of the check-in, whose board is a plain list.
fn hers(home: &Path) -> Terminal {
    let mut terminal = Program::at(home).args(&["run", "mini-lup", "--title", "Prøvedag"]).start();
    terminal.wait_for_words(&nb("timer-idle"));
    terminal.send(key::NEXT);
    terminal.wait_for_words(" · Runde ");
    terminal
}

fn write(terminal: &mut Terminal, words: &str) {
    terminal.send(words);
    terminal.send(key::ENTER);
    terminal.wait_for(&format!("«{words}» to be saved"), |screen| {
        let on_board = screen.rows.iter().any(|row| !row.starts_with('›') && row.contains(words));
        on_board && screen.has(&saved())
    });
}

fn show_message(terminal: &mut Terminal, words: &str) {
    terminal.send(key::ROOM);
    terminal.wait_for_words(&nb("room-heading"));
    terminal.send("m");
    terminal.wait_for_words(&nb("room-message-hint"));
    terminal.send(words);
    terminal.wait_for_words(words);
    terminal.send(key::ENTER);
    terminal.wait_for("the dialog to be gone", |screen| !screen.has(&nb("room-heading")));
}

fn says(terminal: &Terminal, words: &str) -> Screen {
    let words = squash(words);
    terminal.wait_for(&format!("«{words}»"), |screen| squash(&screen.rows.concat()).contains(&words))
}

fn lost() -> String {
    beginning(&nb_with("room-lost-short", "time", "{")).trim_end_matches(['{', ' ']).to_owned()
}

#[test]
fn rooms_started_before_during_and_after_the_day_show_what_she_shows() {
    let folder = tempfile::tempdir().unwrap();
    let before = room(folder.path(), &[]);
    assert!(says(&before, &nb("room-waiting")).cursor_hidden);
    let mut hers = hers(folder.path());
    write(&mut hers, "Alle er her");
    show_message(&mut hers, LONG_WORD);
    says(&before, LONG_WORD);
    let during = room(folder.path(), &["Prøvedag", "--light"]);
    says(&during, LONG_WORD);
    let told = nb_with("header-room-shows", "what", &nb("shows-message"));
    hers.send(" ");
    hers.wait_for_words(&told);

    // A key of hers is seen at once; how soon exactly, the bench says.
    hers.send("\x7f");
    let frames = before.screen().frames;
    let from = Instant::now();
    hers.send(".");
    before.wait_for("another picture", |screen| screen.frames > frames && !screen.has(LONG_WORD));
    assert!(from.elapsed() < Duration::from_secs(2), "{:?}", from.elapsed());
    hers.send(".");
    says(&before, LONG_WORD);

    hers.send(key::CLOSE_DAY);
    hers.wait_for_words(&nb("summary-close"));
    hers.send(key::ENTER);
    hers.wait_for_words(&nb("home-new"));
    for room in [&before, &during] {
        says(room, "1 lapp");
    }
    let after = room(folder.path(), &["Prøvedag"]);
    says(&after, "1 lapp");
    let left = std::fs::read_dir(folder.path().join("sessions")).unwrap().count();
    assert_eq!(left, 1, "only the record stays");
}

#[test]
fn when_her_program_dies_the_room_says_so_and_finds_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut dying = hers(folder.path());
    write(&mut dying, "Alle er her");
    show_message(&mut dying, LONG_WORD);
    let mut room = room(folder.path(), &[]);
    says(&room, LONG_WORD);
    dying.kill();
    says(&room, &lost());
    says(&room, LONG_WORD);
    room.resize(60, 12);
    says(&room, &lost());
    let mut again = Program::at(folder.path()).start();
    again.wait_for_words(&nb_with("home-go-on", "title", "Prøvedag"));
    again.send(key::ENTER);
    again.wait_for_words("Alle er her");
    let lost = squash(&lost());
    room.wait_for("contact to be found", |screen| !squash(&screen.rows.concat()).contains(&lost));
    says(&room, LONG_WORD);
}

#[test]
fn what_she_keeps_to_herself_is_in_no_byte_the_room_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let mut hers = hers(folder.path());
    write(&mut hers, LONG_WORD);
    write(&mut hers, "hemmelighet");
    hers.send(key::TO_BOARD);
    hers.wait_for_words(&nb("entry-hint-board"));
    hers.send(key::PRIVATE);
    hers.wait_for_words(&nb_with("toast-private", "n", "2"));
    let mut room = room(folder.path(), &[]);
    hers.send(key::ROOM);
    hers.wait_for_words(&nb("room-heading"));
    hers.send("t");
    says(&room, LONG_WORD);
    let frames = room.screen().frames;
    room.resize(120, 40);
    room.wait_for("the larger window to be filled", |screen| {
        let is_below = |row: &String| !row.trim().is_empty();
        screen.frames > frames && screen.rows.iter().skip(10).any(is_below)
    });
    let state = std::fs::read(only_session(folder.path()).with_extension("room")).unwrap();
    for bytes in [room.raw(), state] {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert!(text.contains("Gruppearbeid") && !text.contains("hemmelighet"), "{text}");
    }
}

#[test]
fn a_room_is_left_by_esc_and_ends_when_it_is_told_to_or_its_window_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let given_back = |screen: &Screen| !screen.alternate && !screen.cursor_hidden;
    let mut one = room(folder.path(), &[]);
    says(&one, &nb("room-waiting"));
    one.send("x");
    one.send(key::ESC);
    let (status, _, screen) = one.last_words();
    assert!(status.exit_code() == 0 && given_back(&screen));
    let mut one = room(folder.path(), &[]);
    says(&one, &nb("room-waiting"));
    one.signal(Signal::TERM);
    let (status, took, screen) = one.last_words();
    assert!(status.exit_code() == 143 && given_back(&screen));
    assert!(took < Duration::from_millis(1500), "{took:?}");
    let mut one = room(folder.path(), &[]);
    says(&one, &nb("room-waiting"));
    one.close_window();
    let (status, took) = one.exit();
    assert_eq!(status.exit_code(), 129);
    assert!(took < Duration::from_millis(1500), "{took:?}");
}

#[test]
fn a_state_file_that_is_torn_or_newer_is_waited_out_or_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = folder.path().join("sessions");
    std::fs::create_dir(&sessions).unwrap();
    let state = sessions.join("dag.room");
    std::fs::write(&state, b"{\"format\":\"verksted-room\",\"vers").unwrap();
    let mut one = room(folder.path(), &[]);
    says(&one, &nb("room-waiting"));
    std::fs::write(&state, b"{\"format\":\"verksted-room\",\"version\":9}").unwrap();
    let (status, _, screen) = one.last_words();
    assert_eq!(status.exit_code(), 1);
    assert!(squash(&screen.rows.concat()).contains(&squash(&nb("cli-room-newer"))), "{:?}", screen.rows);
}
