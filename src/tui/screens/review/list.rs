//! Notes below each other: the red thread as a tree, what came of the day, and what stands beside the boards.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect};
use ratatui::text::{Line, Span};

use super::super::super::boards::flow;
use super::ReviewScreen;
use super::note::kind_of;
use super::rows::{Heading, Row};
use crate::core::boards::{BoardRef, Cursor};
use crate::core::note::{Note, NoteKind, Status};
use crate::core::summary::NextStep;
use crate::report;
use crate::term::text::{cut, draw as draw_lines, width, wrap_hanging};

/// How far down a thread lines are moved in; deeper ones stand below each other.
const DEEPEST: usize = 10;

/// The sign of what came of a next step.
pub fn sign_of(status: Status) -> &'static str {
    match status {
        Status::Open => "○",
        Status::Begun => "◐",
        Status::Done => "✓",
        Status::Dropped => "×",
    }
}

/// Lines as far as they are scrolled, and that there are more.
pub fn scrolled<'l>(
    screen: &ReviewScreen<'_>,
    len: usize,
    line: impl Fn(usize) -> Line<'l>,
    area: Rect,
    buf: &mut Buffer,
) {
    let height = usize::from(area.height);
    let most = len.saturating_sub(height);
    let first = screen.review.at().min(most);
    draw_lines((first..len.min(first + height)).map(line), area, buf);
    if first < most && !area.is_empty() {
        let text = format!(" {} ", screen.model.locale.t("more-below"));
        let left = area.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(u16::MAX)).max(area.x);
        buf.set_stringn(left, area.bottom() - 1, text, usize::from(area.width), screen.model.theme.accent);
    }
}

/// The rows of the page, the one she is at in view.
pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let column = area.centered_horizontally(Constraint::Max(120));
    let rows = screen.review.rows();
    let at = screen.review.at();
    let cursor = Cursor { note: screen.review.note_here(), ..Cursor::default() };
    let width = flow::width(column);
    flow::draw(column, buf, screen.look(&cursor), (rows.len(), at), |row| {
        rows.get(row).map_or_else(Vec::new, |shown| lines(screen, shown, row == at, width))
    });
}

/// One row in as many lines as it takes.
fn lines<'l>(screen: &'l ReviewScreen<'_>, row: &Row, here: bool, width: usize) -> Vec<Line<'l>> {
    let (theme, locale, session) = (&screen.model.theme, &screen.model.locale, &screen.run.session);
    match row {
        Row::Space => vec![Line::default()],
        Row::Heading(heading) => vec![Line::styled(heading_words(screen, heading), theme.heading)],
        Row::Nothing(key) => vec![Line::styled(format!("  {}", locale.t(key)), theme.text)],
        Row::Alone(n) => {
            vec![Line::styled(locale.ta("review-alone", &[("n", (*n).into())]), theme.text)]
        }
        Row::Note { note, depth, again } => {
            let Some(note) = session.note(*note) else { return Vec::new() };
            let branch = if *depth > 0 { "└ " } else { "" };
            let lead = format!("{}{branch}", "  ".repeat((*depth).min(DEEPEST).saturating_sub(1)));
            let mut words = note.text.clone();
            if is_told_with_kind(screen) {
                words = format!("{}: {words}", kind_of(screen.model, note));
            }
            if *again {
                words = format!("{words} {}", locale.t("review-again"));
            }
            note_lines(screen, note, &lead, &words, here, width)
        }
        Row::Dots { note, dots } => {
            let Some(note) = session.note(*note) else { return Vec::new() };
            let dots = locale.ta("report-dots", &[("n", (*dots).into())]);
            let words = format!("{} · {dots}", note.text);
            note_lines(screen, note, "", &words, here, width)
        }
        Row::Step(step) => step_lines(screen, step, here, width),
    }
}

/// On a thread, and among what stands on no board, what a note is has to be said.
fn is_told_with_kind(screen: &ReviewScreen<'_>) -> bool {
    screen.review.page != super::Page::Results
}

/// A note with its number before it, wrapped under itself.
fn note_lines<'l>(
    screen: &ReviewScreen<'_>,
    note: &Note,
    lead: &str,
    words: &str,
    here: bool,
    room: usize,
) -> Vec<Line<'l>> {
    let theme = &screen.model.theme;
    let number = format!("{:>3} ", note.no);
    let unsaved = screen.run.saving.unsaved.contains(&note.id);
    let mut marks = if unsaved { "!".to_owned() } else { " ".to_owned() };
    let before =
        [(note.kind == NoteKind::NextStep).then(|| sign_of(note.status)), note.starred.then_some("★")];
    let late = screen.run.session.is_late(note).then_some("⊕");
    let after: Vec<&str> = before.into_iter().chain([late]).flatten().collect();
    let signs = if after.is_empty() { String::new() } else { format!("{} ", after.join(" ")) };
    let table = note.table.map_or_else(String::new, |table| format!("{} ", table.letter()));
    marks.push_str(lead);
    let head = width(&marks) + width(&number) + width(&signs) + width(&table);
    let hang = (width(&marks) + width(&number)).min(room / 3);
    let mut parts = wrap_hanging(words, room.saturating_sub(head), room.saturating_sub(hang)).into_iter();
    let style = if here { theme.cursor } else { theme.text };
    let first = parts.next().unwrap_or_default().into_owned();
    let mut lines = vec![Line::from(vec![
        Span::styled(marks, if unsaved { theme.bad } else { theme.line }),
        Span::styled(number, theme.heading),
        Span::styled(signs, theme.warn),
        Span::styled(table, theme.accent),
        Span::styled(first, style),
    ])];
    lines.extend(
        parts.map(|part| {
            Line::from(vec![Span::raw(" ".repeat(hang)), Span::styled(part.into_owned(), style)])
        }),
    );
    lines
}

/// A next step, and below it who does it, by when, and what came of it.
fn step_lines<'l>(screen: &ReviewScreen<'_>, step: &NextStep, here: bool, room: usize) -> Vec<Line<'l>> {
    let (locale, session) = (&screen.model.locale, &screen.run.session);
    let Some(note) = session.note(step.note) else { return Vec::new() };
    let mut lines = note_lines(screen, note, "", &note.text, here, room);
    let status = locale.ta("next-step-status", &[("status", note.status.key().into())]);
    let about = format!("       {} · {status}", report::who_and_when(locale, step));
    lines.push(Line::styled(cut(&about, room).into_owned(), screen.model.theme.text));
    lines
}

fn heading_words(screen: &ReviewScreen<'_>, heading: &Heading) -> String {
    let (locale, session) = (&screen.model.locale, &screen.run.session);
    match heading {
        Heading::NextSteps { all, open } => {
            locale.ta("review-next-steps", &[("n", (*all).into()), ("open", (*open).into())])
        }
        Heading::Decisions => locale.t("report-decisions").into_owned(),
        Heading::Parked => locale.t("report-parked").into_owned(),
        Heading::Votes(step) => {
            let board = BoardRef::of(session, step);
            let name = board.as_ref().map_or("", |board| board.spec.name.get(screen.model.lang()));
            let block = board.as_ref().map_or("", |board| board.block.name.get(screen.model.lang()));
            let name = if name.is_empty() { block } else { name };
            locale.ta("review-votes", &[("board", name.to_owned().into())])
        }
    }
}
