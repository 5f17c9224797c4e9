//! What can be changed in a programme, one thing at a time.

use toml_edit::{DocumentMut, TableLike};

use super::block::NewBlock;
use super::document::{Blocks, set_flag, set_number, set_text, set_words};
use crate::core::programme::{ClockTime, Vocabulary};
use crate::core::words::Lang;

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A block more, before the one that is there now.
    Add(usize, Box<NewBlock>),
    /// A block less.
    Remove(usize),
    /// A block to another place.
    Move {
        /// Where it was.
        from: usize,
        /// Where it comes.
        to: usize,
    },
    /// How many minutes it is planned for; the method's own where none are said.
    Minutes(usize, Option<u16>),
    /// The least it can be done in.
    Least(usize, Option<u16>),
    /// When it begins, for one that does not move.
    FixedStart(usize, Option<ClockTime>),
    /// When it ends, for one that does not move.
    FixedEnd(usize, Option<ClockTime>),
    /// Whether it may be left out.
    Optional(usize, bool),
    /// Whether it is never shortened.
    Protected(usize, bool),
    /// What the day's list calls it.
    Rename(usize, Lang, String),
    /// What the programme is called.
    Name(Lang, String),
    /// What the programme is for.
    Purpose(Lang, String),
    /// When the day begins.
    Start(ClockTime),
    /// When it must be over.
    End(ClockTime),
    /// How many tables it is planned for.
    Tables(u8),
    /// The words its room uses for the phases; nothing for those she uses as a rule.
    Vocabulary(Option<Vocabulary>),
    /// Several at once, which are undone at once.
    Several(Vec<Change>),
    /// All of it, as somebody else has put it in the file.
    FromFile,
}

impl Change {
    /// Makes the change in a document. `None` when there is nothing there to change.
    pub(super) fn make(&self, document: &mut DocumentMut, version: Option<u32>) -> Option<()> {
        self.make_in(document)?;
        if let Some(version) = version {
            set_number(document.as_table_mut(), "version", Some(version));
        }
        Some(())
    }

    fn make_in(&self, document: &mut DocumentMut) -> Option<()> {
        match self {
            Self::Add(at, block) => Blocks::of(document)?.insert(*at, block),
            Self::Remove(at) => Blocks::of(document)?.remove(*at),
            Self::Move { from, to } => Blocks::of(document)?.shift(*from, *to),
            Self::Minutes(at, minutes) => {
                in_block(document, *at, |block| set_number(block, "minutes", minutes.map(u32::from)))
            }
            Self::Least(at, minutes) => {
                in_block(document, *at, |block| set_number(block, "least", minutes.map(u32::from)))
            }
            Self::FixedStart(at, time) => {
                in_block(document, *at, |block| set_text(block, "fixed_start", said(*time).as_deref()))
            }
            Self::FixedEnd(at, time) => {
                in_block(document, *at, |block| set_text(block, "fixed_end", said(*time).as_deref()))
            }
            Self::Optional(at, is) => in_block(document, *at, |block| set_flag(block, "optional", *is)),
            Self::Protected(at, is) => in_block(document, *at, |block| set_flag(block, "protected", *is)),
            Self::Rename(at, lang, name) => {
                in_block(document, *at, |block| set_words(block, "name", *lang, name))
            }
            Self::Name(lang, name) => {
                set_words(document.as_table_mut(), "name", *lang, name);
                Some(())
            }
            Self::Purpose(lang, purpose) => {
                set_words(document.as_table_mut(), "purpose", *lang, purpose);
                Some(())
            }
            Self::Start(time) => {
                set_text(document.as_table_mut(), "start", Some(&time.to_string()));
                Some(())
            }
            Self::End(time) => {
                set_text(document.as_table_mut(), "end", Some(&time.to_string()));
                Some(())
            }
            Self::Tables(tables) => {
                set_number(document.as_table_mut(), "tables", Some(u32::from(*tables)));
                Some(())
            }
            Self::Vocabulary(vocabulary) => {
                set_text(document.as_table_mut(), "vocabulary", vocabulary.map(Vocabulary::key));
                Some(())
            }
            Self::Several(changes) => changes.iter().try_for_each(|change| change.make_in(document)),
            Self::FromFile => Some(()),
        }
    }

    /// The block it was about, where it still stands afterwards.
    pub fn block(&self) -> Option<usize> {
        match self {
            Self::Add(at, _)
            | Self::Minutes(at, _)
            | Self::Least(at, _)
            | Self::FixedStart(at, _)
            | Self::FixedEnd(at, _)
            | Self::Optional(at, _)
            | Self::Protected(at, _)
            | Self::Rename(at, ..)
            | Self::Move { to: at, .. }
            | Self::Remove(at) => Some(*at),
            Self::Several(changes) => changes.first().and_then(Self::block),
            Self::Name(..)
            | Self::Purpose(..)
            | Self::Start(_)
            | Self::End(_)
            | Self::Tables(_)
            | Self::Vocabulary(_)
            | Self::FromFile => None,
        }
    }

    /// Its name in the locale's keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Add(..) => "add",
            Self::Remove(_) => "remove",
            Self::Move { .. } => "move",
            Self::Minutes(..) => "minutes",
            Self::Least(..) => "least",
            Self::FixedStart(..) | Self::FixedEnd(..) => "fixed",
            Self::Optional(..) => "optional",
            Self::Protected(..) => "protected",
            Self::Rename(..) | Self::Name(..) => "name",
            Self::Purpose(..) => "purpose",
            Self::Start(_) => "start",
            Self::End(_) => "end",
            Self::Tables(_) => "tables",
            Self::Vocabulary(_) => "vocabulary",
            Self::Several(changes) => changes.first().map_or("several", Self::key),
            Self::FromFile => "from-file",
        }
    }
}

fn in_block(document: &mut DocumentMut, at: usize, change: impl FnOnce(&mut dyn TableLike)) -> Option<()> {
    let mut blocks = Blocks::of(document)?;
    change(blocks.get(at)?);
    Some(())
}

fn said(time: Option<ClockTime>) -> Option<String> {
    time.map(|time| time.to_string())
}
