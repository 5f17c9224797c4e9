//! Groups of notes, each below its number and name, and the loners after them. The loner that is being placed stands
//! large above it all, so that everybody looks at the same one.
//!
//! In the terminal's own letters they go down the columns like a page of a newspaper; in large ones a name has the
//! whole width, and its notes stand side by side below it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::wall::{Marks, Measure, Measured, Page, draw_page, in_grid, split};
use super::{Laid, said};
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
        let bands = (words::size(area).max(size) > 0).then(|| bands(&sections, &measure, area, body));
        // Own letters stand in columns, unless names that can be read from the back of the room cost no page.
        let pages = match bands {
            Some(bands) if size > 0 => bands,
            bands => {
                let columns = columns(&sections, &measure, body);
                bands.filter(|bands| bands.len() <= columns.len()).unwrap_or(columns)
            }
        };
        Self { plate, pages }
    }
}

fn plate(note: &RoomNote, size: u16, area: Rect) -> (Words, Rect) {
    let most = (area.height / 4).max(1);
    let larger = size.max(u16::from(area.width >= 60 && area.height >= 16));
    let (said, width) = (said(note), area.width.saturating_sub(4).max(1));
    let words = match Words::block(&said, larger + u16::from(size > 0), width, most) {
        // A long one has half of the wall before it is small: it is what everybody is asked about.
        Words::Plain(..) if larger > 0 => Words::block(&said, larger, width, (area.height / 2).max(most)),
        words => words,
    };
    let height = (words.height() + 2 * size.min(1)).min(area.height);
    (words, Rect { height, ..area })
}

/// Sections below each other, the notes of each side by side.
fn bands<'a>(
    sections: &[(String, &'a [RoomNote])],
    measure: &Measure,
    area: Rect,
    body: Rect,
) -> Vec<Page<'a>> {
    let names = || sections.iter().map(|(name, _)| name);
    // A line for each name; where one is a sentence, two for that.
    let size = words::common_line(names(), words::size(area).max(measure.size), body.width).max(1);
    let two = (2 * words::rows(size) + 1).min(body.height / 3).max(1);
    let headings: Vec<_> = names().map(|name| Words::block(name, size, body.width, two)).collect();
    let whole = (1, body.width, body.width);
    let pages = |cells| Flow::new(measure, body, whole, cells).pages(sections, &headings, two);
    // Cards as narrow as they may be, or as wide as it takes for a long note not to be alone small, and for fewer pages.
    let narrowest = split(body.width, usize::MAX, measure).0;
    let tried = (1..=narrowest).rev().map(|count| pages(split(body.width, count, measure)));
    let small = |pages: &Vec<Page<'_>>| pages.iter().map(Page::in_own_letters).sum::<usize>();
    tried.min_by_key(|pages| (small(pages), pages.len())).unwrap_or_default()
}

/// Sections in the terminal's own letters that flow down one column after another, a note below another.
fn columns<'a>(sections: &[(String, &'a [RoomNote])], measure: &Measure, body: Rect) -> Vec<Page<'a>> {
    let columns = split(body.width, usize::MAX, measure);
    // A name is often a sentence; what there is no room for in two lines is cut.
    let two = 2.min(body.height / 3).max(1);
    let headings: Vec<_> = sections.iter().map(|(name, _)| Words::block(name, 0, columns.1, two)).collect();
    Flow::new(measure, body, columns, (1, columns.1, columns.1)).pages(sections, &headings, two)
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

/// How many there are side by side, how wide each is, and how far it is from one to the next.
type Across = (usize, u16, u16);

/// Sections as they flow down one column after another.
struct Flow<'m, 'a> {
    measure: &'m Measure,
    body: Rect,
    columns: Across,
    /// The notes side by side in a column.
    cells: Across,
    column: usize,
    y: u16,
    done: Vec<Page<'a>>,
    page: Page<'a>,
}

impl<'m, 'a> Flow<'m, 'a> {
    fn new(measure: &'m Measure, body: Rect, columns: Across, cells: Across) -> Self {
        let (done, page) = (Vec::new(), Page::default());
        Self { measure, body, columns, cells, column: 0, y: body.y, done, page }
    }

    /// The pages, with headings of at most so many rows.
    fn pages(mut self, sections: &[(String, &'a [RoomNote])], headings: &[Words], two: u16) -> Vec<Page<'a>> {
        let most = self.body.height.saturating_sub(two + 1).max(1);
        let notes = sections.iter().flat_map(|(_, notes)| notes.iter());
        let mut cards = self.measure.cards(notes, self.cells.1, most).into_iter();
        for ((_, notes), name) in sections.iter().zip(headings) {
            let heading = (name.height() + 1).min(self.body.height);
            let cards: Vec<_> = cards.by_ref().take(notes.len()).collect();
            let height = |row: &[Measured<'a>]| row.iter().map(|(_, _, height)| *height).max().unwrap_or(0);
            let rows: Vec<_> = cards.chunks(self.cells.0).map(|row| (row, height(row))).collect();
            self.make_room(heading + rows.first().map_or(0, |(_, height)| *height));
            self.heading(name, heading);
            for (row, height) in rows {
                // What goes on in the next column says there again what it is.
                if self.make_room(height) {
                    self.heading(name, heading);
                }
                for ((note, words, _), at) in row.iter().zip(0..) {
                    let place = self.place(height);
                    let x = place.x.saturating_add(self.cells.2.saturating_mul(at));
                    let cell = Rect { x, width: self.cells.1, ..place };
                    self.page.put(note, words.clone(), cell.intersection(place));
                }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn note(no: u32, text: &str) -> RoomNote {
        RoomNote { no, text: text.into(), table: None, starred: false }
    }

    fn groups() -> Vec<RoomGroup> {
        let texts = [
            "Felles mal for søknaden",
            "Ring søkeren før vi skriver brev",
            "Åpen dag på rådhuset hver onsdag, så folk kan komme innom med tegningene sine",
            "SMS",
        ];
        let notes: Vec<_> = (1..).zip(texts).map(|(no, text)| note(no, text)).collect();
        let names = ["Folk får vite hvor saken står", "", "Ett skjema"];
        let group = |(no, name): (u32, &str)| RoomGroup { no, name: name.into(), notes: notes.clone() };
        (1..).zip(names).map(group).collect()
    }

    #[test]
    fn the_clusters_names_are_of_one_size_in_every_window() {
        let groups = groups();
        for (width, height) in [(76, 20), (114, 32), (152, 36), (196, 43), (228, 58), (300, 80)] {
            for size in 0..=words::size(Rect::new(0, 0, width, height)) {
                let clusters = Clusters::new((&groups, &[]), None, size, Rect::new(0, 0, width, height));
                let headings = clusters.pages.iter().flat_map(|page| &page.headings);
                let names: Vec<bool> = headings.map(|(words, _)| matches!(words, Words::Plain(..))).collect();
                assert!(names.iter().all(|small| *small == names[0]), "{width}×{height} at {size}");
            }
        }
    }

    #[test]
    fn a_long_note_that_is_placed_is_large_too() {
        let groups = groups();
        let loners = [groups[0].notes[2].clone()];
        let clusters = Clusters::new((&groups, &loners), Some(3), 0, Rect::new(0, 0, 152, 36));
        assert!(matches!(clusters.plate, Some((Words::Large(_), _))));
    }

    #[test]
    fn no_note_is_alone_small_where_wider_cards_have_room_for_it() {
        let groups = groups();
        let clusters = Clusters::new((&groups, &[]), None, 1, Rect::new(0, 0, 228, 58));
        assert_eq!(clusters.pages.iter().map(Page::in_own_letters).sum::<usize>(), 0);
    }
}
