//! What the facilitator can do with the clock, each as the event that does it.
//!
//! A move says `None` when there is nowhere to go or nothing would change.

use chrono::{DateTime, TimeDelta, Utc};

use super::day::{Block, Step};
use super::event::{Clock, ClockCause, What};
use super::ids::StepId;
use super::session::Session;
use super::timer::Timer;

fn clock(cause: ClockCause, clock: Clock) -> What {
    What::Clock { cause, clock }
}

fn with_timer(session: &Session, cause: ClockCause, timer: Timer) -> What {
    clock(cause, Clock { timer, ..session.clock.clone() })
}

/// Starts the timer, or lets it go on.
pub fn start(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let timer = session.clock.timer;
    if timer.is_running() {
        return None;
    }
    // A break that ends at a fixed time is counted to that time from the moment it starts.
    let timer = match session.current() {
        Some((block, step)) if timer.is_idle() => Timer::idle(length_at(session, block, step, now)),
        _ => timer,
    };
    Some(with_timer(session, ClockCause::Started, timer.started(now)))
}

/// Pauses the timer.
pub fn pause(session: &Session, now: DateTime<Utc>) -> Option<What> {
    session.clock.timer.is_running().then_some(())?;
    Some(with_timer(session, ClockCause::Paused, session.clock.timer.paused(now)))
}

/// Gives or takes time. More is never taken than is left, so that a key too many does not throw the
/// room into overtime.
pub fn extend(session: &Session, by: TimeDelta, now: DateTime<Utc>) -> Option<What> {
    let timer = session.clock.timer;
    let by = if by < TimeDelta::zero() { by.max(-timer.left(now).max(TimeDelta::zero())) } else { by };
    (by != TimeDelta::zero()).then_some(())?;
    Some(with_timer(session, ClockCause::Extended { seconds: by.num_seconds() }, timer.extended(by)))
}

/// Begins the round again from the top, running if it ran.
pub fn restart(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.current()?;
    let fresh = Timer::idle(length_at(session, block, step, now));
    let timer = if session.clock.timer.is_running() { fresh.started(now) } else { fresh };
    (timer != session.clock.timer).then_some(())?;
    Some(with_timer(session, ClockCause::Restarted, timer))
}

/// On to the next round, or to the next step after the last. A timer that ran runs on in the new one:
/// a day that is rolling keeps rolling.
pub fn next(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.current()?;
    if session.clock.round < step.rounds {
        let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
        let round = session.clock.round + 1;
        return Some(clock(ClockCause::NextRound, Clock { round, timer, ..session.clock.clone() }));
    }
    let (block, step) = following(session)?;
    Some(clock(ClockCause::NextStep, entered(session, block, step, now)))
}

/// Leaves the step undone and goes on to the next.
pub fn skip(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = following(session)?;
    Some(clock(ClockCause::Skipped, entered(session, block, step, now)))
}

/// Back one round, or to the step before, where its clock stood when it was left.
pub fn previous(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.current()?;
    if session.clock.round > 1 {
        let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
        let round = session.clock.round - 1;
        return Some(clock(ClockCause::PreviousStep, Clock { round, timer, ..session.clock.clone() }));
    }
    let steps: Vec<_> = session.day.steps().collect();
    let at = session.position(&session.clock.step)?;
    let (block, step) = steps[..at].iter().rev().find(|(block, _)| is_in_day(session, block))?;
    Some(clock(ClockCause::PreviousStep, resumed(session, block, step, now)))
}

/// To any step of the day; one left out comes back in only through re-planning.
pub fn jump(session: &Session, to: &StepId, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.day.find(to)?;
    (*to != session.clock.step).then_some(())?;
    Some(clock(ClockCause::Jumped, resumed(session, block, step, now)))
}

/// Answers what to do with a gap in which nobody was there: count it, or go on from before it.
pub fn settle_gap(session: &Session, gap: TimeDelta, count: bool) -> What {
    if count {
        with_timer(session, ClockCause::GapCounted, session.clock.timer)
    } else {
        with_timer(session, ClockCause::GapDropped, session.clock.timer.shifted(gap))
    }
}

fn is_in_day(session: &Session, block: &Block) -> bool {
    !session.adjustments.left_out.contains(&block.id)
}

/// The step that `next` leads to from the last round.
pub fn following(session: &Session) -> Option<(&Block, &Step)> {
    let at = session.position(&session.clock.step)?;
    session.day.steps().skip(at + 1).find(|(block, _)| is_in_day(session, block))
}

fn rolling(session: &Session, timer: Timer, now: DateTime<Utc>) -> Timer {
    if session.clock.timer.is_running() { timer.started(now) } else { timer }
}

fn entered(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> Clock {
    let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
    Clock { step: step.id.clone(), round: 1, timer }
}

/// A step come back to goes on where it was; one never visited begins at the top.
fn resumed(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> Clock {
    let before = session.visits.iter().rev().find(|visit| visit.step == step.id);
    match before.and_then(|visit| visit.left_with.clone()) {
        Some(left) => Clock { timer: rolling(session, left.timer, now), ..left },
        None => entered(session, block, step, now),
    }
}

/// How long one round is given if it starts now: its planned minutes, or until the block's fixed end.
fn length_at(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> TimeDelta {
    let planned = session.round_length(step);
    let Some(end) = block.fixed_end.filter(|_| block.steps.len() == 1) else { return planned };
    let until = session.on_day(end.0) - now;
    let least = TimeDelta::minutes(i64::from(step.least));
    // Hours away means that the day is being tried out at another time: then the fixed end says nothing.
    if until > planned * 3 { planned } else { until.max(least) }
}
