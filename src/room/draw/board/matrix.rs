//! A matrix: the notes' numbers where they were put, the quadrants by name, and what the numbers stand for.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::wall::Marks;
use super::{Laid, in_words, paged};
use crate::core::room::{MatrixNote, RoomAxis, RoomNote};
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// The axes and what lies between them.
#[derive(Clone, Copy)]
pub(super) struct Axes<'a> {
    pub(super) x: &'a RoomAxis,
    pub(super) y: &'a RoomAxis,
    pub(super) quadrants: Option<&'a [String; 4]>,
}

/// A matrix in a window.
pub(super) struct Matrix<'a> {
    axes: Axes<'a>,
    placed: &'a [MatrixNote],
    /// All notes in words: those on the matrix first.
    list: Vec<(&'a RoomNote, bool, Words)>,
    pages: Vec<std::ops::Range<usize>>,
    map: Rect,
    beside: Rect,
    /// The size of the numbers on the map.
    numbers: u16,
}

/// The end of both axes.
const FAR: u16 = 10;

impl<'a> Matrix<'a> {
    pub(super) fn new(
        axes: Axes<'a>,
        placed: &'a [MatrixNote],
        waiting: &'a [RoomNote],
        size: u16,
        body: Rect,
    ) -> Self {
        let (map, beside) = split(body);
        let notes = placed.iter().map(|placed| (&placed.note, true));
        let notes = notes.chain(waiting.iter().map(|note| (note, false)));
        let width = beside.width.saturating_sub(3).max(1);
        let words = in_words(notes.clone().map(|(note, _)| note), size, width, beside.height.max(1));
        let list: Vec<_> = notes.zip(words).map(|((note, on), words)| (note, on, words)).collect();
        let pages = if beside.is_empty() {
            std::iter::once(0..0).collect()
        } else {
            paged(list.iter().map(|(_, _, words)| words.height()), 1, beside.height)
        };
        Self { axes, placed, list, pages, map, beside, numbers: words::size(body).max(size) }
    }

    /// The frame, with what the axes mean in its lines, and the quadrants' names.
    fn frame(&self, screen: &RoomScreen<'_>, buf: &mut Buffer) {
        let (theme, map) = (screen.theme, self.map);
        let (right, bottom) = (map.right() - 1, map.bottom() - 2);
        let (middle_x, middle_y) = (map.x + map.width / 2, map.y + (bottom - map.y) / 2);
        let mut put = |x: u16, y: u16, sign: &str| {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.set_symbol(sign).set_style(theme.quiet);
            }
        };
        for x in map.x..=right {
            put(x, map.y, "─");
            put(x, middle_y, "─");
            put(x, bottom, "─");
        }
        for y in map.y..=bottom {
            put(map.x, y, "│");
            put(middle_x, y, "│");
            put(right, y, "│");
        }
        for (x, y, sign) in [
            (map.x, map.y, "┌"),
            (right, map.y, "┐"),
            (map.x, bottom, "└"),
            (right, bottom, "┘"),
            (middle_x, middle_y, "┼"),
            (middle_x, map.y, "┬"),
            (middle_x, bottom, "┴"),
            (map.x, middle_y, "├"),
            (right, middle_y, "┤"),
        ] {
            put(x, y, sign);
        }
        let line = |text: &str, at, style, place: Rect, buf: &mut Buffer| {
            Words::line(text, 0, place.width).draw(at, style, place, buf);
        };
        let inside = |y: u16| Rect { x: map.x + 2, y, width: map.width.saturating_sub(4), height: 1 };
        let Axes { x, y, .. } = self.axes;
        line(
            &format!(" ↑ {}: {} ", y.name, y.high),
            HorizontalAlignment::Left,
            theme.heading,
            inside(map.y),
            buf,
        );
        line(&format!(" {} ", y.low), HorizontalAlignment::Left, theme.heading, inside(bottom), buf);
        let below = inside(bottom + 1);
        line(&x.low, HorizontalAlignment::Left, theme.heading, below, buf);
        line(&format!("{} →", x.name), HorizontalAlignment::Center, theme.heading, below, buf);
        line(&x.high, HorizontalAlignment::Right, theme.heading, below, buf);
        let half = (map.width / 2).saturating_sub(3);
        // All four large, or none.
        let names = self.axes.quadrants;
        let size = words::common_line(names.into_iter().flatten(), self.numbers, half);
        for (name, i) in names.into_iter().flatten().zip(0_u16..) {
            let left = if i % 2 == 0 { map.x + 2 } else { middle_x + 2 };
            let top = if i < 2 { map.y + 1 } else { middle_y + 1 };
            let place = Rect { x: left, y: top, width: half, height: words::rows(size) };
            Words::line(name, size, half).draw(
                HorizontalAlignment::Left,
                theme.quiet,
                place.intersection(map),
                buf,
            );
        }
    }

    /// The numbers, each as near to its place as there is room for it.
    fn numbers(&self, screen: &RoomScreen<'_>, marks: Marks, buf: &mut Buffer) {
        let map = self.map;
        let field = Rect {
            x: map.x + 1,
            y: map.y + 2,
            width: map.width.saturating_sub(2),
            height: map.height.saturating_sub(4),
        };
        let mut taken: Vec<Rect> = Vec::new();
        for placed in self.placed {
            let words = Words::line(&placed.note.no.to_string(), self.numbers, field.width);
            let size = (words.width() + 2, words.height());
            if size.0 > field.width || size.1 > field.height {
                continue;
            }
            let (x, y) = (u16::from(placed.xy.0).min(FAR), FAR - u16::from(placed.xy.1).min(FAR));
            let wanted =
                (field.x + (field.width - size.0) * x / FAR, field.y + (field.height - size.1) * y / FAR);
            let Some(place) = free_place(wanted, size, field, &taken) else { continue };
            taken.push(place);
            let (style, _) = marks.of(placed.note.no, screen);
            let stands_out = marks.at == Some(placed.note.no) || marks.newest == Some(placed.note.no);
            let style = if stands_out { style } else { screen.theme.soon };
            paint(place, style, buf);
            words.draw_middle(style, place, buf);
        }
    }
}

/// The place nearest to the wanted one that touches none that is taken.
fn free_place(wanted: (u16, u16), size: (u16, u16), field: Rect, taken: &[Rect]) -> Option<Rect> {
    let far = |a: u16, b: u16| i32::from(a.abs_diff(b));
    let step = (size.0.div_ceil(2).max(1), size.1.max(1));
    let columns = (field.x..=field.right() - size.0).filter(|x| x.abs_diff(wanted.0) % step.0 == 0);
    let places = columns.flat_map(|x| {
        let rows = (field.y..=field.bottom() - size.1).filter(|y| y.abs_diff(wanted.1) % step.1 == 0);
        rows.map(move |y| Rect { x, y, width: size.0, height: size.1 })
    });
    // A row counts as two columns, which it is as high as.
    let distance = |place: &Rect| far(place.x, wanted.0).pow(2) + (2 * far(place.y, wanted.1)).pow(2);
    places.filter(|place| !taken.iter().any(|other| other.intersects(*place))).min_by_key(distance)
}

/// The map and the list: beside each other, or in a tall window one above the other.
fn split(body: Rect) -> (Rect, Rect) {
    if body.width >= 60 {
        let width = body.width * 11 / 20;
        let list = Rect { x: body.x + width + 2, width: body.width - width - 2, ..body };
        (Rect { width, ..body }, list)
    } else if body.height >= 20 {
        let height = body.height * 3 / 5;
        let list = Rect { y: body.y + height + 1, height: body.height - height - 1, ..body };
        (Rect { height, ..body }, list)
    } else {
        (body, Rect { height: 0, ..body })
    }
}

impl Laid for Matrix<'_> {
    fn pages(&self) -> usize {
        self.pages.len()
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        if self.map.width >= 8 && self.map.height >= 6 {
            self.frame(screen, buf);
            self.numbers(screen, marks, buf);
        }
        let Some(range) = self.pages.get(page) else { return };
        let mut y = self.beside.y;
        for (note, on, words) in &self.list[range.clone()] {
            let place = Rect { y, height: words.height(), ..self.beside }.intersection(self.beside);
            let (style, sign) = marks.of(note.no, screen);
            let style = match (sign, on) {
                (Some(_), _) => style,
                (None, true) => screen.theme.text,
                (None, false) => screen.theme.quiet,
            };
            paint(place, style, buf);
            let inside =
                Rect { x: place.x + 2.min(place.width), width: place.width.saturating_sub(2), ..place };
            words.draw(HorizontalAlignment::Left, style, inside, buf);
            // What has no place yet says so beside its number.
            if !on && let Some(cell) = buf.cell_mut((place.x, place.y)).filter(|_| !place.is_empty()) {
                cell.set_symbol("?");
            }
            y = y.saturating_add(words.height() + 1);
        }
    }
}
