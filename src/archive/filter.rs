//! Which sessions are wanted, and in which order.

use std::cmp::Reverse;

use chrono::Datelike;

use super::Archive;
use super::about::{About, SavedDay, State};
use super::fold::words_of;
use super::query::Query;
use crate::core::words::{Lang, Words};
use crate::locale::Locale;

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
    /// Those that were not closed, rehearsals too.
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
            Self::Unfinished => day.state() == State::Open,
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
            let dates = Dates::new();
            selected.retain(|&at| has_words(&query, &days[at], &dates));
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

/// The names of months and days of the week in both languages, folded.
struct Dates {
    months: [Vec<String>; 12],
    weekdays: [Vec<String>; 7],
}

impl Dates {
    fn new() -> Self {
        let locales = Lang::ALL.map(Locale::new);
        let name = |date: Option<chrono::NaiveDate>, at: usize| -> Vec<String> {
            let Some(date) = date else { return Vec::new() };
            let noon = date.and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset();
            // «søndag 22. november 2026»: day of the week, day, month and year.
            locales.iter().filter_map(|locale| words_of(&locale.date(noon)).get(at).cloned()).collect()
        };
        Self {
            months: std::array::from_fn(|month| {
                name(chrono::NaiveDate::from_ymd_opt(2026, u32::try_from(month).unwrap_or(0) + 1, 1), 2)
            }),
            // 2026 begins on a Thursday.
            weekdays: std::array::from_fn(|day| {
                name(chrono::NaiveDate::from_ymd_opt(2026, 1, 5 + u32::try_from(day).unwrap_or(0)), 0)
            }),
        }
    }

    /// The words of a date, as somebody may type them.
    fn words(&self, about: &About) -> Vec<String> {
        let date = about.date();
        let mut words = words_of(&date.format("%Y-%m-%d %-d %-m").to_string());
        words.extend_from_slice(&self.months[date.month0() as usize]);
        words.extend_from_slice(&self.weekdays[date.weekday().num_days_from_monday() as usize]);
        words
    }
}

/// True when every word fits one of the session's own, or is a part of one: in a list one sees at once what came.
fn has_words(query: &Query, day: &SavedDay, dates: &Dates) -> bool {
    let own: Vec<String> = match &day.about {
        Ok(about) => {
            let texts = [&about.title, &about.place, &about.challenge, &about.name.nb, &about.name.en];
            texts.iter().flat_map(|text| words_of(text)).chain(dates.words(about)).collect()
        }
        Err(_) => day.path.file_stem().map(|name| words_of(&name.to_string_lossy())).unwrap_or_default(),
    };
    query
        .words()
        .iter()
        .all(|wanted| own.iter().any(|word| wanted.rank(word).is_some() || word.contains(wanted.text())))
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
