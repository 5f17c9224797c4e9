//! The grid: stages across, lanes down, as in a user journey. One lane may hold feelings from −2 to +2.

use std::collections::{HashMap, HashSet};

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed};
use crate::core::event::{Stage, What};
use crate::core::ids::NoteId;
use crate::core::method::Lane;
use crate::core::note::{Note, Place};
use crate::core::text::{LONGEST_TITLE, clean_line, number_first};

/// The lowest and the highest feeling.
pub const FEELINGS: (i8, i8) = (-2, 2);

/// A grid as it is now.
///
/// Rows are counted from the headings at 0; lane `i` is row `i + 1`. Notes whose stage or lane the grid does
/// not have (a merged file, a note brought in) stand in one more row below the lanes, so that none is hidden.
#[derive(Clone, Debug)]
pub struct GridLens<'a> {
    board: BoardRef<'a>,
    stages: Vec<Stage>,
    stage_at: HashMap<u32, usize>,
    /// All notes, cell by cell, and where each of them is.
    notes: Vec<&'a Note>,
    spots: Vec<(usize, usize)>,
    rows: usize,
}

impl<'a> GridLens<'a> {
    /// The row of a cursor on the headings. Row 0 means the same, but a cursor at row 0 and column 0 is one
    /// that nobody has moved yet, and goes to where the step begins.
    pub const HEADINGS: usize = usize::MAX;

    /// The grid of a board.
    pub fn of(board: BoardRef<'a>) -> Self {
        let mut ids = HashSet::new();
        let mut stages = board.session.stages_now(&board.id);
        stages.retain(|stage| ids.insert(stage.id));
        let stage_at = stages.iter().enumerate().map(|(at, stage)| (stage.id, at)).collect();
        let rows = board.spec.lanes.len();
        let mut lens = Self { board, stages, stage_at, notes: Vec::new(), spots: Vec::new(), rows };
        lens.fill();
        lens
    }

    fn fill(&mut self) {
        let mut notes = self.board.notes();
        notes.sort_by_key(|note| (note.no, note.id));
        let mut placed: Vec<_> =
            notes.into_iter().map(|note| (self.spot(self.board.place(note)), note)).collect();
        // Two sorts, the first of what is nearly in order: comparing spots fetches no note from memory.
        placed.sort_by_key(|(spot, _)| *spot);
        let lowest = placed.iter().map(|&((_, row), _)| row).max();
        self.rows = self.rows.max(lowest.unwrap_or(0));
        (self.spots, self.notes) = placed.into_iter().unzip();
    }

    /// The board it shows.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// The stages, from the left.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// The lanes, from the top.
    pub fn lanes(&self) -> &'a [Lane] {
        &self.board.spec.lanes
    }

    /// The lane of a row; `None` for the headings, and for the row of notes that have no lane here.
    pub fn lane(&self, row: usize) -> Option<&'a Lane> {
        self.lanes().get(row.checked_sub(1)?)
    }

    /// How many columns there are cells in: one a stage, and one where there is no stage yet.
    pub fn columns(&self) -> usize {
        self.stages.len().max(1)
    }

    /// The last row: the last lane, or the row of notes that have no place here.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The notes of a cell, in the order they were written.
    pub fn cell(&self, column: usize, row: usize) -> &[&'a Note] {
        let first = self.spots.partition_point(|&spot| spot < (column, row));
        let count = self.spots[first..].partition_point(|&spot| spot == (column, row));
        &self.notes[first..first + count]
    }

    /// The column and row of a note on the board, and where in its cell it stands.
    fn find(&self, id: NoteId) -> Option<(usize, usize, usize)> {
        let note = self.board.session.note(id)?;
        let (column, row) = self.spot(self.board.place(note));
        let at = self.cell(column, row).iter().position(|there| there.id == id)?;
        Some((column, row, at))
    }

    /// The column and row where a place is.
    pub fn spot(&self, place: &Place) -> (usize, usize) {
        let column = place.stage.and_then(|id| self.stage_at.get(&id)).copied();
        let lane = place.lane.as_ref().and_then(|id| self.lanes().iter().position(|lane| lane.id == *id));
        match (column, lane) {
            (Some(column), Some(lane)) => (column, lane + 1),
            (column, _) => (column.unwrap_or(0), self.lanes().len() + 1),
        }
    }

    /// The column of a cursor on the headings; that of the new stage is one past the last.
    pub fn heading_at(&self, cursor: &Cursor) -> Option<usize> {
        let cursor = self.clamp(cursor);
        (cursor.row == Self::HEADINGS).then_some(cursor.column)
    }

    /// How the group feels in a stage: the mean of what was said.
    pub fn mean(&self, column: usize) -> Option<f64> {
        let row = self.lanes().iter().position(|lane| lane.feeling)? + 1;
        mean(self.cell(column, row).iter().filter_map(|note| self.board.place(note).value))
    }
}

/// The mean of some feelings; those a file holds beyond the scale count as its end.
pub fn mean(values: impl Iterator<Item = i8>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| {
        (sum + f64::from(value.clamp(FEELINGS.0, FEELINGS.1)), count + 1.0)
    });
    (count > 0.0).then(|| sum / count)
}

/// A feeling as people write it: `+2`, `0`, `−2`.
pub fn signed(value: i8) -> String {
    match value {
        0 => "0".to_owned(),
        1.. => format!("+{value}"),
        _ => format!("\u{2212}{}", value.unsigned_abs()),
    }
}

// The cursor.
impl<'a> GridLens<'a> {
    /// Where the step begins: the first stage in the lane it is about, else the one that holds what it makes, or the
    /// first new stage.
    pub fn start(&self) -> Cursor {
        if self.stages.is_empty() || self.lanes().is_empty() {
            return heading(self.stages.len());
        }
        let step = &self.board.step.spec;
        let about = |lane: &Lane| step.field.as_ref() == Some(&lane.id);
        let holds = |lane: &Lane| step.makes.is_some() && lane.kind == step.makes;
        let lane = self.lanes().iter().position(about).or_else(|| self.lanes().iter().position(holds));
        Cursor { note: None, column: 0, row: lane.unwrap_or(0) + 1 }
    }

    /// The cursor in place. A note on the board decides where it is.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        if let Some((column, row, _)) = cursor.note.and_then(|id| self.find(id)) {
            return Cursor { note: cursor.note, column, row };
        }
        match (cursor.column, cursor.row) {
            (0, 0) => self.start(),
            (column, 0 | Self::HEADINGS) => heading(column.min(self.stages.len())),
            (column, _) if self.rows == 0 => heading(column.min(self.stages.len())),
            (column, row) => {
                Cursor { note: None, column: column.min(self.columns() - 1), row: row.min(self.rows) }
            }
        }
    }

    /// The cursor after an arrow. Up and down go through the notes of a cell before they leave it.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let cursor = self.clamp(cursor);
        let Cursor { column, row, .. } = cursor;
        if row == Self::HEADINGS {
            return match to {
                Direction::Left => heading(column.saturating_sub(1)),
                Direction::Right => heading((column + 1).min(self.stages.len())),
                Direction::Down if self.rows > 0 => self.stand(column.min(self.columns() - 1), 1, 0),
                Direction::Up | Direction::Down => cursor,
            };
        }
        let notes = self.cell(column, row).len();
        let at = cursor.note.and_then(|id| self.find(id)).map(|(_, _, at)| at);
        match (to, at) {
            (Direction::Up, None) if notes > 0 => self.stand(column, row, notes - 1),
            (Direction::Up, Some(at)) if at > 0 => self.stand(column, row, at - 1),
            (Direction::Up, _) if row == 1 => heading(column),
            (Direction::Up, _) => self.stand(column, row - 1, usize::MAX),
            (Direction::Down, Some(at)) if at + 1 < notes => self.stand(column, row, at + 1),
            (Direction::Down, _) if row < self.rows => self.stand(column, row + 1, 0),
            (Direction::Down, _) => cursor,
            (Direction::Left, _) if column == 0 => cursor,
            (Direction::Right, _) if column + 1 == self.columns() => cursor,
            (Direction::Left | Direction::Right, at) => {
                let column = if to == Direction::Left { column - 1 } else { column + 1 };
                at.map_or(Cursor { note: None, column, row }, |at| self.stand(column, row, at))
            }
        }
    }

    /// A cursor on the note at `at` in a cell, or on its last note; on the cell itself where it is empty.
    fn stand(&self, column: usize, row: usize, at: usize) -> Cursor {
        let notes = self.cell(column, row);
        let note = notes.get(at).or(notes.last()).map(|note| note.id);
        Cursor { note, column, row }
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.clamp(cursor).note.and_then(|id| self.board.session.note(id))
    }
}

// What typing and moving lead to.
impl GridLens<'_> {
    /// What typed words would become.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        let cursor = self.clamp(cursor);
        if cursor.row == Self::HEADINGS {
            return Becomes::Stage;
        }
        match (self.lane(cursor.row), self.stages.get(cursor.column)) {
            (_, None) => Becomes::Nothing,
            (Some(lane), Some(stage)) if lane.feeling => Becomes::Feeling(stage.name.clone()),
            (Some(lane), Some(stage)) => Becomes::InCell(lane.name.clone(), stage.name.clone()),
            (None, Some(_)) => Becomes::Note(self.board.kind()),
        }
    }

    /// What was typed, as an event: a stage or its new name on the headings, else a note in the cell.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let cursor = self.clamp(cursor);
        let Cursor { column, row, .. } = cursor;
        if row == Self::HEADINGS {
            return Ok(self.named(column, &typed.text));
        }
        let stage = self.stages.get(column).ok_or(Refused::NoStageYet)?;
        let lane = self.lane(row);
        let mut place =
            Place { stage: Some(stage.id), lane: lane.map(|lane| lane.id.clone()), ..Place::default() };
        let mut typed = typed.clone();
        if lane.is_some_and(|lane| lane.feeling) {
            let (value, words) =
                number_first(&typed.text, FEELINGS).ok_or(Refused::NumberFirst(FEELINGS.0, FEELINGS.1))?;
            place.value = Some(value);
            typed.text = if words.is_empty() { signed(value) } else { words.to_owned() };
        }
        let kind = lane.and_then(|lane| lane.kind).unwrap_or_else(|| self.board.kind());
        let what = self.board.new_note(id, &typed, kind, place);
        Ok(Made { what, cursor: Cursor { note: None, column, row } })
    }

    /// A new stage, after which the cursor is at the next new one; or a stage's new name.
    fn named(&self, column: usize, name: &str) -> Made {
        let name = clean_line(name, LONGEST_TITLE);
        let mut stages = self.stages.clone();
        if let Some(stage) = stages.get_mut(column) {
            stage.name = name;
            return Made { what: self.set(stages), cursor: heading(column) };
        }
        stages.push(Stage { id: self.fresh_stage(), name });
        let next = heading(stages.len());
        Made { what: self.set(stages), cursor: next }
    }

    /// One more than the highest stage id there has been, so that a note put back by undo never turns up in
    /// another stage. A file that has used the highest of all leaves the first free one.
    fn fresh_stage(&self) -> u32 {
        let stage_of = |note: &Note| note.place(&self.board.id).and_then(|place| place.stage);
        let of_notes = self.board.session.notes.iter().filter_map(stage_of);
        let used: HashSet<u32> = self.stages.iter().map(|stage| stage.id).chain(of_notes).collect();
        let next = used.iter().max().map_or(Some(1), |highest| highest.checked_add(1));
        next.or_else(|| (1..u32::MAX).find(|id| !used.contains(id))).unwrap_or(u32::MAX)
    }

    fn set(&self, stages: Vec<Stage>) -> What {
        What::StagesSet { board: self.board.id.clone(), stages }
    }

    /// Takes a stage away, when no note stands in it.
    pub fn remove_stage(&self, column: usize) -> Option<What> {
        let stage = self.stages.get(column)?;
        let used =
            |note: &Note| note.place(&self.board.id).is_some_and(|place| place.stage == Some(stage.id));
        if self.board.session.live_notes().any(used) {
            return None;
        }
        let mut stages = self.stages.clone();
        stages.remove(column);
        Some(self.set(stages))
    }

    /// Moves a stage one to the left or right, with all that stands in it.
    pub fn move_stage(&self, column: usize, to: Direction) -> Option<What> {
        let other = match to {
            Direction::Left => column.checked_sub(1)?,
            Direction::Right => column.checked_add(1)?,
            Direction::Up | Direction::Down => return None,
        };
        if column.max(other) >= self.stages.len() {
            return None;
        }
        let mut stages = self.stages.clone();
        stages.swap(column, other);
        Some(self.set(stages))
    }

    /// Says how it felt anew; the words stay.
    pub fn set_feeling(&self, note: &Note, value: i8) -> What {
        let value = value.clamp(FEELINGS.0, FEELINGS.1);
        self.board.replace(note, |place| place.value = Some(value))
    }

    /// The place of a held note after an arrow: the neighbouring stage or lane.
    pub fn held(&self, _note: &Note, place: &Place, to: Direction) -> Place {
        let (column, row) = self.spot(place);
        let known = place.stage.is_some_and(|id| self.stage_at.contains_key(&id));
        let (column, row) = match to {
            Direction::Left => (column.saturating_sub(1), row),
            Direction::Right => (if known { column + 1 } else { column }, row),
            Direction::Up => (column, row.saturating_sub(1).max(1)),
            Direction::Down => (column, (row + 1).min(self.lanes().len().max(1))),
        };
        let mut place = place.clone();
        if let Some(stage) = self.stages.get(column.min(self.columns() - 1)) {
            place.stage = Some(stage.id);
        }
        if let Some(lane) = self.lane(row) {
            place.lane = Some(lane.id.clone());
        }
        place
    }
}

fn heading(column: usize) -> Cursor {
    Cursor { note: None, column, row: GridLens::HEADINGS }
}

#[cfg(test)]
mod tests;
