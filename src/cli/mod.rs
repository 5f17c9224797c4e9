//! The command line: what was asked for, who does it, and what it left behind as an exit code.
//!
//! Results go to standard output, talk to standard error. Each command is a file of its own here; nothing else in the
//! program knows that there is a command line.

mod add;
mod args;
mod bundle;
mod doctor;
mod exit;
mod export;
mod find;
mod help;
mod language;
mod log;
mod methods;
mod output;
mod own;
mod pages;
mod platform;
mod print;
mod room;
mod sessions;
mod start;
mod usage;

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};

use crate::locale::Locale;
use crate::settings::{Settings, SettingsError};
use crate::store::Home;

use args::{Args, Ask, MethodsAsk, SessionsAsk};
use language::{Chosen, Early};

pub use exit::Exit;

/// Everything a command may need to know.
#[derive(Debug)]
struct Context {
    locale: Locale,
    language: Chosen,
    home: Home,
    settings: Settings,
    /// What is wrong with the settings file, where something is.
    wrong: Option<SettingsError>,
}

impl Context {
    /// A message without arguments.
    fn t(&self, key: &str) -> String {
        self.locale.t(key).into_owned()
    }
}

/// Talk, such as what is wrong: to standard error.
fn say(text: &str) {
    // When even standard error is gone there is nobody left to tell.
    let _ = writeln!(io::stderr(), "verksted: {text}");
}

/// Does what the command line asks for. An error is something no command foresaw.
pub fn run(args: impl IntoIterator<Item = OsString>) -> anyhow::Result<Exit> {
    let args: Vec<OsString> = args.into_iter().collect();
    match answer(args) {
        // Whoever read our output has seen enough.
        Err(error) if is_broken_pipe(&error) => Ok(Exit::OK),
        answer => answer,
    }
}

fn answer(args: Vec<OsString>) -> anyhow::Result<Exit> {
    // The words of `--help` depend on the settings, so two options are looked for before the others are read.
    let early = Early::look(&args);
    let home = Home::find(early.home);
    let settings = home.as_ref().map_or(Ok(Settings::default()), Settings::read);
    let (settings, wrong) = match settings {
        Ok(settings) => (settings, None),
        Err(error) => (Settings::default(), Some(error)),
    };
    let language = Chosen::of(early.language, settings.language);
    let locale = Locale::new(language.lang);
    let asked = match usage::read(args, &locale) {
        Ok(asked) => asked,
        Err(exit) => return Ok(exit?),
    };
    let home = match home {
        Ok(home) => home,
        Err(error) => {
            say(&error.describe(&locale));
            return Ok(Exit::FAILED);
        }
    };
    let context = Context { locale, language, home, settings, wrong };
    if let Some(error) = context.wrong.as_ref().filter(|_| !matches!(asked.ask, Some(Ask::Doctor { .. }))) {
        say(&error.describe(&context.locale));
    }
    // Kept until the end: what is logged is written when it is dropped.
    let _log = log::start(&context);
    dispatch(&context, asked)
}

fn dispatch(context: &Context, asked: Args) -> anyhow::Result<Exit> {
    match asked.ask {
        None => start::home(context),
        Some(Ask::Run(run)) => start::run(context, &run),
        Some(Ask::Open { session }) => start::open(context, session.as_deref()),
        Some(Ask::Review { saved }) => start::review(context, saved.as_deref()),
        Some(Ask::Add(add)) => add::add(context, &add),
        Some(Ask::Room(asked)) => room::room(context, &asked),
        Some(Ask::Export(asked)) => export::export(context, &asked),
        Some(Ask::Sessions { ask }) => match ask {
            SessionsAsk::List { json } => sessions::list(context, json),
            SessionsAsk::Show { session, json } => sessions::show(context, session.as_deref(), json),
            SessionsAsk::Path { session } => sessions::path(context, session.as_deref()),
            SessionsAsk::Find { words, json } => sessions::find_words(context, &words, json),
            SessionsAsk::Stats(asked) => sessions::stats(context, &asked),
        },
        Some(Ask::Methods { ask }) => match ask {
            MethodsAsk::List { json } => methods::list(context, json),
            MethodsAsk::Show { id, json } => methods::show(context, &id, json),
            MethodsAsk::Check { what } => methods::check(context, &what),
            MethodsAsk::Adapt(asked) => own::adapt(context, &asked),
            MethodsAsk::Diff { id, json } => own::diff(context, &id, json),
            MethodsAsk::Bundle(asked) => bundle::bundle(context, &asked),
            MethodsAsk::Import(asked) => bundle::import(context, &asked),
            MethodsAsk::Print(asked) => print::print(context, &asked),
            MethodsAsk::Take(asked) => own::take(context, &asked),
            MethodsAsk::Path => methods::path(context),
        },
        Some(Ask::Doctor { json }) => doctor::doctor(context, json),
        Some(Ask::Completions { shell }) => pages::completions(&context.locale, shell),
        Some(Ask::Man) => pages::man(&context.locale),
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
