//! What an exported day says, in the domain's own terms and in one order, whatever it is then written as.
//!
//! A writer of a format looks at nothing but this: what is not in the document cannot come out.

use chrono::{DateTime, Utc};

use super::drawing::Drawing;
use crate::core::words::Lang;

/// One or several days, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The language its own words are in.
    pub lang: Lang,
    /// What the whole of it is called.
    pub title: String,
    /// When the first day was closed, or begun: a file that says when it was made says this. None of what is made before
    /// any day is held.
    pub made: Option<DateTime<Utc>>,
    /// True for what should take as few pages as can be.
    pub tight: bool,
    /// Each day, the first first.
    pub days: Vec<Day>,
    /// What stands at the very end: where it comes from, and what a reader must know of it.
    pub foot: Vec<String>,
}

/// One day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// What it was called.
    pub title: String,
    /// What there is to say of it, from the top.
    pub blocks: Vec<Block>,
}

/// A piece of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// Some sentences.
    Paragraph(String),
    /// Names with what they stand for: when, where.
    Facts(Vec<(String, String)>),
    /// Notes, in order.
    Notes(Vec<Item>),
    /// Rows and columns.
    Table(Table),
    /// A drawing, and what stands in its place where nothing can be drawn.
    Figure(Drawing, Vec<Block>),
}

/// How far down a heading stands. The day's own title is above them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A part of the day.
    Part,
    /// A board, or one kind of result.
    Board,
    /// A piece of a board, such as a column.
    Piece,
}

/// A note as a line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The number people said aloud.
    pub number: u32,
    /// What it says.
    pub text: String,
    /// What stands after it in smaller letters: the table, its dots.
    pub marks: Vec<String>,
    /// How far it is moved in: 0 for most, more for what answers the note above.
    pub depth: usize,
    /// What else is known of it, by name: the fields of a card, how a cause is known.
    pub said: Vec<(String, String)>,
}

/// Rows under named columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The columns, from the left.
    pub columns: Vec<Column>,
    /// The rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// How wide it is, beside the others.
    pub share: u32,
    /// True where figures stand to the right.
    pub figures: bool,
}

/// What stands in a cell: a line for each thing said; none where nothing is.
pub type Cell = Vec<String>;

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>, share: u32) -> Self {
        Self { name: name.into(), share, figures: false }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>) -> Self {
        Self { name: name.into(), share: 1, figures: true }
    }
}

/// A cell with one line, or none where there is nothing to say.
pub fn cell(text: impl Into<String>) -> Cell {
    let text = text.into();
    if text.is_empty() { Vec::new() } else { vec![text] }
}
