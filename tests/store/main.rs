//! Session files on a disk that does everything a disk can do: what was shown as saved is there afterwards.

// In a test, what must hold is said by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod closing;
mod damage;
mod faults;
mod hostile;
mod kill;
mod opening;
mod schema;
mod support;
