//! `verksted sessions list`: a line for each saved session.

use std::io;
use std::io::Write;

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::{file_name, write_columns};
use crate::archive::{About, Archive, Fault, SavedDay, State};
use crate::cli::{Context, Exit, say};
use crate::locale::Locale;

/// `sessions list`: the newest day first.
pub fn list(context: &Context, as_json: bool) -> anyhow::Result<Exit> {
    let archive = Archive::open(&context.home.sessions_dir(), |_| ());
    let mut out = io::stdout().lock();
    if as_json {
        let all: Vec<Value> = archive.days().iter().map(|day| as_value(day, &context.locale)).collect();
        writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?;
        return Ok(Exit::OK);
    }
    if archive.days().is_empty() {
        say(&context.t("cli-no-sessions"));
        return Ok(Exit::OK);
    }
    let rows: Vec<[String; 6]> = archive.days().iter().map(|day| row(day, &context.locale)).collect();
    write_columns(&mut out, &rows)?;
    Ok(Exit::OK)
}

fn as_value(day: &SavedDay, locale: &Locale) -> Value {
    let about = day.about.as_ref().ok();
    let seconds = |at: chrono::DateTime<chrono::Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    json!({
        "path": day.path,
        "state": key(day),
        "title": about.map(|about| &about.title),
        "challenge": about.map(|about| &about.challenge),
        "place": about.map(|about| &about.place),
        "programme": about.map(|about| about.name.get(locale.lang())),
        "programme_id": about.map(|about| &about.programme),
        "planned_start": about.map(|about| about.planned_start.to_rfc3339()),
        "planned_minutes": about.map(|about| about.planned.num_minutes()),
        "minutes": about.and_then(|about| about.took).map(|took| took.num_minutes()),
        "people": about.map(|about| about.people),
        "notes": about.map(|about| about.notes),
        "next_steps": about.map(|about| about.next_steps.all),
        "next_steps_open": about.map(|about| about.next_steps.open),
        "next_steps_done": about.map(|about| about.next_steps.done),
        "closed": about.and_then(|about| about.closed).map(seconds),
        "last_used": day.last_used.map(seconds),
        "late": day.state() == State::Late,
        "rehearsal": about.and_then(|about| about.rehearsal),
        "newer": about.and_then(|about| about.newer),
        "fault": day.about.as_ref().err().map(Fault::key),
        "reason": day.about.as_ref().err().map(|fault| fault.describe(locale)),
    })
}

/// How a session stands, for other programs.
fn key(day: &SavedDay) -> &'static str {
    match &day.about {
        Err(_) => "damaged",
        Ok(About { closed: Some(_), .. }) => "closed",
        Ok(_) => "open",
    }
}

fn row(day: &SavedDay, locale: &Locale) -> [String; 6] {
    let about = match &day.about {
        Ok(about) => about,
        Err(fault) => {
            let state = locale.ta("cli-state-damaged", &[("reason", fault.describe(locale).into())]);
            let nothing = String::new;
            return [nothing(), file_name(&day.path), nothing(), nothing(), nothing(), state];
        }
    };
    let start = about.planned_start;
    let date = format!("{} {}", locale.short_date(start), locale.clock(start));
    let programme = about.name.get(locale.lang()).to_owned();
    let notes =
        locale.ta("cli-list-notes", &[("notes", about.notes.into()), ("open", about.next_steps.open.into())]);
    let used = day.last_used_text(locale).unwrap_or_default();
    [date, about.title.clone(), programme, notes, used, state(day, about, locale)]
}

fn state(day: &SavedDay, about: &About, locale: &Locale) -> String {
    let closed = about.closed.is_some();
    let mut state = locale.t(if closed { "cli-state-closed" } else { "cli-state-open" }).into_owned();
    if about.is_rehearsal() {
        state = format!("{state}, {}", locale.t("cli-state-rehearsal"));
    }
    if day.state() == State::Late {
        state = format!("{state}, {}", locale.t("session-late"));
    }
    if let State::Newer(version) = day.state() {
        state = format!("{state}, {}", Fault::Newer(version).describe(locale));
    }
    state
}
