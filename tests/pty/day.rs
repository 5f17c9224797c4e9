//! A whole mini-LUP day from the first screen to the closed record: led by one who types what a municipal leader
//! group says, killed in the middle, gone on with, and closed. The record it leaves is the sample in `sessions/`.

mod afternoon;
mod morning;
pub mod record;

use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use verksted::library::Library;

use super::facilitator::{Facilitator, only_session};
use super::terminal::{Program, Terminal};
use super::terminal_tests::until;
use super::vocabulary::{beginning, key, nb, nb_with, squash};

/// What the day is about, word for word.
pub const CHALLENGE: &str = "Hvordan kan vi realisere gevinster av innovasjoner og sikre reell spredning av det vi \
                             gjør som er bra – internt og på tvers av sektorer?";
/// What the day is called.
pub const TITLE: &str = "Gevinster og spredning i Fjordvik kommune";
/// Where it is held.
pub const PLACE: &str = "Formannskapssalen, Fjordvik rådhus";
/// How many times faster than life the rehearsal goes.
const PACE: &str = "60";

/// The notes the rest of the day is built on, by number.
#[derive(Default)]
pub struct Kept {
    pub pains: Vec<u32>,
    pub causes: Vec<u32>,
    pub roots: Vec<u32>,
    pub questions: Vec<u32>,
    pub ideas: Vec<u32>,
    pub voted: Vec<u32>,
    pub placed: Vec<(u32, u8, u8)>,
    pub chosen: Vec<u32>,
    pub cards: Vec<u32>,
    pub parked: u32,
    pub decision: u32,
    pub captured: u32,
    pub owned: Vec<(u32, &'static str, &'static str)>,
}

#[test]
fn a_whole_day_from_the_first_screen_to_the_closed_record() {
    let began = Instant::now();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    let mut f = begin(home);
    let mut kept = Kept::default();
    morning::before_lunch(&mut f, &mut kept);
    morning::causes(&mut f, &mut kept);
    let half_typed = "d: og linja får aldri vite hva nab";
    f.type_words(half_typed);
    f = die_and_go_on(f, home, half_typed);
    f.terminal.send("oen har prøvd");
    afternoon::finish_the_causes(&mut f, &mut kept);
    afternoon::questions_and_ideas(&mut f, &mut kept);
    afternoon::choices(&mut f, &mut kept);
    afternoon::cards_and_pitches(&mut f, &mut kept);
    afternoon::next_steps_and_goodbye(&mut f, &mut kept);
    let summary = close(&mut f);
    record::check(home, &f, &kept, &summary);
    if std::env::var_os("VERKSTED_BLESS").is_some() {
        super::sample::bless(&only_session(home));
    }
    eprintln!("the whole day took {:.1} s", began.elapsed().as_secs_f64());
}

/// From the command line straight into the day.
fn begin(home: &Path) -> Facilitator {
    let asked = [
        "run",
        "mini-lup",
        "--title",
        TITLE,
        "--challenge",
        CHALLENGE,
        "--place",
        PLACE,
        "--tables",
        "4",
        "--people",
        "5 5 6 5",
        "--start",
        "08:30",
        "--pace",
        PACE,
    ];
    let terminal = Program::at(home).args(&asked).start();
    let day = Library::load(None).day("mini-lup", 4).expect("the programme is among the built-in ones");
    let mut f = Facilitator::new(terminal, day);
    if std::env::var_os("VERKSTED_BLESS").is_some() {
        // So that the record has a day's rhythm: a third of a second is a third of a minute in the rehearsal.
        f.rhythm = Duration::from_millis(330);
    }
    f.until_there();
    f.terminal.wait_for_words(&nb("timer-idle"));
    f
}

/// The laptop dies with the timer running and a line half typed. Started again, the program offers to go on, shows
/// every note that was shown as saved and the half-typed line, and asks about the minutes that were lost.
fn die_and_go_on(f: Facilitator, home: &Path, half_typed: &str) -> Facilitator {
    let Facilitator { terminal, written, .. } = &f;
    // The half-typed line is kept within a moment; the file says when.
    let journal = only_session(home).with_extension("journal");
    until("the half-typed line to be on the disk", || {
        std::fs::read_to_string(&journal).is_ok_and(|text| text.contains(half_typed))
    });
    terminal.signal(Signal::KILL);
    let (step, written) = (f.step(), written.clone());
    let mut f = f.with_terminal(|dead| {
        dead.kill();
        // Two seconds on the shelf are two minutes of the rehearsal.
        until("two minutes of the rehearsal to pass", || {
            let touched = std::fs::metadata(&journal).and_then(|meta| meta.modified()).unwrap();
            touched.elapsed().is_ok_and(|gone| gone >= Duration::from_secs(2))
        });
        Program::at(home).start()
    });
    go_on(&mut f.terminal);
    f.until_there();
    assert_eq!(f.step(), step);
    f.until_saved();
    f.terminal.wait_for("the half-typed line", |screen| {
        screen.entry().is_some_and(|(typed, _)| squash(typed) == squash(half_typed))
    });
    // All of the tree is on the screen; everything else is compared at the end of the day.
    let tree = f.terminal.screen();
    for note in written.iter().filter(|note| note.step.starts_with("causes/")) {
        assert!(tree.says(&note.text), "«{}» was shown as saved and is not there", note.text);
    }
    f
}

fn go_on(terminal: &mut Terminal) {
    terminal.wait_for_words(&nb_with("home-go-on", "title", TITLE));
    terminal.send(key::ENTER);
    terminal.wait_for_words(&nb("gap-heading"));
    terminal.wait_for_words(&nb("gap-drop"));
    terminal.send(key::ENTER);
    terminal.wait_for("the question to go away", |screen| !screen.has(&nb("gap-drop")));
}

/// F5 in the last step leads to the day in short; Enter closes it. Gives what the day in short said.
fn close(f: &mut Facilitator) -> Vec<String> {
    f.until_saved();
    f.terminal.send(key::NEXT);
    let close = nb("summary-close");
    let summary = f.terminal.wait_for("the day in short", |screen| screen.says(&close));
    f.terminal.send(key::ENTER);
    let closed = beginning(&nb("toast-closed"));
    f.terminal.wait_for("the day to be closed", |screen| screen.has(&closed));
    f.terminal.wait_for_words(&nb("home-new"));
    f.terminal.send(key::QUIT);
    let (status, ..) = f.terminal.last_words();
    assert_eq!(status.exit_code(), 0);
    summary.rows
}
