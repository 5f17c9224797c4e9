//! A saved day that is read: coming to it, going about in it, and leaving it.

use super::super::effect::{Effect, Looked};
use super::super::keymap::Action;
use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::run::{Looks, Run};
use super::super::screens::review::{Page, Review};
use super::{late, run as day, saved};
use crate::core::boards::{Cursor, Direction};
use crate::core::find::find;
use crate::core::ids::NoteId;
use crate::core::time::Now;

/// A day was read: it is put on the screen, unless she has gone on to something else meanwhile.
pub fn looked(model: &mut Model, looked: Looked, now: Now) {
    if model.run().is_some_and(Run::can_write) || matches!(model.screen, Screen::New(_) | Screen::Run) {
        return;
    }
    let mut run = Run::new(looked.session, looked.path, None, now.wall);
    run.looking = true;
    run.typing = false;
    show(model, run);
    if let Some(note) = looked.note {
        go_to(model, note);
        if let Screen::Review(review) = &mut model.screen {
            review.came_from = None;
        }
    }
    if let Some(problem) = looked.problems.first() {
        let text = problem.describe(&model.locale);
        model.complain(text);
    }
}

/// Puts a saved day on the screen.
pub fn show(model: &mut Model, run: Run) {
    let from = std::mem::replace(&mut model.screen, Screen::Home(0));
    let review = Review::new(from, &run.session, &model.locale);
    model.open = Some(Box::new(run));
    model.screen = Screen::Review(Box::new(review));
    model.overlay = Overlay::None;
    settle(model);
}

/// Sees to it that what is on the screen is of the page she is on, of what has happened and in her language.
pub fn settle(model: &mut Model) {
    let (Screen::Review(review), Some(run)) = (&mut model.screen, model.open.as_deref_mut()) else { return };
    review.fit(model.size.0);
    review.refresh(&run.session, &model.locale);
    run.look_at(review.looks());
    // A board that is come to for the first time is read from its first note.
    let first = match (run.lens(), run.looks()) {
        (Some(lens), Looks::Board(_)) if !run.has_been_on_board() => {
            lens.board().notes().first().map(|note| note.id)
        }
        _ => return,
    };
    run.set_cursor(Cursor { note: first, ..Cursor::default() });
}

/// Carries out a command of a saved day.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::NextPage => turn_page(model, |page| page.beside(true)),
        Action::PreviousPage => turn_page(model, |page| page.beside(false)),
        Action::PageShort => turn_page(model, |_| Page::Short),
        Action::PageTime => turn_page(model, |_| Page::Time),
        Action::PageBoards => turn_page(model, |_| Page::Boards),
        Action::PageThread => turn_page(model, |_| Page::Thread),
        Action::PageResults => turn_page(model, |_| Page::Results),
        Action::NextBoard => turn_leaf(model, true),
        Action::PreviousBoard => turn_leaf(model, false),
        Action::CursorUp => arrow(model, Direction::Up),
        Action::CursorDown => arrow(model, Direction::Down),
        Action::CursorLeft => arrow(model, Direction::Left),
        Action::CursorRight => arrow(model, Direction::Right),
        Action::FindNote => {
            model.overlay = Overlay::Find { typed: tui_input::Input::default(), at: 0, hits: Vec::new() };
        }
        Action::NotePage => note_page(model),
        _ => late::perform(model, action, now, effects),
    }
    settle(model);
}

fn turn_page(model: &mut Model, to: impl FnOnce(Page) -> Page) {
    if let Screen::Review(review) = &mut model.screen {
        review.page = to(review.page);
        review.came_from = None;
    }
}

fn turn_leaf(model: &mut Model, forward: bool) {
    if let Screen::Review(review) = &mut model.screen {
        review.page = Page::Boards;
        review.turn_leaf(forward);
    }
}

/// Up or down by so many lines, wherever she is.
pub fn shift(model: &mut Model, by: isize) {
    let Screen::Review(review) = &mut model.screen else { return };
    if review.is_board() {
        let to = if by < 0 { Direction::Up } else { Direction::Down };
        // To the top or the bottom is never to another board.
        for _ in 0..by.unsigned_abs().min(1) {
            arrow(model, to);
        }
    } else if review.is_list() {
        let moved = review.move_in_list(by);
        if !moved && review.page == Page::Boards {
            review.turn_leaf(by > 0);
        }
    } else {
        let at = review.at().saturating_add_signed(by).min(last_line(model));
        if let Screen::Review(review) = &mut model.screen {
            review.set_at(at);
        }
    }
    settle(model);
}

/// The furthest that a page of text is scrolled.
fn last_line(model: &Model) -> usize {
    let Screen::Review(review) = &model.screen else { return 0 };
    match review.page {
        // What stands above the hours of the day is never longer than that.
        Page::Time => review.story().told.len() + 120,
        _ => review.short().len(),
    }
}

/// An arrow on a board. At its edge the next board is come to, so that the arrows alone lead through the day.
fn arrow(model: &mut Model, to: Direction) {
    if model.run().is_some_and(|run| run.held.is_some()) {
        return day::cursor(model, to);
    }
    let (Screen::Review(review), Some(run)) = (&mut model.screen, model.open.as_deref_mut()) else { return };
    let moved = run.lens().and_then(|lens| {
        let cursor = run.cursor_in(lens);
        let moved = lens.moved(&cursor, to);
        // The places for something new are only for her who writes; a heading is passed on the way to its notes.
        let has_headings = matches!(lens, Lens::Grid(_) | Lens::Clusters(_));
        let is_place = run.can_write() || has_headings || lens.note_at(&moved).is_some();
        (moved != cursor && is_place).then_some(moved)
    });
    match moved {
        Some(cursor) => run.set_cursor(cursor),
        None => {
            review.turn_leaf(matches!(to, Direction::Down | Direction::Right));
        }
    }
}

/// Enter: from a list to where the note stands, and on its board to everything about it.
pub fn choose(model: &mut Model) {
    let Screen::Review(review) = &model.screen else { return };
    match review.page {
        Page::Thread | Page::Results => {
            if let Some(note) = review.note_here() {
                go_to(model, note);
            }
        }
        Page::Boards => note_page(model),
        Page::Short | Page::Time => {}
    }
}

fn note_page(model: &mut Model) {
    if let Some(note) = model.run().and_then(Run::note_at_cursor).map(|note| note.id) {
        model.overlay = Overlay::Note { note, at: 0 };
    }
}

/// To where a note stands; the way back leads to the page she is on now.
pub fn go_to(model: &mut Model, note: NoteId) {
    let (Screen::Review(review), Some(run)) = (&mut model.screen, model.open.as_deref()) else { return };
    let from = review.page;
    if !review.go_to_leaf(&run.session, &model.locale, note) {
        return;
    }
    if from != Page::Boards {
        review.came_from = Some(from);
    }
    settle(model);
    if let Some(run) = model.open.as_deref_mut().filter(|run| matches!(run.looks(), Looks::Board(_))) {
        run.set_cursor(Cursor { note: Some(note), ..Cursor::default() });
    }
}

/// Enter on a note's page: on to the note of the line she is at, else to where this one stands.
pub fn choose_on_note(model: &mut Model, note: NoteId, at: usize) {
    let stops = super::super::overlays::note_stops(model, note, at);
    let to = stops.get(at).and_then(|(_, to)| *to);
    go_to(model, to.unwrap_or(note));
    if let Some(note) = to {
        model.overlay = Overlay::Note { note, at: 0 };
    }
}

/// The words that are looked for were changed.
pub fn find_again(model: &mut Model) {
    let session = model.open.as_deref().map(|run| std::rc::Rc::clone(&run.session));
    if let (Overlay::Find { typed, at, hits }, Some(session)) = (&mut model.overlay, session) {
        *hits = find(&session, typed.value());
        *at = 0;
    }
}

/// One step back: to the page she came to a note from, out of writing, or to where the day was chosen.
pub fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Review(review) = &mut model.screen else { return };
    if let Some(page) = review.came_from.take() {
        review.page = page;
        return settle(model);
    }
    if model.run().is_some_and(Run::can_write) {
        return late::stop(model, effects);
    }
    let Screen::Review(review) = std::mem::replace(&mut model.screen, Screen::Home(0)) else { return };
    model.screen = *review.from;
    model.open = None;
    match model.screen {
        Screen::Home(_) => effects.push(Effect::FindUnfinished),
        Screen::Sessions | Screen::Find | Screen::Figures => saved::read(model, effects),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
