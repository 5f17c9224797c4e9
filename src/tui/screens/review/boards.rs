//! The boards as they stood, one at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::super::run::board;
use super::{ReviewScreen, list};
use crate::core::boards::BoardRef;
use crate::core::boards::leaves::Leaf;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::term::text::{cut, draw as draw_lines, width};

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let index = index_width(screen, area);
    let [left, _, right] = area.layout(&Layout::horizontal([
        Constraint::Length(index),
        Constraint::Length(u16::from(index > 0) * 2),
        Constraint::Fill(1),
    ]));
    if index > 0 {
        draw_index(screen, left, buf);
    }
    let [heading, page] = right.layout(&Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]));
    draw_heading(screen, heading, buf);
    match screen.run.lens() {
        Some(lens) if lens.board().notes().is_empty() && !screen.run.can_write() => {
            let nothing = screen.model.locale.t("review-nothing-on-board");
            draw_lines([Line::styled(nothing, screen.model.theme.quiet)], page, buf);
        }
        Some(lens) => {
            let cursor = screen.run.cursor_in(lens);
            board::draw_lens(lens, screen.look(&cursor), screen.run.voter, page, buf);
        }
        None => list::draw(screen, page, buf),
    }
}

/// The names of the boards stand beside the board where that takes nothing from it.
fn index_width(screen: &ReviewScreen<'_>, area: Rect) -> u16 {
    if area.width < 110 || screen.review.leaves().len() < 2 {
        return 0;
    }
    let longest = screen.review.leaves().iter().map(|leaf| width(&name(screen, leaf))).max().unwrap_or(0);
    u16::try_from(longest + 3).unwrap_or(u16::MAX).min(area.width / 3)
}

/// Every board, and which of them is on the screen.
fn draw_index(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (theme, room) = (&screen.model.theme, usize::from(area.width));
    let height = usize::from(area.height).max(1);
    let leaves = screen.review.leaves();
    let at = screen.review.leaf();
    let first = at.saturating_sub(height / 2).min(leaves.len().saturating_sub(height));
    let lines = leaves.iter().enumerate().skip(first).take(height).map(|(index, leaf)| {
        let here = index == at;
        let (mark, style) = if here { ("▸ ", theme.accent) } else { ("  ", theme.text) };
        let name = cut(&name(screen, leaf), room.saturating_sub(2)).into_owned();
        Line::from(vec![Span::styled(mark, theme.accent), Span::styled(name, style)])
    });
    draw_lines(lines, area, buf);
}

/// Which board this is of how many, what it was for, and what a sign on it means.
fn draw_heading(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let leaves = screen.review.leaves();
    let Some(leaf) = leaves.get(screen.review.leaf()) else { return };
    let args = [("n", (screen.review.leaf() + 1).into()), ("all", leaves.len().into())];
    let which = locale.ta("review-board-of", &args);
    let room = usize::from(area.width);
    let mut spans = vec![
        Span::styled(which.clone(), theme.accent),
        Span::raw("  "),
        Span::styled(
            cut(&name(screen, leaf), room.saturating_sub(width(&which) + 2)).into_owned(),
            theme.heading,
        ),
    ];
    let used: usize = spans.iter().map(Span::width).sum();
    let legend = format!("  ⊕ {}", locale.t("review-late"));
    if has_late(&screen.run.session, leaf) && used + width(&legend) <= room {
        spans.push(Span::styled(legend, theme.warn));
    }
    draw_lines([Line::from(spans)], area, buf);
}

/// True where a note on this board was written after the day, so that its sign is there to be explained.
fn has_late(session: &Session, leaf: &Leaf) -> bool {
    match leaf {
        Leaf::Board(step) => BoardRef::of(session, step)
            .is_some_and(|board| board.notes().into_iter().any(|note| session.is_late(note))),
        Leaf::Beside(notes) => {
            notes.iter().filter_map(|&id| session.note(id)).any(|note| session.is_late(note))
        }
    }
}

/// What a leaf is called: the block, and the board where that says more.
fn name(screen: &ReviewScreen<'_>, leaf: &Leaf) -> String {
    let lang = screen.model.lang();
    match leaf {
        Leaf::Board(step) => board_name(&screen.run.session, step, lang),
        Leaf::Beside(_) => screen.model.locale.t("review-beside").into_owned(),
    }
}

/// What the board of a step is called.
pub fn board_name(session: &Session, step: &crate::core::ids::StepId, lang: Lang) -> String {
    let Some((block, found)) = session.day.find(step) else { return String::new() };
    let board = block.board_of(found).map_or("", |(_, spec)| spec.name.get(lang));
    match block.name.get(lang) {
        block if board.is_empty() || board == block => block.to_owned(),
        block => format!("{block} · {board}"),
    }
}
