//! What sessions there are, without reading more of them than a list shows.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Offset, Utc};
use serde::Deserialize;

use super::home::Home;
use super::journal;
use super::names::Files;
use super::snapshot::read_file;
use crate::core::session::Format;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::time::bounded;
use crate::core::words::Words;
use crate::locale::Locale;

/// One session in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Its `NAME.json`.
    pub path: PathBuf,
    /// What it says of itself; else what is wrong with it, for the one who is to mend it.
    pub header: Result<Header, String>,
    /// True when there is a journal: it is open somewhere, or was left open.
    pub has_journal: bool,
    /// True when it was closed, and somebody who wrote in it afterwards was cut off.
    pub late: bool,
    /// When its files were last written.
    pub touched: Option<DateTime<Utc>>,
}

/// What a session says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// What it is called.
    pub title: String,
    /// What its programme is called.
    pub programme: Words,
    /// When the day was to start, in the room's local time.
    pub planned_start: DateTime<FixedOffset>,
    /// When it was closed.
    pub closed: Option<DateTime<Utc>>,
    /// Set for a rehearsal: how many times faster than life.
    pub rehearsal: Option<u32>,
}

/// All sessions, the newest day first, and of one day the last used first: a rehearsal in the evening has the day's own
/// start.
pub fn list(home: &Home) -> Vec<Listed> {
    let mut listed: Vec<Listed> = names(home, &["json", "journal"]).iter().map(Listed::of).collect();
    listed.sort_by_cached_key(|session| {
        let day = session.header.as_ref().ok().map(|header| header.planned_start.date_naive());
        (std::cmp::Reverse((day, session.touched)), session.path.clone())
    });
    listed
}

/// Sessions that were not closed, and those that somebody was cut off writing in afterwards, the last used first. Either has
/// a journal, so that only the names of the others are read, however many there are.
pub fn unfinished(home: &Home) -> Vec<Listed> {
    let mut listed: Vec<Listed> = names(home, &["journal"]).iter().map(Listed::of).collect();
    // One that has been closed can have its journal still, when the program was stopped just then.
    listed.retain(|session| {
        let is_closed = session.header.as_ref().is_ok_and(|header| header.closed.is_some());
        session.late || !is_closed && !was_closed_last(&Files::of(&session.path).journal())
    });
    listed.sort_by_cached_key(|session| (std::cmp::Reverse(session.touched), session.path.clone()));
    listed
}

fn names(home: &Home, extensions: &[&str]) -> Vec<Files> {
    let Ok(folder) = fs::read_dir(home.sessions_dir()) else { return Vec::new() };
    let mut names: Vec<PathBuf> = folder
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            let is_schema = path.file_name().is_some_and(|name| name == "schema.json");
            extension.is_some_and(|extension| extensions.contains(&extension)) && !is_schema
        })
        .map(|path| Files::of(&path).json)
        .collect();
    names.sort_unstable();
    names.dedup();
    names.iter().map(|path| Files::of(path)).collect()
}

impl Listed {
    /// When it was last used, in words: what tells two days with one title apart.
    pub fn last_used(&self, locale: &Locale) -> Option<String> {
        let header = self.header.as_ref().ok()?;
        let at = self.touched?.with_timezone(header.planned_start.offset());
        let clock = locale.clock(at);
        let same_day = at.date_naive() == header.planned_start.date_naive();
        let when = if same_day { clock } else { format!("{} {clock}", locale.short_date(at)) };
        Some(locale.ta("store-last-used", &[("when", when.into())]))
    }

    /// One session, by its file.
    pub fn at(path: &Path) -> Self {
        Self::of(&Files::of(path))
    }

    /// True for a day that is over: to be read, and not to be gone on with.
    pub fn is_put_away(&self) -> bool {
        !self.late && self.header.as_ref().is_ok_and(|header| header.closed.is_some())
    }

    fn of(files: &Files) -> Self {
        let touched = [&files.json, &files.journal()]
            .into_iter()
            .filter_map(|path| Some(DateTime::<Utc>::from(path.metadata().ok()?.modified().ok()?)))
            .max();
        let has_journal = files.journal().exists();
        let late = has_journal && is_late(&files.journal());
        Self { path: files.json.clone(), header: Header::of(files, has_journal), has_journal, late, touched }
    }
}

/// The few fields of a session that a list shows. The others are passed over without being kept.
#[derive(Deserialize)]
struct Brief {
    #[serde(rename = "format")]
    _format: Format,
    title: String,
    utc_offset: i32,
    planned_start: DateTime<Utc>,
    closed: Option<DateTime<Utc>>,
    rehearsal: Option<u32>,
    day: BriefDay,
}

#[derive(Deserialize)]
struct BriefDay {
    name: Words,
}

#[derive(Deserialize)]
struct BriefJournal {
    session: Brief,
}

impl Header {
    fn of(files: &Files, has_journal: bool) -> Result<Self, String> {
        match Self::of_snapshot(&files.json) {
            Err(_) if has_journal => Self::of_journal(&files.journal()),
            header => header,
        }
    }

    fn of_snapshot(path: &Path) -> Result<Self, String> {
        let bytes = read_file(path).map_err(|error| error.to_string())?.ok_or("no snapshot")?;
        serde_json::from_slice::<Brief>(&bytes).map(Self::from).map_err(|error| error.to_string())
    }

    fn of_journal(path: &Path) -> Result<Self, String> {
        let bytes = read_file(path).map_err(|error| error.to_string())?.ok_or("no journal")?;
        let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
        let read: Result<BriefJournal, _> = serde_json::from_slice(first);
        read.map(|journal| journal.session.into()).map_err(|error| error.to_string())
    }
}

impl From<Brief> for Header {
    fn from(brief: Brief) -> Self {
        let line = |text: &str| clean_line(text, LONGEST_TITLE);
        let offset = FixedOffset::east_opt(brief.utc_offset).unwrap_or_else(|| Utc.fix());
        Self {
            title: line(&brief.title),
            programme: Words::new(line(&brief.day.name.nb), line(&brief.day.name.en)),
            planned_start: bounded(brief.planned_start).with_timezone(&offset),
            closed: brief.closed.map(bounded),
            rehearsal: brief.rehearsal,
        }
    }
}

/// True when a journal has what was written after the session was closed.
fn is_late(path: &Path) -> bool {
    read_file(path).ok().flatten().is_some_and(|bytes| journal::parse(&bytes).is_late())
}

/// How much of the end of a journal tells whether the session was closed.
const TAIL: u64 = 64 << 10;

/// True when the last thing the journal says of it is that the session was closed.
fn was_closed_last(journal: &Path) -> bool {
    let read_tail = || -> std::io::Result<Vec<u8>> {
        let mut file = File::open(journal)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
        let mut tail = Vec::new();
        file.take(TAIL).read_to_end(&mut tail)?;
        Ok(tail)
    };
    let Ok(tail) = read_tail() else { return false };
    // Within a text the quotes would have strokes before them, so this is an event's kind and nothing else.
    let last = |what: &[u8]| tail.windows(what.len()).rposition(|bytes| bytes == what);
    let closed = last(br#""what":"closed""#);
    closed.is_some() && closed > last(br#""what":"reopened""#)
}
