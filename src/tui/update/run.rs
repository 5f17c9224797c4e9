//! What she does while the day runs, and what time does to it.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::effect::Effect;
use super::super::keymap::Action;
use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::overlays::{Details, GapQuestion};
use super::super::run::{Held, Purpose, Run};
use super::{turn, words};
use crate::core::boards::{Cursor, Direction};
use crate::core::event::{Turn, What};
use crate::core::note::NoteKind;
use crate::core::time::Now;
use crate::core::{moves, replan};

/// How often a running session leaves a sign of life on the disk, so that a dead battery's gap has a beginning.
const SIGN_OF_LIFE: TimeDelta = TimeDelta::seconds(20);

/// Makes something happen in the open session, and has it put on the disk. False when it did not fit.
pub fn happen(model: &mut Model, turn: Turn, what: What, now: Now, effects: &mut Vec<Effect>) -> bool {
    let device = model.device.clone();
    let Some(run) = model.open.as_deref_mut() else { return false };
    let step = run.session.clock.step.clone();
    let Some(event) = run.happen(turn, what, now.wall, &device) else { return false };
    effects.push(Effect::Persist(Box::new(event)));
    if run.session.clock.step != step {
        run.settle();
        run.leave_filled_field();
        effects.push(Effect::Snapshot);
    }
    true
}

/// Notices that nobody was there since the last input, and asks what those minutes count for.
pub fn notice_gap(model: &mut Model, before: Now, now: Now, effects: &mut Vec<Effect>) {
    let pace = model.run().and_then(|run| run.session.rehearsal).unwrap_or(1).max(1);
    let Some(gap) = now.gap_since(before, super::LONGEST_SLEEP * pace) else { return };
    if !model.run().is_some_and(Run::can_write) || !matches!(model.screen, Screen::Run) {
        return;
    }
    let (from, to) = (now.wall - gap, now.wall);
    happen(model, Turn::New, What::Gap { from: from.min(before.wall), to }, now, effects);
    if !model.run().is_some_and(|run| run.session.clock.timer.is_running()) {
        return;
    }
    if gap > TimeDelta::zero() {
        model.overlay = Overlay::Gap(GapQuestion { from, to, at: 0 });
    } else if let Some(what) = model.run().map(|run| moves::settle_gap(&run.session, gap, false)) {
        // A clock that was set back gives nobody more time; there is nothing to ask.
        happen(model, Turn::New, what, now, effects);
    }
}

/// What the passing of time does: the bell at the warnings and at zero, and the sign of life.
pub fn passing(model: &mut Model, before: Now, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    if !run.session.clock.timer.is_running() || !run.can_write() {
        return;
    }
    if bell_between(run, before.wall, now.wall) {
        effects.push(Effect::Bell);
    }
    if now.wall - run.alive >= SIGN_OF_LIFE {
        run.alive = now.wall;
        effects.push(Effect::Alive(now.wall));
    }
}

fn bell_between(run: &Run, before: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    let Some((_, step)) = run.session.current() else { return false };
    let timer = run.session.clock.timer;
    let (was, is) = (timer.left(before), timer.left(now));
    let crossed = |mark: TimeDelta| was > mark && is <= mark;
    crossed(TimeDelta::zero())
        || step
            .warnings()
            .into_iter()
            .map(|minutes| TimeDelta::minutes(i64::from(minutes)))
            // A warning at the very start, or longer than the step, is no news.
            .any(|mark| mark < timer.length() && crossed(mark))
}

/// Carries out a command of the run screen.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::StartPause
        | Action::MinuteLess
        | Action::MinuteMore
        | Action::FiveLess
        | Action::FiveMore
        | Action::Restart
        | Action::Next
        | Action::Previous
        | Action::Skip
        | Action::Forward => clock(model, action, now, effects),
        Action::CursorUp => cursor(model, Direction::Up),
        Action::CursorDown => cursor(model, Direction::Down),
        // Left on a tree is the note above; Shift-Tab is that also where left moves the caret.
        Action::CursorLeft | Action::LevelUp => cursor(model, Direction::Left),
        Action::CursorRight => cursor(model, Direction::Right),
        // Enter without words, on a note that a card can be made of, makes the card.
        Action::Enter
            if model.run().is_some_and(|run| run.entry.value().is_empty() && run.cursor_on_card_source()) =>
        {
            make_card(model, now, effects);
        }
        Action::Enter => words::enter(model, now, effects),
        Action::ToBoard => to_board(model, effects),
        Action::ToEntry => to_entry(model, now, effects),
        Action::LetGo => {
            if let Some(run) = model.open.as_deref_mut() {
                run.held = None;
            }
        }
        Action::Park => words::take_aside(model, NoteKind::Parked, now, effects),
        Action::Decide => words::take_aside(model, NoteKind::Decision, now, effects),
        Action::NextStepNote => words::take_aside(model, NoteKind::NextStep, now, effects),
        Action::Undo => turn::turn(model, Turn::Undo, now, effects),
        Action::Redo => turn::turn(model, Turn::Redo, now, effects),
        Action::Guide => guide(model),
        Action::DayPlan => day_plan(model),
        Action::Replan => offer_replan(model, now),
        Action::Thread => {
            if let Some(note) = model.run().and_then(Run::note_at_cursor).map(|note| note.id) {
                model.overlay = Overlay::Thread { note, scroll: 0 };
            }
        }
        Action::Details => {
            if let Some(run) = model.run() {
                model.overlay = Overlay::Details(Details::of(&run.session.details));
            }
        }
        Action::Retry => effects.push(Effect::Retry(None)),
        Action::SaveElsewhere => model.overlay = Overlay::Folder(tui_input::Input::default()),
        // A half-typed line would go with the session.
        Action::CloseDay if model.run().is_some_and(|run| !run.entry.value().trim().is_empty()) => {
            let text = model.locale.t("toast-half-typed").into_owned();
            model.complain(text);
        }
        Action::CloseDay => model.screen = Screen::Summary(0),
        _ => note(model, action, now, effects),
    }
}

fn clock(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let session = &run.session;
    let minutes = |minutes| moves::extend(session, TimeDelta::minutes(minutes), now.wall);
    let what = match action {
        Action::StartPause if session.clock.timer.is_running() => moves::pause(session, now.wall),
        Action::StartPause => moves::start(session, now.wall),
        Action::MinuteLess => minutes(-1),
        Action::MinuteMore => minutes(1),
        Action::FiveLess => minutes(-5),
        Action::FiveMore => minutes(5),
        Action::Restart => moves::restart(session, now.wall),
        Action::Next => moves::next(session, now.wall),
        Action::Previous => moves::previous(session, now.wall),
        Action::Skip => moves::skip(session, now.wall),
        Action::Forward => return forward(model, now, effects),
        _ => None,
    };
    match what {
        Some(what) => {
            happen(model, Turn::New, what, now, effects);
        }
        // After the last step there is only the end of the day.
        None if action == Action::Next => model.screen = Screen::Summary(0),
        None => {}
    }
}

/// A rehearsal goes forward to the next moment worth seeing: the minute before the timer ends, or a minute on.
fn forward(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let timer = run.session.clock.timer;
    let to_last_minute = timer.left(now.wall) - TimeDelta::minutes(1);
    let by =
        if timer.is_running() { to_last_minute.max(TimeDelta::minutes(1)) } else { TimeDelta::minutes(1) };
    effects.push(Effect::Forward(by));
}

fn cursor(model: &mut Model, to: Direction) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(lens) = run.lens() else { return };
    let cursor = run.cursor_in(lens);
    // On a tree a held note stays where it is while the cursor looks for its new place.
    if let Some(held) = run.held.as_ref().filter(|_| !matches!(lens, Lens::Tree(_)))
        && let Some(note) = run.session.note(held.note)
    {
        let place = lens.held(note, &held.place, to);
        run.held = Some(Held { note: note.id, place });
        return;
    }
    let moved = lens.moved(&cursor, to);
    run.set_cursor(moved);
}

/// Esc and Tab in the entry line: first what was begun is given up, then the board gets the keys. Words are never
/// lost: those of a new note stay in the line.
fn to_board(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    match run.purpose {
        Purpose::Edit(_) | Purpose::Evidence(_) => words::clear(model, effects),
        Purpose::BuildOn(_) => run.purpose = Purpose::New,
        Purpose::New => {}
    }
    if let Some(run) = model.open.as_deref_mut() {
        run.typing = false;
    }
}

fn to_entry(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    if let Some(held) = run.held.take() {
        return put_down(model, &held, now, effects);
    }
    run.typing = true;
}

fn put_down(model: &mut Model, held: &Held, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let (Some(lens), Some(note)) = (run.lens(), run.session.note(held.note)) else { return };
    let cursor = run.cursor_in(lens);
    let (what, next) = match lens {
        Lens::Tree(tree) => {
            let target = cursor.note.filter(|&target| target != note.id);
            (tree.put_under(note, target), Some(note.id))
        }
        Lens::Xy(xy) => {
            let next = xy.next_unplaced(Some(note.id)).filter(|&next| next != note.id);
            (Some(lens.board().replace(note, |place| *place = held.place.clone())), next.or(Some(note.id)))
        }
        _ => (Some(lens.board().replace(note, |place| *place = held.place.clone())), Some(note.id)),
    };
    let mut cursor = cursor;
    cursor.note = next;
    let follow = follow_place(lens, &held.place);
    if let Some((column, row)) = follow {
        (cursor.column, cursor.row) = (column, row);
    }
    match what {
        Some(what) => {
            happen(model, Turn::New, what, now, effects);
            if let Some(run) = model.open.as_deref_mut() {
                run.set_cursor(cursor);
            }
        }
        None => {
            let text = model.locale.t("toast-not-under-itself").into_owned();
            model.complain(text);
        }
    }
}

/// Where on the board a place is, for the cursor to follow the note.
fn follow_place(lens: &Lens<'_>, place: &crate::core::note::Place) -> Option<(usize, usize)> {
    match lens {
        Lens::Grid(grid) => Some(grid.spot(place)),
        Lens::List(list) => {
            let column = list.named().iter().position(|column| Some(&column.id) == place.column.as_ref());
            column.map(|column| (column, 0))
        }
        _ => None,
    }
}

fn guide(model: &mut Model) {
    match model.open.as_deref_mut() {
        Some(run) if super::super::screens::run::guide_fits(model.size, run) => run.guide = !run.guide,
        _ => model.overlay = Overlay::Guide { scroll: 0 },
    }
}

fn day_plan(model: &mut Model) {
    let at = model.run().and_then(|run| run.session.position(&run.session.clock.step)).unwrap_or(0);
    model.overlay = Overlay::Day { at };
}

fn offer_replan(model: &mut Model, now: Now) {
    let Some(run) = model.run() else { return };
    let ways = replan::alternatives(&run.session, now.wall);
    if ways.is_empty() {
        let text = model.locale.t("toast-on-time").into_owned();
        return model.say(text);
    }
    model.overlay = Overlay::Replan { ways, at: 0 };
}

/// Commands about the note under the cursor.
fn note(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::NextVoter => return voter(model, 1),
        Action::PreviousVoter => return voter(model, -1),
        Action::Reveal => return reveal(model, now, effects),
        Action::MakeCard => return make_card(model, now, effects),
        Action::Edit | Action::Delete | Action::Hold if model.run().is_some_and(Run::cursor_on_stage) => {
            return stage(model, action, now, effects);
        }
        _ => {}
    }
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(note) = run.note_at_cursor().cloned() else { return };
    let what = match action {
        Action::Star => Some(What::NoteStarred { note: note.id, on: !note.starred }),
        Action::Private => Some(What::NotePrivateSet { note: note.id, on: !note.private }),
        Action::Delete => Some(What::NoteDeleted { note: note.id, on: true }),
        Action::Table => Some(What::NoteTableSet { note: note.id, table: run.table_after(note.table) }),
        Action::Edit => {
            let words = words::to_edit(run, &note);
            return type_for(run, Purpose::Edit(note.id), words);
        }
        Action::BuildOn => {
            run.purpose = Purpose::BuildOn(note.id);
            run.typing = true;
            return;
        }
        Action::Hold => return hold(model),
        Action::Evidence => {
            let evidence = run.board().map(|board| board.place(&note).evidence.clone()).unwrap_or_default();
            return type_for(run, Purpose::Evidence(note.id), evidence);
        }
        Action::Root | Action::Influence => match run.lens() {
            Some(Lens::Tree(tree)) if action == Action::Root => Some(tree.toggle_root(&note)),
            Some(Lens::Tree(tree)) => Some(tree.toggle_influence(&note)),
            _ => None,
        },
        Action::DotMore | Action::DotLess => match run.lens() {
            Some(Lens::Votes(votes)) => {
                votes.give(note.id, run.voter, if action == Action::DotMore { 1 } else { -1 })
            }
            _ => None,
        },
        _ => None,
    };
    match what {
        Some(what) => {
            happen(model, Turn::New, what, now, effects);
        }
        None if action == Action::DotMore => {
            let text = model.locale.t("toast-no-dots-left").into_owned();
            model.say(text);
        }
        None => {}
    }
    match action {
        Action::Delete => {
            let text = model.locale.ta("toast-deleted", &[("n", note.no.into())]);
            model.say(text);
        }
        Action::Private => {
            let key = if note.private { "toast-not-private" } else { "toast-private" };
            let text = model.locale.ta(key, &[("n", note.no.into())]);
            model.say(text);
        }
        // One letter, pressed by chance, and the note is another table's.
        Action::Table => {
            let number = note.no.into();
            let table = model.run().and_then(|run| run.session.note(note.id)?.table);
            let text = match table {
                Some(table) => {
                    let table = table.letter().to_string();
                    model.locale.ta("toast-table", &[("n", number), ("table", table.into())])
                }
                None => model.locale.ta("toast-no-table", &[("n", number)]),
            };
            model.say(text);
        }
        _ => {}
    }
}

/// Commands about the stage of a journey under the cursor: rename it, take it away while it is empty, or move it
/// one to the left.
fn stage(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let Some(Lens::Grid(grid)) = run.lens() else { return };
    let cursor = run.cursor_in(&Lens::Grid(grid.clone()));
    let Some(column) = grid.heading_at(&cursor) else { return };
    if action == Action::Edit {
        let name = grid.stages().get(column).map(|stage| stage.name.clone()).unwrap_or_default();
        return type_for(run, Purpose::New, name);
    }
    let what = match action {
        Action::Delete => grid.remove_stage(column),
        _ => grid.move_stage(column, Direction::Left),
    };
    match what {
        Some(what) => {
            let moved = lens_cursor(&cursor, action);
            happen(model, Turn::New, what, now, effects);
            if let Some(run) = model.open.as_deref_mut() {
                run.set_cursor(moved);
            }
        }
        None if action == Action::Delete => {
            let text = model.locale.t("toast-stage-in-use").into_owned();
            model.complain(text);
        }
        None => {}
    }
}

/// The cursor follows a stage that moved to the left.
fn lens_cursor(cursor: &Cursor, action: Action) -> Cursor {
    let back = usize::from(action == Action::Hold);
    Cursor { column: cursor.column.saturating_sub(back), ..cursor.clone() }
}

fn type_for(run: &mut Run, purpose: Purpose, words: String) {
    if matches!(run.purpose, Purpose::New | Purpose::BuildOn(_)) {
        run.entry.value().clone_into(&mut run.set_aside);
    }
    run.purpose = purpose;
    run.entry = tui_input::Input::new(words);
    run.typing = true;
}

fn hold(model: &mut Model) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let place = match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Xy(xy)), Some(note)) => Some((note.id, xy.taken_up(note))),
        (Some(lens), Some(note)) => Some((note.id, lens.board().place(note).clone())),
        _ => None,
    };
    run.held = place.map(|(note, place)| Held { note, place });
    let text = model.locale.t("toast-held").into_owned();
    model.say(text);
}

fn voter(model: &mut Model, by: i32) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let voters = i32::try_from(run.session.people()).unwrap_or(i32::MAX).saturating_add(1);
    let next = (i32::from(run.voter) + by).rem_euclid(voters.max(1));
    run.voter = u16::try_from(next).unwrap_or(0);
}

fn reveal(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let Some(board) = run.board().map(|board| board.id) else { return };
    let on = !run.session.board_state(&board).revealed;
    happen(model, Turn::New, What::Revealed { board, on }, now, effects);
}

/// A card of the note under the cursor. Where its heading is not the note's own words she is asked for it; the
/// cursor stays on the note, so that the card is built on it.
fn make_card(model: &mut Model, now: Now, effects: &mut Vec<Effect>) {
    let asked = model.run().and_then(|run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Cards(cards)), Some(note)) if !cards.same_words() => {
            Some((note.no, model.locale.quoted(cards.label(0).get(model.lang()))))
        }
        _ => None,
    });
    if let Some((number, field)) = asked {
        let text = model.locale.ta("toast-card-heading", &[("field", field.into()), ("n", number.into())]);
        if let Some(run) = model.open.as_deref_mut() {
            run.typing = true;
        }
        return model.say(text);
    }
    let id = crate::core::ids::NoteId(model.ids.next(now.unix_ms()));
    let made = model.run().and_then(|run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Cards(cards)), Some(note)) => cards.make_from(note.id, id),
        _ => None,
    });
    if let Some(made) = made
        && happen(model, Turn::New, made.what, now, effects)
        && let Some(run) = model.open.as_deref_mut()
    {
        run.set_cursor(made.cursor);
        run.typing = true;
    }
}
