//! Makes a [`RoomView`] of a session: the one place where it is decided what may leave the facilitator's screen.

use chrono::{DateTime, TimeDelta, Utc};

use super::board::{Public, picture, room_note};
use super::{
    AgendaLine, AgendaState, Format, RoomBoard, RoomClock, RoomNext, RoomNote, RoomResult, RoomTime,
    RoomView, Scene, Showing, Shows, VERSION,
};
use crate::core::boards::BoardRef;
use crate::core::day::{Block, Step};
use crate::core::moves;
use crate::core::note::{Note, NoteKind};
use crate::core::plan::{Forecast, Progress};
use crate::core::programme::BlockKind;
use crate::core::session::Session;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::timer::Timer;
use crate::core::words::Lang;

/// The most notes of one kind among the results: what more there is, nobody reads from a wall.
const MOST_RESULTS: usize = 60;

impl RoomView {
    /// What the room may see at `now`, the session's time. Whoever writes it down sets the real time beside it.
    pub fn of(session: &Session, showing: &Showing, lang: Lang, now: DateTime<Utc>) -> Self {
        let forecast = Forecast::of(session, now);
        Self {
            format: Format::Room,
            version: VERSION,
            session: session.id,
            lang,
            title: clean_line(&session.details.title, LONGEST_TITLE),
            utc_offset: session.utc_offset,
            time: RoomTime { pace: session.rehearsal.unwrap_or(1).max(1), session: now, real: now },
            closed: session.closed,
            clock: clock(session, &forecast, lang, now),
            scene: scene(session, &forecast, showing, lang),
        }
    }

    /// True when both show the room the same, whenever they were made.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        self.time.runs_with(other.time)
            && self.clock == other.clock
            && self.scene == other.scene
            && (self.session, self.lang, self.utc_offset, self.closed)
                == (other.session, other.lang, other.utc_offset, other.closed)
            && self.title == other.title
    }
}

impl RoomTime {
    /// The session's time at a real moment.
    pub fn session_at(self, real: DateTime<Utc>) -> DateTime<Utc> {
        let passed = real - self.real;
        let passed =
            i32::try_from(self.pace).ok().and_then(|pace| passed.checked_mul(pace)).unwrap_or(passed);
        self.session.checked_add_signed(passed).unwrap_or(real)
    }

    /// True when both tell the same time. The two clocks of a rehearsal are read one after the other, and never
    /// mean exactly the same again.
    fn runs_with(self, other: Self) -> bool {
        let apart = self.session - other.session_at(self.real);
        self.pace == other.pace && apart.abs() < TimeDelta::milliseconds(20) * to_i32(self.pace)
    }
}

fn to_i32(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

fn clock(session: &Session, forecast: &Forecast, lang: Lang, now: DateTime<Utc>) -> RoomClock {
    let timer = session.clock.timer;
    let Some((block, step)) = session.current() else {
        return RoomClock {
            step: String::new(),
            task: String::new(),
            timer,
            back_at: None,
            round: None,
            turn: None,
            warnings: Vec::new(),
            next: None,
        };
    };
    let has_rounds = step.rounds > 1 || step.is_per_table();
    RoomClock {
        step: name(block, step, lang),
        task: clean_line(step.spec.task.get(lang), super::LONGEST),
        timer,
        back_at: (block.kind == BlockKind::Break).then(|| match timer {
            Timer::Running { ends_at, .. } => ends_at,
            _ => expected(session, forecast, block).map_or(now, |(_, to)| to),
        }),
        round: has_rounds.then_some((session.clock.round, step.rounds)),
        turn: session.table_of_round(step, session.clock.round),
        warnings: step.warnings(),
        next: next(session, forecast, step, lang, now),
    }
}

/// What the room calls a step: one that is alone in its block goes under the block's name, as in the agenda.
fn name(block: &Block, step: &Step, lang: Lang) -> String {
    let own = step.spec.name.get(lang);
    let is_alone = block.steps.len() == 1;
    let name = if is_alone || own.is_empty() { block.name.get(lang) } else { own };
    clean_line(if name.is_empty() { own } else { name }, LONGEST_TITLE)
}

fn expected(session: &Session, forecast: &Forecast, block: &Block) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let at = session.day.blocks.iter().position(|other| other.id == block.id)?;
    forecast.blocks.get(at).map(|times| (times.expected.from, times.expected.to))
}

fn next(
    session: &Session,
    forecast: &Forecast,
    step: &Step,
    lang: Lang,
    now: DateTime<Utc>,
) -> Option<RoomNext> {
    let (block, following) = moves::following(session).filter(|_| session.closed.is_none())?;
    let at = if following.id.block() == step.id.block() {
        let rounds_left = step.rounds.saturating_sub(session.clock.round);
        let this_round = session.clock.timer.left(now).max(TimeDelta::zero());
        now + this_round + session.round_length(step) * i32::from(rounds_left)
    } else {
        expected(session, forecast, block)?.0
    };
    Some(RoomNext { name: name(block, following, lang), at })
}

fn scene(session: &Session, forecast: &Forecast, showing: &Showing, lang: Lang) -> Scene {
    match showing.what {
        Shows::Clock => Scene::Clock,
        Shows::Task => Scene::Task,
        Shows::Board => board(session, showing, lang).map_or(Scene::Clock, Scene::Board),
        Shows::Agenda => Scene::Agenda { lines: agenda(session, forecast, lang) },
        Shows::Message => Scene::Message { text: clean_line(&showing.message, super::LONGEST) },
        Shows::Result => Scene::Result(result(session, showing.page)),
        Shows::Black => Scene::Black,
    }
}

/// The step's board. A step without one shows the clock.
fn board(session: &Session, showing: &Showing, lang: Lang) -> Option<RoomBoard> {
    let board = BoardRef::of(session, &session.clock.step)?;
    let public = Public::of(session);
    let newest = board.own().rfind(|note| public.has(note)).map(|note| note.no);
    let pointed = showing.at.and_then(|id| session.note(id)).filter(|note| public.has(note));
    let name = clean_line(board.spec.name.get(lang), LONGEST_TITLE);
    let picture = picture(&public, board, showing.at, lang);
    // While she gives dots for a person, the note she points at is the one that got them.
    let at = pointed.map(|note| note.no).filter(|_| !picture.is_secret());
    Some(RoomBoard { name, page: showing.page, at, newest, picture })
}

fn agenda(session: &Session, forecast: &Forecast, lang: Lang) -> Vec<AgendaLine> {
    let line = |times: &crate::core::plan::BlockTimes| {
        let block = session.day.blocks.get(times.block)?;
        // A buffer is hers: a room that sees it waits for it.
        (block.kind != BlockKind::Buffer || times.progress == Progress::Now).then(|| AgendaLine {
            name: clean_line(block.name.get(lang), LONGEST_TITLE),
            from: times.expected.from,
            to: times.expected.to,
            state: match times.progress {
                Progress::Done => AgendaState::Done,
                Progress::Now => AgendaState::Now,
                Progress::Ahead => AgendaState::ToCome,
                Progress::Skipped | Progress::LeftOut => AgendaState::Skipped,
            },
            is_break: block.kind == BlockKind::Break,
        })
    };
    forecast.blocks.iter().filter_map(line).collect()
}

fn result(session: &Session, page: u32) -> RoomResult {
    let public = Public::of(session);
    let seen = || public.notes();
    let count = |wanted: fn(&Note) -> bool| u32::try_from(seen().filter(|note| wanted(note)).count());
    let those = |wanted: fn(&Note) -> bool| -> Vec<RoomNote> {
        seen().filter(|note| wanted(note)).take(MOST_RESULTS).map(room_note).collect()
    };
    RoomResult {
        page,
        notes: count(|_| true).unwrap_or(u32::MAX),
        ideas: count(|note| note.kind == NoteKind::Idea).unwrap_or(u32::MAX),
        goes_on: those(|note| {
            let told_apart = matches!(note.kind, NoteKind::Decision | NoteKind::NextStep | NoteKind::Parked);
            !told_apart && (note.starred || note.kind == NoteKind::Concept)
        }),
        decisions: those(|note| note.kind == NoteKind::Decision),
        next_steps: those(|note| note.kind == NoteKind::NextStep),
    }
}
