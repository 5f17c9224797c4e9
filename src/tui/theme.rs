//! The facilitator's colours: the terminal's own, by role. No meaning is carried by colour alone, so every
//! role also has a weight, and without colours (`NO_COLOR`) the weights are what is left.

use ratatui::style::{Color, Modifier, Style};

/// A style for each role on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Ordinary text.
    pub text: Style,
    /// Text that helps but is not the matter itself.
    pub quiet: Style,
    /// A heading.
    pub heading: Style,
    /// The thing she is at now: the current step, the key in a key hint.
    pub accent: Style,
    /// Saved, ahead of time, done.
    pub good: Style,
    /// Soon, unsure.
    pub warn: Style,
    /// Not saved, over time.
    pub bad: Style,
    /// Where the cursor is while the board has the keys.
    pub cursor: Style,
    /// Where the cursor is while the entry line has the keys.
    pub cursor_away: Style,
    /// Lines and boxes.
    pub line: Style,
}

impl Theme {
    /// With the terminal's sixteen colours, which follow its own light or dark theme.
    pub fn colours() -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            quiet: plain.fg(Color::DarkGray),
            heading: plain.add_modifier(Modifier::BOLD),
            accent: plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            good: plain.fg(Color::Green),
            warn: plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
            bad: plain.fg(Color::Red).add_modifier(Modifier::BOLD),
            cursor: plain.add_modifier(Modifier::REVERSED),
            cursor_away: plain.add_modifier(Modifier::UNDERLINED),
            line: plain.fg(Color::DarkGray),
        }
    }

    /// Without colours: bold, reverse and underline only.
    pub fn monochrome() -> Self {
        let plain = Style::new();
        Self {
            text: plain,
            quiet: plain,
            heading: plain.add_modifier(Modifier::BOLD),
            accent: plain.add_modifier(Modifier::BOLD),
            good: plain,
            warn: plain.add_modifier(Modifier::BOLD),
            bad: plain.add_modifier(Modifier::BOLD | Modifier::REVERSED),
            cursor: plain.add_modifier(Modifier::REVERSED),
            cursor_away: plain.add_modifier(Modifier::UNDERLINED),
            line: plain,
        }
    }
}
