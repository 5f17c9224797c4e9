//! The top line: what day this is, the time, whether everything is on the disk, and when it ends. And the banner
//! that stays while something is wrong with the disk.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::boards::note_line::{cut, draw as draw_lines, width};
use super::RunScreen;

pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (model, run) = (screen.model, screen.run);
    let (theme, locale) = (&model.theme, &model.locale);
    let time = |at| locale.clock(run.session.local(at));
    let (saved, saved_style) = saved_mark(screen);
    let forecast = &screen.forecast;
    let (pace, pace_style) = pace(screen);
    let mut right = vec![
        Span::styled(saved, saved_style),
        Span::raw("  "),
        Span::raw(locale.ta("header-planned-end", &[("time", time(forecast.planned_end).into())])),
    ];
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

/// The truth about the disk, in a sign and a word.
fn saved_mark(screen: &RunScreen<'_>) -> (String, Style) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let saving = &screen.run.saving;
    if screen.run.read_only.is_some() {
        return (format!("⊘ {}", locale.t("saved-read-only")), theme.warn);
    }
    if saving.failed.is_some() {
        let n = saving.pending.len();
        return (format!("✗ {}", locale.ta("saved-not", &[("n", n.into())])), theme.bad);
    }
    if !saving.pending.is_empty() {
        return (format!("○ {}", locale.t("saved-writing")), theme.warn);
    }
    let at = saving.at.map(|at| screen.run.session.local(at).format(" %H:%M:%S").to_string());
    let at = at.filter(|_| screen.model.size.0 >= 100).unwrap_or_default();
    (format!("● {}{at}", locale.t("saved")), theme.good)
}

/// How far ahead or behind the day is, in words; empty when it is on time to the minute.
fn pace(screen: &RunScreen<'_>) -> (String, Style) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let late = screen.forecast.late();
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

/// The banner that stays while nothing reaches the disk, or nothing may be written.
pub fn banner(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let text = if let Some(why) = &screen.run.read_only {
        why.describe(locale)
    } else if let Some(error) = &screen.run.saving.failed {
        locale.ta("banner-not-saved", &[("error", error.clone().into())])
    } else {
        return;
    };
    let text = format!(" {text} ");
    let text = cut(&text, usize::from(area.width)).into_owned();
    draw_lines([Line::styled(text, theme.bad)], area, buf);
}
