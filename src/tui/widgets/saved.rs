//! What the screens about saved workshops have in common: the first line, and what the list is narrowed to.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::super::model::Model;
use super::super::theme::Theme;
use crate::archive::{SavedDay, Sort, Which};
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::term::text::{self, draw as draw_lines, width};

/// The heading, and something about it at the other end of the line.
pub fn head(heading: &str, says: &str, theme: &Theme, area: Rect, buf: &mut Buffer) {
    let room = usize::from(area.width);
    let says = text::cut(says, room);
    let heading = text::cut(heading, room.saturating_sub(width(&says) + 2));
    let fill = room.saturating_sub(width(&heading) + width(&says));
    let spans = vec![
        Span::styled(heading.into_owned(), theme.heading),
        Span::raw(" ".repeat(fill)),
        Span::styled(says.into_owned(), theme.text),
    ];
    draw_lines([Line::from(spans)], area, buf);
}

/// How far the reading has come, where it takes long enough to be worth saying.
pub fn reading(model: &Model) -> Option<String> {
    let reading = model.saved.reading.filter(|reading| reading.asked.is_slow(model.last))?;
    let args = [("done", reading.done.into()), ("of", reading.of.into())];
    Some(model.locale.ta(if reading.of == 0 { "saved-reading" } else { "saved-reading-of" }, &args))
}

/// What the list is narrowed to beside the words, and how it is sorted where that is not as usual.
pub fn chosen(model: &Model, with_order: bool) -> String {
    let list = &model.saved.list;
    let programme = list.programme.as_ref().map(|wanted| {
        let known = list.choices.programmes.iter().find(|(id, _)| id == wanted);
        known.map_or(wanted.as_str(), |(_, name)| name.get(model.lang())).to_owned()
    });
    let says = |key: Option<&str>| key.map(|key| model.locale.t(key).into_owned());
    let which = says(match list.which {
        Which::All => None,
        Which::Held => Some("which-held"),
        Which::Rehearsals => Some("which-rehearsals"),
        Which::Unfinished => Some("which-unfinished"),
        Which::Unreadable => Some("which-unreadable"),
    });
    let order = says(match list.sort {
        Sort::Newest => None,
        Sort::Title => Some("order-title"),
        Sort::Programme => Some("order-programme"),
        Sort::MostNotes => Some("order-most-notes"),
        Sort::NextStepsOpen => Some("order-next-steps-open"),
    });
    let year = list.year.map(|year| year.to_string());
    let parts = [programme, year, which, order.filter(|_| with_order)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// Draws what a list is narrowed to at the end of the line she types in; gives what is left of the line.
pub fn beside(narrowed: &str, theme: &Theme, area: Rect, buf: &mut Buffer) -> Rect {
    let wide = u16::try_from(width(narrowed)).unwrap_or(u16::MAX).min(area.width / 2);
    let [rest, end] = area.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(wide)]));
    let text = text::cut(narrowed, usize::from(end.width)).into_owned();
    draw_lines([Line::styled(text, theme.heading)], end, buf);
    rest
}

/// What it is called; its file's name where it does not say.
pub fn called(day: &SavedDay) -> Cow<'_, str> {
    match &day.about {
        Ok(about) => Cow::Borrowed(&about.title),
        Err(_) => {
            let file = day.path.file_name().unwrap_or_default().to_string_lossy();
            Cow::Owned(clean_line(&file, LONGEST_TITLE))
        }
    }
}
