//! `verksted sessions stats`: what all sessions add up to.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::write_columns;
use crate::archive::{Archive, By, Figure, Figures, Filter, Measures, Row, Share, Spread, Which};
use crate::cli::args::StatsArgs;
use crate::cli::methods::library;
use crate::cli::{Context, Exit, say};
use crate::locale::Locale;

/// `sessions stats`: as a table, or for other programs.
pub fn stats(context: &Context, asked: &StatsArgs) -> anyhow::Result<Exit> {
    let archive = Archive::open(&context.home.sessions_dir(), |_| ());
    let which = if asked.rehearsals { Which::Rehearsals } else { Which::Held };
    let filter = Filter { programme: asked.programme.clone(), year: asked.year, which, ..Filter::default() };
    let figures = archive.figures(&filter).named_by(&library(context));
    let mut out = io::stdout().lock();
    if asked.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&as_value(&figures, &context.locale))?)?;
    } else if asked.csv {
        write_csv(&mut out, &figures, &context.locale)?;
    } else if figures.all.groups() == 0 {
        say(&context.t("cli-stats-none"));
    } else {
        write_table(&mut out, &figures, &context.locale)?;
    }
    Ok(Exit::OK)
}

/// The parts of the figures, each with the name other programs know it by.
fn parts(figures: &Figures) -> [(&'static str, &[Row]); 5] {
    [
        ("methods", &figures.methods),
        ("programmes", &figures.programmes),
        ("years", figures.over(By::Year)),
        ("quarters", figures.over(By::Quarter)),
        ("months", figures.over(By::Month)),
    ]
}

fn write_table(out: &mut impl Write, figures: &Figures, locale: &Locale) -> io::Result<()> {
    let headings = ["sessions", "planned", "took", "rate", "carried", "done"]
        .map(|column| locale.t(&format!("cli-stats-column-{column}")).into_owned());
    let row = |name: String, figure: &Figure<Measures>| {
        let [planned, took, rate, carried, done] = match figure.get() {
            Some(measured) => [
                minutes(measured.planned.median),
                spread(&measured.took),
                locale.decimal(measured.rate.median * 60.0),
                percent(measured.carried),
                percent(measured.done),
            ],
            None => std::array::from_fn(|_| "–".to_owned()),
        };
        [name, figure.groups().to_string(), planned, took, rate, carried, done]
    };
    let mut rows = vec![];
    for (part, of) in parts(figures).into_iter().take(3) {
        let [sessions, planned, took, rate, carried, done] = headings.clone();
        let heading = locale.t(&format!("cli-stats-{part}")).into_owned();
        rows.push([heading, sessions, planned, took, rate, carried, done]);
        rows.extend(of.iter().map(|of| row(of.of.name(locale), &of.figure)));
        rows.push(std::array::from_fn(|_| String::new()));
    }
    rows.push(row(locale.t("cli-stats-all").into_owned(), &figures.all));
    write_columns(out, &rows)?;
    writeln!(out, "\n{}", locale.ta("cli-stats-note", &[("least", Figure::<Measures>::LEAST.into())]))
}

/// The middle, and between what the middle half lies.
fn spread(spread: &Spread) -> String {
    format!("{} ({}–{})", minutes(spread.median), minutes(spread.low), minutes(spread.high))
}

fn minutes(minutes: f64) -> String {
    format!("{minutes:.0}")
}

fn percent(share: Share) -> String {
    share.ratio().map_or_else(|| "–".to_owned(), |ratio| format!("{:.0} %", ratio * 100.0))
}

fn as_value(figures: &Figures, locale: &Locale) -> Value {
    let rows = |rows: &[Row]| -> Value {
        let row = |row: &Row| {
            json!({
                "id": row.of.id(),
                "name": row.of.name(locale),
                "sessions": row.figure.groups(),
                "figures": row.figure.get().map(measures),
            })
        };
        rows.iter().map(row).collect()
    };
    let mut all = json!({
        "sessions": figures.all.groups(),
        "fewest_sessions_for_figures": Figure::<Measures>::LEAST,
        "figures": figures.all.get().map(measures),
    });
    for (part, of) in parts(figures) {
        all[part] = rows(of);
    }
    all
}

fn measures(measured: &Measures) -> Value {
    let spread = |spread: &Spread| json!({ "median": spread.median, "low": spread.low, "high": spread.high, "n": spread.of });
    let share = |share: Share| json!({ "some": share.some, "of": share.of, "share": share.ratio() });
    json!({
        "uses": measured.uses,
        "planned_minutes": spread(&measured.planned),
        "minutes": spread(&measured.took),
        "notes_per_person_and_minute": spread(&measured.rate),
        "carried_on": share(measured.carried),
        "next_steps_done": share(measured.done),
    })
}

/// The columns of the CSV, which other programs know by these names.
const COLUMNS: [&str; 17] = [
    "of",
    "id",
    "name",
    "sessions",
    "uses",
    "planned_minutes",
    "minutes_low",
    "minutes_median",
    "minutes_high",
    "notes_per_person_and_minute_low",
    "notes_per_person_and_minute_median",
    "notes_per_person_and_minute_high",
    "notes",
    "carried_on",
    "next_steps",
    "next_steps_done",
    "fewest_sessions_for_figures",
];

fn write_csv(out: &mut impl Write, figures: &Figures, locale: &Locale) -> io::Result<()> {
    write_line(out, &COLUMNS.map(str::to_owned))?;
    let all = ["all".to_owned(), String::new(), String::new()];
    write_line(out, &line(all, &figures.all))?;
    for (part, rows) in parts(figures) {
        for row in rows {
            let of = [part.to_owned(), row.of.id(), row.of.name(locale)];
            write_line(out, &line(of, &row.figure))?;
        }
    }
    Ok(())
}

fn line([of, id, name]: [String; 3], figure: &Figure<Measures>) -> [String; 17] {
    let sessions = figure.groups().to_string();
    let least = Figure::<Measures>::LEAST.to_string();
    let cells = match figure.get() {
        None => std::array::from_fn(|_| String::new()),
        Some(measured) => {
            let number = |number: f64| format!("{number:.4}");
            let (took, rate) = (&measured.took, &measured.rate);
            [
                measured.uses.to_string(),
                number(measured.planned.median),
                number(took.low),
                number(took.median),
                number(took.high),
                number(rate.low),
                number(rate.median),
                number(rate.high),
                measured.carried.of.to_string(),
                measured.carried.some.to_string(),
                measured.done.of.to_string(),
                measured.done.some.to_string(),
            ]
        }
    };
    let [uses, planned, low, median, high, rate_low, rate, rate_high, notes, carried, next, done] = cells;
    [
        of, id, name, sessions, uses, planned, low, median, high, rate_low, rate, rate_high, notes, carried,
        next, done, least,
    ]
}

fn write_line(out: &mut impl Write, cells: &[String]) -> io::Result<()> {
    let cells: Vec<String> = cells.iter().map(|cell| csv_cell(cell)).collect();
    write!(out, "{}\r\n", cells.join(","))
}

/// A cell that a spreadsheet takes for text: what a file from elsewhere holds must not be counted out as a formula.
fn csv_cell(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let safe = if is_formula { format!("'{text}") } else { text.to_owned() };
    if safe.contains(['"', ',', ';', '\n', '\r', '\'']) {
        return format!("\"{}\"", safe.replace('"', "\"\""));
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
            (" +1", "\"' +1\""),
            ("@SUM", "\"'@SUM\""),
            ("Idé, rask", "\"Idé, rask\""),
            ("Ideer", "Ideer"),
        ] {
            assert_eq!(csv_cell(text), cell);
        }
    }
}
