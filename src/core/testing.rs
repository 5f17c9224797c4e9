//! A small day with every kind of block, and someone who plays it, for the tests of the core.

use std::fmt::Write;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use proptest::prelude::*;

use super::day::Day;
use super::event::{Details, NewNote, SessionEvent, Turn, What};
use super::ids::{IdSource, NoteId, SessionId, StepId};
use super::method::Method;
use super::moves;
use super::note::{NoteKind, Place, TableId};
use super::programme::Programme;
use super::session::{NewSession, Session, Table};
use super::words::Lang;

/// 09:00 to 11:20, with a lunch that does not move and a buffer before it.
const PROGRAMME: &str = r#"
    format = 1
    id = "day"
    version = 1
    name = { nb = "Dagen", en = "The day" }
    purpose = { nb = "Prøve", en = "Trying" }
    start = "09:00"
    end = "11:20"
    blocks = [
      { id = "arrive", kind = "check-in", method = "talk" },
      { id = "input", kind = "theory", name = { nb = "Innlegg" }, minutes = 15, least = 5 },
      { id = "journey", method = "journey" },
      { id = "slack", kind = "buffer", minutes = 10 },
      { id = "lunch", kind = "break", minutes = 30, fixed_start = "10:00", fixed_end = "10:30" },
      { id = "choose", method = "vote", optional = true },
      { id = "ideas", method = "rounds" },
      { id = "pitch", method = "pitch" },
      { id = "close", kind = "check-out", minutes = 13, protected = true, name = { nb = "Slutt" } },
    ]
"#;

const METHODS: [&str; 5] = [
    r#"
    id = "talk"
    boards = [{ id = "wall", type = "list", name = { nb = "Vegg" } }]
    steps = [
      { id = "say", minutes = 5, least = 3, board = "wall", makes = "pain", name = {}, task = {} },
      { id = "hear", minutes = 10, least = 5, board = "wall", name = {}, task = {} },
    ]"#,
    r#"
    id = "journey"
    boards = [{ id = "map", type = "grid", name = { nb = "Reise" },
      stages = [{ nb = "Før", en = "Before" }, { nb = "Etter", en = "After" }], lanes = [{ id = "does", name = {} }] }]
    steps = [{ id = "draw", minutes = 20, least = 10, board = "map", makes = "action", name = {}, task = {} }]"#,
    r#"
    id = "vote"
    boards = [{ id = "dots", type = "votes", name = { nb = "Prikker" } }]
    steps = [
      { id = "give", minutes = 6, least = 3, board = "dots", name = {}, task = {} },
      { id = "discuss", minutes = 4, least = 2, board = "dots", name = {}, task = {} },
    ]"#,
    r#"
    id = "rounds"
    steps = [{ id = "write", minutes = 5, least = 3, rounds = { times = 3 }, name = {}, task = {} }]"#,
    r#"
    id = "pitch"
    steps = [{ id = "show", minutes = 4, least = 2, rounds = "per-table", name = {}, task = {} }]"#,
];

/// Every step of the day, in order.
pub(crate) const STEPS: [&str; 11] = [
    "arrive/say",
    "arrive/hear",
    "input/all",
    "journey/draw",
    "slack/all",
    "lunch/all",
    "choose/give",
    "choose/discuss",
    "ideas/write",
    "pitch/show",
    "close/all",
];

/// Every board of the day.
pub(crate) const BOARDS: [&str; 3] = ["arrive/wall", "journey/map", "choose/dots"];

/// A method from the part of its file that says something.
pub(crate) fn method(text: &str) -> Method {
    let head = r#"
        format = 1
        version = 1
        name = { nb = "Metode", en = "Method" }
        phase = "any"
        group = { least = 1 }
        minutes = 0
        purpose = {}
    "#;
    toml::from_str(&format!("{head}{text}")).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The day, for three tables.
pub(crate) fn day() -> Day {
    let programme: Programme = toml::from_str(PROGRAMME).expect("the programme can be read");
    lay_out(&programme)
}

/// A programme of these methods as a day for three tables.
pub(crate) fn lay_out(programme: &Programme) -> Day {
    let methods = METHODS.map(method);
    let find = |id: &str| methods.iter().find(|method| method.id == id);
    Day::lay_out(programme, find, 3).expect("the day can be laid out")
}

/// The day before anything has happened.
pub(crate) fn session() -> Session {
    session_of(day())
}

/// Any day before anything has happened. It is to start at [`start`].
pub(crate) fn session_of(day: Day) -> Session {
    Session::new(NewSession {
        id: SessionId(IdSource::new(1).next(0)),
        now: start() - TimeDelta::minutes(10),
        offset: FixedOffset::east_opt(3600).expect("an offset"),
        planned_start: start(),
        details: Details { title: "Prøvedag".to_owned(), ..Details::default() },
        tables: ('A'..='C').filter_map(TableId::from_letter).map(|id| Table { id, people: 4 }).collect(),
        day,
        rehearsal: None,
    })
    .expect("the day has steps")
}

/// 23 November 2026, nine o'clock in the room, which is an hour ahead of UTC.
pub(crate) fn start() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_420_800, 0).expect("a time")
}

/// So many minutes after the planned start.
pub(crate) fn minute(minutes: i64) -> DateTime<Utc> {
    start() + TimeDelta::minutes(minutes)
}

/// The id of the note with this number.
pub(crate) fn note_id(number: u32) -> NoteId {
    NoteId(IdSource::new(u64::from(number)).next(u64::from(number)))
}

/// Someone who leads the day, and writes down what happens.
#[derive(Clone, Debug)]
pub(crate) struct Player {
    pub session: Session,
    pub now: DateTime<Utc>,
    pub events: Vec<SessionEvent>,
}

impl Player {
    pub(crate) fn new(session: Session) -> Self {
        Self { session, now: start(), events: Vec::new() }
    }

    pub(crate) fn wait(&mut self, time: TimeDelta) {
        self.now += time;
    }

    /// Lets it happen.
    pub(crate) fn turn(&mut self, turn: Turn, what: What) {
        let event = self.session.event(self.now, &"test".into(), turn, what);
        self.session.apply(&event).expect("the event fits");
        self.events.push(event);
    }

    /// Lets it happen as something new.
    pub(crate) fn happens(&mut self, what: What) {
        self.turn(Turn::New, what);
    }

    /// Makes a move, if there is one to make.
    pub(crate) fn moves(&mut self, what: Option<What>) -> bool {
        let moved = what.is_some();
        if let Some(what) = what {
            self.happens(what);
        }
        moved
    }

    pub(crate) fn start(&mut self) -> bool {
        self.moves(moves::start(&self.session, self.now))
    }

    pub(crate) fn next(&mut self) -> bool {
        self.moves(moves::next(&self.session, self.now))
    }

    pub(crate) fn previous(&mut self) -> bool {
        self.moves(moves::previous(&self.session, self.now))
    }

    pub(crate) fn skip(&mut self) -> bool {
        self.moves(moves::skip(&self.session, self.now))
    }

    pub(crate) fn jump(&mut self, to: &str) -> bool {
        self.moves(moves::jump(&self.session, &to.into(), self.now))
    }

    pub(crate) fn undo(&mut self) -> bool {
        let what = self.session.to_undo();
        what.map(|what| self.turn(Turn::Undo, what)).is_some()
    }

    pub(crate) fn redo(&mut self) -> bool {
        let what = self.session.to_redo();
        what.map(|what| self.turn(Turn::Redo, what)).is_some()
    }

    /// Writes a note on a board, made from others.
    pub(crate) fn write(&mut self, kind: NoteKind, on: &str, from: &[NoteId]) -> NoteId {
        let number = self.session.next_number();
        self.happens(What::NoteAdded(NewNote {
            note: note_id(number),
            number,
            kind,
            text: format!("lapp {number}"),
            step: self.session.clock.step.clone(),
            on: Some((on.into(), Place::default())),
            table: None,
            from: from.to_vec(),
        }));
        note_id(number)
    }

    pub(crate) fn at(&self) -> &str {
        self.session.clock.step.as_str()
    }
}

/// Something the facilitator does with the clock.
#[derive(Clone, Debug)]
pub(crate) enum Move {
    Start,
    Pause,
    Extend(i64),
    Restart,
    Next,
    Skip,
    Previous,
    Jump(usize),
}

/// Any move; going on more often than anything else, as on a real day.
pub(crate) fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        2 => Just(Move::Start),
        1 => Just(Move::Pause),
        1 => (-10..10i64).prop_map(Move::Extend),
        1 => Just(Move::Restart),
        4 => Just(Move::Next),
        1 => Just(Move::Skip),
        2 => Just(Move::Previous),
        1 => (0..STEPS.len()).prop_map(Move::Jump),
    ]
}

/// A day with notes from 1 on, each made from those it names.
pub(crate) fn linked(from: &[Vec<u32>]) -> Player {
    let mut player = Player::new(session());
    for _ in from {
        player.write(NoteKind::Idea, "arrive/wall", &[]);
    }
    for (number, from) in (1..).zip(from) {
        let from = from.iter().map(|&from| note_id(from)).collect();
        player.happens(What::NoteLinked { note: note_id(number), from });
    }
    player
}

impl Player {
    /// Makes a move, if there is one to make.
    pub(crate) fn make(&mut self, what: &Move) -> bool {
        let (session, now) = (&self.session, self.now);
        let what = match what {
            Move::Start => moves::start(session, now),
            Move::Pause => moves::pause(session, now),
            Move::Extend(minutes) => moves::extend(session, TimeDelta::minutes(*minutes), now),
            Move::Restart => moves::restart(session, now),
            Move::Next => moves::next(session, now),
            Move::Skip => moves::skip(session, now),
            Move::Previous => moves::previous(session, now),
            Move::Jump(at) => {
                let steps: Vec<StepId> = session.day.steps().map(|(_, step)| step.id.clone()).collect();
                moves::jump(session, &steps[at % steps.len()], now)
            }
        };
        self.moves(what)
    }
}

/// One or the other language.
pub(crate) fn any_language() -> impl Strategy<Value = Lang> {
    prop::sample::select(&Lang::ALL[..])
}

#[test]
fn the_small_day_is_as_its_tests_think() {
    let session = session();
    let steps: Vec<&str> = session.day.steps().map(|(_, step)| step.id.as_str()).collect();
    assert_eq!(steps, STEPS);
    assert!(BOARDS.iter().all(|board| session.day.board(&(*board).into()).is_some()));
    assert_eq!(session.local(start()).format("%F %R").to_string(), "2026-11-23 09:00");
}

/// Any day that can be laid out: single blocks of every kind, methods with steps and rounds, now and then a
/// fixed start a while after what comes before it.
pub(crate) fn any_day() -> impl Strategy<Value = Day> {
    let block = (0..9usize, 1..40u16, 0..40u16, any::<bool>(), prop::bool::weighted(0.2), 0..30i64);
    prop::collection::vec(block, 1..9).prop_map(|specs| {
        let mut at = start();
        let mut blocks = String::new();
        for (i, (kind, minutes, least, optional, protected, slack)) in specs.into_iter().enumerate() {
            let what = match kind {
                0..3 => format!("minutes = {minutes}, least = {least}"),
                3 => format!("kind = \"theory\", minutes = {minutes}, least = {least}"),
                4 => format!("kind = \"break\", minutes = {minutes}, least = {least}"),
                5 => format!("kind = \"buffer\", minutes = {minutes}"),
                6 => "method = \"talk\"".to_owned(),
                7 => "method = \"rounds\"".to_owned(),
                _ => "method = \"pitch\"".to_owned(),
            };
            let long = match kind {
                6 | 7 => 15,
                8 => 12,
                _ => i64::from(minutes),
            };
            let local = |at: DateTime<Utc>| (at + TimeDelta::hours(1)).format("%H:%M").to_string();
            let is_fixed = slack < 10 && kind != 5;
            if is_fixed {
                at += TimeDelta::minutes(slack);
            }
            let mut fixed =
                if is_fixed { format!(", fixed_start = \"{}\"", local(at)) } else { String::new() };
            at += TimeDelta::minutes(long);
            if is_fixed && kind == 4 {
                let _ = write!(fixed, ", fixed_end = \"{}\"", local(at));
            }
            let _ = writeln!(
                blocks,
                "{{ id = \"b{i}\", name = {{ nb = \"B{i}\" }}, optional = {optional}, \
                 protected = {protected}, {what}{fixed} }},"
            );
        }
        let head = PROGRAMME.split("blocks = [").next().unwrap_or_default();
        let text = format!("{head}\nblocks = [\n{blocks}]");
        let programme = toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        lay_out(&programme)
    })
}

/// A day in the middle of being led, by someone who waits as long as it says between her moves.
pub(crate) fn any_player() -> impl Strategy<Value = Player> {
    let moves = prop::collection::vec((any_move(), 0..1_500i64), 0..20);
    (any_day(), -20..40i64, moves).prop_map(|(day, late, moves)| {
        let mut player = Player::new(session_of(day));
        player.wait(TimeDelta::minutes(late));
        for (what, seconds) in moves {
            player.make(&what);
            player.wait(TimeDelta::seconds(seconds));
        }
        player
    })
}
