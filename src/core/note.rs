//! A note: one numbered post-it that keeps its identity all day.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use litemap::LiteMap;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::ids::{BoardId, DeviceId, NoteId, StepId};

/// What a note is, in the field's own terms.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Something said that is none of the others.
    #[default]
    Remark,
    /// A problem statement.
    Challenge,
    /// A persona or case.
    Persona,
    /// Something the user does.
    Action,
    /// Where the user meets the service.
    Touchpoint,
    /// Something the user thinks.
    Thought,
    /// How the user feels, with a number.
    Feeling,
    /// Something that hurts.
    Pain,
    /// Something that could be better.
    Opportunity,
    /// What someone needs.
    Need,
    /// A cause in a why-tree.
    Cause,
    /// A cause marked as a root cause.
    RootCause,
    /// A question to work on: «Hvordan kan vi …».
    Question,
    /// An idea.
    Idea,
    /// An idea made concrete.
    Concept,
    /// A benefit.
    Benefit,
    /// Something somebody will do.
    NextStep,
    /// Something the group decided.
    Decision,
    /// What others say of it.
    Feedback,
    /// What somebody takes home.
    Reflection,
    /// An answer on a scale.
    Answer,
    /// Kept for later in the parking lot.
    Parked,
}

impl NoteKind {
    /// All kinds, in the order the day usually makes them.
    pub const ALL: [Self; 22] = [
        Self::Remark,
        Self::Challenge,
        Self::Persona,
        Self::Action,
        Self::Touchpoint,
        Self::Thought,
        Self::Feeling,
        Self::Pain,
        Self::Opportunity,
        Self::Need,
        Self::Cause,
        Self::RootCause,
        Self::Question,
        Self::Idea,
        Self::Concept,
        Self::Benefit,
        Self::NextStep,
        Self::Decision,
        Self::Feedback,
        Self::Reflection,
        Self::Answer,
        Self::Parked,
    ];

    /// The name used in files and as the key of its words in the locale.
    pub fn key(self) -> &'static str {
        match self {
            Self::Remark => "remark",
            Self::Challenge => "challenge",
            Self::Persona => "persona",
            Self::Action => "action",
            Self::Touchpoint => "touchpoint",
            Self::Thought => "thought",
            Self::Feeling => "feeling",
            Self::Pain => "pain",
            Self::Opportunity => "opportunity",
            Self::Need => "need",
            Self::Cause => "cause",
            Self::RootCause => "root-cause",
            Self::Question => "question",
            Self::Idea => "idea",
            Self::Concept => "concept",
            Self::Benefit => "benefit",
            Self::NextStep => "next-step",
            Self::Decision => "decision",
            Self::Feedback => "feedback",
            Self::Reflection => "reflection",
            Self::Answer => "answer",
            Self::Parked => "parked",
        }
    }
}

/// Who sat at the table: a letter from A, as the tables are called in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "char", into = "char")]
#[schemars(with = "char")]
pub struct TableId(u8);

impl TableId {
    /// The most tables there are letters for.
    pub const MOST: u8 = 26;

    /// The table with this index, counted from 0; `None` past Z.
    pub fn from_index(index: u8) -> Option<Self> {
        (index < Self::MOST).then_some(Self(index))
    }

    /// The table called by this letter, upper or lower case.
    pub fn from_letter(letter: char) -> Option<Self> {
        let upper = letter.to_ascii_uppercase();
        upper.is_ascii_uppercase().then(|| Self(upper as u8 - b'A'))
    }

    /// Its index, counted from 0.
    pub fn index(self) -> u8 {
        self.0
    }

    /// Its letter.
    pub fn letter(self) -> char {
        char::from(b'A' + self.0)
    }
}

impl From<TableId> for char {
    fn from(table: TableId) -> Self {
        table.letter()
    }
}

impl TryFrom<char> for TableId {
    type Error = String;

    fn try_from(letter: char) -> Result<Self, Self::Error> {
        Self::from_letter(letter).ok_or_else(|| format!("a table is a letter from A to Z, not {letter:?}"))
    }
}

/// Who gave dots or points: a person's number from 1, or 0 for all of them together.
pub type Voter = u16;

/// The voter that stands for everyone: their dots counted together, or the points they agree on.
pub const WALL: Voter = 0;

/// Points by the criterion's id.
pub type Points = BTreeMap<String, i8>;

/// Where a note stands on one board, and what that board's lens edits of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Place {
    /// list: the column's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// grid: the stage's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<u32>,
    /// grid: the lane's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lane: Option<String>,
    /// grid: the feeling, −2 to +2; pulse: the answer, on the board's scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<i8>,
    /// tree: the note this one answers «hvorfor?» to; none for a top.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<NoteId>,
    /// tree: how we know.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// tree: a root cause.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub root: bool,
    /// tree: something we can influence.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub influence: bool,
    /// xy: how far right and up, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub xy: Option<(u8, u8)>,
    /// votes: dots by voter.
    #[serde(deserialize_with = "by_voter", skip_serializing_if = "BTreeMap::is_empty")]
    pub votes: BTreeMap<Voter, u16>,
    /// cards: what each field says, by the field's id. The heading is the note's own text.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, String>,
    /// clusters: the number of the group it is in; none while it stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster: Option<u32>,
    /// scores: the points for each criterion, by whoever gave them.
    #[serde(deserialize_with = "by_voter", skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<Voter, Points>,
}

/// Reads what is kept by voter. The keys of a JSON object are texts, and inside an event, whose kind serde must find
/// before its fields, nobody else makes numbers of them again.
fn by_voter<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<BTreeMap<Voter, T>, D::Error> {
    let texts = BTreeMap::<String, T>::deserialize(deserializer)?;
    let number =
        |text: String| text.parse().map_err(|_| de::Error::custom(format!("{text:?} is no voter's number")));
    texts.into_iter().map(|(voter, given)| Ok((number(voter)?, given))).collect()
}

/// Where a note stands on a board that has not placed it.
pub static NOWHERE: Place = Place {
    column: None,
    stage: None,
    lane: None,
    value: None,
    parent: None,
    evidence: String::new(),
    root: false,
    influence: false,
    xy: None,
    votes: BTreeMap::new(),
    fields: BTreeMap::new(),
    cluster: None,
    scores: BTreeMap::new(),
};

impl Place {
    /// All dots, whoever gave them.
    pub fn dots(&self) -> u32 {
        self.votes.values().map(|&dots| u32::from(dots)).sum()
    }
}

/// What has come of a next step since.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody has said that anything has.
    #[default]
    Open,
    /// Somebody is at it.
    Begun,
    /// It was done.
    Done,
    /// It will not be done.
    Dropped,
}

impl Status {
    /// All of them, in the order they usually come.
    pub const ALL: [Self; 4] = [Self::Open, Self::Begun, Self::Done, Self::Dropped];

    /// The status's name in files and among the messages of a language.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Begun => "begun",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// True while somebody has yet to do it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Begun)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_untouched(&self) -> bool {
        *self == Self::Open
    }
}

/// One numbered post-it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Its identity, on every device and for all time.
    pub id: NoteId,
    /// The number people say aloud.
    #[serde(rename = "number")]
    pub no: u32,
    /// What it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: String,
    /// The step it was made in.
    pub step: StepId,
    /// The board it was made on; none when it was taken aside (parked, decision).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub board: Option<BoardId>,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// When its text was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited: Option<DateTime<Utc>>,
    /// The device that made it.
    pub device: DeviceId,
    /// The table it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<TableId>,
    /// The notes it was made from: the red thread.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<NoteId>,
    /// Chosen to go on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub starred: bool,
    /// For the facilitator alone: the room never sees it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// next step: what has come of it.
    #[serde(default, skip_serializing_if = "Status::is_untouched")]
    pub status: Status,
    /// Taken away. The note stays in the record so that links and undo hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// Where it stands on each board that has placed it.
    // Most notes stand on one or two, and a node of a `BTreeMap` has room for eleven: with ten thousand notes that was
    // most of the memory, and most of the time a lens took.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    #[schemars(with = "BTreeMap<BoardId, Place>")]
    pub places: LiteMap<BoardId, Place>,
}

impl Note {
    /// Where it stands on `board`; `None` when that board has not placed it.
    pub fn place(&self, board: &BoardId) -> Option<&Place> {
        self.places.get(board)
    }

    /// True for a note of `kind`. A cause marked as root is a root cause as well.
    pub fn is(&self, kind: NoteKind) -> bool {
        self.kind == kind || (kind == NoteKind::RootCause && self.places.values().any(|place| place.root))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_kinds_key_is_what_files_call_it() {
        for kind in NoteKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.key());
        }
        let unique: std::collections::HashSet<&str> = NoteKind::ALL.iter().map(|kind| kind.key()).collect();
        assert_eq!(unique.len(), NoteKind::ALL.len());
    }

    #[rstest]
    #[case('a', Some('A'))]
    #[case('Z', Some('Z'))]
    #[case('æ', None)]
    #[case('1', None)]
    #[case('ſ', None)]
    fn a_table_is_a_letter(#[case] letter: char, #[case] expected: Option<char>) {
        assert_eq!(TableId::from_letter(letter).map(TableId::letter), expected);
        let read: Option<TableId> = serde_json::from_value(letter.to_string().into()).ok();
        assert_eq!(read.map(TableId::letter), expected);
    }

    #[test]
    fn there_are_as_many_tables_as_letters() {
        let letters: Vec<TableId> = (0..=u8::MAX).map_while(TableId::from_index).collect();
        assert_eq!(letters.len(), usize::from(TableId::MOST));
        assert!(letters.iter().all(|table| TableId::from_letter(table.letter()) == Some(*table)));
        assert!(letters.iter().all(|table| TableId::from_index(table.index()) == Some(*table)));
    }

    #[test]
    fn no_number_of_dots_is_too_many_to_add() {
        let votes = (0..=Voter::MAX).map(|voter| (voter, u16::MAX)).collect();
        assert_eq!(Place { votes, ..Place::default() }.dots(), 65_536 * 65_535);
    }
}
