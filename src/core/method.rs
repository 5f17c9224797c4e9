//! A method: what a group does together, step by step, as a text file says it.
//!
//! These types *are* the file format: `library` reads TOML straight into them, and a session keeps
//! the steps it used. Facts that a parser cannot check (steps that do not add up, a board without
//! lanes) are found by `library::check`.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::material::Material;
use super::note::NoteKind;
use super::words::Words;

/// Where in an innovation process a method belongs. One key, several vocabularies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Agreeing on what the day is about.
    Frame,
    /// Finding out how things are for those it concerns.
    Insight,
    /// Narrowing down to the need behind.
    Need,
    /// Many answers.
    Idea,
    /// Choosing among what there is.
    Choose,
    /// One answer made concrete enough to try.
    Concept,
    /// Getting the good out of it, and spreading it.
    Benefit,
    /// Rounding off.
    Close,
    /// Fits anywhere.
    Any,
}

impl Phase {
    /// All of them, in the order a process goes through them.
    pub const ALL: [Self; 9] = [
        Self::Frame,
        Self::Insight,
        Self::Need,
        Self::Idea,
        Self::Choose,
        Self::Concept,
        Self::Benefit,
        Self::Close,
        Self::Any,
    ];

    /// The name used in files, and its part of locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Insight => "insight",
            Self::Need => "need",
            Self::Idea => "idea",
            Self::Choose => "choose",
            Self::Concept => "concept",
            Self::Benefit => "benefit",
            Self::Close => "close",
            Self::Any => "any",
        }
    }
}

/// How many people one group should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GroupSize {
    /// The smallest group it works for.
    pub least: u16,
    /// The largest; absent when there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u16>,
}

/// Where an adapted method or programme came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Origin {
    /// The ancestor's id.
    pub id: String,
    /// The ancestor's version at the time.
    pub version: u32,
    /// What the ancestor said at the time, as the SHA-256 of its content: it tells whether it has changed since.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
    /// What others might do with the ancestor, as an SPDX expression.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Who adapted it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The day it was adapted, written `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Why it was adapted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// One method file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Method {
    /// The version of the file format; 1 today.
    pub format: u32,
    /// The method's name in files: lower-case letters, digits and hyphens.
    pub id: String,
    /// Counts up each time the method changes.
    pub version: u32,
    /// What people call it.
    pub name: Words,
    /// Where in the process it belongs.
    pub phase: Phase,
    /// How many people a group should be.
    pub group: GroupSize,
    /// The whole method's planned time, in minutes; the steps add up to it (a step with rounds counts
    /// once for each round, and once where the rounds follow the tables).
    pub minutes: u16,
    /// Why one does this, in a sentence or two.
    pub purpose: Words,
    /// What to have at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<Material>,
    /// What tends to go wrong with the method as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pitfalls: Vec<Words>,
    /// Where the method and its numbers come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
    /// Who wrote this file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// What others may do with it, as an SPDX expression.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// What it was adapted from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The boards its steps show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub boards: Vec<BoardSpec>,
    /// The steps, in order.
    pub steps: Vec<StepSpec>,
}

/// One step of a method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StepSpec {
    /// The step's name in files, unique in its method.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// Planned time, in minutes; for one round where there are rounds.
    pub minutes: u16,
    /// The least it can be done in, in minutes, when the day must be shortened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// What the group does now, in one sentence that the room can read.
    pub task: Words,
    /// What the facilitator does.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub guide: Words,
    /// What she can say aloud, word for word.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub say: Words,
    /// Questions to ask when it is quiet, or too smooth.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<Words>,
    /// What tends to go wrong in this step.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub pitfall: Words,
    /// The id of the board this step shows; none when it records nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<String>,
    /// The part of the board the step is about, by id. cards: a field; the step begins in it, on the card she was on or
    /// else the first that lacks it, and when it is the first field, the cards' heading, each line is a card of its own.
    /// list: a column; grid: a lane, where what the step makes does not say which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The kind of note it makes. A grid's lanes and a list's columns may say another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub makes: Option<NoteKind>,
    /// The notes from earlier in the day that it brings in. A note is brought in when any row fits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brings: Vec<Brings>,
    /// How a tree grows from what is typed in this step.
    #[serde(default, skip_serializing_if = "Grow::is_chain")]
    pub grow: Grow,
    /// When to warn, in minutes left. Absent: 5, 2 and 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn: Option<Vec<u16>>,
    /// How the timer repeats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<Rounds>,
}

/// A query for earlier notes. Every condition given must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Brings {
    /// Of one of these kinds; any kind when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<NoteKind>,
    /// Carrying this mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// Made in a block that uses this method, or in the programme block with this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
}

/// A mark a note can carry, that a later step can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Starred: chosen to go on.
    Starred,
    /// A root cause in a why-tree.
    Root,
    /// Something the group can influence.
    Influence,
    /// Got at least one dot in a vote that has been revealed.
    Voted,
}

/// How a step's timer repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Rounds {
    /// This many rounds, each of the step's minutes.
    Times(u16),
    /// One round for each table, in turn.
    PerTable,
}

/// How a tree grows from line to line, in a step that shows one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Grow {
    /// Each line is a problem of its own, at the top.
    Tops,
    /// Each line is one more branch under the same note.
    Branches,
    /// Each line answers «hvorfor?» about the one before.
    #[default]
    Chain,
}

impl Grow {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_chain(&self) -> bool {
        *self == Self::Chain
    }
}

/// What kind of lens a board is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BoardType {
    /// Notes in order, perhaps in named columns.
    List,
    /// Stages across, lanes down: a user journey.
    Grid,
    /// Chains that branch: whys.
    Tree,
    /// Dots with a budget for each voter.
    Votes,
    /// Two axes from 0 to 10.
    Xy,
    /// Named fields on each note.
    Cards,
    /// One number from each person.
    Pulse,
    /// Named groups, and what stands alone.
    Clusters,
    /// Points for each of some criteria.
    Scores,
}

/// One board as a method file describes it. Which of the tables are read depends on `type`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BoardSpec {
    /// The board's name in files, unique in its method.
    pub id: String,
    /// Which lens it is.
    #[serde(rename = "type")]
    pub board_type: BoardType,
    /// What people call it.
    pub name: Words,
    /// list: the named columns; none for a plain list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// grid: the stages to begin with; the group adds and renames them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<Words>,
    /// grid: the lanes, from the top.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Lane>,
    /// votes: how many dots each person has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dots: Option<u16>,
    /// xy: the axis that goes to the right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub x: Option<Axis>,
    /// xy: the axis that goes up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y: Option<Axis>,
    /// xy: the quadrants' names: top left, top right, bottom left, bottom right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quadrants: Option<[Words; 4]>,
    /// cards: the fields, from the top. The first is the card's heading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
    /// cards: true where a card made from a note brought in begins with that note's words, as an idea becomes the
    /// card about it. Otherwise its heading is asked for, as a question is about a cause and does not repeat it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub same_words: bool,
    /// pulse: the scale of the answers; scores: the scale of the points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
    /// scores: what the points are given for, from the left.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<Criterion>,
}

/// A named column of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// Its name in files, unique on its board.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// The kind of note it holds, where it differs from the step's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NoteKind>,
}

/// A lane of a grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lane {
    /// Its name in files, unique on its board.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// The kind of note it holds, where it differs from the step's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NoteKind>,
    /// True for the lane that holds a feeling from −2 to +2 and is drawn as a curve.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub feeling: bool,
}

/// One axis of an xy board; its values go from 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Axis {
    /// What it measures.
    pub name: Words,
    /// What 0 means.
    pub low: Words,
    /// What 10 means.
    pub high: Words,
}

/// The scale of a pulse or of points, both ends included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scale {
    /// The lowest number.
    pub least: i8,
    /// The highest number.
    pub most: i8,
    /// What the lowest means.
    pub low: Words,
    /// What the highest means.
    pub high: Words,
}

/// What points are given for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Criterion {
    /// Its name in files, unique on its board.
    pub id: String,
    /// What people call it.
    pub name: Words,
}

/// A named field of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Field {
    /// Its name in files, unique on its board.
    pub id: String,
    /// What people call it.
    pub name: Words,
    /// What can be typed in it.
    #[serde(default, rename = "type", skip_serializing_if = "FieldType::is_text")]
    pub field_type: FieldType,
    /// choice: what to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Words>,
}

/// What a card's field holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// Any words.
    #[default]
    Text,
    /// A number.
    Number,
    /// A date.
    Date,
    /// A person's name or role.
    Person,
    /// One of the field's options.
    Choice,
}

impl FieldType {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_text(&self) -> bool {
        *self == Self::Text
    }
}
