//! Words looked for in the notes of all saved workshops.

use tui_input::Input as Line;

use super::reading::Asked;
use crate::archive::{Found, Hit};

/// Where she is in what was found.
#[derive(Debug, Default)]
pub struct Find {
    /// The words.
    pub words: Line,
    /// What was found, of the last question that has been answered.
    pub found: Option<Found>,
    /// Which hit she is at.
    pub at: usize,
    /// The question she waits for the answer to.
    pub asked: Option<Asked>,
    /// True when she came to it from the first screen and goes back there.
    pub from_home: bool,
}

impl Find {
    /// Takes in an answer; only that to the newest question says anything about what she has typed.
    pub fn answered(&mut self, number: u64, found: Found) {
        if self.asked.is_some_and(|asked| asked.number == number) {
            self.asked = None;
            self.at = self.at.min(found.hits.len().saturating_sub(1));
            self.found = Some(found);
        }
    }

    /// The hit she is at.
    pub fn here(&self) -> Option<&Hit> {
        self.found.as_ref()?.hits.get(self.at)
    }
}
