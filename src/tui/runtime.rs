//! The one place with threads and the terminal: everything that happens comes through one channel, so that it has
//! one order, and `update` decides what it means.

mod clock;
mod rooms;
mod saved;

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::SystemTime;

use chrono::{Local, Offset};
use thiserror::Error;

use super::effect::{Effect, Input, Looked, Opened};
use super::folders::Folders;
use super::model::{Model, Start};
use super::screens::new::Form;
use super::theme::Theme;
use super::update::{open_list, update};
use crate::core::ids::NoteId;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::library::{Library, bundle};
use crate::settings::Settings;
use crate::store::{self, Access, Home, Open, OpenError, Read, RoomReader, Writer};
use crate::term::{self, Screen, code_when_gone, listen, size, watch};
use clock::{Clock, rehearsal_time, touched};
use rooms::Room;
use saved::{Question, Saved};

/// What the program starts with.
#[derive(Debug)]
pub struct Setup {
    /// Where everything is kept.
    pub home: Home,
    /// The language to begin in.
    pub lang: Lang,
    /// A workshop to begin at once.
    pub form: Option<Form>,
    /// The library, where it has been read already.
    pub library: Option<Library>,
    /// A session to open at once.
    pub open: Option<PathBuf>,
    /// A session to look at at once.
    pub look: Option<PathBuf>,
    /// Whether the saved days come first.
    pub saved: bool,
}

/// Why the program could not run.
#[derive(Debug, Error)]
pub enum RuntimeError {
    /// The terminal does not do what is asked of it.
    #[error("the terminal: {0}")]
    Terminal(#[from] io::Error),
}

/// What comes through the channel.
#[derive(Debug)]
pub enum Message {
    /// An input for `update`.
    Input(Input),
    /// Somebody wants the program in the background.
    Suspend,
}

impl From<term::Event> for Message {
    fn from(event: term::Event) -> Self {
        Self::Input(match event {
            term::Event::Suspend => return Self::Suspend,
            term::Event::Key(key) => Input::Key(key),
            term::Event::Paste(text) => Input::Paste(text),
            term::Event::Resize(columns, rows) => Input::Resize(columns, rows),
            term::Event::Signal(number) => Input::Signal(number),
        })
    }
}

/// Runs the program until it ends; gives its exit code.
pub fn run(setup: Setup) -> Result<i32, RuntimeError> {
    let (sender, messages) = mpsc::channel();
    watch(sender.clone())?;
    let mut screen = Screen::take()?;
    let clock = Clock::real();
    let mut model = Model::new(Start {
        lang: setup.lang,
        theme: theme(),
        size: size()?,
        now: clock.now(),
        offset: Local::now().offset().fix(),
        seed: seed(),
        device: setup.home.device(),
        folders: Folders::of_hers(),
        asked: setup.form,
    });
    model.saved.folder = setup.home.other_sessions().map(Path::to_owned);
    let mut outside = Outside {
        home: setup.home,
        sender,
        clock,
        writer: None,
        room: None,
        saved: Saved::default(),
        inputs: VecDeque::new(),
        exit: None,
    };
    if let Some(path) = setup.open {
        outside.open(&path);
    }
    if let Some(path) = setup.look {
        outside.answer(look(path, None));
    }
    if setup.saved {
        let mut effects = Vec::new();
        open_list(&mut model, &mut effects);
        for effect in effects {
            outside.perform(effect, &mut screen)?;
        }
    }
    let exit = outside.run(&mut model, &mut screen, &messages, setup.library);
    if let Some(writer) = outside.writer.take() {
        let finished = writer.finish(false);
        if !finished.saved {
            tracing::error!(path = %finished.path.display(), "left with notes that are not on the disk");
        }
    }
    outside.leave_rooms();
    match exit {
        Err(RuntimeError::Terminal(error)) => code_when_gone(&error).ok_or(RuntimeError::Terminal(error)),
        exit => exit,
    }
}

/// Colours unless the user asked for none.
fn theme() -> Theme {
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        Theme::monochrome()
    } else {
        Theme::colours()
    }
}

/// A number no other start of the program has: the standard library's own source of randomness.
fn seed() -> u64 {
    use std::hash::{BuildHasher, RandomState};
    RandomState::new().hash_one(SystemTime::now())
}

/// Everything outside the model.
struct Outside {
    home: Home,
    sender: Sender<Message>,
    clock: Clock,
    writer: Option<Writer>,
    room: Option<Room>,
    saved: Saved,
    /// Inputs to be taken now, before the next message.
    inputs: VecDeque<Input>,
    exit: Option<i32>,
}

impl Outside {
    fn run(
        &mut self,
        model: &mut Model,
        screen: &mut Screen,
        messages: &Receiver<Message>,
        library: Option<Library>,
    ) -> Result<i32, RuntimeError> {
        // The first frame waits for nothing that is read, and shares the processor with nobody who reads.
        self.settle(model, screen)?;
        screen.draw(model)?;
        self.tell_rooms(model);
        listen(self.sender.clone(), model.size)?;
        self.read_library(library)?;
        self.in_background(|home| Input::Unfinished(store::unfinished(&home)))?;
        loop {
            let wait = model.next_wakeup(self.clock.now()).map(|at| self.clock.until(at));
            let first = match wait {
                Some(wait) => match messages.recv_timeout(wait) {
                    Ok(message) => message,
                    Err(RecvTimeoutError::Timeout) => Message::Input(Input::Tick),
                    Err(RecvTimeoutError::Disconnected) => return Ok(0),
                },
                None => match messages.recv() {
                    Ok(message) => message,
                    Err(_) => return Ok(0),
                },
            };
            // Whatever has come meanwhile is taken before the next frame: a held key or a resize never lags.
            let mut only_time = true;
            for message in std::iter::once(first).chain(messages.try_iter()) {
                only_time &= self.take(message, model, screen)?;
                if let Some(code) = self.exit {
                    return Ok(code);
                }
            }
            self.look_for_rooms(model);
            if only_time {
                screen.pass(model)?;
            } else {
                screen.draw(model)?;
            }
            // After her own frame: a key of hers is never later for the room's sake.
            self.tell_rooms(model);
        }
    }

    fn take(&mut self, message: Message, model: &mut Model, screen: &mut Screen) -> io::Result<bool> {
        if matches!(message, Message::Input(Input::Resize(..))) {
            screen.mistrust();
        }
        self.inputs.push_back(match message {
            Message::Input(input) => input,
            Message::Suspend => {
                screen.suspend()?;
                Input::Tick
            }
        });
        self.settle(model, screen)
    }

    /// Takes the inputs that wait, and what they lead to. What is answered at once comes before the next key: a key
    /// pressed twice by a nervous hand must not meet a screen that is about to change. True when nothing but time
    /// has passed.
    fn settle(&mut self, model: &mut Model, screen: &mut Screen) -> io::Result<bool> {
        let mut only_time = true;
        while let Some(input) = self.inputs.pop_front() {
            // A toast goes with time, and does not stand where time is shown.
            let tick = matches!(input, Input::Tick) && model.toast.is_none();
            let effects = update(model, input, self.clock.now());
            only_time &= tick && effects.iter().all(|effect| matches!(effect, Effect::Alive(_)));
            for effect in effects {
                self.perform(effect, screen)?;
            }
        }
        Ok(only_time)
    }

    fn perform(&mut self, effect: Effect, screen: &mut Screen) -> io::Result<()> {
        match effect {
            Effect::Persist(event) => self.write(|writer| writer.persist(*event)),
            Effect::Draft(text) => self.write(|writer| writer.draft(text)),
            Effect::Alive(now) => self.write(|writer| writer.alive(now)),
            Effect::Snapshot => self.write(Writer::snapshot),
            Effect::Retry(folder) => self.write(|writer| writer.retry(folder)),
            Effect::Create(session) => self.create(*session),
            Effect::Open(path) => self.open(&path),
            Effect::Look { path, note } => self.in_background(move |_| look(path, note))?,
            Effect::Export(job) => self.in_background(move |_| Input::Exported(job.write()))?,
            Effect::Print(paper) => self.in_background(move |_| Input::Exported(paper.write()))?,
            Effect::Close => self.close(),
            Effect::Leave => self.leave(),
            // At once: what is on the screen is on the disk before the next key is taken.
            Effect::Write(writing) => {
                let written = writing.commit(&self.home.methods_dir());
                self.answer(Input::Written(written));
            }
            Effect::ReadBundle(path) => {
                self.in_background(move |_| Input::BundleRead { bytes: bundle::bytes(&path), path })?;
            }
            Effect::WriteBundle { path, text } => self.in_background(move |_| Input::BundleWritten {
                result: store::write_beside(&path, text.as_bytes()),
                path,
            })?,
            Effect::ReadLibrary => self.read_library(None)?,
            Effect::FindUnfinished => {
                self.in_background(|home| Input::Unfinished(store::unfinished(&home)))?;
            }
            Effect::ReadSaved { number } => self.read_saved(number)?,
            Effect::StopReading => self.stop_reading(),
            Effect::Find { number, archive, words, within } => {
                self.ask(Question::Find { number, archive, words, within })?;
            }
            Effect::Count { number, archive, filter } => {
                self.ask(Question::Count { number, archive, filter })?;
            }
            Effect::KeepVocabulary(vocabulary) => {
                if let Err(error) = Settings::keep_vocabulary(&self.home, vocabulary) {
                    tracing::warn!(%error, "the words for the phases could not be kept");
                }
            }
            Effect::KeepLanguage(lang) => {
                if let Err(error) = Settings::keep_language(&self.home, lang) {
                    tracing::warn!(%error, "the language could not be kept");
                }
            }
            Effect::Bell => screen.bell()?,
            Effect::Forward(by) => {
                self.clock.put_forward(by);
                self.answer(Input::Woken);
            }
            Effect::Suspend => {
                screen.suspend()?;
                self.answer(Input::Tick);
            }
            Effect::Quit(code) => self.exit = Some(code),
        }
        Ok(())
    }

    fn write(&self, what: impl FnOnce(&Writer)) {
        if let Some(writer) = &self.writer {
            what(writer);
        }
    }

    fn answer(&mut self, input: Input) {
        self.inputs.push_back(input);
    }

    /// Reads something from the disk while the first frame is already on the screen.
    fn in_background(&self, read: impl FnOnce(Home) -> Input + Send + 'static) -> io::Result<()> {
        let (home, sender) = (self.home.clone(), self.sender.clone());
        thread::Builder::new().name("reader".to_owned()).spawn(move || {
            let _ = sender.send(Message::Input(read(home)));
        })?;
        Ok(())
    }

    fn read_library(&mut self, library: Option<Library>) -> io::Result<()> {
        match library {
            Some(library) => {
                self.answer(Input::Library(Box::new(library)));
                Ok(())
            }
            None => self.in_background(|home| Input::Library(Box::new(crate::settings::library(&home)))),
        }
    }

    fn create(&mut self, session: Session) {
        if let Some(pace) = session.rehearsal {
            self.clock = Clock::rehearsal(session.created, pace);
        }
        let open = store::create(&self.home, session);
        self.start(Ok(open));
    }

    fn open(&mut self, path: &Path) {
        let touched = touched(path);
        let opened = store::open(path);
        if let Ok(open) = &opened
            && let Some(pace) = open.session.rehearsal.filter(|_| open.session.closed.is_none())
        {
            self.clock = Clock::rehearsal(rehearsal_time(open, pace, touched), pace);
        }
        self.start(opened);
    }

    fn start(&mut self, opened: Result<Open, OpenError>) {
        let opened = opened.map(|open| {
            let Open { path, session, access, recovered } = open;
            let mut showed = None;
            let read_only = match access {
                Access::ReadOnly(why) => Some(why),
                Access::Write(ready) => {
                    let sender = self.sender.clone();
                    self.writer = Some(Writer::start(ready, move |report| {
                        let _ = sender.send(Message::Input(Input::Stored(report)));
                    }));
                    // What is written in a day afterwards is for no room to see.
                    if session.closed.is_none() {
                        let told = RoomReader::of(&path).changed().and_then(Result::ok);
                        showed = told.filter(|view| view.session == session.id).map(|view| view.scene);
                        self.room = Some(Room::beside(&path));
                    }
                    None
                }
            };
            Opened { path, session, read_only, recovered, showed }
        });
        // A rehearsal's clock jumped; that is no gap.
        self.answer(Input::Woken);
        self.answer(Input::Opened(Box::new(opened)));
    }

    fn close(&mut self) {
        let Some(writer) = self.writer.take() else { return };
        let finished = writer.finish(true);
        // After the record: a room that finds its file gone looks there for how the day ended.
        self.leave_rooms();
        self.clock = Clock::real();
        self.answer(Input::Woken);
        self.answer(Input::Closed { path: finished.path, saved: finished.saved });
    }

    fn leave(&mut self) {
        if let Some(writer) = self.writer.take() {
            let finished = writer.finish(false);
            tracing::info!(path = %finished.path.display(), saved = finished.saved, "session left");
        }
        self.leave_rooms();
        self.clock = Clock::real();
        self.answer(Input::Woken);
    }
}

/// Reads a session to look at.
fn look(path: PathBuf, note: Option<NoteId>) -> Input {
    let looked = store::read(&path).map(|read| {
        let Read { session, problems } = read;
        Looked { path, session, problems, note }
    });
    Input::Looked(Box::new(looked))
}
