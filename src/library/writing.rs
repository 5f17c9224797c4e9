//! Files put in her folder together: all of them, or none. Nothing she has is ever written over unawares.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

use super::files::{ANCESTORS, Kind, PROGRAMMES, SourceFile};
use super::item::Item;
use super::{fingerprint, platform};

/// Files to be written, and nothing on the disk yet.
///
/// They are made by what has checked them, and their names come from ids and hashes alone: no name can lead out of
/// her folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    files: Vec<File>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct File {
    /// The way to it from her folder.
    path: PathBuf,
    text: String,
    put: Put,
}

/// What is known of what is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Put {
    /// Nothing may be there.
    New,
    /// What is there has the same content, for its name says so.
    ByHash,
    /// This is there, and is to be replaced.
    Over(String),
}

/// Why nothing was written.
#[derive(Debug, Error)]
pub enum NotWritten {
    /// A file with this name has come since it was looked for.
    #[error("{0}: there is a file here already")]
    Taken(PathBuf),
    /// The file is no longer as it was when it was read.
    #[error("{0}: the file has been changed")]
    Changed(PathBuf),
    /// The disk said no.
    #[error("{path}: {error}")]
    Disk {
        /// The file or folder.
        path: PathBuf,
        /// What the disk said.
        error: io::Error,
    },
}

impl Writing {
    /// One more file: a method or a programme that is not there yet.
    pub(super) fn add(&mut self, item: &Item, text: String) {
        self.files.push(File { path: path(item), text, put: Put::New });
    }

    /// One more file, in place of this one of hers, which held this text when it was read.
    pub(super) fn replace(&mut self, file: &SourceFile, before: String, text: String) {
        let name = file.path().and_then(Path::file_name).map(PathBuf::from).unwrap_or_default();
        let path = match file.kind() {
            Kind::Method => name,
            Kind::Programme => Path::new(PROGRAMMES).join(name),
        };
        self.files.push(File { path, text, put: Put::Over(before) });
    }

    /// The text of an ancestor, to be found by its content hash.
    pub(super) fn keep(&mut self, hash: &str, text: String) {
        debug_assert!(fingerprint::is_hash(hash));
        let path = Path::new(ANCESTORS).join(format!("{hash}.toml"));
        self.files.push(File { path, text, put: Put::ByHash });
    }

    /// The text of the file for a method or programme, where it is among these.
    pub fn text(&self, item: &Item) -> Option<&str> {
        let path = path(item);
        self.files.iter().find(|file| file.path == path).map(|file| file.text.as_str())
    }

    /// Puts them in her folder. Gives where the methods and programmes are; after an error all is as it was.
    pub fn commit(self, folder: &Path) -> Result<Vec<PathBuf>, NotWritten> {
        // What replaces something comes last: when it is in place, nothing can fail any more that would ask for the
        // old text back.
        let (over, mut files): (Vec<File>, Vec<File>) =
            self.files.into_iter().partition(|file| matches!(file.put, Put::Over(_)));
        files.extend(over);
        // Whole and on the disk under other names first, so that a full disk is met before anything is in place.
        let written: Vec<(File, PathBuf, NamedTempFile)> = files
            .into_iter()
            .map(|file| {
                let path = folder.join(&file.path);
                write_beside(&path, &file.text).map(|beside| (file, path, beside))
            })
            .collect::<Result<_, _>>()?;
        let mut placed: Vec<PathBuf> = Vec::new();
        let mut shown = Vec::new();
        for (file, path, beside) in written {
            match place(&file, &path, beside) {
                Ok(true) => placed.push(path.clone()),
                Ok(false) => {}
                Err(error) => {
                    take_back(&placed);
                    return Err(error);
                }
            }
            if file.put != Put::ByHash {
                shown.push(path);
            }
        }
        for folder in placed.iter().filter_map(|path| path.parent()) {
            // The names are in place and can be seen; a power cut in this second is all that can still undo them.
            if let Err(error) = platform::sync_folder(folder) {
                tracing::warn!(%error, folder = %folder.display(), "the folder is not synced");
            }
        }
        Ok(shown)
    }
}

/// The way to a method's or programme's file from her folder.
fn path(item: &Item) -> PathBuf {
    let name = format!("{}.toml", item.id);
    match item.kind {
        Kind::Method => PathBuf::from(name),
        Kind::Programme => Path::new(PROGRAMMES).join(name),
    }
}

fn write_beside(path: &Path, text: &str) -> Result<NamedTempFile, NotWritten> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |error| NotWritten::Disk { path: folder.to_owned(), error };
    fs::create_dir_all(folder).map_err(failed)?;
    // Not `.toml` before it is whole: half a method must not be read as one.
    let mut builder = tempfile::Builder::new();
    builder.prefix(".verksted-").suffix(".new");
    let mut file = platform::usual_mode(&mut builder).tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    Ok(file)
}

/// Puts one file in place. False when it was there already.
fn place(file: &File, path: &Path, beside: NamedTempFile) -> Result<bool, NotWritten> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => NotWritten::Taken(path.to_owned()),
        _ => NotWritten::Disk { path: path.to_owned(), error },
    };
    match &file.put {
        Put::New => beside.persist_noclobber(path).map_err(|error| failed(error.error))?,
        Put::ByHash if is_kept(path) => return Ok(false),
        Put::ByHash => beside.persist(path).map_err(|error| failed(error.error))?,
        Put::Over(before) => {
            let now = fs::read_to_string(path).map_err(failed)?;
            if now.trim_start_matches('\u{feff}') != before {
                return Err(NotWritten::Changed(path.to_owned()));
            }
            if let Ok(old) = path.metadata() {
                // Best effort: the file is hers whatever its rights.
                let _ = fs::set_permissions(beside.path(), old.permissions());
            }
            beside.persist(path).map_err(|error| failed(error.error))?
        }
    };
    Ok(true)
}

/// True when the ancestor at this path is there and whole.
fn is_kept(path: &Path) -> bool {
    let hash = path.file_stem().and_then(|stem| stem.to_str());
    fs::read_to_string(path).is_ok_and(|text| fingerprint::of(&text).as_deref() == hash)
}

fn take_back(placed: &[PathBuf]) {
    for path in placed {
        if let Err(error) = fs::remove_file(path) {
            tracing::warn!(%error, path = %path.display(), "a file could not be taken back");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::files::own_file;

    fn item(kind: Kind, id: &str) -> Item {
        Item { kind, id: id.to_owned() }
    }

    fn two() -> Writing {
        let mut writing = Writing::default();
        writing.add(&item(Kind::Method, "one"), "one".to_owned());
        writing.add(&item(Kind::Programme, "two"), "two".to_owned());
        writing
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn all_are_put_where_they_belong() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("not/made/yet");
        let placed = two().commit(&home).unwrap();
        assert_eq!(placed, [home.join("one.toml"), home.join("programmes/two.toml")]);
        assert_eq!(fs::read_to_string(&placed[1]).unwrap(), "two");
        assert_eq!(names(&home), ["one.toml", "programmes"]);
    }

    #[test]
    fn when_one_cannot_be_put_none_is() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("programmes/two.toml");
        fs::create_dir(folder.path().join("programmes")).unwrap();
        fs::write(&taken, "hers").unwrap();
        let error = two().commit(folder.path()).unwrap_err();
        assert!(matches!(&error, NotWritten::Taken(path) if *path == taken), "{error}");
        assert_eq!(names(folder.path()), ["programmes"]);
        assert_eq!(names(&folder.path().join("programmes")), ["two.toml"]);
        assert_eq!(fs::read_to_string(taken).unwrap(), "hers");
    }

    #[test]
    fn a_folder_that_cannot_be_made_leaves_all_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("programmes"), "a file where the folder should be").unwrap();
        assert!(matches!(two().commit(folder.path()), Err(NotWritten::Disk { .. })));
        assert_eq!(names(folder.path()), ["programmes"]);
    }

    #[test]
    fn a_file_that_was_changed_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one.toml");
        fs::write(&path, "changed in her editor").unwrap();
        let mut writing = Writing::default();
        writing.add(&item(Kind::Programme, "two"), "two".to_owned());
        writing.replace(&own_file("one.toml"), "as it was read".to_owned(), "new".to_owned());
        assert!(matches!(writing.commit(folder.path()), Err(NotWritten::Changed(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "changed in her editor");
        assert_eq!(names(&folder.path().join("programmes")), [""; 0]);
    }

    #[test]
    fn an_ancestor_is_kept_once_and_mended_when_damaged() {
        let folder = tempfile::tempdir().unwrap();
        let (text, hash) = ("id = \"a\"\n", fingerprint::of("id = \"a\"").unwrap());
        let keep = || {
            let mut writing = Writing::default();
            writing.keep(&hash, text.to_owned());
            writing.commit(folder.path()).unwrap()
        };
        assert!(keep().is_empty());
        let path = folder.path().join(".ancestors").join(format!("{hash}.toml"));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        fs::write(&path, "id = \"b\"\n").unwrap();
        keep();
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
}
