//! Boards as drawings. Each is told in words as well, for those who do not see it.

mod bars;
mod journey;
mod matrix;
mod tree;

pub use bars::{bars, pulse};
pub use journey::journey;
pub use matrix::matrix;
pub use tree::trees;

use super::drawing::{Align, Colour, Panel, Shape, Stroke, TextStyle};

/// As wide as the text of an A4 page, in points.
const PAGE: f32 = 482.0;
/// No drawing is higher: it must fit a page with its heading.
const HIGHEST: f32 = 640.0;

// Okabe and Ito's colours, which people who are colour-blind tell apart, and greys for what stands behind.
const INK: Colour = "1A1A1A";
const GREY: Colour = "595959";
const PALE: Colour = "D9D9D9";
const BLUE: Colour = "0072B2";
const SKY: Colour = "D6EAF6";
const VERMILION: Colour = "D55E00";
const SAND: Colour = "FDEBDD";
const WHITE: Colour = "FFFFFF";

const SMALL: TextStyle = TextStyle { size: 8.0, bold: false, align: Align::Left, colour: INK };

/// The style, standing there.
const fn at(align: Align, style: TextStyle) -> TextStyle {
    TextStyle { align, ..style }
}

/// Words with nothing round them.
fn label(at: (f32, f32), size: (f32, f32), text: impl Into<String>, style: TextStyle) -> Shape {
    Shape::Panel(Panel { at, size, fill: None, edge: None, text: text.into(), style })
}

fn line(points: Vec<(f32, f32)>, colour: Colour, width: f32, dashed: bool) -> Shape {
    Shape::Line { points, stroke: Stroke { colour, width, dashed } }
}

/// A count as a length.
#[expect(clippy::cast_precision_loss, reason = "no board has so many")]
fn float(count: usize) -> f32 {
    count as f32
}
