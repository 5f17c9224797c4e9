//! The minutes of a day, in the order somebody half a year later wants them: what it was, what came of it, what was
//! decided, who does what, and then what was said, block by block.

mod boards;
mod figures;
mod grouped;
mod head;
mod note;
mod results;
mod time;

use chrono::{DateTime, Utc};

use super::document::{Block, Day, Document, Level};
use super::{Part, Wanted};
use crate::core::session::Session;
use crate::core::summary::{Summary, last_moment};
use crate::locale::Locale;

/// The sessions as one document. They are given as others may read them.
pub fn document(sessions: &[Session], wanted: Wanted, locale: &Locale) -> Document {
    let days: Vec<Day> =
        sessions.iter().map(|session| Minutes::of(session, locale).day(wanted.part)).collect();
    let mut foot = vec![locale.t("export-made-with").into_owned()];
    if wanted.anonymous {
        foot.push(locale.t("export-anonymous").into_owned());
    }
    Document {
        lang: locale.lang(),
        title: title(sessions, locale),
        made: Some(made(sessions)),
        tight: false,
        days,
        foot,
    }
}

/// What it is called, all of it.
pub fn title(sessions: &[Session], locale: &Locale) -> String {
    match sessions {
        [only] => only.details.title.clone(),
        several => locale.ta("export-several", &[("n", several.len().into())]),
    }
}

/// When the first of the days was closed, or begun. Never the time now: the same days give the same file.
pub fn made(sessions: &[Session]) -> DateTime<Utc> {
    sessions.first().map_or(DateTime::UNIX_EPOCH, |first| first.closed.unwrap_or(first.created))
}

/// What the minutes of one day are made from.
struct Minutes<'a> {
    session: &'a Session,
    locale: &'a Locale,
    summary: Summary,
}

impl<'a> Minutes<'a> {
    fn of(session: &'a Session, locale: &'a Locale) -> Self {
        Self { session, locale, summary: Summary::of(session, last_moment(session)) }
    }

    fn day(&self, part: Part) -> Day {
        let mut blocks = self.head(part);
        match part {
            Part::NextSteps => blocks.extend(self.next_steps()),
            Part::Summary => blocks.extend(self.results()),
            Part::All => {
                blocks.extend(self.results());
                blocks.extend(self.blocks());
                blocks.extend(self.plan());
                blocks.extend(self.parked());
                blocks.extend(self.written_afterwards());
            }
        }
        Day { title: self.session.details.title.clone(), blocks }
    }

    /// A message without arguments.
    fn t(&self, key: &str) -> String {
        self.locale.t(key).into_owned()
    }

    fn heading(&self, level: Level, key: &str) -> Block {
        Block::Heading(level, self.t(key))
    }
}
