//! The terminal: is there one, how large, what colours, and does it take æøå.

use std::io::{self, IsTerminal};

use super::super::{Context, platform};
use super::Finding;

/// The smallest window in which everything is usable.
const SMALLEST: (u16, u16) = (80, 24);

/// What there is to say of the terminal.
pub fn findings(context: &Context) -> Vec<Finding> {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let value = |name: &str| std::env::var(name).unwrap_or_default();
    vec![
        terminal(context),
        colours(context, is_set("NO_COLOR"), &value("COLORTERM"), &value("TERM")),
        utf8(context),
    ]
}

fn terminal(context: &Context) -> Finding {
    let locale = &context.locale;
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() {
        // Its output is kept or read by another program: no fault, but the window was not seen.
        return Finding::good("terminal", locale.t("doctor-no-terminal"));
    }
    match crossterm::terminal::size() {
        Ok((columns, rows)) => {
            let size = [("columns", columns.into()), ("rows", rows.into())];
            if columns >= SMALLEST.0 && rows >= SMALLEST.1 {
                Finding::good("terminal", locale.ta("doctor-size", &size))
            } else {
                Finding::look("terminal", locale.ta("doctor-small", &size))
            }
        }
        Err(error) => {
            Finding::look("terminal", locale.ta("doctor-no-size", &[("error", error.to_string().into())]))
        }
    }
}

fn colours(context: &Context, no_color: bool, colorterm: &str, term: &str) -> Finding {
    let key = match (colorterm, term) {
        _ if no_color => "doctor-colours-none",
        (_, "dumb") => return Finding::look("colours", context.t("doctor-colours-dumb")),
        ("truecolor" | "24bit", _) => "doctor-colours-true",
        (_, term) if term.contains("256color") => "doctor-colours-256",
        _ => "doctor-colours-16",
    };
    Finding::good("colours", context.t(key))
}

fn utf8(context: &Context) -> Finding {
    let (is_utf8, said) = platform::utf8();
    let key = if is_utf8 { "doctor-utf8-yes" } else { "doctor-utf8-no" };
    let said = crate::core::text::clean_line(&said, crate::core::text::LONGEST_TITLE);
    Finding::look_unless("utf8", is_utf8, context.locale.ta(key, &[("said", said.into())]))
}
