//! One saved day, to be read: what came of it, how the time went, every board as it stood, and the red thread. Nothing is
//! written before she says so.

mod boards;
mod entry;
mod header;
mod list;
pub mod note;
mod rows;
mod short;
mod state;
mod time;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::widgets::Widget;

use super::super::boards::Look;
use super::super::model::Model;
use super::super::run::Run;
use crate::core::boards::Cursor;

pub use rows::Row;
pub use state::{Page, Review};

/// A saved day on the screen.
#[derive(Debug)]
pub struct ReviewScreen<'a> {
    model: &'a Model,
    review: &'a Review,
    run: &'a Run,
}

/// Where each part stands.
#[derive(Clone, Copy, Debug)]
struct Parts {
    header: Rect,
    tabs: Rect,
    page: Rect,
    banner: Rect,
    entry: Rect,
}

impl<'a> ReviewScreen<'a> {
    /// The day that was read; `None` when there is none.
    pub fn of(model: &'a Model, review: &'a Review) -> Option<Self> {
        Some(Self { model, review, run: model.run()? })
    }

    fn parts(&self, area: Rect) -> Parts {
        let entry = if self.run.typing { 2 } else { 0 };
        let [header, tabs, _, page, banner, entry] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(header::banner_height(self, area.width)),
            Constraint::Length(entry),
        ]));
        Parts { header, tabs, page, banner, entry }
    }

    /// How notes look here, with the cursor there.
    fn look<'l>(&'l self, cursor: &'l Cursor) -> Look<'l> {
        Look {
            locale: &self.model.locale,
            theme: &self.model.theme,
            cursor,
            focused: !self.run.typing,
            unsaved: &self.run.saving.unsaved,
            held: self.run.held.as_ref().map(|held| (held.note, &held.place)),
            typing: !self.run.entry.value().is_empty(),
            reading: !self.run.can_write(),
        }
    }

    /// Where the caret stands, while words are typed.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        entry::caret(self.run, self.parts(area).entry)
    }
}

impl Widget for &ReviewScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let parts = self.parts(area);
        header::draw(self, parts.header, buf);
        header::tabs(self, parts.tabs, buf);
        match self.review.page {
            Page::Short => short::draw(self, parts.page, buf),
            Page::Time => time::draw(self, parts.page, buf),
            Page::Boards => boards::draw(self, parts.page, buf),
            Page::Thread | Page::Results => list::draw(self, parts.page, buf),
        }
        header::banner(self, parts.banner, buf);
        entry::draw(self, parts.entry, buf);
    }
}
