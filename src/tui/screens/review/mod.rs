//! One saved day, to be read: what came of it, how the time went, every board as it stood, and the red thread.

mod short;
mod state;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::run::Run;
use crate::term::text::{cut, draw as draw_lines, width};

pub use state::Review;

/// A saved day on the screen.
#[derive(Debug)]
pub struct ReviewScreen<'a> {
    model: &'a Model,
    review: &'a Review,
    run: &'a Run,
}

impl<'a> ReviewScreen<'a> {
    /// The day that was read; `None` when there is none.
    pub fn of(model: &'a Model, review: &'a Review) -> Option<Self> {
        Some(Self { model, review, run: model.run()? })
    }

    /// What day it is.
    fn header(&self, area: Rect, buf: &mut Buffer) {
        let (theme, locale, session) = (&self.model.theme, &self.model.locale, &self.run.session);
        let date = locale.short_date(session.local(session.planned_start));
        let room = usize::from(area.width).saturating_sub(width(&date) + 2);
        let title = cut(&session.details.title, room).into_owned();
        let fill = usize::from(area.width).saturating_sub(width(&title) + width(&date));
        let spans = [Span::styled(title, theme.heading), Span::raw(" ".repeat(fill)), Span::raw(date)];
        draw_lines([Line::from_iter(spans)], area, buf);
    }
}

impl Widget for &ReviewScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let [header, _, page] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        self.header(header, buf);
        short::draw(self, page, buf);
    }
}
