//! Cards that are pitched: one at a time, its heading large and its fields below.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::wall::Marks;
use super::{Laid, paged};
use crate::core::room::RoomCard;
use crate::room::RoomScreen;
use crate::room::draw::words::{self, Words};

/// Cards in a window.
pub(super) struct Cards<'a> {
    pages: Vec<Page<'a>>,
}

struct Page<'a> {
    heading: (Words, Rect),
    /// What each field is called, what it says, and where it stands.
    fields: Vec<(&'a str, Words, Rect)>,
}

impl<'a> Cards<'a> {
    /// All cards; only the one pointed at where one is.
    pub(super) fn new(cards: &'a [RoomCard], at: Option<u32>, size: u16, body: Rect) -> Self {
        let here = cards.iter().find(|card| at == Some(card.note.no));
        let shown = here.map_or(cards, std::slice::from_ref);
        Self { pages: shown.iter().flat_map(|card| pages(card, size, body)).collect() }
    }
}

fn pages(card: &RoomCard, size: u16, body: Rect) -> Vec<Page<'_>> {
    let most = (body.height * 9 / 20).max(1);
    let large = size.max(2 * u16::from(body.width >= 70 && body.height >= 14)) + u16::from(size > 2);
    let words = Words::block(&card.note.text, large, body.width, most);
    let used = (words.height() + 1 + size).min(body.height);
    let heading = (words, Rect { height: used, ..body });
    let below = Rect { y: body.y + used, height: body.height - used, ..body };
    let columns: u16 =
        if below.width >= 100 && card.fields.len() > 1 && size == 0 || below.width >= 200 { 2 } else { 1 };
    let gap = 4;
    let width = (below.width - gap.min(below.width) * (columns - 1)) / columns;
    // What a field is called stands in a row of its own above what it says.
    let (width, most) = (width.max(1), below.height.saturating_sub(1).max(1));
    let size = words::common(card.fields.iter().map(|(_, text)| (text, width)), size, most);
    let words = |text: &str| Words::block(text, size, width, most);
    let fields: Vec<_> = card.fields.iter().map(|(name, text)| (name.as_str(), words(text))).collect();
    let heights = fields.iter().map(|(_, words)| words.height() + 1);
    let parts = paged(heights, 1, below.height);
    let mut pages = Vec::new();
    for side_by_side in parts.chunks(usize::from(columns)) {
        let mut page = Page { heading: heading.clone(), fields: Vec::new() };
        for (range, column) in side_by_side.iter().zip(0_u16..) {
            let mut y = below.y;
            for (name, words) in &fields[range.clone()] {
                let place =
                    Rect { x: below.x + column * (width + gap), y, width, height: words.height() + 1 };
                page.fields.push((name, words.clone(), place.intersection(below)));
                y = y.saturating_add(words.height() + 2);
            }
        }
        pages.push(page);
    }
    pages
}

impl Laid for Cards<'_> {
    fn pages(&self) -> usize {
        self.pages.len().max(1)
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, _marks: Marks, buf: &mut Buffer) {
        let Some(page) = self.pages.get(page) else { return };
        let theme = screen.theme;
        page.heading.0.draw(HorizontalAlignment::Left, theme.heading, page.heading.1, buf);
        for (name, words, place) in &page.fields {
            Words::line(name, 0, place.width).draw(HorizontalAlignment::Left, theme.time, *place, buf);
            let down = 1.min(place.height);
            let text = Rect { y: place.y + down, height: place.height - down, ..*place };
            words.draw(HorizontalAlignment::Left, theme.text, text, buf);
        }
    }
}
