//! What differs between two methods or two programmes, part by part: what was kept, shortened, lengthened, left out,
//! put in, moved and said in other words.
//!
//! Both are taken apart into named fields first, so that a field that is new in the format is compared from the day
//! it is there.

mod change;
mod sequence;
mod sheet;

use serde::Serialize;

use crate::core::method::Method;
use crate::core::programme::Programme;
use crate::core::words::Words;

pub(super) use change::words;
pub use change::{Change, Verdict};
pub(super) use sheet::{Part, Sheet};

/// Everything that differs from one to the other.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Diff {
    /// What stands at the top of the file: name, purpose, minutes, materials.
    pub about: Vec<Change>,
    /// A method's boards.
    pub boards: Vec<PartDiff>,
    /// A method's steps or a programme's blocks, in the order of the second; those left out stand where they were.
    pub parts: Vec<PartDiff>,
}

/// What became of one step, block or board.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartDiff {
    /// Its id.
    pub id: String,
    /// What people call it; a block without a name of its own is called by its method's id.
    pub name: Words,
    /// The method whose name it goes by, where it has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named_by: Option<String>,
    /// What became of it as a whole.
    pub fate: Fate,
    /// Where it was and where it is, counted from 1, when it has changed places with others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
    /// What is otherwise in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

/// What became of a part as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It says the same.
    Kept,
    /// It is there, and says something else.
    Changed,
    /// It is new.
    Added,
    /// It is no longer there.
    Removed,
}

/// A part that has changed places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Where it was, counted from 1.
    pub from: usize,
    /// Where it is.
    pub to: usize,
}

/// From one method to another.
pub fn methods(from: &Method, to: &Method) -> Diff {
    sheets(&Sheet::method(from), &Sheet::method(to))
}

/// From one programme to another.
pub fn programmes(from: &Programme, to: &Programme) -> Diff {
    sheets(&Sheet::programme(from), &Sheet::programme(to))
}

impl Diff {
    /// True when both say the same.
    pub fn is_empty(&self) -> bool {
        self.about.is_empty() && self.boards.iter().chain(&self.parts).all(PartDiff::is_kept)
    }
}

impl PartDiff {
    /// True when it says the same, at the same place among the others.
    pub fn is_kept(&self) -> bool {
        self.fate == Fate::Kept && self.moved.is_none()
    }

    /// What became of it, in the order it is told; never none.
    pub fn verdicts(&self) -> Vec<Verdict> {
        let mut verdicts: Vec<Verdict> = match self.fate {
            Fate::Added => vec![Verdict::Added],
            Fate::Removed => vec![Verdict::Removed],
            Fate::Kept | Fate::Changed => self.changes.iter().map(Change::verdict).collect(),
        };
        verdicts.extend(self.moved.map(|_| Verdict::Moved));
        verdicts.sort_unstable();
        verdicts.dedup();
        if verdicts.is_empty() {
            verdicts.push(Verdict::Kept);
        }
        verdicts
    }
}

/// From one taken apart to another.
pub(super) fn sheets(from: &Sheet, to: &Sheet) -> Diff {
    Diff {
        about: change::between(&from.about, &to.about),
        boards: parts(&from.boards, &to.boards),
        parts: parts(&from.parts, &to.parts),
    }
}

pub(super) fn parts(from: &[Part], to: &[Part]) -> Vec<PartDiff> {
    let at = |parts: &[Part], id: &str| parts.iter().position(|part| part.id == id);
    // Where each of those that are in both was; those out of this order have moved.
    let places: Vec<usize> = to.iter().filter_map(|part| at(from, &part.id)).collect();
    let in_order = sequence::longest_rising(&places);
    let mut diffs: Vec<PartDiff> = to
        .iter()
        .enumerate()
        .map(|(here, part)| match at(from, &part.id) {
            Some(was) => {
                let moved = (!in_order.contains(&was)).then_some(Moved { from: was + 1, to: here + 1 });
                PartDiff { moved, ..both(&from[was], part) }
            }
            None => alone(part, Fate::Added),
        })
        .collect();
    for (was, part) in from.iter().enumerate().filter(|(_, part)| at(to, &part.id).is_none()) {
        // After the nearest one before it that is still there, or was put in just now.
        let before =
            from[..was].iter().rev().find_map(|part| diffs.iter().position(|diff| diff.id == part.id));
        diffs.insert(before.map_or(0, |before| before + 1), alone(part, Fate::Removed));
    }
    diffs
}

fn both(from: &Part, to: &Part) -> PartDiff {
    let changes = change::between(&from.fields, &to.fields);
    let fate = if changes.is_empty() { Fate::Kept } else { Fate::Changed };
    PartDiff { fate, changes, ..alone(to, Fate::Kept) }
}

fn alone(part: &Part, fate: Fate) -> PartDiff {
    let Part { id, name, named_by, .. } = part.clone();
    PartDiff { id, name, named_by, fate, moved: None, changes: Vec::new() }
}

#[cfg(test)]
mod tests;
