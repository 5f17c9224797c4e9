//! `verksted methods adapt`, `diff` and `take`: making a method one's own, and keeping up with where it came from.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use chrono::Local;
use serde_json::json;

use super::args::{AdaptArgs, TakeArgs};
use super::language::Why;
use super::methods::library;
use super::{Context, Exit, say};
use crate::core::words::{Lang, Words};
use crate::library::beside::{self, Line, Sign};
use crate::library::{
    self, Adapt, FoundItem, Item, Library, Lineage, News, Standing, Take, Today, Writing, told,
};

/// `methods adapt`: a copy in her own folder.
pub fn adapt(context: &Context, asked: &AdaptArgs) -> anyhow::Result<Exit> {
    let library = library(context);
    let Some(found) = find(context, &library, &asked.id) else { return Ok(Exit::USAGE) };
    let adapt = Adapt {
        of: found.item(),
        id: asked.new.clone(),
        name: asked.name.as_deref().and_then(|name| called(context, name, found.name())),
        why: asked.why.clone(),
        by: asked.by.clone().unwrap_or_else(|| context.settings.name.clone()),
        date: Local::now().date_naive(),
    };
    let writing = match library::adapt(&library, &adapt) {
        Ok(writing) => writing,
        Err(error) => {
            say(&told::not_adapted(&error, &context.locale));
            return Ok(Exit::USAGE);
        }
    };
    let Some(paths) = commit(context, writing) else { return Ok(Exit::FAILED) };
    let new = Item { id: adapt.id, ..adapt.of };
    let name = found.name().get(context.locale.lang()).to_owned();
    let mut out = io::stdout().lock();
    let args =
        [("path", paths.join(", ").into()), ("name", name.into()), ("id", found.item().to_string().into())];
    writeln!(out, "{}", context.locale.ta("own-adapted", &args))?;
    writeln!(out, "{}", context.locale.ta("own-adapted-next", &[("id", new.to_string().into())]))?;
    Ok(Exit::OK)
}

/// What a copy is called: the same in both languages, but where she says which language it is in, the other keeps its
/// own. Nothing where she gives it no name.
fn called(context: &Context, name: &str, old: &Words) -> Option<Words> {
    let name = name.trim();
    let new = match (context.language.why, context.language.lang) {
        (Why::Option, Lang::Nb) => Words::new(name, old.en.clone()),
        (Why::Option, Lang::En) => Words::new(old.nb.clone(), name),
        _ => Words::same(name),
    };
    (!name.is_empty()).then_some(new)
}

pub(super) fn find<'l>(context: &Context, library: &'l Library, id: &str) -> Option<FoundItem<'l>> {
    library.find(id).map_err(|error| say(&told::not_found(&error, &context.locale))).ok()
}

/// Puts what was made in her folder, and gives where it is.
pub(super) fn commit(context: &Context, writing: Writing) -> Option<Vec<String>> {
    match writing.commit(&context.home.methods_dir()) {
        Ok(paths) => Some(paths.iter().map(|path| path.display().to_string()).collect()),
        Err(error) => {
            say(&told::not_written(&error, &context.locale));
            None
        }
    }
}

/// `methods diff`: hers against its ancestor, and what is new there.
pub fn diff(context: &Context, id: &str, as_json: bool) -> anyhow::Result<Exit> {
    let library = library(context);
    let Some(found) = find(context, &library, id) else { return Ok(Exit::USAGE) };
    let item = found.item();
    let Some(lineage) = library.lineage(&item) else {
        say(&context.locale.ta("own-not-adapted", &[("id", item.to_string().into())]));
        return Ok(Exit::USAGE);
    };
    let text = if as_json {
        let (newer, news) = match &lineage.today {
            Today::Newer { version, news } => (Some(*version), news.as_ref()),
            Today::Same | Today::Gone => (None, None),
        };
        let gone = lineage.today == Today::Gone;
        let all = json!({
            "id": item.id, "version": found.version(), "origin": lineage.origin, "changes": lineage.changes,
            "ancestor": { "gone": gone, "newer": newer, "news": news },
        });
        serde_json::to_string_pretty(&all)? + "\n"
    } else {
        told_lineage(context, &library, found, &lineage)
    };
    io::stdout().write_all(text.as_bytes())?;
    Ok(Exit::OK)
}

/// `methods take`: from the ancestor into hers. With nothing asked for, what there is to take.
pub fn take(context: &Context, asked: &TakeArgs) -> anyhow::Result<Exit> {
    let library = library(context);
    let Some(found) = find(context, &library, &asked.id) else { return Ok(Exit::USAGE) };
    let item = found.item();
    let take = Take { all: asked.all, named: asked.steps.clone(), keep_mine: asked.keep_mine };
    if take == Take::default() {
        return diff(context, &asked.id, false);
    }
    let taken = match library::take(&library, &item, &take) {
        Ok(taken) => taken,
        Err(error) => {
            say(&told::not_taken(&error, &context.locale));
            return Ok(Exit::USAGE);
        }
    };
    let Some(paths) = commit(context, taken.writing) else { return Ok(Exit::FAILED) };
    let mut text = String::new();
    let id = item.to_string();
    if taken.taken.is_empty() {
        line(&mut text, &context.t("own-taken-none"));
    } else {
        line(&mut text, &context.locale.ta("own-taken", &[("path", paths.join(", ").into())]));
        for one in &taken.taken {
            news(&mut text, context, &library, one);
        }
    }
    if taken.up_to_date {
        let version = library
            .get(&Item { id: found.origin().map(|origin| origin.id.clone()).unwrap_or_default(), ..item })
            .map_or(0, FoundItem::version);
        let args = [("id", id.into()), ("version", version.to_string().into())];
        line(&mut text, &context.locale.ta("own-up-to-date", &args));
    } else {
        line(&mut text, &context.locale.ta("own-left", &[("n", taken.left.len().into())]));
        for one in &taken.left {
            news(&mut text, context, &library, one);
        }
        hints(&mut text, context, &id, &taken.left);
    }
    io::stdout().write_all(text.as_bytes())?;
    Ok(Exit::OK)
}

fn line(text: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "{line}");
}

fn told_lineage(context: &Context, library: &Library, found: FoundItem<'_>, lineage: &Lineage<'_>) -> String {
    let Context { locale, .. } = context;
    let mut text = String::new();
    let version = locale.ta("own-line", &[("version", found.version().to_string().into())]);
    line(&mut text, &format!("{} ({}, {version})", found.name().get(locale.lang()), found.item()));
    line(&mut text, &beside::origin(lineage, locale));
    let origin = lineage.origin;
    if !origin.why.is_empty() {
        line(&mut text, &locale.ta("own-from-why", &[("why", origin.why.as_str().into())]));
    }
    text.push('\n');
    match &lineage.changes {
        None => line(&mut text, &locale.t("own-lost")),
        Some(diff) if diff.is_empty() => line(&mut text, &locale.t("own-no-changes")),
        Some(diff) => lines(&mut text, beside::made(library, found.item().kind, diff, locale)),
    }
    today(&mut text, context, library, found, lineage);
    text
}

/// What has happened to the ancestor since.
fn today(
    text: &mut String,
    context: &Context,
    library: &Library,
    found: FoundItem<'_>,
    lineage: &Lineage<'_>,
) {
    let Context { locale, .. } = context;
    match &lineage.today {
        Today::Same => {}
        Today::Gone => line(text, &format!("\n{}", locale.t("own-gone"))),
        Today::Newer { version, news: all } => {
            let key = if all.is_some() { "own-newer" } else { "own-newer-unknown" };
            let args = [("id", lineage.origin.id.as_str().into()), ("version", version.to_string().into())];
            line(text, &format!("\n{}", locale.ta(key, &args)));
            let all = all.as_deref().unwrap_or_default();
            for one in all {
                news(text, context, library, one);
            }
            hints(text, context, &found.item().to_string(), all);
        }
    }
}

/// What she can do about what is new.
fn hints(text: &mut String, context: &Context, id: &str, news: &[News]) {
    if news.iter().any(|one| one.standing == Standing::Free) {
        line(text, &context.locale.ta("own-take-hint", &[("id", id.to_owned().into())]));
    }
    if let Some(both) = news.iter().find(|one| one.standing == Standing::Both) {
        let args = [("part", both.part.id.clone().into())];
        line(text, &context.locale.ta("own-take-hint-both", &args));
    }
}

fn news(text: &mut String, context: &Context, library: &Library, news: &News) {
    lines(text, beside::news(library, news, &context.locale));
}

fn lines(text: &mut String, lines: Vec<Line>) {
    for one in lines {
        match one {
            Line::Heading(heading) => line(text, &heading),
            Line::Part(part) => {
                let sign = match part.sign {
                    Sign::Added => '+',
                    Sign::Removed => '-',
                    Sign::Kept => ' ',
                    Sign::Changed => '~',
                };
                line(text, &format!("  {sign} {} ({}): {}", part.name, part.id, part.said));
            }
            Line::Change(change) => line(text, &format!("      {change}")),
        }
    }
}
