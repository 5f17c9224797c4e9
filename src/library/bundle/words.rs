//! Bundles in words. The words themselves are in the locale's `bundle.ftl`.

use std::fmt::Write as _;

use super::{Bundle, Fate, NotPacked, Plan, Planned, Trouble, Wrong};
use crate::library::words::{describe as problem, file_name, say};
use crate::library::{Kind, Library, ProblemKind};
use crate::locale::Locale;

/// One line: `file:line:column: part: what is wrong`. `file` is what the bundle's file is called.
pub fn describe(trouble: &Trouble, file: &str, locale: &Locale) -> String {
    let what = wrong(&trouble.what, locale);
    let what = match (&trouble.part, &trouble.what) {
        (Some(part), _) => format!("{part}: {what}"),
        // Nobody has written it by hand, so nobody is to mend it.
        (None, Wrong::File(ProblemKind::Syntax(_))) => locale.ta("bundle-damaged", &[("what", what.into())]),
        (None, _) => what,
    };
    match trouble.at {
        Some((line, column)) => format!("{file}:{line}:{column}: {what}"),
        None => format!("{file}: {what}"),
    }
}

fn wrong(wrong: &Wrong, locale: &Locale) -> String {
    match wrong {
        Wrong::NoBundle => locale.t("bundle-none").into_owned(),
        Wrong::Newer => locale.t("bundle-newer").into_owned(),
        Wrong::File(kind) => say(kind, locale),
        Wrong::ChangedOnTheWay => locale.t("bundle-changed").into_owned(),
        Wrong::OtherId(id) => locale.ta("bundle-other-id", &[("id", id.as_str().into())]),
        Wrong::Twice => locale.t("bundle-twice").into_owned(),
        Wrong::Reserved => locale.t("bundle-reserved").into_owned(),
        Wrong::BadSuffix(id) => locale.ta("bundle-bad-suffix", &[("id", id.as_str().into())]),
    }
}

/// What would come of a part, in a few words.
fn describe_fate(fate: &Fate, locale: &Locale) -> String {
    match fate {
        Fate::New => locale.t("bundle-fate-new").into_owned(),
        Fate::Have => locale.t("bundle-fate-have").into_owned(),
        Fate::Taken { built_in: true } => locale.t("bundle-fate-built-in").into_owned(),
        Fate::Taken { built_in: false } => locale.t("bundle-fate-taken").into_owned(),
        Fate::Renamed(id) => locale.ta("bundle-fate-renamed", &[("id", id.as_str().into())]),
    }
}

/// Why there is no bundle, a line for each reason.
pub fn not_packed(error: &NotPacked, locale: &Locale) -> Vec<String> {
    match error {
        NotPacked::Unknown(item) => vec![locale.ta("own-unknown", &[("id", item.to_string().into())])],
        NotPacked::Broken(problems) => problems.iter().map(|one| problem(one, locale)).collect(),
        NotPacked::Unsafe(file, line) => vec![locale.ta(
            "bundle-unsafe",
            &[("file", file_name(file, locale).into()), ("line", line.to_string().into())],
        )],
    }
}

/// What a bundle holds, who made it, and what would come of each part.
pub fn preview(bundle: &Bundle, plan: &Plan, library: &Library, locale: &Locale) -> String {
    let made = match bundle.by.as_str() {
        "" => locale.t("bundle-by-nobody").into_owned(),
        by => locale.ta("bundle-by", &[("by", by.into())]),
    };
    let mut text = match bundle.date {
        Some(date) => format!("{made}, {}\n", locale.short_day(date)),
        None => made + "\n",
    };
    for (kind, heading) in [(Kind::Programme, "bundle-programmes"), (Kind::Method, "bundle-methods")] {
        let parts: Vec<&Planned> = plan.parts.iter().filter(|part| part.item.kind == kind).collect();
        if parts.is_empty() {
            continue;
        }
        // Writing to a string does not fail.
        let _ = writeln!(text, "\n{}", locale.t(heading));
        for part in parts {
            text.push_str(&part_line(part, library, locale));
        }
    }
    text
}

fn part_line(part: &Planned, library: &Library, locale: &Locale) -> String {
    let mut fate = describe_fate(&part.fate, locale);
    if let (Fate::Taken { .. }, Some(mine)) = (&part.fate, library.get(&part.item)) {
        fate = format!("{fate} ({})", mine.name().get(locale.lang()));
    }
    let mut said = vec![fate];
    // Whose it is, is already known of what she has.
    if part.fate != Fate::Have {
        said.push(locale.ta("own-line", &[("version", part.version.to_string().into())]));
        said.extend((!part.author.is_empty()).then(|| part.author.clone()));
        said.push(match part.licence.as_str() {
            "" => locale.t("bundle-no-licence").into_owned(),
            licence => locale.ta("bundle-licence", &[("licence", licence.into())]),
        });
        said.extend(part.from.as_ref().map(|id| locale.ta("bundle-from", &[("id", id.as_str().into())])));
    }
    format!("  {} ({}): {}\n", part.name.get(locale.lang()), part.item.id, said.join(", "))
}
