//! Any bytes at all give a session or an error.

use std::fs;
use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use verksted::core::boards::BoardRef;
use verksted::core::plan::{Forecast, planned};
use verksted::core::replan::alternatives;
use verksted::core::session::Session;
use verksted::core::summary::Summary;
use verksted::core::thread::Thread;
use verksted::core::{moves, text};
use verksted::store::{self, Home};

use super::support::{self, Watched, home, journal_of};

/// The files of a session with a little of everything in it.
static FILES: LazyLock<(Vec<u8>, Vec<u8>)> = LazyLock::new(|| {
    let (_folder, path, _) = support::left_open();
    let journal = fs::read(journal_of(&path)).unwrap();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    (fs::read(&path).unwrap(), journal)
});

/// Opens what is there, lets the core look at it from all sides, and opens it again.
fn survive(snapshot: Option<&[u8]>, journal: Option<&[u8]>) {
    let (_folder, home) = home();
    let path = home.sessions_dir().join("x.json");
    fs::create_dir_all(home.sessions_dir()).unwrap();
    for (path, bytes) in [(path.clone(), snapshot), (journal_of(&path), journal)] {
        if let Some(bytes) = bytes {
            fs::write(path, bytes).unwrap();
        }
    }
    let _ = store::read(&path);
    list(&home);
    if let Ok(open) = store::open(&path) {
        use_it(open.session.clone());
        let session = open.session.clone();
        drop(open);
        let again = store::open(&path).expect("what was opened can be opened again");
        assert_eq!(again.session.notes, session.notes);
    }
    list(&home);
}

fn list(home: &Home) {
    for listed in store::list(home).iter().chain(&store::unfinished(home)) {
        if let Ok(header) = &listed.header {
            assert!(header.title.chars().all(text::is_safe));
            let _ = header.planned_start.format("%F %R").to_string();
        }
    }
}

/// Everything the screens ask of a session.
fn use_it(mut session: Session) {
    assert!(session.notes.iter().all(|note| note.text.chars().all(text::is_safe)));
    let now = support::start() + TimeDelta::minutes(90);
    let local = |at: DateTime<Utc>| session.local(at).format("%F %R").to_string();
    session.notes.iter().for_each(|note| drop(local(note.at)));
    let _ = (Forecast::of(&session, now), planned(&session), alternatives(&session, now));
    let _ = (Summary::of(&session, now), session.people(), session.next_number());
    for (block, step) in session.day.steps() {
        let _ = (block.planned(), step.warnings(), session.round_length(step));
        if let Some(board) = BoardRef::of(&session, &step.id) {
            let _ = (board.notes(), board.kind(), session.stages_now(&board.id));
        }
    }
    for note in &session.notes {
        let _ = Thread::of(&session, note.id);
        note.places.values().for_each(|place| _ = place.dots());
    }
    let _ = session.clock.timer.seconds_shown(now);
    for act in [moves::start, moves::pause, moves::next, moves::previous, moves::skip, moves::restart] {
        if let Some(what) = act(&session, now) {
            support::happen_anyway(&mut session, what);
        }
    }
    if let Some(undo) = session.to_undo() {
        support::happen_anyway(&mut session, undo);
    }
}

/// Goes to a place in a JSON tree by numbers, and does something to it.
fn change(value: &mut Value, path: &[usize], act: &Act) {
    if let [first, rest @ ..] = path {
        match value {
            Value::Array(items) if !items.is_empty() => {
                let at = first % items.len();
                return change(&mut items[at], rest, act);
            }
            Value::Object(fields) if !fields.is_empty() => {
                let at = first % fields.len();
                if let Some((_, value)) = fields.iter_mut().nth(at) {
                    return change(value, rest, act);
                }
            }
            _ => {}
        }
    }
    act.on(value);
}

#[derive(Clone, Debug)]
enum Act {
    Put(Value),
    Drop,
    Double,
    Rename(String),
}

impl Act {
    fn on(&self, value: &mut Value) {
        match (self, value) {
            (Self::Drop, Value::Array(items)) => drop(items.pop()),
            (Self::Double, Value::Array(items)) => items.extend(items.clone()),
            (Self::Drop, Value::Object(fields)) => drop(fields.pop_first()),
            (Self::Rename(name), Value::Object(fields)) => {
                if let Some((_, value)) = fields.pop_first() {
                    fields.insert(name.clone(), value);
                }
            }
            (Self::Put(new), value) => *value = new.clone(),
            (_, value) => *value = Value::Null,
        }
    }
}

trait PopFirst {
    fn pop_first(&mut self) -> Option<(String, Value)>;
}

impl PopFirst for Map<String, Value> {
    fn pop_first(&mut self) -> Option<(String, Value)> {
        let key = self.keys().next()?.clone();
        self.shift_remove_entry(&key)
    }
}

fn act() -> impl Strategy<Value = Act> {
    let numbers = prop_oneof![
        Just(json!(0)),
        Just(json!(-1)),
        Just(json!(65_535)),
        Just(json!(u32::MAX)),
        Just(json!(i64::MAX)),
        Just(json!(i64::MIN)),
        Just(json!(u64::MAX)),
        Just(json!(1e300)),
        any::<i64>().prop_map(Value::from),
        any::<u16>().prop_map(Value::from),
    ];
    let texts = prop_oneof![
        Just(json!("+262142-12-31T23:59:59.999999999Z")),
        Just(json!("-262143-01-01T00:00:00Z")),
        Just(json!("2016-12-31T23:59:60Z")),
        Just(json!("1970-01-01T00:00:00+23:59")),
        Just(json!("\u{1b}]0;x\u{7}\u{202e}a\u{30a}")),
        Just(json!("23:59")),
        Just(json!("")),
        any::<String>().prop_map(Value::from),
        Just(json!("å".repeat(5_000))),
    ];
    let others = prop_oneof![Just(json!(null)), Just(json!([])), Just(json!({})), Just(json!(true))];
    prop_oneof![
        4 => numbers.prop_map(Act::Put),
        4 => texts.prop_map(Act::Put),
        2 => others.prop_map(Act::Put),
        1 => Just(Act::Drop),
        1 => Just(Act::Double),
        1 => any::<String>().prop_map(Act::Rename),
    ]
}

fn path() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..40usize, 1..9)
}

#[test]
fn deep_nesting_and_strange_shapes_are_survived() {
    let deep = |open: &str, times: usize| open.repeat(times).into_bytes();
    let version = b"{\"version\":".to_vec();
    for hostile in
        [deep("[", 100_000), deep("{\"a\":", 100_000), deep("{\"day\":", 200), version, b"\xff\xfe".to_vec()]
    {
        survive(Some(&hostile), None);
        survive(None, Some(&hostile));
        survive(Some(&FILES.0), Some(&hostile));
    }
    let as_array = br#"["verksted-journal",1,["0192f0c1-2345-7000-8000-000000000000",3]]"#;
    survive(None, Some(as_array));
    survive(Some(&FILES.0), Some(as_array));
}

#[test]
fn events_that_say_absurd_things_are_survived() {
    let first = FILES.1.split(|&byte| byte == b'\n').next().unwrap();
    let head = r#""at":"+262142-12-31T23:59:59Z","device":"x","what""#;
    for line in [
        format!(
            r#"{{"seq":1,{head}:"gap","from":"-262143-01-01T00:00:00Z","to":"+262142-12-31T23:59:59Z"}}"#
        ),
        format!(r#"{{"seq":18446744073709551615,{head}:"closed"}}"#),
        format!(r#"{{"seq":9007199254740991,{head}:"reopened"}}"#),
        format!(
            r#"{{"seq":1,"turn":"undo",{head}:"note-edited","note":"0192f0c1-2345-7000-8000-000000000000","text":""}}"#
        ),
        format!(
            r#"{{"seq":1,{head}:"replanned","minutes":{{"work/say":4294967295}},"left_out":["work","end"]}}"#
        ),
        r#"{"alive":"-262143-01-01T00:00:00Z"}"#.to_owned(),
        r#"{"draft":{"a":1}}"#.to_owned(),
        r#"{"draft":"\u001b[2J\ud83d"}"#.to_owned(),
    ] {
        let journal = [first, b"\n", line.as_bytes(), b"\n"].concat();
        survive(None, Some(&journal));
        survive(Some(&FILES.0), Some(&journal));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_bytes_are_survived(snapshot: Option<Vec<u8>>, journal: Option<Vec<u8>>) {
        survive(snapshot.as_deref(), journal.as_deref());
    }

    #[test]
    fn spoilt_bytes_are_survived(at in 0..100_000usize, with: Vec<u8>, cut in 0..40usize) {
        let spoil = |bytes: &[u8]| {
            let at = at % bytes.len();
            let end = (at + cut).min(bytes.len());
            [&bytes[..at], &with, &bytes[end..]].concat()
        };
        survive(Some(&spoil(&FILES.0)), None);
        survive(Some(&FILES.0), Some(&spoil(&FILES.1)));
        survive(None, Some(&spoil(&FILES.1)));
    }

    #[test]
    fn a_file_that_says_absurd_things_is_survived(changes in prop::collection::vec((path(), act()), 1..5)) {
        let mut value: Value = serde_json::from_slice(&FILES.0).unwrap();
        for (path, act) in &changes {
            change(&mut value, path, act);
        }
        survive(Some(&serde_json::to_vec(&value).unwrap()), None);
    }

    #[test]
    fn a_journal_that_says_absurd_things_is_survived(line in 0..40usize, path in path(), act in act()) {
        let mut lines: Vec<Value> =
            FILES.1.split(|&byte| byte == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect();
        let line = line % lines.len();
        change(&mut lines[line], &path, &act);
        let journal: Vec<u8> = lines.iter().flat_map(|line| [line.to_string(), "\n".to_owned()].concat().into_bytes()).collect();
        survive(None, Some(&journal));
        survive(Some(&FILES.0), Some(&journal));
    }
}
