//! Words looked for in the notes of all saved workshops.

use tui_input::Input as Line;

use super::reading::Asked;
use crate::archive::{Archive, Found, Hit, SavedDay};

/// Where she is in what was found.
#[derive(Debug, Default)]
pub struct Find {
    /// The words.
    pub words: Line,
    /// What was found, of the last question that has been answered.
    pub found: Option<Found>,
    /// Where it was found. The folder may have been read again since, and its workshops stand in another order then.
    pub archive: Option<Archive>,
    /// Which hit she is at.
    pub at: usize,
    /// The question she waits for the answer to.
    pub asked: Option<Asked>,
    /// Where it is looked for.
    pub asked_of: Option<Archive>,
    /// True when she came to it from the first screen and goes back there.
    pub from_home: bool,
}

impl Find {
    /// Takes in an answer; only that to the newest question says anything about what she has typed.
    pub fn answered(&mut self, number: u64, found: Found) {
        if self.asked.is_some_and(|asked| asked.number == number) {
            self.asked = None;
            self.archive = self.asked_of.take();
            self.at = self.at.min(found.hits.len().saturating_sub(1));
            self.found = Some(found);
        }
    }

    /// The hit she is at.
    pub fn here(&self) -> Option<&Hit> {
        self.found.as_ref()?.hits.get(self.at)
    }

    /// Its workshop.
    pub fn day(&self) -> Option<&SavedDay> {
        self.archive.as_ref()?.days().get(self.here()?.day)
    }
}
