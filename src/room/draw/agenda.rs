//! The agenda: the day's blocks, and where it is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::words::{self, Words};
use super::{header, paint};
use crate::core::room::{AgendaLine, AgendaState, RoomView};
use crate::room::RoomScreen;
use ratatui::layout::HorizontalAlignment;

/// So many blocks of the day are seen at once, or the letters are smaller.
const LEAST_SHOWN: u16 = 7;

pub(super) fn draw(
    screen: &RoomScreen<'_>,
    view: &RoomView,
    lines: &[AgendaLine],
    area: Rect,
    buf: &mut Buffer,
) {
    header::draw(screen, view, &view.title, None, area, buf);
    let body = header::below(area);
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1);
    // Large, as long as most of the day has room: what is done goes out at the top first.
    let large = words::size(area).min(2);
    let size = if body.height >= words::rows(large) * count.min(LEAST_SHOWN) { large } else { 0 };
    let rows = words::rows(size);
    let step = (body.height / count).clamp(rows, rows + 1);
    let shown = usize::from(body.height / step.max(1)).max(1);
    // Where there is no room for all of the day, the part around what goes on now.
    let now = lines.iter().position(|line| line.state == AgendaState::Now).unwrap_or(0);
    let first = now.saturating_sub(shown / 4).min(lines.len().saturating_sub(shown));
    for (line, i) in lines[first..].iter().take(shown).zip(0_u16..) {
        let place = Rect { y: body.y + i * step, height: rows, ..body }.intersection(body);
        draw_line(screen, line, size, place, buf);
    }
}

fn draw_line(screen: &RoomScreen<'_>, line: &AgendaLine, size: u16, area: Rect, buf: &mut Buffer) {
    let theme = screen.theme;
    let (mark, style) = match line.state {
        AgendaState::Done => ("✓", theme.quiet),
        AgendaState::Skipped => ("–", theme.quiet),
        AgendaState::Now => ("►", theme.now),
        AgendaState::ToCome => (" ", theme.text),
    };
    if line.state == AgendaState::Now {
        paint(area, style, buf);
    }
    let time = screen.time_of_day(line.from);
    let mut name = line.name.clone();
    if line.state == AgendaState::Skipped {
        name = screen.locale.ta("room-skipped", &[("name", name.into())]);
    }
    // A break stands in: one sees from afar where they are.
    let indent = if line.is_break { 4 } else { 0 };
    let time_width = Words::line(&time, size, area.width).width();
    let columns = [2, time_width + 2 * (size + 1), indent * (size + 1)];
    let mut x = area.x + 1;
    let middle = Rect { y: area.y + area.height / 2, height: area.height.min(1), ..area };
    let mut put = |text: &str, size: u16, wide: u16, row: Rect, buf: &mut Buffer| {
        let place = Rect { x, width: wide, ..row }.intersection(area);
        Words::line(text, size, place.width).draw(HorizontalAlignment::Left, style, place, buf);
        x = x.saturating_add(wide);
    };
    put(mark, 0, columns[0], middle, buf);
    put(&time, size, columns[1], area, buf);
    if line.is_break {
        put("··", 0, columns[2], middle, buf);
    }
    put(&name, size, area.width, area, buf);
}
