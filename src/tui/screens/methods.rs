//! The methods: a list at the left, the chosen one's card at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use crate::core::method::Method;
use crate::term::text::{cut, draw as draw_lines, wrap};

/// The list of methods and the chosen one's card.
#[derive(Debug)]
pub struct Methods<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// Which method she is at.
    pub at: usize,
    /// How far the card is scrolled.
    pub scroll: u16,
}

impl Methods<'_> {
    fn card<'a>(&'a self, method: &'a Method, room: usize) -> Vec<Line<'a>> {
        let (theme, locale, lang) = (&self.model.theme, &self.model.locale, self.model.lang());
        let mut lines = vec![Line::styled(method.name.get(lang), theme.heading)];
        let phase = locale.t(&format!("phase-{}", super::run::phase_key(method.phase)));
        let group = match method.group.most {
            Some(most) => {
                locale.ta("group-size", &[("least", method.group.least.into()), ("most", most.into())])
            }
            None => locale.ta("group-size-open", &[("least", method.group.least.into())]),
        };
        let minutes = locale.ta("length-minutes", &[("m", method.minutes.into())]);
        lines.push(Line::styled(format!("{phase} · {group} · {minutes}"), theme.quiet));
        lines.push(Line::default());
        let text = |words: &'a str, lines: &mut Vec<Line<'a>>| {
            lines.extend(wrap(words, room).into_iter().map(|line| Line::styled(line, theme.text)));
        };
        text(method.purpose.get(lang), &mut lines);
        for step in &method.steps {
            lines.push(Line::default());
            let minutes = locale.ta("length-minutes", &[("m", step.minutes.into())]);
            lines.push(Line::from(vec![
                Span::styled(step.name.get(lang), theme.accent),
                Span::styled(format!("  {minutes}"), theme.quiet),
            ]));
            text(step.task.get(lang), &mut lines);
        }
        if !method.pitfalls.is_empty() {
            lines.push(Line::default());
            lines.push(Line::styled(locale.t("guide-pitfalls").into_owned(), theme.accent));
            for pitfall in &method.pitfalls {
                text(pitfall.get(lang), &mut lines);
            }
        }
        if !method.sources.is_empty() {
            lines.push(Line::default());
            lines.push(Line::styled(locale.t("methods-sources").into_owned(), theme.accent));
            for source in &method.sources {
                text(source, &mut lines);
            }
        }
        lines
    }
}

impl Widget for &Methods<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (theme, locale, lang) = (&self.model.theme, &self.model.locale, self.model.lang());
        let Some(library) = &self.model.library else {
            return draw_lines([Line::raw(locale.t("form-reading").into_owned())], area, buf);
        };
        let list_width = (area.width / 3).clamp(20, 36).min(area.width);
        let [list, _, card] = area.layout(&Layout::horizontal([
            Constraint::Length(list_width),
            Constraint::Length(2),
            Constraint::Fill(1),
        ]));
        let methods = library.methods(lang);
        let room = usize::from(list.width).saturating_sub(2);
        let height = usize::from(list.height).saturating_sub(2).max(1);
        let first = self.at.saturating_sub(height / 2).min(methods.len().saturating_sub(height));
        let mut lines =
            vec![Line::styled(locale.t("methods-heading").into_owned(), theme.heading), Line::default()];
        lines.extend(methods.iter().enumerate().skip(first).take(height).map(|(index, entry)| {
            let here = index == self.at;
            let name = cut(entry.item.name.get(lang), room).into_owned();
            Line::from(vec![
                Span::styled(if here { "▸ " } else { "  " }, theme.accent),
                Span::styled(name, if here { theme.cursor } else { theme.text }),
            ])
        }));
        draw_lines(lines, list, buf);
        if let Some(entry) = methods.get(self.at) {
            let lines = self.card(&entry.item, usize::from(card.width));
            draw_lines(lines.into_iter().skip(usize::from(self.scroll)), card, buf);
        }
    }
}
