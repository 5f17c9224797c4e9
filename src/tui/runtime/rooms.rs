//! What the rooms are told, and whether there are any.

use std::path::Path;

use chrono::Utc;

use super::super::model::Model;
use super::super::projector::Rooms;
use super::Outside;
use crate::core::room::{RoomView, Showing};
use crate::core::words::Lang;
use crate::store::RoomWriter;

impl Outside {
    /// Notices whether a room is there. It is asked for when a frame is drawn anyway and never wakes the program up.
    pub(super) fn look_for_rooms(&self, model: &mut Model) {
        if let (Some(room), Some(run)) = (&self.room, model.open.as_deref_mut()) {
            run.projector.rooms = match (room.writer.is_followed(), room.writer.is_behind()) {
                (false, _) => Rooms::None,
                (true, false) => Rooms::Open,
                (true, true) => Rooms::Behind,
            };
        }
    }

    /// Tells the rooms what they may see, where that is not what they were last told.
    pub(super) fn tell_rooms(&mut self, model: &Model) {
        let (Some(room), Some(run)) = (&mut self.room, model.run()) else { return };
        if *room.writer.session() != *run.path {
            // What is written elsewhere since the disk failed is followed there.
            std::mem::replace(room, Room::beside(&run.path)).writer.finish();
        }
        let wall = self.clock.now().wall;
        let asked = Asked {
            event: run.session.last_event,
            showing: run.showing(),
            lang: model.lang(),
            minute: wall.timestamp().div_euclid(60),
        };
        if room.asked.as_ref() == Some(&asked) {
            return;
        }
        let Some(mut view) = model.room_view() else { return };
        (view.time.session, view.time.real) = (self.clock.now().wall, Utc::now());
        room.asked = Some(asked);
        if room.told.as_ref().is_some_and(|told| told.shows_the_same(&view)) {
            return;
        }
        room.told = Some(view.clone());
        room.writer.show(view);
    }

    /// There is nothing more to tell.
    pub(super) fn leave_rooms(&mut self) {
        if let Some(room) = self.room.take() {
            room.writer.finish();
        }
    }
}

/// The rooms that may follow the open session, and what they have been told.
pub(super) struct Room {
    writer: RoomWriter,
    told: Option<RoomView>,
    asked: Option<Asked>,
}

impl Room {
    pub(super) fn beside(session: &Path) -> Self {
        Self { writer: RoomWriter::start(session), told: None, asked: None }
    }
}

/// What a view follows from. While it is the same the view need not even be made; the minute is there because what is to
/// be expected of the day moves with it.
#[derive(PartialEq)]
struct Asked {
    event: u64,
    showing: Showing,
    lang: Lang,
    minute: i64,
}
