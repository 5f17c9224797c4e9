//! `verksted doctor`: whether this machine can lead a day, looked at before anybody sits down.
//!
//! What is looked at is in the files beside this one; here it is put together, shown and judged.

mod disk;
mod looks;
mod screen;

use std::io::{self, Write};

use serde_json::json;

use super::{Context, Exit};

/// How a finding bears on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// As it should be, or only worth knowing.
    Good,
    /// The day can be led, but somebody should look at this.
    Look,
    /// The day would stop.
    Stops,
}

impl Verdict {
    fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Look => "look",
            Self::Stops => "stops",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Good => "  ",
            Self::Look => "? ",
            Self::Stops => "! ",
        }
    }
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    /// Its name for other programs, and the end of the key of its label.
    id: &'static str,
    verdict: Verdict,
    /// What was found, in words.
    text: String,
}

impl Finding {
    fn good(id: &'static str, text: impl Into<String>) -> Self {
        Self { id, verdict: Verdict::Good, text: text.into() }
    }

    fn look(id: &'static str, text: impl Into<String>) -> Self {
        Self { id, verdict: Verdict::Look, text: text.into() }
    }

    fn stops(id: &'static str, text: impl Into<String>) -> Self {
        Self { id, verdict: Verdict::Stops, text: text.into() }
    }

    /// Good where it holds, else something to look at.
    fn look_unless(id: &'static str, holds: bool, text: impl Into<String>) -> Self {
        if holds { Self::good(id, text) } else { Self::look(id, text) }
    }
}

/// Looks at everything, and says whether something would stop the day.
pub fn doctor(context: &Context, as_json: bool) -> anyhow::Result<Exit> {
    let mut findings = vec![looks::version()];
    findings.extend(screen::findings(context));
    findings.extend(looks::findings(context));
    findings.extend(disk::findings(context));
    findings.extend(looks::content(context));
    let worst = findings.iter().map(|finding| finding.verdict).max().unwrap_or(Verdict::Good);
    let mut out = io::stdout().lock();
    if as_json {
        let all: Vec<serde_json::Value> = findings
            .iter()
            .map(
                |finding| json!({ "id": finding.id, "verdict": finding.verdict.key(), "text": finding.text }),
            )
            .collect();
        let report = json!({ "verdict": worst.key(), "findings": all });
        writeln!(out, "{}", serde_json::to_string_pretty(&report)?)?;
    } else {
        write_all(&mut out, context, &findings)?;
        writeln!(out, "\n{}", context.locale.t(&format!("doctor-verdict-{}", worst.key())))?;
    }
    Ok(if worst == Verdict::Stops { Exit::FAILED } else { Exit::OK })
}

fn write_all(out: &mut impl Write, context: &Context, findings: &[Finding]) -> io::Result<()> {
    let rows: Vec<[String; 2]> = findings
        .iter()
        .map(|finding| {
            let label = context.locale.t(&format!("doctor-label-{}", finding.id));
            [format!("{}{label}", finding.verdict.mark()), finding.text.clone()]
        })
        .collect();
    super::sessions::write_columns(out, &rows)
}
