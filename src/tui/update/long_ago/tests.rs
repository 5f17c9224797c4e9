//! What she relies on when she comes back to a day that was never closed.

use std::time::Duration;

use super::super::update;
use super::*;
use crate::core::boards::fixture;
use crate::core::moves;
use crate::store::Recovered;
use crate::tui::effect::{Input, Opened};
use crate::tui::trial;

/// The program on its first screen, with a day opened that the timer ran in so long ago.
fn opened(ago: TimeDelta, draft: &str) -> (Model, Now) {
    let mut session = fixture::session("type = \"list\"");
    let start = moves::start(&session, fixture::start()).unwrap();
    let event = session.event(fixture::start(), &"test".into(), Turn::New, start);
    session.apply(&event).unwrap();
    let now = Now { wall: fixture::start() + ago, mono: Duration::ZERO };
    let mut model = trial::model((80, 24), now);
    let recovered = Recovered { was_open: true, draft: draft.to_owned(), ..Recovered::default() };
    let open = Opened { path: "day.json".into(), session, read_only: None, recovered, showed: None };
    update(&mut model, Input::Opened(Box::new(Ok(open))), now);
    (model, now)
}

fn press(model: &mut Model, now: Now, names: &str) -> Vec<Effect> {
    names.split(' ').flat_map(|name| update(model, trial::press(name), now)).collect()
}

#[test]
fn a_day_from_last_month_is_asked_about_and_one_from_an_hour_ago_is_gone_on_with() {
    let (model, _) = opened(TimeDelta::days(30), "");
    assert!(matches!((&model.overlay, &model.screen), (Overlay::LongAgo(_), Screen::Home(_))));
    let (model, _) = opened(TimeDelta::hours(1), "");
    assert!(matches!(model.screen, Screen::Run));
}

#[test]
fn to_look_and_to_turn_away_write_nothing() {
    let (mut model, now) = opened(TimeDelta::days(30), "");
    let late = Now { wall: now.wall + TimeDelta::minutes(5), ..now };
    assert!(update(&mut model, Input::Tick, late).is_empty(), "no sign of life where nobody is at it");
    let looked = press(&mut model, now, "Enter");
    assert!(matches!(&looked[..], [Effect::Leave, Effect::Look { .. }]), "{looked:?}");
    let (mut model, now) = opened(TimeDelta::days(30), "");
    let turned = press(&mut model, now, "Esc");
    assert!(matches!(&turned[..], [Effect::Leave, Effect::FindUnfinished]), "{turned:?}");
    assert!(model.open.is_none());
}

#[test]
fn gone_on_with_it_asks_for_the_lost_time_as_always() {
    let (mut model, now) = opened(TimeDelta::days(30), "");
    press(&mut model, now, "↓ Enter");
    assert!(matches!((&model.overlay, &model.screen), (Overlay::Gap(_), Screen::Run)));
}

#[test]
fn closed_it_ends_when_somebody_was_last_at_it_and_a_half_typed_line_is_kept() {
    let (mut model, now) = opened(TimeDelta::days(30), "halv setning");
    let closed = press(&mut model, now, "↓ ↓ Enter");
    assert!(matches!(&closed[..], [Effect::Persist(_), .., Effect::Persist(_), Effect::Close]), "{closed:?}");
    let session = &model.run().unwrap().session;
    assert_eq!(session.closed, Some(fixture::start()));
    assert!(session.live_notes().any(|note| note.kind == NoteKind::Parked && note.text == "halv setning"));
}
