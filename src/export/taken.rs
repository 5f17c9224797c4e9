//! A day as it is taken from where it is.

use std::path::{Path, PathBuf};

use super::{Wanted, share};
use crate::core::session::Session;
use crate::locale::Locale;
use crate::store::{self, OpenError, Problem};

/// What the session has to do with a file.
#[derive(Clone, Debug)]
pub(super) enum From {
    /// It has none.
    Nowhere,
    /// It is as the file has it.
    File(PathBuf),
    /// It may be ahead of the file.
    AheadOf(PathBuf),
}

/// A day to be exported.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The session, as it was recorded.
    pub session: Session,
    /// Its file, which may hold more than a session of this version does.
    pub(super) from: From,
    /// What is wrong with its files.
    pub problems: Vec<Problem>,
}

impl Taken {
    /// A session that is in memory.
    pub fn of(session: Session) -> Self {
        Self { session, from: From::Nowhere, problems: Vec::new() }
    }

    /// A session that is open, and may be ahead of its file.
    pub fn open(session: Session, path: PathBuf) -> Self {
        Self { session, from: From::AheadOf(path), problems: Vec::new() }
    }

    /// A saved session. It is read without the lock: another program may be writing in it.
    pub fn read(path: &Path) -> Result<Self, OpenError> {
        let read = store::read(path)?;
        Ok(Self { session: read.session, from: From::File(path.to_owned()), problems: read.problems })
    }

    /// How many notes are kept from others: no format but the record has them.
    pub fn left_out(&self) -> usize {
        share::left_out(&self.session)
    }

    /// The session as others may read it.
    pub(super) fn shared(&self, wanted: Wanted, locale: &Locale) -> Session {
        if wanted.anonymous {
            share::anonymous(&self.session, &locale.t("export-no-name"))
        } else {
            share::public(&self.session)
        }
    }
}
