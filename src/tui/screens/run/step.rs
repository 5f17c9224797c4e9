//! The step: its name, its timer, its task, and its board.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{RunScreen, board};
use crate::core::day::{Block, Step};
use crate::core::method::Phase;
use crate::core::timer::Timer;
use crate::term::large::{self, Large};
use crate::term::text::{cut, draw as draw_lines, width, wrap_at_most};

pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let Some((block, step)) = screen.run.session.current() else { return };
    let room = usize::from(area.width);
    // The task yields to the board on a low window, but never wholly.
    let most = if area.height >= 26 { 4 } else { 3 };
    let task = wrap_at_most(step.spec.task.get(screen.model.lang()), room, most);
    let theme = &screen.model.theme;
    let mut lines: Vec<Line<'_>> = task.into_iter().map(|line| Line::styled(line, theme.text)).collect();
    // What the day is about stands here until it stands on the board.
    let challenge = screen.run.offered().map(|challenge| {
        screen.model.locale.ta("step-challenge", &[("text", screen.model.locale.quoted(challenge).into())])
    });
    let challenge = challenge.iter().flat_map(|text| wrap_at_most(text, room, most));
    lines.extend(challenge.map(|line| Line::styled(line, theme.heading)));
    let task_height = u16::try_from(lines.len()).unwrap_or(1);
    let [title, clock, tasks, _, rest] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(timer_area(area).height),
        Constraint::Length(task_height),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    draw_lines([heading(screen, block, step, room)], title, buf);
    timer(screen, clock, buf);
    draw_lines(lines, tasks, buf);
    board::draw(screen, rest, buf);
}

/// From this size of the step's part on, the timer is drawn large: she reads it from where she stands.
const LARGE_FROM: (u16, u16) = (46, 30);

/// Where the timer stands in the step's part: below its title.
pub fn timer_area(area: Rect) -> Rect {
    let large = area.height >= LARGE_FROM.1 && area.width >= LARGE_FROM.0;
    let height = if large { large::HEIGHT + 1 } else { 1 };
    Rect { y: area.y.saturating_add(1), height, ..area }.intersection(area)
}

pub fn timer(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let Some((_, step)) = screen.run.session.current() else { return };
    if area.height > 1 {
        large_timer(screen, step, area, buf);
    } else {
        draw_lines([timer_line(screen, step, usize::from(area.width))], area, buf);
    }
}

/// The timer in large digits, with its word and its bar beside them.
fn large_timer(screen: &RunScreen<'_>, step: &Step, area: Rect, buf: &mut Buffer) {
    let locale = &screen.model.locale;
    let timer = screen.run.session.clock.timer;
    let now = screen.model.last.wall;
    let (word, style) = timer_words(screen, step);
    let text = locale.countdown(timer.seconds_shown(now));
    let [_, area] = area.layout(&Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]));
    let digits = Large::digits(&text);
    let wide = digits.width().min(area.width);
    let [number, _, beside] = area.layout(&Layout::horizontal([
        Constraint::Length(wide),
        Constraint::Length(2),
        Constraint::Fill(1),
    ]));
    digits.draw(style, number, buf);
    let of = locale.ta("timer-of", &[("length", locale.minutes(timer.length()).into())]);
    let room = usize::from(beside.width);
    let lines = [
        Line::styled(cut(&word, room).into_owned(), style.add_modifier(ratatui::style::Modifier::BOLD)),
        Line::styled(cut(&of, room).into_owned(), screen.model.theme.text),
        Line::default(),
        Line::styled(bar(timer, now, room.min(40)), style),
    ];
    draw_lines(lines, beside, buf);
}

fn heading<'a>(screen: &RunScreen<'_>, block: &Block, step: &Step, room: usize) -> Line<'a> {
    let (theme, locale, lang) = (&screen.model.theme, &screen.model.locale, screen.model.lang());
    let (block_name, step_name) = (block.name.get(lang), step.spec.name.get(lang));
    let mut text = block_name.to_owned();
    if block.steps.len() > 1 || step_name != block_name {
        text = format!("{block_name} · {step_name}");
    }
    let mut after = String::new();
    if block.steps.len() > 1 {
        let at = block.steps.iter().position(|other| other.id == step.id).unwrap_or(0) + 1;
        after = format!("  {at}/{}", block.steps.len());
    }
    let round = round_text(screen, step);
    if let Some(phase) = block.phase.filter(|phase| !matches!(phase, Phase::Any)) {
        after = format!("{after}  {}", locale.phase(screen.run.session.day.vocabulary, phase));
    }
    let text = cut(&text, room.saturating_sub(width(&after) + width(&round))).into_owned();
    Line::from(vec![
        Span::styled(text, theme.heading),
        Span::styled(round, theme.accent),
        Span::styled(after, theme.quiet),
    ])
}

/// Which round this is, and whose turn.
fn round_text(screen: &RunScreen<'_>, step: &Step) -> String {
    if step.rounds <= 1 && !step.is_per_table() {
        return String::new();
    }
    let (locale, round) = (&screen.model.locale, screen.run.session.clock.round);
    let args = [("round", round.into()), ("of", step.rounds.into())];
    match screen.run.session.table_of_round(step, round) {
        Some(table) => {
            let letter = table.letter().to_string();
            let text =
                locale.ta("round-table", &[args[0].clone(), args[1].clone(), ("table", letter.into())]);
            format!("  {text}")
        }
        None => format!("  {}", locale.ta("round", &args)),
    }
}

/// What the timer says now: the word beside the digits and the style of both. The word changes with the colour,
/// so that neither has to be seen alone.
pub fn timer_words(screen: &RunScreen<'_>, step: &Step) -> (String, Style) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let timer = screen.run.session.clock.timer;
    let left = timer.left(screen.model.last.wall);
    match timer {
        Timer::Idle { .. } => (locale.t("timer-idle").into_owned(), theme.text),
        Timer::Paused { .. } => (locale.t("timer-paused").into_owned(), theme.warn),
        Timer::Running { .. } if left <= TimeDelta::zero() => {
            (locale.t("timer-over").into_owned(), theme.bad)
        }
        Timer::Running { .. } => {
            let warned = step
                .warnings()
                .into_iter()
                .filter(|&minutes| {
                    let mark = TimeDelta::minutes(i64::from(minutes));
                    left <= mark && mark < timer.length()
                })
                .min();
            match warned {
                Some(minutes) => (locale.ta("timer-warning", &[("n", minutes.into())]), theme.warn),
                None => (locale.t("timer-running").into_owned(), theme.good),
            }
        }
    }
}

fn timer_line<'a>(screen: &RunScreen<'_>, step: &Step, room: usize) -> Line<'a> {
    let locale = &screen.model.locale;
    let timer = screen.run.session.clock.timer;
    let now = screen.model.last.wall;
    let (word, style) = timer_words(screen, step);
    let digits = locale.countdown(timer.seconds_shown(now));
    let of = locale.ta("timer-of", &[("length", locale.minutes(timer.length()).into())]);
    let words = format!(" {word} · {of}");
    let digits = format!("{digits:>6} ");
    let bar_room = room.saturating_sub(width(&digits) + width(&words) + 1).min(40);
    Line::from(vec![
        Span::styled(digits, style.add_modifier(ratatui::style::Modifier::BOLD)),
        Span::styled(bar(timer, now, bar_room), style),
        Span::styled(words, style),
    ])
}

/// What is left as a bar that shrinks; full in overtime, when nothing is left to shrink.
fn bar(timer: Timer, now: chrono::DateTime<chrono::Utc>, room: usize) -> String {
    let (left, length) = (timer.left(now).num_seconds(), timer.length().num_seconds());
    if room < 8 || length <= 0 {
        return String::new();
    }
    let cells = i64::try_from(room).unwrap_or(0);
    let full = if left <= 0 { 0 } else { ((left * cells + length - 1) / length).clamp(0, cells) };
    let full = usize::try_from(full).unwrap_or(0);
    format!("{}{}", "█".repeat(full), "░".repeat(room - full))
}
