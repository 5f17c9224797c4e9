//! What was written in a day after it was closed.

use chrono::{DateTime, Utc};

use crate::core::note::Note;
use crate::core::session::{Happening, Session};

/// When what came of a next step was last told; none while nothing has been.
pub fn followed(session: &Session, step: &Note) -> Option<DateTime<Utc>> {
    let told = session.timeline.iter().rev().find_map(|moment| match moment.what {
        Happening::Followed { note, status } if note == step.id => Some((moment.at, status)),
        _ => None,
    });
    told.filter(|(_, status)| *status == step.status).map(|(at, _)| at)
}
