//! A small session for tests of boards, with ids and times that never change.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use proptest::prelude::*;

use super::{BoardRef, Direction};
use crate::core::day::Day;
use crate::core::event::{Details, NewNote, Turn, What};
use crate::core::ids::{BoardId, IdSource, NoteId, SessionId, StepId};
use crate::core::method::Method;
use crate::core::note::{NoteKind, Place, TableId};
use crate::core::programme::Programme;
use crate::core::session::{NewSession, Session, Table};
use crate::core::words::Lang;

/// The step that shows the board under test.
pub(crate) const STEP: &str = "now/do";
/// The board under test.
pub(crate) const BOARD: &str = "now/board";
/// The step before it, whose ideas it brings in.
pub(crate) const STEP_BEFORE: &str = "before/say";
/// The plain list of the step before.
pub(crate) const BOARD_BEFORE: &str = "before/ideas";

/// What a step on the board says unless a test says otherwise: ideas are brought in and made.
pub(crate) const STEP_TOML: &str = r#"
    makes = "idea"
    brings = [{ kinds = ["idea"], from = "before" }]
"#;

const HEAD: &str = r#"
    format = 1
    version = 1
    phase = "any"
    group = { least = 1 }
    minutes = 10
    name = { nb = "Metode", en = "Method" }
    purpose = { nb = "Prøve", en = "Trying" }
"#;

/// A session in the block `now`, whose one step shows the board that `board_toml` describes: the
/// keys of a method's `[[boards]]` from `type` on. `id` and `name` are given.
pub(crate) fn session(board_toml: &str) -> Session {
    session_with(board_toml, STEP_TOML)
}

/// As [`session`], in a step about this field of its cards.
pub(crate) fn session_about(board_toml: &str, field: &str) -> Session {
    session_with(board_toml, &format!("{STEP_TOML}\nfield = \"{field}\""))
}

/// As [`session`], with what the step says beyond its id, name, minutes, task and board.
pub(crate) fn session_with(board_toml: &str, step_toml: &str) -> Session {
    let before = method(
        "before",
        r#"id = "ideas"
           type = "list"
           name = { nb = "Ideer", en = "Ideas" }"#,
        r#"id = "say"
           board = "ideas"
           makes = "idea""#,
    );
    let now = method(
        "now",
        &format!("id = \"board\"\nname = {{ nb = \"Tavla\", en = \"The board\" }}\n{board_toml}"),
        &format!("id = \"do\"\nboard = \"board\"\n{step_toml}"),
    );
    let programme: Programme = toml::from_str(
        r#"
        format = 1
        id = "day"
        version = 1
        name = { nb = "Dagen", en = "The day" }
        purpose = { nb = "Prøve", en = "Trying" }
        start = "08:30"
        end = "15:30"
        blocks = [{ id = "before", method = "before" }, { id = "now", method = "now" }]
        "#,
    )
    .expect("the programme is valid");
    let methods = [before, now];
    let find = |id: &str| methods.iter().find(|method| method.id == id);
    let day = Day::lay_out(&programme, find, 2).expect("the day can be laid out");
    let offset = FixedOffset::east_opt(3600).expect("an offset");
    let mut session = Session::new(NewSession {
        id: SessionId(IdSource::new(1).next(0)),
        now: start(),
        offset,
        planned_start: start(),
        details: Details { title: "Prøvedag".to_owned(), language: Lang::Nb, ..Details::default() },
        tables: ["A", "B"].map(|letter| Table { id: table(letter), people: 3 }).to_vec(),
        day,
        rehearsal: None,
    })
    .expect("the day has steps");
    session.clock.step = STEP.into();
    session
}

fn method(id: &str, board: &str, step: &str) -> Method {
    let text = format!(
        "id = \"{id}\"\n{HEAD}\n[[boards]]\n{board}\n[[steps]]\nminutes = 10\n\
         name = {{ nb = \"Steg\", en = \"Step\" }}\ntask = {{ nb = \"Gjør det\", en = \"Do it\" }}\n{step}\n"
    );
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// 22 November 2026, half past eight in the room, which is an hour ahead of UTC.
pub(crate) fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_332_600, 0).expect("a time")
}

/// The table with this letter.
pub(crate) fn table(letter: &str) -> TableId {
    letter.chars().next().and_then(TableId::from_letter).expect("a letter")
}

/// The id the next note gets.
pub(crate) fn next_id(session: &Session) -> NoteId {
    let at = u64::from(session.next_number());
    NoteId(IdSource::new(at).next(at))
}

/// Lets it happen, a second after what happened before.
pub(crate) fn apply(session: &mut Session, what: What) {
    let seconds = i64::try_from(session.last_event).expect("few events");
    let event = session.event(start() + TimeDelta::seconds(seconds), &"test".into(), Turn::New, what);
    session.apply(&event).expect("the event fits");
}

/// The board under test.
pub(crate) fn board(session: &Session) -> BoardRef<'_> {
    BoardRef::of(session, &STEP.into()).expect("the step has a board")
}

/// Writes a note on the board under test, without a place of its own.
pub(crate) fn add(session: &mut Session, text: &str) -> NoteId {
    add_at(session, text, Place::default())
}

/// Writes a note on the board under test.
pub(crate) fn add_at(session: &mut Session, text: &str, place: Place) -> NoteId {
    let kind = board(session).kind();
    write(session, text, kind, STEP.into(), (BOARD.into(), place))
}

/// Writes an idea in the step before, which the board under test brings in.
pub(crate) fn add_before(session: &mut Session, text: &str) -> NoteId {
    let on = (BOARD_BEFORE.into(), Place::default());
    write(session, text, NoteKind::Idea, STEP_BEFORE.into(), on)
}

fn write(session: &mut Session, text: &str, kind: NoteKind, step: StepId, on: (BoardId, Place)) -> NoteId {
    let note = next_id(session);
    let number = session.next_number();
    let new = NewNote {
        note,
        number,
        kind,
        text: text.to_owned(),
        step,
        on: Some(on),
        table: None,
        from: Vec::new(),
    };
    apply(session, What::NoteAdded(new));
    note
}

/// Any of the four ways a cursor goes.
pub(crate) fn direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(&[Direction::Up, Direction::Down, Direction::Left, Direction::Right][..])
}

#[test]
fn the_fixture_brings_in_what_was_said_before() {
    let mut session = session("type = \"list\"");
    let earlier = add_before(&mut session, "fra før");
    let own = add(&mut session, "her");
    let ids: Vec<NoteId> = board(&session).notes().iter().map(|note| note.id).collect();
    assert_eq!(ids, [earlier, own]);
    assert_eq!(session.local(start()).format("%F %R").to_string(), "2026-11-22 08:30");
}
