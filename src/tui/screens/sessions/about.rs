//! More about the workshop she is at: what its row has no room for, or what is wrong with it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::widgets::saved::called;
use super::row;
use crate::archive::{About, SavedDay, State};
use crate::term::text::{cut, draw as draw_lines, width, wrap_at_most};

/// Draws it at the foot of the list: a line only where there is room for no more.
pub fn draw(day: &SavedDay, model: &Model, area: Rect, buf: &mut Buffer) {
    let (theme, room) = (&model.theme, usize::from(area.width));
    let is_whole = area.height > 1;
    let mut lines = Vec::new();
    if is_whole {
        let (state, style) = row::state(day, false, theme, &model.locale);
        let title = cut(&called(day), room.saturating_sub(width(&state) + 2)).into_owned();
        lines.push(Line::styled("─".repeat(room), theme.line));
        lines.push(Line::from(vec![
            Span::styled(title, theme.heading),
            Span::raw("  "),
            Span::styled(state, style),
        ]));
    }
    let left = usize::from(area.height).saturating_sub(lines.len());
    if let Some(reason) = wrong(day, model) {
        lines.extend(
            wrap_at_most(&reason, room, left).iter().map(|line| Line::styled(line.to_string(), theme.bad)),
        );
    } else if let Ok(about) = &day.about {
        let says = [whereabouts(about, model), counts(about, model)];
        let first = usize::from(!is_whole);
        lines.extend(says[first..].iter().map(|says| Line::styled(cut(says, room).into_owned(), theme.text)));
    }
    draw_lines(lines, area, buf);
}

/// Why it cannot be read, or only as far as it is understood.
fn wrong(day: &SavedDay, model: &Model) -> Option<String> {
    match day.state() {
        State::Unreadable(fault) => Some(fault.describe(&model.locale)),
        State::Newer(version) => Some(model.locale.ta("saved-newer", &[("version", version.into())])),
        State::Open | State::Late | State::Closed => None,
    }
}

/// What kind of day, where and when.
fn whereabouts(about: &About, model: &Model) -> String {
    let (locale, start) = (&model.locale, about.planned_start);
    let when = format!("{} {}", locale.date(start), locale.clock(start));
    joined([about.name.get(model.lang()).to_owned(), about.place.clone(), when])
}

/// How long, how much, and what is left to do.
fn counts(about: &About, model: &Model) -> String {
    let locale = &model.locale;
    let planned = ("planned", locale.minutes(about.planned).into());
    let length = match about.took {
        None => locale.ta("saved-planned", &[planned]),
        Some(took) => locale.ta("saved-took", &[("took", locale.minutes(took).into()), planned]),
    };
    let steps = about.next_steps;
    let left = match steps.all {
        0 => String::new(),
        all => locale.ta("saved-steps-open", &[("open", steps.open.into()), ("all", all.into())]),
    };
    joined([length, locale.ta("report-notes", &[("n", about.notes.into())]), left])
}

fn joined(parts: [String; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
