//! The day at the left: done, now and next, with planned and expected times.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::theme::Theme;
use super::RunScreen;
use crate::core::day::Block;
use crate::core::plan::{BlockTimes, Forecast, Progress};
use crate::core::programme::BlockKind;
use crate::core::session::Session;
use crate::term::text::{cut, draw as draw_lines, width, wrap};

/// Lists this wide have a column for the planned times and one for the expected. Narrower ones have one time for each
/// part, when it is expected to begin: the names are what she looks for.
const TWO_TIMES: usize = 34;

/// A sign and a style that say how far something has come.
#[derive(Clone, Copy, Debug)]
pub struct Marked {
    /// The sign.
    pub sign: &'static str,
    /// The style.
    pub style: Style,
}

/// How far something has come, as it is drawn everywhere.
pub fn mark_of(progress: Progress, theme: &Theme) -> Marked {
    let (sign, style) = match progress {
        Progress::Done => ("✓", theme.good),
        Progress::Now => ("▶", theme.accent),
        Progress::Ahead => (" ", theme.text),
        Progress::Skipped => ("–", theme.quiet),
        Progress::LeftOut => ("×", theme.quiet),
    };
    Marked { sign, style }
}

/// One line for each block.
pub fn rows<'a>(model: &'a Model, session: &'a Session, forecast: &Forecast, room: usize) -> Vec<Line<'a>> {
    forecast.blocks.iter().map(|times| row(model, session, times, room)).collect()
}

fn row<'a>(model: &'a Model, session: &'a Session, times: &BlockTimes, room: usize) -> Line<'a> {
    let theme = &model.theme;
    let block = &session.day.blocks[times.block];
    let mark = mark_of(times.progress, theme);
    let clock = |at| model.locale.clock(session.local(at));
    let moved = (times.expected.from - times.planned.from).abs() >= TimeDelta::minutes(1);
    let moved = moved && !matches!(times.progress, Progress::LeftOut | Progress::Skipped);
    // A minute or two is no news: a column of yellow numbers would only make her hurry.
    let late = times.expected.from - times.planned.from > TimeDelta::minutes(5);
    let expected_style = if late && times.progress == Progress::Ahead { theme.warn } else { theme.text };
    let fixed = if block.fixed_start.is_some() { "=" } else { " " };
    let mut start = vec![Span::styled(mark.sign, mark.style), Span::raw(" ")];
    if room < TWO_TIMES {
        let (time, style) =
            if moved { (times.expected.from, expected_style) } else { (times.planned.from, theme.text) };
        start.extend([Span::styled(clock(time), style), Span::styled(fixed, theme.quiet)]);
    } else {
        let expected = if moved { clock(times.expected.from) } else { " ".repeat(5) };
        start.extend([
            Span::styled(clock(times.planned.from), theme.text),
            Span::styled(fixed, theme.quiet),
            Span::styled(expected, expected_style),
            Span::raw(" "),
        ]);
    }
    let before: usize = start.iter().map(|span| width(&span.content)).sum();
    // The phase stands at the right where the name leaves room for it; it is also beside the step's name.
    let name_room = room.saturating_sub(before);
    let phase = Some(phase_word(model, session, block)).filter(|_| room >= TWO_TIMES);
    let phase = phase.filter(|phase| width(block.name.get(model.lang())) + width(phase) < name_room);
    let phase = phase.unwrap_or_default();
    let used = before + width(&phase) + usize::from(!phase.is_empty());
    let name = cut(block.name.get(model.lang()), room.saturating_sub(used)).into_owned();
    let name_style = match (times.progress, block.kind) {
        (Progress::Now, _) => theme.accent,
        (Progress::Skipped | Progress::LeftOut, _) => theme.quiet,
        (_, BlockKind::Break) => theme.text.add_modifier(Modifier::ITALIC),
        _ => theme.text,
    };
    let fill = (room + usize::from(!phase.is_empty())).saturating_sub(used + width(&name));
    start.extend([
        Span::styled(name, name_style),
        Span::raw(" ".repeat(fill)),
        Span::styled(phase, theme.quiet),
    ]);
    Line::from(start)
}

/// The phase in a short word.
fn phase_word(model: &Model, session: &Session, block: &Block) -> String {
    match block.phase {
        Some(phase) => model.locale.short_phase(session.day.vocabulary, phase).into_owned(),
        None => String::new(),
    }
}

/// True when the day runs late enough for a way to catch up to be worth offering.
pub fn can_catch_up(screen: &RunScreen<'_>) -> bool {
    screen.forecast.late() > TimeDelta::minutes(2)
        || screen.forecast.fixed.iter().any(|fixed| fixed.slack < -TimeDelta::minutes(2))
}

pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (model, session) = (screen.model, &screen.run.session);
    let theme = &model.theme;
    let room = usize::from(area.width);
    let heading =
        if room < TWO_TIMES { model.locale.t("day-heading-narrow") } else { model.locale.t("day-heading") };
    let heading = format!("  {heading}");
    let mut lines = vec![Line::styled(cut(&heading, room).into_owned(), theme.quiet)];
    let extra = extra(screen, room);
    // The list follows the day: where it is too long, what is now stands a third from the top.
    let height = usize::from(area.height).saturating_sub(1 + extra.len());
    let len = screen.forecast.blocks.len();
    // The last column of a long list is for the arrows that say there is more.
    let rows = rows(model, session, &screen.forecast, room.saturating_sub(usize::from(len > height)));
    let now = screen.forecast.blocks.iter().position(|times| times.progress == Progress::Now).unwrap_or(0);
    let first = now.saturating_sub(height / 3).min(rows.len().saturating_sub(height));
    lines.extend(rows.into_iter().skip(first).take(height));
    lines.extend(extra);
    draw_lines(lines, area, buf);
    let rows = Rect { y: area.y + 1, height: u16::try_from(height).unwrap_or(0), ..area }.intersection(area);
    if rows.is_empty() {
        return;
    }
    for (more, y, arrow) in [(first > 0, rows.y, "↑"), (first + height < len, rows.bottom() - 1, "↓")] {
        if let Some(cell) = buf.cell_mut((rows.right() - 1, y)).filter(|_| more) {
            cell.set_symbol(arrow).set_style(theme.accent);
        }
    }
}

/// Below the list: the next fixed point, and what can be done when the day runs late.
fn extra<'a>(screen: &RunScreen<'_>, room: usize) -> Vec<Line<'a>> {
    let (model, session) = (screen.model, &screen.run.session);
    let (theme, locale) = (&model.theme, &model.locale);
    let mut lines = Vec::new();
    if let Some(fixed) = screen.forecast.next_fixed() {
        let name = session.day.blocks[fixed.block].name.get(model.lang()).to_owned();
        let at = locale.clock(session.local(fixed.at));
        let late = fixed.slack <= -TimeDelta::minutes(1);
        let key = if late {
            "day-fixed-late"
        } else if fixed.slack < TimeDelta::minutes(1) {
            "day-fixed-on-time"
        } else {
            "day-fixed"
        };
        let length = locale.minutes(fixed.slack);
        let text = locale.ta(key, &[("name", name.into()), ("time", at.into()), ("length", length.into())]);
        lines.push(Line::default());
        let style = if late { theme.warn } else { theme.text };
        lines.extend(wrap(&text, room).into_iter().map(|part| Line::styled(part.to_string(), style)));
    }
    if can_catch_up(screen) {
        let hint = locale.t("day-replan-hint");
        lines.extend(wrap(&hint, room).into_iter().map(|part| Line::styled(part.to_string(), theme.accent)));
    }
    lines
}
