//! Into the facilitator's program: its home screen, a new workshop, or a saved one.

use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::Path;

use tui_input::Input;

use super::args::{People, RunArgs};
use super::{Context, Exit, find, say};
use crate::core::note::TableId;
use crate::core::programme::Programme;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::library::{self, Entry, Library};
use crate::store::Listed;
use crate::tui::runtime::{self, Setup};
use crate::tui::screens::new::Form;

/// `verksted`: the home screen.
pub fn home(context: &Context) -> anyhow::Result<Exit> {
    if !has_terminal() {
        return Ok(say_no_terminal(context));
    }
    enter(setup(context))
}

/// `verksted open`: a saved session.
pub fn open(context: &Context, meant: Option<&str>) -> anyhow::Result<Exit> {
    if !has_terminal() {
        return Ok(say_no_terminal(context));
    }
    match find::session(context, meant) {
        // A day that is over is read; she says herself when she wants to write in it.
        Ok(path) if Listed::at(&path).is_put_away() => enter(Setup { look: Some(path), ..setup(context) }),
        Ok(path) => enter(Setup { open: Some(path), ..setup(context) }),
        Err(exit) => Ok(exit),
    }
}

/// `verksted review`: a saved day to be read, all of them, or those in some folder, such as a memory stick.
pub fn review(context: &Context, meant: Option<&str>) -> anyhow::Result<Exit> {
    if !has_terminal() {
        return Ok(say_no_terminal(context));
    }
    let Some(meant) = meant else { return enter(Setup { saved: true, ..setup(context) }) };
    let folder = Path::new(meant);
    if folder.is_dir() {
        let home = context.home.clone().with_sessions(folder.to_owned());
        return enter(Setup { home, saved: true, ..setup(context) });
    }
    match find::session(context, Some(meant)) {
        Ok(path) => enter(Setup { look: Some(path), ..setup(context) }),
        Err(exit) => Ok(exit),
    }
}

/// `verksted run`: straight into a new workshop. What cannot be used is said before the screen is taken.
pub fn run(context: &Context, asked: &RunArgs) -> anyhow::Result<Exit> {
    let library = crate::settings::library(&context.home);
    if let Err(text) = can_begin(context, asked, &library) {
        say(&text);
        return Ok(Exit::USAGE);
    }
    if !has_terminal() {
        return Ok(say_no_terminal(context));
    }
    enter(Setup { form: Some(form(context, asked)), library: Some(library), ..setup(context) })
}

fn setup(context: &Context) -> Setup {
    let home = context.home.clone();
    Setup {
        home,
        lang: context.locale.lang(),
        form: None,
        library: None,
        open: None,
        look: None,
        saved: false,
    }
}

fn enter(setup: Setup) -> anyhow::Result<Exit> {
    Ok(Exit::of_program(runtime::run(setup)?))
}

/// The form as it would be filled in on the screen.
fn form(context: &Context, asked: &RunArgs) -> Form {
    let line = |text: &Option<String>| Input::new(text.clone().unwrap_or_default());
    let people = asked
        .occasion
        .people
        .as_ref()
        .map(|People(people)| people.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let mut form = Form::new(context.locale.lang());
    form.programme.clone_from(&asked.programme);
    form.title = line(&asked.title);
    form.challenge = line(&asked.challenge);
    form.place = line(&asked.place);
    form.start = line(&asked.occasion.start.map(|start| start.to_string()));
    form.tables = line(&asked.occasion.tables.map(|tables| tables.to_string()));
    form.people = line(&people);
    form.rehearsal = asked.pace;
    form
}

/// Says what is wrong with what was asked for, if something is.
fn can_begin(context: &Context, asked: &RunArgs, library: &Library) -> Result<(), String> {
    let Context { locale, .. } = context;
    let Some(programme) = library.programme(&asked.programme) else {
        return Err(no_programme(context, &asked.programme, library));
    };
    let tables = tables(asked, programme);
    if let Some(People(people)) = &asked.occasion.people
        && people.len() != 1
        && people.len() != usize::from(tables)
    {
        let counts = [("tables", tables.into()), ("people", people.len().into())];
        return Err(locale.ta("cli-people-and-tables", &counts));
    }
    match library.day(&programme.id, tables) {
        Ok(_) => Ok(()),
        Err(error) => Err(library::describe_no_day(&error, locale)),
    }
}

fn tables(asked: &RunArgs, programme: &Programme) -> u8 {
    asked.occasion.tables.unwrap_or(programme.tables).clamp(1, TableId::MOST)
}

/// There is no such programme, but there are these; and if its file is there but broken, what is wrong with it.
fn no_programme(context: &Context, id: &str, library: &Library) -> String {
    let Context { locale, .. } = context;
    let shown = clean_line(id, LONGEST_TITLE).into();
    let mut text = locale.ta("cli-no-such-programme", &[("id", shown)]);
    for Entry { item, .. } in library.programmes(locale.lang()) {
        // Writing to a string does not fail.
        let _ = write!(text, "\n  {}  {}", item.id, item.name.get(locale.lang()));
    }
    let broken = library.problems.iter().filter(|problem| problem.file.stem() == id);
    for problem in broken {
        text.push('\n');
        text.push_str(&library::describe(problem, locale));
    }
    text
}

/// True where there is a screen and a keyboard.
pub fn has_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Says that there is none.
pub fn say_no_terminal(context: &Context) -> Exit {
    say(&context.t("cli-no-terminal"));
    Exit::USAGE
}
