//! What came of the day: of each kind of note those that matter most, and how many more there are.

use std::cmp::Reverse;

use crate::core::boards::carries;
use crate::core::ids::NoteId;
use crate::core::method::{BoardType, Field, Mark};
use crate::core::note::{Note, NoteKind};
use crate::core::session::Session;

/// The most of one kind that is told. A summary that has everything in it is the record, which is there already.
const MOST: usize = 8;

/// The notes of one kind, what the group gave most dots first, then what was starred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What they are.
    pub kind: NoteKind,
    /// Those that matter most.
    pub notes: Vec<ToldNote>,
    /// How many more there are.
    pub more: usize,
}

/// One note that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldNote {
    /// Which.
    pub note: NoteId,
    /// The dots it got, on all boards where they are shown.
    pub dots: u32,
    /// A root cause: how the group knows; empty when nobody has said.
    pub evidence: String,
    /// A concept: what its card says, field by field, without those nobody has filled in.
    pub fields: Vec<Said>,
}

/// What one field of a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The field.
    pub field: Field,
    /// What was kept of what was typed.
    pub value: String,
}

/// Every kind of which there is something to tell, in the order the day usually makes them. Decisions, next steps and
/// what was parked are told by themselves.
pub(super) fn told(session: &Session) -> Vec<Told> {
    let told = |kind| {
        let (mut chosen, mut more) = (Vec::new(), 0);
        for note in session.live_notes().filter(|note| told_as(note) == kind && !stands_above(session, note))
        {
            let dots = shown_dots(session, note);
            if is_always_told(kind) || note.starred || dots > 0 {
                chosen.push((dots, note));
            } else {
                more += 1;
            }
        }
        chosen.sort_by_key(|&(dots, note)| (Reverse(dots), !note.starred, note.no));
        more += chosen.len().saturating_sub(MOST);
        chosen.truncate(MOST);
        let notes: Vec<ToldNote> = chosen.into_iter().map(|(dots, note)| tell(session, note, dots)).collect();
        (!notes.is_empty()).then_some(Told { kind, notes, more })
    };
    let alone = [NoteKind::Decision, NoteKind::NextStep, NoteKind::Parked];
    NoteKind::ALL.into_iter().filter(|kind| !alone.contains(kind)).filter_map(told).collect()
}

/// A pain or a cause that was marked as a root cause is what the group will look for under that name.
fn told_as(note: &Note) -> NoteKind {
    if note.is(NoteKind::RootCause) { NoteKind::RootCause } else { note.kind }
}

/// What the day is about stands at the top of the summary already.
fn stands_above(session: &Session, note: &Note) -> bool {
    note.kind == NoteKind::Challenge && note.text == session.details.challenge
}

/// Kinds the day makes few of, each of them a result. Of the others, such as ideas, only what was chosen is one.
fn is_always_told(kind: NoteKind) -> bool {
    matches!(
        kind,
        NoteKind::Challenge
            | NoteKind::Persona
            | NoteKind::RootCause
            | NoteKind::Question
            | NoteKind::Concept
            | NoteKind::Benefit
    )
}

/// Dots nobody has been shown yet stay secret here as well.
fn shown_dots(session: &Session, note: &Note) -> u32 {
    if !carries(session, note, Mark::Voted) {
        return 0;
    }
    let is_shown = |board| session.boards.get(board).is_some_and(|state| state.revealed);
    note.places.iter().filter(|(board, _)| is_shown(*board)).map(|(_, place)| place.dots()).sum()
}

fn tell(session: &Session, note: &Note, dots: u32) -> ToldNote {
    let evidence = note.places.values().filter(|place| place.root).map(|place| &place.evidence);
    ToldNote {
        note: note.id,
        dots,
        evidence: evidence.into_iter().find(|said| !said.is_empty()).cloned().unwrap_or_default(),
        // The heading of another card says what it is; a concept is what its fields say.
        fields: if note.kind == NoteKind::Concept { fields(session, note) } else { Vec::new() },
    }
}

fn fields(session: &Session, note: &Note) -> Vec<Said> {
    let boards = note.places.iter().filter_map(|(board, place)| Some((session.day.board(board)?.1, place)));
    boards
        .filter(|(spec, _)| spec.board_type == BoardType::Cards)
        .flat_map(|(spec, place)| {
            let said = |field: &Field| {
                let value = place.fields.get(&field.id).filter(|value| !value.is_empty())?;
                Some(Said { field: field.clone(), value: value.clone() })
            };
            spec.fields.iter().filter_map(said)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::event::What;
    use crate::core::method::BoardSpec;
    use crate::core::note::Place;
    use crate::core::testing::{Player, session};

    fn kinds(player: &Player) -> Vec<(NoteKind, Vec<NoteId>, usize)> {
        let notes = |told: &Told| told.notes.iter().map(|told| told.note).collect();
        told(&player.session).iter().map(|told| (told.kind, notes(told), told.more)).collect()
    }

    #[test]
    fn of_ideas_those_chosen_are_told_and_of_questions_all() {
        let mut player = Player::new(session());
        let ideas = [(); 4].map(|()| player.write(NoteKind::Idea, "arrive/wall", &[]));
        let question = player.write(NoteKind::Question, "arrive/wall", &[]);
        let _remark = player.write(NoteKind::Remark, "arrive/wall", &[]);
        player.happens(What::NoteStarred { note: ideas[0], on: true });
        let voted = |note, dots| What::Voted { note, board: "arrive/wall".into(), voter: 1, dots };
        player.happens(voted(ideas[1], 1));
        player.happens(voted(ideas[3], 2));
        // Secret dots choose nothing yet.
        let questions = (NoteKind::Question, vec![question], 0);
        assert_eq!(kinds(&player), [questions.clone(), (NoteKind::Idea, vec![ideas[0]], 3)]);
        player.happens(What::Revealed { board: "arrive/wall".into(), on: true });
        assert_eq!(kinds(&player), [questions, (NoteKind::Idea, vec![ideas[3], ideas[1], ideas[0]], 1)]);
    }

    #[test]
    fn a_cause_marked_as_root_is_told_as_one_with_how_it_is_known() {
        let mut player = Player::new(session());
        let [pain, cause] =
            [NoteKind::Pain, NoteKind::Cause].map(|kind| player.write(kind, "arrive/wall", &[]));
        let place = Place { root: true, evidence: "31 søknader".to_owned(), ..Place::default() };
        player.happens(What::NotePlaced { note: cause, board: "arrive/wall".into(), place: Some(place) });
        player.happens(What::NoteStarred { note: pain, on: true });
        assert_eq!(kinds(&player), [(NoteKind::Pain, vec![pain], 0), (NoteKind::RootCause, vec![cause], 0)]);
        assert_eq!(told(&player.session)[1].notes[0].evidence, "31 søknader");
    }

    #[test]
    fn a_concept_is_told_with_the_fields_that_were_filled_in() {
        let mut session = session();
        let cards = r#"
            id = "cards"
            type = "cards"
            name = {}
            fields = [{ id = "title", name = {} }, { id = "who", name = {} }, { id = "what", name = {} }]"#;
        session.day.blocks[7].boards.push(toml::from_str::<BoardSpec>(cards).unwrap());
        let mut player = Player::new(session);
        let card = player.write(NoteKind::Concept, "pitch/cards", &[]);
        let fields =
            [("who", ""), ("what", "Én post på ledermøtet")].map(|(id, said)| (id.into(), said.into()));
        let place = Some(Place { fields: fields.into(), ..Place::default() });
        player.happens(What::NotePlaced { note: card, board: "pitch/cards".into(), place });
        let told = told(&player.session);
        let said: Vec<(&str, &str)> =
            told[0].notes[0].fields.iter().map(|said| (&*said.field.id, &*said.value)).collect();
        assert_eq!((told[0].kind, said), (NoteKind::Concept, vec![("what", "Én post på ledermøtet")]));
    }

    #[test]
    fn no_kind_fills_the_summary_alone() {
        let mut player = Player::new(session());
        for _ in 0..11 {
            player.write(NoteKind::Question, "arrive/wall", &[]);
        }
        let [(_, shown, more)] = &kinds(&player)[..] else { panic!("one kind") };
        assert_eq!((shown.len(), *more), (MOST, 3));
    }
}
