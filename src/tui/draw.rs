//! One frame: the screen, what lies on top of it, the toast and the footer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::model::{Model, Screen};
use super::overlays;
use super::screens::builder::BuilderScreen;
use super::screens::figures::FiguresScreen;
use super::screens::find::FindScreen;
use super::screens::home::Home;
use super::screens::library::LibraryScreen;
use super::screens::new::NewScreen;
use super::screens::review::ReviewScreen;
use super::screens::run::RunScreen;
use super::screens::sessions::Sessions;
use super::screens::summary::SummaryScreen;
use super::widgets::footer::Footer;
use crate::term::Frame;
use crate::term::text::{draw as draw_lines, wrap, wrap_at_most};

/// Smaller than this, nothing can be led.
const SMALLEST: (u16, u16) = (40, 12);

impl Frame for Model {
    fn size(&self) -> (u16, u16) {
        self.size
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        draw(self, area, buf)
    }

    fn passing(&self, area: Rect) -> Option<Vec<Buffer>> {
        passing(self, area)
    }
}

/// Draws everything, and says where the terminal's own cursor belongs: where words are typed, for input methods
/// and screen readers.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(model, area, buf);
        return None;
    }
    let said = toast(model, usize::from(area.width));
    let rows = u16::try_from(said.len()).unwrap_or(MOST_SAID).max(1);
    let [screen, footer] = area.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(rows)]));
    let mut caret = draw_screen(model, screen, buf);
    if !model.overlay.is_none() {
        caret = overlays::draw(model, screen, buf);
    }
    if said.is_empty() {
        Footer { model }.render(footer, buf);
    } else {
        draw_lines(said, footer, buf);
    }
    caret
}

/// The most lines that something is told in: more, and she would lose sight of what it is about.
const MOST_SAID: u16 = 3;

/// What she is told just now, in as many lines as it takes; none while there is nothing.
fn toast(model: &Model, room: usize) -> Vec<Line<'static>> {
    let Some(toast) = &model.toast else { return Vec::new() };
    let (sign, style) = if toast.is_error { ("✗", model.theme.bad) } else { ("·", model.theme.heading) };
    let text = wrap_at_most(&toast.text, room.saturating_sub(2), usize::from(MOST_SAID));
    let leads = [sign].into_iter().chain(std::iter::repeat(" "));
    text.iter().zip(leads).map(|(line, lead)| Line::styled(format!("{lead} {line}"), style)).collect()
}

/// The parts of the picture that time alone changes, each in a buffer of its own place. `None` where they are not
/// told apart.
pub fn passing(model: &Model, area: Rect) -> Option<Vec<Buffer>> {
    let large_enough = area.width >= SMALLEST.0 && area.height >= SMALLEST.1;
    let is_bare_run = matches!(model.screen, Screen::Run) && model.overlay.is_none() && model.toast.is_none();
    if !large_enough || !is_bare_run {
        return None;
    }
    let [screen, footer] = area.layout(&Layout::vertical([Constraint::Fill(1), Constraint::Length(1)]));
    let mut parts = RunScreen::of(model)?.passing(screen);
    // Some commands are to be had only while there is time left.
    let mut keys = Buffer::empty(footer);
    Footer { model }.render(footer, &mut keys);
    parts.push(keys);
    Some(parts)
}

fn draw_screen(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match &model.screen {
        Screen::Home(at) => {
            Home { model, at: *at }.render(area, buf);
            None
        }
        Screen::New(form) => {
            let screen = NewScreen { model, form };
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Run => {
            let screen = RunScreen::of(model)?;
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Sessions => {
            let screen = Sessions { model };
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Find => {
            let screen = FindScreen { model };
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Figures => {
            FiguresScreen { model }.render(area, buf);
            None
        }
        Screen::Builder(bench) => {
            BuilderScreen { model, bench }.render(area, buf);
            None
        }
        Screen::Library(shelf) => {
            let screen = LibraryScreen { model, shelf };
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Review(review) => {
            let screen = ReviewScreen::of(model, review)?;
            screen.render(area, buf);
            screen.caret(area)
        }
        Screen::Summary(scroll) => {
            SummaryScreen { model, scroll: *scroll }.render(area, buf);
            None
        }
    }
}

/// What to do about a window in which nothing can be led. The clock still shows where it can.
fn too_small(model: &Model, area: Rect, buf: &mut Buffer) {
    let text = model.locale.t("too-small");
    let mut lines: Vec<Line<'_>> = Vec::new();
    if let Some(run) = model.run() {
        let seconds = run.session.clock.timer.seconds_shown(model.last.wall);
        lines.push(Line::styled(model.locale.countdown(seconds), model.theme.heading));
    }
    lines.extend(wrap(&text, usize::from(area.width)).into_iter().map(Line::raw));
    draw_lines(lines, area, buf);
}

#[cfg(test)]
mod tests;
