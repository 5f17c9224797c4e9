//! A day that is over leaves one file.

use std::fs;

use verksted::core::event::{Turn, What};
use verksted::core::session::History;
use verksted::store::{self, Home};

use super::support::{
    self, Watched, happen, home, journal_of, left_open, names, note_added, script, session,
};

#[test]
fn a_closed_session_is_one_file_with_all_that_was_said() {
    let (_folder, home) = home();
    let mut now = session();
    let open = store::create(&home, now.clone());
    let path = open.path.clone();
    assert_eq!(
        names(&home.sessions_dir()),
        [
            "2026-11-22-provedag-pa-as.journal",
            "2026-11-22-provedag-pa-as.json",
            "2026-11-22-provedag-pa-as.lock"
        ]
    );
    let watched = Watched::of(open);
    for event in script(&mut now) {
        watched.writer.persist(event);
    }
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    assert!(watched.writer.finish(true).saved);
    assert_eq!(names(&home.sessions_dir()), ["2026-11-22-provedag-pa-as.json"]);
    now.history = History::default();
    assert_eq!(store::read(&path).unwrap().session, now);
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        text.starts_with("{\n  \"format\": \"verksted-session\",\n  \"version\": 1,\n"),
        "{}",
        &text[..80]
    );
    assert!(text.contains("Blåbær og fløte") && text.ends_with("}\n"));
}

#[test]
fn leaving_without_closing_keeps_what_is_needed_to_go_on() {
    let (_folder, home) = home();
    let watched = Watched::of(store::create(&home, session()));
    assert!(watched.writer.finish(true).saved, "closing without the event is leaving");
    assert_eq!(store::unfinished(&home).len(), 1);
}

#[test]
fn a_close_that_was_cut_short_is_finished_the_next_time() {
    let (folder, path, mut now) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    watched.until_saved(now.last_event);
    watched.crash();
    let open = store::open(&path).unwrap();
    assert!(!open.recovered.was_open);
    assert!(open.session.closed.is_some());
    assert!(Watched::of(open).writer.finish(false).saved);
    assert_eq!(names(&folder.path().join("sessions")), ["2026-11-22-provedag-pa-as.json"]);
    assert_eq!(store::read(&path).unwrap().session.notes, now.notes);
}

#[test]
fn a_closed_session_that_is_opened_again_is_left_as_it_was_until_something_happens() {
    let (folder, path, mut now) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    assert!(watched.writer.finish(true).saved);
    let before = fs::read(&path).unwrap();

    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    watched.writer.draft(String::new());
    assert!(watched.writer.finish(false).saved);
    assert_eq!(names(&folder.path().join("sessions")), ["2026-11-22-provedag-pa-as.json"]);
    assert_eq!(fs::read(&path).unwrap(), before);

    let open = store::open(&path).unwrap();
    let mut now = open.session.clone();
    let watched = Watched::of(open);
    watched.writer.persist(happen(&mut now, Turn::New, What::Reopened));
    let what = note_added(&now, "forresten");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    watched.until_saved(now.last_event);
    watched.crash();
    assert!(journal_of(&path).exists());
    let open = store::open(&path).unwrap();
    assert!(open.recovered.was_open);
    assert_eq!(open.session, now);
}

#[test]
fn what_is_written_after_the_day_survives_a_crash_and_the_day_stays_closed() {
    let (folder, path, mut now) = left_open();
    let home = Home::at(folder.path().to_owned());
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    assert!(watched.writer.finish(true).saved);
    let closed = now.closed;
    assert!(closed.is_some() && store::unfinished(&home).is_empty());

    // A half-typed line alone is something to go on with.
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.draft("ring Ka".to_owned());
    watched.crash();
    assert!(store::unfinished(&home).iter().all(|listed| listed.late && !listed.is_put_away()));
    let open = store::open(&path).unwrap();
    assert_eq!((open.recovered.draft.as_str(), open.recovered.was_open), ("ring Ka", false));

    let mut now = open.session.clone();
    let watched = Watched::of(open);
    let what = note_added(&now, "ring Kari");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    watched.until_saved(now.last_event);
    watched.crash();
    assert_eq!(store::unfinished(&home).len(), 1);
    let open = store::open(&path).unwrap();
    assert_eq!(open.session, now, "also what can be undone");
    assert_eq!(open.session.closed, closed);
    assert!(Watched::of(open).writer.finish(true).saved);
    assert_eq!(names(&folder.path().join("sessions")), ["2026-11-22-provedag-pa-as.json"]);
    assert!(store::unfinished(&home).is_empty());
    let read = store::read(&path).unwrap().session;
    assert_eq!((read.closed, &read.notes), (closed, &now.notes));
    assert!(read.to_undo().is_none());
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path, _) = left_open();
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&path) & 0o600, 0o600);
    assert_eq!(mode(&path) & 0o022, 0, "nobody else writes it");
    fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).unwrap();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    assert_eq!(mode(&path), 0o640);
    assert_eq!(support::names(path.parent().unwrap()).len(), 3, "nothing half done is left");
}
