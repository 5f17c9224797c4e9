//! The dialog about taking a day out: as what, how much, with or without names, and to which file.

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::super::model::Model;
use super::rows::{Rows, State, Value, turned};
use crate::core::words::Lang;
use crate::export::{Format, Job, Part, Source, Wanted};

/// What she has chosen so far.
#[derive(Debug)]
pub struct Export {
    /// Which row she is at: format, part, names, file.
    pub at: usize,
    wanted: Wanted,
    file: Input,
    source: Source,
    /// What a file's name says where it is without names.
    anonymous: String,
    state: State,
}

impl Export {
    /// How many rows there are.
    pub const ROWS: usize = 4;
    /// The locale keys of the rows, from the top.
    const LABELS: [&'static str; Self::ROWS] =
        ["export-ask-as", "export-ask-part", "export-ask-names", "export-ask-file"];
    /// The row with the file.
    pub const FILE: usize = 3;

    /// What was wanted last, of this day: in a file named as the day is, and `anonymous` after that where it is without
    /// names, so that nobody has to open it to know.
    pub fn new(source: Source, name: &str, wanted: Wanted, anonymous: &str) -> Self {
        let anonymous = format!("-{anonymous}");
        let kept = if wanted.anonymous { anonymous.as_str() } else { "" };
        let file = Input::new(format!("{name}{kept}.{}", wanted.format.key()));
        Self { at: 0, wanted, file, source, anonymous, state: State::Asking }
    }

    /// What is wanted when nobody has said anything else: a page with everything in it.
    pub fn usual() -> Wanted {
        Wanted { format: Format::Html, part: Part::All, anonymous: false }
    }

    /// What is wanted.
    pub fn wanted(&self) -> Wanted {
        self.wanted
    }

    /// The line she types in.
    pub fn line(&mut self) -> Option<&mut Input> {
        (self.at == Self::FILE).then_some(&mut self.file)
    }

    /// True where the arrows to the side choose.
    pub fn is_at_choice(&self) -> bool {
        self.at < Self::FILE
    }

    /// The next choice of the row, or the one before.
    pub fn turn(&mut self, forward: bool) {
        let before = self.wanted.format.key();
        self.state.ask_anew();
        match self.at {
            0 => self.wanted.format = turned(&Format::ALL, self.wanted.format, forward),
            1 if !self.is_record() => self.wanted.part = turned(&Part::ALL, self.wanted.part, forward),
            2 => self.wanted.anonymous = !self.wanted.anonymous,
            _ => {}
        }
        if self.is_record() {
            // The record is always whole.
            self.wanted.part = Part::All;
        }
        let stem = self.file.value().strip_suffix(before).and_then(|stem| stem.strip_suffix('.'));
        if let Some(stem) = stem {
            let stem = stem.strip_suffix(&self.anonymous).unwrap_or(stem);
            let kept = if self.wanted.anonymous { self.anonymous.as_str() } else { "" };
            self.file = Input::new(format!("{stem}{kept}.{}", self.wanted.format.key()));
        }
    }

    /// The file, as she has typed it.
    pub fn file(&self) -> &str {
        self.file.value()
    }

    /// What is to be written, now. Nothing while it is being written: a key pressed twice makes no second file.
    pub fn job(&mut self, to: PathBuf, lang: Lang) -> Option<Job> {
        let job = || Job { source: self.source.clone(), wanted: self.wanted, to, lang };
        self.state.begin().then(job)
    }

    /// It could not be written: she is told why, at the file, and all she has chosen stands.
    pub fn failed(&mut self, why: String) {
        (self.at, self.state) = (Self::FILE, State::Failed(why));
    }

    /// True while the file is being written.
    pub fn is_writing(&self) -> bool {
        self.state.is_writing()
    }

    fn is_record(&self) -> bool {
        self.wanted.format == Format::Json
    }

    /// What a row says.
    fn value(&self, row: usize, model: &Model) -> String {
        let locale = &model.locale;
        match row {
            0 => locale.ta("export-format", &[("format", self.wanted.format.key().into())]),
            1 => locale.ta("export-part", &[("part", self.wanted.part.key().into())]),
            _ => {
                let names = if self.wanted.anonymous { "without" } else { "with" };
                locale.ta("export-names", &[("names", names.into())])
            }
        }
    }

    /// What she should know of what she has chosen.
    fn about(&self, model: &Model) -> String {
        let key = match (self.wanted.anonymous, self.is_record()) {
            (true, _) => "export-about-anonymous",
            (false, true) => "export-about-record",
            (false, false) => "export-about",
        };
        model.locale.ta(key, &[("folder", model.folders.documents.display().to_string().into())])
    }
}

/// Draws it, and says where the caret stands.
pub fn draw(model: &Model, export: &Export, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let held = |row| match row {
        Export::FILE => Value::Typed(&export.file, model.locale.t("export-file-hint").into_owned()),
        row => Value::Choice(export.value(row, model)),
    };
    let lines = (0..Export::ROWS).map(|row| (Export::LABELS[row], held(row))).collect();
    let (at, about) = (export.at, export.about(model));
    Rows { heading: "export-heading", lines, at, about, state: &export.state }.draw(model, area, buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn export() -> Export {
        let source = Source::File("workshop.json".into());
        Export::new(source, "2026-11-24-ledersamling", Export::usual(), "uten-navn")
    }

    #[test]
    fn the_name_follows_the_format_until_she_has_given_it_another_ending() {
        let mut export = export();
        export.turn(true);
        assert_eq!(export.file.value(), "2026-11-24-ledersamling.docx");
        export.file = Input::new("referat".to_owned());
        export.turn(true);
        assert_eq!(export.file.value(), "referat");
    }

    #[test]
    fn a_file_without_names_is_called_so() {
        let mut export = export();
        export.at = 2;
        export.turn(true);
        assert_eq!(export.file(), "2026-11-24-ledersamling-uten-navn.html");
        let again = Export::new(Source::File("b.json".into()), "b", export.wanted(), "uten-navn");
        assert_eq!((again.file(), again.wanted().anonymous), ("b-uten-navn.html", true));
        export.at = 0;
        export.turn(true);
        assert_eq!(export.file(), "2026-11-24-ledersamling-uten-navn.docx");
        export.at = 2;
        export.turn(true);
        assert_eq!(export.file(), "2026-11-24-ledersamling.docx");
    }

    #[test]
    fn the_record_is_whole_whatever_part_was_chosen() {
        let mut export = export();
        export.at = 1;
        export.turn(true);
        assert_eq!(export.wanted.part, Part::Summary);
        export.at = 0;
        while !export.is_record() {
            export.turn(true);
        }
        export.at = 1;
        export.turn(true);
        assert_eq!(export.wanted.part, Part::All);
        assert!(export.wanted.check().is_ok());
    }
}
