//! Whether the notes that a step brings in can have been made before it.

use std::collections::HashSet;

use super::Findings;
use crate::core::method::{BoardSpec, BoardType, Brings, Mark, Method, Phase, StepSpec};
use crate::core::note::NoteKind;
use crate::core::programme::Programme;
use crate::core::words::Lang;
use crate::library::Library;
use crate::library::fact::Fact;
use crate::library::span::at;

/// The methods that make notes of one of these kinds and can stand first, since they need nothing from earlier; those
/// that are made for a phase before those that fit anywhere.
pub fn makers<'l>(library: &'l Library, kinds: &[NoteKind], lang: Lang) -> Vec<&'l Method> {
    let makes = |method: &Method, step: &StepSpec| {
        let board = step.board.as_ref().and_then(|id| method.boards.iter().find(|board| board.id == *id));
        board.is_some_and(|board| made(step, board).any(|kind| kinds.contains(&kind)))
    };
    let mut makers: Vec<&Method> = library.methods(lang).into_iter().map(|entry| &entry.item).collect();
    makers.retain(|method| method.steps.iter().all(|step| step.brings.is_empty()));
    makers.retain(|method| method.steps.iter().any(|step| makes(method, step)));
    makers.sort_by_key(|method| method.phase == Phase::Any);
    makers
}

/// The kinds of note a step makes on its board.
fn made<'a>(step: &StepSpec, board: &'a BoardSpec) -> impl Iterator<Item = NoteKind> + use<'a> {
    let lanes = board.lanes.iter().map(|lane| lane.kind);
    let columns = board.columns.iter().map(|column| column.kind);
    // A cause marked as root is a root cause too.
    let root = (board.board_type == BoardType::Tree).then_some(NoteKind::RootCause);
    lanes.chain(columns).chain([Some(step.makes.unwrap_or_default()), root]).flatten()
}

/// What there is to bring in at some point of the day.
#[derive(Debug)]
struct Supply<'a> {
    kinds: HashSet<NoteKind>,
    boards: HashSet<BoardType>,
    /// Blocks and methods that have made notes.
    from: HashSet<&'a str>,
}

/// Finds the steps that bring in what nothing before them makes.
pub fn check(programme: &Programme, library: &Library, findings: &mut Findings<'_>) {
    let mut supply = Supply {
        // These can be taken down at any time, whatever the step.
        kinds: HashSet::from([NoteKind::Parked, NoteKind::Decision, NoteKind::NextStep]),
        boards: HashSet::new(),
        from: HashSet::new(),
    };
    for (i, block) in programme.blocks.iter().enumerate() {
        let Some(method) = block.method.as_deref().and_then(|id| library.method(id)) else { continue };
        let mut lacking: Vec<(Fact, bool)> = Vec::new();
        for step in method.steps.iter().filter(|step| !block.without.contains(&step.id)) {
            // A note is brought in when any row fits, so that one row that can is enough: that is how the same method
            // serves days that come to it by different ways.
            let rows: Option<Vec<Fact>> =
                step.brings.iter().map(|brings| supply.lacks(step, brings)).collect();
            if let Some(fact) = rows.and_then(in_one) {
                let stops = weighs(method, step);
                // The steps of a method often bring in the same; to say it of the first is enough.
                match lacking.iter_mut().find(|(said, _)| same_lack(said, &fact)) {
                    Some((_, has_stopped)) => *has_stopped |= stops,
                    None => lacking.push((fact, stops)),
                }
            }
            supply.add(&block.id, method, step);
        }
        for (fact, stops) in lacking {
            let place = at!["blocks", i, "method"];
            if stops { findings.error(place, fact) } else { findings.warning(place, fact) }
        }
    }
}

impl<'a> Supply<'a> {
    /// Adds what the step makes.
    fn add(&mut self, block: &'a str, method: &'a Method, step: &'a StepSpec) {
        let Some(board) =
            step.board.as_ref().and_then(|id| method.boards.iter().find(|board| board.id == *id))
        else {
            return;
        };
        self.kinds.extend(made(step, board));
        self.boards.insert(board.board_type);
        self.from.extend([block, method.id.as_str()]);
    }

    /// What the query asks for that is not there.
    fn lacks(&self, step: &StepSpec, brings: &Brings) -> Option<Fact> {
        let id = || step.id.clone();
        if let Some(from) = brings.from.as_ref().filter(|from| !self.from.contains(from.as_str())) {
            return Some(Fact::NothingFrom { step: id(), from: from.clone() });
        }
        if !brings.kinds.is_empty() && !brings.kinds.iter().any(|kind| self.kinds.contains(kind)) {
            return Some(Fact::NobodyMakes { step: id(), kinds: brings.kinds.clone() });
        }
        let mark = brings.mark?;
        let board = match mark {
            Mark::Starred => return None,
            Mark::Root | Mark::Influence => BoardType::Tree,
            Mark::Voted => BoardType::Votes,
        };
        (!self.boards.contains(&board)).then(|| Fact::NobodyMarks { step: id(), mark, board })
    }
}

/// What the rows of one step lack, any of which would do: one thing, and not as many as there are rows.
fn in_one(rows: Vec<Fact>) -> Option<Fact> {
    let mut rows = rows.into_iter();
    let mut first = rows.next()?;
    for row in rows {
        match (&mut first, row) {
            (Fact::NobodyMakes { kinds, .. }, Fact::NobodyMakes { kinds: more, .. }) => {
                let new: Vec<NoteKind> = more.into_iter().filter(|kind| !kinds.contains(kind)).collect();
                kinds.extend(new);
            }
            // What nobody makes, nobody can mark either.
            (first, row @ Fact::NobodyMakes { .. }) => *first = row,
            _ => {}
        }
    }
    Some(first)
}

/// True for a step that has nothing to do without notes from earlier: it weighs them against each other. On other boards
/// a group can write what is lacking, and should only know that it will have to.
fn weighs(method: &Method, step: &StepSpec) -> bool {
    let board = step.board.as_ref().and_then(|id| method.boards.iter().find(|board| board.id == *id));
    board
        .is_some_and(|board| matches!(board.board_type, BoardType::Votes | BoardType::Xy | BoardType::Scores))
}

/// True when two steps lack the same.
fn same_lack(a: &Fact, b: &Fact) -> bool {
    match (a, b) {
        (Fact::NobodyMakes { kinds: a, .. }, Fact::NobodyMakes { kinds: b, .. }) => a == b,
        (Fact::NobodyMarks { mark: a, .. }, Fact::NobodyMarks { mark: b, .. }) => a == b,
        (Fact::NothingFrom { from: a, .. }, Fact::NothingFrom { from: b, .. }) => a == b,
        _ => false,
    }
}
