//! `verksted methods bundle` and `import`: passing programmes and methods on, and taking in those of others.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

use chrono::Local;

use super::args::{BundleArgs, ImportArgs};
use super::methods::library;
use super::own::{commit, find};
use super::{Context, Exit, say};
use crate::core::text::clean_line;
use crate::library::bundle::{self, Bundle, Fate, NotPacked, Plan, Planned, Trouble};
use crate::library::{Item, Kind, Library};

/// `methods bundle`: one file of a programme and what it needs.
pub fn bundle(context: &Context, asked: &BundleArgs) -> anyhow::Result<Exit> {
    let library = library(context);
    let mut items: Vec<Item> = Vec::new();
    for id in &asked.ids {
        let Some(found) = find(context, &library, id) else { return Ok(Exit::USAGE) };
        items.push(found.item());
    }
    let by = asked.by.as_ref().unwrap_or(&context.settings.name);
    let text = match bundle::pack(&library, &items, by, Local::now().date_naive()) {
        Ok(text) => text,
        Err(error) => return Ok(say_not_packed(context, &error)),
    };
    let Some(path) = &asked.output else {
        io::stdout().write_all(text.as_bytes())?;
        return Ok(Exit::OK);
    };
    let shown = shown(path);
    let written = OpenOptions::new().write(true).create_new(true).open(path);
    match written.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all())) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            say(&context.locale.ta("bundle-there", &[("path", shown.into())]));
            return Ok(Exit::FAILED);
        }
        Err(error) => {
            let args = [("path", shown.into()), ("error", error.to_string().into())];
            say(&context.locale.ta("bundle-not-written", &args));
            return Ok(Exit::FAILED);
        }
    }
    // What it holds is told by reading it as the one who gets it will.
    let parts = Bundle::read(text.as_bytes(), &library).and_then(|made| made.plan(&library, None));
    let parts = parts.map(|plan| plan.parts).unwrap_or_default();
    let count = |kind| parts.iter().filter(|part| part.item.kind == kind).count();
    let args = [
        ("path", shown.into()),
        ("programmes", count(Kind::Programme).into()),
        ("methods", count(Kind::Method).into()),
    ];
    writeln!(io::stdout(), "{}", context.locale.ta("bundle-made", &args))?;
    Ok(Exit::OK)
}

fn say_not_packed(context: &Context, error: &NotPacked) -> Exit {
    for line in bundle::not_packed(error, &context.locale) {
        say(&line);
    }
    Exit::FAILED
}

fn shown(path: &Path) -> String {
    clean_line(&path.display().to_string(), usize::MAX)
}

/// `methods import`: shows what a file holds, and with `--yes` takes it in.
pub fn import(context: &Context, asked: &ImportArgs) -> anyhow::Result<Exit> {
    let library = library(context);
    let bytes = match bundle::bytes(&asked.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let args = [("path", shown(&asked.file).into()), ("error", error.to_string().into())];
            say(&context.locale.ta("bundle-not-read", &args));
            return Ok(Exit::USAGE);
        }
    };
    let bundle = match Bundle::read(&bytes, &library) {
        Ok(bundle) => bundle,
        Err(troubles) => return Ok(refuse(context, &asked.file, &troubles)),
    };
    let plan = match bundle.plan(&library, asked.as_suffix.as_deref()) {
        Ok(plan) => plan,
        Err(troubles) => return Ok(refuse(context, &asked.file, &troubles)),
    };
    let mut out = io::stdout().lock();
    out.write_all(preview(context, &bundle, &plan, &library).as_bytes())?;
    if plan.has_nothing_new() {
        writeln!(out, "\n{}", context.t("bundle-nothing-new"))?;
        return Ok(Exit::OK);
    }
    if !plan.is_possible() {
        out.flush()?;
        say(&context.t("bundle-suffix"));
        return Ok(Exit::FAILED);
    }
    if !asked.yes {
        writeln!(out, "\n{}", context.t("bundle-yes"))?;
        return Ok(Exit::OK);
    }
    let Some(paths) = plan.into_writing().and_then(|writing| commit(context, writing)) else {
        return Ok(Exit::FAILED);
    };
    writeln!(out, "\n{}", context.t("bundle-taken-in"))?;
    for path in paths {
        writeln!(out, "  {path}")?;
    }
    Ok(Exit::OK)
}

fn refuse(context: &Context, file: &Path, troubles: &[Trouble]) -> Exit {
    let file =
        file.file_name().map(|name| clean_line(&name.to_string_lossy(), usize::MAX)).unwrap_or_default();
    for trouble in troubles {
        say(&bundle::describe(trouble, &file, &context.locale));
    }
    say(&context.t("bundle-refused"));
    Exit::FAILED
}

/// What a bundle holds, who made it, and what would come of each part.
fn preview(context: &Context, bundle: &Bundle, plan: &Plan, library: &Library) -> String {
    let Context { locale, .. } = context;
    let made = match bundle.by.as_str() {
        "" => locale.t("bundle-by-nobody").into_owned(),
        by => locale.ta("bundle-by", &[("by", by.into())]),
    };
    let mut text = match bundle.date {
        Some(date) => format!("{made}, {}\n", locale.short_day(date)),
        None => made + "\n",
    };
    for (kind, heading) in [(Kind::Programme, "bundle-programmes"), (Kind::Method, "bundle-methods")] {
        let parts: Vec<&Planned> = plan.parts.iter().filter(|part| part.item.kind == kind).collect();
        if parts.is_empty() {
            continue;
        }
        // Writing to a string does not fail.
        let _ = writeln!(text, "\n{}", locale.t(heading));
        for part in parts {
            text.push_str(&part_line(context, part, library));
        }
    }
    text
}

fn part_line(context: &Context, part: &Planned, library: &Library) -> String {
    let Context { locale, .. } = context;
    let mut said = vec![bundle::describe_fate(&part.fate, locale)];
    // Whose it is, is already known of what she has.
    if part.fate != Fate::Have {
        said.push(locale.ta("own-line", &[("version", part.version.to_string().into())]));
        said.extend((!part.author.is_empty()).then(|| part.author.clone()));
        said.push(match part.licence.as_str() {
            "" => locale.t("bundle-no-licence").into_owned(),
            licence => locale.ta("bundle-licence", &[("licence", licence.into())]),
        });
        said.extend(part.from.as_ref().map(|id| locale.ta("bundle-from", &[("id", id.as_str().into())])));
        if let (Fate::Taken { .. }, Some(mine)) = (&part.fate, library.get(&part.item)) {
            said.push(format!("({})", mine.name().get(locale.lang())));
        }
    }
    format!("  {} ({}): {}\n", part.name.get(locale.lang()), part.item.id, said.join(", "))
}
