//! What the projector shows: a picture of a [`RoomView`], to be read from twenty metres.
//!
//! The picture is a function of what it is given, and of the session it is given nothing but the view: what the
//! facilitator sees small on her own screen is drawn by the same code. [`follow`] alone knows files, and [`program`] the
//! terminal and the clock. Nothing here writes.

pub mod contact;
mod draw;
pub mod follow;
pub mod program;
pub mod theme;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use ratatui::layout::Rect;

pub use contact::Contact;
pub use theme::RoomTheme;

use crate::core::room::{RoomView, Scene};
use crate::locale::Locale;

/// What the projector shows at one moment.
#[derive(Clone, Copy, Debug)]
pub struct RoomScreen<'a> {
    /// What the room may see; none before the first time it was read.
    pub view: Option<&'a RoomView>,
    /// The words, in the view's language.
    pub locale: &'a Locale,
    /// The colours.
    pub theme: &'a RoomTheme,
    /// The time the session is at, which in a rehearsal is not the real one.
    pub now: DateTime<Utc>,
    /// How far local time is ahead of UTC where no view says it yet.
    pub offset: FixedOffset,
    /// Whether the program that is followed is there.
    pub contact: Contact,
}

impl RoomScreen<'_> {
    /// When the picture next changes by itself: with the next second of a countdown, else with the minute.
    pub fn next_change(&self) -> Option<DateTime<Utc>> {
        if let Some(view) = self.view.filter(|view| view.closed.is_none()) {
            if view.scene == Scene::Black && !matches!(self.contact, Contact::Lost { .. }) {
                return None;
            }
            if let Some(change) = view.clock.timer.next_change(self.now) {
                return Some(change);
            }
        }
        let into_minute = self.now.timestamp_millis().rem_euclid(60_000);
        self.now.checked_add_signed(TimeDelta::milliseconds(60_000 - into_minute))
    }
}

/// How many pages what is shown takes in a window of this size; at least one.
pub fn pages(view: &RoomView, area: Rect) -> u32 {
    draw::pages(view, area)
}
