//! Every command by its name in her language, found by a few letters of it.

use std::collections::HashSet;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::super::keymap::{COMMANDS, Command};
use super::super::model::Model;

/// The commands that can be called now, the best match first; in the table's order when nothing is typed.
pub fn matches(model: &Model, typed: &str) -> Vec<&'static Command> {
    let contexts = model.contexts_below();
    let mut seen = HashSet::new();
    let callable = COMMANDS
        .iter()
        .filter(|command| {
            command.contexts.iter().any(|context| contexts.contains(context) || context.is_of_run(contexts))
        })
        .filter(|command| (command.available)(model) && !command.is_motion())
        .filter(|command| seen.insert(command.action));
    if typed.trim().is_empty() {
        return callable.collect();
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, &Command)> = callable
        .filter_map(|command| {
            let name = model.locale.t(&command.name_key());
            let score = pattern.score(Utf32Str::new(&name, &mut buffer), &mut matcher)?;
            Some((score, command))
        })
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, command)| command).collect()
}
