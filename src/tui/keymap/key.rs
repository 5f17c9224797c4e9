//! A key as people name it: `F5`, `Ctrl-P`, `Enter`, `s`.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// One key, with Ctrl or Alt where it is held. Shift is part of the character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// With Ctrl held.
    pub ctrl: bool,
    /// With Alt held.
    pub alt: bool,
}

impl Key {
    /// The key that was pressed. A character typed with `AltGr` is that character: on Windows `AltGr` arrives as
    /// Ctrl and Alt together.
    pub fn pressed(event: KeyEvent) -> Self {
        let held = |modifier| event.modifiers.contains(modifier);
        let (mut ctrl, mut alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        if ctrl && alt {
            (ctrl, alt) = (false, false);
        }
        let code = match event.code {
            KeyCode::Char(c) if ctrl => KeyCode::Char(c.to_ascii_lowercase()),
            code => code,
        };
        Self { code, ctrl, alt }
    }

    /// The character it writes, where it writes one.
    pub fn char(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Reads a key's name.
    pub fn parse(name: &str) -> Option<Self> {
        let plain = |code| Some(Self { code, ctrl: false, alt: false });
        if let Some(rest) = name.strip_prefix("Ctrl-") {
            return Self::parse(&rest.to_lowercase()).map(|key| Self { ctrl: true, ..key });
        }
        if let Some(rest) = name.strip_prefix("Alt-") {
            return Self::parse(rest).map(|key| Self { alt: true, ..key });
        }
        let named = NAMED.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        if let Some((_, code)) = named {
            return plain(*code);
        }
        let mut chars = name.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return plain(KeyCode::Char(c));
        }
        let number = name.strip_prefix(['F', 'f'])?.parse().ok()?;
        (1..=12).contains(&number).then(|| plain(KeyCode::F(number)))?
    }
}

/// Keys that have a name of their own, and the signs that stand for arrows on the screen.
const NAMED: [(&str, KeyCode); 15] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Space", KeyCode::Char(' ')),
    ("Backspace", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("↑", KeyCode::Up),
    ("↓", KeyCode::Down),
    ("←", KeyCode::Left),
    ("→", KeyCode::Right),
    ("Shift-Tab", KeyCode::BackTab),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if let Some((name, _)) = NAMED.iter().find(|(_, code)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            KeyCode::Char(c) if self.ctrl => write!(f, "{}", c.to_uppercase()),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::F(number) => write!(f, "F{number}"),
            other => write!(f, "{other}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_reads_as_it_is_written() {
        for name in ["F5", "Ctrl-P", "Enter", "s", "Space", "↑", "PgDn", "Alt-Enter", "?", "+"] {
            assert_eq!(Key::parse(name).map(|key| key.to_string()).as_deref(), Some(name));
        }
        assert_eq!(Key::parse("F13"), None);
        assert_eq!(Key::parse("Rubbish"), None);
    }

    #[test]
    fn an_arrow_is_the_key_not_the_sign() {
        assert_eq!(Key::parse("↓").map(|key| key.code), Some(KeyCode::Down));
    }

    #[test]
    fn altgr_on_windows_writes_its_character() {
        let event = KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(Key::pressed(event).char(), Some('@'));
    }
}
