//! The picture.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::RoomScreen;

impl Widget for &RoomScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        buf.set_style(area, self.theme.text);
        let time =
            self.locale.countdown(self.view.map_or(0, |view| view.clock.timer.seconds_shown(self.now)));
        buf.set_stringn(area.x, area.y, &time, usize::from(area.width), self.theme.text);
    }
}
