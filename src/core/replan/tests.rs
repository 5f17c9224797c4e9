use proptest::prelude::*;

use super::*;
use crate::core::event::What;
use crate::core::plan::FixedPoint;
use crate::core::testing::{Player, any_player, session};

fn offers(player: &Player) -> Vec<Alternative> {
    alternatives(&player.session, player.now)
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

/// The day after lunch, so many minutes late.
fn after_lunch(late: i64) -> Player {
    let mut player = Player::new(session());
    player.jump("lunch/all");
    player.wait(minutes(60));
    player.start();
    player.wait(minutes(30 + late));
    player
}

#[test]
fn a_day_on_time_is_left_alone() {
    let mut player = Player::new(session());
    assert_eq!(offers(&player), []);
    player.wait(minutes(10));
    assert_eq!(offers(&player), [], "the buffer takes it");
    player.wait(TimeDelta::seconds(59));
    assert_eq!(offers(&player), [], "less than a minute is not worth a change of plan");
    player.wait(TimeDelta::seconds(1));
    assert_ne!(offers(&player), []);
}

#[test]
fn theory_gives_before_anything_else() {
    let mut player = Player::new(session());
    player.wait(minutes(16));
    let offers = offers(&player);
    assert_eq!(offers[0].price, [Price::Shorter { block: 1, from: 15, to: 9 }]);
    assert_eq!(offers[0].still_late, TimeDelta::zero());
}

#[test]
fn what_theory_cannot_give_is_shared_by_the_rest_before_lunch() {
    let mut player = Player::new(session());
    player.wait(minutes(25));
    let changed: Vec<_> =
        offers(&player)[0].adjustments.minutes.keys().map(|step| step.as_str().to_owned()).collect();
    assert_eq!(changed, ["arrive/hear", "input/all", "journey/draw"]);
}

#[test]
fn after_lunch_the_ways_are_to_shorten_to_leave_out_and_to_carry_over() {
    let player = after_lunch(8);
    let prices: Vec<Vec<Price>> = offers(&player).into_iter().map(|offer| offer.price).collect();
    let shorter = |block, from, to| Price::Shorter { block, from, to };
    assert_eq!(
        prices,
        [
            vec![shorter(5, 10, 8), shorter(6, 15, 12), shorter(7, 12, 9)],
            vec![Price::Out { block: 5, minutes: 10 }],
        ]
    );
}

#[test]
fn very_late_even_carrying_over_may_not_be_enough_and_it_says_so() {
    let player = after_lunch(60);
    let last = offers(&player).pop().unwrap();
    assert_eq!(
        last.adjustments.left_out.iter().map(String::as_str).collect::<Vec<_>>(),
        ["choose", "ideas", "pitch"]
    );
    assert_eq!(last.still_late, minutes(60 - 37));
}

#[test]
fn a_day_that_has_been_closed_is_not_planned_anew() {
    let mut player = after_lunch(30);
    player.happens(What::Closed);
    assert_eq!(offers(&player), []);
}

/// How much a plan takes away, from the mildest.
fn severity(player: &Player, offer: &Alternative) -> u8 {
    let day = &player.session.day;
    let out = offer.adjustments.left_out.difference(&player.session.adjustments.left_out);
    let optional: Vec<bool> = out
        .filter_map(|id| day.blocks.iter().find(|block| block.id == *id))
        .map(|block| block.optional)
        .collect();
    match &optional[..] {
        [] => 0,
        all if all.iter().all(|optional| *optional) => 1,
        _ => 2,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_alternative_keeps_its_promises(player in any_player()) {
        let Player { session, now, .. } = &player;
        let present = Forecast::of(session, *now);
        let offers = offers(&player);
        let is_on_time = present.late() < WORTH_IT && present.fixed.iter().all(|fixed| fixed.slack > -WORTH_IT);
        prop_assert!(!is_on_time || offers.is_empty());
        let here = session.position(&session.clock.step).unwrap();
        for offer in &offers {
            for (block, times) in session.day.blocks.iter().zip(&present.blocks) {
                let may_change = !block.protected && !matches!(block.kind, BlockKind::Break | BlockKind::Buffer);
                if offer.adjustments.left_out.contains(&block.id) {
                    prop_assert!(may_change && times.progress == Progress::Ahead);
                }
                for step in &block.steps {
                    let (was, is) = (minutes_now(&session.adjustments, step), minutes_now(&offer.adjustments, step));
                    prop_assert!(is <= was && (is == was || is >= step.least()));
                    let is_ahead = session.position(&step.id) > Some(here) && session.last_visit(&step.id).is_none();
                    prop_assert!(is == was || (may_change && is_ahead));
                }
            }
            prop_assert!(offer.expected_end <= present.expected_end);
            prop_assert!(!offer.price.is_empty());
        }
        for (i, offer) in offers.iter().enumerate() {
            prop_assert!(offers[..i].iter().all(|other| other.adjustments != offer.adjustments));
            prop_assert!(i == 0 || severity(&player, &offers[i - 1]) <= severity(&player, offer));
        }
    }

    /// Once chosen, an alternative is what it said it would be.
    #[test]
    fn what_is_chosen_is_what_one_gets(player in any_player()) {
        for offer in offers(&player) {
            let mut chosen = player.clone();
            chosen.happens(What::Replanned { adjustments: offer.adjustments.clone() });
            let forecast = Forecast::of(&chosen.session, chosen.now);
            prop_assert_eq!(forecast.expected_end, offer.expected_end);
            let late = forecast.fixed.iter().find(|fixed| fixed.slack <= -WORTH_IT).map(|fixed| -fixed.slack);
            let late = late.unwrap_or(forecast.late());
            prop_assert_eq!(offer.is_on_time(), late < WORTH_IT);
            for price in &offer.price {
                let (block, gives) = match *price {
                    Price::Shorter { block, from, to } => (block, from - to),
                    Price::Out { block, minutes } => (block, minutes),
                };
                let was: u32 = chosen.session.day.blocks[block].planned();
                prop_assert!(gives > 0 && gives <= was);
            }
            chosen.undo();
            prop_assert_eq!(chosen.session.adjustments, player.session.adjustments.clone());
        }
    }

    /// Nothing is taken that helps neither a fixed start that is late nor the end of the day.
    #[test]
    fn every_alternative_helps(player in any_player()) {
        let Player { session, now, .. } = &player;
        let present = Forecast::of(session, *now);
        for offer in offers(&player) {
            let then = Forecast::with(session, &offer.adjustments, *now);
            let nearer = |late: &FixedPoint| {
                let same = then.fixed.iter().find(|fixed| fixed.block == late.block);
                same.is_none_or(|same| same.slack > late.slack)
            };
            let mut late = present.fixed.iter().filter(|fixed| fixed.slack <= -WORTH_IT);
            prop_assert!(late.any(nearer) || then.expected_end < present.expected_end);
        }
    }
}
