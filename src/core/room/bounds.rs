//! Keeps what a room's state file says within what can be counted with and drawn.
//!
//! One written by this program is always within. What somebody else wrote, or half of a file, may say that there are a
//! million columns and a feeling of 1e300.

use super::{Picture, RoomView, Scene, ScoreItem};
use crate::core::bounds::FASTEST_REHEARSAL;
use crate::core::time::bounded;
use crate::core::timer::Timer;

/// The most of anything that stands side by side or below each other: far more than a wall has room for.
const MOST: usize = 1_000;
/// The deepest that a chain of whys is followed.
const DEEPEST: usize = 40;
/// The end of a matrix's axes.
const FAR: u8 = 10;
/// No place is further from UTC than this, in seconds.
const FURTHEST: i32 = 15 * 3600;

impl RoomView {
    /// The view, within what can be counted with. For views that come from a file.
    #[must_use]
    pub fn bounded(mut self) -> Self {
        self.utc_offset = self.utc_offset.clamp(-FURTHEST, FURTHEST);
        self.time.pace = self.time.pace.clamp(1, FASTEST_REHEARSAL);
        self.time.session = bounded(self.time.session);
        self.time.real = bounded(self.time.real);
        self.closed = self.closed.map(bounded);
        let clock = &mut self.clock;
        if let Timer::Running { ends_at, .. } = &mut clock.timer {
            *ends_at = bounded(*ends_at);
        }
        clock.back_at = clock.back_at.map(bounded);
        clock.warnings.truncate(MOST);
        if let Some(next) = &mut clock.next {
            next.at = bounded(next.at);
        }
        match &mut self.scene {
            Scene::Agenda { lines } => {
                lines.truncate(MOST);
                for line in lines {
                    (line.from, line.to) = (bounded(line.from), bounded(line.to));
                }
            }
            Scene::Board(board) => bound_picture(&mut board.picture),
            Scene::Result(result) => {
                for notes in [&mut result.goes_on, &mut result.decisions, &mut result.next_steps] {
                    notes.truncate(MOST);
                }
            }
            Scene::Clock | Scene::Task | Scene::Message { .. } | Scene::Black => {}
        }
        self
    }
}

fn bound_picture(picture: &mut Picture) {
    match picture {
        Picture::Wall { columns } => {
            columns.truncate(MOST);
            for column in columns {
                column.notes.truncate(MOST);
            }
        }
        Picture::Journey { stages, lanes, curve } => {
            stages.truncate(MOST);
            lanes.truncate(MOST);
            for lane in lanes {
                lane.cells.resize_with(stages.len(), Vec::new);
                lane.cells.iter_mut().for_each(|cell| cell.truncate(MOST));
            }
            curve.resize(stages.len(), None);
            for feeling in curve {
                *feeling =
                    feeling.filter(|feeling| feeling.is_finite()).map(|feeling| feeling.clamp(-2.0, 2.0));
            }
        }
        Picture::Tree { twigs } => {
            twigs.truncate(MOST);
            for twig in twigs {
                twig.depth = twig.depth.min(DEEPEST);
            }
        }
        Picture::Votes { revealed, items } => {
            items.truncate(MOST);
            // Whatever else it says: what has not been shown is secret.
            items.iter_mut().filter(|_| !*revealed).for_each(|item| item.dots = None);
        }
        Picture::Matrix { placed, waiting, .. } => {
            placed.truncate(MOST);
            waiting.truncate(MOST);
            for note in placed {
                note.xy = (note.xy.0.min(FAR), note.xy.1.min(FAR));
            }
        }
        Picture::Cards { cards } => {
            cards.truncate(MOST);
            for card in cards {
                card.fields.truncate(MOST);
            }
        }
        Picture::Pulse { low, high, counts } => {
            if low.0 > high.0 {
                std::mem::swap(low, high);
            }
            let answers = usize::from(high.0.abs_diff(low.0)) + 1;
            counts.resize(answers, 0);
        }
        Picture::Clusters { groups, loners } => {
            groups.truncate(MOST);
            loners.truncate(MOST);
            for group in groups {
                group.notes.truncate(MOST);
            }
        }
        Picture::Scores { revealed, criteria, items, .. } => {
            criteria.truncate(MOST);
            items.truncate(MOST);
            for item in items {
                bound_scores(item, *revealed, criteria.len());
            }
        }
    }
}

fn bound_scores(item: &mut ScoreItem, revealed: bool, criteria: usize) {
    // What has not been shown is secret, as with votes.
    let finite = |score: Option<f64>| score.filter(|score| revealed && score.is_finite());
    item.scores.resize(if revealed { criteria } else { 0 }, None);
    item.scores.iter_mut().for_each(|score| *score = finite(*score));
    item.sum = finite(item.sum);
    item.weakest.retain(|&at| revealed && at < criteria);
}
