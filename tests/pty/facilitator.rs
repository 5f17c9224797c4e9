//! The one who leads the day: she types, presses keys and looks at the screen, and keeps her own account of all she
//! has written, to hold the record against afterwards.

use std::path::{Path, PathBuf};
use std::time::Duration;

use unicode_normalization::UnicodeNormalization;
use verksted::core::day::Day;
use verksted::core::note::{Note, NoteKind, TableId};
use verksted::core::session::Session;
use verksted::core::words::Lang;

use super::terminal::{Screen, Terminal};
use super::vocabulary::{key, nb, nb_with, saved, squash};

/// A note as she remembers it.
#[derive(Clone, Debug)]
pub struct Written {
    pub number: u32,
    pub kind: NoteKind,
    pub text: String,
    pub table: Option<char>,
    pub from: Vec<u32>,
    pub step: String,
    pub deleted: bool,
}

/// The one who leads the day.
pub struct Facilitator {
    pub terminal: Terminal,
    pub written: Vec<Written>,
    /// How long she takes to write a line, where the record is to look like a day.
    pub rhythm: Duration,
    day: Day,
    step: usize,
    round: u16,
}

impl Facilitator {
    pub fn new(terminal: Terminal, day: Day) -> Self {
        let rhythm = Duration::ZERO;
        Self { terminal, written: Vec::new(), rhythm, day, step: 0, round: 1 }
    }

    /// She sits down before another terminal.
    pub fn with_terminal(self, change: impl FnOnce(Terminal) -> Terminal) -> Self {
        Self { terminal: change(self.terminal), ..self }
    }

    /// The step the day is in, as the record names it.
    pub fn step(&self) -> String {
        self.day.steps().nth(self.step).expect("a step").1.id.to_string()
    }

    /// The number the next note gets.
    pub fn next_number(&self) -> u32 {
        self.written.last().map_or(1, |note| note.number + 1)
    }

    // Writing.

    /// Types into the entry line and sees it there.
    pub fn type_words(&mut self, words: &str) {
        self.terminal.send(words);
        let end: Vec<char> = squash(words).chars().collect();
        let end: String = end[end.len().saturating_sub(12)..].iter().collect();
        self.terminal.wait_for(&format!("«{words}» in the entry line"), |screen| {
            screen.entry().is_some_and(|(typed, _)| squash(typed).ends_with(&end))
        });
    }

    /// Types a line, presses Enter, and sees that it was taken and is saved.
    pub fn line(&mut self, words: &str) {
        self.type_words(words);
        self.terminal.send(key::ENTER);
        self.until_taken(words);
        std::thread::sleep(self.rhythm);
    }

    /// Waits until the entry line is empty and everything is on the disk.
    pub fn until_taken(&self, words: &str) {
        let hints = ["entry-hint", "entry-hint-star", "entry-hint-roots"].map(|key| squash(&nb(key)));
        let saved = saved();
        self.terminal.wait_for(&format!("«{words}» to be taken and saved"), |screen| {
            screen.has(&saved) && screen.entry().is_some_and(|(typed, _)| hints.contains(&squash(typed)))
        });
    }

    /// Writes a note and gives its number.
    pub fn note(&mut self, kind: NoteKind, words: &str) -> u32 {
        self.write(kind, None, None, words)
    }

    /// Writes what a table said.
    pub fn said_by(&mut self, table: char, kind: NoteKind, words: &str) -> u32 {
        self.write(kind, Some(table), None, words)
    }

    /// Writes what a table said, built on another note.
    pub fn built_on(&mut self, from: u32, table: char, kind: NoteKind, words: &str) -> u32 {
        self.write(kind, Some(table), Some(from), words)
    }

    fn write(&mut self, kind: NoteKind, table: Option<char>, from: Option<u32>, words: &str) -> u32 {
        let mut line = String::new();
        if let Some(table) = table {
            line = format!("{}: ", table.to_ascii_lowercase());
        }
        if let Some(from) = from {
            line = format!("{line}>{from} ");
        }
        self.line(&format!("{line}{words}"));
        self.remember(kind, words, table, from)
    }

    /// Writes a note that the board itself makes from another: an answer to «hvorfor?», a card of an idea.
    pub fn made_from(&mut self, from: u32, kind: NoteKind, words: &str) -> u32 {
        self.line(words);
        self.remember(kind, words, None, Some(from))
    }

    /// Notes that a note was written.
    pub fn remember(
        &mut self,
        kind: NoteKind,
        words: &str,
        table: Option<char>,
        from: impl IntoIterator<Item = u32>,
    ) -> u32 {
        let number = self.next_number();
        self.written.push(Written {
            number,
            kind,
            text: words.nfc().collect(),
            table: table.map(|letter| letter.to_ascii_uppercase()),
            from: from.into_iter().collect(),
            step: self.step(),
            deleted: false,
        });
        number
    }

    /// Types a line and takes it aside with a key: parked, decided, a next step.
    pub fn aside(&mut self, with: &str, kind: NoteKind, words: &str) -> u32 {
        self.type_words(words);
        self.terminal.send(with);
        self.until_taken(words);
        self.remember(kind, words, None, None)
    }

    /// What she remembers of a note.
    pub fn of(&mut self, number: u32) -> &mut Written {
        self.written.iter_mut().find(|note| note.number == number).expect("a note she wrote")
    }

    // On the board.

    /// Presses a key again and again until the line above the entry line says this.
    pub fn walk(&mut self, by: &str, label: &str) {
        let above = |screen: &Screen| screen.entry().map(|(_, above)| squash(above));
        for _ in 0..120 {
            if above(&self.terminal.screen()).is_some_and(|text| text.contains(&squash(label))) {
                return;
            }
            self.arrow(by);
        }
        panic!("never came to «{label}»");
    }

    /// Presses an arrow and sees the cursor move. The mark of a note that is not yet saved stands under the cursor,
    /// and its going away would look like a move; so what was done before is let reach the disk first.
    fn arrow(&mut self, by: &str) {
        self.until_saved();
        let before = self.terminal.screen();
        let place =
            |screen: &Screen| (screen.entry().map(|(_, above)| above.to_owned()), screen.pointer.clone());
        self.terminal.send(by);
        self.terminal.wait_for(&format!("the cursor to move by {by:?}"), |now| place(now) != place(&before));
    }

    /// Goes to a cell of a grid, wherever the cursor is: first to the lane, then to the stage.
    pub fn go_to_cell(&mut self, lanes: &[&str], stages: &[&str], lane: usize, stage: usize) {
        for _ in 0..60 {
            let screen = self.terminal.screen();
            let label = screen.entry().map(|(_, above)| above.to_owned()).unwrap_or_default();
            // On the headings there is no lane to read.
            let row = lanes.iter().position(|name| label.contains(&format!(" {name} ")));
            let column = stages.iter().position(|name| label.contains(&format!(" {name} ")));
            let by = match (row, column) {
                (Some(row), _) if row > lane => key::UP,
                (Some(row), _) if row < lane => key::DOWN,
                (Some(_), Some(column)) if column > stage => key::LEFT,
                (Some(_), Some(column)) if column < stage => key::RIGHT,
                (Some(_), Some(_)) => return,
                _ => key::DOWN,
            };
            self.arrow(by);
        }
        panic!("never came to {} in {}", lanes[lane], stages[stage]);
    }

    /// Gives the board the keys.
    pub fn give_keys_to_board(&mut self) {
        if !board_has_keys(&self.terminal.screen()) {
            self.terminal.send(key::TO_BOARD);
        }
        self.until_board_has_keys();
    }

    pub fn until_board_has_keys(&self) {
        self.terminal.wait_for("the board to have the keys", board_has_keys);
    }

    /// Goes back to the entry line.
    pub fn give_keys_to_entry(&mut self) {
        if board_has_keys(&self.terminal.screen()) {
            self.terminal.send(key::TO_ENTRY);
        }
        self.until_taken("the entry line to have the keys");
    }

    /// Presses a key until the note with this number is under the cursor. The board has the keys.
    pub fn point_at(&mut self, number: u32, by: &str) {
        for _ in 0..120 {
            if marked_number(&self.terminal.screen()) == Some(number) {
                return;
            }
            self.arrow(by);
        }
        panic!("never came to note {number}");
    }

    /// Presses a key of the board and waits until it shows.
    pub fn press(&mut self, keys: &str, what: &str, is_there: impl Fn(&Screen) -> bool) {
        self.terminal.send(keys);
        self.terminal.wait_for(what, is_there);
    }

    /// Waits until everything is on the disk.
    pub fn until_saved(&self) {
        let saved = saved();
        self.terminal.wait_for("everything to be saved", |screen| screen.has(&saved));
    }

    // The clock.

    /// Starts the timer, or lets it go on.
    pub fn start(&mut self) {
        self.terminal.send(key::START_PAUSE);
        self.until_running();
    }

    fn until_running(&self) {
        let (idle, paused) = (nb("timer-idle"), nb("timer-paused"));
        self.terminal.wait_for("the timer to run", |screen| !screen.has(&idle) && !screen.has(&paused));
    }

    pub fn pause(&mut self) {
        self.terminal.send(key::START_PAUSE);
        self.terminal.wait_for_words(&nb("timer-paused"));
    }

    /// Lets the time of the rehearsal go until at most a minute is left.
    pub fn until_last_minute(&mut self) {
        if !is_last_minute(&self.terminal.screen()) {
            self.terminal.send(key::FORWARD);
            self.terminal.wait_for("the last minute", is_last_minute);
        }
    }

    /// Lets the time of the rehearsal go until the time is up.
    pub fn until_time_is_up(&mut self) {
        self.until_last_minute();
        if !is_overtime(&self.terminal.screen()) {
            self.terminal.send(key::FORWARD);
            self.terminal.wait_for("the time to be up", is_overtime);
        }
    }

    /// Gives the step another minute.
    pub fn one_more_minute(&mut self) {
        let before = length(&self.terminal.screen());
        self.terminal.send(key::MINUTE_MORE);
        self.terminal.wait_for("another minute", |screen| length(screen) != before);
    }

    /// Lets a minute of the rehearsal pass, where the timer is not what is waited for.
    pub fn minute_goes(&mut self) {
        let clock = |screen: &Screen| {
            screen.rows.first().and_then(|row| row.split_whitespace().last().map(str::to_owned))
        };
        let before = clock(&self.terminal.screen());
        self.terminal.send(key::FORWARD);
        self.terminal.wait_for("the time of day to move", |screen| clock(screen) != before);
    }

    /// On to the next round or step.
    pub fn next(&mut self) {
        let (_, step) = self.day.steps().nth(self.step).expect("a step");
        if self.round < step.rounds {
            self.round += 1;
        } else {
            self.round = 1;
            self.step += 1;
        }
        self.terminal.send(key::NEXT);
        self.until_there();
    }

    /// Waits until the heading says the step she expects the day to be in.
    pub fn until_there(&self) {
        let (block, step) = self.day.steps().nth(self.step).expect("a step");
        let (block, name) = (block.name.get(Lang::Nb), step.spec.name.get(Lang::Nb));
        let heading = if block == name { name.to_owned() } else { format!("{block} · {name}") };
        let round = format!(" {} av {}", self.round, step.rounds);
        let rounds = step.rounds > 1;
        self.terminal.wait_for(&format!("«{heading}», round {}", self.round), |screen| {
            // Below the heading stands the timer; the day at the left says the block's name too.
            screen.rows.iter().take(4).any(|row| row.contains(&heading) && (!rounds || row.contains(&round)))
        });
    }

    /// Lets the time of this step run out, and goes on to the next.
    pub fn time_is_up(&mut self) {
        self.until_time_is_up();
        self.next();
    }
}

fn board_has_keys(screen: &Screen) -> bool {
    let hints = ["entry-hint-board", "entry-hint-map"].map(|key| squash(&nb(key)));
    screen.entry().is_some_and(|(typed, _)| hints.contains(&squash(typed)))
}

/// The number of the note under the cursor.
pub fn marked_number(screen: &Screen) -> Option<u32> {
    let marked = screen.marked.trim_start().trim_start_matches(['!', ' ', '‹', '●', '·', '▸']);
    let digits: String = marked.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

fn is_last_minute(screen: &Screen) -> bool {
    is_overtime(screen) || screen.has(&nb_with("timer-warning", "n", "1"))
}

fn is_overtime(screen: &Screen) -> bool {
    screen.has(&nb("timer-over"))
}

/// How long the step is given, as the words beside the timer say.
fn length(screen: &Screen) -> Option<String> {
    let words = screen.rows.iter().take(6).flat_map(|row| row.split_whitespace()).collect::<Vec<_>>();
    let unit = nb_with("length-minutes", "m", "");
    words.windows(3).find(|of| of[0] == "av" && of[2] == unit.trim()).map(|of| of[1].to_owned())
}

/// The only session file in a home.
pub fn only_session(home: &Path) -> PathBuf {
    let mut files: Vec<PathBuf> = std::fs::read_dir(home.join("sessions"))
        .expect("the folder for sessions")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

/// A note by its number, taken away or not.
pub fn note(session: &Session, number: u32) -> &Note {
    session.notes.iter().find(|note| note.no == number).unwrap_or_else(|| panic!("no note {number}"))
}

/// The numbers of the notes another was made from.
pub fn numbers_from(session: &Session, note: &Note) -> Vec<u32> {
    note.from.iter().map(|id| session.note(*id).expect("the note it was made from").no).collect()
}

/// Holds the record against what she remembers.
pub fn compare(session: &Session, written: &[Written]) {
    for expected in written {
        let found = note(session, expected.number);
        let number = expected.number;
        assert_eq!(found.text, expected.text, "note {number}");
        assert_eq!(found.kind, expected.kind, "note {number} «{}»", found.text);
        assert_eq!(found.table.map(TableId::letter), expected.table, "note {number} «{}»", found.text);
        assert_eq!(numbers_from(session, found), expected.from, "note {number} «{}»", found.text);
        assert_eq!(found.step.to_string(), expected.step, "note {number} «{}»", found.text);
        assert_eq!(found.deleted, expected.deleted, "note {number} «{}»", found.text);
    }
    assert_eq!(session.notes.len(), written.len(), "notes in all");
}
