//! A programme as a day: its blocks, their methods, and the clock.

use std::collections::HashSet;

use super::{Findings, supply, text};
use crate::core::day::{Block, Day, Step};
use crate::core::method::Method;
use crate::core::programme::{BlockSpec, Programme};
use crate::library::fact::Fact;
use crate::library::near::nearest;
use crate::library::span::at;
use crate::library::{Library, clock, shape};

/// Finds what does not hold together in one programme.
pub fn check(programme: &Programme, library: &Library, findings: &mut Findings<'_>) {
    findings.file_name(&programme.id);
    text::check(shape::programme(), findings);
    findings.not_empty("blocks", &programme.blocks);
    findings.unique(at!["blocks"], programme.blocks.iter().map(|block| block.id.as_str()));
    for (i, block) in programme.blocks.iter().enumerate() {
        match &block.method {
            Some(id) => check_with_method(i, block, id, library, findings),
            None => check_alone(i, block, findings),
        }
        if let (Some(least), Some(minutes)) = (block.least, block.minutes)
            && least > minutes
        {
            let fact = Fact::LeastOverMinutes { least: least.into(), minutes: minutes.into() };
            findings.error(at!["blocks", i, "least"], fact);
        }
    }
    supply::check(programme, library, findings);
    // What is wrong with a day that cannot be laid out has been said above.
    if let Ok(day) = Day::lay_out(programme, |id| library.method(id), programme.tables) {
        check_clock(programme, &day, findings);
    }
}

fn check_with_method(i: usize, block: &BlockSpec, id: &str, library: &Library, findings: &mut Findings<'_>) {
    for (field, is_there) in [("task", !block.task.is_empty()), ("say", !block.say.is_empty())] {
        if is_there {
            findings.warning(at!["blocks", i, field], Fact::BlockIgnores { field, has_method: true });
        }
    }
    let Some(method) = library.method(id) else {
        let known = library.methods.keys().map(String::as_str);
        let fact =
            Fact::NoSuchMethod { method: id.to_owned(), nearest: nearest(id, known).map(str::to_owned) };
        return findings.error(at!["blocks", i, "method"], fact);
    };
    check_without(i, block, method, findings);
}

fn check_without(i: usize, block: &BlockSpec, method: &Method, findings: &mut Findings<'_>) {
    let steps: Vec<&str> = method.steps.iter().map(|step| step.id.as_str()).collect();
    for (at, step) in block.without.iter().enumerate() {
        if !steps.contains(&step.as_str()) {
            let known = steps.iter().map(|&step| step.to_owned()).collect();
            findings.error(at!["blocks", i, "without", at], Fact::NoSuchStep { step: step.clone(), known });
        }
    }
    let without: HashSet<&str> = block.without.iter().map(String::as_str).collect();
    if !steps.is_empty() && steps.iter().all(|step| without.contains(step)) {
        findings.error(at!["blocks", i, "without"], Fact::NoStepsLeft);
    }
}

fn check_alone(i: usize, block: &BlockSpec, findings: &mut Findings<'_>) {
    let there = [
        ("name", !block.name.is_empty()),
        ("task", !block.task.is_empty()),
        ("minutes", block.minutes.is_some()),
    ];
    for (field, is_there) in there {
        if !is_there {
            findings.error(at!["blocks", i, field], Fact::BlockNeeds { field });
        }
    }
    if !block.without.is_empty() {
        let fact = Fact::BlockIgnores { field: "without", has_method: false };
        findings.warning(at!["blocks", i, "without"], fact);
    }
}

/// Follows the plan from the start, with the programme's own number of tables.
fn check_clock(programme: &Programme, day: &Day, findings: &mut Findings<'_>) {
    let (start, end) = (programme.start, programme.end);
    if start >= end {
        return findings.error(at!["end"], Fact::EndsBeforeStart { start, end });
    }
    let times = clock::times(programme, day);
    for (i, ((spec, block), times)) in programme.blocks.iter().zip(&day.blocks).zip(&times).enumerate() {
        check_fit(i, spec, block, findings);
        for (field, at) in [("fixed_start", spec.fixed_start), ("fixed_end", spec.fixed_end)] {
            if let Some(at) = at.filter(|at| *at < start || *at > end) {
                findings.error(at!["blocks", i, field], Fact::OutsideDay { at, start, end });
            }
        }
        if let Some(start) = spec.fixed_start.filter(|_| times.late_start > 0) {
            let fact = Fact::NotOverBefore { start, over: times.late_start };
            findings.error(at!["blocks", i, "fixed_start"], fact);
        }
        if let Some(end) = spec.fixed_end.filter(|_| times.late_end > 0) {
            findings.error(at!["blocks", i, "fixed_end"], Fact::NotOverAt { end, over: times.late_end });
        }
    }
    let over = times.last().map_or(0, |times| times.to.saturating_sub(clock::minutes(end)));
    if over > 0 {
        findings.error(at!["end"], Fact::LongerThanDay { end, over });
    }
}

/// Steps are stretched and shrunk to the block's minutes, but rounds are not, and no step goes below one. Below what the
/// method calls the least it is a hurried one, which whoever gives the block a least of its own has thought about.
fn check_fit(i: usize, spec: &BlockSpec, block: &Block, findings: &mut Findings<'_>) {
    let Some(minutes) = spec.minutes.map(u32::from) else { return };
    let place = at!["blocks", i, "minutes"];
    let of_step = |step: &Step| u32::from(step.spec.least.unwrap_or(1)) * u32::from(step.rounds);
    let least = block.steps.iter().map(of_step).fold(0, u32::saturating_add);
    if block.planned() > minutes {
        findings.error(place, Fact::CannotFit { minutes, needs: block.planned() });
    } else if minutes < least && spec.least.is_none() && spec.method.is_some() {
        findings.warning(place, Fact::Tight { minutes, least });
    }
}
