//! Word from outside: files read, sessions opened, events on the disk.

use super::super::effect::{Effect, Input, Opened};
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::{GapQuestion, LongAgo};
use super::super::run::Run;
use super::super::screens::{home, new};
use super::{export, late, long_ago, passing, review, saved};
use crate::core::event::{Turn, What};
use crate::core::time::{Now, SMALLEST_GAP};
use crate::store::{Listed, Report};

/// Takes in what came.
pub fn heard(model: &mut Model, input: Input, now: Now, effects: &mut Vec<Effect>) {
    match input {
        Input::Library(library) => {
            model.library = Some(library);
            super::library::read(model);
            super::builder::read(model);
            new::library_came(model, now, effects);
        }
        Input::Written(result) => super::library::written(model, result, effects),
        Input::BundleRead { path, bytes } => passing::read(model, &path, bytes),
        Input::BundleWritten { path, result } => passing::written(model, &path, result),
        Input::Unfinished(found) => unfinished(model, found),
        Input::SavedProgress { number, done, of } => saved::heard_progress(model, number, done, of),
        Input::Saved { number, archive } => saved::heard_archive(model, number, archive, effects),
        Input::Found { number, found } => saved::heard_found(model, number, found),
        Input::Counted { number, figures } => saved::heard_figures(model, number, figures),
        Input::Opened(result) => match *result {
            Ok(open) if open.session.closed.is_some() => late::opened(model, open, now),
            Ok(open) => opened(model, open, now, effects),
            Err(error) => {
                let text = error.describe(&model.locale);
                model.complain(text);
            }
        },
        Input::Looked(result) => match *result {
            Ok(looked) => review::looked(model, looked, now),
            Err(error) => {
                let text = error.describe(&model.locale);
                model.complain(text);
            }
        },
        Input::Stored(report) => stored(model, report, now),
        Input::Exported(result) => export::done(model, result),
        Input::Closed { saved, .. } if matches!(model.screen, Screen::Review(_)) => {
            late::closed(model, saved);
        }
        Input::Closed { path, saved } => {
            // The folder is long, and the name is what she looks for.
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let file = name.unwrap_or_else(|| path.display().to_string());
            let key = if saved { "toast-closed" } else { "toast-closed-unsaved" };
            let text = model.locale.ta(key, &[("file", file.into())]);
            if saved {
                model.say(text);
            } else {
                model.complain(text);
            }
            model.open = None;
            model.screen = Screen::Home(0);
            effects.push(Effect::FindUnfinished);
        }
        Input::Key(_)
        | Input::Paste(_)
        | Input::Resize(..)
        | Input::Tick
        | Input::Woken
        | Input::Signal(_) => {}
    }
}

/// The lines of the first screen that lead to unfinished sessions come and go; the line she is at stays hers.
fn unfinished(model: &mut Model, found: Vec<Listed>) {
    let before = home::choices(model);
    model.unfinished = found;
    if let Screen::Home(at) = model.screen
        && at > 0
    {
        let now = home::choices(model);
        let same = before.get(at).and_then(|choice| now.iter().position(|other| other == choice));
        model.screen = Screen::Home(same.unwrap_or(0));
    }
}

fn opened(model: &mut Model, open: Opened, now: Now, effects: &mut Vec<Effect>) {
    let was_open = open.recovered.was_open;
    let last_alive = open.recovered.last_alive;
    let mut run = Run::new(open.session, open.path, open.read_only, now.wall);
    if was_open && !open.recovered.draft.is_empty() {
        run.entry = tui_input::Input::new(open.recovered.draft);
        run.typing = run.can_write();
    }
    run.go_on_where_she_was();
    if let Some(scene) = &open.showed {
        run.projector.go_on(scene);
    }
    let can_write = run.can_write();
    let last = last_moment(&run, last_alive);
    let is_left = long_ago::is_left(&run, last, now);
    model.open = Some(Box::new(run));
    model.overlay = Overlay::None;
    if let Some(last) = last.filter(|_| is_left) {
        model.overlay = Overlay::LongAgo(LongAgo { last, at: 0 });
    } else {
        model.screen = Screen::Run;
    }
    if let Some(problem) = open.recovered.problems.first() {
        let text = problem.describe(&model.locale);
        model.complain(text);
    }
    if was_open && can_write && !is_left {
        resume(model, last_alive, now, effects);
    }
}

/// The session had been left without being closed: say so in the record, and ask what the lost minutes
/// count for when the timer was running.
pub fn resume(
    model: &mut Model,
    last_alive: Option<chrono::DateTime<chrono::Utc>>,
    now: Now,
    effects: &mut Vec<Effect>,
) {
    let Some(run) = model.run() else { return };
    let Some(from) = last_moment(run, last_alive) else { return };
    let gap = now.wall - from;
    let running = run.session.clock.timer.is_running();
    if gap >= SMALLEST_GAP {
        super::run::happen(model, Turn::New, What::Gap { from, to: now.wall }, now, effects);
    }
    super::run::happen(model, Turn::New, What::Reopened, now, effects);
    if gap >= SMALLEST_GAP && running {
        model.overlay = Overlay::Gap(GapQuestion { from, to: now.wall, at: 0 });
    }
}

/// The last moment that anybody is known to have been at the day.
fn last_moment(
    run: &Run,
    last_alive: Option<chrono::DateTime<chrono::Utc>>,
) -> Option<chrono::DateTime<chrono::Utc>> {
    let last_event = run.session.timeline.last().map(|moment| moment.at);
    let last_note = run.session.notes.last().map(|note| note.at);
    [last_alive, last_event, last_note].into_iter().flatten().max()
}

fn stored(model: &mut Model, report: Report, now: Now) {
    let Some(run) = model.open.as_deref_mut() else { return };
    match report {
        Report::Saved { seq } => run.saving.reached(seq, now.wall),
        Report::Failed { error, .. } => run.saving.failed = Some(error.describe(&model.locale)),
        Report::SnapshotFailed { error, .. } => {
            // Every event is safe in the journal: worth a line in the log, not an alarm in the room.
            tracing::warn!(?error, "the snapshot could not be renewed");
        }
        Report::Recovered { path } => {
            run.saving.failed = None;
            run.path.clone_from(&path);
            let file = path.display().to_string();
            let text = model.locale.ta("toast-written-elsewhere", &[("file", file.into())]);
            model.say(text);
        }
    }
}
