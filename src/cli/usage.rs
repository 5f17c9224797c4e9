//! Reads the command line, and says in her language what is wrong with it.

use std::ffi::OsString;
use std::io;

use clap::FromArgMatches;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::args::Args;
use super::exit::Exit;
use super::help;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::locale::Locale;

/// What was asked for; else what is left to do is to leave with this exit code, for the help was shown or what is
/// wrong was said.
pub fn read(args: Vec<OsString>, locale: &Locale) -> Result<Args, io::Result<Exit>> {
    let mut command = help::command(locale);
    let read = command.try_get_matches_from_mut(args).and_then(|found| Args::from_arg_matches(&found));
    read.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error.print().map(|()| Exit::OK),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.print().map(|()| Exit::USAGE),
        _ => {
            super::say(&describe(&error, locale));
            Ok(Exit::USAGE)
        }
    })
}

fn describe(error: &Error, locale: &Locale) -> String {
    let mut text = what(error, locale);
    if let Some(meant) = suggestion(error) {
        text.push(' ');
        text.push_str(&locale.ta("cli-error-meant", &[("what", meant.into())]));
    }
    format!("{text}\n{}", locale.t("cli-error-see-help"))
}

fn what(error: &Error, locale: &Locale) -> String {
    let said = |kind| context(error, kind).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let with = |key: &str, what: String| locale.ta(key, &[("what", what.into())]);
    match error.kind() {
        ErrorKind::UnknownArgument => with("cli-error-unknown-argument", argument),
        ErrorKind::InvalidSubcommand => {
            with("cli-error-unknown-command", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => locale.t("cli-error-no-command").into_owned(),
        ErrorKind::MissingRequiredArgument => with("cli-error-missing", argument),
        ErrorKind::ArgumentConflict => with("cli-error-twice", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = said(ContextKind::InvalidValue);
            if value.is_empty() {
                return with("cli-error-no-value", argument);
            }
            let wrong =
                locale.ta("cli-error-value", &[("value", value.into()), ("what", argument.as_str().into())]);
            match expected(&argument) {
                Some(key) => format!("{wrong} {}", locale.t(key)),
                None => wrong,
            }
        }
        // The rest cannot be had with these commands; should clap find a new way, its own words are better than none.
        _ => clean_line(&error.to_string(), LONGEST_TITLE),
    }
}

/// What should have been given instead.
fn expected(argument: &str) -> Option<&'static str> {
    let name = argument.split([' ', '=']).next()?;
    Some(match name {
        "--language" => "cli-expected-language",
        "--tables" => "cli-expected-tables",
        "--people" => "cli-expected-people",
        "--start" => "cli-expected-start",
        "--pace" => "cli-expected-pace",
        "--table" => "cli-expected-table",
        "--for" => "cli-expected-for",
        "--to" => "cli-expected-to",
        "--part" => "cli-expected-part",
        _ if name.contains("SHELL") || name.contains("SKALL") => "cli-expected-shell",
        _ => return None,
    })
}

fn suggestion(error: &Error) -> Option<String> {
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .find_map(|kind| context(error, kind))
        .filter(|text| !text.is_empty())
}

/// What clap knows of the error, as text that can be shown.
fn context(error: &Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    };
    Some(clean_line(&text, LONGEST_TITLE))
}
