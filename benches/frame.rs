//! Key to frame: one key through `update`, and the frame after it through `draw` to the bytes a terminal is sent.
//! On the whole run screen at 200×50, with 50 notes and with 10,000, and on the pages of a saved day. Each as time on the wall and as the processor's
//! own time: where other programs want the same processor, the slowest frames on the wall are theirs.

#![allow(clippy::expect_used, reason = "a bench that cannot go on has nothing to say")]

#[allow(dead_code, reason = "each bench uses its part")]
mod support;

use std::cell::Cell;
use std::hint::black_box;
use std::io::{self, Write};
use std::path::PathBuf;
use std::rc::Rc;
use std::time::{Duration, Instant};

use chrono::{FixedOffset, TimeDelta};
use cpu_time::ThreadTime;
use criterion::Criterion;
use crossterm::event::{KeyCode, KeyEvent};
use support::{BOARDS, Board, ms, within};
use verksted::core::time::Now;
use verksted::core::words::Lang;
use verksted::store::{Recovered, Report};
use verksted::term::Painter;
use verksted::tui::effect::{Effect, Input, Looked, Opened};
use verksted::tui::folders::Folders;
use verksted::tui::model::{Model, Start};
use verksted::tui::theme::Theme;
use verksted::tui::update::update;

const SIZE: (u16, u16) = (200, 50);
/// What is typed.
const LETTERS: [char; 12] = ['h', 'v', 'o', 'r', 'd', 'a', 'n', ' ', 'k', 'æ', 'ø', 'å'];
/// How many keys the percentiles are of.
const KEYS: usize = 3000;

/// A terminal that only counts what it is sent.
#[derive(Clone, Default)]
struct Sink(Rc<Cell<usize>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The program without its threads: a model, and a terminal that counts.
struct Desk {
    model: Model,
    painter: Painter<Sink>,
    sent: Sink,
    now: Now,
}

impl Desk {
    /// Leading a day.
    fn new(board: Board, notes: u32) -> Self {
        let session = support::session(board, notes, support::start());
        let mut desk = Self::at_home();
        let path = PathBuf::from("benk.json");
        let opened = Opened { path, session, read_only: None, recovered: Recovered::default(), showed: None };
        desk.input(Input::Opened(Box::new(Ok(opened))));
        desk.key(KeyCode::F(2));
        desk
    }

    /// Reading a day afterwards.
    fn reading(notes: u32) -> Self {
        let session = support::saved(notes, support::start());
        let mut desk = Self::at_home();
        let path = PathBuf::from("benk.json");
        let looked = Looked { path, session, problems: Vec::new(), note: None };
        desk.input(Input::Looked(Box::new(Ok(looked))));
        desk
    }

    fn at_home() -> Self {
        let wall = support::start() + TimeDelta::hours(1);
        let now = Now { wall, mono: Duration::from_hours(1) };
        let model = Model::new(Start {
            lang: Lang::Nb,
            theme: Theme::colours(),
            size: SIZE,
            now,
            offset: FixedOffset::east_opt(3600).expect("an offset"),
            seed: 3,
            device: "benk".into(),
            folders: Folders { own: "/hjem".into(), documents: "/hjem/Dokumenter".into() },
            asked: None,
        });
        let sent = Sink::default();
        Self { model, painter: Painter::new(sent.clone()), sent, now }
    }

    /// One input and its frame. What is to be put on the disk is on it at once.
    fn input(&mut self, input: Input) {
        self.now.wall += TimeDelta::milliseconds(120);
        self.now.mono += Duration::from_millis(120);
        let effects = update(&mut self.model, input, self.now);
        let last = effects.iter().filter_map(|effect| match effect {
            Effect::Persist(event) => Some(event.seq),
            _ => None,
        });
        if let Some(seq) = last.max() {
            update(&mut self.model, Input::Stored(Report::Saved { seq }), self.now);
        }
        black_box(&effects);
        self.painter.draw(&self.model).expect("a frame");
    }

    fn key(&mut self, code: KeyCode) {
        self.input(Input::Key(KeyEvent::from(code)));
    }
}

/// What she does, as keys without end.
#[derive(Clone, Copy)]
enum Hands {
    /// Writes in the entry line, and takes it away again before it is full.
    Type,
    /// Walks over the board.
    Walk,
    /// Takes one note down after another.
    Enter,
    /// Ideas as she types them: 29 letters and Enter.
    Lead,
}

impl Hands {
    const ALL: [(Self, &str); 4] =
        [(Self::Type, "letter"), (Self::Walk, "arrow"), (Self::Enter, "Enter"), (Self::Lead, "idea")];

    fn ready(self, desk: &mut Desk) {
        let typing = desk.model.run().is_some_and(|run| run.typing);
        if typing != !matches!(self, Self::Walk) {
            desk.key(KeyCode::Tab);
        }
    }

    /// Does the `at`-th thing, and says how long its key took on the wall and of the processor.
    fn act(self, desk: &mut Desk, at: usize) -> (Duration, Duration) {
        let code = match self {
            Self::Type if at % 120 < 60 => KeyCode::Char(LETTERS[at % LETTERS.len()]),
            Self::Type => KeyCode::Backspace,
            Self::Lead => match at % 30 {
                29 => KeyCode::Enter,
                _ => KeyCode::Char(LETTERS[at % LETTERS.len()]),
            },
            Self::Walk if at % 100 < 50 => KeyCode::Up,
            Self::Walk => KeyCode::Down,
            Self::Enter => {
                desk.key(KeyCode::Char('n'));
                KeyCode::Enter
            }
        };
        let (wall, own) = (Instant::now(), ThreadTime::now());
        desk.key(code);
        (wall.elapsed(), own.elapsed())
    }
}

fn percentiles() {
    println!("{:24} {:>21} {:>21}", "", "wall ms", "own ms");
    println!(
        "{:8} {:>6} {:>8} {:>10} {:>10} {:>10} {:>10} {:>10}",
        "board", "notes", "key", "median", "p99", "median", "p99", "bytes"
    );
    // `-- grid,Enter` measures only that. Criterion takes the same words for its own benches, none of which they name.
    let words = std::env::args().skip(1).filter(|word| !word.starts_with('-'));
    let asked: Vec<String> =
        words.flat_map(|word| word.split(',').map(str::to_owned).collect::<Vec<_>>()).collect();
    for board in BOARDS {
        for notes in [50, 10_000] {
            for (hands, name) in Hands::ALL {
                let is_called =
                    |word: &String| *word == board.name || *word == name || *word == notes.to_string();
                if !asked.iter().all(is_called) {
                    continue;
                }
                let mut desk = Desk::new(board, notes);
                hands.ready(&mut desk);
                // Enter makes the board larger; it is measured on the board it says.
                let keys = if matches!(hands, Hands::Enter) { KEYS / 30 } else { KEYS };
                for at in 0..keys / 10 {
                    hands.act(&mut desk, at);
                }
                let sent = desk.sent.0.get();
                let (mut wall, mut own): (Vec<_>, Vec<_>) =
                    (0..keys).map(|at| hands.act(&mut desk, at)).unzip();
                let bytes = (desk.sent.0.get() - sent) / keys;
                let [wall, own] =
                    [&mut wall, &mut own].map(|times| (ms(within(times, 50)), ms(within(times, 99))));
                println!(
                    "{:8} {notes:>6} {name:>8} {:>10.3} {:>10.3} {:>10.3} {:>10.3} {bytes:>10}",
                    board.name, wall.0, wall.1, own.0, own.1
                );
            }
        }
    }
}

/// The pages of a saved day, by their keys.
const PAGES: [(char, &str); 5] =
    [('1', "short"), ('2', "time"), ('3', "boards"), ('4', "thread"), ('5', "results")];

/// The first frame of each page of a saved day, and an arrow on it.
fn saved_day() {
    println!("{:24} {:>10} {:>21} {:>21}", "", "", "wall ms", "own ms");
    println!(
        "{:8} {:>6} {:>8} {:>10} {:>10} {:>10} {:>10} {:>10} {:>10}",
        "page", "notes", "key", "first own", "median", "p99", "median", "p99", "bytes"
    );
    for notes in [50, 10_000] {
        let mut desk = Desk::reading(notes);
        for (key, name) in PAGES {
            let own = ThreadTime::now();
            desk.key(KeyCode::Char(key));
            let first = ms(own.elapsed());
            let sent = desk.sent.0.get();
            let (mut wall, mut own): (Vec<_>, Vec<_>) =
                (0..KEYS / 10).map(|at| Hands::Walk.act(&mut desk, at + 50)).unzip();
            let bytes = (desk.sent.0.get() - sent) / (KEYS / 10);
            let [wall, own] =
                [&mut wall, &mut own].map(|times| (ms(within(times, 50)), ms(within(times, 99))));
            println!(
                "{name:8} {notes:>6} {:>8} {first:>10.3} {:>10.3} {:>10.3} {:>10.3} {:>10.3} {bytes:>10}",
                "arrow", wall.0, wall.1, own.0, own.1
            );
        }
    }
}

fn main() {
    // `-- review` measures only the saved day, and whatever else is named leaves it out.
    let is_named = |name: &str| std::env::args().skip(1).any(|word| word == name);
    let names_something = std::env::args().skip(1).any(|word| !word.starts_with('-'));
    if !names_something || is_named("review") {
        saved_day();
    }
    percentiles();
    let mut criterion = Criterion::default().sample_size(40).configure_from_args();
    for notes in [50, 10_000] {
        let mut desk = Desk::new(BOARDS[0], notes);
        let mut at = 0;
        criterion.bench_function(&format!("key to frame, list, {notes} notes"), |bencher| {
            bencher.iter(|| {
                Hands::Type.act(&mut desk, at);
                at += 1;
            });
        });
    }
    criterion.final_summary();
}
