//! The room's colours.

use ratatui::style::{Color, Style};

/// A style for each role on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomTheme {
    /// The wall itself and ordinary text on it.
    pub text: Style,
}

impl RoomTheme {
    /// Dark on light.
    pub fn light() -> Self {
        Self { text: Style::new().fg(Color::Indexed(16)).bg(Color::Indexed(231)) }
    }

    /// Light on dark.
    pub fn dark() -> Self {
        Self { text: Style::new().fg(Color::Indexed(231)).bg(Color::Indexed(16)) }
    }

    /// Without colours: bold and reversed only.
    pub fn monochrome() -> Self {
        Self { text: Style::new() }
    }
}
