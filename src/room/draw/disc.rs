//! The disc that shrinks as time passes: a full circle at first, whose sector grows smaller clockwise from the top, as
//! on the timers people have in their classrooms. Its rim stays, so that one sees what has gone.
//!
//! Half a cell is a pixel, and as square as a terminal allows. Whether one lies in the sector takes two
//! multiplications and no angle, so that a disc the size of a wall costs next to nothing each second.

use std::f64::consts::TAU;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A disc of which a part is left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disc {
    /// The part of the whole that is left, 0 to 1.
    pub(super) left: f64,
}

impl Disc {
    /// Draws it as large as the area allows, in its middle.
    pub(super) fn draw(self, style: Style, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let rows = area.height.min(area.width / 2);
        let place = area.centered(
            ratatui::layout::Constraint::Length(rows * 2),
            ratatui::layout::Constraint::Length(rows),
        );
        let shape = Shape::new(self, rows * 2);
        for y in 0..place.height {
            for x in 0..place.width {
                let sign = match (shape.lit(x, y * 2), shape.lit(x, y * 2 + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => continue,
                };
                if let Some(cell) = buf.cell_mut((place.x + x, place.y + y)) {
                    cell.set_symbol(sign).set_style(style);
                }
            }
        }
    }
}

/// What of a square of pixels is lit.
struct Shape {
    radius: f64,
    inner: f64,
    /// The sector's moving edge, as a direction from the middle.
    edge: (f64, f64),
    more_than_half: bool,
    is_full: bool,
    is_empty: bool,
}

impl Shape {
    fn new(disc: Disc, pixels: u16) -> Self {
        let radius = f64::from(pixels) / 2.0;
        let left = disc.left.clamp(0.0, 1.0);
        let gone = (1.0 - left) * TAU;
        Self {
            radius,
            inner: radius - if pixels >= 60 { 2.0 } else { 1.0 },
            edge: (gone.sin(), -gone.cos()),
            more_than_half: left > 0.5,
            is_full: left >= 1.0,
            is_empty: left <= 0.0,
        }
    }

    fn lit(&self, x: u16, y: u16) -> bool {
        let (x, y) = (f64::from(x) + 0.5 - self.radius, f64::from(y) + 0.5 - self.radius);
        let far = x * x + y * y;
        if far > self.radius * self.radius {
            return false;
        }
        far > self.inner * self.inner || self.in_sector(x, y)
    }

    /// The sector lies from its edge on clockwise to the top: at the edge's right hand, and at the left of the line
    /// upwards, or of one of the two where it is more than half of the disc.
    fn in_sector(&self, x: f64, y: f64) -> bool {
        if self.is_full || self.is_empty {
            return self.is_full;
        }
        let after_edge = self.edge.0 * y - self.edge.1 * x >= 0.0;
        let before_top = x < 0.0;
        if self.more_than_half { after_edge || before_top } else { after_edge && before_top }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn area(pixels: u16, left: f64) -> f64 {
        let shape = Shape::new(Disc { left }, pixels);
        let inside = |x: u16, y: u16| {
            let (x, y) = (f64::from(x) + 0.5 - shape.radius, f64::from(y) + 0.5 - shape.radius);
            x * x + y * y <= shape.inner * shape.inner && shape.in_sector(x, y)
        };
        let count = (0..pixels).flat_map(|y| (0..pixels).map(move |x| (x, y))).filter(|&(x, y)| inside(x, y));
        f64::from(u32::try_from(count.count()).unwrap())
    }

    proptest! {
        #[test]
        fn the_sector_is_as_large_as_the_time_that_is_left(pixels in 12_u16..120, left in 0.0_f64..1.0) {
            let whole = area(pixels, 1.0);
            let off = (area(pixels, left) - whole * left).abs();
            // Along its two edges a pixel is in or out.
            prop_assert!(off <= f64::from(pixels), "{off} of {whole}");
        }

        #[test]
        fn it_only_ever_shrinks(pixels in 4_u16..80, left in 0.0_f64..1.0, less in 0.0_f64..1.0) {
            let (now, later) = (Shape::new(Disc { left }, pixels), Shape::new(Disc { left: left * less }, pixels));
            for (x, y) in (0..pixels).flat_map(|y| (0..pixels).map(move |x| (x, y))) {
                prop_assert!(now.lit(x, y) || !later.lit(x, y), "{x} {y}");
            }
        }
    }

    #[test]
    fn it_is_as_round_to_the_left_as_to_the_right_and_above_as_below() {
        for pixels in [8, 24, 25, 60, 101] {
            for left in [0.0, 1.0] {
                let shape = Shape::new(Disc { left }, pixels);
                for (x, y) in (0..pixels).flat_map(|y| (0..pixels).map(move |x| (x, y))) {
                    let lit = shape.lit(x, y);
                    assert_eq!(lit, shape.lit(pixels - 1 - x, y));
                    assert_eq!(lit, shape.lit(x, pixels - 1 - y));
                    assert_eq!(lit, shape.lit(y, x));
                }
            }
        }
    }

    #[test]
    fn what_is_left_lies_to_the_left_of_the_top() {
        let shape = Shape::new(Disc { left: 0.25 }, 40);
        assert!(shape.lit(12, 12), "the last quarter");
        assert!(![(27, 12), (27, 27), (12, 27)].into_iter().any(|(x, y)| shape.lit(x, y)));
    }
}
