//! What comes into the program, and what it asks to be done: both as data.

use std::io;
use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use crossterm::event::KeyEvent;

use crate::archive::{Archive, Figures, Filter, Found};
use crate::core::event::SessionEvent;
use crate::core::ids::NoteId;
use crate::core::programme::Vocabulary;
use crate::core::room::Scene;
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::export::{self, Job, Paper};
use crate::library::{Library, NotWritten, Writing};
use crate::store::{Listed, OpenError, Problem, Recovered, Report, Why, WriteError};

/// Something that happened outside.
#[derive(Debug)]
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The window has this many columns and rows.
    Resize(u16, u16),
    /// The time asked for in [`super::model::Model::next_wakeup`] has come.
    Tick,
    /// The program comes back from the background, or the rehearsal's clock was put forward: the jump in
    /// time is known and no gap.
    Woken,
    /// The library has been read.
    Library(Box<Library>),
    /// Files were put in her folder, or could not be.
    Written(Written),
    /// A file from others was read, or could not be.
    BundleRead {
        /// The file.
        path: PathBuf,
        /// What it holds.
        bytes: io::Result<Vec<u8>>,
    },
    /// A file for others was written, or could not be.
    BundleWritten {
        /// The file that was asked for.
        path: PathBuf,
        /// The file it became, which has a number where the name was taken.
        result: Result<PathBuf, WriteError>,
    },
    /// Unfinished sessions were looked for.
    Unfinished(Vec<Listed>),
    /// So many of the saved workshops have been read.
    SavedProgress {
        /// The number of the question.
        number: u64,
        /// How many have been read.
        done: usize,
        /// How many there are.
        of: usize,
    },
    /// The saved workshops have been read.
    Saved {
        /// The number of the question.
        number: u64,
        /// All of them.
        archive: Archive,
    },
    /// Words were looked for in all notes.
    Found {
        /// The number of the question.
        number: u64,
        /// What was found.
        found: Found,
    },
    /// Saved workshops were counted across.
    Counted {
        /// The number of the question.
        number: u64,
        /// The figures.
        figures: Box<Figures>,
    },
    /// A session was opened or made, or could not be.
    Opened(Box<Result<Opened, OpenError>>),
    /// Word from the writer thread.
    Stored(Report),
    /// A session was read to be looked at, or could not be.
    Looked(Box<Result<Looked, OpenError>>),
    /// A day was taken out or a programme put on paper, or could not be.
    Exported(Result<export::Written, String>),
    /// The session was closed.
    Closed {
        /// Its file.
        path: PathBuf,
        /// True when all of it is there.
        saved: bool,
    },
    /// The system asks the program to end: signal number.
    Signal(i32),
}

/// What came of files that were to be put in her folder: where they are, or why they are not.
pub type Written = Result<Vec<PathBuf>, NotWritten>;

/// A session that was opened, its writer started.
#[derive(Debug)]
pub struct Opened {
    /// Its file.
    pub path: PathBuf,
    /// The session.
    pub session: Session,
    /// Why nothing can be written to it, where that is so.
    pub read_only: Option<Why>,
    /// What was found beside it.
    pub recovered: Recovered,
    /// What the room was shown when the program was cut off, where it was.
    pub showed: Option<Scene>,
}

/// A session that was read to be looked at.
#[derive(Debug)]
pub struct Looked {
    /// Its file.
    pub path: PathBuf,
    /// The session.
    pub session: Session,
    /// What is wrong with its files.
    pub problems: Vec<Problem>,
    /// The note to begin at.
    pub note: Option<NoteId>,
}

/// Something to be done outside.
#[derive(Debug)]
pub enum Effect {
    /// Put an event on the disk.
    Persist(Box<SessionEvent>),
    /// Keep the half-typed line.
    Draft(String),
    /// Note that the program was alive at this moment.
    Alive(DateTime<Utc>),
    /// Write the whole session anew.
    Snapshot,
    /// Try to write again; in this folder if one is given.
    Retry(Option<PathBuf>),
    /// Make the file of a new session and open it.
    Create(Box<Session>),
    /// Open a saved session, to write in it.
    Open(PathBuf),
    /// Read a saved session to look at, whoever has it open.
    Look {
        /// Its file.
        path: PathBuf,
        /// The note to begin at.
        note: Option<NoteId>,
    },
    /// Write a day as something else.
    Export(Box<Job>),
    /// Write a programme as a sheet.
    Print(Box<Paper>),
    /// Close the open session: only its JSON stays.
    Close,
    /// Leave the open session as it is, to go on with another time.
    Leave,
    /// Put files of methods and programmes in her folder.
    Write(Writing),
    /// Read a file of methods and programmes from others.
    ReadBundle(PathBuf),
    /// Write a file of methods and programmes for others.
    WriteBundle {
        /// The file, which must not be there yet.
        path: PathBuf,
        /// What is to be in it.
        text: String,
    },
    /// Read the methods and programmes again.
    ReadLibrary,
    /// Look for unfinished sessions.
    FindUnfinished,
    /// Read all saved workshops.
    ReadSaved {
        /// The number of the question.
        number: u64,
    },
    /// Stop reading them.
    StopReading,
    /// Look for words in all notes.
    Find {
        /// The number of the question.
        number: u64,
        /// Where to look.
        archive: Archive,
        /// The words.
        words: String,
        /// In which workshops.
        within: Filter,
    },
    /// Count across the saved workshops of a list.
    Count {
        /// The number of the question.
        number: u64,
        /// Where they are.
        archive: Archive,
        /// Which of them.
        filter: Filter,
    },
    /// Keep the language for next time.
    KeepLanguage(Lang),
    /// Keep the words for the phases for next time.
    KeepVocabulary(Vocabulary),
    /// Ring the bell.
    Bell,
    /// Put a rehearsal's clock forward.
    Forward(TimeDelta),
    /// Go to the background.
    Suspend,
    /// End the program with this exit code.
    Quit(i32),
}
