//! Small pieces that several screens draw.

pub mod digits;
pub mod field;
pub mod footer;
