//! The library: searching, asking what fits, and leading what she has found.

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::model::{Model, Overlay, Screen};
use super::super::screens::library::{Dialog, FitsForm, Row, Shelf};
use super::super::screens::new::Form;
use crate::library::Kind;

/// How far Page Down scrolls the card.
const PAGE: u16 = 10;

/// To the library.
pub fn open(model: &mut Model) {
    let shelf = Shelf::new(model.library.as_deref(), model.lang());
    model.screen = Screen::Library(Box::new(shelf));
}

/// The library has been read anew, or the language is another: what she sees of it follows.
pub fn read(model: &mut Model) {
    let lang = model.lang();
    if let Screen::Library(shelf) = &mut model.screen {
        shelf.read(model.library.as_deref(), lang);
    }
}

/// What is typed or asked for has changed.
pub fn refresh(model: &mut Model) {
    let lang = model.lang();
    if let Screen::Library(shelf) = &mut model.screen {
        shelf.refresh(model.library.as_deref(), lang);
    }
}

/// Carries out a command of the library.
pub fn perform(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let Screen::Library(shelf) = &mut model.screen else { return };
    match action {
        Action::UseIt => use_it(model),
        Action::FitsHere => {
            let form = FitsForm::of(&shelf.wish);
            model.overlay = Overlay::Library(Box::new(Dialog::Fits(form)));
        }
        Action::PhaseNext | Action::PhasePrevious => {
            shelf.turn_phase(action == Action::PhaseNext);
            refresh(model);
        }
        Action::CardDown => shelf.scroll = shelf.scroll.saturating_add(PAGE).min(2000),
        Action::CardUp => shelf.scroll = shelf.scroll.saturating_sub(PAGE),
        Action::ReadAgain => {
            effects.push(Effect::ReadLibrary);
            let text = model.locale.t("toast-reading-again").into_owned();
            model.say(text);
        }
        _ => {}
    }
}

/// To the form for a new workshop with the programme chosen, or with the method alone.
fn use_it(model: &mut Model) {
    let Screen::Library(shelf) = &model.screen else { return };
    let Some(Row::Item(item, fit)) = shelf.row().cloned() else { return };
    let mut form = Form::new(model.lang());
    match item.kind {
        Kind::Programme => form.programme = item.id,
        Kind::Method => form.method = Some(item.id),
    }
    // She has said how many they are: the groups that fit are the tables.
    if let Some(groups) = fit.groups {
        let sizes: Vec<String> = groups.sizes().map(|people| people.to_string()).collect();
        (form.tables, form.people) = (groups.count.to_string().into(), sizes.join(" ").into());
    }
    form.behind = Some(Box::new(model.screen.clone()));
    model.screen = Screen::New(Box::new(form));
}

/// Enter in a dialog of the library. One that cannot be taken as it is stays.
pub fn chosen(model: &mut Model, dialog: Dialog) {
    match dialog {
        Dialog::Fits(form) => match form.wish() {
            Ok(wish) => {
                if let Screen::Library(shelf) = &mut model.screen {
                    shelf.wish = wish;
                }
                refresh(model);
            }
            Err(line) => {
                let mut dialog = Dialog::Fits(form);
                *dialog.at() = line;
                model.overlay = Overlay::Library(Box::new(dialog));
                let text = model.locale.t("fits-not-a-number").into_owned();
                model.complain(text);
            }
        },
    }
}

/// Esc: what is typed goes first, then what was asked for, and then she leaves.
pub fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Library(shelf) = &mut model.screen else { return };
    if shelf.widen() {
        refresh(model);
    } else {
        super::list::go_home(model, effects);
    }
}
