//! A program in a terminal of its own: what it sends is counted and can be looked at.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A program in a terminal of its own. Dropping it ends the program.
pub struct Pty {
    /// The program.
    pub child: Box<dyn Child + Send + Sync>,
    /// How many bytes it has sent, as far as they have been taken in.
    pub sent: usize,
    started: Instant,
    screen: vt100::Parser,
    chunks: Receiver<(Instant, Vec<u8>)>,
    keys: Box<dyn Write + Send>,
    _master: Box<dyn MasterPty + Send>,
}

impl Pty {
    /// Starts a program in a terminal of 200×50.
    pub fn start(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 50, cols: 200, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut output = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its keys");
        let (send, chunks) = mpsc::channel();
        thread::spawn(move || {
            let mut bytes = vec![0; 64 * 1024];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                if send.send((Instant::now(), bytes[..read].to_vec())).is_err() {
                    break;
                }
            }
        });
        let started = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let some = |cells| NonZeroU16::new(cells).expect("some cells");
        let screen = vt100::Parser::new(some(size.rows), some(size.cols), 0);
        Self { child, sent: 0, started, screen, chunks, keys, _master: pair.master }
    }

    /// Waits until all of this is on the screen. Says how long after the start the last of it came.
    pub fn until(&mut self, texts: &[&str]) -> Duration {
        let limit = Instant::now() + Duration::from_mins(1);
        loop {
            let left = limit.saturating_duration_since(Instant::now());
            let Ok((at, bytes)) = self.chunks.recv_timeout(left) else {
                panic!("{texts:?} never came; the screen is\n{}", self.screen.screen().contents());
            };
            self.take(&bytes);
            let contents = self.screen.screen().contents();
            if texts.iter().all(|text| contents.contains(text)) {
                return at - self.started;
            }
        }
    }

    /// Waits for something to be sent; when it came.
    pub fn next(&mut self) -> Instant {
        let (at, bytes) = self.chunks.recv_timeout(Duration::from_mins(1)).expect("something is sent");
        self.take(&bytes);
        at
    }

    /// Takes in what is sent for so long.
    pub fn listen(&mut self, time: Duration) {
        let end = Instant::now() + time;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.chunks.recv_timeout(left) {
                Ok((_, bytes)) => self.take(&bytes),
                Err(_) => return thread::sleep(end.saturating_duration_since(Instant::now())),
            }
        }
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &[u8]) {
        self.keys.write_all(keys).and_then(|()| self.keys.flush()).expect("the program takes keys");
    }

    fn take(&mut self, bytes: &[u8]) {
        self.sent += bytes.len();
        self.screen.process(bytes);
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
