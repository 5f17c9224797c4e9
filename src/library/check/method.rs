//! A method by itself.

use super::{Findings, board, text};
use crate::core::method::{BoardSpec, BoardType, Grow, Method, Rounds, StepSpec};
use crate::library::fact::Fact;
use crate::library::shape;
use crate::library::span::at;

/// Finds what does not hold together in one method.
pub fn check(method: &Method, findings: &mut Findings<'_>) {
    findings.file_name(&method.id);
    text::check(shape::method(), findings);
    if let Some(most) = method.group.most.filter(|most| *most < method.group.least) {
        let fact = Fact::LowNotBelowHigh { least: method.group.least.into(), most: most.into() };
        findings.error(at!["group"], fact);
    }
    findings.not_empty("steps", &method.steps);
    findings.unique(at!["steps"], method.steps.iter().map(|step| step.id.as_str()));
    let sum = minutes_of_steps(method);
    if sum != u32::from(method.minutes) && !method.steps.is_empty() {
        findings.error(at!["minutes"], Fact::MinutesDoNotAddUp { said: method.minutes.into(), sum });
    }
    for (i, step) in method.steps.iter().enumerate() {
        check_step(method, i, step, findings);
    }
    board::check(method, findings);
}

/// What the steps add up to.
pub fn minutes_of_steps(method: &Method) -> u32 {
    method.steps.iter().map(counted_minutes).sum()
}

/// The step's minutes as the method counts them: every round, but one table.
fn counted_minutes(step: &StepSpec) -> u32 {
    let rounds = match step.rounds {
        Some(Rounds::Times(times)) => times.max(1),
        Some(Rounds::PerTable) | None => 1,
    };
    u32::from(step.minutes) * u32::from(rounds)
}

fn check_step(method: &Method, i: usize, step: &StepSpec, findings: &mut Findings<'_>) {
    if let Some(least) = step.least.filter(|least| *least > step.minutes) {
        let fact = Fact::LeastOverMinutes { least: least.into(), minutes: step.minutes.into() };
        findings.error(at!["steps", i, "least"], fact);
    }
    let board = method.boards.iter().find(|board| Some(&board.id) == step.board.as_ref());
    if let Some(board) =
        board.filter(|board| board.board_type != BoardType::Tree && step.grow != Grow::default())
    {
        let fact = Fact::BoardIgnores { board: board.board_type, field: "grow" };
        findings.warning(at!["steps", i, "grow"], fact);
    }
    check_field(i, step, board, findings);
    if let Some(board) =
        step.board.as_ref().filter(|wanted| method.boards.iter().all(|board| board.id != **wanted))
    {
        let known = method.boards.iter().map(|board| board.id.clone()).collect();
        findings.error(at!["steps", i, "board"], Fact::NoSuchBoard { board: board.clone(), known });
    }
}

/// What a step is about is one of its board's columns, lanes or fields.
fn check_field(i: usize, step: &StepSpec, board: Option<&BoardSpec>, findings: &mut Findings<'_>) {
    let Some((field, board)) = step.field.as_ref().zip(board) else { return };
    let known: Vec<String> = match board.board_type {
        BoardType::List => board.columns.iter().map(|column| column.id.clone()).collect(),
        BoardType::Grid => board.lanes.iter().map(|lane| lane.id.clone()).collect(),
        BoardType::Cards => board.fields.iter().map(|field| field.id.clone()).collect(),
        _ => Vec::new(),
    };
    if known.is_empty() {
        let fact = Fact::BoardIgnores { board: board.board_type, field: "field" };
        return findings.warning(at!["steps", i, "field"], fact);
    }
    if !known.contains(field) {
        findings.error(at!["steps", i, "field"], Fact::NoSuchField { field: field.clone(), known });
    }
}
