//! What a facilitator of many days would say about a plan, that no parser finds: what tired days lose, and where there is
//! no time to draw breath.

use crate::core::day::{Block, Day};
use crate::core::method::GroupSize;
use crate::core::note::NoteKind;
use crate::core::programme::BlockKind;

/// One piece of advice. Blocks are numbered from nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing gathers the threads: no reflection and no next steps.
    NoSynthesis,
    /// The block that gathers the threads can be shortened away.
    SynthesisUnprotected(usize),
    /// Nobody rounds off.
    NoClosing,
    /// The rounding off can be shortened away.
    ClosingUnprotected(usize),
    /// A long block follows straight after another.
    NoTransition {
        /// The first.
        after: usize,
        /// The one that follows.
        before: usize,
    },
    /// Its method does not work for the groups there usually are at so many tables.
    Groups {
        /// The block.
        at: usize,
        /// The groups it is for.
        size: GroupSize,
    },
    /// There is too long between breaks.
    NoBreak {
        /// The first block after the last break.
        from: usize,
        /// How many minutes they sit.
        minutes: u32,
    },
}

impl Advice {
    /// The block it is about.
    pub fn block(self) -> Option<usize> {
        match self {
            Self::NoSynthesis | Self::NoClosing => None,
            Self::SynthesisUnprotected(at) | Self::ClosingUnprotected(at) | Self::Groups { at, .. } => {
                Some(at)
            }
            Self::NoTransition { before, .. } => Some(before),
            Self::NoBreak { from, .. } => Some(from),
        }
    }
}

/// From this many minutes on a block is long: people must put things away and find the next before another begins.
const LONG: u32 = 40;
/// People sit no longer than this without a break.
const MOST_WITHOUT_BREAK: u32 = 120;
/// In a shorter plan nobody misses what gathers the threads: it is a part of a day.
const SHORTEST_DAY: u32 = 90;

/// All there is to say about a day.
pub fn advice(day: &Day) -> Vec<Advice> {
    let length: u32 = day.blocks.iter().map(Block::planned).sum();
    let mut found = Vec::new();
    if length >= SHORTEST_DAY {
        found.extend(synthesis(day));
        found.extend(closing(day));
    }
    found.extend(transitions(day));
    found.extend(breaks(day));
    found
}

/// True for a block in which what was said is gathered: reflection or next steps.
fn is_synthesis(block: &Block) -> bool {
    let gathers = |kind: NoteKind| matches!(kind, NoteKind::Reflection | NoteKind::NextStep);
    block.kind != BlockKind::CheckOut && block.steps.iter().filter_map(|step| step.spec.makes).any(gathers)
}

/// One of them protected is enough: it is what is left when the day is late.
fn synthesis(day: &Day) -> Option<Advice> {
    let gathers = |at: &usize| is_synthesis(&day.blocks[*at]);
    match (0..day.blocks.len()).rfind(gathers) {
        None => Some(Advice::NoSynthesis),
        Some(last) => {
            let is_safe = (0..=last).filter(gathers).any(|at| day.blocks[at].protected);
            (!is_safe).then_some(Advice::SynthesisUnprotected(last))
        }
    }
}

fn closing(day: &Day) -> Option<Advice> {
    match day.blocks.iter().rposition(|block| block.kind == BlockKind::CheckOut) {
        None => Some(Advice::NoClosing),
        Some(at) => (!day.blocks[at].protected).then_some(Advice::ClosingUnprotected(at)),
    }
}

fn transitions(day: &Day) -> Vec<Advice> {
    let is_long = |block: &Block| !is_pause(block) && block.planned() >= LONG;
    let pairs = day.blocks.windows(2).enumerate();
    pairs
        .filter(|(_, pair)| pair.iter().all(is_long))
        .map(|(at, _)| Advice::NoTransition { after: at, before: at + 1 })
        .collect()
}

/// True for time that is there to draw breath in.
fn is_pause(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Break | BlockKind::Buffer)
}

fn breaks(day: &Day) -> Option<Advice> {
    let (mut from, mut minutes) = (0, 0);
    for (at, block) in day.blocks.iter().enumerate() {
        if block.kind == BlockKind::Break {
            (from, minutes) = (at + 1, 0);
            continue;
        }
        minutes += block.planned();
        if minutes > MOST_WITHOUT_BREAK {
            // How long it goes on is what is worth knowing.
            let rest = day.blocks[at + 1..].iter().take_while(|block| block.kind != BlockKind::Break);
            return Some(Advice::NoBreak { from, minutes: minutes + rest.map(Block::planned).sum::<u32>() });
        }
    }
    None
}
