//! Everything about one note: what it says, when and where it was said, what it came from and what came of it.

use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::run::Run;
use super::boards::board_name;
use super::list::sign_of;
use crate::core::boards::grid::signed;
use crate::core::ids::{BoardId, NoteId};
use crate::core::method::{BoardSpec, BoardType};
use crate::core::note::{Note, NoteKind, Place};
use crate::core::thread::Link;
use crate::report;
use crate::term::text::{cut, width, wrap};

/// The widest it gets.
pub const WIDEST: u16 = 84;

/// The note's page, as lines, and where one can stop on it.
#[derive(Debug)]
pub struct NotePage<'a> {
    /// What it says.
    pub lines: Vec<Line<'a>>,
    /// The stops, from the top: the line, and the note that a line about another note leads to.
    pub stops: Vec<(usize, Option<NoteId>)>,
}

impl<'a> NotePage<'a> {
    /// The page of a note in lines of `room` cells, in a window of so many lines, with this stop marked.
    pub fn of(model: &'a Model, id: NoteId, (room, height): (usize, usize), at: usize) -> Option<Self> {
        let run = model.run()?;
        let note = run.session.note(id)?;
        let mut page = Self { lines: Vec::new(), stops: Vec::new() };
        page.lines.extend(
            wrap(&note.text, room)
                .into_iter()
                .map(|part| Line::styled(part.into_owned(), model.theme.heading)),
        );
        page.lines.push(Line::default());
        for (label, said) in facts(model, run, note) {
            page.fact(model, &label, &said, room);
        }
        // Where there is more than the window shows, one stops once for each window.
        let step = height.saturating_sub(1).max(1);
        page.stops = (0..page.lines.len()).step_by(step).map(|line| (line, None)).collect();
        let thread = run.thread(id);
        for (key, links) in [("review-came-from", &thread.before), ("review-led-to", &thread.after)] {
            page.lines.push(Line::default());
            page.lines.push(Line::styled(model.locale.t(key), model.theme.heading));
            if links.is_empty() {
                let text = format!("  {}", model.locale.t("review-thread-nothing"));
                page.lines.push(Line::styled(text, model.theme.text));
            }
            for link in links {
                let here = page.stops.len() == at;
                page.stops.push((page.lines.len(), Some(link.note)));
                page.lines.extend(link_line(model, run, *link, here, room));
            }
        }
        Some(page)
    }

    fn fact(&mut self, model: &Model, label: &str, said: &str, room: usize) {
        let label_room = 16.min(room / 3);
        let label = cut(label, label_room.saturating_sub(1)).into_owned();
        let pad = " ".repeat(label_room.saturating_sub(width(&label)));
        let mut lead = vec![Span::styled(label, model.theme.accent), Span::raw(pad)];
        for part in wrap(said, room.saturating_sub(label_room)) {
            let mut line = std::mem::take(&mut lead);
            if line.is_empty() {
                line.push(Span::raw(" ".repeat(label_room)));
            }
            line.push(Span::styled(part.into_owned(), model.theme.text));
            self.lines.push(Line::from(line));
        }
    }
}

/// What the heading of a note's page says: its number and what it is.
pub fn heading(model: &Model, run: &Run, id: NoteId) -> String {
    let Some(note) = run.session.note(id) else { return String::new() };
    let kind = kind_of(model, note);
    model.locale.ta("review-note-heading", &[("n", note.no.into()), ("kind", kind.into())])
}

/// What a note is, in words. A cause that was marked as a root cause is what the group will look for under that name.
pub fn kind_of(model: &Model, note: &Note) -> String {
    let kind = if note.is(NoteKind::RootCause) { NoteKind::RootCause } else { note.kind };
    model.locale.t(&format!("kind-{}", kind.key())).into_owned()
}

/// Everything known of a note but its words, each with its label.
fn facts(model: &Model, run: &Run, note: &Note) -> Vec<(String, String)> {
    let (locale, session, lang) = (&model.locale, &run.session, model.lang());
    let label = |key: &str| locale.t(key).into_owned();
    let mut facts = Vec::new();
    if note.kind == NoteKind::NextStep {
        let status = locale.ta("next-step-status", &[("status", note.status.key().into())]);
        facts.push((label("review-fact-status"), format!("{} {status}", sign_of(note.status))));
    }
    let when = |at| {
        let local = session.local(at);
        let same_day = local.date_naive() == session.local(session.planned_start).date_naive();
        let clock = locale.clock(local);
        if same_day { clock } else { format!("{} {clock}", locale.short_date(local)) }
    };
    let mut written = when(note.at);
    if session.is_late(note) {
        written = format!("{written} · ⊕ {}", locale.t("review-late"));
    }
    if let Some(edited) = note.edited {
        written = format!("{written} · {}", locale.ta("review-edited", &[("when", when(edited).into())]));
    }
    facts.push((label("review-fact-written"), written));
    if let Some(table) = note.table {
        facts.push((label("review-fact-table"), table.letter().to_string()));
    }
    // What was written after the day was closed was written in none of its steps; where it stands is told below.
    let in_step = session.day.find(&note.step).filter(|_| !session.is_late(note));
    if let Some((block, step)) = in_step {
        let (block, step) = (block.name.get(lang), step.spec.name.get(lang));
        let name =
            if step.is_empty() || step == block { block.to_owned() } else { format!("{block} · {step}") };
        facts.push((label("review-fact-step"), name));
    }
    let marks = [(note.starred, "review-starred"), (note.private, "review-private")];
    let marks: Vec<String> =
        marks.into_iter().filter(|(on, _)| *on).map(|(_, key)| locale.t(key).into_owned()).collect();
    if !marks.is_empty() {
        facts.push((label("review-fact-marks"), marks.join(" · ")));
    }
    for (board, place) in &note.places {
        if let Some((_, spec)) = session.day.board(board) {
            place_facts(model, run, (board, spec), place, &mut facts);
        }
    }
    facts
}

/// What a board knows of the note.
fn place_facts(
    model: &Model,
    run: &Run,
    (board, spec): (&BoardId, &BoardSpec),
    place: &Place,
    facts: &mut Vec<(String, String)>,
) {
    let (locale, session, lang) = (&model.locale, &run.session, model.lang());
    let mut said = Vec::new();
    let column = spec.columns.iter().find(|column| Some(&column.id) == place.column.as_ref());
    let lane = spec.lanes.iter().find(|lane| Some(&lane.id) == place.lane.as_ref());
    said.extend(column.map(|column| column.name.get(lang).to_owned()));
    said.extend(lane.map(|lane| lane.name.get(lang).to_owned()));
    let stages = session.stages_now(board);
    said.extend(stages.iter().find(|stage| Some(stage.id) == place.stage).map(|stage| stage.name.clone()));
    if let Some(value) = place.value {
        said.push(if spec.board_type == BoardType::Grid { signed(value) } else { value.to_string() });
    }
    if let Some((x, y)) = place.xy {
        said.push(locale.ta("review-xy", &[("x", x.into()), ("y", y.into())]));
    }
    if let Some(parent) = place.parent.and_then(|parent| session.note(parent)) {
        said.push(locale.ta("review-answers", &[("n", parent.no.into())]));
    }
    for (on, key) in [(place.root, "review-root"), (place.influence, "review-influence")] {
        said.extend(on.then(|| locale.t(key).into_owned()));
    }
    if place.dots() > 0 {
        said.push(if session.board_state(board).revealed {
            locale.ta("report-dots", &[("n", place.dots().into())])
        } else {
            locale.t("review-votes-not-shown").into_owned()
        });
    }
    if !said.is_empty() {
        let step = session
            .day
            .steps()
            .find(|(block, step)| block.board_of(step).is_some_and(|(id, _)| id == *board));
        let name = step.map_or_else(String::new, |(_, step)| board_name(session, &step.id, lang));
        facts.push((locale.t("review-fact-board").into_owned(), format!("{} ({name})", said.join(" · "))));
    }
    if !place.evidence.is_empty() {
        facts.push((locale.t("review-fact-evidence").into_owned(), place.evidence.clone()));
    }
    for field in &spec.fields {
        let Some(value) = place.fields.get(&field.id).filter(|value| !value.is_empty()) else { continue };
        let value = report::written(field, value, locale);
        facts.push((field.name.get(lang).to_owned(), value));
    }
}

fn link_line<'l>(model: &Model, run: &Run, link: Link, here: bool, room: usize) -> Option<Line<'l>> {
    let note = run.session.note(link.note)?;
    let kind = kind_of(model, note);
    let lead = format!("{}{}", if here { "▸ " } else { "  " }, "  ".repeat((link.depth - 1).min(10)));
    let text = format!("{} {kind}: {}", note.no, note.text);
    let text = cut(&text, room.saturating_sub(width(&lead))).into_owned();
    let style = if here { model.theme.cursor } else { model.theme.text };
    Some(Line::from(vec![Span::styled(lead, model.theme.accent), Span::styled(text, style)]))
}
