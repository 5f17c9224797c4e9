//! How the methods and programmes of the library have been used in all saved workshops.

use super::reading::Asked;
use crate::archive::{Figures, Group, Row};
use crate::library::{Item, Kind};

/// The figures the cards of the library have something to say from.
#[derive(Debug, Default)]
pub struct Usage {
    /// The question that has not been answered yet.
    pub asked: Option<Asked>,
    figures: Option<Box<Figures>>,
}

impl Usage {
    /// Takes in an answer, and gives back one to another question.
    pub fn answered(&mut self, number: u64, figures: Box<Figures>) -> Option<Box<Figures>> {
        if self.asked.is_none_or(|asked| asked.number != number) {
            return Some(figures);
        }
        self.asked = None;
        self.figures = Some(figures);
        None
    }

    /// True once it is known what has been used.
    pub fn is_known(&self) -> bool {
        self.figures.is_some()
    }

    /// How this was used; nothing where it never was, or where it is not known yet.
    pub fn of(&self, item: &Item) -> Option<&Row> {
        let figures = self.figures.as_ref()?;
        let rows = match item.kind {
            Kind::Method => &figures.methods,
            Kind::Programme => &figures.programmes,
        };
        rows.iter().find(|row| match &row.of {
            Group::Method { id, .. } | Group::Programme { id, .. } => *id == item.id,
            Group::Period(_) => false,
        })
    }
}
