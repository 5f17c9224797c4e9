//! `verksted methods`: which there are, what one of them says, and what is wrong with the files.

use std::collections::BTreeSet;
use std::fmt::{Display, Write as _};
use std::io::{self, Write};
use std::path::Path;

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::sessions::{write_columns, write_path};
use super::{Context, Exit, say};
use crate::core::method::{Method, StepSpec};
use crate::core::programme::Programme;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::words::{Lang, Words};
use crate::library::{self, Entry, Item, Library, Problem, Severity, SourceFile};

pub(super) fn library(context: &Context) -> Library {
    crate::settings::library(&context.home)
}

/// `methods list`: programmes first, since a day begins with one.
pub fn list(context: &Context, as_json: bool) -> anyhow::Result<Exit> {
    let library = library(context);
    let lang = context.locale.lang();
    let (programmes, methods) = (library.programmes(lang), library.methods(lang));
    let mut out = io::stdout().lock();
    if as_json {
        let programmes: Vec<Value> = programmes
            .iter()
            .map(|Entry { item, file }| {
                let behind = library.is_behind(&Item::of(file.kind(), &item.id));
                json!({
                    "id": item.id, "version": item.version, "name": item.name, "file": file.path(),
                    "origin": item.origin, "behind": behind,
                })
            })
            .collect();
        let methods: Vec<Value> = methods
            .iter()
            .map(|Entry { item, file }| {
                let behind = library.is_behind(&Item::of(file.kind(), &item.id));
                json!({
                    "id": item.id, "version": item.version, "name": item.name,
                    "minutes": item.minutes, "phase": item.phase, "file": file.path(),
                    "origin": item.origin, "behind": behind,
                })
            })
            .collect();
        let all = json!({ "programmes": programmes, "methods": methods });
        writeln!(out, "{}", serde_json::to_string_pretty(&all)?)?;
        return Ok(Exit::OK);
    }
    let found = library::check_own(&library);
    let wrong: BTreeSet<&SourceFile> =
        found.iter().filter(|found| found.severity == Severity::Error).map(|found| &found.file).collect();
    let row = |id: &str, name: &Words, length: String, file: &SourceFile| {
        let marks = [
            (!file.is_built_in(), "cli-own-file"),
            (library.is_behind(&Item::of(file.kind(), id)), "own-behind"),
            (wrong.contains(file), "cli-has-errors"),
        ];
        let marks: Vec<String> =
            marks.into_iter().filter(|(is, _)| *is).map(|(_, key)| context.t(key)).collect();
        [format!("  {id}"), name.get(lang).to_owned(), length, marks.join(", ")]
    };
    writeln!(out, "{}", context.locale.t("cli-programmes"))?;
    let rows: Vec<_> = programmes
        .iter()
        .map(|Entry { item, file }| row(&item.id, &item.name, format!("{}–{}", item.start, item.end), file))
        .collect();
    write_columns(&mut out, &rows)?;
    writeln!(out, "\n{}", context.locale.t("cli-methods"))?;
    let rows: Vec<_> = methods
        .iter()
        .map(|Entry { item, file }| row(&item.id, &item.name, minutes(context, item.minutes), file))
        .collect();
    write_columns(&mut out, &rows)?;
    // A file that cannot be read is missing from the lists, which should not go unsaid.
    for problem in library.problems.iter().filter(|problem| problem.severity == Severity::Error) {
        say(&library::describe(problem, &context.locale));
    }
    Ok(Exit::OK)
}

fn minutes(context: &Context, minutes: u16) -> String {
    context.locale.minutes(TimeDelta::minutes(i64::from(minutes)))
}

/// `methods show`: one method or programme.
pub fn show(context: &Context, id: &str, as_json: bool) -> anyhow::Result<Exit> {
    let library = library(context);
    let text = match (library.method(id), library.programme(id)) {
        (Some(method), _) if as_json => serde_json::to_string_pretty(method)? + "\n",
        (None, Some(programme)) if as_json => serde_json::to_string_pretty(programme)? + "\n",
        (Some(method), _) => method_card(context, method, &library),
        (None, Some(programme)) => programme_card(context, programme, &library),
        (None, None) => {
            say_unknown(context, id);
            return Ok(Exit::USAGE);
        }
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(Exit::OK)
}

fn say_unknown(context: &Context, id: &str) {
    let id = clean_line(id, LONGEST_TITLE).into();
    say(&context.locale.ta("cli-no-such-method", &[("id", id)]));
}

fn method_card(context: &Context, method: &Method, library: &Library) -> String {
    let Context { locale, .. } = context;
    let lang = locale.lang();
    let mut text = format!("{} ({})\n", method.name.get(lang), method.id);
    // Writing to a string does not fail, here and below.
    let phase = locale.phase(library.vocabulary, method.phase);
    let _ = writeln!(text, "{} · {phase}\n", minutes(context, method.minutes));
    let _ = writeln!(text, "{}", method.purpose.get(lang));
    let materials = method.materials.iter().map(|material| locale.material(material));
    bullets(&mut text, &locale.t("cli-card-materials"), materials);
    bullets(&mut text, &locale.t("cli-card-pitfalls"), in_language(&method.pitfalls, lang));
    for (step, number) in method.steps.iter().zip(1..) {
        step_card(&mut text, number, step, context);
    }
    if !method.sources.is_empty() {
        let _ = writeln!(text, "\n{}", locale.t("cli-card-sources"));
        for source in &method.sources {
            let _ = writeln!(text, "  – {source}");
        }
    }
    text
}

fn step_card(text: &mut String, number: usize, step: &StepSpec, context: &Context) {
    let Context { locale, .. } = context;
    let lang = locale.lang();
    let _ = writeln!(text, "\n{number}. {} ({})", step.name.get(lang), minutes(context, step.minutes));
    let _ = writeln!(text, "   {}", step.task.get(lang));
    for (key, words) in
        [("cli-card-guide", &step.guide), ("cli-card-say", &step.say), ("cli-card-pitfall", &step.pitfall)]
    {
        if !words.is_empty() {
            let _ = writeln!(text, "   {}: {}", locale.t(key), words.get(lang));
        }
    }
    for prompt in &step.prompts {
        let _ = writeln!(text, "   – {}", prompt.get(lang));
    }
}

fn in_language(all: &[Words], lang: Lang) -> impl Iterator<Item = &str> {
    all.iter().map(move |words| words.get(lang))
}

fn bullets(text: &mut String, heading: &str, items: impl IntoIterator<Item: Display>) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "\n{heading}");
    for item in items {
        let _ = writeln!(text, "  – {item}");
    }
}

fn programme_card(context: &Context, programme: &Programme, library: &Library) -> String {
    let Context { locale, .. } = context;
    let lang = locale.lang();
    let mut text = format!("{} ({})\n", programme.name.get(lang), programme.id);
    let _ = writeln!(text, "{}–{}\n", programme.start, programme.end);
    let _ = writeln!(text, "{}", programme.purpose.get(lang));
    bullets(&mut text, &locale.t("cli-card-prepare"), in_language(&programme.prepare, lang));
    let _ = writeln!(text, "\n{}", locale.t("cli-card-blocks"));
    match library.day(&programme.id, programme.tables) {
        Ok(day) => {
            for block in &day.blocks {
                let length = locale.minutes(TimeDelta::minutes(i64::from(block.planned())));
                let at = block.fixed_start.map_or_else(String::new, |at| format!(" ({at})"));
                let _ = writeln!(text, "  – {}, {length}{at}", block.name.get(lang));
            }
        }
        Err(error) => {
            let _ = writeln!(text, "  {}", library::describe_no_day(&error, locale));
        }
    }
    text
}

/// `methods check`: everything that is wrong, in all files or in those that are named.
pub fn check(context: &Context, what: &[String]) -> anyhow::Result<Exit> {
    let mut library = library(context);
    let mut wanted: BTreeSet<SourceFile> = BTreeSet::new();
    for name in what {
        let files = files_named(&mut library, name);
        if files.is_empty() {
            say_unknown(context, name);
            return Ok(Exit::USAGE);
        }
        wanted.extend(files);
    }
    let is_wanted = |problem: &&Problem| what.is_empty() || wanted.contains(&problem.file);
    let checked = library::check(&library);
    let problems: Vec<&Problem> = library.problems.iter().chain(&checked).filter(is_wanted).collect();
    let mut out = io::stdout().lock();
    for problem in &problems {
        let source = library.source(&problem.file).unwrap_or_default();
        writeln!(out, "{}\n", library::render(problem, source, &context.locale))?;
    }
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let warnings = problems.len() - errors;
    let files = if what.is_empty() { library.files().len() } else { wanted.len() };
    let key = if problems.is_empty() { "cli-check-good" } else { "cli-check-found" };
    let counts = [("files", files.into()), ("errors", errors.into()), ("warnings", warnings.into())];
    writeln!(out, "{}", context.locale.ta(key, &counts))?;
    Ok(if errors == 0 { Exit::OK } else { Exit::FAILED })
}

/// The files that a path or an id stands for. A path that is not in her folder is read in too.
fn files_named(library: &mut Library, name: &str) -> Vec<SourceFile> {
    let path = Path::new(name);
    if path.is_file() {
        return vec![library.read_file(path)];
    }
    let is_named = |file: &&SourceFile| file.stem() == name || file.to_string() == name;
    library.files().into_iter().filter(is_named).cloned().collect()
}

/// `methods path`: her own folder.
pub fn path(context: &Context) -> anyhow::Result<Exit> {
    write_path(&context.home.methods_dir())?;
    Ok(Exit::OK)
}
