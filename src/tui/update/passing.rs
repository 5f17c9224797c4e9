//! Passing methods and programmes on, and taking in those of others.

use std::io;
use std::path::{Path, PathBuf};

use super::super::effect::Effect;
use super::super::model::{Model, Overlay};
use super::super::screens::library::{Asks, Dialog, Parcel};
use super::library::{Wrong, show};
use crate::core::text::clean_line;
use crate::core::time::Now;
use crate::library::{Item, bundle};
use crate::store::WriteError;

/// The lines of the forms.
const FILE: usize = 0;
const BY: usize = 1;

/// Asks for the file she has been given.
pub fn ask_in(model: &mut Model) {
    show(model, Dialog::new(Asks::TakeIn).text("passing-file", "", "take-in-file-empty"));
}

/// Asks where to put the file for others.
pub fn ask_out(model: &mut Model) {
    let super::Screen::Library(shelf) = &model.screen else { return };
    let (Some(item), Some(library)) = (shelf.item().cloned(), &model.library) else { return };
    let file = format!("{}.txt", item.id);
    let dialog = Dialog::new(Asks::PassOn(item)).text("passing-file", file, "pass-on-file-empty").text(
        "passing-by",
        library.by.as_str(),
        "adapt-by-empty",
    );
    show(model, dialog);
}

fn no_file(model: &Model) -> Wrong {
    (FILE, model.locale.t("passing-no-file").into_owned())
}

/// Enter on the file from others: it is read.
pub fn open(model: &mut Model, dialog: &Dialog, effects: &mut Vec<Effect>) -> Result<(), Wrong> {
    let path = model.folders.meant(dialog.said(FILE)).ok_or_else(|| no_file(model))?;
    effects.push(Effect::ReadBundle(path));
    // Should it not be there, she goes on from what she typed.
    show(model, dialog.clone());
    Ok(())
}

/// The file from others has been read.
pub fn read(model: &mut Model, path: &Path, bytes: io::Result<Vec<u8>>) {
    // She may have thought better of it meanwhile.
    let waits = matches!(&model.overlay, Overlay::Library(dialog) if dialog.asks == Asks::TakeIn);
    let Some(library) = model.library.as_ref().filter(|_| waits) else { return };
    match bytes {
        Ok(bytes) => {
            let parcel = Parcel::read(path, &bytes, library);
            model.overlay = Overlay::Parcel(Box::new(parcel));
        }
        Err(error) => {
            let why = model.locale.not_read_for(&error);
            let args = [("path", shown(path).into()), ("error", why.into())];
            let text = model.locale.ta("passing-not-read", &args);
            model.complain(text);
        }
    }
}

fn shown(path: &Path) -> String {
    clean_line(&path.display().to_string(), usize::MAX)
}

/// What is to be put after the names that are taken has changed.
pub fn suffix_changed(model: &mut Model) {
    if let (Overlay::Parcel(parcel), Some(library)) = (&mut model.overlay, &model.library) {
        parcel.plan_again(library);
    }
}

/// Enter on what the file holds: it is taken in, where nothing is in the way.
pub fn take_in(model: &mut Model, parcel: Box<Parcel>, effects: &mut Vec<Effect>) {
    let plan = parcel.plan().filter(|plan| !plan.has_nothing_new()).cloned();
    let first = plan.as_ref().and_then(bundle::Plan::first);
    let Some(writing) = plan.and_then(bundle::Plan::into_writing) else {
        model.overlay = Overlay::Parcel(parcel);
        return;
    };
    if let super::Screen::Library(shelf) = &mut model.screen {
        shelf.awaited = first.map(|item| (item, false));
    }
    effects.push(Effect::Write(writing));
}

/// Enter on the file for others: it is put together and written.
pub fn pack(
    model: &mut Model,
    dialog: &Dialog,
    item: &Item,
    now: Now,
    effects: &mut Vec<Effect>,
) -> Result<(), Wrong> {
    let Some(library) = &model.library else { return Ok(()) };
    let path = model.folders.meant(dialog.said(FILE)).ok_or_else(|| no_file(model))?;
    let date = now.wall.with_timezone(&model.offset).date_naive();
    let text = bundle::pack(library, std::slice::from_ref(item), dialog.said(BY), date).map_err(|error| {
        let why = bundle::not_packed(&error, &model.locale);
        (FILE, why.into_iter().next().unwrap_or_default())
    })?;
    effects.push(Effect::WriteBundle { path, text });
    // A name that is taken can be mended where it stands.
    show(model, dialog.clone());
    Ok(())
}

/// The file for others has been written, or could not be.
pub fn written(model: &mut Model, path: &Path, result: Result<PathBuf, WriteError>) {
    match result {
        Ok(path) => {
            if matches!(&model.overlay, Overlay::Library(dialog) if matches!(dialog.asks, Asks::PassOn(_))) {
                model.overlay = Overlay::None;
            }
            let text = model.locale.ta("toast-passed-on", &[("path", shown(&path).into())]);
            model.say(text);
        }
        Err(error) => {
            let why = error.describe(&model.locale);
            let args = [("path", shown(path).into()), ("error", why.into())];
            let text = model.locale.ta("passing-not-written", &args);
            model.complain(text);
        }
    }
}
