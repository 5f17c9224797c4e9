//! The terminal, whoever draws on it: taken over and given back, watched for keys, signals and going away, and told of
//! each frame only what is different; and how text breaks and letters grow in its cells. What is drawn, and what a key means,
//! is not known here.

pub mod large;
mod painter;
mod terminal;
pub mod text;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use painter::Painter;
pub use terminal::{Screen, code_when_gone, listen, size, watch};

/// Something that fills a window.
pub trait Frame {
    /// Columns and rows of the window.
    fn size(&self) -> (u16, u16);

    /// Draws all of it, and says where the terminal's own cursor stands; `None` hides it.
    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position>;

    /// The parts that time alone changes, each in a buffer of its own place. `None` where they are not told apart.
    fn passing(&self, area: Rect) -> Option<Vec<Buffer>> {
        let _ = area;
        None
    }
}

/// What comes from the terminal, or from the system about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed or let go.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The window has this many columns and rows.
    Resize(u16, u16),
    /// The system asks the program to end: signal number.
    Signal(i32),
    /// Somebody wants the program in the background.
    Suspend,
}
