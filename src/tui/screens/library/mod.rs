//! The library: methods and programmes at the left, the card of the one she is at beside it. Letters search.

mod card;
mod dialog;
mod lineage;
mod parcel;
mod shelf;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::theme::Theme;
use super::super::widgets::field;
use crate::core::day::Block;
use crate::library::fits::{Fit, Time, Wish};
use crate::library::{Library, Severity};
use crate::term::text::{cut, draw as draw_lines, width};

pub use card::group;
pub use dialog::{Asks, Dialog, draw as draw_dialog};
pub use lineage::{LineagePage, draw as draw_lineage};
pub use parcel::{Parcel, draw as draw_parcel};
pub use shelf::{Picking, Row, Shelf, Shelved, shelved};

/// The library on the screen.
#[derive(Debug)]
pub struct LibraryScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// What she sees of it.
    pub shelf: &'a Shelf,
}

/// The parts of the screen.
struct Parts {
    head: Rect,
    search: Rect,
    list: Rect,
    card: Rect,
}

impl Parts {
    fn of(area: Rect) -> Self {
        let [head, search, _, rest] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        let list_width = (area.width * 2 / 5).clamp(24, 52).min(area.width);
        let [list, _, card] = rest.layout(&Layout::horizontal([
            Constraint::Length(list_width),
            Constraint::Length(2),
            Constraint::Max(90),
        ]));
        Self { head, search, list, card }
    }

    /// Where what is typed stands, after its mark.
    fn typed(&self) -> Rect {
        let mark = 2.min(self.search.width);
        Rect { x: self.search.x + mark, width: self.search.width - mark, ..self.search }
    }
}

impl LibraryScreen<'_> {
    /// Where the caret stands, for the terminal's own cursor.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        field::caret(&self.shelf.typed, Parts::of(area).typed())
    }

    fn head(&self, room: usize) -> Line<'static> {
        let (theme, locale, shelf) = (&self.model.theme, &self.model.locale, self.shelf);
        let heading = match &shelf.picking {
            Some(picking) => {
                let name = picking.bench.programme().name.get(self.model.lang()).to_owned();
                locale.ta("shelf-picking", &[("name", name.into())])
            }
            None => locale.t("shelf-heading").into_owned(),
        };
        let count = locale.ta("shelf-count", &[("n", shelf.rows().len().into())]);
        let mut says = vec![count];
        says.extend(wish_words(self.model, &shelf.wish));
        let says = cut(&says.join(" · "), room.saturating_sub(width(&heading) + 2)).into_owned();
        let style = if shelf.wish.is_empty() { theme.quiet } else { theme.warn };
        Line::from(vec![Span::styled(heading, theme.heading), Span::raw("  "), Span::styled(says, style)])
    }

    fn list(&self, library: &Library, height: usize, room: usize) -> Vec<Line<'static>> {
        let shelf = self.shelf;
        let is_ranked = shelf.is_searching() || shelf.is_asking();
        let mut lines = Vec::new();
        let mut at_line = 0;
        let mut above = None;
        for (index, row) in shelf.rows().iter().enumerate() {
            let kind = shelved(library, row);
            if !is_ranked && above != Some(kind) {
                if above.is_some() {
                    lines.push(Line::default());
                }
                lines.push(Line::styled(self.shelved(kind), self.model.theme.quiet));
                above = Some(kind);
            }
            if index == shelf.at {
                at_line = lines.len();
            }
            lines.push(self.row(library, row, index == shelf.at, room));
        }
        let first = at_line.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
        lines.into_iter().skip(first).take(height).collect()
    }

    fn shelved(&self, kind: Shelved) -> String {
        let locale = &self.model.locale;
        match kind {
            Shelved::Files => locale.t("shelf-broken").into_owned(),
            Shelved::Programmes => locale.t("shelf-programmes").into_owned(),
            Shelved::Phase(phase) => locale.phase(self.model.vocabulary(), phase).into_owned(),
        }
    }

    fn row(&self, library: &Library, row: &Row, here: bool, room: usize) -> Line<'static> {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let style = if here { theme.cursor } else { theme.text };
        let mark = Span::styled(if here { "▸ " } else { "  " }, theme.accent);
        match row {
            Row::File(file, severity) => {
                let (sign, sign_style) = sign_of(*severity, theme);
                let name = cut(&file.to_string(), room.saturating_sub(4)).into_owned();
                Line::from(vec![mark, Span::styled(sign, sign_style), Span::styled(name, style)])
            }
            Row::Item(item, fit) => {
                let is_own = library.file(item).is_some_and(|file| !file.is_built_in());
                let (sign, sign_style) = match self.shelf.worst_about(library, item) {
                    Some(severity) => sign_of(severity, theme),
                    None => (if is_own { "◆ " } else { "" }, theme.accent),
                };
                let minutes = match fit.time {
                    // It cannot be laid out.
                    Time::AsPlanned { minutes: 0 } => String::new(),
                    Time::AsPlanned { minutes } => locale.ta("shelf-row-minutes", &[("m", minutes.into())]),
                    Time::Shortened { least, .. } => locale.ta("shelf-row-least", &[("m", least.into())]),
                };
                let used = 2 + width(sign) + width(&minutes) + 1;
                let lang = self.model.lang();
                let mut name = Cow::Borrowed(library.name(item, lang));
                // Of two with one name, only what the file is called tells hers from another’s.
                if is_own && library.namesakes(item.kind, &name, lang) > 1 {
                    name = Cow::Owned(format!("{name} ({})", item.id));
                }
                let name = cut(&name, room.saturating_sub(used)).into_owned();
                let fill = room.saturating_sub(used + width(&name)) + 1;
                Line::from(vec![
                    mark,
                    Span::styled(sign, sign_style),
                    Span::styled(name, style),
                    Span::raw(" ".repeat(fill)),
                    Span::styled(minutes, theme.quiet),
                ])
            }
        }
    }
}

impl Widget for &LibraryScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let (theme, locale, shelf) = (&self.model.theme, &self.model.locale, self.shelf);
        let parts = Parts::of(area);
        draw_lines([self.head(usize::from(parts.head.width))], parts.head, buf);
        draw_lines([Line::styled("› ", theme.accent)], parts.search, buf);
        field::draw(&shelf.typed, &locale.t("shelf-hint"), true, theme, parts.typed(), buf);
        let Some(library) = &self.model.library else {
            return draw_lines([Line::raw(locale.t("form-reading").into_owned())], parts.list, buf);
        };
        let Some(row) = shelf.row() else {
            let text = locale.t("shelf-none");
            let lines = crate::term::text::wrap(&text, usize::from(parts.list.width)).into_iter();
            return draw_lines(lines.map(|line| Line::raw(line.into_owned())), parts.list, buf);
        };
        let lines = self.list(library, usize::from(parts.list.height), usize::from(parts.list.width));
        draw_lines(lines, parts.list, buf);
        let lines = card::lines(self.model, library, shelf, row, usize::from(parts.card.width));
        scrolled(self.model, lines, shelf.scroll, parts.card, buf);
    }
}

/// How something wrong is marked.
fn sign_of(severity: Severity, theme: &Theme) -> (&'static str, Style) {
    match severity {
        Severity::Error => ("✗ ", theme.bad),
        Severity::Warning => ("! ", theme.warn),
    }
}

/// The lines from where it is scrolled to; the last of them says when there are more.
pub fn scrolled(model: &Model, lines: Vec<Line<'_>>, scroll: u16, area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let most = lines.len().saturating_sub(height);
    let first = usize::from(scroll).min(most);
    draw_lines(lines.into_iter().skip(first), area, buf);
    if first < most && area.height > 0 {
        let text = format!(" {} ", model.locale.t("shelf-more"));
        let left = area.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(u16::MAX));
        buf.set_stringn(left, area.bottom() - 1, text, usize::from(area.width), model.theme.accent);
    }
}

/// What must fit, in words.
fn wish_words(model: &Model, wish: &Wish) -> Vec<String> {
    let locale = &model.locale;
    let minutes = wish.minutes.map(|minutes| locale.ta("length-minutes", &[("m", minutes.into())]));
    let people = wish.people.map(|people| locale.ta("shelf-people", &[("n", people.into())]));
    let phase = wish.phase.map(|phase| locale.phase(model.vocabulary(), phase).into_owned());
    [minutes, people, phase].into_iter().flatten().collect()
}

/// Why it fits, where she has asked: «passer som planlagt · 2 grupper på 6».
fn why(model: &Model, wish: &Wish, fit: &Fit) -> Option<String> {
    let locale = &model.locale;
    let time = wish.minutes.map(|_| match fit.time {
        Time::AsPlanned { minutes } => locale.ta("shelf-as-planned", &[("minutes", minutes.into())]),
        Time::Shortened { planned, least } => {
            locale.ta("shelf-shortened", &[("planned", planned.into()), ("least", least.into())])
        }
    });
    let groups = fit.groups.map(|groups| {
        let key = if groups.least == groups.most { "shelf-groups" } else { "shelf-groups-uneven" };
        let args = [("n", groups.count.into()), ("least", groups.least.into()), ("most", groups.most.into())];
        locale.ta(key, &args)
    });
    let says: Vec<String> = [time, groups].into_iter().flatten().collect();
    (!says.is_empty()).then(|| says.join(" · "))
}

/// Minutes since midnight as a time of day.
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// What is to be known of a block's place in the day: it does not move, it is never shortened, it may be left out.
pub fn signs(block: &Block) -> String {
    let marks = [
        (block.fixed_start.is_some() || block.fixed_end.is_some(), "="),
        (block.protected, "■"),
        (block.optional, "□"),
    ];
    let marks: Vec<&str> = marks.into_iter().filter(|(is, _)| *is).map(|(_, sign)| sign).collect();
    marks.concat()
}
