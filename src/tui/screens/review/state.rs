//! Where she is in a saved day.

use super::super::super::model::Screen;

/// Where she is in a saved day. The day itself is the open session, which nothing is written to before she says so.
#[derive(Clone, Debug)]
pub struct Review {
    /// Where she came from, and goes back to.
    pub from: Box<Screen>,
    /// How far the day in short is scrolled.
    pub scroll: u16,
}

impl Review {
    /// The beginning of a day that was opened from this screen.
    pub fn new(from: Screen) -> Self {
        // Out of a day one goes to the list it was chosen from, never to another day.
        let from = match from {
            Screen::Review(review) => review.from,
            other => Box::new(other),
        };
        Self { from, scroll: 0 }
    }
}
