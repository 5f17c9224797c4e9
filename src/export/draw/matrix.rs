//! Notes along two axes: their numbers on a square, which a table beside it says in words.

use std::collections::BTreeMap;

use super::{BLUE, GREY, INK, PALE, SMALL, WHITE, at, float, label, line};
use crate::core::boards::xy::{MIDDLE, MOST, XyLens};
use crate::core::method::Axis;
use crate::core::note::Note;
use crate::export::drawing::{Align, Drawing, Panel, Shape, Stroke, TextStyle};
use crate::locale::Locale;

/// The square, and where it begins.
const SIDE: f32 = 310.0;
const LEFT: f32 = 90.0;
const TOP: f32 = 8.0;
const MARK: (f32, f32) = (22.0, 15.0);

/// The map of notes that have a place on it.
pub fn matrix(xy: &XyLens<'_>, placed: &[(&Note, (u8, u8))], locale: &Locale) -> Drawing {
    let mut shapes = square(xy, locale);
    let mut spots: BTreeMap<(u8, u8), usize> = BTreeMap::new();
    for (note, spot) in placed {
        // Notes at the same spot stand beside each other.
        let beside = spots.entry(*spot).or_default();
        let (x, y) = place_of(*spot);
        shapes.push(Shape::Panel(Panel {
            at: (x - MARK.0 / 2.0 + float(*beside) * (MARK.0 + 1.0), y - MARK.1 / 2.0),
            size: MARK,
            fill: Some(WHITE),
            edge: Some(Stroke { colour: BLUE, width: 1.4, dashed: false }),
            text: note.no.to_string(),
            style: TextStyle { bold: true, size: 8.0, align: Align::Centre, colour: INK },
        }));
        *beside += 1;
    }
    let told = placed.iter().map(|(note, (x, y))| format!("{} {}: {x}, {y}", note.no, note.text));
    Drawing {
        name: xy.board().spec.name.get(locale.lang()).to_owned(),
        tells: told.collect::<Vec<_>>().join("; "),
        size: (LEFT + SIDE + MARK.0, TOP + SIDE + 44.0),
        shapes,
    }
}

/// The square itself with its axes and the names of its quarters.
fn square(xy: &XyLens<'_>, locale: &Locale) -> Vec<Shape> {
    let lang = locale.lang();
    let spec = xy.board().spec;
    let half = SIDE / 2.0;
    let edge = Stroke { colour: GREY, width: 1.0, dashed: false };
    let style = TextStyle { colour: GREY, ..SMALL };
    let mut shapes = vec![Shape::Panel(Panel {
        at: (LEFT, TOP),
        size: (SIDE, SIDE),
        fill: None,
        edge: Some(edge),
        text: String::new(),
        style,
    })];
    let (x, y) = place_of((MIDDLE, MIDDLE));
    shapes.push(line(vec![(x, TOP), (x, TOP + SIDE)], PALE, 1.0, false));
    shapes.push(line(vec![(LEFT, y), (LEFT + SIDE, y)], PALE, 1.0, false));
    for (name, corner) in
        spec.quadrants.iter().flatten().zip([(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)])
    {
        let style = TextStyle {
            bold: true,
            size: 9.0,
            ..at(if corner.0 > 0.5 { Align::Right } else { Align::Left }, style)
        };
        // In the outer corner of its quarter, away from where most notes are.
        let high = TOP + corner.1 * (SIDE - 18.0);
        shapes.push(label((LEFT + corner.0 * half, high), (half, 18.0), name.get(lang), style));
    }
    let words = |axis: Option<&Axis>| {
        let [name, low, high] =
            axis.map_or([""; 3], |axis| [&axis.name, &axis.low, &axis.high].map(|words| words.get(lang)));
        [name.to_owned(), low.to_owned(), high.to_owned()]
    };
    let bold = TextStyle { bold: true, ..SMALL };
    let [name, low, high] = words(spec.x.as_ref());
    let below = TOP + SIDE + 2.0;
    shapes.push(label((LEFT, below), (half, 22.0), low, SMALL));
    shapes.push(label((LEFT + half, below), (half, 22.0), high, at(Align::Right, SMALL)));
    shapes.push(label((LEFT, below + 20.0), (SIDE, 16.0), name, at(Align::Centre, bold)));
    let [name, low, high] = words(spec.y.as_ref());
    let beside = LEFT - 2.0;
    shapes.push(label((0.0, TOP), (beside, 34.0), high, at(Align::Right, SMALL)));
    shapes.push(label((0.0, TOP + half - 14.0), (beside, 28.0), name, at(Align::Right, bold)));
    shapes.push(label((0.0, TOP + SIDE - 34.0), (beside, 34.0), low, at(Align::Right, SMALL)));
    shapes
}

/// Where on the sheet a spot is; half a mark inside the edges at their ends.
fn place_of((x, y): (u8, u8)) -> (f32, f32) {
    let part = |at: u8| f32::from(at) / f32::from(MOST);
    let (room_x, room_y) = (SIDE - MARK.0 - 4.0, SIDE - MARK.1 - 44.0);
    (LEFT + MARK.0 / 2.0 + 2.0 + part(x) * room_x, TOP + MARK.1 / 2.0 + 22.0 + (1.0 - part(y)) * room_y)
}
