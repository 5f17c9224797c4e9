//! What the day was: when and where, with whom, about what.

use super::Minutes;
use crate::core::session::Session;
use crate::export::Part;
use crate::export::document::Block;

impl Minutes<'_> {
    pub(super) fn head(&self, part: Part) -> Vec<Block> {
        let details = &self.session.details;
        let mut facts = vec![("export-when", self.when())];
        let mut fact = |key, text: String| {
            if !text.is_empty() {
                facts.push((key, text));
            }
        };
        fact("export-where", details.place.clone());
        fact("export-challenge", details.challenge.clone());
        if part != Part::NextSteps {
            fact("export-programme", self.session.day.name.get(self.locale.lang()).to_owned());
            fact("export-with", self.with());
            if let Some(pace) = self.session.rehearsal {
                fact("export-note", self.locale.ta("report-rehearsal", &[("pace", pace.into())]));
            }
        }
        vec![Block::Facts(facts.into_iter().map(|(key, text)| (self.t(key), text)).collect())]
    }

    /// The date, and from when to when.
    fn when(&self) -> String {
        let Self { session, locale, .. } = self;
        let begun = begin(session);
        let (_, ended) = self.summary.end;
        let clock = |at| locale.clock(session.local(at));
        let key = if session.closed.is_some() { "export-from-to" } else { "export-from-on" };
        let args = [
            ("date", locale.date(session.local(begun)).into()),
            ("from", clock(begun).into()),
            ("to", clock(ended).into()),
        ];
        locale.ta(key, &args)
    }

    fn with(&self) -> String {
        let people = self.locale.ta("report-people", &[("n", self.session.people().into())]);
        let tables = self.locale.ta("report-tables", &[("n", self.session.tables.len().into())]);
        let notes = self.locale.ta("report-notes", &[("n", self.summary.notes.into())]);
        [people, tables, notes].join(" · ")
    }
}

/// When the group came to the first step; when it was to, where nobody has come yet.
fn begin(session: &Session) -> chrono::DateTime<chrono::Utc> {
    session.visits.first().map_or(session.planned_start, |visit| visit.from)
}
