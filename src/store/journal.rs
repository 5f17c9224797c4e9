//! `NAME.journal`: what has happened since the session was last put away, one line of JSON for each event.
//!
//! The first line is a header that holds the session as it was when the journal was begun, so that the journal
//! is enough on its own. Between the events stand the half-typed line and signs of life; they are written
//! without waiting for the disk, since an older one does little harm.

use std::fs::File;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::clean::clean;
use super::disk::{Disk, replace};
use super::extras::Extras;
use super::names::Files;
use super::problem::{Doing, WriteError};
use super::snapshot::{self, Snapshot, Unread};
use super::version::{self, Verdict};
use crate::core::apply::ApplyError;
use crate::core::bounds::LAST_SEQ;
use crate::core::event::{Details, SessionEvent, Turn, What};
use crate::core::ids::SessionId;
use crate::core::session::{Session, VERSION};
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::time::bounded;

/// What the `format` field of the first line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Format {
    #[serde(rename = "verksted-journal")]
    Journal,
}

/// The first line, as written. What a file held beyond what we know is in the session too.
#[derive(Serialize)]
struct FirstLine<S> {
    format: Format,
    version: u32,
    session: S,
}

/// Of the first line, what tells whether the rest of it is needed.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Header {
    #[serde(rename = "format")]
    _format: Format,
    version: u32,
    /// The session the journal belongs to.
    pub session: Begun,
}

/// Where a journal begins.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Begun {
    /// Whose it is.
    pub id: SessionId,
    /// The last event that is in the header already.
    pub last_event: u64,
    /// When it had been closed, where it was begun by somebody who wrote in a closed day.
    #[serde(default)]
    pub closed: Option<DateTime<Utc>>,
}

/// A line that is no event.
#[derive(Serialize, Deserialize)]
struct DraftLine<T> {
    draft: T,
}

#[derive(Serialize, Deserialize)]
struct AliveLine {
    alive: DateTime<Utc>,
}

/// A journal as it was found.
#[derive(Debug)]
pub struct Journal {
    /// Where it begins, or why that cannot be known.
    pub header: Result<Header, Unread>,
    /// The events that could be read, in order.
    pub events: Vec<SessionEvent>,
    /// The half-typed line.
    pub draft: String,
    /// The last sign of life.
    pub last_alive: Option<DateTime<Utc>>,
    /// How many whole lines could not be read.
    pub damaged: usize,
    /// How much of it can be kept and written on from.
    pub good: u64,
    /// True when the last line that can be kept lacks its line break.
    pub needs_break: bool,
}

/// Reads a journal. Whatever can be read is; a last line that was cut off is no damage, since it was never
/// shown as saved.
pub fn parse(bytes: &[u8]) -> Journal {
    let mut lines = bytes.split_inclusive(|&byte| byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let mut journal = Journal {
        header: parse_header(first),
        events: Vec::new(),
        draft: String::new(),
        last_alive: None,
        damaged: 0,
        good: first.len() as u64,
        needs_break: !first.ends_with(b"\n"),
    };
    for line in lines {
        let is_whole = line.ends_with(b"\n");
        let read = journal.line(line.trim_ascii_end());
        if !read && !is_whole {
            break;
        }
        journal.damaged += usize::from(!read);
        journal.good += line.len() as u64;
        journal.needs_break = !is_whole;
    }
    journal
}

/// The session in the first line.
pub fn header_session(bytes: &[u8]) -> Result<Snapshot, Unread> {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    parse_header(first)?;
    let mut value: Value = serde_json::from_slice(first).map_err(|error| error.to_string())?;
    let session = value.get_mut("session").map(Value::take);
    snapshot::parse(serde_json::to_vec(&session).map_err(|error| error.to_string())?)
}

fn parse_header(line: &[u8]) -> Result<Header, Unread> {
    let header: Header = serde_json::from_slice(line).map_err(|error| match version::newer_in(line) {
        Some(newer) => Unread::Newer(newer),
        None => Unread::Damaged(error.to_string()),
    })?;
    match version::judge(header.version)? {
        Verdict::Ours => Ok(header),
        Verdict::Newer(version) => Err(Unread::Newer(version)),
    }
}

impl Journal {
    /// Takes in one line; false when it cannot be read.
    fn line(&mut self, line: &[u8]) -> bool {
        let Ok(line) = clean(line) else { return false };
        if line.starts_with(b"{\"draft\":") {
            let read = serde_json::from_slice(&line).map(|DraftLine { draft }| self.draft = draft);
            return read.is_ok();
        }
        if line.starts_with(b"{\"alive\":") {
            let read = serde_json::from_slice(&line)
                .map(|AliveLine { alive }| self.last_alive = Some(bounded(alive)));
            return read.is_ok();
        }
        let Ok(event) = serde_json::from_slice::<SessionEvent>(&line) else { return false };
        if event.seq >= LAST_SEQ {
            return false;
        }
        let mut event = event.bounded();
        if let What::DetailsSet(Details { title, place, .. }) = &mut event.what {
            *title = clean_line(title, LONGEST_TITLE);
            *place = clean_line(place, LONGEST_TITLE);
        }
        self.last_alive = Some(event.at);
        self.events.push(event);
        true
    }

    /// True when it has what was written after the day was closed, and not put away: also a line half typed.
    pub fn is_late(&self) -> bool {
        let begun_late = self.header.as_ref().is_ok_and(|header| header.session.closed.is_some());
        let closed = self.events.iter().rposition(|event| event.what == What::Closed);
        begun_late || closed.is_some_and(|closed| closed + 1 < self.events.len())
    }

    /// Lets the events happen that the session does not know; says how many places there were no making sense of,
    /// beyond the lines that could not be read.
    pub fn replay(&self, session: &mut Session) -> usize {
        let (mut unfit, mut holes) = (0, 0);
        for event in &self.events {
            if event.seq <= session.last_event {
                continue;
            }
            // Lines before this one were lost. An event says the whole new value, so it holds without them.
            holes += usize::from(event.seq > session.last_event + 1);
            session.last_event = event.seq - 1;
            let mut applied = session.apply(event);
            if applied == Err(ApplyError::NothingToTurn) {
                applied = session.apply(&SessionEvent { turn: Turn::New, ..event.clone() });
            }
            if applied.is_err() {
                unfit += 1;
                session.last_event = event.seq;
            }
        }
        unfit + if self.damaged == 0 { holes } else { 0 }
    }
}

/// Adds an event's line.
pub fn push_event(lines: &mut Vec<u8>, event: &SessionEvent) {
    push(lines, event);
}

/// Adds the half-typed line.
pub fn push_draft(lines: &mut Vec<u8>, draft: &str) {
    push(lines, &DraftLine { draft });
}

/// Adds a sign of life.
pub fn push_alive(lines: &mut Vec<u8>, alive: DateTime<Utc>) {
    push(lines, &AliveLine { alive });
}

fn push(lines: &mut Vec<u8>, line: &impl Serialize) {
    let start = lines.len();
    match serde_json::to_writer(&mut *lines, line) {
        Ok(()) => lines.push(b'\n'),
        // Our types have no value that JSON has not; were there one, half a line must not spoil the next.
        Err(error) => {
            tracing::error!(%error, "a line that cannot be written");
            lines.truncate(start);
        }
    }
}

/// Puts a whole new journal in place: the session as it is, then `lines`. Gives the file, to be written on.
pub fn begin(
    disk: &dyn Disk,
    files: &Files,
    session: &Session,
    extras: &Extras,
    lines: &[u8],
) -> Result<File, WriteError> {
    let header = |session| FirstLine { format: Format::Journal, version: VERSION, session };
    let json = if extras.are_none() {
        serde_json::to_vec(&FirstLine { format: Format::Journal, version: VERSION, session })
    } else {
        snapshot::to_value(session, extras).and_then(|session| serde_json::to_vec(&header(session)))
    };
    let mut bytes = json.map_err(|error| WriteError::new(Doing::Writing, &error.into()))?;
    bytes.push(b'\n');
    bytes.extend_from_slice(lines);
    replace(disk, &files.journal(), &bytes)
}
