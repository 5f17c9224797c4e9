//! What there is to mind about a programme, in words: what does not hold together, and what tired days lose.

use super::super::super::model::Model;
use super::state::Bench;
use crate::core::note::NoteKind;
use crate::library::capacity::USUAL_AT_A_TABLE;
use crate::library::edit::{Advice, Change};
use crate::library::{self, Fact, Problem, ProblemKind, Severity};
use crate::locale::Locale;

/// How much something weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The day would not go as it says.
    Wrong,
    /// Somebody should think about it.
    Mind,
}

/// One thing to mind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How much it weighs.
    pub weight: Weight,
    /// The block it is about.
    pub block: Option<usize>,
    /// What it is.
    pub text: String,
}

/// Everything to mind, in the order of the day.
pub fn remarks(model: &Model, bench: &Bench) -> Vec<Remark> {
    // An empty programme is said to be empty where its blocks would be.
    if bench.programme().blocks.is_empty() {
        return Vec::new();
    }
    let look = bench.look();
    let problems = look.problems.iter().map(|problem| Remark {
        weight: if problem.severity == Severity::Error { Weight::Wrong } else { Weight::Mind },
        block: block_of(bench, problem),
        text: said(model, problem),
    });
    let advice = look.advice.iter().map(|advice| Remark {
        weight: Weight::Mind,
        block: advice.block(),
        text: words(model, bench, *advice),
    });
    let waits = look.times.iter().enumerate().filter(|(_, times)| times.wait > 0).map(|(at, times)| Remark {
        weight: Weight::Mind,
        block: Some(at),
        text: {
            let length = model.locale.minutes(chrono::TimeDelta::minutes(i64::from(times.wait)));
            model.locale.ta("advice-wait", &[("length", length.into())])
        },
    });
    let mut all: Vec<Remark> = problems.chain(advice).chain(waits).collect();
    for remark in &mut all {
        if let Some(at) = remark.block {
            remark.text = format!("{}: {}", block_name(model, bench, at), remark.text);
        }
    }
    all
}

/// What is wrong, as it is said to somebody who looks at blocks and not at the text of the file.
fn said(model: &Model, problem: &Problem) -> String {
    let locale = &model.locale;
    match &problem.what {
        ProblemKind::Fact(Fact::NobodyMakes { kinds, .. }) => {
            let wanted = kinds;
            let kinds: Vec<String> =
                kinds.iter().map(|kind| locale.t(&format!("kind-{}", kind.key())).to_lowercase()).collect();
            let said = locale.ta("builder-nobody-makes", &[("kinds", either(&kinds, locale).into())]);
            with_makers(model, said, wanted)
        }
        ProblemKind::Fact(Fact::NobodyMarks { mark, .. }) => {
            locale.ta("builder-nobody-marks", &[("mark", library::mark_name(*mark).into())])
        }
        ProblemKind::Fact(Fact::Tight { least, .. }) => {
            locale.ta("builder-tight", &[("least", (*least).into())])
        }
        ProblemKind::Fact(Fact::NotOverBefore { start, over }) => locale
            .ta("builder-not-over-before", &[("start", start.to_string().into()), ("over", (*over).into())]),
        ProblemKind::Fact(Fact::NotOverAt { end, over }) => {
            locale.ta("builder-not-over-at", &[("end", end.to_string().into()), ("over", (*over).into())])
        }
        ProblemKind::Fact(Fact::LongerThanDay { end, over }) => {
            locale.ta("builder-longer", &[("end", end.to_string().into()), ("over", (*over).into())])
        }
        what => library::say(what, locale),
    }
}

/// «konsept, idé eller tilbakemelding»
fn either(names: &[String], locale: &Locale) -> String {
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => {
            let args = [("first", first.join(", ").into()), ("last", last.as_str().into())];
            locale.ta("builder-either", &args)
        }
        _ => names.concat(),
    }
}

/// What is lacking, with one or two methods that would bring it.
fn with_makers(model: &Model, said: String, wanted: &[NoteKind]) -> String {
    let (locale, lang) = (&model.locale, model.lang());
    let makers = model.library.as_deref().map(|library| library::makers(library, wanted, lang));
    let names: Vec<&str> = makers.iter().flatten().take(2).map(|method| method.name.get(lang)).collect();
    match names.as_slice() {
        [] => said,
        [first] => locale.ta("builder-makers", &[("said", said.into()), ("first", (*first).into())]),
        [first, second, ..] => locale.ta(
            "builder-makers-either",
            &[("said", said.into()), ("first", (*first).into()), ("second", (*second).into())],
        ),
    }
}

/// The block a problem stands in: the last one that begins before it.
fn block_of(bench: &Bench, problem: &Problem) -> Option<usize> {
    let place = problem.place.as_ref()?;
    library::edit::block_at(bench.edit().text(), place.span.start)
}

/// What the day's list calls a block.
pub fn block_name(model: &Model, bench: &Bench, at: usize) -> String {
    let Some(block) = bench.programme().blocks.get(at) else { return String::new() };
    let lang = model.lang();
    if !block.name.is_empty() {
        return block.name.get(lang).to_owned();
    }
    let method = block.method.as_deref();
    let found = method.and_then(|id| model.library.as_ref()?.method(id));
    match (found, method) {
        (Some(method), _) => method.name.get(lang).to_owned(),
        (None, Some(id)) => id.to_owned(),
        (None, None) => block.id.clone(),
    }
}

/// A change that was made, in a word or two.
pub fn change(change: &Change, locale: &Locale) -> String {
    locale.t(&format!("change-{}", change.key())).into_owned()
}

fn words(model: &Model, bench: &Bench, advice: Advice) -> String {
    let locale = &model.locale;
    match advice {
        Advice::NoSynthesis => locale.t("advice-no-synthesis").into_owned(),
        Advice::SynthesisUnprotected(_) => locale.t("advice-synthesis-unprotected").into_owned(),
        Advice::NoClosing => locale.t("advice-no-closing").into_owned(),
        Advice::ClosingUnprotected(_) => locale.t("advice-closing-unprotected").into_owned(),
        Advice::NoTransition { after, .. } => {
            locale.ta("advice-no-transition", &[("after", block_name(model, bench, after).into())])
        }
        Advice::Groups { size, .. } => {
            let size = super::super::library::group(model, size);
            let args = [("size", size.into()), ("usual", USUAL_AT_A_TABLE.into())];
            locale.ta("advice-groups", &args)
        }
        Advice::NoBreak { minutes, .. } => {
            let length = locale.minutes(chrono::TimeDelta::minutes(i64::from(minutes)));
            locale.ta("advice-no-break", &[("length", length.into())])
        }
    }
}
