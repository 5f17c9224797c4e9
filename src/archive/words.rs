//! The words that the list is narrowed by: those of each session's title, place, challenge, programme and date, folded
//! once. Ten thousand sessions have few different words, so a key that is typed is compared with each of those once.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, NaiveTime};
use foldhash::fast::FixedState;

use super::about::{About, SavedDay};
use super::query::{Query, Word};
use crate::core::fold::{each_word, words_of};
use crate::core::words::Lang;
use crate::locale::Locale;

/// The words of the sessions of a list.
#[derive(Debug, Default)]
pub struct Words {
    /// Every word there is, once.
    texts: Vec<Box<str>>,
    /// Which words each session has, one session after the other, and where each session's end.
    of_days: Vec<u32>,
    ends: Vec<usize>,
}

/// The words that fit one of those that were typed, by their number.
type Fits = Vec<bool>;

impl Words {
    /// Those of these sessions.
    pub fn of(days: &[SavedDay]) -> Self {
        let mut words = Self::default();
        let mut known: HashMap<Box<str>, u32, FixedState> = HashMap::default();
        // Texts that sessions have in common, such as the name of a programme, are folded once.
        let mut texts: HashMap<&str, Vec<u32>, FixedState> = HashMap::default();
        let mut dates: HashMap<NaiveDate, Vec<u32>, FixedState> = HashMap::default();
        let names = Dates::new();
        for day in days {
            match &day.about {
                Ok(about) => {
                    for text in [&about.title, &about.place, &about.challenge, &about.name.nb, &about.name.en]
                    {
                        let numbers = texts.entry(text).or_insert_with(|| {
                            let mut numbers = Vec::new();
                            each_word(text, |word, _| numbers.push(words.number(&mut known, word)));
                            numbers
                        });
                        words.of_days.extend_from_slice(numbers);
                    }
                    let numbers = dates.entry(about.date()).or_insert_with(|| {
                        let date = names.words(about);
                        date.iter().map(|word| words.number(&mut known, word)).collect()
                    });
                    words.of_days.extend_from_slice(numbers);
                }
                Err(_) => {
                    let name = day.path.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
                    each_word(&name, |word, _| {
                        let number = words.number(&mut known, word);
                        words.of_days.push(number);
                    });
                }
            }
            words.ends.push(words.of_days.len());
        }
        words
    }

    fn number(&mut self, known: &mut HashMap<Box<str>, u32, FixedState>, word: &str) -> u32 {
        if let Some(&number) = known.get(word) {
            return number;
        }
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        known.insert(word.into(), number);
        self.texts.push(word.into());
        number
    }

    /// For each word that is looked for, which of the words here fit it, or have it in them: in a list one sees at once
    /// what came.
    pub fn fits(&self, query: &Query) -> Vec<Fits> {
        let fits = |wanted: &Word| {
            let finder = memchr::memmem::Finder::new(wanted.text());
            let is_in = |word: &str| finder.find(word.as_bytes()).is_some();
            self.texts.iter().map(|word| is_in(word) || wanted.rank(word).is_some()).collect()
        };
        query.words().iter().map(fits).collect()
    }

    /// True when every word that is looked for fits one of a session's own.
    pub fn has(&self, day: usize, wanted: &[Fits]) -> bool {
        let start = day.checked_sub(1).map_or(0, |before| self.ends[before]);
        let own = &self.of_days[start..self.ends[day]];
        wanted.iter().all(|fits| own.iter().any(|&word| fits.get(word as usize).is_some_and(|&fits| fits)))
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
        let name = |date: Option<NaiveDate>, at: usize| -> Vec<String> {
            let Some(date) = date else { return Vec::new() };
            let noon = date.and_time(NaiveTime::MIN).and_utc().fixed_offset();
            // «søndag 22. november 2026»: day of the week, day, month and year.
            locales.iter().filter_map(|locale| words_of(&locale.date(noon)).get(at).cloned()).collect()
        };
        Self {
            months: std::array::from_fn(|month| {
                name(NaiveDate::from_ymd_opt(2026, u32::try_from(month).unwrap_or(0) + 1, 1), 2)
            }),
            // 2026 begins on a Thursday.
            weekdays: std::array::from_fn(|day| {
                name(NaiveDate::from_ymd_opt(2026, 1, 5 + u32::try_from(day).unwrap_or(0)), 0)
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
