//! What to have at hand, and how many of it there must be.
//!
//! A method says how many for each; how many that makes follows from who comes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::method::GroupSize;
use super::words::Words;

/// Something to have at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("dependentRequired" = { "count": ["per"], "per": ["count"] }))]
pub struct Material {
    /// What it is called. The same thing is called the same in every method, so that it is packed once.
    #[serde(flatten)]
    pub name: Words,
    /// What this method does with it, or needs of it: «lagt på langs».
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub how: Words,
    /// How many; none of what cannot be counted.
    #[serde(flatten)]
    pub amount: Option<Amount>,
    /// True for what is used again, as markers are. What is used up adds up over the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub kept: bool,
}

/// So many for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    /// How many for each; `per` says of what.
    pub count: u16,
    /// What there should be so many for.
    pub per: Per,
}

/// What there should be so many of something for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each table.
    Table,
    /// Each person.
    Person,
    /// Each group, of the size the method works for.
    Group,
    /// The day: so many in all.
    Day,
}

/// Who comes, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turnout {
    /// How many tables there are.
    pub tables: u8,
    /// How many people sit at each of them; none when that is not known.
    pub seats: Option<Vec<u16>>,
}

impl Material {
    /// Something that is not counted.
    pub fn uncounted(name: Words) -> Self {
        Self { name, ..Self::default() }
    }
}

impl Per {
    /// The name used in files, and its part of locale keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Person => "person",
            Self::Group => "group",
            Self::Day => "day",
        }
    }
}

impl Amount {
    /// How many that makes for those who come; none when it is not known how many they are.
    pub fn total(self, turnout: &Turnout, group: Option<GroupSize>) -> Option<u64> {
        let each = match self.per {
            Per::Table => turnout.tables.into(),
            Per::Person => turnout.people()?,
            Per::Group => turnout.groups(group),
            Per::Day => 1,
        };
        Some(u64::from(self.count) * u64::from(each))
    }
}

/// More than this at one table is a slip of the finger.
const MOST_AT_A_TABLE: u16 = 200;

/// How many people sit at the tables, as it is said: one number for all of them, or one for each. Nothing said is no
/// numbers; none for what cannot be read.
pub fn people_said(text: &str) -> Option<Vec<u16>> {
    let parts = text.split([' ', ',', ';', '+']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok().filter(|&people| people <= MOST_AT_A_TABLE)).collect()
}

impl Turnout {
    /// So many tables, with one number of people for all of them or one for each, or none where that is not known. None
    /// where there is one for each of more or fewer tables.
    pub fn said(tables: u8, people: Vec<u16>) -> Option<Self> {
        let seats = match people.as_slice() {
            [] => None,
            [all] => Some(vec![*all; tables.into()]),
            each if each.len() == usize::from(tables) => Some(people),
            _ => return None,
        };
        Some(Self { tables, seats })
    }

    /// How many people there are, where that is known.
    pub fn people(&self) -> Option<u32> {
        let seats = self.seats.as_ref()?;
        Some(seats.iter().copied().map(u32::from).sum())
    }

    /// How many groups they are in: each table is one, and where more sit at it than a group can be, as few as will do.
    pub fn groups(&self, size: Option<GroupSize>) -> u32 {
        let most = size.and_then(|size| size.most).unwrap_or(u16::MAX).max(1);
        match &self.seats {
            Some(seats) => seats.iter().map(|people| u32::from(people.div_ceil(most).max(1))).sum(),
            None => self.tables.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn turnout(seats: Option<&[u16]>) -> Turnout {
        Turnout { tables: 4, seats: seats.map(<[u16]>::to_vec) }
    }

    #[rstest]
    #[case(Per::Table, None, Some(12))]
    #[case(Per::Table, Some(&[6, 6, 6, 6][..]), Some(12))]
    #[case(Per::Person, None, None)]
    #[case(Per::Person, Some(&[6, 5, 6, 4][..]), Some(63))]
    #[case(Per::Group, None, Some(12))]
    #[case(Per::Group, Some(&[5, 5, 5, 5][..]), Some(12))]
    #[case(Per::Group, Some(&[6, 5, 11, 0][..]), Some(21))]
    #[case(Per::Day, None, Some(3))]
    fn three_for_each_is_as_many_as_come(
        #[case] per: Per,
        #[case] seats: Option<&[u16]>,
        #[case] total: Option<u64>,
    ) {
        let size = GroupSize { least: 3, most: Some(5) };
        assert_eq!(Amount { count: 3, per }.total(&turnout(seats), Some(size)), total);
    }

    #[test]
    fn people_are_said_as_one_number_or_one_for_each_table() {
        let said = |text: &str| Turnout::said(3, people_said(text)?)?.seats;
        assert_eq!(said("5"), Some(vec![5; 3]));
        assert_eq!(said("5 5 6"), Some(vec![5, 5, 6]));
        assert_eq!(said("5,5+6"), Some(vec![5, 5, 6]));
        for wrong in ["fem", "5 x", "201", "5 5", "5 5 5 5"] {
            assert_eq!(people_said(wrong).and_then(|people| Turnout::said(3, people)), None, "{wrong}");
        }
        assert_eq!(Turnout::said(3, Vec::new()), Some(Turnout { tables: 3, seats: None }));
    }

    #[test]
    fn a_table_is_one_group_where_a_group_has_no_largest_size() {
        let size = GroupSize { least: 2, most: None };
        let seats = turnout(Some(&[40, 40, 40, 40]));
        assert_eq!((seats.groups(Some(size)), seats.groups(None)), (4, 4));
    }

    #[test]
    fn the_most_of_everything_can_be_counted() {
        let all = Turnout { tables: u8::MAX, seats: Some(vec![u16::MAX; 255]) };
        let amount = Amount { count: u16::MAX, per: Per::Person };
        assert_eq!(amount.total(&all, None), Some(65_535 * 65_535 * 255));
    }

    #[test]
    fn a_thing_without_an_amount_reads_as_it_always_has() {
        let material: Material = serde_json::from_str(r#"{"nb":"Teip","en":"Tape"}"#).unwrap();
        assert_eq!(material, Material::uncounted(Words::new("Teip", "Tape")));
        assert_eq!(serde_json::to_string(&material).unwrap(), r#"{"nb":"Teip","en":"Tape"}"#);
    }

    #[test]
    fn an_amount_stands_beside_the_words() {
        let text = r#"{"nb":"Tusj","en":"Marker","count":1,"per":"person","kept":true}"#;
        let material: Material = serde_json::from_str(text).unwrap();
        assert_eq!(material.amount, Some(Amount { count: 1, per: Per::Person }));
        assert!(material.kept);
        assert_eq!(serde_json::to_string(&material).unwrap(), text);
        assert_eq!(serde_json::to_value(Per::Person).unwrap(), Per::Person.key());
    }
}
