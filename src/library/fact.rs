//! What can be wrong with a file that is read without trouble: it says things that do not hold together.

use crate::core::method::{BoardType, Mark};
use crate::core::note::NoteKind;
use crate::core::programme::ClockTime;
use crate::core::words::Lang;

/// Something that no parser finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The id is not the file's name.
    IdIsNotFileName {
        /// The id.
        id: String,
        /// The file's name without `.toml`.
        stem: String,
    },
    /// Two things share an id.
    Twice {
        /// The id.
        id: String,
        /// The line where it stands first.
        line: usize,
    },
    /// A text lacks one language.
    MissingTranslation {
        /// The field.
        field: String,
        /// The language.
        lang: Lang,
    },
    /// A text says nothing, or a list that must hold something is empty.
    Empty {
        /// The field.
        field: String,
    },
    /// The steps' minutes are not the method's.
    MinutesDoNotAddUp {
        /// What the method says.
        said: u32,
        /// What the steps make.
        sum: u32,
    },
    /// The least minutes are more than the planned ones.
    LeastOverMinutes {
        /// The least minutes.
        least: u32,
        /// The planned minutes.
        minutes: u32,
    },
    /// The low end is not below the high one.
    LowNotBelowHigh {
        /// The low end.
        least: i64,
        /// The high end.
        most: i64,
    },
    /// A step's board is not there.
    NoSuchBoard {
        /// Its id.
        board: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// The field a step is about is not on its board.
    NoSuchField {
        /// Its id.
        field: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// No step shows the board.
    UnusedBoard {
        /// Its id.
        board: String,
    },
    /// A board lacks what its type needs.
    BoardNeeds {
        /// Its type.
        board: BoardType,
        /// The field it lacks.
        field: &'static str,
    },
    /// A board has something that its type does not read.
    BoardIgnores {
        /// Its type.
        board: BoardType,
        /// The field.
        field: &'static str,
    },
    /// A grid has a second feeling lane.
    SecondFeeling,
    /// A choice without anything to choose from.
    ChoiceWithoutOptions,
    /// Options on a field where nothing is chosen.
    OptionsWithoutChoice,

    /// A block's method is not in the library, or its file could not be read.
    NoSuchMethod {
        /// Its id.
        method: String,
        /// The one it probably should be.
        nearest: Option<String>,
    },
    /// A block without a method lacks something.
    BlockNeeds {
        /// The field it lacks.
        field: &'static str,
    },
    /// A field that means nothing in this block, with or without a method.
    BlockIgnores {
        /// The field.
        field: &'static str,
        /// True when it is because the block has a method.
        has_method: bool,
    },
    /// A step to be left out is not in the method.
    NoSuchStep {
        /// The step's id.
        step: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Every step of the method is left out.
    NoStepsLeft,
    /// A step brings in notes that nothing before it makes.
    NobodyMakes {
        /// The step's id.
        step: String,
        /// The kinds it asks for.
        kinds: Vec<NoteKind>,
    },
    /// A step brings in notes with a mark that nothing before it can set.
    NobodyMarks {
        /// The step's id.
        step: String,
        /// The mark it asks for.
        mark: Mark,
        /// The type of board that sets it.
        board: BoardType,
    },
    /// A step brings in notes from a block or method that is not before it.
    NothingFrom {
        /// The step's id.
        step: String,
        /// The block or method.
        from: String,
    },
    /// The day ends before it starts.
    EndsBeforeStart {
        /// When it starts.
        start: ClockTime,
        /// When it ends.
        end: ClockTime,
    },
    /// The blocks take longer than the day.
    LongerThanDay {
        /// When the day must be over.
        end: ClockTime,
        /// How many minutes too long it is.
        over: u32,
    },
    /// What comes before is not over when the block must start.
    NotOverBefore {
        /// When the block must start.
        start: ClockTime,
        /// How many minutes late it would be.
        over: u32,
    },
    /// The block is not over when it must end.
    NotOverAt {
        /// When the block must end.
        end: ClockTime,
        /// How many minutes late it would be.
        over: u32,
    },
    /// A fixed time is outside the day.
    OutsideDay {
        /// The fixed time.
        at: ClockTime,
        /// When the day starts.
        start: ClockTime,
        /// When the day ends.
        end: ClockTime,
    },
    /// The method cannot be done in the block's minutes.
    CannotFit {
        /// The block's minutes.
        minutes: u32,
        /// The fewest the method's rounds and steps take.
        needs: u32,
    },
    /// The method can be done in the block's minutes, but with steps shorter than it says they may be.
    Tight {
        /// The block's minutes.
        minutes: u32,
        /// The least minutes of its steps together.
        least: u32,
    },
}
