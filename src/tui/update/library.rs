//! The library: searching, asking what fits, leading what she has found, and making it her own.

use chrono::NaiveDate;

use super::super::effect::{Effect, Written};
use super::super::keymap::Action;
use super::super::model::{Model, Overlay, Screen};
use super::super::screens::builder::Bench;
use super::super::screens::library::{Asks, Dialog, LineagePage, Row, Shelf};
use super::super::screens::new::Form;
use super::{builder, lineage, passing};
use crate::core::programme::ClockTime;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::time::Now;
use crate::core::words::{Lang, Words};
use crate::library::edit::{Change, NewBlock, NewProgramme, ProgrammeEdit, name_in_files};
use crate::library::{Adapt, Item, Kind, Library, Problem, Severity, told};
use crate::locale::Locale;

/// How far Page Down scrolls the card.
const PAGE: u16 = 10;

/// To the library. How things were used is read meanwhile; what is known of it already is shown until then.
pub fn open(model: &mut Model, effects: &mut Vec<Effect>) {
    let shelf = Shelf::new(model.library.as_deref(), model.lang());
    model.screen = Screen::Library(Box::new(shelf));
    super::saved::read(model, effects);
}

/// The library has been read anew, or the language is another: what she sees of it follows.
pub fn read(model: &mut Model) {
    let lang = model.lang();
    if let (Overlay::Lineage(page), Some(library)) = (&mut model.overlay, &model.library) {
        // What was last in the list may have been taken over.
        page.at = page.at.min(page.news(library).len().saturating_sub(1));
    }
    let Screen::Library(shelf) = &mut model.screen else { return };
    shelf.read(model.library.as_deref(), lang);
    // A reading that was begun before the file was written does not know it yet.
    let library = model.library.as_deref();
    let awaited =
        shelf.awaited.take_if(|(item, _)| library.is_some_and(|library| library.get(item).is_some()));
    if let Some((item, to_build)) = awaited {
        shelf.widen_all(model.library.as_deref(), lang);
        shelf.go_to(&item);
        if to_build {
            build(model, &item);
        }
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
        Action::UseIt if shelf.picking.is_some() => {
            let method = shelf.method().map(str::to_owned);
            builder::picked(model, method.as_deref(), effects);
        }
        Action::UseIt => use_it(model),
        Action::FitsHere => {
            let dialog = Dialog::fits(&shelf.wish);
            show(model, dialog);
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
        Action::Build => {
            if let Some(item) = shelf.item().cloned() {
                ask_to_build(model, item);
            }
        }
        Action::NewProgramme => ask_new(model, None),
        Action::Adapt => {
            if let Some(item) = shelf.item().cloned() {
                ask_adapt(model, item, false);
            }
        }
        Action::KeepMine => lineage::keep_mine(model, effects),
        Action::TakeIn => passing::ask_in(model),
        Action::PassOn => passing::ask_out(model),
        Action::Compare => {
            if let Some(item) = shelf.item().cloned() {
                model.overlay = Overlay::Lineage(Box::new(LineagePage::new(item)));
            }
        }
        _ => {}
    }
}

pub(super) fn show(model: &mut Model, dialog: Dialog) {
    model.overlay = Overlay::Library(Box::new(dialog));
}

/// To the form for a new workshop with the programme chosen, or with the method alone.
fn use_it(model: &mut Model) {
    let Screen::Library(shelf) = &mut model.screen else { return };
    let (Some(Row::Item(item, fit)), Some(library)) = (shelf.row().cloned(), &model.library) else { return };
    if let Some(key) = why_not_yet(library, shelf, &item) {
        let why = model.locale.t(key).into_owned();
        return model.complain(why);
    }
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

/// The locale key of why it is not started now: something is wrong with its file. Where it can be led all the same she
/// is told once.
fn why_not_yet(library: &Library, shelf: &mut Shelf, item: &Item) -> Option<&'static str> {
    let programme = library.programme(&item.id).filter(|_| item.kind == Kind::Programme);
    if programme.is_some_and(|programme| library.lay_out(programme, programme.tables).is_err()) {
        return Some("toast-cannot-start");
    }
    let is_hers = |problem: &Problem| library.file(item) == Some(&problem.file);
    let stands_in = shelf.problems_about(library, item).any(|problem| !is_hers(problem));
    let is_wrong = stands_in || shelf.worst_about(library, item) == Some(Severity::Error);
    if !is_wrong || shelf.warned.replace(item.clone()).as_ref() == Some(item) {
        return None;
    }
    Some(if stands_in { "toast-built-in-instead" } else { "toast-start-anyway" })
}

/// Her own programme is changed where it is, one that came with the program is copied first, and of a method a new
/// programme is made.
fn ask_to_build(model: &mut Model, item: Item) {
    let is_own = model.library.as_ref().and_then(|library| library.file(&item));
    let is_own = is_own.is_some_and(|file| !file.is_built_in());
    match item.kind {
        Kind::Method => ask_new(model, Some(item.id)),
        Kind::Programme if is_own => build(model, &item),
        Kind::Programme => ask_adapt(model, item, true),
    }
}

/// Puts a programme of hers on the workbench.
fn build(model: &mut Model, item: &Item) {
    let Some(library) = &model.library else { return };
    let Some(file) = library.file(item) else { return };
    let Some(text) = library.source(file) else { return };
    match ProgrammeEdit::open(file.clone(), text.to_owned(), false) {
        Ok(edit) => {
            let bench = Bench::new(edit, Some(text.to_owned()), library);
            model.screen = Screen::Builder(Box::new(bench));
        }
        Err(problems) => {
            let why = problems.first().map(|problem| crate::library::say(&problem.what, &model.locale));
            model.complain(why.unwrap_or_default());
        }
    }
}

/// The lines of the form for a copy.
const COPY_NAME: usize = 0;
const COPY_WHY: usize = 1;
const COPY_BY: usize = 2;

fn ask_adapt(model: &mut Model, of: Item, to_build: bool) {
    let Some(library) = &model.library else { return };
    // A name that she may keep as it is.
    let name = own_name(library, &of).get(model.lang()).to_owned();
    let dialog = Dialog::new(Asks::Adapt { of, to_build })
        .text("adapt-name", name, "form-empty")
        .text("adapt-why", "", "adapt-why-empty")
        .text("adapt-by", library.by.as_str(), "adapt-by-empty")
        .at(COPY_WHY);
    show(model, dialog);
}

/// What a copy is called as long as she says nothing else: as the one it is of, and hers. A copy of a copy is numbered,
/// rather than hers twice over.
fn own_name(library: &Library, of: &Item) -> Words {
    let own = |lang: Lang| {
        let locale = Locale::new(lang);
        let named = |name: &str, n: u32| match n {
            1 => locale.ta("adapt-own-name", &[("name", name.to_owned().into())]),
            n => locale.ta("adapt-own-name-again", &[("name", name.to_owned().into()), ("n", n.into())]),
        };
        let name = library.name(of, lang);
        let mut numbers = 1..100;
        let first = numbers.clone().find_map(|n| name.strip_suffix(&named("", n))).unwrap_or(name);
        let free = numbers.find(|n| library.namesakes(of.kind, &named(first, *n), lang) == 0);
        named(first, free.unwrap_or(1))
    };
    Words::new(own(Lang::Nb), own(Lang::En))
}

/// The id of a copy that keeps its name, numbered likewise.
fn own_id(library: &Library, of: &Item, locale: &Locale) -> String {
    let own = |lang: Lang| format!("-{}", Locale::new(lang).t("adapt-own"));
    let first = of.id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let is_copy = Lang::ALL.into_iter().any(|lang| first.ends_with(&own(lang)));
    let wanted = if is_copy { first.to_owned() } else { of.id.clone() + &own(locale.lang()) };
    free_id(library, &wanted)
}

/// An id nobody has yet, as close to this one as can be.
fn free_id(library: &Library, id: &str) -> String {
    let numbered = (2_u32..100).map(|n| format!("{id}-{n}"));
    let mut ids = std::iter::once(id.to_owned()).chain(numbered);
    ids.find(|id| library.can_be_called(id).is_ok()).unwrap_or_else(|| id.to_owned())
}

fn ask_new(model: &mut Model, method: Option<String>) {
    let dialog = Dialog::new(Asks::NewProgramme(method))
        .text("day-name", "", "new-programme-empty")
        .number_line("day-start", "09:00", "form-empty")
        .number_line("day-end", "12:00", "form-empty");
    show(model, dialog);
}

/// Enter in a form of the library or the builder. One that cannot be taken as it is stays, and says why.
pub fn chosen(model: &mut Model, dialog: Dialog, now: Now, effects: &mut Vec<Effect>) {
    let done = match dialog.asks.clone() {
        Asks::Fits => wish(model, &dialog),
        Asks::Adapt { of, to_build } => adapt(model, &dialog, &of, to_build, now, effects),
        Asks::NewProgramme(method) => begin(model, &dialog, method.as_deref(), effects),
        Asks::TakeIn => passing::open(model, &dialog, effects),
        Asks::PassOn(item) => passing::pack(model, &dialog, &item, now, effects),
        Asks::Block(_) | Asks::Day | Asks::Kind => return builder::chosen(model, dialog, effects),
    };
    if let Err((line, why)) = done {
        show(model, dialog.again_at(line));
        model.complain(why);
    }
}

/// The line that cannot be taken, and why, in words.
pub(super) type Wrong = (usize, String);

fn wish(model: &mut Model, dialog: &Dialog) -> Result<(), Wrong> {
    let not_a_number = |line| (line, model.locale.t("fits-not-a-number").into_owned());
    let wish = dialog.wish().map_err(not_a_number)?;
    if let Screen::Library(shelf) = &mut model.screen {
        shelf.wish = wish;
    }
    refresh(model);
    Ok(())
}

/// A copy of her own, with where it came from and why.
fn adapt(
    model: &mut Model,
    dialog: &Dialog,
    of: &Item,
    to_build: bool,
    now: Now,
    effects: &mut Vec<Effect>,
) -> Result<(), Wrong> {
    let Some(library) = &model.library else { return Ok(()) };
    if dialog.said(COPY_WHY).is_empty() {
        return Err((COPY_WHY, model.locale.t("adapt-no-reason").into_owned()));
    }
    let typed = clean_line(dialog.said(COPY_NAME), LONGEST_TITLE);
    let own = own_name(library, of);
    let (name, id) = if typed == own.get(model.lang()) {
        (own, own_id(library, of, &model.locale))
    } else {
        (Words::same(typed.clone()), free_id(library, &name_in_files(&typed)))
    };
    if id.is_empty() {
        return Err((COPY_NAME, model.locale.t("adapt-no-name").into_owned()));
    }
    library.can_be_called(&id).map_err(|error| (COPY_NAME, told::bad_name(&error, &model.locale)))?;
    let date: NaiveDate = now.wall.with_timezone(&model.offset).date_naive();
    let said = |line: usize| dialog.said(line).to_owned();
    let asked = Adapt {
        of: of.clone(),
        id: id.clone(),
        name: Some(name),
        why: said(COPY_WHY),
        by: said(COPY_BY),
        date,
    };
    let writing = crate::library::adapt(library, &asked)
        .map_err(|error| (COPY_NAME, told::not_adapted(&error, &model.locale)))?;
    if let Screen::Library(shelf) = &mut model.screen {
        shelf.awaited = Some((Item { kind: of.kind, id }, to_build));
    }
    effects.push(Effect::Write(writing));
    Ok(())
}

/// A new programme, with the method she was at as its first block.
fn begin(
    model: &mut Model,
    dialog: &Dialog,
    method: Option<&str>,
    effects: &mut Vec<Effect>,
) -> Result<(), Wrong> {
    let Some(library) = &model.library else { return Ok(()) };
    let name = clean_line(dialog.said(0), LONGEST_TITLE);
    let id = name_in_files(&name);
    if id.is_empty() {
        return Err((0, model.locale.t("new-programme-no-name").into_owned()));
    }
    library.can_be_called(&id).map_err(|error| (0, told::bad_name(&error, &model.locale)))?;
    let no_time = |line: usize| (line, model.locale.t("day-bad-time").into_owned());
    let time = |line: usize| ClockTime::said(dialog.said(line)).ok_or_else(|| no_time(line));
    let new = NewProgramme { id, name, start: time(1)?, end: time(2)? };
    let folder = library.folder().unwrap_or(std::path::Path::new(""));
    let Some(bench) = Bench::begin(&new, folder, library) else { return Ok(()) };
    let first = method.and_then(|id| library.method(id));
    let first = first.map(|method| NewBlock::of_method(method, bench.programme()));
    model.screen = Screen::Builder(Box::new(bench));
    if let Some(block) = first {
        builder::make(model, Change::Add(0, Box::new(block)), effects);
    }
    Ok(())
}

/// Files were put in her folder, or could not be: then she is told why.
pub fn written(model: &mut Model, result: Written, effects: &mut Vec<Effect>) {
    if matches!(model.screen, Screen::Builder(_)) {
        return builder::written(model, result);
    }
    match result {
        Ok(paths) => {
            let file = paths.first().map(|path| path.display().to_string()).unwrap_or_default();
            let text = model.locale.ta("toast-in-her-folder", &[("file", file.into())]);
            model.say(text);
            effects.push(Effect::ReadLibrary);
        }
        Err(error) => {
            if let Screen::Library(shelf) = &mut model.screen {
                shelf.awaited = None;
            }
            let text = told::not_written(&error, &model.locale);
            model.complain(text);
        }
    }
}

/// Esc: what is typed goes first, then what was asked for, and then she leaves.
pub fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Library(shelf) = &mut model.screen else { return };
    if shelf.widen() {
        refresh(model);
    } else if shelf.picking.is_some() {
        builder::picked(model, None, effects);
    } else {
        super::list::go_home(model, effects);
    }
}

#[cfg(test)]
mod tests;
