//! What the closed record must hold: all she wrote and did, and when.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use verksted::core::event::ClockCause;
use verksted::core::ids::BoardId;
use verksted::core::note::{Note, NoteKind, Place};
use verksted::core::plan::Forecast;
use verksted::core::session::{Happening, Session};
use verksted::store;

use super::super::facilitator::{Facilitator, compare, note, numbers_from, only_session};
use super::super::vocabulary::squash;
use super::afternoon::{CARD_FIELDS, EVIDENCE};
use super::morning::{CASE, JOURNEY};
use super::{CHALLENGE, Kept, PLACE, TITLE};

/// Holds the file she is left with against all she did.
pub fn check(home: &Path, f: &Facilitator, kept: &Kept, summary: &[String]) {
    let path = only_session(home);
    let beside: Vec<String> = std::fs::read_dir(home.join("sessions"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(beside.len(), 1, "only the record is left: {beside:?}");
    let read = store::read(&path).unwrap();
    assert_eq!(read.problems, []);
    let session = read.session;
    compare(&session, &f.written);
    holds_a_whole_day(&session);
    links(&session, kept);
    places(&session, kept);
    summary_is_shown(home, &path, &session, summary);
}

/// What is true of the day whoever reads it: the sample is held to this too.
pub fn holds_a_whole_day(session: &Session) {
    assert_eq!(session.details.title, TITLE);
    assert_eq!(session.details.challenge, CHALLENGE);
    assert_eq!(session.details.place, PLACE);
    assert_eq!(session.rehearsal, Some(60));
    assert_eq!(session.tables.iter().map(|table| table.people).collect::<Vec<_>>(), [5, 5, 6, 5]);
    assert!(
        session.history.undo.is_empty() && session.history.redo.is_empty(),
        "a closed record has no undo"
    );
    case_and_journey(session);
    causes(session);
    choices(session);
    times(session);
    let count = |kind| session.live_notes().filter(|note| note.is(kind)).count();
    let counts = [
        (NoteKind::Challenge, 1),
        (NoteKind::Answer, 5),
        (NoteKind::Action, 6),
        (NoteKind::Touchpoint, 6),
        (NoteKind::Thought, 6),
        (NoteKind::Question, 4),
        (NoteKind::Concept, 4),
        (NoteKind::Feedback, 12),
        (NoteKind::NextStep, 5),
        (NoteKind::Parked, 1),
        (NoteKind::Decision, 1),
        (NoteKind::RootCause, 2),
    ];
    for (kind, expected) in counts {
        assert_eq!(count(kind), expected, "{kind:?}");
    }
    assert!(count(NoteKind::Idea) >= 25 && count(NoteKind::Reflection) >= 8);
    assert!(session.live_notes().any(|note| note.text.contains('🎉')), "an emoji");
    assert!(
        session
            .live_notes()
            .any(|note| note.text == "Å få høre hva de andre har prøvd, også det som gikk galt")
    );
}

fn place<'a>(note: &'a Note, board: &str) -> &'a Place {
    note.place(&BoardId::from(board)).unwrap_or_else(|| panic!("note {} is not on {board}", note.no))
}

fn field<'a>(note: &'a Note, board: &str, field: &str) -> &'a str {
    place(note, board).fields.get(field).map_or("", String::as_str)
}

fn case_and_journey(session: &Session) {
    let of_kind = |kind| session.live_notes().filter(move |note| note.kind == kind);
    let challenge = of_kind(NoteKind::Challenge).next().unwrap();
    assert_eq!(challenge.text, CHALLENGE);
    for name in ["inside", "outside", "whose", "changed"] {
        assert!(!field(challenge, "challenge/challenge", name).is_empty(), "{name}");
    }
    let kari = of_kind(NoteKind::Persona).next().unwrap();
    assert_eq!(kari.text, CASE[0]);
    let names = ["situation", "evidence", "assumptions", "goals", "behaviour", "pain", "day"];
    for (name, words) in names.into_iter().zip(&CASE[1..]) {
        assert_eq!(field(kari, "case/persona", name), *words);
    }
    let board = BoardId::from("journey/journey");
    let stages = session.stages_now(&board);
    assert_eq!(stages.iter().map(|stage| stage.name.as_str()).collect::<Vec<_>>(), JOURNEY.map(|row| row.0));
    let in_cell = |lane: &str, stage: u32| -> Vec<&Note> {
        session
            .notes_made_on(&board)
            .filter(|note| {
                let place = note.place(&board).unwrap();
                place.lane.as_deref() == Some(lane) && place.stage == Some(stage)
            })
            .collect()
    };
    for (stage, (_, does, meets, thinks, _, _)) in stages.iter().zip(JOURNEY) {
        for (lane, words) in [("action", does), ("touchpoint", meets), ("thought", thinks)] {
            assert_eq!(
                in_cell(lane, stage.id).iter().map(|note| note.text.as_str()).collect::<Vec<_>>(),
                [words]
            );
        }
    }
    let feelings: Vec<i8> = stages
        .iter()
        .map(|stage| in_cell("feeling", stage.id)[0].place(&board).unwrap().value.unwrap())
        .collect();
    assert_eq!(feelings, [-1, 2, -1, 1, -2, 0]);
    let starred: Vec<&Note> = of_kind(NoteKind::Pain).filter(|note| note.starred).collect();
    assert_eq!(starred.len(), 3);
}

fn causes(session: &Session) {
    let board = BoardId::from("causes/why-tree");
    let causes: Vec<&Note> = session.notes_made_on(&board).collect();
    let starred: Vec<&Note> =
        session.live_notes().filter(|note| note.kind == NoteKind::Pain && note.starred).collect();
    let branches = |top: &Note| {
        causes
            .iter()
            .filter(|cause| cause.place(&board).is_some_and(|place| place.parent == Some(top.id)))
            .count()
    };
    assert_eq!(starred.iter().map(|pain| branches(pain)).sum::<usize>(), 5);
    assert!(starred.iter().any(|pain| branches(pain) == 3));
    let roots: Vec<&&Note> = causes.iter().filter(|cause| place(cause, "causes/why-tree").root).collect();
    assert_eq!(roots.len(), 2);
    for root in roots {
        let place = place(root, "causes/why-tree");
        assert!(place.influence);
        assert!(EVIDENCE.contains(&place.evidence.as_str()));
    }
}

fn choices(session: &Session) {
    let dots = BoardId::from("vote/dots");
    assert!(session.boards[&dots].revealed);
    let mut given = BTreeMap::new();
    for note in session.live_notes() {
        for (&voter, &dots) in note.place(&dots).iter().flat_map(|place| &place.votes) {
            *given.entry(voter).or_insert(0) += dots;
        }
    }
    assert_eq!(given, (1..=21).map(|voter| (voter, 3)).collect(), "three dots each");
    let matrix = BoardId::from("matrix/matrix");
    let placed =
        session.live_notes().filter(|note| note.place(&matrix).is_some_and(|place| place.xy.is_some()));
    assert!(placed.count() >= 8);
    for card in session.live_notes().filter(|note| note.kind == NoteKind::Concept) {
        let source = session.note(card.from[0]).unwrap();
        assert_eq!((source.kind, source.starred), (NoteKind::Idea, true));
        let fields = &place(card, "cards/idea-cards").fields;
        assert_eq!(fields.len(), 6, "{fields:?}");
    }
    for step in session.live_notes().filter(|note| note.kind == NoteKind::NextStep) {
        assert!(!field(step, "next/actions", "owner").is_empty(), "«{}» has an owner", step.text);
        assert!(chrono::NaiveDate::parse_from_str(field(step, "next/actions", "due"), "%F").is_ok());
    }
}

/// Notes and moments follow each other in time, and the day is one that keeps close to its plan.
fn times(session: &Session) {
    let closed = session.closed.expect("the day is closed");
    let follow = |times: &[DateTime<Utc>]| times.is_sorted() && times.iter().all(|&at| at <= closed);
    assert!(follow(&session.notes.iter().map(|note| note.at).collect::<Vec<_>>()), "notes in time");
    assert!(
        follow(&session.timeline.iter().map(|moment| moment.at).collect::<Vec<_>>()),
        "a timeline in time"
    );
    assert!(session.timeline.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    for note in &session.notes {
        let while_there = |visit: &&verksted::core::session::Visit| {
            visit.step == note.step && visit.from <= note.at && visit.to.is_some_and(|to| note.at <= to)
        };
        let before_start = session.visits[0].from >= note.at;
        assert!(before_start || session.visits.iter().any(|visit| while_there(&visit)), "note {}", note.no);
    }
    let steps: Vec<_> = session.day.steps().map(|(_, step)| &step.id).collect();
    let visited: Vec<_> = session.visits.iter().map(|visit| &visit.step).collect();
    assert_eq!(visited, steps, "every step, in order");
    let happened =
        |wanted: fn(&Happening) -> bool| session.timeline.iter().filter(|at| wanted(&at.what)).count();
    assert_eq!(happened(|what| matches!(what, Happening::Gap { .. })), 1);
    assert_eq!(happened(|what| matches!(what, Happening::Reopened)), 1);
    assert_eq!(happened(|what| matches!(what, Happening::Closed)), 1);
    assert_eq!(happened(|what| matches!(what, Happening::Revealed { on: true, .. })), 2);
    let clock = |wanted: ClockCause| {
        let is_it = |what: &Happening| matches!(what, Happening::Clock { cause, .. } if *cause == wanted);
        session.timeline.iter().filter(|at| is_it(&at.what)).count()
    };
    assert_eq!(clock(ClockCause::Started), 2, "in the morning and after the pause");
    assert_eq!(clock(ClockCause::Paused), 1);
    assert_eq!(clock(ClockCause::Extended { seconds: 60 }), 1);
    assert_eq!(clock(ClockCause::GapDropped), 1);
    assert_eq!(clock(ClockCause::NextRound), 5 + 3);
    let gap = session.timeline.iter().find_map(|at| match at.what {
        Happening::Gap { from, to } => Some(to - from),
        _ => None,
    });
    assert!(gap.is_some_and(|gap| gap >= TimeDelta::seconds(60) && gap <= TimeDelta::minutes(12)), "{gap:?}");
    let forecast = Forecast::of(session, closed);
    let late = forecast.late();
    assert!(
        late.abs() <= TimeDelta::minutes(30),
        "the day ended {} minutes from its plan",
        late.num_minutes()
    );
}

/// The red thread, from pain to next step.
fn links(session: &Session, kept: &Kept) {
    for &number in
        [&kept.pains, &kept.causes, &kept.questions, &kept.ideas, &kept.cards].into_iter().flatten()
    {
        assert!(!note(session, number).deleted, "note {number}");
    }
    for &number in &kept.causes {
        let cause = note(session, number);
        let parent = place(cause, "causes/why-tree").parent;
        assert_eq!(parent, cause.from.first().copied(), "cause {number} hangs where it came from");
    }
    for &number in &kept.roots {
        assert!(place(note(session, number), "causes/why-tree").root);
    }
    assert!(
        kept.questions[..3]
            .iter()
            .all(|&number| { kept.roots.contains(&numbers_from(session, note(session, number))[0]) })
    );
    for (&card, &idea) in kept.cards.iter().zip(&kept.chosen) {
        assert_eq!(numbers_from(session, note(session, card)), [idea]);
    }
    for (number, kind) in [
        (kept.parked, NoteKind::Parked),
        (kept.decision, NoteKind::Decision),
        (kept.captured, NoteKind::NextStep),
    ] {
        assert_eq!(note(session, number).kind, kind);
    }
}

fn places(session: &Session, kept: &Kept) {
    let dots = |number: u32, board: &str| place(note(session, number), board).dots();
    assert_eq!(
        kept.questions.iter().map(|&number| dots(number, "question/question-votes")).collect::<Vec<_>>(),
        [17, 12, 8, 5]
    );
    assert_eq!(kept.voted.iter().map(|&number| dots(number, "vote/dots")).sum::<u32>(), 63);
    for &(number, x, y) in &kept.placed {
        assert_eq!(place(note(session, number), "matrix/matrix").xy, Some((x, y)), "note {number}");
    }
    assert!(kept.chosen.iter().all(|&number| note(session, number).starred));
    let names = ["for-whom", "what", "effect", "who-needed", "different", "first-step"];
    for (&card, fields) in kept.cards.iter().zip(CARD_FIELDS) {
        for (name, words) in names.into_iter().zip(fields) {
            assert_eq!(field(note(session, card), "cards/idea-cards", name), words);
        }
    }
    let dates = [
        ("7.12", "12-07"),
        ("27.11", "11-27"),
        ("4. desember", "12-04"),
        ("15.1.2027", "2027-01-15"),
        ("30.11", "11-30"),
    ];
    for &(number, owner, due) in &kept.owned {
        let step = note(session, number);
        assert_eq!(field(step, "next/actions", "owner"), owner);
        let (_, date) = dates.into_iter().find(|(typed, _)| *typed == due).unwrap();
        let kept = field(step, "next/actions", "due");
        assert!(kept.ends_with(date), "{due} became {kept}");
    }
}

/// The closing screen and the command line say the same.
fn summary_is_shown(home: &Path, path: &Path, session: &Session, summary: &[String]) {
    let name = path.file_stem().unwrap().to_string_lossy();
    let shown = assert_cmd::Command::new(env!("CARGO_BIN_EXE_verksted"))
        .args(["--language", "nb", "sessions", "show", &name])
        .env("VERKSTED_HOME", home)
        .assert()
        .success();
    let shown = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
    let locale = verksted::locale::Locale::new(session.language());
    let text = verksted::report::summary_text(session, &locale, session.closed.unwrap());
    assert_eq!(shown.trim_end(), text.trim_end());
    // The screen shows the beginning of it. Its last lines ask to close, and the end of the day moves on by the minute.
    let said = squash(&shown);
    let lines: Vec<String> = summary.iter().map(|row| squash(row)).filter(|row| !row.is_empty()).collect();
    let alike = lines.iter().filter(|line| said.contains(line.as_str())).count();
    assert!(alike + 6 >= lines.len(), "the screen said\n{}\nand the command\n{shown}", summary.join("\n"));
    assert!(lines.iter().any(|line| line.contains(&squash(TITLE))));
}
