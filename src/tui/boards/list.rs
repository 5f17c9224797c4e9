//! A list on the screen: notes below each other, or in columns side by side where there is room for them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow, shrunk};
use crate::core::boards::list::ListLens;
use crate::core::note::Note;
use crate::term::text::{self, cut, digits, draw, wrap};

/// Columns narrower than this stand below each other instead.
const NARROWEST: usize = 18;

/// A list as it looks now.
#[derive(Clone, Copy, Debug)]
pub struct ListBoard<'a> {
    /// What is on it.
    pub lens: &'a ListLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &ListBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let moved = self.look.held.map(|(id, place)| self.lens.with(id, place));
        let lens = moved.as_ref().unwrap_or(self.lens);
        let cursor = lens.clamp(self.look.cursor);
        let list = List::new(lens, Look { cursor: &cursor, ..self.look });
        let columns = list.lens.columns().len();
        if columns > 1 && usize::from(area.width) / columns >= NARROWEST {
            list.side_by_side(area, buf);
        } else {
            let sections = list.sections(flow::width(area));
            list.draw(&sections, area, buf);
        }
    }
}

/// A heading, notes, and what stands after them.
#[derive(Default)]
struct Section<'l> {
    heading: Option<Line<'l>>,
    notes: &'l [&'l Note],
    tail: Vec<Line<'l>>,
    /// The column it is; none for the notes brought in.
    column: Option<usize>,
}

impl<'l> Section<'l> {
    fn len(&self) -> usize {
        usize::from(self.heading.is_some()) + self.notes.len() + usize::from(!self.tail.is_empty())
    }

    /// The line, note or tail at this place in the section.
    fn item(&self, at: usize, note: impl Fn(&'l Note) -> Vec<Line<'l>>) -> Vec<Line<'l>> {
        let at = match (&self.heading, at) {
            (Some(heading), 0) => return vec![heading.clone()],
            (Some(_), at) => at - 1,
            (None, at) => at,
        };
        self.notes.get(at).map_or_else(|| self.tail.clone(), |found| note(found))
    }
}

/// A list being drawn, with its cursor in place.
struct List<'l> {
    lens: &'l ListLens<'l>,
    look: Look<'l>,
    column: usize,
    numbers: usize,
}

impl<'l> List<'l> {
    fn new(lens: &'l ListLens<'l>, look: Look<'l>) -> Self {
        let newest = |notes: &[&Note]| notes.last().map_or(0, |note| note.no);
        let most = lens.columns().iter().map(|notes| newest(notes)).max().unwrap_or(0);
        Self { lens, look, column: look.cursor.column, numbers: digits(most.max(newest(lens.brought()))) }
    }

    /// Everything below each other: those brought in, then each column.
    fn sections(&self, width: usize) -> Vec<Section<'l>> {
        let mut sections = Vec::new();
        if !self.lens.brought().is_empty() {
            sections.push(self.brought(width));
        }
        for column in 0..self.lens.columns().len() {
            let alone = self.lens.named().is_empty() && self.lens.brought().is_empty();
            let heading = (!alone).then(|| self.heading(column, width));
            sections.push(Section { heading, ..self.column(column, width) });
        }
        sections
    }

    fn brought(&self, width: usize) -> Section<'l> {
        let notes = self.lens.brought();
        let text = self.look.locale.ta("board-before", &[("n", notes.len().into())]);
        let heading = Line::styled(cut(&text, width).into_owned(), self.look.theme.heading);
        Section { heading: Some(heading), notes, ..Section::default() }
    }

    /// A column's name and, where there is room, how many notes it has. Where there are several, the one
    /// that typed words would go in has an arrow.
    fn heading(&self, column: usize, width: usize) -> Line<'l> {
        let named = self.lens.named().get(column).map_or(&self.lens.board().spec.name, |named| &named.name);
        let arrow = match self.lens.columns().len() {
            1 => "",
            _ if self.column == column => "▸ ",
            _ => "  ",
        };
        let name = format!("{arrow}{}", named.get(self.look.lang()));
        let full = format!("{name} ({})", self.lens.columns()[column].len());
        let text = if text::width(&full) <= width { full } else { cut(&name, width).into_owned() };
        let theme = self.look.theme;
        Line::styled(text, if self.column == column { theme.accent } else { theme.heading })
    }

    /// A column without its heading. The one the cursor is in shows where the next note comes.
    fn column(&self, column: usize, width: usize) -> Section<'l> {
        let notes = self.lens.columns()[column].as_slice();
        let here = self.column == column && self.look.cursor.note.is_none();
        let mut tail = Vec::new();
        if notes.is_empty() && self.column == column {
            tail.extend(self.first(width));
        } else if notes.is_empty() {
            tail.push(Line::raw("  –"));
        }
        if here && self.look.focused && !self.look.reading {
            let new = format!("  + {}", self.look.locale.t("list-new"));
            tail.push(Line::styled(cut(&new, width).into_owned(), self.look.theme.cursor));
        }
        Section { heading: None, notes, tail, column: Some(column) }
    }

    /// What to do first.
    fn first(&self, width: usize) -> Vec<Line<'l>> {
        let kind = self.lens.kind(self.column).key();
        let text = self.look.locale.ta("board-first", &[("kind", kind.into())]);
        let lines = wrap(&text, width.saturating_sub(2)).into_iter();
        lines.map(|line| Line::raw(format!("  {line}"))).collect()
    }

    /// Those brought in above, columns below, each scrolled on its own.
    fn side_by_side(&self, area: Rect, buf: &mut Buffer) {
        let (top, below) = self.split(area);
        if !top.is_empty() {
            let mut brought = self.brought(flow::width(top));
            draw(brought.heading.take(), top, buf);
            self.draw(&[brought], shrunk(top, 1), buf);
        }
        let columns = self.lens.columns().len();
        let count = u16::try_from(columns).unwrap_or(u16::MAX);
        let width = (below.width + 1) / count;
        for (column, left) in (0..columns).zip((below.x..below.right()).step_by(usize::from(width))) {
            let last = column + 1 == columns;
            let right = if last { below.right() } else { left + width - 1 };
            let column_area = Rect { x: left, width: right - left, ..below };
            draw([self.heading(column, flow::width(column_area))], column_area, buf);
            let notes = shrunk(column_area, 1);
            self.draw(&[self.column(column, flow::width(notes))], notes, buf);
            if !last {
                let rule = Rect { x: right, width: 1, ..below };
                draw((0..below.height).map(|_| Line::styled("│", self.look.theme.line)), rule, buf);
            }
        }
    }

    /// Those brought in get a third of the height, or most of it while the cursor is there; never more
    /// than they need.
    fn split(&self, area: Rect) -> (Rect, Rect) {
        let notes = self.lens.brought();
        if notes.is_empty() {
            return (Rect { height: 0, ..area }, area);
        }
        let inside = self.look.cursor.note.is_some_and(|id| notes.iter().any(|note| note.id == id));
        let most = if inside { area.height.saturating_sub(3).max(area.height / 2) } else { area.height / 3 };
        let mut needed = 1;
        for note in notes {
            if needed >= usize::from(most) {
                break;
            }
            needed += self.note(note).height(flow::width(area));
        }
        let height = u16::try_from(needed).unwrap_or(most).min(most).max(1);
        (Rect { height, ..area }.intersection(area), shrunk(area, height))
    }

    fn note(&self, note: &'l Note) -> NoteLine<'l> {
        NoteLine::new(self.lens.board().session, note, self.look).numbers(self.numbers)
    }

    /// Draws sections below each other with the cursor in view: its note, or what is newest where it stands.
    fn draw(&self, sections: &[Section<'l>], area: Rect, buf: &mut Buffer) {
        let width = flow::width(area);
        let len = sections.iter().map(Section::len).sum();
        flow::draw(area, buf, self.look, (len, self.in_view(sections)), |at| {
            let mut rest = at;
            for section in sections {
                if rest < section.len() {
                    return section.item(rest, |note| self.note(note).lines(width));
                }
                rest -= section.len();
            }
            Vec::new()
        });
    }

    /// The item that must be in view.
    fn in_view(&self, sections: &[Section<'l>]) -> usize {
        let mut start = 0;
        let mut newest = None;
        for section in sections {
            let heading = usize::from(section.heading.is_some());
            let row = |id| section.notes.iter().rposition(|note| note.id == id);
            if let Some(row) = self.look.cursor.note.and_then(row) {
                return start + heading + row;
            }
            if section.column == Some(self.column) {
                newest = Some(start + section.len().saturating_sub(1));
            }
            start += section.len();
        }
        newest.unwrap_or_else(|| start.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::scene::{Scene, any_size, picture};
    use super::*;
    use crate::core::boards::{Cursor, fixture};
    use crate::core::ids::NoteId;
    use crate::core::note::Place;
    use crate::core::session::Session;
    use crate::core::words::Lang;

    const PLAIN: &str = "type = \"list\"";
    const COLUMNS: &str = r#"
        type = "list"
        columns = [
            { id = "plus", name = { nb = "Dette var bra", en = "This was good" } },
            { id = "delta", name = { nb = "Dette kan bli bedre", en = "This can be better" } },
        ]
    "#;

    fn seen(session: &Session, scene: &Scene, size: (u16, u16)) -> String {
        let lens = ListLens::of(fixture::board(session));
        picture(size, |area, buf| ListBoard { lens: &lens, look: scene.look() }.render(area, buf))
    }

    fn day(board: &str) -> (Session, Vec<NoteId>) {
        let mut session = fixture::session(board);
        fixture::add_before(&mut session, "Felles vakttelefon for alle sykehjem");
        fixture::add_before(&mut session, "Ring dem som har gjort det før oss, og spør hva de angrer på");
        let texts =
            ["God stemning rundt bordene", "Mye tid", "Vi fikk endelig snakket om hvem som eier gevinstene"];
        let ids = texts.iter().enumerate().map(|(i, text)| {
            let column = Some(if i == 1 { "delta" } else { "plus" }.to_owned());
            fixture::add_at(&mut session, text, Place { column, ..Place::default() })
        });
        let ids = ids.collect();
        (session, ids)
    }

    #[test]
    fn an_empty_list_says_what_to_do_first() {
        let plain = seen(&fixture::session(PLAIN), &Scene::new(Lang::Nb), (36, 3));
        assert_eq!(plain, "  Skriv den første ideen og trykk\n  Enter.\n\n");
        insta::assert_snapshot!(seen(&fixture::session(COLUMNS), &Scene::new(Lang::En), (60, 4)));
    }

    #[test]
    fn a_plain_list_has_those_from_before_first() {
        let (session, ids) = day(PLAIN);
        let mut scene = Scene::new(Lang::Nb);
        scene.unsaved.extend(&ids[2..]);
        insta::assert_snapshot!("plain_36x8", seen(&session, &scene, (36, 8)));
        insta::assert_snapshot!("plain_60x14", seen(&session, &scene, (60, 14)));
        let scene = Scene::new(Lang::Nb).at(Cursor::default());
        insta::assert_snapshot!("plain_at_the_next", seen(&session, &scene, (60, 6)));
    }

    #[test]
    fn columns_stand_side_by_side_where_there_is_room() {
        let (session, ids) = day(COLUMNS);
        let scene = Scene::new(Lang::En).at(Cursor { note: Some(ids[1]), ..Cursor::default() });
        for (width, height) in [(30, 14), (36, 8), (100, 10)] {
            let picture = seen(&session, &scene, (width, height));
            insta::assert_snapshot!(format!("columns_{width}x{height}"), picture);
        }
    }

    #[test]
    fn a_held_note_is_seen_where_it_would_stand() {
        let (session, ids) = day(COLUMNS);
        let lens = ListLens::of(fixture::board(&session));
        let scene = Scene::new(Lang::Nb).at(Cursor { note: Some(ids[0]), ..Cursor::default() });
        let place = Place { column: Some("delta".to_owned()), ..Place::default() };
        let look = Look { held: Some((ids[0], &place)), ..scene.look() };
        insta::assert_snapshot!(
            picture((60, 8), |area, buf| ListBoard { lens: &lens, look }.render(area, buf))
        );
    }

    #[test]
    fn among_many_notes_the_cursor_and_the_newest_are_in_view() {
        let mut session = fixture::session(PLAIN);
        let ids: Vec<NoteId> = (1..=40).map(|n| fixture::add(&mut session, &format!("idé {n}"))).collect();
        let newest = seen(&session, &Scene::new(Lang::Nb), (20, 4));
        assert_eq!(newest, " 37 idé 37         ↑\n 38 idé 38\n 39 idé 39\n 40 idé 40\n");
        let scene = Scene::new(Lang::Nb).at(Cursor { note: Some(ids[9]), ..Cursor::default() });
        let middle = seen(&session, &scene, (20, 4));
        assert_eq!(middle, "  9 idé 9          ↑\n 10 idé 10\n 11 idé 11\n 12 idé 12         ↓\n");
    }

    proptest! {
        #[test]
        fn any_size_draws(size in any_size(), columns: bool, at in 0..6_usize, focused: bool) {
            let (session, ids) = day(if columns { COLUMNS } else { PLAIN });
            let cursor = Cursor { note: ids.get(at).copied(), column: at, row: at };
            let scene = Scene { focused, ..Scene::new(Lang::Nb).at(cursor) };
            seen(&session, &scene, size);
        }
    }
}
