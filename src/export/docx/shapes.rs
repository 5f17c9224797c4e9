//! A drawing as shapes in a group: each can be taken out, moved, coloured and written in.

use crate::export::drawing::{Align, Drawing, Panel, Shape, Stroke, TextStyle};
use crate::export::letters;
use crate::export::markup::Markup;

/// What tells Word that a group of shapes follows.
const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

/// A paragraph with the drawing. Whoever cannot show shapes says what they tell.
pub fn write(xml: &mut Markup, drawing: &Drawing, number: usize) {
    let (width, height) = (emu(drawing.size.0), emu(drawing.size.1));
    xml.open("w:p", &[]).open("w:r", &[]).open("mc:AlternateContent", &[]);
    xml.open("mc:Choice", &[("Requires", "wpg")]).open("w:drawing", &[]);
    xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
    xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
    xml.empty(
        "wp:docPr",
        &[
            ("id", &number.to_string()),
            ("name", &drawing.name),
            ("descr", &drawing.tells),
            ("title", &drawing.name),
        ],
    );
    xml.empty("wp:cNvGraphicFramePr", &[]);
    xml.open("a:graphic", &[]).open("a:graphicData", &[("uri", GROUP)]).open("wpg:wgp", &[]);
    xml.empty("wpg:cNvGrpSpPr", &[]).open("wpg:grpSpPr", &[]).open("a:xfrm", &[]);
    for (place, size) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
        xml.empty(place, &[("x", "0"), ("y", "0")]).empty(size, &[("cx", &width), ("cy", &height)]);
    }
    xml.close().close().line();
    for (shape, at) in drawing.shapes.iter().zip(1..) {
        // A number of its own among all the drawings of the document.
        write_shape(xml, shape, &(number * 10_000 + at).to_string());
        xml.line();
    }
    // Group, graphic data, graphic, inline, drawing, choice.
    for _ in 0..6 {
        xml.close();
    }
    xml.open("mc:Fallback", &[]).words("w:t", &[], &drawing.tells).close();
    // Alternatives, run, paragraph.
    xml.close().close().close().line();
}

fn write_shape(xml: &mut Markup, shape: &Shape, id: &str) {
    xml.open("wps:wsp", &[]);
    match shape {
        Shape::Panel(panel) => write_panel(xml, panel, id),
        Shape::Line { points, stroke } => write_line(xml, points, *stroke, id),
        Shape::Dot { at: (x, y), radius, fill } => {
            head(xml, id, false);
            xml.open("wps:spPr", &[]);
            place(xml, (x - radius, y - radius), (radius * 2.0, radius * 2.0), &[]);
            preset(xml, "ellipse");
            filled(xml, Some(fill));
            edged(xml, None);
            xml.close();
        }
    }
    if !matches!(shape, Shape::Panel(panel) if !panel.text.is_empty()) {
        xml.empty("wps:bodyPr", &[]);
    }
    xml.close();
}

fn write_panel(xml: &mut Markup, panel: &Panel, id: &str) {
    let has_words = !panel.text.is_empty();
    head(xml, id, has_words);
    xml.open("wps:spPr", &[]);
    place(xml, panel.at, panel.size, &[]);
    preset(xml, "rect");
    filled(xml, panel.fill);
    edged(xml, panel.edge);
    xml.close();
    if !has_words {
        return;
    }
    xml.open("wps:txbx", &[]).open("w:txbxContent", &[]);
    write_words(xml, &panel.text, panel.style);
    xml.close().close();
    let side = emu(letters::PADDING);
    xml.empty(
        "wps:bodyPr",
        &[
            ("wrap", "square"),
            ("lIns", &side),
            ("tIns", "0"),
            ("rIns", &side),
            ("bIns", "0"),
            ("anchor", "ctr"),
        ],
    );
}

fn write_words(xml: &mut Markup, text: &str, style: TextStyle) {
    let align = match style.align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    xml.open("w:p", &[]).open("w:pPr", &[]);
    let spacing = [("w:before", "0"), ("w:after", "0"), ("w:line", "240"), ("w:lineRule", "auto")];
    xml.empty("w:spacing", &spacing).empty("w:jc", &[("w:val", align)]).close();
    xml.open("w:r", &[]).open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
    }
    // Letters are measured in halves of a point.
    let size = format!("{:.0}", style.size * 2.0);
    xml.empty("w:color", &[("w:val", style.colour)]).empty("w:sz", &[("w:val", &size)]).close();
    xml.words("w:t", &[("xml:space", "preserve")], text).close().close();
}

/// A line through points, as a shape of its own form.
fn write_line(xml: &mut Markup, points: &[(f32, f32)], stroke: Stroke, id: &str) {
    let (xs, ys) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
    let least = |values: &mut dyn Iterator<Item = f32>| values.fold(f32::MAX, f32::min);
    let most = |values: &mut dyn Iterator<Item = f32>| values.fold(f32::MIN, f32::max);
    let (left, top) = (least(&mut xs.clone()), least(&mut ys.clone()));
    let size = (most(&mut xs.clone()) - left, most(&mut ys.clone()) - top);
    head(xml, id, false);
    xml.open("wps:spPr", &[]);
    match points {
        [from, to] => {
            let up = (to.1 < from.1) != (to.0 < from.0);
            place(xml, (left, top), size, if up { &[("flipV", "1")] } else { &[] });
            preset(xml, "line");
        }
        _ => {
            place(xml, (left, top), size, &[]);
            let (wide, high) = (emu(size.0.max(0.1)), emu(size.1.max(0.1)));
            xml.open("a:custGeom", &[]);
            for part in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
                xml.empty(part, &[]);
            }
            xml.empty("a:rect", &[("l", "0"), ("t", "0"), ("r", "r"), ("b", "b")]);
            xml.open("a:pathLst", &[]).open("a:path", &[("w", &wide), ("h", &high), ("fill", "none")]);
            for (at, (x, y)) in points.iter().enumerate() {
                xml.open(if at == 0 { "a:moveTo" } else { "a:lnTo" }, &[]);
                xml.empty("a:pt", &[("x", &emu(x - left)), ("y", &emu(y - top))]).close();
            }
            xml.close().close().close();
        }
    }
    filled(xml, None);
    edged(xml, Some(stroke));
    xml.close();
}

fn head(xml: &mut Markup, id: &str, has_words: bool) {
    xml.empty("wps:cNvPr", &[("id", id), ("name", &format!("Shape {id}"))]);
    xml.empty("wps:cNvSpPr", if has_words { &[("txBox", "1")] } else { &[] });
}

fn place(xml: &mut Markup, at: (f32, f32), size: (f32, f32), turned: &[(&str, &str)]) {
    xml.open("a:xfrm", turned).empty("a:off", &[("x", &emu(at.0)), ("y", &emu(at.1))]);
    xml.empty("a:ext", &[("cx", &emu(size.0)), ("cy", &emu(size.1))]).close();
}

fn preset(xml: &mut Markup, form: &str) {
    xml.open("a:prstGeom", &[("prst", form)]).empty("a:avLst", &[]).close();
}

fn filled(xml: &mut Markup, colour: Option<&str>) {
    match colour {
        Some(colour) => {
            xml.open("a:solidFill", &[]).empty("a:srgbClr", &[("val", colour)]).close();
        }
        None => {
            xml.empty("a:noFill", &[]);
        }
    }
}

fn edged(xml: &mut Markup, stroke: Option<Stroke>) {
    let Some(stroke) = stroke else {
        xml.open("a:ln", &[]).empty("a:noFill", &[]).close();
        return;
    };
    xml.open("a:ln", &[("w", &emu(stroke.width))]);
    filled(xml, Some(stroke.colour));
    if stroke.dashed {
        xml.empty("a:prstDash", &[("val", "dash")]);
    }
    xml.close();
}

/// A length in points as the format counts: 12,700 to a point.
fn emu(points: f32) -> String {
    format!("{:.0}", f64::from(points) * 12_700.0)
}
