//! A drawing as shapes with words in them, whoever puts it on paper: SVG in a page, shapes one can move in a document.
//!
//! Words always stand inside a box and are broken to fit it, since the one who draws decides how wide letters are.

/// Shapes on a sheet, those first in the list at the bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// What it is, in a few words.
    pub name: String,
    /// What is to be seen, for those who do not see it.
    pub tells: String,
    /// How wide and high the sheet is, in points; as wide as a page where it is to fill one.
    pub size: (f32, f32),
    /// What is on it.
    pub shapes: Vec<Shape>,
}

/// One thing on a drawing. Places are in points from the top left.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box, perhaps with words in it.
    Panel(Panel),
    /// A line through these points.
    Line {
        /// Where it goes.
        points: Vec<(f32, f32)>,
        /// How it looks.
        stroke: Stroke,
    },
    /// A dot with its centre and how far it reaches.
    Dot {
        /// Its centre.
        at: (f32, f32),
        /// Its radius.
        radius: f32,
        /// What it is filled with.
        fill: Colour,
    },
}

/// A box, perhaps with words in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// Its top left.
    pub at: (f32, f32),
    /// How wide and high it is.
    pub size: (f32, f32),
    /// What it is filled with.
    pub fill: Option<Colour>,
    /// The line round it.
    pub edge: Option<Stroke>,
    /// What it says.
    pub text: String,
    /// How it says it.
    pub style: TextStyle,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// How high the letters are, in points.
    pub size: f32,
    /// Stronger than what is around it.
    pub bold: bool,
    /// Where in its box it stands.
    pub align: Align,
    /// The colour of the letters.
    pub colour: Colour,
}

/// Where in a box words stand; up and down they are in the middle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// A line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// How thick it is, in points.
    pub width: f32,
    /// Drawn in pieces.
    pub dashed: bool,
}

/// A colour as it is written: `0072B2`.
pub type Colour = &'static str;
