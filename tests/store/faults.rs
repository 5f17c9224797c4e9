//! A disk that says no, at every place it can.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use verksted::core::event::{Turn, What};
use verksted::core::session::Session;
use verksted::store::{self, Access, Disk, Home, RealDisk, Report};

use super::support::{self, Watched, happen, home, names, note_added, script, session};

/// Fails some operations in a row, counted from the first; a write that fails gets halfway.
#[derive(Debug)]
struct Faulty {
    next: AtomicUsize,
    from: usize,
    to: usize,
    kind: io::ErrorKind,
}

impl Faulty {
    fn new(from: usize, to: usize) -> Arc<Self> {
        Arc::new(Self { next: AtomicUsize::new(0), from, to, kind: io::ErrorKind::StorageFull })
    }

    fn turn(&self) -> io::Result<()> {
        let now = self.next.fetch_add(1, Ordering::SeqCst);
        if (self.from..self.to).contains(&now) { Err(self.kind.into()) } else { Ok(()) }
    }

    fn count(&self) -> usize {
        self.next.load(Ordering::SeqCst)
    }
}

impl Disk for Faulty {
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.make_folder(folder))
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        self.turn().and_then(|()| RealDisk.create(path))
    }

    fn open_end(&self, path: &Path) -> io::Result<File> {
        self.turn().and_then(|()| RealDisk.open_end(path))
    }

    fn open_shared(&self, path: &Path) -> io::Result<File> {
        self.turn().and_then(|()| RealDisk.open_shared(path))
    }

    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.truncate(file, length))
    }

    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        let turn = self.turn();
        let mut file = file;
        if turn.is_err() {
            file.write_all(&bytes[..bytes.len() / 2])?;
        }
        turn.and_then(|()| RealDisk.write(file, bytes))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.sync(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.turn().and_then(|()| RealDisk.remove(path))
    }
}

/// The highest event that was shown as saved.
fn shown_as_saved(reports: &[Report]) -> u64 {
    let saved = reports.iter().filter_map(|report| match report {
        Report::Saved { seq } => Some(*seq),
        _ => None,
    });
    saved.max().unwrap_or(0)
}

/// A morning on this disk, each event waited for, ended by a crash.
fn morning(disk: Arc<Faulty>) -> (tempfile::TempDir, Session, Vec<Report>, Vec<store::Listed>) {
    let folder = support::folder();
    let home = Home::on(folder.path().to_owned(), disk);
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    let mut reports = Vec::new();
    for event in script(&mut now).into_iter().take(6) {
        let number = event.seq;
        watched.writer.persist(event);
        loop {
            let report = watched.next();
            let done = matches!(report, Report::Saved { .. })
                || matches!(report, Report::Failed { seq, .. } if seq == number);
            reports.push(report);
            if done {
                break;
            }
        }
        if number == 3 {
            watched.writer.snapshot();
        }
    }
    reports.extend(watched.crash());
    let listed = store::list(&home);
    (folder, now, reports, listed)
}

/// The session after its first `count` events.
fn after(count: u64) -> Session {
    let mut now = session();
    let events = script(&mut session());
    for event in events.iter().take_while(|event| event.seq <= count) {
        now.apply(event).unwrap();
    }
    now
}

#[test]
fn whichever_operation_fails_what_was_shown_as_saved_is_there() {
    let counting = Faulty::new(usize::MAX, usize::MAX);
    let (_folder, ..) = morning(Arc::clone(&counting));
    let operations = counting.count();
    assert!(operations > 20, "{operations}");
    for from in 0..operations {
        for to in [from + 1, from + 4, usize::MAX] {
            let (_folder, _, reports, listed) = morning(Faulty::new(from, to));
            let saved = shown_as_saved(&reports);
            let Some(listed) = listed.first() else {
                assert_eq!(saved, 0, "failing {from}..{to}");
                continue;
            };
            let found = match store::open(&listed.path) {
                Ok(open) => open.session,
                Err(error) => panic!("failing {from}..{to}: {error}"),
            };
            assert!(found.last_event >= saved, "failing {from}..{to}: {} of {saved}", found.last_event);
            assert!(found == after(found.last_event), "failing {from}..{to}");
        }
    }
}

#[test]
fn everything_is_there_after_she_asks_for_another_attempt() {
    let counting = Faulty::new(usize::MAX, usize::MAX);
    drop(store::create(
        &Home::on(support::folder().path().to_owned(), Arc::clone(&counting) as Arc<dyn Disk>),
        session(),
    ));
    for from in 0..counting.count() + 2 {
        let folder = support::folder();
        let disk = Faulty::new(from, from + 8);
        let home = Home::on(folder.path().to_owned(), Arc::clone(&disk) as Arc<dyn Disk>);
        let mut now = session();
        let watched = Watched::of(store::create(&home, now.clone()));
        for event in script(&mut now) {
            watched.writer.persist(event);
        }
        let all = now.last_event;
        let mut reports = Vec::new();
        while shown_as_saved(&reports) < all {
            let report = watched.next();
            if matches!(report, Report::Failed { seq, .. } if seq == all) {
                watched.writer.retry(None);
            }
            reports.push(report);
        }
        let finished = watched.writer.finish(false);
        assert!(finished.saved, "from {from}: {reports:?}");
        assert!(
            reports.iter().any(|report| matches!(report, Report::Recovered { .. })),
            "from {from}: {reports:?}"
        );
        assert_eq!(store::open(&finished.path).unwrap().session, now, "from {from}");
    }
}

#[test]
fn the_next_event_tries_again_by_itself() {
    let folder = support::folder();
    // The first write and sync of an event come after the two files have been made.
    let counting = Faulty::new(usize::MAX, usize::MAX);
    let home = Home::on(folder.path().to_owned(), Arc::clone(&counting) as Arc<dyn Disk>);
    drop(store::create(&home, session()));
    let made = counting.count();
    let folder = support::folder();
    let home = Home::on(folder.path().to_owned(), Faulty::new(made, made + 1));
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    let what = note_added(&now, "én");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    let Report::Failed { seq: 1, error, .. } = watched.next() else { panic!("the write fails") };
    assert_eq!(error.kind, io::ErrorKind::StorageFull);
    // Within the second nothing is tried; the note is still not shown as saved.
    let what = note_added(&now, "to");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    loop {
        match watched.next() {
            Report::Saved { seq } => break assert_eq!(seq, now.last_event),
            Report::Failed { .. } => {
                let what = note_added(&now, "tre");
                watched.writer.persist(happen(&mut now, Turn::New, what));
                // Not a wait for something to happen, but for the least time between two attempts.
                std::thread::sleep(std::time::Duration::from_millis(300));
            }
            Report::Recovered { .. } => {}
            other @ Report::SnapshotFailed { .. } => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_folder_that_cannot_be_made_does_not_stop_the_day() {
    let folder = support::folder();
    fs::write(folder.path().join("file"), "in the way").unwrap();
    let home = Home::at(folder.path().join("file/home"));
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    assert!(matches!(watched.next(), Report::Failed { seq: 0, .. }));
    let events = script(&mut now);
    let (first, rest) = events.split_at(4);
    for event in first {
        watched.writer.persist(event.clone());
    }
    watched.writer.draft("halvveis".to_owned());

    let stick = folder.path().join("stick");
    watched.writer.retry(Some(stick.clone()));
    let path = loop {
        match watched.next() {
            Report::Recovered { path } => break path,
            Report::Failed { .. } => {}
            other @ (Report::Saved { .. } | Report::SnapshotFailed { .. }) => panic!("{other:?}"),
        }
    };
    assert_eq!(path, stick.join("2026-11-22-provedag-pa-as.json"));
    watched.until_saved(4);
    for event in rest {
        watched.writer.persist(event.clone());
    }
    let finished = watched.writer.finish(false);
    assert_eq!((finished.saved, &finished.path), (true, &path));
    let open = store::open(&path).unwrap();
    assert_eq!((open.session, open.recovered.draft.as_str()), (now, "halvveis"));
}

#[test]
fn where_she_says_nothing_is_overwritten() {
    let folder = support::folder();
    fs::write(folder.path().join("file"), "in the way").unwrap();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("2026-11-22-provedag-pa-as.json"), "hers").unwrap();
    let watched = Watched::of(store::create(&Home::at(folder.path().join("file/home")), session()));
    watched.writer.retry(Some(stick.clone()));
    let finished = watched.writer.finish(false);
    assert_eq!(finished.path, stick.join("2026-11-22-provedag-pa-as-2.json"));
    assert_eq!(fs::read(stick.join("2026-11-22-provedag-pa-as.json")).unwrap(), b"hers");
}

#[test]
fn a_folder_that_is_taken_away_is_noticed_and_made_again() {
    let (_folder, home) = home();
    let mut now = session();
    let open = store::create(&home, now.clone());
    let path = open.path.clone();
    let watched = Watched::of(open);
    let what = note_added(&now, "før");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    watched.until_saved(1);
    fs::remove_dir_all(home.sessions_dir()).unwrap();
    watched.writer.alive(support::start());
    assert!(matches!(watched.next(), Report::Failed { .. }));
    assert!(matches!(watched.next(), Report::Recovered { .. }));
    let edit = What::NoteEdited { note: now.notes[0].id, text: "etter".to_owned() };
    watched.writer.persist(happen(&mut now, Turn::New, edit));
    watched.until_saved(2);
    watched.crash();
    assert_eq!(store::open(&path).unwrap().session, now);
}

#[test]
fn closing_on_a_failing_disk_keeps_the_journal() {
    let folder = support::folder();
    let counting = Faulty::new(usize::MAX, usize::MAX);
    let made = {
        let home = Home::on(folder.path().join("a"), Arc::clone(&counting) as Arc<dyn Disk>);
        drop(store::create(&home, session()));
        counting.count()
    };
    // The event's write and sync go well, and then nothing does.
    let home = Home::on(folder.path().join("b"), Faulty::new(made + 2, usize::MAX));
    let mut now = session();
    let watched = Watched::of(store::create(&home, now.clone()));
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    let finished = watched.writer.finish(true);
    assert!(finished.saved);
    let reports: Vec<Report> = watched.reports.iter().collect();
    assert!(matches!(&reports[..], [Report::Saved { seq: 1 }, Report::SnapshotFailed { .. }]), "{reports:?}");
    assert_eq!(names(&home.sessions_dir()).len(), 3);
    let open = store::open(&finished.path).unwrap();
    assert_eq!(open.session.closed, now.closed);
}

#[test]
fn a_session_in_a_folder_without_room_is_opened_and_goes_on_in_memory() {
    let (_folder, path, now) = support::left_open();
    let open = store::open_with(&path, Faulty::new(0, usize::MAX)).unwrap();
    assert_eq!(open.session, now);
    let watched = Watched::of(open);
    assert!(matches!(watched.next(), Report::Failed { .. }));

    let read_only = Arc::new(Faulty {
        next: AtomicUsize::new(0),
        from: 0,
        to: usize::MAX,
        kind: io::ErrorKind::ReadOnlyFilesystem,
    });
    let open = store::open_with(&path, read_only).unwrap();
    assert_eq!(open.session, now);
    assert!(matches!(open.access, Access::ReadOnly(store::Why::Folder(_))));
}

#[test]
fn damaged_files_that_cannot_be_set_aside_are_not_replaced() {
    let (_folder, path, now) = support::left_open();
    fs::write(&path, "{").unwrap();
    for from in 1..8 {
        let open = store::open_with(&path, Faulty::new(from, usize::MAX)).unwrap();
        assert_eq!(open.session, now);
        drop(open);
        let copies = names(path.parent().unwrap()).iter().filter(|name| name.contains("damaged")).count();
        assert!(fs::read(&path).unwrap() == b"{" || copies > 0, "from {from}");
    }
}

#[test]
fn an_event_the_writer_cannot_make_sense_of_is_kept_too() {
    let (_folder, home) = home();
    let mut now = session();
    let open = store::create(&home, now.clone());
    let path = open.path.clone();
    let watched = Watched::of(open);
    let events = script(&mut now);
    // One is never handed over, so that those after it do not fit.
    for event in events.iter().filter(|event| event.seq != 3) {
        watched.writer.persist(event.clone());
    }
    watched.until_saved(now.last_event);
    fs::remove_dir_all(home.sessions_dir()).unwrap();
    watched.writer.alive(support::start());
    while !matches!(watched.next(), Report::Recovered { .. }) {}
    watched.crash();
    let open = store::open(&path).unwrap();
    assert_eq!(open.session.last_event, now.last_event);
    assert_eq!(open.session.notes.len(), now.notes.len() - 1);
}
