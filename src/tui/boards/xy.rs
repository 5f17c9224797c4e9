//! The map drawn: notes between two axes, and the list of those to place beside or below it.

mod map;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use self::map::Map;
use super::note_line::NoteLine;
use super::{Look, flow};
use crate::core::boards::xy::{XyLens, on_map};
use crate::core::note::Note;
use crate::term::text::{cut, digits};

/// How many rows the map and the list below it need.
const LEAST_STACKED: u16 = 14;

/// The map drawn.
#[derive(Clone, Copy, Debug)]
pub struct XyBoard<'a> {
    /// What it shows.
    pub lens: &'a XyLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &XyBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let (map, list) = self.split(area);
        Map { lens: self.lens, look: self.look }.render(map, buf);
        self.draw_list(list, buf);
    }
}

/// One line of the list.
#[derive(Clone, Copy)]
enum Item<'a> {
    /// How many are not placed, or placed.
    Heading(&'static str, usize),
    Note(&'a Note),
}

impl<'a> XyBoard<'a> {
    /// The map's part and the list's: side by side where it is wide, below each other where it is high, and one
    /// at a time where it is neither: the map while a note is being moved, else the list.
    fn split(&self, area: Rect) -> (Rect, Rect) {
        let none = Rect { width: 0, height: 0, ..area };
        if self.lens.notes().is_empty() {
            return if area.height > 8 { rows(area, area.height - 1) } else { (none, area) };
        }
        // Beside the list a narrow map has no room for what its axes mean; below each other both are as wide as
        // there is room for.
        if area.height >= 6 && (area.width >= 80 || area.width >= 60 && area.height < LEAST_STACKED) {
            let list = (area.width * 2 / 5).clamp(24, 60);
            let [map, list] =
                area.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(list)]).spacing(1));
            return (map, list);
        }
        if area.height >= LEAST_STACKED {
            return rows(area, (area.height * 3 / 5).max(area.height.min(15) - 5));
        }
        if self.look.held.is_some() && area.height >= 5 { (area, none) } else { (none, area) }
    }

    fn draw_list(&self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let width = flow::width(area);
        if self.lens.notes().is_empty() {
            let words = self.look.locale.t("xy-empty");
            let words = Span::styled(cut(&words, usize::from(area.width)), self.look.cursor_style());
            return words.render(area, buf);
        }
        let here = self.lens.note_at(self.look.cursor).and_then(|note| self.lens.position(note.id));
        let focus = here.map_or(0, |here| self.item_of(here));
        let last = self.lens.notes().iter().map(|note| note.no).max().unwrap_or(0);
        let size = (width, digits(last));
        flow::draw(area, buf, self.look, (self.item_count(), focus), |at| {
            self.item(at).map_or_else(Vec::new, |item| self.lines(item, here, size))
        });
    }

    /// The line of the list a note has, counted with the headings.
    fn item_of(&self, at: usize) -> usize {
        let unplaced = self.lens.unplaced();
        at + usize::from(unplaced > 0) + usize::from(at >= unplaced)
    }

    fn item_count(&self) -> usize {
        let (all, unplaced) = (self.lens.notes().len(), self.lens.unplaced());
        all + usize::from(unplaced > 0) + usize::from(unplaced < all)
    }

    fn item(&self, at: usize) -> Option<Item<'a>> {
        let (notes, unplaced) = (self.lens.notes(), self.lens.unplaced());
        let above = usize::from(unplaced > 0);
        let placed_heading = unplaced + above;
        if at == placed_heading && unplaced < notes.len() {
            return Some(Item::Heading("xy-placed", notes.len() - unplaced));
        }
        if at == 0 && above == 1 {
            return Some(Item::Heading("xy-left", unplaced));
        }
        let note = if at < placed_heading { at - above } else { at - above - 1 };
        notes.get(note).copied().map(Item::Note)
    }

    /// The lines of one item: all of the note under the cursor, one line of the others.
    fn lines(&self, item: Item<'a>, here: Option<usize>, (width, digits): (usize, usize)) -> Vec<Line<'a>> {
        let note = match item {
            Item::Heading(key, count) => {
                let words = self.look.locale.ta(key, &[("n", count.into())]);
                return vec![Line::styled(cut(&words, width).into_owned(), self.look.theme.heading)];
            }
            Item::Note(note) => note,
        };
        let held = self.look.held.filter(|(id, _)| *id == note.id).and_then(|(_, place)| on_map(place));
        let spot = held.or_else(|| self.lens.spot(note));
        let spot = spot.map_or_else(|| "–".to_owned(), |(x, y)| format!("{x} {y}"));
        let line = NoteLine::new(self.lens.board().session, note, self.look).numbers(digits);
        let room = width.saturating_sub(7);
        let is_here = here.is_some_and(|here| self.lens.position(note.id) == Some(here));
        let mut lines = if is_here && room > 0 { line.lines(room) } else { vec![line.line(room)] };
        if let Some(first) = lines.first_mut() {
            let gap = width.saturating_sub(first.width() + spot.len().min(5) + 1);
            first.spans.extend([Span::raw(" ".repeat(gap)), Span::raw(spot)]);
        }
        lines
    }
}

fn rows(area: Rect, top: u16) -> (Rect, Rect) {
    let [map, list] = area.layout(&Layout::vertical([Constraint::Length(top), Constraint::Fill(1)]));
    (map, list)
}

#[cfg(test)]
mod tests;
