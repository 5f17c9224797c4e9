//! Small pieces that several screens draw.

pub mod chart;
pub mod field;
pub mod footer;
pub mod saved;
