//! Reading a bundle from anywhere, and finding everything that is wrong with it before any of it is used.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::pack::escaped;
use super::{Bundle, FORMAT, KINDS, LARGEST, MOST_PARTS, Part, Role, Trouble, VERSION, Wrong};
use crate::core::text::{LONGEST_TITLE, is_safe};
use crate::library::files::{self, Kind, SourceFile};
use crate::library::fingerprint::{self, unix_lines};
use crate::library::item::{Item, is_reserved};
use crate::library::problem::{Place, Problem, ProblemKind, Severity, Syntax, quoted};
use crate::library::shape::{Field, Shape};
use crate::library::{Entry, Library, check, conform, read, syntax};

/// The most that is said of one bundle.
const MOST: usize = 50;

static SHAPE: LazyLock<Shape> = LazyLock::new(|| {
    let field =
        |name: &str, required, shape| Field { name: name.to_owned(), required, needs: Vec::new(), shape };
    let kinds = KINDS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let part = vec![
        field("kind", true, Shape::Name(kinds)),
        field("id", true, Shape::Id),
        field("hash", true, Shape::Text(LONGEST_TITLE)),
        field("text", true, Shape::Text(usize::try_from(files::LARGEST).unwrap_or(usize::MAX))),
    ];
    let parts = Shape::List { item: Box::new(Shape::Table(part)), least: 1, most: MOST_PARTS };
    Shape::Table(vec![
        field("format", true, Shape::Name(vec![FORMAT.to_owned()])),
        field("version", true, Shape::Whole(VERSION, VERSION)),
        field("by", false, Shape::Text(LONGEST_TITLE)),
        field("date", false, Shape::Date),
        field("parts", true, parts),
    ])
});

impl Bundle {
    /// The bundle these bytes are. Everything that is wrong is found at once. `library` has the methods that are in the
    /// program but not in the bundle.
    pub fn read(bytes: &[u8], library: &Library) -> Result<Self, Vec<Trouble>> {
        let source = text(bytes)?;
        let bundle = parse(&source)?;
        let troubles = bundle.check(library);
        if troubles.is_empty() { Ok(bundle) } else { Err(troubles) }
    }

    fn check(&self, library: &Library) -> Vec<Trouble> {
        let mut troubles = Vec::new();
        let mut together = library.clone();
        let mut mine: BTreeMap<SourceFile, &Part> = BTreeMap::new();
        for (at, part) in self.parts.iter().enumerate() {
            let whole = |what| Trouble { at: Some((part.line, 1)), part: Some(part.item.clone()), what };
            if is_reserved(&part.item.id) {
                troubles.push(whole(Wrong::Reserved));
            }
            if part.role != Role::Ancestor
                && self.parts[..at].iter().any(|one| one.is(part.role, &part.item.id))
            {
                troubles.push(whole(Wrong::Twice));
            }
            let file = file_of(&part.item);
            match item_in(&file, &part.text) {
                Err(problems) => troubles.extend(problems.iter().map(|problem| part.trouble(problem))),
                Ok(one) if one.id() != part.item.id => {
                    troubles.push(whole(Wrong::OtherId(quoted(one.id()))));
                }
                Ok(_) if fingerprint::of(&part.text).as_ref() != Some(&part.hash) => {
                    troubles.push(whole(Wrong::ChangedOnTheWay));
                }
                Ok(_) if part.role == Role::Ancestor => {}
                Ok(one) => {
                    one.put(&mut together, &file, &part.text);
                    mine.insert(file, part);
                }
            }
        }
        if troubles.is_empty() {
            let found = check::check(&together);
            let errors = found.iter().filter(|problem| problem.severity == Severity::Error);
            troubles.extend(errors.filter_map(|problem| Some(mine.get(&problem.file)?.trouble(problem))));
        }
        troubles.truncate(MOST);
        troubles
    }
}

impl Part {
    fn is(&self, role: Role, id: &str) -> bool {
        self.role == role && self.item.id == id
    }

    /// A problem of the part's text, at its place in the bundle.
    fn trouble(&self, problem: &Problem) -> Trouble {
        let at = problem.place.as_ref().map(|place| {
            let line = self.text.lines().nth(place.line - 1).unwrap_or_default();
            // Between `"""` a quote or a backslash has a backslash before it.
            let is_escaped = self.text.contains("'''");
            let before: String = line.chars().take(place.column - 1).collect();
            let column = if is_escaped { escaped(&before).chars().count() } else { place.column - 1 };
            (self.line + place.line - 1, column + 1)
        });
        Trouble {
            at: at.or(Some((self.line, 1))),
            part: Some(self.item.clone()),
            what: Wrong::File(problem.what.clone()),
        }
    }
}

/// The bytes as text with the line endings of Unix.
fn text(bytes: &[u8]) -> Result<String, Vec<Trouble>> {
    let refused = |what| vec![Trouble::whole(Wrong::File(what))];
    if bytes.len() as u64 > LARGEST {
        return Err(refused(ProblemKind::TooLarge { most: LARGEST / 1024 }));
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(refused(ProblemKind::NotUtf8 { line: String::new() }));
    };
    let text = unix_lines(text);
    // Nobody has written these, and they make a text look like another than it is.
    let hidden: Vec<Trouble> = text
        .char_indices()
        .filter(|(_, c)| !c.is_whitespace() && !is_safe(*c))
        .take(MOST)
        .map(|(at, _)| Place::new(&text, at..at))
        .map(|place| Trouble {
            at: Some((place.line, place.column)),
            part: None,
            what: Wrong::File(ProblemKind::Syntax(Syntax::ControlCharacter)),
        })
        .collect();
    if hidden.is_empty() { Ok(text) } else { Err(hidden) }
}

fn parse(source: &str) -> Result<Bundle, Vec<Trouble>> {
    let (table, errors) = DeTable::parse_recoverable(source);
    let text_of = |name: &str| table.get_ref().get(name).and_then(|value| value.get_ref().as_str());
    if text_of("format") != Some(FORMAT) {
        return Err(vec![Trouble::whole(Wrong::NoBundle)]);
    }
    if is_newer(table.get_ref()) {
        return Err(vec![Trouble::whole(Wrong::Newer)]);
    }
    let findings = if errors.is_empty() {
        conform::check(table.get_ref(), read::first_line(source), &SHAPE)
    } else {
        syntax::findings(source, &errors)
    };
    if !findings.is_empty() {
        let trouble = |(span, kind)| {
            let place = Place::new(source, span);
            Trouble { at: Some((place.line, place.column)), part: None, what: Wrong::File(kind) }
        };
        return Err(findings.into_iter().take(MOST).map(trouble).collect());
    }
    let parts = table.get_ref().get("parts").and_then(|parts| parts.get_ref().as_array());
    let clean = |text: &str| crate::core::text::clean_line(text, LONGEST_TITLE);
    Ok(Bundle {
        by: text_of("by").map(clean).unwrap_or_default(),
        date: text_of("date").and_then(|date| date.parse::<NaiveDate>().ok()),
        parts: parts.into_iter().flatten().filter_map(|value| part(source, value)).collect(),
    })
}

/// True for a whole number that is greater than the version known here.
fn is_newer(table: &DeTable<'_>) -> bool {
    let Some(DeValue::Integer(version)) = table.get("version").map(Spanned::get_ref) else { return false };
    i64::from_str_radix(version.as_str(), version.radix()).is_ok_and(|version| version > VERSION)
}

/// One part, which has the right shape.
fn part(source: &str, value: &Spanned<DeValue<'_>>) -> Option<Part> {
    let table = value.get_ref().as_table()?;
    let field = |name: &str| table.get(name).and_then(|value| value.get_ref().as_str());
    let kind = field("kind")?;
    let (_, role) = KINDS.iter().find(|(name, _)| *name == kind)?;
    let text = field("text")?.to_owned();
    let kind = match role {
        Role::Item(kind) => *kind,
        Role::Ancestor if read::lists_blocks(&text) => Kind::Programme,
        Role::Ancestor => Kind::Method,
    };
    let span = table.get("text")?.span();
    let line = Place::new(source, span.clone()).line;
    // The text begins on the line after the one with the quotes.
    let opens = source.get(span).and_then(|raw| raw.split('\n').next()).unwrap_or_default();
    let line = if matches!(opens, "'''" | "\"\"\"") { line + 1 } else { line };
    Some(Part {
        role: *role,
        item: Item::of(kind, field("id")?),
        hash: field("hash")?.to_owned(),
        text,
        line,
    })
}

/// As if it stood in her folder.
pub(super) fn file_of(item: &Item) -> SourceFile {
    SourceFile::own(item.kind, PathBuf::from(format!("{}.toml", item.id)))
}

/// What a text describes.
pub(super) enum Described {
    Method(Box<crate::core::method::Method>),
    Programme(Box<crate::core::programme::Programme>),
}

pub(super) fn item_in(file: &SourceFile, text: &str) -> Result<Described, Vec<Problem>> {
    match file.kind() {
        Kind::Method => read::method(file, text).map(|method| Described::Method(Box::new(method))),
        Kind::Programme => {
            read::programme(file, text).map(|programme| Described::Programme(Box::new(programme)))
        }
    }
}

impl Described {
    fn id(&self) -> &str {
        match self {
            Self::Method(method) => &method.id,
            Self::Programme(programme) => &programme.id,
        }
    }

    /// Puts it in a library, in place of what is there.
    pub(super) fn put(self, library: &mut Library, file: &SourceFile, text: &str) {
        let id = self.id().to_owned();
        library.sources.insert(file.clone(), Cow::Owned(text.to_owned()));
        match self {
            Self::Method(item) => {
                drop(library.methods.insert(id, Entry { item: *item, file: file.clone() }));
            }
            Self::Programme(item) => {
                drop(library.programmes.insert(id, Entry { item: *item, file: file.clone() }));
            }
        }
    }
}
