//! The room's side: reads what it may see, knows whether the one that writes it is alive, and shows that it is there
//! itself. Everything is opened to be read, and nothing is ever written.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::core::room::{RoomView, VERSION};
use crate::core::session::Session;

use super::super::clean::clean_lines_of;
use super::super::home::Home;
use super::super::names::Files;
use super::super::{load, platform, version};

/// The largest state file that is read. The largest that is written is a tenth of it.
const LARGEST: u64 = 4 << 20;

/// Why a state file cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is none.
    Missing,
    /// A later program wrote it, in this version.
    Newer(u32),
    /// It is torn, too large or something else. The next one may be sound.
    Damaged,
}

/// Which session a room follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its `NAME.json`, which need not be there yet.
    pub path: PathBuf,
    /// True while a program has it open.
    pub is_live: bool,
    /// When the room was last told something.
    pub told: Option<DateTime<Utc>>,
}

/// The sessions that rooms have been told something of, the last told first.
pub fn open_rooms(home: &Home) -> Vec<Followed> {
    let Ok(folder) = fs::read_dir(home.sessions_dir()) else { return Vec::new() };
    let mut found: Vec<Followed> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "room"))
        .map(|path| {
            let told = path.metadata().and_then(|meta| meta.modified()).ok().map(DateTime::from);
            let files = Files::of(&path);
            Followed { is_live: is_held(&files.lock()), path: files.json, told }
        })
        .collect();
    found.sort_by(|one, other| other.told.cmp(&one.told).then_with(|| one.path.cmp(&other.path)));
    found
}

/// What was seen when the state file was last looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// It has not been looked at.
    Nothing,
    /// There was none.
    None,
    /// One with this stamp.
    File(platform::Stamp),
}

/// Reads what one session's room may see.
#[derive(Debug)]
pub struct RoomReader {
    files: Files,
    /// Which file was last read.
    read: Seen,
    /// What told the record that was last read from any other.
    record: Option<platform::Stamp>,
    /// The lock that shows that this room is there.
    present: Option<File>,
}

impl RoomReader {
    /// For the session at this path.
    pub fn of(session: &Path) -> Self {
        Self { files: Files::of(session), read: Seen::Nothing, record: None, present: None }
    }

    /// The session's `NAME.json`.
    pub fn session(&self) -> &Path {
        &self.files.json
    }

    /// What the room may see now, where that is another file than the last time; `None` when it is the same.
    pub fn changed(&mut self) -> Option<Result<RoomView, Unread>> {
        let now = stamp(&self.files.room()).map_or(Seen::None, Seen::File);
        if std::mem::replace(&mut self.read, now) == now {
            return None;
        }
        Some(read(&self.files.room()))
    }

    /// True while a program has the session open.
    pub fn is_live(&self) -> bool {
        is_held(&self.files.lock())
    }

    /// Shows the facilitator's program that a room is here, for as long as this lives. To be called again now and then:
    /// the file is another one when that program has been started anew.
    pub fn be_present(&mut self) {
        let path = self.files.rooms();
        if self.present.as_ref().is_some_and(|file| platform::is_still_at(file, &path)) {
            return;
        }
        // Refused, when the facilitator's program looks in this very instant: then the next time.
        self.present = File::open(&path).ok().filter(|file| file.try_lock_shared().is_ok());
    }

    /// The session itself, for a day that is over: once it is closed there is nothing secret in it any more but what
    /// [`RoomView`] leaves out. `None` while it goes on, when it cannot be read, and when it is as it was the last time.
    pub fn closed(&mut self) -> Option<Session> {
        // A record is long, and this is asked once a second: most often only names are looked at.
        if self.files.journal().exists() {
            return None;
        }
        let stamp = stamp(&self.files.json);
        if stamp.is_none() || std::mem::replace(&mut self.record, stamp) == stamp {
            return None;
        }
        load::load(&self.files).ok().map(|loaded| loaded.session).filter(|session| session.closed.is_some())
    }
}

fn stamp(path: &Path) -> Option<platform::Stamp> {
    fs::metadata(path).ok().map(|meta| platform::stamp(&meta))
}

/// True while somebody holds the lock. We hold it ourselves for some microseconds, which
/// [`lock::take`](super::super::lock::take) waits out.
fn is_held(lock: &Path) -> bool {
    let Ok(file) = File::open(lock) else { return false };
    match file.try_lock_shared() {
        Ok(()) => {
            let _ = file.unlock();
            false
        }
        // On a file system without locks it is enough that the file is there, which it is not once the day is closed.
        Err(TryLockError::WouldBlock | TryLockError::Error(_)) => true,
    }
}

fn read(path: &Path) -> Result<RoomView, Unread> {
    let bytes = bytes(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Unread::Missing,
        _ => Unread::Damaged,
    })?;
    let newer = |bytes: &[u8]| version::says(bytes).filter(|&version| version > VERSION);
    let clean = clean_lines_of(&bytes).map_err(|_| Unread::Damaged)?;
    match serde_json::from_slice::<RoomView>(&clean) {
        Ok(view) if view.version == VERSION => Ok(view.bounded()),
        _ => Err(newer(&clean).map_or(Unread::Damaged, Unread::Newer)),
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST);
    fits.then_some(bytes).ok_or_else(|| io::ErrorKind::FileTooLarge.into())
}
