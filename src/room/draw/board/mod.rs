//! Boards: fewer notes at a time and larger, a page after another.
//!
//! A board is laid out without a word of any language, so that its number of pages is known from the view and the
//! window alone.

mod cards;
mod clusters;
mod curve;
mod journey;
mod matrix;
mod pulse;
mod scores;
mod tree;
mod votes;
pub(super) mod wall;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::words::{self, Words};
use super::{header, inner};
use crate::core::room::{Picture, RoomBoard, RoomNote, RoomView, Scene};
use crate::room::RoomScreen;
use wall::Marks;

/// A board that has been laid out for a window.
trait Laid {
    /// How many pages it takes; at least one.
    fn pages(&self) -> usize;

    /// Draws a page.
    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer);
}

/// A board in letters as large as make sense: where the large ones would break it into more than a few pages, the
/// terminal's own, with which the room sees it whole; unless the window has so many rows that nobody could read those.
fn laid<'a>(board: &'a RoomBoard, area: Rect) -> Box<dyn Laid + 'a> {
    let body = header::below(area);
    let mut sizes = (1..=words::size(area)).rev().map(|size| (size, in_letters(board, size, body)));
    let found = sizes.find(|(size, laid)| is_worth(*size, laid.pages(), area));
    found.map_or_else(|| in_letters(board, 0, body), |(_, laid)| laid)
}

/// True where letters of this size break what is shown into few enough pages.
pub(super) fn is_worth(size: u16, pages: usize, area: Rect) -> bool {
    match size {
        1 => area.height >= OWN_LETTERS_BELOW || pages <= SOME_PAGES,
        _ => pages <= FEW_PAGES,
    }
}

/// In letters that are wide, a board is worth one page: narrow ones hold twice as much.
const FEW_PAGES: usize = 1;

/// In narrow letters, so many.
const SOME_PAGES: usize = 4;

/// From so many rows on, a row is too low for the back of a room.
const OWN_LETTERS_BELOW: u16 = 58;

fn in_letters<'a>(board: &'a RoomBoard, size: u16, body: Rect) -> Box<dyn Laid + 'a> {
    match &board.picture {
        Picture::Wall { columns } => Box::new(wall::Wall::new(columns, size, body)),
        Picture::Journey { stages, lanes, curve } => {
            Box::new(journey::Journey::new(stages, lanes, curve, size, body))
        }
        Picture::Tree { twigs } => Box::new(tree::Tree::new(twigs, size, body)),
        Picture::Votes { revealed, items } => Box::new(votes::Votes::new(*revealed, items, size, body)),
        Picture::Matrix { x, y, quadrants, placed, waiting } => {
            let axes = matrix::Axes { x, y, quadrants: quadrants.as_ref() };
            Box::new(matrix::Matrix::new(axes, placed, waiting, size, body))
        }
        Picture::Cards { cards } => Box::new(cards::Cards::new(cards, board.at, size, body)),
        Picture::Pulse { low, high, counts } => Box::new(pulse::Pulse::new(low, high, counts, size, body)),
        Picture::Clusters { groups, loners } => {
            Box::new(clusters::Clusters::new((groups, loners), board.at, size, body))
        }
        Picture::Scores { revealed, criteria, items, .. } => {
            Box::new(scores::Scores::new(*revealed, criteria, items, size, body))
        }
    }
}

pub(in crate::room) fn pages(view: &RoomView, area: Rect) -> u32 {
    let area = inner(area);
    let pages = match &view.scene {
        Scene::Board(board) => laid(board, area).pages(),
        Scene::Result(result) => super::result::pages(view, result, area),
        _ => 1,
    };
    u32::try_from(pages).unwrap_or(u32::MAX).max(1)
}

pub(super) fn draw(
    screen: &RoomScreen<'_>,
    view: &RoomView,
    board: &RoomBoard,
    area: Rect,
    buf: &mut Buffer,
) {
    let laid = laid(board, area);
    let last = u32::try_from(laid.pages()).unwrap_or(u32::MAX).saturating_sub(1);
    let page = board.page.min(last);
    header::draw(screen, view, &board.name, Some((page, last + 1)), area, buf);
    let marks = Marks { newest: board.newest, at: board.at };
    laid.draw(screen, usize::try_from(page).unwrap_or(usize::MAX), marks, buf);
}

/// A note as it stands on every board: its number, and its text.
fn said(note: &RoomNote) -> String {
    format!("{} {}", note.no, note.text)
}

/// Notes of one width in words, all in letters of one size.
fn in_words<'a>(
    notes: impl IntoIterator<Item = &'a RoomNote>,
    size: u16,
    width: u16,
    most: u16,
) -> Vec<Words> {
    let said: Vec<String> = notes.into_iter().map(said).collect();
    let size = words::common(said.iter().map(|said| (said, width)), size, most);
    said.iter().map(|said| Words::block(said, size, width, most)).collect()
}

/// Breaks things below each other into pages: the heights of all, with a gap between two, in pages of so many rows.
/// Each thing alone is at most as high as a page.
fn paged(heights: impl IntoIterator<Item = u16>, gap: u16, rows: u16) -> Vec<std::ops::Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut used, mut end) = (0, 0_u16, 0);
    for height in heights {
        let needed = used.saturating_add(height);
        if end > start && needed > rows {
            pages.push(start..end);
            (start, used) = (end, 0);
        }
        used = used.saturating_add(height).saturating_add(gap);
        end += 1;
    }
    if end > start || pages.is_empty() {
        pages.push(start..end);
    }
    pages
}
