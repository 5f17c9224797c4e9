//! Names of things: notes by UUID, steps and boards by the words the files use.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::fmt;

use foldhash::fast::FixedState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A note's identity for all time and on every device: a `UUIDv7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct NoteId(pub Uuid);

/// Something about each of many notes. The standard library's hasher stands against strangers who choose the keys; here
/// the worst they get is a slow day of their own, and ten thousand notes are looked up in a third of the time.
pub type NoteMap<T> = HashMap<NoteId, T, FixedState>;

/// A session's identity for all time: a `UUIDv7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SessionId(pub Uuid);

/// Makes `UUIDv7`s from the time it is given and a seed, so that a test that gives both gets the same ids.
#[derive(Clone, Debug)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// A source whose ids differ from those of any source with another seed.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next id, stamped with `unix_ms` milliseconds since 1970.
    pub fn next(&mut self, unix_ms: u64) -> Uuid {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.mix().to_be_bytes());
        random[8..].copy_from_slice(&self.mix().to_be_bytes()[..2]);
        uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid()
    }

    /// `SplitMix64` (Steele, Lea and Flood 2014): one addition and a finaliser for each number.
    fn mix(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The words themselves.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name_type! {
    /// A step of the day: `block/step`.
    StepId
}
name_type! {
    /// A board of the day: `block/board`. Two blocks that use the same method have a board each.
    BoardId
}
name_type! {
    /// The device that made an event: a few random letters kept in the data folder. It names no person.
    DeviceId
}

impl StepId {
    /// The step `step` of the block `block`.
    pub fn new(block: &str, step: &str) -> Self {
        Self(format!("{block}/{step}"))
    }

    /// The block's part.
    pub fn block(&self) -> &str {
        self.0.split_once('/').map_or(self.0.as_str(), |(block, _)| block)
    }
}

impl BoardId {
    /// The board `board` of the block `block`.
    pub fn new(block: &str, board: &str) -> Self {
        Self(format!("{block}/{board}"))
    }

    /// The block's part.
    pub fn block(&self) -> &str {
        self.0.split_once('/').map_or(self.0.as_str(), |(block, _)| block)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn ids_say_when_they_were_made_and_are_never_the_same() {
        let mut source = IdSource::new(7);
        let ids: Vec<Uuid> = (0..1_000).map(|i| source.next(1_700_000_000_000 + i / 10)).collect();
        let unique: std::collections::HashSet<&Uuid> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len());
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
        assert!(ids[0] < ids[10], "later ones sort after");
        let (seconds, nanos) = ids[0].get_timestamp().map(|time| time.to_unix()).unwrap();
        assert_eq!((seconds, nanos), (1_700_000_000, 0));
    }

    #[test]
    fn the_same_seed_gives_the_same_ids_and_another_gives_others() {
        assert_eq!(IdSource::new(1).next(5), IdSource::new(1).next(5));
        assert_ne!(IdSource::new(1).next(5), IdSource::new(2).next(5));
    }

    #[rstest]
    #[case("ideas/sort", "ideas")]
    #[case("ideas", "ideas")]
    #[case("a/b/c", "a")]
    #[case("/b", "")]
    #[case("", "")]
    fn a_step_and_a_board_know_their_block(#[case] id: &str, #[case] block: &str) {
        assert_eq!(StepId::from(id).block(), block);
        assert_eq!(BoardId::from(id).block(), block);
    }

    #[test]
    fn names_are_plain_text_in_files() {
        let id = StepId::new("ideas", "sort");
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"ideas/sort\"");
        assert_eq!(id.to_string(), id.as_str());
        let note = NoteId(IdSource::new(1).next(1));
        assert_eq!(serde_json::from_str::<NoteId>(&serde_json::to_string(&note).unwrap()).unwrap(), note);
    }
}
