//! The terminal: taken over, given back, put aside for a while, and watched for going away.
//!
//! What differs between Unix and Windows in this room is here.

use std::io::{self, BufWriter, Stdout, stdout};
use std::sync::mpsc::Sender;
use std::thread;

use crossterm::cursor::{Hide, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode};

use super::{Event, Frame, Painter};

/// One frame's bytes go out in one write, so that a slow line never shows half of it.
const FRAME_BYTES: usize = 64 * 1024;

/// The terminal while the program has it. Dropping it gives it back.
pub struct Screen {
    painter: Painter<BufWriter<Stdout>>,
}

impl Screen {
    /// Takes the terminal over. A panic gives it back before its message is printed.
    pub fn take() -> io::Result<Self> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            give_back();
            before(info);
        }));
        enter()?;
        Ok(Self { painter: Painter::new(BufWriter::with_capacity(FRAME_BYTES, stdout())) })
    }

    /// Draws a frame.
    pub fn draw(&mut self, frame: &impl Frame) -> io::Result<()> {
        self.painter.draw(frame)
    }

    /// Draws what is different when nothing but time has passed.
    pub fn pass(&mut self, frame: &impl Frame) -> io::Result<()> {
        self.painter.pass(frame)
    }

    /// Rings the bell.
    pub fn bell(&mut self) -> io::Result<()> {
        self.painter.bell()
    }

    /// Gives the terminal back, goes to the background, and takes it again when the program comes back. The
    /// whole screen is then drawn anew.
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        stop();
        enter()?;
        self.mistrust();
        Ok(())
    }

    /// What is on the screen may no longer be what was drawn: the next frame is drawn whole. A window made small and
    /// large again between two frames has lost its text, and has the size it had.
    pub fn mistrust(&mut self) {
        self.painter.forget();
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, Hide)
}

/// Gives the terminal back as it was. A terminal that is gone cannot be given back, and that is no error.
pub fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
}

/// Columns and rows.
pub fn size() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

/// Reads keys until the terminal is gone. A window that is no longer of the `known` size says so first.
pub fn listen<M: From<Event> + Send + 'static>(to: Sender<M>, known: (u16, u16)) -> io::Result<()> {
    use std::time::Duration;

    use crossterm::event::{Event as Read, poll, read};

    thread::Builder::new().name("keys".to_owned()).spawn(move || {
        // From the first look on, changes of size are noticed; one from before that is made up for here. Many
        // a window is given its size only when the program in it has started.
        if poll(Duration::ZERO).is_ok()
            && let Ok((columns, rows)) = size()
            && (columns, rows) != known
        {
            let _ = to.send(Event::Resize(columns, rows).into());
        }
        while let Ok(event) = read() {
            let event = match event {
                Read::Key(key) => Event::Key(key),
                Read::Paste(text) => Event::Paste(text),
                Read::Resize(columns, rows) => Event::Resize(columns, rows),
                _ => continue,
            };
            if to.send(event.into()).is_err() {
                break;
            }
        }
    })?;
    Ok(())
}

#[cfg(unix)]
pub use unix::{code_when_gone, stop, watch};

#[cfg(unix)]
mod unix {
    use std::io;
    use std::sync::mpsc::Sender;
    use std::thread;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::process::{Signal, getpid, kill_process};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGXFSZ};
    use signal_hook::iterator::Signals;

    use super::super::Event;
    use super::give_back;

    /// How long the program has to end by itself once it was told to; then it is ended.
    const LEAVE_WITHIN: Duration = Duration::from_millis(90);

    /// Watches for signals and for a terminal that goes away, each in a thread of its own: the thread that reads
    /// keys notices neither.
    pub fn watch<M: From<Event> + Send + 'static>(to: Sender<M>) -> io::Result<()> {
        // A file that may not grow is a write that fails, and the banner says so; caught, the signal ends nothing.
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGXFSZ])?;
        let hung_up = to.clone();
        thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGTSTP if to.send(Event::Suspend.into()).is_err() => return,
                    SIGTSTP | SIGXFSZ => {}
                    signal => end(&to, signal),
                }
            }
        })?;
        thread::Builder::new().name("hang-up".to_owned()).spawn(move || {
            let input = io::stdin();
            // Asked for nothing, `poll` still tells of a hang-up, and sleeps until there is one.
            let mut fds = [PollFd::new(&input, PollFlags::empty())];
            loop {
                match poll(&mut fds, None) {
                    Ok(_) if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR) => break,
                    Ok(_) | Err(rustix::io::Errno::INTR) => {}
                    Err(_) => return,
                }
            }
            end(&hung_up, SIGHUP);
        })?;
        Ok(())
    }

    /// The exit code for an error that says that the terminal is gone: the same as for the signal that tells of
    /// it, whichever is noticed first.
    pub fn code_when_gone(error: &io::Error) -> Option<i32> {
        let hung_up = error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error());
        (hung_up || error.kind() == io::ErrorKind::BrokenPipe).then_some(128 + SIGHUP)
    }

    /// Asks the program to end, and ends it when it does not: it may be stuck writing to a terminal that no
    /// longer reads. What was said is with the writer thread, which gets the time to put it on the disk.
    fn end<M: From<Event>>(to: &Sender<M>, signal: i32) {
        let _ = to.send(Event::Signal(signal).into());
        thread::sleep(LEAVE_WITHIN);
        give_back();
        std::process::exit(128 + signal);
    }

    /// Stops the program until it is brought back to the foreground.
    pub fn stop() {
        let _ = kill_process(getpid(), Signal::STOP);
    }
}

#[cfg(not(unix))]
pub use elsewhere::{code_when_gone, stop, watch};

#[cfg(not(unix))]
mod elsewhere {
    use std::io;
    use std::sync::mpsc::Sender;

    use super::super::Event;

    /// Windows ends a program with its window; there is nothing to watch for.
    #[allow(clippy::unnecessary_wraps, reason = "the same signature on every system")]
    pub fn watch<M: From<Event>>(_: Sender<M>) -> io::Result<()> {
        Ok(())
    }

    /// Windows ends a program with its window; no error tells of it.
    pub fn code_when_gone(_: &io::Error) -> Option<i32> {
        None
    }

    /// Windows terminals have no background.
    pub fn stop() {}
}
