//! The facilitator's side: writes what the room may see, and knows whether a room is there.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{fs, io, thread};

use crate::core::room::RoomView;

use super::super::disk::{Disk, RealDisk};
use super::super::names::Files;
use super::super::platform;

/// How long [`RoomWriter::finish`] waits for the files to be gone. A program told to end has 100 milliseconds, and most
/// of them are the notes'.
const FINISH_WITHIN: Duration = Duration::from_millis(15);

/// Writes the state file in a thread of its own: the writer thread waits for the disk at each note, and a room that
/// waited with it would show a key half a second late. Of several views that wait only the newest is written.
#[derive(Debug)]
pub struct RoomWriter {
    files: Files,
    shared: Arc<Shared>,
    /// Says that the thread has ended.
    ended: Receiver<()>,
    /// `NAME.rooms`; none where it could not be made, and then nobody can be seen to be there.
    rooms: Option<File>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    next: Option<Box<RoomView>>,
    ended: bool,
    /// The last view did not reach the file: what the room shows is older.
    behind: bool,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is half done while it is held, so a thread that died with it left it whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RoomWriter {
    /// For the session at this path. Without a thread to write in, rooms are told nothing and the day goes on.
    pub fn start(session: &Path) -> Self {
        let files = Files::of(session);
        let shared = Arc::new(Shared::default());
        let (to, of, (end, ended)) = (Arc::clone(&shared), files.clone(), mpsc::channel());
        let spawned = thread::Builder::new().name("room".to_owned()).spawn(move || {
            write_newest(&to, &of.room());
            for path in [of.room(), of.rooms()] {
                if let Err(error) = RealDisk.remove(&path) {
                    tracing::warn!(%error, path = %path.display(), "not removed");
                }
            }
            let _ = end.send(());
        });
        if let Err(error) = spawned {
            tracing::error!(%error, "no thread for the room");
        }
        let rooms = RealDisk.open_shared(&files.rooms());
        if let Err(error) = &rooms {
            tracing::warn!(%error, "no file for rooms to show themselves by");
        }
        Self { files, shared, ended, rooms: rooms.ok() }
    }

    /// The session whose rooms these are.
    pub fn session(&self) -> &Path {
        &self.files.json
    }

    /// Shows the room this. Returns at once.
    pub fn show(&self, view: RoomView) {
        self.shared.lock().next = Some(Box::new(view));
        self.shared.changed.notify_one();
    }

    /// True when the last view could not be written: the rooms show an older one, and do not know.
    pub fn is_behind(&self) -> bool {
        self.shared.lock().behind
    }

    /// True when at least one room follows the session now. Costs two calls to the system.
    pub fn is_followed(&self) -> bool {
        let Some(rooms) = &self.rooms else { return false };
        match rooms.try_lock() {
            Ok(()) => {
                let _ = rooms.unlock();
                false
            }
            Err(TryLockError::WouldBlock) => true,
            Err(TryLockError::Error(_)) => false,
        }
    }

    /// Ends the thread and removes the files: the rooms have lost the one they follow, or find the closed day. Returns
    /// within a few hundredths of a second, also where the disk does not answer.
    pub fn finish(self) {
        self.shared.lock().ended = true;
        self.shared.changed.notify_one();
        let _ = self.ended.recv_timeout(FINISH_WITHIN);
    }
}

fn write_newest(shared: &Shared, path: &Path) {
    loop {
        let mut state = shared.lock();
        let view = loop {
            if state.ended {
                return;
            }
            match state.next.take() {
                Some(view) => break view,
                None => state = shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            }
        };
        drop(state);
        let written = write(path, &view);
        if let Err(error) = &written {
            tracing::warn!(%error, path = %path.display(), "the room is not told");
        }
        shared.lock().behind = written.is_err();
    }
}

/// Puts the view in place of the one before.
fn write(path: &Path, view: &RoomView) -> io::Result<()> {
    let beside = beside(path);
    let json = serde_json::to_vec(view)?;
    let mut options = fs::OpenOptions::new();
    let file = platform::usual_mode(options.write(true).create(true).truncate(true)).open(&beside)?;
    RealDisk.write(&file, &json)?;
    drop(file);
    RealDisk.rename(&beside, path)
}

/// One name and not a random one: what a kill leaves behind is written over the next time.
fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}
