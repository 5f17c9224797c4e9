//! The document itself: paragraphs, tables and drawings.

use super::parts::{DECLARATION, WORD};
use super::shapes;
use crate::export::document::{Block, Document, Item, Level, Table};
use crate::export::markup::Markup;

/// The width of the text between the margins of an A4 page, in twentieths of a point.
const WIDTH: u32 = 9640;
/// How far words stand from a note's number, and what answers it from it.
const HANGING: usize = 510;
const DEEPER: usize = 300;
/// How far anything is moved in at most: a chain of whys may be of any length.
const DEEPEST: usize = 12;
/// A table with more columns than this has smaller letters.
const CROWDED: usize = 5;
/// The width of a column of figures.
const FIGURES: u32 = 1150;

/// The part with the document.
pub fn write(document: &Document) -> String {
    let mut body = Body { xml: Markup::beginning(DECLARATION), drawings: 0 };
    let xml = &mut body.xml;
    xml.open(
        "w:document",
        &[
            ("xmlns:w", WORD),
            ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
            ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
            ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
            ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
            ("xmlns:wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
            ("xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ],
    );
    xml.open("w:body", &[]).line();
    for (at, day) in document.days.iter().enumerate() {
        let xml = &mut body.xml;
        xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", "Heading1")]);
        if at > 0 {
            xml.empty("w:pageBreakBefore", &[]);
        }
        xml.close();
        run(xml, &day.title, Look::Plain);
        xml.close().line();
        body.blocks(&day.blocks);
    }
    for line in &document.foot {
        paragraph(&mut body.xml, "Foot", line);
    }
    let xml = &mut body.xml;
    xml.open("w:sectPr", &[]).empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId2")]);
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", "1134"),
            ("w:right", "1133"),
            ("w:bottom", "1134"),
            ("w:left", "1133"),
            ("w:header", "567"),
            ("w:footer", "567"),
            ("w:gutter", "0"),
        ],
    );
    body.xml.done()
}

struct Body {
    xml: Markup,
    drawings: usize,
}

impl Body {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let xml = &mut self.xml;
            match block {
                Block::Heading(level, text) => {
                    let style = match level {
                        Level::Part => "Heading2",
                        Level::Board => "Heading3",
                        Level::Piece => "Heading4",
                    };
                    paragraph(xml, style, text);
                }
                Block::Paragraph(text) => paragraph(xml, "Normal", text),
                Block::Facts(facts) => {
                    for fact in facts {
                        named(xml, "Normal", 0, fact, false);
                    }
                }
                Block::Notes(items) => items.iter().for_each(|item| note(xml, item)),
                Block::Table(rows) => table(xml, rows),
                Block::Figure(drawing, _) => {
                    self.drawings += 1;
                    shapes::write(xml, drawing, self.drawings);
                }
            }
        }
    }
}

/// How the letters of a run look.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Bold,
    Grey,
}

fn run(xml: &mut Markup, text: &str, look: Look) {
    xml.open("w:r", &[]);
    match look {
        Look::Plain => {}
        Look::Bold => {
            xml.open("w:rPr", &[]).empty("w:b", &[]).close();
        }
        Look::Grey => {
            xml.open("w:rPr", &[]).empty("w:color", &[("w:val", "595959")]).close();
        }
    }
    xml.words("w:t", &[("xml:space", "preserve")], text).close();
}

fn paragraph(xml: &mut Markup, style: &'static str, text: &str) {
    xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", style)]).close();
    run(xml, text, Look::Plain);
    xml.close().line();
}

/// A name and what it stands for.
fn named(
    xml: &mut Markup,
    style: &'static str,
    indent: usize,
    (name, value): &(String, String),
    goes_on: bool,
) {
    xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", style)]);
    if goes_on {
        xml.empty("w:keepNext", &[]);
    }
    if indent > 0 {
        xml.empty("w:ind", &[("w:left", &indent.to_string())]);
    }
    xml.close();
    run(xml, &format!("{name}: "), if indent > 0 { Look::Grey } else { Look::Bold });
    run(xml, value, Look::Plain);
    xml.close().line();
}

/// The number to the left of the words, and what is known of it below.
fn note(xml: &mut Markup, item: &Item) {
    let left = (HANGING + item.depth.min(DEEPEST) * DEEPER).to_string();
    xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", "Note")]);
    if !item.said.is_empty() {
        // A card stays on one page where it can, and apart from the one above.
        xml.empty("w:keepNext", &[]);
    }
    xml.open("w:tabs", &[]).empty("w:tab", &[("w:val", "left"), ("w:pos", &left)]).close();
    if !item.said.is_empty() {
        xml.empty("w:spacing", &[("w:before", "120"), ("w:after", "30")]);
    }
    xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &HANGING.to_string())]).close();
    run(xml, &item.number.to_string(), Look::Bold);
    xml.open("w:r", &[]).empty("w:tab", &[]).close();
    run(xml, &item.text, Look::Plain);
    if !item.marks.is_empty() {
        run(xml, &format!(" ({})", item.marks.join(", ")), Look::Grey);
    }
    xml.close().line();
    for (at, said) in item.said.iter().enumerate() {
        let goes_on = at + 1 < item.said.len();
        named(xml, "Said", HANGING + item.depth.min(DEEPEST) * DEEPER, said, goes_on);
    }
}

/// A table whose head stands again on every page, and whose rows stay whole.
fn table(xml: &mut Markup, table: &Table) {
    let figures = table.columns.iter().filter(|column| column.figures).count();
    let shares: u32 = table.columns.iter().filter(|column| !column.figures).map(|column| column.share).sum();
    let left = WIDTH.saturating_sub(FIGURES * u32::try_from(figures).unwrap_or(0));
    let width = |at: usize| {
        let column = &table.columns[at];
        let of_words = || left * column.share / shares.max(1);
        // A table of nothing but figures is no wider than they are.
        if column.figures { FIGURES } else { of_words() }.to_string()
    };
    let widths: Vec<String> = (0..table.columns.len()).map(width).collect();
    let style = if table.columns.len() > CROWDED { "CrowdedCell" } else { "Cell" };
    xml.open("w:tbl", &[]).open("w:tblPr", &[]).empty("w:tblStyle", &[("w:val", "Rows")]);
    xml.empty("w:tblW", &[("w:w", "0"), ("w:type", "auto")])
        .empty("w:tblLayout", &[("w:type", "fixed")])
        .close();
    xml.open("w:tblGrid", &[]);
    for width in &widths {
        xml.empty("w:gridCol", &[("w:w", width)]);
    }
    xml.close().line();
    let cells = |xml: &mut Markup, at: usize, lines: &[String], look: Look| {
        xml.open("w:tc", &[]).open("w:tcPr", &[]);
        let width = widths.get(at).map_or("0", String::as_str);
        xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]).close();
        let to_right = table.columns.get(at).is_some_and(|column| column.figures);
        // A cell holds a paragraph even where it says nothing.
        for line in lines.iter().map(String::as_str).chain(lines.is_empty().then_some("")) {
            xml.open("w:p", &[]).open("w:pPr", &[]).empty("w:pStyle", &[("w:val", style)]);
            if to_right {
                xml.empty("w:jc", &[("w:val", "right")]);
            }
            xml.close();
            run(xml, line, look);
            xml.close();
        }
        xml.close();
    };
    xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).empty("w:tblHeader", &[]).close();
    for (at, column) in table.columns.iter().enumerate() {
        cells(xml, at, std::slice::from_ref(&column.name), Look::Bold);
    }
    xml.close().line();
    for row in &table.rows {
        xml.open("w:tr", &[]).open("w:trPr", &[]).empty("w:cantSplit", &[]).close();
        for (at, lines) in row.iter().enumerate() {
            cells(xml, at, lines, Look::Plain);
        }
        xml.close().line();
    }
    xml.close();
    // Two tables without a paragraph between them would become one.
    xml.open("w:p", &[]).close().line();
}
