//! New workshop: a short form in which only the programme must be chosen.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta, Timelike, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use tui_input::Input;

use super::super::boards::note_line::{cut, draw as draw_lines, wrap};
use super::super::effect::Effect;
use super::super::model::{Model, Screen};
use super::super::widgets::field;
use crate::core::day::Day;
use crate::core::event::Details;
use crate::core::ids::SessionId;
use crate::core::note::TableId;
use crate::core::programme::{ClockTime, Programme};
use crate::core::session::{NewSession, Session, Table};
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::core::time::Now;
use crate::core::words::Lang;

/// The form.
#[derive(Clone, Debug)]
pub struct Form {
    /// The chosen programme's id; the first there is when empty.
    pub programme: String,
    /// What the day is called.
    pub title: Input,
    /// What it is about.
    pub challenge: Input,
    /// Where it is held.
    pub place: Input,
    /// When it starts, `HH:MM` today; the next half hour when empty.
    pub start: Input,
    /// How many tables; as many as the programme is planned for when empty.
    pub tables: Input,
    /// How many people at each table: one number for all, or one for each.
    pub people: Input,
    /// The language it is led in.
    pub language: Lang,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
    at: usize,
}

/// The lines of the form, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Programme,
    Title,
    Challenge,
    Place,
    Start,
    Tables,
    People,
    Language,
    Begin,
}

const ROWS: [Row; 9] = [
    Row::Programme,
    Row::Title,
    Row::Challenge,
    Row::Place,
    Row::Start,
    Row::Tables,
    Row::People,
    Row::Language,
    Row::Begin,
];

/// Why the form cannot be used as it is: which line, and the locale key of what is wrong.
type Wrong = (Row, &'static str);

impl Form {
    /// An empty form.
    pub fn new(language: Lang) -> Self {
        Self {
            programme: String::new(),
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

    fn row(&self) -> Row {
        ROWS[self.at.min(ROWS.len() - 1)]
    }

    /// True on the line that begins the workshop.
    pub fn is_at_end(&self) -> bool {
        self.row() == Row::Begin
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
            Row::Programme | Row::Language | Row::Begin => None,
        }
    }

    fn typed(&self, row: Row) -> Option<&Input> {
        match row {
            Row::Title => Some(&self.title),
            Row::Challenge => Some(&self.challenge),
            Row::Place => Some(&self.place),
            Row::Start => Some(&self.start),
            Row::Tables => Some(&self.tables),
            Row::People => Some(&self.people),
            Row::Programme | Row::Language | Row::Begin => None,
        }
    }

    fn start_time(&self, now: DateTime<FixedOffset>) -> Result<NaiveTime, Wrong> {
        let text = self.start.value().trim();
        if text.is_empty() {
            return Ok(next_half_hour(now));
        }
        ClockTime::parse(text).map(|time| time.0).ok_or((Row::Start, "form-bad-start"))
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
        let numbers: Result<Vec<u16>, _> = self
            .people
            .value()
            .split([' ', ',', ';', '+'])
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect();
        let numbers = numbers
            .ok()
            .filter(|numbers| numbers.iter().all(|&people| people <= MOST_AT_A_TABLE))
            .filter(|numbers| matches!(numbers.len(), 0 | 1) || numbers.len() == usize::from(tables))
            .ok_or((Row::People, "form-bad-people"))?;
        let at = |index: u8| match numbers.as_slice() {
            [] => USUAL_AT_A_TABLE,
            [all] => *all,
            each => each[usize::from(index)],
        };
        Ok((0..tables)
            .filter_map(|index| TableId::from_index(index).map(|id| Table { id, people: at(index) }))
            .collect())
    }
}

/// How many sit at a table when nobody has said.
const USUAL_AT_A_TABLE: u16 = 5;
const MOST_AT_A_TABLE: u16 = 200;

fn next_half_hour(now: DateTime<FixedOffset>) -> NaiveTime {
    let into = now.minute() % 30 * 60 + now.second();
    let next = now + TimeDelta::seconds(i64::from(30 * 60 - into));
    NaiveTime::from_hms_opt(next.hour(), next.minute(), 0).unwrap_or_default()
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
        Row::Programme if !programmes.is_empty() => {
            let here = programmes.iter().position(|id| *id == form.programme).unwrap_or(0);
            let step = if forward { 1 } else { programmes.len() - 1 };
            form.programme.clone_from(&programmes[(here + step) % programmes.len()]);
        }
        _ => {
            let key =
                if forward { crossterm::event::KeyCode::Right } else { crossterm::event::KeyCode::Left };
            let event = crossterm::event::Event::Key(key.into());
            if let Some(line) = form.line() {
                tui_input::backend::crossterm::EventHandler::handle_event(line, &event);
            }
        }
    }
}

/// Begins the workshop the form describes, or says what is wrong with the form.
pub fn begin(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Screen::New(form) = &model.screen else { return };
    let Some(library) = &model.library else { return };
    let id = SessionId(model.ids.next(now.unix_ms()));
    let programmes = library.programmes(model.locale.lang());
    let chosen = library.programme(&form.programme).or_else(|| programmes.first().map(|entry| &entry.item));
    let Some(programme) = chosen else {
        let text = model.locale.t("form-no-programme").into_owned();
        return model.complain(text);
    };
    let session = form.table_count(programme).and_then(|tables| {
        let day = library.day(&programme.id, tables).map_err(|_| (Row::Programme, "form-bad-programme"))?;
        let new = fill_in(form, programme, day, now, model.offset, id)?;
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
    let start = form.start_time(local)?;
    let tables = form.people_at(form.table_count(programme)?)?;
    let title = clean_line(form.title.value(), LONGEST_TITLE);
    let details = Details {
        title: if title.is_empty() { programme.name.get(form.language).to_owned() } else { title },
        challenge: clean_line(form.challenge.value(), LONGEST_NOTE),
        place: clean_line(form.place.value(), LONGEST_TITLE),
        language: form.language,
    };
    let local_start = local.date_naive().and_time(start);
    let planned_start: DateTime<Utc> =
        (local_start - TimeDelta::seconds(i64::from(offset.local_minus_utc()))).and_utc();
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

/// The form on the screen.
#[derive(Debug)]
pub struct NewScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// The form.
    pub form: &'a Form,
}

impl NewScreen<'_> {
    fn programme(&self) -> Option<&Programme> {
        let library = self.model.library.as_ref()?;
        library
            .programme(&self.form.programme)
            .or_else(|| library.programmes(self.model.lang()).first().map(|entry| &entry.item))
    }

    fn label(row: Row) -> &'static str {
        match row {
            Row::Programme => "form-programme",
            Row::Title => "form-title",
            Row::Challenge => "form-challenge",
            Row::Place => "form-place",
            Row::Start => "form-start",
            Row::Tables => "form-tables",
            Row::People => "form-people",
            Row::Language => "form-language",
            Row::Begin => "form-begin",
        }
    }

    /// What a line means while nothing is typed in it.
    fn placeholder(&self, row: Row) -> String {
        let locale = &self.model.locale;
        let local = self.model.last.wall.with_timezone(&self.model.offset);
        match row {
            Row::Title => self
                .programme()
                .map_or_else(String::new, |programme| programme.name.get(self.form.language).to_owned()),
            Row::Challenge => locale.t("form-challenge-hint").into_owned(),
            Row::Start => ClockTime(next_half_hour(local)).to_string(),
            Row::Tables => self.programme().map_or(4, |programme| programme.tables).to_string(),
            Row::People => USUAL_AT_A_TABLE.to_string(),
            _ => String::new(),
        }
    }

    /// The form's column and where each line of it stands.
    fn layout(area: Rect) -> (Rect, u16) {
        let column = area.centered_horizontally(Constraint::Max(84));
        let spacing = u16::from(area.height >= 26);
        (column, spacing)
    }

    /// Where the caret stands, for the terminal's own cursor.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        let (column, spacing) = Self::layout(area);
        let line = self.form.typed(self.form.row())?;
        let y = column.y + 2 + u16::try_from(self.form.at).ok()? * (1 + spacing);
        let (_, value) = field::columns(column, LABEL);
        field::caret(line, Rect { y, height: 1, ..value })
    }
}

/// How wide the labels are.
const LABEL: u16 = 22;

impl Widget for &NewScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let (column, spacing) = NewScreen::layout(area);
        let rows = u16::try_from(ROWS.len()).unwrap_or(0) * (1 + spacing);
        let [head, form, about] = column.layout(&Layout::vertical([
            Constraint::Length(2),
            Constraint::Length(rows),
            Constraint::Fill(1),
        ]));
        let mut heading = vec![Span::styled(locale.t("new-heading").into_owned(), theme.heading)];
        if let Some(pace) = self.form.rehearsal {
            heading.push(Span::styled(
                format!("  {}", locale.ta("rehearsal-pace", &[("pace", pace.into())])),
                theme.warn,
            ));
        }
        draw_lines([Line::from(heading)], head, buf);
        for (index, row) in ROWS.into_iter().enumerate() {
            let offset = u16::try_from(index).unwrap_or(0) * (1 + spacing);
            if offset >= form.height {
                break;
            }
            let line = Rect { y: form.y + offset, height: 1, ..form };
            let here = index == self.form.at;
            let label = locale.t(NewScreen::label(row));
            let (label_area, value_area) = field::columns(line, LABEL);
            if row == Row::Begin {
                let style = if here { theme.cursor } else { theme.heading };
                draw_lines([Line::styled(format!(" {label} "), style)], value_area, buf);
                continue;
            }
            let mark = if here { "▸ " } else { "  " };
            let label_style = if here { theme.accent } else { theme.text };
            let label = cut(&label, usize::from(label_area.width).saturating_sub(3)).into_owned();
            draw_lines(
                [Line::from(vec![Span::styled(mark, theme.accent), Span::styled(label, label_style)])],
                label_area,
                buf,
            );
            match self.form.typed(row) {
                Some(input) => {
                    let placeholder = self.placeholder(row);
                    field::draw(input, &placeholder, here, theme, value_area, buf);
                }
                None => {
                    let value = match row {
                        Row::Programme => match self.programme() {
                            Some(programme) => programme.name.get(self.model.lang()).to_owned(),
                            None => locale.t("form-reading").into_owned(),
                        },
                        _ => locale.t(&format!("language-{}", self.form.language.code())).into_owned(),
                    };
                    let value = cut(&value, usize::from(value_area.width).saturating_sub(4)).into_owned();
                    let text = if here { format!("‹ {value} ›") } else { value };
                    let style = if here { theme.heading } else { theme.text };
                    draw_lines([Line::styled(text, style)], value_area, buf);
                }
            }
        }
        if let Some(programme) = self.programme() {
            let purpose = programme.purpose.get(self.model.lang());
            let mut lines = vec![Line::default()];
            lines.extend(
                wrap(purpose, usize::from(about.width))
                    .into_iter()
                    .map(|line| Line::styled(line, theme.quiet)),
            );
            draw_lines(lines, about, buf);
        }
    }
}
