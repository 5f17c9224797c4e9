//! What can be wrong with files, as values; the words for them are in `locale`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;
use thiserror::Error;

use super::lock::Holder;
use crate::locale::Locale;

/// Why there is no folder to keep sessions in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The platform does not say where programs keep their data; `--home` can.
    #[error("no home folder: give one with --home")]
    NoHome,
}

/// Why a session cannot be opened, not even to look at. Its files are as they were.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    /// There is no such session.
    #[error("{0}: no such session")]
    Missing(PathBuf),
    /// The file cannot be read.
    #[error("{path}: {error}")]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What kind of error it was.
        kind: io::ErrorKind,
        /// What the system said.
        error: String,
    },
    /// The file is far larger than any session.
    #[error("{path}: {megabytes} MB is too large for a session")]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// How large it is.
        megabytes: u64,
    },
    /// It was written by a later version, in a way this one does not understand.
    #[error("{path}: written by a later version of Verksted (format {version})")]
    Newer {
        /// Which.
        path: PathBuf,
        /// The version it says.
        version: u32,
    },
    /// Neither the snapshot nor the journal can be understood.
    #[error("{path}: {reason}")]
    Damaged {
        /// Which.
        path: PathBuf,
        /// What is wrong, for the one who is to mend it.
        reason: String,
    },
}

/// Why a session can be looked at but not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Another program has it open.
    LockedBy(Holder),
    /// It was written by a later version, and writing it back could lose what that version knows.
    NewerVersion(u32),
    /// Nothing can be written in its folder.
    Folder(WriteError),
}

/// What was found wrong and mended while a session was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The snapshot could not be understood; the session was made anew from the journal.
    SnapshotDamaged {
        /// What is wrong with it, for the one who is to mend it.
        reason: String,
        /// Where the damaged file was put; absent when it could only be left where it was.
        aside: Option<PathBuf>,
    },
    /// There was no snapshot; the session was made anew from the journal.
    SnapshotMissing,
    /// Some lines of the journal could not be understood, or did not fit; the others were kept.
    JournalDamaged {
        /// How many lines.
        lines: usize,
        /// Where the damaged file was put; absent when it could only be left where it was.
        aside: Option<PathBuf>,
    },
    /// The journal beside the snapshot belongs to another session, and was not used.
    JournalForeign {
        /// Where it was put; absent when it could only be left where it was.
        aside: Option<PathBuf>,
    },
    /// The folder cannot lock files, so nothing hinders a second program from writing.
    NoLock,
}

/// What was being done when the disk said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Making a folder or file.
    Creating,
    /// Writing.
    Writing,
    /// Making sure that what was written is on the disk.
    Syncing,
    /// Putting a finished file in its place.
    Replacing,
}

/// Why something could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteError {
    /// What was being done.
    pub doing: Doing,
    /// What kind of error it was.
    pub kind: io::ErrorKind,
    /// What the system said.
    pub system: String,
}

impl WriteError {
    pub(super) fn new(doing: Doing, error: &io::Error) -> Self {
        Self { doing, kind: error.kind(), system: error.to_string() }
    }

    /// The error in the reader's language: what is the matter, and nothing of what to do.
    pub fn describe(&self, locale: &Locale) -> String {
        locale.not_written(self.kind, &self.system)
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.system)
    }
}

impl std::error::Error for WriteError {}

impl StoreError {
    /// The error in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::NoHome => locale.t("store-no-home").into_owned(),
        }
    }
}

impl OpenError {
    /// The error in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::Missing(path) => locale.ta("store-missing", &[("path", shown(path))]),
            Self::Unreadable { path, kind, error } => {
                let why = locale.not_read(*kind, error);
                locale.ta("store-unreadable", &[("path", shown(path)), ("error", why.into())])
            }
            Self::TooLarge { path, megabytes } => {
                locale.ta("store-too-large", &[("path", shown(path)), ("mb", (*megabytes).into())])
            }
            Self::Newer { path, version } => {
                locale.ta("store-newer-unread", &[("path", shown(path)), ("version", (*version).into())])
            }
            Self::Damaged { path, reason } => {
                locale.ta("store-damaged", &[("path", shown(path)), ("reason", reason.as_str().into())])
            }
        }
    }
}

impl Why {
    /// The reason in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::LockedBy(holder) => {
                let since = holder.since.map_or_else(String::new, |at| {
                    locale.clock(at.with_timezone(&chrono::Local).fixed_offset())
                });
                locale.ta(
                    "store-locked",
                    &[
                        ("host", holder.host.as_str().into()),
                        ("pid", holder.pid.map_or_else(String::new, |pid| pid.to_string()).into()),
                        ("since", since.into()),
                        ("known", if holder.is_known() { "yes" } else { "no" }.into()),
                    ],
                )
            }
            Self::NewerVersion(version) => locale.ta("store-newer", &[("version", (*version).into())]),
            Self::Folder(error) => locale.ta("store-folder", &[("error", error.describe(locale).into())]),
        }
    }
}

impl Problem {
    /// The problem in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        let (key, lines, aside) = match self {
            Self::SnapshotDamaged { aside, .. } => ("store-snapshot-damaged", 0, aside.as_deref()),
            Self::SnapshotMissing => ("store-snapshot-missing", 0, None),
            Self::JournalDamaged { lines, aside } => ("store-journal-damaged", *lines, aside.as_deref()),
            Self::JournalForeign { aside } => ("store-journal-foreign", 0, aside.as_deref()),
            Self::NoLock => ("store-no-lock", 0, None),
        };
        let mut text = locale.ta(key, &[("lines", lines.into())]);
        if let Some(aside) = aside {
            text.push(' ');
            text.push_str(&locale.ta("store-set-aside", &[("path", shown(aside))]));
        }
        text
    }
}

fn shown(path: &Path) -> FluentValue<'static> {
    path.display().to_string().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Lang;

    #[test]
    fn everything_that_can_be_wrong_has_words_in_both_languages() {
        let path = || PathBuf::from("workshop.json");
        let disk = |kind: io::ErrorKind| WriteError::new(Doing::Writing, &kind.into());
        let reason = || "linje 3".to_owned();
        for locale in Lang::ALL.map(Locale::new) {
            let texts = [
                StoreError::NoHome.describe(&locale),
                OpenError::Missing(path()).describe(&locale),
                OpenError::Unreadable { path: path(), kind: io::ErrorKind::Other, error: reason() }
                    .describe(&locale),
                OpenError::TooLarge { path: path(), megabytes: 65 }.describe(&locale),
                OpenError::Newer { path: path(), version: 2 }.describe(&locale),
                OpenError::Damaged { path: path(), reason: reason() }.describe(&locale),
                Why::LockedBy(Holder::default()).describe(&locale),
                Why::NewerVersion(2).describe(&locale),
                Why::Folder(disk(io::ErrorKind::StorageFull)).describe(&locale),
                disk(io::ErrorKind::ReadOnlyFilesystem).describe(&locale),
                disk(io::ErrorKind::NotFound).describe(&locale),
                disk(io::ErrorKind::TimedOut).describe(&locale),
                Problem::SnapshotDamaged { reason: reason(), aside: Some(path()) }.describe(&locale),
                Problem::SnapshotMissing.describe(&locale),
                Problem::JournalDamaged { lines: 1, aside: None }.describe(&locale),
                Problem::JournalForeign { aside: Some(path()) }.describe(&locale),
                Problem::NoLock.describe(&locale),
            ];
            for text in texts {
                assert!(
                    text.contains(' ') && !text.contains("store-") && !text.contains(['{', '}']),
                    "{text}"
                );
            }
        }
    }

    #[test]
    fn the_holder_of_a_lock_is_named_and_lines_are_counted() {
        let holder = Holder { pid: Some(17), host: "laptop".to_owned(), since: None };
        let text = Why::LockedBy(holder).describe(&Locale::new(Lang::En));
        assert!(
            text.contains("process 17 on laptop") && text.ends_with("You can read it but not change it."),
            "{text}"
        );
        let text = Problem::JournalDamaged { lines: 2, aside: None }.describe(&Locale::new(Lang::Nb));
        assert_eq!(text, "2 linjer i journalen kunne ikke leses. Alt annet er her.");
    }
}
