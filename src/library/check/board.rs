//! The boards of a method: each has what its type needs, and nothing that its type does not read.

use super::Findings;
use crate::core::method::{BoardSpec, BoardType, FieldType, Method};
use crate::library::fact::Fact;
use crate::library::span::at;

/// Finds what does not hold together in the method's boards.
pub fn check(method: &Method, findings: &mut Findings<'_>) {
    findings.unique(at!["boards"], method.boards.iter().map(|board| board.id.as_str()));
    for (i, board) in method.boards.iter().enumerate() {
        if method.steps.iter().all(|step| step.board.as_ref() != Some(&board.id)) {
            findings.warning(at!["boards", i, "id"], Fact::UnusedBoard { board: board.id.clone() });
        }
        check_fields_of_type(i, board, findings);
        check_insides(i, board, findings);
    }
}

/// What a type reads, and whether it must be there.
fn reads(board: BoardType) -> &'static [(&'static str, bool)] {
    match board {
        BoardType::List => &[("columns", false)],
        BoardType::Grid => &[("lanes", true), ("stages", false)],
        BoardType::Tree | BoardType::Clusters => &[],
        BoardType::Votes => &[("dots", true)],
        BoardType::Xy => &[("x", true), ("y", true), ("quadrants", false)],
        BoardType::Cards => &[("fields", true), ("same_words", false)],
        BoardType::Pulse => &[("scale", true)],
        BoardType::Scores => &[("criteria", true), ("scale", true)],
    }
}

fn check_fields_of_type(i: usize, board: &BoardSpec, findings: &mut Findings<'_>) {
    let there = [
        ("columns", !board.columns.is_empty()),
        ("stages", !board.stages.is_empty()),
        ("lanes", !board.lanes.is_empty()),
        ("dots", board.dots.is_some()),
        ("x", board.x.is_some()),
        ("y", board.y.is_some()),
        ("quadrants", board.quadrants.is_some()),
        ("fields", !board.fields.is_empty()),
        ("same_words", board.same_words),
        ("scale", board.scale.is_some()),
        ("criteria", !board.criteria.is_empty()),
    ];
    let reads = reads(board.board_type);
    for (field, is_there) in there {
        match reads.iter().find(|(read, _)| *read == field) {
            Some((_, true)) if !is_there => {
                findings.error(at!["boards", i, field], Fact::BoardNeeds { board: board.board_type, field });
            }
            None if is_there => {
                findings
                    .warning(at!["boards", i, field], Fact::BoardIgnores { board: board.board_type, field });
            }
            _ => {}
        }
    }
}

fn check_insides(i: usize, board: &BoardSpec, findings: &mut Findings<'_>) {
    findings.unique(at!["boards", i, "columns"], board.columns.iter().map(|column| column.id.as_str()));
    findings.unique(at!["boards", i, "lanes"], board.lanes.iter().map(|lane| lane.id.as_str()));
    findings.unique(at!["boards", i, "fields"], board.fields.iter().map(|field| field.id.as_str()));
    findings
        .unique(at!["boards", i, "criteria"], board.criteria.iter().map(|criterion| criterion.id.as_str()));
    let feelings = board.lanes.iter().enumerate().filter(|(_, lane)| lane.feeling);
    for (lane, _) in feelings.skip(1) {
        findings.error(at!["boards", i, "lanes", lane, "feeling"], Fact::SecondFeeling);
    }
    for (f, field) in board.fields.iter().enumerate() {
        match (field.field_type == FieldType::Choice, field.options.is_empty()) {
            (true, true) => {
                findings.error(at!["boards", i, "fields", f, "type"], Fact::ChoiceWithoutOptions);
            }
            (false, false) => {
                findings.warning(at!["boards", i, "fields", f, "options"], Fact::OptionsWithoutChoice);
            }
            _ => {}
        }
    }
    if let Some(scale) = board.scale.as_ref().filter(|scale| scale.least >= scale.most) {
        let fact = Fact::LowNotBelowHigh { least: scale.least.into(), most: scale.most.into() };
        findings.error(at!["boards", i, "scale"], fact);
    }
}
