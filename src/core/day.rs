//! The day as it is used: a programme and its methods laid out as blocks of steps.
//!
//! A session keeps its own copy, so that a record stays readable when the library changes.

use std::cmp::Reverse;
use std::collections::HashSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ids::{BoardId, StepId};
use super::material::Material;
use super::method::{BoardSpec, Grow, Method, Phase, Rounds, StepSpec};
use super::programme::{BlockKind, BlockSpec, ClockTime, Programme, Vocabulary};
use super::words::Words;

/// A programme as it is used on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Day {
    /// The programme it was made from.
    pub programme: Used,
    /// What people call the programme.
    pub name: Words,
    /// The words its room uses for the phases.
    pub vocabulary: Vocabulary,
    /// When the programme says the day must be over, local time.
    pub end: ClockTime,
    /// What to have ready before the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepare: Vec<Words>,
    /// The blocks, in order; at least one, each with at least one step.
    pub blocks: Vec<Block>,
}

/// The id and version of a file that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Used {
    /// Its id.
    pub id: String,
    /// Its version at the time.
    pub version: u32,
}

/// One block of the day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// The block's id, unique in the day.
    pub id: String,
    /// What kind of block it is.
    pub kind: BlockKind,
    /// What the day's list calls it.
    pub name: Words,
    /// The method it uses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Used>,
    /// The phase it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// Why one does this.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub purpose: Words,
    /// What to have at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<Material>,
    /// What tends to go wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pitfalls: Vec<Words>,
    /// May be left out when the day runs late.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Never shortened or left out when re-planning.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Does not start before this time, local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_start: Option<ClockTime>,
    /// Ends at this time, local, also when it started late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_end: Option<ClockTime>,
    /// The boards its steps show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boards: Vec<BoardSpec>,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

/// One step of the day: what the method says, and what this programme made of its time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// The step's id, unique in the day.
    pub id: StepId,
    /// Planned minutes for one round.
    pub minutes: u16,
    /// The least minutes for one round.
    pub least: u16,
    /// How many rounds; 1 for most steps.
    pub rounds: u16,
    /// What the method says of it. Its own minutes are the method's.
    pub spec: StepSpec,
}

impl Step {
    /// Planned minutes for all rounds.
    pub fn planned(&self) -> u32 {
        u32::from(self.minutes) * u32::from(self.rounds)
    }

    /// The least minutes for all rounds.
    pub fn least(&self) -> u32 {
        u32::from(self.least.min(self.minutes)) * u32::from(self.rounds)
    }

    /// True when each round belongs to a table.
    pub fn is_per_table(&self) -> bool {
        self.spec.rounds == Some(Rounds::PerTable)
    }

    /// When to warn, in minutes left, the earliest first.
    pub fn warnings(&self) -> Vec<u16> {
        let mut minutes = self.spec.warn.clone().unwrap_or_else(|| vec![5, 2, 1]);
        minutes.sort_unstable_by(|a, b| b.cmp(a));
        minutes.dedup();
        minutes
    }
}

impl Block {
    /// Planned minutes for all its steps.
    pub fn planned(&self) -> u32 {
        self.steps.iter().map(Step::planned).sum()
    }

    /// The board a step of this block shows.
    pub fn board_of(&self, step: &Step) -> Option<(BoardId, &BoardSpec)> {
        let wanted = step.spec.board.as_deref()?;
        let spec = self.boards.iter().find(|board| board.id == wanted)?;
        Some((BoardId::new(&self.id, wanted), spec))
    }
}

/// Why a programme cannot be made into a day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DayError {
    /// A block uses a method that is not in the library, or that could not be read.
    #[error("block {block}: no method {method}")]
    NoMethod {
        /// The block's id.
        block: String,
        /// The method's id.
        method: String,
    },
    /// The programme has no blocks, or a block is left without steps.
    #[error("{0} has nothing in it")]
    Empty(String),
    /// Two blocks or steps share an id.
    #[error("the id {0} is used twice")]
    Twice(String),
}

impl Day {
    /// Lays a programme out for this many tables. `method` finds a method by its id.
    pub fn lay_out<'a>(
        programme: &Programme,
        method: impl Fn(&str) -> Option<&'a Method>,
        tables: u8,
    ) -> Result<Self, DayError> {
        let mut blocks: Vec<Block> = Vec::with_capacity(programme.blocks.len());
        for spec in &programme.blocks {
            let block = match &spec.method {
                Some(id) => {
                    let found = method(id)
                        .ok_or_else(|| DayError::NoMethod { block: spec.id.clone(), method: id.clone() })?;
                    block_with_method(spec, found, tables)
                }
                None => block_alone(spec),
            };
            blocks.push(block);
        }
        let day = Self {
            programme: Used { id: programme.id.clone(), version: programme.version },
            name: programme.name.clone(),
            vocabulary: programme.vocabulary.unwrap_or_default(),
            end: programme.end,
            prepare: programme.prepare.clone(),
            blocks,
        };
        day.check()?;
        Ok(day)
    }

    /// Says what is wrong with a day in which not every block, step and board can be found by its id.
    pub fn check(&self) -> Result<(), DayError> {
        if self.blocks.is_empty() {
            return Err(DayError::Empty(self.programme.id.clone()));
        }
        let mut known = HashSet::new();
        for block in &self.blocks {
            if block.steps.is_empty() {
                return Err(DayError::Empty(block.id.clone()));
            }
            if !known.insert(block.id.as_str()) {
                return Err(DayError::Twice(block.id.clone()));
            }
            unique(block.steps.iter().map(|step| step.id.as_str()))?;
            unique(block.boards.iter().map(|board| board.id.as_str()))?;
        }
        Ok(())
    }

    /// All steps with their blocks, in order.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (&Block, &Step)> {
        self.blocks.iter().flat_map(|block| block.steps.iter().map(move |step| (block, step)))
    }

    /// A step and its block, by id.
    pub fn find(&self, id: &StepId) -> Option<(&Block, &Step)> {
        self.blocks
            .iter()
            .filter(|block| block.id == id.block())
            .find_map(|block| block.steps.iter().find(|step| step.id == *id).map(|step| (block, step)))
    }

    /// A board and its block, by id.
    pub fn board(&self, id: &BoardId) -> Option<(&Block, &BoardSpec)> {
        let block = self.blocks.iter().find(|block| block.id == id.block())?;
        let spec = block.boards.iter().find(|board| BoardId::new(&block.id, &board.id) == *id)?;
        Some((block, spec))
    }

    /// The step after (or, backwards, before) this one.
    pub fn neighbour(&self, id: &StepId, backwards: bool) -> Option<&Step> {
        let ids: Vec<&Step> = self.steps().map(|(_, step)| step).collect();
        let at = ids.iter().position(|step| step.id == *id)?;
        let to = if backwards { at.checked_sub(1)? } else { at + 1 };
        ids.get(to).copied()
    }
}

fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), DayError> {
    let mut known = HashSet::new();
    for id in ids {
        if !known.insert(id) {
            return Err(DayError::Twice(id.to_owned()));
        }
    }
    Ok(())
}

fn block_with_method(spec: &BlockSpec, method: &Method, tables: u8) -> Block {
    let mut steps: Vec<Step> = method
        .steps
        .iter()
        .filter(|step| !spec.without.contains(&step.id))
        .map(|step| Step {
            id: StepId::new(&spec.id, &step.id),
            minutes: step.minutes,
            least: step.least.unwrap_or(step.minutes),
            rounds: match step.rounds {
                None => 1,
                Some(Rounds::Times(times)) => times.max(1),
                Some(Rounds::PerTable) => u16::from(tables.max(1)),
            },
            spec: step.clone(),
        })
        .collect();
    if let Some(minutes) = spec.minutes {
        fit(&mut steps, minutes);
    }
    if let Some(least) = spec.least {
        fit_least(&mut steps, least);
    }
    Block {
        name: if spec.name.is_empty() { method.name.clone() } else { spec.name.clone() },
        method: Some(Used { id: method.id.clone(), version: method.version }),
        phase: Some(method.phase),
        purpose: method.purpose.clone(),
        materials: method.materials.clone(),
        pitfalls: method.pitfalls.clone(),
        boards: method.boards.clone(),
        steps,
        ..bare_block(spec)
    }
}

fn block_alone(spec: &BlockSpec) -> Block {
    let minutes = spec.minutes.unwrap_or(0);
    let step = StepSpec {
        id: "all".to_owned(),
        name: spec.name.clone(),
        minutes,
        least: spec.least,
        task: spec.task.clone(),
        guide: Words::default(),
        say: spec.say.clone(),
        prompts: Vec::new(),
        pitfall: Words::default(),
        board: None,
        field: None,
        makes: None,
        brings: Vec::new(),
        warn: None,
        rounds: None,
        grow: Grow::default(),
    };
    let least = match spec.kind {
        BlockKind::Buffer => 0,
        _ => spec.least.unwrap_or(minutes),
    };
    let steps = vec![Step { id: StepId::new(&spec.id, "all"), minutes, least, rounds: 1, spec: step }];
    Block { steps, ..bare_block(spec) }
}

fn bare_block(spec: &BlockSpec) -> Block {
    Block {
        id: spec.id.clone(),
        kind: spec.kind,
        name: spec.name.clone(),
        method: None,
        phase: None,
        purpose: Words::default(),
        materials: Vec::new(),
        pitfalls: Vec::new(),
        optional: spec.optional,
        protected: spec.protected,
        fixed_start: spec.fixed_start,
        fixed_end: spec.fixed_end,
        boards: Vec::new(),
        steps: Vec::new(),
    }
}

/// Stretches or shrinks the steps without rounds so that the block takes `minutes`, each in proportion and
/// none below one minute.
fn fit(steps: &mut [Step], minutes: u16) {
    let (mut loose, target) = loose(steps, u32::from(minutes), Step::planned);
    if target == loose.iter().map(|step| u32::from(step.minutes)).sum::<u32>() {
        return;
    }
    let shares = apportion(&loose, target);
    for (step, share) in loose.iter_mut().zip(shares) {
        let (old, share) = (u32::from(step.minutes).max(1), u32::from(share));
        let least = u16::try_from(u32::from(step.least) * share / old).unwrap_or(u16::MAX);
        step.least = least.max(1).min(step.least);
        step.minutes = u16::try_from(share).unwrap_or(u16::MAX);
    }
}

/// Gives the steps without rounds the least minutes that together make the block's.
fn fit_least(steps: &mut [Step], least: u16) {
    let (mut loose, target) = loose(steps, u32::from(least), Step::least);
    let shares = apportion(&loose, target);
    for (step, share) in loose.iter_mut().zip(shares) {
        step.least = share.min(step.minutes);
    }
}

/// The steps without rounds, and what is left to them of `minutes` when those with rounds have had theirs.
fn loose(steps: &mut [Step], minutes: u32, of: fn(&Step) -> u32) -> (Vec<&mut Step>, u32) {
    let in_rounds = |step: &Step| step.rounds > 1 || step.is_per_table();
    let taken: u32 = steps.iter().filter(|step| in_rounds(step)).map(of).fold(0, u32::saturating_add);
    (steps.iter_mut().filter(|step| !in_rounds(step)).collect(), minutes.saturating_sub(taken))
}

/// Shares `target` minutes among the steps in proportion to the minutes they have, each at least one. What
/// does not divide evenly goes to those that lost most by rounding, and what the smallest are given
/// too much of is taken from the largest.
fn apportion(steps: &[&mut Step], target: u32) -> Vec<u16> {
    let weight = |i: usize| u64::from(steps[i].minutes.max(1));
    let sum: u64 = (0..steps.len()).map(weight).sum();
    let exact = |i: usize| weight(i) * u64::from(target);
    let mut shares: Vec<u64> = (0..steps.len()).map(|i| (exact(i) / sum).max(1)).collect();
    let target = u64::from(target);
    while let Some(missing) = target.checked_sub(shares.iter().sum()).filter(|missing| *missing > 0) {
        let mut order: Vec<usize> = (0..steps.len()).collect();
        order.sort_by_key(|&i| Reverse((exact(i)).saturating_sub(shares[i] * sum)));
        if order.is_empty() {
            break;
        }
        for i in order.into_iter().zip(0..missing).map(|(i, _)| i) {
            shares[i] += 1;
        }
    }
    while shares.iter().sum::<u64>() > target {
        let Some(largest) = shares.iter_mut().filter(|share| **share > 1).max() else { break };
        *largest -= 1;
    }
    shares.into_iter().map(|share| u16::try_from(share).unwrap_or(u16::MAX)).collect()
}

#[cfg(test)]
mod tests;
