//! The red thread: what a note came from, and what came of it.

use std::collections::{HashMap, HashSet};

use super::ids::NoteId;
use super::note::Note;
use super::session::Session;

/// A note's thread in both directions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// What it came from: each branch as a chain, from the nearest on.
    pub before: Vec<Link>,
    /// What came of it: each branch as a chain, from the nearest on.
    pub after: Vec<Link>,
}

/// One note on a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// How many steps away, from 1.
    pub depth: usize,
    /// Which note.
    pub note: NoteId,
}

/// The notes a note was made from directly: those it is linked to, and those it answers «hvorfor?» to.
pub fn sources(note: &Note) -> impl Iterator<Item = NoteId> {
    let parents = note.places.values().filter_map(|place| place.parent);
    let mut seen = HashSet::new();
    note.from.iter().copied().chain(parents).filter(move |id| seen.insert(*id))
}

impl Thread {
    /// The thread of one note. Notes taken away are not on it, but it goes on through them: what came of a
    /// note still came from where that note came from. A circle, which only a damaged or merged file can hold,
    /// is walked once.
    pub fn of(session: &Session, id: NoteId) -> Self {
        Made::of(session).thread(session, id)
    }

    /// True for a note that came from nothing and led to nothing.
    pub fn is_empty(&self) -> bool {
        self.before.is_empty() && self.after.is_empty()
    }
}

/// What was made directly from each note. Worth keeping by whoever asks for more than one thread of the same session.
#[derive(Clone, Debug, Default)]
pub struct Made(HashMap<NoteId, Vec<NoteId>>);

impl Made {
    /// What the notes of a session were made from, turned round.
    pub fn of(session: &Session) -> Self {
        let mut made: HashMap<NoteId, Vec<NoteId>> = HashMap::new();
        for note in &session.notes {
            for source in sources(note) {
                made.entry(source).or_default().push(note.id);
            }
        }
        Self(made)
    }

    /// The thread of one note, as [`Thread::of`] has it.
    pub fn thread(&self, session: &Session, id: NoteId) -> Thread {
        let before = |id| session.note(id).map(|note| sources(note).collect()).unwrap_or_default();
        let after = |id| self.0.get(&id).cloned().unwrap_or_default();
        Thread { before: walk(session, id, before), after: walk(session, id, after) }
    }
}

/// Depth first, so that a branch reads as a chain.
fn walk(session: &Session, start: NoteId, next: impl Fn(NoteId) -> Vec<NoteId>) -> Vec<Link> {
    let mut seen = HashSet::from([start]);
    let mut links = Vec::new();
    let mut stack = vec![Link { depth: 0, note: start }];
    while let Some(link) = stack.pop() {
        let Some(note) = session.note(link.note) else { continue };
        let is_start = link.depth == 0;
        if !is_start && !seen.insert(link.note) {
            continue;
        }
        let is_on_thread = !is_start && !note.deleted;
        links.extend(is_on_thread.then_some(link));
        let depth = if is_start || is_on_thread { link.depth + 1 } else { link.depth };
        stack.extend(next(link.note).into_iter().rev().map(|note| Link { depth, note }));
    }
    links
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::core::event::What;
    use crate::core::note::Place;
    use crate::core::testing::{Player, linked, note_id, session};

    /// Each link as its depth and number.
    fn numbers(player: &Player, links: &[Link]) -> Vec<(usize, u32)> {
        links
            .iter()
            .map(|link| (link.depth, player.session.note(link.note).map_or(0, |note| note.no)))
            .collect()
    }

    #[rstest]
    #[case::alone(vec![vec![]], 1, &[], &[])]
    #[case::chain(vec![vec![], vec![1], vec![2]], 2, &[(1, 1)], &[(1, 3)])]
    #[case::branches(vec![vec![], vec![], vec![1, 2], vec![3], vec![3]], 3, &[(1, 1), (1, 2)], &[(1, 4), (1, 5)])]
    #[case::each_branch_as_a_chain(vec![vec![], vec![1], vec![1], vec![2]], 1, &[], &[(1, 2), (2, 4), (1, 3)])]
    #[case::meeting_again(vec![vec![], vec![1], vec![1], vec![2, 3]], 4, &[(1, 2), (2, 1), (1, 3)], &[])]
    #[case::circle(vec![vec![3], vec![1], vec![2]], 1, &[(1, 3), (2, 2)], &[(1, 2), (2, 3)])]
    #[case::itself(vec![vec![1]], 1, &[], &[])]
    #[case::twice(vec![vec![], vec![1, 1]], 2, &[(1, 1)], &[])]
    #[case::unknown(vec![vec![9]], 1, &[], &[])]
    fn the_thread_goes_both_ways(
        #[case] from: Vec<Vec<u32>>,
        #[case] of: u32,
        #[case] before: &[(usize, u32)],
        #[case] after: &[(usize, u32)],
    ) {
        let player = linked(&from);
        let thread = Thread::of(&player.session, note_id(of));
        assert_eq!(numbers(&player, &thread.before), before);
        assert_eq!(numbers(&player, &thread.after), after);
        assert_eq!(thread.is_empty(), before.is_empty() && after.is_empty());
    }

    #[test]
    fn an_answer_to_why_is_on_the_thread_of_what_it_answers() {
        let mut player = linked(&[vec![], vec![]]);
        let place = Place { parent: Some(note_id(1)), ..Place::default() };
        let board = "arrive/wall".into();
        player.happens(What::NotePlaced { note: note_id(2), board, place: Some(place) });
        assert_eq!(numbers(&player, &Thread::of(&player.session, note_id(1)).after), [(1, 2)]);
        assert_eq!(numbers(&player, &Thread::of(&player.session, note_id(2)).before), [(1, 1)]);
    }

    #[test]
    fn the_thread_goes_on_through_a_note_that_was_taken_away() {
        let mut player = linked(&[vec![], vec![1], vec![2]]);
        player.happens(What::NoteDeleted { note: note_id(2), on: true });
        assert_eq!(numbers(&player, &Thread::of(&player.session, note_id(3)).before), [(1, 1)]);
        assert_eq!(numbers(&player, &Thread::of(&player.session, note_id(1)).after), [(1, 3)]);
    }

    #[test]
    fn a_note_nobody_knows_has_no_thread() {
        assert!(Thread::of(&session(), note_id(1)).is_empty());
    }
}
