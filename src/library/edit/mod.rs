//! A programme being put together: its text as a person would edit it by hand, and what it says.
//!
//! Every change is made in the text, with her comments and layout kept, and the new text is read as any file is. So
//! what is shown is always what the file says, a change that would break it is refused, and undo gives back the text as
//! it was, to the byte. Nothing here writes to the disk.

mod advice;
mod block;
mod change;
mod document;
mod start;

use super::capacity::{self, Capacity};
use super::check::programme_text;
use super::clock::{Times, times};
use super::files::{Kind, SourceFile};
use super::problem::Problem;
use super::span::{Spans, at};
use super::writing::Writing;
use super::{Item, Library, read};
use crate::core::day::{Day, DayError};
use crate::core::programme::Programme;

pub use advice::{Advice, advice};
pub use block::{NewBlock, PLAIN, PlainBlock};
pub use change::Change;
pub use start::{NewProgramme, name_in_files};

/// The most steps back that are kept.
const MOST_BACK: usize = 500;

/// A programme being changed.
#[derive(Clone, Debug)]
pub struct ProgrammeEdit {
    file: SourceFile,
    text: String,
    programme: Programme,
    /// The version the file had when it was opened; a changed programme is the next one.
    opened: Option<u32>,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// A change that was made, and the text on the other side of it.
#[derive(Clone, Debug)]
struct Step {
    change: Change,
    text: String,
}

/// Why a change was not made. The text is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// There is no such block.
    NoBlock,
    /// It says so already.
    Same,
    /// The file could not be read afterwards.
    Broken(Vec<Problem>),
}

impl ProgrammeEdit {
    /// A programme as it stands in a file. `is_new` for one that nobody has used yet, so that its version stays.
    pub fn open(file: SourceFile, text: String, is_new: bool) -> Result<Self, Vec<Problem>> {
        let programme = read::programme(&file, &text)?;
        let opened = (!is_new).then_some(programme.version);
        Ok(Self { file, text, programme, opened, past: Vec::new(), future: Vec::new() })
    }

    /// Its file.
    pub fn file(&self) -> &SourceFile {
        &self.file
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text says.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Makes a change.
    pub fn make(&mut self, change: Change) -> Result<(), Refused> {
        let version = self.opened.map(|opened| opened.saturating_add(1));
        let text = document::edited(&self.text, |document| change.make(document, version));
        let text = text.ok_or(Refused::NoBlock)?;
        let programme = read::programme(&self.file, &text).map_err(Refused::Broken)?;
        if is_same(&programme, &self.programme) {
            return Err(Refused::Same);
        }
        let before = std::mem::replace(&mut self.text, text);
        self.programme = programme;
        self.past.push(Step { change, text: before });
        if self.past.len() > MOST_BACK {
            self.past.remove(0);
        }
        self.future.clear();
        Ok(())
    }

    /// Takes the last change back, and says which it was.
    pub fn undo(&mut self) -> Option<Change> {
        let step = self.past.pop()?;
        let (change, now) = self.put(step)?;
        self.future.push(now);
        Some(change)
    }

    /// Makes the change again that was taken back last.
    pub fn redo(&mut self) -> Option<Change> {
        let step = self.future.pop()?;
        let (change, now) = self.put(step)?;
        self.past.push(now);
        Some(change)
    }

    /// Puts another text in place of this one, and gives this one.
    fn put(&mut self, step: Step) -> Option<(Change, Step)> {
        // It was read before, so it is read now.
        self.programme = read::programme(&self.file, &step.text).ok()?;
        let now = std::mem::replace(&mut self.text, step.text);
        Some((step.change.clone(), Step { change: step.change, text: now }))
    }

    /// Takes the text that somebody else has put in the file. What was here before can be had back with undo.
    pub fn take_text(&mut self, text: String) -> Result<(), Vec<Problem>> {
        let programme = read::programme(&self.file, &text)?;
        self.opened = Some(programme.version);
        self.programme = programme;
        let before = std::mem::replace(&mut self.text, text);
        self.past.push(Step { change: Change::FromFile, text: before });
        self.future.clear();
        Ok(())
    }

    /// Its file as it is to be on the disk, where it now holds `on_disk`, or is not there yet.
    pub fn writing(&self, on_disk: Option<&str>) -> Writing {
        let mut writing = Writing::default();
        match on_disk {
            Some(before) => writing.replace(&self.file, before.to_owned(), self.text.clone()),
            None => writing.add(&Item::programme(&self.programme.id), self.text.clone()),
        }
        writing
    }

    /// True when there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// True when there is something to do again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// The day it makes, with its clock and all that is worth saying about it.
    pub fn look(&self, library: &Library) -> Look {
        let programme = &self.programme;
        let day = library.lay_out(programme, programme.tables);
        let times = day.as_ref().map(|day| times(programme, day)).unwrap_or_default();
        let mut advice = day.as_ref().map(advice).unwrap_or_default();
        let groups = capacity::not_for_usual(library, programme).into_iter();
        advice.extend(groups.map(|(at, size)| Advice::Groups { at, size }));
        let capacity = capacity::capacity(library, programme);
        Look {
            capacity,
            times,
            advice,
            problems: programme_text(library, programme, &self.file, &self.text),
            day,
        }
    }
}

/// True when they differ in nothing but the version.
fn is_same(one: &Programme, other: &Programme) -> bool {
    one.blocks == other.blocks && *one == Programme { version: one.version, ..other.clone() }
}

/// What a programme comes to.
#[derive(Clone, Debug)]
pub struct Look {
    /// The day, or why there is none.
    pub day: Result<Day, DayError>,
    /// From when to when each block is; none where there is no day.
    pub times: Vec<Times>,
    /// What does not hold together.
    pub problems: Vec<Problem>,
    /// For how many people it is.
    pub capacity: Capacity,
    /// What a facilitator of many days would say.
    pub advice: Vec<Advice>,
}

impl Look {
    /// When it ends, in minutes since midnight.
    pub fn end(&self) -> Option<u32> {
        self.times.last().map(|times| times.to)
    }
}

/// The file a programme of hers with this id has.
pub fn own_file(folder: &std::path::Path, id: &str) -> SourceFile {
    SourceFile::in_folder(folder, Kind::Programme, id)
}

/// The block that a place in a text is in: the last one that begins before it.
pub fn block_at(text: &str, at: usize) -> Option<usize> {
    let spans = Spans::new(text);
    let count = spans.root().get("blocks")?.get_ref().as_array()?.len();
    let begins = |block: usize| spans.of(at!["blocks", block]).start;
    (0..count).rev().find(|block| begins(*block) <= at)
}

#[cfg(test)]
mod tests;
