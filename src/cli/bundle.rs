//! `verksted methods bundle` and `import`: passing programmes and methods on, and taking in those of others.

use std::io::{self, Write as _};
use std::path::Path;

use chrono::Local;

use super::args::{BundleArgs, ImportArgs};
use super::methods::library;
use super::own::{commit, find};
use super::{Context, Exit, output, say};
use crate::core::text::clean_line;
use crate::library::bundle::{self, Bundle, NotPacked, Trouble};
use crate::library::{Item, Kind};

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
    let exit = output::write(context, path, text.as_bytes(), asked.force);
    if exit != Exit::OK {
        return Ok(exit);
    }
    // What it holds is told by reading it as the one who gets it will.
    let parts = Bundle::read(text.as_bytes(), &library).and_then(|made| made.plan(&library, None));
    let parts = parts.map(|plan| plan.parts).unwrap_or_default();
    let count = |kind| parts.iter().filter(|part| part.item.kind == kind).count();
    let args = [
        ("path", shown(path).into()),
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
            let args =
                [("path", shown(&asked.file).into()), ("error", context.locale.not_read_for(&error).into())];
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
    out.write_all(bundle::preview(&bundle, &plan, &library, &context.locale).as_bytes())?;
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
