//! Why a file among the sessions cannot be read as one, as a value and in a person's words.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::core::session::VERSION;
use crate::core::text::{LONGEST_NOTE, clean_line};
use crate::locale::Locale;
use crate::store::OpenError;

/// Why a file cannot be read as a session. It is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The system will not let it be read; what the system says.
    Denied(String),
    /// It is far larger than any session, in megabytes.
    TooLarge(u64),
    /// There is nothing in it.
    Empty,
    /// It ends in the middle: it was not copied, sent or saved whole.
    CutOff,
    /// It is not even JSON.
    NotJson,
    /// It is JSON, but no Verksted session.
    OtherKind,
    /// A later version wrote it, in a way this one does not understand.
    Newer(u32),
    /// It is a session whose parts do not belong together; which, for the one who is to mend it.
    Unfit(String),
}

impl Fault {
    /// Judges what the store would not read, by what the snapshot holds.
    pub(super) fn of(error: OpenError, snapshot: Option<&[u8]>) -> Self {
        match error {
            OpenError::Missing(_) => Self::Empty,
            OpenError::Unreadable { error, .. } => Self::Denied(clean_line(&error, LONGEST_NOTE)),
            OpenError::TooLarge { megabytes, .. } => Self::TooLarge(megabytes),
            OpenError::Newer { version, .. } => Self::Newer(version),
            OpenError::Damaged { reason, .. } => {
                let seen = snapshot.and_then(Self::seen_in);
                seen.unwrap_or_else(|| Self::Unfit(clean_line(&reason, LONGEST_NOTE)))
            }
        }
    }

    /// What one look at the bytes tells.
    fn seen_in(bytes: &[u8]) -> Option<Self> {
        /// What any Verksted file says of itself.
        #[derive(Deserialize)]
        struct Kind<'a> {
            #[serde(default, borrow)]
            format: Option<Cow<'a, str>>,
            #[serde(default)]
            version: Option<u32>,
        }
        if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
            return Some(Self::Empty);
        }
        match serde_json::from_slice::<Kind<'_>>(bytes) {
            Err(error) if error.is_eof() => Some(Self::CutOff),
            Err(error) if error.is_syntax() => Some(Self::NotJson),
            Ok(Kind { format: Some(format), version }) if format == "verksted-session" => {
                version.filter(|&version| version > VERSION).map(Self::Newer)
            }
            _ => Some(Self::OtherKind),
        }
    }

    /// The name of the reason, for other programs.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Denied(_) => "denied",
            Self::TooLarge(_) => "too-large",
            Self::Empty => "empty",
            Self::CutOff => "cut-off",
            Self::NotJson => "not-json",
            Self::OtherKind => "other-kind",
            Self::Newer(_) => "newer",
            Self::Unfit(_) => "unfit",
        }
    }

    /// The reason in the reader's language, as a short sentence.
    pub fn describe(&self, locale: &Locale) -> String {
        let key = format!("archive-fault-{}", self.key());
        match self {
            Self::Denied(error) => locale.ta(&key, &[("error", error.as_str().into())]),
            Self::TooLarge(megabytes) => locale.ta(&key, &[("mb", (*megabytes).into())]),
            Self::Newer(version) => locale.ta(&key, &[("version", (*version).into())]),
            Self::Unfit(reason) => locale.ta(&key, &[("reason", reason.as_str().into())]),
            Self::Empty | Self::CutOff | Self::NotJson | Self::OtherKind => locale.t(&key).into_owned(),
        }
    }
}
