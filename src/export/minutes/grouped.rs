//! Clusters and points, as minutes tell them.

use super::Minutes;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::scores::ScoresLens;
use crate::export::document::{Block, Cell, Column, Level, Table, cell};
use crate::export::draw;

impl Minutes<'_> {
    /// Group by group, what was brought in too: where it was put is what was done here. Nothing where nothing was.
    /// In words, and no drawing: where a note stands in its group means nothing, and a list is read, searched and moved
    /// about in Word more easily than boxes are.
    pub(super) fn clusters(&self, clusters: &ClustersLens<'_>) -> Vec<Block> {
        if clusters.groups().is_empty() {
            let here = &clusters.board().id;
            let own = clusters.loners().iter().copied();
            let own: Vec<_> = own.filter(|note| note.board.as_ref() == Some(here)).collect();
            return self.note_list(&own).into_iter().collect();
        }
        let groups = clusters.groups().iter().flat_map(|group| {
            let name = match group.name {
                "" => self.locale.ta("cluster-unnamed", &[("n", group.id.into())]),
                name => name.to_owned(),
            };
            let heading = Block::Heading(Level::Piece, name);
            std::iter::once(heading).chain(self.note_list(clusters.notes_of(group)))
        });
        let mut blocks: Vec<Block> = groups.collect();
        if let Some(loners) = self.note_list(clusters.loners()) {
            blocks.extend([Block::Heading(Level::Piece, self.t("cluster-alone")), loners]);
        }
        blocks
    }

    /// What each note came to, the highest sum first; never before it has been shown.
    pub(super) fn scores(&self, scores: &ScoresLens<'_>) -> Vec<Block> {
        let mut scored: Vec<_> =
            scores.items().iter().filter_map(|note| Some((*note, scores.sum(note)?))).collect();
        if scored.is_empty() {
            return Vec::new();
        }
        if !scores.revealed() {
            return vec![Block::Paragraph(self.t("scores-not-shown"))];
        }
        scored.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let criteria = scores.criteria();
        let mut columns =
            vec![Column::figures(self.t("export-number")), Column::words(self.t("export-note-text"), 8)];
        let names = criteria.iter().map(|criterion| criterion.name.get(self.locale.lang()));
        columns.extend(names.map(Column::figures));
        columns.push(Column::figures(self.t("scores-sum")));
        let points = |score: Option<f64>| cell(score.map_or_else(String::new, |it| self.locale.points(it)));
        let sums: Vec<_> = scored.iter().map(|(note, sum)| (*note, *sum, self.locale.points(*sum))).collect();
        let rows = scored.into_iter().map(|(note, sum)| {
            let mut row: Vec<Cell> = vec![cell(note.no.to_string()), cell(note.text.as_str())];
            row.extend((0..criteria.len()).map(|at| points(scores.score(note, at))));
            row.push(points(Some(sum)));
            row
        });
        let table = Block::Table(Table { columns, rows: rows.collect() });
        let bars = draw::bars(self.t("scores-sum"), &sums).map(|bars| Block::Figure(bars, Vec::new()));
        bars.into_iter().chain([table]).collect()
    }
}
