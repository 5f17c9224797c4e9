//! Which sessions are wanted, and in which order.

use std::cmp::Reverse;

use chrono::Datelike;

use super::Archive;
use super::about::{About, SavedDay};
use super::query::Query;
use crate::core::words::Words;

/// Which sessions are wanted. The default wants all, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of the title, place, programme, challenge or date, as typed.
    pub words: String,
    /// The id of the programme.
    pub programme: Option<String>,
    /// The year they were held.
    pub year: Option<i32>,
    /// Which of them by how they stand.
    pub which: Which,
    /// The order.
    pub sort: Sort,
}

/// Which sessions by how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Which {
    /// All of them. Of figures: all but rehearsals.
    #[default]
    All,
    /// Days with a group: no rehearsals.
    Held,
    /// Rehearsals.
    Rehearsals,
    /// Those that were not closed, or are written in afterwards, rehearsals too.
    Unfinished,
    /// Files that cannot be read.
    Unreadable,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// The newest day first.
    #[default]
    Newest,
    /// By title.
    Title,
    /// By programme, each the newest first.
    Programme,
    /// Most notes first.
    MostNotes,
    /// Most next steps that somebody has yet to do first.
    NextStepsOpen,
}

impl Which {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::All, Self::Held, Self::Rehearsals, Self::Unfinished, Self::Unreadable];

    fn lets(self, day: &SavedDay) -> bool {
        let is_rehearsal = day.about.as_ref().is_ok_and(About::is_rehearsal);
        match self {
            Self::All => true,
            Self::Held => day.about.is_ok() && !is_rehearsal,
            Self::Rehearsals => is_rehearsal,
            Self::Unfinished => day.goes_on(),
            Self::Unreadable => day.about.is_err(),
        }
    }
}

impl Sort {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Newest, Self::Title, Self::Programme, Self::MostNotes, Self::NextStepsOpen];
}

impl Filter {
    /// True when no session is kept out.
    pub fn is_open(&self) -> bool {
        Query::of(&self.words).is_empty()
            && self.programme.is_none()
            && self.year.is_none()
            && self.which == Which::All
    }

    fn lets(&self, day: &SavedDay) -> bool {
        let about = day.about.as_ref().ok();
        self.which.lets(day)
            && self.programme.as_ref().is_none_or(|id| about.is_some_and(|about| about.programme == *id))
            && self.year.is_none_or(|year| about.is_some_and(|about| about.planned_start.year() == year))
    }
}

impl Archive {
    /// The sessions that are wanted, in the order that is wanted, as indices into [`Archive::days`].
    pub fn select(&self, filter: &Filter) -> Vec<usize> {
        let query = Query::of(&filter.words);
        let days = self.days();
        let mut selected: Vec<usize> = (0..days.len()).filter(|&at| filter.lets(&days[at])).collect();
        if !query.is_empty() {
            let words = self.words();
            let fits = words.fits(&query);
            selected.retain(|&at| words.has(at, &fits));
        }
        // They are the newest first already, and sorting keeps that among equals.
        let about = |at: usize| days[at].about.as_ref().ok();
        let last = |about: Option<&About>| about.is_none();
        match filter.sort {
            Sort::Newest => {}
            Sort::Title => selected.sort_by_cached_key(|&at| {
                (last(about(at)), about(at).map(|about| alphabetical(&about.title)))
            }),
            Sort::Programme => selected.sort_by_cached_key(|&at| {
                (last(about(at)), about(at).map(|about| alphabetical(about.name.get(about.language))))
            }),
            Sort::MostNotes => selected.sort_by_key(|&at| Reverse(about(at).map(|about| about.notes))),
            Sort::NextStepsOpen => {
                selected.sort_by_key(|&at| Reverse(about(at).map(|about| about.next_steps.open)));
            }
        }
        selected
    }

    /// The programmes there are sessions of, by id, each with what its newest session calls it.
    pub fn programmes(&self) -> Vec<(String, Words)> {
        let mut programmes: Vec<(String, Words)> = Vec::new();
        for about in self.days().iter().filter_map(|day| day.about.as_ref().ok()) {
            if programmes.iter().all(|(id, _)| *id != about.programme) {
                programmes.push((about.programme.clone(), about.name.clone()));
            }
        }
        programmes
    }

    /// The years there are sessions of, the newest first.
    pub fn years(&self) -> Vec<i32> {
        let days = self.days().iter().filter_map(|day| day.about.as_ref().ok());
        let mut years: Vec<i32> = days.map(|about| about.planned_start.year()).collect();
        years.dedup();
        years
    }
}

/// What sorts texts as Norwegians do: æ, ø and å last, aa as å, and capitals beside small letters.
fn alphabetical(text: &str) -> String {
    let small = text.to_lowercase().replace("aa", "å");
    let order = |c: char| match c {
        'æ' | 'ä' => '\u{e000}',
        'ø' | 'ö' => '\u{e001}',
        'å' => '\u{e002}',
        other => other,
    };
    small.chars().map(order).collect()
}
