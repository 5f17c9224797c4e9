//! One file of the index: what is known of some sessions, and the words of their notes.
//!
//! The file is a head of fixed length, then two parts: the sessions, which every list needs, and the words, which are
//! not read before somebody looks for one. Each part has a checksum; a part that has changed on the disk is not used.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use serde::{Deserialize, Serialize};

use super::entry::Entry;
use super::postings::{Bits, take};
use crate::archive::digest::Layout;
use crate::archive::query::{Query, Rank};

/// How the file begins. The number counts up when the form of it, or how words are folded, changes.
const MAGIC: [u8; 16] = *b"verksted index\x01\n";

/// The head: the magic, the length and checksum of each part, and the checksum of all that.
const HEAD: usize = 16 + 2 * 12 + 4;

/// The largest part that is read: far more than ten thousand large sessions need.
const LARGEST: u64 = 1 << 30;

/// What is known of the sessions in a segment.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Sessions {
    /// How their days were laid out, each once.
    pub layouts: Vec<Layout>,
    /// The sessions.
    pub entries: Vec<Entry>,
    /// How many notes stand in each.
    pub notes: Vec<u32>,
}

/// The words of a segment: how long each is and how long the list of its notes is, then the words themselves, the
/// lists, and where in its file each note lies.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Lengths {
    pub words: Vec<u32>,
    pub lists: Vec<u32>,
    /// For each session, how many bytes say where its notes lie.
    pub places: Vec<u32>,
}

/// The words of a segment, as they are looked in.
#[derive(Debug)]
struct Words {
    lengths: Lengths,
    bytes: Vec<u8>,
    /// Where in `bytes` the words, the lists and the places begin.
    starts: [usize; 3],
    /// Where among the places each session's begin.
    places: Vec<usize>,
}

/// One segment.
#[derive(Debug)]
pub struct Segment {
    /// Where it lies; nothing for one that is only in memory.
    pub path: Option<PathBuf>,
    /// The number of each session's first note; one more than there are sessions.
    firsts: Vec<usize>,
    source: Mutex<Option<Source>>,
    words: OnceLock<Option<Words>>,
}

/// Where the words are until somebody looks for one.
#[derive(Debug)]
enum Source {
    Memory(Vec<u8>),
    File { file: File, at: u64, length: u64, checksum: u32 },
}

/// The notes of a segment that have all the words.
#[derive(Debug)]
pub struct Matches {
    /// By rank: those that fit so well or better.
    by_rank: [Bits; Rank::ALL.len()],
}

/// The head of a file with these parts.
pub fn head(parts: [&[u8]; 2]) -> Vec<u8> {
    let mut head = MAGIC.to_vec();
    for part in parts {
        head.extend_from_slice(&(part.len() as u64).to_le_bytes());
        head.extend_from_slice(&crc32fast::hash(part).to_le_bytes());
    }
    head.extend_from_slice(&crc32fast::hash(&head).to_le_bytes());
    head
}

impl Segment {
    /// A segment in memory of sessions with so many notes each.
    pub fn new(notes: &[u32], words: Vec<u8>) -> Self {
        Self::of(None, notes, Source::Memory(words))
    }

    /// A segment without words, of so many sessions: what is looked for in them is looked for in their files.
    pub fn wordless(sessions: usize) -> Self {
        Self::new(&vec![0; sessions], Vec::new())
    }

    fn of(path: Option<PathBuf>, notes: &[u32], source: Source) -> Self {
        let mut firsts = vec![0];
        let mut all = 0_usize;
        for &more in notes {
            all = all.saturating_add(more as usize);
            firsts.push(all);
        }
        Self { path, firsts, source: Mutex::new(Some(source)), words: OnceLock::new() }
    }

    /// Reads what a file says of its sessions; `None` when it is no segment, of another version, or damaged.
    pub fn open(path: &Path) -> Option<(Self, Sessions)> {
        let mut file = File::open(path).ok()?;
        let mut head = [0; HEAD];
        file.read_exact(&mut head).ok()?;
        let (said, checksum) = head.split_at(HEAD - 4);
        if !said.starts_with(&MAGIC) || crc32fast::hash(said).to_le_bytes() != checksum {
            return None;
        }
        let part = |at: usize| -> Option<(u64, u32)> {
            let length = u64::from_le_bytes(said.get(at..at + 8)?.try_into().ok()?);
            let checksum = u32::from_le_bytes(said.get(at + 8..at + 12)?.try_into().ok()?);
            (length <= LARGEST).then_some((length, checksum))
        };
        let ((first, first_checksum), (length, checksum)) = (part(16)?, part(28)?);
        let bytes = read(&mut file, first, first_checksum)?;
        let sessions: Sessions = postcard::from_bytes(&bytes).ok()?;
        let layouts = sessions.layouts.len();
        let fits =
            |entry: &Entry| entry.known.as_ref().map_or(true, |known| (known.layout as usize) < layouts);
        if sessions.notes.len() != sessions.entries.len() || !sessions.entries.iter().all(fits) {
            return None;
        }
        let at = HEAD as u64 + first;
        let source = Source::File { file, at, length, checksum };
        Some((Self::of(Some(path.to_owned()), &sessions.notes, source), sessions))
    }

    /// The numbers of one session's notes.
    pub fn notes(&self, session: usize) -> Range<usize> {
        let at = |at: usize| self.firsts.get(at).copied().unwrap_or_default();
        at(session)..at(session + 1)
    }

    /// The notes that have all the words; `None` when the words cannot be read.
    pub fn find(&self, query: &Query) -> Option<Matches> {
        let words = self.words()?;
        let of = self.firsts.last().copied().unwrap_or_default();
        let mut found: Option<[Bits; Rank::ALL.len()]> = None;
        for wanted in query.words() {
            let mut has: [Bits; Rank::ALL.len()] = std::array::from_fn(|_| Bits::none(of));
            for (word, list) in words.lists() {
                if let Some(rank) = wanted.rank(word) {
                    has[rank as usize].put_list(list);
                }
            }
            // What fits well fits less well, too.
            for worse in 1..has.len() {
                let (better, rest) = has.split_at_mut(worse);
                rest[0].put(&better[worse - 1]);
            }
            match &mut found {
                None => found = Some(has),
                Some(found) => found.iter_mut().zip(&has).for_each(|(found, has)| found.keep(has)),
            }
        }
        Some(Matches { by_rank: found? })
    }

    /// Where in the file of a session its note with this number lies; `None` where only reading all of it tells.
    pub fn place(&self, session: usize, note: usize) -> Option<u64> {
        let words = self.words()?;
        let from = *words.places.get(session)?;
        let length = *words.lengths.places.get(session)? as usize;
        let mut places = words.bytes.get(from..from.checked_add(length)?)?;
        let mut place = 0;
        for _ in 0..=note.checked_sub(self.notes(session).start)? {
            place += u64::from(take(&mut places)?);
        }
        (place > 0).then_some(place)
    }

    fn words(&self) -> Option<&Words> {
        let read = || {
            let source = self.source.lock().ok()?.take()?;
            let bytes = match source {
                Source::Memory(bytes) => bytes,
                Source::File { mut file, at, length, checksum } => {
                    file.seek(SeekFrom::Start(at)).ok()?;
                    read(&mut file, length, checksum)?
                }
            };
            Words::read(bytes, self.firsts.len() - 1)
        };
        self.words.get_or_init(read).as_ref()
    }
}

impl Words {
    fn read(bytes: Vec<u8>, sessions: usize) -> Option<Self> {
        let (lengths, rest) = postcard::take_from_bytes::<Lengths>(&bytes).ok()?;
        let sum = |lengths: &[u32]| lengths.iter().map(|&length| length as usize).sum::<usize>();
        let words = bytes.len() - rest.len();
        let lists = words.checked_add(sum(&lengths.words))?;
        let mut place = lists.checked_add(sum(&lengths.lists))?;
        let starts = [words, lists, place];
        if lengths.words.len() != lengths.lists.len() || lengths.places.len() != sessions {
            return None;
        }
        let places = lengths.places.iter().map(|&length| {
            let at = place;
            place = place.saturating_add(length as usize);
            at
        });
        let places = places.collect();
        (place == bytes.len()).then_some(Self { lengths, bytes, starts, places })
    }

    /// Each word and the list of its notes.
    fn lists(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let [mut word_at, mut list_at, _] = self.starts;
        self.lengths.words.iter().zip(&self.lengths.lists).filter_map(move |(&word, &list)| {
            let (word, list) = (word_at..word_at + word as usize, list_at..list_at + list as usize);
            (word_at, list_at) = (word.end, list.end);
            Some((std::str::from_utf8(self.bytes.get(word)?).ok()?, self.bytes.get(list)?))
        })
    }
}

impl Matches {
    /// How well a note fits.
    pub fn rank(&self, note: usize) -> Option<Rank> {
        Rank::ALL.into_iter().find(|&rank| self.by_rank[rank as usize].has(note))
    }

    /// How many of these notes fit.
    pub fn count(&self, notes: Range<usize>) -> usize {
        self.by_rank[Rank::Typo as usize].count(notes)
    }
}

fn read(file: &mut File, length: u64, checksum: u32) -> Option<Vec<u8>> {
    // A file that says more than it has must not have memory set aside for it.
    let has = file.metadata().ok()?.len();
    if length > has {
        return None;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).ok()?);
    file.take(length).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 == length && crc32fast::hash(&bytes) == checksum).then_some(bytes)
}
