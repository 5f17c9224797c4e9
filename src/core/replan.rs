//! When the day runs late: whole alternatives, each with its price, for the facilitator to choose from.
//!
//! Nothing is re-planned behind her back. Time is looked for in this order: buffers (the forecast has used
//! them up already), theory input, shrinking towards least minutes, leaving out optional blocks, and at last
//! carrying a block over to the next gathering. What is protected is never touched.

use std::ops::Range;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};

use super::day::{Block, Step};
use super::event::Adjustments;
use super::plan::{BlockTimes, FixedPoint, Forecast, Progress};
use super::programme::BlockKind;
use super::session::Session;

/// One way to get back on time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What would be in force.
    pub adjustments: Adjustments,
    /// What it changes, block by block.
    pub price: Vec<Price>,
    /// When the day would end.
    pub expected_end: DateTime<Utc>,
    /// How late it would then still end; zero when it does not.
    pub still_late: TimeDelta,
    /// The first fixed start that would still be missed, and by how much.
    pub missed: Option<FixedPoint>,
}

impl Alternative {
    /// True when everything that must be on time then is.
    pub fn is_on_time(&self) -> bool {
        self.still_late.is_zero() && self.missed.is_none()
    }
}

/// What an alternative costs one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// It gets fewer minutes.
    Shorter {
        /// The block, as an index into the day's blocks.
        block: usize,
        /// Minutes now.
        from: u32,
        /// Minutes then.
        to: u32,
    },
    /// It is left out.
    Out {
        /// The block, as an index into the day's blocks.
        block: usize,
        /// The minutes that gives.
        minutes: u32,
    },
}

/// Less than this is not worth a change of plan.
const WORTH_IT: TimeDelta = TimeDelta::minutes(1);

/// Something that must be on time: a fixed start ahead, or the end of the day.
struct Target {
    late: TimeDelta,
    /// The blocks between now and then whose minutes bring it forward.
    blocks: Range<usize>,
    forecast: Rc<Forecast>,
}

/// The alternatives, the mildest first; none when the day is on time.
pub fn alternatives(session: &Session, now: DateTime<Utc>) -> Vec<Alternative> {
    let mut found: Vec<Alternative> = Vec::new();
    if session.closed.is_some()
        || targets(session, &session.adjustments, now).iter().all(|target| target.late < WORTH_IT)
    {
        return found;
    }
    let theory: Change = |session, adjustments, target| shrink(session, adjustments, target, true);
    let shrinking: Change = |session, adjustments, target| shrink(session, adjustments, target, false);
    let optional: Change = |session, adjustments, target| leave_out(session, adjustments, target, false);
    let carry: Change = |session, adjustments, target| leave_out(session, adjustments, target, true);
    let ways: [&[Change]; 4] = [
        &[theory, shrinking],
        &[optional],
        &[theory, optional, shrinking],
        &[theory, optional, carry, shrinking],
    ];
    for way in ways {
        let (adjustments, target) = go(session, way, now);
        if adjustments == session.adjustments || found.iter().any(|other| other.adjustments == adjustments) {
            continue;
        }
        found.push(Alternative {
            price: price(session, &adjustments),
            expected_end: target.forecast.expected_end,
            still_late: Some(target.forecast.late()).filter(|late| *late >= WORTH_IT).unwrap_or_default(),
            missed: target.forecast.fixed.iter().find(|fixed| fixed.slack <= -WORTH_IT).copied(),
            adjustments,
        });
        if found.last().is_some_and(Alternative::is_on_time) && found.len() >= 3 {
            break;
        }
    }
    found
}

/// Takes from the plan what brings the day forward; false when it found nothing more to take.
type Change = fn(&Session, &mut Adjustments, &Target) -> bool;

/// Goes one way as far as is needed: for each thing that must be on time, the nearest first, the first change
/// that gives anything, again and again. Where lunch can no longer be met, the end of the day still can. It
/// ends because every change takes from what there is.
fn go(session: &Session, way: &[Change], now: DateTime<Utc>) -> (Adjustments, Target) {
    let mut adjustments = session.adjustments.clone();
    loop {
        let mut targets = targets(session, &adjustments, now);
        let changed = targets
            .iter()
            .filter(|target| target.late >= WORTH_IT)
            .any(|target| way.iter().any(|change| change(session, &mut adjustments, target)));
        if !changed {
            return (adjustments, targets.swap_remove(0));
        }
    }
}

/// What must be on time: the fixed starts ahead that are late, the nearest first, and the end of the day. Never
/// empty.
fn targets(session: &Session, adjustments: &Adjustments, now: DateTime<Utc>) -> Vec<Target> {
    let forecast = Rc::new(Forecast::with(session, adjustments, now));
    let late = forecast.fixed.iter().filter(|fixed| fixed.slack <= -WORTH_IT);
    late.map(|fixed| (-fixed.slack, fixed.block))
        .chain([(forecast.late(), forecast.blocks.len())])
        .map(|(late, end)| {
            let is_here = |times: &BlockTimes| matches!(times.progress, Progress::Now | Progress::Ahead);
            let here = forecast.blocks.iter().position(is_here).unwrap_or(end).min(end);
            let waits = (here..end).rev().find_map(|block| waits_from(session, &forecast, block));
            Target { late, blocks: waits.unwrap_or(here)..end, forecast: Rc::clone(&forecast) }
        })
        .collect()
}

/// Where a block waits for its time, nothing before it brings forward what comes after. Says the first
/// block whose minutes then count.
fn waits_from(session: &Session, forecast: &Forecast, index: usize) -> Option<usize> {
    let (block, times) = (&session.day.blocks[index], &forecast.blocks[index]);
    if times.progress != Progress::Ahead {
        return None;
    }
    let to_fixed_end = block.fixed_end.is_some_and(|end| session.on_day(end.0) == times.expected.to);
    let buffers = block.kind == BlockKind::Buffer
        && times.expected.to == times.planned.to
        && times.expected.length() > TimeDelta::zero();
    if to_fixed_end || buffers {
        return Some(index + 1);
    }
    let from_fixed_start =
        block.fixed_start.is_some_and(|start| session.on_day(start.0) == times.expected.from);
    from_fixed_start.then_some(index)
}

/// The blocks that may give of their time.
fn candidates<'a>(
    session: &'a Session,
    adjustments: &Adjustments,
    target: &Target,
) -> impl Iterator<Item = (usize, &'a Block)> {
    let may_give = |block: &Block| {
        !block.protected
            && !matches!(block.kind, BlockKind::Break | BlockKind::Buffer)
            && !adjustments.left_out.contains(&block.id)
    };
    let blocks = session.day.blocks.iter().enumerate();
    blocks.filter(move |(index, block)| target.blocks.contains(index) && may_give(block))
}

fn minutes_now(adjustments: &Adjustments, step: &Step) -> u32 {
    adjustments.minutes.get(&step.id).copied().unwrap_or_else(|| step.planned())
}

/// Takes what is needed from each step nobody has come to, in proportion to what it can give.
fn shrink(session: &Session, adjustments: &mut Adjustments, target: &Target, theory_only: bool) -> bool {
    let here = session.position(&session.clock.step).unwrap_or(0);
    let can_give: Vec<(&Step, u64)> = candidates(session, adjustments, target)
        .filter(|(_, block)| !theory_only || block.kind == BlockKind::Theory)
        .flat_map(|(_, block)| &block.steps)
        .filter(|step| session.position(&step.id).is_some_and(|at| at > here))
        .filter(|step| session.last_visit(&step.id).is_none())
        .map(|step| (step, u64::from(minutes_now(adjustments, step).saturating_sub(step.least()))))
        .filter(|(_, give)| *give > 0)
        .collect();
    let sum: u64 = can_give.iter().map(|(_, give)| give).sum();
    let whole_minutes = (target.late + TimeDelta::seconds(59)).num_minutes();
    let needed = u64::try_from(whole_minutes).unwrap_or(0).min(sum);
    let mut taken = 0;
    let mut seen = 0;
    for (step, give) in can_give {
        // Running totals rather than single shares, so that the parts add up to what is needed.
        seen += give;
        let share = needed * seen / sum - taken;
        taken += share;
        if share > 0 {
            let minutes = u64::from(minutes_now(adjustments, step)) - share;
            adjustments.minutes.insert(step.id.clone(), u32::try_from(minutes).unwrap_or(u32::MAX));
        }
    }
    taken > 0
}

/// Leaves out blocks nobody has come to, from the end until it fits: optional ones, or (to carry over) any that
/// are not protected, and of those only as many as it takes.
fn leave_out(session: &Session, adjustments: &mut Adjustments, target: &Target, any: bool) -> bool {
    let mut late = target.late;
    let untouched = |block: &Block| block.steps.iter().all(|step| session.last_visit(&step.id).is_none());
    let blocks: Vec<(&Block, TimeDelta)> = candidates(session, adjustments, target)
        .filter(|(_, block)| (any || block.optional) && untouched(block))
        .map(|(index, block)| (block, &target.forecast.blocks[index]))
        .filter(|(_, times)| times.progress == Progress::Ahead)
        .map(|(block, times)| (block, times.expected.length()))
        .filter(|(_, gives)| *gives > TimeDelta::zero())
        .collect();
    for (block, gives) in blocks.iter().rev() {
        if late < WORTH_IT {
            break;
        }
        late -= *gives;
        adjustments.left_out.insert(block.id.clone());
    }
    !blocks.is_empty()
}

fn price(session: &Session, adjustments: &Adjustments) -> Vec<Price> {
    let before = &session.adjustments;
    let sum = |adjustments: &Adjustments, block: &Block| -> u32 {
        block.steps.iter().map(|step| minutes_now(adjustments, step)).sum()
    };
    session
        .day
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| {
            let (from, to) = (sum(before, block), sum(adjustments, block));
            if adjustments.left_out.contains(&block.id) && !before.left_out.contains(&block.id) {
                Some(Price::Out { block: index, minutes: from })
            } else if to < from {
                Some(Price::Shorter { block: index, from, to })
            } else {
                None
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
