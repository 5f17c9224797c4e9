//! What a new workshop needs to know, as it is typed, and what is wrong with it.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveTime};
use tui_input::Input;

use super::super::super::effect::Effect;
use super::super::super::model::{Model, Screen};
use super::start;
use crate::core::day::Day;
use crate::core::event::Details;
use crate::core::ids::SessionId;
use crate::core::material::{Turnout, people_said};
use crate::core::note::TableId;
use crate::core::programme::{ClockTime, Programme};
use crate::core::session::{NewSession, Session, Table};
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::core::time::Now;
use crate::core::words::Lang;
use crate::library::capacity::USUAL_AT_A_TABLE;
use crate::library::{Library, fits};

/// The form.
#[derive(Clone, Debug)]
pub struct Form {
    /// The chosen programme's id; the usual one when empty.
    pub programme: String,
    /// A method to be led alone, instead of a programme.
    pub method: Option<String>,
    /// The screen she came from, where it is not the first one.
    pub behind: Option<Box<Screen>>,
    /// What the day is called.
    pub title: Input,
    /// What it is about.
    pub challenge: Input,
    /// Where it is held.
    pub place: Input,
    /// When it starts, `HH:MM`; when empty, the time that is proposed.
    pub start: Input,
    /// How many tables; as many as the programme is planned for when empty.
    pub tables: Input,
    /// How many people at each table: one number for all, or one for each.
    pub people: Input,
    /// The language it is led in.
    pub language: Lang,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
    pub(super) at: usize,
}

/// The lines of the form, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Programme,
    Title,
    Challenge,
    Place,
    Start,
    Tables,
    People,
    Language,
    Rehearsal,
    Begin,
}

pub(super) const ROWS: [Row; 10] = [
    Row::Programme,
    Row::Title,
    Row::Challenge,
    Row::Place,
    Row::Start,
    Row::Tables,
    Row::People,
    Row::Language,
    Row::Rehearsal,
    Row::Begin,
];

/// What the form begins with: one day that goes through everything.
const USUAL_PROGRAMME: &str = "mini-lup";

/// How many times faster than life a rehearsal chosen in the form runs: a minute a second.
const REHEARSAL_PACE: u32 = 60;

/// Why the form cannot be used as it is: which line, and the locale key of what is wrong.
type Wrong = (Row, &'static str);

impl Form {
    /// An empty form.
    pub fn new(language: Lang) -> Self {
        Self {
            programme: String::new(),
            method: None,
            behind: None,
            title: Input::default(),
            challenge: Input::default(),
            place: Input::default(),
            start: Input::default(),
            tables: Input::default(),
            people: Input::default(),
            language,
            rehearsal: None,
            at: 0,
        }
    }

    pub(super) fn row(&self) -> Row {
        ROWS[self.at.min(ROWS.len() - 1)]
    }

    /// True on the line that begins the workshop.
    pub fn is_at_end(&self) -> bool {
        self.row() == Row::Begin
    }

    /// True on a line where one chooses rather than types.
    pub fn is_at_choice(&self) -> bool {
        matches!(self.row(), Row::Programme | Row::Language | Row::Rehearsal)
    }

    /// Goes up or down.
    pub fn go(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(ROWS.len() - 1);
    }

    /// The line that words are typed into, where she is at one.
    pub fn line(&mut self) -> Option<&mut Input> {
        match self.row() {
            Row::Title => Some(&mut self.title),
            Row::Challenge => Some(&mut self.challenge),
            Row::Place => Some(&mut self.place),
            Row::Start => Some(&mut self.start),
            Row::Tables => Some(&mut self.tables),
            Row::People => Some(&mut self.people),
            Row::Programme | Row::Language | Row::Rehearsal | Row::Begin => None,
        }
    }

    pub(super) fn typed(&self, row: Row) -> Option<&Input> {
        match row {
            Row::Title => Some(&self.title),
            Row::Challenge => Some(&self.challenge),
            Row::Place => Some(&self.place),
            Row::Start => Some(&self.start),
            Row::Tables => Some(&self.tables),
            Row::People => Some(&self.people),
            Row::Programme | Row::Language | Row::Rehearsal | Row::Begin => None,
        }
    }

    /// The programme of the day: the chosen one, or one of the chosen method alone.
    pub(super) fn chosen<'l>(&self, library: &'l Library, lang: Lang) -> Option<Cow<'l, Programme>> {
        if let Some(method) = self.method.as_deref().and_then(|id| library.method(id)) {
            let start = ClockTime::said(self.start.value()).unwrap_or(ClockTime(NaiveTime::MIN));
            return Some(Cow::Owned(fits::alone(method, start)));
        }
        let usual = || library.programme(USUAL_PROGRAMME);
        let first = || library.programmes(lang).first().map(|entry| &entry.item);
        library.programme(&self.programme).or_else(usual).or_else(first).map(Cow::Borrowed)
    }

    fn start_time(&self, programme: &Programme, now: DateTime<FixedOffset>) -> Result<NaiveTime, Wrong> {
        let text = self.start.value().trim();
        if text.is_empty() {
            return Ok(start::proposed(now, Some(programme.start.0)));
        }
        ClockTime::said(text).map(|time| time.0).ok_or((Row::Start, "form-bad-start"))
    }

    fn table_count(&self, programme: &Programme) -> Result<u8, Wrong> {
        let text = self.tables.value().trim();
        if text.is_empty() {
            return Ok(programme.tables.clamp(1, TableId::MOST));
        }
        let count = text.parse().ok().filter(|count| (1..=TableId::MOST).contains(count));
        count.ok_or((Row::Tables, "form-bad-tables"))
    }

    fn people_at(&self, tables: u8) -> Result<Vec<Table>, Wrong> {
        let turnout = people_said(self.people.value()).and_then(|people| Turnout::said(tables, people));
        let seats = turnout.ok_or((Row::People, "form-bad-people"))?.seats;
        let at = |index: u8| seats.as_ref().map_or(USUAL_AT_A_TABLE, |seats| seats[usize::from(index)]);
        Ok((0..tables)
            .filter_map(|index| TableId::from_index(index).map(|id| Table { id, people: at(index) }))
            .collect())
    }
}

/// Left and right: another programme or language.
pub fn choice(model: &mut Model, forward: bool) {
    let lang = model.lang();
    let programmes: Vec<String> = model
        .library
        .iter()
        .flat_map(|library| library.programmes(lang))
        .map(|entry| entry.item.id.clone())
        .collect();
    let Screen::New(form) = &mut model.screen else { return };
    match form.row() {
        Row::Language => form.language = form.language.other(),
        Row::Rehearsal => form.rehearsal = if form.rehearsal.is_some() { None } else { Some(REHEARSAL_PACE) },
        Row::Programme if !programmes.is_empty() => {
            form.method = None;
            let chosen = if form.programme.is_empty() { USUAL_PROGRAMME } else { &form.programme };
            let here = programmes.iter().position(|id| id == chosen).unwrap_or(0);
            let step = if forward { 1 } else { programmes.len() - 1 };
            form.programme.clone_from(&programmes[(here + step) % programmes.len()]);
        }
        _ => {}
    }
}

/// Begins the workshop the form describes, or says what is wrong with the form.
pub fn begin(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Screen::New(form) = &model.screen else { return };
    let Some(library) = &model.library else { return };
    let id = SessionId(model.ids.next(now.unix_ms()));
    let Some(programme) = form.chosen(library, model.locale.lang()) else {
        let text = model.locale.t("form-no-programme").into_owned();
        return model.complain(text);
    };
    let session = form.table_count(&programme).and_then(|tables| {
        let day = library.lay_out(&programme, tables).map_err(|_| (Row::Programme, "form-bad-programme"))?;
        let new = fill_in(form, &programme, day, now, model.offset, id)?;
        Session::new(new).ok_or((Row::Programme, "form-bad-programme"))
    });
    match session {
        Ok(session) => effects.push(Effect::Create(Box::new(session))),
        Err((row, key)) => {
            let text = model.locale.t(key).into_owned();
            model.complain(text);
            if let Screen::New(form) = &mut model.screen {
                form.at = ROWS.iter().position(|&candidate| candidate == row).unwrap_or(0);
            }
        }
    }
}

fn fill_in(
    form: &Form,
    programme: &Programme,
    day: Day,
    now: Now,
    offset: FixedOffset,
    id: SessionId,
) -> Result<NewSession, Wrong> {
    let local = now.wall.with_timezone(&offset);
    let start = form.start_time(programme, local)?;
    let tables = form.people_at(form.table_count(programme)?)?;
    let title = clean_line(form.title.value(), LONGEST_TITLE);
    let details = Details {
        title: if title.is_empty() { programme.name.get(form.language).to_owned() } else { title },
        challenge: clean_line(form.challenge.value(), LONGEST_NOTE),
        place: clean_line(form.place.value(), LONGEST_TITLE),
        language: form.language,
    };
    let planned_start = start::moment(local, start);
    // A rehearsal begins when the day does, whatever the time is.
    let now = if form.rehearsal.is_some() { planned_start } else { now.wall };
    Ok(NewSession { id, now, offset, planned_start, details, tables, day, rehearsal: form.rehearsal })
}

/// The library has been read: what the command line asked for can begin.
pub fn library_came(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    if let Some(form) = model.asked.take() {
        model.screen = Screen::New(Box::new(form));
        begin(model, now, effects);
    }
}
