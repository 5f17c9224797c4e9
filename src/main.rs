//! The program `verksted`.

use std::io::Write;
use std::process::ExitCode;

use verksted::cli;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // Only what no command foresaw gets here, such as a full disk behind standard output.
            // Standard error may be gone with the terminal, and then there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "verksted: {error:#}");
            ExitCode::FAILURE
        }
    }
}
