use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use super::*;
use crate::core::event::{SessionEvent, Turn};
use crate::core::moves;
use crate::core::note::{NoteKind, Place};
use crate::core::plan::Forecast;
use crate::core::replan::alternatives;
use crate::core::summary::Summary;
use crate::core::testing::{Move, Player, minute, note_id, session, start};
use crate::core::thread::Thread;

/// A day with something of everything in it.
fn rich() -> Player {
    let mut player = Player::new(session());
    let pain = player.write(NoteKind::Pain, "arrive/wall", &[]);
    player.start();
    player.wait(TimeDelta::minutes(20));
    player.next();
    let idea = player.write(NoteKind::Idea, "journey/map", &[pain]);
    let place = Place { parent: Some(pain), xy: Some((3, 4)), value: Some(1), ..Place::default() };
    player.happens(What::NotePlaced { note: idea, board: "journey/map".into(), place: Some(place) });
    player.happens(What::Voted { note: idea, board: "choose/dots".into(), voter: 1, dots: 2 });
    player.happens(What::Revealed { board: "choose/dots".into(), on: true });
    player.happens(What::NoteEdited { note: pain, text: "vondt".to_owned() });
    player.happens(What::Replanned {
        adjustments: Adjustments {
            minutes: [("ideas/write".into(), 12), ("lunch/all".into(), 25)].into(),
            left_out: ["input".to_owned()].into(),
        },
    });
    player.happens(What::Gap { from: minute(20), to: minute(21) });
    player.skip();
    player.jump("pitch/show");
    player.make(&Move::Extend(3));
    player.wait(TimeDelta::minutes(5));
    player.next();
    player.undo();
    player.previous();
    player
}

fn read(value: &Value) -> Option<Session> {
    let mut session: Session = serde_json::from_value(value.clone()).ok()?;
    session.check().ok().map(|()| session)
}

fn rich_json() -> Value {
    serde_json::to_value(rich().session).unwrap()
}

#[test]
fn the_rich_day_is_read_back() {
    assert_eq!(read(&rich_json()), Some(rich().session));
}

#[rstest]
#[case::clock("/clock/step", json!("no/step"), "a step the day does not have")]
#[case::no_blocks("/day/blocks", json!([]), "a step the day does not have")]
#[case::no_steps("/day/blocks/1/steps", json!([]), "has nothing in it")]
#[case::same_block("/day/blocks/1/id", json!("arrive"), "used twice")]
#[case::same_step("/day/blocks/0/steps/1/id", json!("arrive/say"), "used twice")]
#[case::elsewhere("/day/blocks/0/steps/1/id", json!("lunch/hear"), "stands in the block arrive")]
#[case::same_table("/tables/1/id", json!("A"), "two tables")]
#[case::same_note("/notes/1/id", json!(note_id(1)), "two notes")]
fn parts_that_do_not_belong_together_are_refused(#[case] at: &str, #[case] to: Value, #[case] says: &str) {
    let mut value = rich_json();
    *value.pointer_mut(at).unwrap() = to;
    let mut session: Session = serde_json::from_value(value).unwrap();
    let error = session.check().unwrap_err();
    assert!(error.contains(says), "{error}");
}

#[rstest]
#[case(0, 1)]
#[case(2, 2)]
#[case(9, 3)]
fn a_round_the_step_does_not_have_becomes_the_nearest(#[case] round: u16, #[case] expected: u16) {
    let mut player = Player::new(session());
    player.jump("pitch/show");
    player.session.clock.round = round;
    player.session.check().unwrap();
    assert_eq!(player.session.clock.round, expected);
}

#[test]
fn a_time_of_day_is_on_the_sessions_day() {
    let session = session();
    assert_eq!(session.on_day(NaiveTime::from_hms_opt(11, 30, 0).unwrap()), minute(150));
    assert_eq!(session.on_day(NaiveTime::MIN), minute(-9 * 60));
}

/// Looks at a session in every way and makes every move; nothing may fail but with an error.
fn try_everything(session: &Session, now: DateTime<Utc>) {
    let forecast = Forecast::of(session, now);
    let _ = (forecast.late(), forecast.next_fixed());
    for alternative in alternatives(session, now) {
        Forecast::with(session, &alternative.adjustments, now);
    }
    Summary::of(session, now);
    for note in &session.notes {
        Thread::of(session, note.id);
        let _ = session.made_from(note.id).count();
    }
    let _ = (session.people(), session.next_number(), session.local(session.planned_start).to_rfc3339());
    let clock = session.clock.timer;
    let _ = (clock.seconds_shown(now), clock.next_change(now), clock.left(now));
    for (block, step) in session.day.steps() {
        let _ = (session.round_length(step), session.table_of_round(step, u16::MAX), block.board_of(step));
        let _ = (block.planned(), step.warnings(), session.is_over(&step.id));
    }
    let far = [TimeDelta::MAX, TimeDelta::MIN, TimeDelta::minutes(1), TimeDelta::minutes(-1)];
    let extended = far.map(|by| moves::extend(session, by, now));
    let settled = far.map(|by| Some(moves::settle_gap(session, by, false)));
    let jumps = session.day.steps().map(|(_, step)| moves::jump(session, &step.id, now));
    let moves = [
        moves::start(session, now),
        moves::pause(session, now),
        moves::restart(session, now),
        moves::next(session, now),
        moves::skip(session, now),
        moves::previous(session, now),
        Some(What::Closed),
        Some(What::Reopened),
        session.to_undo(),
        session.to_redo(),
    ];
    for what in moves.into_iter().chain(extended).chain(settled).chain(jumps).flatten() {
        for turn in [Turn::New, Turn::Undo] {
            let mut then = session.clone();
            let event = then.event(now, &"test".into(), turn, what.clone()).bounded();
            if then.apply(&event).is_ok() {
                Forecast::of(&then, now);
            }
        }
    }
}

/// Where every number, text and list of a JSON value is.
fn places(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            places(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(values) => {
            found.push(at.clone());
            values.iter().enumerate().for_each(|(i, value)| places(value, format!("{at}/{i}"), found));
        }
        _ => found.push(at),
    }
}

fn strange(old: &Value, pick: usize) -> Value {
    let numbers = [
        json!(0),
        json!(1),
        json!(-1),
        json!(255),
        json!(65_535),
        json!(4_294_967_295_u64),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(86_399),
        json!(-86_400),
        json!(1_u64 << 53),
    ];
    let texts = [
        "+262142-12-31T23:59:59.999999999Z",
        "-262143-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "2026-11-23T08:15:00Z",
        "00:00",
        "23:59",
        "12:00",
        "buffer",
        "break",
        "work",
        "arrive/say",
        "pitch/show",
        "lunch",
        "",
        "running",
        "per-table",
    ];
    match old {
        Value::Number(_) => numbers[pick % numbers.len()].clone(),
        Value::String(_) => json!(texts[pick % texts.len()]),
        Value::Bool(old) => json!(!old),
        Value::Array(old) if pick.is_multiple_of(2) => old.iter().chain(old).cloned().collect(),
        _ => json!([]),
    }
}

fn any_now() -> impl Strategy<Value = DateTime<Utc>> {
    prop_oneof![
        3 => (-1_000..1_000i64).prop_map(minute),
        1 => Just(DateTime::<Utc>::MAX_UTC),
        1 => Just(DateTime::<Utc>::MIN_UTC),
        1 => Just(DateTime::UNIX_EPOCH),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// Whatever a file says, if it is a session at all, it can be looked at and led on.
    #[test]
    fn any_session_at_all_is_survived(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<usize>()), 1..6),
        now in any_now(),
    ) {
        let mut value = rich_json();
        let mut found = Vec::new();
        places(&value, String::new(), &mut found);
        for (at, pick) in changes {
            if let Some(place) = value.pointer_mut(&found[at.index(found.len())]) {
                *place = strange(place, pick);
            }
        }
        if let Some(session) = read(&value) {
            try_everything(&session, now);
            // What was put in order stays so.
            let again = serde_json::to_value(&session).unwrap();
            prop_assert_eq!(read(&again), Some(session));
        }
    }

    #[test]
    fn any_event_at_all_is_refused_or_survived(
        at in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<usize>()), 1..4),
        now in any_now(),
    ) {
        let player = rich();
        let mut value = serde_json::to_value(&player.events[at.index(player.events.len())]).unwrap();
        let mut found = Vec::new();
        places(&value, String::new(), &mut found);
        for (at, pick) in changes {
            if let Some(place) = value.pointer_mut(&found[at.index(found.len())]) {
                *place = strange(place, pick);
            }
        }
        if let Ok(event) = serde_json::from_value::<SessionEvent>(value) {
            let mut session = player.session;
            let event = SessionEvent { seq: session.last_event + 1, ..event.bounded() };
            if session.apply(&event).is_ok() {
                try_everything(&session, now);
            }
        }
    }
}

/// Everything a file can make large, at once.
#[rstest]
#[case("9999-12-31T23:59:59Z")]
#[case("+262142-12-31T23:59:59Z")]
#[case("-262143-01-01T00:00:00Z")]
fn everything_at_its_largest_is_survived(#[case] at: &str) {
    let mut value = rich_json();
    let mut found = Vec::new();
    places(&value, String::new(), &mut found);
    for place in found {
        let old = value.pointer_mut(&place).unwrap();
        let is_step = place.starts_with("/day/blocks");
        *old = match &*old {
            Value::Number(_) if is_step => json!(u16::MAX),
            Value::Number(_) if place.starts_with("/adjustments") => json!(u32::MAX),
            Value::Number(_) if place.ends_with("_ms") => json!(i64::MAX),
            Value::String(text) if text.parse::<DateTime<Utc>>().is_ok() => json!(at),
            _ => continue,
        };
    }
    let session = read(&value).expect("it is still a session");
    for now in [start(), DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC] {
        try_everything(&session, now);
    }
}
