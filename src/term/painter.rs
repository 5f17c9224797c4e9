//! Puts frames on a terminal: of each only what is different from the one before, in one write, and nothing at all when
//! nothing is. Between two seconds of a countdown a few digits are all that reaches the terminal.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use super::Frame;

/// What is on the terminal, and the way to it.
#[derive(Debug)]
pub struct Painter<W: Write> {
    out: CrosstermBackend<W>,
    shown: Buffer,
    /// The buffer that the next frame is drawn in.
    next: Buffer,
    caret: Option<Position>,
}

impl<W: Write> Painter<W> {
    /// For a terminal that may show anything. The first frame is drawn whole.
    pub fn new(out: W) -> Self {
        let nothing = Buffer::default();
        Self { out: CrosstermBackend::new(out), shown: nothing.clone(), next: nothing, caret: None }
    }

    /// Draws a frame as large as the window.
    pub fn draw(&mut self, frame: &impl Frame) -> io::Result<()> {
        let area = window(frame);
        let anew = self.shown.area != area;
        if anew {
            (self.shown, self.next) = (Buffer::empty(area), Buffer::empty(area));
            self.caret = None;
        }
        self.next.reset();
        let caret = frame.draw(area, &mut self.next);
        let changes = self.shown.diff(&self.next);
        send(&mut self.out, changes, (self.caret, caret), anew)?;
        self.caret = caret;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }

    /// Draws what is different when nothing but time has passed since the last frame. Most of the picture is then
    /// neither drawn nor compared: ten thousand cells are a lot to fetch from memory once a second.
    pub fn pass(&mut self, frame: &impl Frame) -> io::Result<()> {
        let area = window(frame);
        let parts = frame.passing(area).filter(|_| self.shown.area == area);
        let Some(parts) = parts else { return self.draw(frame) };
        let rows = parts.iter().flat_map(|part| part.area.rows().map(move |row| (part, row)));
        let changed: Vec<(Buffer, Buffer)> = rows
            .filter(|(part, row)| cells(&self.shown, *row) != cells(part, *row))
            .map(|(part, row)| (row_of(&self.shown, row), row_of(part, row)))
            .collect();
        let changes = changed.iter().flat_map(|(before, after)| before.diff(after)).collect();
        send(&mut self.out, changes, (self.caret, self.caret), false)?;
        for (_, after) in changed {
            let start = self.shown.index_of(after.area.x, after.area.y);
            self.shown.content.splice(start..start + after.content.len(), after.content);
        }
        Ok(())
    }

    /// What was drawn may no longer be what is on the terminal: the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown = Buffer::default();
    }

    /// Rings the bell.
    pub fn bell(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        Write::flush(&mut self.out)
    }
}

fn window(frame: &impl Frame) -> Rect {
    let (width, height) = frame.size();
    Rect { width, height, ..Rect::default() }
}

/// The cells of a row, or of a part of one.
fn cells(buffer: &Buffer, row: Rect) -> &[Cell] {
    let start = if row.is_empty() { 0 } else { buffer.index_of(row.x, row.y) };
    &buffer.content[start..start + usize::from(row.width)]
}

fn row_of(buffer: &Buffer, row: Rect) -> Buffer {
    Buffer { area: row, content: cells(buffer, row).to_vec() }
}

/// Sends what is different, and puts the cursor where the caret is.
fn send<W: Write>(
    out: &mut CrosstermBackend<W>,
    changes: Vec<(u16, u16, &Cell)>,
    (was, is): (Option<Position>, Option<Position>),
    anew: bool,
) -> io::Result<()> {
    if changes.is_empty() && was == is && !anew {
        return Ok(());
    }
    queue!(out, BeginSynchronizedUpdate)?;
    if anew {
        queue!(out, Clear(ClearType::All), Hide)?;
    }
    if !changes.is_empty() {
        out.draw(changes.into_iter())?;
    }
    match (was, is) {
        // Drawing has moved the cursor.
        (Some(_), Some(at)) => queue!(out, MoveTo(at.x, at.y))?,
        (None, Some(at)) => queue!(out, MoveTo(at.x, at.y), Show)?,
        (Some(_), None) => queue!(out, Hide)?,
        (None, None) => {}
    }
    queue!(out, EndSynchronizedUpdate)?;
    Write::flush(out)
}
