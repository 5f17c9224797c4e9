//! Which session is meant: by its path, its file name, a part of its title or of its date; else the one to go on with, or to look at.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use super::{Context, Exit, say};
use crate::core::fold::words_of;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::store::{self, Listed};

/// The file of the session that is meant, or the exit code when there is none, which is then said.
pub fn session(context: &Context, meant: Option<&str>) -> Result<PathBuf, Exit> {
    match meant {
        Some(meant) => named(context, meant),
        None => latest(context).ok_or_else(|| no_sessions(context)),
    }
}

/// Says that there is nothing to find.
pub fn no_sessions(context: &Context) -> Exit {
    say(&context.t("cli-no-sessions"));
    Exit::FAILED
}

/// The session to look at when none is named: the last one used in which something was recorded, closed or not, else the
/// last one used. An unfinished day from last week is not what she wants to see the evening after another.
pub fn last_used(context: &Context) -> Option<Listed> {
    let mut sound = store::list(&context.home);
    sound.retain(|listed| listed.header.is_ok());
    sound.sort_by_key(|listed| Reverse(listed.touched));
    let has_notes =
        |listed: &&Listed| store::read(&listed.path).is_ok_and(|read| !read.session.notes.is_empty());
    sound.iter().find(has_notes).or(sound.first()).cloned()
}

/// The session to go on with: the last one used of those that were not closed, else the newest.
fn latest(context: &Context) -> Option<PathBuf> {
    let unfinished = store::unfinished(&context.home).into_iter();
    let mut sound = unfinished.chain(store::list(&context.home)).filter(|listed| listed.header.is_ok());
    sound.next().map(|listed| listed.path)
}

fn named(context: &Context, meant: &str) -> Result<PathBuf, Exit> {
    let sessions = context.home.sessions_dir();
    let paths = [PathBuf::from(meant), sessions.join(meant), sessions.join(format!("{meant}.json"))];
    if let Some(path) = paths.into_iter().find(|path| is_session(path)) {
        return Ok(path);
    }
    let wanted = folded(meant);
    let listed = store::list(&context.home);
    let title =
        |listed: &Listed| listed.header.as_ref().map(|header| folded(&header.title)).unwrap_or_default();
    let exact: Vec<&Listed> = listed.iter().filter(|listed| title(listed) == wanted).collect();
    let says = |text: &str| !wanted.is_empty() && text.contains(&wanted);
    let part = || listed.iter().filter(|listed| says(&title(listed))).collect();
    // «mars», «12. mars» and «2026-03» name a day too, as in the list on the screen.
    let date = |listed: &Listed| {
        let start = listed.header.as_ref().ok()?.planned_start;
        Some(folded(&format!("{} {}", context.locale.date(start), start.format("%Y-%m-%d"))))
    };
    let dated = || listed.iter().filter(|listed| date(listed).is_some_and(|date| says(&date)));
    let mut found: Vec<&Listed> = if exact.is_empty() { part() } else { exact };
    if found.is_empty() {
        found = dated().collect();
    }
    let shown = || clean_line(meant, LONGEST_TITLE).into();
    match found.as_slice() {
        [one] => Ok(one.path.clone()),
        [] => {
            say(&context.locale.ta("cli-no-such-session", &[("session", shown())]));
            Err(Exit::USAGE)
        }
        several => {
            let mut text = context.locale.ta("cli-several-sessions", &[("session", shown())]);
            for listed in several {
                let name = listed.path.file_stem().unwrap_or_default().to_string_lossy();
                text.push_str("\n  ");
                text.push_str(&clean_line(&name, LONGEST_TITLE));
            }
            say(&text);
            Err(Exit::USAGE)
        }
    }
}

fn is_session(path: &Path) -> bool {
    let is_file = |extension: &str| path.with_extension(extension).is_file();
    let extension = path.extension().and_then(|extension| extension.to_str());
    matches!(extension, Some("json" | "journal")) && (is_file("json") || is_file("journal"))
}

/// A text as it is compared: its words, each as it could be typed on any keyboard.
fn folded(text: &str) -> String {
    words_of(text).join(" ")
}
