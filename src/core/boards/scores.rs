//! Points: notes, criteria, and a scale, as in new – useful – feasible.
//!
//! Each person can be given a voice of their own, since people who score alone do not follow the loudest; what they gave
//! is secret until it is shown, and counts as its mean. What the group then agrees on takes its place, so that an idea
//! that was made stronger gets what it now deserves.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed, nearest};
use crate::core::event::What;
use crate::core::ids::NoteId;
use crate::core::method::Criterion;
use crate::core::note::{Note, NoteKind, Place, Points, Voter, WALL};

/// The scale where the method does not say.
const SCALE: (i8, i8) = (0, 10);

/// So many numbers on a scale, as somebody might give them.
pub fn example(least: i8, most: i8, count: usize) -> String {
    let (low, room) = (i32::from(least), i32::from(most) - i32::from(least));
    let given = [7, 5, 8].into_iter().cycle().take(count);
    let given: Vec<String> = given.map(|tenths| (low + (room * tenths + 5) / 10).to_string()).collect();
    given.join(" ")
}

/// The scores as a step shows them.
#[derive(Clone, Debug)]
pub struct ScoresLens<'a> {
    board: BoardRef<'a>,
    items: Vec<&'a Note>,
    revealed: bool,
    /// Everyone who has given points to anything, and how many notes they have given all of theirs. Counted once where
    /// somebody asks, since it is shown in every frame.
    done: OnceCell<BTreeMap<Voter, usize>>,
}

impl<'a> ScoresLens<'a> {
    /// The scores of a board. Once shown, the highest sum comes first.
    pub fn of(board: BoardRef<'a>) -> Self {
        let revealed = board.session.boards.get(&board.id).is_some_and(|state| state.revealed);
        let items = board.notes();
        let mut lens = Self { board, items: Vec::new(), revealed, done: OnceCell::new() };
        let mut keyed: Vec<(f64, &'a Note)> = items.into_iter().map(|note| (lens.rank(note), note)).collect();
        keyed.sort_by(|(a, one), (b, other)| {
            let by_sum = if revealed { b.total_cmp(a) } else { Ordering::Equal };
            by_sum.then((one.no, one.id).cmp(&(other.no, other.id)))
        });
        lens.items = keyed.into_iter().map(|(_, note)| note).collect();
        lens
    }

    /// What shown items are sorted by; those nobody has scored come last.
    fn rank(&self, note: &Note) -> f64 {
        if self.revealed { self.sum(note).unwrap_or(f64::NEG_INFINITY) } else { 0.0 }
    }

    /// The board itself.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// What is scored, in the order it is shown.
    pub fn items(&self) -> &[&'a Note] {
        &self.items
    }

    /// What the points are given for.
    pub fn criteria(&self) -> &'a [Criterion] {
        &self.board.spec.criteria
    }

    /// The lowest and the highest number of points.
    pub fn ends(&self) -> (i8, i8) {
        self.board.spec.scale.as_ref().map_or(SCALE, |scale| (scale.least, scale.most.max(scale.least)))
    }

    /// True once the points are shown to all.
    pub fn revealed(&self) -> bool {
        self.revealed
    }

    /// The event that shows the points, or hides them again.
    pub fn reveal(&self, on: bool) -> What {
        What::Revealed { board: self.board.id.clone(), on }
    }

    /// Whose points are typed now: once they are shown, only what the group agrees on can change.
    pub fn scorer(&self, voter: Voter) -> Voter {
        if self.revealed { WALL } else { voter }
    }

    /// All who can give points: the group together, then each person.
    pub fn voters(&self) -> RangeInclusive<Voter> {
        WALL..=Voter::try_from(self.board.session.people()).unwrap_or(Voter::MAX)
    }

    /// How many have given points to anything, the group apart.
    pub fn people_done(&self) -> usize {
        self.counted().keys().filter(|&&voter| voter != WALL).count()
    }

    /// How many notes somebody has given points, of one voter.
    pub fn done(&self, voter: Voter) -> usize {
        self.counted().get(&voter).copied().unwrap_or(0)
    }

    /// True when everyone has given every note points.
    pub fn all_done(&self) -> bool {
        let mut people = self.voters().filter(|&voter| voter != WALL).peekable();
        !self.items.is_empty()
            && people.peek().is_some()
            && people.all(|voter| self.done(voter) == self.items.len())
    }

    fn counted(&self) -> &BTreeMap<Voter, usize> {
        self.done.get_or_init(|| {
            let mut done = BTreeMap::new();
            let places = self.items.iter().filter_map(|note| note.place(&self.board.id));
            for (&voter, points) in places.flat_map(|place| &place.scores) {
                let is_done = self.criteria().iter().all(|criterion| points.contains_key(&criterion.id));
                *done.entry(voter).or_default() += usize::from(is_done);
            }
            done
        })
    }

    /// What one voter gave for a criterion, kept within the scale whatever the file says.
    pub fn from(&self, note: &Note, voter: Voter, criterion: usize) -> Option<i8> {
        let points = self.board.place(note).scores.get(&voter)?;
        points.get(&self.criteria().get(criterion)?.id).map(|&points| self.on_scale(points))
    }

    fn on_scale(&self, points: i8) -> i8 {
        let (least, most) = self.ends();
        points.clamp(least, most)
    }

    /// What a note has for a criterion: what the group agreed on, else the mean of what each person gave.
    pub fn score(&self, note: &Note, criterion: usize) -> Option<f64> {
        if let Some(agreed) = self.from(note, WALL, criterion) {
            return Some(agreed.into());
        }
        let id = &self.criteria().get(criterion)?.id;
        let place = note.place(&self.board.id)?;
        let given = place.scores.values().filter_map(|points| points.get(id));
        let (sum, count) = given
            .fold((0.0, 0.0), |(sum, count), &points| (sum + f64::from(self.on_scale(points)), count + 1.0));
        (count > 0.0).then(|| sum / count)
    }

    /// All a note has; `None` while nobody has given it any.
    pub fn sum(&self, note: &Note) -> Option<f64> {
        let scores = (0..self.criteria().len()).filter_map(|at| self.score(note, at));
        scores.fold(None, |sum, score| Some(sum.unwrap_or(0.0) + score))
    }

    /// The criteria a note is weakest in, once it has points for all: what would raise it most. None where all are
    /// alike.
    pub fn weakest(&self, note: &Note) -> Vec<usize> {
        let scores: Vec<f64> = (0..self.criteria().len()).filter_map(|at| self.score(note, at)).collect();
        let ends = scores.iter().copied().fold(None, |ends: Option<(f64, f64)>, score| {
            Some(ends.map_or((score, score), |(low, high)| (low.min(score), high.max(score))))
        });
        match ends {
            Some((low, high)) if low < high && scores.len() == self.criteria().len() => {
                (0..scores.len()).filter(|&at| scores[at] <= low).collect()
            }
            _ => Vec::new(),
        }
    }

    /// True when a voter has given a note points for every criterion.
    pub fn is_done(&self, note: &Note, voter: Voter) -> bool {
        (0..self.criteria().len()).all(|at| self.from(note, voter, at).is_some())
    }

    /// The next note this voter has yet to score, from the first again after the last; `None` when there is none
    /// beside this one.
    pub fn next_to_score(&self, voter: Voter, after: Option<NoteId>) -> Option<NoteId> {
        let here = after.and_then(|id| self.row(id));
        let from = here.map_or(0, |row| row + 1);
        let (before, later) = self.items.split_at(from.min(self.items.len()));
        let is_left = |note: &&&Note| Some(note.id) != after && !self.is_done(note, voter);
        later.iter().chain(before).find(is_left).map(|note| note.id)
    }

    fn row(&self, id: NoteId) -> Option<usize> {
        self.items.iter().position(|note| note.id == id)
    }
}

// The cursor: on a note, and on one of its criteria.
impl<'a> ScoresLens<'a> {
    /// A cursor that is in place.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        let known = cursor.note.filter(|&id| self.row(id).is_some());
        let beside = || nearest(&self.items, self.board.session.note(cursor.note?)?);
        let note = known.or_else(beside).or_else(|| self.items.first().map(|note| note.id));
        Cursor { note, column: cursor.column.min(self.criteria().len().saturating_sub(1)), row: 0 }
    }

    /// The cursor after an arrow: another note, or another criterion.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let from = self.clamp(cursor);
        let Some(row) = from.note.and_then(|id| self.row(id)) else { return from };
        let on_row = |row: usize| Cursor { note: self.items.get(row).map(|note| note.id), ..from.clone() };
        match to {
            Direction::Up => on_row(row.saturating_sub(1)),
            Direction::Down => on_row((row + 1).min(self.items.len() - 1)),
            Direction::Left => Cursor { column: from.column.saturating_sub(1), ..from },
            Direction::Right => self.clamp(&Cursor { column: from.column + 1, ..from }),
        }
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        self.items.get(self.row(self.clamp(cursor).note?)?).copied()
    }
}

// What typing leads to.
impl ScoresLens<'_> {
    /// What typed words would become: something forgotten, to be scored too. Numbers are points instead.
    pub fn becomes(&self, _cursor: &Cursor) -> Becomes {
        Becomes::Note(self.kind())
    }

    fn kind(&self) -> NoteKind {
        match self.board.kind() {
            NoteKind::Remark if self.board.step.spec.makes.is_none() => NoteKind::Idea,
            kind => kind,
        }
    }

    /// What was typed by whoever keeps the group's points.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        self.typed_by(WALL, cursor, typed, id)
    }

    /// What was typed while this voter's points are taken down: numbers are points for the note under the cursor, other
    /// words a new note.
    pub fn typed_by(
        &self,
        voter: Voter,
        cursor: &Cursor,
        typed: &Typed,
        id: NoteId,
    ) -> Result<Made, Refused> {
        if let (Some(note), Some(numbers)) = (self.note_at(cursor), self.numbers(&typed.text)) {
            return self.give(self.scorer(voter), note, self.clamp(cursor).column, &numbers);
        }
        let what = self.board.new_note(id, typed, self.kind(), Place::default());
        Ok(Made { what, cursor: Cursor { note: Some(id), ..Cursor::default() } })
    }

    /// Whole numbers and nothing else: `7 5 8`, `7,5,8`, or `758` where there are three criteria.
    fn numbers(&self, text: &str) -> Option<Vec<i64>> {
        let parts: Vec<&str> = text.split([' ', ',', ';', '/']).filter(|part| !part.is_empty()).collect();
        let numbers: Vec<i64> = parts.iter().map(|part| whole(part)).collect::<Option<_>>()?;
        match (&parts[..], &numbers[..]) {
            ([], _) => None,
            // No scale has the number itself, so that it is one digit for each.
            ([only], [number])
                if only.len() == self.criteria().len()
                    && *number > i64::from(self.ends().1)
                    && only.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                Some(only.bytes().map(|byte| i64::from(byte - b'0')).collect())
            }
            _ => Some(numbers),
        }
    }

    /// Gives a note points from a criterion on, or for all of them. The cursor goes to the next criterion, and after the
    /// last to the next note that lacks points; once they are shown it stays, since the note is what is talked about.
    fn give(&self, voter: Voter, note: &Note, from: usize, numbers: &[i64]) -> Result<Made, Refused> {
        let (criteria, (least, most)) = (self.criteria().len(), self.ends());
        let from = if numbers.len() == criteria { 0 } else { from };
        let refused = Refused::NotPoints(least, most, criteria.saturating_sub(from));
        let within =
            |number: &i64| i8::try_from(*number).ok().filter(|points| (least..=most).contains(points));
        let Some(points) = numbers.iter().map(within).collect::<Option<Vec<i8>>>() else {
            return Err(refused);
        };
        let end = from + points.len();
        if end > criteria {
            return Err(refused);
        }
        let mut all: Points = self.board.place(note).scores.get(&voter).cloned().unwrap_or_default();
        all.extend(self.criteria()[from..].iter().map(|criterion| criterion.id.clone()).zip(points));
        let what = What::Scored { note: note.id, board: self.board.id.clone(), voter, points: all };
        let here = Cursor { note: Some(note.id), column: if end < criteria { end } else { 0 }, row: 0 };
        let next = (end == criteria && !self.revealed).then(|| self.next_to_score(voter, Some(note.id)));
        let cursor = match next.flatten() {
            Some(next) => Cursor { note: Some(next), ..Cursor::default() },
            None => here,
        };
        Ok(Made { what, cursor })
    }

    /// Notes keep their order here, so a held note stays where it is.
    pub fn held(&self, _note: &Note, place: &Place, _to: Direction) -> Place {
        place.clone()
    }
}

/// A whole number, with any of the signs people write.
fn whole(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix(['-', '−', '–']) {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // A number too long to read is none that any scale has.
    is_number.then(|| digits.parse::<i64>().map_or(i64::MAX, |number| sign * number))
}

#[cfg(test)]
mod tests;
