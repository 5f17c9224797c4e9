//! The open session as the run screen holds it: the session itself, the entry line, the cursors, and what has
//! reached the disk.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::PathBuf;
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use self_cell::self_cell;
use tui_input::Input as Line;

use super::lens::Lens;
use super::projector::Projector;
use crate::core::boards::{BoardRef, Cursor};
use crate::core::event::{SessionEvent, Turn, What};
use crate::core::ids::{BoardId, DeviceId, NoteId, StepId};
use crate::core::method::BoardType;
use crate::core::note::{Note, NoteKind, Place, TableId, Voter, WALL};
use crate::core::room::{Showing, Shows};
use crate::core::session::Session;
use crate::core::thread::{Made, Thread};
use crate::store::Why;

/// The open session.
#[derive(Debug)]
pub struct Run {
    /// Everything said and done. Only [`happen`](Self::happen) changes it.
    pub session: Rc<Session>,
    /// The step's board through its lens, made when it is first asked for and kept until something happens.
    seen: OnceCell<Seen>,
    /// What led to what, likewise.
    made: OnceCell<Made>,
    /// Its file.
    pub path: PathBuf,
    /// Why nothing can be written to it, where that is so.
    pub read_only: Option<Why>,
    /// True while she only looks at a saved day: nothing is written before she says so.
    pub looking: bool,
    looks: Looks,
    /// What has reached the disk.
    pub saving: Saving,
    /// The entry line.
    pub entry: Line,
    /// What the words in it are for.
    pub purpose: Purpose,
    /// A new note that was half typed when she began to change another.
    pub set_aside: String,
    /// True while the entry line has the keys.
    pub typing: bool,
    /// The cluster on whose heading the entry line got the keys, to give them back when she leaves it.
    pub naming: Option<u32>,
    /// Where she is on each board; on a grid, in each step, since its steps fill one lane after the other.
    pub cursors: HashMap<(BoardId, Option<StepId>), Cursor>,
    /// The note she is moving about.
    pub held: Option<Held>,
    /// Who gives dots now.
    pub voter: Voter,
    /// What she shows the room.
    pub projector: Projector,
    /// True where the guide is shown beside the board.
    pub guide: bool,
    /// When the program last noted that it was alive.
    pub alive: DateTime<Utc>,
}

/// The step's board through its lens, where it has one.
type Found<'a> = Option<Lens<'a>>;

self_cell! {
    /// The step's board through its lens, together with the session it looks at. A lens goes through all notes
    /// when it is made; with ten thousand of them, one made for each question takes longer than the frame.
    struct Seen {
        owner: Rc<Session>,
        #[covariant]
        dependent: Found,
    }

    impl {Debug}
}

/// What the words in the entry line are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Something new on the board.
    #[default]
    New,
    /// Something new built on this note.
    BuildOn(NoteId),
    /// New words for this note.
    Edit(NoteId),
    /// How we know what this note says.
    Evidence(NoteId),
}

/// What she looks at in the open session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Looks {
    /// The step the day is in.
    #[default]
    Day,
    /// In a saved day, the board of this step.
    Board(StepId),
    /// In a saved day, a note in a list, away from its board; none in a list of nothing.
    Note(Option<NoteId>),
}

/// A note being moved about.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Which.
    pub note: NoteId,
    /// Where it would stand if put down now.
    pub place: Place,
}

/// What has reached the disk.
#[derive(Clone, Debug, Default)]
pub struct Saving {
    /// The last event that is on the disk.
    pub saved: u64,
    /// When it got there.
    pub at: Option<DateTime<Utc>>,
    /// Events on their way, with the note each is about.
    pub pending: VecDeque<(u64, Option<NoteId>)>,
    /// Notes whose last change is on its way.
    pub unsaved: HashSet<NoteId>,
    /// What is wrong, while something is.
    pub failed: Option<String>,
    /// She has been told that leaving now loses notes.
    pub leaving_anyway: bool,
}

impl Saving {
    /// Everything up to this event is on the disk.
    pub fn reached(&mut self, seq: u64, now: DateTime<Utc>) {
        self.saved = self.saved.max(seq);
        self.at = Some(now);
        self.failed = None;
        self.leaving_anyway = false;
        while self.pending.front().is_some_and(|(pending, _)| *pending <= seq) {
            self.pending.pop_front();
        }
        self.unsaved = self.pending.iter().filter_map(|(_, note)| *note).collect();
    }

    fn sent(&mut self, event: &SessionEvent) {
        let note = note_of(&event.what);
        self.pending.push_back((event.seq, note));
        self.unsaved.extend(note);
    }
}

fn note_of(what: &What) -> Option<NoteId> {
    match what {
        What::NoteAdded(new) => Some(new.note),
        What::NoteEdited { note, .. }
        | What::NoteDeleted { note, .. }
        | What::NoteStarred { note, .. }
        | What::NotePrivateSet { note, .. }
        | What::NoteStatusSet { note, .. }
        | What::NoteKindSet { note, .. }
        | What::NoteTableSet { note, .. }
        | What::NoteLinked { note, .. }
        | What::NotePlaced { note, .. }
        | What::Voted { note, .. }
        | What::Scored { note, .. } => Some(*note),
        _ => None,
    }
}

impl Run {
    /// A session that has just been opened.
    pub fn new(session: Session, path: PathBuf, read_only: Option<Why>, now: DateTime<Utc>) -> Self {
        let saving = Saving { saved: session.last_event, ..Saving::default() };
        let mut run = Self {
            session: Rc::new(session),
            seen: OnceCell::new(),
            made: OnceCell::new(),
            path,
            read_only,
            looking: false,
            looks: Looks::Day,
            saving,
            entry: Line::default(),
            purpose: Purpose::New,
            set_aside: String::new(),
            typing: true,
            naming: None,
            cursors: HashMap::new(),
            held: None,
            voter: WALL,
            projector: Projector::default(),
            guide: true,
            alive: now,
        };
        run.begin_with_what_is_left();
        run.settle();
        run
    }

    /// Puts the keys where they belong in the step the day is in: on the board where one points and places, in
    /// the entry line elsewhere.
    pub fn settle(&mut self) {
        self.held = None;
        self.projector.showing.page = 0;
        let points = match self.board_type() {
            Some(BoardType::Votes | BoardType::Xy) => true,
            // Until there is something to sort or to score, it is typed.
            Some(BoardType::Clusters | BoardType::Scores) => self.note_at_cursor().is_some(),
            _ => false,
        };
        // In a saved day the keys are for reading until she asks to write.
        self.typing = self.can_write() && self.looks == Looks::Day && !points;
        self.naming = self.cursor_on_cluster().filter(|_| self.typing);
    }

    /// True when what she does is written down.
    pub fn can_write(&self) -> bool {
        self.read_only.is_none() && !self.looking
    }

    /// What she looks at.
    pub fn looks(&self) -> &Looks {
        &self.looks
    }

    /// Puts something else of the session on the screen, and leaves the day where it is.
    pub fn look_at(&mut self, looks: Looks) {
        if self.looks != looks {
            self.looks = looks;
            self.held = None;
            self.seen.take();
        }
    }

    /// The step that is on the screen: the one the day is in, or in a saved day the one whose board she looks at.
    pub fn step(&self) -> &StepId {
        match &self.looks {
            Looks::Board(step) => step,
            Looks::Day | Looks::Note(_) => &self.session.clock.step,
        }
    }

    /// The step's board.
    pub fn board(&self) -> Option<BoardRef<'_>> {
        self.board_in(&self.session)
    }

    fn board_in<'s>(&self, session: &'s Session) -> Option<BoardRef<'s>> {
        match &self.looks {
            Looks::Day => BoardRef::of(session, &session.clock.step),
            Looks::Board(step) => BoardRef::of(session, step),
            Looks::Note(_) => None,
        }
    }

    /// Which lens the step's board is.
    pub fn board_type(&self) -> Option<BoardType> {
        self.board().map(|board| board.spec.board_type)
    }

    /// The step's board through its lens.
    pub fn lens(&self) -> Option<&Lens<'_>> {
        let look = || Seen::new(Rc::clone(&self.session), |session| self.board_in(session).map(Lens::of));
        self.seen.get_or_init(look).borrow_dependent().as_ref()
    }

    /// The thread of a note.
    pub fn thread(&self, note: NoteId) -> Thread {
        self.made.get_or_init(|| Made::of(&self.session)).thread(&self.session, note)
    }

    /// Where she is on the step's board.
    pub fn cursor(&self) -> Cursor {
        let Some(lens) = self.lens() else { return Cursor::default() };
        self.cursor_in(lens)
    }

    /// Where she is on this board.
    pub fn cursor_in(&self, lens: &Lens<'_>) -> Cursor {
        let cursor = self.cursors.get(&place_of(lens.board())).cloned().unwrap_or_default();
        lens.clamp(&cursor)
    }

    /// Puts the cursor somewhere on the step's board.
    pub fn set_cursor(&mut self, cursor: Cursor) {
        if let Some(place) = self.board().as_ref().map(place_of) {
            self.cursors.insert(place, cursor);
        }
    }

    /// True once the cursor has been put somewhere on the board that is on the screen.
    pub fn has_been_on_board(&self) -> bool {
        self.board().as_ref().is_some_and(|board| self.cursors.contains_key(&place_of(board)))
    }

    /// Puts the cursor where the step begins: in the field or the column it is about, where its method says one. A field
    /// that has been filled in is never where it begins: one line too quick would write over it.
    pub fn begin_in_field(&mut self) {
        let field = match self.lens() {
            Some(Lens::Cards(cards)) => cards.begin(),
            Some(Lens::List(list)) => list.begin(),
            _ => None,
        };
        let next = match (self.lens(), self.note_at_cursor()) {
            _ if field.is_some() => field,
            (Some(lens @ Lens::Cards(_)), Some(card)) => {
                let cursor = self.cursor_in(lens);
                let Lens::Cards(cards) = &lens else { return };
                let is_card = card.board.as_ref() == Some(&lens.board().id);
                let filled = !cards.value(card, cursor.row).is_empty();
                (is_card && filled).then(|| lens.after(card))
            }
            _ => None,
        };
        if let Some(cursor) = next {
            self.set_cursor(cursor);
        }
    }

    /// After a crash the cursor goes to where the last note of this step was written, so that the half-typed line
    /// becomes what it was meant to be.
    pub fn go_on_where_she_was(&mut self) {
        let step = self.step();
        let last = self.session.live_notes().rfind(|note| note.step == *step);
        if let Some(cursor) = last.and_then(|note| Some(self.lens()?.after(note))) {
            self.set_cursor(cursor);
        }
    }

    /// The note she points at. In a journey's cell the place for the next note stands for the one just written.
    pub fn note_at_cursor(&self) -> Option<&Note> {
        if let Looks::Note(note) = self.looks {
            return self.session.note(note?).filter(|note| !note.deleted);
        }
        let lens = self.lens()?;
        let cursor = self.cursor_in(lens);
        lens.note_at(&cursor).or_else(|| match lens {
            Lens::Grid(grid) if grid.heading_at(&cursor).is_none() => {
                grid.cell(cursor.column, cursor.row).last().copied()
            }
            _ => None,
        })
    }

    /// What she shows the room now. The note she points at is part of it where the board is shown.
    pub fn showing(&self) -> Showing {
        let is_board = self.projector.showing.what == Shows::Board;
        let at = is_board.then(|| self.note_at_cursor()).flatten().map(|note| note.id);
        self.projector.showing_at(at)
    }

    /// True when she points at a stage of a journey.
    pub fn cursor_on_stage(&self) -> bool {
        match self.lens() {
            Some(Lens::Grid(grid)) => {
                let heading = grid.heading_at(&self.cursor());
                heading.is_some_and(|column| column < grid.stages().len())
            }
            _ => false,
        }
    }

    /// The number of the cluster whose heading she points at.
    pub fn cursor_on_cluster(&self) -> Option<u32> {
        match self.lens() {
            Some(Lens::Clusters(clusters)) => clusters.heading_at(&self.cursor()),
            _ => None,
        }
    }

    /// True when she points at a note from an earlier step that a card can be made of.
    pub fn cursor_on_card_source(&self) -> bool {
        let Some(board) = self.board().filter(|board| board.spec.board_type == BoardType::Cards) else {
            return false;
        };
        self.note_at_cursor().is_some_and(|note| note.board.as_ref() != Some(&board.id))
    }

    /// The day's challenge, where the step is about it and nobody has written it on the board: she has typed it once,
    /// when the workshop was made, and Enter on an empty line takes it in.
    pub fn offered(&self) -> Option<&str> {
        let board = self.board().filter(|board| board.kind() == NoteKind::Challenge)?;
        let challenge = self.session.details.challenge.as_str();
        let wanted = !challenge.is_empty() && board.own().next().is_none();
        (wanted && self.can_write() && self.purpose == Purpose::New).then_some(challenge)
    }

    /// Makes something happen: changes the session, and gives the event to be put on the disk. `None` when it does
    /// not fit, which leaves everything as it was.
    pub fn happen(
        &mut self,
        turn: Turn,
        what: What,
        now: DateTime<Utc>,
        device: &DeviceId,
    ) -> Option<SessionEvent> {
        if !self.can_write() {
            return None;
        }
        let event = self.session.event(now, device, turn, what);
        self.seen.take();
        self.made.take();
        // Nobody else holds the session now, so that this copies nothing.
        match Rc::make_mut(&mut self.session).apply(&event) {
            Ok(()) => {
                self.saving.sent(&event);
                Some(event)
            }
            Err(error) => {
                tracing::warn!(%error, "an event did not fit");
                None
            }
        }
    }

    /// The table with the next letter after this one; none after the last.
    pub fn table_after(&self, table: Option<TableId>) -> Option<TableId> {
        let next = table.map_or(0, |table| usize::from(table.index()) + 1);
        self.session.tables.get(next).map(|table| table.id)
    }

    /// When its picture next changes by itself.
    pub fn next_wakeup(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        // Standing still, only the time of day and the forecast move, once a minute. While the timer counts they
        // move with it, so that one second wakes the program once.
        let timer = self.session.clock.timer.next_change(now);
        timer.or_else(|| Some(next_minute(now)))
    }
}

/// What a cursor is kept for. A card is filled in over several steps, and a why-branch followed through them, so the
/// cursor stays where it was; each step of a journey begins in the lane it fills.
fn place_of(board: &BoardRef<'_>) -> (BoardId, Option<StepId>) {
    let is_grid = board.spec.board_type == BoardType::Grid;
    (board.id.clone(), is_grid.then(|| board.step.id.clone()))
}

/// The next whole minute.
pub fn next_minute(now: DateTime<Utc>) -> DateTime<Utc> {
    let into =
        TimeDelta::seconds(i64::from(now.second())) + TimeDelta::nanoseconds(i64::from(now.nanosecond()));
    now + (TimeDelta::minutes(1) - into).max(TimeDelta::milliseconds(1))
}
