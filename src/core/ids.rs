//! Names of things: notes by UUID, steps and boards by the words the files use.

use std::borrow::Borrow;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A note's identity for all time and on every device: a `UUIDv7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct NoteId(pub Uuid);

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
