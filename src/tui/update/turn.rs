//! Undo and redo, and what they say: which note came back or went, and how it is now.

use super::super::effect::Effect;
use super::super::model::Model;
use super::super::run::Run;
use super::run::happen;
use crate::core::boards::Cursor;
use crate::core::event::{Turn, What};
use crate::core::ids::{BoardId, NoteId};
use crate::core::method::BoardType;
use crate::core::note::{NOWHERE, Place, Voter};
use crate::core::time::Now;
use crate::term::text::cut;

/// The cells of the window that are not for a note's words: what is said around them.
const AROUND: usize = 58;
/// The fewest and the most cells that a note's words are given.
const WORDS: (usize, usize) = (12, 48);

/// Takes back the last thing that can be, or does it again, and says what.
pub fn turn(model: &mut Model, turn: Turn, now: Now, effects: &mut Vec<Effect>) {
    let what = model.run().and_then(|run| match turn {
        Turn::Redo => run.session.to_redo(),
        _ => run.session.to_undo(),
    });
    let (done, nothing) = match turn {
        Turn::Redo => ("toast-redone", "toast-nothing-to-redo"),
        _ => ("toast-undone", "toast-nothing-to-undo"),
    };
    let Some(what) = what else {
        let text = model.locale.t(nothing).into_owned();
        return model.say(text);
    };
    let said = model.run().map(|run| said(model, run, turn, &what)).unwrap_or_default();
    let scorer = model.run().and_then(|run| scorer(run, &what));
    if happen(model, turn, what.clone(), now, effects) {
        come_to(model, &what, scorer);
        let text = model.locale.ta(done, &[("what", said.into())]);
        model.say(text);
    }
}

/// A note that is sorted or scored anew has the cursor, so that the next key is about it; and it is again the turn of
/// whoever gave it those points.
fn come_to(model: &mut Model, what: &What, scorer: Option<Voter>) {
    let Some(run) = model.open.as_deref_mut() else { return };
    match (what, run.board_type()) {
        (What::NotePlaced { note, .. }, Some(BoardType::Clusters)) => {
            run.set_cursor(Cursor { note: Some(*note), ..Cursor::default() });
        }
        (What::Scored { note, .. } | What::NotePlaced { note, .. }, Some(BoardType::Scores)) => {
            run.voter = scorer.unwrap_or(run.voter);
            run.set_cursor(Cursor { note: Some(*note), ..Cursor::default() });
        }
        _ => {}
    }
}

/// Whose points this is about: where they go with the note's place, those of whoever alone has given it any.
fn scorer(run: &Run, what: &What) -> Option<Voter> {
    match what {
        What::Scored { voter, .. } => Some(*voter),
        What::NotePlaced { note, board, .. } => {
            run.session.note(*note)?.place(board)?.scores.keys().next().copied()
        }
        _ => None,
    }
}

/// How things are once this has happened; asked before it does.
fn said(model: &Model, run: &Run, turn: Turn, what: &What) -> String {
    let locale = &model.locale;
    // What is not told in its own words is as it was once undone, and changed once done again.
    let either = |undone: &'static str, redone: &'static str| match turn {
        Turn::Redo => redone,
        _ => undone,
    };
    let note = |key: &str, id: NoteId| {
        let Some(note) = run.session.note(id) else { return String::new() };
        locale.ta(key, &[("n", note.no.into()), ("text", quoted(model, &note.text).into())])
    };
    match what {
        What::NoteAdded(new) => note("undo-there", new.note),
        What::NoteDeleted { note: id, on: true } => note("undo-gone", *id),
        What::NoteDeleted { note: id, on: false } => note("undo-there", *id),
        What::NoteEdited { note: id, text } => {
            let number = run.session.note(*id).map_or(0, |note| note.no);
            locale.ta("undo-says", &[("n", number.into()), ("text", quoted(model, text).into())])
        }
        What::NoteStarred { note: id, on: true } => note("undo-star", *id),
        What::NoteStarred { note: id, on: false } => note("undo-no-star", *id),
        What::NotePrivateSet { note: id, on: true } => note("undo-private", *id),
        What::NotePrivateSet { note: id, on: false } => note("undo-not-private", *id),
        What::NoteStatusSet { note: id, status } => {
            let number = run.session.note(*id).map_or(0, |note| note.no);
            let status = locale.ta("next-step-status", &[("status", status.key().into())]);
            let args = [("n", number.into()), ("status", status.into())];
            locale.ta("undo-status", &args)
        }
        What::NotePlaced { note: id, board, place } => {
            let before = run.session.note(*id).and_then(|note| note.place(board)).unwrap_or(&NOWHERE);
            let after = place.as_ref().unwrap_or(&NOWHERE);
            let moved = Some(after).filter(|after| stands_elsewhere(before, after));
            match moved.and_then(|place| whereabouts(model, run, board, place)) {
                Some(place) => {
                    let note = run.session.note(*id).map(|note| (note.no, note.text.as_str()));
                    let (number, text) = note.unwrap_or_default();
                    let args =
                        [("n", number.into()), ("text", quoted(model, text).into()), ("place", place.into())];
                    locale.ta("undo-stands", &args)
                }
                None => note(either("undo-as-it-was", "redo-note"), *id),
            }
        }
        What::NoteTableSet { note: id, table: Some(table) } => {
            let number = run.session.note(*id).map_or(0, |note| note.no);
            let table = table.letter().to_string();
            locale.ta("undo-table", &[("n", number.into()), ("table", table.into())])
        }
        What::NoteTableSet { note: id, table: None } => note("undo-no-table", *id),
        What::NoteLinked { note: id, .. } | What::NoteKindSet { note: id, .. } => {
            note(either("undo-as-it-was", "redo-note"), *id)
        }
        What::Voted { note: id, .. } => note("undo-dots", *id),
        What::Scored { note: id, .. } => note("undo-points", *id),
        What::ClusterNamed { cluster, name, .. } => {
            let key = if name.is_empty() { "undo-no-cluster-name" } else { "undo-cluster-name" };
            locale.ta(key, &[("n", (*cluster).into()), ("name", quoted(model, name).into())])
        }
        What::Revealed { on, board } => {
            let is_points = run.session.day.board(board).is_some_and(|(_, spec)| !spec.criteria.is_empty());
            let key = match (is_points, on) {
                (true, true) => "undo-points-shown",
                (true, false) => "undo-points-hidden",
                (false, true) => "undo-votes-shown",
                (false, false) => "undo-votes-hidden",
            };
            locale.t(key).into_owned()
        }
        What::StagesSet { .. } => locale.t(either("undo-stages", "redo-stages")).into_owned(),
        What::Clock { clock, .. } => {
            let step = run.session.day.find(&clock.step);
            let name = step.map_or("", |(_, step)| step.spec.name.get(model.lang()));
            locale.ta(either("undo-clock", "redo-clock"), &[("step", quoted(model, name).into())])
        }
        What::Replanned { .. } => locale.t(either("undo-plan", "redo-plan")).into_owned(),
        _ => locale.t(either("undo-details", "redo-details")).into_owned(),
    }
}

fn quoted(model: &Model, text: &str) -> String {
    let (least, most) = WORDS;
    let room = usize::from(model.size.0).saturating_sub(AROUND).clamp(least, most);
    model.locale.quoted(&cut(text, room))
}

/// True when the note is somewhere else on its board, rather than marked or filled in.
fn stands_elsewhere(before: &Place, after: &Place) -> bool {
    let spot =
        |place: &Place| (place.column.clone(), place.stage, place.lane.clone(), place.parent, place.cluster);
    spot(before) != spot(after)
}

/// A place on a board in its own words: the column, the lane, the note above.
fn whereabouts(model: &Model, run: &Run, board: &BoardId, place: &Place) -> Option<String> {
    let boards = run.session.day.steps().filter_map(|(block, step)| block.board_of(step));
    let (_, spec) = boards.into_iter().find(|(id, _)| id == board)?;
    if let Some(above) = place.parent.and_then(|above| run.session.note(above)) {
        return Some(model.locale.ta("undo-under", &[("n", above.no.into())]));
    }
    if spec.board_type == BoardType::Clusters {
        let Some(id) = place.cluster else { return Some(model.locale.t("undo-alone").into_owned()) };
        let state = run.session.board_state(board);
        return Some(match state.cluster_name(id) {
            "" => model.locale.ta("undo-in-cluster", &[("n", id.into())]),
            name => model.locale.ta("undo-in", &[("place", name.to_owned().into())]),
        });
    }
    let column = spec.columns.iter().find(|column| Some(&column.id) == place.column.as_ref());
    let lane = spec.lanes.iter().find(|lane| Some(&lane.id) == place.lane.as_ref());
    let name = column.map(|column| &column.name).or(lane.map(|lane| &lane.name))?;
    let name = name.get(model.lang());
    let stages = run.session.stages_now(board);
    match stages.iter().find(|stage| Some(stage.id) == place.stage) {
        Some(stage) => {
            Some(model.locale.ta("undo-in", &[("place", format!("{name} · {}", stage.name).into())]))
        }
        None => Some(model.locale.ta("undo-in", &[("place", name.to_owned().into())])),
    }
}
