//! What the rooms follow: two files beside the session, there while the facilitator's program has it.
//!
//! `NAME.room` holds the [`RoomView`](crate::core::room::RoomView) of this moment. It is put in place of the one before
//! by rename, so that nobody reads half of it, and is never synced: after a power cut there is no room to show it to.
//! Only the facilitator's program writes it, and a room never writes anything.
//!
//! Whether the one that writes is alive, `NAME.lock` tells: the system lets go of it whatever that program died of. A
//! room asks for a shared lock on it and gives it back within microseconds, and takes it as alive when it is refused.
//! The other way round, each room holds a shared lock on `NAME.rooms`, and the facilitator's program knows that there is
//! one when it is refused the lock for itself. A process number in a file would go on claiming what is no longer so.

mod reader;
mod writer;

pub use reader::{Followed, RoomReader, Unread, open_rooms};
pub use writer::RoomWriter;

#[cfg(test)]
mod tests;
