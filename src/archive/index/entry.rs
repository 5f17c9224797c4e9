//! One session in a segment.

use chrono::{DateTime, FixedOffset, Offset, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::archive::about::{About, NextSteps};
use crate::archive::digest::{BlockUse, Layout};
use crate::archive::fault::Fault;
use crate::archive::folder::Listing;
use crate::core::time::bounded;
use crate::core::words::Lang;
use crate::store::Stamp;

/// One session, as a segment keeps it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// The name of its snapshot in the folder.
    name: String,
    /// What told the file from those before and after it.
    stamp: Stamp,
    /// What it says of itself.
    pub known: Result<Known, Fault>,
}

/// What a sound session says of itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known {
    title: String,
    challenge: String,
    place: String,
    language: Lang,
    planned_start: (i64, u32),
    utc_offset: i32,
    closed: Option<(i64, u32)>,
    rehearsal: Option<u32>,
    newer: Option<u32>,
    people: u32,
    planned: i64,
    took: Option<i64>,
    notes: u32,
    next_steps: NextSteps,
    /// How its day was laid out, as an index into the segment's layouts.
    pub layout: u32,
    /// What came of each of the layout's blocks.
    pub blocks: Vec<BlockUse>,
}

impl Entry {
    /// Of a session that was read just now; nothing when the file cannot be known again.
    pub fn of(listing: &Listing, known: Result<(&About, u32, &[BlockUse]), &Fault>) -> Option<Self> {
        let name = listing.path.file_name()?.to_str()?.to_owned();
        let known = match known {
            Ok((about, layout, blocks)) => Ok(Known::of(about, layout, blocks)),
            Err(fault) => Err(fault.clone()),
        };
        Some(Self { name, stamp: listing.settled?, known })
    }

    /// The name of its snapshot, which is given once.
    pub fn take_name(&mut self) -> String {
        std::mem::take(&mut self.name)
    }

    /// True while the folder has the very file that was read.
    pub fn is_of(&self, listing: &Listing) -> bool {
        listing.settled == Some(self.stamp)
    }
}

impl Known {
    fn of(about: &About, layout: u32, blocks: &[BlockUse]) -> Self {
        Self {
            title: about.title.clone(),
            challenge: about.challenge.clone(),
            place: about.place.clone(),
            language: about.language,
            planned_start: (about.planned_start.timestamp(), about.planned_start.timestamp_subsec_nanos()),
            utc_offset: about.planned_start.offset().local_minus_utc(),
            closed: about.closed.map(|at| (at.timestamp(), at.timestamp_subsec_nanos())),
            rehearsal: about.rehearsal,
            newer: about.newer,
            people: about.people,
            planned: about.planned.num_seconds(),
            took: about.took.map(|took| took.num_seconds()),
            notes: about.notes,
            next_steps: about.next_steps,
            layout,
            blocks: blocks.to_vec(),
        }
    }

    /// The session in a list, and what came of each of the layout's blocks.
    pub fn into_about(self, layout: &Layout) -> (About, Vec<BlockUse>) {
        let offset = FixedOffset::east_opt(self.utc_offset).unwrap_or_else(|| Utc.fix());
        let moment = |(seconds, nanos)| bounded(DateTime::from_timestamp(seconds, nanos).unwrap_or_default());
        let length = |seconds| TimeDelta::try_seconds(seconds).unwrap_or_default();
        let about = About {
            title: self.title,
            challenge: self.challenge,
            place: self.place,
            language: self.language,
            programme: layout.programme.clone(),
            name: layout.name.clone(),
            planned_start: moment(self.planned_start).with_timezone(&offset),
            closed: self.closed.map(moment),
            rehearsal: self.rehearsal,
            newer: self.newer,
            people: self.people,
            planned: length(self.planned),
            took: self.took.map(length),
            notes: self.notes,
            next_steps: self.next_steps,
        };
        (about, self.blocks)
    }
}
