//! What she relies on when she presses a key, whatever is on the screen.

mod aside;
mod groups;
mod room;
mod taken_out;

use std::time::Duration;

use chrono::TimeDelta;

use super::super::run::{Purpose, Run};
use super::*;
use crate::core::boards::fixture;
use crate::core::event::{Turn, What};
use crate::core::moves;
use crate::core::room::Shows;
use crate::core::session::Session;
use crate::core::testing::{self, Player};
use crate::export::Format;
use crate::tui::trial;

const LIST: &str = "type = \"list\"";

/// The program with a session open, and a clock that the test moves.
struct Desk {
    model: Model,
    now: Now,
}

impl Desk {
    fn with(session: Session) -> Self {
        let now = Now { wall: fixture::start(), mono: Duration::ZERO };
        let mut model = trial::model((100, 30), now);
        model.open = Some(Box::new(Run::new(session, "day.json".into(), None, now.wall)));
        model.screen = Screen::Run;
        Self { model, now }
    }

    fn list() -> Self {
        Self::with(fixture::session(LIST))
    }

    fn send(&mut self, input: Input) -> Vec<Effect> {
        update(&mut self.model, input, self.now)
    }

    fn press(&mut self, name: &str) -> Vec<Effect> {
        self.send(trial::press(name))
    }

    fn write(&mut self, text: &str) {
        for key in trial::typed(text) {
            self.send(key);
        }
    }

    fn line(&mut self, text: &str) {
        self.write(text);
        self.press("Enter");
    }

    /// Time passes and the program is awake all the while.
    fn pass(&mut self, seconds: i64) -> Vec<Effect> {
        let mut effects = Vec::new();
        for _ in 0..seconds {
            self.now.wall += TimeDelta::seconds(1);
            self.now.mono += Duration::from_secs(1);
            effects.extend(self.send(Input::Tick));
        }
        effects
    }

    /// The wall clock jumps while the program sees nothing of it.
    fn jump(&mut self, seconds: i64) {
        self.now.wall += TimeDelta::seconds(seconds);
        self.now.mono += Duration::from_secs(1);
        self.send(Input::Tick);
    }

    fn run(&self) -> &Run {
        self.model.run().unwrap()
    }

    fn texts(&self) -> Vec<&str> {
        self.run().session.live_notes().map(|note| note.text.as_str()).collect()
    }

    /// What the last line said of what happened.
    fn said(&self) -> &str {
        self.model.toast.as_ref().map_or("", |toast| &toast.text)
    }

    fn left(&self) -> i64 {
        self.run().session.clock.timer.left(self.now.wall).num_seconds()
    }
}

#[test]
fn thirty_ideas_are_thirty_lines() {
    let mut desk = Desk::list();
    for n in 1..=30 {
        desk.line(&format!("idé {n}"));
    }
    assert_eq!(desk.texts().len(), 30);
    assert_eq!(desk.run().entry.value(), "");
}

#[test]
fn a_letter_that_is_no_command_on_the_board_begins_a_sentence() {
    let mut desk = Desk::list();
    desk.press("Esc");
    desk.line("Ås skole vil være med");
    assert_eq!(desk.texts(), ["Ås skole vil være med"]);
}

#[test]
fn what_was_half_typed_comes_back_after_another_note_was_changed() {
    let mut desk = Desk::list();
    desk.line("først");
    desk.write("halvveis");
    for key in ["Tab", "e"] {
        desk.press(key);
    }
    assert_eq!(desk.run().entry.value(), "først");
    desk.line(" ute");
    assert_eq!((desk.texts(), desk.run().entry.value()), (vec!["først ute"], "halvveis"));
    assert_eq!(desk.run().purpose, Purpose::New);
}

#[test]
fn a_note_held_by_mistake_is_put_back_with_escape() {
    let columns = "type = \"list\"\ncolumns = [\
        { id = \"a\", name = { nb = \"A\", en = \"A\" } }, { id = \"b\", name = { nb = \"B\", en = \"B\" } }]";
    let mut desk = Desk::with(fixture::session(columns));
    desk.line("først");
    let before = desk.run().session.notes.clone();
    for key in ["Tab", "m", "→", "Esc"] {
        desk.press(key);
    }
    assert_eq!((desk.run().session.notes.clone(), desk.run().held.is_none()), (before.clone(), true));
    for key in ["m", "→", "Enter"] {
        desk.press(key);
    }
    assert_ne!(desk.run().session.notes, before);
}

#[test]
fn escape_leaves_a_note_as_it_was() {
    let mut desk = Desk::list();
    desk.line("først");
    for key in ["Tab", "e"] {
        desk.press(key);
    }
    desk.write(" feil");
    desk.press("Esc");
    assert_eq!(desk.texts(), ["først"]);
}

#[test]
fn ten_pasted_lines_are_offered_as_ten_notes_and_are_never_commands() {
    let mut desk = Desk::list();
    desk.press("Esc");
    desk.send(Input::Paste("- d\n- e\n- s\n- q".to_owned()));
    assert!(matches!(&desk.model.overlay, Overlay::Paste { lines, .. } if lines.len() == 4));
    assert!(desk.texts().is_empty());
    desk.press("Enter");
    assert_eq!(desk.texts(), ["d", "e", "s", "q"]);
}

#[test]
fn copying_by_habit_does_not_take_the_clock_off_the_wall() {
    let mut desk = Desk::list();
    assert!(desk.press("Ctrl-C").is_empty());
    assert!(desk.model.toast.is_some());
    desk.press("F8");
    assert!(desk.press("Ctrl-C").is_empty(), "nor in a dialog of the day");
    desk.press("Esc");
    assert!(matches!(desk.press("Ctrl-Q")[..], [Effect::Quit(0)]));
    desk.press("Ctrl-E");
    assert!(matches!(desk.press("Ctrl-C")[..], [Effect::Quit(0)]), "no clock is on the wall here");
}

#[test]
fn nobody_leaves_unsaved_notes_by_accident() {
    let mut desk = Desk::list();
    desk.line("viktig");
    desk.model.open.as_deref_mut().unwrap().saving.failed = Some("disken er full".to_owned());
    assert!(desk.press("Ctrl-Q").is_empty());
    assert!(matches!(desk.model.overlay, Overlay::Folder(_)));
    assert!(matches!(desk.press("Ctrl-Q")[..], [Effect::Quit(0)]));
}

#[test]
fn the_bell_sounds_once_at_each_warning_and_at_the_end() {
    let mut desk = Desk::list();
    desk.press("F2");
    let bells: usize = desk.pass(660).iter().filter(|effect| matches!(effect, Effect::Bell)).count();
    // Ten minutes: at five, two, one and none left.
    assert_eq!(bells, 4);
    assert_eq!(desk.left(), -60);
}

#[test]
fn a_running_clock_leaves_signs_of_life_and_a_paused_one_none() {
    let mut desk = Desk::list();
    let signs =
        |effects: Vec<Effect>| effects.iter().filter(|effect| matches!(effect, Effect::Alive(_))).count();
    desk.press("F2");
    assert_eq!(signs(desk.pass(61)), 3);
    desk.press("F2");
    assert_eq!(signs(desk.pass(61)), 0);
}

#[test]
fn a_closed_lid_is_asked_about_and_need_not_count() {
    let mut desk = Desk::list();
    desk.press("F2");
    desk.pass(60);
    desk.jump(901);
    assert!(matches!(desk.model.overlay, Overlay::Gap(_)));
    desk.press("Enter");
    assert_eq!(desk.left(), 539);
}

#[test]
fn a_closed_lid_may_count() {
    let mut desk = Desk::list();
    desk.press("F2");
    desk.jump(301);
    for key in ["↓", "Enter"] {
        desk.press(key);
    }
    assert_eq!(desk.left(), 299);
}

#[test]
fn a_clock_set_back_gives_nobody_an_hour_more() {
    let mut desk = Desk::list();
    desk.press("F2");
    desk.pass(60);
    desk.jump(-3599);
    assert!(desk.model.overlay.is_none());
    assert_eq!(desk.left(), 539);
}

#[test]
fn a_part_that_is_fixed_begins_early_on_her_word_and_she_is_told() {
    let mut player = Player::new(testing::session());
    player.moves(moves::start(&player.session, player.now));
    while player.session.clock.step.block() != "slack" {
        assert!(player.moves(moves::next(&player.session, player.now)));
    }
    let mut desk = Desk::with(player.session);
    desk.now.wall = testing::start() + TimeDelta::minutes(46) + TimeDelta::seconds(20);
    desk.model.last = desk.now;
    desk.press("F5");
    assert_eq!(desk.run().session.clock.step.block(), "lunch", "she may");
    let toast = desk.model.toast.as_ref().map(|toast| toast.text.as_str());
    assert!(toast.is_some_and(|text| text.contains("10:00") && text.contains("14 min tidlig")), "{toast:?}");
    desk.model.toast = None;
    desk.press("F5");
    assert!(desk.model.toast.is_none(), "what is not fixed begins without a word");
}

#[test]
fn parked_from_any_step_and_undone() {
    let mut desk = Desk::list();
    desk.write("b: ta det med økonomi");
    desk.press("F9");
    let note = desk.run().session.live_notes().next().cloned().unwrap();
    assert_eq!((note.kind, note.table), (crate::core::note::NoteKind::Parked, Some(fixture::table("B"))));
    desk.press("Ctrl-Z");
    assert!(desk.texts().is_empty());
    desk.press("Ctrl-Y");
    assert_eq!(desk.texts(), ["ta det med økonomi"]);
}

#[test]
fn after_the_last_step_comes_the_day_in_short() {
    let mut desk = Desk::list();
    desk.press("F5");
    assert!(matches!(desk.model.screen, Screen::Summary(_)));
    desk.press("Esc");
    assert!(matches!(desk.model.screen, Screen::Run));
    desk.press("F5");
    let closing = desk.press("Enter");
    assert!(matches!(&closing[..], [Effect::Persist(event), Effect::Close] if event.what == What::Closed));
}

#[test]
fn a_session_that_cannot_be_written_takes_no_key_for_a_change() {
    let mut session = fixture::session(LIST);
    fixture::add(&mut session, "der fra før");
    let mut desk = Desk::with(session);
    let run = desk.model.open.as_deref_mut().unwrap();
    run.read_only = Some(crate::store::Why::NewerVersion(2));
    run.settle();
    let before = desk.run().session.clone();
    for key in ["F2", "F5", "d", "s", "e", "x", "Enter", "Ctrl-Z", "F9"] {
        desk.press(key);
        desk.press("Esc");
    }
    assert_eq!(desk.run().session, before);
}

#[test]
fn what_does_not_fit_changes_nothing_and_is_not_written() {
    let mut desk = Desk::list();
    let mut effects = Vec::new();
    let nobody = crate::core::ids::NoteId(uuid::Uuid::nil());
    let what = What::NoteStarred { note: nobody, on: true };
    assert!(!run::happen(&mut desk.model, Turn::New, what, desk.now, &mut effects));
    assert!(effects.is_empty());
}

#[test]
fn a_stray_letter_never_joins_a_half_written_line() {
    let mut desk = Desk::list();
    desk.write("halvveis");
    for key in ["Esc", "x", "q", "w"] {
        desk.press(key);
    }
    assert_eq!(desk.run().entry.value(), "halvveis");
}

#[test]
fn a_plus_on_a_vote_is_a_dot_wherever_the_keys_are() {
    let mut desk = Desk::with(fixture::session("type = \"votes\"\ndots = 3"));
    desk.press("Tab");
    desk.line("Felles innboks");
    desk.write("++");
    let note = desk.run().session.live_notes().next().cloned().unwrap();
    assert_eq!(
        (desk.texts().len(), note.places.values().next().map(crate::core::note::Place::dots)),
        (1, Some(2))
    );
    // Once shown, the votes stand.
    for key in ["a", "+"] {
        desk.press(key);
    }
    assert_eq!(desk.run().session.live_notes().next().unwrap().places, note.places);
}

#[test]
fn writing_over_a_field_says_what_stood_there() {
    let fields = "type = \"cards\"\nfields = [{ id = \"a\", name = { nb = \"A\", en = \"A\" } },\
        { id = \"b\", name = { nb = \"B\", en = \"B\" } }]";
    let mut desk = Desk::with(fixture::session(fields));
    desk.line("Tittel");
    desk.line("Søkere i kommunen");
    desk.press("↑");
    desk.line("Noe annet");
    assert!(desk.model.toast.as_ref().is_some_and(|toast| toast.text.contains("Søkere i kommunen")));
    // What was said is gone with the next key.
    desk.press("↑");
    assert!(desk.model.toast.is_none());
}

#[test]
fn a_fields_words_are_mended_where_they_stand() {
    let fields = "type = \"cards\"\nfields = [{ id = \"a\", name = { nb = \"A\", en = \"A\" } },\
        { id = \"b\", name = { nb = \"B\", en = \"B\" } }]";
    let mut desk = Desk::with(fixture::session(fields));
    desk.line("Tittel");
    desk.line("Søkere");
    for key in ["Tab", "↑", "e"] {
        desk.press(key);
    }
    desk.line(" i kommunen");
    let note = desk.run().session.live_notes().next().cloned().unwrap();
    assert_eq!(note.text, "Tittel");
    let fields: Vec<&str> =
        note.places.values().flat_map(|place| place.fields.values()).map(String::as_str).collect();
    assert_eq!(fields, ["Søkere i kommunen"]);
}

#[test]
fn after_a_change_what_is_typed_is_a_note_and_no_commands() {
    let mut desk = Desk::list();
    desk.line("én");
    for key in ["Tab", "e"] {
        desk.press(key);
    }
    desk.line(" ting");
    desk.line("det er mye å gjøre");
    assert_eq!(desk.texts(), ["én ting", "det er mye å gjøre"]);
}

#[test]
fn the_day_is_not_closed_over_a_half_typed_line() {
    let mut desk = Desk::list();
    desk.write("i morgen");
    desk.press("Ctrl-E");
    assert!(matches!(desk.model.screen, Screen::Run) && desk.model.toast.is_some());
    desk.press("Enter");
    desk.press("Ctrl-E");
    assert!(matches!(desk.model.screen, Screen::Summary(_)));
}

#[test]
fn a_card_about_a_cause_asks_for_its_question_and_keeps_the_cause() {
    let mut session = fixture::session(
        "type = \"cards\"\nfields = [{ id = \"q\", name = { nb = \"Hvordan kan vi …?\", en = \"How might we …?\" } }]",
    );
    let cause = fixture::add_before(&mut session, "Ingen har ansvar for gevinsten");
    let mut desk = Desk::with(session);
    desk.press("←");
    desk.press("Tab");
    desk.press("Enter");
    assert_eq!(desk.texts(), ["Ingen har ansvar for gevinsten"], "no card yet: its question is asked for");
    assert!(desk.said().contains("«Hvordan kan vi …?»"), "{}", desk.said());
    desk.line("Hvordan kan vi gi noen ansvaret?");
    let card = desk.run().session.live_notes().last().unwrap();
    assert_eq!((card.text.as_str(), &card.from[..]), ("Hvordan kan vi gi noen ansvaret?", &[cause][..]));
}

#[test]
fn shift_tab_gives_one_more_branch_and_keeps_the_half_typed_words() {
    let mut session = fixture::session("type = \"tree\"");
    let problem = fixture::add_before(&mut session, "hun ringer tre ganger");
    let mut desk = Desk::with(session);
    for cause in ["én grunn", "en annen", "en tredje"] {
        desk.write(cause);
        if cause != "én grunn" {
            desk.press("Shift-Tab");
        }
        desk.press("Enter");
    }
    let causes: Vec<_> = desk.run().session.live_notes().skip(1).map(|note| note.from.clone()).collect();
    assert_eq!(causes, [[problem], [problem], [problem]]);
}

#[test]
fn undo_says_which_note_came_or_went() {
    let mut desk = Desk::list();
    desk.line("Venter på svar fra saksbehandleren i tre uker før noe skjer");
    desk.press("Ctrl-Z");
    assert!(desk.said().starts_with("Angret: lapp 1 «Venter på svar"), "{}", desk.said());
    assert!(desk.said().contains("…» er borte."), "{}", desk.said());
    assert!(desk.said().chars().count() <= 98, "it fits in the window");
    desk.press("Ctrl-Y");
    assert!(desk.said().contains("er tilbake"), "{}", desk.said());
    desk.press("Esc");
    desk.press("s");
    desk.press("Ctrl-Z");
    assert!(desk.said().contains("har ingen stjerne"), "{}", desk.said());
}

#[test]
fn undoing_a_move_says_where_the_note_is_again() {
    let columns = r#"columns = [{ id = "b", name = { nb = "Barrierer", en = "Barriers" } },
                                { id = "d", name = { nb = "Drivere", en = "Drivers" } }]"#;
    let mut desk = Desk::with(fixture::session(&format!("type = \"list\"\n{columns}")));
    desk.line("Ingen har tid");
    desk.press("Esc");
    for key in ["↑", "m", "→", "Enter", "Ctrl-Z"] {
        desk.press(key);
    }
    assert!(desk.said().contains("«Ingen har tid» står i Barrierer."), "{}", desk.said());
}

#[test]
fn a_letter_that_gives_a_note_another_table_says_so() {
    let mut desk = Desk::list();
    desk.line("idé");
    desk.press("Esc");
    for said in
        ["Lapp 1 hører nå til bord A.", "Lapp 1 hører nå til bord B.", "Lapp 1 hører ikke til noe bord nå."]
    {
        desk.press("T");
        assert!(desk.said().starts_with(said), "{}", desk.said());
    }
}

#[test]
fn enter_takes_in_the_challenge_that_was_typed_when_the_workshop_was_made() {
    let challenge = "Hvordan kan vi dele det som virker?";
    let board =
        "type = \"cards\"\nfields = [{ id = \"w\", name = { nb = \"Problemet\", en = \"Problem\" } }]";
    let mut session = fixture::session_with(board, "makes = \"challenge\"");
    session.details.challenge = challenge.to_owned();
    let mut desk = Desk::with(session);
    assert_eq!(desk.run().offered(), Some(challenge));
    desk.press("Enter");
    assert_eq!(desk.texts(), [challenge]);
    desk.press("Enter");
    assert_eq!(desk.texts().len(), 1, "it is offered once");
    desk.press("Ctrl-Z");
    assert!(desk.texts().is_empty());
    desk.line("Skrevet på nytt");
    assert_eq!(desk.texts(), ["Skrevet på nytt"], "what is typed goes before what is offered");

    let mut other = fixture::session(LIST);
    other.details.challenge = challenge.to_owned();
    assert_eq!(Desk::with(other).run().offered(), None, "ideas are no challenge");
}

#[test]
fn what_is_skipped_and_what_cannot_be_gone_to_is_said() {
    let mut desk = Desk::list();
    for key in ["F6", "Esc", "S"] {
        desk.press(key);
    }
    assert!(desk.said().starts_with("Hoppet over «") && desk.said().contains("Ctrl-Z"), "{}", desk.said());
    let mut adjustments = desk.run().session.adjustments.clone();
    adjustments.left_out.insert("before".to_owned());
    let now = desk.now;
    run::happen(&mut desk.model, Turn::New, What::Replanned { adjustments }, now, &mut Vec::new());
    for key in ["F8", "↑", "Enter"] {
        desk.press(key);
    }
    assert!(desk.said().contains("tatt ut av planen"), "{}", desk.said());
    desk.press("Ctrl-Z");
    assert_eq!(desk.said(), "Angret: planen er som før. Ctrl-Y gjør det om igjen.");
    desk.press("Ctrl-Y");
    assert_eq!(desk.said(), "Gjort igjen: planen er endret.");
}

#[test]
fn an_answer_from_a_table_that_is_not_there_says_so() {
    let scale = r#"type = "pulse"
        scale = { least = 1, most = 5, low = { nb = "tom", en = "empty" }, high = { nb = "klar", en = "ready" } }"#;
    let mut desk = Desk::with(fixture::session(scale));
    desk.line("e: 3");
    assert_eq!(desk.said(), "Det finnes ikke noe bord E. Det siste bordet er B.");
    assert_eq!(desk.run().entry.value(), "e: 3");
}
