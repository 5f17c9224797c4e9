//! What happened on a day and when: the stays in its steps, and between them what was paused, given, skipped and
//! changed. What was taken back with undo did not happen.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::day::Step;
use super::event::{Adjustments, ClockCause};
use super::ids::{BoardId, NoteId, StepId};
use super::note::Status;
use super::session::{Happening, Session, Visit};

/// A day as it is told afterwards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// What happened, in order.
    pub told: Vec<Told>,
    /// How long the timer stood still in the middle of a step.
    pub paused: TimeDelta,
    /// How long nobody was there.
    pub away: TimeDelta,
    /// Minutes given on the day, and minutes taken.
    pub given: TimeDelta,
    /// Minutes taken.
    pub taken: TimeDelta,
}

/// One line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: Event,
}

/// What a line tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The group came to a step.
    Step {
        /// Which.
        step: StepId,
        /// How long they stayed; nothing while they are still there.
        took: Option<TimeDelta>,
        /// They had been there before.
        again: bool,
        /// They left it undone.
        skipped: bool,
    },
    /// The timer stood still; for how long, where it went on.
    Paused(Option<TimeDelta>),
    /// Time was given or, negative, taken.
    Time(TimeDelta),
    /// The step's timer began again from the top.
    Restarted,
    /// On to this round.
    Round(u16),
    /// The rest of the day was planned otherwise.
    Replanned(Vec<Change>),
    /// Nobody was there for so long.
    Away(TimeDelta),
    /// The votes on a board were shown, or hidden again.
    Shown {
        /// The board.
        board: BoardId,
        /// Shown or hidden.
        on: bool,
    },
    /// The program was started again.
    Reopened,
    /// The day was closed.
    Closed,
    /// What came of a next step was written down.
    Followed {
        /// Which next step.
        note: NoteId,
        /// What came of it.
        status: Status,
    },
    /// So many notes were written after the day was closed.
    Late(usize),
}

/// One change to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A step has other minutes.
    Minutes {
        /// Which step.
        step: StepId,
        /// How many it had.
        from: u32,
        /// How many it has.
        to: u32,
    },
    /// A block is left out.
    Out(String),
    /// A block that was left out is back.
    Back(String),
}

impl Story {
    /// The day as it is told at `now`, which matters only for one that is not closed.
    pub fn of(session: &Session, now: DateTime<Utc>) -> Self {
        let mut story = Self::default();
        story.stays(session);
        story.moments(session, now);
        story.late(session);
        story.told.sort_by_key(|told| told.at);
        story
    }

    fn tell(&mut self, at: DateTime<Utc>, what: Event) {
        self.told.push(Told { at, what });
    }

    fn stays(&mut self, session: &Session) {
        let mut known = BTreeSet::new();
        for Visit { step, from, to, skipped, .. } in &session.visits {
            let again = !known.insert(step);
            let took = to.map(|to| (to - *from).max(TimeDelta::zero()));
            self.tell(*from, Event::Step { step: step.clone(), took, again, skipped: *skipped });
        }
    }

    fn moments(&mut self, session: &Session, now: DateTime<Utc>) {
        let mut plan = Adjustments::default();
        // Since when the timer stands still, and which line says so.
        let mut paused: Option<(DateTime<Utc>, usize)> = None;
        // The line that several presses of one key add up in.
        let mut given: Option<(StepId, usize)> = None;
        for moment in &session.timeline {
            let at = moment.at;
            if let (Some((since, line)), Happening::Clock { .. } | Happening::Closed) = (paused, &moment.what)
            {
                let stood = (at - since).max(TimeDelta::zero());
                if !matches!(&moment.what, Happening::Clock { cause: ClockCause::Extended { .. }, .. }) {
                    self.paused = sum(self.paused, stood);
                    self.told[line].what = Event::Paused(Some(stood));
                    paused = None;
                }
            }
            match &moment.what {
                Happening::Clock { cause: ClockCause::Extended { seconds }, step, .. } => {
                    let by = TimeDelta::try_seconds(*seconds).unwrap_or_default();
                    if by > TimeDelta::zero() {
                        self.given = sum(self.given, by);
                    } else {
                        self.taken = sum(self.taken, -by);
                    }
                    match &given {
                        Some((of, line)) if of == step => {
                            if let Event::Time(before) = self.told[*line].what {
                                self.told[*line].what = Event::Time(sum(before, by));
                            }
                        }
                        _ => {
                            given = Some((step.clone(), self.told.len()));
                            self.tell(at, Event::Time(by));
                        }
                    }
                    continue;
                }
                Happening::Clock { cause: ClockCause::Paused, .. } => {
                    paused = Some((at, self.told.len()));
                    self.tell(at, Event::Paused(None));
                }
                Happening::Clock { cause: ClockCause::Restarted, .. } => self.tell(at, Event::Restarted),
                Happening::Clock { cause: ClockCause::NextRound, round, .. } => {
                    self.tell(at, Event::Round(*round));
                }
                Happening::Clock { cause: ClockCause::Returned, .. }
                    if matches!(
                        self.told.last(),
                        Some(Told { what: Event::Round(_) | Event::Restarted, .. })
                    ) =>
                {
                    self.told.pop();
                }
                // Moves are told by the stays they led to.
                Happening::Clock { .. } => {}
                Happening::Replanned { adjustments } => {
                    let changes = changes(session, &plan, adjustments);
                    plan.clone_from(adjustments);
                    self.tell(at, Event::Replanned(changes));
                }
                Happening::Gap { from, to } => {
                    let away = (*to - *from).max(TimeDelta::zero());
                    self.away = sum(self.away, away);
                    self.tell(*from, Event::Away(away));
                }
                Happening::Revealed { board, on } => {
                    self.tell(at, Event::Shown { board: board.clone(), on: *on });
                }
                Happening::Reopened => self.tell(at, Event::Reopened),
                Happening::Closed => self.tell(at, Event::Closed),
                Happening::Followed { note, status } => {
                    self.tell(at, Event::Followed { note: *note, status: *status });
                }
            }
            given = None;
        }
        if let Some((since, _)) = paused.filter(|_| session.closed.is_none()) {
            self.paused = sum(self.paused, (now - since).max(TimeDelta::zero()));
        }
    }

    /// What was written afterwards is told once for each day it was written on.
    fn late(&mut self, session: &Session) {
        let mut days: Vec<(DateTime<Utc>, usize)> = Vec::new();
        for note in session.live_notes().filter(|note| session.is_late(note)) {
            let date = |at| session.local(at).date_naive();
            match days.iter_mut().find(|(at, _)| date(*at) == date(note.at)) {
                Some((_, count)) => *count += 1,
                None => days.push((note.at, 1)),
            }
        }
        for (at, count) in days {
            self.tell(at, Event::Late(count));
        }
    }
}

fn sum(one: TimeDelta, other: TimeDelta) -> TimeDelta {
    one.checked_add(&other).unwrap_or(TimeDelta::MAX)
}

/// What is otherwise in this plan than in the one before.
fn changes(session: &Session, before: &Adjustments, after: &Adjustments) -> Vec<Change> {
    let minutes = |plan: &Adjustments, step: &Step| {
        plan.minutes.get(&step.id).copied().unwrap_or_else(|| step.planned())
    };
    let mut changes = Vec::new();
    for block in &session.day.blocks {
        match (before.left_out.contains(&block.id), after.left_out.contains(&block.id)) {
            (false, true) => changes.push(Change::Out(block.id.clone())),
            (true, false) => changes.push(Change::Back(block.id.clone())),
            _ => {}
        }
        for step in &block.steps {
            let (from, to) = (minutes(before, step), minutes(after, step));
            if from != to {
                changes.push(Change::Minutes { step: step.id.clone(), from, to });
            }
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::event::What;
    use crate::core::moves;
    use crate::core::note::NoteKind;
    use crate::core::testing::{Player, minute, session};

    fn minutes(n: i64) -> TimeDelta {
        TimeDelta::minutes(n)
    }

    fn told(player: &Player) -> Vec<Event> {
        Story::of(&player.session, player.now).told.into_iter().map(|told| told.what).collect()
    }

    #[test]
    fn a_pause_is_told_with_how_long_it_was_and_what_it_came_to() {
        let mut player = Player::new(session());
        player.start();
        player.wait(minutes(2));
        player.moves(moves::pause(&player.session, player.now));
        player.wait(minutes(4));
        player.start();
        let story = Story::of(&player.session, player.now);
        assert_eq!((story.told[1].at, &story.told[1].what), (minute(2), &Event::Paused(Some(minutes(4)))));
        assert_eq!(story.paused, minutes(4));
    }

    #[test]
    fn minutes_given_one_by_one_are_told_together() {
        let mut player = Player::new(session());
        player.start();
        for by in [1, 1, 1, -1] {
            player.moves(moves::extend(&player.session, minutes(by), player.now));
        }
        let story = Story::of(&player.session, player.now);
        assert_eq!(story.told.last().map(|told| &told.what), Some(&Event::Time(minutes(2))));
        assert_eq!((story.given, story.taken), (minutes(3), minutes(1)));
    }

    #[test]
    fn a_step_left_undone_and_one_come_back_to_say_so() {
        let mut player = Player::new(session());
        player.start();
        player.wait(minutes(3));
        player.skip();
        player.wait(minutes(1));
        player.previous();
        let steps: Vec<(bool, bool)> = told(&player)
            .iter()
            .filter_map(|event| match event {
                Event::Step { again, skipped, .. } => Some((*again, *skipped)),
                _ => None,
            })
            .collect();
        assert_eq!(steps, [(false, true), (false, false), (true, false)]);
    }

    #[test]
    fn a_new_plan_is_told_as_what_is_otherwise_in_it() {
        let mut player = Player::new(session());
        player.start();
        let mut adjustments = Adjustments::default();
        adjustments.left_out.insert("choose".to_owned());
        adjustments.minutes.insert("journey/draw".into(), 12);
        player.happens(What::Replanned { adjustments: adjustments.clone() });
        adjustments.left_out.clear();
        player.happens(What::Replanned { adjustments });
        let plans: Vec<Event> =
            told(&player).into_iter().filter(|event| matches!(event, Event::Replanned(_))).collect();
        let shorter = Change::Minutes { step: "journey/draw".into(), from: 20, to: 12 };
        assert_eq!(
            plans,
            [
                Event::Replanned(vec![shorter, Change::Out("choose".to_owned())]),
                Event::Replanned(vec![Change::Back("choose".to_owned())])
            ]
        );
    }

    #[test]
    fn what_was_written_afterwards_is_told_after_the_day() {
        let mut player = Player::new(session());
        player.start();
        player.wait(minutes(30));
        player.happens(What::Closed);
        player.wait(TimeDelta::days(3));
        let step = player.write(NoteKind::NextStep, "arrive/wall", &[]);
        player.wait(minutes(1));
        player.happens(What::NoteStatusSet { note: step, status: Status::Done });
        let told = told(&player);
        let last = [Event::Closed, Event::Late(1), Event::Followed { note: step, status: Status::Done }];
        assert!(told.ends_with(&last), "{told:?}");
    }
}
