//! When a command is to be had.

use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::run::{Purpose, Run};
use crate::core::method::BoardType;
use crate::core::room::Shows;

pub(super) fn always(_: &Model) -> bool {
    true
}

pub(super) fn writable(model: &Model) -> bool {
    model.run().is_some_and(Run::can_write)
}

pub(super) fn writable_on_run(model: &Model) -> bool {
    writable(model) && matches!(model.screen, Screen::Run)
}

pub(super) fn note_under_cursor(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(|run| run.note_at_cursor().is_some())
}

pub(super) fn note_or_stage(model: &Model) -> bool {
    note_under_cursor(model) || writable(model) && model.run().is_some_and(Run::cursor_on_stage)
}

pub(super) fn any_note_under_cursor(model: &Model) -> bool {
    model.run().is_some_and(|run| run.note_at_cursor().is_some())
}

fn on_board(model: &Model, wanted: BoardType) -> bool {
    writable(model) && model.run().is_some_and(|run| run.board_type() == Some(wanted))
}

pub(super) fn tree_note(model: &Model) -> bool {
    on_board(model, BoardType::Tree) && note_under_cursor(model)
}

/// A note of a tree that another one stands above.
pub(super) fn branch_above(model: &Model) -> bool {
    let above = |run: &Run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Tree(tree)), Some(note)) => tree.parent(note.id).is_some(),
        _ => false,
    };
    tree_note(model) && model.run().is_some_and(above)
}

pub(super) fn votes(model: &Model) -> bool {
    on_board(model, BoardType::Votes)
}

/// Once the votes are shown they stand: a dot too many would change what everybody has just seen.
pub(super) fn votes_note(model: &Model) -> bool {
    secret_votes(model) && note_under_cursor(model)
}

pub(super) fn not_votes(model: &Model) -> bool {
    writable(model) && !votes(model)
}

pub(super) fn holding(model: &Model) -> bool {
    model.run().is_some_and(|run| run.held.is_some())
}

pub(super) fn card_source(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(Run::cursor_on_card_source)
}

pub(super) fn entry_is_empty(model: &Model) -> bool {
    model.run().is_some_and(|run| run.entry.value().is_empty())
}

/// Nobody begins a sentence with a full stop, which is what a presenter sends to make the screen black.
pub(super) fn nothing_typed(model: &Model) -> bool {
    writable_on_run(model)
        && model.run().is_some_and(|run| run.entry.value().is_empty() && run.purpose == Purpose::New)
}

/// There are pages to turn on the wall.
pub(super) fn shows_board(model: &Model) -> bool {
    let has_pages =
        |run: &Run| matches!(run.projector.showing.what, Shows::Board | Shows::Agenda | Shows::Result);
    writable_on_run(model) && model.run().is_some_and(has_pages)
}

pub(super) fn at_choice(model: &Model) -> bool {
    match &model.overlay {
        Overlay::Library(dialog) => dialog.is_at_choice(),
        Overlay::None => matches!(&model.screen, Screen::New(form) if form.is_at_choice()),
        _ => false,
    }
}

pub(super) fn rehearsal(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(|run| run.session.rehearsal.is_some())
}

pub(super) fn failed(model: &Model) -> bool {
    model.run().is_some_and(|run| run.saving.failed.is_some())
}

fn in_dialog(model: &Model) -> bool {
    !matches!(model.overlay, Overlay::None)
}

pub(super) fn on_run(model: &Model) -> bool {
    matches!(model.screen, Screen::Run)
}

/// In the room Ctrl-C is «copy», pressed by habit; it must not take the clock off the wall.
pub(super) fn not_on_run(model: &Model) -> bool {
    !on_run(model)
}

/// Once the dots are shown, whose turn it is is over.
pub(super) fn secret_votes(model: &Model) -> bool {
    let secret = |run: &Run| match run.lens() {
        Some(Lens::Votes(votes)) => !votes.revealed(),
        _ => false,
    };
    votes(model) && model.run().is_some_and(secret)
}

/// There is a dot to take back: this voter has given the note one.
pub(super) fn dots_here(model: &Model) -> bool {
    let given = |run: &Run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Votes(votes)), Some(note)) => votes.dots_from(note, run.voter) > 0,
        _ => false,
    };
    votes_note(model) && model.run().is_some_and(given)
}

/// Once the time is out there is none to take.
pub(super) fn time_left(model: &Model) -> bool {
    let left = |run: &Run| run.session.clock.timer.left(model.last.wall);
    writable_on_run(model) && model.run().is_some_and(|run| left(run) > chrono::TimeDelta::zero())
}

pub(super) fn time_left_not_votes(model: &Model) -> bool {
    time_left(model) && not_votes(model)
}

/// The methods are only read; and Enter on nothing does nothing.
pub(super) fn something_to_choose(model: &Model) -> bool {
    in_dialog(model)
        || match &model.screen {
            Screen::Library(_) => false,
            Screen::Sessions(_) => model.sessions.as_ref().is_some_and(|all| !all.is_empty()),
            _ => true,
        }
}

pub(super) fn not_at_home(model: &Model) -> bool {
    in_dialog(model) || !matches!(model.screen, Screen::Home(_))
}

/// Only Unix terminals can put a program in the background.
pub(super) fn can_suspend(model: &Model) -> bool {
    cfg!(unix) && !in_dialog(model)
}

pub(super) fn in_form(model: &Model) -> bool {
    !in_dialog(model) && matches!(model.screen, Screen::New(_))
}

/// Something of the library that can be led: a programme, or a method alone.
pub(super) fn item_here(model: &Model) -> bool {
    matches!(&model.screen, Screen::Library(shelf) if shelf.item().is_some())
}

pub(super) fn row_here(model: &Model) -> bool {
    matches!(&model.screen, Screen::Library(shelf) if shelf.row().is_some())
}

pub(super) fn library_read(model: &Model) -> bool {
    model.library.is_some()
}
