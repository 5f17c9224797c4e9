//! The day's three times: what was planned, what has happened, and what is to be expected.
//!
//! The plan is the programme's, laid out from the planned start. The forecast follows from what has happened
//! and from now: a fixed start waits for its time, a fixed end holds also after a late start, and a buffer is
//! used up by delay before anything else is late.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use super::day::{Block, Day, Step};
use super::event::{Adjustments, Clock};
use super::ids::StepId;
use super::programme::BlockKind;
use super::session::Session;
use super::time::{bounded, on_day};

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The beginning.
    pub from: DateTime<Utc>,
    /// The end, not before the beginning.
    pub to: DateTime<Utc>,
}

impl Span {
    /// How long it is.
    pub fn length(self) -> TimeDelta {
        self.to - self.from
    }
}

/// How far a block or step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Left as done.
    Done,
    /// Where the day is.
    Now,
    /// Still to come.
    Ahead,
    /// Skipped, or jumped over.
    Skipped,
    /// Left out by re-planning.
    LeftOut,
}

/// One block's times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockTimes {
    /// Which, as an index into the day's blocks.
    pub block: usize,
    /// As the programme has it.
    pub planned: Span,
    /// What has happened, or is to be expected.
    pub expected: Span,
    /// How far it has come.
    pub progress: Progress,
}

/// The nearest fixed start ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FixedPoint {
    /// The block that starts then, as an index into the day's blocks.
    pub block: usize,
    /// When.
    pub at: DateTime<Utc>,
    /// How long before it the day can get there, with what is left of buffers on the way; negative when it gets
    /// there late.
    pub slack: TimeDelta,
}

/// The day as it is to be expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Every block, in order.
    pub blocks: Vec<BlockTimes>,
    /// When the day was to end.
    pub planned_end: DateTime<Utc>,
    /// When it ends at this pace.
    pub expected_end: DateTime<Utc>,
    /// The fixed starts ahead, in order.
    pub fixed: Vec<FixedPoint>,
}

impl Forecast {
    /// The day as it is to be expected now.
    pub fn of(session: &Session, now: DateTime<Utc>) -> Self {
        Self::with(session, &session.adjustments, now)
    }

    /// The day as it would be with these changes to the plan.
    pub fn with(session: &Session, adjustments: &Adjustments, now: DateTime<Utc>) -> Self {
        let planned = planned(session);
        // Of a closed day nothing more is to be expected, however late somebody looks at it.
        let now = bounded(session.closed.unwrap_or(now));
        let mut walk = Walk {
            session,
            adjustments,
            now,
            at: now.max(session.planned_start),
            fixed: Vec::new(),
            air: TimeDelta::zero(),
        };
        if session.has_begun() {
            walk.at = now;
        }
        let current = session.day.blocks.iter().position(|block| block.id == session.clock.step.block());
        let blocks: Vec<BlockTimes> = session
            .day
            .blocks
            .iter()
            .zip(planned)
            .enumerate()
            .map(|(index, (block, planned))| {
                let (expected, progress) = match current {
                    Some(current) if index < current => walk.behind(block, planned),
                    Some(current) if index == current => walk.here(block),
                    _ => walk.ahead(index, block, planned),
                };
                BlockTimes { block: index, planned, expected, progress }
            })
            .collect();
        let planned_end = blocks.last().map_or(session.planned_start, |block| block.planned.to);
        Self { planned_end, expected_end: session.closed.unwrap_or(walk.at), fixed: walk.fixed, blocks }
    }

    /// How much later than planned the day ends; negative when earlier.
    pub fn late(&self) -> TimeDelta {
        self.expected_end - self.planned_end
    }

    /// The nearest fixed start ahead.
    pub fn next_fixed(&self) -> Option<FixedPoint> {
        self.fixed.first().copied()
    }
}

/// From one moment to another in whole minutes, as clocks without seconds show the two: what stands between two times
/// on a screen is what whoever counts after gets.
pub fn shown_minutes(from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
    let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
    TimeDelta::minutes(minute(to) - minute(from))
}

/// The plan: each block from when to when, as the programme has it.
pub fn planned(session: &Session) -> Vec<Span> {
    laid_out(&session.day, session.local(session.planned_start))
}

/// The plan of a day that is to start at `start`, in the room's local time.
pub fn laid_out(day: &Day, start: DateTime<FixedOffset>) -> Vec<Span> {
    let mut at = start.to_utc();
    day.blocks
        .iter()
        .map(|block| {
            if let Some(fixed) = block.fixed_start {
                at = at.max(on_day(start, fixed.0));
            }
            let from = at;
            let length = minutes(block.planned());
            at = match block.fixed_end {
                Some(end) => on_day(start, end.0).max(from + length),
                None => from + length,
            };
            Span { from, to: at }
        })
        .collect()
}

/// The time spent in a step so far, over all stays.
pub fn spent(session: &Session, step: &StepId, now: DateTime<Utc>) -> TimeDelta {
    sum_of_stays(session, now, |stay| *stay == *step)
}

/// The time spent in the steps that are `wanted`, over all stays.
pub(super) fn sum_of_stays(
    session: &Session,
    now: DateTime<Utc>,
    wanted: impl Fn(&StepId) -> bool,
) -> TimeDelta {
    session
        .visits
        .iter()
        .filter(|visit| wanted(&visit.step))
        .map(|visit| (visit.to.unwrap_or(now) - visit.from).max(TimeDelta::zero()))
        .fold(TimeDelta::zero(), |sum, stay| sum.checked_add(&stay).unwrap_or(TimeDelta::MAX))
}

/// How long a step of this `length` is given if it starts at `from`, where that follows from when it starts: until
/// its block's fixed end, or until the delay has used a buffer up. `None` for all other steps.
pub(super) fn held_length(
    session: &Session,
    block: &Block,
    length: TimeDelta,
    from: DateTime<Utc>,
) -> Option<TimeDelta> {
    let [step] = &block.steps[..] else { return None };
    if step.rounds > 1 {
        return None;
    }
    if let Some(end) = block.fixed_end {
        let until = session.on_day(end.0) - from;
        // Hours away means that the day is being tried out at another time: then the fixed end says nothing.
        return (until <= length * 3).then(|| until.max(minutes(step.least()).min(length)));
    }
    if block.kind == BlockKind::Buffer {
        let at = session.day.blocks.iter().position(|other| other.id == block.id)?;
        let end = planned(session).get(at)?.to;
        return Some(left_of_buffer(end - from, length));
    }
    None
}

/// How long a buffer of this `length` still is when it is come to so long before it was to be over: what is late by then
/// has used the rest.
pub fn left_of_buffer(until_over: TimeDelta, length: TimeDelta) -> TimeDelta {
    until_over.clamp(TimeDelta::zero(), length)
}

fn minutes(minutes: u32) -> TimeDelta {
    TimeDelta::minutes(i64::from(minutes))
}

/// When a block that starts at `from` ends: at its fixed end if it has one and that leaves it its least.
fn end_of(
    session: &Session,
    block: &Block,
    from: DateTime<Utc>,
    length: TimeDelta,
    shortest: TimeDelta,
) -> DateTime<Utc> {
    match block.fixed_end {
        Some(end) => session.on_day(end.0).max(from + shortest.min(length)),
        None => from + length,
    }
}

/// Where the day is to be expected, block by block.
struct Walk<'a> {
    session: &'a Session,
    adjustments: &'a Adjustments,
    now: DateTime<Utc>,
    at: DateTime<Utc>,
    fixed: Vec<FixedPoint>,
    /// Time in buffers since the last fixed start.
    air: TimeDelta,
}

impl Walk<'_> {
    /// A block before the one the day is in: what happened.
    fn behind(&self, block: &Block, planned: Span) -> (Span, Progress) {
        self.happened(block).unwrap_or((planned, self.passed(block)))
    }

    /// The block the day is in: from when it was come to, until what is left of it is done.
    fn here(&mut self, block: &Block) -> (Span, Progress) {
        if self.session.closed.is_some() {
            return self.happened(block).unwrap_or((Span { from: self.at, to: self.at }, self.passed(block)));
        }
        let current = &self.session.clock.step;
        let at = block.steps.iter().position(|step| step.id == *current).unwrap_or(0);
        let Some((step, rest)) = block.steps.get(at..).and_then(<[Step]>::split_first) else {
            return (Span { from: self.at, to: self.at }, Progress::Now);
        };
        if let Some(start) = block.fixed_start.filter(|_| at == 0 && self.session.clock.timer.is_idle()) {
            self.at = self.at.max(self.session.on_day(start.0));
        }
        let from = self.stay(block).map_or(self.at, |stay| stay.from);
        let rest = || rest.iter().filter(|step| !self.is_over(&step.id));
        let this = self.left_of_current(block, step);
        let left = rest().fold(this, |sum, step| sum + self.to_come(step));
        self.at = if block.steps.len() > 1 {
            let shortest = rest().fold(this, |sum, step| sum + minutes(step.least()));
            end_of(self.session, block, self.at, left, shortest)
        } else {
            self.at + left
        };
        (Span { from, to: self.at.max(from) }, Progress::Now)
    }

    /// A block still to come.
    fn ahead(&mut self, index: usize, block: &Block, planned: Span) -> (Span, Progress) {
        if self.adjustments.left_out.contains(&block.id) || self.session.closed.is_some() {
            let never = Span { from: self.at, to: self.at };
            return self.happened(block).unwrap_or((never, self.passed(block)));
        }
        if block.steps.iter().all(|step| self.is_over(&step.id))
            && let Some(happened) = self.happened(block)
        {
            return happened;
        }
        if let Some(start) = block.fixed_start {
            let start = self.session.on_day(start.0);
            // A day planned to begin after its own lunch has no lunch to be late for.
            if planned.from <= start {
                let slack = start - self.at;
                // What is left of a buffer on the way is to spare as well.
                let slack = if slack < TimeDelta::zero() { slack } else { slack + self.air };
                self.fixed.push(FixedPoint { block: index, at: start, slack });
            }
            self.air = TimeDelta::zero();
            self.at = self.at.max(start);
        }
        let from = self.at;
        let to_come = || block.steps.iter().filter(|step| !self.is_over(&step.id));
        let length = to_come().fold(TimeDelta::zero(), |sum, step| sum + self.to_come(step));
        let shortest = to_come().fold(TimeDelta::zero(), |sum, step| sum + minutes(step.least()));
        self.at = match &block.steps[..] {
            [step] if self.left_clock(step).is_some_and(|clock| !clock.timer.is_idle()) => from + length,
            [step] => held_length(self.session, block, self.length(step), from)
                .map_or_else(|| end_of(self.session, block, from, length, shortest), |held| from + held),
            _ => end_of(self.session, block, from, length, shortest),
        };
        if block.kind == BlockKind::Buffer {
            self.air += self.at - from;
        }
        (Span { from, to: self.at }, Progress::Ahead)
    }

    fn passed(&self, block: &Block) -> Progress {
        if self.adjustments.left_out.contains(&block.id) { Progress::LeftOut } else { Progress::Skipped }
    }

    /// What has happened in a block, and whether it was done; `None` for one nobody came to.
    fn happened(&self, block: &Block) -> Option<(Span, Progress)> {
        let stay = self.stay(block)?;
        let last = |step: &Step| self.session.last_visit(&step.id);
        let all_skipped = block.steps.iter().filter_map(last).all(|visit| visit.skipped);
        Some((stay, if all_skipped { Progress::Skipped } else { Progress::Done }))
    }

    fn left_of_current(&self, block: &Block, step: &Step) -> TimeDelta {
        let clock = &self.session.clock;
        let held = clock
            .timer
            .is_idle()
            .then(|| held_length(self.session, block, self.length(step), self.at))
            .flatten();
        held.unwrap_or_else(|| self.left_on(clock, step))
    }

    /// What a step that is not over still takes: one that was left goes on from where it was.
    fn to_come(&self, step: &Step) -> TimeDelta {
        self.left_clock(step).map_or_else(|| self.length(step), |clock| self.left_on(clock, step))
    }

    fn left_clock(&self, step: &Step) -> Option<&Clock> {
        self.session.last_visit(&step.id).and_then(|visit| visit.left_with.as_ref())
    }

    fn left_on(&self, clock: &Clock, step: &Step) -> TimeDelta {
        let rounds = i32::from(step.rounds.max(1));
        let rounds_left = rounds - i32::from(clock.round).clamp(1, rounds);
        let this_round = clock.timer.left(self.now).max(TimeDelta::zero());
        this_round + self.length(step) / rounds * rounds_left
    }

    fn length(&self, step: &Step) -> TimeDelta {
        minutes(self.adjustments.minutes.get(&step.id).copied().unwrap_or_else(|| step.planned()))
    }

    fn is_over(&self, step: &StepId) -> bool {
        self.session.is_over(step)
    }

    /// From when a block was first come to until it was last left.
    fn stay(&self, block: &Block) -> Option<Span> {
        let mut visits = self.session.visits.iter().filter(|visit| visit.step.block() == block.id);
        let first = visits.next()?;
        let last = visits.next_back().unwrap_or(first);
        Some(Span { from: first.from, to: last.to.unwrap_or(self.now).max(first.from) })
    }
}

#[cfg(test)]
mod tests;
