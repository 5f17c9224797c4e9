//! Session files: what is on the disk while a day goes on, and after.
//!
//! While a session is open there are three files beside each other: `NAME.json`, a complete snapshot for people and
//! other programs; `NAME.journal`, one line for each event, synced before the event is shown as saved; and
//! `NAME.lock`, which says who writes. Beside them stand `NAME.room` and `NAME.rooms`, which the projector's program
//! follows. When the session is closed only `NAME.json` stays.
//!
//! [`create`] and [`open`] give an [`Open`]; its [`Ready`] starts the one [`Writer`] thread. [`read`] only looks.
//! Method files and the terminal are unknown here.

mod clean;
mod disk;
mod extras;
mod home;
mod journal;
mod list;
mod load;
mod lock;
mod mend;
mod names;
mod open;
mod out;
mod platform;
mod problem;
mod report;
mod room;
mod schema;
mod sink;
mod snapshot;
mod version;
mod writer;

pub use disk::{Disk, RealDisk};
pub use home::Home;
pub use list::{Header, Listed, list, unfinished};
pub use lock::Holder;
pub use open::{Access, Open, Read, Ready, Recovered, create, open, open_with, read, record, record_of};
pub use out::{Taken, write_beside, write_out};
pub use platform::{Stamp, stamp};
pub use problem::{Doing, OpenError, Problem, StoreError, Why, WriteError};
pub use report::{Finished, Report};
pub use room::{Followed, RoomReader, RoomWriter, Unread, open_rooms};
pub use schema::schema;
pub use snapshot::read_file;
pub use writer::Writer;
