//! What comes out of a day: the sample session in every format and both languages, and days that mean harm.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod afterwards;
mod anonymous;
mod golden;
mod hostile;
mod others;
mod record;
mod sheets;
mod support;
