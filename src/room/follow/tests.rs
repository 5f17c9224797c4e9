use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, thread};

use super::*;
use crate::core::boards::fixture;
use crate::core::event::{Turn, What};
use crate::core::session::Session;
use crate::core::words::Lang;
use crate::store::{Access, Open, RoomWriter, Writer, create, open};

/// The program that leads, as far as a room can tell.
struct Leader {
    writer: Writer,
    room: RoomWriter,
    session: Session,
}

impl Leader {
    fn start(home: &Home) -> Self {
        Self::of(create(home, fixture::session("type = \"list\"")))
    }

    fn again(path: &Path) -> Self {
        Self::of(open(path).unwrap())
    }

    fn of(open: Open) -> Self {
        let Access::Write(ready) = open.access else { panic!("it can be written") };
        let room = RoomWriter::start(&open.path);
        Self { writer: Writer::start(ready, |_| {}), room, session: open.session }
    }

    fn path(&self) -> PathBuf {
        self.room.session().to_owned()
    }

    fn show(&self, what: Shows) {
        let showing = Showing { what, ..Showing::default() };
        self.room.show(RoomView::of(&self.session, &showing, Lang::Nb, Utc::now()));
    }

    /// The battery dies, as far as files can tell.
    fn dies(self) -> PathBuf {
        let path = self.path();
        assert!(self.writer.finish(false).saved);
        // The thread of the room lives on and writes nothing.
        std::mem::forget(self.room);
        path
    }

    fn closes(mut self) {
        let event = self.session.event(Utc::now(), &"test".into(), Turn::New, What::Closed);
        self.session.apply(&event).unwrap();
        self.writer.persist(event);
        assert!(self.writer.finish(true).saved);
        self.room.finish();
    }
}

fn until(follower: &mut Follower, what: &str, is_so: impl Fn(&Follower) -> bool) {
    let limit = Instant::now() + Duration::from_secs(10);
    loop {
        follower.look(Utc::now(), true).unwrap();
        if is_so(follower) {
            return;
        }
        assert!(Instant::now() < limit, "waited in vain until {what}: {follower:?}");
        thread::sleep(Duration::from_millis(1));
    }
}

fn shows(follower: &Follower, what: &str) -> bool {
    let scene = follower.view().map(|view| serde_json::to_value(&view.scene).unwrap());
    scene.is_some_and(|scene| scene["shows"] == what)
}

#[test]
fn one_that_waits_picks_up_the_day_follows_it_and_shows_what_came_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().to_owned());
    let mut follower = Follower::new(home.clone(), None);
    assert_eq!(follower.look(Utc::now(), true), Ok(false));
    assert_eq!((follower.contact(), follower.view()), (Contact::Waiting, None));
    let leader = Leader::start(&home);
    leader.show(Shows::Task);
    until(&mut follower, "it follows", |follower| follower.contact() == Contact::Live);
    until(&mut follower, "it shows the task", |follower| shows(follower, "task"));
    until(&mut follower, "it is seen", |_| leader.room.is_followed());
    leader.closes();
    until(&mut follower, "the day is over", |follower| follower.contact() == Contact::Closed);
    assert!(shows(&follower, "result"));
    assert_eq!(follower.look(Utc::now(), true), Ok(false), "nothing more happens");
}

#[test]
fn contact_that_is_lost_is_told_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().to_owned());
    let leader = Leader::start(&home);
    leader.show(Shows::Agenda);
    let mut follower = Follower::new(home.clone(), None);
    until(&mut follower, "it follows", |follower| follower.contact() == Contact::Live);
    let lived = Utc::now();
    let path = leader.dies();
    let is_lost = |follower: &Follower| matches!(follower.contact(), Contact::Lost { .. });
    until(&mut follower, "contact is lost", is_lost);
    assert!(shows(&follower, "agenda"), "it never goes blank");
    let Contact::Lost { since } = follower.contact() else { panic!("it is lost") };
    assert!((since - lived).abs() < TimeDelta::seconds(2), "{since} {lived}");
    // A room started meanwhile knows as much; one started for another session does not.
    let mut late = Follower::new(home.clone(), None);
    late.look(Utc::now(), true).unwrap();
    assert!(is_lost(&late) && shows(&late, "agenda"));
    let mut tomorrow = Follower::new(home.clone(), None);
    tomorrow.look(Utc::now() + TimeDelta::hours(20), true).unwrap();
    assert_eq!(tomorrow.contact(), Contact::Waiting, "yesterday is no news");
    let leader = Leader::again(&path);
    leader.show(Shows::Clock);
    for follower in [&mut follower, &mut late, &mut tomorrow] {
        until(follower, "contact is found", |follower| {
            follower.contact() == Contact::Live && shows(follower, "clock")
        });
    }
}

#[test]
fn another_day_that_is_led_is_followed_in_place_of_one_that_was_cut_off() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().to_owned());
    let first = Leader::start(&home);
    first.show(Shows::Clock);
    let mut follower = Follower::new(home.clone(), None);
    until(&mut follower, "it follows", |follower| follower.contact() == Contact::Live);
    let path = first.dies();
    let mut faithful = Follower::new(home.clone(), Some(&path));
    let second = Leader::start(&home);
    second.show(Shows::Black);
    until(&mut follower, "it follows the other", |follower| shows(follower, "black"));
    faithful.look(Utc::now(), true).unwrap();
    assert!(shows(&faithful, "clock"), "whoever asked for one session gets that one");
    second.closes();
    until(&mut follower, "the day is over", |follower| follower.contact() == Contact::Closed);
    assert!(shows(&follower, "black"), "what was dark stays dark");
}

#[test]
fn a_closed_day_shows_its_result_and_one_not_begun_waits() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().to_owned());
    let leader = Leader::start(&home);
    let path = leader.path();
    leader.closes();
    let mut follower = Follower::new(home.clone(), Some(&path));
    follower.look(Utc::now(), true).unwrap();
    assert!(follower.contact() == Contact::Closed && shows(&follower, "result"));
    let mut early = Follower::new(home.clone(), Some(&home.sessions_dir().join("finnes-ikke.json")));
    early.look(Utc::now(), true).unwrap();
    assert_eq!(early.contact(), Contact::Waiting);
}

#[test]
fn a_torn_file_leaves_what_was_shown_and_a_newer_program_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path().to_owned());
    let leader = Leader::start(&home);
    leader.show(Shows::Task);
    let mut follower = Follower::new(home.clone(), None);
    until(&mut follower, "it follows", |follower| shows(follower, "task"));
    let state = leader.path().with_extension("room");
    fs::write(&state, b"{\"format\":\"verk").unwrap();
    follower.look(Utc::now(), true).unwrap();
    assert!(shows(&follower, "task") && follower.contact() == Contact::Live);
    fs::write(&state, b"{\"format\":\"verksted-room\",\"version\":9}").unwrap();
    assert_eq!(follower.look(Utc::now(), false), Err(Newer(9)));
}
