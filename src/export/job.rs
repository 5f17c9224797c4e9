//! One day to be written to one file, for a program that goes on meanwhile.

use std::path::{Path, PathBuf};

use super::{ExportError, Taken, Wanted, export};
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::store::{self, WriteError};

/// What is to be written, and where.
#[derive(Debug)]
pub struct Job {
    /// Which day.
    pub source: Source,
    /// As what.
    pub wanted: Wanted,
    /// The file; one that has the name already stays, and this gets a number.
    pub to: PathBuf,
    /// The language of its words.
    pub lang: Lang,
}

/// Where the day is.
#[derive(Clone, Debug)]
pub enum Source {
    /// In memory, perhaps ahead of this file.
    Memory(Box<Session>, PathBuf),
    /// In a file.
    File(PathBuf),
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// How many notes are for her alone and were left out.
    pub left_out: usize,
}

impl Job {
    /// Does it. What went wrong is said in the job's own language.
    pub fn write(self) -> Result<Written, String> {
        let Self { source, wanted, to, lang } = self;
        let locale = Locale::new(lang);
        let day = match source {
            Source::Memory(session, path) => Taken::open(*session, path),
            Source::File(path) => Taken::read(&path).map_err(|error| error.describe(&locale))?,
        };
        let describe = |error: ExportError| error.describe(&locale);
        let bytes = export(std::slice::from_ref(&day), wanted, &locale).map_err(describe)?;
        let left_out = if wanted.is_whole() { 0 } else { day.left_out() };
        let path = put(&to, &bytes, &locale)?;
        Ok(Written { path, left_out })
    }
}

/// Puts the bytes in a file with this name, or one like it where there is one already.
pub(super) fn put(to: &Path, bytes: &[u8], locale: &Locale) -> Result<PathBuf, String> {
    let not_written = |error: WriteError| {
        // She can read the whole path where she wrote it.
        let file = to.file_name().unwrap_or(to.as_os_str()).to_string_lossy().into_owned().into();
        locale.ta("export-not-written", &[("file", file), ("why", error.describe(locale).into())])
    };
    store::write_beside(to, bytes).map_err(not_written)
}
