//! `verksted room`: the projector's window.

use super::args::RoomArgs;
use super::{Context, Exit, find, say, start};
use crate::room::RoomTheme;
use crate::room::program::{self, RoomError, Setup};

/// Follows the session that is meant, or whichever is open.
pub fn room(context: &Context, asked: &RoomArgs) -> anyhow::Result<Exit> {
    if !start::has_terminal() {
        return Ok(start::say_no_terminal(context));
    }
    let session = match asked.session.as_deref().map(|meant| find::session(context, Some(meant))) {
        Some(Err(exit)) => return Ok(exit),
        found => found.and_then(Result::ok),
    };
    let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let theme = match (no_colour, asked.light) {
        (true, _) => RoomTheme::monochrome(),
        (false, true) => RoomTheme::light(),
        (false, false) => RoomTheme::dark(),
    };
    let (home, lang) = (context.home.clone(), context.locale.lang());
    match program::run(Setup { home, session, lang, theme }) {
        Ok(code) => Ok(Exit::of_program(code)),
        Err(RoomError::Newer(_)) => {
            say(&context.t("cli-room-newer"));
            Ok(Exit::FAILED)
        }
        Err(error) => Err(error.into()),
    }
}
