//! What the facilitator sees, from the first screen to the closed day.

// In a test, what must hold is said by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/album.rs"]
mod album;
#[path = "../support/day.rs"]
mod day;
#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/groups.rs"]
mod groups;
#[path = "../support/review.rs"]
mod review;
#[path = "../support/saved.rs"]
mod saved;
#[path = "../support/shelf.rs"]
mod shelf;
#[path = "../support/stage.rs"]
mod stage;
#[path = "../support/svg.rs"]
mod svg;
#[path = "../support/wall.rs"]
mod wall;

mod docs;
mod frames;
mod honest;
mod led;
mod room;
mod sizes;
mod sorted;
