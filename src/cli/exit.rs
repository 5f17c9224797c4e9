//! What the program leaves behind for the one who started it.

use std::process::ExitCode;

/// An exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exit(u8);

impl Exit {
    /// It was done.
    pub const OK: Self = Self(0);
    /// What was asked for failed, or something was found wrong.
    pub const FAILED: Self = Self(1);
    /// The command line could not be used: it names something that is not there, or there is no terminal.
    pub const USAGE: Self = Self(2);
    /// Another program has the session open; it may go better later (`EX_TEMPFAIL` of `sysexits.h`).
    pub const BUSY: Self = Self(75);

    /// The code the facilitator's program, or the projector's, ended with.
    pub fn of_program(code: i32) -> Self {
        u8::try_from(code).map_or(Self::FAILED, Self)
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.0)
    }
}
