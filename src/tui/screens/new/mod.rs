//! New workshop: a short form in which only the programme must be chosen.

mod form;
mod start;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::widgets::field;
use crate::core::programme::{ClockTime, Programme};
use crate::library::capacity::USUAL_AT_A_TABLE;
use crate::term::text::{cut, draw as draw_lines, width, wrap};

pub use form::{Form, begin, choice, library_came};
use form::{ROWS, Row};

/// The form on the screen.
#[derive(Debug)]
pub struct NewScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// The form.
    pub form: &'a Form,
}

impl NewScreen<'_> {
    fn programme(&self) -> Option<Cow<'_, Programme>> {
        self.form.chosen(self.model.library.as_ref()?, self.model.lang())
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
            Row::Rehearsal => "form-rehearsal",
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
            Row::Start => {
                let own = self.programme().map(|programme| programme.start.0);
                ClockTime(start::proposed(local, own)).to_string()
            }
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
            field::label(&label, here, theme, label_area, buf);
            match self.form.typed(row) {
                Some(input) => {
                    let placeholder = self.placeholder(row);
                    field::draw(input, &placeholder, here, theme, value_area, buf);
                }
                None => {
                    let value = match row {
                        Row::Programme => match self.programme() {
                            Some(programme) if self.form.method.is_some() => {
                                let name = programme.name.get(self.model.lang()).to_owned();
                                locale.ta("form-method-alone", &[("name", name.into())])
                            }
                            Some(programme) => programme.name.get(self.model.lang()).to_owned(),
                            None => locale.t("form-reading").into_owned(),
                        },
                        Row::Rehearsal => match self.form.rehearsal {
                            Some(pace) => locale.ta("form-rehearsal-yes", &[("pace", pace.into())]),
                            None => locale.t("form-rehearsal-no").into_owned(),
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
        let below = |text: &str, style| {
            let lines = wrap(text, usize::from(about.width)).into_iter();
            lines.map(|line| Line::styled(line.into_owned(), style)).collect::<Vec<_>>()
        };
        let mut lines = vec![Line::default()];
        // While it is typed the beginning scrolls away, and where it is left its end is cut: the whole stands here.
        let challenge = self.form.typed(Row::Challenge).map_or("", tui_input::Input::value);
        if width(challenge) >= usize::from(about.width.saturating_sub(LABEL)) {
            lines.extend(below(&locale.quoted(challenge), theme.text));
            lines.push(Line::default());
        }
        if let Some(programme) = self.programme() {
            lines.extend(below(programme.purpose_beyond_name(self.model.lang()), theme.quiet));
        }
        draw_lines(lines, about, buf);
    }
}
