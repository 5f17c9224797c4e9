//! A terminal with the real program in it: a pty on one side, a model of what a person sees on the other.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

use super::vocabulary::{nb, squash};

/// The longest anything is waited for. Generous: a machine that builds something else meanwhile is slow, and a test
/// that succeeds never waits this long.
const PATIENCE: Duration = Duration::from_secs(30);

/// Signs that boards put where the cursor is.
const POINTERS: [&str; 3] = ["►", "▸", "»"];

/// Synchronised updates: between these two nothing that is drawn is to be looked at.
const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";

/// How the program is to be started.
pub struct Program {
    command: CommandBuilder,
    size: (u16, u16),
}

impl Program {
    /// The program with its files in this folder, in bokmål, on a machine in Norway.
    pub fn at(home: &Path) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_verksted"));
        for (name, value) in [
            ("TERM", "xterm-256color"),
            ("LANG", "nb_NO.UTF-8"),
            ("LC_ALL", "nb_NO.UTF-8"),
            ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3"),
        ] {
            command.env(name, value);
        }
        command.env("VERKSTED_HOME", home);
        command.env("HOME", home);
        command.env_remove("NO_COLOR");
        command.env_remove("COLORTERM");
        command.cwd(home);
        Self { command, size: (180, 50) }
    }

    /// Columns and rows.
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// With these arguments.
    pub fn args(mut self, args: &[&str]) -> Self {
        self.command.args(args);
        self
    }

    /// With this in its environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Starts it.
    pub fn start(self) -> Terminal {
        Terminal::start(self)
    }
}

/// The program in its terminal. Dropping it ends the program.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    pid: Pid,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    parser: Option<vt100::Parser>,
    raw: Vec<u8>,
    shown: Screen,
    in_frame: bool,
    kept: Option<Screen>,
    keeps: Option<String>,
    ended: bool,
    let_go: bool,
}

/// What a person sees.
#[derive(Clone, Default)]
pub struct Screen {
    /// The lines, from the top.
    pub rows: Vec<String>,
    /// What is drawn in reverse: where the cursor is on a board or in a list.
    pub marked: String,
    /// All that tells where the cursor of a board is, also while the entry line has the keys.
    pub pointer: String,
    /// True while a program has taken the screen over.
    pub alternate: bool,
    /// True while the terminal's own cursor is hidden.
    pub cursor_hidden: bool,
    /// True while a paste is told from typing.
    pub bracketed_paste: bool,
    /// How many whole frames have been drawn.
    pub frames: u64,
}

impl Screen {
    /// True when these words stand on one line.
    pub fn has(&self, words: &str) -> bool {
        self.rows.iter().any(|row| row.contains(words))
    }

    /// True when these words stand anywhere, however they are broken into lines.
    pub fn says(&self, words: &str) -> bool {
        let words = squash(words);
        squash(&self.rows.concat()).contains(&words) || squash(&self.middle()).contains(&words)
    }

    /// What stands between the day at the left and the guide at the right: the step and its board.
    fn middle(&self) -> String {
        let Some(head) = self.rows.get(1) else { return String::new() };
        let column = |words: &str| head.find(words).map(|at| head[..at].chars().count());
        let day = nb("day-heading");
        let from = column(&day).map_or(0, |at| {
            let after = at + day.chars().count();
            after + head.chars().skip(after).take_while(|&c| c == ' ').count()
        });
        let to = column(&nb("guide-challenge")).or(column(&nb("guide-say"))).unwrap_or(usize::MAX);
        // A board's own lines are no words.
        let is_word = |c: &char| !"│├└─┼".contains(*c);
        self.rows.iter().flat_map(|row| row.chars().skip(from).take(to - from)).filter(is_word).collect()
    }

    /// The words in the entry line, and the line above it that says what they will become.
    pub fn entry(&self) -> Option<(&str, &str)> {
        let at = self.rows.iter().rposition(|row| row.starts_with('›'))?;
        let label = at.checked_sub(1).and_then(|above| self.rows.get(above))?;
        Some((self.rows[at].trim_start_matches('›').trim(), label))
    }

    /// True when these words stand on a line with something drawn in reverse.
    pub fn marked_row_has(&self, words: &str) -> bool {
        let marked: String = self.marked.chars().take(24).collect();
        self.rows.iter().any(|row| row.contains(words) && row.contains(marked.trim()))
    }

    fn of(screen: &vt100::Screen, frames: u64) -> Self {
        let (height, width) = screen.size();
        let (mut marked, mut pointer) = (String::new(), String::new());
        for row in 0..height.get() {
            for column in 0..width.get() {
                let Some(cell) = screen.cell(row, column) else { continue };
                let text = if cell.contents().is_empty() { " " } else { cell.contents() };
                if cell.inverse() {
                    marked.push_str(text);
                }
                if cell.inverse() || cell.underline() || POINTERS.contains(&text) {
                    let _ = write!(pointer, "{row},{column}{text} ");
                }
            }
        }
        Self {
            rows: screen.rows(0, width.get()).collect(),
            marked,
            pointer,
            alternate: screen.alternate_screen(),
            cursor_hidden: screen.hide_cursor(),
            bracketed_paste: screen.bracketed_paste(),
            frames,
        }
    }
}

impl State {
    fn take(&mut self, bytes: &[u8]) {
        // A mark may have come in two parts.
        let from = self.raw.len().saturating_sub(FRAME_BEGINS.len() - 1);
        self.raw.extend_from_slice(bytes);
        let last = |mark: &[u8]| self.raw[from..].windows(mark.len()).rposition(|part| part == mark);
        let (begins, ends) = (last(FRAME_BEGINS), last(FRAME_ENDS));
        if begins.is_some() || ends.is_some() {
            self.in_frame = begins > ends;
        }
        let Some(parser) = &mut self.parser else { return };
        parser.process(bytes);
        if !self.in_frame {
            self.shown = Screen::of(parser.screen(), self.shown.frames + u64::from(ends.is_some()));
            if self.keeps.as_ref().is_some_and(|words| self.shown.has(words)) {
                self.kept = Some(self.shown.clone());
            }
        }
    }
}

impl Terminal {
    fn start(program: Program) -> Self {
        let (columns, rows) = program.size;
        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pty");
        silence_writer(&*pair.master);
        let mut child = pair.slave.spawn_command(program.command).expect("the program starts");
        drop(pair.slave);
        let pid = child.process_id().and_then(|pid| Pid::from_raw(i32::try_from(pid).ok()?));
        let Some(pid) = pid else {
            let _ = child.kill();
            panic!("the program has no process number");
        };
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        let seen = Arc::new(Seen {
            state: Mutex::new(State { parser: Some(parser), ..State::default() }),
            changed: Condvar::new(),
        });
        let mut input = pair.master.try_clone_reader().expect("a reader");
        let to = Arc::clone(&seen);
        let reader = std::thread::spawn(move || {
            let mut bytes = vec![0; 65536];
            loop {
                let read = input.read(&mut bytes);
                let mut state = to.lock();
                match read {
                    Ok(count) if count > 0 => state.take(&bytes[..count]),
                    _ => state.ended = true,
                }
                let stop = state.ended || state.let_go;
                drop(state);
                to.changed.notify_all();
                if stop {
                    return;
                }
            }
        });
        let writer = pair.master.take_writer().expect("a writer");
        Self { child, pid, master: Some(pair.master), writer: Some(writer), reader: Some(reader), seen }
    }

    /// Its process number.
    pub fn pid(&self) -> Pid {
        self.pid
    }

    /// Presses keys, or types.
    pub fn send(&mut self, keys: &str) {
        let writer = self.writer.as_mut().expect("the terminal is there");
        writer.write_all(keys.as_bytes()).and_then(|()| writer.flush()).expect("the terminal takes keys");
    }

    /// Pastes, as a terminal does that tells a paste from typing.
    pub fn paste(&mut self, text: &str) {
        // In a paste the terminal sends a line break as Enter.
        self.send(&format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")));
    }

    /// Gives the window another size. All that was in it is lost, as the worst terminal does.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let mut state = self.seen.lock();
        if let Some(old) = state.parser.take() {
            let mut parser = vt100::Parser::new(cells(rows), cells(columns), 0);
            if old.screen().alternate_screen() {
                parser.process(b"\x1b[?1049h");
            }
            parser.process(old.screen().input_mode_formatted().as_bytes());
            state.parser = Some(parser);
        }
        drop(state);
        self.master().resize(size(columns, rows)).expect("the window gets another size");
    }

    fn master(&self) -> &dyn MasterPty {
        &**self.master.as_ref().expect("the terminal is there")
    }

    /// What is seen now.
    pub fn screen(&self) -> Screen {
        self.seen.lock().shown.clone()
    }

    /// From now on the last screen with these words is kept.
    pub fn keep(&self, words: &str) {
        self.seen.lock().keeps = Some(words.to_owned());
    }

    /// The last screen with the words that were to be looked out for.
    pub fn kept(&self) -> Option<Screen> {
        self.seen.lock().kept.clone()
    }

    /// Everything the program has sent to the terminal.
    pub fn raw(&self) -> Vec<u8> {
        self.seen.lock().raw.clone()
    }

    /// Waits until this is seen.
    pub fn wait_for(&self, what: &str, is_there: impl Fn(&Screen) -> bool) -> Screen {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.seen.lock();
        loop {
            if is_there(&state.shown) {
                return state.shown.clone();
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || state.ended {
                let shown = state.shown.clone();
                let ended = if state.ended { " (and the program let go of the terminal)" } else { "" };
                drop(state);
                panic!("waited in vain for {what}{ended}; this is what was seen:\n{}", dump(&shown));
            }
            state = self.seen.changed.wait_timeout(state, left).expect("the reader lives").0;
        }
    }

    /// Waits until these words are seen on one line.
    pub fn wait_for_words(&self, words: &str) -> Screen {
        self.wait_for(&format!("«{words}»"), |screen| screen.has(words))
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).expect("the program can be signalled");
    }

    /// The battery dies. Gives the last screen that was to be kept.
    pub fn kill(mut self) -> Option<Screen> {
        self.signal(Signal::KILL);
        self.last_words();
        self.kept()
    }

    /// Waits for the program to end; how, and how long it took.
    pub fn exit(&mut self) -> (ExitStatus, Duration) {
        self.exit_within(PATIENCE)
    }

    fn exit_within(&mut self, limit: Duration) -> (ExitStatus, Duration) {
        let from = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().expect("the program can be waited for") {
                return (status, from.elapsed());
            }
            assert!(
                from.elapsed() < limit,
                "the program did not end; this is what was seen:\n{}",
                dump(&self.screen())
            );
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// Waits for the program to end, and for all it sent before that.
    pub fn last_words(&mut self) -> (ExitStatus, Duration, Screen) {
        let (status, took) = self.exit();
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
        (status, took, self.screen())
    }

    /// The window is closed: the terminal is gone for the program.
    pub fn close_window(&mut self) {
        self.seen.lock().let_go = true;
        // The reader holds the terminal too, and lets go once it has read something more.
        let _ = self.master().resize(size(79, 23));
        if let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
        self.writer = None;
        self.master = None;
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = kill_process(self.pid, Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

impl Seen {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("the reader lives")
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("at least one cell")
}

/// The writer of a pty would send Enter and an end-of-file key when it is dropped, which a closed window does not.
/// Without such a key it says nothing.
fn silence_writer(master: &dyn MasterPty) {
    use rustix::termios::{OptionalActions, SpecialCodeIndex, tcgetattr, tcsetattr};
    let name = master.tty_name().expect("the terminal has a name");
    let no_ctty = i32::try_from(rustix::fs::OFlags::NOCTTY.bits()).expect("a flag");
    let tty = std::fs::OpenOptions::new().read(true).write(true).custom_flags(no_ctty).open(name);
    let tty = tty.expect("the terminal opens");
    let mut settings = tcgetattr(&tty).expect("its settings");
    settings.special_codes[SpecialCodeIndex::VEOF] = 0;
    tcsetattr(&tty, OptionalActions::Now, &settings).expect("its settings can be set");
}

/// A screen as text, for the one who reads why a test failed.
fn dump(screen: &Screen) -> String {
    let width = screen.rows.iter().map(|row| row.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for row in &screen.rows {
        let _ = writeln!(text, "│{row}");
    }
    let _ = write!(
        text,
        "└{} frame {}, marked: «{}»",
        "─".repeat(width),
        screen.frames,
        screen.marked.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    text
}
