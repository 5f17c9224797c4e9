//! Keys: one table of commands, and everything that follows from it. Dispatch, footer, help, palette and the
//! table in the README all read [`command::COMMANDS`].

mod action;
pub mod command;
mod context;
pub mod key;
pub mod table;
mod when;

pub use action::Action;
pub use command::{COMMANDS, Command};
pub use context::{Context, Section};
pub use key::Key;

/// The command a key stands for in these contexts, the nearest context first. While words are being typed a
/// key that writes a character is never a command.
pub fn find(contexts: &[Context], typing: bool, key: Key) -> impl Iterator<Item = &'static Command> {
    let writes = typing && key.char().is_some();
    contexts
        .iter()
        .flat_map(move |context| COMMANDS.iter().filter(move |command| command.contexts.contains(context)))
        .filter(move |command| !writes && command.keys.iter().any(|name| Key::parse(name) == Some(key)))
}
