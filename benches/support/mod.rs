//! What the benches share: a day with as many notes as wanted, and how numbers are put in order and printed.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use verksted::core::day::Day;
use verksted::core::event::{Details, NewNote, Stage, Turn, What};
use verksted::core::ids::{BoardId, IdSource, NoteId, SessionId, StepId};
use verksted::core::method::{BoardType, Criterion};
use verksted::core::moves;
use verksted::core::note::{NoteKind, Place, TableId};
use verksted::core::session::{NewSession, Session, Table};
use verksted::core::words::{Lang, Words};
use verksted::library::Library;

/// What people say; long enough to be broken over two lines in a narrow column.
const SAID: [&str; 6] = [
    "Felles vakttelefon for alle sykehjem",
    "Ring dem som har gjort det før oss, og spør hva de angrer på før vi bestiller noe nytt",
    "La innbyggeren eie møtet",
    "Gevinstkafé hver tredje fredag, med den som har skoen på som vert og noen som skriver ned",
    "Ett skjema i stedet for fem",
    "Vi får aldri vite hva som ble av forslaget, og da slutter folk å si fra",
];

/// What the points are given for, where there are points.
const CRITERIA: [&str; 3] = ["new", "useful", "feasible"];

/// A board of the mini-LUP day.
#[derive(Clone, Copy, Debug)]
pub struct Board {
    /// What it is called in the numbers.
    pub name: &'static str,
    /// The step in which it is looked at.
    pub step: &'static str,
    /// The step and board on which its notes were written, and what they are.
    from: (&'static str, &'static str, NoteKind),
}

/// The boards that are measured.
pub const BOARDS: [Board; 6] = [
    Board { name: "list", step: "ideas/rounds", from: ("ideas/rounds", "ideas/ideas", NoteKind::Idea) },
    Board {
        name: "tree",
        step: "causes/deepen",
        from: ("causes/deepen", "causes/why-tree", NoteKind::Cause),
    },
    Board {
        name: "grid",
        step: "journey/actions",
        from: ("journey/actions", "journey/journey", NoteKind::Action),
    },
    Board { name: "votes", step: "vote/vote", from: ("ideas/rounds", "ideas/ideas", NoteKind::Idea) },
    Board { name: "clusters", step: "vote/vote", from: ("ideas/rounds", "ideas/ideas", NoteKind::Idea) },
    Board { name: "scores", step: "vote/vote", from: ("ideas/rounds", "ideas/ideas", NoteKind::Idea) },
];

/// The vote of the day, as if its method had another board.
fn with_board(mut day: Day, board: Board) -> Day {
    let specs = day.blocks.iter_mut().filter(|block| block.id == "vote").flat_map(|block| &mut block.boards);
    for spec in specs.filter(|spec| spec.board_type == BoardType::Votes) {
        match board.name {
            "clusters" => spec.board_type = BoardType::Clusters,
            "scores" => {
                spec.board_type = BoardType::Scores;
                spec.criteria =
                    CRITERIA.map(|id| Criterion { id: id.to_owned(), name: Words::same(id) }).to_vec();
            }
            _ => {}
        }
    }
    day
}

/// Most notes are in one of eight clusters, or have points from everyone together.
fn sorted_or_scored(session: &mut Session, board: Board, at: u32, when: DateTime<Utc>) {
    let Some(note) = session.notes.last().map(|note| note.id) else { return };
    let Some(on) = session.current().and_then(|(block, step)| block.board_of(step)).map(|(id, _)| id) else {
        return;
    };
    let what = match board.name {
        _ if at % 4 == 3 => return,
        "clusters" => {
            let place = Place { cluster: Some(at % 8 + 1), ..Place::default() };
            What::NotePlaced { note, board: on, place: Some(place) }
        }
        "scores" => {
            let given = (1..).zip(CRITERIA).map(|(n, id)| (id.to_owned(), (at * n % 11) as i8));
            What::Scored { note, board: on, voter: 0, points: given.collect() }
        }
        _ => return,
    };
    happen(session, when, Some(what));
}

/// A mini-LUP day in the step that shows this board, with all its notes on it: more than any room can say.
pub fn session(board: Board, notes: u32, start: DateTime<Utc>) -> Session {
    let mut session = Session::new(NewSession {
        id: SessionId(IdSource::new(1).next(0)),
        now: start,
        offset: FixedOffset::east_opt(3600).expect("an offset"),
        planned_start: start,
        details: Details {
            title: "Tjenesteledere, Bærum".to_owned(),
            language: Lang::Nb,
            ..Details::default()
        },
        tables: "ABCD".chars().filter_map(TableId::from_letter).map(|id| Table { id, people: 6 }).collect(),
        day: with_board(Library::load(None).day("mini-lup", 4).expect("the built-in day"), board),
        rehearsal: None,
    })
    .expect("the day has steps");
    let to_the_step = moves::jump(&session, &StepId::from(board.step), start);
    happen(&mut session, start, to_the_step);
    let (step, on, kind) = board.from;
    let on = BoardId::from(on);
    let stages = (1..).zip(["Melder behov", "Venter", "Første møte", "Oppfølging", "Avslutning"]);
    let stages: Vec<Stage> = stages.map(|(id, name)| Stage { id, name: name.to_owned() }).collect();
    if board.name == "grid" {
        happen(&mut session, start, Some(What::StagesSet { board: on.clone(), stages }));
    }
    let mut ids = IdSource::new(2);
    for at in 0..notes {
        let place = match board.name {
            // Three answers to each «hvorfor?».
            "tree" => Place {
                parent: at.checked_sub(1).map(|at| session.notes[at as usize / 3].id),
                ..Place::default()
            },
            "grid" => Place {
                stage: Some(at % 5 + 1),
                lane: Some(["action", "touchpoint", "thought", "pain"][at as usize / 5 % 4].to_owned()),
                ..Place::default()
            },
            _ => Place::default(),
        };
        let note = NoteId(ids.next(u64::try_from(start.timestamp_millis()).unwrap_or(0)));
        let what = What::NoteAdded(NewNote {
            note,
            number: session.next_number(),
            kind,
            text: SAID[at as usize % SAID.len()].to_owned(),
            step: StepId::from(step),
            on: Some((on.clone(), place)),
            table: TableId::from_index((at % 4).try_into().unwrap_or(0)),
            from: Vec::new(),
        });
        let when = start + TimeDelta::seconds(i64::from(at)) / 4;
        happen(&mut session, when, Some(what));
        sorted_or_scored(&mut session, board, at, when);
    }
    session
}

/// A closed day of so many ideas, each built on another and every other one now a next step, so that every page is long.
pub fn saved(notes: u32, start: DateTime<Utc>) -> Session {
    let mut session = session(BOARDS[0], notes, start);
    let ids: Vec<NoteId> = session.notes.iter().map(|note| note.id).collect();
    let end = start + TimeDelta::hours(5);
    for (at, &note) in ids.iter().enumerate().skip(1) {
        happen(&mut session, end, Some(What::NoteLinked { note, from: vec![ids[at / 3]] }));
        if at % 2 == 0 {
            happen(&mut session, end, Some(What::NoteKindSet { note, kind: NoteKind::NextStep }));
        }
    }
    happen(&mut session, end, Some(What::Closed));
    session
}

fn happen(session: &mut Session, at: DateTime<Utc>, what: Option<What>) {
    let event = session.event(at, &"benk".into(), Turn::New, what.expect("something to happen"));
    session.apply(&event).expect("the event fits");
}

/// Half past eight in the room, on a winter's day.
pub fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_332_600, 0).expect("a time")
}

/// The time that so many in a hundred were within.
pub fn within(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// A time in milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
