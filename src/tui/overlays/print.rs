//! The dialog about putting a programme on paper: for whom, as what, for how many, and to which file.

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;

use super::super::model::Model;
use super::rows::{Rows, State, Value, turned};
use crate::core::material::{Turnout, people_said};
use crate::core::note::TableId;
use crate::core::programme::Programme;
use crate::export::sheet::{self, Occasion, Reader};
use crate::export::{Format, Paper};
use crate::library::Library;
use crate::locale::Locale;

/// A row that cannot be read, and the locale key of why.
pub type Wrong = (usize, &'static str);

/// Whom a sheet is for, and whether it is the day on a page or two.
type Whom = (Reader, bool);

/// All there is to choose among.
const WHOM: [Whom; 4] = [
    (Reader::Facilitator, false),
    (Reader::Facilitator, true),
    (Reader::Participants, false),
    (Reader::Packing, false),
];

/// What she has chosen so far.
#[derive(Debug)]
pub struct Print {
    /// Which row she is at: for whom, as what, tables, people, file.
    pub at: usize,
    whom: Whom,
    format: Format,
    tables: Input,
    people: Input,
    file: Input,
    programme: Box<Programme>,
    /// What the file of each sheet is called as long as she says nothing else, without its ending.
    names: [String; WHOM.len()],
    state: State,
}

impl Print {
    /// How many rows there are.
    pub const ROWS: usize = 5;
    /// The locale keys of the rows, from the top.
    const LABELS: [&'static str; Self::ROWS] =
        ["print-ask-whom", "export-ask-as", "print-ask-tables", "print-ask-people", "export-ask-file"];
    /// The row with the tables.
    const TABLES: usize = 2;
    /// The row with the people.
    const PEOPLE: usize = 3;
    /// The row with the file.
    pub const FILE: usize = 4;

    /// The whole run sheet as a page, for the tables the programme is planned for.
    pub fn new(programme: Programme, locale: &Locale) -> Self {
        let name = |whom: Whom| {
            let args = [("programme", programme.id.clone().into()), ("whom", key(whom).into())];
            locale.ta("print-file", &args)
        };
        let mut print = Self {
            at: 0,
            whom: WHOM[0],
            // What her browser shows is printed from there; a document is for changing first.
            format: Format::Html,
            tables: Input::default(),
            people: Input::default(),
            file: Input::default(),
            names: WHOM.map(name),
            programme: Box::new(programme),
            state: State::Asking,
        };
        print.file = Input::new(print.usual_file());
        print
    }

    /// The line she types in.
    pub fn line(&mut self) -> Option<&mut Input> {
        match self.at {
            Self::TABLES => Some(&mut self.tables),
            Self::PEOPLE => Some(&mut self.people),
            Self::FILE => Some(&mut self.file),
            _ => None,
        }
    }

    /// True where the arrows to the side choose.
    pub fn is_at_choice(&self) -> bool {
        self.at < Self::TABLES
    }

    /// The next choice of the row, or the one before. The file follows as far as it has the name it was given here.
    pub fn turn(&mut self, forward: bool) {
        let (usual, ending) = (self.usual_file(), format!(".{}", self.format.key()));
        self.state.ask_anew();
        match self.at {
            0 => self.whom = turned(&WHOM, self.whom, forward),
            1 => self.format = turned(&sheet::FORMATS, self.format, forward),
            _ => {}
        }
        if self.file.value() == usual {
            self.file = Input::new(self.usual_file());
        } else if let Some(name) = self.file.value().strip_suffix(&ending) {
            self.file = Input::new(format!("{name}.{}", self.format.key()));
        }
    }

    fn usual_file(&self) -> String {
        let at = WHOM.iter().position(|whom| *whom == self.whom).unwrap_or(0);
        format!("{}.{}", self.names[at], self.format.key())
    }

    /// The file, as she has typed it.
    pub fn file(&self) -> &str {
        self.file.value()
    }

    /// For how many it is.
    fn turnout(&self) -> Result<Turnout, Wrong> {
        let typed = self.tables.value().trim();
        let tables = if typed.is_empty() { Some(self.programme.tables) } else { typed.parse().ok() };
        let tables = tables.filter(|tables| (1..=TableId::MOST).contains(tables));
        let tables = tables.ok_or((Self::TABLES, "form-bad-tables"))?;
        let turnout = people_said(self.people.value()).and_then(|people| Turnout::said(tables, people));
        turnout.ok_or((Self::PEOPLE, "form-bad-people"))
    }

    /// What is to be written, now. Nothing while it is being written: a key pressed twice makes no second file. Nor
    /// where there is no such sheet, and then the dialog says why.
    pub fn paper(&mut self, to: PathBuf, library: &Library, locale: &Locale) -> Result<Option<Paper>, Wrong> {
        if self.is_writing() {
            return Ok(None);
        }
        let (reader, short) = self.whom;
        let occasion = Occasion { turnout: self.turnout()?, start: None, short };
        match sheet::document(library, &self.programme, reader, occasion, locale) {
            Ok(document) => {
                let paper = || Paper { document, format: self.format, to, lang: locale.lang() };
                Ok(self.state.begin().then(paper))
            }
            Err(error) => {
                self.state = State::Failed(error.describe(locale));
                Ok(None)
            }
        }
    }

    /// It could not be written: she is told why, at the file, and all she has chosen stands.
    pub fn failed(&mut self, why: String) {
        (self.at, self.state) = (Self::FILE, State::Failed(why));
    }

    /// True while the file is being written.
    pub fn is_writing(&self) -> bool {
        self.state.is_writing()
    }

    fn held(&self, row: usize, locale: &Locale) -> Value<'_> {
        match row {
            0 => Value::Choice(locale.ta("print-whom", &[("whom", key(self.whom).into())])),
            1 => Value::Choice(locale.ta("export-format", &[("format", self.format.key().into())])),
            Self::TABLES => {
                let hint = locale.ta("print-tables-hint", &[("n", self.programme.tables.into())]);
                Value::Typed(&self.tables, hint)
            }
            Self::PEOPLE => Value::Typed(&self.people, locale.t("print-people-hint").into_owned()),
            _ => Value::Typed(&self.file, locale.t("export-file-hint").into_owned()),
        }
    }
}

/// The name of a sheet in the locale's keys.
fn key((reader, short): Whom) -> &'static str {
    if short { "short" } else { reader.key() }
}

/// Draws it, and says where the caret stands.
pub fn draw(model: &Model, print: &Print, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let locale = &model.locale;
    let lines = (0..Print::ROWS).map(|row| (Print::LABELS[row], print.held(row, locale))).collect();
    let folder = model.folders.documents.display().to_string();
    let about = locale.ta("print-about", &[("format", print.format.key().into()), ("folder", folder.into())]);
    Rows { heading: "print-heading", lines, at: print.at, about, state: &print.state }.draw(model, area, buf)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Lang;

    fn print() -> Print {
        let library = Library::load(None);
        Print::new(library.programme("mini-lup").unwrap().clone(), &Locale::new(Lang::Nb))
    }

    #[test]
    fn the_name_follows_what_is_chosen_until_she_has_given_it_another() {
        let mut print = print();
        assert_eq!(print.file(), "mini-lup-kjøreplan.html");
        for expected in ["lommeplan", "dagsplan", "pakkeliste", "kjøreplan"] {
            print.turn(true);
            assert_eq!(print.file(), format!("mini-lup-{expected}.html"));
        }
        print.at = 1;
        print.turn(true);
        assert_eq!(print.file(), "mini-lup-kjøreplan.docx");
        print.file = Input::new("til Kari.docx".to_owned());
        print.turn(false);
        assert_eq!(print.file(), "til Kari.html");
        print.at = 0;
        print.turn(true);
        assert_eq!(print.file(), "til Kari.html");
    }

    #[test]
    fn tables_and_people_are_as_she_says_and_otherwise_as_the_programme_does() {
        let mut print = print();
        assert_eq!(print.turnout().unwrap(), Turnout { tables: print.programme.tables, seats: None });
        print.tables = Input::new("2".to_owned());
        print.people = Input::new("5 6".to_owned());
        assert_eq!(print.turnout().unwrap(), Turnout { tables: 2, seats: Some(vec![5, 6]) });
        print.people = Input::new("5 6 7".to_owned());
        assert_eq!(print.turnout().unwrap_err(), (Print::PEOPLE, "form-bad-people"));
        for wrong in ["0", "mange", "200"] {
            print.tables = Input::new(wrong.to_owned());
            assert_eq!(print.turnout().unwrap_err().0, Print::TABLES, "{wrong}");
        }
    }
}
