//! Which versions of the session format this program can read.

use serde::Deserialize;

use crate::core::session::VERSION;

/// What to do with a file of some version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is ours to read and write.
    Ours,
    /// A later program wrote it: it may be read as far as it can be understood, and is never written.
    Newer(u32),
}

/// Judges a version. There has been one so far; what changes an older file into this version, after a
/// copy of it has been made, goes here.
pub fn judge(version: u32) -> Result<Verdict, String> {
    match version {
        0 => Err("there is no version 0".to_owned()),
        VERSION => Ok(Verdict::Ours),
        newer => Ok(Verdict::Newer(newer)),
    }
}

/// The later version that a file says it is, when it could not be read as one of ours.
pub fn newer_in(bytes: &[u8]) -> Option<u32> {
    says(bytes).filter(|&version| version > VERSION)
}

/// The version that a file says it is of, whatever else it holds.
pub fn says(bytes: &[u8]) -> Option<u32> {
    #[derive(Deserialize)]
    struct Says {
        version: u32,
    }
    let says: Says = serde_json::from_slice(bytes).ok()?;
    Some(says.version)
}
