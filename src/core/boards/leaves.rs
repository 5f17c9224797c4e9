//! The boards of a whole day, to be leafed through when it is over.

use std::collections::HashSet;

use super::BoardRef;
use crate::core::ids::{BoardId, NoteId, StepId};
use crate::core::session::Session;

/// One leaf of the day's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaf {
    /// A board, as this step showed it.
    Board(StepId),
    /// The notes that stand on no board: taken aside, or written in a step without one.
    Beside(Vec<NoteId>),
}

/// Every board the group came to or wrote on, in the order of the day and as the last step that they came to showed it;
/// then what stands beside them. Each note that stands is on one of them.
pub fn leaves(session: &Session) -> Vec<Leaf> {
    let visited: HashSet<&StepId> = session.visits.iter().map(|visit| &visit.step).collect();
    let mut boards: Vec<(BoardId, StepId, bool)> = Vec::new();
    for (block, step) in session.day.steps() {
        let Some((id, _)) = block.board_of(step) else { continue };
        let came = visited.contains(&step.id);
        match boards.iter_mut().find(|(known, ..)| *known == id) {
            Some((_, shown, before)) if came || !*before => {
                shown.clone_from(&step.id);
                *before = came;
            }
            Some(_) => {}
            None => boards.push((id, step.id.clone(), came)),
        }
    }
    boards.retain(|(id, _, came)| *came || session.notes_made_on(id).next().is_some());
    let shown: HashSet<&BoardId> = boards.iter().map(|(id, ..)| id).collect();
    let is_beside = |board: &Option<BoardId>| board.as_ref().is_none_or(|board| !shown.contains(board));
    let beside: Vec<NoteId> =
        session.live_notes().filter(|note| is_beside(&note.board)).map(|note| note.id).collect();
    let mut leaves: Vec<Leaf> = boards.iter().map(|(_, step, _)| Leaf::Board(step.clone())).collect();
    if !beside.is_empty() || leaves.is_empty() {
        leaves.push(Leaf::Beside(beside));
    }
    leaves
}

/// The leaf a note stands on: its own board, else beside them.
pub fn leaf_of(session: &Session, leaves: &[Leaf], note: NoteId) -> Option<usize> {
    let board = session.note(note)?.board.as_ref();
    leaves.iter().position(|leaf| match leaf {
        Leaf::Board(step) => BoardRef::of(session, step).is_some_and(|shown| Some(&shown.id) == board),
        Leaf::Beside(notes) => notes.contains(&note),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::note::NoteKind;
    use crate::core::testing::{Player, session};

    #[test]
    fn a_board_nobody_came_to_is_no_leaf_and_every_note_is_on_one() {
        let mut player = Player::new(session());
        player.start();
        let on = player.write(NoteKind::Idea, "arrive/wall", &[]);
        let found = leaves(&player.session);
        assert_eq!(leaf_of(&player.session, &found, on), Some(0));
        assert!(matches!(found[..], [Leaf::Board(_)]), "{found:?}");
    }

    #[test]
    fn a_day_in_which_nothing_happened_has_one_empty_leaf() {
        assert_eq!(leaves(&session()), [Leaf::Beside(Vec::new())]);
    }
}
