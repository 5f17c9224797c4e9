//! One writer at a time: a lock on a file of its own, since the session file is replaced by rename and a lock
//! would stay with the file that went away.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, SecondsFormat, Utc};

use super::disk::Disk;
use super::platform;
use crate::core::text::clean_line;

/// Who has a session open, as far as the lock file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// The program's process number.
    pub pid: Option<u32>,
    /// The machine's name.
    pub host: String,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

/// How it went to take the lock.
#[derive(Debug)]
pub enum Taken {
    /// It is ours until the file is dropped.
    Ours(File),
    /// Somebody else has it.
    Theirs(Holder),
    /// The file is there but this file system has no locks.
    NoLocks,
}

/// How long a refused lock is asked for again, and how often. A room that looks whether we are alive holds it for some
/// microseconds, unless its process is put aside just then; another program holds it for the whole day.
const ASK_AGAIN_FOR: Duration = Duration::from_millis(60);
const ASK_AGAIN_EVERY: Duration = Duration::from_millis(5);

/// Takes the lock at `path`, and writes in it who has it.
pub fn take(disk: &dyn Disk, path: &Path) -> io::Result<Taken> {
    // A program that closes its session removes the lock file; one that opened it just before then holds a lock
    // on a file without a name. So we look again, a few times at most.
    for _ in 0..16 {
        let mut file = disk.open_shared(path)?;
        match try_lock(&file) {
            Ok(()) if platform::is_still_at(&file, path) => {
                // Only a help to whoever comes second; the lock holds without it.
                let _ = file.set_len(0).and_then(|()| file.write_all(Holder::us().to_text().as_bytes()));
                return Ok(Taken::Ours(file));
            }
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut text = String::new();
                // Windows lets nobody read a locked file; then we know that it is taken and not by whom.
                let _ = file.take(1000).read_to_string(&mut text);
                return Ok(Taken::Theirs(Holder::from_text(&text)));
            }
            Err(TryLockError::Error(error)) => {
                tracing::warn!(%error, path = %path.display(), "no lock");
                return Ok(Taken::NoLocks);
            }
        }
    }
    Ok(Taken::Theirs(Holder::default()))
}

/// As [`File::try_lock`], with patience for a room that looks.
fn try_lock(file: &File) -> Result<(), TryLockError> {
    let until = Instant::now() + ASK_AGAIN_FOR;
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(ASK_AGAIN_EVERY),
            done => return done,
        }
    }
}

impl Holder {
    fn us() -> Self {
        Self { pid: Some(std::process::id()), host: platform::hostname(), since: Some(Utc::now()) }
    }

    /// False when the lock file did not say who has it.
    pub fn is_known(&self) -> bool {
        self.pid.is_some()
    }

    fn to_text(&self) -> String {
        let pid = self.pid.unwrap_or_default();
        let since = self.since.unwrap_or_default().to_rfc3339_opts(SecondsFormat::Secs, true);
        format!("pid {pid}\nhost {}\nsince {since}\n", self.host)
    }

    fn from_text(text: &str) -> Self {
        let field = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
                .map(|value| clean_line(value, 100))
        };
        Self {
            pid: field("pid").and_then(|pid| pid.parse().ok()),
            host: field("host").unwrap_or_default(),
            since: field("since").and_then(|since| since.parse().ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::disk::RealDisk;
    use super::*;

    #[test]
    fn the_second_is_told_who_the_first_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.lock");
        let Taken::Ours(first) = take(&RealDisk, &path).unwrap() else { panic!("the first gets the lock") };
        if cfg!(unix) {
            let Taken::Theirs(holder) = take(&RealDisk, &path).unwrap() else {
                panic!("the second does not")
            };
            assert_eq!(holder.pid, Some(std::process::id()));
            assert!(holder.since.is_some());
        }
        drop(first);
        assert!(matches!(take(&RealDisk, &path).unwrap(), Taken::Ours(_)));
    }

    #[test]
    fn a_lock_file_cannot_send_escape_sequences() {
        let holder = Holder::from_text("pid x\nhost \u{1b}[2Jevil\u{202e}\nsince never");
        assert_eq!(holder, Holder { pid: None, host: "[2Jevil".to_owned(), since: None });
    }
}
