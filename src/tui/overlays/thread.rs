//! A note's red thread, from what it came of to what came of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::model::Model;
use super::dialog::{boxed, scrolled};
use crate::core::ids::NoteId;
use crate::core::thread::Link;
use crate::term::text::{cut, width, wrap};

/// The thread, the note itself marked.
pub(super) fn draw(model: &Model, note: NoteId, scroll: u16, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let (theme, locale) = (&model.theme, &model.locale);
    let thread = run.thread(note);
    let room = usize::from(area.width.saturating_sub(4).min(84));
    let mut lines = Vec::new();
    let depth = thread.before.iter().map(|link| link.depth).max().unwrap_or(0);
    // From the beginning of the thread down to the note, and on to what came of it.
    for link in thread.before.iter().rev() {
        lines.extend(thread_line(model, *link, depth - link.depth, false, room));
    }
    lines.extend(thread_line(model, Link { depth: 0, note }, depth, true, room));
    lines.extend(cluster_lines(model, note, depth, room));
    for link in &thread.after {
        lines.extend(thread_line(model, *link, depth + link.depth, false, room));
    }
    if thread.is_empty() {
        lines.push(Line::default());
        let alone = locale.t("thread-alone");
        let alone = wrap(&alone, room).into_iter();
        lines.extend(alone.map(|line| Line::styled(line.into_owned(), theme.quiet)));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inner = boxed(model, "thread-heading", (84, height), area, buf);
    scrolled(model, lines, scroll, inner, buf);
}

/// The clusters a note was sorted into, each by its name.
fn cluster_lines(model: &Model, note: NoteId, indent: usize, room: usize) -> Vec<Line<'static>> {
    let Some((run, note)) = model.run().and_then(|run| Some((run, run.session.note(note)?))) else {
        return Vec::new();
    };
    let sorted = note.places.iter().filter_map(|(board, place)| Some((board, place.cluster?)));
    let line = |(board, id): (&_, u32)| {
        let name = run.session.board_state(board).cluster_name(id).to_owned();
        let key = if name.is_empty() { "undo-in-cluster" } else { "thread-in-cluster" };
        let words = model.locale.ta(key, &[("n", id.into()), ("name", model.locale.quoted(&name).into())]);
        let text = format!("{}  {words}", "  ".repeat(indent.min(12)));
        Line::styled(cut(&text, room).into_owned(), model.theme.quiet)
    };
    sorted.map(line).collect()
}

fn thread_line(model: &Model, link: Link, indent: usize, here: bool, room: usize) -> Option<Line<'_>> {
    let note = model.run()?.session.note(link.note)?;
    let kind = model.locale.t(&format!("kind-{}", note.kind.key()));
    let lead = format!("{}{}", "  ".repeat(indent.min(12)), if indent > 0 { "└ " } else { "" });
    let kind = format!("{kind} · ");
    let number = format!("{} ", note.no);
    let used = width(&lead) + width(&kind) + width(&number);
    let text = cut(&note.text, room.saturating_sub(used)).into_owned();
    let style = if here { model.theme.cursor } else { model.theme.text };
    Some(Line::from(vec![
        Span::styled(lead, model.theme.line),
        Span::styled(number, model.theme.heading),
        Span::styled(kind, model.theme.accent),
        Span::styled(text, style),
    ]))
}
