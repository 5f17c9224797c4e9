//! Boards that are more than lists: drawn where something can be drawn, and told in rows and lines.

use super::Minutes;
use super::note::line;
use crate::core::boards::grid::{GridLens, signed};
use crate::core::boards::pulse::PulseLens;
use crate::core::boards::tree::TreeLens;
use crate::core::boards::votes::VotesLens;
use crate::core::boards::xy::XyLens;
use crate::core::method::Axis;
use crate::core::note::Note;
use crate::export::document::{Block, Cell, Column, Item, Table, cell};
use crate::export::draw;

impl Minutes<'_> {
    /// The stages down and the lanes across, so that a long journey goes over several pages and not off one.
    pub(super) fn grid(&self, grid: &GridLens<'_>) -> Vec<Block> {
        let lang = self.locale.lang();
        let mut columns = vec![Column::words(self.t("export-stage"), 2)];
        columns.extend(grid.lanes().iter().map(|lane| Column::words(lane.name.get(lang), 3)));
        if grid.rows() > grid.lanes().len() {
            columns.push(Column::words(self.t("grid-loose"), 3));
        }
        let rows: Vec<Vec<Cell>> = (0..grid.columns())
            .map(|column| {
                let stage = grid.stages().get(column).map(|stage| stage.name.as_str()).unwrap_or_default();
                let lanes = (1..=grid.rows()).map(|row| grid_cell(grid, column, row));
                std::iter::once(cell(stage)).chain(lanes).collect()
            })
            .collect();
        if grid.board().notes().is_empty() {
            return Vec::new();
        }
        let curve = draw::journey(grid, self.locale).map(|curve| Block::Figure(curve, Vec::new()));
        curve.into_iter().chain([Block::Table(Table { columns, rows })]).collect()
    }

    /// Each why under what it answers, with what was marked.
    pub(super) fn tree(&self, tree: &TreeLens<'_>) -> Vec<Block> {
        let items: Vec<Item> = tree
            .twigs()
            .iter()
            .map(|twig| {
                let place = tree.board().place(twig.note);
                let mut item =
                    Item { depth: twig.depth, marks: self.own_marks(twig.note), ..self.item(twig.note) };
                item.marks.extend(place.root.then(|| self.t("export-root")));
                item.marks.extend(place.influence.then(|| self.t("export-influence")));
                if !place.evidence.is_empty() {
                    item.said.push((self.t("export-evidence"), place.evidence.clone()));
                }
                item
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        match draw::trees(tree, self.locale) {
            None => vec![Block::Notes(items)],
            Some(drawings) => {
                let mut figures: Vec<Block> =
                    drawings.into_iter().map(|drawing| Block::Figure(drawing, Vec::new())).collect();
                if let Some(Block::Figure(_, instead)) = figures.first_mut() {
                    instead.push(Block::Notes(items));
                }
                figures
            }
        }
    }

    /// What got dots, most first. Dots that were never shown are nobody's business.
    pub(super) fn votes(&self, votes: &VotesLens<'_>) -> Vec<Block> {
        if votes.total() == 0 {
            return Vec::new();
        }
        if !votes.revealed() {
            return vec![Block::Paragraph(self.t("export-votes-secret"))];
        }
        let ranking = votes.ranking();
        let rows: Vec<Vec<Cell>> = ranking
            .iter()
            .take_while(|(_, dots)| *dots > 0)
            .map(|(note, dots)| {
                vec![cell(note.no.to_string()), cell(note.text.as_str()), cell(dots.to_string())]
            })
            .collect();
        let without = ranking.len() - rows.len();
        let columns = vec![
            Column::figures(self.t("export-number")),
            Column::words(self.t("export-note-text"), 8),
            Column::figures(self.t("export-dots")),
        ];
        let table = Block::Table(Table { columns, rows });
        let with_dots = &ranking[..ranking.len() - without];
        let dots: Vec<_> =
            with_dots.iter().map(|(note, dots)| (*note, f64::from(*dots), dots.to_string())).collect();
        let mut blocks = match draw::bars(self.t("export-dots"), &dots) {
            Some(bars) => vec![Block::Figure(bars, vec![table])],
            None => vec![table],
        };
        if without > 0 {
            blocks.push(Block::Paragraph(self.locale.ta("export-without-dots", &[("n", without.into())])));
        }
        blocks
    }

    /// Where each note stands, the highest and furthest to the right first.
    pub(super) fn xy(&self, xy: &XyLens<'_>) -> Vec<Block> {
        let lang = self.locale.lang();
        let mut placed: Vec<(&Note, (u8, u8))> =
            xy.notes().iter().filter_map(|note| Some((*note, xy.spot(note)?))).collect();
        if placed.is_empty() {
            return Vec::new();
        }
        placed.sort_by_key(|(note, (x, y))| (std::cmp::Reverse(*y), std::cmp::Reverse(*x), note.no));
        let axis = |axis: Option<&Axis>| axis.map(|axis| axis.name.get(lang)).unwrap_or_default().to_owned();
        let spec = xy.board().spec;
        let columns = vec![
            Column::figures(self.t("export-number")),
            Column::words(self.t("export-note-text"), 8),
            Column::figures(axis(spec.y.as_ref())),
            Column::figures(axis(spec.x.as_ref())),
        ];
        let rows = placed.iter().map(|(note, (x, y))| {
            vec![
                cell(note.no.to_string()),
                cell(note.text.as_str()),
                cell(y.to_string()),
                cell(x.to_string()),
            ]
        });
        let table = Block::Table(Table { columns, rows: rows.collect() });
        vec![Block::Figure(draw::matrix(xy, &placed, self.locale), Vec::new()), table]
    }

    /// How many gave each answer, and what they said with it.
    pub(super) fn pulse(&self, pulse: &PulseLens<'_>) -> Vec<Block> {
        if pulse.n() == 0 {
            return Vec::new();
        }
        let columns =
            vec![Column::figures(self.t("export-answer")), Column::figures(self.t("export-how-many"))];
        let counts = pulse.counts().into_iter();
        let rows =
            counts.map(|(answer, count)| vec![cell(answer.to_string()), cell(count.to_string())]).collect();
        let table = Block::Table(Table { columns, rows });
        let mut blocks = match draw::pulse(pulse, self.locale) {
            Some(bars) => vec![Block::Figure(bars, vec![table])],
            None => vec![table],
        };
        let said: Vec<Item> = pulse
            .answers()
            .iter()
            .filter(|note| pulse.reason(note).is_some_and(|reason| !reason.is_empty()))
            .map(|note| {
                let mut item = self.item(note);
                if let Some(value) = pulse.value(note) {
                    item.text = format!("{value}: {}", item.text);
                }
                item
            })
            .collect();
        if !said.is_empty() {
            blocks.push(Block::Notes(said));
        }
        blocks
    }
}

/// What stands in a cell of a grid, feelings with their number.
fn grid_cell(grid: &GridLens<'_>, column: usize, row: usize) -> Cell {
    let feeling = |note: &Note| match grid.board().place(note).value {
        Some(value) => format!("{}: {}", signed(value), note.text),
        None => line(note),
    };
    grid.cell(column, row).iter().map(|note| feeling(note)).collect()
}
