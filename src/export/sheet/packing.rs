//! The packing list: one row for each thing, with how many of it the whole day needs.
//!
//! A method says how many for each table, person or group, and only that is counted. What is used up adds up over the
//! blocks; of what is used again, as markers are, there must be as many as the block that needs most.

use super::Sheet;
use crate::core::day::{Block as DayBlock, Step};
use crate::core::material::{Amount, Material, Per};
use crate::export::document::{Block, Column, Level, Table, cell};

/// One thing, and everything it is for.
struct Thing<'d> {
    name: String,
    uses: Vec<Use<'d>>,
}

/// What one block needs of a thing.
struct Use<'d> {
    block: &'d DayBlock,
    material: &'d Material,
    /// How many that makes; none where it is not counted, or where it is not known how many come.
    total: Option<u64>,
    /// True where an earlier block has begun the same method, and its things are still there.
    goes_on: bool,
}

impl Sheet<'_> {
    pub(super) fn packing(&self) -> Vec<Block> {
        let mut out = vec![Block::Facts(self.facts())];
        if !self.day.prepare.is_empty() {
            out.push(Block::Heading(Level::Part, self.t("sheet-before")));
            out.push(self.one_column("sheet-to-do", &self.day.prepare));
        }
        let (counted, others): (Vec<_>, Vec<_>) = self.things().into_iter().partition(Thing::is_counted);
        if !counted.is_empty() {
            out.push(Block::Heading(Level::Part, self.t("sheet-materials")));
            out.push(self.with_totals(&counted));
            out.push(Block::Paragraph(self.t("sheet-totals")));
        }
        if self.turnout.seats.is_none() && counted.iter().any(Thing::is_per_person) {
            out.push(Block::Paragraph(self.t("sheet-totals-people")));
        }
        if !others.is_empty() {
            out.push(Block::Heading(Level::Part, self.t("sheet-at-hand")));
            let row = |thing: &Thing<'_>| vec![cell(thing.name.as_str()), cell(self.what_for(thing))];
            let rows = others.iter().map(row).collect();
            let columns = vec![
                Column::words(self.t("sheet-column-thing"), 4),
                Column::words(self.t("sheet-column-for"), 8),
            ];
            out.push(Block::Table(Table { columns, rows }));
        }
        out
    }

    fn with_totals(&self, things: &[Thing<'_>]) -> Block {
        let row = |thing: &Thing<'_>| {
            vec![
                cell(thing.name.as_str()),
                cell(self.each(thing)),
                cell(self.in_all(thing)),
                cell(self.what_for(thing)),
            ]
        };
        let columns = vec![
            Column::words(self.t("sheet-column-bring"), 4),
            Column::words(self.t("sheet-column-each"), 2),
            Column::figures(self.t("sheet-column-total")),
            Column::words(self.t("sheet-column-for"), 5),
        ];
        Block::Table(Table { columns, rows: things.iter().map(row).collect() })
    }

    /// All there is to bring or have at hand, in the order it is needed.
    fn things(&self) -> Vec<Thing<'_>> {
        let mut things: Vec<Thing<'_>> = Vec::new();
        for (index, block) in self.day.blocks.iter().enumerate() {
            let goes_on = self.day.blocks[..index].iter().any(|earlier| is_continued(earlier, block));
            for material in &block.materials {
                let name = self.say(&material.name);
                let one = Use { block, material, total: self.total(block, material.amount), goes_on };
                match things.iter_mut().find(|thing| thing.name.to_lowercase() == name.to_lowercase()) {
                    Some(thing) => thing.uses.push(one),
                    None => things.push(Thing { name, uses: vec![one] }),
                }
            }
        }
        things
    }

    fn total(&self, block: &DayBlock, amount: Option<Amount>) -> Option<u64> {
        let group = self.method_of(block).map(|method| method.group);
        amount?.total(&self.turnout, group)
    }

    /// `2 per bord`, and `1 i alt + 2 per bord` where blocks count it differently.
    fn each(&self, thing: &Thing<'_>) -> String {
        let totals: Option<Vec<u64>> = thing.counted(true).map(|(_, total)| total).collect();
        let most = totals.and_then(|totals| totals.into_iter().max());
        let amounts = [Per::Day, Per::Table, Per::Group, Per::Person].map(|per| {
            let used_up = thing.counted(false).filter(|(amount, _)| amount.per == per);
            // Of what is used again, only what makes most needs saying, where it is known what that is.
            let kept = thing.counted(true).filter(|(amount, _)| amount.per == per);
            let kept = kept.filter(|(_, total)| most.is_none() || *total == most);
            let kept = kept.map(|(amount, _)| amount.count).max().unwrap_or(0);
            Amount { count: used_up.map(|(amount, _)| amount.count).fold(kept, u16::saturating_add), per }
        });
        let said = amounts.into_iter().filter(|amount| amount.count > 0);
        // «1 per person» is one thing to the eye, also in a narrow column.
        let whole = |amount: Amount| self.locale.amount(amount).replace(' ', "\u{a0}");
        let said: Vec<String> = said.map(whole).collect();
        said.join(if thing.counted(false).next().is_none() { " / " } else { " + " })
    }

    /// How many in all: nothing where nobody knows, and at least so many where some block does not say.
    fn in_all(&self, thing: &Thing<'_>) -> String {
        let sum = |kept: bool| thing.counted(kept).map(|(_, total)| total).collect::<Option<Vec<u64>>>();
        let (Some(used_up), Some(kept)) = (sum(false), sum(true)) else { return String::new() };
        let total = used_up.iter().sum::<u64>() + kept.iter().max().copied().unwrap_or(0);
        if thing.uses.iter().all(|one| one.goes_on || one.material.amount.is_some()) {
            total.to_string()
        } else {
            self.locale.ta("sheet-at-least", &[("n", total.to_string().into())])
        }
    }

    /// The blocks it is for, with what they do with it.
    fn what_for(&self, thing: &Thing<'_>) -> String {
        let one = |one: &Use<'_>| {
            let (block, how) = (self.say(&one.block.name), self.say(&one.material.how));
            if how.is_empty() { block } else { format!("{block} ({how})") }
        };
        thing.uses.iter().map(one).collect::<Vec<_>>().join(" · ")
    }
}

impl Thing<'_> {
    fn is_counted(&self) -> bool {
        self.uses.iter().any(|one| one.material.amount.is_some())
    }

    fn is_per_person(&self) -> bool {
        self.uses.iter().filter_map(|one| one.material.amount).any(|amount| amount.per == Per::Person)
    }

    /// How many for each and in all, of the blocks that say it: where it is used again, or where it is used up.
    fn counted(&self, kept: bool) -> impl Iterator<Item = (Amount, Option<u64>)> {
        let uses = self.uses.iter().filter(move |one| one.material.kept == kept && !one.goes_on);
        uses.filter_map(|one| Some((one.material.amount?, one.total)))
    }
}

/// True where the second block takes up the method where the first left it: they share none of its steps. A method that
/// is used twice is not continued, but done again.
fn is_continued(first: &DayBlock, second: &DayBlock) -> bool {
    let is_shared = |step: &Step| first.steps.iter().any(|earlier| earlier.spec.id == step.spec.id);
    first.method.is_some() && first.method == second.method && !second.steps.iter().any(is_shared)
}
