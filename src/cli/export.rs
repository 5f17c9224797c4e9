//! `verksted export`: one day, or several, out to others.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::args::ExportArgs;
use super::output::{self, shown};
use super::sessions::{say_which, write_path};
use super::{Context, Exit, find, say};
use crate::export::{self, Format, Taken, Wanted};

/// Where it is to go.
enum To {
    /// Standard output.
    Out,
    /// One file.
    File(PathBuf),
    /// A file for each day in this folder.
    Folder(PathBuf),
}

/// Takes the days out.
pub fn export(context: &Context, asked: &ExportArgs) -> anyhow::Result<Exit> {
    let to = to(asked.out.as_deref());
    let Some(format) = asked.to.or_else(|| from_name(&to)) else {
        say(&context.t("cli-export-no-format"));
        return Ok(Exit::USAGE);
    };
    let wanted = Wanted { format, part: asked.part.unwrap_or_default(), anonymous: asked.anonymous };
    if let Err(error) = wanted.check() {
        say(&error.describe(&context.locale));
        return Ok(Exit::USAGE);
    }
    let paths = match paths(context, &asked.sessions) {
        Ok(paths) => paths,
        Err(exit) => return Ok(exit),
    };
    if matches!(to, To::Out) && format.is_binary() && io::stdout().is_terminal() {
        let name = name(&paths[0], format);
        say(&context.locale.ta("cli-export-binary", &[("file", shown(&name))]));
        return Ok(Exit::USAGE);
    }
    let mut days = Vec::with_capacity(paths.len());
    for path in &paths {
        match Taken::read(path) {
            Ok(day) => days.push(day),
            Err(error) => {
                say(&error.describe(&context.locale));
                return Ok(Exit::FAILED);
            }
        }
    }
    say_what_is_left_out(context, &days, wanted);
    match to {
        To::Out => match export::export(&days, wanted, &context.locale) {
            Ok(bytes) => {
                io::stdout().write_all(&bytes)?;
                Ok(Exit::OK)
            }
            Err(error) => Ok(failed(context, &error)),
        },
        To::File(path) => write(context, &days, wanted, &path, asked.force),
        To::Folder(folder) => {
            let mut exit = Exit::OK;
            for (day, path) in days.chunks(1).zip(&paths) {
                let written = write(context, day, wanted, &folder.join(name(path, format)), asked.force)?;
                if written != Exit::OK {
                    exit = written;
                }
            }
            Ok(exit)
        }
    }
}

/// A folder is one that is there, or a name that ends as one; `-` is standard output.
fn to(out: Option<&Path>) -> To {
    let Some(path) = out.filter(|path| *path != Path::new("-")) else { return To::Out };
    let ends_as_folder = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    if ends_as_folder || path.is_dir() { To::Folder(path.to_owned()) } else { To::File(path.to_owned()) }
}

/// The format that the file's name speaks of.
fn from_name(to: &To) -> Option<Format> {
    match to {
        To::File(path) => Format::from_key(path.extension()?.to_str()?),
        To::Out | To::Folder(_) => None,
    }
}

/// The files of the sessions that are meant; the last one used when none is named.
fn paths(context: &Context, sessions: &[String]) -> Result<Vec<PathBuf>, Exit> {
    if sessions.is_empty() {
        let listed = find::last_used(context).ok_or_else(|| find::no_sessions(context))?;
        say_which(context, &listed);
        return Ok(vec![listed.path]);
    }
    sessions.iter().map(|session| find::session(context, Some(session))).collect()
}

/// What the day is called as a file of this format.
fn name(session: &Path, format: Format) -> PathBuf {
    PathBuf::from(session.file_name().unwrap_or_default()).with_extension(format.key())
}

/// What is wrong with the files, and how many notes are hers alone.
fn say_what_is_left_out(context: &Context, days: &[Taken], wanted: Wanted) {
    for problem in days.iter().flat_map(|day| &day.problems) {
        say(&problem.describe(&context.locale));
    }
    let left_out: usize = days.iter().map(Taken::left_out).sum();
    if left_out > 0 && !wanted.is_whole() {
        say(&context.locale.ta("export-left-out", &[("n", left_out.into())]));
    }
}

fn write(
    context: &Context,
    days: &[Taken],
    wanted: Wanted,
    path: &Path,
    force: bool,
) -> anyhow::Result<Exit> {
    let bytes = match export::export(days, wanted, &context.locale) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(failed(context, &error)),
    };
    let exit = output::write(context, path, &bytes, force);
    if exit == Exit::OK {
        write_path(path)?;
    }
    Ok(exit)
}

fn failed(context: &Context, error: &export::ExportError) -> Exit {
    say(&error.describe(&context.locale));
    Exit::FAILED
}
