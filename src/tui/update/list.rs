//! Moving and choosing in lists, forms and dialogs.

use chrono::TimeDelta;

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::{self, Export, GapQuestion, LongAgo, Print};
use super::super::screens::{home, new};
use super::run::happen;
use super::{builder, export, late, library, lineage, long_ago, passing, print, review, room, saved, words};
use crate::core::event::{Turn, What};
use crate::core::moves;
use crate::core::note::NoteKind;
use crate::core::room::Shows;
use crate::core::time::Now;

/// How far a page is.
const PAGE: isize = 10;

/// Carries out a command of lists, forms and dialogs.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    let by = match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -PAGE,
        Action::PageDown => PAGE,
        Action::First => isize::MIN / 2,
        Action::Last => isize::MAX / 2,
        Action::Choose => return choose(model, now, effects),
        Action::Back => return back(model, effects),
        Action::PreviousChoice | Action::NextChoice => {
            let forward = action == Action::NextChoice;
            return match &mut model.overlay {
                Overlay::Library(dialog) => dialog.turn(forward),
                Overlay::Export(export) => export.turn(forward),
                Overlay::Print(print) => print.turn(forward),
                _ => new::choice(model, forward),
            };
        }
        Action::Begin => return new::begin(model, now, effects),
        _ => return,
    };
    shift(model, by);
}

fn shift(model: &mut Model, by: isize) {
    let count = count(model);
    let step = |at: &mut usize, count: usize| {
        let last = isize::try_from(count.saturating_sub(1)).unwrap_or(isize::MAX);
        let to = isize::try_from(*at).unwrap_or(0).saturating_add(by).clamp(0, last);
        *at = usize::try_from(to).unwrap_or(0);
    };
    let scroll_by = |scroll: &mut u16| {
        let to = isize::try_from(*scroll).unwrap_or(0).saturating_add(by).clamp(0, 2000);
        *scroll = u16::try_from(to).unwrap_or(0);
    };
    match &mut model.overlay {
        Overlay::None => match &mut model.screen {
            Screen::Home(at) => step(at, count),
            Screen::Sessions => step(&mut model.saved.list.at, count),
            Screen::Find => step(&mut model.saved.find.at, count),
            Screen::Figures => scroll_by(&mut model.saved.figures.scroll),
            Screen::Builder(bench) => step(&mut bench.at, count),
            Screen::Library(shelf) => {
                step(&mut shelf.at, count);
                shelf.scroll = 0;
            }
            Screen::New(form) => form.go(by.signum()),
            Screen::Summary(scroll) => scroll_by(scroll),
            Screen::Review(_) => review::shift(model, by),
            Screen::Run => {}
        },
        Overlay::Help { at, .. }
        | Overlay::Palette { at, .. }
        | Overlay::Day { at }
        | Overlay::Replan { at, .. }
        | Overlay::Gap(GapQuestion { at, .. })
        | Overlay::LongAgo(LongAgo { at, .. })
        | Overlay::Paste { at, .. }
        | Overlay::Room { at, message: None }
        | Overlay::Note { at, .. }
        | Overlay::Find { at, .. }
        | Overlay::Kinds { at, .. } => step(at, count),
        Overlay::Lineage(page) if count > 0 => step(&mut page.at, count),
        Overlay::Lineage(page) => scroll_by(&mut page.scroll),
        Overlay::Parcel(parcel) => scroll_by(&mut parcel.scroll),
        Overlay::Library(dialog) => step(&mut dialog.at, count),
        Overlay::Export(export) => step(&mut export.at, Export::ROWS),
        Overlay::Print(print) => step(&mut print.at, Print::ROWS),
        Overlay::Details(details) => step(&mut details.at, 3),
        Overlay::Guide { scroll } | Overlay::Thread { scroll, .. } => scroll_by(scroll),
        Overlay::Folder(_) | Overlay::Room { .. } => {}
    }
}

/// How many lines there are to choose from.
fn count(model: &Model) -> usize {
    match &model.overlay {
        Overlay::None => match &model.screen {
            Screen::Home(_) => home::choices(model).len(),
            Screen::Library(shelf) => shelf.rows().len(),
            Screen::Sessions => model.saved.list.rows.len(),
            Screen::Find => model.saved.find.found.as_ref().map_or(0, |found| found.hits.len()),
            Screen::Builder(bench) => bench.programme().blocks.len(),
            _ => 0,
        },
        Overlay::Help { filter, .. } => {
            overlays::help_rows(model, filter.value()).iter().map(|(_, commands)| commands.len()).sum()
        }
        Overlay::Palette { filter, .. } => overlays::palette_matches(model, filter.value()).len(),
        Overlay::Day { .. } => model.run().map_or(0, |run| run.session.day.steps().count()),
        Overlay::Library(dialog) => dialog.count(),
        Overlay::Lineage(page) => model.library.as_ref().map_or(0, |library| page.news(library).len()),
        Overlay::Replan { ways, .. } => ways.len(),
        Overlay::Gap(_) | Overlay::Paste { .. } => 2,
        Overlay::LongAgo(_) => 3,
        Overlay::Room { .. } => Shows::ALL.len(),
        Overlay::Note { note, at } => overlays::note_stops(model, *note, *at).len(),
        Overlay::Find { hits, .. } => hits.len(),
        Overlay::Kinds { .. } => NoteKind::ALL.len(),
        _ => 0,
    }
}

fn choose(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    match std::mem::take(&mut model.overlay) {
        Overlay::None => choose_on_screen(model, now, effects),
        Overlay::Help { filter, at } => {
            let rows = overlays::help_rows(model, filter.value());
            let command = rows.into_iter().flat_map(|(_, commands)| commands).nth(at);
            if let Some(command) = command.filter(|command| (command.available)(model)) {
                super::perform(model, command.action, now, effects);
            }
        }
        Overlay::Palette { filter, at } => {
            if let Some(command) = overlays::palette_matches(model, filter.value()).get(at) {
                super::perform(model, command.action, now, effects);
            }
        }
        Overlay::Day { at } => {
            jump(model, at, now, effects);
        }
        Overlay::Replan { mut ways, at } => {
            if at < ways.len() {
                let adjustments = ways.swap_remove(at).adjustments;
                happen(model, Turn::New, What::Replanned { adjustments }, now, effects);
                let text = model.locale.t("toast-replanned").into_owned();
                model.say(text);
            }
        }
        Overlay::Gap(gap) => {
            let length: TimeDelta = gap.to - gap.from;
            let what = model.run().map(|run| moves::settle_gap(&run.session, length, gap.at == 1));
            if let Some(what) = what {
                happen(model, Turn::New, what, now, effects);
            }
        }
        Overlay::LongAgo(asked) => long_ago::answered(model, asked, now, effects),
        Overlay::Paste { lines, at: 0 } => {
            for line in &lines {
                words::take(model, line, now, effects);
            }
        }
        Overlay::Paste { lines, .. } => {
            if let Some(run) = model.open.as_deref_mut() {
                run.entry = tui_input::Input::new(lines.join(" "));
                run.typing = true;
            }
            words::bound(model);
            words::changed(model, effects);
        }
        Overlay::Folder(line) => {
            let folder = model.folders.meant(line.value());
            effects.extend(folder.map(|folder| Effect::Retry(Some(folder))));
        }
        Overlay::Details(details) => {
            let says = details.says();
            if model.run().is_some_and(|run| run.session.details != says) {
                happen(model, Turn::New, What::DetailsSet(says), now, effects);
            }
        }
        Overlay::Lineage(page) => lineage::take_over(model, *page, effects),
        Overlay::Parcel(parcel) => passing::take_in(model, parcel, effects),
        Overlay::Library(dialog) => library::chosen(model, *dialog, now, effects),
        Overlay::Export(asked) => export::chosen(model, asked, effects),
        Overlay::Print(asked) => print::chosen(model, asked, effects),
        Overlay::Room { message: Some(line), .. } => room::show_message(model, &line),
        Overlay::Room { at, message: None } => {
            if let Some(&what) = Shows::ALL.get(at) {
                room::show(model, what);
            }
        }
        Overlay::Note { note, at } => review::choose_on_note(model, note, at),
        Overlay::Find { hits, at, .. } => {
            if let Some(&note) = hits.get(at) {
                review::go_to(model, note);
            }
        }
        Overlay::Kinds { note, at } => {
            if let Some(&kind) = NoteKind::ALL.get(at) {
                late::set_kind(model, note, kind, now, effects);
            }
        }
        Overlay::Guide { .. } | Overlay::Thread { .. } => {}
    }
}

/// To this step of the day. What has been taken out of the plan cannot be gone to, and that is said.
fn jump(model: &mut Model, at: usize, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let session = &run.session;
    let Some((block, step)) = session.day.steps().nth(at) else { return };
    if session.adjustments.left_out.contains(&block.id) {
        let block = model.locale.quoted(block.name.get(model.lang()));
        let text = model.locale.ta("toast-left-out", &[("block", block.into())]);
        return model.say(text);
    }
    if let Some(what) = moves::jump(session, &step.id, now.wall) {
        happen(model, Turn::New, what, now, effects);
    }
}

fn choose_on_screen(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    match &mut model.screen {
        Screen::Home(at) => {
            let at = *at;
            home::choose(model, at, effects);
        }
        Screen::New(form) if !form.is_at_end() => form.go(1),
        Screen::New(_) => new::begin(model, now, effects),
        Screen::Sessions => saved::choose_in_list(model, effects),
        Screen::Find => saved::choose_found(model, effects),
        Screen::Summary(_) => close_day(model, now, effects),
        Screen::Review(_) => review::choose(model),
        Screen::Figures | Screen::Library(_) | Screen::Builder(_) | Screen::Run => {}
    }
}

/// Enter on the day in short: the day is closed. One that is closed already is left.
fn close_day(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let closed = model.run().is_some_and(|run| run.session.closed.is_some());
    if closed || !model.run().is_some_and(super::super::run::Run::can_write) {
        return back(model, effects);
    }
    if happen(model, Turn::New, What::Closed, now, effects) {
        effects.push(Effect::Close);
    }
}

fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    match std::mem::take(&mut model.overlay) {
        Overlay::None => {}
        // Back to the views; what is typed is kept for when she comes back to it.
        Overlay::Room { at, message: Some(line) } => {
            if let Some(run) = model.open.as_deref_mut() {
                line.value().clone_into(&mut run.projector.typed);
            }
            model.overlay = Overlay::Room { at, message: None };
            return;
        }
        _ => return,
    }
    if let Screen::New(form) = &mut model.screen
        && let Some(behind) = form.behind.take()
    {
        model.screen = *behind;
        return;
    }
    match &model.screen {
        Screen::Home(_) | Screen::Run => {}
        Screen::Library(_) => library::back(model, effects),
        Screen::Builder(_) => builder::back(model, effects),

        Screen::Summary(_) if model.run().is_some_and(|run| run.session.closed.is_none()) => {
            model.screen = Screen::Run;
        }
        Screen::Summary(_) => {
            go_home(model, effects);
        }
        Screen::Review(_) => review::back(model, effects),
        Screen::Sessions | Screen::Find | Screen::Figures => {
            if saved::back(model, effects) {
                go_home(model, effects);
            }
        }
        Screen::New(_) => go_home(model, effects),
    }
}

/// To the first screen; an open session is left as it is, to go on with.
pub fn go_home(model: &mut Model, effects: &mut Vec<Effect>) {
    if !model.may_leave() {
        return;
    }
    if model.open.take().is_some() {
        effects.push(Effect::Leave);
    }
    model.screen = Screen::Home(0);
    effects.push(Effect::FindUnfinished);
}
