//! Figures across the saved workshops that the list shows: a table with a small chart for each line, of what she has
//! chosen to look at.

mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::saved::View;
use super::super::widgets::saved;
use crate::archive::{Figure, Figures, Measures, Which};
use crate::term::text::{cut, draw as draw_lines, wrap, wrap_at_most};
use table::Table;

/// More is not read across.
const WIDEST: u16 = 130;

/// The screen of figures.
#[derive(Debug)]
pub struct FiguresScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
}

impl FiguresScreen<'_> {
    fn head(&self, area: Rect, buf: &mut Buffer) {
        let Model { theme, locale, saved, .. } = self.model;
        let words = saved.list.words.value().trim();
        let narrowed: Vec<String> = [locale.quoted(words), saved::chosen(self.model, false)]
            .into_iter()
            .skip(usize::from(words.is_empty()))
            .filter(|part| !part.is_empty())
            .collect();
        let groups = saved.figures.counted.as_ref().map(|figures| figures.all.groups());
        let count = groups.map(|n| locale.ta("figures-of", &[("n", n.into())])).unwrap_or_default();
        let says = std::iter::once(count).chain(narrowed).collect::<Vec<_>>().join(" · ");
        saved::head(&locale.t("figures-heading"), &says, theme, area, buf);
    }

    /// What there are figures about; the one she looks at stands out without colours too.
    fn tabs(&self, area: Rect, buf: &mut Buffer) {
        let Model { theme, locale, saved, .. } = self.model;
        let tab = |view: View| {
            let name = locale.t(view.key());
            let (name, style) = if view == saved.figures.view {
                (format!("[{name}]"), theme.cursor)
            } else {
                (format!(" {name} "), theme.text)
            };
            [Span::styled(name, style), Span::raw(" ")]
        };
        draw_lines([View::ALL.into_iter().flat_map(tab).collect::<Line<'_>>()], area, buf);
    }

    /// Says it in words where there is nothing to count.
    fn nothing(&self, all: Option<&Figure<Measures>>, area: Rect, buf: &mut Buffer) {
        let locale = &self.model.locale;
        let text = match all {
            None if self.model.saved.archive.is_none() => locale.t("sessions-reading").into_owned(),
            None => locale.t("figures-counting").into_owned(),
            Some(all) => locale.ta("figures-too-few", &[("n", all.groups().into())]),
        };
        let left_out = all.is_some() && self.model.saved.list.which != Which::Rehearsals;
        let text = if left_out { format!("{text} {}", locale.t("figures-no-rehearsals")) } else { text };
        draw_lines(wrap(&text, usize::from(area.width)).into_iter().map(Line::raw), area, buf);
    }

    fn table(&self, figures: &Figures, area: Rect, buf: &mut Buffer) {
        let Model { theme, locale, saved, .. } = self.model;
        let view = saved.figures.view;
        let legend = locale.t(view.legend());
        let legend = wrap_at_most(&legend, usize::from(area.width), 2);
        let [above, _, titles, rows, below] = area.layout(&Layout::vertical([
            Constraint::Length(u16::try_from(legend.len()).unwrap_or(2)),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(1),
        ]));
        draw_lines(legend.iter().map(|line| Line::styled(line.to_string(), theme.quiet)), above, buf);
        let table = Table::of(view, saved.figures.by, figures, locale, usize::from(area.width));
        draw_lines([Line::styled(table.titles(), theme.heading)], titles, buf);
        let height = usize::from(rows.height);
        let most = table.len().saturating_sub(height);
        let first = usize::from(saved.figures.scroll).min(most);
        draw_lines(table.rows(theme).skip(first).take(height), rows, buf);
        let more = (first < most).then(|| locale.t("more-below").into_owned());
        let few = table.has_few().then(|| locale.t("figures-few-why").into_owned());
        let says: Vec<String> = more.into_iter().chain(few).collect();
        let says = cut(&says.join(" · "), usize::from(below.width)).into_owned();
        draw_lines([Line::styled(says, theme.quiet)], below, buf);
    }
}

impl Widget for &FiguresScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let column = area.centered_horizontally(Constraint::Max(WIDEST));
        let [head, tabs, _, rest] = column.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        self.head(head, buf);
        self.tabs(tabs, buf);
        match &self.model.saved.figures.counted {
            Some(figures) if figures.all.get().is_some() => self.table(figures, rest, buf),
            counted => self.nothing(counted.as_ref().map(|figures| &figures.all), rest, buf),
        }
    }
}
