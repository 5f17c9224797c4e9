//! Saved workshops: the list, what is found in them, the figures across them, and the way into one of them.

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::model::{Model, Overlay, Screen};
use super::super::saved::Reading;
use crate::archive::{Archive, Figures, Filter, Found};

/// Opens the list. What was read before is shown at once, and read again: a workshop may have been closed since.
pub fn open_list(model: &mut Model, effects: &mut Vec<Effect>) {
    model.screen = Screen::Sessions;
    read(model, effects);
}

/// Begins to read the folder; what was read before is shown until then.
pub fn read(model: &mut Model, effects: &mut Vec<Effect>) {
    let asked = model.saved.question(model.last);
    model.saved.reading = Some(Reading { asked, done: 0, of: 0 });
    effects.push(Effect::ReadSaved { number: asked.number });
}

/// Commands of the screens about saved workshops.
pub fn perform(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Find => return open_find(model, effects),
        Action::Look => return look(model, effects),
        Action::Figures => return open_figures(model, effects),
        Action::NextView | Action::PreviousView => {
            let figures = &mut model.saved.figures;
            figures.view = figures.view.beside(action == Action::NextView);
            figures.scroll = 0;
            return;
        }
        Action::Division => {
            model.saved.figures.next_division();
            model.saved.figures.scroll = 0;
            return;
        }
        Action::ByState => model.saved.list.next_which(),
        Action::ByProgramme => model.saved.list.next_programme(),
        Action::ByYear => model.saved.list.next_year(),
        Action::Order => model.saved.list.next_order(),
        _ => return,
    }
    model.saved.select();
    match model.screen {
        Screen::Figures => count(model, effects),
        Screen::Find => {
            model.saved.find.at = 0;
            ask(model, effects);
        }
        _ => {}
    }
}

/// The words of the list's filter or of what is looked for have changed.
pub fn words_changed(model: &mut Model, effects: &mut Vec<Effect>) {
    match model.screen {
        Screen::Sessions => model.saved.select(),
        Screen::Find => {
            model.saved.find.at = 0;
            ask(model, effects);
        }
        _ => {}
    }
}

/// Asks for what the words are found in. Without words nothing is.
fn ask(model: &mut Model, effects: &mut Vec<Effect>) {
    let words = model.saved.find.words.value().trim().to_owned();
    if words.is_empty() {
        (model.saved.find.found, model.saved.find.asked) = (None, None);
        return;
    }
    let Some(archive) = model.saved.archive.clone() else { return };
    let asked = model.saved.question(model.last);
    model.saved.find.asked = Some(asked);
    model.saved.find.asked_of = Some(archive.clone());
    let within = Filter { words: String::new(), ..model.saved.list.filter() };
    effects.push(Effect::Find { number: asked.number, archive, words, within });
}

/// To the words in the notes; from a list that nothing is found in, with the words she typed there.
fn open_find(model: &mut Model, effects: &mut Vec<Effect>) {
    model.overlay = Overlay::None;
    let saved = &mut model.saved;
    saved.find.from_home = !matches!(model.screen, Screen::Sessions | Screen::Figures);
    if saved.find.from_home {
        saved.list.widen();
    }
    if matches!(model.screen, Screen::Sessions) && saved.list.rows.is_empty() && saved.archive.is_some() {
        saved.find.words = saved.list.words.clone();
        saved.find.at = 0;
    }
    model.screen = Screen::Find;
    read(model, effects);
    ask(model, effects);
}

fn open_figures(model: &mut Model, effects: &mut Vec<Effect>) {
    model.screen = Screen::Figures;
    model.saved.figures.scroll = 0;
    count(model, effects);
}

/// Asks for the figures of what the list shows.
fn count(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(archive) = model.saved.archive.clone() else { return };
    let asked = model.saved.question(model.last);
    model.saved.figures.asked = Some(asked);
    effects.push(Effect::Count { number: asked.number, archive, filter: model.saved.list.filter() });
}

/// Asks for the figures of all of them, for the cards of the library.
fn count_usage(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(archive) = model.saved.archive.clone() else { return };
    let asked = model.saved.question(model.last);
    model.saved.usage.asked = Some(asked);
    effects.push(Effect::Count { number: asked.number, archive, filter: Filter::default() });
}

/// Looks at the workshop she is at, whatever its state.
fn look(model: &Model, effects: &mut Vec<Effect>) {
    let path = model.saved.archive.as_ref().and_then(|archive| model.saved.list.path(archive));
    effects.extend(path.map(|path| Effect::Look { path, note: None }));
}

/// Enter in the list: one that was not closed, or is written in afterwards, is gone on with; any other is looked at.
pub fn choose_in_list(model: &Model, effects: &mut Vec<Effect>) {
    let here = model.saved.archive.as_ref().and_then(|archive| model.saved.list.here(archive));
    match here {
        Some(day) if day.goes_on() => effects.push(Effect::Open(day.path.clone())),
        _ => look(model, effects),
    }
}

/// Enter on something that was found: the workshop at that note.
pub fn choose_found(model: &Model, effects: &mut Vec<Effect>) {
    let find = &model.saved.find;
    if let (Some(day), Some(hit)) = (find.day(), find.here()) {
        effects.push(Effect::Look { path: day.path.clone(), note: Some(hit.note) });
    }
}

/// Esc: what takes long is stopped; a list that is narrowed shows all again; then one screen back. True when there is
/// nothing left to do here but to go to the first screen.
pub fn back(model: &mut Model, effects: &mut Vec<Effect>) -> bool {
    let is_slow = model.saved.reading.is_some_and(|reading| reading.asked.is_slow(model.last));
    if is_slow {
        model.saved.reading = None;
        effects.push(Effect::StopReading);
        return model.saved.archive.is_none();
    }
    match model.screen {
        Screen::Sessions if model.saved.list.is_narrowed() => {
            let path = model.saved.archive.as_ref().and_then(|archive| model.saved.list.path(archive));
            model.saved.list.widen();
            if let Some(archive) = &model.saved.archive {
                model.saved.list.select(archive, path.as_deref());
            }
            false
        }
        Screen::Find if !model.saved.find.from_home => {
            model.screen = Screen::Sessions;
            false
        }
        Screen::Figures => {
            model.screen = Screen::Sessions;
            false
        }
        _ => true,
    }
}

/// So many have been read.
pub fn heard_progress(model: &mut Model, number: u64, done: usize, of: usize) {
    if let Some(reading) = model.saved.reading.as_mut().filter(|reading| reading.asked.number == number) {
        (reading.done, reading.of) = (done, of);
    }
}

/// The folder has been read. What is on the screen is asked for again.
pub fn heard_archive(model: &mut Model, number: u64, archive: Archive, effects: &mut Vec<Effect>) {
    if model.saved.reading.is_none_or(|reading| reading.asked.number != number) {
        return;
    }
    model.saved.arrived(archive);
    match model.screen {
        Screen::Find => ask(model, effects),
        Screen::Figures => count(model, effects),
        Screen::Library(_) => count_usage(model, effects),
        _ => {}
    }
}

/// Something was found.
pub fn heard_found(model: &mut Model, number: u64, found: Found) {
    model.saved.find.answered(number, found);
}

/// Something was counted.
pub fn heard_figures(model: &mut Model, number: u64, figures: Box<Figures>) {
    if let Some(figures) = model.saved.usage.answered(number, figures) {
        let figures = match &model.library {
            Some(library) => Box::new(figures.named_by(library)),
            None => figures,
        };
        model.saved.figures.answered(number, figures);
    }
}

#[cfg(test)]
mod tests;
