//! Every word a person reads, in bokmål and English, and how dates and numbers are written.
//!
//! The words are Fluent files, one for each room of the program and language. A message missing in one language
//! is a test that fails, not a hole on the screen.

mod disk;
mod material;

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta, Timelike};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use unic_langid::LanguageIdentifier;

use crate::core::method::Phase;
use crate::core::programme::Vocabulary;
use crate::core::words::Lang;

/// The files of one language. Each room of the program owns one.
const NB: &[&str] = &[
    include_str!("nb/tui.ftl"),
    include_str!("nb/leading.ftl"),
    include_str!("nb/saved.ftl"),
    include_str!("nb/boards.ftl"),
    include_str!("nb/maps.ftl"),
    include_str!("nb/groups.ftl"),
    include_str!("nb/library.ftl"),
    include_str!("nb/cli.ftl"),
    include_str!("nb/store.ftl"),
    include_str!("nb/disk.ftl"),
    include_str!("nb/archive.ftl"),
    include_str!("nb/report.ftl"),
    include_str!("nb/room.ftl"),
    include_str!("nb/review.ftl"),
    include_str!("nb/settings.ftl"),
    include_str!("nb/shelf.ftl"),
    include_str!("nb/export.ftl"),
    include_str!("nb/own.ftl"),
    include_str!("nb/methods.ftl"),
    include_str!("nb/bundle.ftl"),
    include_str!("nb/sheet.ftl"),
    include_str!("nb/builder.ftl"),
    include_str!("nb/phases.ftl"),
    include_str!("nb/passing.ftl"),
    include_str!("nb/materials.ftl"),
    include_str!("nb/paper.ftl"),
];
const EN: &[&str] = &[
    include_str!("en/tui.ftl"),
    include_str!("en/leading.ftl"),
    include_str!("en/saved.ftl"),
    include_str!("en/boards.ftl"),
    include_str!("en/maps.ftl"),
    include_str!("en/groups.ftl"),
    include_str!("en/library.ftl"),
    include_str!("en/cli.ftl"),
    include_str!("en/store.ftl"),
    include_str!("en/disk.ftl"),
    include_str!("en/archive.ftl"),
    include_str!("en/report.ftl"),
    include_str!("en/room.ftl"),
    include_str!("en/review.ftl"),
    include_str!("en/settings.ftl"),
    include_str!("en/shelf.ftl"),
    include_str!("en/export.ftl"),
    include_str!("en/own.ftl"),
    include_str!("en/methods.ftl"),
    include_str!("en/bundle.ftl"),
    include_str!("en/sheet.ftl"),
    include_str!("en/builder.ftl"),
    include_str!("en/phases.ftl"),
    include_str!("en/passing.ftl"),
    include_str!("en/materials.ftl"),
    include_str!("en/paper.ftl"),
];

/// The words of one language.
pub struct Locale {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Locale {
    /// All words of a language.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // The marks Fluent puts round arguments are invisible in a browser and rubbish in a terminal.
        bundle.set_use_isolating(false);
        let files = match lang {
            Lang::Nb => NB,
            Lang::En => EN,
        };
        for file in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                // A broken line loses itself alone; the tests below see to it that there is none.
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// Which language this is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// A message with arguments: `locale.ta("notes-count", &[("n", 3.into())])`.
    pub fn ta<'a>(&'a self, key: &str, args: &[(&'a str, FluentValue<'a>)]) -> String {
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.format(key, Some(&args)).into_owned()
    }

    /// True when there is a message with this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        Cow::Owned(text.into_owned())
    }

    /// What a phase is called. A vocabulary without a word for it falls back on the plain one.
    pub fn phase(&self, vocabulary: Vocabulary, phase: Phase) -> Cow<'_, str> {
        self.phase_in(vocabulary, phase).unwrap_or_else(|| self.t(&format!("phase-{}", phase.key())))
    }

    /// What a phase is called in a narrow place; nothing for one that fits anywhere.
    pub fn short_phase(&self, vocabulary: Vocabulary, phase: Phase) -> Cow<'_, str> {
        self.phase_in(vocabulary, phase).unwrap_or_else(|| self.t(&format!("phase-short-{}", phase.key())))
    }

    fn phase_in(&self, vocabulary: Vocabulary, phase: Phase) -> Option<Cow<'_, str>> {
        let key = format!("phase-{}-{}", vocabulary.key(), phase.key());
        self.has(&key).then(|| self.t(&key))
    }

    /// A text in quotation marks: «slik», “so”.
    pub fn quoted(&self, text: &str) -> String {
        match self.lang {
            Lang::Nb => format!("«{text}»"),
            Lang::En => format!("“{text}”"),
        }
    }

    /// A time of day: `08:30`.
    pub fn clock(&self, at: DateTime<FixedOffset>) -> String {
        format!("{:02}:{:02}", at.hour(), at.minute())
    }

    /// A date with its weekday: «søndag 22. november 2026», “Sunday 22 November 2026”.
    pub fn date(&self, at: DateTime<FixedOffset>) -> String {
        match self.lang {
            Lang::Nb => at.format_localized("%A %-d. %B %Y", chrono::Locale::nb_NO).to_string(),
            Lang::En => at.format_localized("%A %-d %B %Y", chrono::Locale::en_GB).to_string(),
        }
    }

    /// A month with its year: «november 2026», “November 2026”.
    pub fn month(&self, at: DateTime<FixedOffset>) -> String {
        let locale = match self.lang {
            Lang::Nb => chrono::Locale::nb_NO,
            Lang::En => chrono::Locale::en_GB,
        };
        at.format_localized("%B %Y", locale).to_string()
    }

    /// A date as in lists: `22.11.2026`, `22 Nov 2026`.
    pub fn short_date(&self, at: DateTime<FixedOffset>) -> String {
        self.short_day(at.date_naive())
    }

    /// A day without a time, as in lists.
    pub fn short_day(&self, day: NaiveDate) -> String {
        match self.lang {
            Lang::Nb => day.format("%d.%m.%Y").to_string(),
            Lang::En => day.format_localized("%-d %b %Y", chrono::Locale::en_GB).to_string(),
        }
    }

    /// A length of time on a clock: `12:05`, `1:02:05`, overtime with a plus: `+2:05`.
    pub fn countdown(&self, seconds: i64) -> String {
        let sign = if seconds < 0 { "+" } else { "" };
        let seconds = seconds.unsigned_abs();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 {
            format!("{sign}{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{sign}{minutes}:{seconds:02}")
        }
    }

    /// A number with one decimal, as people write it: `1,2`, `1.2`.
    pub fn decimal(&self, number: f64) -> String {
        format!("{number:.1}").replace('.', &self.t("decimal-mark"))
    }

    /// Points or their mean: whole where they are, else with one decimal.
    pub fn points(&self, number: f64) -> String {
        let whole = format!("{number:.0}");
        let exact = (number * 10.0).round() % 10.0 == 0.0;
        let text = if exact { whole } else { self.decimal(number) };
        text.replace('-', "−")
    }

    /// A length of time in words: `45 min`, `2 t 5 min`, and `50 sekunder` below a minute.
    pub fn minutes(&self, length: TimeDelta) -> String {
        let minutes = length.num_minutes().unsigned_abs();
        if minutes == 0 && !length.is_zero() {
            self.ta("length-seconds", &[("s", length.num_seconds().unsigned_abs().into())])
        } else if minutes < 60 {
            self.ta("length-minutes", &[("m", minutes.into())])
        } else {
            self.ta("length-hours", &[("h", (minutes / 60).into()), ("m", (minutes % 60).into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::Entry;

    use super::*;

    fn keys(files: &[&str]) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for file in files {
            let resource =
                FluentResource::try_new((*file).to_owned()).expect("every line of a locale file is Fluent");
            for entry in resource.entries() {
                if let Entry::Message(message) = entry {
                    assert!(keys.insert(message.id.name.to_owned()), "{} stands twice", message.id.name);
                }
            }
        }
        keys
    }

    #[test]
    fn both_languages_have_the_same_messages() {
        let (nb, en) = (keys(NB), keys(EN));
        let only_nb: Vec<_> = nb.difference(&en).collect();
        let only_en: Vec<_> = en.difference(&nb).collect();
        assert!(only_nb.is_empty() && only_en.is_empty(), "only nb: {only_nb:?}; only en: {only_en:?}");
    }

    #[test]
    fn a_phase_is_called_what_the_room_calls_it_and_else_what_it_is_plainly_called() {
        let (nb, en) = (Locale::new(Lang::Nb), Locale::new(Lang::En));
        assert_eq!(nb.phase(Vocabulary::Plain, Phase::Need), "behov");
        assert_eq!(en.phase(Vocabulary::DoubleDiamond, Phase::Need), "define");
        assert_eq!(nb.phase(Vocabulary::KsVeikart, Phase::Frame), "1 forankring");
        assert_eq!(nb.short_phase(Vocabulary::KsVeikart, Phase::Need), "2 innsikt");
        // The double diamond has no word for it.
        assert_eq!(nb.phase(Vocabulary::DoubleDiamond, Phase::Benefit), "gevinst og spredning");
        for vocabulary in Vocabulary::ALL {
            assert_eq!(Vocabulary::from_key(vocabulary.key()), Some(vocabulary));
            assert_eq!(serde_json::to_value(vocabulary).unwrap(), vocabulary.key());
        }
    }

    #[test]
    fn decimals_have_the_languages_own_mark() {
        assert_eq!(Locale::new(Lang::Nb).decimal(1.24), "1,2");
        assert_eq!(Locale::new(Lang::En).decimal(1.24), "1.2");
    }

    #[test]
    fn dates_are_written_as_people_write_them() {
        let at = DateTime::parse_from_rfc3339("2026-11-22T08:05:00+01:00").unwrap();
        assert_eq!(Locale::new(Lang::Nb).date(at), "søndag 22. november 2026");
        assert_eq!(Locale::new(Lang::En).date(at), "Sunday 22 November 2026");
    }

    #[test]
    fn overtime_has_a_plus() {
        let nb = Locale::new(Lang::Nb);
        assert_eq!(nb.countdown(725), "12:05");
        assert_eq!(nb.countdown(-125), "+2:05");
        assert_eq!(nb.countdown(3725), "1:02:05");
        assert_eq!(nb.minutes(TimeDelta::minutes(125)), "2 t 5 min");
    }
}
