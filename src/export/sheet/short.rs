//! The day on a page or two, to carry: a line for each step with its time, its minutes and what to say.
//!
//! The whole run sheet is for the evening before; standing in the room she has one hand and a glance.

use super::{Sheet, at, is_used_up, length};
use crate::core::day::{Block as DayBlock, Step};
use crate::export::document::{Block, Cell, Column, Table, cell};

impl Sheet<'_> {
    pub(super) fn in_short(&self) -> Vec<Block> {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (block, times) in self.blocks().filter(|(block, _)| !is_used_up(block)) {
            let mut now = times.from;
            for (index, step) in block.steps.iter().enumerate() {
                let what = self.what_in_short(block, step, index == 0);
                rows.push(vec![cell(at(now)), cell(length(step)), what, cell(self.words_for(step))]);
                now += step.planned();
            }
        }
        let columns = vec![
            Column::words(self.t("sheet-column-when"), 2),
            Column::figures(self.t("sheet-column-minutes")),
            Column::words(self.t("sheet-column-what"), 8),
            Column::words(self.t("sheet-say"), 14),
        ];
        vec![Block::Facts(self.facts_with_slack()), Block::Table(Table { columns, rows })]
    }

    /// The step, and above its block's first one the block.
    fn what_in_short(&self, block: &DayBlock, step: &Step, is_first: bool) -> Cell {
        let (name, step) = (self.say(&block.name), self.say(&step.spec.name));
        let is_alone = block.steps.len() == 1 || name == step;
        let mut lines = Vec::new();
        if is_first {
            let optional = block.optional.then(|| format!(" ({})", self.t("sheet-optional")));
            lines.push(name.to_uppercase() + &optional.unwrap_or_default());
        }
        if !is_alone {
            lines.push(step);
        }
        lines
    }

    /// The one thing she says, and what they do where there is nothing to say.
    fn words_for(&self, step: &Step) -> String {
        let spec = &step.spec;
        let words = if spec.say.is_empty() { &spec.task } else { &spec.say };
        beginning(&self.say(words)).to_owned()
    }
}

/// More than this is not read at a glance.
const GLANCE: usize = 90;

/// The first sentence, and as many of those that follow as are read at a glance.
fn beginning(text: &str) -> &str {
    let ends = text.char_indices().filter(|&(at, _)| is_end(text, at)).map(|(at, _)| &text[..at]);
    let ends: Vec<&str> = ends.chain([text]).collect();
    let fits = |sentences: &&&str| sentences.chars().count() <= GLANCE;
    ends.iter().rev().find(fits).or(ends.first()).copied().unwrap_or(text)
}

/// True for the space between two sentences. What follows an ellipsis or an abbreviation does not begin one.
fn is_end(text: &str, at: usize) -> bool {
    let Some(next) = text[at..].strip_prefix(' ') else { return false };
    let before = text[..at].trim_end_matches(['»', '”']);
    before.ends_with(['.', '?', '!', '…'])
        && next.trim_start_matches(['«', '“']).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Hva skyldes det? Hvordan vet vi det?", "Hva skyldes det? Hvordan vet vi det?")]
    #[case(
        "Takk, dette tar vi med oss. Når dagen er over, skal vi forstå ett problem bedre enn vi gjør nå, og vite hva vi prøver først.",
        "Takk, dette tar vi med oss."
    )]
    #[case(
        "Tre ideer på fem minutter, helt stille. Står du fast, les det som står over, og skriv «ja, og …». En dårlig idé er også noe å bygge på.",
        "Tre ideer på fem minutter, helt stille."
    )]
    #[case(
        "Si hva som skjedde, f.eks. i går, og hva du gjorde med det etterpå, så får vi andre en sjanse til å lære av det.",
        "Si hva som skjedde, f.eks. i går, og hva du gjorde med det etterpå, så får vi andre en sjanse til å lære av det."
    )]
    #[case("Skriv «derfor!» «Og så» er også lov.", "Skriv «derfor!» «Og så» er også lov.")]
    #[case("", "")]
    fn as_many_whole_sentences_as_are_read_at_a_glance(#[case] text: &str, #[case] expected: &str) {
        assert_eq!(beginning(text), expected);
    }
}
