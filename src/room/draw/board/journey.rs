//! A journey: stages from the left, lanes below each other, and how each stage feels as a curve. Where all of it has no
//! room at once, the curve comes first, over all stages, and then some stages at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::wall::{Marks, draw_card};
use super::{Laid, curve, paged, said};
use crate::core::room::{JourneyLane, RoomNote};
use crate::room::RoomScreen;
use crate::room::draw::words::{self, Words};

/// A journey in a window.
pub(super) struct Journey<'a> {
    pages: Vec<Page<'a>>,
    curve: &'a [Option<f64>],
    size: u16,
}

struct Page<'a> {
    stages: Vec<(Words, Rect)>,
    lanes: Vec<(&'a str, Rect)>,
    notes: Vec<(&'a RoomNote, Words, Rect)>,
    /// Where the curve stands, where it does.
    curve: Option<Rect>,
}

/// Notes that stand beside each other, one in each stage, and the lane's name above the first of them.
struct Row<'a> {
    lane: Option<&'a str>,
    notes: Vec<Option<(&'a RoomNote, Words)>>,
    height: u16,
}

/// The columns of some stages.
#[derive(Clone, Copy)]
struct Columns {
    area: Rect,
    step: u16,
}

impl Columns {
    fn new(area: Rect, count: usize) -> Self {
        Self { area, step: (area.width / u16::try_from(count).unwrap_or(u16::MAX).max(1)).max(1) }
    }

    fn width(self) -> u16 {
        self.step.saturating_sub(1).max(1)
    }

    fn place(self, column: usize, y: u16, height: u16) -> Rect {
        let x = self.step.saturating_mul(u16::try_from(column).unwrap_or(u16::MAX));
        let x = self.area.x.saturating_add(x.min(self.area.width));
        Rect { x, y, width: self.width(), height }.intersection(self.area)
    }
}

impl<'a> Journey<'a> {
    pub(super) fn new(
        stages: &'a [String],
        lanes: &'a [JourneyLane],
        curve: &'a [Option<f64>],
        size: u16,
        body: Rect,
    ) -> Self {
        let least = if size == 0 { 15 } else { words::columns(size) * 10 };
        let at_once = usize::from(body.width / least).clamp(1, stages.len().max(1));
        let has_curve = curve.iter().any(Option::is_some);
        let curve_rows = if has_curve { (body.height / 3).clamp(5, 16) } else { 0 };
        if at_once >= stages.len() && body.height > curve_rows {
            let with_curve = Rect { height: body.height - curve_rows, ..body };
            let mut pages = group(stages, 0, lanes, size, with_curve);
            if pages.len() <= 1 {
                for page in &mut pages {
                    page.curve =
                        has_curve.then_some(Rect { y: with_curve.bottom(), height: curve_rows, ..body });
                }
                return Self { pages, curve, size };
            }
        }
        let mut pages = Vec::new();
        if has_curve {
            let mut page = heading(stages, size.min(2), body);
            let used = page.stages.iter().map(|(_, place)| place.height).max().unwrap_or(0).min(body.height);
            page.curve = Some(Rect { y: body.y + used, height: body.height - used, ..body });
            pages.push(page);
        }
        for (part, first) in stages.chunks(at_once).zip((0..).step_by(at_once)) {
            pages.extend(group(part, first, lanes, size, body));
        }
        Self { pages, curve, size }
    }
}

/// A page with the names of some stages and nothing below them.
fn heading<'a>(stages: &[String], size: u16, body: Rect) -> Page<'a> {
    let columns = Columns::new(body, stages.len());
    let (width, two) = (columns.width(), 2 * words::rows(size) + 1);
    let size = words::common(stages.iter().map(|name| (name, width)), size, two);
    let names: Vec<_> = stages.iter().map(|name| Words::block(name, size, width, two)).collect();
    let height = names.iter().map(Words::height).max().unwrap_or(0);
    let place = |(i, name)| (name, columns.place(i, body.y, height + 1));
    let stages = names.into_iter().enumerate().map(place).collect();
    Page { stages, lanes: Vec::new(), notes: Vec::new(), curve: None }
}

/// The pages of some stages that stand beside each other.
fn group<'a>(
    stages: &[String],
    first: usize,
    lanes: &'a [JourneyLane],
    size: u16,
    body: Rect,
) -> Vec<Page<'a>> {
    let columns = Columns::new(body, stages.len());
    let used = heading(stages, size, body).stages.iter().map(|(_, place)| place.height).max().unwrap_or(0);
    let below =
        Rect { y: body.y + used.min(body.height), height: body.height - used.min(body.height), ..body };
    let width = columns.width().saturating_sub(3).max(1);
    let most = below.height.saturating_sub(1).max(1);
    let shown = || lanes.iter().map(|lane| shown(lane, first, stages.len()));
    let notes = shown().flatten().flatten();
    let letters = words::common(notes.map(|note| (said(note), width)), size, most);
    let words = |note: &'a RoomNote| (note, Words::block(&said(note), letters, width, most));
    let rows: Vec<Row<'a>> =
        lanes.iter().zip(shown()).flat_map(|(lane, cells)| lane_rows(&lane.name, &cells, words)).collect();
    let pages = paged(rows.iter().map(|row| row.height + u16::from(row.lane.is_some())), 1, below.height);
    let page = |range: std::ops::Range<usize>| {
        let mut page = heading(stages, size, body);
        let mut y = below.y;
        for row in &rows[range] {
            if let Some(name) = row.lane {
                page.lanes.push((name, Rect { y, height: 1, ..below }.intersection(below)));
                y = y.saturating_add(1);
            }
            for (i, note) in row.notes.iter().enumerate() {
                if let Some((note, words)) = note {
                    let place = columns.place(i, y, row.height).intersection(below);
                    page.notes.push((note, words.clone(), place));
                }
            }
            y = y.saturating_add(row.height + 1);
        }
        page
    };
    pages.into_iter().map(page).collect()
}

/// What is shown of a lane in some stages.
fn shown(lane: &JourneyLane, first: usize, count: usize) -> Vec<Vec<&RoomNote>> {
    // A feeling that is a number alone is what the curve shows.
    let is_words = |note: &&RoomNote| {
        !lane.feeling || note.text.trim_start_matches(['+', '-', '−']).parse::<f64>().is_err()
    };
    (first..first + count)
        .map(|stage| lane.cells.get(stage).into_iter().flatten().filter(is_words).collect())
        .collect()
}

fn lane_rows<'a>(
    lane: &'a str,
    cells: &[Vec<&'a RoomNote>],
    words: impl Fn(&'a RoomNote) -> (&'a RoomNote, Words),
) -> Vec<Row<'a>> {
    let most = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..most)
        .map(|at| {
            let notes: Vec<_> = cells.iter().map(|cell| cell.get(at).map(|note| words(note))).collect();
            let height = notes.iter().flatten().map(|(_, words)| words.height()).max().unwrap_or(1);
            Row { lane: (at == 0).then_some(lane), notes, height }
        })
        .collect()
}

impl Laid for Journey<'_> {
    fn pages(&self) -> usize {
        self.pages.len().max(1)
    }

    fn draw(&self, screen: &RoomScreen<'_>, page: usize, marks: Marks, buf: &mut Buffer) {
        let Some(page) = self.pages.get(page) else { return };
        let theme = screen.theme;
        for (name, place) in &page.stages {
            name.draw(HorizontalAlignment::Left, theme.heading, *place, buf);
        }
        for (name, place) in &page.lanes {
            let rule = "─".repeat(usize::from(place.width));
            Words::line(&rule, 0, place.width).draw(HorizontalAlignment::Left, theme.quiet, *place, buf);
            Words::line(&format!("{name} "), 0, place.width).draw(
                HorizontalAlignment::Left,
                theme.quiet,
                *place,
                buf,
            );
        }
        for (note, words, place) in &page.notes {
            draw_card(screen, note, words, *place, marks, buf);
        }
        if let Some(place) = page.curve {
            let step = Columns::new(place, page.stages.len()).step;
            curve::draw(screen, self.curve, (step, self.size), place, buf);
        }
    }
}
