//! The projector's program: its own window, which follows a session and takes no part in it.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local, TimeDelta, Utc};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;
use thiserror::Error;

use super::follow::{Follower, Newer};
use super::{RoomScreen, RoomTheme};
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::store::Home;
use crate::term::{Event, Frame, Screen, code_when_gone, listen, size, watch};

/// How often the state file is looked at. A key of hers is then seen within this, the time it takes to write the file and
/// that to draw: 200 milliseconds with room to spare.
const LOOK_EVERY: Duration = Duration::from_millis(100);
/// How often it is looked at whether anybody leads.
const LOOK_AROUND_EVERY: Duration = Duration::from_secs(1);
/// The picture is never drawn more often by itself: the seconds of a rehearsal can be as short as a frame.
const DRAW_EVERY: TimeDelta = TimeDelta::milliseconds(50);

/// What the program starts with.
#[derive(Debug)]
pub struct Setup {
    /// Where the sessions are.
    pub home: Home,
    /// The session to follow; none follows whichever is open.
    pub session: Option<PathBuf>,
    /// The language until a session says its own.
    pub lang: Lang,
    /// The colours.
    pub theme: RoomTheme,
}

/// Why the program could not run, or go on.
#[derive(Debug, Error)]
pub enum RoomError {
    /// The terminal does not do what is asked of it.
    #[error("the terminal: {0}")]
    Terminal(#[from] io::Error),
    /// The session is led by a later program.
    #[error(transparent)]
    Newer(#[from] Newer),
}

/// Runs the program until somebody leaves it; gives its exit code.
pub fn run(setup: Setup) -> Result<i32, RoomError> {
    match follow(setup) {
        Err(RoomError::Terminal(error)) => code_when_gone(&error).ok_or(RoomError::Terminal(error)),
        done => done,
    }
}

fn follow(setup: Setup) -> Result<i32, RoomError> {
    let mut follower = Follower::new(setup.home, setup.session.as_deref());
    // Before the screen is taken: that a program is too old is said where it can be read.
    follower.look(Utc::now(), true)?;
    let (sender, events) = mpsc::channel();
    watch(sender.clone())?;
    let mut screen = Screen::take()?;
    let mut wall = Wall {
        locale: Locale::new(setup.lang),
        theme: setup.theme,
        size: size()?,
        now: Utc::now(),
        follower,
    };
    let mut hung = wall.hang(&mut screen)?;
    listen(sender, wall.size)?;
    let mut looked_around = Instant::now();
    loop {
        let first = match events.recv_timeout(hung.left(Utc::now()).min(LOOK_EVERY)) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Ok(0),
        };
        let real = Utc::now();
        let mut is_new = hung.is_over(real);
        for event in first.into_iter().chain(events.try_iter()) {
            match event {
                Event::Key(key) if leaves(key) => return Ok(0),
                Event::Key(_) | Event::Paste(_) => {}
                Event::Resize(columns, rows) => {
                    wall.size = (columns, rows);
                    screen.mistrust();
                    is_new = true;
                }
                Event::Suspend => {
                    screen.suspend()?;
                    is_new = true;
                }
                Event::Signal(number) => return Ok(128 + number),
            }
        }
        let around = looked_around.elapsed() >= LOOK_AROUND_EVERY;
        if around {
            looked_around = Instant::now();
        }
        is_new |= wall.follower.look(real, around)?;
        if is_new {
            hung = wall.hang(&mut screen)?;
        }
    }
}

/// The keys that leave the room. All others do nothing, so that a clicker that sends its keys to the wrong window does
/// no harm.
fn leaves(key: KeyEvent) -> bool {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    key.is_press()
        && match key.code {
            KeyCode::Esc | KeyCode::Char('q') => true,
            KeyCode::Char('c') => ctrl,
            _ => false,
        }
}

/// The window on the wall.
struct Wall {
    follower: Follower,
    locale: Locale,
    theme: RoomTheme,
    size: (u16, u16),
    /// The session's time of the picture.
    now: DateTime<Utc>,
}

impl Wall {
    /// Draws the picture of this moment.
    fn hang(&mut self, screen: &mut Screen) -> io::Result<Hung> {
        let real = Utc::now();
        let view = self.follower.view();
        self.now = view.map_or(real, |view| view.time.session_at(real));
        let pace = view.and_then(|view| i32::try_from(view.time.pace).ok()).unwrap_or(1).max(1);
        if let Some(lang) = view.map(|view| view.lang).filter(|&lang| lang != self.locale.lang()) {
            self.locale = Locale::new(lang);
        }
        screen.draw(self)?;
        let changes = self.screen().next_change().map(|at| real + ((at - self.now) / pace).max(DRAW_EVERY));
        Ok(Hung { at: real, changes })
    }

    fn screen(&self) -> RoomScreen<'_> {
        RoomScreen {
            view: self.follower.view(),
            locale: &self.locale,
            theme: &self.theme,
            now: self.now,
            offset: *Local::now().offset(),
            contact: self.follower.contact(),
        }
    }
}

/// A picture that has been drawn, by the real clock: one that is set, or stood still while the lid was closed, is not
/// waited for.
struct Hung {
    at: DateTime<Utc>,
    /// When it next changes by itself.
    changes: Option<DateTime<Utc>>,
}

impl Hung {
    fn is_over(&self, now: DateTime<Utc>) -> bool {
        now < self.at || self.changes.is_some_and(|changes| changes <= now)
    }

    fn left(&self, now: DateTime<Utc>) -> Duration {
        let left = self.changes.map(|changes| (changes - now).to_std().unwrap_or_default());
        left.unwrap_or(Duration::MAX)
    }
}

impl Frame for Wall {
    fn size(&self) -> (u16, u16) {
        self.size
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        self.screen().render(area, buf);
        None
    }
}
