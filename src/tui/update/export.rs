//! Taking a day out: the dialog, and what comes of it. What comes of a sheet of a programme is told likewise.

use super::super::effect::Effect;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::Export;
use crate::core::session::Session;
use crate::export::{Source, Written};

/// Opens the dialog about the day on the screen, or the one she is at in the list.
pub fn ask(model: &mut Model) {
    let Some((source, name)) = day(model) else { return };
    let anonymous = model.locale.t("export-file-anonymous");
    let export = Export::new(source, &name, model.wanted, &anonymous);
    model.overlay = Overlay::Export(Box::new(export));
}

/// Which day, and what its files are called.
fn day(model: &Model) -> Option<(Source, String)> {
    let name = |path: &std::path::Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    match &model.screen {
        Screen::Sessions => {
            let path = model.saved.list.path(model.saved.archive.as_ref()?)?;
            let name = name(&path);
            Some((Source::File(path), name))
        }
        _ => {
            let run = model.run()?;
            let session = &run.session;
            // A day that is over is in its file to the letter, with what a later version may have put there.
            let source = match session.closed {
                Some(_) if run.saving.failed.is_none() => Source::File(run.path.clone()),
                _ => Source::Memory(Box::new(Session::clone(session)), run.path.clone()),
            };
            Some((source, name(&run.path)))
        }
    }
}

/// Enter: it is written, and the dialog stays until it is there. While it has no name she is asked for one.
pub fn chosen(model: &mut Model, mut export: Box<Export>, effects: &mut Vec<Effect>) {
    match model.folders.meant(export.file()) {
        Some(to) => {
            // The next file is nearly always wanted like this one; without names above all.
            model.wanted = export.wanted();
            let job = export.job(to, model.lang());
            effects.extend(job.map(|job| Effect::Export(Box::new(job))));
        }
        None => {
            export.at = Export::FILE;
            let text = model.locale.t("export-file-hint").into_owned();
            model.complain(text);
        }
    }
    model.overlay = Overlay::Export(export);
}

/// It is there, or could not be made.
pub fn done(model: &mut Model, result: Result<Written, String>) {
    let is_waited_for = match &model.overlay {
        Overlay::Export(export) => export.is_writing(),
        Overlay::Print(print) => print.is_writing(),
        _ => false,
    };
    match result {
        Err(why) => match &mut model.overlay {
            Overlay::Export(export) if is_waited_for => export.failed(why),
            Overlay::Print(print) if is_waited_for => print.failed(why),
            _ => model.complain(why),
        },
        Ok(Written { path, left_out }) => {
            if is_waited_for {
                model.overlay = Overlay::None;
            }
            let part =
                |name: Option<&std::ffi::OsStr>| name.unwrap_or_default().to_string_lossy().into_owned();
            // The folder's whole path is long, and its name is what she looks for.
            let folder = part(path.parent().and_then(std::path::Path::file_name));
            let args = [("file", part(path.file_name()).into()), ("folder", folder.into())];
            let mut text = model.locale.ta("toast-exported", &args);
            if left_out > 0 {
                text.push(' ');
                text.push_str(&model.locale.ta("export-left-out", &[("n", left_out.into())]));
            }
            model.say(text);
        }
    }
}
