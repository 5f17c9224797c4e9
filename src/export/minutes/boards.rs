//! What was said, block by block and board by board, each through the lens it was seen in.

use super::Minutes;
use crate::core::boards::BoardRef;
use crate::core::boards::cards::CardsLens;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::grid::GridLens;
use crate::core::boards::list::ListLens;
use crate::core::boards::pulse::PulseLens;
use crate::core::boards::scores::ScoresLens;
use crate::core::boards::tree::TreeLens;
use crate::core::boards::votes::VotesLens;
use crate::core::boards::xy::XyLens;
use crate::core::day::Block as DayBlock;
use crate::core::method::{BoardSpec, BoardType};
use crate::core::note::Note;
use crate::export::document::{Block, Item, Level};

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

    fn cards(&self, cards: &CardsLens<'_>) -> Vec<Block> {
        let board = cards.board();
        let items: Vec<Item> = cards
            .cards()
            .iter()
            .map(|card| Item { said: self.fields(&board.spec.fields, board.place(card)), ..self.item(card) })
            .collect();
        if items.is_empty() { Vec::new() } else { vec![Block::Notes(items)] }
    }
}
