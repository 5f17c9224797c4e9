//! The day in short, as plain text: what the closing screen and `verksted sessions show` both say.
//!
//! What is in it comes from [`Summary`], the words from the locale. No file and
//! no terminal enters here, and the lines are as long as what was said: whoever shows them wraps them.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::core::boards::field::kept_option;
use crate::core::ids::NoteId;
use crate::core::method::{Field, FieldType};
use crate::core::note::{Note, Status};
use crate::core::plan::{Progress, shown_minutes};
use crate::core::session::Session;
use crate::core::summary::{BlockLine, Came, NextStep, Sorted, Summary, Told, ToldNote, remarks};
use crate::locale::Locale;

/// The day in short at `now`, which matters only for one that is not closed.
pub fn summary_text(session: &Session, locale: &Locale, now: DateTime<Utc>) -> String {
    summary_in(session, locale, now, WIDE)
}

/// The same where a line has so many cells: names of blocks are cut so that the figures stay beside them.
pub fn summary_in(session: &Session, locale: &Locale, now: DateTime<Utc>, room: usize) -> String {
    let summary = Summary::of(session, now);
    let report = Report { session, locale, summary: &summary, room };
    let mut sections = vec![report.head(), report.blocks()];
    sections.extend(summary.told.iter().map(|told| report.told(told)));
    sections.extend(summary.sorted.iter().map(|sorted| report.sorted(sorted)));
    sections.extend([
        report.notes("report-decisions", &summary.decisions),
        report.next_steps(),
        report.notes("report-parked", &summary.parked),
    ]);
    sections.retain(|section| !section.is_empty());
    sections.join("\n")
}

/// What belongs to a note stands below its words, right of its number.
const INDENT: &str = "       ";

/// A line that is wide enough for all columns.
const WIDE: usize = 80;

/// The longest name of a block, and the shortest that one is cut to.
const LONGEST_NAME: usize = 40;
const SHORTEST_NAME: usize = 12;

/// What stands around the columns of plan against actual.
const AROUND: usize = "  ".len() + "  ".len() + 3 + "  ".len();

fn shortened(name: &str, longest: usize) -> String {
    if name.width() <= longest {
        return name.to_owned();
    }
    let mut short = String::new();
    for grapheme in name.graphemes(true) {
        if short.width() + grapheme.width() >= longest {
            break;
        }
        short.push_str(grapheme);
    }
    format!("{}…", short.trim_end())
}

struct Report<'a> {
    session: &'a Session,
    locale: &'a Locale,
    summary: &'a Summary,
    /// How many cells a line has.
    room: usize,
}

impl Report<'_> {
    /// What the day was called and about, when it ended, and how much was written.
    fn head(&self) -> String {
        let Self { session, locale, summary, .. } = self;
        let details = &session.details;
        let date = locale.date(session.local(session.planned_start));
        let programme = session.day.name.get(locale.lang());
        let about: Vec<&str> =
            [date.as_str(), &details.place, programme].into_iter().filter(|part| !part.is_empty()).collect();
        let mut text = format!("{}\n{}\n", details.title, about.join(" · "));
        if !details.challenge.is_empty() {
            line(&mut text, &details.challenge);
        }
        if let Some(pace) = session.rehearsal {
            line(&mut text, &locale.ta("report-rehearsal", &[("pace", pace.into())]));
        }
        line(&mut text, &end(session, locale, summary));
        let counts = [
            locale.ta("report-notes", &[("n", summary.notes.into())]),
            locale.ta("report-tables", &[("n", session.tables.len().into())]),
            locale.ta("report-people", &[("n", session.people().into())]),
        ];
        line(&mut text, &counts.join(" · "));
        text
    }

    /// Plan against actual, a line for each block.
    fn blocks(&self) -> String {
        let mut rows: Vec<[String; 4]> = self.summary.blocks.iter().map(|block| self.block(block)).collect();
        let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
        let figures = width(1) + width(2) + width(3) + AROUND;
        let longest = self.room.saturating_sub(figures).clamp(SHORTEST_NAME, LONGEST_NAME);
        for row in &mut rows {
            row[0] = shortened(&row[0], longest);
        }
        let mut text = self.heading("report-plan");
        text.push_str(&columns(&rows));
        text
    }

    fn block(&self, line: &BlockLine) -> [String; 4] {
        let Self { session, locale, .. } = self;
        let name = session.day.blocks[line.block].name.get(locale.lang()).to_owned();
        let took = match line.progress {
            Progress::Now if line.took.is_zero() => locale.t("report-ahead").into_owned(),
            Progress::Done | Progress::Now => locale.minutes(rounded(line.took)),
            Progress::Ahead => locale.t("report-ahead").into_owned(),
            Progress::Skipped => locale.t("report-skipped").into_owned(),
            Progress::LeftOut => locale.t("report-left-out").into_owned(),
        };
        let notes = match line.notes {
            0 => String::new(),
            n => locale.ta("report-notes", &[("n", n.into())]),
        };
        [name, locale.minutes(line.planned), took, notes]
    }

    /// What came of the day of one kind, and how many more there are.
    fn told(&self, told: &Told) -> String {
        let mut text = self.locale.ta("report-told", &[("kind", told.kind.key().into())]) + "\n";
        for note in &told.notes {
            self.told_note(&mut text, note);
        }
        if told.more > 0 {
            line(
                &mut text,
                &format!("{INDENT}{}", self.locale.ta("report-more", &[("n", told.more.into())])),
            );
        }
        text
    }

    /// The clusters of a board with how many notes lie in each, or the notes that got the most points.
    fn sorted(&self, sorted: &Sorted) -> String {
        let name =
            self.session.day.board(&sorted.board).map_or("", |(_, spec)| spec.name.get(self.locale.lang()));
        let mut text = format!("{name}\n");
        match &sorted.came {
            Came::Clusters(clusters) => {
                for cluster in clusters {
                    let name = match cluster.name.as_str() {
                        "" => self.locale.ta("cluster-unnamed", &[("n", cluster.id.into())]),
                        name => name.to_owned(),
                    };
                    let notes = self.locale.ta("report-notes", &[("n", cluster.notes.into())]);
                    line(&mut text, &format!("  {:>3}  {name} · {notes}", cluster.id));
                }
            }
            Came::Scores(best) => {
                for &(note, sum) in best {
                    let Some(note) = self.note(note) else { continue };
                    let sum = self.locale.ta("report-sum", &[("sum", self.locale.points(sum).into())]);
                    line(&mut text, &format!("{note} · {sum}"));
                }
            }
        }
        if sorted.more > 0 {
            let more = self.locale.ta("report-more", &[("n", sorted.more.into())]);
            line(&mut text, &format!("{INDENT}{more}"));
        }
        text
    }

    /// The note with its dots, and below it how it is known and what its card says.
    fn told_note(&self, text: &mut String, told: &ToldNote) {
        let Some(note) = self.note(told.note) else { return };
        match told.dots {
            0 => line(text, &note),
            dots => {
                line(text, &format!("{note} · {}", self.locale.ta("report-dots", &[("n", dots.into())])));
            }
        }
        if !told.evidence.is_empty() {
            let known = self.locale.ta("report-evidence", &[("evidence", told.evidence.as_str().into())]);
            line(text, &format!("{INDENT}{known}"));
        }
        for said in &told.fields {
            let name = said.field.name.get(self.locale.lang());
            line(text, &format!("{INDENT}{name}: {}", written(&said.field, &said.value, self.locale)));
        }
    }

    /// Some notes under a heading; nothing when there are none.
    fn notes(&self, heading: &str, notes: &[NoteId]) -> String {
        let mut lines = notes.iter().filter_map(|&id| self.note(id)).peekable();
        if lines.peek().is_none() {
            return String::new();
        }
        lines.fold(self.heading(heading), |mut text, note| {
            line(&mut text, &note);
            text
        })
    }

    fn next_steps(&self) -> String {
        let steps = &self.summary.next_steps;
        if steps.is_empty() {
            return String::new();
        }
        let remarks = remarks(self.session);
        steps.iter().fold(self.heading("report-next-steps"), |mut text, step| {
            if let Some(note) = self.note(step.note) {
                let status = self.session.note(step.note).map_or(Status::Open, |note| note.status);
                let mut about = who_and_when(self.locale, step);
                if status != Status::Open {
                    about = format!(
                        "{about} · {}",
                        self.locale.ta("next-step-status", &[("status", status.key().into())])
                    );
                }
                line(&mut text, &format!("{note} – {about}"));
                for said in
                    remarks.get(&step.note).into_iter().flatten().filter_map(|&id| self.session.note(id))
                {
                    let late = if self.session.is_late(said) { self.late(said) } else { String::new() };
                    line(&mut text, &format!("{INDENT}{} {}{late}", said.no, said.text));
                }
            }
            text
        })
    }

    /// `  17  What it says (B)`
    fn note(&self, id: NoteId) -> Option<String> {
        let note = self.session.note(id)?;
        let table = note.table.map_or_else(String::new, |table| format!(" ({})", table.letter()));
        let late = if self.session.is_late(note) { self.late(note) } else { String::new() };
        Some(format!("  {:>3}  {}{table}{late}", note.no, note.text))
    }

    /// That a note was written after the day, and when.
    fn late(&self, note: &Note) -> String {
        let date = self.locale.short_date(self.session.local(note.at));
        format!(" {}", self.locale.ta("report-late-note", &[("date", date.into())]))
    }

    fn heading(&self, key: &str) -> String {
        format!("{}\n", self.locale.t(key))
    }
}

/// What a field says, as people write it: dates and options are kept in one form whatever way they were typed.
pub fn written(field: &Field, value: &str, locale: &Locale) -> String {
    match field.field_type {
        FieldType::Date => written_date(value, locale),
        FieldType::Choice => {
            kept_option(field, value).map_or(value, |option| option.get(locale.lang())).to_owned()
        }
        FieldType::Text | FieldType::Number | FieldType::Person => value.to_owned(),
    }
}

/// When a day ended, or is to be expected to, against when it was to.
pub fn end(session: &Session, locale: &Locale, summary: &Summary) -> String {
    let (planned, ended) = summary.end;
    let clock = |at| locale.clock(session.local(at)).into();
    let late = shown_minutes(planned, ended);
    let how = match late.num_minutes() {
        0 => locale.t("report-on-time").into_owned(),
        1.. => locale.ta("report-late", &[("by", locale.minutes(late).into())]),
        _ => locale.ta("report-early", &[("by", locale.minutes(late).into())]),
    };
    let key = if session.closed.is_some() { "report-ended" } else { "report-ends" };
    locale.ta(key, &[("planned", clock(planned)), ("ended", clock(ended)), ("how", how.into())])
}

/// Who does a next step and by when, or that nobody has said.
pub fn who_and_when(locale: &Locale, step: &NextStep) -> String {
    let owner = match step.owner.as_str() {
        "" => locale.t("report-no-owner"),
        owner => owner.into(),
    };
    match written_date(&step.due, locale).as_str() {
        "" => format!("{owner}, {}", locale.t("report-no-date")),
        due => format!("{owner}, {due}"),
    }
}

/// A date that was typed, as people write it; what is no date stands as it is.
pub fn written_date(typed: &str, locale: &Locale) -> String {
    let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok().and_then(|date| date.and_hms_opt(12, 0, 0));
    date.map_or_else(|| typed.to_owned(), |at| locale.short_date(at.and_utc().fixed_offset()))
}

/// A block that took 9 minutes and 50 seconds took ten.
pub fn rounded(took: TimeDelta) -> TimeDelta {
    TimeDelta::minutes((took.num_seconds() + 30) / 60)
}

fn line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}

/// Rows as columns side by side: the first to the left, the times to the right.
fn columns(rows: &[[String; 4]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let (name, planned, took) = (width(0), width(1), width(2));
    let pad = |text: &str, to: usize| " ".repeat(to - text.width());
    rows.iter().fold(String::new(), |mut text, row| {
        let [first, second, third, last] = row;
        // Writing to a string does not fail.
        let _ = write!(
            text,
            "  {first}{}  {}{second} → {third}{}  {last}",
            pad(first, name),
            pad(second, planned),
            pad(third, took)
        );
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::boards::fixture;
    use crate::core::event::What;
    use crate::core::note::{NoteKind, Place, TableId};
    use crate::core::words::Lang;

    const NEXT_STEPS: &str = r#"
        type = "cards"
        fields = [
            { id = "what", name = { nb = "Hva", en = "What" } },
            { id = "who", name = { nb = "Hvem", en = "Who" }, type = "person" },
            { id = "when", name = { nb = "Når", en = "When" }, type = "date" },
        ]
    "#;

    fn day() -> Session {
        let mut session = fixture::session(NEXT_STEPS);
        let step = fixture::add(&mut session, "Ring Kari");
        fixture::apply(&mut session, What::NoteKindSet { note: step, kind: NoteKind::NextStep });
        let fields = [("who", "Ola"), ("when", "2026-12-01")];
        let fields = fields.map(|(field, value)| (field.to_owned(), value.to_owned())).into();
        let place = Some(Place { fields, ..Place::default() });
        fixture::apply(&mut session, What::NotePlaced { note: step, board: fixture::BOARD.into(), place });
        let parked = fixture::add(&mut session, "Ta det senere");
        fixture::apply(&mut session, What::NoteKindSet { note: parked, kind: NoteKind::Parked });
        fixture::apply(&mut session, What::NoteTableSet { note: parked, table: TableId::from_letter('b') });
        let starred = fixture::add(&mut session, "Del alt");
        fixture::apply(&mut session, What::NoteStarred { note: starred, on: true });
        session
    }

    #[test]
    fn a_day_in_short_has_its_sections_in_order() {
        let session = day();
        let text = summary_text(&session, &Locale::new(Lang::Nb), session.planned_start);
        let at = |part: &str| text.find(part).unwrap_or_else(|| panic!("no {part} in\n{text}"));
        assert!(at("3 lapper") < at("Planlagt og brukt tid"));
        assert!(at("Planlagt og brukt tid") < at("Ideer med prikker eller stjerne\n    3  Del alt\n"));
        assert!(at("Ideer med") < at("Neste steg\n    1  Ring Kari – Ola, 01.12.2026\n"));
        assert!(at("Neste steg") < at("Parkert\n    2  Ta det senere (B)\n"));
        assert!(!text.contains("Bestemt"), "a section with nothing in it is left out");
    }

    #[test]
    fn what_came_of_the_day_is_told_with_dots_evidence_and_what_a_card_says() {
        let mut session = fixture::session(
            r#"
            type = "cards"
            fields = [
                { id = "title", name = { nb = "Tittel", en = "Title" } },
                { id = "when", name = { nb = "Når", en = "When" }, type = "date" },
                { id = "who", name = { nb = "Hvem", en = "Who" } },
            ]"#,
        );
        let made = |session: &mut Session, kind, text, place| {
            let note = fixture::add_at(session, text, place);
            fixture::apply(session, What::NoteKindSet { note, kind });
            note
        };
        let root = Place { root: true, evidence: "31 søknader".to_owned(), ..Place::default() };
        made(&mut session, NoteKind::Cause, "Ingen eier gevinsten", root);
        let idea = made(&mut session, NoteKind::Idea, "Fast post", Place::default());
        made(&mut session, NoteKind::Idea, "En til", Place::default());
        let voted = What::Voted { note: idea, board: fixture::BOARD.into(), voter: 1, dots: 2 };
        fixture::apply(&mut session, voted);
        fixture::apply(&mut session, What::Revealed { board: fixture::BOARD.into(), on: true });
        let fields = [("when".to_owned(), "2026-12-01".to_owned())].into();
        made(&mut session, NoteKind::Concept, "Ti minutter", Place { fields, ..Place::default() });
        let text = summary_text(&session, &Locale::new(Lang::Nb), session.planned_start);
        let expected = "
Rotårsaker
    1  Ingen eier gevinsten
       Slik vet vi det: 31 søknader

Ideer med prikker eller stjerne
    2  Fast post · 2 prikker
       og 1 til

Konsepter
    4  Ti minutter
       Når: 01.12.2026
";
        assert!(text.ends_with(expected), "{text}");
    }

    #[test]
    fn clusters_are_told_with_how_many_notes_and_what_got_most_points_once_it_is_shown() {
        let mut session = fixture::session("type = \"clusters\"");
        for cluster in [1, 1, 2] {
            fixture::add_at(&mut session, "sagt", Place { cluster: Some(cluster), ..Place::default() });
        }
        let name = "Hun venter".to_owned();
        fixture::apply(&mut session, What::ClusterNamed { board: fixture::BOARD.into(), cluster: 1, name });
        let text = summary_text(&session, &Locale::new(Lang::Nb), session.planned_start);
        let expected = "\nTavla\n    1  Hun venter · 2 lapper\n    2  Klynge 2 · 1 lapp\n";
        assert!(text.ends_with(expected), "{text}");

        let mut session = fixture::session(
            r#"
            type = "scores"
            criteria = [{ id = "new", name = { nb = "Nytt" } }, { id = "useful", name = { nb = "Nyttig" } }]
            scale = { least = 0, most = 10, low = {}, high = {} }"#,
        );
        for points in [[3, 4], [9, 8], [5, 5], [6, 6]] {
            let scores = ["new", "useful"].map(str::to_owned).into_iter().zip(points).collect();
            let place = Place { scores: [(0, scores)].into(), ..Place::default() };
            fixture::add_at(&mut session, "idé", place);
        }
        let text = |session: &Session| summary_text(session, &Locale::new(Lang::Nb), session.planned_start);
        assert!(!text(&session).contains("Tavla"), "points that are secret stay so");
        fixture::apply(&mut session, What::Revealed { board: fixture::BOARD.into(), on: true });
        let expected = "
Tavla
    2  idé · 17 poeng i alt
    4  idé · 12 poeng i alt
    3  idé · 10 poeng i alt
       og 1 til
";
        assert!(text(&session).ends_with(expected), "{}", text(&session));
    }

    #[test]
    fn every_message_is_filled_in_in_both_languages() {
        let session = day();
        for lang in Lang::ALL {
            let text = summary_text(&session, &Locale::new(lang), session.planned_start);
            assert!(!text.contains("report-") && !text.contains("{$"), "{text}");
        }
    }

    #[test]
    fn a_late_day_says_by_how_much() {
        let session = day();
        let now = session.planned_start + TimeDelta::minutes(12);
        let text = summary_text(&session, &Locale::new(Lang::En), now);
        // Ten of the twelve minutes were meant for the block before, which was skipped.
        assert!(text.contains("planned 08:50 (2 min late)"), "{text}");
    }

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [["Å", "5 min", "6 min", "1 lapp"], ["Innsjekk", "10 min", "gjenstår", ""]];
        let rows = rows.map(|row| row.map(str::to_owned));
        assert_eq!(columns(&rows), "  Å          5 min → 6 min     1 lapp\n  Innsjekk  10 min → gjenstår\n");
    }
}
