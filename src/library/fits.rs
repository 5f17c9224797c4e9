//! What fits here: so many minutes, so many people, this phase.

use std::cmp::Reverse;

use chrono::TimeDelta;

use super::Library;
use super::find::Item;
use crate::core::day::Step;
use crate::core::method::{GroupSize, Method, Phase, Rounds};
use crate::core::programme::{BlockKind, BlockSpec, ClockTime, Programme};
use crate::core::words::{Lang, Words};

/// What she has: anything that is not said is left open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The minutes there are.
    pub minutes: Option<u32>,
    /// How many people there are.
    pub people: Option<u16>,
    /// The phase they are in.
    pub phase: Option<Phase>,
}

impl Wish {
    /// True when nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How something fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// How it fits in time.
    pub time: Time,
    /// How the people are divided, where she said how many there are and it makes a difference.
    pub groups: Option<Groups>,
    /// True when it is for this phase, and not for any.
    pub is_of_phase: bool,
}

/// How something fits in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// As it is planned.
    AsPlanned {
        /// How long that is.
        minutes: u32,
    },
    /// Only when it is shortened.
    Shortened {
        /// How long it is planned for.
        planned: u32,
        /// The least it can be done in.
        least: u32,
    },
}

/// So many groups, as even as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// How many people.
    pub people: u16,
    /// How many groups.
    pub count: u16,
    /// How many there are in the smallest.
    pub least: u16,
    /// How many there are in the largest.
    pub most: u16,
}

impl Groups {
    /// How many there are in each group.
    pub fn sizes(self) -> impl Iterator<Item = u16> {
        let larger = if self.most > self.least { self.people % self.count } else { 0 };
        (0..self.count).map(move |at| if at < larger { self.most } else { self.least })
    }
}

/// What fits, the best first: of the phase, as planned, and using the time there is.
pub fn fitting(library: &Library, wish: &Wish, lang: Lang) -> Vec<(Item, Fit)> {
    let methods = library.methods(lang).into_iter().filter_map(|entry| {
        let method = &entry.item;
        Some((Item::method(&method.id), method_fits(method, wish)?))
    });
    let programmes = library.programmes(lang).into_iter().filter_map(|entry| {
        let programme = &entry.item;
        Some((Item::programme(&programme.id), programme_fits(library, programme, wish)?))
    });
    let mut found: Vec<(Item, Fit)> = programmes.chain(methods).collect();
    found.sort_by_key(|(_, fit)| rank(fit));
    found
}

fn rank(fit: &Fit) -> (bool, bool, Reverse<u32>, u32) {
    match fit.time {
        Time::AsPlanned { minutes } => (!fit.is_of_phase, false, Reverse(minutes), 0),
        Time::Shortened { planned, .. } => (!fit.is_of_phase, true, Reverse(0), planned),
    }
}

/// Whether a method fits, and how.
pub fn method_fits(method: &Method, wish: &Wish) -> Option<Fit> {
    let is_of_phase = wish.phase.is_none_or(|phase| method.phase == phase);
    if !is_of_phase && method.phase != Phase::Any {
        return None;
    }
    let groups = match wish.people {
        Some(people) => Some(divide(people, method.group)?),
        None => None,
    };
    let tables = groups.map_or(1, |groups| groups.count);
    let rounds = |rounds: Option<Rounds>| match rounds {
        None => 1,
        Some(Rounds::Times(times)) => times,
        Some(Rounds::PerTable) => tables,
    };
    let sum = |minutes: &dyn Fn(usize) -> u16| -> u32 {
        let steps = method.steps.iter().enumerate();
        steps.map(|(at, step)| u32::from(minutes(at)) * u32::from(rounds(step.rounds))).sum()
    };
    let planned = sum(&|at| method.steps[at].minutes);
    let least = sum(&|at| method.steps[at].least.unwrap_or(method.steps[at].minutes));
    let time = within(planned, least, wish.minutes)?;
    Some(Fit { time, groups: groups.filter(|groups| groups.count > 1), is_of_phase })
}

/// Whether a programme fits, and how. It belongs to no phase and is for any number of people. One that cannot be laid
/// out takes no minutes, and fits where nobody asks how many.
pub fn programme_fits(library: &Library, programme: &Programme, wish: &Wish) -> Option<Fit> {
    if wish.phase.is_some() {
        return None;
    }
    let Ok(day) = library.lay_out(programme, programme.tables) else {
        let time = wish.minutes.is_none().then_some(Time::AsPlanned { minutes: 0 })?;
        return Some(Fit { time, groups: None, is_of_phase: true });
    };
    let steps = || day.blocks.iter().flat_map(|block| &block.steps);
    let (planned, least) = (steps().map(Step::planned).sum(), steps().map(Step::least).sum());
    Some(Fit { time: within(planned, least, wish.minutes)?, groups: None, is_of_phase: true })
}

fn within(planned: u32, least: u32, wanted: Option<u32>) -> Option<Time> {
    match wanted {
        Some(minutes) if least > minutes => None,
        Some(minutes) if planned > minutes => Some(Time::Shortened { planned, least }),
        _ => Some(Time::AsPlanned { minutes: planned }),
    }
}

/// So many people in groups of a size the method works for: as few groups as can be.
pub(super) fn divide(people: u16, size: GroupSize) -> Option<Groups> {
    let most = size.most.unwrap_or(u16::MAX).max(1);
    let count = people.div_ceil(most).max(1);
    let least = people / count;
    (people > 0 && least >= size.least).then(|| Groups { people, count, least, most: people.div_ceil(count) })
}

/// A programme of one method alone, to try it with a group or to lead a short workshop.
pub fn alone(method: &Method, start: ClockTime) -> Programme {
    let end = ClockTime(start.0.overflowing_add_signed(TimeDelta::minutes(method.minutes.into())).0);
    Programme {
        format: method.format,
        id: method.id.clone(),
        version: method.version,
        name: method.name.clone(),
        purpose: method.purpose.clone(),
        start,
        end,
        tables: 1,
        vocabulary: None,
        // What to have at hand stands with the block, with how many of it.
        prepare: Vec::new(),
        author: method.author.clone(),
        licence: method.licence.clone(),
        origin: None,
        blocks: vec![BlockSpec {
            id: method.id.clone(),
            kind: BlockKind::Work,
            method: Some(method.id.clone()),
            name: Words::default(),
            task: Words::default(),
            say: Words::default(),
            minutes: None,
            least: None,
            optional: false,
            protected: false,
            fixed_start: None,
            fixed_end: None,
            without: Vec::new(),
        }],
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn wish(minutes: u32, people: u16, phase: Option<Phase>) -> Wish {
        Wish { minutes: Some(minutes), people: Some(people), phase }
    }

    #[rstest]
    #[case(12, 3, Some(8), Some((2, 6, 6)))]
    #[case(5, 3, Some(8), Some((1, 5, 5)))]
    #[case(9, 5, Some(8), None)]
    #[case(2, 3, None, None)]
    #[case(40, 4, None, Some((1, 40, 40)))]
    #[case(13, 3, Some(6), Some((3, 4, 5)))]
    #[case(0, 1, None, None)]
    fn people_are_divided_into_groups_that_work(
        #[case] people: u16,
        #[case] least: u16,
        #[case] most: Option<u16>,
        #[case] groups: Option<(u16, u16, u16)>,
    ) {
        let divided = divide(people, GroupSize { least, most });
        assert_eq!(divided.map(|groups| (groups.count, groups.least, groups.most)), groups);
        assert!(divided.is_none_or(|groups| groups.sizes().sum::<u16>() == people));
    }

    #[test]
    fn what_fits_as_planned_stands_before_what_must_be_shortened() {
        let library = Library::load(None);
        let found = fitting(&library, &wish(25, 12, Some(Phase::Need)), Lang::Nb);
        assert!(!found.is_empty());
        let ranks: Vec<_> = found.iter().map(|(_, fit)| rank(fit)).collect();
        assert!(ranks.is_sorted(), "{ranks:?}");
        for (item, fit) in &found {
            let method = library.method(&item.id).unwrap();
            assert!(matches!(method.phase, Phase::Need | Phase::Any), "{}", method.id);
            match fit.time {
                Time::AsPlanned { minutes } => assert!(minutes <= 25),
                Time::Shortened { planned, least } => assert!(planned > 25 && least <= 25),
            }
        }
    }

    #[test]
    fn a_programme_fits_in_a_day_and_not_in_an_hour() {
        let library = Library::load(None);
        let has = |minutes: u32| {
            let wish = Wish { minutes: Some(minutes), ..Wish::default() };
            fitting(&library, &wish, Lang::Nb).iter().any(|(item, _)| *item == Item::programme("mini-lup"))
        };
        assert!(has(450) && !has(60));
    }

    #[test]
    fn every_method_can_be_led_alone() {
        let library = Library::load(None);
        for entry in library.methods(Lang::Nb) {
            let programme = alone(&entry.item, ClockTime::parse("09:00").unwrap());
            let day = library.lay_out(&programme, 2).unwrap();
            assert_eq!(day.blocks.len(), 1);
        }
    }
}
