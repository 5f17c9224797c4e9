//! A small session and things to happen in it, with ids and times that never change.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use verksted::core::day::Day;
use verksted::core::event::{Details, NewNote, SessionEvent, Stage, Turn, What};
use verksted::core::ids::{BoardId, IdSource, NoteId, SessionId, StepId};
use verksted::core::method::Method;
use verksted::core::moves;
use verksted::core::note::{NoteKind, Place, TableId};
use verksted::core::programme::Programme;
use verksted::core::session::{NewSession, Session, Table};
use verksted::store::{Access, Home, Open, Ready, Report, Writer};

/// Where the fixture's notes are made.
pub const STEP: &str = "work/say";
/// The board they stand on.
pub const BOARD: &str = "work/ideas";

pub fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_332_600, 0).expect("a time")
}

/// A session in which nothing has happened.
pub fn session() -> Session {
    let method: Method = toml::from_str(
        r#"
        format = 1
        id = "talk"
        version = 3
        name = { nb = "Samtale", en = "Talk" }
        phase = "any"
        group = { least = 1 }
        minutes = 20
        purpose = { nb = "Prøve", en = "Trying" }
        boards = [{ id = "ideas", type = "list", name = { nb = "Ideer", en = "Ideas" } }]
        [[steps]]
        id = "say"
        name = { nb = "Si det", en = "Say it" }
        minutes = 10
        task = { nb = "Si én ting", en = "Say one thing" }
        board = "ideas"
        makes = "idea"
        [[steps]]
        id = "more"
        name = { nb = "Mer", en = "More" }
        minutes = 10
        task = { nb = "Si mer", en = "Say more" }
        board = "ideas"
        "#,
    )
    .expect("a method");
    let programme: Programme = toml::from_str(
        r#"
        format = 1
        id = "day"
        version = 1
        name = { nb = "Dagen", en = "The day" }
        purpose = { nb = "Prøve", en = "Trying" }
        start = "08:30"
        end = "15:30"
        blocks = [
            { id = "work", method = "talk" },
            { id = "end", kind = "check-out", name = { nb = "Slutt", en = "End" }, minutes = 5 },
        ]
        "#,
    )
    .expect("a programme");
    Session::new(NewSession {
        id: SessionId(IdSource::new(7).next(1)),
        now: start(),
        offset: FixedOffset::east_opt(3600).expect("an offset"),
        planned_start: start(),
        details: Details { title: "Prøvedag på Ås".to_owned(), ..Details::default() },
        tables: vec![Table { id: TableId::from_letter('A').expect("a table"), people: 4 }],
        day: Day::lay_out(&programme, |id| (id == method.id).then_some(&method), 1).expect("a day"),
        rehearsal: None,
    })
    .expect("the day has steps")
}

/// Makes the next event, lets it happen, and gives it.
pub fn happen(session: &mut Session, turn: Turn, what: What) -> SessionEvent {
    let at = start() + TimeDelta::seconds(i64::try_from(session.last_event).expect("few events"));
    let event = session.event(at, &"testen".into(), turn, what);
    session.apply(&event).expect("the event fits");
    event
}

pub fn note_added(session: &Session, text: &str) -> What {
    let number = session.next_number();
    What::NoteAdded(NewNote {
        note: NoteId(IdSource::new(u64::from(number)).next(u64::from(number))),
        number,
        kind: NoteKind::Idea,
        text: text.to_owned(),
        step: StepId::from(STEP),
        on: Some((BoardId::from(BOARD), Place::default())),
        table: TableId::from_letter('A'),
        from: Vec::new(),
    })
}

/// A little of everything a day holds.
pub fn script(session: &mut Session) -> Vec<SessionEvent> {
    let mut events = Vec::new();
    let mut go = |session: &mut Session, turn, what| events.push(happen(session, turn, what));
    let now = start();
    let clock = moves::start(session, now).expect("the timer is idle");
    go(session, Turn::New, clock);
    for text in ["Blåbær og fløte", "Hvorfor ikke?", "«Æøå» \\ \"sitat\" 👩‍👩‍👧"] {
        let what = note_added(session, text);
        go(session, Turn::New, what);
    }
    let [first, second] = [session.notes[0].id, session.notes[1].id];
    let board = BoardId::from(BOARD);
    let voted = Place {
        votes: [(0, 3), (4, 1)].into(),
        fields: [("hvem".to_owned(), "alle".to_owned())].into(),
        xy: Some((3, 9)),
        ..Place::default()
    };
    go(session, Turn::New, What::NotePlaced { note: first, board: board.clone(), place: Some(voted) });
    go(session, Turn::New, What::NotePlaced { note: first, board: board.clone(), place: None });
    let undo = session.to_undo().expect("something to undo");
    go(session, Turn::Undo, undo);
    go(session, Turn::New, What::NoteLinked { note: second, from: vec![first] });
    go(session, Turn::New, What::NoteEdited { note: second, text: "Fordi".to_owned() });
    let undo = session.to_undo().expect("something to undo");
    go(session, Turn::Undo, undo);
    let redo = session.to_redo().expect("something to do again");
    go(session, Turn::Redo, redo);
    go(session, Turn::New, What::Voted { note: second, board: board.clone(), voter: 2, dots: 2 });
    go(session, Turn::New, What::StagesSet { board, stages: vec![Stage { id: 1, name: "Før".to_owned() }] });
    let longer = moves::extend(session, TimeDelta::minutes(1), now).expect("time to give");
    go(session, Turn::New, longer);
    let next = moves::next(session, now + TimeDelta::minutes(3)).expect("a step to go to");
    go(session, Turn::New, next);
    go(session, Turn::New, What::Gap { from: now, to: now + TimeDelta::minutes(2) });
    go(session, Turn::New, What::Reopened);
    let what = note_added(session, "Til slutt");
    go(session, Turn::New, what);
    events
}

/// A folder that is gone after the test; in memory where the system has such folders, since nothing here asks
/// how long a real disk takes.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// A home that is gone after the test.
pub fn home() -> (tempfile::TempDir, Home) {
    let folder = folder();
    let home = Home::at(folder.path().to_owned());
    (folder, home)
}

/// A writer whose reports can be waited for.
pub struct Watched {
    pub writer: Writer,
    pub reports: Receiver<Report>,
}

impl Watched {
    pub fn start(ready: Box<Ready>) -> Self {
        let (send, reports) = mpsc::channel();
        Self { writer: Writer::start(ready, move |report| drop(send.send(report))), reports }
    }

    pub fn of(open: Open) -> Self {
        Self::start(writable(open))
    }

    /// The next report; a writer that says nothing for this long has hung.
    pub fn next(&self) -> Report {
        self.reports.recv_timeout(Duration::from_secs(20)).expect("the writer says something")
    }

    /// Waits until everything up to this event is on the disk.
    pub fn until_saved(&self, seq: u64) {
        while self.next() != (Report::Saved { seq }) {}
    }

    /// Ends the thread as a crash would, without anything more being written, and gives what it had said.
    pub fn crash(self) -> Vec<Report> {
        drop(self.writer);
        self.reports.iter().collect()
    }
}

pub fn writable(open: Open) -> Box<Ready> {
    match open.access {
        Access::Write(ready) => ready,
        Access::ReadOnly(why) => panic!("read-only: {why:?}"),
    }
}

/// The names in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub fn journal_of(json: &Path) -> PathBuf {
    json.with_extension("journal")
}

/// The files of a session that was left open after `script`, the snapshot being the one from its beginning, and
/// the session as it was then.
pub fn left_open() -> (tempfile::TempDir, PathBuf, Session) {
    let (folder, home) = home();
    let mut now = session();
    let open = verksted::store::create(&home, now.clone());
    let path = open.path.clone();
    let watched = Watched::of(open);
    for event in script(&mut now) {
        watched.writer.persist(event);
    }
    watched.until_saved(now.last_event);
    watched.crash();
    (folder, path, now)
}

/// Lets something happen in a session that may be hostile. It may not fit; it may not panic.
pub fn happen_anyway(session: &mut Session, what: What) {
    let event = session.event(start(), &"testen".into(), Turn::New, what);
    let _ = session.apply(&event);
}
