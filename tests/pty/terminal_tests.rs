//! What a terminal user counts on, whatever happens to the terminal, the disk or the program.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rustix::process::Signal;
use verksted::core::session::Session;
use verksted::store;

use super::facilitator::only_session;
use super::terminal::{Program, Screen, Terminal};
use super::vocabulary::{UNSAVED_MARK, beginning, en, key, nb, nb_with, saved, squash};

/// In the round of the check-in, whose board is a plain list.
fn in_a_list(program: Program) -> Terminal {
    let mut terminal = program.args(&["run", "mini-lup", "--title", "Prøvedag"]).start();
    terminal.wait_for_words(&nb("timer-idle"));
    terminal.send(key::NEXT);
    terminal.wait_for_words(" · Runde ");
    terminal
}

/// Writes a note and sees that it is saved.
fn write(terminal: &mut Terminal, words: &str) {
    terminal.send(words);
    terminal.wait_for(&format!("«{words}» in the entry line"), |screen| typed(screen) == squash(words));
    terminal.send(key::ENTER);
    let hint = squash(&nb("entry-hint"));
    terminal.wait_for(&format!("«{words}» to be saved"), |screen| {
        screen.has(&saved()) && typed(screen) == hint && on_board(screen, words)
    });
}

fn typed(screen: &Screen) -> String {
    screen.entry().map_or_else(String::new, |(words, _)| squash(words))
}

/// True when the words stand on the board, not only in the entry line.
fn on_board(screen: &Screen, words: &str) -> bool {
    screen.rows.iter().any(|row| !row.starts_with('›') && row.contains(words))
}

fn to_board(terminal: &mut Terminal) {
    terminal.send(key::TO_BOARD);
    terminal
        .wait_for("the board to have the keys", |screen| typed(screen) == squash(&nb("entry-hint-board")));
}

fn recorded(home: &Path) -> Session {
    store::read(&only_session(home)).expect("the session can be read").session
}

fn texts(session: &Session) -> Vec<&str> {
    session.live_notes().map(|note| note.text.as_str()).collect()
}

/// The terminal is as it was before.
fn is_given_back(screen: &Screen) {
    assert!(!screen.alternate, "the screen is the shell's again");
    assert!(!screen.cursor_hidden, "the cursor is seen");
    assert!(!screen.bracketed_paste, "a paste is a paste again");
}

#[test]
fn leaving_gives_the_terminal_back_and_keeps_all_that_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    let screen = terminal.screen();
    assert!(screen.alternate && screen.bracketed_paste);
    write(&mut terminal, "blåbær");
    terminal.send(key::QUIT);
    let (status, _, screen) = terminal.last_words();
    assert_eq!(status.exit_code(), 0);
    is_given_back(&screen);
    assert_eq!(texts(&recorded(folder.path())), ["blåbær"]);
}

#[test]
fn told_to_end_it_ends_at_once_with_everything_saved() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = in_a_list(Program::at(folder.path()));
        write(&mut terminal, "før slutten");
        terminal.send("halvt skre");
        terminal.wait_for("the half-typed line", |screen| typed(screen) == "halvtskre");
        terminal.signal(signal);
        let (status, took, screen) = terminal.last_words();
        eprintln!("after {signal:?} it ended in {took:?}");
        assert_eq!(status.exit_code(), code, "{signal:?}");
        assert!(took < Duration::from_millis(1500), "{signal:?} took {took:?}");
        is_given_back(&screen);
        assert_eq!(texts(&recorded(folder.path())), ["før slutten"]);
        let mut again = Program::at(folder.path()).start();
        again.wait_for_words(&nb_with("home-go-on", "title", "Prøvedag"));
        again.send(key::ENTER);
        again.wait_for("the half-typed line again", |screen| typed(screen) == "halvtskre");
    }
}

#[test]
fn a_window_that_is_closed_ends_the_program_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    write(&mut terminal, "før vinduet ble lukket");
    terminal.close_window();
    let (status, took) = terminal.exit();
    eprintln!("after the window was closed it ended in {took:?}");
    assert_eq!(status.exit_code(), 129);
    assert!(took < Duration::from_millis(1500), "{took:?}");
    assert_eq!(texts(&recorded(folder.path())), ["før vinduet ble lukket"]);
}

#[cfg(target_os = "linux")]
#[test]
fn put_in_the_background_it_gives_the_terminal_back_and_takes_it_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    write(&mut terminal, "før pausen");
    terminal.signal(Signal::TSTP);
    let given_back = terminal.wait_for("the shell's screen", |screen| !screen.alternate);
    is_given_back(&given_back);
    let stat = format!("/proc/{}/stat", terminal.pid().as_raw_nonzero());
    until("the program to stand still", || {
        std::fs::read_to_string(&stat).is_ok_and(|stat| stat.contains(") T "))
    });
    terminal.signal(Signal::CONT);
    terminal.wait_for("the whole screen again", |screen| {
        screen.alternate
            && screen.bracketed_paste
            && on_board(screen, "før pausen")
            && screen.has(" · Runde ")
    });
    write(&mut terminal, "etter pausen");
}

#[test]
fn the_key_for_copying_does_not_end_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    terminal.send(key::COPY_BY_HABIT);
    terminal.wait_for_words(&beginning(&nb("toast-how-to-quit")));
    write(&mut terminal, "fortsatt her");
}

#[test]
fn what_is_pasted_is_words_and_never_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    write(&mut terminal, "skal bli stående");
    to_board(&mut terminal);
    terminal.paste("dsR?<");
    terminal.wait_for("the pasted words in the entry line", |screen| typed(screen) == "dsR?<");
    to_board_again(&mut terminal);
    terminal.paste("d\nd\nS");
    terminal.wait_for_words(&nb("paste-heading"));
    terminal.send(key::ESC);
    terminal.wait_for("the question to go away", |screen| !screen.has(&nb("paste-heading")));
    terminal.send(key::QUIT);
    terminal.last_words();
    let session = recorded(folder.path());
    assert_eq!(texts(&session), ["skal bli stående"]);
    assert!(!session.live_notes().any(|note| note.starred));
    assert_eq!(session.clock.step.to_string(), "arrive/round");
}

/// To the board with words in the entry line, which stay there.
fn to_board_again(terminal: &mut Terminal) {
    terminal.send(key::TO_BOARD);
    let words = beginning(&nb("entry-board-has-keys"));
    let words = words.split('·').next().unwrap_or_default().trim().to_owned();
    terminal.wait_for_words(&words);
}

#[test]
fn no_size_of_the_window_is_too_much_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()).size(120, 40));
    write(&mut terminal, "en lapp som må brytes når det blir trangt");
    let mut random = random(4);
    let mut sizes =
        vec![(1, 1), (1, 60), (200, 1), (2, 2), (200, 60), (39, 11), (40, 12), (41, 13), (79, 23)];
    sizes.extend((0..60).map(|_| (1 + random() % 200, 1 + random() % 60)));
    for (columns, rows) in sizes {
        terminal.resize(u16::try_from(columns).unwrap(), u16::try_from(rows).unwrap());
    }
    terminal.resize(120, 40);
    terminal.wait_for("the step in the last size", |screen| {
        screen.has(" · Runde ") && on_board(screen, "en lapp som må brytes")
    });
    write(&mut terminal, "etterpå");
}

#[test]
fn the_second_program_may_read_and_is_told_who_writes() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = in_a_list(Program::at(folder.path()));
    write(&mut first, "fra den første");
    let mut second = Program::at(folder.path()).start();
    second.wait_for_words(&nb_with("home-go-on", "title", "Prøvedag"));
    second.send(key::ENTER);
    let pid = first.pid().as_raw_nonzero().to_string();
    second.wait_for("that it may only read, and who has it", |screen| {
        screen.has(&nb("saved-read-only")) && screen.says(&pid) && on_board(screen, "fra den første")
    });
    // What is pressed here changes nothing.
    second.send("hei");
    second.send(key::ENTER);
    second.send(key::NEXT);
    write(&mut first, "fortsatt den første");
    second.send(key::QUIT);
    second.last_words();
    first.send(key::QUIT);
    first.last_words();
    let session = recorded(folder.path());
    assert_eq!(texts(&session), ["fra den første", "fortsatt den første"]);
    assert_eq!(session.clock.step.to_string(), "arrive/round");
}

/// Killed at any moment while she types as fast as she can, the record has every note that was on a screen that said
/// that everything was saved.
#[test]
fn killed_at_any_moment_it_has_every_note_that_was_shown_as_saved() {
    let seed = std::env::var("VERKSTED_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    let mut random = random(seed);
    for round in 0..6 {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = in_a_list(Program::at(folder.path()));
        terminal.keep(&saved());
        let until = Instant::now() + Duration::from_micros(u64::from(random() % 250_000));
        let mut sent = 0;
        while Instant::now() < until && sent < 25 {
            terminal.send(&format!("lapp-{round}-{sent}.\r"));
            sent += 1;
            // Not all at once, or all would be one write.
            let frames = terminal.screen().frames;
            let patience = Instant::now() + Duration::from_millis(u64::from(random() % 15));
            while terminal.screen().frames == frames && Instant::now() < patience.min(until) {
                std::thread::yield_now();
            }
        }
        let seen = terminal.kill();
        let session = recorded(folder.path());
        let texts = texts(&session);
        let shown = |number: &usize| {
            let words = format!("lapp-{round}-{number}.");
            seen.as_ref().is_some_and(|screen| on_board(screen, &words))
        };
        let saved: Vec<usize> = (0..sent).filter(shown).collect();
        eprintln!(
            "round {round}: {sent} sent, {} seen as saved, {} kept (seed {seed})",
            saved.len(),
            texts.len()
        );
        for number in saved {
            let words = format!("lapp-{round}-{number}.");
            assert!(texts.contains(&words.as_str()), "{words} was shown as saved (seed {seed}): {texts:?}");
        }
        let expected: Vec<String> =
            (0..texts.len()).map(|number| format!("lapp-{round}-{number}.")).collect();
        assert_eq!(texts, expected, "whole notes, in order, without holes");
    }
}

#[test]
fn the_language_changes_while_it_runs_and_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    write(&mut terminal, "norsk lapp");
    terminal.send(key::LANGUAGE);
    terminal.wait_for("the English words", |screen| {
        screen.has(&en("entry-hint")) && on_board(screen, "norsk lapp")
    });
    terminal.send(key::QUIT);
    terminal.last_words();
    let mut again = Program::at(folder.path()).start();
    again.wait_for_words(&en("home-new"));
    again.send(key::LANGUAGE);
    again.wait_for_words(&nb("home-new"));
}

#[test]
fn without_colours_no_colour_is_sent() {
    for (value, expected) in [("1", false), ("", true)] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = in_a_list(Program::at(folder.path()).env("NO_COLOR", value));
        write(&mut terminal, "uten farge");
        terminal.send(key::START_PAUSE);
        terminal.wait_for("the timer to run", |screen| !screen.has(&nb("timer-idle")));
        terminal.send(key::QUIT);
        terminal.last_words();
        assert_eq!(sends_colours(&terminal.raw()), expected, "NO_COLOR={value}");
    }
}

/// True when a colour is chosen anywhere; going back to the terminal's own is no colour.
fn sends_colours(raw: &[u8]) -> bool {
    let text = String::from_utf8_lossy(raw);
    let styles = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    styles
        .flat_map(|style| style.split(';').filter_map(|code| code.parse::<u16>().ok()).collect::<Vec<_>>())
        .any(|code| matches!(code, 30..=38 | 40..=48 | 90..=107))
}

#[test]
fn a_window_too_small_to_lead_in_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Program::at(folder.path()).size(39, 12).start();
    let words = nb("too-small");
    terminal.wait_for("that the window is too small", |screen| screen.says(&words));
    terminal.resize(40, 11);
    terminal.wait_for("that it still is", |screen| screen.frames > 1 && screen.says(&words));
    terminal.resize(80, 24);
    terminal.wait_for_words(&nb("home-new"));
}

/// A file that may not grow is a disk that is full. The banner says so, the note stays with its mark, and when there
/// is room again, one key saves everything.
#[cfg(target_os = "linux")]
#[test]
fn a_write_that_fails_is_said_and_tried_again() {
    use rustix::process::{Resource, Rlimit, getrlimit, prlimit};
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = in_a_list(Program::at(folder.path()));
    write(&mut terminal, "mens det er plass");
    let journal = only_session(folder.path()).with_extension("journal");
    let length = std::fs::metadata(&journal).unwrap().len();
    let most = getrlimit(Resource::Fsize);
    let limit = |current| Rlimit { current, maximum: most.maximum };
    prlimit(Some(terminal.pid()), Resource::Fsize, limit(Some(length))).unwrap();
    terminal.send("når det er fullt\r");
    is_not_saved(&terminal, "når det er fullt");
    terminal.send("og en til\r");
    is_not_saved(&terminal, "og en til");
    prlimit(Some(terminal.pid()), Resource::Fsize, limit(most.current)).unwrap();
    terminal.send(key::RETRY);
    terminal.wait_for("everything to be saved", |screen| {
        screen.has(&saved()) && !screen.has(&not_saved()) && !marked_unsaved(screen, "og en til")
    });
    // What is on the screen is on the disk, without leaving first.
    terminal.kill();
    assert_eq!(texts(&recorded(folder.path())), ["mens det er plass", "når det er fullt", "og en til"]);
}

fn not_saved() -> String {
    beginning(&nb("banner-not-saved"))
}

fn marked_unsaved(screen: &Screen, words: &str) -> bool {
    let mark = |row: &&String| !row.starts_with('›') && row.contains(words);
    screen
        .rows
        .iter()
        .find(mark)
        .is_some_and(|row| row[..row.find(words).unwrap_or(0)].contains(UNSAVED_MARK))
}

fn is_not_saved(terminal: &Terminal, words: &str) {
    terminal.wait_for(&format!("the banner, and the mark on «{words}»"), |screen| {
        screen.has(&not_saved()) && !screen.has(&saved()) && marked_unsaved(screen, words)
    });
}

/// A real file system without room: what cannot be saved there is saved in another folder. Needs leave to mount.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_left_for_another_folder() {
    let folder = tempfile::tempdir().unwrap();
    let Some(full) = SmallDisk::mount(&folder.path().join("disk")) else {
        eprintln!("skipped: no leave to mount a small disk");
        return;
    };
    let elsewhere = folder.path().join("minnepinne");
    let mut terminal = in_a_list(Program::at(&full.at));
    write(&mut terminal, "mens det er plass");
    // Something else takes what is left of the disk.
    let filled = std::fs::write(full.at.join("film.mkv"), vec![1; 4 << 20]);
    assert!(filled.is_err(), "the disk is full");
    let mut number = 0;
    // The last page of the journal may have room for some more.
    while !terminal.screen().has(&not_saved()) {
        number += 1;
        assert!(number < 60, "nothing fails on a full disk");
        let words = format!("lapp {number} {}", "med mange ord ".repeat(9).trim_end());
        terminal.send(&format!("{words}\r"));
        let begins = format!("lapp {number} ");
        terminal.wait_for("the note to be saved, or not", |screen| {
            on_board(screen, &begins) && (screen.has(&saved()) || screen.has(&not_saved()))
        });
    }
    terminal.send(key::ELSEWHERE);
    terminal.wait_for_words(&nb("folder-heading"));
    terminal.send(&elsewhere.display().to_string());
    terminal.send(key::ENTER);
    terminal.wait_for("everything to be saved elsewhere", |screen| {
        screen.has(&saved()) && !screen.has(&not_saved()) && !screen.has(&nb("folder-heading"))
    });
    terminal.kill();
    let files: Vec<PathBuf> =
        std::fs::read_dir(&elsewhere).unwrap().map(|entry| entry.unwrap().path()).collect();
    let json =
        files.iter().find(|path| path.extension().is_some_and(|e| e == "json" || e == "journal")).unwrap();
    let session = store::read(json).unwrap().session;
    assert_eq!(texts(&session).len(), 1 + number, "{files:?}");
}

/// A file system of a megabyte, in memory, gone when dropped.
#[cfg(target_os = "linux")]
struct SmallDisk {
    at: PathBuf,
}

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount(at: &Path) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "verksted-test"])
            .arg(at)
            .output();
        mounted.is_ok_and(|done| done.status.success()).then(|| Self { at: at.to_owned() })
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.at).output();
    }
}

/// Looks again and again until it is so.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !is_so() {
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Numbers that look like chance and are the same each time.
fn random(seed: u64) -> impl FnMut() -> u32 {
    let mut state = seed;
    move || {
        // Knuth's linear congruence; its high bits are the good ones.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(state >> 33).unwrap_or_default()
    }
}
