//! A programme: the day as a chain of blocks, most of them a method.
//!
//! As with methods, these types are the file format.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::method::Origin;
use super::words::{Lang, Words};

/// One programme file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Programme {
    /// The version of the file format; 1 today.
    pub format: u32,
    /// The programme's name in files: lower-case letters, digits and hyphens.
    pub id: String,
    /// Counts up each time the programme changes.
    pub version: u32,
    /// What people call it.
    pub name: Words,
    /// What it is for, in a sentence or two.
    pub purpose: Words,
    /// When the day starts, local time.
    pub start: ClockTime,
    /// When it must be over, local time.
    pub end: ClockTime,
    /// How many tables it is planned for; the facilitator says how many there are on the day.
    #[serde(default = "default_tables")]
    pub tables: u8,
    /// The words its room uses for the phases; absent, those the facilitator has chosen for herself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vocabulary: Option<Vocabulary>,
    /// What to have ready before the day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepare: Vec<Words>,
    /// Who wrote this file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// What others may do with it, as an SPDX expression.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// What it was adapted from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The blocks, in order.
    pub blocks: Vec<BlockSpec>,
}

fn default_tables() -> u8 {
    4
}

/// The words used for the phases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Vocabulary {
    /// Ramme, innsikt, behov, idé, konsept, gevinst.
    #[default]
    Plain,
    /// Discover, define, develop, deliver.
    DoubleDiamond,
    /// Behov – løsning – test, as Bærum municipality uses them.
    BehovLosningTest,
    /// The six steps of KS's Veikart for tjenesteinnovasjon.
    KsVeikart,
}

impl Programme {
    /// What it is for, where that is more than what it is called; empty where it is not.
    pub fn purpose_beyond_name(&self, lang: Lang) -> &str {
        let purpose = self.purpose.get(lang);
        if purpose.trim() == self.name.get(lang).trim() { "" } else { purpose }
    }
}

impl Vocabulary {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Plain, Self::DoubleDiamond, Self::BehovLosningTest, Self::KsVeikart];

    /// The name used in files, and its part of locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::DoubleDiamond => "double-diamond",
            Self::BehovLosningTest => "behov-losning-test",
            Self::KsVeikart => "ks-veikart",
        }
    }

    /// The vocabulary with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vocabulary| vocabulary.key() == key)
    }
}

/// One block of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BlockSpec {
    /// The block's name in files, unique in its programme.
    pub id: String,
    /// What kind of block it is.
    #[serde(default)]
    pub kind: BlockKind,
    /// The id of the method it uses. A block without one needs a name, a task and minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// What the day's list calls it; absent, the method's name.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub name: Words,
    /// What the group does, for a block without a method.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub task: Words,
    /// What the facilitator says, for a block without a method.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub say: Words,
    /// Planned minutes. For a method, its steps are stretched or shrunk to fit; steps with rounds keep
    /// their minutes for each round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// The least it can be done in, in minutes. Absent: the sum of its steps' least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// May be left out when the day runs late.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Never shortened or left out when re-planning: synthesis and closing are what tired days lose.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Does not start before this time, local.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_start: Option<ClockTime>,
    /// Ends at this time, local, also when it started late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_end: Option<ClockTime>,
    /// Ids of the method's steps that are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
}

/// What kind of block it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A method, or other work.
    #[default]
    Work,
    /// Arriving.
    CheckIn,
    /// A short input from the front.
    Theory,
    /// Getting the blood moving.
    Energizer,
    /// Coffee or lunch.
    Break,
    /// All together.
    Plenary,
    /// Rounding off.
    CheckOut,
    /// Time that is there to be used up by delay.
    Buffer,
}

/// A time of day, written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(pub NaiveTime);

impl ClockTime {
    /// Reads `HH:MM`; `H:MM`, `HHMM` and `HH.MM` are taken too, since people write them.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let marks = text.chars().filter(|c| !c.is_ascii_digit()).collect::<String>();
        if !matches!(marks.as_str(), "" | ":" | ".") || !(3..=4).contains(&digits.len()) {
            return None;
        }
        let (hours, minutes) = digits.split_at(digits.len() - 2);
        if !marks.is_empty() && !text.starts_with(&format!("{hours}{marks}")) {
            return None;
        }
        NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0).map(Self)
    }
}

impl ClockTime {
    /// Reads a time of day as people say it: as [`parse`](Self::parse), and `9` and `kl. 9` too.
    pub fn said(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let time = text.strip_prefix("kl").map_or(text.as_str(), |rest| rest.trim_start_matches('.')).trim();
        match time.parse::<u32>().ok().filter(|_| time.len() <= 2) {
            Some(hour) => NaiveTime::from_hms_opt(hour, 0, 0).map(Self),
            None => Self::parse(time),
        }
    }
}

impl std::fmt::Display for ClockTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl Serialize for ClockTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ClockTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"a time of day as HH:MM")
        })
    }
}

impl JsonSchema for ClockTime {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ClockTime".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-2]?[0-9][:.]?[0-5][0-9]$", "examples": ["08:30"] })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("08:30", Some("08:30"))]
    #[case("8:30", Some("08:30"))]
    #[case("0830", Some("08:30"))]
    #[case("830", Some("08:30"))]
    #[case("08.30", Some("08:30"))]
    #[case(" 8.30 ", Some("08:30"))]
    #[case("00:00", Some("00:00"))]
    #[case("23:59", Some("23:59"))]
    #[case("24:00", None)]
    #[case("12:60", None)]
    #[case("8:5", None)]
    #[case("83:0", None)]
    #[case("083:0", None)]
    #[case("12:3a", None)]
    #[case("", None)]
    #[case(":", None)]
    #[case("30", None)]
    #[case("12345", None)]
    #[case("-1:30", None)]
    #[case(":0830", None)]
    #[case("0830:", None)]
    #[case("08::30", None)]
    #[case("08 30", None)]
    #[case("٠٨:٣٠", None)]
    #[case("08:30:00", None)]
    fn a_time_of_day_is_read_as_people_write_it(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(ClockTime::parse(text).map(|time| time.to_string()).as_deref(), expected);
    }

    #[rstest]
    #[case("9", Some("09:00"))]
    #[case("kl 9", Some("09:00"))]
    #[case("Kl. 14", Some("14:00"))]
    #[case("kl. 9.30", Some("09:30"))]
    #[case("09.00", Some("09:00"))]
    #[case("0830", Some("08:30"))]
    #[case("24", None)]
    #[case("kl", None)]
    #[case("halv ni", None)]
    fn a_start_is_read_as_people_say_it(#[case] text: &str, #[case] expected: Option<&str>) {
        assert_eq!(ClockTime::said(text).map(|time| time.to_string()).as_deref(), expected);
    }

    #[test]
    fn a_time_that_is_none_says_what_was_expected() {
        let error = serde_json::from_str::<ClockTime>("\"halv ni\"").unwrap_err();
        assert!(error.to_string().contains("a time of day as HH:MM"), "{error}");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(hours in 0..24u32, minutes in 0..60u32) {
            let time = ClockTime(NaiveTime::from_hms_opt(hours, minutes, 0).unwrap());
            prop_assert_eq!(ClockTime::parse(&time.to_string()), Some(time));
            let json = serde_json::to_string(&time).unwrap();
            prop_assert_eq!(serde_json::from_str::<ClockTime>(&json).unwrap(), time);
        }

        #[test]
        fn any_text_at_all_is_a_time_or_not(text in ".{0,8}") {
            ClockTime::parse(&text);
        }
    }
}
