//! A finished file for somebody else, outside her folder.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::platform;
use super::problem::{Doing, WriteError};

/// What to do with a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Leave it, and write nothing.
    Leave,
    /// Put the new one in its place.
    Replace,
}

/// Writes a file all or nothing: a power cut leaves the old one, none, or the whole new one.
pub fn write_out(path: &Path, bytes: &[u8], taken: Taken) -> Result<(), WriteError> {
    let folder = folder_of(path);
    let failed = |doing| move |error: io::Error| WriteError::new(doing, &error);
    let mut builder = tempfile::Builder::new();
    let mut file = platform::usual_temporary(builder.prefix(".verksted-"))
        .tempfile_in(folder)
        .map_err(failed(Doing::Creating))?;
    file.write_all(bytes).map_err(failed(Doing::Writing))?;
    file.as_file().sync_all().map_err(failed(Doing::Syncing))?;
    match taken {
        Taken::Replace => file.persist(path).map(drop).map_err(|error| error.error),
        Taken::Leave => put_beside(file, path),
    }
    .map_err(failed(Doing::Replacing))?;
    platform::sync_folder(folder).map_err(failed(Doing::Syncing))
}

/// Gives the file its name unless another has it.
fn put_beside(file: tempfile::NamedTempFile, path: &Path) -> io::Result<()> {
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        // The file system of many a memory stick cannot do that in one go, so there we look first.
        Err(error) if error.error.kind() != io::ErrorKind::AlreadyExists && !path.exists() => {
            error.file.persist(path).map(drop).map_err(|error| error.error)
        }
        Err(error) => Err(error.error),
    }
}

/// Writes a file under the first name nobody has: `NAME.md`, `NAME-2.md`. Gives the name.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<PathBuf, WriteError> {
    let mut count = 1;
    loop {
        let name = numbered(path, count);
        match write_out(&name, bytes, Taken::Leave) {
            Err(error) if error.kind == io::ErrorKind::AlreadyExists => count += 1,
            written => return written.map(|()| name),
        }
    }
}

fn numbered(path: &Path, count: u32) -> PathBuf {
    if count < 2 {
        return path.to_owned();
    }
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{count}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_that_is_there_is_left_alone_unless_it_is_to_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("referat.md");
        write_out(&path, b"en", Taken::Leave).unwrap();
        let refused = write_out(&path, b"to", Taken::Leave).unwrap_err();
        assert_eq!((refused.kind, fs::read(&path).unwrap()), (io::ErrorKind::AlreadyExists, b"en".to_vec()));
        write_out(&path, b"to", Taken::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"to");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left lying about");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("referat.md");
        let names: Vec<PathBuf> = (0..3).map(|_| write_beside(&path, b"").unwrap()).collect();
        let expected = ["referat.md", "referat-2.md", "referat-3.md"].map(|name| folder.path().join(name));
        assert_eq!(names, expected);
    }

    #[test]
    fn a_folder_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_out(&folder.path().join("borte/referat.md"), b"", Taken::Leave).unwrap_err();
        assert_eq!((error.doing, error.kind), (Doing::Creating, io::ErrorKind::NotFound));
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_any_file_of_hers() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (ours, usual) = (folder.path().join("a"), folder.path().join("b"));
        write_out(&ours, b"", Taken::Leave).unwrap();
        fs::write(&usual, b"").unwrap();
        // Whatever the umask, but for the group's right to write, which no file of ours gives.
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o755;
        assert_eq!(mode(&ours), mode(&usual));
    }
}
