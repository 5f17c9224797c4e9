//! The run screen: the day at the left, the step and its board in the middle, what to say at the right where
//! there is room, and the entry line below.

pub mod board;
mod day;
mod entry;
mod guide;
mod header;
mod step;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::widgets::Widget;

use super::super::boards::grid::stages_in_view;
use super::super::lens::Lens;
use super::super::model::Model;
use super::super::run::Run;
use crate::core::plan::Forecast;

pub use day::{Marked, mark_of, rows as day_rows};
pub use entry::label as entry_label;
pub use guide::lines as guide_lines;
pub use header::{banner_lines, saved_mark};

/// The cells between the board and the guide.
const GUIDE_GAP: u16 = 2;

/// True where the guide has room beside the board. A journey needs the room itself: of five stages, two are not
/// a journey.
pub fn guide_fits(size: (u16, u16), run: &Run) -> bool {
    size.0 >= if is_wide(run) { 160 } else { 118 }
}

/// True for a board that is read from side to side.
fn is_wide(run: &Run) -> bool {
    matches!(run.lens(), Some(Lens::Grid(grid)) if grid.stages().len() > 2)
}

/// The run screen.
#[derive(Debug)]
pub struct RunScreen<'a> {
    model: &'a Model,
    run: &'a Run,
    forecast: Forecast,
}

/// Where each part stands.
#[derive(Clone, Copy, Debug)]
struct Parts {
    header: Rect,
    day: Rect,
    step: Rect,
    guide: Rect,
    banner: Rect,
    entry: Rect,
}

impl<'a> RunScreen<'a> {
    /// The open session on the screen; `None` when there is none.
    pub fn of(model: &'a Model) -> Option<Self> {
        let run = model.run()?;
        Some(Self { model, run, forecast: Forecast::of(&run.session, model.last.wall) })
    }

    /// How wide the day's list is in a window of this width.
    fn day_width(&self, window: u16) -> u16 {
        let width = match window {
            ..76 => 0,
            76..100 => 27,
            100..140 => 34,
            140..170 => 40,
            // The longest names and a phase beside them.
            _ => 52,
        };
        match self.run.lens() {
            // A journey is not read with a stage less; F8 shows the day, and the top line says when it ends.
            Some(Lens::Grid(grid)) if is_wide(self.run) => {
                let without = window.saturating_sub(self.guide_width(window));
                let stages = |width| stages_in_view(grid, self.model.lang(), width);
                if stages(without.saturating_sub(width + 1)) < stages(without) { 0 } else { width }
            }
            _ => width,
        }
    }

    /// How wide the guide and the gap before it are in a window of this width.
    fn guide_width(&self, window: u16) -> u16 {
        let fits = guide_fits((window, 0), self.run) && self.run.guide;
        if fits { (window / 4).clamp(30, 52) + GUIDE_GAP } else { 0 }
    }

    /// True where the day's list has room.
    fn shows_day(&self, window: u16) -> bool {
        self.day_width(window) > 0
    }

    fn parts(&self, area: Rect) -> Parts {
        let banner = header::banner_height(self, area.width);
        let [header, body, banner, entry] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(banner),
            Constraint::Length(2),
        ]));
        let day = self.day_width(area.width);
        let guide = self.guide_width(area.width);
        let gap = u16::from(day > 0);
        let [day, _, step, _, guide] = body.layout(&Layout::horizontal([
            Constraint::Length(day),
            Constraint::Length(gap),
            Constraint::Fill(1),
            Constraint::Length(guide.min(GUIDE_GAP)),
            Constraint::Length(guide.saturating_sub(GUIDE_GAP)),
        ]));
        Parts { header, day, step, guide, banner, entry }
    }

    /// The parts that time alone changes, drawn: the top line, the day, and the timer.
    pub fn passing(&self, area: Rect) -> Vec<Buffer> {
        let parts = self.parts(area);
        let drawn = |area, draw: fn(&Self, Rect, &mut Buffer)| {
            let mut buf = Buffer::empty(area);
            if !area.is_empty() {
                draw(self, area, &mut buf);
            }
            buf
        };
        vec![
            drawn(parts.header, header::draw),
            drawn(parts.day, day::draw),
            drawn(step::timer_area(parts.step), step::timer),
        ]
    }

    /// Where the caret stands, for the terminal's own cursor.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        entry::caret(self.run, self.parts(area).entry)
    }
}

impl Widget for &RunScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let parts = self.parts(area);
        header::draw(self, parts.header, buf);
        if parts.day.width > 0 {
            day::draw(self, parts.day, buf);
        }
        step::draw(self, parts.step, buf);
        if parts.guide.width > 0 {
            guide::draw(self.model, parts.guide, buf);
        }
        header::banner(self, parts.banner, buf);
        entry::draw(self, parts.entry, buf);
    }
}
