//! Which session the room follows, and how it stands with the program that leads it.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use thiserror::Error;

use super::Contact;
use crate::core::room::{RoomView, Scene, Showing, Shows};
use crate::store::{Home, RoomReader, Unread, open_rooms};

/// A day that was cut off is taken up again within these hours; what stood on the wall yesterday is no news today.
const TAKEN_UP_WITHIN: TimeDelta = TimeDelta::hours(12);

/// A later program leads the session: what it tells the room cannot be read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the room's state file is of version {0}")]
pub struct Newer(pub u32);

/// Follows one session, or waits for one.
#[derive(Debug)]
pub struct Follower {
    home: Home,
    /// True when one session was asked for; else whichever is open is followed.
    asked: bool,
    reader: Option<RoomReader>,
    view: Option<RoomView>,
    contact: Contact,
    /// When the program that leads was last known to live.
    alive: Option<DateTime<Utc>>,
}

impl Follower {
    /// For the session that was asked for, or for whichever is open.
    pub fn new(home: Home, asked: Option<&Path>) -> Self {
        let reader = asked.map(RoomReader::of);
        Self { home, asked: asked.is_some(), reader, view: None, contact: Contact::Waiting, alive: None }
    }

    /// What the room may see, as far as it has been told.
    pub fn view(&self) -> Option<&RoomView> {
        self.view.as_ref()
    }

    /// How it stands with the program that leads.
    pub fn contact(&self) -> Contact {
        self.contact
    }

    /// Looks whether there is something new; true when the picture may be another. Ten times a second only the state
    /// file's name is looked at; with `whole`, once a second, also whether anybody leads, and whom else to follow.
    pub fn look(&mut self, real: DateTime<Utc>, whole: bool) -> Result<bool, Newer> {
        let mut is_new = whole && !self.asked && self.contact != Contact::Live && self.choose(real);
        let Some(reader) = &mut self.reader else { return Ok(is_new) };
        match reader.changed() {
            Some(Ok(view)) => {
                self.view = Some(view);
                is_new = true;
            }
            Some(Err(Unread::Newer(version))) => return Err(Newer(version)),
            // What was shown stands: the next file may be sound, and if the day is over, its record is.
            Some(Err(Unread::Missing | Unread::Damaged)) => is_new = true,
            None => {}
        }
        if is_new || whole {
            let before = self.contact;
            self.find_contact(real);
            is_new |= self.contact != before;
        }
        Ok(is_new)
    }

    /// Finds a session to follow; true when it is another than before.
    fn choose(&mut self, real: DateTime<Utc>) -> bool {
        let found = open_rooms(&self.home);
        let is_fresh = |told: Option<DateTime<Utc>>| told.is_some_and(|told| real - told < TAKEN_UP_WITHIN);
        let live = found.iter().find(|session| session.is_live);
        let cut_off = || found.iter().find(|session| self.reader.is_none() && is_fresh(session.told));
        let Some(session) = live.or_else(cut_off) else { return false };
        if self.reader.as_ref().is_some_and(|reader| reader.session() == session.path) {
            return false;
        }
        self.reader = Some(RoomReader::of(&session.path));
        (self.view, self.alive, self.contact) = (None, None, Contact::Waiting);
        true
    }

    fn find_contact(&mut self, real: DateTime<Utc>) {
        let Some(reader) = &mut self.reader else { return };
        if reader.is_live() {
            reader.be_present();
            self.alive = Some(real);
            self.contact = if self.view.is_some() { Contact::Live } else { Contact::Waiting };
            return;
        }
        if self.contact == Contact::Closed {
            return;
        }
        if let Some(session) = reader.closed() {
            let at = session.closed.unwrap_or(real);
            let was_black = self.view.as_ref().is_some_and(|view| view.scene == Scene::Black);
            // What was dark when the day was closed stays so: somebody may be showing pictures of their own.
            let what = if was_black { Shows::Black } else { Shows::Result };
            let lang = self.view.as_ref().map_or(session.language(), |view| view.lang);
            let mut view = RoomView::of(&session, &Showing { what, ..Showing::default() }, lang, at);
            (view.time.pace, view.time.session, view.time.real) = (1, real, real);
            self.view = Some(view);
            self.contact = Contact::Closed;
            return;
        }
        self.contact = match (&self.view, self.contact) {
            (Some(_), Contact::Lost { since }) => Contact::Lost { since },
            (Some(view), _) => Contact::Lost {
                since: self.alive.map_or(view.time.session, |alive| view.time.session_at(alive)),
            },
            (None, _) => Contact::Waiting,
        };
    }
}

#[cfg(test)]
mod tests;
