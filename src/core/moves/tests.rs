use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::event::Adjustments;
use crate::core::note::{NoteKind, TableId};
use crate::core::testing::{Move, Player, STEPS, any_player, minute, session};

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

fn left(player: &Player) -> TimeDelta {
    player.session.clock.timer.left(player.now)
}

fn leave_out(player: &mut Player, block: &str) {
    let adjustments = Adjustments { left_out: [block.to_owned()].into(), ..Default::default() };
    player.happens(What::Replanned { adjustments });
}

#[test]
fn next_goes_through_the_whole_day_and_then_nowhere() {
    let mut player = Player::new(session());
    let mut been = vec![player.at().to_owned()];
    while player.next() {
        if been.last().is_none_or(|last| last != player.at()) {
            been.push(player.at().to_owned());
        }
    }
    assert_eq!(been, STEPS);
    assert!(!player.skip());
    assert!(STEPS[..10].iter().all(|step| player.session.is_over(&(*step).into())));
}

#[rstest]
#[case::times("ideas/write", &[None, None, None])]
#[case::per_table("pitch/show", &[Some('A'), Some('B'), Some('C')])]
fn rounds_come_one_by_one(#[case] step: &str, #[case] turns: &[Option<char>]) {
    let mut player = Player::new(session());
    player.jump(step);
    player.start();
    for (round, turn) in (1..).zip(turns) {
        assert_eq!((player.at(), player.session.clock.round), (step, round));
        let (_, now) = player.session.current().unwrap();
        assert_eq!(player.session.table_of_round(now, round).map(TableId::letter), *turn);
        assert_eq!(left(&player), player.session.round_length(now));
        player.wait(minutes(1));
        player.next();
    }
    assert_ne!(player.at(), step);
}

#[test]
fn back_among_rounds_begins_the_one_before_from_the_top() {
    let mut player = Player::new(session());
    player.jump("pitch/show");
    player.start();
    player.next();
    player.wait(minutes(1));
    player.previous();
    assert_eq!((player.at(), player.session.clock.round, left(&player)), ("pitch/show", 1, minutes(4)));
}

#[rstest]
#[case(Move::Next)]
#[case(Move::Skip)]
#[case(Move::Previous)]
#[case(Move::Jump(8))]
#[case(Move::Restart)]
fn a_day_that_is_rolling_keeps_rolling_and_one_that_stands_stands(#[case] what: Move) {
    for is_rolling in [true, false] {
        let mut player = Player::new(session());
        player.start();
        player.next();
        player.wait(minutes(1));
        if !is_rolling {
            player.make(&Move::Pause);
        }
        player.make(&what);
        assert_eq!(player.session.clock.timer.is_running(), is_rolling);
    }
}

#[test]
fn previous_goes_back_to_the_clock_as_it_was_left() {
    let mut player = Player::new(session());
    player.start();
    player.wait(minutes(2));
    player.next();
    player.wait(minutes(3));
    player.previous();
    assert_eq!((player.at(), left(&player)), ("arrive/say", minutes(3)));
    player.wait(minutes(1));
    player.next();
    assert_eq!((player.at(), left(&player)), ("arrive/hear", minutes(7)));
}

#[test]
fn back_in_a_step_with_rounds_is_back_in_its_last_round() {
    let mut player = Player::new(session());
    player.jump("pitch/show");
    player.start();
    for _ in 0..3 {
        player.next();
    }
    player.previous();
    assert_eq!((player.at(), player.session.clock.round), ("pitch/show", 3));
}

#[test]
fn after_a_look_back_next_goes_on_to_where_the_day_had_come() {
    let mut player = Player::new(session());
    player.start();
    while player.at() != "journey/draw" {
        player.next();
    }
    player.wait(minutes(5));
    player.jump("arrive/hear");
    player.wait(minutes(2));
    player.next();
    assert_eq!((player.at(), left(&player)), ("journey/draw", minutes(15)));
}

#[test]
fn blocks_left_out_are_stepped_over_both_ways_and_not_jumped_to() {
    let mut player = Player::new(session());
    leave_out(&mut player, "input");
    player.jump("arrive/hear");
    assert!(!player.jump("input/all"));
    player.next();
    assert_eq!(player.at(), "journey/draw");
    player.previous();
    assert_eq!(player.at(), "arrive/hear");
}

#[test]
fn there_is_nothing_before_the_beginning() {
    assert!(!Player::new(session()).previous());
}

#[test]
fn to_where_she_is_is_no_jump() {
    let mut player = Player::new(session());
    assert!(!player.jump("arrive/say"));
    assert!(!player.jump("no/step"));
}

#[test]
fn what_would_change_nothing_is_no_move() {
    let mut player = Player::new(session());
    assert!(!player.make(&Move::Pause));
    assert!(!player.make(&Move::Extend(0)));
    assert!(!player.make(&Move::Restart));
    player.start();
    assert!(!player.start());
    assert!(!player.make(&Move::Restart));
}

#[test]
fn restart_begins_the_round_from_the_top() {
    let mut player = Player::new(session());
    player.start();
    player.wait(minutes(9));
    player.make(&Move::Restart);
    assert_eq!(left(&player), minutes(5));
}

#[rstest]
#[case::more(1, 5, Some(9))]
#[case::less(1, -3, Some(1))]
#[case::no_more_than_there_is(1, -10, Some(0))]
#[case::nothing_from_overtime(7, -1, None)]
#[case::more_in_overtime(7, 5, Some(3))]
fn time_is_given_and_taken(#[case] waited: i64, #[case] by: i64, #[case] expected: Option<i64>) {
    let mut player = Player::new(session());
    player.start();
    player.wait(minutes(waited));
    assert_eq!(player.make(&Move::Extend(by)).then(|| left(&player).num_minutes()), expected);
}

#[test]
fn time_given_before_the_start_is_there_after_it() {
    let mut player = Player::new(session());
    player.make(&Move::Extend(5));
    player.start();
    assert_eq!(left(&player), minutes(10));
}

#[rstest]
#[case::early(55, 35)]
#[case::on_time(60, 30)]
#[case::late(75, 30)]
#[case::tried_out_at_dawn(-180, 30)]
fn lunch_is_counted_to_its_end_and_never_below_its_least(#[case] at: i64, #[case] expected: i64) {
    let mut player = Player::new(session());
    player.jump("slack/all");
    player.now = minute(at);
    player.next();
    player.start();
    assert_eq!((player.at(), left(&player)), ("lunch/all", minutes(expected)));
}

#[rstest]
#[case::on_time(50, 10)]
#[case::four_late(54, 6)]
#[case::used_up(70, 0)]
#[case::early(30, 10)]
fn a_buffer_gives_what_the_delay_has_left_of_it(#[case] at: i64, #[case] expected: i64) {
    let mut player = Player::new(session());
    player.jump("journey/draw");
    player.now = minute(at);
    player.next();
    player.start();
    assert_eq!((player.at(), left(&player)), ("slack/all", minutes(expected)));
}

#[test]
fn a_gap_is_counted_or_not() {
    for (count, expected) in [(true, 1), (false, 4)] {
        let mut player = Player::new(session());
        player.start();
        player.wait(minutes(4));
        player.happens(settle_gap(&player.session, minutes(3), count));
        assert_eq!(left(&player), minutes(expected));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// However she goes about, every minute since the day began belongs to one step.
    #[test]
    fn stays_add_up_to_the_time_since_the_day_began(player in any_player()) {
        let visits = &player.session.visits;
        let sum = visits.iter().fold(TimeDelta::zero(), |sum, visit| sum + (visit.to.unwrap_or(player.now) - visit.from));
        let since = visits.first().map_or(TimeDelta::zero(), |first| player.now - first.from);
        prop_assert_eq!(sum, since);
        let open = visits.iter().filter(|visit| visit.to.is_none()).count();
        prop_assert_eq!(open, usize::from(player.session.has_begun()));
        prop_assert!(visits.last().is_none_or(|last| last.step == player.session.clock.step));
    }

    /// Back and forth and back again: notes stay where they were written, and the clock goes on.
    #[test]
    fn previous_and_next_lose_nothing(mut player in any_player()) {
        let note = player.session.day.board(&"b0/wall".into()).is_some()
            .then(|| player.write(NoteKind::Idea, "b0/wall", &[]));
        player.start();
        player.next();
        let (clock, was) = (player.session.clock.clone(), left(&player));
        if player.previous() && player.session.clock.step != clock.step {
            player.next();
            // She may come to a later round of the step before.
            if player.session.clock.step == clock.step {
                prop_assert_eq!(left(&player), was);
                prop_assert_eq!(player.session.clock.round, clock.round);
            }
        }
        if let Some(note) = note {
            prop_assert!(player.session.note(note).is_some_and(|note| !note.deleted));
        }
    }

    /// Time taken never makes overtime, and the clock never leaves its step's rounds.
    #[test]
    fn the_clock_stays_in_place(mut player in any_player(), by in -100..0i64) {
        let before = left(&player);
        if player.make(&Move::Extend(by)) {
            prop_assert!(left(&player) >= TimeDelta::zero() && left(&player) < before);
        }
        let (_, step) = player.session.current().unwrap();
        prop_assert!((1..=step.rounds).contains(&player.session.clock.round));
    }
}
