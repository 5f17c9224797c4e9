//! What was said, block by block and board by board, each through the lens it was seen in.

use super::Minutes;
use super::note::line;
use crate::core::boards::BoardRef;
use crate::core::boards::cards::CardsLens;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::grid::{GridLens, signed};
use crate::core::boards::list::ListLens;
use crate::core::boards::pulse::PulseLens;
use crate::core::boards::scores::ScoresLens;
use crate::core::boards::tree::TreeLens;
use crate::core::boards::votes::VotesLens;
use crate::core::boards::xy::XyLens;
use crate::core::day::Block as DayBlock;
use crate::core::method::{BoardSpec, BoardType};
use crate::core::note::Note;
use crate::export::document::{Block, Cell, Column, Item, Level, Table, cell};

impl Minutes<'_> {
    /// Every block in which something was written.
    pub(super) fn blocks(&self) -> Vec<Block> {
        self.session.day.blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &DayBlock) -> Vec<Block> {
        let boards: Vec<(&BoardSpec, Vec<Block>)> = block
            .boards
            .iter()
            .map(|spec| (spec, self.board_of(block, spec)))
            .filter(|(_, said)| !said.is_empty())
            .collect();
        if boards.is_empty() {
            return Vec::new();
        }
        let lang = self.locale.lang();
        let mut blocks = vec![Block::Heading(Level::Part, block.name.get(lang).to_owned())];
        for (spec, said) in boards {
            blocks.push(Block::Heading(Level::Board, spec.name.get(lang).to_owned()));
            blocks.extend(said);
        }
        blocks
    }

    /// The board as the step that brought most to it showed it.
    fn board_of(&self, block: &DayBlock, spec: &BoardSpec) -> Vec<Block> {
        let shows = block.steps.iter().filter(|step| step.spec.board.as_deref() == Some(&spec.id));
        let boards = shows.filter_map(|step| BoardRef::of(self.session, &step.id));
        boards.max_by_key(|board| board.notes().len()).map_or_else(Vec::new, |board| self.board(board))
    }

    /// What is on the board; nothing where nobody has put anything.
    fn board(&self, board: BoardRef<'_>) -> Vec<Block> {
        match board.spec.board_type {
            BoardType::List => self.list(&ListLens::of(board)),
            BoardType::Grid => self.grid(&GridLens::of(board)),
            BoardType::Tree => self.tree(&TreeLens::of(board)),
            BoardType::Votes => self.votes(&VotesLens::of(board)),
            BoardType::Xy => self.xy(&XyLens::of(board)),
            BoardType::Cards => self.cards(&CardsLens::of(board)),
            BoardType::Pulse => self.pulse(&PulseLens::of(board)),
            BoardType::Clusters => self.clusters(&ClustersLens::of(board)),
            BoardType::Scores => self.scores(&ScoresLens::of(board)),
        }
    }

    pub(super) fn note_list(&self, notes: &[&Note]) -> Option<Block> {
        let items: Vec<Item> = notes.iter().map(|note| self.item(note)).collect();
        (!items.is_empty()).then_some(Block::Notes(items))
    }

    /// What was said here, column by column. What was only brought in stands where it was said.
    fn list(&self, list: &ListLens<'_>) -> Vec<Block> {
        let lang = self.locale.lang();
        let is_here =
            |note: &&Note| !list.named().is_empty() || note.board.as_ref() == Some(&list.board().id);
        let columns = list.columns().iter().enumerate().filter_map(|(at, notes)| {
            let notes: Vec<&Note> = notes.iter().copied().filter(is_here).collect();
            let notes = self.note_list(&notes)?;
            let name = list.named().get(at).map(|column| column.name.get(lang).to_owned());
            Some(name.map(|name| Block::Heading(Level::Piece, name)).into_iter().chain([notes]))
        });
        columns.flatten().collect()
    }

    /// The stages down and the lanes across, so that a long journey goes over several pages and not off one.
    fn grid(&self, grid: &GridLens<'_>) -> Vec<Block> {
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
        let is_empty = grid.board().notes().is_empty();
        if is_empty { Vec::new() } else { vec![Block::Table(Table { columns, rows })] }
    }

    /// Each why under what it answers, with what was marked.
    fn tree(&self, tree: &TreeLens<'_>) -> Vec<Block> {
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
        if items.is_empty() { Vec::new() } else { vec![Block::Notes(items)] }
    }

    /// What got dots, most first. Dots that were never shown are nobody's business.
    fn votes(&self, votes: &VotesLens<'_>) -> Vec<Block> {
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
        let mut blocks = vec![Block::Table(Table { columns, rows })];
        if without > 0 {
            blocks.push(Block::Paragraph(self.locale.ta("export-without-dots", &[("n", without.into())])));
        }
        blocks
    }

    /// Where each note stands, the highest and furthest to the right first.
    fn xy(&self, xy: &XyLens<'_>) -> Vec<Block> {
        let lang = self.locale.lang();
        let mut placed: Vec<(&Note, (u8, u8))> =
            xy.notes().iter().filter_map(|note| Some((*note, xy.spot(note)?))).collect();
        if placed.is_empty() {
            return Vec::new();
        }
        placed.sort_by_key(|(note, (x, y))| (std::cmp::Reverse(*y), std::cmp::Reverse(*x), note.no));
        let axis = |axis: Option<&crate::core::method::Axis>| {
            axis.map(|axis| axis.name.get(lang)).unwrap_or_default().to_owned()
        };
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
        vec![Block::Table(Table { columns, rows: rows.collect() })]
    }

    fn cards(&self, cards: &CardsLens<'_>) -> Vec<Block> {
        let board = cards.board();
        let items: Vec<Item> = cards
            .cards()
            .iter()
            .map(|card| Item { said: self.fields(&board.spec.fields, board.place(card)), ..self.item(card) })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::Notes(items)] }
    }

    /// How many gave each answer, and what they said with it.
    fn pulse(&self, pulse: &PulseLens<'_>) -> Vec<Block> {
        if pulse.n() == 0 {
            return Vec::new();
        }
        let columns =
            vec![Column::figures(self.t("export-answer")), Column::figures(self.t("export-how-many"))];
        let counts = pulse.counts().into_iter();
        let rows =
            counts.map(|(answer, count)| vec![cell(answer.to_string()), cell(count.to_string())]).collect();
        let mut blocks = vec![Block::Table(Table { columns, rows })];
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
