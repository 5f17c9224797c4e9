//! Points: what is scored, and once they are shown its points for each criterion and their sum. The weakest has a sign,
//! since it is what the group will talk about.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;

use super::wall::Marks;
use super::{Laid, in_words, paged};
use crate::core::room::ScoreItem;
use crate::room::RoomScreen;
use crate::room::draw::paint;
use crate::room::draw::words::{self, Words};

/// Before the points of a note's weakest criterion.
const WEAKEST: &str = "▼";

/// Scores in a window.
pub(super) struct Scores<'a> {
    revealed: bool,
    criteria: &'a [String],
    rows: Vec<(&'a ScoreItem, Words)>,
    pages: Vec<std::ops::Range<usize>>,
    size: u16,
    gap: u16,
    /// The columns of the note's words, and of each number.
    columns: (u16, u16),
    /// What the criteria are called; before they are shown, that they are secret.
    plate: Rect,
    /// What the numbers above the columns stand for, where the names have no room there in letters to be read from afar.
    legend: Option<Words>,
    body: Rect,
}

impl<'a> Scores<'a> {
    pub(super) fn new(
        revealed: bool,
        criteria: &'a [String],
        items: &'a [ScoreItem],
        size: u16,
        area: Rect,
    ) -> Self {
        let numbers = u16::try_from(criteria.len()).unwrap_or(u16::MAX).saturating_add(1);
        // Half of the wall is for what is scored; but a number is never given more than its name needs.
        let number = (area.width / 2 / numbers).min(22 * (size + 1));
        let has_room = size > 0 && area.height >= LEAST_WITH_LEGEND;
        let is_cut = || words::common_line(criteria, size.min(1), number.saturating_sub(1)) == 0;
        let legend = (revealed && has_room && is_cut()).then(|| legend(criteria, area));
        let plate = match (area.height, revealed) {
            (0..4, _) => 0,
            (_, true) => {
                words::rows(size.min(1)) + 1 + legend.as_ref().map_or(0, |legend| legend.height() + 1)
            }
            (_, false) => words::rows(size) + 2 * size.min(1) + 1,
        };
        let plate = plate.min(area.height);
        let body = Rect { y: area.y + plate, height: area.height - plate, ..area };
        let plate = Rect { height: plate.saturating_sub(1), ..area };
        let text = if revealed { area.width - number * numbers } else { area.width };
        let width = text.saturating_sub(3 + size).max(1);
        let words = in_words(items.iter().map(|item| &item.note), size, width, body.height.max(1));
        let rows: Vec<_> = items.iter().zip(words).collect();
        let least = words::rows(size);
        let gap = size.min(1);
        let pages = paged(rows.iter().map(|(_, words)| words.height().max(least)), gap, body.height);
        Self { revealed, criteria, rows, pages, size, gap, columns: (text, number), plate, legend, body }
    }

    /// The column of a number, counted from the left; the last is that of the sum.
    fn column(&self, at: usize, row: Rect) -> Rect {
        let (text, number) = self.columns;
        let left = text.saturating_add(number.saturating_mul(u16::try_from(at).unwrap_or(u16::MAX)));
        let left = left.min(row.width);
        Rect { x: row.x + left, width: number.min(row.width - left), ..row }
    }

    fn heading(&self, screen: &RoomScreen<'_>, buf: &mut Buffer) {
        if !self.revealed {
            paint(self.plate, screen.theme.now, buf);
            let criteria = self.criteria.join(" · ");
            let text = screen.locale.ta("room-secret-points", &[("criteria", criteria.into())]);
            let words = Words::line(&text, self.size, self.plate.width);
            return words.draw_middle(screen.theme.now, self.plate, buf);
        }
        let sum = screen.locale.t("scores-sum");
        let named: Vec<String> = match &self.legend {
            Some(legend) => {
                legend.draw(HorizontalAlignment::Left, screen.theme.text, self.plate, buf);
                (1..=self.criteria.len()).map(|number| number.to_string()).collect()
            }
            None => self.criteria.to_vec(),
        };
        let names: Vec<&str> = named.iter().map(String::as_str).chain([&*sum]).collect();
        let width = self.columns.1.saturating_sub(1);
        // One name that has to be small makes all of them small: none is more than another.
        let size = words::common_line(&names, self.size.min(1), width);
        for (at, name) in names.into_iter().enumerate() {
            let place = self.column(at, self.plate);
            let width = place.width.saturating_sub(1);
            let words = Words::line(name, size, width);
            // Small names stand at the foot of the plate, next to their numbers.
            let down = place.height.saturating_sub(words.height());
            let place = Rect { y: place.y + down, width, height: place.height - down, ..place };
            let style = if at == self.criteria.len() { screen.theme.heading } else { screen.theme.quiet };
            words.draw(HorizontalAlignment::Right, style, place, buf);
        }
    }

    fn numbers(&self, item: &ScoreItem, screen: &RoomScreen<'_>, row: Rect, buf: &mut Buffer) {
        let theme = screen.theme;
        let all = item.scores.iter().copied().chain([item.sum]);
        for (at, score) in all.enumerate() {
            let place = self.column(at, row);
            let place = Rect { width: place.width.saturating_sub(1), ..place };
            let is_weakest = item.weakest.contains(&at);
            let text = score.map_or_else(|| "–".to_owned(), |score| screen.locale.points(score));
            let style: Style = match at {
                _ if at == self.criteria.len() => theme.heading,
                _ if is_weakest => theme.time,
                _ => theme.text,
            };
            let words = Words::line(&text, self.size, place.width.saturating_sub(2));
            words.draw(HorizontalAlignment::Right, style, place, buf);
            let x = place.right().saturating_sub(words.width() + 2).max(place.x);
            let y = place.y + words.height().saturating_sub(1) / 2;
            if let Some(cell) = buf.cell_mut((x, y)).filter(|_| is_weakest && place.width > 2) {
                cell.set_symbol(WEAKEST).set_style(theme.time);
            }
        }
    }
}

/// From so many rows on there is room for what the numbers stand for.
const LEAST_WITH_LEGEND: u16 = 24;

/// «1 Nytt · 2 Nyttig · 3 Nyttiggjort», in large letters.
fn legend(criteria: &[String], area: Rect) -> Words {
    let named = (1..).zip(criteria).map(|(number, name)| format!("{number} {name}"));
    let text = named.collect::<Vec<_>>().join(" · ");
    Words::block(&text, 1, area.width, 2 * words::rows(1))
}

impl Laid for Scores<'_> {
    fn pages(&self) -> usize {
        self.pages.len()
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        if !self.plate.is_empty() {
            self.heading(screen, buf);
        }
        let Some(range) = self.pages.get(page) else { return };
        let mut y = self.body.y;
        for (item, words) in &self.rows[range.clone()] {
            let height = words.height().max(words::rows(self.size));
            let row = Rect { y, height, ..self.body }.intersection(self.body);
            let (card, sign) = marks.of(item.note.no, screen);
            let style = if sign.is_some() { card } else { screen.theme.text };
            let place = Rect { width: self.columns.0.min(row.width), ..row };
            paint(place, style, buf);
            let indent = 1.min(place.width);
            let inside = Rect { x: place.x + indent, width: place.width - indent, ..place };
            words.draw(HorizontalAlignment::Left, style, inside, buf);
            if self.revealed {
                self.numbers(item, screen, row, buf);
            }
            y = y.saturating_add(height + self.gap);
        }
    }
}
