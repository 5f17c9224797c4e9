//! All keys of this screen, filtered by typing.

use std::collections::HashSet;

use super::super::keymap::{COMMANDS, Command, Section};
use super::super::model::Model;

/// The commands that work on the screen below, by section, that the filter leaves.
pub fn rows(model: &Model, filter: &str) -> Vec<(Section, Vec<&'static Command>)> {
    let contexts = model.contexts_below();
    let wanted = filter.to_lowercase();
    let mut seen = HashSet::new();
    Section::ALL
        .into_iter()
        .map(|section| {
            let commands = COMMANDS
                .iter()
                .filter(|command| command.section == section && !command.keys.is_empty())
                .filter(|command| command.contexts.iter().any(|context| contexts.contains(context)))
                .filter(|command| {
                    wanted.is_empty()
                        || model.locale.t(&command.name_key()).to_lowercase().contains(&wanted)
                        || command.keys.iter().any(|key| key.to_lowercase() == wanted)
                })
                // A command with keys in several rows is one line with all of them.
                .filter(|command| seen.insert(command.action))
                .collect::<Vec<_>>();
            (section, commands)
        })
        .filter(|(_, commands)| !commands.is_empty())
        .collect()
}
