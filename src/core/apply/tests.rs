use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::event::{Adjustments, Details, NewNote};
use crate::core::note::{NoteKind, Place, Status, TableId};
use crate::core::testing::{BOARDS, Move, Player, STEPS, any_language, any_move, note_id, session};
use crate::core::words::Lang;
use chrono::TimeDelta;

/// Something that happens; what it is about is chosen among what there is when it does.
#[derive(Clone, Debug)]
enum Act {
    Write { board: Option<usize>, from: Vec<usize>, place: Place },
    Edit(usize, String),
    Delete(usize, bool),
    Star(usize, bool),
    Private(usize, bool),
    Status(usize, usize),
    Kind(usize, usize),
    Table(usize, u8),
    Link(usize, Vec<usize>),
    Place(usize, usize, Option<Place>),
    Vote(usize, u16, u16),
    Stages(Vec<String>),
    Reveal(bool),
    Replan(Vec<(usize, u32)>, Vec<usize>),
    Details(String, Lang),
    Move(Move),
    Gap,
    Wait(i64),
    Undo,
    Redo,
}

fn any_place() -> impl Strategy<Value = Place> {
    let fields = prop::collection::btree_map("[a-c]", "[a-zæøå]{0,3}", 0..3);
    let votes = prop::collection::btree_map(0..4u16, 1..4u16, 0..3);
    let where_on =
        (prop::option::of(0..4u32), prop::option::of(-2..=2i8), prop::option::of((0..=10u8, 0..=10u8)));
    (where_on, any::<(bool, bool)>(), prop::option::of(1..5u32), votes, fields).prop_map(
        |((stage, value, xy), (root, influence), parent, votes, fields)| Place {
            stage,
            value,
            xy,
            root,
            influence,
            parent: parent.map(note_id),
            votes,
            fields,
            ..Place::default()
        },
    )
}

/// Anything that undo takes back.
fn any_change() -> impl Strategy<Value = Act> {
    let some = || any::<prop::sample::Index>().prop_map(|index| index.index(64));
    let place = || prop_oneof![Just(Place::default()), any_place()];
    let several = || prop::collection::vec(some(), 0..3);
    prop_oneof![
        6 => (prop::option::of(0..BOARDS.len()), several(), place())
            .prop_map(|(board, from, place)| Act::Write { board, from, place }),
        1 => (some(), "[a-zæøå ]{1,8}").prop_map(|(note, text)| Act::Edit(note, text)),
        1 => (some(), any::<bool>()).prop_map(|(note, on)| Act::Delete(note, on)),
        1 => (some(), any::<bool>()).prop_map(|(note, on)| Act::Star(note, on)),
        1 => (some(), any::<bool>()).prop_map(|(note, on)| Act::Private(note, on)),
        1 => (some(), 0..Status::ALL.len()).prop_map(|(note, status)| Act::Status(note, status)),
        1 => (some(), 0..NoteKind::ALL.len()).prop_map(|(note, kind)| Act::Kind(note, kind)),
        1 => (some(), 0..5u8).prop_map(|(note, table)| Act::Table(note, table)),
        1 => (some(), several()).prop_map(|(note, from)| Act::Link(note, from)),
        1 => (some(), 0..BOARDS.len(), prop::option::of(place()))
            .prop_map(|(note, board, place)| Act::Place(note, board, place)),
        3 => (some(), 0..3u16, 0..3u16).prop_map(|(note, voter, dots)| Act::Vote(note, voter, dots)),
        1 => prop::collection::vec("[a-c]", 0..3).prop_map(Act::Stages),
        1 => Just(Act::Stages(vec!["Før".to_owned(), "Etter".to_owned()])),
        1 => any::<bool>().prop_map(Act::Reveal),
        1 => (prop::collection::vec((0..STEPS.len(), 1..40u32), 0..3), prop::collection::vec(0..9usize, 0..2))
            .prop_map(|(minutes, out)| Act::Replan(minutes, out)),
        1 => ("[a-z]{0,4}", any_language()).prop_map(|(title, language)| Act::Details(title, language)),
        6 => any_move().prop_map(Act::Move),
    ]
}

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => any_change(),
        3 => (1..1_500i64).prop_map(Act::Wait),
        1 => Just(Act::Gap),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
    ]
}

impl Player {
    fn act_all(&mut self, acts: &[Act]) {
        for act in acts {
            self.act(act);
        }
    }

    fn act(&mut self, act: &Act) {
        let session = &self.session;
        let pick =
            |at: usize| (!session.notes.is_empty()).then(|| session.notes[at % session.notes.len()].id);
        let what = match act {
            Act::Write { board, from, place } => {
                let number = session.next_number();
                Some(What::NoteAdded(NewNote {
                    note: note_id(number),
                    number,
                    kind: NoteKind::Idea,
                    text: format!("lapp {number}"),
                    step: session.clock.step.clone(),
                    on: board.map(|board| (BOARDS[board].into(), place.clone())),
                    table: None,
                    from: from.iter().filter_map(|&at| pick(at)).collect(),
                }))
            }
            Act::Edit(at, text) => pick(*at).map(|note| What::NoteEdited { note, text: text.clone() }),
            Act::Delete(at, on) => pick(*at).map(|note| What::NoteDeleted { note, on: *on }),
            Act::Star(at, on) => pick(*at).map(|note| What::NoteStarred { note, on: *on }),
            Act::Private(at, on) => pick(*at).map(|note| What::NotePrivateSet { note, on: *on }),
            Act::Status(at, status) => {
                pick(*at).map(|note| What::NoteStatusSet { note, status: Status::ALL[*status] })
            }
            Act::Kind(at, kind) => {
                pick(*at).map(|note| What::NoteKindSet { note, kind: NoteKind::ALL[*kind] })
            }
            Act::Table(at, table) => {
                pick(*at).map(|note| What::NoteTableSet { note, table: TableId::from_index(*table) })
            }
            Act::Link(at, from) => pick(*at).map(|note| What::NoteLinked {
                note,
                from: from.iter().filter_map(|&at| pick(at)).collect(),
            }),
            Act::Place(at, board, place) => pick(*at).map(|note| What::NotePlaced {
                note,
                board: BOARDS[*board].into(),
                place: place.clone(),
            }),
            Act::Vote(at, voter, dots) => pick(*at).map(|note| What::Voted {
                note,
                board: BOARDS[2].into(),
                voter: *voter,
                dots: *dots,
            }),
            Act::Stages(names) => {
                let stages =
                    names.iter().zip(1..).map(|(name, id)| Stage { id, name: name.clone() }).collect();
                Some(What::StagesSet { board: BOARDS[1].into(), stages })
            }
            Act::Reveal(on) => Some(What::Revealed { board: BOARDS[2].into(), on: *on }),
            Act::Replan(minutes, out) => Some(What::Replanned {
                adjustments: Adjustments {
                    minutes: minutes.iter().map(|(at, minutes)| (STEPS[*at].into(), *minutes)).collect(),
                    left_out: out.iter().map(|&at| session.day.blocks[at].id.clone()).collect(),
                },
            }),
            Act::Details(title, language) => Some(What::DetailsSet(Details {
                title: title.clone(),
                language: *language,
                ..Details::default()
            })),
            Act::Gap => Some(What::Gap { from: self.now, to: self.now }),
            Act::Move(what) => {
                self.make(what);
                None
            }
            Act::Wait(seconds) => {
                self.wait(TimeDelta::seconds(*seconds));
                None
            }
            Act::Undo => {
                self.undo();
                None
            }
            Act::Redo => {
                self.redo();
                None
            }
        };
        self.moves(what);
    }
}

/// What undo brings back: all but the log, the timer, and when a text was last changed.
fn picture(session: &Session) -> impl PartialEq + std::fmt::Debug + use<> {
    let mut notes: Vec<Note> = session.live_notes().cloned().collect();
    for note in &mut notes {
        note.edited = None;
    }
    let been: Vec<_> =
        session.visits.iter().map(|visit| (visit.step.clone(), visit.done, visit.skipped)).collect();
    // To start the timer is never undone, and begins the first stay.
    let been = if been.len() < 2 { Vec::new() } else { been };
    let clock = (session.clock.step.clone(), session.clock.round);
    (notes, session.boards.clone(), session.adjustments.clone(), session.details.clone(), clock, been)
}

fn through_json(session: &Session) -> Session {
    let json = serde_json::to_string(session).expect("a session can be written");
    let mut read: Session = serde_json::from_str(&json).expect("a session can be read");
    read.check().expect("its parts belong together");
    read
}

fn played(acts: &[Act]) -> Player {
    let mut player = Player::new(session());
    player.act_all(acts);
    player
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// The journal's lines, read again, make the same session on another machine.
    #[test]
    fn replay_makes_the_same_session(acts in prop::collection::vec(any_act(), 0..60)) {
        let player = played(&acts);
        let mut again = session();
        for event in &player.events {
            let line = serde_json::to_string(event).unwrap();
            again.apply(&serde_json::from_str(&line).unwrap()).unwrap();
        }
        prop_assert_eq!(again, player.session);
    }

    /// A snapshot taken in the middle goes on as if nothing had happened.
    #[test]
    fn a_session_read_back_goes_on_the_same(
        before in prop::collection::vec(any_act(), 0..40),
        after in prop::collection::vec(any_act(), 0..20),
    ) {
        let mut player = played(&before);
        let mut read = through_json(&player.session);
        prop_assert_eq!(&read, &player.session);
        player.events.clear();
        player.act_all(&after);
        for event in &player.events {
            read.apply(event).unwrap();
        }
        prop_assert_eq!(&read, &player.session);
        prop_assert_eq!(through_json(&read), player.session);
    }

    /// Undo goes back to exactly what was, and redo forward to exactly what had become of it.
    #[test]
    fn undo_and_redo_are_each_others_inverse(
        before in prop::collection::vec(any_act(), 0..30),
        after in prop::collection::vec(any_change(), 0..20),
    ) {
        let mut player = played(&before);
        let (first, depth) = (picture(&player.session), player.session.history.undo.len());
        player.act_all(&after);
        let last = picture(&player.session);
        let back = player.session.history.undo.len() - depth;
        for _ in 0..back {
            prop_assert!(player.undo());
        }
        prop_assert_eq!(picture(&player.session), first);
        for _ in 0..back {
            prop_assert!(player.redo());
        }
        prop_assert_eq!(picture(&player.session), last);
    }

    #[test]
    fn undoing_everything_leaves_the_day_as_it_began(acts in prop::collection::vec(any_act(), 0..60)) {
        let mut player = played(&acts);
        while player.undo() {}
        prop_assert_eq!(picture(&player.session), picture(&session()));
        prop_assert!(player.session.visits.len() <= 1);
    }

    /// Where a note's children stand is the same whether the links came one by one or from a file.
    #[test]
    fn children_are_in_the_order_they_were_written(acts in prop::collection::vec(any_act(), 0..60)) {
        let session = played(&acts).session;
        for note in &session.notes {
            let children: Vec<u32> = session.made_from(note.id).map(|child| child.no).collect();
            prop_assert!(children.is_sorted_by(|a, b| a < b));
            let linked = session.live_notes().filter(|child| child.from.contains(&note.id)).count();
            prop_assert_eq!(children.len(), linked);
        }
    }
}

fn with_a_note() -> Player {
    let mut player = Player::new(session());
    player.write(NoteKind::Pain, "arrive/wall", &[]);
    player
}

fn unknown() -> NoteId {
    note_id(99)
}

#[rstest]
#[case::edit(What::NoteEdited { note: unknown(), text: String::new() }, ApplyError::NoNote(unknown()))]
#[case::delete(What::NoteDeleted { note: unknown(), on: true }, ApplyError::NoNote(unknown()))]
#[case::status(What::NoteStatusSet { note: unknown(), status: Status::Done }, ApplyError::NoNote(unknown()))]
#[case::private(What::NotePrivateSet { note: unknown(), on: true }, ApplyError::NoNote(unknown()))]
#[case::star(What::NoteStarred { note: unknown(), on: true }, ApplyError::NoNote(unknown()))]
#[case::kind(What::NoteKindSet { note: unknown(), kind: NoteKind::Idea }, ApplyError::NoNote(unknown()))]
#[case::table(What::NoteTableSet { note: unknown(), table: None }, ApplyError::NoNote(unknown()))]
#[case::link(What::NoteLinked { note: unknown(), from: Vec::new() }, ApplyError::NoNote(unknown()))]
#[case::place(
    What::NotePlaced { note: unknown(), board: "arrive/wall".into(), place: None },
    ApplyError::NoNote(unknown())
)]
#[case::vote_on_no_note(
    What::Voted { note: unknown(), board: "choose/dots".into(), voter: 1, dots: 1 },
    ApplyError::NoNote(unknown())
)]
#[case::vote_on_no_board(
    What::Voted { note: note_id(1), board: "choose/no".into(), voter: 1, dots: 1 },
    ApplyError::NoBoard("choose/no".into())
)]
#[case::stages(
    What::StagesSet { board: "no/map".into(), stages: Vec::new() },
    ApplyError::NoBoard("no/map".into())
)]
#[case::reveal(What::Revealed { board: "".into(), on: true }, ApplyError::NoBoard("".into()))]
#[case::clock(
    What::Clock { cause: ClockCause::Jumped, clock: Clock { step: "no/step".into(), ..session().clock } },
    ApplyError::NoStep("no/step".into())
)]
#[case::replanned_step(
    What::Replanned { adjustments: Adjustments { minutes: [("no/step".into(), 3)].into(), ..Default::default() } },
    ApplyError::NoStep("no/step".into())
)]
#[case::replanned_block(
    What::Replanned { adjustments: Adjustments { left_out: ["no".to_owned()].into(), ..Default::default() } },
    ApplyError::NoBlock("no".to_owned())
)]
fn what_does_not_fit_changes_nothing(#[case] what: What, #[case] error: ApplyError) {
    let mut player = with_a_note();
    for turn in [Turn::New, Turn::Undo, Turn::Redo] {
        let before = player.session.clone();
        let event = before.event(player.now, &"test".into(), turn, what.clone());
        assert_eq!(player.session.apply(&event), Err(error.clone()));
        assert_eq!(player.session, before);
    }
}

#[test]
fn a_note_is_written_once_on_a_step_and_board_that_are_there() {
    let mut player = with_a_note();
    let before = player.session.clone();
    let What::NoteAdded(new) = player.events[0].what.clone() else { panic!("a note") };
    let no_step = NewNote { note: note_id(2), step: "no/step".into(), ..new.clone() };
    let no_board = NewNote { note: note_id(2), on: Some(("no/b".into(), Place::default())), ..new.clone() };
    for (new, error) in [
        (new, ApplyError::NoteTwice(note_id(1))),
        (no_step, ApplyError::NoStep("no/step".into())),
        (no_board, ApplyError::NoBoard("no/b".into())),
    ] {
        let event = before.event(player.now, &"test".into(), Turn::New, What::NoteAdded(new));
        assert_eq!(player.session.apply(&event), Err(error));
        assert_eq!(player.session, before);
    }
}

#[rstest]
#[case(0)]
#[case(1)]
#[case(3)]
#[case(u64::MAX)]
fn an_event_out_of_order_changes_nothing(#[case] seq: u64) {
    let mut player = with_a_note();
    let before = player.session.clone();
    let what = What::NoteStarred { note: note_id(1), on: true };
    let event = SessionEvent { seq, ..before.event(player.now, &"test".into(), Turn::New, what) };
    assert_eq!(player.session.apply(&event), Err(ApplyError::OutOfOrder { expected: 2, got: seq }));
    assert_eq!(player.session, before);
}

#[rstest]
#[case(Turn::Undo)]
#[case(Turn::Redo)]
fn nothing_to_take_back_is_said_so(#[case] turn: Turn) {
    let mut player = Player::new(session());
    let before = player.session.clone();
    let event = before.event(player.now, &"test".into(), turn, What::DetailsSet(Details::default()));
    assert_eq!(player.session.apply(&event), Err(ApplyError::NothingToTurn));
    assert_eq!(player.session, before);
}

#[test]
fn something_new_ends_the_line_of_redo() {
    let mut player = with_a_note();
    player.undo();
    player.write(NoteKind::Pain, "arrive/wall", &[]);
    assert_eq!(player.session.to_redo(), None);
}

#[test]
fn only_so_many_steps_back_are_kept() {
    let mut player = Player::new(session());
    for _ in 0..=History::DEPTH {
        player.write(NoteKind::Idea, "arrive/wall", &[]);
    }
    while player.undo() {}
    assert_eq!(player.session.live_notes().count(), 1);
}

#[test]
fn the_number_of_a_note_taken_away_is_not_given_again() {
    let mut player = with_a_note();
    player.undo();
    assert_eq!(player.session.next_number(), 2);
    assert_eq!(player.session.note_by_number(1), None);
    player.redo();
    assert_eq!(player.session.note_by_number(1).map(|note| note.id), Some(note_id(1)));
}

#[test]
fn undo_never_stops_the_rooms_clock() {
    let mut player = with_a_note();
    player.start();
    player.undo();
    assert!(player.session.clock.timer.is_running());
    assert_eq!(player.session.live_notes().count(), 0);
}

#[test]
fn a_mistaken_next_taken_back_leaves_no_trace() {
    let mut player = Player::new(session());
    player.start();
    player.wait(TimeDelta::minutes(2));
    let before = player.session.clone();
    player.next();
    player.wait(TimeDelta::seconds(3));
    player.undo();
    assert_eq!((&player.session.clock, &player.session.visits), (&before.clock, &before.visits));
}

#[test]
fn a_mistaken_next_before_the_day_does_not_begin_it() {
    let mut player = Player::new(session());
    player.next();
    assert!(player.session.has_begun());
    player.undo();
    assert!(!player.session.has_begun());
}

#[test]
fn a_timer_set_longer_does_not_begin_the_day() {
    let mut player = Player::new(session());
    player.make(&Move::Extend(5));
    assert!(!player.session.has_begun());
    player.start();
    assert!(player.session.has_begun());
}

#[test]
fn a_skip_done_again_is_a_skip_again() {
    let mut player = Player::new(session());
    player.start();
    player.skip();
    player.undo();
    assert!(!player.session.is_over(&"arrive/say".into()));
    player.redo();
    let visit = &player.session.visits[0];
    assert!(visit.skipped && !visit.done);
}

#[test]
fn going_back_and_forth_and_taking_it_back_keeps_every_stay() {
    let mut player = Player::new(session());
    player.start();
    player.next();
    player.previous();
    player.next();
    player.undo();
    player.redo();
    let steps: Vec<&str> = player.session.visits.iter().map(|visit| visit.step.as_str()).collect();
    assert_eq!(steps, ["arrive/say", "arrive/hear", "arrive/say", "arrive/hear"]);
}

#[test]
fn dots_taken_back_take_the_note_off_the_board_again() {
    let mut player = with_a_note();
    let before = player.session.notes.clone();
    player.happens(What::Voted { note: note_id(1), board: "choose/dots".into(), voter: 2, dots: 3 });
    assert_eq!(player.session.notes[0].place(&"choose/dots".into()).map(Place::dots), Some(3));
    player.undo();
    assert_eq!(player.session.notes, before);
}

#[test]
fn stages_taken_back_are_the_methods_again_in_every_language() {
    let mut player = Player::new(session());
    let board: BoardId = "journey/map".into();
    let stages = vec![Stage { id: 7, name: "Midt i".to_owned() }];
    player.happens(What::StagesSet { board: board.clone(), stages: stages.clone() });
    assert_eq!(player.session.stages_now(&board), stages);
    player.undo();
    let english = Details { language: Lang::En, ..player.session.details.clone() };
    player.happens(What::DetailsSet(english));
    let names: Vec<String> = player.session.stages_now(&board).into_iter().map(|stage| stage.name).collect();
    assert_eq!(names, ["Before", "After"]);
}

#[test]
fn a_closed_day_stands_still_and_forgets_what_could_be_undone() {
    let mut player = with_a_note();
    player.start();
    player.wait(TimeDelta::minutes(4));
    player.happens(What::Closed);
    assert_eq!(player.session.closed, Some(player.now));
    assert!(!player.session.clock.timer.is_running());
    assert_eq!(player.session.history, History::default());
    assert_eq!(player.session.visits[0].to, Some(player.now));
}

#[test]
fn a_day_opened_again_goes_on_in_a_new_stay() {
    let mut player = Player::new(session());
    player.start();
    player.wait(TimeDelta::minutes(4));
    player.happens(What::Closed);
    player.wait(TimeDelta::minutes(90));
    player.happens(What::Reopened);
    assert_eq!(player.session.closed, None);
    player.wait(TimeDelta::minutes(1));
    let spent = crate::core::plan::spent(&player.session, &"arrive/say".into(), player.now);
    assert_eq!(spent, TimeDelta::minutes(5));
}

#[test]
fn the_timeline_says_what_happened() {
    let mut player = with_a_note();
    player.start();
    player.next();
    player.undo();
    player.redo();
    let causes: Vec<ClockCause> = player
        .session
        .timeline
        .iter()
        .filter_map(|moment| match &moment.what {
            Happening::Clock { cause, .. } => Some(*cause),
            _ => None,
        })
        .collect();
    assert_eq!(
        causes,
        [ClockCause::Started, ClockCause::NextStep, ClockCause::Returned, ClockCause::NextStep]
    );
}
