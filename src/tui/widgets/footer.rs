//! The keys that matter now, on the last line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::keymap::{COMMANDS, Command};
use super::super::model::Model;
use crate::term::text::{draw as draw_lines, width};

/// The footer.
#[derive(Debug)]
pub struct Footer<'a> {
    /// Everything there is to know.
    pub model: &'a Model,
}

impl Footer<'_> {
    /// The commands to show: those at hand in the nearest contexts, the most wanted first.
    fn commands(&self) -> Vec<&'static Command> {
        let contexts = self.model.contexts();
        let mut found: Vec<(u8, usize, &Command)> = Vec::new();
        for (order, command) in COMMANDS.iter().enumerate() {
            let here = command.contexts.iter().any(|context| contexts.contains(context));
            let known = found.iter().any(|(_, _, other)| other.action == command.action);
            if command.footer > 0 && here && !known && (command.available)(self.model) {
                found.push((command.footer, order, command));
            }
        }
        found.sort_by_key(|(footer, order, _)| (*footer, *order));
        found.into_iter().map(|(_, _, command)| command).collect()
    }
}

impl Widget for &Footer<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let theme = &self.model.theme;
        let mut room = usize::from(area.width);
        let mut spans = Vec::new();
        // Help stands last whatever else there is room for: from it everything can be found.
        let (help, others): (Vec<_>, Vec<_>) = self
            .commands()
            .into_iter()
            .partition(|command| command.action == super::super::keymap::Action::Help);
        let words = |command: &Command| {
            let key = command.shown_key();
            (key, self.model.locale.t(&command.short_key_now(self.model)).into_owned())
        };
        let cells = |key: &str, name: &str| width(key) + width(name) + 3;
        let reserved: usize =
            help.iter().map(|command| words(command)).map(|(key, name)| cells(key, &name)).sum();
        room = room.saturating_sub(reserved);
        let mut shown = Vec::new();
        for command in others {
            let (key, name) = words(command);
            let needed = cells(key, &name);
            if needed > room {
                break;
            }
            room -= needed;
            shown.push((key, name));
        }
        shown.extend(help.iter().map(|command| words(command)));
        for (key, name) in shown {
            spans.push(Span::styled(key, theme.accent));
            spans.push(Span::raw(format!(" {name}  ")));
        }
        draw_lines([Line::from(spans)], area, buf);
    }
}
