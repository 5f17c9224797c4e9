//! A saved day that is read: coming to it, and leaving it.

use super::super::effect::{Effect, Looked};
use super::super::model::{Model, Overlay, Screen};
use super::super::run::Run;
use super::super::screens::review::Review;
use crate::core::time::Now;

/// A day was read: it is put on the screen, unless she has gone on to something else meanwhile.
pub fn looked(model: &mut Model, looked: Looked, now: Now) {
    if model.run().is_some_and(Run::can_write) || matches!(model.screen, Screen::New(_) | Screen::Run) {
        return;
    }
    let mut run = Run::new(looked.session, looked.path, None, now.wall);
    run.looking = true;
    model.open = Some(Box::new(run));
    let from = std::mem::replace(&mut model.screen, Screen::Home(0));
    model.screen = Screen::Review(Box::new(Review::new(from)));
    model.overlay = Overlay::None;
    if let Some(problem) = looked.problems.first() {
        let text = problem.describe(&model.locale);
        model.complain(text);
    }
}

/// Back to where the day was chosen.
pub fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Review(review) = std::mem::replace(&mut model.screen, Screen::Home(0)) else { return };
    model.screen = *review.from;
    model.open = None;
    if matches!(model.screen, Screen::Home(_)) {
        effects.push(Effect::FindUnfinished);
    }
}
