//! What she sees of the library: what she has typed, what she has asked for, and what is left of it.

use std::collections::BTreeMap;

use tui_input::Input;

use crate::core::method::Phase;
use crate::core::words::Lang;
use crate::library::find::Finder;
use crate::library::fits::{self, Fit, Wish};
use crate::library::{self, Item, Kind, Library, Problem, ProblemKind, Severity, SourceFile};
use crate::tui::screens::builder::Bench;

/// The library as she looks through it.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// What she searches for.
    pub typed: Input,
    /// What must fit.
    pub wish: Wish,
    /// Which row she is at.
    pub at: usize,
    /// How far the card is scrolled.
    pub scroll: u16,
    /// The workbench she chooses a method for, where that is why she is here.
    pub picking: Option<Picking>,
    /// What she has been told is wrong with what she is at, and may start all the same.
    pub warned: Option<Item>,
    /// What is to be shown, and perhaps built on, when the library has been read anew.
    pub awaited: Option<(Item, bool)>,
    finder: Finder,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

/// A method is being chosen.
#[derive(Clone, Debug)]
pub struct Picking {
    /// For this programme.
    pub bench: Box<Bench>,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A file of hers that something is wrong with, and how bad it is.
    File(SourceFile, Severity),
    /// A method or programme, and how it fits.
    Item(Item, Fit),
}

/// What stands above the rows of a kind, where they are not in the order of what fits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelved {
    /// Files that something is wrong with.
    Files,
    /// Programmes.
    Programmes,
    /// Methods of a phase.
    Phase(Phase),
}

impl Shelf {
    /// Everything there is.
    pub fn new(library: Option<&Library>, lang: Lang) -> Self {
        let mut shelf = Self::default();
        shelf.read(library, lang);
        shelf
    }

    /// The methods there are, to choose one for a programme.
    pub fn picking(picking: Picking, library: Option<&Library>, lang: Lang) -> Self {
        let mut shelf = Self { picking: Some(picking), ..Self::default() };
        shelf.read(library, lang);
        shelf
    }

    /// The library has been read anew, or the language is another.
    pub fn read(&mut self, library: Option<&Library>, lang: Lang) {
        let here = self.item().cloned();
        self.problems = library.map(problems).unwrap_or_default();
        self.finder = library.map(|library| Finder::new(library, lang)).unwrap_or_default();
        self.refresh(library, lang);
        if let Some(item) = here {
            self.go_to(&item);
        }
    }

    /// Finds anew what fits what is typed and asked for, and begins at the top of it.
    pub fn refresh(&mut self, library: Option<&Library>, lang: Lang) {
        (self.at, self.scroll, self.warned) = (0, 0, None);
        self.rows = library.map(|library| self.rows_in(library, lang)).unwrap_or_default();
    }

    fn rows_in(&self, library: &Library, lang: Lang) -> Vec<Row> {
        let mut fitting = fits::fitting(library, &self.wish, lang);
        let wants_all = self.wish.is_empty() && self.picking.is_none();
        if self.picking.is_some() {
            fitting.retain(|(item, _)| item.kind == Kind::Method);
        }
        if self.is_searching() {
            let fit = |item: &Item| fitting.iter().find(|(fits, _)| fits == item).map(|(_, fit)| *fit);
            let found = self.finder.find(self.typed.value()).into_iter();
            let found = found.filter_map(|item| Some(Row::Item(item.clone(), fit(item)?)));
            // Nothing is known of such a file but what it is called.
            let typed = self.typed.value().trim().to_lowercase();
            let files = self.files().filter(|row| match row {
                Row::File(file, _) => wants_all && file.to_string().contains(&typed),
                Row::Item(..) => false,
            });
            return files.chain(found).collect();
        }
        if self.is_asking() {
            return fitting.into_iter().map(|(item, fit)| Row::Item(item, fit)).collect();
        }
        let mut items = fitting;
        items.sort_by(|(a, _), (b, _)| {
            let order = |item: &Item| (item.kind == Kind::Method, phase_of(library, item));
            order(a).cmp(&order(b)).then_with(|| library.by_name(a, b, lang))
        });
        self.files()
            .filter(|_| wants_all)
            .chain(items.into_iter().map(|(item, fit)| Row::Item(item, fit)))
            .collect()
    }

    /// Her files that something is wrong with, those that cannot be used first.
    fn files(&self) -> impl Iterator<Item = Row> {
        let mut worst: BTreeMap<&SourceFile, Severity> = BTreeMap::new();
        for problem in &self.problems {
            let known = worst.entry(&problem.file).or_insert(problem.severity);
            *known = problem.severity.min(*known);
        }
        let mut files: Vec<(&SourceFile, Severity)> = worst.into_iter().collect();
        files.sort_by_key(|(_, severity)| *severity);
        files.into_iter().map(|(file, severity)| Row::File(file.clone(), severity))
    }

    /// What is wrong with a file.
    pub fn problems_of(&self, file: &SourceFile) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |problem| problem.file == *file)
    }

    /// What is wrong with the file of a method or programme; where a file of hers cannot be read and the built-in one
    /// is used in its place, that.
    pub fn problems_about<'s>(
        &'s self,
        library: &'s Library,
        item: &'s Item,
    ) -> impl Iterator<Item = &'s Problem> {
        let file = library.file(item);
        let stands_in = move |problem: &Problem| match &problem.what {
            ProblemKind::BuiltInInForce { id } => problem.file.kind() == item.kind && *id == item.id,
            _ => false,
        };
        self.problems.iter().filter(move |problem| Some(&problem.file) == file || stands_in(problem))
    }

    /// How bad that is; nothing where all is well.
    pub fn worst_about(&self, library: &Library, item: &Item) -> Option<Severity> {
        self.problems_about(library, item).map(|problem| problem.severity).min()
    }

    /// True while she searches by words: then the best match stands first.
    pub fn is_searching(&self) -> bool {
        !self.typed.value().trim().is_empty()
    }

    /// True while she asks what fits: then the best fit stands first.
    pub fn is_asking(&self) -> bool {
        self.wish.minutes.is_some() || self.wish.people.is_some()
    }

    /// The rows, from the top.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row she is at.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    /// What she is at, where it is not a file with a slip in it.
    pub fn item(&self) -> Option<&Item> {
        match self.row()? {
            Row::Item(item, _) => Some(item),
            Row::File(..) => None,
        }
    }

    /// The method she is at.
    pub fn method(&self) -> Option<&str> {
        self.item().filter(|item| item.kind == Kind::Method).map(|item| item.id.as_str())
    }

    /// The programme she is at.
    pub fn programme(&self) -> Option<&str> {
        self.item().filter(|item| item.kind == Kind::Programme).map(|item| item.id.as_str())
    }

    /// To this one, where it is shown.
    pub fn go_to(&mut self, item: &Item) {
        let here = |row: &Row| matches!(row, Row::Item(other, _) if other == item);
        self.at = self.rows.iter().position(here).unwrap_or(0);
        self.scroll = 0;
    }

    /// The next phase, or the one before; after the last, all of them.
    pub fn turn_phase(&mut self, forward: bool) {
        self.wish.phase = beside(&Phase::ALL, self.wish.phase, forward);
    }

    /// Takes away all that was typed and asked for.
    pub fn widen_all(&mut self, library: Option<&Library>, lang: Lang) {
        self.typed.reset();
        self.wish = Wish::default();
        self.refresh(library, lang);
    }

    /// Takes away what was typed, else what was asked for. False when there was nothing.
    pub fn widen(&mut self) -> bool {
        if self.typed.value().is_empty() && self.wish.is_empty() {
            return false;
        }
        if self.typed.value().is_empty() {
            self.wish = Wish::default();
        } else {
            self.typed.reset();
        }
        true
    }
}

/// The one after this one, or before it; after the last, and before the first, none of them.
pub fn beside<T: Copy + PartialEq>(all: &[T], here: Option<T>, forward: bool) -> Option<T> {
    let at = here.and_then(|here| all.iter().position(|other| *other == here));
    match (at, forward) {
        (None, true) => all.first().copied(),
        (None, false) => all.last().copied(),
        (Some(at), true) => all.get(at + 1).copied(),
        (Some(at), false) => at.checked_sub(1).and_then(|at| all.get(at).copied()),
    }
}

/// What is wrong with her files: with the words of them, and with how they hold together.
fn problems(library: &Library) -> Vec<Problem> {
    let mut problems: Vec<Problem> = library.problems.clone();
    problems.extend(library::check_own(library));
    problems.retain(|problem| !problem.file.is_built_in());
    problems
}

/// What stands above this row; nothing where the best stands first.
pub fn shelved(library: &Library, row: &Row) -> Shelved {
    match row {
        Row::File(..) => Shelved::Files,
        Row::Item(item, _) => phase_of(library, item).map_or(Shelved::Programmes, Shelved::Phase),
    }
}

fn phase_of(library: &Library, item: &Item) -> Option<Phase> {
    let is_method = item.kind == Kind::Method;
    library.method(&item.id).filter(|_| is_method).map(|method| method.phase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf() -> (Library, Shelf) {
        let library = Library::load(None);
        let shelf = Shelf::new(Some(&library), Lang::Nb);
        (library, shelf)
    }

    #[test]
    fn programmes_stand_first_and_methods_by_phase() {
        let (library, shelf) = shelf();
        assert_eq!(shelf.item().map(|item| item.kind), Some(Kind::Programme));
        let mut order: Vec<_> = shelf.rows().iter().map(|row| shelved(&library, row)).collect();
        order.dedup();
        let mut phases: Vec<Phase> = order
            .iter()
            .filter_map(|shelved| if let Shelved::Phase(phase) = shelved { Some(*phase) } else { None })
            .collect();
        assert!(phases.is_sorted());
        phases.dedup();
        assert_eq!(phases.len() + 1, order.len());
    }

    #[test]
    fn what_is_typed_and_asked_for_must_both_hold() {
        let (library, mut shelf) = shelf();
        shelf.typed = Input::new("brukerreise".to_owned());
        shelf.refresh(Some(&library), Lang::Nb);
        assert_eq!(shelf.method(), Some("user-journey"));
        shelf.wish.minutes = Some(10);
        shelf.refresh(Some(&library), Lang::Nb);
        assert_ne!(shelf.method(), Some("user-journey"));
    }

    #[test]
    fn the_phases_come_one_by_one_and_then_all() {
        let (_, mut shelf) = shelf();
        for phase in Phase::ALL {
            shelf.turn_phase(true);
            assert_eq!(shelf.wish.phase, Some(phase));
        }
        shelf.turn_phase(true);
        assert_eq!(shelf.wish.phase, None);
        shelf.turn_phase(false);
        assert_eq!(shelf.wish.phase, Some(Phase::Any));
    }

    #[test]
    fn words_are_taken_away_before_what_must_fit() {
        let (_, mut shelf) = shelf();
        shelf.typed = Input::new("idé".to_owned());
        shelf.wish.people = Some(4);
        assert!(shelf.widen());
        assert_eq!((shelf.typed.value(), shelf.wish.people), ("", Some(4)));
        assert!(shelf.widen() && shelf.wish.is_empty());
        assert!(!shelf.widen());
    }
}
