//! A day with what the sample day has not: clusters, points, and what was written when the day was over.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use verksted::core::day::{Block, Day};
use verksted::core::event::{Details, NewNote, Turn, What};
use verksted::core::ids::{BoardId, DeviceId, NoteId, SessionId, StepId};
use verksted::core::method::BoardType;
use verksted::core::note::{NoteKind, Place, Points, Status, TableId, WALL};
use verksted::core::session::{NewSession, Session, Table};
use verksted::core::words::Lang;
use verksted::export::{Format, Part, Taken, Wanted};
use verksted::library::Library;

use crate::golden::golden;
use crate::support::{bytes, sheets, text, wanted};

/// A day being written, an event a minute.
struct Writing {
    session: Session,
    now: DateTime<Utc>,
}

impl Writing {
    fn happens(&mut self, what: What) {
        self.now += TimeDelta::minutes(1);
        let event = self.session.event(self.now, &DeviceId("laptop".to_owned()), Turn::New, what);
        self.session.apply(&event).unwrap();
    }

    fn note(&mut self, kind: NoteKind, text: &str, step: &StepId, on: Option<(&BoardId, Place)>) -> NoteId {
        let number = self.session.next_number();
        let note = NoteId(uuid::Uuid::from_u128(u128::from(number)));
        self.happens(What::NoteAdded(NewNote {
            note,
            number,
            kind,
            text: text.to_owned(),
            step: step.clone(),
            on: on.map(|(board, place)| (board.clone(), place)),
            table: TableId::from_letter('A'),
            from: Vec::new(),
        }));
        note
    }
}

/// The block of a programme in which there is a board of this type, with that board's id and a step that shows it.
fn block(library: &Library, programme: &str, of: BoardType) -> (Block, BoardId, StepId) {
    let day = library.day(programme, 2).unwrap();
    let has = |block: &&Block| block.boards.iter().any(|board| board.board_type == of);
    let block = day.blocks.iter().find(has).unwrap().clone();
    let spec = block.boards.iter().find(|board| board.board_type == of).unwrap();
    let step = block.steps.iter().find(|step| step.spec.board.as_deref() == Some(&spec.id)).unwrap();
    let (board, step) = (BoardId::new(&block.id, &spec.id), step.id.clone());
    (block, board, step)
}

/// The day.
pub fn day() -> Taken {
    let library = Library::load(None);
    let (sorting, clusters, sort) = block(&library, "lup-2", BoardType::Clusters);
    let (scoring, points, score) = block(&library, "lup-3", BoardType::Scores);
    let whole = library.day("lup-2", 2).unwrap();
    let start: DateTime<Utc> = "2027-02-03T08:00:00Z".parse().unwrap();
    let session = Session::new(NewSession {
        id: SessionId(uuid::Uuid::from_u128(1)),
        now: start,
        offset: FixedOffset::east_opt(3600).unwrap(),
        planned_start: start,
        details: Details {
            title: "Ventetid på helsestasjonen".to_owned(),
            challenge: "Hvordan kan vi korte ned ventetida?".to_owned(),
            place: "Fjordvik".to_owned(),
            language: Lang::Nb,
        },
        tables: ['A', 'B']
            .into_iter()
            .filter_map(TableId::from_letter)
            .map(|id| Table { id, people: 5 })
            .collect(),
        day: Day { blocks: vec![sorting, scoring], ..whole },
        rehearsal: None,
    });
    let mut day = Writing { session: session.unwrap(), now: start };
    let inside = |cluster| Place { cluster: Some(cluster), ..Place::default() };
    for (text, place) in [
        ("Telefonen er stengt når folk har fri", inside(1)),
        ("Ingen vet hvem som ringer tilbake", inside(1)),
        ("Timeboka åpner bare én måned fram", inside(2)),
        ("Vi skriver det samme tre steder", Place::default()),
    ] {
        day.note(NoteKind::Remark, text, &sort, Some((&clusters, place)));
    }
    day.happens(What::ClusterNamed {
        board: clusters,
        cluster: 1,
        name: "Vi når ikke fram til noen".to_owned(),
    });
    let ideas = ["Åpen time hver onsdag", "Ring meg opp-knapp"];
    let ideas = ideas.map(|text| day.note(NoteKind::Idea, text, &score, Some((&points, Place::default()))));
    for (note, voter, given) in [
        (ideas[0], 1, [7, 9, 8]),
        (ideas[0], 2, [4, 9, 5]),
        (ideas[1], 1, [8, 6, 3]),
        (ideas[1], WALL, [8, 8, 4]),
    ] {
        let criteria = ["new", "useful", "feasible"].map(str::to_owned);
        let given: Points = criteria.into_iter().zip(given).collect();
        day.happens(What::Scored { note, board: points.clone(), voter, points: given });
    }
    day.happens(What::Revealed { board: points, on: true });
    let step = day.note(NoteKind::NextStep, "Prøve åpen time i mars", &score, None);
    day.happens(What::Closed);
    day.now += TimeDelta::days(40);
    day.happens(What::NoteStatusSet { note: step, status: Status::Done });
    day.note(NoteKind::NextStep, "Åpen time i hele kommunen", &score, None);
    day.note(NoteKind::Decision, "Onsdagene blir faste", &score, None);
    day.note(NoteKind::Remark, "31 familier kom den første måneden", &score, None);
    Taken::of(day.session)
}

#[test]
fn groups_points_and_what_was_written_afterwards_are_as_they_were() {
    for lang in Lang::ALL {
        let of = |format| wanted(format);
        golden(&format!("afterwards.{lang}.md"), &text(&[day()], of(Format::Markdown), lang));
        golden(&format!("afterwards.{lang}.html"), &text(&[day()], of(Format::Html), lang));
        golden(&format!("afterwards.{lang}.xlsx.txt"), &sheets(&bytes(&[day()], of(Format::Xlsx), lang)));
    }
}

#[test]
fn what_came_of_a_next_step_is_told_with_when_and_what_was_written_later_as_later() {
    let text = text(&[day()], Wanted { part: Part::All, ..wanted(Format::Markdown) }, Lang::En);
    for there in ["done", "15 Mar 2027", "written afterwards", "## Written afterwards", "31 familier"] {
        assert!(text.contains(there), "{there} in {text}");
    }
    assert_eq!(text.matches("31 familier").count(), 1);
}
