//! What the disk costs: an event against a bare append and sync of the same bytes, and opening a long day.

// In a bench, as in a test, what must hold is said by panicking.
#![allow(missing_docs, clippy::expect_used, clippy::panic)]

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use verksted::core::day::Day;
use verksted::core::event::{Details, NewNote, SessionEvent, Turn, What};
use verksted::core::ids::{IdSource, NoteId, SessionId};
use verksted::core::note::NoteKind;
use verksted::core::programme::Programme;
use verksted::core::session::{NewSession, Session};
use verksted::store::{self, Access, Home, Open, Report, Writer};

const TEXT: &str = "Kunne vi latt tjenestelederne dele det som virker hver fredag, på tvers av sektorene?";

fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_332_600, 0).expect("a time")
}

fn session(notes: u32) -> Session {
    let programme: Programme = toml::from_str(
        r#"
        format = 1
        id = "day"
        version = 1
        name = { nb = "Dagen", en = "The day" }
        purpose = { nb = "Prøve", en = "Trying" }
        start = "08:30"
        end = "15:30"
        blocks = [{ id = "talk", name = { nb = "Prat", en = "Talk" }, minutes = 300 }]
        "#,
    )
    .expect("a programme");
    let mut session = Session::new(NewSession {
        id: SessionId(IdSource::new(7).next(1)),
        now: start(),
        offset: FixedOffset::east_opt(3600).expect("an offset"),
        planned_start: start(),
        details: Details { title: "Måling".to_owned(), ..Details::default() },
        tables: Vec::new(),
        day: Day::lay_out(&programme, |_| None, 1).expect("a day"),
        rehearsal: None,
    })
    .expect("the day has steps");
    for _ in 0..notes {
        happen(&mut session);
    }
    session
}

fn happen(session: &mut Session) -> SessionEvent {
    let number = session.next_number();
    let new = NewNote {
        note: NoteId(IdSource::new(u64::from(number)).next(u64::from(number))),
        number,
        kind: NoteKind::Idea,
        text: TEXT.to_owned(),
        step: session.clock.step.clone(),
        on: None,
        table: None,
        from: Vec::new(),
    };
    let at = start() + TimeDelta::seconds(i64::from(number));
    let event = session.event(at, &"bench".into(), Turn::New, What::NoteAdded(new));
    session.apply(&event).expect("the event fits");
    event
}

fn writer(open: Open) -> (Writer, mpsc::Receiver<Report>) {
    let Access::Write(ready) = open.access else { panic!("nobody else has it") };
    let (send, reports) = mpsc::channel();
    (Writer::start(ready, move |report| drop(send.send(report))), reports)
}

fn event_to_disk(c: &mut Criterion) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let mut session = session(0);
    let mut line = serde_json::to_vec(&happen(&mut session.clone())).expect("an event");
    line.push(b'\n');

    let mut group = c.benchmark_group("event to disk");
    let mut file = File::create(folder.path().join("bare")).expect("a file");
    group.bench_function("bare append and sync", |b| {
        b.iter(|| {
            file.write_all(&line).expect("a disk");
            file.sync_data().expect("a disk");
        });
    });
    let (writer, reports) = writer(store::create(&Home::at(folder.path().to_owned()), session.clone()));
    group.bench_function("persist until shown as saved", |b| {
        b.iter_batched(
            || happen(&mut session),
            |event| {
                writer.persist(event);
                reports.recv().expect("a report")
            },
            criterion::BatchSize::PerIteration,
        );
    });
    group.finish();
    let _ = writer.finish(false);
}

fn open_long_day(c: &mut Criterion) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let home = Home::at(folder.path().to_owned());
    let snapshot = store::create(&home, session(10_000)).path;
    let journal = {
        let mut session = session(0);
        let open = store::create(&home, session.clone());
        let path = open.path.clone();
        let (writer, _reports) = writer(open);
        (0..10_000).for_each(|_| writer.persist(happen(&mut session)));
        let _ = writer.finish_within(false, std::time::Duration::from_mins(1));
        path
    };
    let mut group = c.benchmark_group("open 10,000 notes");
    let mut open = |name: &str, path: &Path| {
        group.bench_function(name, |b| b.iter(|| store::open(path).expect("a session")));
    };
    open("from the snapshot", &snapshot);
    open("from the journal", &journal);
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = event_to_disk, open_long_day
}
criterion_main!(benches);
