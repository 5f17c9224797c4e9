//! What no note says alone: what the clusters are called and how many notes lie in each, and what got the most points.

use crate::core::boards::BoardRef;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::scores::ScoresLens;
use crate::core::ids::{BoardId, NoteId};
use crate::core::method::BoardType;
use crate::core::session::Session;

/// The most clusters of one board that are told.
const MOST_CLUSTERS: usize = 9;
/// How many of the best notes are told with their points.
const BEST: usize = 3;

/// One board on which notes were sorted or given points.
#[derive(Clone, Debug, PartialEq)]
pub struct Sorted {
    /// The board.
    pub board: BoardId,
    /// What came of it.
    pub came: Came,
    /// How many more there are.
    pub more: usize,
}

/// What came of sorting or scoring.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// The clusters, by their numbers.
    Clusters(Vec<ToldCluster>),
    /// The notes with the highest sums, the best first.
    Scores(Vec<(NoteId, f64)>),
}

/// One cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldCluster {
    /// Its number.
    pub id: u32,
    /// What it is called; empty when nobody has said.
    pub name: String,
    /// How many notes lie in it.
    pub notes: usize,
}

/// Every such board of which there is something to tell, in the order of the day. Points that have not been shown to
/// the room are not told here either.
pub(super) fn sorted(session: &Session) -> Vec<Sorted> {
    let mut sorted: Vec<Sorted> = Vec::new();
    // Each board as the last step that shows it does: by then everything has been brought to it.
    for (_, step) in session.day.steps() {
        let Some(told) = BoardRef::of(session, &step.id).and_then(tell) else { continue };
        match sorted.iter_mut().find(|before| before.board == told.board) {
            Some(before) => *before = told,
            None => sorted.push(told),
        }
    }
    sorted
}

fn tell(board: BoardRef<'_>) -> Option<Sorted> {
    let id = board.id.clone();
    let (came, count, most) = match board.spec.board_type {
        BoardType::Clusters => {
            let lens = ClustersLens::of(board);
            let told = lens.groups().iter().map(|group| ToldCluster {
                id: group.id,
                name: group.name.to_owned(),
                notes: lens.notes_of(group).len(),
            });
            (Came::Clusters(told.take(MOST_CLUSTERS).collect()), lens.groups().len(), MOST_CLUSTERS)
        }
        BoardType::Scores => {
            let lens = ScoresLens::of(board);
            if !lens.revealed() {
                return None;
            }
            let sums = lens.items().iter().filter_map(|note| Some((note.id, lens.sum(note)?)));
            let mut sums: Vec<(NoteId, f64)> = sums.collect();
            sums.sort_by(|(_, one), (_, other)| other.total_cmp(one));
            let count = sums.len();
            sums.truncate(BEST);
            (Came::Scores(sums), count, BEST)
        }
        _ => return None,
    };
    (count > 0).then(|| Sorted { board: id, came, more: count.saturating_sub(most) })
}
