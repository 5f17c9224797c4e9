//! The sample day, read afterwards: every page of it, and something written in it the day after.

use std::path::{Path, PathBuf};

use verksted::core::session::Session;
use verksted::core::words::Lang;
use verksted::store::Recovered;
use verksted::tui::effect::{Input, Looked, Opened};

use super::stage::Stage;

/// The file of the day, as the program believes.
const FILE: &str = "/home/kari/Verksted/sessions/2026-11-23-gevinster.json";

/// The day that is read.
pub fn session() -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json");
    let text = std::fs::read_to_string(path).expect("the sample is there");
    let mut session: Session = serde_json::from_str(&text).expect("the sample is a session");
    session.check().expect("its parts belong together");
    session
}

/// The program with the day before her, to be read.
pub fn looked(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang);
    let looked = Looked { path: PathBuf::from(FILE), session: session(), problems: Vec::new(), note: None };
    stage.input(Input::Looked(Box::new(Ok(looked))));
    stage
}

/// She asks to write in the day, and may.
pub fn write(stage: &mut Stage) {
    stage.keys("e");
    let session = stage.model.run().map(|run| (*run.session).clone()).expect("a day is read");
    let opened = Opened {
        path: PathBuf::from(FILE),
        session,
        read_only: None,
        recovered: Recovered::default(),
        showed: None,
    };
    stage.input(Input::Opened(Box::new(Ok(opened))));
}

/// A moment's name, and what she does to come to it.
pub type Moment = (&'static str, fn(&mut Stage));

/// What she does, moment by moment.
pub const SCRIPT: [Moment; 14] = [
    ("review-short", |_| {}),
    ("review-time", |stage| stage.keys("2")),
    ("review-timeline", |stage| stage.keys("PgDn PgDn PgDn")),
    ("review-board", |stage| stage.keys("3 PgDn PgDn PgDn PgDn PgDn")),
    ("review-note", |stage| stage.keys("Enter")),
    ("review-thread", |stage| stage.keys("Esc 4 ↓ ↓")),
    ("review-results", |stage| stage.keys("5")),
    ("review-find", |stage| {
        stage.keys("/");
        stage.words("gevinst");
    }),
    ("review-writing", |stage| {
        stage.keys("Esc");
        write(stage);
    }),
    ("review-followed", |stage| stage.keys("x x ↓ x")),
    ("review-late", |stage| {
        stage.keys("n");
        stage.words("Sende lista til alle som var med");
    }),
    ("review-written", |stage| stage.keys("Enter Esc")),
    ("review-kinds", |stage| stage.keys("K")),
    ("review-short-after", |stage| stage.keys("Esc 1")),
];

/// Shows every moment by its name.
pub fn play(lang: Lang, see: &mut dyn FnMut(&'static str, &mut Stage)) {
    let mut stage = looked(lang);
    for (moment, act) in SCRIPT {
        act(&mut stage);
        see(moment, &mut stage);
    }
}

/// The program as it is at the moment with this place in the script.
#[allow(dead_code, reason = "the pictures are of all moments")]
pub fn at(lang: Lang, moment: usize) -> Stage {
    let mut stage = looked(lang);
    SCRIPT.iter().take(moment + 1).for_each(|(_, act)| act(&mut stage));
    stage
}
