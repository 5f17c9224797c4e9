//! When the day runs late: whole alternatives, each with its price, for the facilitator to choose from.
//!
//! Nothing is re-planned behind her back. Time is looked for in this order: buffers (the forecast has used
//! them up already), theory input, shrinking towards least minutes, leaving out optional blocks, and at last
//! carrying a block over to the next gathering. What is protected is never touched.

use std::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::day::{Block, Step};
use super::event::Adjustments;
use super::plan::{Forecast, Progress};
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
    /// How late the first thing that must be on time would still be; zero when it fits.
    pub still_late: TimeDelta,
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

/// What must be on time first: a fixed start ahead, or the end of the day.
struct Target {
    late: TimeDelta,
    /// The blocks between now and then.
    blocks: Range<usize>,
}

/// The alternatives, the mildest first; none when the day is on time.
pub fn alternatives(session: &Session, now: DateTime<Utc>) -> Vec<Alternative> {
    let mut found: Vec<Alternative> = Vec::new();
    let late = target(session, &session.adjustments, now).late;
    if late < TimeDelta::minutes(1) {
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
        let mut adjustments = session.adjustments.clone();
        for change in way {
            let target = target(session, &adjustments, now);
            if target.late <= TimeDelta::zero() {
                break;
            }
            change(session, &mut adjustments, &target);
        }
        if adjustments == session.adjustments || found.iter().any(|other| other.adjustments == adjustments) {
            continue;
        }
        found.push(Alternative {
            price: price(session, &adjustments),
            expected_end: Forecast::with(session, &adjustments, now).expected_end,
            still_late: target(session, &adjustments, now).late.max(TimeDelta::zero()),
            adjustments,
        });
        if found.last().is_some_and(|last| last.still_late.is_zero()) && found.len() >= 3 {
            break;
        }
    }
    found
}

type Change = fn(&Session, &mut Adjustments, &Target);

fn target(session: &Session, adjustments: &Adjustments, now: DateTime<Utc>) -> Target {
    let forecast = Forecast::with(session, adjustments, now);
    let first_ahead = forecast
        .blocks
        .iter()
        .position(|block| block.progress == Progress::Ahead)
        .unwrap_or(forecast.blocks.len());
    let here =
        forecast.blocks.iter().position(|block| block.progress == Progress::Now).unwrap_or(first_ahead);
    match forecast.fixed.iter().find(|fixed| fixed.slack < TimeDelta::zero()) {
        Some(fixed) => Target { late: -fixed.slack, blocks: here..fixed.block },
        None => Target { late: forecast.late(), blocks: here..forecast.blocks.len() },
    }
}

fn candidates<'a, 'b>(
    session: &'a Session,
    adjustments: &'b Adjustments,
    target: &Target,
) -> impl Iterator<Item = &'a Block> + use<'a, 'b> {
    session
        .day
        .blocks
        .get(target.blocks.clone())
        .unwrap_or_default()
        .iter()
        .filter(|block| !block.protected && !adjustments.left_out.contains(&block.id))
        .filter(|block| !matches!(block.kind, BlockKind::Break | BlockKind::Buffer))
}

fn minutes_now(adjustments: &Adjustments, step: &Step) -> u32 {
    adjustments.minutes.get(&step.id).copied().unwrap_or_else(|| step.planned())
}

/// Takes what is needed from each step in proportion to what it can give.
fn shrink(session: &Session, adjustments: &mut Adjustments, target: &Target, theory_only: bool) {
    let here = session.position(&session.clock.step).unwrap_or(0);
    let can_give: Vec<(&Step, u32)> = candidates(session, adjustments, target)
        .filter(|block| !theory_only || block.kind == BlockKind::Theory)
        .flat_map(|block| &block.steps)
        .filter(|step| session.position(&step.id).is_some_and(|at| at > here))
        .map(|step| (step, minutes_now(adjustments, step).saturating_sub(step.least())))
        .filter(|(_, give)| *give > 0)
        .collect();
    let sum: u32 = can_give.iter().map(|(_, give)| give).sum();
    let needed = u32::try_from((target.late + TimeDelta::seconds(59)).num_minutes()).unwrap_or(0).min(sum);
    let mut taken = 0;
    let mut seen = 0;
    for (step, give) in can_give {
        // Running totals rather than single shares, so that the parts add up to what is needed.
        seen += give;
        let share = needed * seen / sum - taken;
        taken += share;
        if share > 0 {
            let minutes = minutes_now(adjustments, step) - share;
            adjustments.minutes.insert(step.id.clone(), minutes);
        }
    }
}

/// Leaves out blocks from the end until it fits: optional ones, or (to carry over) any that are not protected,
/// and of those only as many as it takes.
fn leave_out(session: &Session, adjustments: &mut Adjustments, target: &Target, any: bool) {
    let here = session.clock.step.block().to_owned();
    let mut late = target.late;
    let blocks: Vec<(String, u32)> = candidates(session, adjustments, target)
        .filter(|block| (any || block.optional) && block.id != here)
        .map(|block| (block.id.clone(), block.steps.iter().map(|step| minutes_now(adjustments, step)).sum()))
        .collect();
    for (block, minutes) in blocks.into_iter().rev() {
        if late <= TimeDelta::zero() {
            break;
        }
        late -= TimeDelta::minutes(i64::from(minutes));
        adjustments.left_out.insert(block);
    }
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
