//! Finding the files: those embedded in the program, and those in the facilitator's own folder.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::fingerprint;
use super::problem::{Place, Problem, ProblemKind};
use super::render::shown as quoted_line;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/methods");

/// The folder for programmes inside that for methods.
pub(super) const PROGRAMMES: &str = "programmes";

/// The folder for the texts that others were adapted from, as they were, inside that for methods.
pub(super) const ANCESTORS: &str = ".ancestors";

/// The largest file that is read. The largest method written so far is 20 kB.
pub const LARGEST: u64 = 256 * 1024;

/// What a file holds, as its folder says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A method.
    Method,
    /// A programme.
    Programme,
}

/// A file of the library.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceFile {
    kind: Kind,
    stem: String,
    path: Option<PathBuf>,
}

impl SourceFile {
    fn built_in(kind: Kind, path: &Path) -> Self {
        Self { kind, stem: stem(path), path: None }
    }

    pub(super) fn own(kind: Kind, path: PathBuf) -> Self {
        Self { kind, stem: stem(&path), path: Some(path) }
    }

    /// For a text that is no file.
    pub(super) fn unnamed(kind: Kind) -> Self {
        Self { kind, stem: String::new(), path: None }
    }

    /// Where a method or programme with this id is in a folder of hers.
    pub(super) fn in_folder(folder: &Path, kind: Kind, id: &str) -> Self {
        let folder = match kind {
            Kind::Method => folder.to_owned(),
            Kind::Programme => folder.join(PROGRAMMES),
        };
        Self::own(kind, folder.join(format!("{id}.toml")))
    }

    /// What the file holds.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The file's name without `.toml`: the id it should have.
    pub fn stem(&self) -> &str {
        &self.stem
    }

    /// Where it is on the disk; `None` for a built-in file.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// True for a file that came with the program.
    pub fn is_built_in(&self) -> bool {
        self.path.is_none()
    }
}

/// The name as seen from the methods folder: `programmes/mini-lup.toml`.
impl fmt::Display for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Method => write!(f, "{}.toml", self.stem),
            Kind::Programme => write!(f, "{PROGRAMMES}/{}.toml", self.stem),
        }
    }
}

/// A file's name, which is as untrusted as what is in it.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    crate::core::text::clean_line(&stem, crate::core::text::LONGEST_TITLE)
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
}

/// The embedded files.
pub fn built_in() -> Vec<(SourceFile, &'static str)> {
    let programmes = BUILT_IN.get_dir(PROGRAMMES).map(Dir::files).into_iter().flatten();
    let methods = BUILT_IN.files().map(|file| (Kind::Method, file));
    methods
        .chain(programmes.map(|file| (Kind::Programme, file)))
        .filter(|(_, file)| is_toml(file.path()))
        .filter_map(|(kind, file)| Some((SourceFile::built_in(kind, file.path()), file.contents_utf8()?)))
        .collect()
}

/// The files of a folder and its `programmes/`, by name, with their text or why there is none.
pub fn own(folder: &Path) -> Vec<(SourceFile, Result<String, Box<Problem>>)> {
    let mut found = Vec::new();
    for (kind, folder) in [(Kind::Method, folder.to_owned()), (Kind::Programme, folder.join(PROGRAMMES))] {
        match list(&folder) {
            Ok(paths) => found.extend(paths.into_iter().map(|path| {
                let file = SourceFile::own(kind, path.clone());
                let source = read(&file, &path);
                (file, source)
            })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => {
                let file = SourceFile::own(kind, folder);
                let problem = Box::new(unreadable(&file, &error));
                found.push((file, Err(problem)));
            }
        }
    }
    found
}

fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| is_toml(path) && !path.is_dir())
        .collect();
    paths.sort();
    Ok(paths)
}

/// A file outside her folder, and its text or why there is none. What it holds is told by its folder as usual, else by
/// whether it lists blocks.
pub fn one(path: &Path) -> (SourceFile, Result<String, Box<Problem>>) {
    let in_programmes = path.parent().and_then(Path::file_name).is_some_and(|name| name == PROGRAMMES);
    let file = SourceFile::own(Kind::Method, path.to_owned());
    let source = read(&file, path);
    if in_programmes || source.as_deref().is_ok_and(super::read::lists_blocks) {
        let file = SourceFile { kind: Kind::Programme, ..file };
        let source = source.map_err(|problem| Box::new(Problem { file: file.clone(), ..*problem }));
        return (file, source);
    }
    (file, source)
}

/// True when both lead to the same file.
pub fn are_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// The text of an ancestor that was kept in this folder, by its content hash. Nothing when it is not there, or is no
/// longer what its name says.
pub fn ancestor(folder: &Path, hash: &str) -> Option<String> {
    if !fingerprint::is_hash(hash) {
        return None;
    }
    let bytes = read_bytes(&folder.join(ANCESTORS).join(format!("{hash}.toml")), LARGEST).ok()?;
    let text = text(&SourceFile::unnamed(Kind::Method), &bytes).ok()?;
    (fingerprint::of(&text).as_deref() == Some(hash)).then_some(text)
}

/// Reads one file, never more than [`LARGEST`] of it.
fn read(file: &SourceFile, path: &Path) -> Result<String, Box<Problem>> {
    let bytes = read_bytes(path, LARGEST).map_err(|error| Box::new(unreadable(file, &error)))?;
    text(file, &bytes)
}

/// The bytes of a file, never more than one over `most`.
pub fn read_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // Opening a pipe would wait for somebody to write to it.
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file as text.
pub fn text(file: &SourceFile, bytes: &[u8]) -> Result<String, Box<Problem>> {
    if bytes.len() as u64 > LARGEST {
        return Err(Box::new(Problem::whole_file(file, ProblemKind::TooLarge { most: LARGEST / 1024 })));
    }
    // Windows' Notepad may put a byte order mark first.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let at = error.valid_up_to();
        let sound = String::from_utf8_lossy(&bytes[..at]);
        let place = Some(Place::new(&sound, at..at));
        let line_start = sound.rfind('\n').map_or(0, |end| end + 1);
        let line = bytes[line_start..].split(|&byte| byte == b'\n').next().unwrap_or_default();
        let line = quoted_line(&String::from_utf8_lossy(line));
        Box::new(Problem { place, ..Problem::whole_file(file, ProblemKind::NotUtf8 { line }) })
    })
}

fn unreadable(file: &SourceFile, error: &io::Error) -> Problem {
    Problem::whole_file(file, ProblemKind::Unreadable { why: error.kind() })
}

/// A file as if it stood in a facilitator's folder: `need-round.toml` or `programmes/need-hour.toml`.
#[cfg(test)]
pub fn own_file(name: &str) -> SourceFile {
    let kind = if name.starts_with(PROGRAMMES) { Kind::Programme } else { Kind::Method };
    SourceFile::own(kind, PathBuf::from(name))
}
