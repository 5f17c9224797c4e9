//! A drawing as SVG, for a page.

use super::drawing::{Align, Drawing, Panel, Shape, Stroke};
use super::letters;
use super::markup::Markup;

/// Writes the drawing. `id` tells it from the others on the page.
pub fn write(drawing: &Drawing, id: &str) -> String {
    let (width, height) = drawing.size;
    let (title, tells) = (format!("{id}-title"), format!("{id}-tells"));
    let mut svg = Markup::default();
    svg.open(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", &format!("0 0 {} {}", points(width), points(height))),
            ("role", "img"),
            ("aria-labelledby", &format!("{title} {tells}")),
            ("style", &format!("max-width:{}pt", points(width))),
        ],
    );
    svg.words("title", &[("id", &title)], &drawing.name).words("desc", &[("id", &tells)], &drawing.tells);
    for shape in &drawing.shapes {
        match shape {
            Shape::Panel(panel) => write_panel(&mut svg, panel),
            Shape::Line { points, stroke } => write_line(&mut svg, points, *stroke),
            Shape::Dot { at, radius, fill } => {
                let (x, y, radius) = (points(at.0), points(at.1), points(*radius));
                svg.empty("circle", &[("cx", &x), ("cy", &y), ("r", &radius), ("fill", &hash(fill))]);
            }
        }
    }
    svg.done()
}

fn write_panel(svg: &mut Markup, panel: &Panel) {
    let ((x, y), (width, height)) = (panel.at, panel.size);
    if panel.fill.is_some() || panel.edge.is_some() {
        let fill = panel.fill.map_or_else(|| "none".to_owned(), hash);
        let edge = panel.edge.map_or_else(|| "none".to_owned(), |edge| hash(edge.colour));
        let thick = points(panel.edge.map_or(0.0, |edge| edge.width));
        svg.empty(
            "rect",
            &[
                ("x", &points(x)),
                ("y", &points(y)),
                ("width", &points(width)),
                ("height", &points(height)),
                ("rx", "2"),
                ("fill", &fill),
                ("stroke", &edge),
                ("stroke-width", &thick),
            ],
        );
    }
    write_words(svg, panel);
}

/// The words broken to fit, in the middle up and down.
fn write_words(svg: &mut Markup, panel: &Panel) {
    if panel.text.is_empty() {
        return;
    }
    let ((left, top), (width, height)) = (panel.at, panel.size);
    let style = panel.style;
    let lines = letters::wrap(&panel.text, letters::within(width), style.size);
    let (anchor, x) = match style.align {
        Align::Left => ("start", left + letters::PADDING),
        Align::Centre => ("middle", left + width / 2.0),
        Align::Right => ("end", left + width - letters::PADDING),
    };
    let mut y = top + (height - letters::height(lines.len(), style.size)) / 2.0 + style.size * 0.95;
    for line in &lines {
        svg.words(
            "text",
            &[
                ("x", &points(x)),
                ("y", &points(y)),
                ("font-size", &points(style.size)),
                ("font-weight", if style.bold { "bold" } else { "normal" }),
                ("text-anchor", anchor),
                ("fill", &hash(style.colour)),
            ],
            line,
        );
        y += style.size * letters::LEADING;
    }
}

fn write_line(svg: &mut Markup, through: &[(f32, f32)], stroke: Stroke) {
    let path: Vec<String> = through.iter().map(|(x, y)| format!("{},{}", points(*x), points(*y))).collect();
    let dashes = if stroke.dashed { "3 3" } else { "none" };
    svg.empty(
        "polyline",
        &[
            ("points", &path.join(" ")),
            ("fill", "none"),
            ("stroke", &hash(stroke.colour)),
            ("stroke-width", &points(stroke.width)),
            ("stroke-dasharray", dashes),
        ],
    );
}

fn hash(colour: &str) -> String {
    format!("#{colour}")
}

/// A length with one decimal at most, so that a file is the same on any machine.
fn points(length: f32) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
