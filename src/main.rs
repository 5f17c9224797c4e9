//! The program `verksted`.

use std::process::ExitCode;

use verksted::cli;

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Ok(exit) => exit.into(),
        Err(error) => {
            // Only what no command foresaw gets here, such as a full disk behind standard output.
            eprintln!("verksted: {error:#}");
            ExitCode::FAILURE
        }
    }
}
