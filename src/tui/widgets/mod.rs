//! Small pieces that several screens draw.

pub mod field;
pub mod footer;
