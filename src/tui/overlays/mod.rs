//! What lies on top of a screen: help, palette, the day to jump in, questions.

mod commands;
mod day;
mod dialog;
mod draw;
mod export;
mod guide;
mod help;
mod palette;
mod print;
mod question;
mod record;
mod room;
mod rows;
mod thread;

use chrono::{DateTime, Utc};
use tui_input::Input as Line;

use crate::core::event::Details as Says;
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::core::words::Lang;

pub use dialog::frame;
pub use draw::draw;
pub use export::Export;
pub use guide::sections as guide_sections;
pub use help::rows as help_rows;
pub use palette::matches as palette_matches;
pub use print::Print;
pub use record::note_stops;

/// A gap in which nobody was there, to be counted or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapQuestion {
    /// The last moment known before.
    pub from: DateTime<Utc>,
    /// The first moment after.
    pub to: DateTime<Utc>,
    /// Which answer she is at: 0 does not count it, 1 does.
    pub at: usize,
}

/// A day that was left long ago and never closed, to be looked at, gone on with or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongAgo {
    /// When somebody was last at it.
    pub last: DateTime<Utc>,
    /// Which answer she is at: 0 looks, 1 goes on, 2 closes.
    pub at: usize,
}

/// The session's title, challenge and place, being changed.
#[derive(Clone, Debug)]
pub struct Details {
    lines: [Line; 3],
    /// Which of them she is at.
    pub at: usize,
    language: Lang,
}

impl Details {
    /// The locale keys of the labels, from the top.
    pub const LABELS: [&'static str; 3] = ["form-title", "form-challenge", "form-place"];

    /// As they are now.
    pub fn of(says: &Says) -> Self {
        let line = |text: &str| Line::new(text.to_owned());
        let lines = [line(&says.title), line(&says.challenge), line(&says.place)];
        Self { lines, at: 0, language: says.language }
    }

    /// The line she is at.
    pub fn line(&mut self) -> &mut Line {
        &mut self.lines[self.at.min(2)]
    }

    /// All three.
    pub fn lines(&self) -> &[Line; 3] {
        &self.lines
    }

    /// What they say, clean.
    pub fn says(&self) -> Says {
        let [title, challenge, place] = &self.lines;
        Says {
            title: clean_line(title.value(), LONGEST_TITLE),
            challenge: clean_line(challenge.value(), LONGEST_NOTE),
            place: clean_line(place.value(), LONGEST_TITLE),
            language: self.language,
        }
    }
}
