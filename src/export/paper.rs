//! One sheet to be written to one file, for a program that goes on meanwhile.

use std::path::PathBuf;

use super::document::Document;
use super::job::put;
use super::{Format, Written, sheet};
use crate::core::words::Lang;
use crate::locale::Locale;

/// What is to be written, and where.
#[derive(Debug)]
pub struct Paper {
    /// The sheet.
    pub document: Document,
    /// One of [`sheet::FORMATS`].
    pub format: Format,
    /// The file; one that has the name already stays, and this gets a number.
    pub to: PathBuf,
    /// The language to say in what went wrong.
    pub lang: Lang,
}

impl Paper {
    /// Does it.
    pub fn write(self) -> Result<Written, String> {
        let locale = Locale::new(self.lang);
        let bytes = sheet::as_format(&self.document, self.format).map_err(|error| error.describe(&locale))?;
        Ok(Written { path: put(&self.to, &bytes, &locale)?, left_out: 0 })
    }
}
