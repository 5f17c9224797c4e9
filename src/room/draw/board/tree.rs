//! A tree of whys: each below what it answers, with lines to it. Root causes stand on a plate.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;

use super::wall::Marks;
use super::{Laid, paged, said};
use crate::core::room::RoomTwig;
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// A tree in a window.
pub(super) struct Tree<'a> {
    rows: Vec<Row<'a>>,
    pages: Vec<std::ops::Range<usize>>,
    indent: u16,
    gap: u16,
    body: Rect,
    key: Rect,
}

struct Row<'a> {
    twig: &'a RoomTwig,
    words: Words,
    /// For each level above its own, whether the line there goes on below it.
    lines: Vec<bool>,
}

impl<'a> Tree<'a> {
    pub(super) fn new(twigs: &'a [RoomTwig], size: u16, area: Rect) -> Self {
        // What the signs mean stands below, where it takes no more than a small part.
        let key_rows = if area.height >= 10 { words::rows(size) + 1 } else { 0 };
        let body = Rect { height: area.height - key_rows.min(area.height), ..area };
        let key = Rect { y: body.bottom(), height: area.height - body.height, ..area };
        let deepest = twigs.iter().map(|twig| twig.depth).max().unwrap_or(0);
        let deepest = u16::try_from(deepest).unwrap_or(u16::MAX).max(1);
        // However deep it is, more than half of the width is for words.
        let indent = (3 + 3 * size.min(3)).min(area.width * 2 / 5 / deepest).max(1);
        let width = |twig| {
            let used = indent.saturating_mul(level(twig)).saturating_add(2);
            body.width.saturating_sub(used + 1).max(1)
        };
        let texts = twigs.iter().map(|twig| (said(&twig.note), width(twig)));
        let letters = words::common(texts, size, body.height.max(1));
        let mut goes_on = Vec::new();
        let rows: Vec<Row<'a>> = twigs
            .iter()
            .map(|twig| {
                goes_on.resize(twig.depth.min(MOST_LEVELS) + 1, false);
                if let Some(own) = goes_on.last_mut() {
                    *own = !twig.last;
                }
                let words = Words::block(&said(&twig.note), letters, width(twig), body.height.max(1));
                Row { twig, words, lines: goes_on.clone() }
            })
            .collect();
        let in_pages = |gap| paged(rows.iter().map(|row| row.words.height()), gap, body.height);
        // Air between them, unless it costs a page.
        let gap = u16::from(size > 0 || in_pages(1).len() == in_pages(0).len());
        let pages = in_pages(gap);
        Self { rows, pages, indent, gap, body, key }
    }

    /// The lines from what it answers to a row.
    fn branches(&self, row: &Row<'_>, style: Style, place: Rect, buf: &mut Buffer) {
        let mut put = |x: u16, y: u16, sign: &str| {
            if x < self.body.right()
                && y < self.body.bottom()
                && let Some(cell) = buf.cell_mut((x, y))
            {
                cell.set_symbol(sign).set_style(style);
            }
        };
        let levels = usize::from(level(row.twig));
        for at in 1..=levels {
            let x = self.body.x + self.indent * (u16::try_from(at).unwrap_or(1) - 1) + self.indent / 3;
            let goes_on = row.lines.get(at).copied().unwrap_or(false);
            for y in place.top()..place.bottom() + self.gap {
                let is_own = at == levels;
                match (is_own, y == place.top(), goes_on) {
                    (true, true, true) => put(x, y, "├"),
                    (true, true, false) => put(x, y, "└"),
                    (_, _, true) => put(x, y, "│"),
                    (_, _, false) => {}
                }
            }
            if at == levels {
                for along in x + 1..self.body.x + self.indent * level(row.twig) {
                    put(along, place.y, "─");
                }
            }
        }
    }
}

/// Deeper than this all stand below each other: no wall has room for more steps to the right.
const MOST_LEVELS: usize = 12;

fn level(twig: &RoomTwig) -> u16 {
    u16::try_from(twig.depth.min(MOST_LEVELS)).unwrap_or(0)
}

impl Laid for Tree<'_> {
    fn pages(&self) -> usize {
        self.pages.len()
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        let Some(range) = self.pages.get(page) else { return };
        let theme = screen.theme;
        let mut y = self.body.y;
        for row in &self.rows[range.clone()] {
            let left = (self.indent * level(row.twig)).min(self.body.width);
            let height = row.words.height();
            let whole = Rect { y, height, ..self.body }.intersection(self.body);
            self.branches(row, theme.quiet, whole, buf);
            let wide = (row.words.width() + 3).min(whole.width - left);
            let place = Rect { x: whole.x + left, width: wide, ..whole };
            let note = row.twig.note.no;
            let style = if marks.at == Some(note) || marks.newest == Some(note) {
                marks.of(note, screen).0
            } else if row.twig.root {
                theme.soon
            } else if row.twig.depth == 0 {
                theme.heading
            } else {
                theme.text
            };
            paint(place, style, buf);
            let sign = match (row.twig.root, row.twig.influence, marks.at == Some(note)) {
                (true, _, _) => "◆",
                (_, true, _) => "●",
                (_, _, true) => "►",
                _ => " ",
            };
            let words =
                Rect { x: place.x + 2.min(place.width), width: place.width.saturating_sub(2), ..place };
            row.words.draw(HorizontalAlignment::Left, style, words, buf);
            if let Some(cell) = buf.cell_mut((place.x, place.y)).filter(|_| !place.is_empty()) {
                cell.set_symbol(sign);
            }
            if row.twig.root
                && row.twig.influence
                && let Some(cell) =
                    buf.cell_mut((place.x, place.y + 1)).filter(|_| place.height > 1 && place.width > 0)
            {
                cell.set_symbol("●");
            }
            y = y.saturating_add(height + self.gap);
        }
        let shown = self.rows.iter().any(|row| row.twig.root || row.twig.influence);
        if shown && self.key.height > 1 {
            let place = Rect { y: self.key.y + 1, height: self.key.height - 1, ..self.key };
            Words::line(&screen.locale.t("room-tree-key"), 0, place.width).draw_middle(
                theme.quiet,
                place,
                buf,
            );
        }
    }
}
