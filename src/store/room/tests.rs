use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use tempfile::TempDir;

use super::super::disk::RealDisk;
use super::super::lock::{self, Taken};
use super::super::names::Files;
use super::*;
use crate::core::boards::fixture;
use crate::core::room::{RoomView, Scene, Showing, Shows};
use crate::core::words::Lang;

fn view(message: &str) -> RoomView {
    let showing = Showing { what: Shows::Message, message: message.to_owned(), ..Showing::default() };
    RoomView::of(&fixture::session("type = \"list\""), &showing, Lang::Nb, fixture::start())
}

fn message(view: &RoomView) -> &str {
    match &view.scene {
        Scene::Message { text } => text,
        other => panic!("{other:?}"),
    }
}

/// A session's files that are not there yet.
struct Place {
    _folder: TempDir,
    json: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let json = folder.path().join("dag.json");
        Self { _folder: folder, json }
    }

    fn files(&self) -> Files {
        Files::of(&self.json)
    }

    /// What is read of a state file that holds this.
    fn read(&self, bytes: &[u8]) -> Result<RoomView, Unread> {
        fs::write(self.files().room(), bytes).unwrap();
        RoomReader::of(&self.json).changed().unwrap()
    }
}

/// Waits until it is so; the room's thread has its own pace.
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let limit = Instant::now() + Duration::from_secs(10);
    while !is_so() {
        assert!(Instant::now() < limit, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn the_newest_view_reaches_the_room_and_the_same_one_is_read_once() {
    let place = Place::new();
    let writer = RoomWriter::start(&place.json);
    let mut reader = RoomReader::of(&place.json);
    for n in 0..50 {
        writer.show(view(&format!("melding {n}")));
    }
    let mut last = None;
    until("the last one is there", || {
        last = reader.changed().and_then(Result::ok).or(last.take());
        last.as_ref().is_some_and(|view| message(view) == "melding 49")
    });
    assert_eq!(reader.changed(), None);
    assert!(!writer.is_behind());
    writer.finish();
    until("its files are gone", || !place.files().room().exists() && !place.files().rooms().exists());
    assert_eq!(reader.changed(), Some(Err(Unread::Missing)));
    assert_eq!(reader.changed(), None);
}

#[test]
fn a_view_that_cannot_be_written_is_told_to_her() {
    let place = Place::new();
    let writer = RoomWriter::start(&place.json);
    fs::create_dir(place.files().room()).unwrap();
    writer.show(view("til ingen"));
    until("it is known", || writer.is_behind());
    fs::remove_dir(place.files().room()).unwrap();
    writer.show(view("til alle"));
    until("it is there again", || !writer.is_behind() && place.files().room().is_file());
}

#[test]
fn a_room_is_seen_while_it_is_there_also_by_the_program_started_anew() {
    let place = Place::new();
    let writer = RoomWriter::start(&place.json);
    assert!(!writer.is_followed());
    let (mut one, mut other) = (RoomReader::of(&place.json), RoomReader::of(&place.json));
    one.be_present();
    other.be_present();
    assert!(writer.is_followed());
    drop(one);
    assert!(writer.is_followed(), "the other is there");
    writer.finish();
    until("its files are gone", || !place.files().rooms().exists());
    let again = RoomWriter::start(&place.json);
    assert!(!again.is_followed(), "it has not looked since");
    other.be_present();
    assert!(again.is_followed());
    drop(other);
    assert!(!again.is_followed());
}

#[test]
fn whoever_has_the_session_is_alive_and_rooms_that_look_never_keep_it_from_anybody() {
    let place = Place::new();
    let reader = RoomReader::of(&place.json);
    assert!(!reader.is_live());
    let stop = Arc::new(AtomicBool::new(false));
    let looking: Vec<_> = (0..4)
        .map(|_| {
            let (stop, json) = (Arc::clone(&stop), place.json.clone());
            thread::spawn(move || {
                let reader = RoomReader::of(&json);
                while !stop.load(Ordering::Relaxed) {
                    reader.is_live();
                    // A room looks once a second; this is a thousand of them.
                    thread::sleep(Duration::from_micros(250));
                }
            })
        })
        .collect();
    for _ in 0..100 {
        let Taken::Ours(lock) = lock::take(&RealDisk, &place.files().lock()).unwrap() else {
            panic!("a room kept the session from her")
        };
        assert!(reader.is_live());
        drop(lock);
    }
    stop.store(true, Ordering::Relaxed);
    for thread in looking {
        thread.join().unwrap();
    }
    assert!(!reader.is_live());
}

#[test]
fn half_a_file_is_no_view_and_no_end_of_it_is_either() {
    let place = Place::new();
    let whole = serde_json::to_vec(&view("Tilbake 12:15")).unwrap();
    for length in 0..whole.len() {
        assert_eq!(place.read(&whole[..length]), Err(Unread::Damaged), "{length} bytes");
    }
    assert_eq!(message(&place.read(&whole).unwrap()), "Tilbake 12:15");
}

#[test]
fn a_hostile_file_never_reaches_the_terminal_as_it_is() {
    let place = Place::new();
    let mut value = serde_json::to_value(view("\u{1b}[2J")).unwrap();
    value["scene"]["text"] = "\u{1b}]0;evil\u{7}\nto\u{202e}".into();
    value["clock"]["step"] = "x".repeat(1 << 20).into();
    value["clock"]["timer"] = serde_json::json!({ "state": "running", "ends_at": "+200000-01-01T00:00:00Z", "length_ms": i64::MIN });
    value["time"]["pace"] = u32::MAX.into();
    value["utc_offset"] = i32::MIN.into();
    value["new"] = "from a later program of the same version".into();
    let read = place.read(&serde_json::to_vec(&value).unwrap()).unwrap();
    assert_eq!(message(&read), "]0;evil to");
    assert!(read.clock.step.len() <= 2_000);
    assert!(read.utc_offset > -86_400 && read.time.pace <= 100_000);
    assert!(read.clock.timer.left(fixture::start()).num_days() <= 7);
    assert!(serde_json::to_string(&read).unwrap().chars().all(|c| !c.is_control() && c != '\u{202e}'));
}

#[test]
fn what_is_too_large_something_else_or_newer_is_told_apart() {
    let place = Place::new();
    assert_eq!(RoomReader::of(&place.json).changed(), Some(Err(Unread::Missing)));
    assert_eq!(place.read(&vec![b' '; 5 << 20]), Err(Unread::Damaged));
    for other in [&b"null"[..], b"[]", b"{\"format\":\"verksted-session\",\"version\":1}", b"\xff\xfe"] {
        assert_eq!(place.read(other), Err(Unread::Damaged));
    }
    assert_eq!(place.read(b"{\"format\":\"verksted-room\",\"version\":7,\"x\":1}"), Err(Unread::Newer(7)));
    let mut value = serde_json::to_value(view("fra framtiden")).unwrap();
    value["version"] = 2.into();
    assert_eq!(place.read(&serde_json::to_vec(&value).unwrap()), Err(Unread::Newer(2)));
}
