//! Makes of one session's files what the archive keeps of it.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, RwLock};

use chrono::{DateTime, FixedOffset, Offset, TimeDelta, Utc};
use foldhash::fast::FixedState;
use serde::{Deserialize, Serialize};

use super::Details;
use super::about::{About, NextSteps};
use super::brief::{Brief, BriefNote, BriefNotes};
use super::fault::Fault;
use super::folder::Listing;
use crate::core::day::Day;
use crate::core::ids::NoteId;
use crate::core::note::{NoteKind, Status};
use crate::core::plan;
use crate::core::session::{Session, VERSION};
use crate::core::text::{LONGEST_NOTE, LONGEST_TITLE, clean_line};
use crate::core::time::bounded;
use crate::core::words::Words;
use crate::store;

/// A day as it was laid out, with what the archive asks of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    pub programme: String,
    #[serde(with = "both")]
    pub name: Words,
    pub blocks: Vec<LaidBlock>,
}

/// One block of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaidBlock {
    pub id: String,
    #[serde(with = "both")]
    pub name: Words,
    pub method: Option<String>,
    /// Planned minutes.
    pub minutes: u32,
    pub steps: Vec<LaidStep>,
}

/// One step of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LaidStep {
    pub id: String,
    #[serde(with = "both")]
    pub name: Words,
}

/// Words as a pair: in the index nothing says which field is which, so none may be left out.
mod both {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::core::words::Words;

    pub fn serialize<S: Serializer>(words: &Words, serializer: S) -> Result<S::Ok, S::Error> {
        (&words.nb, &words.en).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Words, D::Error> {
        <(String, String)>::deserialize(deserializer).map(|(nb, en)| Words { nb, en })
    }
}

/// What came of one block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockUse {
    /// True when the group came to it and did not just skip it.
    pub was_used: bool,
    /// How long they were there, in seconds.
    pub seconds: u32,
    /// How many notes were written in it.
    pub notes: u32,
    /// How many of them were carried on.
    pub carried: u32,
    /// How many next steps were written in it, and how many of those have been done.
    pub next_steps: u32,
    pub next_done: u32,
}

/// The days there have been. Many sessions have the very same day, byte by byte, and it is by far the largest part of
/// a file with few notes.
#[derive(Debug, Default)]
pub struct Layouts {
    known: RwLock<HashMap<Box<str>, Arc<Laid>, FixedState>>,
}

#[derive(Debug)]
struct Laid {
    day: Day,
    layout: Arc<Layout>,
}

impl Layouts {
    fn read(&self, json: &str) -> Result<Arc<Laid>, String> {
        if let Some(known) = self.known.read().ok().and_then(|known| known.get(json).cloned()) {
            return Ok(known);
        }
        let mut day: Day = serde_json::from_str(json).map_err(|error| error.to_string())?;
        day.check().map_err(|error| error.to_string())?;
        day.bound();
        let laid = Arc::new(Laid::of(day));
        if let Ok(mut known) = self.known.write() {
            known.insert(json.into(), Arc::clone(&laid));
        }
        Ok(laid)
    }
}

impl Laid {
    fn of(day: Day) -> Self {
        let blocks = day.blocks.iter().map(|block| LaidBlock {
            id: block.id.clone(),
            name: cleaned(&block.name),
            method: block.method.as_ref().map(|method| clean_line(&method.id, LONGEST_TITLE)),
            minutes: block.planned(),
            steps: block
                .steps
                .iter()
                .map(|step| LaidStep { id: step.id.0.clone(), name: cleaned(&step.spec.name) })
                .collect(),
        });
        let layout = Layout {
            programme: clean_line(&day.programme.id, LONGEST_TITLE),
            name: cleaned(&day.name),
            blocks: blocks.collect(),
        };
        Self { layout: Arc::new(layout), day }
    }
}

impl Layout {
    /// What the block and the step of this id are called.
    pub fn step(&self, id: &str) -> (Words, Words) {
        let block = self.block(id).map(|(_, block)| block);
        let step = block.and_then(|block| block.steps.iter().find(|step| step.id == id));
        let name = |name: Option<&Words>| name.cloned().unwrap_or_default();
        (name(block.map(|block| &block.name)), name(step.map(|step| &step.name)))
    }

    /// The block a step is in, and its index.
    fn block(&self, step: &str) -> Option<(usize, &LaidBlock)> {
        let id = step.split_once('/').map_or(step, |(block, _)| block);
        self.blocks.iter().enumerate().find(|(_, block)| block.id == id)
    }
}

/// Reads one session, and shows `see` the brief of it and the bytes of the file that the brief lies in.
pub fn read(
    listing: &Listing,
    layouts: &Layouts,
    see: impl FnOnce(&Brief<'_>, &[u8]),
) -> Result<(About, Details), Fault> {
    with_brief(listing, layouts, |brief, bytes, laid| {
        see(brief, bytes);
        let layout = Arc::clone(&laid.layout);
        let about = about(brief, &layout, planned(&laid.day, start(brief)));
        (about, Details { blocks: uses(brief, &layout), layout })
    })
}

/// Shows one session's notes to `see`, unless its bytes tell `is_worth` that there is no need to.
pub fn with_notes<T>(
    listing: &Listing,
    is_worth: impl FnOnce(&[u8]) -> bool,
    see: impl FnOnce(&[BriefNote<'_>]) -> T,
) -> Option<T> {
    let bytes = if listing.has_journal() { None } else { store::read_file(&listing.path).ok()? };
    if let Some(bytes) = &bytes {
        if !is_worth(bytes) {
            return None;
        }
        let read = serde_json::from_slice::<BriefNotes<'_>>(bytes);
        if let Some(BriefNotes { notes, .. }) = read.ok().filter(|read| read.version == VERSION) {
            return Some(see(&notes));
        }
    }
    whole(listing, bytes.as_deref(), |brief, _, _| see(&brief.notes)).ok()
}

fn with_brief<T>(
    listing: &Listing,
    layouts: &Layouts,
    see: impl FnOnce(&Brief<'_>, &[u8], &Laid) -> T,
) -> Result<T, Fault> {
    if listing.has_journal() {
        return whole(listing, None, see);
    }
    let bytes = store::read_file(&listing.path).map_err(|error| Fault::of(error, None))?;
    let bytes = bytes.ok_or(Fault::Empty)?;
    let brief: Option<Brief<'_>> = serde_json::from_slice(&bytes).ok();
    let laid = brief.as_ref().filter(|brief| brief.version == VERSION).and_then(|brief| {
        let laid = layouts.read(brief.day?.get()).ok()?;
        Some((brief, laid))
    });
    match laid {
        Some((brief, laid)) => Ok(see(brief, &bytes, &laid)),
        // Whatever is out of the ordinary is for the store to judge.
        None => whole(listing, Some(&bytes), see),
    }
}

fn whole<T>(
    listing: &Listing,
    bytes: Option<&[u8]>,
    see: impl FnOnce(&Brief<'_>, &[u8], &Laid) -> T,
) -> Result<T, Fault> {
    let session: Session = match store::read(&listing.path) {
        Ok(read) => read.session,
        Err(error) => return Err(Fault::of(error, bytes)),
    };
    let laid = Laid::of(session.day.clone());
    Ok(see(&Brief::of(&session), &[], &laid))
}

/// When the day was to start, in the room's local time.
fn start(brief: &Brief<'_>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(brief.utc_offset).unwrap_or_else(|| Utc.fix());
    bounded(brief.planned_start).with_timezone(&offset)
}

fn planned(day: &Day, start: DateTime<FixedOffset>) -> TimeDelta {
    plan::laid_out(day, start).last().map_or(TimeDelta::zero(), |last| last.to - start.to_utc())
}

fn about(brief: &Brief<'_>, layout: &Layout, planned: TimeDelta) -> About {
    let line = |text: &str| clean_line(text, LONGEST_TITLE);
    let standing = || brief.notes.iter().filter(|note| !note.deleted);
    let mut next_steps = NextSteps::default();
    for note in standing().filter(|note| note.kind == NoteKind::NextStep) {
        next_steps.all += 1;
        next_steps.open += u32::from(note.status.is_open());
        next_steps.done += u32::from(note.status == Status::Done);
    }
    About {
        title: line(&brief.title),
        challenge: clean_line(&brief.challenge, LONGEST_NOTE),
        place: line(&brief.place),
        language: brief.language,
        programme: layout.programme.clone(),
        name: layout.name.clone(),
        planned_start: start(brief),
        closed: brief.closed.map(bounded),
        rehearsal: brief.rehearsal,
        newer: Some(brief.version).filter(|&version| version > VERSION),
        people: brief.tables.iter().map(|table| u32::from(table.people)).sum(),
        planned: whole_seconds(planned),
        took: brief
            .visits
            .first()
            .map(|first| whole_seconds((end(brief) - bounded(first.from)).max(TimeDelta::zero()))),
        notes: count(standing().count()),
        next_steps,
    }
}

/// When the day ended, or the last moment known of one that goes on.
fn end(brief: &Brief<'_>) -> DateTime<Utc> {
    let stays = brief.visits.iter().map(|visit| visit.to.unwrap_or(visit.from));
    let last_note = brief.notes.last().map(BriefNote::at);
    let known = || stays.chain(last_note).max();
    bounded(brief.closed.or_else(known).unwrap_or(brief.planned_start))
}

/// What came of each block of the layout.
fn uses(brief: &Brief<'_>, layout: &Layout) -> Vec<BlockUse> {
    let mut uses = vec![BlockUse::default(); layout.blocks.len()];
    let end = end(brief);
    for visit in &brief.visits {
        let Some((at, _)) = layout.block(&visit.step) else { continue };
        let (from, to) = (bounded(visit.from), visit.to.map_or(end, bounded));
        uses[at].was_used |= !visit.skipped;
        let stay = u32::try_from((to - from).num_seconds().max(0)).unwrap_or(u32::MAX);
        uses[at].seconds = uses[at].seconds.saturating_add(stay);
    }
    let standing = || brief.notes.iter().filter(|note| !note.deleted);
    let led_on: HashSet<NoteId, FixedState> = standing().flat_map(BriefNote::sources).collect();
    // Notes of one step stand together, so the block is seldom looked for.
    let mut here: Option<(&str, usize)> = None;
    for note in standing() {
        let at = match here {
            Some((step, at)) if step == note.step => Some(at),
            _ => layout.block(&note.step).map(|(at, _)| at),
        };
        let Some(at) = at else { continue };
        here = Some((&note.step, at));
        let block = &mut uses[at];
        block.notes += 1;
        block.carried += u32::from(note.starred || note.has_dots() || led_on.contains(&note.id()));
        if note.kind == NoteKind::NextStep {
            block.next_steps += 1;
            block.next_done += u32::from(note.status == Status::Done);
        }
    }
    uses
}

fn whole_seconds(length: TimeDelta) -> TimeDelta {
    TimeDelta::seconds(length.num_seconds())
}

fn cleaned(words: &Words) -> Words {
    Words::new(clean_line(&words.nb, LONGEST_TITLE), clean_line(&words.en, LONGEST_TITLE))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
