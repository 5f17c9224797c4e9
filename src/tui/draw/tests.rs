//! Her frames on a terminal: how many bytes they take, and that what is sent makes the whole picture.

use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::rc::Rc;
use std::time::Duration;

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent};

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::effect::{Input, Opened};
use super::super::model::Model;
use super::super::trial;
use super::super::update::update;
use super::draw;
use crate::core::boards::fixture;
use crate::core::time::Now;
use crate::store::{Recovered, Report};
use crate::term::Painter;

/// A run screen of 200×50 whose timer has just been started, everything on the disk.
fn running() -> (Model, Now) {
    let now = Now { wall: fixture::start() + TimeDelta::milliseconds(300), mono: Duration::ZERO };
    let mut model = trial::model((200, 50), now);
    let opened = Opened {
        path: "dag.json".into(),
        session: fixture::session("type = \"list\""),
        read_only: None,
        recovered: Recovered::default(),
        showed: None,
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

fn screen((columns, rows): (u16, u16)) -> vt100::Parser {
    let some = |cells| NonZeroU16::new(cells).expect("some cells");
    vt100::Parser::new(some(rows), some(columns), 0)
}

/// A painter and the terminal it sends to.
struct Desk {
    painter: Painter<Kept>,
    kept: Kept,
    seen: vt100::Parser,
}

impl Desk {
    fn new(size: (u16, u16)) -> Self {
        let kept = Kept::default();
        Self { painter: Painter::new(kept.clone()), kept, seen: screen(size) }
    }

    /// Draws in one way or another; says how many bytes that took.
    fn draw(&mut self, how: impl FnOnce(&mut Painter<Kept>) -> io::Result<()>) -> usize {
        how(&mut self.painter).expect("memory takes everything");
        let bytes = self.kept.0.take();
        self.seen.process(&bytes);
        bytes.len()
    }

    /// True when the terminal looks as if the frame had been drawn whole, with its colours and cursor.
    fn is_right(&self, model: &Model) -> bool {
        let mut whole = Self::new(model.size);
        whole.draw(|painter| painter.draw(model));
        let (seen, whole) = (self.seen.screen(), whole.seen.screen());
        let look = |screen: &vt100::Screen, at: Position| {
            let cell = screen.cell(at.y, at.x).expect("it is on the screen");
            let text = if cell.has_contents() { cell.contents() } else { " " };
            let style = (cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.underline(), cell.inverse());
            (text.to_owned(), style)
        };
        let caret = |screen: &vt100::Screen| (screen.hide_cursor(), screen.cursor_position());
        Rect::new(0, 0, model.size.0, model.size.1).positions().all(|at| look(seen, at) == look(whole, at))
            && (caret(seen) == caret(whole) || seen.hide_cursor() && whole.hide_cursor())
    }
}

#[test]
fn a_second_of_a_countdown_is_a_few_bytes_and_the_same_frame_again_is_none() {
    for size in [(200, 50), (80, 24), (60, 20), (20, 5)] {
        let (mut model, now) = running();
        update(&mut model, Input::Resize(size.0, size.1), now);
        let mut desk = Desk::new(size);
        desk.draw(|painter| painter.draw(&model));
        assert_eq!(desk.draw(|painter| painter.draw(&model)), 0, "nothing is different");
        let mut all = 0;
        // Past the warnings and the end.
        for second in 1..=720 {
            let wall = now.wall + TimeDelta::seconds(second);
            let mono = now.mono + Duration::from_secs(second.unsigned_abs());
            update(&mut model, Input::Tick, Now { wall, mono });
            let bytes = desk.draw(|painter| painter.pass(&model));
            assert!(bytes > 0, "second {second} is seen");
            all += bytes;
            assert!(second % 15 > 0 || desk.is_right(&model), "{size:?}, second {second}");
        }
        assert!(all < 720 * 150, "{all} bytes in twelve minutes at {size:?}");
    }
}

#[test]
fn a_window_of_another_size_and_one_that_others_wrote_on_are_drawn_whole() {
    let (mut model, now) = running();
    let mut desk = Desk::new((120, 40));
    desk.draw(|painter| painter.draw(&model));
    desk.seen.process(b"\x1b[Hrubbish");
    update(&mut model, Input::Resize(120, 40), now);
    desk.draw(|painter| painter.pass(&model));
    assert!(desk.is_right(&model));
    desk.seen.process(b"\x1b[Hrubbish\x1b[?25l");
    desk.painter.forget();
    desk.draw(|painter| painter.pass(&model));
    assert!(desk.is_right(&model));
    assert!(!desk.seen.screen().hide_cursor(), "the caret is back where words are typed");
}

#[test]
fn a_long_message_is_read_to_its_end_and_hides_nothing_she_types() {
    let (mut model, _) = running();
    model.size = (80, 24);
    let area = Rect::new(0, 0, 80, 24);
    let mut before = Buffer::empty(area);
    let caret = draw(&model, area, &mut before).expect("she types");
    model.complain("Fila finnes allerede, ".repeat(6) + "og den blir ikke skrevet over.");
    let mut buf = Buffer::empty(area);
    let above = draw(&model, area, &mut buf).expect("she still types");
    let row = |y: u16| (0..80).map(|x| buf[(x, y)].symbol()).collect::<String>();
    assert!(row(21).starts_with("✗ Fila finnes") && row(22).starts_with("  "), "{:?}", row(21));
    assert!(row(23).trim_end().ends_with("over."), "{:?}", row(23));
    assert_eq!(above.y, caret.y - 2, "the line she types in stands above it");
}
