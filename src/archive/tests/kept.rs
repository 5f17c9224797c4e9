//! What is kept beside the sessions gives the very answers that their files give.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::TimeDelta;
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::core::event::What;
use crate::core::note::NoteKind;
use crate::core::session::Session;
use crate::core::testing::{BOARDS, Player, session};

/// Words that fit each other well and nearly.
const SAID: [&str; 10] = [
    "vakttelefon",
    "vaktelefon",
    "Vakt",
    "målgruppe",
    "maalgruppa",
    "møte",
    "moter",
    "skjema",
    "skejma",
    "én",
];

const SOUGHT: [&str; 8] =
    ["vakttelefon", "vakt", "m", "malgruppe møte", "skjema", "«skjema»", "ne", "vaktelef skej"];

/// A folder of sessions, and a clock for when they were written: long ago, each later than the one before.
struct Folder {
    folder: TempDir,
    written: u64,
}

impl Folder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), written: 0 }
    }

    fn path(&self, name: usize) -> PathBuf {
        self.folder.path().join(format!("dag-{name}.json"))
    }

    fn write(&mut self, name: usize, bytes: &[u8]) {
        // As the store does: a file is replaced, never written in.
        let beside = self.folder.path().join("beside");
        fs::write(&beside, bytes).unwrap();
        self.written += 1;
        let long_ago = SystemTime::now() - Duration::from_secs(1_000_000) + Duration::from_secs(self.written);
        File::options().append(true).open(&beside).unwrap().set_modified(long_ago).unwrap();
        fs::rename(&beside, self.path(name)).unwrap();
    }

    fn put(&mut self, name: usize, session: &Session) {
        self.write(name, &serde_json::to_vec_pretty(session).unwrap());
    }

    fn open(&self) -> Archive {
        Archive::open_keeping(self.folder.path(), 1, |_| ())
    }

    /// How many sessions are read from their files.
    fn read_again(&self) -> usize {
        let read = AtomicUsize::new(0);
        Archive::open_keeping(self.folder.path(), 1, |_| {
            read.fetch_add(1, Ordering::Relaxed);
        });
        read.into_inner()
    }

    fn segments(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path().join(".index")).into_iter().flatten();
        let paths = entries.map(|entry| entry.unwrap().path());
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "segment")).collect()
    }
}

/// A day on which these were said, some of it taken away again.
fn day(said: &[(usize, bool)], title: usize, after: i64) -> Session {
    let mut start = session();
    start.details.title = SAID[title].to_owned();
    start.planned_start += TimeDelta::days(after);
    let mut player = Player::new(start);
    player.start();
    for (at, &(words, is_gone)) in said.iter().enumerate() {
        player.wait(TimeDelta::seconds(30));
        let kind = if at % 3 == 0 { NoteKind::NextStep } else { NoteKind::Idea };
        let note = player.write(kind, BOARDS[at % BOARDS.len()], &[]);
        let text = format!("{} {}", SAID[words % SAID.len()], SAID[words / SAID.len() % SAID.len()]);
        player.happens(What::NoteEdited { note, text });
        player.happens(What::NoteDeleted { note, on: is_gone });
    }
    player.happens(What::Closed);
    player.session
}

fn assert_same(folder: &Folder) {
    let kept = folder.open();
    let read = Archive::read(folder.folder.path(), |_| ());
    assert_eq!(kept.days(), read.days());
    let all = Filter::default();
    assert_eq!(kept.figures(&all), read.figures(&all));
    for sought in SOUGHT {
        for most in [3, 1_000] {
            let filter = Filter { year: Some(2026), ..Filter::default() };
            assert_eq!(kept.find(sought, &all, most), read.find(sought, &all, most), "{sought}");
            assert_eq!(kept.find(sought, &filter, most), read.find(sought, &filter, most), "{sought}");
        }
    }
}

/// What may happen to a folder.
#[derive(Clone, Debug)]
enum Change {
    Put(usize, Vec<(usize, bool)>, usize, i64),
    Remove(usize),
    Tear(usize),
    Copy(usize, usize),
}

fn any_change() -> impl Strategy<Value = Change> {
    let name = 0..12_usize;
    let said = prop::collection::vec((0..100_usize, prop::bool::weighted(0.2)), 0..8);
    prop_oneof![
        6 => (name.clone(), said, 0..SAID.len(), 0..900_i64).prop_map(|(a, b, c, d)| Change::Put(a, b, c, d)),
        1 => name.clone().prop_map(Change::Remove),
        1 => name.clone().prop_map(Change::Tear),
        1 => (name.clone(), name).prop_map(|(from, to)| Change::Copy(from, to)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_happens_to_the_folder_the_index_answers_as_the_files_do(
        changes in prop::collection::vec(prop::collection::vec(any_change(), 1..8), 1..6),
    ) {
        let mut folder = Folder::new();
        for some in changes {
            for change in some {
                match change {
                    Change::Put(name, said, title, after) => folder.put(name, &day(&said, title, after)),
                    Change::Remove(name) => drop(fs::remove_file(folder.path(name))),
                    Change::Tear(name) => {
                        if let Ok(bytes) = fs::read(folder.path(name)) {
                            folder.write(name, &bytes[..bytes.len() / 2]);
                        }
                    }
                    Change::Copy(from, to) => {
                        if let Ok(bytes) = fs::read(folder.path(from)) {
                            folder.write(to, &bytes);
                        }
                    }
                }
            }
            assert_same(&folder);
        }
    }

    #[test]
    fn rubbish_in_the_index_changes_no_answer(at in any::<prop::sample::Index>(), byte: u8, cut: bool) {
        let mut folder = Folder::new();
        for name in 0..3 {
            folder.put(name, &day(&[(name, false), (name + 10, true), (50, false)], name, 0));
        }
        folder.open();
        for segment in folder.segments() {
            let mut bytes = fs::read(&segment).unwrap();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes.truncate(if cut { at } else { bytes.len() });
            fs::write(&segment, bytes).unwrap();
        }
        assert_same(&folder);
    }
}

#[test]
fn only_what_has_changed_is_read_again() {
    let mut folder = Folder::new();
    for name in 0..20 {
        folder.put(name, &day(&[(name, false)], 0, 0));
    }
    assert_eq!(folder.read_again(), 20);
    assert_eq!(folder.read_again(), 0);
    folder.put(7, &day(&[(3, false), (4, false)], 1, 2));
    assert_eq!(folder.read_again(), 1);
    assert_eq!(folder.read_again(), 0);
    assert_eq!(folder.segments().len(), 2, "what was there is not written again");
    assert_same(&folder);
}

#[test]
fn reading_that_is_stopped_reads_no_more_and_keeps_nothing() {
    let mut folder = Folder::new();
    for name in 0..200 {
        folder.put(name, &day(&[(name, false)], 0, 0));
    }
    let read = AtomicUsize::new(0);
    let stopped = Archive::open_unless(folder.folder.path(), |progress| {
        read.fetch_max(progress.done, Ordering::Relaxed);
        if progress.done >= 10 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(stopped.is_none());
    assert!(read.into_inner() < 200);
    assert!(folder.segments().is_empty());
    assert_eq!(folder.read_again(), 200);
}

#[test]
fn many_small_changes_leave_few_files() {
    let mut folder = Folder::new();
    for name in 0..60 {
        folder.put(name, &day(&[(name, false)], 0, 0));
    }
    folder.open();
    for change in 0..40 {
        folder.put(change % 12, &day(&[(change, false), (change + 1, false)], 1, 0));
        folder.open();
        assert!(folder.segments().len() <= 10, "{:?}", folder.segments());
    }
    assert_same(&folder);
}

#[test]
fn a_session_that_was_written_just_now_is_read_again_until_it_has_settled() {
    let mut folder = Folder::new();
    folder.put(0, &day(&[(0, false)], 0, 0));
    let now = SystemTime::now();
    File::options().append(true).open(folder.path(0)).unwrap().set_modified(now).unwrap();
    assert_eq!((folder.read_again(), folder.read_again()), (1, 1));
    assert_same(&folder);
}

#[test]
fn an_index_of_another_folder_or_another_version_is_not_believed() {
    let (mut one, mut other) = (Folder::new(), Folder::new());
    for name in 0..3 {
        one.put(name, &day(&[(name, false)], 0, 0));
        other.put(name, &day(&[(name + 5, false)], 1, 1));
    }
    one.open();
    fs::create_dir(other.folder.path().join(".index")).unwrap();
    let carried = other.folder.path().join(".index/carried.segment");
    fs::copy(&one.segments()[0], &carried).unwrap();
    assert_same(&other);
    let mut bytes = fs::read(&one.segments()[0]).unwrap();
    bytes[14] += 1;
    fs::write(&one.segments()[0], bytes).unwrap();
    assert_eq!(one.read_again(), 3);
    assert_same(&one);
}

#[test]
fn two_that_open_the_folder_at_once_get_the_same() {
    let mut folder = Folder::new();
    for name in 0..30 {
        folder.put(name, &day(&[(name, false), (name * 3, false)], 0, 0));
    }
    let archives: Vec<Archive> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| folder.open())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let found = |archive: &Archive| archive.find("vakt", &Filter::default(), 100);
    assert!(archives.iter().all(|archive| archive.days() == archives[0].days()));
    assert!(archives.iter().all(|archive| found(archive) == found(&archives[0])));
    assert_eq!(folder.read_again(), 0);
}

#[test]
fn an_archive_that_is_open_still_finds_after_others_have_swept() {
    let mut folder = Folder::new();
    for name in 0..4 {
        folder.put(name, &day(&[(name, false)], 0, 0));
    }
    folder.open();
    let before = folder.open();
    fs::remove_dir_all(folder.folder.path().join(".index")).unwrap();
    let read = Archive::read(folder.folder.path(), |_| ());
    assert_eq!(before.find("vakt", &Filter::default(), 9), read.find("vakt", &Filter::default(), 9));
}

#[test]
fn a_few_sessions_leave_no_index_behind() {
    let mut folder = Folder::new();
    folder.put(0, &day(&[(0, false)], 0, 0));
    Archive::open(folder.folder.path(), |_| ());
    assert!(!folder.folder.path().join(".index").exists());
}

#[test]
fn the_index_is_no_session_to_anyone() {
    let mut folder = Folder::new();
    folder.put(0, &day(&[(0, false)], 0, 0));
    folder.open();
    let home = folder.folder.path().join("home");
    fs::create_dir(&home).unwrap();
    let sessions = crate::store::Home::at(home.clone()).sessions_dir();
    copy(folder.folder.path(), &sessions);
    assert_eq!(crate::store::list(&crate::store::Home::at(home)).len(), 1);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.join(".index")).unwrap();
    fs::copy(from.join("dag-0.json"), to.join("dag-0.json")).unwrap();
    for entry in fs::read_dir(from.join(".index")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, to.join(".index").join(path.file_name().unwrap())).unwrap();
    }
}
