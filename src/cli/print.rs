//! `verksted methods print`: a programme on paper.

use std::fs;
use std::io::{self, Write as _};

use super::args::{People, PrintArgs};
use super::methods::library;
use super::{Context, Exit, say};
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::export::sheet::{self, Occasion};
use crate::library;

/// `methods print`: a run sheet, an agenda or a packing list.
pub fn print(context: &Context, asked: &PrintArgs) -> anyhow::Result<Exit> {
    let Context { locale, .. } = context;
    let library = library(context);
    let id = asked.programme.trim_start_matches("programmes/");
    let Some(programme) = library.programme(id) else {
        say(&locale.ta("sheet-no-programme", &[("id", clean_line(id, LONGEST_TITLE).into())]));
        return Ok(Exit::USAGE);
    };
    let tables = asked.tables.unwrap_or(programme.tables);
    let people = match &asked.people {
        None => None,
        Some(People(each)) if each.len() == 1 => Some(u32::from(each[0]) * u32::from(tables)),
        Some(People(each)) if each.len() == usize::from(tables) => {
            Some(each.iter().copied().map(u32::from).sum())
        }
        Some(People(each)) => {
            let counts = [("tables", tables.into()), ("people", each.len().into())];
            say(&locale.ta("cli-people-and-tables", &counts));
            return Ok(Exit::USAGE);
        }
    };
    let occasion = Occasion { tables: Some(tables), people, start: asked.start };
    let text = match sheet::markdown(&library, programme, asked.reader, occasion, locale) {
        Ok(text) => text,
        Err(error) => {
            say(&library::describe_no_day(&error, locale));
            return Ok(Exit::FAILED);
        }
    };
    let Some(path) = &asked.output else {
        io::stdout().write_all(text.as_bytes())?;
        return Ok(Exit::OK);
    };
    if let Err(error) = fs::write(path, text) {
        let path = clean_line(&path.display().to_string(), usize::MAX);
        say(&locale.ta("sheet-not-written", &[("path", path.into()), ("error", error.to_string().into())]));
        return Ok(Exit::FAILED);
    }
    Ok(Exit::OK)
}
