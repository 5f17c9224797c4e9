//! Putting a programme on paper: the dialog, and what is to be written.

use super::super::effect::Effect;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::Print;
use crate::core::programme::Programme;

/// Opens the dialog about the programme she is at in the library, or the one she is putting together.
pub fn ask(model: &mut Model) {
    let Some(programme) = programme(model).cloned() else { return };
    model.overlay = Overlay::Print(Box::new(Print::new(programme, &model.locale)));
}

fn programme(model: &Model) -> Option<&Programme> {
    match &model.screen {
        Screen::Library(shelf) => model.library.as_ref()?.programme(shelf.programme()?),
        // As it stands on the screen, on the disk or not.
        Screen::Builder(bench) => Some(bench.programme()),
        _ => None,
    }
}

/// Enter: it is written, and the dialog stays until it is there. What cannot be read is asked for again.
pub fn chosen(model: &mut Model, mut print: Box<Print>, effects: &mut Vec<Effect>) {
    let to = model.folders.meant(print.file()).ok_or((Print::FILE, "export-file-hint"));
    if let Some(library) = &model.library {
        match to.and_then(|to| print.paper(to, library, &model.locale)) {
            Ok(paper) => effects.extend(paper.map(|paper| Effect::Print(Box::new(paper)))),
            Err((row, key)) => {
                print.at = row;
                let text = model.locale.t(key).into_owned();
                model.complain(text);
            }
        }
    }
    model.overlay = Overlay::Print(print);
}

#[cfg(test)]
mod tests;
