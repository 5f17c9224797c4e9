//! What lies on top of a saved day: everything about one note, finding notes by words, and what a note is.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::model::Model;
use super::super::screens::review::note::{NotePage, WIDEST, heading, kind_of};
use super::dialog::{around, below_first_line, filter_line, frame, part_of};
use crate::core::ids::NoteId;
use crate::core::note::NoteKind;
use crate::term::text::{cut, width};

/// The cells and the lines that a note's page has in a window.
pub fn note_room((columns, rows): (u16, u16)) -> (usize, usize) {
    // The window less the footer, and less the frame.
    (usize::from(columns.saturating_sub(4).min(WIDEST)), usize::from(rows.saturating_sub(3)))
}

/// How many places there are to stop on a note's page.
pub fn note_stops(model: &Model, note: NoteId, at: usize) -> Vec<(usize, Option<NoteId>)> {
    NotePage::of(model, note, note_room(model.size), at).map_or_else(Vec::new, |page| page.stops)
}

/// Everything about one note.
pub fn note(model: &Model, id: NoteId, at: usize, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let room = note_room((area.width, area.height.saturating_add(1)));
    let Some(page) = NotePage::of(model, id, room, at) else { return };
    let height = u16::try_from(page.lines.len()).unwrap_or(u16::MAX);
    let columns = u16::try_from(room.0).unwrap_or(WIDEST);
    let inner = frame(&heading(model, run, id), (columns, height), &model.theme, area, buf);
    match page.stops.get(at) {
        Some((line, None)) => {
            let most = page.lines.len().saturating_sub(usize::from(inner.height));
            part_of(model, page.lines, (*line).min(most), inner, buf);
        }
        Some((line, Some(_))) => around(model, page.lines, *line, inner, buf),
        None => part_of(model, page.lines, 0, inner, buf),
    }
}

/// Words to look for, and the notes that have them.
pub fn find(
    model: &Model,
    typed: &Input,
    (hits, at): (&[NoteId], usize),
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let run = model.run()?;
    let size = (area.width.saturating_sub(8).min(100), area.height.saturating_sub(4));
    let inner = frame(&model.locale.t("review-find-heading"), size, &model.theme, area, buf);
    let caret = filter_line(model, typed, "review-find-hint", inner, buf);
    let list = below_first_line(inner, 1);
    let room = usize::from(list.width);
    let nothing = if typed.value().trim().is_empty() { "review-find-about" } else { "review-find-nothing" };
    if hits.is_empty() {
        let text = model.locale.t(nothing);
        part_of(model, vec![Line::styled(cut(&text, room).into_owned(), model.theme.text)], 0, list, buf);
        return Some(caret);
    }
    let height = usize::from(list.height).max(1);
    let first = at.saturating_sub(height / 2).min(hits.len().saturating_sub(height));
    let lines = hits.iter().enumerate().skip(first).take(height + 1).filter_map(|(index, &hit)| {
        let note = run.session.note(hit)?;
        let (block, _) = run.session.day.find(&note.step)?;
        let here = index == at;
        let kind = kind_of(model, note);
        let when = model.locale.clock(run.session.local(note.at));
        let about = format!("  {} · {when}", cut(block.name.get(model.lang()), room / 3));
        let text = format!("{} {kind}: {}", note.no, note.text);
        let text = cut(&text, room.saturating_sub(2 + width(&about))).into_owned();
        Some(Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, model.theme.accent),
            Span::styled(text, if here { model.theme.cursor } else { model.theme.text }),
            Span::styled(about, model.theme.quiet),
        ]))
    });
    part_of(model, lines.collect(), 0, list, buf);
    Some(caret)
}

/// What a note is.
pub fn kinds(model: &Model, id: NoteId, at: usize, area: Rect, buf: &mut Buffer) {
    let Some(note) = model.run().and_then(|run| run.session.note(id)) else { return };
    let lines: Vec<Line<'_>> = NoteKind::ALL
        .into_iter()
        .enumerate()
        .map(|(index, kind)| {
            let here = index == at;
            let mark = if kind == note.kind { "✓ " } else { "  " };
            let name = model.locale.t(&format!("kind-{}", kind.key()));
            Line::from(vec![
                Span::styled(if here { "▸ " } else { "  " }, model.theme.accent),
                Span::styled(mark, model.theme.good),
                Span::styled(name, if here { model.theme.cursor } else { model.theme.text }),
            ])
        })
        .collect();
    let title = model.locale.ta("review-kind-heading", &[("n", note.no.into())]);
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(2));
    let inner = frame(&title, (40, height), &model.theme, area, buf);
    around(model, lines, at, inner, buf);
}
