use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::day::Day;
use crate::core::event::What;
use crate::core::method::Method;
use crate::core::moves;
use crate::core::testing::{Move, Player, any_day, any_player, minute, session, session_of, start};

fn now_of(player: &Player) -> Forecast {
    Forecast::of(&player.session, player.now)
}

fn end(player: &Player) -> i64 {
    (now_of(player).expected_end - start()).num_minutes()
}

#[allow(clippy::disallowed_methods, reason = "a test may read the files that come with the program")]
fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// The day that comes with the program, for four tables.
fn mini_lup() -> Day {
    let methods = Path::new(env!("CARGO_MANIFEST_DIR")).join("methods");
    let programme = toml::from_str(&read(&methods.join("programmes/mini-lup.toml"))).unwrap();
    let mut found: BTreeMap<String, Method> = BTreeMap::new();
    let crate::core::programme::Programme { blocks, .. } = &programme;
    for id in blocks.iter().filter_map(|block| block.method.clone()) {
        let method = toml::from_str(&read(&methods.join(format!("{id}.toml")))).unwrap();
        found.insert(id, method);
    }
    Day::lay_out(&programme, |id| found.get(id), 4).unwrap()
}

#[test]
fn the_mini_lup_day_is_planned_as_it_says() {
    let mut session = session_of(mini_lup());
    session.planned_start = start() - TimeDelta::minutes(30);
    let plan = planned(&session);
    let times = |id: &str| {
        let at = session.day.blocks.iter().position(|block| block.id == id).unwrap();
        let clock = |at| session.local(at).format("%H:%M").to_string();
        (clock(plan[at].from), clock(plan[at].to))
    };
    assert_eq!(times("arrive"), ("08:30".to_owned(), "08:40".to_owned()));
    assert_eq!(times("lunch"), ("11:30".to_owned(), "12:15".to_owned()));
    assert_eq!(times("goodbye").1, "15:30");
    let forecast = Forecast::of(&session, session.planned_start);
    assert_eq!(forecast.late(), TimeDelta::zero());
    assert!(forecast.blocks.iter().all(|block| block.planned == block.expected));
}

#[test]
fn a_late_start_is_just_a_forecast() {
    let player = Player::new(session());
    let at = |minutes| Forecast::of(&player.session, minute(minutes));
    assert_eq!(at(-30).late(), TimeDelta::zero());
    // Ten minutes go into the buffer.
    assert_eq!(at(8).late(), TimeDelta::zero());
    assert_eq!(at(15).late(), TimeDelta::minutes(5));
    assert_eq!(at(15).next_fixed().map(|fixed| fixed.slack), Some(TimeDelta::minutes(-5)));
}

#[test]
fn finishing_early_banks_the_minutes() {
    let mut player = Player::new(session());
    player.jump("choose/give");
    player.now = minute(90);
    player.start();
    let before = end(&player);
    player.wait(TimeDelta::minutes(2));
    player.next();
    assert_eq!(end(&player), before - 4);
}

#[test]
fn minutes_given_push_the_end_and_minutes_taken_bring_it_back() {
    let mut player = Player::new(session());
    player.jump("choose/give");
    player.start();
    let before = end(&player);
    player.make(&Move::Extend(3));
    assert_eq!(end(&player), before + 3);
    player.make(&Move::Extend(-5));
    assert_eq!(end(&player), before - 2);
}

#[test]
fn overtime_pushes_the_end_second_by_second() {
    let mut player = Player::new(session());
    player.jump("choose/give");
    player.start();
    let at = |seconds| Forecast::of(&player.session, player.now + TimeDelta::seconds(seconds)).expected_end;
    assert_eq!(at(0), at(360));
    assert_eq!(at(367) - at(360), TimeDelta::seconds(7));
}

#[test]
fn a_pause_pushes_the_end_too() {
    let mut player = Player::new(session());
    player.jump("choose/give");
    player.start();
    player.make(&Move::Pause);
    let before = end(&player);
    player.wait(TimeDelta::minutes(6));
    assert_eq!(end(&player), before + 6);
}

#[test]
fn rounds_left_are_counted() {
    let mut player = Player::new(session());
    player.jump("pitch/show");
    player.start();
    assert_eq!(end(&player), 12 + 13);
    player.wait(TimeDelta::minutes(3));
    player.next();
    assert_eq!(end(&player), 11 + 13);
}

#[test]
fn a_block_come_to_before_its_time_waits_until_it_is_started() {
    let mut player = Player::new(session());
    player.jump("lunch/all");
    player.now = minute(40);
    assert_eq!(now_of(&player).blocks[4].expected.to, minute(90));
}

#[test]
fn a_break_come_to_late_still_ends_on_time_when_its_least_allows() {
    let mut player = Player::new(session());
    let lunch = &mut player.session.day.blocks[4];
    lunch.steps[0].least = 20;
    player.jump("slack/all");
    player.now = minute(66);
    player.start();
    assert_eq!(now_of(&player).blocks[5].expected.from, minute(90));
    player.now = minute(75);
    assert_eq!(now_of(&player).blocks[5].expected.from, minute(95));
}

#[rstest]
#[case::skipped(Move::Skip, Progress::Skipped)]
#[case::done(Move::Next, Progress::Done)]
#[case::jumped_from(Move::Jump(4), Progress::Done)]
fn what_was_left_says_how(#[case] what: Move, #[case] expected: Progress) {
    let mut player = Player::new(session());
    player.jump("journey/draw");
    player.start();
    player.wait(TimeDelta::minutes(1));
    player.make(&what);
    assert_eq!(now_of(&player).blocks[3 - 1].progress, expected);
    // Nobody ever came to the input.
    assert_eq!(now_of(&player).blocks[1].progress, Progress::Skipped);
}

#[test]
fn a_block_left_out_takes_no_time() {
    let mut player = Player::new(session());
    let adjustments = Adjustments { left_out: ["choose".to_owned()].into(), ..Default::default() };
    let before = end(&player);
    player.happens(What::Replanned { adjustments });
    assert_eq!(now_of(&player).blocks[5].progress, Progress::LeftOut);
    assert_eq!(end(&player), before - 10);
}

#[test]
fn a_closed_day_is_what_happened_whenever_it_is_looked_at() {
    let mut player = Player::new(session());
    player.start();
    player.wait(TimeDelta::minutes(7));
    player.next();
    player.wait(TimeDelta::minutes(3));
    player.happens(What::Closed);
    let forecast = now_of(&player);
    assert_eq!(forecast.expected_end, minute(10));
    assert_eq!(forecast.blocks[0].expected, Span { from: minute(0), to: minute(10) });
    assert_eq!(forecast.blocks[0].progress, Progress::Done);
    assert!(forecast.blocks[1..].iter().all(|block| block.progress == Progress::Skipped));
    assert!(forecast.blocks[1..].iter().all(|block| block.expected.length().is_zero()));
    assert_eq!(Forecast::of(&player.session, minute(1_000_000)), forecast);
}

#[test]
fn what_stands_between_two_times_on_a_screen_is_what_one_counts_oneself() {
    let at = |seconds| start() + TimeDelta::seconds(seconds);
    // 12:00:10 and 11:20:50 are shown as 12:00 and 11:20.
    assert_eq!(shown_minutes(at(10), at(50 - 40 * 60)).num_minutes(), -40);
    assert_eq!(shown_minutes(at(59), at(60)).num_minutes(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn two_times_that_are_shown_differ_by_what_is_shown(
        start_ms in -90_000_000..90_000_000_i64,
        for_ms in -90_000_000..90_000_000_i64,
    ) {
        let from = start() + TimeDelta::milliseconds(start_ms);
        let to = from + TimeDelta::milliseconds(for_ms);
        let clock = |at: DateTime<Utc>| chrono::DurationRound::duration_trunc(at, TimeDelta::minutes(1)).unwrap();
        prop_assert_eq!(shown_minutes(from, to), clock(to) - clock(from));
    }

    #[test]
    fn the_forecast_is_in_order(player in any_player()) {
        let forecast = now_of(&player);
        let mut at = if player.session.has_begun() { player.now } else { player.now.max(start()) };
        for (times, block) in forecast.blocks.iter().zip(&player.session.day.blocks) {
            prop_assert!(times.planned.from <= times.planned.to);
            prop_assert!(times.expected.from <= times.expected.to);
            match times.progress {
                Progress::Now => at = times.expected.to,
                Progress::Ahead => {
                    prop_assert!(times.expected.from >= at);
                    if let Some(fixed) = block.fixed_start {
                        prop_assert!(times.expected.from >= player.session.on_day(fixed.0));
                    }
                    at = times.expected.to;
                }
                _ => {}
            }
        }
        prop_assert_eq!(forecast.expected_end, at);
    }

    /// Led to the second, the day is on time from the first to the last.
    #[test]
    fn a_day_on_time_is_never_late(day in any_day()) {
        let mut player = Player::new(session_of(day));
        if let Some(fixed) = player.session.day.blocks[0].fixed_start {
            player.now = player.session.on_day(fixed.0);
        }
        player.start();
        loop {
            prop_assert_eq!(now_of(&player).late(), TimeDelta::zero());
            player.wait(player.session.clock.timer.left(player.now));
            prop_assert_eq!(now_of(&player).late(), TimeDelta::zero());
            let is_last_round = player.session.current().unwrap().1.rounds == player.session.clock.round;
            let following = moves::following(&player.session).filter(|_| is_last_round);
            if let Some(fixed) = following.and_then(|(block, _)| block.fixed_start) {
                player.now = player.now.max(player.session.on_day(fixed.0));
            }
            if !player.next() {
                break;
            }
        }
        let forecast = now_of(&player);
        prop_assert_eq!(forecast.expected_end, player.now);
        prop_assert!(forecast.blocks.iter().all(|block| block.expected.from == block.planned.from));
    }

    /// As time passes the end moves as much or less: fixed starts and buffers absorb, nothing adds.
    #[test]
    fn time_that_passes_is_the_only_thing_that_makes_late(player in any_player(), seconds in 0..4_000i64) {
        let later = Forecast::of(&player.session, player.now + TimeDelta::seconds(seconds)).expected_end;
        let moved = later - now_of(&player).expected_end;
        prop_assert!(moved >= TimeDelta::zero(), "{moved}");
        prop_assert!(moved <= TimeDelta::seconds(seconds), "{moved}");
    }

    /// To go on when the time is up is what the forecast counted on, so it changes nothing.
    #[test]
    fn going_on_when_time_is_up_changes_nothing(mut player in any_player()) {
        player.start();
        player.wait(player.session.clock.timer.left(player.now).max(TimeDelta::zero()));
        let before = now_of(&player).expected_end;
        let starts_early = moves::following(&player.session)
            .and_then(|(block, _)| block.fixed_start)
            .is_some_and(|fixed| player.session.on_day(fixed.0) > player.now);
        if !starts_early && player.next() {
            prop_assert_eq!(now_of(&player).expected_end, before);
        }
    }

    #[test]
    fn skipping_never_makes_later(mut player in any_player()) {
        let before = now_of(&player).expected_end;
        if player.skip() {
            prop_assert!(now_of(&player).expected_end <= before);
        }
    }
}
