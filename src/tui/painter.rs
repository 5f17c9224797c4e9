//! Puts frames on a terminal: of each only what is different from the one before, in one write, and nothing at all when
//! nothing is. Between two seconds of a countdown a few digits are all that reaches the terminal.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::draw::draw;
use super::model::Model;

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
    /// For a terminal whose cursor is hidden. The first frame is drawn whole.
    pub fn new(out: W) -> Self {
        let nothing = Buffer::default();
        Self { out: CrosstermBackend::new(out), shown: nothing.clone(), next: nothing, caret: None }
    }

    /// Draws a frame as large as the window.
    pub fn draw(&mut self, model: &Model) -> io::Result<()> {
        let (width, height) = model.size;
        let area = Rect { width, height, ..Rect::default() };
        let anew = self.shown.area != area;
        if anew {
            (self.shown, self.next) = (Buffer::empty(area), Buffer::empty(area));
        }
        self.next.reset();
        let caret = draw(model, area, &mut self.next);
        let changes = self.shown.diff(&self.next);
        if changes.is_empty() && caret == self.caret && !anew {
            return Ok(());
        }
        queue!(self.out, BeginSynchronizedUpdate)?;
        if anew {
            queue!(self.out, Clear(ClearType::All))?;
        }
        if !changes.is_empty() {
            self.out.draw(changes.into_iter())?;
        }
        match (caret, self.caret) {
            // Drawing has moved the cursor.
            (Some(at), Some(_)) => queue!(self.out, MoveTo(at.x, at.y))?,
            (Some(at), None) => queue!(self.out, MoveTo(at.x, at.y), Show)?,
            (None, Some(_)) => queue!(self.out, Hide)?,
            (None, None) => {}
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        Write::flush(&mut self.out)?;
        self.caret = caret;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }

    /// Somebody else has had the terminal, and given it back with its cursor hidden: the next frame is drawn whole.
    pub fn forget(&mut self) {
        self.shown = Buffer::default();
        self.caret = None;
    }

    /// Rings the bell.
    pub fn bell(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        Write::flush(&mut self.out)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::num::NonZeroU16;
    use std::rc::Rc;
    use std::time::Duration;

    use chrono::{FixedOffset, TimeDelta};
    use crossterm::event::{KeyCode, KeyEvent};

    use super::super::effect::{Input, Opened};
    use super::super::model::Start;
    use super::super::theme::Theme;
    use super::super::update::update;
    use super::*;
    use crate::core::boards::fixture;
    use crate::core::time::Now;
    use crate::core::words::Lang;
    use crate::store::{Recovered, Report};

    /// A run screen of 200×50 whose timer has just been started, everything on the disk.
    fn running() -> (Model, Now) {
        let now = Now { wall: fixture::start() + TimeDelta::milliseconds(300), mono: Duration::ZERO };
        let mut model = Model::new(Start {
            lang: Lang::Nb,
            theme: Theme::colours(),
            size: (200, 50),
            now,
            offset: FixedOffset::east_opt(3600).expect("an offset"),
            seed: 1,
            device: "test".into(),
            asked: None,
        });
        let opened = Opened {
            path: "dag.json".into(),
            session: fixture::session("type = \"list\""),
            read_only: None,
            recovered: Recovered::default(),
        };
        update(&mut model, Input::Opened(Box::new(Ok(opened))), now);
        update(&mut model, Input::Key(KeyEvent::from(KeyCode::F(2))), now);
        let seq = model.run().expect("it is open").session.last_event;
        update(&mut model, Input::Stored(Report::Saved { seq }), now);
        (model, now)
    }

    /// A terminal that keeps what it is sent.
    #[derive(Clone, Default)]
    struct Kept(Rc<RefCell<Vec<u8>>>);

    impl Write for Kept {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A painter and a way to see what each frame sends.
    fn desk() -> impl FnMut(&Model, bool) -> Vec<u8> {
        let kept = Kept::default();
        let mut painter = Painter::new(kept.clone());
        move |model, forget| {
            if forget {
                painter.forget();
            }
            painter.draw(model).expect("memory takes everything");
            kept.0.take()
        }
    }

    fn screen((columns, rows): (u16, u16)) -> vt100::Parser {
        let some = |cells| NonZeroU16::new(cells).expect("some cells");
        vt100::Parser::new(some(rows), some(columns), 0)
    }

    fn whole(model: &Model) -> String {
        let mut seen = screen(model.size);
        seen.process(&desk()(model, false));
        seen.screen().contents()
    }

    #[test]
    fn a_second_of_a_countdown_is_a_few_bytes_and_the_same_frame_again_is_none() {
        let (mut model, now) = running();
        let mut draw = desk();
        let mut seen = screen(model.size);
        seen.process(&draw(&model, false));
        assert_eq!(draw(&model, false), b"", "nothing is different");
        let mut all = 0;
        for second in 1..=120 {
            let wall = now.wall + TimeDelta::seconds(second);
            let mono = now.mono + Duration::from_secs(second.unsigned_abs());
            update(&mut model, Input::Tick, Now { wall, mono });
            let bytes = draw(&model, false);
            assert!(!bytes.is_empty(), "second {second} is seen");
            all += bytes.len();
            seen.process(&bytes);
        }
        assert!(all < 120 * 150, "{all} bytes in two minutes");
        assert_eq!(seen.screen().contents(), whole(&model));
    }

    #[test]
    fn a_window_of_another_size_and_one_that_others_wrote_on_are_drawn_whole() {
        let (mut model, now) = running();
        let mut draw = desk();
        draw(&model, false);
        update(&mut model, Input::Resize(120, 40), now);
        let mut seen = screen(model.size);
        seen.process(b"rubbish");
        seen.process(&draw(&model, false));
        assert_eq!(seen.screen().contents(), whole(&model));
        seen.process(b"rubbish\x1b[?25l");
        seen.process(&draw(&model, true));
        assert_eq!(seen.screen().contents(), whole(&model));
        assert!(!seen.screen().hide_cursor(), "the caret is back where words are typed");
    }
}
