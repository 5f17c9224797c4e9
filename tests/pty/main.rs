//! The real program in a terminal of its own, as the one who sits before it knows it: keys go in, and what is on
//! the screen and on the disk afterwards is what counts. Nothing here sleeps and hopes; every wait is for something
//! that can be seen.
#![cfg(unix)]
// In a test, what must hold is said by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod builder;
mod day;
mod facilitator;
#[path = "../support/folder.rs"]
mod folder;
mod groups;
mod review;
mod room;
mod sample;
mod saved;
mod terminal;
mod terminal_tests;
mod vocabulary;
