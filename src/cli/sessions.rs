//! `verksted sessions`: which there are, what one of them holds, and where they lie.

use std::io::{self, Write};
use std::path::Path;

use chrono::SecondsFormat;
use serde_json::json;
use unicode_width::UnicodeWidthStr;

use super::{Context, Exit, find, say};
use crate::core::summary::last_moment;
use crate::core::text::{LONGEST_NOTE, clean_line};
use crate::report;
use crate::store::{self, Header, Listed};

/// How a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    Closed,
    Damaged,
}

impl State {
    fn of(listed: &Listed) -> Self {
        match &listed.header {
            Err(_) => Self::Damaged,
            Ok(Header { closed: Some(_), .. }) => Self::Closed,
            Ok(_) => Self::Open,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Damaged => "damaged",
        }
    }
}

/// `sessions list`: a line for each, the newest day first.
pub fn list(context: &Context, as_json: bool) -> anyhow::Result<Exit> {
    let listed = store::list(&context.home);
    let mut out = io::stdout().lock();
    if as_json {
        let lang = context.locale.lang();
        let all: Vec<serde_json::Value> = listed
            .iter()
            .map(|listed| {
                let header = listed.header.as_ref();
                let header_or = header.ok();
                json!({
                    "path": listed.path,
                    "state": State::of(listed).key(),
                    "title": header_or.map(|header| &header.title),
                    "programme": header_or.map(|header| header.programme.get(lang)),
                    "planned_start": header_or.map(|header| header.planned_start.to_rfc3339()),
                    "closed": header_or.and_then(|header| header.closed)
                        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
                    "last_used": listed.touched.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true)),
                    "rehearsal": header_or.and_then(|header| header.rehearsal),
                    "reason": header.err(),
                })
            })
            .collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?;
        return Ok(Exit::OK);
    }
    if listed.is_empty() {
        say(&context.t("cli-no-sessions"));
        return Ok(Exit::OK);
    }
    let rows: Vec<[String; 5]> = listed.iter().map(|listed| row(context, listed)).collect();
    write_columns(&mut out, &rows)?;
    Ok(Exit::OK)
}

fn row(context: &Context, listed: &Listed) -> [String; 5] {
    let locale = &context.locale;
    match &listed.header {
        Ok(header) => {
            let mut state = match State::of(listed) {
                State::Closed => locale.t("cli-state-closed").into_owned(),
                State::Open | State::Damaged => locale.t("cli-state-open").into_owned(),
            };
            if header.rehearsal.is_some() {
                state = format!("{state}, {}", locale.t("cli-state-rehearsal"));
            }
            let programme = header.programme.get(locale.lang()).to_owned();
            let start = header.planned_start;
            let date = format!("{} {}", locale.short_date(start), locale.clock(start));
            let used = listed.last_used(locale).unwrap_or_default();
            [date, header.title.clone(), programme, used, state]
        }
        Err(reason) => {
            let reason = clean_line(reason, LONGEST_NOTE).into();
            let state = locale.ta("cli-state-damaged", &[("reason", reason)]);
            [String::new(), name(&listed.path), String::new(), String::new(), state]
        }
    }
}

/// A file's name, which is as untrusted as what is in it.
fn name(path: &Path) -> String {
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

/// Which session it is that nobody named, in the words of the list.
pub fn say_which(context: &Context, listed: &Listed) {
    let [date, title, _, _, state] = row(context, listed);
    let args = [("title", title.into()), ("date", date.into()), ("state", state.into())];
    say(&context.locale.ta("cli-showing", &args));
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
