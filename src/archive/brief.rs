//! A session as far as lists, finding and figures look at it, borrowed from the file's own bytes.
//!
//! Reading it costs a fraction of reading the whole session: what is passed over is never kept, and of what is kept
//! most lies where it was.

use std::borrow::Cow;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::core::ids::NoteId;
use crate::core::note::{Note, NoteKind, Place, Status, TableId};
use crate::core::session::{Format, Session};
use crate::core::time::bounded;
use crate::core::words::Lang;

/// A session in brief.
#[derive(Debug, Deserialize)]
pub struct Brief<'a> {
    #[serde(rename = "format")]
    _format: Format,
    pub version: u32,
    #[serde(borrow)]
    pub title: Cow<'a, str>,
    #[serde(borrow, default)]
    pub challenge: Cow<'a, str>,
    #[serde(borrow, default)]
    pub place: Cow<'a, str>,
    #[serde(default)]
    pub language: Lang,
    #[serde(default)]
    pub closed: Option<DateTime<Utc>>,
    pub utc_offset: i32,
    pub planned_start: DateTime<Utc>,
    #[serde(default)]
    pub rehearsal: Option<u32>,
    pub tables: Vec<BriefTable>,
    #[serde(borrow, default)]
    pub visits: Vec<BriefVisit<'a>>,
    #[serde(borrow, default)]
    pub notes: Vec<BriefNote<'a>>,
    /// The day as it lies in the file, which it has in common with others; absent when it was not read from one.
    #[serde(borrow)]
    pub day: Option<&'a RawValue>,
}

/// Of a session, nothing but its notes.
#[derive(Debug, Deserialize)]
pub struct BriefNotes<'a> {
    #[serde(rename = "format")]
    _format: Format,
    pub version: u32,
    #[serde(borrow, default)]
    pub notes: Vec<BriefNote<'a>>,
}

/// How many people sat at a table.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct BriefTable {
    pub people: u16,
}

/// One stay in a step.
#[derive(Debug, Deserialize)]
pub struct BriefVisit<'a> {
    #[serde(borrow)]
    pub step: Cow<'a, str>,
    pub from: DateTime<Utc>,
    #[serde(default)]
    pub to: Option<DateTime<Utc>>,
    #[serde(default)]
    pub skipped: bool,
}

/// One note.
#[derive(Debug, Deserialize)]
pub struct BriefNote<'a> {
    #[serde(borrow)]
    id: Placed<'a>,
    pub number: u32,
    pub kind: NoteKind,
    #[serde(borrow)]
    pub text: Cow<'a, str>,
    #[serde(borrow)]
    pub step: Cow<'a, str>,
    #[serde(borrow)]
    at: Cow<'a, str>,
    #[serde(default)]
    pub table: Option<TableId>,
    #[serde(default)]
    pub from: Vec<NoteId>,
    #[serde(default)]
    pub starred: bool,
    #[serde(default)]
    pub status: Status,
    #[serde(default)]
    pub deleted: bool,
    #[serde(borrow, default, deserialize_with = "places")]
    pub places: Vec<BriefPlace<'a>>,
}

/// Where a note stands on one board.
#[derive(Debug, Default, Deserialize)]
pub struct BriefPlace<'a> {
    #[serde(default)]
    pub parent: Option<NoteId>,
    #[serde(borrow, default)]
    pub evidence: Cow<'a, str>,
    #[serde(default, rename = "votes", deserialize_with = "has_dots")]
    pub has_dots: bool,
    #[serde(borrow, default, deserialize_with = "fields")]
    pub fields: Vec<Cow<'a, str>>,
}

/// A note's id, which is the first thing a note says, and the letters of it where it lies.
#[derive(Debug)]
struct Placed<'a> {
    id: NoteId,
    lies: Option<&'a str>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Placed<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Borrowed::deserialize(deserializer)?.0;
        let id = Uuid::parse_str(&text).map_err(de::Error::custom)?;
        let lies = match text {
            Cow::Borrowed(text) => Some(text),
            Cow::Owned(_) => None,
        };
        Ok(Self { id: NoteId(id), lies })
    }
}

/// A text that is borrowed where it can be; alone, serde would copy it.
#[derive(Deserialize)]
struct Borrowed<'a>(#[serde(borrow)] Cow<'a, str>);

impl BriefNote<'_> {
    /// Its identity.
    pub fn id(&self) -> NoteId {
        self.id.id
    }

    /// Where the note begins among the bytes it was read from; `None` when its id is not the first thing it says.
    pub fn place_in(&self, bytes: &[u8]) -> Option<usize> {
        let id = self.id.lies?.as_ptr().addr().checked_sub(bytes.as_ptr().addr())?;
        let before = bytes.get(..id)?.strip_suffix(b"\"")?.trim_ascii_end();
        let before = before.strip_suffix(b":")?.trim_ascii_end().strip_suffix(b"\"id\"")?.trim_ascii_end();
        before.strip_suffix(b"{").map(<[u8]>::len)
    }

    /// When it was made. Most notes are never asked, and reading a time is slow beside reading the rest.
    pub fn at(&self) -> DateTime<Utc> {
        let at = DateTime::parse_from_rfc3339(&self.at).map(|at| at.to_utc());
        at.map_or(DateTime::UNIX_EPOCH, bounded)
    }

    /// The notes it was made from directly: those it is linked to, and those it answers «hvorfor?» to.
    pub fn sources(&self) -> impl Iterator<Item = NoteId> {
        self.from.iter().copied().chain(self.places.iter().filter_map(|place| place.parent))
    }

    /// True when somebody gave it dots.
    pub fn has_dots(&self) -> bool {
        self.places.iter().any(|place| place.has_dots)
    }

    /// Everything it says: its own text, how we know, and what its fields say.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let beside = self.places.iter().flat_map(|place| {
            std::iter::once(&*place.evidence).chain(place.fields.iter().map(|field| &**field))
        });
        std::iter::once(&*self.text).chain(beside.filter(|text| !text.is_empty()))
    }
}

impl<'a> Brief<'a> {
    /// The brief of a session that has been read whole.
    pub fn of(session: &'a Session) -> Self {
        let visits = session.visits.iter().map(|visit| BriefVisit {
            step: visit.step.as_str().into(),
            from: visit.from,
            to: visit.to,
            skipped: visit.skipped,
        });
        Self {
            _format: session.format,
            version: session.version,
            title: session.details.title.as_str().into(),
            challenge: session.details.challenge.as_str().into(),
            place: session.details.place.as_str().into(),
            language: session.details.language,
            closed: session.closed,
            utc_offset: session.utc_offset,
            planned_start: session.planned_start,
            rehearsal: session.rehearsal,
            tables: session.tables.iter().map(|table| BriefTable { people: table.people }).collect(),
            visits: visits.collect(),
            notes: session.notes.iter().map(BriefNote::of).collect(),
            day: None,
        }
    }
}

impl<'a> BriefNote<'a> {
    fn of(note: &'a Note) -> Self {
        Self {
            id: Placed { id: note.id, lies: None },
            number: note.no,
            kind: note.kind,
            text: note.text.as_str().into(),
            step: note.step.as_str().into(),
            at: note.at.to_rfc3339().into(),
            table: note.table,
            from: note.from.clone(),
            starred: note.starred,
            status: note.status,
            deleted: note.deleted,
            places: note.places.values().map(BriefPlace::of).collect(),
        }
    }
}

impl<'a> BriefPlace<'a> {
    fn of(place: &'a Place) -> Self {
        Self {
            parent: place.parent,
            evidence: place.evidence.as_str().into(),
            has_dots: place.dots() > 0,
            fields: place.fields.values().map(|field| field.as_str().into()).collect(),
        }
    }
}

/// The values of an object whose keys nobody asks for.
struct Values<T>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Values<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some((IgnoredAny, value)) = map.next_entry()? {
            values.push(value);
        }
        Ok(values)
    }
}

fn places<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<BriefPlace<'de>>, D::Error> {
    deserializer.deserialize_map(Values(std::marker::PhantomData))
}

fn fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Cow<'de, str>>, D::Error> {
    let values: Vec<Borrowed<'de>> = deserializer.deserialize_map(Values(std::marker::PhantomData))?;
    Ok(values.into_iter().map(|Borrowed(text)| text).collect())
}

fn has_dots<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    let dots: Vec<u16> = deserializer.deserialize_map(Values(std::marker::PhantomData))?;
    Ok(dots.iter().any(|&dots| dots > 0))
}
