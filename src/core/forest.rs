//! The red thread of a whole day: from what came from nothing but led to something, down to what came of it last.

use std::collections::HashSet;

use super::ids::{NoteId, NoteMap};
use super::session::Session;
use super::thread::sources;

/// One line of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Which note.
    pub note: NoteId,
    /// How many steps from the note its thread begins with.
    pub depth: usize,
    /// True where it has been told further up already, with all that came of it: it was made from several notes.
    pub again: bool,
}

/// Every thread of the day, each under the note it begins with, in the order these were written; and how many notes are on
/// no thread. A note that was taken away is not told, but the thread goes on through it.
pub fn forest(session: &Session) -> (Vec<Branch>, usize) {
    let made = made_from(session);
    let mut told = HashSet::new();
    let mut branches = Vec::new();
    let mut alone = 0;
    // A circle, which only a damaged or merged file can hold, has no note it begins with: it begins with its first.
    let begins = session.live_notes().filter(|note| living_sources(session, note.id).is_empty());
    for note in begins.chain(session.live_notes()) {
        if told.contains(&note.id) {
            continue;
        }
        if made.get(&note.id).is_some_and(|made| !made.is_empty()) {
            grow(note.id, &made, &mut told, &mut branches);
        } else {
            told.insert(note.id);
            alone += 1;
        }
    }
    (branches, alone)
}

/// One thread from the top, depth first.
fn grow(top: NoteId, made: &NoteMap<Vec<NoteId>>, told: &mut HashSet<NoteId>, branches: &mut Vec<Branch>) {
    let mut stack = vec![(top, 0)];
    while let Some((note, depth)) = stack.pop() {
        let again = !told.insert(note);
        branches.push(Branch { note, depth, again });
        if !again {
            let next = made.get(&note).map_or(&[][..], Vec::as_slice);
            stack.extend(next.iter().rev().map(|&next| (next, depth + 1)));
        }
    }
}

/// What was made from each note that stands, of what stands.
fn made_from(session: &Session) -> NoteMap<Vec<NoteId>> {
    let mut made: NoteMap<Vec<NoteId>> = NoteMap::default();
    for note in session.live_notes() {
        for source in living_sources(session, note.id) {
            made.entry(source).or_default().push(note.id);
        }
    }
    made
}

/// The notes that stand that this one was made from; through those taken away, the ones they were made from.
fn living_sources(session: &Session, id: NoteId) -> Vec<NoteId> {
    let mut seen = HashSet::from([id]);
    let mut living = Vec::new();
    let of = |id| session.note(id).map(|note| sources(note).collect::<Vec<_>>()).unwrap_or_default();
    let mut waiting = of(id);
    waiting.reverse();
    while let Some(source) = waiting.pop() {
        if !seen.insert(source) {
            continue;
        }
        match session.note(source) {
            Some(note) if !note.deleted => living.push(source),
            Some(_) => waiting.extend(of(source).into_iter().rev()),
            None => {}
        }
    }
    living
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::core::event::What;
    use crate::core::testing::{Player, linked, note_id};

    /// Each line as its depth and number, with a star where it was told before.
    fn told(player: &Player) -> (Vec<String>, usize) {
        let (branches, alone) = forest(&player.session);
        let number = |id| player.session.note(id).map_or(0, |note| note.no);
        let line = |branch: &Branch| {
            format!("{} {}{}", branch.depth, number(branch.note), if branch.again { "*" } else { "" })
        };
        (branches.iter().map(line).collect(), alone)
    }

    #[test]
    fn what_came_from_nothing_and_led_to_something_begins_a_thread() {
        let player = linked(&[vec![], vec![1], vec![], vec![2], vec![1]]);
        assert_eq!(told(&player), (vec!["0 1".into(), "1 2".into(), "2 4".into(), "1 5".into()], 1));
    }

    #[test]
    fn a_note_made_from_two_is_told_whole_once() {
        let player = linked(&[vec![], vec![], vec![1, 2], vec![3]]);
        let lines = ["0 1", "1 3", "2 4", "0 2", "1 3*"].map(str::to_owned).to_vec();
        assert_eq!(told(&player), (lines, 0));
    }

    #[test]
    fn the_thread_goes_on_through_a_note_that_was_taken_away() {
        let mut player = linked(&[vec![], vec![1], vec![2]]);
        player.happens(What::NoteDeleted { note: note_id(2), on: true });
        assert_eq!(told(&player), (vec!["0 1".into(), "1 3".into()], 0));
    }

    #[test]
    fn a_circle_is_walked_once() {
        let player = linked(&[vec![3], vec![1], vec![2]]);
        assert_eq!(told(&player), (["0 1", "1 2", "2 3", "3 1*"].map(str::to_owned).to_vec(), 0));
    }

    proptest! {
        /// However notes are linked, each that stands is told whole exactly once, or is counted as alone.
        #[test]
        fn no_note_is_lost(links in prop::collection::vec(prop::collection::vec(1..12_u32, 0..3), 1..12), gone in 0..12_usize) {
            let mut player = linked(&links);
            if gone < links.len() {
                player.happens(What::NoteDeleted { note: note_id(u32::try_from(gone).unwrap() + 1), on: true });
            }
            let (branches, alone) = forest(&player.session);
            let whole: Vec<NoteId> = branches.iter().filter(|branch| !branch.again).map(|branch| branch.note).collect();
            let once: HashSet<NoteId> = whole.iter().copied().collect();
            prop_assert_eq!(whole.len(), once.len());
            prop_assert_eq!(whole.len() + alone, player.session.live_notes().count());
        }
    }
}
