//! What she shows the room.

use ratatui::layout::Rect;
use tui_input::Input as Line;

use super::super::keymap::Action;
use super::super::model::{Model, Overlay};
use super::super::projector::{Rooms, name_key};
use crate::core::room::Shows;
use crate::core::text::{LONGEST_NOTE, clean_line};
use crate::room::pages;

/// The windows a projector has, by columns and rows. Which of them it has is not known here, and a board has most pages
/// where the letters are largest: past the most it can have a key would do nothing, and as many times nothing on the way
/// back.
const WINDOWS: [(u16, u16); 6] = [(80, 24), (100, 30), (120, 40), (160, 45), (200, 50), (240, 67)];

/// Carries out a command about the room.
pub fn perform(model: &mut Model, action: Action) {
    match action {
        Action::Room => {
            let shown = model.run().map_or(Shows::Clock, |run| run.projector.showing.what);
            let at = Shows::ALL.iter().position(|&what| what == shown).unwrap_or(0);
            model.overlay = Overlay::Room { at, message: None };
        }
        Action::ShowClock => show(model, Shows::Clock),
        Action::ShowTask => show(model, Shows::Task),
        Action::ShowBoard => show(model, Shows::Board),
        Action::ShowAgenda => show(model, Shows::Agenda),
        Action::ShowMessage => show(model, Shows::Message),
        Action::ShowResult => show(model, Shows::Result),
        Action::Black => black(model),
        Action::RoomForward => turn_page(model, true),
        Action::RoomBack => turn_page(model, false),
        _ => {}
    }
}

/// Shows the room one of the views. A message asks for its words first.
pub fn show(model: &mut Model, what: Shows) {
    let Some(run) = model.open.as_deref_mut() else { return };
    if what == Shows::Message {
        let at = Shows::ALL.iter().position(|&other| other == what).unwrap_or(0);
        let line = Line::new(run.projector.typed.clone());
        model.overlay = Overlay::Room { at, message: Some(line) };
        return;
    }
    run.projector.show(what);
    model.overlay = Overlay::None;
    say(model);
}

/// Shows the message she has typed; without words there is none to show.
pub fn show_message(model: &mut Model, line: &Line) {
    let text = clean_line(line.value(), LONGEST_NOTE);
    let Some(run) = model.open.as_deref_mut().filter(|_| !text.is_empty()) else { return };
    run.projector.typed.clone_from(&text);
    run.projector.showing.message = text;
    run.projector.show(Shows::Message);
    say(model);
}

fn black(model: &mut Model) {
    let Some(run) = model.open.as_deref_mut() else { return };
    run.projector.toggle_black();
    model.overlay = Overlay::None;
    say(model);
}

/// Says what the room sees now, or that nobody sees it.
fn say(model: &mut Model) {
    let Some(projector) = model.run().map(|run| &run.projector) else { return };
    let what = |shows| model.locale.t(name_key(shows)).into_owned();
    let text = match (projector.rooms, projector.showing.what) {
        (Rooms::None, _) => model.locale.t("toast-no-room").into_owned(),
        (_, Shows::Black) => {
            model.locale.ta("toast-room-black", &[("what", what(projector.behind_black()).into())])
        }
        (_, shown) => model.locale.ta("toast-room", &[("what", what(shown).into())]),
    };
    model.say(text);
}

fn turn_page(model: &mut Model, forward: bool) {
    let most = model.room_view().map(|view| {
        let in_window = |(width, height)| pages(&view, Rect::new(0, 0, width, height));
        WINDOWS.into_iter().map(in_window).max().unwrap_or(1)
    });
    let last = most.unwrap_or(1).saturating_sub(1);
    let Some(run) = model.open.as_deref_mut() else { return };
    let page = run.projector.showing.page.min(last);
    run.projector.showing.page = if forward { (page + 1).min(last) } else { page.saturating_sub(1) };
}
