//! The table of keys as the README shows it, made from the one table of commands.

use std::fmt::Write;

use super::{COMMANDS, Command, Section};
use crate::locale::Locale;

/// The keys as a Markdown table for each section.
pub fn markdown(locale: &Locale) -> String {
    let mut text = String::new();
    for section in Section::ALL {
        let commands = COMMANDS.iter().filter(|command| command.section == section);
        let _ = write!(text, "**{}**\n\n", locale.t(section.key()));
        let _ = writeln!(
            text,
            "| {} | {} | {} |",
            locale.t("keys-key"),
            locale.t("keys-does"),
            locale.t("keys-where")
        );
        let _ = writeln!(text, "|---|---|---|");
        for command in commands {
            let _ = writeln!(text, "{}", row(command, locale));
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

fn row(command: &Command, locale: &Locale) -> String {
    let keys: Vec<String> = command.keys.iter().map(|key| format!("`{key}`")).collect();
    let keys = if keys.is_empty() { locale.t("keys-palette-only").into_owned() } else { keys.join(" ") };
    let places: Vec<_> =
        command.contexts.iter().map(|context| locale.t(context.key()).into_owned()).collect();
    format!("| {keys} | {} | {} |", locale.t(&command.name_key()), places.join(", "))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::{Context, Key};
    use super::*;
    use crate::core::words::Lang;

    #[test]
    fn every_key_has_a_name_that_reads() {
        for command in COMMANDS {
            for name in command.keys {
                assert!(Key::parse(name).is_some(), "{} of {}", name, command.id);
            }
        }
    }

    #[test]
    fn every_command_has_its_words_in_both_languages() {
        for lang in Lang::ALL {
            let locale = Locale::new(lang);
            for command in COMMANDS {
                assert!(locale.has(&command.name_key()), "{lang}: {}", command.name_key());
                if command.footer > 0 {
                    assert!(locale.has(&command.short_key()), "{lang}: {}", command.short_key());
                }
            }
            for section in Section::ALL {
                assert!(locale.has(section.key()));
            }
            for context in Context::ALL {
                assert!(locale.has(context.key()));
            }
        }
    }

    /// Where words are typed, a key that writes a character must never be a command; but for the full stop that a
    /// presenter sends, which is one while nothing has been typed.
    #[test]
    fn nothing_that_can_be_typed_is_a_command_while_typing() {
        let typing = [
            Context::Run,
            Context::Entry,
            Context::Late,
            Context::Form,
            Context::Library,
            Context::Everywhere,
        ];
        for command in COMMANDS.iter().filter(|command| command.contexts.iter().any(|c| typing.contains(c))) {
            for name in command.keys {
                let key = Key::parse(name).unwrap();
                let is_presenters = (command.id, *name) == ("black", ".");
                assert!(key.char().is_none() || is_presenters, "{name} of {} would be typed", command.id);
            }
        }
    }

    /// Nothing needs AltGr, which arrives as Ctrl and Alt on Windows, or a key a Nordic keyboard hides.
    #[test]
    fn every_key_is_on_a_nordic_keyboard() {
        for name in COMMANDS.iter().flat_map(|command| command.keys) {
            let key = Key::parse(name).unwrap();
            assert!(!(key.ctrl && key.alt), "{name}");
            if let Some(c) = key.char() {
                assert!(!"@$£{}[]\\|~€µ".contains(c), "{name}");
            }
        }
    }

    /// Two commands may share a key in the same place only when at most one is ever to be had; those pairs are
    /// listed here, so that a new clash is seen.
    #[test]
    fn keys_clash_only_where_they_take_turns() {
        let take_turns: HashSet<&str> = [
            "start-pause",
            "minute-more",
            "minute-less",
            "dot-more",
            "dot-less",
            "make-card",
            "to-entry",
            "let-go",
            "next-page",
            "previous-page",
            "cursor-left",
            "cursor-right",
            "edit",
            "edit-day",
        ]
        .into_iter()
        .collect();
        for (index, one) in COMMANDS.iter().enumerate() {
            for other in &COMMANDS[index + 1..] {
                let shared_place = one.contexts.iter().any(|context| other.contexts.contains(context));
                let shared_key = one.keys.iter().find(|key| other.keys.contains(key));
                if let (true, Some(key), true) = (shared_place, shared_key, one.action != other.action) {
                    assert!(
                        take_turns.contains(one.id) && take_turns.contains(other.id),
                        "{key} is both {} and {}",
                        one.id,
                        other.id
                    );
                }
            }
        }
    }
}
