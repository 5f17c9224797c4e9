//! Verksted leads a workshop day from the terminal: the method step by step, a clock everyone can
//! trust, and every idea written down the moment it is said.
//!
//! The rooms of the house, each importing only from those above it: [`core`] (the workshop itself),
//! [`locale`] (every word a person reads), [`report`] (the day in short, as text), [`library`] (method and programme
//! files), [`store`] (session files), [`archive`] (all of them at once), [`export`] (days as documents and tables for
//! others), [`settings`] (what she has chosen), [`term`] (the terminal, whoever draws
//! on it), [`room`] (the projector's program), [`tui`] (the facilitator's), [`cli`] (the command line).

pub mod archive;
pub mod cli;
pub mod core;
pub mod export;
pub mod library;
pub mod locale;
pub mod report;
pub mod room;
pub mod settings;
pub mod store;
pub mod term;
pub mod tui;
