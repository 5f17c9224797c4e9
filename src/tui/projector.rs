//! What she shows the room, and whether a room is there to see it.

use crate::core::ids::NoteId;
use crate::core::room::{Scene, Showing, Shows};

/// The projector, as her program knows it.
#[derive(Debug, Default)]
pub struct Projector {
    /// What she shows. The note she points at is put in when the room is told.
    pub showing: Showing,
    /// The message as she last left it, shown or not.
    pub typed: String,
    /// What was shown before it was made black.
    before: Shows,
    /// Whether what she shows is seen.
    pub rooms: Rooms,
}

/// Whether what she shows is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rooms {
    /// No room window is open.
    #[default]
    None,
    /// At least one is.
    Open,
    /// At least one is, and what was last shown could not be written for it.
    Behind,
}

impl Projector {
    /// Shows something else, from its first page.
    pub fn show(&mut self, what: Shows) {
        if what == Shows::Black && self.showing.what != Shows::Black {
            self.before = self.showing.what;
        }
        self.showing.what = what;
        self.showing.page = 0;
    }

    /// Makes the room black; once more, and it shows what it did before.
    pub fn toggle_black(&mut self) {
        match self.showing.what {
            Shows::Black => self.showing.what = self.before,
            _ => {
                self.before = self.showing.what;
                self.showing.what = Shows::Black;
            }
        }
    }

    /// Goes on showing what the room was shown before the program was cut off: a wall that was dark is not lit by that.
    pub fn go_on(&mut self, scene: &Scene) {
        self.showing.what = match scene {
            Scene::Clock => Shows::Clock,
            Scene::Task => Shows::Task,
            Scene::Board(board) => {
                self.showing.page = board.page;
                Shows::Board
            }
            Scene::Agenda { .. } => Shows::Agenda,
            Scene::Message { text } => {
                self.showing.message.clone_from(text);
                self.typed.clone_from(text);
                Shows::Message
            }
            Scene::Result(_) => Shows::Result,
            Scene::Black => Shows::Black,
        };
    }

    /// What would be shown if it were not black.
    pub fn behind_black(&self) -> Shows {
        if self.showing.what == Shows::Black { self.before } else { self.showing.what }
    }

    /// What is shown, with the note she points at.
    pub fn showing_at(&self, at: Option<NoteId>) -> Showing {
        Showing { at, ..self.showing.clone() }
    }
}

/// The locale key of a view's name, as in «rommet ser …».
pub fn name_key(what: Shows) -> &'static str {
    match what {
        Shows::Clock => "shows-clock",
        Shows::Task => "shows-task",
        Shows::Board => "shows-board",
        Shows::Agenda => "shows-agenda",
        Shows::Message => "shows-message",
        Shows::Result => "shows-result",
        Shows::Black => "shows-black",
    }
}
