//! What many sessions add up to: how often a method is used, how long it takes and what comes of it.
//!
//! Figures are of groups, never of people, and of fewer than five groups there are none: with so few, a figure says
//! more of chance, and of who it was, than of the method.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::about::{About, NextSteps};
use super::filter::{Filter, Which};
use super::{Archive, Details};
use crate::core::words::Words;
use crate::library::Library;
use crate::locale::Locale;

/// What was measured in some groups, which only enough groups give.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure<T> {
    groups: usize,
    measured: T,
}

impl<T> Figure<T> {
    /// The fewest groups there are figures of.
    pub const LEAST: usize = 5;

    /// How many groups there were.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// What was measured, unless the groups were too few.
    pub fn get(&self) -> Option<&T> {
        (self.groups >= Self::LEAST).then_some(&self.measured)
    }
}

/// Figures of the sessions that were asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Of all of them.
    pub all: Figure<Measures>,
    /// Of each method, the most used first.
    pub methods: Vec<Row>,
    /// Of each programme, the most used first.
    pub programmes: Vec<Row>,
    months: Vec<Row>,
    quarters: Vec<Row>,
    years: Vec<Row>,
}

/// One line of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is of.
    pub of: Group,
    /// What was measured.
    pub figure: Figure<Measures>,
    /// The day of the newest session.
    pub last: NaiveDate,
}

/// What a line of figures is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// A method.
    Method {
        /// Its id.
        id: String,
        /// What its newest session calls the block that used it; see [`Figures::named_by`].
        name: Words,
    },
    /// A programme.
    Programme {
        /// Its id.
        id: String,
        /// What its newest session calls it.
        name: Words,
    },
    /// Sessions held in one stretch of time.
    Period(Period),
}

impl Group {
    /// Its id, for other programs: of a stretch of time `2026`, `2026-Q3` or `2026-09`.
    pub fn id(&self) -> String {
        match self {
            Self::Method { id, .. } | Self::Programme { id, .. } => id.clone(),
            Self::Period(Period::Year(year)) => year.to_string(),
            Self::Period(Period::Quarter(year, quarter)) => format!("{year}-Q{quarter}"),
            Self::Period(Period::Month(year, month)) => format!("{year}-{month:02}"),
        }
    }

    /// What people call it.
    pub fn name(&self, locale: &Locale) -> String {
        match self {
            Self::Method { name, .. } | Self::Programme { name, .. } => name.get(locale.lang()).to_owned(),
            Self::Period(Period::Year(year)) => year.to_string(),
            Self::Period(Period::Quarter(year, quarter)) => {
                let args = [("quarter", (*quarter).into()), ("year", year.to_string().into())];
                locale.ta("archive-quarter", &args)
            }
            Self::Period(Period::Month(year, month)) => {
                let date = NaiveDate::from_ymd_opt(*year, *month, 1).unwrap_or_default();
                locale.month(date.and_time(NaiveTime::MIN).and_utc().fixed_offset())
            }
        }
    }
}

/// How time is divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// Month by month.
    Month,
    /// Quarter by quarter.
    Quarter,
    /// Year by year.
    #[default]
    Year,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A year, and the month in it from 1.
    Month(i32, u32),
    /// A year, and the quarter of it from 1.
    Quarter(i32, u32),
    /// A year.
    Year(i32),
}

/// What was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    /// How many times it was used: of a method, more than once in a session where two blocks use it.
    pub uses: usize,
    /// Planned minutes, each time.
    pub planned: Spread,
    /// Minutes it really took, each time.
    pub took: Spread,
    /// Notes for each person and minute.
    pub rate: Spread,
    /// Of the notes, those that were carried on: that led to another, were starred, or got dots.
    pub carried: Share,
    /// Of the next steps, those that were done.
    pub done: Share,
}

/// Where the middle of many numbers is, and how far they lie apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Spread {
    /// How many numbers there were.
    pub of: usize,
    /// A quarter of them are at most this.
    pub low: f64,
    /// Half of them are at most this.
    pub median: f64,
    /// Three quarters of them are at most this.
    pub high: f64,
}

/// Some of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub some: u64,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// The share from 0 to 1; nothing of nothing.
    #[expect(clippy::cast_precision_loss, reason = "no count here is near 2^52")]
    pub fn ratio(self) -> Option<f64> {
        (self.of > 0).then(|| self.some as f64 / self.of as f64)
    }

    fn add(&mut self, some: u32, of: u32) {
        self.some += u64::from(some);
        self.of += u64::from(of);
    }
}

impl Spread {
    /// Of these numbers; between two of them the quartiles are counted out.
    #[expect(clippy::cast_precision_loss, reason = "no count here is near 2^52")]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place among the numbers")]
    fn of(mut numbers: Vec<f64>) -> Self {
        numbers.sort_unstable_by(f64::total_cmp);
        let at = |part: f64| {
            let place = part * numbers.len().saturating_sub(1) as f64;
            let below = numbers.get(place.floor() as usize).copied().unwrap_or_default();
            let above = numbers.get(place.ceil() as usize).copied().unwrap_or_default();
            below + (above - below) * place.fract()
        };
        Self { of: numbers.len(), low: at(0.25), median: at(0.5), high: at(0.75) }
    }
}

impl Figures {
    /// With the names that methods have in the library, where they are there still: a block may be called something else
    /// on its day.
    #[must_use]
    pub fn named_by(mut self, library: &Library) -> Self {
        for row in &mut self.methods {
            if let Group::Method { id, name } = &mut row.of
                && let Some(method) = library.method(id)
            {
                name.clone_from(&method.name);
            }
        }
        self
    }

    /// Over time, the oldest first; stretches without a session are not there.
    pub fn over(&self, by: By) -> &[Row] {
        match by {
            By::Month => &self.months,
            By::Quarter => &self.quarters,
            By::Year => &self.years,
        }
    }
}

impl Archive {
    /// Figures of the sessions that are wanted and have begun. Rehearsals are left out unless they are what is wanted.
    pub fn figures(&self, filter: &Filter) -> Figures {
        let mut days = self.select(filter);
        days.sort_unstable();
        let wanted: Vec<(&About, &Details)> = days
            .into_iter()
            .filter_map(|at| Some((self.days()[at].about.as_ref().ok()?, self.inner.details[at].as_ref()?)))
            .filter(|(about, _)| about.took.is_some())
            .filter(|(about, _)| !about.is_rehearsal() || filter.which == Which::Rehearsals)
            .collect();
        let mut all = Gathered::default();
        let (mut methods, mut programmes) = (Groups::default(), Groups::default());
        let mut periods: BTreeMap<Period, Gathered> = BTreeMap::new();
        for (day, (about, details)) in wanted.iter().enumerate() {
            let (year, month) = (about.planned_start.year(), about.planned_start.month());
            let of_day =
                [Period::Month(year, month), Period::Quarter(year, month.div_ceil(3)), Period::Year(year)];
            let whole = Use::of_day(about, details);
            for period in of_day {
                periods.entry(period).or_default().add(day, &whole);
            }
            programmes.of(&about.programme, &about.name).add(day, &whole);
            all.add(day, &whole);
            for (block, came) in
                details.layout.blocks.iter().zip(&details.blocks).filter(|(_, came)| came.was_used)
            {
                if let Some(method) = &block.method {
                    methods.of(method, &block.name).add(day, &Use::of_block(about, block.minutes, came));
                }
            }
        }
        let over = |by: fn(&Period) -> bool| {
            let rows = periods.iter().filter(|(period, _)| by(period));
            rows.map(|(period, gathered)| gathered.row(Group::Period(*period))).collect()
        };
        Figures {
            all: all.figure(),
            methods: methods.rows(|id, name| Group::Method { id, name }),
            programmes: programmes.rows(|id, name| Group::Programme { id, name }),
            months: over(|period| matches!(period, Period::Month(..))),
            quarters: over(|period| matches!(period, Period::Quarter(..))),
            years: over(|period| matches!(period, Period::Year(_))),
        }
    }
}

/// One use of a method or a programme.
struct Use {
    date: NaiveDate,
    people: u32,
    planned: f64,
    took: f64,
    notes: u32,
    carried: u32,
    next_steps: NextSteps,
}

impl Use {
    fn of_day(about: &About, details: &Details) -> Self {
        let minutes = |length: chrono::TimeDelta| minutes(u32::try_from(length.num_seconds()).unwrap_or(0));
        Self {
            date: about.date(),
            people: about.people,
            planned: minutes(about.planned),
            took: about.took.map(minutes).unwrap_or_default(),
            notes: about.notes,
            carried: details.blocks.iter().map(|block| block.carried).sum(),
            next_steps: about.next_steps,
        }
    }

    fn of_block(about: &About, planned: u32, came: &super::digest::BlockUse) -> Self {
        Self {
            date: about.date(),
            people: about.people,
            planned: f64::from(planned),
            took: minutes(came.seconds),
            notes: came.notes,
            carried: came.carried,
            next_steps: NextSteps { open: 0, done: came.next_done, all: came.next_steps },
        }
    }
}

fn minutes(seconds: u32) -> f64 {
    f64::from(seconds) / 60.0
}

/// What has been gathered of one line.
#[derive(Clone, Debug, Default)]
struct Gathered {
    groups: usize,
    last_day: Option<usize>,
    last_date: NaiveDate,
    planned: Vec<f64>,
    took: Vec<f64>,
    rate: Vec<f64>,
    carried: Share,
    done: Share,
}

impl Gathered {
    /// Takes in one use in the session `day`; the uses of one session come one after another.
    fn add(&mut self, day: usize, once: &Use) {
        self.groups += usize::from(self.last_day != Some(day));
        self.last_day = Some(day);
        self.last_date = self.last_date.max(once.date);
        self.planned.push(once.planned);
        self.took.push(once.took);
        // Of a minute nobody can say how fast ideas came.
        if once.people > 0 && once.took >= 1.0 {
            self.rate.push(f64::from(once.notes) / f64::from(once.people) / once.took);
        }
        self.carried.add(once.carried, once.notes);
        self.done.add(once.next_steps.done, once.next_steps.all);
    }

    fn row(&self, of: Group) -> Row {
        Row { of, figure: self.figure(), last: self.last_date }
    }

    fn figure(&self) -> Figure<Measures> {
        let measured = Measures {
            uses: self.took.len(),
            planned: Spread::of(self.planned.clone()),
            took: Spread::of(self.took.clone()),
            rate: Spread::of(self.rate.clone()),
            carried: self.carried,
            done: self.done,
        };
        Figure { groups: self.groups, measured }
    }
}

/// Lines by the id of what they are of, each with its name.
#[derive(Default)]
struct Groups {
    by_id: BTreeMap<String, (Words, Gathered)>,
}

impl Groups {
    fn of(&mut self, id: &str, name: &Words) -> &mut Gathered {
        if !self.by_id.contains_key(id) {
            self.by_id.insert(id.to_owned(), (name.clone(), Gathered::default()));
        }
        &mut self.by_id.entry(id.to_owned()).or_default().1
    }

    fn rows(self, of: impl Fn(String, Words) -> Group) -> Vec<Row> {
        let mut rows: Vec<Row> =
            self.by_id.into_iter().map(|(id, (name, gathered))| gathered.row(of(id, name))).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.figure.groups));
        rows
    }
}
