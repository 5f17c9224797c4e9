//! How the time went: plan against actual as bars, what cost most, and what happened when.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::text::{Line, Span};

use super::super::run::mark_of;
use super::ReviewScreen;
use super::list::scrolled;
use crate::core::ids::StepId;
use crate::core::plan::Progress;
use crate::core::story::{Change, Event, Told};
use crate::core::summary::{BlockLine, Summary};
use crate::report::rounded;
use crate::term::text::{cut, width, wrap};

/// How many blocks are named that took longer than planned, and as many that took less.
const NAMED: usize = 3;

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let column = area.centered_horizontally(Constraint::Max(130));
    let Some(summary) = screen.review.summary() else { return };
    let room = usize::from(column.width);
    let mut lines = bars(screen, summary, room);
    lines.push(Line::default());
    lines.extend(where_it_went(screen, summary, room));
    lines.push(Line::default());
    lines.push(Line::styled(screen.model.locale.t("review-timeline"), screen.model.theme.heading));
    // Of a long day only what is in view is put into words.
    let height = usize::from(column.height);
    let seen = screen.review.at() + height;
    let told = &screen.review.story().told;
    for (at, told) in told.iter().enumerate() {
        let in_view = (lines.len() + 1 > screen.review.at()) && lines.len() < seen;
        let is_last_page = at + height >= screen.review.story().told.len();
        lines.push(if in_view || is_last_page { happened(screen, told, room) } else { Line::default() });
    }
    scrolled(screen, lines.len(), |at| lines[at].clone(), column, buf);
}

/// How long a bar is, and what its parts are.
struct Scale {
    room: usize,
    longest: TimeDelta,
}

impl Scale {
    fn cells(&self, length: TimeDelta) -> usize {
        let (room, longest) = (i64::try_from(self.room).unwrap_or(0), self.longest.num_seconds().max(1));
        let cells = (length.num_seconds().max(0).saturating_mul(room) + longest / 2) / longest;
        let least = i64::from(length > TimeDelta::zero());
        usize::try_from(cells.max(least)).unwrap_or(0).min(self.room)
    }
}

/// A line for each block: its name, the minutes, and a bar on which plan and actual lie over each other.
fn bars<'l>(screen: &'l ReviewScreen<'_>, summary: &Summary, room: usize) -> Vec<Line<'l>> {
    let (theme, locale, session) = (&screen.model.theme, &screen.model.locale, &screen.run.session);
    let lang = screen.model.lang();
    let name = |line: &BlockLine| session.day.blocks[line.block].name.get(lang);
    let longest_name = summary.blocks.iter().map(|line| width(name(line))).max().unwrap_or(0);
    let names = longest_name.min((room / 3).max(16));
    let figures: Vec<String> = summary.blocks.iter().map(|line| figures(screen, line)).collect();
    let figures_room = figures.iter().map(|text| width(text)).max().unwrap_or(0);
    let longest = summary.blocks.iter().map(|line| line.planned.max(line.took)).max().unwrap_or_default();
    let scale = Scale { room: room.saturating_sub(names + figures_room + 6).max(8), longest };
    let legend = [("█", "review-bar-used"), ("▓", "review-bar-over"), ("░", "review-bar-left")];
    let legend = legend.map(|(sign, key)| format!("{sign} {}", locale.t(key))).join("  ");
    let mut lines = vec![
        Line::styled(locale.t("review-plan"), theme.heading),
        Line::styled(cut(&format!("  {legend}"), room).into_owned(), theme.text),
    ];
    for (line, figures) in summary.blocks.iter().zip(figures) {
        let mark = mark_of(line.progress, theme);
        let name = cut(name(line), names).into_owned();
        let pad = " ".repeat(names.saturating_sub(width(&name)) + 2);
        let gap = " ".repeat(figures_room.saturating_sub(width(&figures)) + 2);
        let (planned, took) = (scale.cells(line.planned), scale.cells(rounded(line.took)));
        let style = if line.took > line.planned + TimeDelta::minutes(1) { theme.warn } else { theme.text };
        lines.push(Line::from(vec![
            Span::styled(format!("{} ", mark.sign), mark.style),
            Span::styled(name, theme.text),
            Span::raw(pad),
            Span::styled(figures, style),
            Span::raw(gap),
            Span::styled("█".repeat(planned.min(took)), theme.accent),
            Span::styled("▓".repeat(took.saturating_sub(planned)), theme.warn),
            Span::styled("░".repeat(planned.saturating_sub(took)), theme.text),
        ]));
    }
    lines
}

/// The minutes planned and used, and how many more or fewer that was; or that nobody came to it.
fn figures(screen: &ReviewScreen<'_>, line: &BlockLine) -> String {
    let planned = line.planned.num_minutes();
    let instead = match line.progress {
        Progress::Skipped if line.took.is_zero() => Some("report-skipped"),
        Progress::LeftOut => Some("report-left-out"),
        Progress::Ahead => Some("report-ahead"),
        _ => None,
    };
    if let Some(key) = instead {
        return format!("{planned:>3} → {}", screen.model.locale.t(key));
    }
    let took = rounded(line.took).num_minutes();
    match took - planned {
        0 => format!("{planned:>3} → {took:>3}"),
        more => {
            let sign = if more > 0 { '+' } else { '−' };
            format!("{planned:>3} → {took:>3}  {sign}{}", more.unsigned_abs())
        }
    }
}

/// When it ended, what took longer than planned and what took less, and what was paused, given and taken.
fn where_it_went<'l>(screen: &'l ReviewScreen<'_>, summary: &Summary, room: usize) -> Vec<Line<'l>> {
    let (theme, locale, session) = (&screen.model.theme, &screen.model.locale, &screen.run.session);
    let mut says = vec![crate::report::end(session, locale, summary)];
    let mut by: Vec<(TimeDelta, &BlockLine)> = summary
        .blocks
        .iter()
        .filter(|line| line.progress == Progress::Done)
        .map(|line| (rounded(line.took) - line.planned, line))
        .filter(|(more, _)| more.num_minutes() != 0)
        .collect();
    by.sort_by_key(|(more, _)| std::cmp::Reverse(*more));
    let told = |(more, line): &(TimeDelta, &BlockLine), sign: &str| {
        let name = session.day.blocks[line.block].name.get(screen.model.lang());
        format!("{name} {sign}{}", locale.minutes(*more))
    };
    let over = by.iter().filter(|(more, _)| *more > TimeDelta::zero()).take(NAMED);
    let under = by.iter().rev().filter(|(more, _)| *more < TimeDelta::zero()).take(NAMED);
    let over: Vec<String> = over.map(|block| told(block, "+")).collect();
    let under: Vec<String> = under.map(|block| told(block, "−")).collect();
    for (key, blocks) in [("review-most-over", over), ("review-most-under", under)] {
        if !blocks.is_empty() {
            says.push(locale.ta(key, &[("blocks", blocks.join(", ").into())]));
        }
    }
    let story = screen.review.story();
    let sums = [
        ("review-sum-paused", story.paused),
        ("review-sum-given", story.given),
        ("review-sum-taken", story.taken),
        ("review-sum-away", story.away),
    ];
    let sums: Vec<String> = sums
        .into_iter()
        .filter(|(_, length)| !length.is_zero())
        .map(|(key, length)| locale.ta(key, &[("length", locale.minutes(rounded_up(length)).into())]))
        .collect();
    if !sums.is_empty() {
        says.push(sums.join(" · "));
    }
    let mut lines = vec![Line::styled(locale.t("review-where"), theme.heading)];
    for text in &says {
        let parts = wrap(text, room.saturating_sub(2));
        lines.extend(parts.into_iter().map(|part| Line::styled(format!("  {part}"), theme.text)));
    }
    lines
}

/// Some seconds are told as seconds, more than a minute as minutes.
fn rounded_up(length: TimeDelta) -> TimeDelta {
    if length < TimeDelta::minutes(1) { length } else { rounded(length) }
}

/// One line of what happened.
fn happened<'l>(screen: &ReviewScreen<'_>, told: &Told, room: usize) -> Line<'l> {
    let (theme, locale, session) = (&screen.model.theme, &screen.model.locale, &screen.run.session);
    let local = session.local(told.at);
    let same_day = local.date_naive() == session.local(session.planned_start).date_naive();
    let mut clock = locale.clock(local);
    if !same_day {
        clock = format!("{} {clock}", locale.short_date(local));
    }
    let (sign, words) = words(screen, &told.what);
    let is_step = matches!(told.what, Event::Step { .. } | Event::Closed);
    let indent = if is_step { "  " } else { "    " };
    let used = width(&clock) + width(indent) + 2;
    Line::from(vec![
        Span::styled(format!("  {clock}{indent}"), theme.text),
        Span::styled(
            cut(&format!("{sign}{words}"), room.saturating_sub(used)).into_owned(),
            if is_step { theme.heading } else { theme.text },
        ),
    ])
}

/// What happened, with its sign.
fn words(screen: &ReviewScreen<'_>, what: &Event) -> (&'static str, String) {
    let (locale, session) = (&screen.model.locale, &screen.run.session);
    let length = |length: TimeDelta| locale.minutes(rounded_up(length));
    match what {
        Event::Step { step, took, again, skipped } => {
            let mut text = step_name(screen, step);
            if let Some(took) = took {
                text = format!("{text} · {}", length(*took));
            }
            for (on, key) in [(*again, "review-step-again"), (*skipped, "report-skipped")] {
                if on {
                    text = format!("{text} · {}", locale.t(key));
                }
            }
            ("", text)
        }
        Event::Paused(Some(stood)) => {
            ("‖ ", locale.ta("review-paused-for", &[("length", length(*stood).into())]))
        }
        Event::Paused(None) => ("‖ ", locale.t("review-paused").into_owned()),
        Event::Time(by) => {
            let (sign, key) =
                if *by < TimeDelta::zero() { ("− ", "review-taken") } else { ("+ ", "review-given") };
            (sign, locale.ta(key, &[("length", length(by.abs()).into())]))
        }
        Event::Restarted => ("↺ ", locale.t("review-restarted").into_owned()),
        Event::Round(n) => ("→ ", locale.ta("review-round", &[("n", (*n).into())])),
        Event::Replanned(changes) => {
            let changes: Vec<String> = changes.iter().map(|change| changed(screen, change)).collect();
            ("≈ ", locale.ta("review-replanned", &[("changes", changes.join(", ").into())]))
        }
        Event::Away(away) => ("… ", locale.ta("review-away", &[("length", length(*away).into())])),
        Event::Shown { board, on } => {
            let name = session.day.board(board).map_or("", |(block, _)| block.name.get(screen.model.lang()));
            let key = if *on { "review-votes-shown" } else { "review-votes-hidden" };
            ("● ", locale.ta(key, &[("board", name.to_owned().into())]))
        }
        Event::Reopened => ("… ", locale.t("review-reopened").into_owned()),
        Event::Closed => ("", locale.t("review-closed").into_owned()),
        Event::Followed { note, status } => {
            let number = session.note(*note).map_or(0, |note| note.no);
            let status = locale.ta("next-step-status", &[("status", status.key().into())]);
            ("✎ ", locale.ta("review-followed", &[("n", number.into()), ("status", status.into())]))
        }
        Event::Late(n) => ("⊕ ", locale.ta("review-late-notes", &[("n", (*n).into())])),
    }
}

/// A step by its block and its own name.
fn step_name(screen: &ReviewScreen<'_>, step: &StepId) -> String {
    let lang = screen.model.lang();
    let Some((block, found)) = screen.run.session.day.find(step) else { return step.as_str().to_owned() };
    let (block_name, name) = (block.name.get(lang), found.spec.name.get(lang));
    if block.steps.len() < 2 || name.is_empty() || name == block_name {
        return block_name.to_owned();
    }
    format!("{block_name} · {name}")
}

fn changed(screen: &ReviewScreen<'_>, change: &Change) -> String {
    let (locale, session) = (&screen.model.locale, &screen.run.session);
    let block = |id: &str| {
        let block = session.day.blocks.iter().find(|block| block.id == id);
        block.map_or(id, |block| block.name.get(screen.model.lang())).to_owned()
    };
    match change {
        Change::Minutes { step, from, to } => {
            let name = step_name(screen, step);
            let args = [("name", name.into()), ("from", (*from).into()), ("to", (*to).into())];
            locale.ta("price-shorter", &args)
        }
        Change::Out(id) => locale.ta("review-block-out", &[("name", block(id).into())]),
        Change::Back(id) => locale.ta("review-block-back", &[("name", block(id).into())]),
    }
}
