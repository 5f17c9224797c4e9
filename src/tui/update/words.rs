//! Words in the line she types into: their length, and what they lead to.

use tui_input::Input as Line;
use unicode_segmentation::UnicodeSegmentation;

use super::super::effect::Effect;
use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::run::{Purpose, Run};
use super::groups;
use crate::core::boards::{Made, Refused, grid, scores};
use crate::core::entry::{self, BadLine};
use crate::core::event::{NewNote, Turn, What};
use crate::core::ids::{BoardId, NoteId};
use crate::core::method::{BoardSpec, BoardType, FieldType};
use crate::core::note::{Note, NoteKind, Place};
use crate::core::text::{LONGEST_NOTE, number_first};
use crate::core::time::Now;

/// Keeps the line within what a note can hold, and says so when something was cut.
pub fn bound(model: &mut Model) {
    let Some(line) = model.line() else { return };
    let cut = line.value().grapheme_indices(true).nth(LONGEST_NOTE).map(|(end, _)| end);
    if let Some(end) = cut {
        *line = Line::new(line.value()[..end].to_owned());
        let text = model.locale.ta("toast-too-long", &[("n", LONGEST_NOTE.into())]);
        model.complain(text);
    }
}

/// The line was changed: what is half typed is kept, and lists that are filtered begin at the top.
pub fn changed(model: &mut Model, effects: &mut Vec<Effect>) {
    match &mut model.overlay {
        Overlay::Help { at, .. } | Overlay::Palette { at, .. } => *at = 0,
        Overlay::Find { .. } => super::review::find_again(model),
        Overlay::Parcel(_) => super::passing::suffix_changed(model),
        Overlay::None if matches!(model.screen, Screen::Library(_)) => super::library::refresh(model),
        Overlay::None if matches!(model.screen, Screen::Run | Screen::Review(_)) => {
            if let Some(run) = model.run().filter(|run| run.purpose == Purpose::New) {
                effects.push(Effect::Draft(run.entry.value().to_owned()));
            }
        }
        Overlay::None => super::saved::words_changed(model, effects),
        _ => {}
    }
}

/// Enter in the entry line.
pub fn enter(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    match run.purpose.clone() {
        Purpose::Edit(note) => edit(model, note, now, effects),
        Purpose::Evidence(note) => evidence(model, note, now, effects),
        Purpose::New | Purpose::BuildOn(_) => {
            let typed = run.entry.value();
            let offered = run.offered().filter(|_| typed.is_empty());
            let line = offered.unwrap_or(typed).to_owned();
            if take(model, &line, now, effects) {
                clear(model, effects);
            }
        }
    }
}

/// Takes one line onto the step's board. Says why and leaves everything when it cannot.
pub fn take(model: &mut Model, line: &str, now: Now, effects: &mut Vec<Effect>) -> bool {
    let id = NoteId(model.ids.next(now.unix_ms()));
    let Some(run) = model.run() else { return false };
    let mut typed = match entry::parse(&run.session, line) {
        Ok(typed) => typed,
        Err(BadLine::Empty) => return false,
        Err(BadLine::NoNote(number)) => {
            let text = model.locale.ta("refused-no-note", &[("n", number.into())]);
            model.complain(text);
            return false;
        }
    };
    if let Purpose::BuildOn(note) = run.purpose {
        typed.built_on.get_or_insert(note);
    }
    let made = match run.lens() {
        Some(lens @ Lens::Scores(scores)) => scores.typed_by(run.voter, &run.cursor_in(lens), &typed, id),
        Some(lens) => lens.typed(&run.cursor_in(lens), &typed, id),
        // A step without a board still hears what is said.
        None => Ok(Made {
            what: What::NoteAdded(NewNote {
                note: id,
                number: run.session.next_number(),
                kind: NoteKind::Remark,
                text: typed.text,
                step: run.step().clone(),
                on: None,
                table: typed.table,
                from: typed.built_on.into_iter().collect(),
            }),
            cursor: run.cursor(),
        }),
    };
    let replaced = replaced_field(run);
    let last = run.session.tables.last().map(|table| table.id.letter());
    let missing = entry::unknown_table(&run.session, line).zip(last);
    match made {
        Ok(Made { what, cursor }) => {
            let was_left = matches!(what, What::Scored { .. }) && groups::is_left_to_score(model);
            if !super::run::happen(model, Turn::New, what.clone(), now, effects) {
                return false;
            }
            if let Some(run) = model.open.as_deref_mut() {
                run.set_cursor(cursor);
                run.keys_follow_line(&what);
            }
            if was_left {
                groups::say_when_scored(model);
            }
            if let Some(old) = replaced {
                let text = model.locale.ta("toast-replaced", &[("old", old.into())]);
                model.say(text);
            }
            true
        }
        Err(Refused::NumberFirst(..)) if let Some((table, last)) = missing => {
            let args = [("table", table.to_string().into()), ("last", last.to_string().into())];
            let text = model.locale.ta("refused-no-table", &args);
            model.complain(text);
            false
        }
        Err(refused) => {
            refuse(model, &refused);
            false
        }
    }
}

/// What stands in the card's field that words typed now would write over.
fn replaced_field(run: &Run) -> Option<String> {
    let lens = run.lens()?;
    let cursor = run.cursor_in(lens);
    let Lens::Cards(cards) = &lens else { return None };
    let card = lens.note_at(&cursor).filter(|card| card.board.as_ref() == Some(&lens.board().id))?;
    Some(cards.value(card, cursor.row).to_owned()).filter(|old| !old.is_empty())
}

/// What the card's field under the cursor says, its heading apart: that is the note's own text.
pub fn said_in_field(run: &Run) -> Option<String> {
    replaced_field(run).filter(|_| run.cursor().row > 0)
}

fn refuse(model: &mut Model, refused: &Refused) {
    let text = match refused {
        Refused::NumberFirst(least, most) => {
            model.locale.ta("refused-number-first", &[("least", signed(*least)), ("most", signed(*most))])
        }
        Refused::TakesNoWords => model.locale.t("refused-takes-no-words").into_owned(),
        Refused::NoStageYet => model.locale.t("refused-no-stage-yet").into_owned(),
        Refused::NotADate => model.locale.t("refused-not-a-date").into_owned(),
        Refused::NotAnOption => model.locale.t("refused-not-an-option").into_owned(),
        Refused::NotANumber => model.locale.t("refused-not-a-number").into_owned(),
        Refused::NoSuchCluster(most) => model.locale.ta("refused-no-cluster", &[("most", (*most).into())]),
        Refused::NotPoints(least, most, n) => {
            let example = scores::example(*least, *most, *n).into();
            let args = [
                ("least", signed(*least)),
                ("most", signed(*most)),
                ("n", (*n).into()),
                ("example", example),
            ];
            let why = model.locale.ta("refused-not-points", &args);
            // The numbers stay, to be mended; keys that are for the board would go on them.
            model.locale.ta("refused-kept", &[("why", why.into())])
        }
    };
    model.complain(text);
}

/// A number with a real minus sign, as people write it.
fn signed(number: i8) -> fluent_bundle::FluentValue<'static> {
    signed_text(number).into()
}

fn signed_text(number: i8) -> String {
    number.to_string().replace('-', "−")
}

/// Empties the line and what it was for. What was half typed before a note was edited comes back.
pub fn clear(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(run) = model.open.as_deref_mut() {
        run.entry = Line::new(std::mem::take(&mut run.set_aside));
        run.purpose = Purpose::New;
        effects.push(Effect::Draft(run.entry.value().to_owned()));
    }
}

/// A note's words as they are typed anew: a feeling or an answer with its number first.
pub fn to_edit(run: &Run, note: &Note) -> String {
    let value = run.board().and_then(|board| board.place(note).value);
    match value {
        Some(value) if note.text.trim_start_matches(['+', '−']) == value.unsigned_abs().to_string() => {
            note.text.clone()
        }
        Some(value) => format!("{} {}", signed_text(value), note.text),
        None => note.text.clone(),
    }
}

/// The number and the words of a note that has a number on this board.
fn with_number(run: &Run, note: NoteId, text: &str) -> Result<Option<(i8, String)>, Refused> {
    let Some((board, note)) = run.board().zip(run.session.note(note)) else { return Ok(None) };
    if board.place(note).value.is_none() {
        return Ok(None);
    }
    let (least, most) = match run.lens() {
        Some(Lens::Pulse(pulse)) => pulse.ends(),
        _ => grid::FEELINGS,
    };
    let (value, words) = number_first(text, (least, most)).ok_or(Refused::NumberFirst(least, most))?;
    let words = if words.is_empty() { signed_text(value) } else { words.to_owned() };
    Ok(Some((value, words)))
}

fn edit(model: &mut Model, note: NoteId, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let mut text = crate::core::text::clean_note(run.entry.value());
    match with_number(run, note, &text) {
        Err(refused) => return refuse(model, &refused),
        Ok(Some((value, words))) => {
            text = words;
            let place = run
                .board()
                .zip(run.session.note(note))
                .map(|(board, note)| board.replace(note, |place| place.value = Some(value)));
            if let Some(what) = place {
                super::run::happen(model, Turn::New, what, now, effects);
            }
        }
        Ok(None) => {}
    }
    let Some(run) = model.run() else { return };
    if text.is_empty() {
        let text = model.locale.t("refused-empty-edit").into_owned();
        return model.complain(text);
    }
    let same = run.session.note(note).is_some_and(|note| note.text == text);
    if same || super::run::happen(model, Turn::New, What::NoteEdited { note, text }, now, effects) {
        done_changing(model, effects);
    }
}

fn evidence(model: &mut Model, note: NoteId, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let text = crate::core::text::clean_note(run.entry.value());
    let what = match (run.lens(), run.session.note(note)) {
        (Some(super::super::lens::Lens::Tree(lens)), Some(note)) => lens.set_evidence(note, &text),
        _ => return,
    };
    if super::run::happen(model, Turn::New, what, now, effects) {
        done_changing(model, effects);
    }
}

/// The line is for new words again. The keys stay in it, but where one points and places: what she types next is then a
/// note, and not a row of commands to the board.
fn done_changing(model: &mut Model, effects: &mut Vec<Effect>) {
    clear(model, effects);
    if let Some(run) = model.open.as_deref_mut() {
        run.settle();
    }
}

/// Takes the words in the entry line as a note of this kind, whatever the board: parked, decision, next step.
pub fn take_aside(model: &mut Model, kind: NoteKind, now: Now, effects: &mut Vec<Effect>) {
    let id = NoteId(model.ids.next(now.unix_ms()));
    let Some(run) = model.run() else { return };
    if matches!(run.purpose, Purpose::Edit(_) | Purpose::Evidence(_)) {
        return;
    }
    let mut typed = match entry::parse(&run.session, run.entry.value()) {
        Ok(typed) => typed,
        Err(BadLine::Empty) => {
            let text = model.locale.t("toast-type-first").into_owned();
            return model.say(text);
        }
        Err(BadLine::NoNote(number)) => {
            let text = model.locale.ta("refused-no-note", &[("n", number.into())]);
            return model.complain(text);
        }
    };
    if let Purpose::BuildOn(note) = run.purpose {
        typed.built_on.get_or_insert(note);
    }
    let number = run.session.next_number();
    let what = What::NoteAdded(NewNote {
        note: id,
        number,
        kind,
        text: typed.text,
        step: run.step().clone(),
        on: cards_board_for(run, kind).map(|board| (board, Place::default())),
        table: typed.table,
        from: typed.built_on.into_iter().collect(),
    });
    if super::run::happen(model, Turn::New, what, now, effects) {
        clear(model, effects);
        let key = format!("toast-taken-{}", kind.key());
        let text = model.locale.ta(&key, &[("n", number.into())]);
        model.say(text);
    }
}

/// The board where the day gives notes of this kind their fields: a next step taken down in the morning is there
/// when owners and dates are set. Where several methods make them it is the last of those that ask for both, which
/// gathers the day.
fn cards_board_for(run: &super::super::run::Run, kind: NoteKind) -> Option<BoardId> {
    let boards = || {
        run.session.day.steps().rev().filter_map(|(block, step)| {
            let (id, spec) = block.board_of(step)?;
            (spec.board_type == BoardType::Cards && step.spec.makes == Some(kind)).then_some((id, spec))
        })
    };
    let asks_for = |spec: &BoardSpec, wanted| spec.fields.iter().any(|field| field.field_type == wanted);
    boards()
        .find(|(_, spec)| asks_for(spec, FieldType::Person) && asks_for(spec, FieldType::Date))
        .or_else(|| boards().next())
        .map(|(id, _)| id)
}
