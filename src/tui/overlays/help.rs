//! All keys of this screen, filtered by typing.

use std::collections::HashSet;

use super::super::keymap::{COMMANDS, Command, Context, Section};
use super::super::model::Model;
use super::super::run::Run;

/// The commands that work on the screen below, by section, that the filter leaves. On a board its own come first. What
/// belongs to the screen is there also while it is not to be had; of what many screens share, only what this one has.
pub fn rows(model: &Model, filter: &str) -> Vec<(Section, Vec<&'static Command>)> {
    let contexts = model.contexts_below();
    let wanted = filter.to_lowercase();
    let board = model.run().and_then(Run::board_type);
    let mut seen = HashSet::new();
    let mut sections = Section::ALL;
    if contexts.contains(&Context::Board) {
        // Whoever asks at the board asks about the board.
        sections.sort_by_key(|section| *section != Section::Board);
    }
    let rows = sections.map(|section| {
        let mut commands: Vec<&Command> = COMMANDS
            .iter()
            .filter(|command| command.section == section && !command.keys.is_empty())
            .filter(|command| {
                let works = |context: &&Context| contexts.contains(context);
                let is_here = |context: &Context| !context.is_shared() || (command.available)(model);
                command.contexts.iter().filter(works).any(is_here)
            })
            .filter(|command| {
                command.boards().is_empty() || board.is_some_and(|board| command.boards().contains(&board))
            })
            .filter(|command| {
                wanted.is_empty()
                    || model.locale.t(&command.name_key()).to_lowercase().contains(&wanted)
                    || command.keys.iter().any(|key| key.to_lowercase() == wanted)
            })
            // A command with keys in several rows is one line with all of them.
            .filter(|command| seen.insert(command.action))
            .collect();
        // What this board alone can do comes first; what an arrow does, nobody has to be told first.
        commands.sort_by_key(|command| {
            (command.boards().is_empty(), command.is_motion(), !(command.available)(model))
        });
        (section, commands)
    });
    rows.into_iter().filter(|(_, commands)| !commands.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::core::boards::fixture;
    use crate::core::method::BoardType;
    use crate::core::time::Now;
    use crate::tui::keymap::Action;
    use crate::tui::model::{Overlay, Screen};
    use crate::tui::trial;

    fn on(board: &str, typing: bool) -> Model {
        let now = Now { wall: fixture::start(), mono: Duration::ZERO };
        let mut model = trial::model((80, 24), now);
        let mut run = Run::new(fixture::session(board), "day.json".into(), None, now.wall);
        run.typing = typing;
        model.open = Some(Box::new(run));
        model.screen = Screen::Run;
        model
    }

    #[test]
    fn on_a_board_its_own_keys_come_first_and_those_of_other_boards_not_at_all() {
        let rows = rows(&on(r#"type = "tree""#, false), "");
        let (section, commands) = &rows[0];
        assert_eq!((*section, commands[0].boards()), (Section::Board, &[BoardType::Tree][..]));
        let all: Vec<Action> = rows.iter().flat_map(|(_, all)| all).map(|command| command.action).collect();
        assert!(!all.contains(&Action::DotMore) && !all.contains(&Action::MakeCard));
        assert!(all.contains(&Action::Star) && all.contains(&Action::Next));
    }

    #[test]
    fn what_another_screen_has_is_not_among_the_keys_of_this_one() {
        let now = Now { wall: fixture::start(), mono: Duration::ZERO };
        let mut model = trial::model((80, 24), now);
        model.overlay = Overlay::Help { filter: tui_input::Input::default(), at: 0 };
        let actions = |model: &Model| -> Vec<Action> {
            rows(model, "").iter().flat_map(|(_, all)| all).map(|command| command.action).collect()
        };
        model.screen = Screen::Library(Box::default());
        let library = actions(&model);
        assert!(library.contains(&Action::Print) && library.contains(&Action::Adapt));
        assert!(!library.contains(&Action::Export) && !library.contains(&Action::Find));
        model.screen = Screen::Home(0);
        assert!(!actions(&model).contains(&Action::Export));
        let mut on_day = on(r#"type = "list""#, false);
        on_day.overlay = Overlay::Help { filter: tui_input::Input::default(), at: 0 };
        on_day.screen = Screen::Summary(0);
        assert!(actions(&on_day).contains(&Action::Export));
    }

    #[test]
    fn while_typing_the_day_comes_first() {
        assert_eq!(rows(&on(r#"type = "tree""#, true), "")[0].0, Section::Clock);
    }
}
