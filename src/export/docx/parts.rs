//! The parts of the file around the document itself: what is where, what it is called, how it looks.

use chrono::SecondsFormat;

use crate::core::words::Lang;
use crate::export::document::Document;
use crate::export::html::language;
use crate::export::markup::Markup;

/// What every part begins with.
pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespace of nearly everything.
pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What kind each part is of.
pub const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/footer.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"#,
    "</Types>"
);

/// Where the document and what is said of it are.
pub const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>"#,
    "</Relationships>"
);

/// Where what the document needs is.
pub const DOCUMENT_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer.xml"/>"#,
    "</Relationships>"
);

/// The program that made it.
pub const PROGRAM: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#,
    "<Application>Verksted</Application></Properties>"
);

/// The number of the page, at the bottom right.
pub const FOOTER: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>"#,
    r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"#
);

/// What it is called, in which language, and when.
pub fn properties(document: &Document) -> String {
    let mut xml = Markup::beginning(DECLARATION);
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.words("dc:title", &[], &document.title).words("dc:creator", &[], "Verksted").words(
        "dc:language",
        &[],
        language(document.lang),
    );
    if let Some(made) = document.made {
        let made = made.to_rfc3339_opts(SecondsFormat::Secs, true);
        xml.words("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &made).words(
            "dcterms:modified",
            &[("xsi:type", "dcterms:W3CDTF")],
            &made,
        );
    }
    xml.done()
}

/// A style of paragraphs: its id and name, the level of a heading, its letters (half points, bold, colour) and its room.
struct Style {
    id: &'static str,
    name: &'static str,
    outline: Option<&'static str>,
    size: &'static str,
    bold: bool,
    colour: &'static str,
    before: &'static str,
    after: &'static str,
}

const STYLES: [Style; 9] = [
    Style {
        id: "Heading1",
        name: "heading 1",
        outline: Some("0"),
        size: "36",
        bold: true,
        colour: "1A1A1A",
        before: "0",
        after: "160",
    },
    Style {
        id: "Heading2",
        name: "heading 2",
        outline: Some("1"),
        size: "27",
        bold: true,
        colour: "00527F",
        before: "360",
        after: "100",
    },
    Style {
        id: "Heading3",
        name: "heading 3",
        outline: Some("2"),
        size: "22",
        bold: true,
        colour: "1A1A1A",
        before: "220",
        after: "60",
    },
    Style {
        id: "Heading4",
        name: "heading 4",
        outline: Some("3"),
        size: "20",
        bold: true,
        colour: "595959",
        before: "160",
        after: "40",
    },
    Style {
        id: "Note",
        name: "Note",
        outline: None,
        size: "20",
        bold: false,
        colour: "1A1A1A",
        before: "0",
        after: "50",
    },
    Style {
        id: "Said",
        name: "Said",
        outline: None,
        size: "19",
        bold: false,
        colour: "1A1A1A",
        before: "0",
        after: "30",
    },
    Style {
        id: "Cell",
        name: "Cell",
        outline: None,
        size: "19",
        bold: false,
        colour: "1A1A1A",
        before: "20",
        after: "20",
    },
    Style {
        id: "CrowdedCell",
        name: "Crowded cell",
        outline: None,
        size: "15",
        bold: false,
        colour: "1A1A1A",
        before: "20",
        after: "20",
    },
    Style {
        id: "Foot",
        name: "Foot",
        outline: None,
        size: "17",
        bold: false,
        colour: "595959",
        before: "120",
        after: "0",
    },
];

/// How everything looks, and the language its words are in.
pub fn styles(lang: Lang) -> String {
    let lang = language(lang);
    let mut xml = Markup::beginning(DECLARATION);
    xml.open("w:styles", &[("xmlns:w", WORD)]);
    xml.open("w:docDefaults", &[]).open("w:rPrDefault", &[]).open("w:rPr", &[]);
    xml.empty("w:rFonts", &[("w:ascii", "Calibri"), ("w:hAnsi", "Calibri"), ("w:cs", "Calibri")]);
    xml.empty("w:sz", &[("w:val", "20")]).empty("w:lang", &[("w:val", lang)]).close().close();
    xml.open("w:pPrDefault", &[]).open("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:after", "80"), ("w:line", "264"), ("w:lineRule", "auto")])
        .close()
        .close()
        .close();
    xml.open("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]);
    xml.empty("w:name", &[("w:val", "Normal")]).empty("w:qFormat", &[]).close();
    for style in &STYLES {
        write_style(&mut xml, style);
    }
    xml.open("w:style", &[("w:type", "table"), ("w:default", "1"), ("w:styleId", "Rows")]);
    xml.empty("w:name", &[("w:val", "Normal Table")]).open("w:tblPr", &[]).open("w:tblBorders", &[]);
    for side in ["w:top", "w:bottom", "w:insideH"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "BFBFBF")]);
    }
    xml.close().open("w:tblCellMar", &[]);
    for side in ["w:left", "w:right"] {
        xml.empty(side, &[("w:w", "60"), ("w:type", "dxa")]);
    }
    xml.done()
}

fn write_style(xml: &mut Markup, style: &Style) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)]);
    xml.empty("w:name", &[("w:val", style.name)]).empty("w:basedOn", &[("w:val", "Normal")]);
    if style.outline.is_some() {
        xml.empty("w:next", &[("w:val", "Normal")]);
    }
    xml.empty("w:qFormat", &[]).open("w:pPr", &[]);
    if style.outline.is_some() {
        xml.empty("w:keepNext", &[]).empty("w:keepLines", &[]);
    }
    xml.empty("w:spacing", &[("w:before", style.before), ("w:after", style.after)]);
    if let Some(level) = style.outline {
        xml.empty("w:outlineLvl", &[("w:val", level)]);
    }
    xml.close().open("w:rPr", &[]);
    if style.bold {
        xml.empty("w:b", &[]);
    }
    xml.empty("w:color", &[("w:val", style.colour)]).empty("w:sz", &[("w:val", style.size)]).close().close();
}
