//! What came of the day: what was found, what was decided, who does what, and what was put aside.

use super::Minutes;
use crate::core::ids::NoteId;
use crate::core::note::{Note, NoteKind};
use crate::core::summary::{NextStep, Told, ToldNote, remarks};
use crate::export::document::{Block, Column, Item, Level, Table, cell};
use crate::export::late::followed;
use crate::report;

impl Minutes<'_> {
    pub(super) fn results(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if !self.summary.told.is_empty() {
            blocks.push(self.heading(Level::Part, "export-results"));
            blocks.extend(self.summary.told.iter().flat_map(|told| self.told(told)));
        }
        blocks.extend(self.notes_under("report-decisions", &self.summary.decisions));
        blocks.extend(self.next_steps());
        blocks
    }

    /// What came of the day of one kind, and how many more there are.
    fn told(&self, told: &Told) -> Vec<Block> {
        let heading = self.locale.ta("report-told", &[("kind", told.kind.key().into())]);
        let items = told.notes.iter().filter_map(|note| self.told_note(note)).collect();
        let mut blocks = vec![Block::Heading(Level::Board, heading), Block::Notes(items)];
        if told.more > 0 {
            let more = self.locale.ta("report-more", &[("n", told.more.into())]);
            blocks.push(Block::Paragraph(more));
        }
        blocks
    }

    fn told_note(&self, told: &ToldNote) -> Option<Item> {
        let mut item = self.item(self.session.note(told.note)?);
        if told.dots > 0 {
            item.marks.push(self.dots(told.dots));
        }
        if !told.evidence.is_empty() {
            item.said.push((self.t("export-evidence"), told.evidence.clone()));
        }
        item.said.extend(told.fields.iter().map(|said| self.field(&said.field, &said.value)));
        Some(item)
    }

    pub(super) fn dots(&self, dots: u32) -> String {
        self.locale.ta("report-dots", &[("n", dots.into())])
    }

    /// Who does what, by when, and how it goes.
    pub(super) fn next_steps(&self) -> Vec<Block> {
        let steps = &self.summary.next_steps;
        let mut blocks = vec![self.heading(Level::Part, "report-next-steps")];
        if steps.is_empty() {
            blocks.push(Block::Paragraph(self.t("export-no-next-steps")));
            return blocks;
        }
        let columns = vec![
            Column::figures(self.t("export-number")),
            Column::words(self.t("export-what"), 12),
            Column::words(self.t("export-who"), 7),
            Column::words(self.t("export-by"), 5),
            Column::words(self.t("export-status"), 5),
        ];
        let remarks = remarks(self.session);
        let rows = steps.iter().filter_map(|step| {
            let note = self.session.note(step.note)?;
            // Why it was dropped, or how it went, belongs to what came of it.
            let said = remarks.get(&step.note).into_iter().flatten().filter_map(|&id| self.session.note(id));
            let said = said.map(|note| note.text.clone());
            let late: Vec<String> = self.late(note).into_iter().collect();
            Some(vec![
                cell(note.no.to_string()),
                [cell(note.text.clone()), late].concat(),
                cell(self.owner(step)),
                cell(self.due(step)),
                self.came_of(note).into_iter().chain(said).collect(),
            ])
        });
        blocks.push(Block::Table(Table { columns, rows: rows.collect() }));
        blocks
    }

    /// How it goes, and since when.
    fn came_of(&self, note: &Note) -> Vec<String> {
        let status = self.locale.ta("next-step-status", &[("status", note.status.key().into())]);
        let told = followed(self.session, note).map(|at| self.locale.short_date(self.session.local(at)));
        [Some(status), told].into_iter().flatten().collect()
    }

    fn owner(&self, step: &NextStep) -> String {
        if step.owner.is_empty() { self.t("report-no-owner") } else { step.owner.clone() }
    }

    fn due(&self, step: &NextStep) -> String {
        if step.due.is_empty() {
            self.t("report-no-date")
        } else {
            report::written_date(&step.due, self.locale)
        }
    }

    /// What was written after the day and stands nowhere else in the minutes.
    pub(super) fn written_afterwards(&self) -> Vec<Block> {
        let is_step = |id: &NoteId| self.summary.next_steps.iter().any(|step| step.note == *id);
        let apart = [&self.summary.decisions, &self.summary.parked];
        let is_told = |note: &Note| {
            let about_step = note.kind == NoteKind::Remark && note.from.iter().any(is_step);
            let is_apart = apart.iter().any(|ids| ids.contains(&note.id));
            note.board.is_some() || about_step || is_step(&note.id) || is_apart
        };
        let late = self.session.live_notes().filter(|note| self.session.is_late(note) && !is_told(note));
        let late: Vec<NoteId> = late.map(|note| note.id).collect();
        self.notes_under("export-late-notes", &late)
    }

    pub(super) fn parked(&self) -> Vec<Block> {
        self.notes_under("report-parked", &self.summary.parked)
    }

    /// Some notes under a heading; nothing when there are none.
    fn notes_under(&self, heading: &str, notes: &[NoteId]) -> Vec<Block> {
        let items = self.items(notes);
        if items.is_empty() {
            return Vec::new();
        }
        vec![self.heading(Level::Part, heading), Block::Notes(items)]
    }
}
