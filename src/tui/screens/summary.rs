//! The day in short, before it is closed and after.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::theme::Theme;
use crate::report;
use crate::term::text::{draw as draw_lines, width, wrap_hanging};

/// The most cells that a line of it has.
pub const WIDEST: u16 = 100;

/// The day in short.
#[derive(Debug)]
pub struct SummaryScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// How far it is scrolled.
    pub scroll: u16,
}

impl Widget for &SummaryScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let Some(run) = self.model.run() else { return };
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let column = area.centered_horizontally(Constraint::Max(WIDEST));
        let [text, _, ask] = column.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(1),
        ]));
        let room = usize::from(text.width);
        let summary = report::summary_in(&run.session, locale, self.model.last.wall, room);
        let lines = broken(&summary, room);
        let most = lines.len().saturating_sub(usize::from(text.height));
        let seen = lines.iter().skip(usize::from(self.scroll).min(most));
        draw_lines(seen.map(|line| line.line(theme)), text, buf);
        let is_more = usize::from(self.scroll) < most;
        let key = if run.session.closed.is_some() { "summary-closed" } else { "summary-close" };
        let mut says = locale.t(key).into_owned();
        if is_more {
            says = format!("{says} · {}", locale.t("more-below"));
        }
        draw_lines([Line::styled(says, theme.accent)], ask, buf);
    }
}

/// The day in short in lines of at most `room` cells.
pub fn broken(summary: &str, room: usize) -> Vec<Broken> {
    let mut said = summary.lines().peekable();
    let mut lines = Vec::new();
    while let Some(line) = said.next() {
        // The title, and what stands above lines that are moved in.
        let next = said.peek().copied().unwrap_or_default();
        let is_heading = lines.is_empty() || !line.starts_with(' ') && next.starts_with(' ');
        lines.extend(hanging(line, room).into_iter().map(|text| Broken { text, is_heading }));
    }
    lines
}

/// A line of the day in short that fits.
#[derive(Clone, Debug)]
pub struct Broken {
    text: String,
    is_heading: bool,
}

impl Broken {
    /// The line in its colours.
    pub fn line(&self, theme: &Theme) -> Line<'_> {
        Line::styled(self.text.as_str(), if self.is_heading { theme.heading } else { theme.text })
    }
}

/// A line of the summary in as many as it takes; what goes on below stands under what it belongs to.
fn hanging(line: &str, room: usize) -> Vec<String> {
    // Columns that fit stay beside each other.
    if width(line) <= room {
        return vec![line.to_owned()];
    }
    let words = line.trim_start();
    let indent = width(line) - width(words);
    let hang = if indent > 0 { indent + 2 } else { 0 };
    let parts = wrap_hanging(words, room.saturating_sub(indent), room.saturating_sub(hang)).into_iter();
    let lead = |at: usize| " ".repeat(if at == 0 { indent } else { hang });
    let lines: Vec<String> = parts.enumerate().map(|(at, part)| format!("{}{part}", lead(at))).collect();
    if lines.is_empty() { vec![String::new()] } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_on_below_is_moved_in() {
        assert_eq!(hanging("    6 Årets kopi", 13), ["    6 Årets", "      kopi"]);
        assert_eq!(hanging("Årets beste kopi", 12), ["Årets beste", "kopi"]);
        assert_eq!(hanging("  Kaffe  15 min", 15), ["  Kaffe  15 min"], "to the last cell");
        assert_eq!(hanging("", 12), [""]);
    }
}
