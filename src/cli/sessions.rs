//! `verksted sessions`: which there are, what one of them holds, where they lie, and what all of them add up to.

mod list;
mod search;
mod stats;

use std::io::{self, Write};
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::{Context, Exit, find, say};
use crate::core::summary::last_moment;
use crate::core::text::{LONGEST_NOTE, clean_line};
use crate::report;
use crate::store::{self, Listed};

pub use list::list;
pub use search::find as find_words;
pub use stats::stats;

/// A file's name, which is as untrusted as what is in it.
fn file_name(path: &Path) -> String {
    clean_line(&path.file_name().unwrap_or_default().to_string_lossy(), LONGEST_NOTE)
}

/// Rows as columns side by side, all to the left.
pub fn write_columns<const N: usize>(out: &mut impl Write, rows: &[[String; N]]) -> io::Result<()> {
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..N).map(width).collect();
    for row in rows {
        let padded = row
            .iter()
            .zip(&widths)
            .map(|(text, width)| format!("{text}{}", " ".repeat(width - text.width())));
        writeln!(out, "{}", padded.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    Ok(())
}

/// `sessions show`: the day in short, or the whole record.
pub fn show(context: &Context, meant: Option<&str>, as_json: bool) -> anyhow::Result<Exit> {
    let found = match meant {
        Some(_) => find::session(context, meant),
        None => match find::last_used(context) {
            Some(listed) => {
                say_which(context, &listed);
                Ok(listed.path)
            }
            None => Err(find::no_sessions(context)),
        },
    };
    let path = match found {
        Ok(path) => path,
        Err(exit) => return Ok(exit),
    };
    let read = match store::read(&path) {
        Ok(read) => read,
        Err(error) => {
            say(&error.describe(&context.locale));
            return Ok(Exit::FAILED);
        }
    };
    for problem in &read.problems {
        say(&problem.describe(&context.locale));
    }
    let text = if as_json {
        serde_json::to_string_pretty(&read.session)? + "\n"
    } else {
        report::summary_text(&read.session, &context.locale, last_moment(&read.session))
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(Exit::OK)
}

/// Which session it is that nobody named.
pub fn say_which(context: &Context, listed: &Listed) {
    let Ok(header) = &listed.header else { return };
    let locale = &context.locale;
    let date = format!("{} {}", locale.short_date(header.planned_start), locale.clock(header.planned_start));
    let mut state =
        locale.t(if header.closed.is_some() { "cli-state-closed" } else { "cli-state-open" }).into_owned();
    if header.rehearsal.is_some() {
        state = format!("{state}, {}", locale.t("cli-state-rehearsal"));
    }
    let args = [("title", header.title.as_str().into()), ("date", date.into()), ("state", state.into())];
    say(&locale.ta("cli-showing", &args));
}

/// `sessions path`: the folder, or the file of one session.
pub fn path(context: &Context, meant: Option<&str>) -> anyhow::Result<Exit> {
    let path = match meant {
        None => context.home.sessions_dir(),
        Some(_) => match find::session(context, meant) {
            Ok(path) => path,
            Err(exit) => return Ok(exit),
        },
    };
    write_path(&path)?;
    Ok(Exit::OK)
}

/// A path exactly as it is, for another program to use.
pub fn write_path(path: &Path) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(path.as_os_str().as_encoded_bytes())?;
    out.write_all(b"\n")
}
