//! Clusters on the screen: the loners, and beside or below them the groups under their numbers. While loners are sorted
//! every group keeps its heading in view, since its number is the key that puts a note there.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow};
use crate::core::boards::clusters::{ClustersLens, Group};
use crate::core::note::Note;
use crate::term::text::{self, cut, digits, draw, wrap};

/// Windows this wide have the groups beside the loners.
const SIDE_BY_SIDE: u16 = 76;
/// How far the notes of a group stand in from its heading.
const INDENT: usize = 2;
/// The keys of the groups after the ninth: letters that are no command on a board, in the order they are given out.
const LETTERS: [char; 7] = ['g', 'o', 'q', 'w', 'x', 'y', 'z'];

/// The key that puts a note into a group; the groups after the last are reached by typing their number.
pub fn key_of(id: u32) -> Option<char> {
    match id {
        0 => None,
        1..=9 => char::from_digit(id, 10),
        _ => LETTERS.get(id as usize - 10).copied(),
    }
}

/// The group whose key this is.
pub fn of_key(key: char) -> Option<u32> {
    let digit = key.to_digit(10).filter(|&digit| digit > 0);
    digit.or_else(|| (10..).zip(LETTERS).find_map(|(id, letter)| (letter == key).then_some(id)))
}

/// The groups as they look now.
#[derive(Clone, Copy, Debug)]
pub struct ClustersBoard<'a> {
    /// What is on it.
    pub lens: &'a ClustersLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &ClustersBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let moved = self.look.held.map(|(id, place)| self.lens.with(id, place));
        let lens = moved.as_ref().unwrap_or(self.lens);
        let cursor = lens.clamp(self.look.cursor);
        Drawn::new(lens, Look { cursor: &cursor, ..self.look }).draw(area, buf);
    }
}

/// The board being drawn, with its cursor in place.
struct Drawn<'l> {
    lens: &'l ClustersLens<'l>,
    look: Look<'l>,
    numbers: usize,
}

/// A line of the groups' part.
#[derive(Clone, Copy)]
enum Item<'l> {
    Heading(&'l Group<'l>),
    Note(&'l Note),
}

impl<'l> Drawn<'l> {
    fn new(lens: &'l ClustersLens<'l>, look: Look<'l>) -> Self {
        let newest = lens.notes().iter().map(|note| note.no).max().unwrap_or(0);
        Self { lens, look, numbers: digits(newest) }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        if self.lens.groups().is_empty() && self.lens.loners().is_empty() {
            let kind = self.lens.board().kind().key();
            let first = self.look.locale.ta("board-first", &[("kind", kind.into())]);
            let lines = wrap(&first, usize::from(area.width)).into_iter();
            return draw(lines.map(|line| Line::raw(line.into_owned())), area, buf);
        }
        let (loners, groups) = self.split(area);
        self.draw_loners(loners, buf);
        self.draw_groups(groups, buf);
    }

    /// True while the cursor is on a loner.
    fn sorting(&self) -> bool {
        self.look.cursor.column == 0
    }

    /// The loners' part and the groups'. Below each other the loners leave room for the headings they are sorted under;
    /// in a low window there is room for where the cursor is.
    fn split(&self, area: Rect) -> (Rect, Rect) {
        let none = Rect { height: 0, ..area };
        if self.lens.groups().is_empty() {
            return (area, none);
        }
        if area.width >= SIDE_BY_SIDE && area.height >= 4 {
            let width = area.width * 2 / 5;
            let [loners, groups] =
                area.layout(&Layout::horizontal([Constraint::Length(width), Constraint::Fill(1)]).spacing(2));
            return (loners, groups);
        }
        if area.height < 6 {
            return if self.sorting() { (area, none) } else { (none, area) };
        }
        let height = usize::from(area.height);
        let wanted = self.lens.loners().len() + 2;
        let headings =
            self.lens.groups().len() + self.open().map_or(0, |group| self.lens.notes_of(group).len());
        let most = if self.sorting() { height / 2 } else { height * 2 / 3 };
        let groups = headings.min(most).max(height.saturating_sub(wanted)).max(2);
        let groups = u16::try_from(groups).unwrap_or(area.height).min(area.height);
        let [loners, groups] =
            area.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(groups)]));
        (loners, groups)
    }

    fn draw_loners(&self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let (loners, width) = (self.lens.loners(), flow::width(area));
        let at = self.look.cursor.note.and_then(|id| loners.iter().position(|note| note.id == id));
        let key = if loners.is_empty() { "clusters-sorted" } else { "clusters-loners" };
        let heading = self.look.locale.ta(key, &[("n", loners.len().into())]);
        flow::draw(area, buf, self.look, (loners.len() + 1, at.map_or(0, |at| at + 1)), |item| {
            match item.checked_sub(1).and_then(|at| loners.get(at)) {
                Some(note) => self.note(note, width),
                None if loners.is_empty() => {
                    let lines = wrap(&heading, width).into_iter();
                    lines.map(|line| Line::styled(line.into_owned(), self.look.theme.quiet)).collect()
                }
                None => vec![Line::styled(cut(&heading, width).into_owned(), self.look.theme.heading)],
            }
        });
    }

    /// The group that is shown with its notes where there is room for one: that of the cursor.
    fn open(&self) -> Option<&'l Group<'l>> {
        let id = u32::try_from(self.look.cursor.column).ok()?;
        self.lens.group(id)
    }

    /// All of the note under the cursor, one line of the others.
    fn note(&self, note: &'l Note, width: usize) -> Vec<Line<'l>> {
        let line = NoteLine::new(self.lens.board().session, note, self.look).numbers(self.numbers);
        if self.look.cursor.note == Some(note.id) { line.lines(width) } else { vec![line.line(width)] }
    }

    fn draw_groups(&self, area: Rect, buf: &mut Buffer) {
        if area.is_empty() {
            return;
        }
        let rows = usize::from(area.height);
        let groups = self.lens.groups();
        let all: usize = groups.iter().map(|group| self.lens.notes_of(group).len() + 1).sum();
        let open = self.open().map(|group| group.id);
        let mut items = Vec::with_capacity(all.min(rows + groups.len()));
        let mut focus = 0;
        for group in groups {
            let is_here = open == Some(group.id);
            if is_here && self.look.cursor.note.is_none() {
                focus = items.len();
            }
            items.push(Item::Heading(group));
            if all <= rows || is_here {
                for note in self.lens.notes_of(group) {
                    if self.look.cursor.note == Some(note.id) {
                        focus = items.len();
                    }
                    items.push(Item::Note(note));
                }
            }
        }
        let is_open = |group: &Group<'_>| all <= rows || open == Some(group.id);
        let width = flow::width(area);
        flow::draw(area, buf, self.look, (items.len(), focus), |at| match items.get(at) {
            Some(Item::Heading(group)) => vec![self.heading(group, is_open(group), width)],
            Some(Item::Note(note)) => {
                let lines = self.note(note, width.saturating_sub(INDENT)).into_iter();
                lines.map(indented).collect()
            }
            None => Vec::new(),
        });
    }

    /// ` 3 Tid (5)`. A group without a name is known by its first note while its notes are not shown.
    fn heading(&self, group: &Group<'l>, is_open: bool, width: usize) -> Line<'l> {
        let (theme, locale, notes) = (self.look.theme, self.look.locale, self.lens.notes_of(group));
        let here = self.look.cursor.note.is_none() && self.look.cursor.column == group.id as usize;
        let key = key_of(group.id).filter(|_| group.id > 9);
        let key = key.map_or_else(String::new, |key| format!("={key}"));
        let number = format!("{}{}{key} ", if here { "▸" } else { " " }, group.id);
        let count = format!(" ({})", notes.len());
        let room = width.saturating_sub(text::width(&number) + text::width(&count));
        let (name, style) = match (group.name, notes.first()) {
            ("", Some(first)) if !is_open => {
                (locale.quoted(&cut(&first.text, room.saturating_sub(2))), theme.text)
            }
            ("", _) => (locale.t("clusters-unnamed").into_owned(), theme.quiet),
            (name, _) => (name.to_owned(), theme.heading),
        };
        let name = cut(&name, room).into_owned();
        let line =
            Line::from(vec![Span::styled(number, theme.accent), Span::styled(name, style), Span::raw(count)]);
        if here { line.style(self.look.cursor_style()) } else { line }
    }
}

/// A line below its heading.
fn indented(mut line: Line<'_>) -> Line<'_> {
    line.spans.insert(0, Span::raw(" ".repeat(INDENT)));
    line
}

#[cfg(test)]
mod tests;
