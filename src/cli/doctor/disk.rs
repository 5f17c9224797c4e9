//! The folders: where they are, and whether a note would reach the disk there.
//!
//! Nothing is left behind: what is tried is tried in a folder of its own, where the sessions are or would be, and that
//! is removed again.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::super::{Context, platform};
use super::Finding;
use super::looks::shown;

/// A sync slower than this is felt when a note is saved.
const SLOW: Duration = Duration::from_millis(250);

/// A day with thousands of notes is a few megabytes, and every snapshot is written beside the old one.
const LITTLE_SPACE: u64 = 100 << 20;
const NO_SPACE: u64 = 5 << 20;

/// Where files go, and what happens to one that is written there.
pub fn findings(context: &Context) -> Vec<Finding> {
    let (home, locale) = (&context.home, &context.locale);
    let mut findings = vec![
        Finding::good("home", shown(home.root())),
        Finding::good("methods-dir", shown(&home.methods_dir())),
        Finding::good("sessions-dir", shown(&home.sessions_dir())),
    ];
    let sessions = home.sessions_dir();
    let nearest = nearest_there(&sessions);
    match Trial::in_folder(&nearest) {
        Err(error) => {
            let args = [("path", shown(&nearest).into()), ("error", locale.not_written_for(&error).into())];
            findings.push(Finding::stops("write", locale.ta("doctor-write-no", &args)));
        }
        Ok(trial) => {
            findings.push(trial.write(context));
            findings.push(trial.lock(context));
        }
    }
    findings.push(space(context, &nearest));
    findings
}

/// The folder itself, else the nearest one above it that is there: if that can be written, so can this when it
/// is made.
fn nearest_there(folder: &Path) -> PathBuf {
    let there = folder.ancestors().find(|folder| folder.symlink_metadata().is_ok());
    // A relative path ends in the folder we are in.
    there.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
}

/// A folder to try things in, removed when it is dropped.
struct Trial {
    folder: tempfile::TempDir,
    took: Duration,
}

impl Trial {
    fn in_folder(folder: &Path) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix(".verksted-doctor-").tempdir_in(folder)?;
        let started = Instant::now();
        // What happens to a note: the file is written and synced, and takes the place of another.
        let (new, name) = (folder.path().join("new"), folder.path().join("name"));
        fs::write(&name, b"old")?;
        let mut file = File::create(&new)?;
        file.write_all(b"a note")?;
        file.sync_all()?;
        fs::rename(&new, &name)?;
        let took = started.elapsed();
        if fs::read(&name)? != b"a note" {
            return Err(io::ErrorKind::InvalidData.into());
        }
        Ok(Self { folder, took })
    }

    fn write(&self, context: &Context) -> Finding {
        let milliseconds = context.locale.decimal(self.took.as_secs_f64() * 1000.0);
        let text = context.locale.ta("doctor-write-yes", &[("ms", milliseconds.into())]);
        Finding::look_unless("write", self.took < SLOW, text)
    }

    fn lock(&self, context: &Context) -> Finding {
        let path = self.folder.path().join("lock");
        let open = || OpenOptions::new().write(true).create(true).truncate(false).open(&path);
        let hinders = || -> io::Result<bool> {
            let (first, second) = (open()?, open()?);
            first.lock()?;
            Ok(matches!(second.try_lock(), Err(TryLockError::WouldBlock)))
        };
        let works = hinders().unwrap_or(false);
        let key = if works { "doctor-lock-yes" } else { "doctor-lock-no" };
        Finding::look_unless("lock", works, context.t(key))
    }
}

fn space(context: &Context, folder: &Path) -> Finding {
    let Some(bytes) = platform::free_space(folder) else {
        return Finding::good("space", context.t("doctor-space-unknown"));
    };
    let text = context.locale.ta("doctor-space-left", &[("size", size(bytes).into())]);
    if bytes < NO_SPACE {
        Finding::stops("space", text)
    } else {
        Finding::look_unless("space", bytes >= LITTLE_SPACE, text)
    }
}

/// `12 MB`, `340 GB`
fn size(bytes: u64) -> String {
    match bytes >> 20 {
        megabytes @ ..10_000 => format!("{megabytes} MB"),
        megabytes => format!("{} GB", megabytes >> 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trial_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        drop(Trial::in_folder(folder.path()).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_nearest_folder_is_found_also_through_a_file() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(nearest_there(&folder.path().join("a/b/c")), folder.path());
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert_eq!(nearest_there(&file.join("sessions")), file);
        assert!(Trial::in_folder(&file).is_err());
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(size(12 << 20), "12 MB");
        assert_eq!(size(340 << 30), "340 GB");
    }
}
