//! How a grid shares the room there is: which stages are seen and how wide, which lanes and how high.

use std::ops::Range;

/// The narrowest a stage is drawn while there are others beside it, and in a narrow window, where two stages
/// that can be read are better than three that cannot.
const NARROWEST: u16 = 13;
const NARROWEST_IN_NARROW: u16 = 16;
/// What counts as narrow, for all stages together.
const NARROW: u16 = 60;
/// The widest a stage is drawn.
const WIDEST: u16 = 44;
/// The fewest rows a lane with a curve needs: three for the curve and one for the words.
const CURVE: usize = 4;
/// How many rows more than it wants a curve can use.
const MORE_CURVE: usize = 4;

/// The stages that are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    /// Their columns.
    pub shown: Range<usize>,
    /// Where each begins, from the left of the board, and how wide it is, with the line before it.
    pub at: Vec<(u16, u16)>,
}

impl Columns {
    /// As many of `count` columns as fit between `left` and `right`, with the one called `focus` among them.
    pub fn share(left: u16, right: u16, count: usize, focus: usize) -> Self {
        let room = right.saturating_sub(left);
        let count = count.max(1);
        let narrowest = if room < NARROW { NARROWEST_IN_NARROW } else { NARROWEST };
        let seen = usize::from(room / narrowest).clamp(1, count);
        let first = focus.saturating_sub(seen / 2).min(count - seen);
        let parts = u16::try_from(seen).unwrap_or(1);
        let (width, rest) = (room / parts, room % parts);
        let mut x = left;
        let at = (0..parts)
            .map(|part| {
                let width = (width + u16::from(part < rest)).min(WIDEST.max(room / 3));
                let here = (x, width);
                x += width;
                here
            })
            .collect();
        Self { shown: first..first + seen, at }
    }

    /// Where a column that is seen begins, and how wide it is.
    pub fn place(&self, column: usize) -> Option<(u16, u16)> {
        column.checked_sub(self.shown.start).and_then(|at| self.at.get(at)).copied()
    }

    /// Each column that is seen, where it begins, and how wide it is.
    pub fn each(&self) -> impl Iterator<Item = (usize, u16, u16)> {
        self.shown.clone().zip(&self.at).map(|(column, &(x, width))| (column, x, width))
    }

    /// The end of the last one.
    pub fn right(&self) -> u16 {
        self.at.last().map_or(0, |&(x, width)| x + width)
    }
}

/// The lanes that are seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lanes {
    /// The first of them.
    pub first: usize,
    /// How high each is.
    pub heights: Vec<usize>,
    /// True when there is room for a line between them.
    pub apart: bool,
}

impl Lanes {
    /// Shares the rows there are among lanes that want so many each. The curve comes first, since it shows
    /// the journey at a glance; then the lane called `focus`; then the others in turn.
    pub fn share(rows: usize, wanted: &[usize], focus: usize, curve: Option<usize>) -> Self {
        let count = wanted.len();
        if count >= rows {
            let first = focus.saturating_sub(rows / 2).min(count - rows);
            return Self { first, heights: vec![1; rows], apart: false };
        }
        let all: usize = wanted.iter().sum();
        if all + count <= rows + 1 {
            let mut heights = wanted.to_vec();
            // What is left makes the curve easier to see.
            if let Some(height) = curve.and_then(|curve| heights.get_mut(curve)) {
                *height += (rows + 1 - all - count).min(MORE_CURVE);
            }
            return Self { first: 0, heights, apart: true };
        }
        let mut heights = vec![1; count];
        let mut left = rows - count;
        let mut give = |lane: usize, until: usize, left: &mut usize| {
            let more = until.min(wanted[lane]).saturating_sub(heights[lane]).min(*left);
            heights[lane] += more;
            *left -= more;
            more > 0
        };
        if let Some(curve) = curve.filter(|_| left + 1 >= CURVE) {
            give(curve, CURVE, &mut left);
        }
        if focus < count {
            give(focus, rows / 2, &mut left);
        }
        for height in 2..=rows {
            let mut any = false;
            for lane in 0..count {
                any |= give(lane, height, &mut left);
            }
            if left == 0 || !any && height >= all {
                break;
            }
        }
        Self { first: 0, heights, apart: false }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn all_stages_are_seen_where_they_fit() {
        let columns = Columns::share(12, 80, 5, 0);
        assert_eq!(columns.shown, 0..5);
        assert_eq!(columns.at, [(12, 14), (26, 14), (40, 14), (54, 13), (67, 13)]);
    }

    #[test]
    fn one_stage_at_a_time_is_seen_where_it_is_narrow() {
        assert_eq!(Columns::share(7, 31, 8, 3).shown, 3..4);
    }

    #[test]
    fn the_curve_and_the_lane_she_is_in_come_first() {
        let lanes = Lanes::share(14, &[4, 3, 4, 7, 5, 4], 4, Some(3));
        assert_eq!(lanes.heights, [2, 1, 1, 4, 5, 1]);
        assert!(Lanes::share(40, &[4, 3, 4, 7, 5, 4], 4, Some(3)).apart);
        assert_eq!(Lanes::share(3, &[4, 3, 4, 7, 5, 4], 5, Some(3)).first, 3);
    }

    proptest! {
        #[test]
        fn the_stage_in_focus_is_seen(left in 0_u16..20, room in 0_u16..200, count in 0_usize..30, focus in 0_usize..30) {
            let focus = focus.min(count.saturating_sub(1));
            let columns = Columns::share(left, left + room, count, focus);
            prop_assert!(columns.place(focus).is_some());
            prop_assert!(columns.right() <= left + room);
        }

        #[test]
        fn lanes_fill_no_more_than_there_is(rows in 0_usize..50, wanted in prop::collection::vec(1_usize..12, 0..9), focus in 0_usize..9, curve in prop::option::of(0_usize..9)) {
            let curve = curve.filter(|&curve| curve < wanted.len());
            let lanes = Lanes::share(rows, &wanted, focus, curve);
            let between = if lanes.apart { lanes.heights.len().saturating_sub(1) } else { 0 };
            prop_assert!(lanes.heights.iter().sum::<usize>() + between <= rows);
            prop_assert!(lanes.first + lanes.heights.len() <= wanted.len());
            if rows > 0 && focus < wanted.len() {
                prop_assert!((lanes.first..lanes.first + lanes.heights.len()).contains(&focus));
            }
        }
    }
}
