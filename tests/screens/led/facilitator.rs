//! Somebody who leads a day without taking her hand off the keyboard: in each step she writes what its board asks for.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use verksted::core::boards::cards::CardsLens;
use verksted::core::boards::clusters::ClustersLens;
use verksted::core::boards::{Becomes, Cursor};
use verksted::core::day::Day;
use verksted::core::event::Details;
use verksted::core::ids::SessionId;
use verksted::core::method::{BoardType, FieldType};
use verksted::core::note::{Note, TableId};
use verksted::core::session::{NewSession, Session, Table};
use verksted::core::words::Lang;
use verksted::store::Recovered;
use verksted::tui::effect::{Effect, Input, Opened};
use verksted::tui::lens::Lens;
use verksted::tui::model::Screen;
use verksted::tui::update::update;

use super::TABLES;
use crate::stage::{Stage, local, offset};

/// How many stages she gives a journey.
const STAGES: usize = 2;

/// One day being led.
pub struct Facilitator {
    stage: Stage,
}

impl Facilitator {
    /// Opens the day.
    pub fn opens(day: Day, lang: Lang) -> Self {
        let mut stage = Stage::new(lang);
        let table = |index| TableId::from_index(index).map(|id| Table { id, people: 5 });
        let session = Session::new(NewSession {
            id: SessionId(stage.model.ids.next(stage.now().unix_ms())),
            now: stage.now().wall,
            offset: offset(),
            planned_start: local(8, 30),
            details: Details { title: day.programme.id.clone(), language: lang, ..Details::default() },
            tables: (0..TABLES).filter_map(table).collect(),
            day,
            rehearsal: None,
        })
        .unwrap();
        let path = PathBuf::from("/home/kari/Verksted/sessions/dag.json");
        let opened = Opened { path, session, read_only: None, recovered: Recovered::default(), showed: None };
        stage.input(Input::Opened(Box::new(Ok(opened))));
        Self { stage }
    }

    /// Leads every step, and says which there were.
    pub fn leads_the_day(&mut self) -> BTreeSet<String> {
        let mut led = BTreeSet::new();
        while matches!(self.stage.model.screen, Screen::Run) {
            let step = self.step();
            if led.insert(step.clone()) {
                self.press("F2");
                self.writes();
            }
            let before = (step, self.stage.run().session.clock.round);
            self.stage.wait(TimeDelta::seconds(10));
            self.stage.keys("F5");
            let after = (self.step(), self.stage.run().session.clock.round);
            let at_end = matches!(self.stage.model.screen, Screen::Summary(_));
            assert!(before != after || at_end, "F5 leads on from {before:?}: {:?}", self.stage.model.toast);
        }
        led
    }

    /// Enter on the summary closes the day; the record as it then is, before the screen lets go of it.
    pub fn closes_the_day(mut self) -> Session {
        let enter = KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE);
        let now = self.stage.now();
        let effects = update(&mut self.stage.model, Input::Key(enter), now);
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Close)), "{effects:?}");
        (*self.stage.run().session).clone()
    }

    fn step(&self) -> String {
        self.stage.step().to_owned()
    }

    /// Writes what this step's board asks for. A step without a board has nothing to write on.
    fn writes(&mut self) {
        let Some(board) = self.stage.run().board_type() else { return };
        self.finds_what_was_brought_in();
        let before = self.stage.run().session.last_event;
        match board {
            BoardType::List => self.writes_in_a_list(),
            BoardType::Grid => self.fills_a_journey(),
            BoardType::Tree => self.asks_why(),
            BoardType::Votes => self.gives_dots(),
            BoardType::Xy => self.places_on_a_map(),
            BoardType::Cards => self.fills_in_cards(),
            BoardType::Pulse => self.types("3"),
            BoardType::Clusters => self.sorts_into_clusters(),
            BoardType::Scores => self.gives_points(),
        }
        let step = self.step();
        assert!(self.stage.run().session.last_event > before, "{step}: something came of it");
    }

    /// The red thread: what the step brings in from earlier in the day is on its board.
    fn finds_what_was_brought_in(&mut self) {
        let board = self.stage.run().board().unwrap();
        let is_alone = board.session.day.blocks.len() == 1;
        let lacks = !board.step.spec.brings.is_empty() && board.brought().is_empty();
        assert!(is_alone || !lacks, "{}: nothing was brought in", board.step.id);
    }

    fn writes_in_a_list(&mut self) {
        let at = self.cursor().column;
        let (named, about) = match self.stage.run().lens() {
            Some(Lens::List(list)) => (list.named().to_vec(), list.board().step.spec.field.clone()),
            _ => unreachable!("the board is a list"),
        };
        self.types("en ting til");
        let column = self.last().places.values().find_map(|place| place.column.clone());
        assert_eq!(
            column,
            about.or_else(|| named.get(at).map(|column| column.id.clone())),
            "{}",
            self.step()
        );
        self.stars();
        if named.len() > 1 {
            self.press(if at == 0 { "→" } else { "←" });
            self.types("og en ved siden av");
        }
    }

    fn fills_a_journey(&mut self) {
        let (columns, about) = match self.stage.run().lens() {
            Some(Lens::Grid(grid)) => {
                let step = &grid.board().step.spec;
                let lanes = grid.lanes().iter();
                let about = step.field.clone().or_else(|| {
                    lanes
                        .filter(|lane| step.makes.is_some() && lane.kind == step.makes)
                        .map(|lane| lane.id.clone())
                        .next()
                });
                (grid.stages().len(), about)
            }
            _ => unreachable!("the board is a journey"),
        };
        for _ in columns..STAGES {
            self.types("steg");
        }
        let Some(about) = about else { return };
        if columns == 0 {
            self.press("↓");
        }
        let feeling = match self.becomes() {
            Becomes::Feeling(_) => "-1 ",
            _ => "",
        };
        self.types(&format!("{feeling}slik går det"));
        let lane = self.last().places.values().find_map(|place| place.lane.clone());
        assert_eq!(lane, Some(about), "{}", self.step());
        self.stars();
        self.press("→");
        self.types(&format!("{feeling}og så slik"));
    }

    fn asks_why(&mut self) {
        self.types("fordi det er slik");
        self.types("og fordi ingen har spurt");
        self.stars();
        self.marks("r p");
        self.stage.keys("Tab v");
        self.types("tretti henvendelser");
    }

    fn gives_dots(&mut self) {
        if self.stage.run().note_at_cursor().is_none() {
            self.types("noe å stemme på");
        }
        // Dots that have been shown are talked about; no more are given.
        if matches!(self.stage.run().lens(), Some(Lens::Votes(votes)) if votes.revealed()) {
            return self.marks("s s");
        }
        let before = self.stage.run().session.last_event;
        self.stage.keys("+ ↓ +");
        assert!(self.stage.run().session.last_event > before, "{}: a dot was given", self.step());
        self.press("a");
        self.stars();
    }

    fn places_on_a_map(&mut self) {
        if self.stage.run().note_at_cursor().is_none() {
            self.types("noe å plassere");
            self.press("Tab");
        }
        self.press("Tab");
        let unplaced = |stage: &mut Stage| match stage.run().lens() {
            Some(Lens::Xy(map)) => map.unplaced(),
            _ => 0,
        };
        for (at, spot) in ["2 8", "7 3", "5 5"].into_iter().enumerate() {
            // Those placed already can be placed elsewhere.
            if at == 0 || unplaced(&mut self.stage) > 0 {
                self.types(spot);
            }
        }
        self.stars();
    }

    /// Puts two notes into a group each, by one key, and names the first group.
    fn sorts_into_clusters(&mut self) {
        for group in ["1", "2"] {
            self.goes_to_a_note();
            if self.stage.run().typing {
                self.press("Tab");
            }
            let note = self.stage.run().note_at_cursor().unwrap().id;
            self.press(group);
            let run = self.stage.run();
            let (board, note) = (run.board().unwrap(), run.session.note(note).unwrap());
            assert_eq!(board.place(note).cluster.map(|id| id.to_string()).as_deref(), Some(group));
        }
        self.goes_to_a_note();
        self.stars();
        for key in ["←", "→"] {
            if self.clusters_heading().is_none() {
                self.press(key);
            }
        }
        self.types("hun venter uten å vite på hva");
    }

    /// From a heading to a note, which there is.
    fn goes_to_a_note(&mut self) {
        if self.clusters(|clusters| clusters.notes().is_empty()) {
            self.types("noe å sortere");
        }
        for key in ["↓", "↓", "↓", "↑", "↑", "↑", "↑"] {
            if self.stage.run().note_at_cursor().is_none() {
                self.press(key);
            }
        }
    }

    fn clusters_heading(&mut self) -> Option<u32> {
        let cursor = self.cursor();
        self.clusters(|clusters| clusters.heading_at(&cursor))
    }

    fn clusters<T>(&mut self, ask: impl FnOnce(&ClustersLens<'_>) -> T) -> T {
        match self.stage.run().lens() {
            Some(Lens::Clusters(clusters)) => ask(clusters),
            _ => unreachable!("the board has clusters"),
        }
    }

    /// Points for every criterion of the first note.
    fn gives_points(&mut self) {
        if self.stage.run().note_at_cursor().is_none() {
            self.types("noe å gi poeng");
        }
        let criteria = match self.stage.run().lens() {
            Some(Lens::Scores(scores)) => scores.criteria().len(),
            _ => unreachable!("the board has points"),
        };
        self.stars();
        let points: Vec<&str> = ["7", "5", "8"].into_iter().cycle().take(criteria).collect();
        let is_shown = matches!(self.stage.run().lens(), Some(Lens::Scores(scores)) if scores.revealed());
        if !is_shown {
            // One person's, and then those of all.
            self.on_the_board("n");
            self.types(&points.join(" "));
            self.on_the_board("N");
        }
        self.types(&points.join(" "));
        if !is_shown {
            self.marks("a");
        }
    }

    /// Makes a card, of what was brought in where there is something, and fills in the field the step is about, or else
    /// all of them.
    fn fills_in_cards(&mut self) {
        let (is_empty, can_be_made_of, same_words) =
            self.cards(|cards| (cards.cards().is_empty(), !cards.brought().is_empty(), cards.same_words()));
        if is_empty && can_be_made_of {
            self.press("←");
            if same_words {
                self.press("Enter");
            }
        }
        if self.cards(|cards| cards.cards().is_empty()) {
            self.types("et kort");
        }
        let about = self.stage.run().board().and_then(|board| board.step.spec.field.clone());
        let heading = self.cards(|cards| cards.field(0).map(|field| field.id.clone()));
        if about.is_some() && about == heading {
            return self.types("enda et kort");
        }
        let rows = self.cards(|cards| cards.board().spec.fields.len());
        if let Some(about) = about {
            let here = self.field();
            if here.as_ref().is_some_and(|(id, ..)| *id == about) {
                return self.fills_in();
            }
        }
        // Past a card that is filled in, its last field is filled in anew.
        if self.cursor().row >= rows {
            self.press("↑");
        }
        while self.cursor().row < rows {
            self.fills_in();
        }
        self.stars();
    }

    fn fills_in(&mut self) {
        let Some((_, of, option)) = self.field() else { return };
        let value = match of {
            FieldType::Text => "noen ord".to_owned(),
            FieldType::Number => "3".to_owned(),
            FieldType::Date => "24.12".to_owned(),
            FieldType::Person => "Kari".to_owned(),
            FieldType::Choice => option,
        };
        self.types(&value);
    }

    /// The field she is in: its id, what it holds, and the first to choose from.
    fn field(&mut self) -> Option<(String, FieldType, String)> {
        let (row, lang) = (self.cursor().row, self.stage.model.lang());
        self.cards(|cards| {
            let field = cards.field(row)?;
            let option = field.options.first().map_or("", |option| option.get(lang)).to_owned();
            Some((field.id.clone(), field.field_type, option))
        })
    }

    fn cards<T>(&mut self, ask: impl FnOnce(&CardsLens<'_>) -> T) -> T {
        match self.stage.run().lens() {
            Some(Lens::Cards(cards)) => ask(cards),
            _ => unreachable!("the board has cards"),
        }
    }

    fn cursor(&mut self) -> Cursor {
        self.stage.run().cursor()
    }

    fn becomes(&mut self) -> Becomes {
        let run = self.stage.run();
        let cursor = run.cursor();
        run.lens().map_or(Becomes::Nothing, |lens| lens.becomes(&cursor))
    }

    /// The note written last.
    fn last(&mut self) -> Note {
        self.stage.run().session.live_notes().next_back().unwrap().clone()
    }

    /// Types a line with Enter. It is taken, and something comes of it.
    fn types(&mut self, words: &str) {
        let before = self.stage.run().session.last_event;
        self.stage.words(words);
        self.press("Enter");
        let (step, toast) = (self.step(), &self.stage.model.toast);
        assert_eq!(self.stage.entry(), "", "{step}: {words:?} was not taken: {toast:?}");
        assert!(self.stage.run().session.last_event > before, "{step}: {words:?} came to nothing");
        self.stage.wait(TimeDelta::seconds(4));
    }

    /// A star on the note she points at, so that it comes along to later steps.
    fn stars(&mut self) {
        if self.stage.run().note_at_cursor().is_some_and(|note| !note.starred) {
            self.marks("s");
        }
    }

    /// Presses a key that is one of the board's.
    fn on_the_board(&mut self, key: &str) {
        if self.stage.run().typing {
            self.press("Tab");
        }
        self.press(key);
    }

    /// Goes to the board, presses the letters there, and comes back to where words are typed.
    fn marks(&mut self, letters: &str) {
        let was_typing = self.stage.run().typing;
        if was_typing {
            self.press("Tab");
        }
        for letter in letters.split(' ') {
            let before = self.stage.run().session.last_event;
            self.press(letter);
            let step = self.step();
            assert!(
                self.stage.run().session.last_event > before,
                "{step}: {letter} on the board came to nothing"
            );
        }
        if was_typing {
            self.press("Tab");
        }
    }

    fn press(&mut self, key: &str) {
        self.stage.keys(key);
    }
}
