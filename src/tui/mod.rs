//! The facilitator's program: `update` is pure, `draw` is pure, and `runtime` alone has threads and the terminal.

pub mod boards;
pub mod draw;
pub mod effect;
pub mod folders;
pub mod keymap;
pub mod lens;
pub mod model;
pub mod overlays;
pub mod projector;
pub mod run;
pub mod runtime;
pub mod saved;
pub mod screens;
pub mod theme;
#[cfg(test)]
pub(crate) mod trial;
pub mod update;
pub mod widgets;
