//! An adapted method or programme beside its ancestor, in words and line by line, for the screen and the command line.

use super::compare::{Change, Diff, Fate, PartDiff, Verdict};
use super::files::Kind;
use super::lineage::{Lineage, News, PartPlace, Standing};
use super::{Library, told};
use crate::core::words::Words;
use crate::locale::Locale;

/// One line of what differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// What the lines below are about.
    Heading(String),
    /// A step, a block or a board, or what stands at the top of the file.
    Part(PartLine),
    /// What is in it, in a field.
    Change(String),
}

/// A part, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLine {
    /// How it is marked.
    pub sign: Sign,
    /// What people call it.
    pub name: String,
    /// Its id.
    pub id: String,
    /// What became of it: «kortere, omskrevet».
    pub said: String,
}

/// How a part that is compared is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else, or stands elsewhere.
    Changed,
    /// It is as it was.
    Kept,
}

/// Where it came from, by whom and when.
pub fn origin(lineage: &Lineage<'_>, locale: &Locale) -> String {
    let origin = lineage.origin;
    let name = lineage.name.as_ref().map_or(origin.id.as_str(), |name| name.get(locale.lang()));
    let args = [
        ("name", name.to_owned().into()),
        ("id", origin.id.as_str().into()),
        ("version", origin.version.to_string().into()),
    ];
    let mut from = locale.ta("own-from", &args);
    if !origin.by.is_empty() {
        from = format!("{from} {}", locale.ta("own-from-by", &[("by", origin.by.as_str().into())]));
    }
    match origin.date {
        Some(date) => format!("{from}, {}", locale.short_day(date)),
        None => from,
    }
}

/// What she has made of it.
pub fn made(library: &Library, kind: Kind, diff: &Diff, locale: &Locale) -> Vec<Line> {
    let heading = |key: &str| Line::Heading(locale.t(key).into_owned());
    let parts = |parts: &[PartDiff]| {
        parts.iter().flat_map(|one| part(library, one, None, locale)).collect::<Vec<_>>()
    };
    let mut lines = Vec::new();
    if !diff.about.is_empty() {
        lines.push(heading("own-heading-top"));
        lines.extend(changes(&diff.about, locale));
    }
    if diff.boards.iter().any(|board| !board.is_kept()) {
        lines.push(heading("own-heading-boards"));
        lines.extend(parts(&diff.boards));
    }
    lines.push(heading(match kind {
        Kind::Method => "own-heading-steps",
        Kind::Programme => "own-heading-blocks",
    }));
    lines.extend(parts(&diff.parts));
    lines
}

/// One thing that is new in the ancestor, and how it stands to what she has done.
pub fn news(library: &Library, news: &News, locale: &Locale) -> Vec<Line> {
    let standing = match news.standing {
        Standing::Free => None,
        Standing::Both => Some("own-both-changed"),
        Standing::Taken => Some("own-hers-already"),
    };
    match news.place {
        PartPlace::Top => {
            let top = PartDiff { name: Words::same(locale.t("own-top")), ..news.part.clone() };
            part(library, &top, standing, locale)
        }
        PartPlace::Board | PartPlace::Part => part(library, &news.part, standing, locale),
    }
}

/// A part with what became of it, and what is in it below.
fn part(library: &Library, part: &PartDiff, standing: Option<&str>, locale: &Locale) -> Vec<Line> {
    let sign = match (part.fate, part.moved.is_some()) {
        (Fate::Added, _) => Sign::Added,
        (Fate::Removed, _) => Sign::Removed,
        (Fate::Kept, false) => Sign::Kept,
        (Fate::Kept | Fate::Changed, _) => Sign::Changed,
    };
    let verdicts =
        part.verdicts().into_iter().filter(|verdict| *verdict != Verdict::Kept || standing.is_none());
    let mut said: Vec<String> = verdicts.map(|verdict| told::verdict(verdict, locale)).collect();
    said.extend(standing.map(|key| locale.t(key).into_owned()));
    let name = library.part_name(part, locale.lang()).to_owned();
    let line = PartLine { sign, name, id: part.id.clone(), said: said.join(", ") };
    std::iter::once(Line::Part(line)).chain(changes(&part.changes, locale)).collect()
}

fn changes(changes: &[Change], locale: &Locale) -> impl Iterator<Item = Line> {
    changes.iter().map(|change| Line::Change(told::change(change, locale)))
}
