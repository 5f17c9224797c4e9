//! Bundles in words. The words themselves are in the locale's `bundle.ftl`.

use super::{Fate, NotPacked, Trouble, Wrong};
use crate::library::words::{describe as problem, file_name, say};
use crate::locale::Locale;

/// One line: `file:line:column: part: what is wrong`. `file` is what the bundle's file is called.
pub fn describe(trouble: &Trouble, file: &str, locale: &Locale) -> String {
    let what = wrong(&trouble.what, locale);
    let what = match &trouble.part {
        Some(part) => format!("{part}: {what}"),
        None => what,
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
pub fn describe_fate(fate: &Fate, locale: &Locale) -> String {
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
