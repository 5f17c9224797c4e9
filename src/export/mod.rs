//! A day, or several, out to others: as minutes to read, rows to count and the record itself.
//!
//! Minutes are one [`Document`](document::Document) made of a session in the domain's own terms, from which
//! Markdown, HTML and Word's format are written; CSV and Excel's format are rows; JSON is the record. Nothing here
//! knows the terminal, the time or the network: the same session gives the same bytes.

mod csv;
pub mod document;
mod docx;
mod draw;
pub mod drawing;
mod html;
mod job;
mod late;
mod letters;
mod markdown;
mod markup;
mod minutes;
mod paper;
mod record;
pub mod rows;
mod share;
pub mod sheet;
mod svg;
mod taken;
mod xlsx;

use thiserror::Error;

use crate::core::session::Session;
use crate::locale::Locale;
use crate::store::OpenError;

pub use job::{Job, Source, Written};
pub use paper::Paper;
pub use taken::Taken;

/// What it is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text for people, `.md`.
    Markdown,
    /// A page for a browser, `.html`.
    Html,
    /// A document for Word, `.docx`.
    Docx,
    /// Sheets for Excel, `.xlsx`.
    Xlsx,
    /// Rows as text, `.csv`.
    Csv,
    /// The record itself, `.json`.
    Json,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 6] = [Self::Markdown, Self::Html, Self::Docx, Self::Xlsx, Self::Csv, Self::Json];

    /// The name on the command line, and what a file's name ends with.
    pub fn key(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// True for what is no text: nothing to be poured over a terminal.
    pub fn is_binary(self) -> bool {
        match self {
            Self::Markdown | Self::Html | Self::Csv | Self::Json => false,
            Self::Docx | Self::Xlsx => true,
        }
    }

    /// The format with this name, or of a file with this ending.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key.to_ascii_lowercase())
    }
}

/// How much of the day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Everything said.
    #[default]
    All,
    /// What came of it, decisions and next steps.
    Summary,
    /// Who does what by when.
    NextSteps,
}

impl Part {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::All, Self::Summary, Self::NextSteps];

    /// The name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Summary => "summary",
            Self::NextSteps => "next-steps",
        }
    }

    /// The part with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// As what.
    pub format: Format,
    /// How much.
    pub part: Part,
    /// Without names.
    pub anonymous: bool,
}

/// Why something cannot be exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The record is always whole.
    #[error("the record has no parts")]
    PartOfRecord,
    /// A session can no longer be read.
    #[error(transparent)]
    Read(#[from] OpenError),
    /// The format's writer would not write it.
    #[error("{0}")]
    Format(String),
}

impl ExportError {
    /// The error in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::PartOfRecord => locale.t("export-part-of-record").into_owned(),
            Self::Read(error) => error.describe(locale),
            Self::Format(reason) => locale.ta("export-format-failed", &[("reason", reason.as_str().into())]),
        }
    }
}

impl Wanted {
    /// True for the record with everything in it; any other is for others to read.
    pub fn is_whole(self) -> bool {
        self.format == Format::Json && !self.anonymous
    }

    /// Says what cannot be had.
    pub fn check(self) -> Result<(), ExportError> {
        match (self.format, self.part) {
            (Format::Json, Part::Summary | Part::NextSteps) => Err(ExportError::PartOfRecord),
            _ => Ok(()),
        }
    }
}

/// The days as the bytes of one file. Several records in one file are a JSON array.
pub fn export(days: &[Taken], wanted: Wanted, locale: &Locale) -> Result<Vec<u8>, ExportError> {
    wanted.check()?;
    let shared = || -> Vec<Session> { days.iter().map(|day| day.shared(wanted, locale)).collect() };
    let document = || minutes::document(&shared(), wanted, locale);
    Ok(match wanted.format {
        Format::Markdown => markdown::write(&document()).into_bytes(),
        Format::Html => html::write(&document()).into_bytes(),
        Format::Docx => docx::write(&document())?,
        Format::Csv => csv::write(&rows::sheet(&shared(), wanted, locale), locale.lang())?,
        Format::Xlsx => {
            let days = shared();
            let sheets = rows::sheets(&days, wanted, locale);
            xlsx::write(&sheets, &minutes::title(&days, locale), minutes::made(&days))?
        }
        Format::Json => record::write(days, wanted, locale)?,
    })
}
