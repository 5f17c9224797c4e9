//! Groups of notes: each below its number and name, down the columns like a page of a newspaper, and the loners after
//! them. The loner that is being placed stands large above it all, so that everybody looks at the same one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Laid;
use super::wall::{Marks, Measure, Page, draw_page, in_grid, split};
use crate::core::room::{RoomGroup, RoomNote};
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// Groups in a window.
pub(super) struct Clusters<'a> {
    /// The loner she points at, and where it stands.
    plate: Option<(Words, Rect)>,
    pages: Vec<Page<'a>>,
}

impl<'a> Clusters<'a> {
    pub(super) fn new(
        (groups, loners): (&'a [RoomGroup], &'a [RoomNote]),
        at: Option<u32>,
        size: u16,
        area: Rect,
    ) -> Self {
        let pointed = loners.iter().find(|note| at == Some(note.no));
        let plate = pointed.filter(|_| area.height >= 8).map(|note| plate(note, size, area));
        let used = plate.as_ref().map_or(0, |(_, place)| (place.height + 1).min(area.height));
        let body = Rect { y: area.y + used, height: area.height - used, ..area };
        let measure = Measure::new(size, body);
        if groups.is_empty() {
            let loners: Vec<&RoomNote> = loners.iter().collect();
            return Self { plate, pages: in_grid(&loners, &measure, body) };
        }
        let titles = groups.iter().map(|group| format!("{} {}", group.no, group.name));
        let mut sections: Vec<(String, &[RoomNote])> =
            titles.zip(groups.iter().map(|group| &group.notes[..])).collect();
        if !loners.is_empty() {
            sections.push((String::new(), loners));
        }
        Self { plate, pages: Flow::new(&measure, body).pages(&sections) }
    }
}

fn plate(note: &RoomNote, size: u16, area: Rect) -> (Words, Rect) {
    let most = (area.height / 4).max(1);
    let text = format!("{} {}", note.no, note.text);
    let larger = size.max(u16::from(area.width >= 60 && area.height >= 16));
    let words = Words::block(&text, larger + u16::from(size > 0), area.width.saturating_sub(4).max(1), most);
    let height = (words.height() + 2 * size.min(1)).min(area.height);
    (words, Rect { height, ..area })
}

impl Laid for Clusters<'_> {
    fn pages(&self) -> usize {
        self.pages.len().max(1)
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        if let Some((words, place)) = &self.plate {
            paint(*place, screen.theme.now, buf);
            words.draw_middle(screen.theme.now, *place, buf);
        }
        if let Some(page) = self.pages.get(page) {
            draw_page(screen, page, marks, buf);
        }
    }
}

/// Sections as they flow down one column after another.
struct Flow<'m, 'a> {
    measure: &'m Measure,
    body: Rect,
    /// How many columns there are, how wide each is, and how far it is from one to the next.
    columns: (usize, u16, u16),
    column: usize,
    y: u16,
    done: Vec<Page<'a>>,
    page: Page<'a>,
}

impl<'m, 'a> Flow<'m, 'a> {
    fn new(measure: &'m Measure, body: Rect) -> Self {
        let columns = split(body.width, usize::MAX, measure);
        Self { measure, body, columns, column: 0, y: body.y, done: Vec::new(), page: Page::default() }
    }

    fn pages(mut self, sections: &[(String, &'a [RoomNote])]) -> Vec<Page<'a>> {
        let line = words::rows(self.measure.size);
        // A name is often a sentence; what there is no room for in two lines is cut.
        let two = (2 * line).min(self.body.height / 3).max(1);
        let most = self.body.height.saturating_sub(two + 1).max(1);
        for (name, notes) in sections {
            let name = Words::block(name, self.measure.size, self.columns.1, two);
            let heading = (name.height() + 1).min(self.body.height);
            let cards: Vec<_> =
                notes.iter().map(|note| self.measure.card(note, self.columns.1, most)).collect();
            let first = cards.first().map_or(0, |(_, _, height)| *height);
            self.make_room(heading + first);
            self.heading(&name, heading);
            for (note, words, height) in cards {
                // What goes on in the next column says there again what it is.
                if self.make_room(height) {
                    self.heading(&name, heading);
                }
                let place = self.place(height);
                self.page.put(note, words, place);
                self.y = self.y.saturating_add(height + self.measure.gap.1);
            }
            self.y = self.y.saturating_add(1);
        }
        self.done.push(self.page);
        self.done
    }

    /// On to the next column where so many rows are not left in this one. True when it went on.
    fn make_room(&mut self, rows: u16) -> bool {
        if self.y == self.body.y || self.y.saturating_add(rows) <= self.body.bottom() {
            return false;
        }
        (self.y, self.column) = (self.body.y, self.column + 1);
        if self.column == self.columns.0 {
            self.column = 0;
            self.done.push(std::mem::take(&mut self.page));
        }
        true
    }

    fn heading(&mut self, name: &Words, rows: u16) {
        let place = self.place(rows);
        self.page.head(name.clone(), place);
        self.y = self.y.saturating_add(rows);
    }

    fn place(&self, height: u16) -> Rect {
        let (_, width, step) = self.columns;
        let across = step.saturating_mul(u16::try_from(self.column).unwrap_or(0));
        Rect { x: self.body.x.saturating_add(across), y: self.y, width, height }.intersection(self.body)
    }
}
