//! What the facilitator can do with the clock, each as the event that does it.
//!
//! A move says `None` when there is nowhere to go or nothing would change.

use chrono::{DateTime, TimeDelta, Utc};

use super::day::{Block, Step};
use super::event::{Clock, ClockCause, What};
use super::ids::StepId;
use super::plan::held_length;
use super::session::Session;
use super::timer::Timer;

fn with_timer(session: &Session, cause: ClockCause, timer: Timer) -> What {
    What::Clock { cause, clock: Clock { timer, ..session.clock.clone() } }
}

/// Starts the timer, or lets it go on.
pub fn start(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let timer = session.clock.timer;
    if timer.is_running() {
        return None;
    }
    // A break that ends at a fixed time is counted to that time from the moment it starts.
    let length = match session.current() {
        Some((block, step)) if timer.is_idle() => held(session, block, step, now),
        _ => None,
    };
    let timer = length.map_or(timer, Timer::idle);
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

/// On to the next round, or after the last to the next step that is not over: after a look back at something
/// done, on to where the day had come. A timer that ran runs on in the new one: a day that is rolling keeps
/// rolling.
pub fn next(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.current()?;
    if session.clock.round < step.rounds {
        let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
        let round = session.clock.round + 1;
        return Some(What::Clock {
            cause: ClockCause::NextRound,
            clock: Clock { round, timer, ..session.clock.clone() },
        });
    }
    let (block, step) = following(session)?;
    Some(What::Clock { cause: ClockCause::NextStep, clock: resumed(session, block, step, now) })
}

/// Leaves the step undone and goes on to the next.
pub fn skip(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = following(session)?;
    Some(What::Clock { cause: ClockCause::Skipped, clock: resumed(session, block, step, now) })
}

/// Back one round, or to the step before, where its clock stood when it was left.
pub fn previous(session: &Session, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.current()?;
    if session.clock.round > 1 {
        let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
        let round = session.clock.round - 1;
        return Some(What::Clock {
            cause: ClockCause::PreviousStep,
            clock: Clock { round, timer, ..session.clock.clone() },
        });
    }
    let steps: Vec<_> = session.day.steps().collect();
    let at = session.position(&session.clock.step)?;
    let (block, step) = steps[..at].iter().rev().find(|(block, _)| is_in_day(session, block))?;
    Some(What::Clock { cause: ClockCause::PreviousStep, clock: resumed(session, block, step, now) })
}

/// To any step of the day; one left out comes back in only through re-planning.
pub fn jump(session: &Session, to: &StepId, now: DateTime<Utc>) -> Option<What> {
    let (block, step) = session.day.find(to).filter(|(block, _)| is_in_day(session, block))?;
    (*to != session.clock.step).then_some(())?;
    Some(What::Clock { cause: ClockCause::Jumped, clock: resumed(session, block, step, now) })
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
    session
        .day
        .steps()
        .skip(at + 1)
        .find(|(block, step)| is_in_day(session, block) && !session.is_over(&step.id))
}

fn rolling(session: &Session, timer: Timer, now: DateTime<Utc>) -> Timer {
    if session.clock.timer.is_running() { timer.started(now) } else { timer }
}

fn entered(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> Clock {
    let timer = rolling(session, Timer::idle(length_at(session, block, step, now)), now);
    Clock { step: step.id.clone(), round: 1, timer }
}

/// A step come back to goes on where it was; one never visited begins at the top, and so does one whose
/// length follows from when it starts.
fn resumed(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> Clock {
    let left = session.last_visit(&step.id).and_then(|visit| visit.left_with.as_ref());
    match left {
        Some(left) if !left.timer.is_idle() || held(session, block, step, now).is_none() => Clock {
            step: step.id.clone(),
            round: left.round.clamp(1, step.rounds.max(1)),
            timer: rolling(session, left.timer, now),
        },
        _ => entered(session, block, step, now),
    }
}

/// How long one round is given if it starts now.
fn length_at(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> TimeDelta {
    held(session, block, step, now).unwrap_or_else(|| session.round_length(step))
}

fn held(session: &Session, block: &Block, step: &Step, now: DateTime<Utc>) -> Option<TimeDelta> {
    held_length(session, block, session.round_length(step), now)
}

#[cfg(test)]
mod tests;
