//! What a list shows of one saved session.

use std::cmp::Reverse;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Utc};

use serde::{Deserialize, Serialize};

use super::fault::Fault;
use crate::core::words::{Lang, Words};
use crate::locale::Locale;

/// One saved session.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDay {
    /// Its `NAME.json`.
    pub path: PathBuf,
    /// True when there is a journal: it is open somewhere, or was left open.
    pub is_open: bool,
    /// True when it was closed, and somebody writes in it afterwards or was cut off doing so.
    pub late: bool,
    /// When its files were last written.
    pub last_used: Option<DateTime<Utc>>,
    /// What it says of itself, or why it cannot be read.
    pub about: Result<About, Fault>,
}

/// How a saved session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// It was closed.
    Closed,
    /// It goes on, or was left open.
    Open,
    /// It was closed, and what was written afterwards is not put away yet.
    Late,
    /// It was written by a later version of the program, and can be looked at as far as it is understood.
    Newer(u32),
    /// It cannot be read.
    Unreadable(&'a Fault),
}

/// What a session says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub challenge: String,
    /// Where it was held.
    pub place: String,
    /// The language it was led in.
    pub language: Lang,
    /// The id of its programme.
    pub programme: String,
    /// What its programme is called.
    pub name: Words,
    /// When the day was to start, in the room's local time.
    pub planned_start: DateTime<FixedOffset>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
    /// The later version of the format that it is of.
    pub newer: Option<u32>,
    /// How many people were in the room.
    pub people: u32,
    /// How long the day was to take.
    pub planned: TimeDelta,
    /// How long it took, from the first step to the end; nothing when it never began.
    pub took: Option<TimeDelta>,
    /// How many notes stand.
    pub notes: u32,
    /// What has come of the next steps.
    pub next_steps: NextSteps,
}

/// What has come of next steps, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSteps {
    /// How many somebody has yet to do.
    pub open: u32,
    /// How many were done.
    pub done: u32,
    /// How many there are, those that were dropped too.
    pub all: u32,
}

impl SavedDay {
    /// True when Enter goes on with it, instead of looking at it.
    pub fn goes_on(&self) -> bool {
        matches!(self.state(), State::Open | State::Late)
    }

    /// How it stands.
    pub fn state(&self) -> State<'_> {
        match &self.about {
            Err(fault) => State::Unreadable(fault),
            Ok(About { newer: Some(version), .. }) => State::Newer(*version),
            Ok(About { closed: Some(_), .. }) if self.late => State::Late,
            Ok(About { closed: Some(_), .. }) => State::Closed,
            Ok(_) => State::Open,
        }
    }

    /// When it was last used, in words: what tells two days with one title apart.
    pub fn last_used_text(&self, locale: &Locale) -> Option<String> {
        let start = self.about.as_ref().ok()?.planned_start;
        let at = self.last_used?.with_timezone(start.offset());
        let clock = locale.clock(at);
        let same_day = at.date_naive() == start.date_naive();
        let when = if same_day { clock } else { format!("{} {clock}", locale.short_date(at)) };
        Some(locale.ta("store-last-used", &[("when", when.into())]))
    }

    /// What sorts days newest first, and one day's sessions by when they were last used: a rehearsal in the evening
    /// has the day's own start.
    pub(super) fn newest_first(&self) -> impl Ord + use<> {
        let date = self.about.as_ref().ok().map(About::date);
        Reverse(date.map(|date| (date, self.last_used)))
    }
}

impl About {
    /// The day it was held, by the room's calendar.
    pub fn date(&self) -> NaiveDate {
        self.planned_start.date_naive()
    }

    /// True for a rehearsal.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal.is_some()
    }
}
