//! The tree: chains that branch, as in «hvorfor?» asked again and again.

use std::collections::HashSet;

use super::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed};
use crate::core::event::What;
use crate::core::ids::{NoteId, NoteMap};
use crate::core::method::Grow;
use crate::core::note::{Note, NoteKind, Place};

/// A tree as it is now: its notes depth first, siblings by number.
///
/// A note whose parent is not on the board is a top. So is one note of a circle, which only a damaged or merged
/// file can hold: every note is shown, and shown once.
#[derive(Clone, Debug)]
pub struct TreeLens<'a> {
    board: BoardRef<'a>,
    twigs: Vec<Twig<'a>>,
    /// Where among the twigs each note is.
    at: NoteMap<usize>,
}

/// One note in the tree.
#[derive(Clone, Copy, Debug)]
pub struct Twig<'a> {
    /// The note.
    pub note: &'a Note,
    /// How many times «hvorfor?» was asked to come here; 0 for a top.
    pub depth: usize,
    /// Where among [`TreeLens::twigs`] the note stands that this one answers.
    pub parent: Option<usize>,
    /// True for the last answer to its parent.
    pub last: bool,
    /// Where the twigs that come after it and all that grows from it begin.
    pub end: usize,
}

impl<'a> TreeLens<'a> {
    /// The tree of a board.
    pub fn of(board: BoardRef<'a>) -> Self {
        let mut notes = board.notes();
        notes.sort_by_key(|note| (note.no, note.id));
        let mut at: NoteMap<usize> = notes.iter().enumerate().map(|(i, note)| (note.id, i)).collect();
        let parent = |note: &&Note| {
            let parent = note.place(&board.id)?.parent?;
            at.get(&parent).copied().filter(|_| parent != note.id)
        };
        let parents: Vec<Option<usize>> = notes.iter().map(parent).collect();
        let (twigs, grown_at) = grow(&notes, &parents);
        for at in at.values_mut() {
            *at = grown_at[*at];
        }
        Self { board, twigs, at }
    }

    /// The board it shows.
    pub fn board(&self) -> &BoardRef<'a> {
        &self.board
    }

    /// All notes, depth first.
    pub fn twigs(&self) -> &[Twig<'a>] {
        &self.twigs
    }

    /// Where among the twigs a note stands.
    pub fn position(&self, note: NoteId) -> Option<usize> {
        self.at.get(&note).copied()
    }

    /// How many times «hvorfor?» was asked to come to a note; 0 for a top, and for a note not on the board.
    pub fn depth(&self, note: NoteId) -> usize {
        self.position(note).map_or(0, |at| self.twigs[at].depth)
    }

    /// The notes from the top down to this one, itself the last; empty for a note not on the board.
    pub fn path(&self, note: NoteId) -> Vec<&'a Note> {
        let mut path = Vec::new();
        let mut at = self.position(note);
        while let Some(here) = at {
            path.push(self.twigs[here].note);
            at = self.twigs[here].parent;
        }
        path.reverse();
        path
    }

    /// True for a tree where each note answers «hvorfor?». A map of benefits is one of what leads to what.
    pub fn asks_why(&self) -> bool {
        let here = &self.board.step.spec.board;
        let mut steps = self.board.block.steps.iter().filter(|step| step.spec.board == *here);
        steps.all(|step| step.spec.makes != Some(NoteKind::Benefit))
    }

    /// The notes marked as root causes, as they stand in the tree.
    pub fn roots(&self) -> Vec<&'a Note> {
        let marked = |note: &&Note| note.place(&self.board.id).is_some_and(|place| place.root);
        self.twigs.iter().map(|twig| twig.note).filter(marked).collect()
    }
}

/// The notes depth first, without recursion: a chain may be ten thousand long. `parents` says for each where
/// its parent is among the notes; the second answer says for each where it has come among the twigs.
fn grow<'a>(notes: &[&'a Note], parents: &[Option<usize>]) -> (Vec<Twig<'a>>, Vec<usize>) {
    // Each note's answers as a chain: its first, and after each the next. Made from behind, so that the
    // lowest number comes first.
    let (mut first, mut next) = (vec![None; notes.len()], vec![None; notes.len()]);
    for (note, parent) in parents.iter().enumerate().rev() {
        if let Some(parent) = *parent {
            next[note] = first[parent].replace(note);
        }
    }
    let mut twigs: Vec<Twig<'a>> = Vec::with_capacity(notes.len());
    let mut grown_at = vec![usize::MAX; notes.len()];
    // The tops first; what is then left hangs in circles, each of which is opened at its lowest number.
    let tops = (0..notes.len()).filter(|&note| parents[note].is_none());
    for start in tops.chain(0..notes.len()) {
        if grown_at[start] != usize::MAX {
            continue;
        }
        let mut stack = vec![(top_of(start, parents), None)];
        while let Some((note, parent)) = stack.pop() {
            if grown_at[note] != usize::MAX {
                continue;
            }
            let here = twigs.len();
            grown_at[note] = here;
            let depth = parent.map_or(0, |parent: usize| twigs[parent].depth + 1);
            twigs.push(Twig { note: notes[note], depth, parent, last: true, end: here + 1 });
            let answers = std::iter::successors(first[note], |&answer| next[answer]);
            let from = stack.len();
            stack.extend(answers.map(|answer| (answer, Some(here))));
            stack[from..].reverse();
        }
    }
    let mut has_last = vec![false; twigs.len()];
    for here in (0..twigs.len()).rev() {
        let Twig { parent, end, .. } = twigs[here];
        if let Some(parent) = parent {
            twigs[here].last = !std::mem::replace(&mut has_last[parent], true);
            twigs[parent].end = twigs[parent].end.max(end);
        }
    }
    (twigs, grown_at)
}

/// The top of what a note hangs in; in a circle, its lowest number.
fn top_of(note: usize, parents: &[Option<usize>]) -> usize {
    let mut walked = HashSet::new();
    let mut at = note;
    while walked.insert(at) {
        let Some(parent) = parents[at] else { return at };
        at = parent;
    }
    let round = std::iter::successors(parents[at], |&other| parents[other]).take_while(|&other| other != at);
    round.fold(at, usize::min)
}

// The cursor.
impl<'a> TreeLens<'a> {
    /// The row of a cursor at the place for a new top, below all notes.
    pub const NEW_TOP: usize = 1;

    /// The cursor in place: on a note, or at the place for a new top. One that nobody has moved goes to the last
    /// note made here, else the first one brought in.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        if let Some(note) = cursor.note.filter(|note| self.at.contains_key(note)) {
            return on(note);
        }
        let wants_top = cursor.note.is_none() && cursor.row >= Self::NEW_TOP;
        let last_own = self.board.own().next_back().map(|note| note.id);
        // Branches are laid under the same note, so that is where one goes on.
        let last_own = match self.grow() {
            Grow::Branches => last_own.map(|last| self.parent(last).map_or(last, |parent| parent.id)),
            _ => last_own,
        };
        let start = last_own.or_else(|| self.twigs.first().map(|twig| twig.note.id));
        match start {
            Some(note) if !wants_top => on(note),
            _ => Cursor { note: None, column: 0, row: Self::NEW_TOP },
        }
    }

    /// The cursor after an arrow: up and down as the notes are seen, left to the parent, right to the first answer.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        let cursor = self.clamp(cursor);
        let Some(here) = cursor.note.and_then(|note| self.position(note)) else {
            return match (to, self.twigs.last()) {
                (Direction::Up, Some(last)) => on(last.note.id),
                _ => cursor,
            };
        };
        let next = here + 1;
        let there = match to {
            Direction::Up => here.checked_sub(1),
            Direction::Down if next == self.twigs.len() => {
                return Cursor { note: None, column: 0, row: Self::NEW_TOP };
            }
            Direction::Down => Some(next),
            Direction::Left => self.twigs[here].parent,
            Direction::Right => Some(next).filter(|&next| next < self.twigs[here].end),
        };
        there.map_or(cursor, |there| on(self.twigs[there].note.id))
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        let at = self.position(self.clamp(cursor).note?)?;
        Some(self.twigs[at].note)
    }
}

// What typing, marking and moving lead to.
impl<'a> TreeLens<'a> {
    /// What typed words would become.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        let Some(note) = self.answered(cursor).and_then(|note| self.board.session.note(note)) else {
            return Becomes::Top;
        };
        match self.grow() {
            Grow::Branches => Becomes::Branch(note.no),
            _ => Becomes::Why(note.no, self.parent(note.id).map(|parent| parent.no)),
        }
    }

    /// How it grows in this step.
    fn grow(&self) -> Grow {
        self.board.step.spec.grow
    }

    /// The note that words typed now would answer «hvorfor?» about; none where they would be a top.
    pub fn answered(&self, cursor: &Cursor) -> Option<NoteId> {
        self.clamp(cursor).note.filter(|_| self.grow() != Grow::Tops)
    }

    /// The note that this one answers.
    pub fn parent(&self, note: NoteId) -> Option<&'a Note> {
        let parent = self.twigs[self.position(note)?].parent?;
        Some(self.twigs[parent].note)
    }

    /// What was typed, as an answer to «hvorfor?» about the note under the cursor, or about the note it was said
    /// to build on. The cursor goes to the answer, so that five whys are five lines; where the step asks for
    /// branches it stays, so that three lines are three branches.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let built_on = typed.built_on.filter(|note| self.at.contains_key(note));
        let parent = built_on.or_else(|| self.answered(cursor));
        let mut from: Vec<NoteId> = parent.into_iter().collect();
        from.extend(typed.built_on.filter(|note| Some(*note) != parent));
        let kind = self.board.step.spec.makes.unwrap_or(NoteKind::Cause);
        let mut what = self.board.new_note(id, typed, kind, Place { parent, ..Place::default() });
        if let What::NoteAdded(new) = &mut what {
            new.from = from;
        }
        let stays = parent.filter(|_| self.grow() == Grow::Branches);
        Ok(Made { what, cursor: on(stays.unwrap_or(id)) })
    }

    /// Marks a note as a root cause, or takes the mark off.
    pub fn toggle_root(&self, note: &Note) -> What {
        self.board.replace(note, |place| place.root = !place.root)
    }

    /// Marks a note as something the group can influence, or takes the mark off.
    pub fn toggle_influence(&self, note: &Note) -> What {
        self.board.replace(note, |place| place.influence = !place.influence)
    }

    /// Says how the group knows.
    pub fn set_evidence(&self, note: &Note, text: &str) -> What {
        self.board.replace(note, |place| text.clone_into(&mut place.evidence))
    }

    /// The place of a held note after an arrow: unchanged, since the cursor chooses what it will hang under.
    pub fn held(&self, _note: &Note, place: &Place, _to: Direction) -> Place {
        place.clone()
    }

    /// Hangs a note, with all that grows from it, under another, or makes it a top. `None` when nothing would
    /// change, and when the note would come to hang under itself.
    pub fn put_under(&self, note: &Note, target: Option<NoteId>) -> Option<What> {
        let twig = &self.twigs[self.position(note.id)?];
        if let Some(target) = target {
            let there = self.position(target)?;
            if self.path(target).iter().any(|above| above.id == note.id) {
                return None;
            }
            if twig.parent == Some(there) {
                return None;
            }
        }
        let before = self.board.place(note).parent;
        (before != target).then(|| self.board.replace(note, |place| place.parent = target))
    }
}

fn on(note: NoteId) -> Cursor {
    Cursor { note: Some(note), ..Cursor::default() }
}

#[cfg(test)]
mod tests;
