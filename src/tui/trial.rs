//! The program for tests of the screens, as it has just started, and keys that are pressed.

use chrono::FixedOffset;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::effect::Input;
use super::folders::Folders;
use super::keymap::Key;
use super::model::{Model, Start};
use super::theme::Theme;
use crate::core::time::Now;
use crate::core::words::Lang;

/// The program in bokmål in a window of this size, one hour east of Greenwich, with nothing read yet.
pub(crate) fn model(size: (u16, u16), now: Now) -> Model {
    Model::new(Start {
        lang: Lang::Nb,
        theme: Theme::colours(),
        size,
        now,
        offset: FixedOffset::east_opt(3600).unwrap(),
        seed: 7,
        device: "test".into(),
        folders: Folders { own: "/hjem".into(), documents: "/hjem/Dokumenter".into() },
        asked: None,
    })
}

/// A key by the name it has in the table of commands.
pub(crate) fn press(name: &str) -> Input {
    let key = Key::parse(name).unwrap();
    let modifiers = if key.ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE };
    Input::Key(KeyEvent::new(key.code, modifiers))
}

/// The keys of words that are typed.
pub(crate) fn typed(text: &str) -> impl Iterator<Item = Input> {
    text.chars().map(|c| Input::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)))
}
