//! A document as Word opens it: headings, tables and drawings made of shapes one can move and write in.
//!
//! Written as the parts the format is made of, with the same [`Markup`](super::markup::Markup) as a page: the drawings, which are
//! what it is for, no library writes, and all that is left beside them is paragraphs and tables.

mod body;
mod parts;
mod shapes;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ExportError;
use super::document::Document;

/// The document as bytes.
pub fn write(document: &Document) -> Result<Vec<u8>, ExportError> {
    pack(document).map_err(|error| ExportError::Format(error.to_string()))
}

fn pack(document: &Document) -> zip::result::ZipResult<Vec<u8>> {
    let parts = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::properties(document)),
        ("docProps/app.xml", parts::PROGRAM.to_owned()),
        ("word/document.xml", body::write(document)),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", parts::styles(document.lang)),
        ("word/footer.xml", parts::FOOTER.to_owned()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Every file gets the first moment the format knows: the same document is the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, part) in parts {
        zip.start_file(name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
