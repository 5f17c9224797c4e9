//! The saved of saved workshops as the screens about them know it: what has been read, what is being read, and where she
//! is in the list, in what was found and in the figures. It stays when she opens a workshop and comes back.

pub mod figures;
pub mod find;
pub mod list;
mod reading;
mod usage;

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use crate::archive::Archive;
use crate::core::time::Now;

pub use figures::{Figures, View};
pub use find::Find;
pub use list::List;
pub use reading::{Asked, Reading};
pub use usage::Usage;

/// Everything about saved workshops.
#[derive(Debug, Default)]
pub struct Saved {
    /// The folder they are read from, where it is not her own.
    pub folder: Option<PathBuf>,
    /// What has been read; none before the list was first opened.
    pub archive: Option<Archive>,
    /// What is being read now.
    pub reading: Option<Reading>,
    /// The list.
    pub list: List,
    /// What is looked for in their notes.
    pub find: Find,
    /// The figures across them.
    pub figures: Figures,
    /// How the methods and programmes of the library have been used.
    pub usage: Usage,
    /// The number of the last question that was asked outside. An answer carries the number of its question, so that a
    /// late one is known.
    last_asked: u64,
}

impl Saved {
    /// A new question, asked now.
    pub fn question(&mut self, now: Now) -> Asked {
        self.last_asked += 1;
        Asked { number: self.last_asked, since: now.mono }
    }

    /// When something is to be said of what takes long.
    pub fn next_wakeup(&self, now: Now) -> Option<DateTime<Utc>> {
        let reading = self.reading.map(|reading| reading.asked);
        let asked = [reading, self.find.asked, self.figures.asked];
        asked.into_iter().flatten().filter_map(|asked| asked.next_wakeup(now)).min()
    }

    /// Takes in what was read. The line she is at stays hers.
    pub fn arrived(&mut self, archive: Archive) {
        let path = self.archive.as_ref().and_then(|before| self.list.path(before));
        self.reading = None;
        self.list.choices = list::Choices::of(&archive);
        self.list.select(&archive, path.as_deref());
        self.archive = Some(archive);
    }

    /// Finds the rows of the list anew, from the top.
    pub fn select(&mut self) {
        if let Some(archive) = &self.archive {
            self.list.select(archive, None);
        }
    }
}
