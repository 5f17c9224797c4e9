//! The few things the store does to the disk, so that a test can make each of them fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::platform;
use super::problem::{Doing, WriteError};

/// A disk. Every method does the real thing unless a test says otherwise.
pub trait Disk: std::fmt::Debug + Send + Sync {
    /// Makes a folder and those above it, where they are missing.
    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    /// Makes a new file; one that is there already is an error.
    fn create(&self, path: &Path) -> io::Result<File> {
        platform::usual_mode(OpenOptions::new().write(true).create_new(true)).open(path)
    }

    /// Opens a file to write on at its end.
    fn open_end(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().append(true).open(path)
    }

    /// Opens a file that other programs look at too, such as the lock, and makes it when it is not there.
    fn open_shared(&self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        platform::usual_mode(options.read(true).write(true).create(true).truncate(false)).open(path)
    }

    /// Cuts a file off.
    fn truncate(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    /// Writes all the bytes, in one call to the system where it takes them.
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        let mut file = file;
        file.write_all(bytes)
    }

    /// Returns when what was written is on the disk.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    /// Puts a file in the place of another.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Returns when the names in a folder are on the disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        platform::sync_folder(folder)
    }

    /// Removes a file; one that is not there is no error.
    fn remove(&self, path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// The disk itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {}

/// Puts `bytes` in place of what `path` held, all or nothing, and gives the new file, open at its end.
pub(super) fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<File, WriteError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |doing| move |error: io::Error| WriteError::new(doing, &error);
    disk.make_folder(folder).map_err(failed(Doing::Creating))?;
    // One name and not a random one: what a power cut leaves behind is swept away the next time.
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    let beside = folder.join(name);
    disk.remove(&beside).map_err(failed(Doing::Creating))?;
    let file = disk.create(&beside).map_err(failed(Doing::Creating))?;
    let written = write_new(disk, &file, path, bytes).and_then(|()| {
        // The bytes must be on the disk before the name points at them, or a power cut leaves an empty
        // file under the right name; and the folder is synced after, or the old file may come back. Until
        // the rename the old file stands untouched, and after it nobody can see half a file.
        disk.rename(&beside, path).map_err(failed(Doing::Replacing))?;
        disk.sync_folder(folder).map_err(failed(Doing::Syncing))
    });
    if let Err(error) = written {
        // Best effort: the error that matters is the one above.
        let _ = disk.remove(&beside);
        return Err(error);
    }
    Ok(file)
}

fn write_new(disk: &dyn Disk, file: &File, replaced: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if let Ok(old) = replaced.metadata() {
        platform::keep_mode(file, &old).map_err(|error| WriteError::new(Doing::Creating, &error))?;
    }
    disk.write(file, bytes).map_err(|error| WriteError::new(Doing::Writing, &error))?;
    disk.sync(file).map_err(|error| WriteError::new(Doing::Syncing, &error))
}

/// Keeps a copy of a damaged file beside it, under a name that says when, before anything takes its place.
pub(super) fn set_aside(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<PathBuf, WriteError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(now.format(".damaged-%Y%m%dT%H%M%S%3fZ").to_string());
    let aside = path.with_file_name(name);
    replace(disk, &aside, bytes).map(|_| aside)
}
