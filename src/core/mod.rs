//! The workshop itself: methods, programmes, notes, boards, the session and its events, the clock and
//! the plan.
//!
//! Nothing here knows of files, threads, the terminal or the real clock, and there is no global state:
//! time comes in as [`time::Now`], everything that happens as an [`event::SessionEvent`]. The same events
//! give the same session on any machine.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod apply;
pub mod boards;
pub mod bounds;
pub mod day;
pub mod entry;
pub mod event;
pub mod find;
pub mod fold;
pub mod forest;
pub mod ids;
pub mod material;
pub mod method;
pub mod moves;
pub mod note;
pub mod plan;
pub mod programme;
pub mod replan;
pub mod room;
pub mod session;
pub mod story;
pub mod summary;
#[cfg(test)]
pub(crate) mod testing;
pub mod text;
pub mod thread;
pub mod time;
pub mod timer;
pub mod words;
