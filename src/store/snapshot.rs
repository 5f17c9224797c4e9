//! `NAME.json`: the whole session, made to be read by people and by other programs years later.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use serde_json::Value;

use super::clean::clean;
use super::disk::{Disk, replace};
use super::extras::Extras;
use super::problem::{Doing, OpenError, WriteError};
use super::version::{self, Verdict};
use crate::core::session::Session;
use crate::core::text::{LONGEST_TITLE, clean_line};

/// The largest file that is read: a hundred times the largest day there has been.
const LARGEST: u64 = 64 << 20;

/// A session as a file had it.
#[derive(Debug)]
pub struct Snapshot {
    /// The session.
    pub session: Session,
    /// The JSON it was read from, cleaned; for what it holds beyond what we know.
    pub source: Vec<u8>,
    /// The later version it is of.
    pub newer: Option<u32>,
}

/// Why a file is no session we can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is of this later version.
    Newer(u32),
    /// It is damaged, or something else.
    Damaged(String),
}

impl From<String> for Unread {
    fn from(reason: String) -> Self {
        Self::Damaged(reason)
    }
}

/// Reads a session from JSON.
pub fn parse(json: Vec<u8>) -> Result<Snapshot, Unread> {
    let source = match clean(&json)? {
        Cow::Owned(cleaned) => cleaned,
        Cow::Borrowed(_) => json,
    };
    let mut session: Session =
        serde_json::from_slice(&source).map_err(|error| match version::newer_in(&source) {
            Some(newer) => Unread::Newer(newer),
            None => Unread::Damaged(error.to_string()),
        })?;
    let newer = match version::judge(session.version)? {
        Verdict::Ours => None,
        Verdict::Newer(version) => Some(version),
    };
    session.check()?;
    shorten(&mut session.details.title);
    shorten(&mut session.details.place);
    Ok(Snapshot { session, source, newer })
}

fn shorten(title: &mut String) {
    if title.len() > LONGEST_TITLE {
        *title = clean_line(title, LONGEST_TITLE);
    }
}

/// The session as JSON, with what a file held beyond what we know.
pub fn to_value(session: &Session, extras: &Extras) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(session)?;
    extras.put_back(&mut value);
    Ok(value)
}

/// The session as the bytes of its file, with what that held beyond what we know.
pub fn json(session: &Session, extras: &Extras) -> serde_json::Result<Vec<u8>> {
    let mut json = if extras.are_none() {
        serde_json::to_vec_pretty(session)?
    } else {
        serde_json::to_vec_pretty(&to_value(session, extras)?)?
    };
    json.push(b'\n');
    Ok(json)
}

/// Writes the snapshot, all or nothing.
pub fn write(disk: &dyn Disk, path: &Path, session: &Session, extras: &Extras) -> Result<(), WriteError> {
    let json = json(session, extras).map_err(|error| WriteError::new(Doing::Writing, &error.into()))?;
    replace(disk, path, &json).map(drop)
}

/// What the file behind a session held beyond what we know.
pub fn extras_of(source: Vec<u8>) -> Extras {
    let Ok(snapshot) = parse(source) else { return Extras::default() };
    let mut same = Same { left: &snapshot.source };
    if serde_json::to_writer_pretty(&mut same, &snapshot.session).is_ok() && same.left == b"\n" {
        return Extras::default();
    }
    let file = serde_json::from_slice(&snapshot.source);
    let (Ok(file), Ok(ours)) = (file, serde_json::to_value(&snapshot.session)) else {
        return Extras::default();
    };
    Extras::between(file, &ours)
}

/// Takes only the bytes it expects: says whether two texts are the same without making the other one.
struct Same<'a> {
    left: &'a [u8],
}

impl Write for Same<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.left = self.left.strip_prefix(bytes).ok_or(io::ErrorKind::InvalidData)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// All of a file; `None` when there is none.
pub fn read_file(path: &Path) -> Result<Option<Vec<u8>>, OpenError> {
    let unreadable = |error: io::Error| OpenError::Unreadable {
        path: path.to_owned(),
        kind: error.kind(),
        error: error.to_string(),
    };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(unreadable(error)),
    };
    let length = file.metadata().map_err(unreadable)?.len();
    if length > LARGEST {
        return Err(OpenError::TooLarge { path: path.to_owned(), megabytes: length >> 20 });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(LARGEST).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(Some(bytes))
}
