//! `verksted methods print`: a programme on paper.

use std::io::{self, IsTerminal, Write as _};

use super::args::{People, PrintArgs};
use super::methods::library;
use super::output;
use super::{Context, Exit, say};
use crate::core::material::Turnout;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::export::Format;
use crate::export::sheet::{self, Occasion, Reader, as_format};

/// `methods print`: a run sheet, an agenda or a packing list.
pub fn print(context: &Context, asked: &PrintArgs) -> anyhow::Result<Exit> {
    let Context { locale, .. } = context;
    let library = library(context);
    let id = asked.programme.trim_start_matches("programmes/");
    let Some(programme) = library.programme(id) else {
        say(&locale.ta("sheet-no-programme", &[("id", clean_line(id, LONGEST_TITLE).into())]));
        return Ok(Exit::USAGE);
    };
    let tables = asked.occasion.tables.unwrap_or(programme.tables);
    let people = asked.occasion.people.as_ref().map_or_else(Vec::new, |People(each)| each.clone());
    let count = people.len();
    let Some(turnout) = Turnout::said(tables, people) else {
        let counts = [("tables", tables.into()), ("people", count.into())];
        say(&locale.ta("cli-people-and-tables", &counts));
        return Ok(Exit::USAGE);
    };
    let occasion = Occasion { turnout, start: asked.occasion.start, short: asked.short };
    if asked.short && asked.reader != Reader::Facilitator {
        say(&locale.t("cli-print-short-for-whom"));
        return Ok(Exit::USAGE);
    }
    let Some(format) = format(asked) else {
        say(&locale.t("cli-print-no-format"));
        return Ok(Exit::USAGE);
    };
    let sheet = match sheet::document(&library, programme, asked.reader, occasion, locale) {
        Ok(document) => as_format(&document, format),
        Err(error) => {
            say(&error.describe(locale));
            return Ok(Exit::FAILED);
        }
    };
    let bytes = match sheet {
        Ok(bytes) => bytes,
        Err(error) => {
            say(&error.describe(locale));
            return Ok(Exit::FAILED);
        }
    };
    if let Some(path) = &asked.output {
        return Ok(output::write(context, path, &bytes, asked.force));
    }
    if format.is_binary() && io::stdout().is_terminal() {
        let file = format!("{id}.{}", format.key());
        say(&locale.ta("cli-export-binary", &[("file", file.into())]));
        return Ok(Exit::USAGE);
    }
    io::stdout().write_all(&bytes)?;
    Ok(Exit::OK)
}

/// The format that is asked for or that the file's name speaks of, and Markdown where neither does. None for one that no
/// sheet is written as.
fn format(asked: &PrintArgs) -> Option<Format> {
    let ending = || Some(asked.output.as_ref()?.extension()?.to_string_lossy().to_lowercase());
    let format = match (asked.to, ending().as_deref()) {
        (Some(format), _) => Some(format),
        (None, None | Some("txt" | "markdown")) => Some(Format::Markdown),
        (None, Some(ending)) => Format::from_key(ending),
    };
    format.filter(|format| sheet::FORMATS.contains(format))
}
