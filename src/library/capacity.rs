//! For how many people a programme is, with its tables: every method works for groups of a size, and the tables are
//! divided into groups, or the whole room is one.

use super::Library;
use super::fits::divide;
use crate::core::method::GroupSize;
use crate::core::programme::Programme;

/// As many people at a table as there usually are.
pub const USUAL_AT_A_TABLE: u16 = 5;

/// With fewer people than this at each table there would be fewer tables.
const LEAST_AT_A_TABLE: u16 = 2;

/// With more there would be more.
const MOST_AT_A_TABLE: u16 = 12;

/// For how many people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// No method says.
    Any,
    /// From so many, and up to so many where there is a bound.
    From(u16, Option<u16>),
    /// The methods do not go together with these tables.
    Nobody,
}

/// For how many people a programme is: as many as usual and those around, else the fewest that every block works for.
pub fn capacity(library: &Library, programme: &Programme) -> Capacity {
    let sizes: Vec<GroupSize> = sizes(library, programme).map(|(_, size)| size).collect();
    if sizes.is_empty() {
        return Capacity::Any;
    }
    let tables = tables(programme);
    let fit = |people: &u16| sizes.iter().all(|size| fits(*size, *people, tables));
    let (fewest, usual, limit) =
        (tables * LEAST_AT_A_TABLE, tables * USUAL_AT_A_TABLE, tables * MOST_AT_A_TABLE);
    let Some(within) = Some(usual).filter(fit).or_else(|| (fewest..=limit).find(fit)) else {
        return Capacity::Nobody;
    };
    let least = (fewest..=within).rev().take_while(fit).last().unwrap_or(within);
    let most = (within..=limit).take_while(fit).last().unwrap_or(within);
    Capacity::From(least, Some(most).filter(|most| *most < limit))
}

/// The blocks that do not work for as many people as usual at each table, each with the groups its method is for.
pub fn not_for_usual(library: &Library, programme: &Programme) -> Vec<(usize, GroupSize)> {
    let tables = tables(programme);
    sizes(library, programme).filter(|(_, size)| !fits(*size, tables * USUAL_AT_A_TABLE, tables)).collect()
}

fn tables(programme: &Programme) -> u16 {
    u16::from(programme.tables).max(1)
}

fn sizes(library: &Library, programme: &Programme) -> impl Iterator<Item = (usize, GroupSize)> {
    let blocks = programme.blocks.iter().enumerate();
    blocks.filter_map(|(at, block)| Some((at, library.method(block.method.as_deref()?)?.group)))
}

/// True when so many people, as evenly at the tables as can be, make groups of this size.
fn fits(size: GroupSize, people: u16, tables: u16) -> bool {
    let each = [people / tables, people.div_ceil(tables)];
    let is_one_group = || divide(people, size).is_some_and(|groups| groups.count == 1);
    each.into_iter().all(|people| divide(people, size).is_some()) || is_one_group()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::core::words::Lang;

    #[rstest]
    #[case("retro", 2, Capacity::From(4, None))]
    #[case("idea-hour", 2, Capacity::From(8, Some(12)))]
    #[case("mini-lup", 4, Capacity::From(16, Some(24)))]
    fn a_programme_is_for_so_many(#[case] id: &str, #[case] tables: u8, #[case] expected: Capacity) {
        let library = Library::load(None);
        let programme = Programme { tables, ..library.programme(id).unwrap().clone() };
        assert_eq!(capacity(&library, &programme), expected);
    }

    #[test]
    fn every_programme_that_came_with_it_is_for_as_many_as_usual() {
        let library = Library::load(None);
        for entry in library.programmes(Lang::En) {
            assert_eq!(not_for_usual(&library, &entry.item), [], "{}", entry.item.id);
        }
    }

    #[test]
    fn the_whole_room_may_be_one_group() {
        let size = GroupSize { least: 12, most: None };
        assert!(fits(size, 16, 4) && !fits(size, 11, 4));
        let bounded = GroupSize { least: 10, most: Some(15) };
        assert!(fits(bounded, 12, 4) && !fits(bounded, 16, 4) && fits(bounded, 40, 4));
    }
}
