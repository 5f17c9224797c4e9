//! The program's own log: in a file, and only when `VERKSTED_LOG` asks for it. Never on the terminal, where it would
//! break the picture.

use std::path::PathBuf;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

use super::{Context, say};

/// The variable that asks for a log, in the words of `tracing`: `info`, `verksted=debug`.
pub const VARIABLE: &str = "VERKSTED_LOG";

/// The log's name in its folder.
const FILE: &str = "verksted.log";

/// Where the log is, or would be.
pub fn path(context: &Context) -> PathBuf {
    context.home.log_dir().join(FILE)
}

/// True when a log was asked for.
pub fn is_wanted() -> bool {
    std::env::var_os(VARIABLE).is_some_and(|filter| !filter.is_empty())
}

/// Starts the log if one was asked for. What is waiting is written when the guard is dropped. A log that
/// cannot be written is said, and stops nothing.
pub fn start(context: &Context) -> Option<WorkerGuard> {
    let filter = is_wanted().then(|| EnvFilter::from_env(VARIABLE))?;
    let folder = context.home.log_dir();
    let file = RollingFileAppender::builder().rotation(Rotation::NEVER).filename_prefix(FILE).build(&folder);
    let file = match file {
        Ok(file) => file,
        Err(error) => {
            let path = folder.display().to_string().into();
            say(&context.locale.ta("cli-no-log", &[("path", path), ("error", error.to_string().into())]));
            return None;
        }
    };
    let (writer, guard) = tracing_appender::non_blocking(file);
    let logger = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(writer);
    // There is one already only when several commands run in one program; then that one goes on.
    logger.try_init().ok()?;
    Some(guard)
}
