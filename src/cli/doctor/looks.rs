//! The program itself: its version, language and settings, its log, and what it has to work with.

use std::path::Path;

use chrono::Local;

use super::super::args::VERSION;
use super::super::language::Why;
use super::super::{Context, log};
use super::Finding;
use crate::library::{self, Severity};
use crate::settings::Settings;
use crate::store::{self, Listed};

/// The version, with the commit.
pub fn version() -> Finding {
    Finding::good("version", VERSION)
}

/// The language and why, the clock, the settings and the log.
pub fn findings(context: &Context) -> Vec<Finding> {
    let locale = &context.locale;
    let why = match context.language.why {
        Why::Option => "doctor-language-option",
        Why::Settings => "doctor-language-settings",
        Why::Machine => "doctor-language-machine",
        Why::Neither => "doctor-language-neither",
    };
    let now = Local::now().fixed_offset();
    let clock = format!("{}, {} ({})", locale.date(now), locale.clock(now), now.format("%:z"));
    let settings = match &context.wrong {
        Some(error) => Finding::look("settings", error.describe(locale)),
        None => Finding::good("settings", shown(&Settings::path(&context.home))),
    };
    let log_path = shown(&log::path(context)).into();
    let log_key = if log::is_wanted() { "doctor-log-on" } else { "doctor-log-off" };
    vec![
        Finding::good("language", locale.t(why)),
        // The day is led by this clock: she should see it before the room does.
        Finding::good("clock", clock),
        settings,
        Finding::good("log", locale.ta(log_key, &[("path", log_path), ("variable", log::VARIABLE.into())])),
    ]
}

/// Programmes, methods and sessions.
pub fn content(context: &Context) -> Vec<Finding> {
    let locale = &context.locale;
    let library = crate::settings::library(&context.home);
    let (programmes, methods) =
        (library.programmes(locale.lang()).len(), library.methods(locale.lang()).len());
    let counts =
        locale.ta("doctor-library-counts", &[("programmes", programmes.into()), ("methods", methods.into())]);
    let library_finding = if programmes == 0 {
        Finding::stops("library", locale.t("doctor-no-programmes"))
    } else {
        Finding::good("library", counts)
    };
    let checked = library::check(&library);
    let errors =
        library.problems.iter().chain(&checked).filter(|problem| problem.severity == Severity::Error).count();
    let files = if errors == 0 {
        Finding::good("files", locale.t("doctor-files-good"))
    } else {
        Finding::look("files", locale.ta("doctor-files-bad", &[("n", errors.into())]))
    };
    vec![library_finding, files, unfinished(context), damaged(context)]
}

fn unfinished(context: &Context) -> Finding {
    let unfinished = store::unfinished(&context.home);
    let titles: Vec<String> = unfinished.iter().map(title).collect();
    match titles.as_slice() {
        [] => Finding::good("unfinished", context.t("doctor-none")),
        titles => Finding::good("unfinished", titles.join(", ")),
    }
}

fn damaged(context: &Context) -> Finding {
    let listed = store::list(&context.home);
    let count = listed.len();
    let damaged: Vec<String> = listed.iter().filter(|listed| listed.header.is_err()).map(title).collect();
    match damaged.as_slice() {
        [] => Finding::good("sessions", context.locale.ta("doctor-sessions-good", &[("n", count.into())])),
        damaged => {
            let args = [("n", count.into()), ("damaged", damaged.join(", ").into())];
            Finding::look("sessions", context.locale.ta("doctor-sessions-damaged", &args))
        }
    }
}

/// What a session is called, else its file.
fn title(listed: &Listed) -> String {
    listed.header.as_ref().map_or_else(|_| shown(&listed.path), |header| header.title.clone())
}

/// A path as it can be shown.
pub fn shown(path: &Path) -> String {
    crate::core::text::clean_line(&path.display().to_string(), crate::core::text::LONGEST_NOTE)
}
