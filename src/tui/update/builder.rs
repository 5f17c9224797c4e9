//! The builder: what its keys and forms change in the programme, and how it gets to the disk.

use super::super::effect::{Effect, Written};
use super::super::keymap::Action;
use super::super::model::{Model, Overlay, Screen};
use super::super::screens::builder::{Bench, block_name, told_change};
use super::super::screens::library::{Asks, Dialog, Picking, Shelf};
use super::super::screens::new::Form;
use crate::core::programme::{ClockTime, Programme};
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::library::edit::{Change, NewBlock, PLAIN, Refused};
use crate::library::{Item, NotWritten};

/// How many minutes the larger step is.
const FIVE: i32 = 5;

/// Carries out a command of the builder.
pub fn perform(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    let Screen::Builder(bench) = &model.screen else { return };
    let at = bench.at;
    match action {
        Action::BlockForm => open_block(model, 0),
        Action::RenameBlock => open_block(model, NAME),
        Action::FixTime => open_block(model, FIXED_START),
        Action::DayForm => open_day(model),
        Action::AddMethod => pick_method(model),
        Action::AddOther => {
            let dialog = PLAIN.iter().fold(Dialog::new(Asks::Kind), |dialog, plain| dialog.pick(plain.label));
            model.overlay = Overlay::Library(Box::new(dialog));
        }
        Action::BlockUp if at > 0 => make(model, Change::Move { from: at, to: at - 1 }, effects),
        Action::BlockDown if at + 1 < bench.programme().blocks.len() => {
            make(model, Change::Move { from: at, to: at + 1 }, effects);
        }
        Action::BlockMore => by(model, 1, effects),
        Action::BlockLess => by(model, -1, effects),
        Action::BlockFiveMore => by(model, FIVE, effects),
        Action::BlockFiveLess => by(model, -FIVE, effects),
        Action::Protect => {
            if let Some(is) = bench.block().map(|block| block.protected) {
                make(model, Change::Protected(at, !is), effects);
            }
        }
        Action::MayGo => {
            if let Some(is) = bench.block().map(|block| block.optional) {
                make(model, Change::Optional(at, !is), effects);
            }
        }
        Action::RemoveBlock => remove(model, at, effects),
        Action::Undo => turn_back(model, false, effects),
        Action::Redo => turn_back(model, true, effects),
        Action::KeepAgain => keep(model, effects),
        Action::TakeTheirs => effects.push(Effect::ReadLibrary),
        Action::LeadIt => lead(model),
        _ => {}
    }
}

/// Makes a change, says why where it cannot be made, and puts it on the disk.
pub fn make(model: &mut Model, change: Change, effects: &mut Vec<Effect>) {
    let (Screen::Builder(bench), Some(library)) = (&mut model.screen, &model.library) else { return };
    match bench.make(change, library) {
        Ok(()) => keep(model, effects),
        Err(Refused::Same | Refused::NoBlock) => {}
        Err(Refused::Broken(problems)) => {
            let why = problems.first().map(|problem| crate::library::say(&problem.what, &model.locale));
            model.complain(why.unwrap_or_default());
        }
    }
}

/// Takes a block away, and says which: a slip of the finger among many blocks is hard to see.
fn remove(model: &mut Model, at: usize, effects: &mut Vec<Effect>) {
    let Screen::Builder(bench) = &model.screen else { return };
    let (name, before) = (block_name(model, bench, at), bench.programme().blocks.len());
    make(model, Change::Remove(at), effects);
    let Screen::Builder(bench) = &model.screen else { return };
    if bench.programme().blocks.len() < before {
        let text = model.locale.ta("toast-block-removed", &[("name", name.into())]);
        model.say(text);
    }
}

/// So many minutes more or fewer; never fewer than one.
fn by(model: &mut Model, minutes: i32, effects: &mut Vec<Effect>) {
    let Screen::Builder(bench) = &model.screen else { return };
    let Some(now) = bench.minutes_here() else { return };
    let now = i32::try_from(now).unwrap_or(i32::MAX);
    let wanted = u16::try_from(now.saturating_add(minutes).max(1)).unwrap_or(u16::MAX);
    make(model, Change::Minutes(bench.at, Some(wanted)), effects);
}

fn turn_back(model: &mut Model, forward: bool, effects: &mut Vec<Effect>) {
    let (Screen::Builder(bench), Some(library)) = (&mut model.screen, &model.library) else { return };
    let change = if forward { bench.redo(library) } else { bench.undo(library) };
    let Some(change) = change else { return };
    let what = told_change(&change, &model.locale);
    let key = if forward { "toast-redone" } else { "toast-undone" };
    let text = model.locale.ta(key, &[("what", what.into())]);
    model.say(text);
    keep(model, effects);
}

/// Puts the programme on the disk, where it is not there already. What somebody else has put there is not written over.
fn keep(model: &mut Model, effects: &mut Vec<Effect>) {
    let Screen::Builder(bench) = &mut model.screen else { return };
    if bench.is_kept() || bench.kept.changed_outside {
        return;
    }
    bench.kept.sent = Some(bench.edit().text().to_owned());
    effects.push(Effect::Write(bench.edit().writing(bench.kept.on_disk.as_deref())));
}

/// What came of it.
pub fn written(model: &mut Model, result: Written) {
    let Screen::Builder(bench) = &mut model.screen else { return };
    let sent = bench.kept.sent.take();
    match result {
        Ok(_) => {
            bench.kept.failed = None;
            bench.kept.leaving_anyway = false;
            bench.kept.on_disk = sent;
        }
        Err(NotWritten::Changed(_) | NotWritten::Taken(_)) => bench.kept.changed_outside = true,
        Err(error) => {
            bench.kept.failed = Some(crate::library::told::not_written(&error, &model.locale));
        }
    }
}

/// The library has been read anew: where the file was changed by somebody else, what stands there is taken in.
pub fn read(model: &mut Model) {
    let (Screen::Builder(bench), Some(library)) = (&mut model.screen, &model.library) else { return };
    if !bench.kept.changed_outside {
        return bench.read(library);
    }
    let theirs = library.source(bench.edit().file()).map(str::to_owned);
    let taken = theirs.is_some_and(|text| bench.take_text(text, library));
    let key = if taken { "toast-theirs-taken" } else { "toast-theirs-broken" };
    let text = model.locale.t(key).into_owned();
    if taken { model.say(text) } else { model.complain(text) }
}

/// The lines of the form for a block.
const NAME: usize = 0;
const MINUTES: usize = 1;
const LEAST: usize = 2;
const FIXED_START: usize = 3;
const FIXED_END: usize = 4;
const PROTECTED: usize = 5;
const OPTIONAL: usize = 6;

fn open_block(model: &mut Model, at_line: usize) {
    let Screen::Builder(bench) = &model.screen else { return };
    let Some(block) = bench.block() else { return };
    let time = |time: Option<ClockTime>| time.map_or_else(String::new, |time| time.to_string());
    let name = block_name(model, bench, bench.at);
    let minutes = bench.minutes_here().map_or_else(String::new, |minutes| minutes.to_string());
    let least_empty = if block.method.is_some() { "block-least-empty" } else { "block-least-plain" };
    let least = block.least.map_or_else(String::new, |least| least.to_string());
    // Whoever wants to fix a time nearly always means the time it has now.
    let fixed_start = match block.fixed_start {
        None if at_line == FIXED_START => {
            bench.look().times.get(bench.at).map(|times| super::super::screens::library::clock(times.from))
        }
        start => Some(time(start)),
    };
    let dialog = Dialog::new(Asks::Block(bench.at))
        .text("block-name", name, "form-empty")
        .number_line("block-minutes", minutes, "block-minutes-empty")
        .number_line("block-least", least, least_empty)
        .number_line("block-fixed-start", fixed_start.unwrap_or_default(), "block-not-fixed")
        .number_line("block-fixed-end", time(block.fixed_end), "block-not-fixed")
        .flag("block-protected", block.protected)
        .flag("block-optional", block.optional)
        .at(at_line);
    model.overlay = Overlay::Library(Box::new(dialog));
}

/// A digit begins the block's minutes.
pub fn digit(model: &mut Model, digit: char) {
    open_block(model, MINUTES);
    if let Overlay::Library(dialog) = &mut model.overlay {
        dialog.key_comes(true);
        if let Some(line) = dialog.line() {
            *line = digit.to_string().into();
        }
    }
}

/// What the form for a block says, as one change; which line cannot be read where one cannot, and the key of why.
pub fn block_said(model: &Model, dialog: &Dialog, at: usize) -> Result<Change, (usize, &'static str)> {
    let Screen::Builder(bench) = &model.screen else { return Err((NAME, "form-empty")) };
    let number = |line| dialog.number(line).map_err(|line| (line, "fits-not-a-number"));
    let time = |line: usize| match dialog.said(line) {
        "" => Ok(None),
        said => ClockTime::said(said).map(Some).ok_or((line, "day-bad-time")),
    };
    let name = clean_line(dialog.said(NAME), LONGEST_TITLE);
    let minutes = number(MINUTES)?;
    let mut changes = Vec::new();
    if !name.is_empty() && name != super::super::screens::builder::block_name(model, bench, at) {
        changes.push(Change::Rename(at, model.lang(), name));
    }
    if minutes.map(u32::from) != bench.minutes_here() {
        changes.push(Change::Minutes(at, minutes));
    }
    let block = bench.programme().blocks.get(at);
    let has = |wanted: &Change| match (wanted, block) {
        (Change::Least(_, least), Some(block)) => block.least == *least,
        (Change::FixedStart(_, time), Some(block)) => block.fixed_start == *time,
        (Change::FixedEnd(_, time), Some(block)) => block.fixed_end == *time,
        (Change::Protected(_, is), Some(block)) => block.protected == *is,
        (Change::Optional(_, is), Some(block)) => block.optional == *is,
        _ => false,
    };
    let rest = [
        Change::Least(at, number(LEAST)?),
        Change::FixedStart(at, time(FIXED_START)?),
        Change::FixedEnd(at, time(FIXED_END)?),
        Change::Protected(at, dialog.is(PROTECTED)),
        Change::Optional(at, dialog.is(OPTIONAL)),
    ];
    changes.extend(rest.into_iter().filter(|change| !has(change)));
    Ok(if changes.len() == 1 { changes.swap_remove(0) } else { Change::Several(changes) })
}

/// The lines of the form for the day.
const DAY_NAME: usize = 0;
const DAY_PURPOSE: usize = 1;
const DAY_START: usize = 2;
const DAY_END: usize = 3;
const DAY_TABLES: usize = 4;
const DAY_VOCABULARY: usize = 5;

fn open_day(model: &mut Model) {
    let Screen::Builder(bench) = &model.screen else { return };
    let programme = bench.programme();
    let lang = model.lang();
    let dialog = Dialog::new(Asks::Day)
        .text("day-name", programme.name.get(lang), "form-empty")
        .text("day-purpose", programme.purpose_beyond_name(lang), "day-purpose-empty")
        .number_line("day-start", programme.start.to_string(), "form-empty")
        .number_line("day-end", programme.end.to_string(), "form-empty")
        .number_line("day-tables", programme.tables.to_string(), "form-empty")
        .vocabulary_line("day-vocabulary", programme.vocabulary);
    model.overlay = Overlay::Library(Box::new(dialog));
}

/// What the form for the day says, as one change.
pub fn day_said(model: &Model, dialog: &Dialog) -> Result<Change, (usize, &'static str)> {
    let Screen::Builder(bench) = &model.screen else { return Err((DAY_NAME, "form-empty")) };
    let programme = bench.programme();
    let time = |line: usize| ClockTime::said(dialog.said(line)).ok_or((line, "day-bad-time"));
    let tables = dialog.number(DAY_TABLES).ok().flatten().and_then(|tables| u8::try_from(tables).ok());
    let tables = tables.filter(|tables| *tables <= crate::core::note::TableId::MOST);
    let tables = tables.ok_or((DAY_TABLES, "form-bad-tables"))?;
    let (start, end) = (time(DAY_START)?, time(DAY_END)?);
    let mut changes = names_said(model, dialog, programme);
    if start != programme.start {
        changes.push(Change::Start(start));
    }
    if end != programme.end {
        changes.push(Change::End(end));
    }
    if tables != programme.tables {
        changes.push(Change::Tables(tables));
    }
    if dialog.vocabulary(DAY_VOCABULARY) != programme.vocabulary {
        changes.push(Change::Vocabulary(dialog.vocabulary(DAY_VOCABULARY)));
    }
    Ok(if changes.len() == 1 { changes.swap_remove(0) } else { Change::Several(changes) })
}

/// What the form calls the programme and says it is for. A purpose that says no more than the name follows it.
fn names_said(model: &Model, dialog: &Dialog, programme: &Programme) -> Vec<Change> {
    let lang = model.lang();
    let mut changes = Vec::new();
    let was = programme.name.get(lang);
    let name = clean_line(dialog.said(DAY_NAME), LONGEST_TITLE);
    let name = if name.is_empty() { was.to_owned() } else { name };
    if name != was {
        changes.push(Change::Name(lang, name.clone()));
    }
    let purpose = clean_line(dialog.said(DAY_PURPOSE), LONGEST_NOTE);
    let purpose = if purpose.is_empty() { name } else { purpose };
    if purpose != clean_line(programme.purpose.get(lang), LONGEST_NOTE) {
        changes.push(Change::Purpose(lang, purpose));
    }
    changes
}

/// Enter in one of the builder's forms. One that cannot be read stays, at the line it cannot be read on.
pub fn chosen(model: &mut Model, dialog: Dialog, effects: &mut Vec<Effect>) {
    let said = match dialog.asks {
        Asks::Block(at) => block_said(model, &dialog, at),
        Asks::Day => day_said(model, &dialog),
        Asks::Kind => return add_plain(model, dialog.at, effects),
        _ => return,
    };
    match said {
        Ok(change) => make(model, change, effects),
        Err((line, key)) => {
            model.overlay = Overlay::Library(Box::new(dialog.again_at(line)));
            let text = model.locale.t(key).into_owned();
            model.complain(text);
        }
    }
}

/// Where a new block comes: after the one she is at.
fn place(bench: &Bench) -> usize {
    if bench.programme().blocks.is_empty() { 0 } else { bench.at + 1 }
}

fn add_plain(model: &mut Model, which: usize, effects: &mut Vec<Effect>) {
    let Screen::Builder(bench) = &model.screen else { return };
    let Some(plain) = PLAIN.get(which) else { return };
    let block = NewBlock::plain(*plain, bench.programme());
    let change = Change::Add(place(bench), Box::new(block));
    make(model, change, effects);
}

/// To the library, to choose a method for the programme.
fn pick_method(model: &mut Model) {
    let lang = model.lang();
    let screen = std::mem::replace(&mut model.screen, Screen::Home(0));
    let Screen::Builder(bench) = screen else {
        model.screen = screen;
        return;
    };
    let shelf = Shelf::picking(Picking { bench }, model.library.as_deref(), lang);
    model.screen = Screen::Library(Box::new(shelf));
}

/// Back from the library, with a method or without.
pub fn picked(model: &mut Model, method: Option<&str>, effects: &mut Vec<Effect>) {
    let Screen::Library(shelf) = &mut model.screen else { return };
    let Some(Picking { bench }) = shelf.picking.take() else { return };
    let block = method
        .and_then(|id| model.library.as_ref()?.method(id))
        .map(|method| Change::Add(place(&bench), Box::new(NewBlock::of_method(method, bench.programme()))));
    model.screen = Screen::Builder(bench);
    if let Some(change) = block {
        make(model, change, effects);
    }
}

/// To the form for a new workshop, with this programme chosen.
fn lead(model: &mut Model) {
    let Screen::Builder(bench) = &model.screen else { return };
    let (file, text) = (bench.edit().file().clone(), bench.edit().text().to_owned());
    let mut form = Form::new(model.lang());
    form.programme.clone_from(&bench.programme().id);
    form.behind = Some(Box::new(model.screen.clone()));
    if let Some(library) = &mut model.library {
        library.put(file, text);
    }
    model.screen = Screen::New(Box::new(form));
}

/// True when nothing would be lost by leaving the builder. The first time it would, she is told; the second time she
/// may.
pub fn may_leave(model: &mut Model) -> bool {
    let Screen::Builder(bench) = &mut model.screen else { return true };
    let is_lost = bench.is_begun() && !bench.is_kept();
    if !is_lost || std::mem::replace(&mut bench.kept.leaving_anyway, true) {
        return true;
    }
    let key = if bench.kept.changed_outside { "toast-builder-changed" } else { "toast-builder-not-saved" };
    let text = model.locale.t(key).into_owned();
    model.complain(text);
    false
}

/// Esc: everything is on the disk, so she goes back to the library.
pub fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    if !may_leave(model) {
        return;
    }
    let Screen::Builder(bench) = &model.screen else { return };
    let kept = bench.is_kept();
    let (file, text) = (bench.edit().file().clone(), bench.edit().text().to_owned());
    let item = Item::programme(&bench.programme().id);
    if let Some(library) = &mut model.library
        && kept
    {
        library.put(file, text);
    }
    super::library::open(model, effects);
    if let Screen::Library(shelf) = &mut model.screen {
        shelf.go_to(&item);
    }
}
