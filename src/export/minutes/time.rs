//! Plan against actual.

use super::Minutes;
use crate::core::plan::Progress;
use crate::core::summary::BlockLine;
use crate::export::document::{Block, Cell, Column, Level, Table, cell};
use crate::report::rounded;

impl Minutes<'_> {
    pub(super) fn plan(&self) -> Vec<Block> {
        let columns = vec![
            Column::words(self.t("export-block"), 5),
            Column::figures(self.t("export-planned")),
            Column::figures(self.t("export-took")),
            Column::figures(self.t("export-notes")),
        ];
        let rows = self.summary.blocks.iter().map(|line| self.block_line(line)).collect();
        vec![self.heading(Level::Part, "report-plan"), Block::Table(Table { columns, rows })]
    }

    fn block_line(&self, line: &BlockLine) -> Vec<Cell> {
        let Self { session, locale, .. } = self;
        let took = match line.progress {
            Progress::Now if line.took.is_zero() => self.t("report-ahead"),
            Progress::Done | Progress::Now => locale.minutes(rounded(line.took)),
            Progress::Ahead => self.t("report-ahead"),
            Progress::Skipped => self.t("report-skipped"),
            Progress::LeftOut => self.t("report-left-out"),
        };
        let notes = if line.notes == 0 { String::new() } else { line.notes.to_string() };
        vec![
            cell(session.day.blocks[line.block].name.get(locale.lang())),
            cell(locale.minutes(line.planned)),
            cell(took),
            cell(notes),
        ]
    }
}
