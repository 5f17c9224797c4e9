//! What became of an adapted file and of the one it was adapted from: what she changed, and what is new in the
//! ancestor since.

use std::borrow::Cow;

use serde::Serialize;

use super::compare::{self, Diff, Fate, Part, PartDiff, Sheet};
use super::files::{Kind, SourceFile};
use super::item::{Found, Item};
use super::{Library, fingerprint, read};
use crate::core::method::Origin;
use crate::core::words::Words;

/// The id that stands for what is at the top of a file, where parts are named.
pub const TOP: &str = "top";

/// An adapted method or programme beside its ancestor.
#[derive(Clone, Debug, PartialEq)]
pub struct Lineage<'l> {
    /// Where it came from and why it was changed, as its file says.
    pub origin: &'l Origin,
    /// What the ancestor is called, where it or its text is still there.
    pub name: Option<Words>,
    /// From the ancestor as it was to hers. `None` when the text of the ancestor is kept nowhere.
    pub changes: Option<Diff>,
    /// The ancestor today.
    pub today: Today,
}

/// What has happened to an ancestor since.
#[derive(Clone, Debug, PartialEq)]
pub enum Today {
    /// It is as it was.
    Same,
    /// It says something else now.
    Newer {
        /// Its version now.
        version: u32,
        /// What is new in it. `None` when it is not known what it said before.
        news: Option<Vec<News>>,
    },
    /// It is no longer in the library, or its file cannot be read.
    Gone,
}

/// One part of the ancestor that is new since hers was made.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct News {
    /// What kind of part.
    pub place: PartPlace,
    /// From the ancestor as it was to what it is.
    #[serde(flatten)]
    pub part: PartDiff,
    /// How it stands to what she has done.
    pub standing: Standing,
}

/// Where in a file a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartPlace {
    /// What stands at the top of the file.
    Top,
    /// One of a method's boards.
    Board,
    /// A method's step or a programme's block.
    Part,
}

/// How something new in the ancestor stands to what she has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// She has not touched it: it can be taken over without losing anything.
    Free,
    /// Both have changed it: it is hers to choose.
    Both,
    /// Hers says so already.
    Taken,
}

/// The three that are held together when something is taken over: the ancestor as it was, hers, and the ancestor as it
/// is.
#[derive(Debug)]
pub(super) struct Three {
    pub base: Sheet,
    pub hers: Sheet,
    pub new: Sheet,
}

impl Library {
    /// An adapted method or programme beside its ancestor; `None` when it was not adapted from anything.
    pub fn lineage(&self, item: &Item) -> Option<Lineage<'_>> {
        let hers = self.get(item)?;
        let origin = hers.origin()?;
        let ancestor = self.ancestor(item.kind, origin);
        let base = self.ancestor_then(item.kind, origin).and_then(|text| sheet(item.kind, &text));
        let changes = base.as_ref().map(|base| compare::sheets(base, &Sheet::of_found(hers)));
        let today = match ancestor {
            None => Today::Gone,
            Some(_) if !self.is_behind(item) => Today::Same,
            Some(new) => {
                let three =
                    base.map(|base| Three { base, hers: Sheet::of_found(hers), new: Sheet::of_found(new) });
                Today::Newer { version: new.version(), news: three.as_ref().map(Three::news) }
            }
        };
        Some(Lineage { origin, name: ancestor.map(|found| found.name().clone()), changes, today })
    }

    /// True when the ancestor of this method or programme says something else than when it was adapted.
    pub fn is_behind(&self, item: &Item) -> bool {
        let Some(origin) = self.get(item).and_then(Found::origin) else { return false };
        let Some(now) = self.ancestor(item.kind, origin) else { return false };
        if origin.hash.is_empty() {
            return now.version() > origin.version;
        }
        self.source(now.file()).and_then(fingerprint::of).is_some_and(|hash| hash != origin.hash)
    }

    /// The ancestor as it is in the library today.
    pub(super) fn ancestor(&self, kind: Kind, origin: &Origin) -> Option<Found<'_>> {
        self.get(&Item::of(kind, &origin.id))
    }

    /// The ancestor's text as it was: kept in her folder, or the same as a file that is there still.
    pub(super) fn ancestor_then(&self, kind: Kind, origin: &Origin) -> Option<Cow<'_, str>> {
        if origin.hash.is_empty() {
            // A file from before there were hashes: the same version is taken to be the same text.
            let now = self.ancestor(kind, origin).filter(|now| now.version() == origin.version)?;
            return self.source(now.file()).map(Cow::Borrowed);
        }
        let is_it = |text: &&str| fingerprint::of(text).as_deref() == Some(&origin.hash);
        let is_named = |file: &SourceFile| file.kind() == kind && file.stem() == origin.id;
        let kept = self.ancestors.get(&origin.hash).map(String::as_str);
        let files = self.sources.iter().filter(|(file, _)| is_named(file)).map(|(_, text)| text.as_ref());
        kept.into_iter().chain(files).find(is_it).map(Cow::Borrowed)
    }
}

impl Sheet {
    pub(super) fn of_found(found: Found<'_>) -> Self {
        match found {
            Found::Method(entry) => Self::method(&entry.item),
            Found::Programme(entry) => Self::programme(&entry.item),
        }
    }
}

/// A text taken apart, when it can be understood.
pub(super) fn sheet(kind: Kind, source: &str) -> Option<Sheet> {
    let file = SourceFile::unnamed(kind);
    match kind {
        Kind::Method => read::method(&file, source).ok().map(|method| Sheet::method(&method)),
        Kind::Programme => read::programme(&file, source).ok().map(|programme| Sheet::programme(&programme)),
    }
}

impl Three {
    /// What is new in the ancestor: the top, the boards, then the steps or blocks.
    pub fn news(&self) -> Vec<News> {
        let diff = compare::sheets(&self.base, &self.new);
        let mut news: Vec<News> = self.top(&diff).into_iter().collect();
        let boards =
            (PartPlace::Board, diff.boards, [&self.base.boards, &self.hers.boards, &self.new.boards]);
        let parts = (PartPlace::Part, diff.parts, [&self.base.parts, &self.hers.parts, &self.new.parts]);
        for (place, diffs, three) in [boards, parts] {
            for part in diffs.into_iter().filter(|part| !part.is_kept()) {
                let standing = standing(&part, three);
                news.push(News { place, part, standing });
            }
        }
        news
    }

    /// The minutes of a method follow from its steps and are not taken over by themselves.
    fn top(&self, diff: &Diff) -> Option<News> {
        let changes: Vec<_> = diff
            .about
            .iter()
            .filter(|change| !self.is_summed() || change.field() != "minutes")
            .cloned()
            .collect();
        if changes.is_empty() {
            return None;
        }
        let names = changed(&changes);
        let same = |one: &Sheet, other: &Sheet| {
            names.iter().all(|name| one.about.get(*name) == other.about.get(*name))
        };
        let standing = if same(&self.hers, &self.new) {
            Standing::Taken
        } else if same(&self.hers, &self.base) {
            Standing::Free
        } else {
            Standing::Both
        };
        let name = self.new.about.get("name").and_then(compare::words).unwrap_or_default();
        let part =
            PartDiff { id: TOP.to_owned(), name, named_by: None, fate: Fate::Changed, moved: None, changes };
        Some(News { place: PartPlace::Top, part, standing })
    }

    fn is_summed(&self) -> bool {
        self.new.about.contains_key("minutes")
    }
}

/// The fields these changes are in.
pub(super) fn changed(changes: &[compare::Change]) -> Vec<&str> {
    let mut names: Vec<&str> =
        changes.iter().map(|change| change.field().split('.').next().unwrap_or_default()).collect();
    names.dedup();
    names
}

fn standing(part: &PartDiff, [base, hers, new]: [&Vec<Part>; 3]) -> Standing {
    let find = |parts: &'_ Vec<Part>| parts.iter().position(|one| one.id == part.id);
    let fields = |parts: &Vec<Part>| find(parts).map(|at| parts[at].fields.clone());
    let (was, mine, is) = (fields(base), fields(hers), fields(new));
    let names = changed(&part.changes);
    let moved = |from: &[Part], to: &[Part]| {
        compare::parts(from, to).iter().any(|one| one.id == part.id && one.moved.is_some())
    };
    match (&mine, &is) {
        (None, None) => Standing::Taken,
        // She has taken it out, or has never had it.
        (None, Some(_)) if was.is_some() => Standing::Both,
        (None, Some(_)) => Standing::Free,
        (Some(_), None) if mine == was => Standing::Free,
        (Some(_), None) => Standing::Both,
        (Some(mine), Some(is)) => {
            let says_so = names.iter().all(|name| mine.get(*name) == is.get(*name));
            let stands_so = part.moved.is_none() || !moved(hers, new);
            if says_so && stands_so && (was.is_some() || mine == is) {
                Standing::Taken
            } else if was.as_ref() == Some(mine) && !(part.moved.is_some() && moved(base, hers)) {
                Standing::Free
            } else {
                Standing::Both
            }
        }
    }
}
