//! A row for each thing that happened to the clock and the plan.

use super::{Rows, Sheet, Value, columns};
use crate::core::event::ClockCause;
use crate::core::ids::NoteId;
use crate::core::note::Status;
use crate::core::session::{Happening, Moment};
use crate::locale::Locale;

/// What happened on the days, and when.
pub fn sheet(days: &[Rows<'_>], locale: &Locale) -> Sheet {
    let keys = [
        ("export-column-at", 18),
        ("export-column-happened", 40),
        ("export-column-block", 28),
        ("export-column-step", 28),
        ("export-column-round", 8),
    ];
    let rows = days.iter().flat_map(|day| day.session.timeline.iter().map(|moment| day.happened(moment)));
    Sheet {
        name: locale.t("export-sheet-timeline").into_owned(),
        columns: columns(locale, &keys),
        rows: rows.collect(),
    }
}

impl Rows<'_> {
    fn happened(&self, moment: &Moment) -> Vec<Value> {
        let mut row = Vec::from(self.day());
        row.push(self.moment(moment.at));
        row.push(Value::text(self.what(&moment.what)));
        match &moment.what {
            Happening::Clock { step, round, .. } => {
                row.extend(self.step(step));
                row.push(Value::number(*round));
            }
            Happening::Revealed { board, .. } => {
                let name = self.session.day.board(board).map(|(block, _)| block.name.get(self.locale.lang()));
                row.extend([Value::text(name.unwrap_or_default()), Value::Nothing, Value::Nothing]);
            }
            _ => row.extend([Value::Nothing, Value::Nothing, Value::Nothing]),
        }
        row
    }

    fn what(&self, what: &Happening) -> String {
        let (key, minutes) = match what {
            Happening::Clock { cause, .. } => (clock(*cause), minutes(*cause)),
            Happening::Replanned { .. } => ("replanned", 0),
            Happening::Gap { from, to } => ("gap", (*to - *from).num_minutes()),
            Happening::Revealed { on: true, .. } => ("revealed", 0),
            Happening::Revealed { on: false, .. } => ("hidden", 0),
            Happening::Reopened => ("reopened", 0),
            Happening::Followed { note, status } => return self.followed(*note, *status),
            Happening::Closed => ("closed", 0),
        };
        self.locale.ta("export-happened", &[("what", key.into()), ("minutes", minutes.into())])
    }

    /// What came of a next step.
    fn followed(&self, note: NoteId, status: Status) -> String {
        let number = self.session.note(note).map_or(0, |note| note.no);
        let status = self.locale.ta("next-step-status", &[("status", status.key().into())]);
        self.locale.ta("review-followed", &[("n", number.into()), ("status", status.into())])
    }
}

fn clock(cause: ClockCause) -> &'static str {
    match cause {
        ClockCause::Started => "started",
        ClockCause::Paused => "paused",
        ClockCause::Extended { seconds } if seconds < 0 => "taken",
        ClockCause::Extended { .. } => "given",
        ClockCause::Restarted => "restarted",
        ClockCause::NextRound => "next-round",
        ClockCause::NextStep => "next-step",
        ClockCause::PreviousStep => "previous-step",
        ClockCause::Jumped => "jumped",
        ClockCause::Skipped => "skipped",
        ClockCause::GapCounted => "gap-counted",
        ClockCause::GapDropped => "gap-dropped",
        ClockCause::Returned => "returned",
    }
}

/// How many minutes were given or taken.
fn minutes(cause: ClockCause) -> i64 {
    match cause {
        ClockCause::Extended { seconds } => seconds.abs() / 60,
        _ => 0,
    }
}
