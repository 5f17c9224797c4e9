//! The facilitator's program.

pub mod boards;
pub mod theme;
