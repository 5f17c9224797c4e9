//! The facilitator's program without a terminal, a disk or a clock: keys go in, the effects are carried out in
//! memory, frames come out. Ids and times never change, so that the same script draws the same frames on any
//! machine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use verksted::core::time::Now;
use verksted::core::words::Lang;
use verksted::library::Library;
use verksted::store::{Doing, Recovered, Report, WriteError};
use verksted::tui::draw::draw;
use verksted::tui::effect::{Effect, Input, Opened};
use verksted::tui::folders::Folders;
use verksted::tui::keymap::Key;
use verksted::tui::model::{Model, Start};
use verksted::tui::run::Run;
use verksted::tui::theme::Theme;
use verksted::tui::update::update;

use super::folder::Saved;

/// What the disk does with what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// It takes it at once.
    Works,
    /// It says nothing.
    Slow,
    /// It is full.
    Full,
}

/// The program, and the world it believes it is in.
pub struct Stage {
    /// Everything the program knows.
    pub model: Model,
    /// What the disk does.
    pub disk: Disk,
    /// The saved workshops there are; none that are ever read when there is no saved.
    pub saved: Option<Arc<Saved>>,
    /// Every effect that was asked for and that the stage has nothing to do about.
    pub asked: Vec<Effect>,
    now: Now,
}

impl Stage {
    /// The program as it has just started, at 08:12 on a Tuesday in November, with the built-in methods.
    pub fn new(lang: Lang) -> Self {
        Self::with(lang, Theme::colours())
    }

    /// The same in other colours.
    pub fn with(lang: Lang, theme: Theme) -> Self {
        let now = Now { wall: local(8, 12), mono: Duration::from_secs(3) };
        let model = Model::new(Start {
            lang,
            theme,
            size: (80, 24),
            now,
            offset: offset(),
            seed: 7,
            device: "scene".into(),
            folders: Folders { own: "/hjem".into(), documents: "/hjem/Dokumenter".into() },
            asked: None,
        });
        let mut stage = Self { model, disk: Disk::Works, saved: None, asked: Vec::new(), now };
        stage.input(Input::Library(Box::new(Library::load(Some(Path::new("/home/kari/Verksted/methods"))))));
        stage
    }

    /// The same moment once more, so that something can be tried that the day does not go on from.
    pub fn fork(&self) -> Self {
        let mut fork = Self::with(self.model.lang(), self.model.theme);
        (fork.now, fork.model.last) = (self.now, self.now);
        if let Some(run) = self.model.run() {
            let opened = Opened {
                path: run.path.clone(),
                session: (*run.session).clone(),
                read_only: run.read_only.clone(),
                recovered: Recovered::default(),
                showed: None,
            };
            fork.input(Input::Opened(Box::new(Ok(opened))));
            let forked = fork.run();
            forked.cursors.clone_from(&run.cursors);
            forked.saving.clone_from(&run.saving);
            (forked.voter, forked.typing) = (run.voter, run.typing);
        }
        fork
    }

    /// The open session.
    pub fn run(&mut self) -> &mut Run {
        self.model.open.as_deref_mut().expect("a session is open")
    }

    /// What time it is.
    #[allow(dead_code, reason = "the pictures do not ask")]
    pub fn now(&self) -> Now {
        self.now
    }

    /// Takes an input, and carries out what comes of it.
    pub fn input(&mut self, input: Input) {
        let mut inputs = vec![input];
        while let Some(input) = inputs.pop() {
            for effect in update(&mut self.model, input, self.now) {
                inputs.extend(self.carry_out(effect));
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Option<Input> {
        match effect {
            Effect::Create(session) => {
                let path = PathBuf::from("/home/kari/Verksted/sessions/2026-11-24-gevinster.json");
                let session = *session;
                let opened =
                    Opened { path, session, read_only: None, recovered: Recovered::default(), showed: None };
                Some(Input::Opened(Box::new(Ok(opened))))
            }
            Effect::Persist(event) => match self.disk {
                Disk::Works => Some(Input::Stored(Report::Saved { seq: event.seq })),
                Disk::Slow => None,
                Disk::Full => {
                    let path = self.model.run().map(|run| run.path.clone()).unwrap_or_default();
                    let error = WriteError {
                        doing: Doing::Writing,
                        kind: std::io::ErrorKind::StorageFull,
                        system: "No space left on device".to_owned(),
                    };
                    Some(Input::Stored(Report::Failed { seq: event.seq, error, path }))
                }
            },
            Effect::Close => {
                let path = self.model.run().map(|run| run.path.clone()).unwrap_or_default();
                Some(Input::Closed { path, saved: true })
            }
            Effect::ReadSaved { number, .. } if self.saved.is_some() => {
                let archive = self.saved.as_ref()?.archive.clone();
                Some(Input::Saved { number, archive })
            }
            Effect::Find { number, archive, words, within } => {
                Some(Input::Found { number, found: archive.find(&words, &within, 100) })
            }
            Effect::Count { number, archive, filter } => {
                Some(Input::Counted { number, figures: Box::new(archive.figures(&filter)) })
            }
            Effect::Write(_) => Some(Input::Written(Ok(vec!["/home/kari/Verksted/methods/ny.toml".into()]))),
            other => {
                self.asked.push(other);
                None
            }
        }
    }

    /// Word that so many of the saved workshops have been read.
    #[allow(dead_code, reason = "the pictures do not ask")]
    pub fn told_of_reading(&mut self, done: usize, of: usize) {
        let asked = self.asked.iter().rev().find_map(|effect| match effect {
            Effect::ReadSaved { number, .. } => Some(*number),
            _ => None,
        });
        let number = asked.expect("they are being read");
        self.input(Input::SavedProgress { number, done, of });
    }

    /// Presses keys by name, as the footer writes them: `F5`, `Ctrl-P`, `Tab`, `s`.
    pub fn keys(&mut self, names: &str) {
        for name in names.split(' ').filter(|name| !name.is_empty()) {
            let key = Key::parse(name).unwrap_or_else(|| panic!("no key is called {name}"));
            let mut held = KeyModifiers::NONE;
            held.set(KeyModifiers::CONTROL, key.ctrl);
            held.set(KeyModifiers::ALT, key.alt);
            self.input(Input::Key(KeyEvent::new(key.code, held)));
        }
    }

    /// Types words.
    pub fn words(&mut self, words: &str) {
        for c in words.chars() {
            self.input(Input::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)));
        }
    }

    /// Types lines into the entry line, each with Enter.
    pub fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.words(line);
            self.keys("Enter");
            assert_eq!(self.entry(), "", "{line:?} was not taken: {:?}", self.model.toast);
            self.wait(TimeDelta::seconds(4));
        }
    }

    /// What stands in the entry line.
    pub fn entry(&self) -> &str {
        self.model.run().map_or("", |run| run.entry.value())
    }

    /// Time passes, and the program wakes as it asked to.
    pub fn wait(&mut self, length: TimeDelta) {
        let end = self.now.wall + length;
        while self.now.wall < end {
            let step = (end - self.now.wall).min(TimeDelta::seconds(30));
            self.pass(step);
            self.input(Input::Tick);
        }
    }

    /// Time passes until the clock on the wall shows this.
    pub fn until(&mut self, hour: u32, minute: u32) {
        let to = local(hour, minute);
        assert!(to >= self.now.wall, "{hour}:{minute} is gone");
        self.wait(to - self.now.wall);
    }

    /// Time passes with the lid closed.
    pub fn sleep(&mut self, length: TimeDelta) {
        self.pass(length);
        self.input(Input::Tick);
    }

    fn pass(&mut self, length: TimeDelta) {
        self.now.wall += length;
        self.now.mono += length.to_std().expect("time goes forward");
    }

    /// The step the day is in.
    pub fn step(&self) -> &str {
        self.model.run().map_or("", |run| run.session.clock.step.as_str())
    }

    /// Goes to the next step, and checks that it is the one the script expects.
    pub fn next(&mut self, step: &str) {
        self.keys("F5");
        assert_eq!(self.step(), step);
        if self.model.run().is_some_and(|run| !run.session.clock.timer.is_running()) {
            self.keys("F2");
        }
    }

    /// One frame of this many columns and rows, and where the caret stands.
    pub fn frame(&mut self, columns: u16, rows: u16) -> (Buffer, Option<Position>) {
        self.input(Input::Resize(columns, rows));
        let area = Rect::new(0, 0, columns, rows);
        let mut buffer = Buffer::empty(area);
        let caret = draw(&self.model, area, &mut buffer);
        (buffer, caret)
    }
}

/// Norwegian winter time.
pub fn offset() -> FixedOffset {
    FixedOffset::east_opt(3600).expect("an offset")
}

/// That time of day on Tuesday 24 November 2026, where the workshop is.
pub fn local(hour: u32, minute: u32) -> DateTime<Utc> {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    let time = day.and_hms_opt(hour, minute, 0).expect("a time");
    time.and_local_timezone(offset()).single().expect("no summer time in November").to_utc()
}

/// A frame as lines of text, without the spaces at their ends.
#[allow(dead_code, reason = "the pictures do not ask")]
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut text = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(unicode_width::UnicodeWidthStr::width(symbol)).unwrap_or(1).max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
