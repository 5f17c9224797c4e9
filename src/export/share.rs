//! What of a session others are given: one place decides, whatever it is then written as.
//!
//! Notes kept private are hers, and go with the record itself and nothing else. Without names ([`anonymous`]) more is
//! left out: what fields for a person say, cards whose heading is one, what anybody said with a pulse, the place, and
//! what was taken away during the day. Tables, voters, devices and the session get codes. They are dealt from a number
//! made of the whole session, names and all: the same session always gives the same codes, and nobody finds
//! the way back from what is left. Names within what people wrote are words like any other and stay.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::core::ids::{BoardId, DeviceId, IdSource, NoteId, SessionId};
use crate::core::method::{BoardSpec, BoardType, FieldType};
use crate::core::note::{Note, TableId, Voter, WALL};
use crate::core::session::{History, Session};

/// The session as others may read it: with what is private counted as taken away, and so is all that answers it in a
/// tree, for an answer tells what was asked.
pub fn public(session: &Session) -> Session {
    let mut shared = session.clone();
    let hidden = hidden(session);
    for note in shared.notes.iter_mut().filter(|note| hidden.contains(&note.id)) {
        note.deleted = true;
    }
    shared
}

/// How many notes that stand are left out of [`public`].
pub fn left_out(session: &Session) -> usize {
    let hidden = hidden(session);
    session.live_notes().filter(|note| hidden.contains(&note.id)).count()
}

fn hidden(session: &Session) -> HashSet<NoteId> {
    let mut answers: HashMap<NoteId, Vec<NoteId>> = HashMap::new();
    for note in &session.notes {
        for parent in note.places.values().filter_map(|place| place.parent) {
            answers.entry(parent).or_default().push(note.id);
        }
    }
    let mut hidden = HashSet::new();
    let mut left: Vec<NoteId> =
        session.live_notes().filter(|note| note.private).map(|note| note.id).collect();
    while let Some(note) = left.pop() {
        if hidden.insert(note) {
            left.extend(answers.get(&note).into_iter().flatten());
        }
    }
    hidden
}

/// The session without names. `instead` stands where one was.
pub fn anonymous(session: &Session, instead: &str) -> Session {
    let mut shared = public(session);
    let mut codes = Codes::of(session);
    let boards: HashMap<BoardId, &BoardSpec> = session
        .day
        .blocks
        .iter()
        .flat_map(|block| block.boards.iter().map(|spec| (BoardId::new(&block.id, &spec.id), spec)))
        .collect();
    let names = names(session, &boards);
    for note in &mut shared.notes {
        if note.deleted {
            note.text.clear();
            note.places.clear();
        }
        without_names(note, &boards, &names, instead);
        note.table = note.table.map(|table| codes.table(table));
        note.device = codes.device(&note.device);
        for (_, place) in note.places.iter_mut() {
            let votes = std::mem::take(&mut place.votes);
            place.votes = votes.into_iter().map(|(voter, dots)| (codes.voter(voter), dots)).collect();
            let scores = std::mem::take(&mut place.scores);
            place.scores = scores.into_iter().map(|(voter, points)| (codes.voter(voter), points)).collect();
        }
    }
    shared.id = codes.session;
    shared.details.place.clear();
    shared.history = History::default();
    // How many sat at a table can tell which it was.
    let people = session.people();
    let count = u32::try_from(session.tables.len()).unwrap_or(u32::MAX).max(1);
    for (table, at) in shared.tables.iter_mut().zip(0..) {
        table.people = u16::try_from(people / count + u32::from(at < people % count)).unwrap_or(u16::MAX);
    }
    shared
}

/// What fields for a person, and headings that are one, say.
fn names(session: &Session, boards: &HashMap<BoardId, &BoardSpec>) -> HashSet<String> {
    let mut names = HashSet::new();
    for note in &session.notes {
        if made_on(note, boards).is_some_and(names_a_person) {
            names.insert(note.text.clone());
        }
        for (board, place) in note.places.iter() {
            let fields = boards.get(board).into_iter().flat_map(|spec| &spec.fields);
            let persons = fields.filter(|field| field.field_type == FieldType::Person);
            names.extend(persons.filter_map(|field| place.fields.get(&field.id)).cloned());
        }
    }
    names
}

fn made_on<'s>(note: &Note, boards: &HashMap<BoardId, &'s BoardSpec>) -> Option<&'s BoardSpec> {
    boards.get(note.board.as_ref()?).copied()
}

/// True for cards whose heading is somebody's name.
fn names_a_person(spec: &BoardSpec) -> bool {
    spec.fields.first().is_some_and(|heading| heading.field_type == FieldType::Person)
}

fn without_names(
    note: &mut Note,
    boards: &HashMap<BoardId, &BoardSpec>,
    names: &HashSet<String>,
    instead: &str,
) {
    let made_on = made_on(note, boards);
    if made_on.is_some_and(|spec| spec.board_type == BoardType::Pulse) {
        let value = note.board.as_ref().and_then(|board| note.place(board)).and_then(|place| place.value);
        note.text = value.map(|value| value.to_string()).unwrap_or_default();
    } else if names.contains(&note.text) {
        instead.clone_into(&mut note.text);
    }
    for (board, place) in note.places.iter_mut() {
        for field in boards.get(board).into_iter().flat_map(|spec| &spec.fields) {
            if field.field_type != FieldType::Person {
                continue;
            }
            if let Some(said) = place.fields.get_mut(&field.id).filter(|said| !said.is_empty()) {
                instead.clone_into(said);
            }
        }
    }
}

/// What stands for tables, voters and devices.
struct Codes {
    session: SessionId,
    tables: BTreeMap<TableId, TableId>,
    voters: BTreeMap<Voter, Voter>,
    devices: BTreeMap<DeviceId, DeviceId>,
}

impl Codes {
    fn of(session: &Session) -> Self {
        let mut deal = IdSource::new(number_of(session));
        let made = u64::try_from(session.created.timestamp_millis()).unwrap_or(0);
        let id = SessionId(deal.next(made));
        let places = || session.notes.iter().flat_map(|note| note.places.values());
        let tables: BTreeSet<TableId> = session.tables.iter().map(|table| table.id).collect();
        let voters: BTreeSet<Voter> = places()
            .flat_map(|place| place.votes.keys().chain(place.scores.keys()).copied())
            .filter(|&voter| voter != WALL)
            .collect();
        let most = u32::from(voters.last().copied().unwrap_or(0)).max(session.people());
        let seats: BTreeSet<Voter> = (1..=Voter::try_from(most).unwrap_or(Voter::MAX)).collect();
        Self {
            session: id,
            tables: dealt(&tables, &mut deal),
            voters: dealt(&seats, &mut deal),
            devices: BTreeMap::new(),
        }
    }

    fn table(&self, table: TableId) -> TableId {
        self.tables.get(&table).copied().unwrap_or(table)
    }

    fn voter(&self, voter: Voter) -> Voter {
        self.voters.get(&voter).copied().unwrap_or(voter)
    }

    /// Devices are numbered as they come.
    fn device(&mut self, device: &DeviceId) -> DeviceId {
        let number = self.devices.len() + 1;
        self.devices.entry(device.clone()).or_insert_with(|| DeviceId(format!("device-{number}"))).clone()
    }
}

/// Each of them with another, or the same, of them: a deck that was shuffled.
fn dealt<T: Copy + Ord>(all: &BTreeSet<T>, deal: &mut IdSource) -> BTreeMap<T, T> {
    let mut shuffled: Vec<T> = all.iter().copied().collect();
    shuffled.sort_by_cached_key(|_| deal.next(0));
    all.iter().copied().zip(shuffled).collect()
}

/// A number made of all that is in the session (`FNV-1a`).
fn number_of(session: &Session) -> u64 {
    let bytes = serde_json::to_vec(session).unwrap_or_default();
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
