//! A block to be put into a programme.

use toml_edit::{Table, value};

use super::document::words;
use crate::core::method::Method;
use crate::core::programme::{BlockKind, Programme};
use crate::core::words::{Lang, Words};
use crate::locale::Locale;

/// A block that is not in the programme yet.
#[derive(Clone, Debug, PartialEq)]
pub struct NewBlock {
    /// Its id, unique in the programme.
    pub id: String,
    /// What kind it is.
    pub kind: BlockKind,
    /// The method it uses.
    pub method: Option<String>,
    /// What the day's list calls it; empty for the method's name.
    pub name: Words,
    /// What the group does, without a method.
    pub task: Words,
    /// Its minutes; the method's own where none are said.
    pub minutes: Option<u16>,
}

/// A block that needs no method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlainBlock {
    /// What it is called in files and in the locale, where its name and its task are.
    pub key: &'static str,
    /// What it is offered as.
    pub label: &'static str,
    /// What kind it is.
    pub kind: BlockKind,
    /// Its usual minutes.
    pub minutes: u16,
}

/// The blocks that need no method, in the order they are offered.
pub const PLAIN: [PlainBlock; 6] = [
    PlainBlock { key: "break", label: "kind-break", kind: BlockKind::Break, minutes: 15 },
    // A break like any other to the clock, but the one that most days have.
    PlainBlock { key: "lunch", label: "kind-lunch", kind: BlockKind::Break, minutes: 45 },
    PlainBlock { key: "buffer", label: "kind-buffer", kind: BlockKind::Buffer, minutes: 5 },
    PlainBlock { key: "energizer", label: "kind-energizer", kind: BlockKind::Energizer, minutes: 5 },
    PlainBlock { key: "theory", label: "kind-theory", kind: BlockKind::Theory, minutes: 10 },
    PlainBlock { key: "plenary", label: "kind-plenary", kind: BlockKind::Plenary, minutes: 10 },
];

impl NewBlock {
    /// A block of a method, with the method's own name and minutes.
    pub fn of_method(method: &Method, programme: &Programme) -> Self {
        let ancestor = method.origin.as_ref().map_or(method.id.as_str(), |origin| origin.id.as_str());
        let kind = match ancestor {
            "check-in" => BlockKind::CheckIn,
            "check-out" => BlockKind::CheckOut,
            _ => BlockKind::Work,
        };
        Self {
            id: free_id(&method.id, programme),
            kind,
            method: Some(method.id.clone()),
            name: Words::default(),
            task: Words::default(),
            minutes: None,
        }
    }

    /// A break, a buffer or the like, with a name and a task that can be changed.
    pub fn plain(plain: PlainBlock, programme: &Programme) -> Self {
        let said = |key: &str| {
            let in_lang = |lang| Locale::new(lang).t(key).into_owned();
            Words::new(in_lang(Lang::Nb), in_lang(Lang::En))
        };
        let key = plain.key;
        Self {
            id: free_id(key, programme),
            kind: plain.kind,
            method: None,
            name: said(&format!("block-{key}")),
            task: said(&format!("block-{key}-task")),
            minutes: Some(plain.minutes),
        }
    }

    /// As it stands in the file.
    pub(super) fn table(&self) -> Table {
        let mut table = Table::new();
        table["id"] = value(&self.id);
        if self.kind != BlockKind::Work {
            table["kind"] = value(kind_key(self.kind));
        }
        if let Some(method) = &self.method {
            table["method"] = value(method);
        }
        for (name, text) in [("name", &self.name), ("task", &self.task)] {
            if !text.is_empty() {
                table[name] = value(words(&text.nb, &text.en));
            }
        }
        if let Some(minutes) = self.minutes {
            table["minutes"] = value(i64::from(minutes));
        }
        table
    }
}

/// The word a file uses for a kind of block.
pub fn kind_key(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Work => "work",
        BlockKind::CheckIn => "check-in",
        BlockKind::Theory => "theory",
        BlockKind::Energizer => "energizer",
        BlockKind::Break => "break",
        BlockKind::Plenary => "plenary",
        BlockKind::CheckOut => "check-out",
        BlockKind::Buffer => "buffer",
    }
}

/// This id, or with a number behind where a block has it already.
fn free_id(wanted: &str, programme: &Programme) -> String {
    let is_free = |id: &str| programme.blocks.iter().all(|block| block.id != id);
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|id| is_free(id)).unwrap_or_default()
}
