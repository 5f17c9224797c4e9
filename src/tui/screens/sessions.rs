//! Saved sessions, the newest first.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use crate::store::Listed;
use crate::term::text::{cut, draw as draw_lines, width, wrap};

/// How wide the column of dates is.
const DATE: usize = 18;

/// The list of saved sessions.
#[derive(Debug)]
pub struct Sessions<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// Which line she is at.
    pub at: usize,
}

impl Sessions<'_> {
    /// What has become of a session, in a word.
    fn state(&self, listed: &Listed) -> (String, Style) {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        match &listed.header {
            Err(_) => (format!("✗ {}", locale.t("session-damaged")), theme.bad),
            Ok(header) if header.closed.is_none() => (format!("▶ {}", locale.t("session-open")), theme.warn),
            Ok(_) => (format!("✓ {}", locale.t("session-closed")), theme.good),
        }
    }

    fn line(&self, index: usize, listed: &Listed, room: usize) -> Line<'static> {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let (date, title) = match &listed.header {
            Ok(header) => {
                let about = header.programme.get(self.model.lang());
                let mut title = header.title.clone();
                if let Some(used) = listed.last_used(locale) {
                    title = format!("{title} · {used}");
                }
                if header.title != about {
                    title = format!("{title} · {about}");
                }
                if header.rehearsal.is_some() {
                    title = format!("{title} · {}", locale.t("rehearsal"));
                }
                let start = header.planned_start;
                (format!("{} {}", locale.short_date(start), locale.clock(start)), title)
            }
            Err(_) => {
                let name = listed.path.file_name().map(|name| name.to_string_lossy().into_owned());
                (String::new(), name.unwrap_or_default())
            }
        };
        let (state, state_style) = self.state(listed);
        let here = index == self.at;
        let used = 2 + DATE + 1 + width(&state);
        let title = cut(&title, room.saturating_sub(used + 1)).into_owned();
        let fill = room.saturating_sub(used + width(&title));
        let style = if here { theme.cursor } else { theme.text };
        Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.accent),
            Span::styled(format!("{date:<DATE$}"), theme.quiet),
            Span::styled(title, style),
            Span::raw(" ".repeat(fill + 1)),
            Span::styled(state, state_style),
        ])
    }
}

impl Widget for &Sessions<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let column = area.centered_horizontally(Constraint::Max(110));
        let [head, list, foot] = column.layout(&Layout::vertical([
            Constraint::Length(2),
            Constraint::Fill(1),
            Constraint::Length(2),
        ]));
        draw_lines([Line::styled(locale.t("sessions-heading").into_owned(), theme.heading)], head, buf);
        let Some(sessions) = &self.model.sessions else {
            return draw_lines([Line::raw(locale.t("sessions-reading").into_owned())], list, buf);
        };
        if sessions.is_empty() {
            return draw_lines([Line::raw(locale.t("sessions-none").into_owned())], list, buf);
        }
        let height = usize::from(list.height).max(1);
        let first = self.at.saturating_sub(height / 2).min(sessions.len().saturating_sub(height));
        let room = usize::from(list.width);
        let lines = sessions
            .iter()
            .enumerate()
            .skip(first)
            .take(height)
            .map(|(index, listed)| self.line(index, listed, room));
        draw_lines(lines, list, buf);
        if let Some(Err(problem)) = sessions.get(self.at).map(|listed| &listed.header) {
            let lines =
                wrap(problem, usize::from(foot.width)).into_iter().map(|line| Line::styled(line, theme.bad));
            draw_lines(lines, foot, buf);
        }
    }
}
