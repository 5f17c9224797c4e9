//! `verksted sessions find`: words in the notes of all sessions.

use std::io::{self, Write};

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::write_columns;
use crate::archive::{Archive, Filter, Found, Hit, Rank};
use crate::cli::{Context, Exit, say};
use crate::core::text::{LONGEST_TITLE, clean_line};

/// How many notes are shown. Whoever wants the others has better words for them.
const MOST: usize = 200;

/// `sessions find`: a line for each note, those that fit best first.
pub fn find(context: &Context, words: &[String], as_json: bool) -> anyhow::Result<Exit> {
    let archive = Archive::open(&context.home.sessions_dir(), |_| ());
    let words = words.join(" ");
    let found = archive.find(&words, &Filter::default(), MOST);
    let mut out = io::stdout().lock();
    if as_json {
        let hits: Vec<Value> = found.hits.iter().map(|hit| as_value(context, &archive, hit)).collect();
        let all = json!({ "total": found.total, "sessions": found.sessions, "hits": hits });
        writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?;
        return Ok(Exit::OK);
    }
    let rows: Vec<[String; 5]> = found.hits.iter().map(|hit| row(context, &archive, hit)).collect();
    write_columns(&mut out, &rows)?;
    say(&told(context, &found, &words));
    Ok(Exit::OK)
}

fn told(context: &Context, found: &Found, words: &str) -> String {
    let words = clean_line(words, LONGEST_TITLE);
    context.locale.ta(
        if found.total > found.hits.len() { "cli-found-first" } else { "cli-found" },
        &[
            ("words", words.into()),
            ("total", found.total.into()),
            ("sessions", found.sessions.into()),
            ("shown", found.hits.len().into()),
        ],
    )
}

fn row(context: &Context, archive: &Archive, hit: &Hit) -> [String; 5] {
    let locale = &context.locale;
    let title =
        archive.days()[hit.day].about.as_ref().map_or_else(|_| String::new(), |about| about.title.clone());
    let text = match &hit.beside {
        Some(beside) => format!("{} ({beside})", hit.text),
        None => hit.text.clone(),
    };
    let table = hit.table.map_or_else(String::new, |table| table.letter().to_string());
    [locale.short_date(hit.at), title, format!("{:>3}", hit.number), table, text]
}

fn as_value(context: &Context, archive: &Archive, hit: &Hit) -> Value {
    let lang = context.locale.lang();
    let day = &archive.days()[hit.day];
    json!({
        "path": day.path,
        "title": day.about.as_ref().ok().map(|about| &about.title),
        "note": hit.note,
        "number": hit.number,
        "kind": hit.kind,
        "text": hit.text,
        "beside": hit.beside,
        "table": hit.table,
        "block": hit.block.get(lang),
        "step": hit.step.get(lang),
        "at": hit.at.to_rfc3339_opts(SecondsFormat::Secs, false),
        "fits": match hit.rank {
            Rank::Exact => "exactly",
            Rank::Prefix => "as-beginning",
            Rank::Inside => "inside",
            Rank::Typo => "nearly",
        },
    })
}
