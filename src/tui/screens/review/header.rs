//! What day it is, whether anything is written, and the pages there are.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::run::{banner_lines, saved_mark};
use super::{Page, ReviewScreen};
use crate::term::text::{cut, draw as draw_lines, width};

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (theme, locale, session) = (&screen.model.theme, &screen.model.locale, &screen.run.session);
    let date = locale.short_date(session.local(session.planned_start));
    let (state, style) = state(screen);
    let right = width(&date) + width(&state) + 2;
    let mut title = session.details.title.clone();
    if session.rehearsal.is_some() {
        title = format!("{} · {title}", locale.t("rehearsal"));
    }
    let title = cut(&title, usize::from(area.width).saturating_sub(right + 2)).into_owned();
    let fill = usize::from(area.width).saturating_sub(width(&title) + right);
    let spans = [
        Span::styled(title, theme.heading),
        Span::raw(" ".repeat(fill)),
        Span::styled(state, style),
        Span::raw("  "),
        Span::raw(date),
    ];
    draw_lines([Line::from_iter(spans)], area, buf);
}

/// Whether she reads or writes, and when she writes, the truth about the disk.
fn state(screen: &ReviewScreen<'_>) -> (String, Style) {
    let (theme, locale, run) = (&screen.model.theme, &screen.model.locale, screen.run);
    if run.can_write() {
        let (saved, style) = saved_mark(screen.model, run);
        return (format!("✎ {} · {saved}", locale.t("review-editing")), style);
    }
    let key = match run.session.closed {
        Some(_) => "review-reading",
        None => "review-reading-open",
    };
    (locale.t(key).into_owned(), theme.text)
}

/// The pages, the one she is on marked.
pub fn tabs(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let mut spans = Vec::new();
    for (page, number) in Page::ALL.into_iter().zip(1..) {
        let name = format!(" {number} {} ", locale.t(page.key()));
        let style = if page == screen.review.page { theme.cursor } else { theme.text };
        spans.push(Span::styled(name, style));
    }
    draw_lines([Line::from(spans)], area, buf);
}

/// How many lines the banner needs; none while all is well.
pub fn banner_height(screen: &ReviewScreen<'_>, room: u16) -> u16 {
    let lines = banner_lines(screen.model, screen.run, room);
    u16::try_from(lines.len()).unwrap_or(1).min(3)
}

/// What stays on the screen while nothing reaches the disk, or nothing may be written.
pub fn banner(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    draw_lines(banner_lines(screen.model, screen.run, area.width), area, buf);
}
