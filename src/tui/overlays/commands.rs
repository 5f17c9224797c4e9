//! How the commands are listed, in the help and in the palette.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::keymap::{Action, COMMANDS, Command, Context};
use super::super::model::Model;
use super::dialog::{around, below_first_line, boxed, filter_line};
use super::{help_rows, palette_matches};
use crate::term::text::{cut, width};

fn command_line(model: &Model, command: &Command, here: bool, room: usize) -> Line<'static> {
    let theme = &model.theme;
    let keys = keys_of(model, command);
    let name = model.locale.t(&command.name_key());
    let name = cut(&name, room.saturating_sub(width(&keys) + 3)).into_owned();
    let fill = room.saturating_sub(width(&name) + width(&keys) + 2);
    Line::from(vec![
        Span::styled(if here { "▸ " } else { "  " }, theme.accent),
        Span::styled(name, if here { theme.cursor } else { theme.text }),
        Span::raw(" ".repeat(fill)),
        Span::styled(keys, theme.accent),
    ])
}

/// Every key a command has on the screen below, the one to show first.
fn keys_of(model: &Model, command: &Command) -> String {
    let contexts = model.contexts_below();
    let rows = COMMANDS.iter().filter(|row| row.action == command.action);
    let here = rows.filter(|row| row.contexts.iter().any(|context| contexts.contains(context)));
    let keys: Vec<&str> = here.flat_map(|row| row.keys).copied().collect();
    match keys.first() {
        Some(_) => keys.join(" "),
        // A letter that works in a dialog is shown after the key that opens it.
        None if command.contexts == [Context::Room] => {
            let opens = Command::of(Action::Room).and_then(|row| row.keys.first()).copied();
            [opens, command.keys.first().copied()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        None => command.keys.join(" "),
    }
}

/// The keys of this screen, by section.
pub(super) fn help(model: &Model, filter: &Input, at: usize, area: Rect, buf: &mut Buffer) -> Position {
    let rows = help_rows(model, filter.value());
    let count: usize = rows.iter().map(|(_, commands)| commands.len() + 2).sum();
    let height = u16::try_from(count + 3).unwrap_or(u16::MAX);
    let inner = boxed(model, "help-heading", (64, height), area, buf);
    let room = usize::from(inner.width);
    let caret = filter_line(model, filter, "help-filter", inner, buf);
    let mut lines = Vec::new();
    let mut index = 0;
    let mut at_line = 0;
    for (section, commands) in rows {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(model.locale.t(section.key()).into_owned(), model.theme.heading));
        for command in commands {
            if index == at {
                at_line = lines.len();
            }
            lines.push(command_line(model, command, index == at, room));
            index += 1;
        }
    }
    let list = below_first_line(inner, 1);
    around(model, lines, at_line, list, buf);
    caret
}

/// The commands that can be called now.
pub(super) fn palette(model: &Model, filter: &Input, at: usize, area: Rect, buf: &mut Buffer) -> Position {
    let found = palette_matches(model, filter.value());
    let height = area.height.saturating_sub(4).clamp(4, 24);
    let inner = boxed(model, "palette-heading", (64, height), area, buf);
    let room = usize::from(inner.width);
    let caret = filter_line(model, filter, "palette-filter", inner, buf);
    let mut lines: Vec<Line<'_>> = found
        .iter()
        .enumerate()
        .map(|(index, command)| command_line(model, command, index == at, room))
        .collect();
    if lines.is_empty() {
        lines.push(Line::styled(model.locale.t("palette-none").into_owned(), model.theme.quiet));
    }
    let list = below_first_line(inner, 1);
    around(model, lines, at, list, buf);
    caret
}
