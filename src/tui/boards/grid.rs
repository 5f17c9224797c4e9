//! The grid drawn: stages across, lanes down, the feelings as a curve.

mod cell;
mod curve;
mod room;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use self::cell::Cell;
use self::room::{Columns, Lanes};
use super::Look;
use super::note_line::NoteLine;
use crate::core::boards::Cursor;
use crate::core::boards::grid::GridLens;
use crate::core::words::Lang;
use crate::term::text::{cut, draw, width, wrap, wrap_at_most};

/// How many rows a curve wants.
const CURVE: usize = 5;

/// The grid drawn.
#[derive(Clone, Copy, Debug)]
pub struct GridBoard<'a> {
    /// What it shows.
    pub lens: &'a GridLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &GridBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if !area.is_empty() {
            Picture::new(self, area).draw(buf);
        }
    }
}

/// How many stages are seen at once on a board of this width.
pub fn stages_in_view(lens: &GridLens<'_>, lang: Lang, width: u16) -> usize {
    let names = names_width(lens, lang, width);
    Columns::share(names, width.saturating_sub(1).max(1), lens.stages().len(), 0).shown.len()
}

/// How wide the lanes' names are on a board of this width.
fn names_width(lens: &GridLens<'_>, lang: Lang, board: u16) -> u16 {
    let longest = lens.lanes().iter().map(|lane| width(lane.name.get(lang))).max().unwrap_or(0);
    let longest = u16::try_from(longest + 1).unwrap_or(u16::MAX);
    if board < 16 { 0 } else { longest.min((board / 5).clamp(5, 18)) }
}

/// A grid on its way to the screen.
struct Picture<'a> {
    lens: &'a GridLens<'a>,
    look: Look<'a>,
    cursor: Cursor,
    /// The column and row to keep in view: the cursor's, or the held note's. Row 0 is the headings.
    spot: (usize, usize),
    area: Rect,
    /// How wide the lanes' names are.
    names: u16,
    columns: Columns,
}

impl<'a> Picture<'a> {
    fn new(board: &GridBoard<'a>, area: Rect) -> Self {
        let GridBoard { lens, look } = *board;
        let cursor = lens.clamp(look.cursor);
        let on_headings = cursor.row == GridLens::HEADINGS;
        let spot = match look.held {
            Some((_, place)) => lens.spot(place),
            None => (cursor.column, if on_headings { 0 } else { cursor.row }),
        };
        let names = names_width(lens, look.lang(), area.width);
        // The place for a new stage is there while she is among the headings.
        let count = lens.stages().len() + usize::from(on_headings && look.held.is_none());
        // The last column tells whether there are more stages to the right.
        let columns = Columns::share(names, area.width.saturating_sub(1).max(1), count, spot.0);
        Self { lens, look, cursor, spot, area, names, columns }
    }

    fn draw(&self, buf: &mut Buffer) {
        let height = self.area.height;
        let headings = match height {
            0..3 => u16::from(self.spot.1 == 0),
            3..14 => 1,
            _ => self.heading_height(),
        };
        let below = match height {
            0..6 => 0,
            6..10 => 1,
            10..22 => 2,
            _ => 3,
        };
        let rule = u16::from(height >= 16);
        let parts = [headings, rule, 0, rule, below].map(Constraint::Length);
        let parts = [parts[0], parts[1], Constraint::Fill(1), parts[3], parts[4]];
        let [headings, top_rule, lanes, bottom_rule, detail] = self.area.layout(&Layout::vertical(parts));
        self.draw_headings(headings, buf);
        self.draw_lines(lanes, buf);
        self.draw_lanes(lanes, buf);
        self.draw_rule(top_rule, "┼", buf);
        self.draw_rule(bottom_rule, "┴", buf);
        self.draw_detail(detail, buf);
        self.draw_more(headings, buf);
    }

    /// A column's heading, with its number.
    fn heading(&self, column: usize) -> String {
        match self.lens.stages().get(column) {
            Some(stage) => format!("{} {}", column + 1, stage.name),
            None => self.look.locale.t("grid-new-stage").into_owned(),
        }
    }

    fn heading_height(&self) -> u16 {
        let lines = |(column, _, width): (usize, u16, u16)| {
            wrap(&self.heading(column), usize::from(width.saturating_sub(2))).len()
        };
        self.columns.each().map(lines).max().map_or(1, |lines| if lines > 1 { 2 } else { 1 })
    }

    fn draw_headings(&self, area: Rect, buf: &mut Buffer) {
        for (column, x, width) in self.columns.each() {
            let area = Rect { x: area.x + x + 2, width: width.saturating_sub(2), ..area };
            let style = match () {
                () if self.spot == (column, 0) => self.look.cursor_style(),
                () if column < self.lens.stages().len() => self.look.theme.heading,
                () => self.look.theme.quiet,
            };
            let heading = self.heading(column);
            let room = usize::from(area.width);
            let lines = wrap_at_most(&heading, room, usize::from(area.height)).into_iter();
            draw(lines.map(|line| Line::styled(line, style)), area, buf);
        }
    }

    /// The lines between stages.
    fn draw_lines(&self, area: Rect, buf: &mut Buffer) {
        for (_, x, _) in self.columns.each().filter(|&(_, x, _)| x > 0) {
            for y in area.top()..area.bottom() {
                self.draw_sign("│", (area.x + x, y), buf);
            }
        }
    }

    fn draw_sign(&self, sign: &'static str, at: (u16, u16), buf: &mut Buffer) {
        if let Some(cell) = buf.cell_mut(at) {
            cell.set_symbol(sign).set_style(self.look.theme.line);
        }
    }

    /// A line from side to side, which crosses those between stages.
    fn draw_rule(&self, area: Rect, crossing: &'static str, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        for x in 0..self.columns.right() {
            let crosses = self.columns.at.iter().any(|&(start, _)| start == x && x > 0);
            let symbol = if crosses { crossing } else { "─" };
            self.draw_sign(symbol, (area.x + x, area.y), buf);
        }
    }

    fn draw_lanes(&self, area: Rect, buf: &mut Buffer) {
        let rows = usize::from(area.height);
        let lanes: Vec<Lane<'_, 'a>> = (1..=self.lens.rows()).map(|row| Lane::new(self, row, rows)).collect();
        let wanted: Vec<usize> = lanes.iter().map(|lane| lane.wanted(rows)).collect();
        let curve = self.lens.lanes().iter().position(|lane| lane.feeling);
        let share = Lanes::share(rows, &wanted, self.spot.1.saturating_sub(1), curve);
        let mut y = area.y;
        for (i, (&height, lane)) in share.heights.iter().zip(&lanes[share.first..]).enumerate() {
            let Ok(high) = u16::try_from(height) else { continue };
            let place = Rect { y, height: high, ..area }.intersection(area);
            self.draw_lane(lane, place, buf);
            y = place.bottom();
            if share.apart && i + 1 < share.heights.len() {
                self.draw_rule(Rect { y, height: 1, ..area }, "┼", buf);
                y += 1;
            }
        }
        let (above, below) = (share.first, share.first + share.heights.len() < wanted.len());
        for (more, y, arrow) in [(above > 0, area.y, "↑"), (below, area.bottom().saturating_sub(1), "↓")]
        {
            if more && !area.is_empty() {
                buf.set_string(area.right() - 1, y, arrow, self.look.theme.accent);
            }
        }
    }

    fn draw_lane(&self, lane: &Lane<'_, 'a>, area: Rect, buf: &mut Buffer) {
        let words = lane.highest(usize::from(area.height));
        let curve = if lane.feelings { curve_height(area.height, words) } else { 0 };
        let words = Rect { y: area.y + curve, height: area.height - curve, ..area };
        for ((_, x, width), cell) in self.columns.each().zip(&lane.cells) {
            let place = Rect { x: area.x + x + 1, width: width.saturating_sub(1), ..words };
            draw_cell(cell, place, self.look.theme.accent, buf);
        }
        let seen = Rect { x: area.x + self.names + 1, height: curve, ..area };
        let right = area.x + self.columns.right();
        self.draw_curve(Rect { width: right.saturating_sub(seen.x), ..seen }, buf);
        self.draw_name(lane.row, Rect { width: self.names, ..area }, curve, buf);
    }

    /// The lane's name, and the numbers of its curve.
    fn draw_name(&self, row: usize, area: Rect, curve: u16, buf: &mut Buffer) {
        let Some(room) = usize::from(area.width).checked_sub(1).filter(|_| area.height > 0) else { return };
        let loose = self.look.locale.t("grid-loose");
        let name = self.lens.lane(row).map_or(&*loose, |lane| lane.name.get(self.look.lang()));
        let theme = self.look.theme;
        let style = if self.spot.1 == row { theme.heading } else { theme.text };
        let mut y = area.y;
        if curve > 0 {
            for (value, down) in [("+2", 0), ("0", curve / 2), ("−2", curve - 1)] {
                let value = format!("{value:>room$}");
                buf.set_stringn(area.x, area.y + down, value, room, theme.quiet);
            }
            // The name stands where it does not run into the numbers.
            y += match curve {
                _ if width(name) + 3 <= room => 0,
                5.. => 1,
                _ => curve,
            };
        }
        buf.set_string(area.x, y, cut(name, room), style);
    }

    /// What the cursor is on, in full.
    fn draw_detail(&self, area: Rect, buf: &mut Buffer) {
        let room = usize::from(area.width);
        let below = match self.lens.note_at(&self.cursor) {
            None => area,
            Some(note) => {
                let nowhere = Cursor::default();
                let look = Look { cursor: &nowhere, ..self.look };
                let value = self.lens.board().place(note).value;
                let line = NoteLine::new(self.lens.board().session, note, look).feeling(value);
                // Where it is known where she is, the note gets the room; the place is told where there is more.
                let place = u16::from(area.height > 2);
                let words = Rect { y: area.y + place, height: area.height - place, ..area };
                draw(line.lines_at_most(room, usize::from(words.height)), words, buf);
                Rect { height: place, ..area }
            }
        };
        let words = cut(&self.whereabouts(), room).into_owned();
        draw([Line::styled(words, self.look.theme.quiet)], below, buf);
    }

    /// Where she is, in words: `Smertepunkt · 2 Søker`.
    fn whereabouts(&self) -> String {
        let (column, row) = self.spot;
        if column >= self.lens.stages().len() {
            return self.look.locale.t("grid-empty").into_owned();
        }
        if row == 0 {
            return self.heading(column);
        }
        let loose = self.look.locale.t("grid-loose");
        let lane = self.lens.lane(row);
        let name = lane.map_or(&*loose, |lane| lane.name.get(self.look.lang()));
        let place = format!("{name} · {}", self.heading(column));
        match self.lens.mean(column).filter(|_| lane.is_some_and(|lane| lane.feeling)) {
            Some(mean) => {
                let mean = self.look.locale.ta("grid-mean", &[("mean", self.mean_words(mean).into())]);
                format!("{place} · {mean}")
            }
            None => place,
        }
    }

    /// Signs that there are more stages to the left and right of those that are seen.
    fn draw_more(&self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let shown = &self.columns.shown;
        let ends =
            [(shown.start > 0, area.x, "‹"), (shown.end < self.lens.stages().len(), area.right() - 1, "›")];
        for (_, x, sign) in ends.into_iter().filter(|(more, ..)| *more) {
            buf.set_string(x, area.y, sign, self.look.theme.accent);
        }
    }
}

/// A lane of the stages that are seen.
struct Lane<'p, 'a> {
    row: usize,
    feelings: bool,
    cells: Vec<Cell<'p, 'a>>,
}

impl<'p, 'a> Lane<'p, 'a> {
    /// The lane of a row, never seen higher than `most` rows.
    fn new(picture: &'p Picture<'a>, row: usize, most: usize) -> Self {
        let cell = |(column, _, width): (usize, u16, u16)| {
            Cell::new(picture, (column, row), usize::from(width.saturating_sub(1)), most)
        };
        let feelings = picture.lens.lane(row).is_some_and(|lane| lane.feeling);
        Self { row, feelings, cells: picture.columns.each().map(cell).collect() }
    }

    /// How many rows it would fill with its curve.
    fn wanted(&self, most: usize) -> usize {
        let words = self.highest(most);
        if self.feelings { CURVE + words.min(3) } else { words }
    }

    /// How many rows the highest of its cells would fill, counted to `most`; at least one.
    fn highest(&self, most: usize) -> usize {
        let mut highest = 1;
        for cell in &self.cells {
            if highest >= most {
                break;
            }
            highest = highest.max(cell.wanted(most));
        }
        highest
    }
}

fn draw_cell(cell: &Cell<'_, '_>, area: Rect, sign: Style, buf: &mut Buffer) {
    let (lines, hidden) = cell.lines(usize::from(area.height));
    draw(lines, area, buf);
    let hidden = format!(" +{hidden}");
    let wide = u16::try_from(hidden.len()).unwrap_or(u16::MAX);
    if hidden != " +0" && wide < area.width && area.height > 0 {
        buf.set_string(area.right() - wide, area.bottom() - 1, hidden, sign);
    }
}

/// How much of a lane its curve gets: three rows at least or none at all, five before there is more than one row of
/// words, and an odd number, so that 0 has a row of its own.
fn curve_height(height: u16, words: usize) -> u16 {
    let words = u16::try_from(words).unwrap_or(u16::MAX).clamp(1, height.saturating_sub(5).max(1));
    match height.saturating_sub(words) {
        0..3 => 0,
        room => (room - (room + 1) % 2).min(9),
    }
}

#[cfg(test)]
mod tests;
