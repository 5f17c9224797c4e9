//! The map itself: two axes, four quarters, and a number for each note.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::core::boards::xy::{MIDDLE, MOST, XyLens, on_map};
use crate::core::note::Note;
use crate::term::text::{cut, width};
use crate::tui::boards::Look;

/// How far a number may stand from its spot, in cells. Further away it would say something untrue; it is counted
/// instead, and stands in the list.
const FURTHEST: u16 = 40;

/// The map, without the list.
pub(super) struct Map<'a> {
    pub lens: &'a XyLens<'a>,
    pub look: Look<'a>,
}

impl Map<'_> {
    pub fn render(&self, area: Rect, buf: &mut Buffer) {
        if area.width < 8 || area.height < 5 {
            return;
        }
        // Numbers along the axes where there is room for them; they are what is typed.
        let tall = area.height >= 9;
        let aside = if area.width >= 24 { 2 } else { 0 };
        let up = self.up(area.width);
        let across = self.across(area.width - aside);
        // Both ends of an axis in a line of their own where they do not fit beside each other.
        let lines = |words: &[String]| Constraint::Length(if area.height >= 11 { rows(words) } else { 1 });
        let [top, middle, ticks, bottom] = area.layout(&Layout::vertical([
            lines(&up),
            Constraint::Fill(1),
            Constraint::Length(u16::from(tall)),
            lines(&across),
        ]));
        let frame = Rect { x: middle.x + aside, width: middle.width - aside, ..middle };
        let inner = Rect { x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: frame.height - 2 };
        below_each_other(&up, self.look.theme.heading, top, buf);
        let bottom = Rect { x: frame.x, width: frame.width, ..bottom };
        match &across[..] {
            [low, name, high] => self.draw_ends([low, name, high], bottom, buf),
            words => below_each_other(words, self.look.theme.heading, bottom, buf),
        }
        self.draw_frame(frame, inner, buf);
        if tall {
            self.draw_ticks(inner, ticks.y, aside, buf);
        }
        let hidden = self.draw_notes(inner, buf);
        if hidden > 0 {
            let words = Line::styled(format!("+{hidden}"), self.look.theme.warn).right_aligned();
            words.render(top, buf);
        }
    }

    /// What goes up: `Effekt ↑ merkes godt  ↓ merkes knapt`, in two lines where one is too narrow.
    fn up(&self, room: u16) -> Vec<String> {
        let Some(axis) = &self.lens.board().spec.y else { return Vec::new() };
        let lang = self.look.lang();
        let (name, low, high) = (axis.name.get(lang), axis.low.get(lang), axis.high.get(lang));
        let (up, down) = (format!("{name} ↑ {high}"), format!("↓ {low}"));
        if width(&up) + 2 + width(&down) <= usize::from(room) {
            return vec![format!("{up}  {down}")];
        }
        vec![up, format!("{}{down}", " ".repeat(width(name) + 1))]
    }

    /// What goes to the right: low end, name and high end where there is room for all three beside each other, else
    /// in one line or two.
    fn across(&self, room: u16) -> Vec<String> {
        let Some(axis) = &self.lens.board().spec.x else { return Vec::new() };
        let lang = self.look.lang();
        let (name, low, high) = (axis.name.get(lang), axis.low.get(lang), axis.high.get(lang));
        let arrow = format!("{name} →");
        if width(low).max(width(high)) * 2 + width(&arrow) + 4 <= usize::from(room) {
            return vec![low.to_owned(), arrow, high.to_owned()];
        }
        let (right, left) = (format!("{arrow} {high}"), format!("← {low}"));
        if width(&right) + 2 + width(&left) <= usize::from(room) {
            return vec![format!("{right}  {left}")];
        }
        vec![right, format!("{}{left}", " ".repeat(width(name) + 1))]
    }

    /// The ends of the axis where they are, and its name between them.
    fn draw_ends(&self, [low, name, high]: [&str; 3], area: Rect, buf: &mut Buffer) {
        let heading = self.look.theme.heading;
        left(low, heading, area, buf);
        Line::styled(name, heading).centered().render(area, buf);
        Line::styled(high, heading).right_aligned().render(area, buf);
    }

    /// The frame and the two middle lines, with the quarters' names in the frame's corners, where no note hides
    /// them.
    fn draw_frame(&self, frame: Rect, inner: Rect, buf: &mut Buffer) {
        let line = self.look.theme.line;
        let (middle_x, middle_y) = point(inner, MIDDLE, MIDDLE);
        let (left, right, last) = (frame.x, frame.right() - 1, frame.bottom() - 1);
        for x in frame.left()..frame.right() {
            for y in [frame.y, middle_y, last] {
                buf[(x, y)].set_symbol("─").set_style(line);
            }
        }
        for y in frame.top()..frame.bottom() {
            for x in [left, middle_x, right] {
                buf[(x, y)].set_symbol("│").set_style(line);
            }
        }
        let corners = ["┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘"];
        let places =
            [frame.y, middle_y, last].into_iter().flat_map(|y| [left, middle_x, right].map(|x| (x, y)));
        for (place, symbol) in places.zip(corners) {
            buf[place].set_symbol(symbol);
        }
        let Some(names) = &self.lens.board().spec.quadrants else { return };
        let room = usize::from(inner.width / 2).saturating_sub(4);
        for (at, name) in names.iter().enumerate() {
            let name = cut(name.get(self.look.lang()), room);
            if name.is_empty() {
                continue;
            }
            let name = format!(" {name} ");
            let x = if at % 2 == 0 { left + 1 } else { right - u16::try_from(width(&name)).unwrap_or(0) };
            let y = if at < 2 { frame.y } else { last };
            buf.set_string(x, y, name, self.look.theme.text);
        }
    }

    fn draw_ticks(&self, inner: Rect, below: u16, aside: u16, buf: &mut Buffer) {
        for value in [0, MIDDLE, MOST] {
            let (x, y) = point(inner, value, value);
            let x = x.min(inner.right().saturating_sub(u16::from(value == MOST)));
            buf.set_string(x, below, value.to_string(), self.look.theme.quiet);
            if aside > 0 {
                buf.set_string(inner.x - 1 - aside, y, format!("{value:>2}"), self.look.theme.quiet);
            }
        }
    }

    /// Draws each placed note's number, and says how many there was no room for.
    fn draw_notes(&self, inner: Rect, buf: &mut Buffer) -> usize {
        let mut taken = Taken::new(inner);
        let first = self.lens.note_at(self.look.cursor);
        let spot = |note: &Note| match self.look.held {
            Some((id, place)) if id == note.id => on_map(place),
            _ => self.lens.spot(note),
        };
        // The one she is at stands exactly where it is; the others make way.
        if let Some((note, (x, y))) = first.and_then(|note| Some((note, spot(note)?))) {
            let label = self.label(note);
            if let Some(place) = taken.exactly(&label, x, y) {
                let style =
                    if self.look.held.is_some() { self.look.theme.cursor } else { self.look.cursor_style() };
                buf.set_string(place.0, place.1, label, style);
            }
        }
        let mut hidden = 0;
        for note in self.lens.notes().iter().filter(|note| Some(note.id) != first.map(|first| first.id)) {
            let Some((x, y)) = spot(note) else { continue };
            if taken.is_full(x, y) {
                hidden += 1;
                continue;
            }
            let label = self.label(note);
            let style = if self.look.unsaved.contains(&note.id) {
                self.look.theme.bad
            } else {
                self.look.theme.heading
            };
            match taken.near(&label, x, y) {
                // A number on the middle line is no part of the line.
                Some(place) => buf.set_string(place.0, place.1, label, Style::reset().patch(style)),
                None => hidden += 1,
            }
        }
        hidden
    }

    /// The note's number, with the marks it has in lists.
    fn label(&self, note: &Note) -> String {
        let held = self.look.held.is_some_and(|(id, _)| id == note.id);
        let mark = if held {
            "»"
        } else if self.look.unsaved.contains(&note.id) {
            "!"
        } else {
            ""
        };
        format!("{mark}{}", note.no)
    }
}

/// How many rows an axis' words take: three are beside each other.
fn rows(words: &[String]) -> u16 {
    if words.len() == 2 { 2 } else { 1 }
}

fn below_each_other(words: &[String], style: Style, area: Rect, buf: &mut Buffer) {
    for (words, row) in words.iter().zip(area.rows()) {
        left(words, style, row, buf);
    }
}

fn left(words: &str, style: Style, area: Rect, buf: &mut Buffer) {
    Line::styled(cut(words, usize::from(area.width)), style).render(area, buf);
}

/// Where on the screen a value on each axis is.
fn point(inner: Rect, x: u8, y: u8) -> (u16, u16) {
    let along = |length: u16, value: u8| {
        let most = u32::from(length.saturating_sub(1));
        let at = (most * u32::from(value) + u32::from(MOST) / 2) / u32::from(MOST);
        u16::try_from(at).unwrap_or(u16::MAX)
    };
    let (column, mut row) = (along(inner.width, x), along(inner.height, MOST - y));
    let middle = along(inner.height, MIDDLE);
    // On a low map what is below the middle stays below it: in another quarter it would say something untrue.
    if y < MIDDLE && row == middle {
        row = (middle + 1).min(inner.height.saturating_sub(1));
    }
    (inner.x + column, inner.y + row)
}

/// Which cells of the map have a number in them, or beside them: two numbers never run together.
struct Taken {
    inner: Rect,
    cells: Vec<bool>,
    /// For each spot, how far out everything is taken. Thousands of notes on one spot are then no
    /// slower than thousands of spots.
    full: [[u16; MOST as usize + 1]; MOST as usize + 1],
}

impl Taken {
    fn new(inner: Rect) -> Self {
        let cells = vec![false; usize::from(inner.width) * usize::from(inner.height)];
        Self { inner, cells, full: [[0; MOST as usize + 1]; MOST as usize + 1] }
    }

    /// The place of a label whose middle is exactly there, or as near the edge as it fits.
    fn exactly(&mut self, label: &str, x: u8, y: u8) -> Option<(u16, u16)> {
        let (place, length) = self.wanted(label, x, y)?;
        self.take(place, length);
        Some(place)
    }

    /// The nearest free place; sideways before up and down, since a cell is higher than it is wide.
    fn near(&mut self, label: &str, x: u8, y: u8) -> Option<(u16, u16)> {
        let ((left, top), length) = self.wanted(label, x, y)?;
        let (column, row) = (usize::from(x), usize::from(y));
        let furthest = self.furthest();
        for distance in self.full[column][row]..furthest {
            self.full[column][row] = distance;
            for up in 0..=distance / 2 {
                let aside = distance - 2 * up;
                for (dx, dy) in [(1, -1), (-1, -1), (1, 1), (-1, 1)] {
                    let place = (
                        left.checked_add_signed(dx * signed(aside)),
                        top.checked_add_signed(dy * signed(up)),
                    );
                    if let (Some(x), Some(y)) = place
                        && self.is_free((x, y), length)
                    {
                        self.take((x, y), length);
                        return Some((x, y));
                    }
                }
            }
        }
        self.full[column][row] = furthest;
        None
    }

    /// True when a note on this spot has found no place. Those after it have numbers at least as long.
    fn is_full(&self, x: u8, y: u8) -> bool {
        self.full[usize::from(x)][usize::from(y)] >= self.furthest()
    }

    fn furthest(&self) -> u16 {
        (self.inner.width + 2 * self.inner.height).min(FURTHEST)
    }

    /// Where a label begins that has its middle at the spot, and how long it is.
    fn wanted(&self, label: &str, x: u8, y: u8) -> Option<((u16, u16), u16)> {
        let length = u16::try_from(width(label)).ok().filter(|&length| length <= self.inner.width)?;
        let (x, y) = point(self.inner, x, y);
        let left = x.saturating_sub(length / 2).clamp(self.inner.x, self.inner.right() - length);
        Some(((left, y), length))
    }

    fn is_free(&self, (x, y): (u16, u16), length: u16) -> bool {
        let Rect { x: left, .. } = self.inner;
        let inside =
            x >= left && x + length <= self.inner.right() && y >= self.inner.y && y < self.inner.bottom();
        inside && (x..x + length).all(|x| !self.cells[self.at(x, y)])
    }

    /// Takes a label's cells, and the one on each side of it.
    fn take(&mut self, (x, y): (u16, u16), length: u16) {
        let from = x.saturating_sub(1).max(self.inner.x);
        for x in from..(x + length + 1).min(self.inner.right()) {
            let at = self.at(x, y);
            self.cells[at] = true;
        }
    }

    fn at(&self, x: u16, y: u16) -> usize {
        usize::from(y - self.inner.y) * usize::from(self.inner.width) + usize::from(x - self.inner.x)
    }
}

fn signed(length: u16) -> i16 {
    i16::try_from(length).unwrap_or(i16::MAX)
}
