//! The picture: one file for each thing that can be shown.

mod agenda;
mod board;
mod clock;
mod disc;
mod header;
mod message;
mod result;
mod tone;
mod words;

use chrono::{DateTime, FixedOffset, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::widgets::Widget;

use super::{Contact, RoomScreen};
use crate::core::room::{RoomView, Scene};
use words::Words;

pub(super) use board::pages;

impl Widget for &RoomScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        paint(area, self.theme.text, buf);
        match (self.view, self.contact) {
            (None, _) | (_, Contact::Waiting) => message::waiting(self, inner(area), buf),
            (Some(view), contact) => {
                let area = match contact {
                    Contact::Lost { since } => lost(self, since, area, buf),
                    Contact::Live | Contact::Waiting | Contact::Closed => area,
                };
                scene(self, view, area, buf);
            }
        }
    }
}

fn scene(screen: &RoomScreen<'_>, view: &RoomView, area: Rect, buf: &mut Buffer) {
    let place = inner(area);
    match &view.scene {
        Scene::Black => paint(area, screen.theme.black, buf),
        Scene::Result(result) => result::draw(screen, view, result, place, buf),
        Scene::Message { text } => message::draw(screen, text, place, buf),
        _ if view.closed.is_some() => message::thanks(screen, view, place, buf),
        Scene::Clock => clock::draw(screen, view, place, buf),
        Scene::Task => message::task(screen, view, place, buf),
        Scene::Board(board) => board::draw(screen, view, board, place, buf),
        Scene::Agenda { lines } => agenda::draw(screen, view, lines, place, buf),
    }
}

/// Gives every cell of the area a style and nothing else.
fn paint(area: Rect, style: ratatui::style::Style, buf: &mut Buffer) {
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

/// The area without its margin: a projector's picture is seldom whole at the edges.
fn inner(area: Rect) -> Rect {
    let rows = u16::from(area.height >= 20) + u16::from(area.height >= 60);
    area.inner(ratatui::layout::Margin { horizontal: area.width / 40, vertical: rows })
}

/// Says that contact is lost, calmly, below the rest; the rest of the area.
fn lost(screen: &RoomScreen<'_>, since: DateTime<Utc>, area: Rect, buf: &mut Buffer) -> Rect {
    if area.height < 4 {
        return area;
    }
    let time = screen.time_of_day(since);
    let said =
        ["room-lost", "room-lost-short"].map(|key| screen.locale.ta(key, &[("time", time.as_str().into())]));
    let room = area.width.saturating_sub(2);
    let size = words::size(area).min(1);
    // All of it where it has room, else the short of it, in the larger letters that either has room in.
    let large = said.iter().map(|text| Words::line(text, size, room)).find(|words| words.height() > 1);
    let fits = |text: &&String| crate::term::text::width(text) <= usize::from(room);
    let own = || Words::line(said.iter().find(fits).unwrap_or(&said[1]), 0, room);
    let words = large.unwrap_or_else(own);
    let height = words.height() + if size > 0 { 2 } else { 0 };
    let plate = Rect { y: area.bottom() - height, height, ..area };
    paint(plate, screen.theme.soon, buf);
    words.draw_middle(screen.theme.soon, plate, buf);
    Rect { height: area.height - height, ..area }
}

impl RoomScreen<'_> {
    /// A time of day, where the workshop is.
    fn time_of_day(&self, at: DateTime<Utc>) -> String {
        let of_view = self.view.and_then(|view| FixedOffset::east_opt(view.utc_offset));
        self.locale.clock(at.with_timezone(&of_view.unwrap_or(self.offset)))
    }
}

/// Two texts in one line, the first cut before the second is.
fn two_ends(
    (left, left_style): (&str, ratatui::style::Style),
    (right, right_style): (&str, ratatui::style::Style),
    size: u16,
    area: Rect,
    buf: &mut Buffer,
) {
    let last = Words::line(right, size, area.width);
    let used = last.width() + if right.is_empty() { 0 } else { 2 * (size + 1) };
    let first = Words::line(left, size, area.width.saturating_sub(used));
    let place = Rect { width: area.width.saturating_sub(used), ..area };
    let middle = |words: &Words, area: Rect| {
        let down = area.height.saturating_sub(words.height()) / 2;
        Rect { y: area.y + down, height: area.height - down, ..area }
    };
    first.draw(HorizontalAlignment::Left, left_style, middle(&first, place), buf);
    last.draw(HorizontalAlignment::Right, right_style, middle(&last, area), buf);
}
