//! The list of saved workshops: what it is narrowed to, a row for each, and more about the one she is at.

mod about;
mod row;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::widgets::{field, saved};
use crate::archive::Archive;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::term::text::{draw as draw_lines, width, wrap};

/// More is not read across.
const WIDEST: u16 = 150;
/// From this height on there is room for more about the workshop she is at.
const ROOMY: u16 = 17;

/// The list of saved workshops.
#[derive(Debug)]
pub struct Sessions<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
}

/// Where its parts are.
struct Parts {
    head: Rect,
    words: Rect,
    titles: Rect,
    rows: Rect,
    about: Rect,
}

impl Parts {
    fn of(area: Rect) -> Self {
        let column = area.centered_horizontally(Constraint::Max(WIDEST));
        let (titles, about) = if column.height >= ROOMY { (2, 4) } else { (1, 1) };
        let [head, words, titles, rows, about] = column.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(titles),
            Constraint::Fill(1),
            Constraint::Length(about),
        ]));
        Self { head, words, titles, rows, about }
    }
}

impl Sessions<'_> {
    /// Where the caret stands: she may always type.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        let (_, value) = self.field(Parts::of(area).words);
        field::caret(&self.model.saved.list.words, value)
    }

    fn field(&self, area: Rect) -> (Rect, Rect) {
        let label = width(&self.model.locale.t("saved-narrow")) + 1;
        field::columns(area, u16::try_from(label).unwrap_or(u16::MAX))
    }

    /// How many of how many.
    fn count(&self, archive: &Archive) -> String {
        let (shown, all) = (self.model.saved.list.rows.len(), archive.days().len());
        let key = if self.model.saved.list.is_narrowed() { "saved-shown" } else { "saved-all" };
        self.model.locale.ta(key, &[("n", shown.into()), ("all", all.into())])
    }

    fn head(&self, area: Rect, buf: &mut Buffer) {
        let locale = &self.model.locale;
        let heading = match &self.model.saved.folder {
            Some(folder) => {
                let folder = clean_line(&folder.display().to_string(), LONGEST_TITLE);
                locale.ta("saved-heading-in", &[("folder", folder.into())])
            }
            None => locale.t("sessions-heading").into_owned(),
        };
        let says = saved::reading(self.model)
            .or_else(|| self.model.saved.archive.as_ref().map(|archive| self.count(archive)))
            .unwrap_or_default();
        saved::head(&heading, &says, &self.model.theme, area, buf);
    }

    fn words(&self, area: Rect, buf: &mut Buffer) {
        let (theme, locale, list) = (&self.model.theme, &self.model.locale, &self.model.saved.list);
        let (label, value) = self.field(area);
        draw_lines([Line::styled(locale.t("saved-narrow").into_owned(), theme.accent)], label, buf);
        let value = saved::beside(&saved::chosen(self.model, true), theme, value, buf);
        field::draw(&list.words, &locale.t("saved-narrow-hint"), true, theme, value, buf);
    }

    /// Why there is nothing to see, and what to do first.
    fn nothing(&self, archive: Option<&Archive>, area: Rect, buf: &mut Buffer) {
        let locale = &self.model.locale;
        let words = self.model.saved.list.words.value().trim();
        let key = match archive {
            None => "sessions-reading",
            Some(archive) if archive.days().is_empty() => match self.model.saved.folder {
                Some(_) => "saved-none-in-folder",
                None => "sessions-none",
            },
            Some(_) if words.is_empty() => "saved-none-of-these",
            Some(_) => "saved-none-called",
        };
        let text = locale.ta(key, &[("words", locale.quoted(words).into())]);
        draw_lines(wrap(&text, usize::from(area.width)).into_iter().map(Line::raw), area, buf);
    }
}

impl Widget for &Sessions<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let parts = Parts::of(area);
        let Model { theme, locale, saved, .. } = self.model;
        self.head(parts.head, buf);
        self.words(parts.words, buf);
        let list = &saved.list;
        let Some(archive) = saved.archive.as_ref().filter(|_| !list.rows.is_empty()) else {
            return self.nothing(saved.archive.as_ref(), parts.rows, buf);
        };
        let columns = row::Columns::of(locale, parts.rows.width);
        let titles = [Line::default(), Line::styled(columns.titles(locale), theme.quiet)];
        draw_lines(titles.into_iter().skip(usize::from(parts.titles.height == 1)), parts.titles, buf);
        // Only the rows in the window are made, however many there are.
        let height = usize::from(parts.rows.height).max(1);
        let first = list.at.saturating_sub(height / 2).min(list.rows.len().saturating_sub(height));
        let rows = list.rows.iter().enumerate().skip(first).take(height).filter_map(|(index, &day)| {
            let line = columns.row(archive.days().get(day)?, index == list.at, theme, locale);
            Some(line)
        });
        draw_lines(rows, parts.rows, buf);
        if let Some(day) = list.here(archive) {
            about::draw(day, self.model, parts.about, buf);
        }
    }
}
