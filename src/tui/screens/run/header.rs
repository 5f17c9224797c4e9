//! The top line: what day this is, the time, whether everything is on the disk, and when it ends. And the banner
//! that stays while something is wrong with the disk.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::projector::{Rooms, name_key};
use super::super::super::run::Run;
use super::RunScreen;
use crate::core::plan::shown_minutes;
use crate::core::room::Shows;
use crate::term::text::{cut, draw as draw_lines, width, wrap};

pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (model, run) = (screen.model, screen.run);
    let (theme, locale) = (&model.theme, &model.locale);
    let time = |at| locale.clock(run.session.local(at));
    let (saved, saved_style) = saved_mark(model, run);
    let forecast = &screen.forecast;
    let (pace, pace_style) = pace(screen);
    let mut right = Vec::new();
    if let Some((room, style)) = room_mark(screen) {
        right.extend([Span::styled(room, style), Span::raw("  ")]);
    }
    right.extend([
        Span::styled(saved, saved_style),
        Span::raw("  "),
        Span::raw(locale.ta("header-planned-end", &[("time", time(forecast.planned_end).into())])),
    ]);
    if !pace.is_empty() {
        right.push(Span::raw(" → "));
        right.push(Span::styled(time(forecast.expected_end), pace_style));
        right.push(Span::styled(format!(" {pace}"), pace_style));
    }
    right.push(Span::raw("  "));
    right.push(Span::styled(time(model.last.wall), theme.heading));
    let right_width: usize = right.iter().map(|span| width(&span.content)).sum();
    let mut left = run.session.details.title.clone();
    if run.session.rehearsal.is_some() {
        left = format!("{} · {left}", locale.t("rehearsal"));
    }
    let room = usize::from(area.width).saturating_sub(right_width + 2);
    let left = cut(&left, room).into_owned();
    let fill = usize::from(area.width).saturating_sub(right_width + width(&left));
    let mut line = vec![Span::styled(left, theme.heading), Span::raw(" ".repeat(fill))];
    line.extend(right);
    draw_lines([Line::from(line)], area, buf);
}

/// That a room window is open, and what it shows where that is not the clock.
fn room_mark(screen: &RunScreen<'_>) -> Option<(String, Style)> {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let projector = &screen.run.projector;
    match (projector.rooms, projector.showing.what) {
        (Rooms::None, _) => None,
        (Rooms::Behind, _) => Some((locale.t("header-room-behind").into_owned(), theme.bad)),
        (Rooms::Open, Shows::Clock) => Some((locale.t("header-room").into_owned(), theme.text)),
        (Rooms::Open, what) => {
            let what = locale.t(name_key(what)).into_owned();
            Some((locale.ta("header-room-shows", &[("what", what.into())]), theme.accent))
        }
    }
}

/// The truth about the disk, in a sign and a word.
pub fn saved_mark(model: &Model, run: &Run) -> (String, Style) {
    let (theme, locale) = (&model.theme, &model.locale);
    let saving = &run.saving;
    if run.read_only.is_some() {
        return (format!("⊘ {}", locale.t("saved-read-only")), theme.warn);
    }
    if saving.failed.is_some() {
        let n = saving.pending.len();
        return (format!("✗ {}", locale.ta("saved-not", &[("n", n.into())])), theme.bad);
    }
    if !saving.pending.is_empty() {
        return (format!("○ {}", locale.t("saved-writing")), theme.warn);
    }
    let at = saving.at.map(|at| run.session.local(at).format(" %H:%M:%S").to_string());
    let at = at.filter(|_| model.size.0 >= 100).unwrap_or_default();
    (format!("● {}{at}", locale.t("saved")), theme.good)
}

/// How far ahead or behind the day is, in words; empty when it is on time to the minute.
fn pace(screen: &RunScreen<'_>) -> (String, Style) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let late = shown_minutes(screen.forecast.planned_end, screen.forecast.expected_end);
    let minutes = late.num_minutes();
    if minutes == 0 {
        return (String::new(), theme.text);
    }
    let text = if minutes > 0 {
        locale.ta("header-late", &[("length", locale.minutes(late).into())])
    } else {
        locale.ta("header-early", &[("length", locale.minutes(late).into())])
    };
    let style = if late > TimeDelta::minutes(5) {
        theme.bad
    } else if late > TimeDelta::zero() {
        theme.warn
    } else {
        theme.good
    };
    (text, style)
}

/// What stays on the screen while nothing reaches the disk, or nothing may be written.
fn banner_text(model: &Model, run: &Run) -> Option<String> {
    let locale = &model.locale;
    if let Some(why) = &run.read_only {
        Some(why.describe(locale))
    } else {
        let failed = run.saving.failed.as_ref();
        failed.map(|error| locale.ta("banner-not-saved", &[("error", error.clone().into())]))
    }
}

/// What it says, in lines; none while all is well. It is never cut to one, since what it says matters.
pub fn banner_lines(model: &Model, run: &Run, room: u16) -> Vec<Line<'static>> {
    let Some(text) = banner_text(model, run) else { return Vec::new() };
    let lines = wrap(&text, usize::from(room.saturating_sub(2)));
    lines.into_iter().map(|line| Line::styled(format!(" {line} "), model.theme.bad)).collect()
}

/// How many lines the banner needs.
pub fn banner_height(screen: &RunScreen<'_>, room: u16) -> u16 {
    let lines = banner_lines(screen.model, screen.run, room).len();
    u16::try_from(lines).unwrap_or(1).min(3)
}

/// The banner.
pub fn banner(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    draw_lines(banner_lines(screen.model, screen.run, area.width), area, buf);
}
