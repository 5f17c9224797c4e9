//! `verksted add`: notes from standard input, a line each. A note's number is printed the moment the note is on the
//! disk, and not before.

use std::collections::VecDeque;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use chrono::Utc;

use super::args::AddArgs;
use super::{Context, Exit, find, say};
use crate::core::boards::{BoardRef, Cursor, Made, Refused, Typed, scores};
use crate::core::entry::{self, BadLine};
use crate::core::event::{NewNote, Turn, What};
use crate::core::ids::{DeviceId, IdSource, NoteId, StepId};
use crate::core::note::TableId;
use crate::core::session::Session;
use crate::core::summary::last_moment;
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line, clean_lines};
use crate::store::{self, Access, Ready, Report, Why, WriteError, Writer};
use crate::tui::lens::Lens;

/// The most that is read of one line. A note is at most 2000 characters, of a few bytes each.
const LONGEST_LINE: u64 = 64 << 10;

/// How long to wait for a slow disk at the end.
const WAIT_FOR_DISK: Duration = Duration::from_mins(1);

/// Takes the notes.
pub fn add(context: &Context, asked: &AddArgs) -> anyhow::Result<Exit> {
    let path = match find::session(context, asked.session.as_deref()) {
        Ok(path) => path,
        Err(exit) => return Ok(exit),
    };
    let open = match store::open(&path) {
        Ok(open) => open,
        Err(error) => {
            say(&error.describe(&context.locale));
            return Ok(Exit::FAILED);
        }
    };
    for problem in &open.recovered.problems {
        say(&problem.describe(&context.locale));
    }
    let ready = match open.access {
        Access::Write(ready) => ready,
        Access::ReadOnly(why) => return Ok(say_read_only(context, &why)),
    };
    match Adding::new(context, open.session, asked, ready) {
        Ok(adding) => {
            adding.say_closed();
            adding.run()
        }
        Err(text) => {
            say(&text);
            Ok(Exit::USAGE)
        }
    }
}

fn say_read_only(context: &Context, why: &Why) -> Exit {
    let mut text = why.describe(&context.locale);
    let is_busy = matches!(why, Why::LockedBy(_));
    if is_busy {
        text.push(' ');
        text.push_str(&context.locale.t("cli-add-busy"));
    }
    say(&text);
    if is_busy { Exit::BUSY } else { Exit::FAILED }
}

/// Notes that wait for the disk, by the number of the event that writes them.
#[derive(Debug, Default)]
struct Receipts {
    waiting: VecDeque<(u64, u32)>,
    /// The disk said no, and nothing more is taken.
    failed: Option<WriteError>,
}

impl Receipts {
    /// Prints the numbers of the notes that are on the disk now. When nobody reads them any more, the notes are
    /// taken all the same.
    fn report(&mut self, report: Report) {
        match report {
            Report::Saved { seq } => {
                let mut out = io::stdout().lock();
                while let Some((_, number)) = self.waiting.pop_front_if(|(event, _)| *event <= seq) {
                    let _ = writeln!(out, "{number}").and_then(|()| out.flush());
                }
                self.failed = None;
            }
            Report::Failed { error, .. } => self.failed = Some(error),
            Report::Recovered { .. } | Report::SnapshotFailed { .. } => {}
        }
    }
}

/// Lines on their way into a session.
struct Adding<'a> {
    context: &'a Context,
    session: Session,
    step: StepId,
    table: Option<TableId>,
    device: DeviceId,
    ids: IdSource,
    cursor: Cursor,
    writer: Writer,
    receipts: Arc<Mutex<Receipts>>,
    /// A line was refused.
    some_bad: bool,
}

impl<'a> Adding<'a> {
    /// Ready to take lines; else what is wrong with what was asked for.
    fn new(
        context: &'a Context,
        session: Session,
        asked: &AddArgs,
        ready: Box<Ready>,
    ) -> Result<Self, String> {
        let step = match &asked.step {
            None => session.clock.step.clone(),
            Some(meant) => step(&session, meant).ok_or_else(|| no_step(context, &session, meant))?,
        };
        if let Some(table) = asked.table
            && !session.tables.iter().any(|known| known.id == table)
        {
            let letters: Vec<String> =
                session.tables.iter().map(|known| known.id.letter().to_string()).collect();
            let args = [("table", table.letter().to_string().into()), ("tables", letters.join(", ").into())];
            return Err(context.locale.ta("cli-no-such-table", &args));
        }
        let receipts = Arc::new(Mutex::new(Receipts::default()));
        let on_report = Arc::clone(&receipts);
        let writer = Writer::start(ready, move |report| lock(&on_report).report(report));
        // The standard library's maps are seeded at random; ids need no better seed.
        let ids = IdSource::new(RandomState::new().build_hasher().finish());
        let device = context.home.device();
        Ok(Self {
            context,
            session,
            step,
            table: asked.table,
            device,
            ids,
            cursor: Cursor::default(),
            writer,
            receipts,
            some_bad: false,
        })
    }

    /// What was said after the day is easily taken for what was said in it.
    fn say_closed(&self) {
        let Some(closed) = self.session.closed else { return };
        let (locale, at) = (&self.context.locale, self.session.local(closed));
        let title = self.session.details.title.as_str().into();
        let args =
            [("title", title), ("date", locale.short_date(at).into()), ("time", locale.clock(at).into())];
        say(&locale.ta("cli-add-closed", &args));
    }

    fn run(mut self) -> anyhow::Result<Exit> {
        let stdin = io::stdin();
        if stdin.is_terminal() {
            let title = self.session.details.title.as_str().into();
            say(&self.context.locale.ta("cli-add-type", &[("title", title)]));
        }
        let read = self.lines(&mut stdin.lock());
        // A session that was closed is left closed.
        let is_closed = self.session.closed.is_some();
        let finished = self.writer.finish_within(is_closed, WAIT_FOR_DISK);
        let receipts = lock(&self.receipts);
        if !finished.saved || !receipts.waiting.is_empty() {
            let why = receipts
                .failed
                .as_ref()
                .map_or_else(String::new, |error| error.describe(&self.context.locale));
            let count = receipts.waiting.len().into();
            say(&self.context.locale.ta("cli-add-not-saved", &[("n", count), ("why", why.into())]));
            return Ok(Exit::FAILED);
        }
        read?;
        Ok(if self.some_bad { Exit::FAILED } else { Exit::OK })
    }

    fn lines(&mut self, input: &mut impl BufRead) -> io::Result<()> {
        for number in 1_u64.. {
            let Some((bytes, is_whole)) = next_line(input)? else { break };
            if !is_whole {
                let most = LONGEST_NOTE.into();
                say(&self
                    .context
                    .locale
                    .ta("cli-add-cut", &[("line", number.to_string().into()), ("most", most)]));
            }
            if let Err(why) = self.line(&bytes) {
                self.some_bad = true;
                let args = [("line", number.to_string().into()), ("why", why.into())];
                say(&self.context.locale.ta("cli-add-bad-line", &args));
            }
            if lock(&self.receipts).failed.is_some() {
                // What is typed on would only be lost later.
                break;
            }
        }
        Ok(())
    }

    /// Takes one line; else says why not.
    fn line(&mut self, bytes: &[u8]) -> Result<(), String> {
        let locale = &self.context.locale;
        let text = std::str::from_utf8(bytes).map_err(|_| locale.t("cli-add-not-utf8").into_owned())?;
        let Some(line) = clean_lines(text).into_iter().next() else { return Ok(()) };
        let mut typed = match entry::parse(&self.session, &line) {
            Ok(typed) => typed,
            Err(BadLine::Empty) => return Ok(()),
            Err(BadLine::NoNote(number)) => {
                return Err(locale.ta("cli-add-no-note", &[("n", number.to_string().into())]));
            }
        };
        typed.table = typed.table.or(self.table);
        // A rehearsal's clock is its own: what is added to it happens when the last thing did.
        let rehearsed = self.session.rehearsal.is_some();
        let now = if rehearsed { last_moment(&self.session) } else { Utc::now() };
        let id = NoteId(self.ids.next(u64::try_from(now.timestamp_millis()).unwrap_or(0)));
        let made = self.made(&typed, id).map_err(|refused| describe(&refused, self.context))?;
        let What::NoteAdded(note) = &made.what else {
            return Err(locale.t("cli-add-takes-no-notes").into_owned());
        };
        let number = note.number;
        let event = self.session.event(now, &self.device, Turn::New, made.what);
        self.session.apply(&event).map_err(|error| error.to_string())?;
        self.cursor = made.cursor;
        lock(&self.receipts).waiting.push_back((event.seq, number));
        self.writer.persist(event);
        Ok(())
    }

    /// What the step's board makes of the words, as if they were typed at it.
    fn made(&self, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        let Some(board) = BoardRef::of(&self.session, &self.step) else {
            return Ok(Made { what: self.without_board(typed, id), cursor: Cursor::default() });
        };
        let lens = Lens::of(board);
        let cursor = match &lens {
            Lens::Grid(grid) if grid.stages().is_empty() => return Err(Refused::NoStageYet),
            Lens::Grid(grid) => grid.start(),
            // Every line is a card of its own, never a field of the one before.
            Lens::Cards(_) => Cursor::default(),
            _ => lens.clamp(&self.cursor),
        };
        lens.typed(&cursor, typed, id)
    }

    /// A step without a board still hears what is said.
    fn without_board(&self, typed: &Typed, id: NoteId) -> What {
        let makes = self.session.day.find(&self.step).and_then(|(_, step)| step.spec.makes);
        What::NoteAdded(NewNote {
            note: id,
            number: self.session.next_number(),
            kind: makes.unwrap_or_default(),
            text: typed.text.clone(),
            step: self.step.clone(),
            on: None,
            table: typed.table,
            from: typed.built_on.into_iter().collect(),
        })
    }
}

/// The next line without its end, and whether all of it was read; nothing at the end of the input.
fn next_line(input: &mut impl BufRead) -> io::Result<Option<(Vec<u8>, bool)>> {
    let mut line = Vec::new();
    if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.ends_with(b"\n") || (line.len() as u64) < LONGEST_LINE {
        return Ok(Some((line, true)));
    }
    input.skip_until(b'\n')?;
    // Cut where a character ends, so that the rest of it is no reason to refuse the line.
    if let Err(error) = std::str::from_utf8(&line)
        && error.error_len().is_none()
    {
        line.truncate(error.valid_up_to());
    }
    Ok(Some((line, false)))
}

/// A thread that panicked while it held the receipts leaves them as they were.
fn lock(receipts: &Mutex<Receipts>) -> std::sync::MutexGuard<'_, Receipts> {
    receipts.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The step that is meant: `block/step`, or a block, whose first step with a board it then is.
fn step(session: &Session, meant: &str) -> Option<StepId> {
    if let Some((_, step)) = session.day.find(&StepId::from(meant)) {
        return Some(step.id.clone());
    }
    let block = session.day.blocks.iter().find(|block| block.id == meant)?;
    let with_board = block.steps.iter().find(|step| step.spec.board.is_some());
    with_board.or(block.steps.first()).map(|step| step.id.clone())
}

fn no_step(context: &Context, session: &Session, meant: &str) -> String {
    let shown = clean_line(meant, LONGEST_TITLE).into();
    let mut text = context.locale.ta("cli-no-such-step", &[("step", shown)]);
    for (_, step) in session.day.steps() {
        text.push_str("\n  ");
        text.push_str(step.id.as_str());
    }
    text
}

fn describe(refused: &Refused, context: &Context) -> String {
    let locale = &context.locale;
    match refused {
        Refused::NumberFirst(least, most) => locale.ta(
            "cli-add-number-first",
            &[("least", least.to_string().into()), ("most", most.to_string().into())],
        ),
        Refused::NoSuchCluster(most) => locale.ta("refused-no-cluster", &[("most", (*most).into())]),
        Refused::NotPoints(least, most, n) => {
            let example = scores::example(*least, *most, *n);
            let (least, most) = (least.to_string(), most.to_string());
            let args = [
                ("least", least.into()),
                ("most", most.into()),
                ("n", (*n).into()),
                ("example", example.into()),
            ];
            locale.ta("refused-not-points", &args)
        }
        Refused::NoStageYet => locale.t("cli-add-no-stage").into_owned(),
        Refused::TakesNoWords | Refused::NotADate | Refused::NotANumber | Refused::NotAnOption => {
            locale.t("cli-add-takes-no-notes").into_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_whole_and_a_page_without_end_is_cut() {
        let long = "å".repeat(40_000);
        let text = format!("én\r\n\n{long}\nto");
        let mut input = text.as_bytes();
        assert_eq!(next_line(&mut input).unwrap(), Some(("én\r\n".into(), true)));
        assert_eq!(next_line(&mut input).unwrap(), Some(("\n".into(), true)));
        let (line, is_whole) = next_line(&mut input).unwrap().unwrap();
        assert!(!is_whole && std::str::from_utf8(&line).is_ok());
        assert_eq!(next_line(&mut input).unwrap(), Some(("to".into(), true)));
        assert_eq!(next_line(&mut input).unwrap(), None);
    }
}
