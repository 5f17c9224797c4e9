//! A wall of notes: cards in a grid that grows as they come, or in columns where these have names.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;

use super::{Laid, in_words, paged};
use crate::core::room::{RoomNote, WallColumn};
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// The notes that stand out.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::room::draw) struct Marks {
    /// The newest.
    pub(in crate::room::draw) newest: Option<u32>,
    /// The one the facilitator points at.
    pub(in crate::room::draw) at: Option<u32>,
}

impl Marks {
    /// A note's style, and the sign at its edge where it stands out.
    pub(super) fn of(self, note: u32, screen: &RoomScreen<'_>) -> (Style, Option<&'static str>) {
        if self.at == Some(note) {
            (screen.theme.now, Some("►"))
        } else if self.newest == Some(note) {
            (screen.theme.newest, Some("█"))
        } else {
            (screen.theme.card, None)
        }
    }
}

/// A note in its place.
#[derive(Clone, Debug)]
pub(in crate::room::draw) struct Card<'a> {
    note: &'a RoomNote,
    words: Words,
    place: Rect,
}

/// What stands on the wall at a time.
#[derive(Clone, Debug, Default)]
pub(in crate::room::draw) struct Page<'a> {
    pub(super) headings: Vec<(Words, Rect)>,
    cards: Vec<Card<'a>>,
}

/// A wall in a window.
pub(super) struct Wall<'a>(Vec<Page<'a>>);

impl<'a> Wall<'a> {
    pub(super) fn new(columns: &'a [WallColumn], size: u16, body: Rect) -> Self {
        Self(layout(columns, size, body))
    }
}

impl<'a> Page<'a> {
    /// Puts a heading in its place.
    pub(super) fn head(&mut self, words: Words, place: Rect) {
        self.headings.push((words, place));
    }

    /// Puts a note in its place.
    pub(super) fn put(&mut self, note: &'a RoomNote, words: Words, place: Rect) {
        self.cards.push(Card { note, words, place });
    }

    /// How many notes are in the terminal's own letters.
    pub(super) fn in_own_letters(&self) -> usize {
        self.cards.iter().filter(|card| matches!(card.words, Words::Plain(..))).count()
    }
}

impl Laid for Wall<'_> {
    fn pages(&self) -> usize {
        self.0.len()
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        if let Some(page) = self.0.get(page) {
            draw_page(screen, page, marks, buf);
        }
    }
}

/// A note, its words, and how high its card is.
pub(super) type Measured<'a> = (&'a RoomNote, Words, u16);

/// The room round a card's words, and the columns a card needs.
pub(super) struct Measure {
    /// The size of the letters.
    pub(super) size: u16,
    padding: (u16, u16),
    /// The cells between two cards.
    pub(super) gap: (u16, u16),
    least: u16,
}

impl Measure {
    pub(super) fn new(size: u16, body: Rect) -> Self {
        let roomy = body.height >= 18 && body.width >= 60;
        Self {
            size,
            padding: (1 + size + u16::from(roomy), size / 2 + u16::from(roomy && size > 0)),
            gap: (1 + u16::from(roomy), u16::from(roomy)),
            least: if size == 0 { 24 } else { words::columns(size) * 11 },
        }
    }

    /// Notes on cards of this width and at most this height, in letters of one size: the words of each, and how high
    /// it is.
    pub(super) fn cards<'a>(
        &self,
        notes: impl IntoIterator<Item = &'a RoomNote> + Clone,
        width: u16,
        most: u16,
    ) -> Vec<Measured<'a>> {
        let inside = width.saturating_sub(2 * self.padding.0).max(1);
        let most = most.saturating_sub(2 * self.padding.1).max(1);
        let words = in_words(notes.clone(), self.size, inside, most);
        let measured = |(note, words): (&'a RoomNote, Words)| {
            let height = words.height() + 2 * self.padding.1;
            (note, words, height)
        };
        notes.into_iter().zip(words).map(measured).collect()
    }
}

/// The pages of a wall.
pub(in crate::room::draw) fn layout(columns: &[WallColumn], size: u16, body: Rect) -> Vec<Page<'_>> {
    let measure = Measure::new(size, body);
    let pages = if columns.iter().any(|column| !column.name.is_empty()) {
        in_columns(columns, &measure, body)
    } else {
        let notes: Vec<&RoomNote> = columns.iter().flat_map(|column| &column.notes).collect();
        in_grid(&notes, &measure, body)
    };
    if pages.is_empty() { vec![Page::default()] } else { pages }
}

/// How many columns stand side by side, how wide each is, and how far it is from one to the next.
pub(super) fn split(width: u16, wanted: usize, measure: &Measure) -> (usize, u16, u16) {
    let most = usize::from((width + measure.gap.0) / (measure.least + measure.gap.0)).max(1);
    let count = u16::try_from(wanted.clamp(1, most)).unwrap_or(1);
    let step = (width + measure.gap.0) / count;
    (usize::from(count), step.saturating_sub(measure.gap.0).max(1), step)
}

pub(super) fn in_grid<'a>(notes: &[&'a RoomNote], measure: &Measure, body: Rect) -> Vec<Page<'a>> {
    // Few notes stand in few columns: they are read in the order they came.
    let wanted = if notes.len() <= 3 { 1 } else { notes.len() };
    let (columns, width, step) = split(body.width, wanted, measure);
    let cards = measure.cards(notes.iter().copied(), width, body.height);
    let rows: Vec<_> = cards.chunks(columns).collect();
    let height = |row: &[(_, _, u16)]| row.iter().map(|(_, _, height)| *height).max().unwrap_or(1);
    let by_row = paged(rows.iter().map(|row| height(row)), measure.gap.1, body.height);
    // Where not all have room at once, no room is left empty below a short note: they go down each column.
    let by_column = paged(cards.iter().map(|(_, _, height)| *height), measure.gap.1, body.height);
    let x = |column: usize| body.x.saturating_add(step.saturating_mul(u16::try_from(column).unwrap_or(0)));
    let card = |(note, words, _): &(&'a RoomNote, Words, u16), x, y, height| Card {
        note,
        words: words.clone(),
        place: Rect { x, y, width, height }.intersection(body),
    };
    if by_row.len() <= by_column.len().div_ceil(columns) {
        let page = |range: std::ops::Range<usize>| {
            let mut page = Page::default();
            let mut y = body.y;
            for row in &rows[range] {
                let height = height(row);
                page.cards
                    .extend(row.iter().enumerate().map(|(column, one)| card(one, x(column), y, height)));
                y = y.saturating_add(height + measure.gap.1);
            }
            page
        };
        return by_row.into_iter().map(page).collect();
    }
    let page = |chunk: &[std::ops::Range<usize>]| {
        let mut page = Page::default();
        for (column, range) in chunk.iter().enumerate() {
            let mut y = body.y;
            for one in &cards[range.clone()] {
                page.cards.push(card(one, x(column), y, one.2));
                y = y.saturating_add(one.2 + measure.gap.1);
            }
        }
        page
    };
    by_column.chunks(columns).map(page).collect()
}

fn in_columns<'a>(columns: &'a [WallColumn], measure: &Measure, body: Rect) -> Vec<Page<'a>> {
    let (side_by_side, width, step) = split(body.width, columns.len(), measure);
    let heading_rows = (words::rows(measure.size) + 1).min(body.height.saturating_sub(1));
    let below = Rect { y: body.y + heading_rows, height: body.height - heading_rows, ..body };
    let mut cards =
        measure.cards(columns.iter().flat_map(|column| &column.notes), width, below.height).into_iter();
    let names = words::common_line(columns.iter().map(|column| &column.name), measure.size, width);
    let mut pages = Vec::new();
    for group in columns.chunks(side_by_side) {
        let cards: Vec<Vec<_>> =
            group.iter().map(|column| cards.by_ref().take(column.notes.len()).collect()).collect();
        let breaks: Vec<_> = cards
            .iter()
            .map(|cards| paged(cards.iter().map(|(_, _, height)| *height), measure.gap.1, below.height))
            .collect();
        let count = breaks.iter().map(Vec::len).max().unwrap_or(1);
        for at in 0..count {
            let mut page = Page::default();
            for (i, column) in group.iter().enumerate() {
                let x = body.x + step.saturating_mul(u16::try_from(i).unwrap_or(0));
                let heading = Rect { x, width, height: heading_rows, ..body }.intersection(body);
                page.headings.push((Words::line(&column.name, names, width), heading));
                let mut y = below.y;
                for (note, words, height) in
                    breaks[i].get(at).into_iter().flat_map(|range| &cards[i][range.clone()])
                {
                    let place = Rect { x, y, width, height: *height }.intersection(below);
                    page.cards.push(Card { note, words: words.clone(), place });
                    y = y.saturating_add(height + measure.gap.1);
                }
            }
            pages.push(page);
        }
    }
    pages
}

pub(in crate::room::draw) fn draw_page(
    screen: &RoomScreen<'_>,
    page: &Page<'_>,
    marks: Marks,
    buf: &mut Buffer,
) {
    for (words, place) in &page.headings {
        words.draw(HorizontalAlignment::Left, screen.theme.heading, *place, buf);
        if place.height > 1 {
            let y = place.bottom() - 1;
            for x in place.left()..place.right() {
                if let Some(cell) = buf.cell_mut((x, y)) {
                    cell.set_symbol("─").set_style(screen.theme.quiet);
                }
            }
        }
    }
    for card in &page.cards {
        draw_card(screen, card.note, &card.words, card.place, marks, buf);
    }
}

/// A note on its card, with what makes it stand out at its edge.
pub(super) fn draw_card(
    screen: &RoomScreen<'_>,
    note: &RoomNote,
    words: &Words,
    place: Rect,
    marks: Marks,
    buf: &mut Buffer,
) {
    let (style, sign) = marks.of(note.no, screen);
    paint(place, style, buf);
    let side = place.width.saturating_sub(words.width()).min(4) / 2;
    let side = side.max(1).min(place.width);
    let down = place.height.saturating_sub(words.height()) / 2;
    let inside = Rect {
        x: place.x + side,
        y: place.y + down.min(1),
        width: place.width - side,
        height: place.height - down.min(1),
    };
    words.draw(HorizontalAlignment::Left, style, inside, buf);
    for y in place.top()..place.bottom() {
        if let (Some(sign), Some(cell)) = (sign, buf.cell_mut((place.x, y))) {
            cell.set_symbol(sign);
        }
    }
    if note.starred
        && place.width > 2
        && place.height > 0
        && let Some(cell) = buf.cell_mut((place.right() - 1, place.y))
    {
        cell.set_symbol("★");
    }
}
