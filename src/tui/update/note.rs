//! What she does to a note on the board: changes it, marks it, moves it, votes for it, makes a card of it.

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::lens::Lens;
use super::super::model::Model;
use super::super::run::{Held, Purpose, Run};
use super::run::happen;
use super::{groups, words};
use crate::core::boards::{Cursor, Direction};
use crate::core::event::{Turn, What};
use crate::core::ids::NoteId;
use crate::core::note::Place;
use crate::core::time::Now;

/// Commands about the note under the cursor.
pub fn note(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::NextVoter => return voter(model, 1),
        Action::PreviousVoter => return voter(model, -1),
        Action::Reveal => return reveal(model, now, effects),
        Action::MakeCard => return make_card(model, now, effects),
        Action::Edit | Action::Delete | Action::Hold if model.run().is_some_and(Run::cursor_on_stage) => {
            return stage(model, action, now, effects);
        }
        Action::Edit | Action::Delete => {
            if let Some(id) = model.run().and_then(Run::cursor_on_cluster) {
                return cluster(model, action, id, now, effects);
            }
        }
        _ => {}
    }
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(note) = run.note_at_cursor().cloned() else { return };
    let what = match action {
        Action::Star => Some(What::NoteStarred { note: note.id, on: !note.starred }),
        Action::Private => Some(What::NotePrivateSet { note: note.id, on: !note.private }),
        Action::Delete => Some(What::NoteDeleted { note: note.id, on: true }),
        Action::Table => Some(What::NoteTableSet { note: note.id, table: run.table_after(note.table) }),
        Action::Edit => {
            if let Some(said) = words::said_in_field(run) {
                return type_for(run, Purpose::New, said);
            }
            let words = words::to_edit(run, &note);
            return type_for(run, Purpose::Edit(note.id), words);
        }
        Action::BuildOn => {
            run.purpose = Purpose::BuildOn(note.id);
            run.typing = true;
            return;
        }
        Action::Hold => return hold(model),
        Action::Evidence => {
            let evidence = run.board().map(|board| board.place(&note).evidence.clone()).unwrap_or_default();
            return type_for(run, Purpose::Evidence(note.id), evidence);
        }
        Action::Root | Action::Influence => match run.lens() {
            Some(Lens::Tree(tree)) if action == Action::Root => Some(tree.toggle_root(&note)),
            Some(Lens::Tree(tree)) => Some(tree.toggle_influence(&note)),
            _ => None,
        },
        Action::DotMore | Action::DotLess => match run.lens() {
            Some(Lens::Votes(votes)) => {
                votes.give(note.id, run.voter, if action == Action::DotMore { 1 } else { -1 })
            }
            _ => None,
        },
        _ => None,
    };
    match what {
        Some(what) => {
            happen(model, Turn::New, what, now, effects);
        }
        None if action == Action::DotMore => {
            let text = model.locale.t("toast-no-dots-left").into_owned();
            model.say(text);
        }
        None => {}
    }
    match action {
        Action::Delete => {
            let text = model.locale.ta("toast-deleted", &[("n", note.no.into())]);
            model.say(text);
        }
        Action::Private => {
            let key = if note.private { "toast-not-private" } else { "toast-private" };
            let text = model.locale.ta(key, &[("n", note.no.into())]);
            model.say(text);
        }
        // One letter, pressed by chance, and the note is another table's.
        Action::Table => {
            let number = note.no.into();
            let table = model.run().and_then(|run| run.session.note(note.id)?.table);
            let text = match table {
                Some(table) => {
                    let table = table.letter().to_string();
                    model.locale.ta("toast-table", &[("n", number), ("table", table.into())])
                }
                None => model.locale.ta("toast-no-table", &[("n", number)]),
            };
            model.say(text);
        }
        _ => {}
    }
}

/// Commands about the stage of a journey under the cursor: rename it, take it away while it is empty, or move it
/// one to the left.
fn stage(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(Lens::Grid(grid)) = run.lens() else { return };
    let cursor = run.cursor_in(&Lens::Grid(grid.clone()));
    let Some(column) = grid.heading_at(&cursor) else { return };
    if action == Action::Edit {
        let name = grid.stages().get(column).map(|stage| stage.name.clone()).unwrap_or_default();
        return type_for(run, Purpose::New, name);
    }
    let what = match action {
        Action::Delete => grid.remove_stage(column),
        _ => grid.move_stage(column, Direction::Left),
    };
    match what {
        Some(what) => {
            let moved = lens_cursor(&cursor, action);
            happen(model, Turn::New, what, now, effects);
            if let Some(run) = model.open.as_deref_mut() {
                run.set_cursor(moved);
            }
        }
        None if action == Action::Delete => {
            let text = model.locale.t("toast-stage-in-use").into_owned();
            model.complain(text);
        }
        None => {}
    }
}

/// Commands about the cluster whose heading is under the cursor: call it something else, or nothing.
fn cluster(model: &mut Model, action: Action, id: u32, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    if action == Action::Delete {
        return groups::take_name(model, id, now, effects);
    }
    let name = run.name_of_cluster().unwrap_or_default();
    type_for(run, Purpose::New, name);
}

/// The cursor follows a stage that moved to the left.
fn lens_cursor(cursor: &Cursor, action: Action) -> Cursor {
    let back = usize::from(action == Action::Hold);
    Cursor { column: cursor.column.saturating_sub(back), ..cursor.clone() }
}

fn type_for(run: &mut Run, purpose: Purpose, words: String) {
    if matches!(run.purpose, Purpose::New | Purpose::BuildOn(_)) {
        run.entry.value().clone_into(&mut run.set_aside);
    }
    run.purpose = purpose;
    run.entry = tui_input::Input::new(words);
    run.typing = true;
}

fn hold(model: &mut Model) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let place = match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Xy(xy)), Some(note)) => Some((note.id, xy.taken_up(note))),
        (Some(lens), Some(note)) => Some((note.id, lens.board().place(note).clone())),
        _ => None,
    };
    run.held = place.map(|(note, place)| Held { note, place });
    let text = model.locale.t("toast-held").into_owned();
    model.say(text);
}

pub fn put_down(model: &mut Model, held: &Held, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let (Some(lens), Some(note)) = (run.lens(), run.session.note(held.note)) else { return };
    let cursor = run.cursor_in(lens);
    let (what, next) = match lens {
        Lens::Tree(tree) => {
            let target = cursor.note.filter(|&target| target != note.id);
            (tree.put_under(note, target), Some(note.id))
        }
        Lens::Xy(xy) => {
            let next = xy.next_unplaced(Some(note.id)).filter(|&next| next != note.id);
            (Some(lens.board().replace(note, |place| *place = held.place.clone())), next.or(Some(note.id)))
        }
        _ => (Some(lens.board().replace(note, |place| *place = held.place.clone())), Some(note.id)),
    };
    let mut cursor = cursor;
    cursor.note = next;
    let follow = follow_place(lens, &held.place);
    if let Some((column, row)) = follow {
        (cursor.column, cursor.row) = (column, row);
    }
    match what {
        Some(what) => {
            happen(model, Turn::New, what, now, effects);
            if let Some(run) = model.open.as_deref_mut() {
                run.set_cursor(cursor);
            }
        }
        None => {
            let text = model.locale.t("toast-not-under-itself").into_owned();
            model.complain(text);
        }
    }
}

/// Where on the board a place is, for the cursor to follow the note.
fn follow_place(lens: &Lens<'_>, place: &Place) -> Option<(usize, usize)> {
    match lens {
        Lens::Grid(grid) => Some(grid.spot(place)),
        Lens::List(list) => {
            let column = list.named().iter().position(|column| Some(&column.id) == place.column.as_ref());
            column.map(|column| (column, 0))
        }
        _ => None,
    }
}

fn voter(model: &mut Model, by: i32) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let voters = i32::try_from(run.session.people()).unwrap_or(i32::MAX).saturating_add(1);
    let next = (i32::from(run.voter) + by).rem_euclid(voters.max(1));
    run.voter = u16::try_from(next).unwrap_or(0);
    run.begin_with_voter();
}

fn reveal(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let Some(board) = run.board().map(|board| board.id) else { return };
    let on = !run.session.board_state(&board).revealed;
    happen(model, Turn::New, What::Revealed { board, on }, now, effects);
}

/// A card of the note under the cursor. Where its heading is not the note's own words she is asked for it; the
/// cursor stays on the note, so that the card is built on it.
pub fn make_card(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let asked = model.run().and_then(|run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Cards(cards)), Some(note)) if !cards.same_words() => {
            Some((note.no, model.locale.quoted(cards.label(0).get(model.lang()))))
        }
        _ => None,
    });
    if let Some((number, field)) = asked {
        let text = model.locale.ta("toast-card-heading", &[("field", field.into()), ("n", number.into())]);
        if let Some(run) = model.open.as_deref_mut() {
            run.typing = true;
        }
        return model.say(text);
    }
    let id = NoteId(model.ids.next(now.unix_ms()));
    let made = model.run().and_then(|run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Cards(cards)), Some(note)) => cards.make_from(note.id, id),
        _ => None,
    });
    if let Some(made) = made
        && happen(model, Turn::New, made.what, now, effects)
        && let Some(run) = model.open.as_deref_mut()
    {
        run.set_cursor(made.cursor);
        run.typing = true;
    }
}
