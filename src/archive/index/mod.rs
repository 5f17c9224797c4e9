//! What was read once, kept beside the sessions so that it need not be read again.
//!
//! An index is some *segments* in the folder `.index`: files that each hold what is known of some sessions, for the
//! list and the figures, and which words stand in which of their notes. A session belongs to a segment only as long as
//! its file has the size, time and number it had when it was read; so no segment can be wrong about a session, two
//! programs can write theirs at the same time, and whatever is missing, torn or strange is read from the sessions again.

mod build;
mod entry;
mod folder;
mod postings;
mod segment;

pub use build::build;
pub use folder::{Kept, Place};
pub use segment::{Matches, Segment};
