//! The list of saved workshops: what it is narrowed to, how it is sorted, and where she is in it.

use std::path::{Path, PathBuf};

use tui_input::Input as Line;

use crate::archive::{Archive, Filter, SavedDay, Sort, Which};
use crate::core::words::Words;

/// Where she is in the list.
#[derive(Debug, Default)]
pub struct List {
    /// What she types to narrow it.
    pub words: Line,
    /// Only this programme.
    pub programme: Option<String>,
    /// Only this year.
    pub year: Option<i32>,
    /// Only those that stand like this.
    pub which: Which,
    /// What comes first.
    pub sort: Sort,
    /// Which of the rows she is at.
    pub at: usize,
    /// What is shown, as indices into the archive's days.
    pub rows: Vec<usize>,
    /// What it can be narrowed to.
    pub choices: Choices,
}

/// What a list can be narrowed to.
#[derive(Debug, Default)]
pub struct Choices {
    /// The programmes: what they are called in files, and by people.
    pub programmes: Vec<(String, Words)>,
    /// The years, the newest first.
    pub years: Vec<i32>,
}

impl Choices {
    /// The programmes and years of these workshops.
    pub fn of(archive: &Archive) -> Self {
        Self { programmes: archive.programmes(), years: archive.years() }
    }
}

impl List {
    /// What it is narrowed to, and how it is sorted.
    pub fn filter(&self) -> Filter {
        Filter {
            words: self.words.value().to_owned(),
            programme: self.programme.clone(),
            year: self.year,
            which: self.which,
            sort: self.sort,
        }
    }

    /// True when some are left out.
    pub fn is_narrowed(&self) -> bool {
        !self.filter().is_open()
    }

    /// Lets all of them be seen again.
    pub fn widen(&mut self) {
        *self = Self { sort: self.sort, choices: std::mem::take(&mut self.choices), ..Self::default() };
    }

    /// The workshop she is at.
    pub fn here<'a>(&self, archive: &'a Archive) -> Option<&'a SavedDay> {
        archive.days().get(*self.rows.get(self.at)?)
    }

    /// Finds the rows anew; she stays at the workshop in this file where it is still among them, and is at the top
    /// where it is not.
    pub fn select(&mut self, archive: &Archive, stay_at: Option<&Path>) {
        self.rows = archive.select(&self.filter());
        let same = |row: &usize| archive.days().get(*row).map(|day| day.path.as_path()) == stay_at;
        self.at = stay_at.and_then(|_| self.rows.iter().position(same)).unwrap_or(0);
    }

    /// The file of the workshop she is at.
    pub fn path(&self, archive: &Archive) -> Option<PathBuf> {
        self.here(archive).map(|day| day.path.clone())
    }

    /// Narrows it to those that stand in the next way; after the last one, all of them.
    pub fn next_which(&mut self) {
        self.which = after(&Which::ALL, Some(&self.which)).copied().unwrap_or_default();
    }

    /// Narrows it to the next programme; after the last one, all of them.
    pub fn next_programme(&mut self) {
        let ids: Vec<&String> = self.choices.programmes.iter().map(|(id, _)| id).collect();
        self.programme = after(&ids, self.programme.as_ref().as_ref()).map(|&id| id.clone());
    }

    /// Narrows it to the next year back; after the first one, all of them.
    pub fn next_year(&mut self) {
        self.year = after(&self.choices.years, self.year.as_ref()).copied();
    }

    /// Sorts it in the next way.
    pub fn next_order(&mut self) {
        self.sort = after(&Sort::ALL, Some(&self.sort)).copied().unwrap_or_default();
    }
}

/// The choice after this one: the first after none, none after the last.
fn after<'c, T: PartialEq>(choices: &'c [T], now: Option<&T>) -> Option<&'c T> {
    match now {
        None => choices.first(),
        Some(now) => choices.iter().skip_while(|choice| *choice != now).nth(1),
    }
}
