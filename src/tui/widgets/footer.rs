//! The keys that matter now, on the last line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::keymap::{Action, COMMANDS, Command};
use super::super::model::Model;
use crate::term::text::{draw as draw_lines, width};

/// The cells between one key and the next.
const GAP: usize = 2;

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
        let mut spans = Vec::new();
        let words = |command: &Command| {
            let key = command.shown_key();
            (key, self.model.locale.t(&command.short_key_now(self.model)).into_owned())
        };
        let cells = |(key, name): &(&str, String)| width(key) + width(name) + 1 + GAP;
        // The way back and the way to help stand there whatever else there is room for: from help everything can be
        // found.
        let is_always = |command: &Command| matches!(command.action, Action::Back | Action::Help);
        let commands = self.commands();
        let always: usize = commands.iter().filter(|c| is_always(c)).map(|c| cells(&words(c))).sum();
        let mut room = (usize::from(area.width) + GAP).saturating_sub(always);
        let mut shown = Vec::new();
        for command in commands {
            let said = words(command);
            if is_always(command) {
                shown.push(said);
            } else if cells(&said) <= room {
                room -= cells(&said);
                shown.push(said);
            } else {
                // What is wanted less is not shown in its place.
                room = 0;
            }
        }
        for (key, name) in shown {
            spans.push(Span::styled(key, theme.accent));
            spans.push(Span::raw(format!(" {name}{:GAP$}", "")));
        }
        draw_lines([Line::from(spans)], area, buf);
    }
}
