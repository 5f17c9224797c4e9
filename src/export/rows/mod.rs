//! A day as rows to count, sort and filter: each value as what it is, and never a formula.

mod notes;
mod steps;
mod timeline;
mod votes;

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Part, Wanted};
use crate::core::ids::NoteId;
use crate::core::note::Note;
use crate::core::session::Session;
use crate::core::summary::{Summary, last_moment};
use crate::locale::Locale;

/// Rows under named columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The columns, with how many letters wide each is.
    pub columns: Vec<(String, u16)>,
    /// The rows, each with a value a column.
    pub rows: Vec<Vec<Value>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Text(String),
    /// What the row belongs to. It is the same in many rows, and must not make each of them as high as it is long.
    Label(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// A day and a time on it, in the room's own time.
    Moment(NaiveDateTime),
}

impl Value {
    /// Words, or nothing where there are none.
    fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Nothing } else { Self::Text(words) }
    }

    fn number(number: impl Into<i64>) -> Self {
        Self::Number(number.into())
    }
}

/// The sheets of the days, in order: notes, next steps, timeline, votes. A part of the day has those it speaks of.
pub fn sheets(sessions: &[Session], wanted: Wanted, locale: &Locale) -> Vec<Sheet> {
    let days: Vec<Rows<'_>> = sessions.iter().map(|session| Rows::of(session, wanted.part, locale)).collect();
    let notes = || notes::sheet(&days, locale);
    let steps = || steps::sheet(&days, locale);
    match wanted.part {
        Part::NextSteps => vec![steps()],
        Part::Summary => vec![steps(), notes()],
        Part::All => vec![notes(), steps(), timeline::sheet(&days, locale), votes::sheet(&days, locale)],
    }
}

/// The one sheet of a format that has no more: the notes, or the next steps where those alone are wanted.
pub fn sheet(sessions: &[Session], wanted: Wanted, locale: &Locale) -> Sheet {
    let days: Vec<Rows<'_>> = sessions.iter().map(|session| Rows::of(session, wanted.part, locale)).collect();
    match wanted.part {
        Part::NextSteps => steps::sheet(&days, locale),
        Part::All | Part::Summary => notes::sheet(&days, locale),
    }
}

/// What the rows of one day are made from.
struct Rows<'a> {
    session: &'a Session,
    locale: &'a Locale,
    summary: Summary,
    /// The notes that are wanted.
    notes: Vec<&'a Note>,
}

impl<'a> Rows<'a> {
    fn of(session: &'a Session, part: Part, locale: &'a Locale) -> Self {
        let summary = Summary::of(session, last_moment(session));
        let told = summary.told.iter().flat_map(|told| told.notes.iter().map(|told| told.note));
        let steps = summary.next_steps.iter().map(|step| step.note);
        let chosen: HashSet<NoteId> = told.chain(steps).chain(summary.decisions.iter().copied()).collect();
        let is_wanted = |note: &&Note| part != Part::Summary || chosen.contains(&note.id);
        Self { session, locale, notes: session.live_notes().filter(is_wanted).collect(), summary }
    }

    /// What tells one day from another, at the left of every row.
    fn day(&self) -> [Value; 2] {
        let date = self.session.local(self.session.planned_start).date_naive();
        [Value::Label(self.session.details.title.clone()), Value::Date(date)]
    }

    /// A moment in the room's own time, without the parts of a second that nobody reads.
    fn moment(&self, at: chrono::DateTime<chrono::Utc>) -> Value {
        let seconds = chrono::DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at);
        Value::Moment(self.session.local(seconds).naive_local())
    }

    /// The day of a moment, in the room's own time.
    fn date(&self, at: chrono::DateTime<chrono::Utc>) -> Value {
        Value::Date(self.session.local(at).date_naive())
    }

    /// «yes» for what was written after the day was closed.
    fn late(&self, note: &Note) -> Value {
        let late = self.session.is_late(note);
        if late { Value::text(self.locale.t("export-yes")) } else { Value::Nothing }
    }

    /// The name of a step's block, and of the step where that has one of its own.
    fn step(&self, step: &crate::core::ids::StepId) -> [Value; 2] {
        let lang = self.locale.lang();
        match self.session.day.find(step) {
            Some((block, step)) => [Value::text(block.name.get(lang)), Value::text(step.spec.name.get(lang))],
            None => [Value::text(step.as_str()), Value::Nothing],
        }
    }

    /// The numbers of the notes it was made from.
    fn from(&self, note: &Note) -> Value {
        let live = |id| self.session.note(id).filter(|source: &&Note| !source.deleted);
        let numbers: Vec<String> =
            crate::core::thread::sources(note).filter_map(live).map(|source| source.no.to_string()).collect();
        match &numbers[..] {
            [only] => only.parse().map_or(Value::Nothing, Value::Number),
            several => Value::text(several.join(", ")),
        }
    }

    fn table(note: &Note) -> Value {
        note.table.map_or(Value::Nothing, |table| Value::Text(table.letter().to_string()))
    }

    /// The dots on boards where they have been shown.
    fn dots(&self, note: &Note) -> u32 {
        let is_shown = |board| self.session.boards.get(board).is_some_and(|state| state.revealed);
        note.places.iter().filter(|(board, _)| is_shown(*board)).map(|(_, place)| place.dots()).sum()
    }
}

/// The names of columns, each with its width.
fn columns(locale: &Locale, keys: &[(&str, u16)]) -> Vec<(String, u16)> {
    let days = [("export-column-day", 24), ("export-column-date", 12)];
    days.iter().chain(keys).map(|(key, width)| (locale.t(key).into_owned(), *width)).collect()
}
