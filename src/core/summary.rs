//! The day in short: what came of it, who does what, and plan against actual.

mod sorted;
mod told;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::ids::{BoardId, NoteId};
use super::method::FieldType;
use super::note::{Note, NoteKind};
use super::plan::{Forecast, Progress, sum_of_stays};
use super::session::Session;

pub use sorted::{Came, Sorted, ToldCluster};
pub use told::{Said, Told, ToldNote};

/// A closed or closing day in short.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// One line for each block.
    pub blocks: Vec<BlockLine>,
    /// What came of it, kind by kind.
    pub told: Vec<Told>,
    /// How notes were sorted, and which got the most points.
    pub sorted: Vec<Sorted>,
    /// Who does what, by when.
    pub next_steps: Vec<NextStep>,
    /// What was decided.
    pub decisions: Vec<NoteId>,
    /// What was parked.
    pub parked: Vec<NoteId>,
    /// How many notes stand.
    pub notes: usize,
    /// When the day was to end and when it did, or is to be expected to.
    pub end: (DateTime<Utc>, DateTime<Utc>),
}

/// One block in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLine {
    /// Which, as an index into the day's blocks.
    pub block: usize,
    /// How far it came.
    pub progress: Progress,
    /// How long it was to take.
    pub planned: TimeDelta,
    /// How long it took; nothing when nobody came to it.
    pub took: TimeDelta,
    /// How many notes were written in it.
    pub notes: usize,
}

/// One next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// Which note says it.
    pub note: NoteId,
    /// Who does it; empty when nobody has said.
    pub owner: String,
    /// By when, as it was typed in (dates as `YYYY-MM-DD`); empty when nobody has said.
    pub due: String,
}

impl Summary {
    /// The day as it stands at `now`.
    pub fn of(session: &Session, now: DateTime<Utc>) -> Self {
        let forecast = Forecast::of(session, now);
        let blocks = forecast
            .blocks
            .iter()
            .map(|times| {
                let id = &session.day.blocks[times.block].id;
                BlockLine {
                    block: times.block,
                    progress: times.progress,
                    planned: times.planned.length(),
                    took: sum_of_stays(session, now, |step| step.block() == id),
                    notes: session.live_notes().filter(|note| note.step.block() == id).count(),
                }
            })
            .collect();
        let of_kind = |kind: NoteKind| session.live_notes().filter(move |note| note.kind == kind);
        Self {
            blocks,
            told: told::told(session),
            sorted: sorted::sorted(session),
            next_steps: next_steps(session),
            decisions: of_kind(NoteKind::Decision).map(|note| note.id).collect(),
            parked: of_kind(NoteKind::Parked).map(|note| note.id).collect(),
            notes: session.live_notes().count(),
            end: (forecast.planned_end, forecast.expected_end),
        }
    }
}

/// When the day ended; of one that was not closed, when the last thing happened: how long ago that was, or how fast a
/// rehearsal went, says nothing of the day.
pub fn last_moment(session: &Session) -> DateTime<Utc> {
    let noted = session.notes.iter().flat_map(|note| [Some(note.at), note.edited]).flatten();
    let timed = session.timeline.iter().map(|moment| moment.at);
    let first =
        if session.has_begun() { session.created } else { session.created.min(session.planned_start) };
    session.closed.unwrap_or_else(|| noted.chain(timed).max().unwrap_or(first))
}

/// Who does what, by when, in the order it was written down.
pub fn next_steps(session: &Session) -> Vec<NextStep> {
    let steps = session.live_notes().filter(|note| note.kind == NoteKind::NextStep);
    steps.map(|note| next_step(session, note)).collect()
}

/// What has been said about each note, such as why a next step was dropped, in the order it was written down.
pub fn remarks(session: &Session) -> BTreeMap<NoteId, Vec<NoteId>> {
    let mut remarks: BTreeMap<NoteId, Vec<NoteId>> = BTreeMap::new();
    for note in session.live_notes().filter(|note| note.kind == NoteKind::Remark) {
        for &about in &note.from {
            remarks.entry(about).or_default().push(note.id);
        }
    }
    remarks
}

fn next_step(session: &Session, note: &Note) -> NextStep {
    NextStep {
        note: note.id,
        owner: field(session, note, FieldType::Person),
        due: field(session, note, FieldType::Date),
    }
}

/// What the first field of this type says, on whichever board has given the note fields.
fn field(session: &Session, note: &Note, wanted: FieldType) -> String {
    let on_board = |board: &BoardId| {
        let (_, spec) = session.day.board(board)?;
        let field = spec.fields.iter().find(|field| field.field_type == wanted)?;
        note.place(board)?.fields.get(&field.id).filter(|said| !said.is_empty()).cloned()
    };
    note.places.keys().find_map(on_board).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;
    use crate::core::event::What;
    use crate::core::method::BoardSpec;
    use crate::core::note::{Place, Status};
    use crate::core::testing::{BOARDS, Player, any_move, minute, note_id, session};

    /// The small day, with cards on the last method's board: who does it and by when.
    fn with_cards() -> Player {
        let mut session = session();
        let cards: BoardSpec = toml::from_str(
            r#"
            id = "cards"
            type = "cards"
            name = {}
            fields = [
              { id = "what", name = {} },
              { id = "who", type = "person", name = {} },
              { id = "by", type = "date", name = {} },
              { id = "with", type = "person", name = {} },
            ]"#,
        )
        .unwrap();
        session.day.blocks[7].boards.push(BoardSpec { id: "again".to_owned(), ..cards.clone() });
        session.day.blocks[7].boards.push(cards);
        Player::new(session)
    }

    fn fill(player: &mut Player, board: &str, fields: &[(&str, &str)]) {
        let fields: BTreeMap<String, String> =
            fields.iter().map(|&(id, said)| (id.to_owned(), said.to_owned())).collect();
        let place = Some(Place { fields, ..Place::default() });
        player.happens(What::NotePlaced { note: note_id(1), board: board.into(), place });
    }

    fn only_step(player: &Player) -> (String, String) {
        let summary = Summary::of(&player.session, player.now);
        let [step] = &summary.next_steps[..] else { panic!("one next step: {summary:?}") };
        (step.owner.clone(), step.due.clone())
    }

    #[test]
    fn a_next_step_has_its_owner_and_date_from_its_card() {
        let mut player = with_cards();
        player.write(NoteKind::NextStep, "pitch/cards", &[]);
        assert_eq!(only_step(&player), (String::new(), String::new()));
        fill(&mut player, "pitch/cards", &[("who", "Kari"), ("by", "2026-12-01"), ("with", "Ola")]);
        assert_eq!(only_step(&player), ("Kari".to_owned(), "2026-12-01".to_owned()));
        // A card that says nothing does not hide one that does.
        fill(&mut player, "pitch/again", &[("who", "")]);
        assert_eq!(only_step(&player), ("Kari".to_owned(), "2026-12-01".to_owned()));
    }

    #[test]
    fn each_note_is_told_as_what_it_is_and_those_taken_away_not_at_all() {
        let mut player = Player::new(session());
        let [parked, decision, gone, idea] =
            [NoteKind::Parked, NoteKind::Decision, NoteKind::Decision, NoteKind::Idea]
                .map(|kind| player.write(kind, "arrive/wall", &[]));
        player.happens(What::NoteDeleted { note: gone, on: true });
        player.happens(What::NoteStarred { note: idea, on: true });
        player.happens(What::NoteStarred { note: gone, on: true });
        let summary = Summary::of(&player.session, player.now);
        assert_eq!((summary.parked, summary.decisions), (vec![parked], vec![decision]));
        let told: Vec<NoteId> =
            summary.told.iter().flat_map(|told| &told.notes).map(|told| told.note).collect();
        assert_eq!((told, summary.notes), (vec![idea], 3));
        assert_eq!(summary.blocks[0].notes, 3);
    }

    #[test]
    fn the_plan_stands_beside_what_happened() {
        let mut player = Player::new(session());
        player.start();
        player.wait(TimeDelta::minutes(7));
        player.next();
        player.wait(TimeDelta::minutes(9));
        player.next();
        player.wait(TimeDelta::minutes(1));
        player.previous();
        player.wait(TimeDelta::minutes(2));
        player.happens(What::Closed);
        player.wait(TimeDelta::days(300));
        let summary = Summary::of(&player.session, player.now);
        let block = &summary.blocks[0];
        assert_eq!((block.planned, block.took), (TimeDelta::minutes(15), TimeDelta::minutes(18)));
        assert_eq!(summary.blocks[1].took, TimeDelta::minutes(1));
        assert_eq!(
            (summary.blocks[2].took, summary.blocks[2].progress),
            (TimeDelta::zero(), Progress::Skipped)
        );
        assert_eq!(summary.end, (minute(140), minute(19)));
    }

    /// What a board says of a note and can be corrected afterwards.
    fn any_place() -> impl Strategy<Value = Place> {
        let marks = (any::<bool>(), any::<bool>(), ".{0,9}");
        let places = (
            prop::option::of((0..11_u8, 0..11_u8)),
            prop::option::of(1..4_u32),
            prop::option::of((1..9_u32).prop_map(note_id)),
        );
        (marks, places).prop_map(|((root, influence, evidence), (xy, cluster, parent))| Place {
            parent,
            evidence,
            root,
            influence,
            xy,
            cluster,
            ..Place::default()
        })
    }

    /// Something that is written in a day after it was closed.
    fn any_late() -> impl Strategy<Value = What> {
        let note = || (1..9_u32).prop_map(note_id);
        let board = || prop::sample::select(&BOARDS[..]).prop_map(Into::into);
        prop_oneof![
            (note(), ".{1,9}").prop_map(|(note, text)| What::NoteEdited { note, text }),
            (note(), any::<bool>()).prop_map(|(note, on)| What::NoteDeleted { note, on }),
            (note(), any::<bool>()).prop_map(|(note, on)| What::NoteStarred { note, on }),
            (note(), prop::sample::select(&Status::ALL[..]))
                .prop_map(|(note, status)| What::NoteStatusSet { note, status }),
            (note(), prop::sample::select(&NoteKind::ALL[..]))
                .prop_map(|(note, kind)| What::NoteKindSet { note, kind }),
            (note(), board(), prop::option::of(any_place()))
                .prop_map(|(note, board, place)| What::NotePlaced { note, board, place }),
            (board(), 1..4_u32, ".{0,9}").prop_map(|(board, cluster, name)| What::ClusterNamed {
                board,
                cluster,
                name
            }),
            (board(), any::<bool>()).prop_map(|(board, on)| What::Revealed { board, on }),
        ]
    }

    proptest! {
        /// However the day went, and whatever is written in it afterwards or taken back again: its times stay as they were
        /// when it was closed, and so does the moment that was.
        #[test]
        fn what_is_written_afterwards_changes_no_times(
            moves in prop::collection::vec((any_move(), 0..40_i64), 0..25),
            late in prop::collection::vec((any_late(), 0..5000_i64, any::<bool>()), 1..25),
        ) {
            let mut player = Player::new(session());
            for _ in 0..8 {
                player.write(NoteKind::NextStep, "arrive/wall", &[]);
            }
            for (what, minutes) in moves {
                player.make(&what);
                player.wait(TimeDelta::minutes(minutes));
            }
            player.happens(What::Closed);
            let times = |session: &Session, now| {
                let summary = Summary::of(session, now);
                let blocks: Vec<_> =
                    summary.blocks.iter().map(|line| (line.progress, line.planned, line.took)).collect();
                (blocks, summary.end, Forecast::of(session, now), session.closed, session.clock.clone())
            };
            let before = times(&player.session, player.now);
            for (what, minutes, undo) in late {
                player.wait(TimeDelta::minutes(minutes + 1));
                player.happens(what);
                player.write(NoteKind::Decision, "arrive/wall", &[note_id(1)]);
                if undo {
                    player.undo();
                }
            }
            prop_assert_eq!(times(&player.session, player.now), before.clone());
            prop_assert_eq!(last_moment(&player.session), before.3.unwrap());
            prop_assert!(player.session.is_late(player.session.notes.last().unwrap()));
        }
    }
}
