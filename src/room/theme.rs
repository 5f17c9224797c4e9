//! The room's colours. The wall is painted, whatever colours the terminal has, and every pair of ink and ground has a
//! contrast of at least 7:1. No meaning is carried by colour alone: what is warned of or over time has its own words
//! and its own shape as well.
//!
//! The colours are of the 256 with fixed values (16 to 255): people's own palettes leave those alone, terminals that know
//! no others (that of macOS, for one) know these, and one costs half the bytes of a colour in full.

use ratatui::style::{Color, Modifier, Style};

/// A style for each role on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoomTheme {
    /// The wall itself and ordinary text on it.
    pub text: Style,
    /// A heading, and the digits while there is time enough.
    pub heading: Style,
    /// What helps but is not the matter itself.
    pub quiet: Style,
    /// The time that is left, bars, the curve.
    pub time: Style,
    /// The time that is left when there is little of it.
    pub warn: Style,
    /// A plate behind a warning.
    pub soon: Style,
    /// A plate behind time that is over.
    pub over: Style,
    /// A plate behind what is going on now, or pointed at.
    pub now: Style,
    /// A note.
    pub card: Style,
    /// The newest note.
    pub newest: Style,
    /// A wall with nothing on it.
    pub black: Style,
}

const BLACK: Color = Color::Indexed(16);
const WHITE: Color = Color::Indexed(231);
const ORANGE: Color = Color::Indexed(214);
const DEEP_RED: Color = Color::Indexed(124);

fn pair(ink: Color, ground: Color) -> Style {
    Style::new().fg(ink).bg(ground)
}

fn bold(ink: Color, ground: Color) -> Style {
    pair(ink, ground).add_modifier(Modifier::BOLD)
}

impl RoomTheme {
    /// Dark on light, for a bright room.
    pub fn light() -> Self {
        Self {
            text: pair(BLACK, WHITE),
            heading: bold(BLACK, WHITE),
            quiet: pair(Color::Indexed(238), WHITE),
            time: bold(Color::Indexed(19), WHITE),
            warn: bold(Color::Indexed(88), WHITE),
            card: pair(BLACK, Color::Indexed(230)),
            now: bold(WHITE, Color::Indexed(19)),
            ..Self::plates()
        }
    }

    /// Light on dark, for a dark room.
    pub fn dark() -> Self {
        Self {
            text: pair(WHITE, BLACK),
            heading: bold(WHITE, BLACK),
            quiet: pair(Color::Indexed(252), BLACK),
            time: bold(Color::Indexed(81), BLACK),
            warn: bold(ORANGE, BLACK),
            card: pair(WHITE, Color::Indexed(236)),
            now: bold(BLACK, Color::Indexed(81)),
            ..Self::plates()
        }
    }

    /// The plates are the same in the dark and in the light.
    fn plates() -> Self {
        Self {
            soon: bold(BLACK, ORANGE),
            over: bold(WHITE, DEEP_RED),
            newest: bold(BLACK, Color::Indexed(222)),
            black: pair(BLACK, BLACK),
            ..Self::monochrome()
        }
    }

    /// Without colours (`NO_COLOR`, or a terminal that has too few): bold and reversed only.
    pub fn monochrome() -> Self {
        let plain = Style::new();
        let plate = plain.add_modifier(Modifier::BOLD | Modifier::REVERSED);
        Self {
            text: plain,
            heading: plain.add_modifier(Modifier::BOLD),
            quiet: plain,
            time: plain,
            warn: plain.add_modifier(Modifier::BOLD),
            soon: plate,
            over: plate,
            now: plate,
            card: plain,
            newest: plain.add_modifier(Modifier::BOLD),
            black: plain,
        }
    }
}
