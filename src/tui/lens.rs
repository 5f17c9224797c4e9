//! The step's board through whichever lens it has.

use crate::core::boards::cards::CardsLens;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::grid::GridLens;
use crate::core::boards::list::ListLens;
use crate::core::boards::pulse::PulseLens;
use crate::core::boards::scores::ScoresLens;
use crate::core::boards::tree::TreeLens;
use crate::core::boards::votes::VotesLens;
use crate::core::boards::xy::XyLens;
use crate::core::boards::{Becomes, BoardRef, Cursor, Direction, Made, Refused, Typed};
use crate::core::ids::NoteId;
use crate::core::method::BoardType;
use crate::core::note::{Note, Place};

/// One of the lenses.
#[derive(Debug)]
#[allow(missing_docs, reason = "each variant holds the lens it is named after")]
pub enum Lens<'a> {
    List(ListLens<'a>),
    Grid(GridLens<'a>),
    Tree(TreeLens<'a>),
    Votes(VotesLens<'a>),
    Xy(XyLens<'a>),
    Cards(CardsLens<'a>),
    Pulse(PulseLens<'a>),
    Clusters(ClustersLens<'a>),
    Scores(ScoresLens<'a>),
}

/// Does the same with every lens.
macro_rules! each {
    ($self:expr, $lens:ident => $does:expr) => {
        match $self {
            Self::List($lens) => $does,
            Self::Grid($lens) => $does,
            Self::Tree($lens) => $does,
            Self::Votes($lens) => $does,
            Self::Xy($lens) => $does,
            Self::Cards($lens) => $does,
            Self::Pulse($lens) => $does,
            Self::Clusters($lens) => $does,
            Self::Scores($lens) => $does,
        }
    };
}

impl<'a> Lens<'a> {
    /// The lens that the board's type asks for.
    pub fn of(board: BoardRef<'a>) -> Self {
        match board.spec.board_type {
            BoardType::List => Self::List(ListLens::of(board)),
            BoardType::Grid => Self::Grid(GridLens::of(board)),
            BoardType::Tree => Self::Tree(TreeLens::of(board)),
            BoardType::Votes => Self::Votes(VotesLens::of(board)),
            BoardType::Xy => Self::Xy(XyLens::of(board)),
            BoardType::Cards => Self::Cards(CardsLens::of(board)),
            BoardType::Pulse => Self::Pulse(PulseLens::of(board)),
            BoardType::Clusters => Self::Clusters(ClustersLens::of(board)),
            BoardType::Scores => Self::Scores(ScoresLens::of(board)),
        }
    }

    /// What it looks at.
    pub fn board(&self) -> &BoardRef<'a> {
        each!(self, lens => lens.board())
    }

    /// A cursor that is in place.
    pub fn clamp(&self, cursor: &Cursor) -> Cursor {
        each!(self, lens => lens.clamp(cursor))
    }

    /// The cursor one step that way.
    pub fn moved(&self, cursor: &Cursor, to: Direction) -> Cursor {
        each!(self, lens => lens.moved(cursor, to))
    }

    /// The note under the cursor.
    pub fn note_at(&self, cursor: &Cursor) -> Option<&'a Note> {
        each!(self, lens => lens.note_at(cursor))
    }

    /// Where she was when she wrote this note, for going on after a crash: its cell in a journey, the first empty
    /// field of its card, or past the last of them; past the card too where the step is about headings.
    pub fn after(&self, note: &'a Note) -> Cursor {
        let place = self.board().place(note);
        match self {
            Self::Grid(grid) => {
                let (column, row) = grid.spot(place);
                Cursor { note: None, column, row }
            }
            Self::Cards(cards) => {
                let rows = if cards.only_headings() { 0..0 } else { 1..cards.rows() };
                let empty = rows.into_iter().find(|&row| cards.value(note, row).is_empty());
                Cursor { note: Some(note.id), column: 0, row: empty.unwrap_or(cards.rows()) }
            }
            _ => Cursor::default(),
        }
    }

    /// What words typed now would become.
    pub fn becomes(&self, cursor: &Cursor) -> Becomes {
        each!(self, lens => lens.becomes(cursor))
    }

    /// What typed words lead to.
    pub fn typed(&self, cursor: &Cursor, typed: &Typed, id: NoteId) -> Result<Made, Refused> {
        each!(self, lens => lens.typed(cursor, typed, id))
    }

    /// Where a note being moved about goes next.
    pub fn held(&self, note: &Note, place: &Place, to: Direction) -> Place {
        each!(self, lens => lens.held(note, place, to))
    }
}
