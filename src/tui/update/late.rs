//! What is written in a day after it was closed: late notes, corrections, and what came of its next steps. The day's own
//! times are left as they were.

use super::super::effect::{Effect, Opened};
use super::super::keymap::{self, Action, Key};
use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::run::{Looks, Purpose, Run};
use super::super::screens::review::Page;
use super::{note, review, run as day, words};
use crate::core::boards::Cursor;
use crate::core::event::{Turn, What};
use crate::core::ids::NoteId;
use crate::core::method::FieldType;
use crate::core::note::{NoteKind, Status};
use crate::core::time::Now;

/// A closed day was opened to be written in. Where she was reading it, she is still there; where the program was cut off
/// while she wrote, she is where she wrote last, with the half-typed line.
pub fn opened(model: &mut Model, opened: Opened, now: Now) {
    let draft = opened.recovered.draft;
    let mut run = Run::new(opened.session, opened.path, opened.read_only, now.wall);
    run.typing = false;
    // Where it cannot be written she reads on, and may try again.
    run.looking = run.read_only.is_some();
    match (&model.screen, model.open.take()) {
        (Screen::Review(_), Some(before)) if before.path == run.path => {
            run.cursors = before.cursors;
            model.open = Some(Box::new(run));
            review::settle(model);
        }
        _ => {
            let last = last_late(&run);
            review::show(model, run);
            if last.is_some() || !draft.is_empty() {
                go_on_where_she_was(model, last);
            }
        }
    }
    if let Screen::Review(review) = &mut model.screen {
        review.came_from = None;
    }
    if let Some(run) = model.open.as_deref_mut().filter(|run| run.can_write() && !draft.is_empty()) {
        run.entry = tui_input::Input::new(draft);
        run.typing = true;
    }
    let said = match (opened.recovered.problems.first(), model.run()) {
        (Some(problem), _) => problem.describe(&model.locale),
        (None, Some(run)) if run.can_write() => model.locale.t("toast-review-editing").into_owned(),
        _ => return,
    };
    model.say(said);
}

/// To where she wrote last, with nothing there that a half-typed line would write over.
fn go_on_where_she_was(model: &mut Model, last: Option<NoteId>) {
    let kind = last.and_then(|id| model.run()?.session.note(id)).map(|note| note.kind);
    match (last, kind) {
        (Some(note), Some(kind)) if !is_result(kind) => {
            review::go_to(model, note);
            begin_new(model);
        }
        (last, _) => {
            if let (Screen::Review(shown), Some(run)) = (&mut model.screen, model.open.as_deref()) {
                shown.page = Page::Results;
                shown.refresh(&run.session, &model.locale);
                if let Some(note) = last {
                    shown.go_to_row(note);
                }
            }
            review::settle(model);
        }
    }
}

/// What is written down on the page of results.
fn is_result(kind: NoteKind) -> bool {
    matches!(kind, NoteKind::NextStep | NoteKind::Decision | NoteKind::Parked)
}

/// On a card the words would fill in a field of it: something new begins beside it.
fn begin_new(model: &mut Model) {
    if let Some(run) = model.open.as_deref_mut()
        && matches!(run.lens(), Some(Lens::Cards(_)))
    {
        run.set_cursor(Cursor::default());
    }
}

/// The note that was written last after the day was closed.
fn last_late(run: &Run) -> Option<NoteId> {
    let late = run.session.live_notes().filter(|note| run.session.is_late(note));
    late.max_by_key(|note| note.at).map(|note| note.id)
}

/// Carries out a command of a saved day that changes it.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    if action != Action::PutDown {
        day::let_go(model);
    }
    match action {
        Action::EditDay => {
            effects.extend(model.run().map(|run| Effect::Open(run.path.clone())));
        }
        Action::NewNote => {
            if matches!(&model.screen, Screen::Review(review) if matches!(review.page, Page::Short | Page::Time))
            {
                // Where there is only text to read, what somebody adds is what was decided to be done.
                review::perform(model, Action::PageResults, now, effects);
            }
            begin_new(model);
            if let Some(run) = model.open.as_deref_mut() {
                run.typing = true;
            }
        }
        Action::Edit if is_empty_field(model) => {
            if let Some(run) = model.open.as_deref_mut() {
                run.typing = true;
            }
        }
        Action::NoteOwner => owner(model),
        Action::NoteStatus => next_status(model, now, effects),
        Action::NoteKind => {
            if let Some(note) = model.run().and_then(Run::note_at_cursor) {
                let at = NoteKind::ALL.iter().position(|&kind| kind == note.kind).unwrap_or(0);
                model.overlay = Overlay::Kinds { note: note.id, at };
            }
        }
        Action::Enter => enter(model, now, effects),
        Action::ToBoard => leave_words(model, now, effects),
        Action::Edit
        | Action::Star
        | Action::Delete
        | Action::Table
        | Action::BuildOn
        | Action::Hold
        | Action::Root
        | Action::Influence
        | Action::Evidence => note::note(model, action, now, effects),
        _ => day::perform(model, action, now, effects),
    }
}

/// Enter in the line. On a board it is for the board to say what the words become; elsewhere the page does.
fn enter(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Screen::Review(shown) = &model.screen else { return };
    let Some(run) = model.run() else { return };
    let kind = shown.kind_here(&run.purpose);
    if run.entry.value().trim().is_empty() && matches!(run.purpose, Purpose::New) {
        return leave_line(model);
    }
    let count = run.session.notes.len();
    let is_edit = matches!(run.purpose, Purpose::Edit(_) | Purpose::Evidence(_));
    let is_answer = matches!(run.purpose, Purpose::BuildOn(_));
    let is_name = run.cursor_on_cluster().is_some();
    let is_beside = matches!(run.looks(), Looks::Note(_));
    if is_beside && !is_edit && kind != NoteKind::Remark {
        words::take_aside(model, kind, now, effects);
    } else {
        words::enter(model, now, effects);
    }
    let Some(run) = model.open.as_deref_mut() else { return };
    // A correction or a remark on a note is one thing, and a row of new notes is many; but who does something goes on to by when.
    let is_written = run.entry.value().is_empty();
    let is_field = matches!(run.lens(), Some(Lens::Cards(_))) && run.session.notes.len() == count;
    if is_written && (is_edit || is_name || is_answer && is_beside || is_field && !is_empty_field_of(run)) {
        run.typing = false;
    }
    let written = run.session.notes.get(count).map(|note| note.id).filter(|_| is_beside);
    if let Some(note) = written {
        review::settle(model);
        if let Screen::Review(shown) = &mut model.screen {
            shown.go_to_row(note);
        }
    }
}

/// True on a field of a card that nobody has filled in: there are no words to change yet.
fn is_empty_field(model: &Model) -> bool {
    model.run().is_some_and(is_empty_field_of)
}

fn is_empty_field_of(run: &Run) -> bool {
    let Some(Lens::Cards(cards)) = run.lens() else { return false };
    let cursor = run.cursor();
    let card = cards.cards().iter().find(|card| Some(card.id) == cursor.note);
    card.is_some_and(|card| {
        (1..cards.rows()).contains(&cursor.row) && cards.value(card, cursor.row).is_empty()
    })
}

/// To the field of a next step's card that says who does it, with the keys in the line.
fn owner(model: &mut Model) {
    let Some(id) = model.run().and_then(Run::note_at_cursor).map(|note| note.id) else { return };
    let row = model.run().and_then(|run| {
        let (_, spec) = run.session.day.board(run.session.note(id)?.board.as_ref()?)?;
        spec.fields.iter().position(|field| field.field_type == FieldType::Person)
    });
    let Some(row) = row else {
        let text = model.locale.t("toast-review-no-owner-field").into_owned();
        return model.say(text);
    };
    review::go_to(model, id);
    if let Some(run) = model.open.as_deref_mut() {
        run.set_cursor(Cursor { note: Some(id), column: 0, row });
        let said = words::said_in_field(run).unwrap_or_default();
        run.entry = tui_input::Input::new(said);
        run.purpose = Purpose::New;
        run.typing = true;
    }
}

/// Esc in the line: what was typed stays in it; what stood in a field and was left as it was does not.
fn leave_words(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let stood = |run: &Run| words::said_in_field(run).or_else(|| run.name_of_cluster());
    let is_untouched = |run: &Run| stood(run).is_some_and(|stood| stood == run.entry.value());
    if model.run().is_some_and(is_untouched) {
        words::clear(model, effects);
    }
    day::perform(model, Action::ToBoard, now, effects);
}

fn leave_line(model: &mut Model) {
    if let Some(run) = model.open.as_deref_mut() {
        run.typing = false;
    }
}

/// What has come of a next step: the next of the four.
fn next_status(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(note) = model.run().and_then(Run::note_at_cursor) else { return };
    let (id, number) = (note.id, note.no);
    let at = Status::ALL.iter().position(|&status| status == note.status).unwrap_or(0);
    let status = Status::ALL[(at + 1) % Status::ALL.len()];
    if day::happen(model, Turn::New, What::NoteStatusSet { note: id, status }, now, effects) {
        let said = model.locale.ta("next-step-status", &[("status", status.key().into())]);
        let key = if status == Status::Dropped { "toast-review-dropped" } else { "toast-review-status" };
        let text = model.locale.ta(key, &[("n", number.into()), ("status", said.into())]);
        model.say(text);
    }
}

/// A note is of another kind now.
pub fn set_kind(model: &mut Model, note: NoteId, kind: NoteKind, now: Now, effects: &mut Vec<Effect>) {
    let same = model.run().and_then(|run| run.session.note(note)).is_some_and(|note| note.kind == kind);
    if !same {
        day::happen(model, Turn::New, What::NoteKindSet { note, kind }, now, effects);
    }
    review::settle(model);
}

/// A key that would write something, pressed where the day is only read: she is told how to.
pub fn only_reads(model: &mut Model, key: Key) {
    let writes = |action: Action| {
        matches!(
            action,
            Action::NewNote
                | Action::NoteStatus
                | Action::NoteOwner
                | Action::Star
                | Action::Delete
                | Action::BuildOn
                | Action::NoteKind
                | Action::Table
                | Action::Hold
                | Action::Root
                | Action::Influence
                | Action::Evidence
        )
    };
    let is_reading = model.overlay.is_none()
        && matches!(model.screen, Screen::Review(_))
        && model.run().is_some_and(|run| run.looking);
    if is_reading && keymap::find(model.contexts(), false, key).any(|command| writes(command.action)) {
        let is_closed = model.run().is_some_and(|run| run.session.closed.is_some());
        let text =
            model.locale.t(if is_closed { "toast-review-reading" } else { "toast-review-reading-open" });
        let text = text.into_owned();
        model.say(text);
    }
}

/// Out of writing: the file is closed again, unless something would be lost by it.
pub fn stop(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.run().is_some_and(|run| !run.entry.value().trim().is_empty()) {
        let text = model.locale.t("toast-half-typed").into_owned();
        model.complain(text);
        if let Some(run) = model.open.as_deref_mut() {
            run.typing = true;
        }
        return;
    }
    if model.may_leave() {
        effects.push(Effect::Close);
    }
}

/// The file was closed again: she reads on where she was.
pub fn closed(model: &mut Model, saved: bool) {
    if let Some(run) = model.open.as_deref_mut() {
        run.looking = true;
        run.typing = false;
        run.saving.failed = None;
    }
    let text =
        if saved { model.locale.t("toast-review-closed") } else { model.locale.t("toast-closed-unsaved") };
    let text = text.into_owned();
    if saved { model.say(text) } else { model.complain(text) }
}
