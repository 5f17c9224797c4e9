//! `update`: what each input does to the model, and what it asks to be done outside. Pure: the same model,
//! input and time give the same result.

mod builder;
mod export;
mod groups;
mod late;
mod library;
mod lineage;
mod list;
mod long_ago;
mod note;
mod outside;
mod passing;
mod print;
mod review;
mod room;
mod run;
mod saved;
mod turn;
mod words;

use std::time::Duration;

use crossterm::event::KeyEvent;
use tui_input::backend::crossterm::EventHandler;

use super::effect::{Effect, Input};
use super::keymap::{self, Action, Key};
use super::model::{Model, Overlay, Screen};
use crate::core::method::BoardType;
use crate::core::programme::Vocabulary;
use crate::core::text;
use crate::core::time::Now;
use crate::core::words::Lang;
use crate::locale::Locale;

pub use library::open as open_library;
pub use saved::open_list;

/// The longest the program sleeps when nothing is to happen; an hour of lid closed is more.
pub const LONGEST_SLEEP: Duration = Duration::from_secs(61);

/// Takes one input.
pub fn update(model: &mut Model, input: Input, now: Now) -> Vec<Effect> {
    let mut effects = Vec::new();
    let before = std::mem::replace(&mut model.last, now);
    if matches!(input, Input::Woken) {
        run::passing(model, before, now, &mut effects);
    } else {
        run::notice_gap(model, before, now, &mut effects);
        run::passing(model, before, now, &mut effects);
    }
    if model.toast.as_ref().is_some_and(|toast| toast.until <= now.mono) {
        model.toast = None;
    }
    match input {
        Input::Key(event) if event.is_press() => key(model, event, now, &mut effects),
        Input::Key(_) | Input::Tick | Input::Woken => {}
        Input::Paste(pasted) => paste(model, &pasted, &mut effects),
        Input::Resize(columns, rows) => model.size = (columns, rows),
        Input::Signal(number) => effects.push(Effect::Quit(128 + number)),
        input => outside::heard(model, input, now, &mut effects),
    }
    long_ago::put_away(model, &mut effects);
    review::settle(model);
    effects
}

fn key(model: &mut Model, event: KeyEvent, now: Now, effects: &mut Vec<Effect>) {
    let key = Key::pressed(event);
    // What was said has been read by whoever presses the next key, and must not outlive what it was about.
    model.toast = None;
    give_dots_their_keys(model, key);
    let typing = model.line().is_some() && !is_full_stop_alone(model, key);
    let found = keymap::find(model.contexts(), typing, key).find(|command| {
        let is_meant = command.action != Action::Sort || groups::stands_for_cluster(model, key);
        is_meant && (command.available)(model)
    });
    if let Some(command) = found {
        if command.action == Action::Sort {
            return groups::sort_by_key(model, key, now, effects);
        }
        return perform(model, command.action, now, effects);
    }
    if model.overlay.is_none()
        && matches!(model.screen, Screen::Builder(_))
        && let Some(digit) = key.char().filter(char::is_ascii_digit)
    {
        return builder::digit(model, digit);
    }
    late::only_reads(model, key);
    if groups::say_dots_are_shown(model, key) {
        return;
    }
    // A letter that is no command on the board is the beginning of a sentence somebody meant to type.
    let on_board = model.overlay.is_none() && matches!(model.screen, Screen::Run);
    if on_board
        && key.char().is_some_and(|c| !c.is_whitespace())
        && let Some(run) = model
            .open
            .as_deref_mut()
            .filter(|run| run.can_write() && run.held.is_none() && run.entry.value().is_empty())
    {
        run.typing = true;
    }
    if let Overlay::Library(dialog) = &mut model.overlay {
        dialog.key_comes(key.char().is_some());
    }
    let changed = model.line().and_then(|line| line.handle_event(&crossterm::event::Event::Key(event)));
    if changed.is_some_and(|changed| changed.value) {
        words::bound(model);
        words::changed(model, effects);
    }
}

/// What a presenter sends to make the screen black is no beginning of a sentence.
fn is_full_stop_alone(model: &Model, key: Key) -> bool {
    let on_run = model.overlay.is_none() && matches!(model.screen, Screen::Run);
    on_run && key.char() == Some('.') && model.run().is_some_and(|run| run.entry.value().is_empty())
}

/// Nobody begins an idea with a plus: on a vote it is a dot, also where the entry line has the keys.
fn give_dots_their_keys(model: &mut Model, key: Key) {
    let on_run = model.overlay.is_none() && matches!(model.screen, Screen::Run);
    if let Some(run) = model.open.as_deref_mut().filter(|_| on_run && matches!(key.char(), Some('+' | '-')))
        && run.board_type() == Some(BoardType::Votes)
        && run.entry.value().is_empty()
    {
        run.typing = false;
    }
}

/// Carries out a command, wherever it was called from.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::Help => model.overlay = Overlay::Help { filter: tui_input::Input::default(), at: 0 },
        Action::Palette => model.overlay = Overlay::Palette { filter: tui_input::Input::default(), at: 0 },
        Action::Vocabulary => next_vocabulary(model, effects),
        Action::Language => switch_language(model, model.lang().other(), effects),
        Action::Quit => quit(model, effects),
        Action::HowToQuit => model.say(model.locale.t("toast-how-to-quit").into_owned()),
        Action::Suspend => effects.push(Effect::Suspend),
        Action::Home => list::go_home(model, effects),
        Action::Back
        | Action::Up
        | Action::Down
        | Action::PageUp
        | Action::PageDown
        | Action::First
        | Action::Last
        | Action::Choose
        | Action::PreviousChoice
        | Action::NextChoice
        | Action::Begin => list::perform(model, action, now, effects),
        Action::Export => export::ask(model),
        Action::Print => print::ask(model),
        Action::UseIt
        | Action::FitsHere
        | Action::PhaseNext
        | Action::PhasePrevious
        | Action::CardDown
        | Action::CardUp
        | Action::ReadAgain
        | Action::Build
        | Action::NewProgramme
        | Action::Adapt
        | Action::TakeIn
        | Action::PassOn
        | Action::Compare
        | Action::KeepMine => library::perform(model, action, effects),
        Action::BlockForm
        | Action::RenameBlock
        | Action::FixTime
        | Action::DayForm
        | Action::AddMethod
        | Action::AddOther
        | Action::BlockUp
        | Action::BlockDown
        | Action::BlockMore
        | Action::BlockLess
        | Action::BlockFiveMore
        | Action::BlockFiveLess
        | Action::Protect
        | Action::MayGo
        | Action::RemoveBlock
        | Action::KeepAgain
        | Action::TakeTheirs
        | Action::LeadIt => builder::perform(model, action, effects),
        Action::Undo | Action::Redo if matches!(model.screen, Screen::Builder(_)) => {
            builder::perform(model, action, effects);
        }
        Action::Find
        | Action::Look
        | Action::Figures
        | Action::ByProgramme
        | Action::ByYear
        | Action::ByState
        | Action::Division
        | Action::Order
        | Action::NextView
        | Action::PreviousView => saved::perform(model, action, effects),
        _ if matches!(model.screen, Screen::Review(_)) => review::perform(model, action, now, effects),
        Action::Room
        | Action::ShowClock
        | Action::ShowTask
        | Action::ShowBoard
        | Action::ShowAgenda
        | Action::ShowMessage
        | Action::ShowResult
        | Action::Black
        | Action::RoomForward
        | Action::RoomBack => room::perform(model, action),
        _ => run::perform(model, action, now, effects),
    }
}

/// Out; but not with notes that are only in memory, unless she asks twice.
fn quit(model: &mut Model, effects: &mut Vec<Effect>) {
    if model.may_leave() && builder::may_leave(model) {
        // A saved day that she wrote in is put away again; one that goes on is left to be gone on with.
        if matches!(model.screen, Screen::Review(_)) {
            effects.push(Effect::Close);
        }
        effects.push(Effect::Quit(0));
    }
}

/// Puts the program into another language, and keeps it for next time.
pub fn switch_language(model: &mut Model, lang: Lang, effects: &mut Vec<Effect>) {
    model.locale = Locale::new(lang);
    library::read(model);
    effects.push(Effect::KeepLanguage(lang));
}

/// Puts the next vocabulary's words on the phases, where a programme does not say, and keeps it for next time.
fn next_vocabulary(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(library) = &mut model.library else { return };
    let all = Vocabulary::ALL.into_iter().cycle();
    let next = all.skip_while(|one| *one != library.vocabulary).nth(1).unwrap_or_default();
    library.vocabulary = next;
    let words = model.locale.t(&format!("vocabulary-{}", next.key())).into_owned();
    let text = model.locale.ta("vocabulary-now", &[("words", words.into())]);
    model.say(text);
    effects.push(Effect::KeepVocabulary(next));
}

fn paste(model: &mut Model, pasted: &str, effects: &mut Vec<Effect>) {
    let lines = text::clean_lines(pasted);
    let into_notes = model.overlay.is_none() && matches!(model.screen, Screen::Run);
    if into_notes && lines.len() > 1 {
        if model.run().is_some_and(super::run::Run::can_write) {
            model.overlay = Overlay::Paste { lines, at: 0 };
        }
        return;
    }
    // A paste never fires a command: on the board it goes to the entry line, where it can be seen.
    if into_notes && let Some(run) = model.open.as_deref_mut().filter(|run| run.can_write()) {
        run.typing = true;
    }
    if let Some(line) = model.line() {
        for c in lines.join(" ").chars() {
            line.handle(tui_input::InputRequest::InsertChar(c));
        }
        words::bound(model);
        words::changed(model, effects);
    }
}

#[cfg(test)]
mod tests;
