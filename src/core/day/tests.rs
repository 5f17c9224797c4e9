use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::testing::method;

/// A day of one block that uses a method with these steps.
fn lay_out(block: &str, steps: &str, tables: u8) -> Result<Day, DayError> {
    let programme: Programme = toml::from_str(&format!(
        r#"
        format = 1
        id = "day"
        version = 1
        name = {{ nb = "Dagen" }}
        purpose = {{}}
        start = "09:00"
        end = "10:00"
        blocks = [{block}]
        "#
    ))
    .unwrap();
    let found = method(&format!(
        "id = \"m\"\nboards = [{{ id = \"b\", type = \"list\", name = {{}} }}]\nsteps = [{steps}]"
    ));
    Day::lay_out(&programme, |id| (id == "m").then_some(&found), tables)
}

fn step(id: &str, minutes: u16, more: &str) -> String {
    format!("{{ id = \"{id}\", minutes = {minutes}, name = {{}}, task = {{}}{more} }},")
}

fn all(day: &Day, of: fn(&Step) -> u16) -> Vec<u16> {
    day.steps().map(|(_, step)| of(step)).collect()
}

#[rstest]
#[case::no_method(r#"{ id = "a", method = "x" }"#, "", DayError::NoMethod { block: "a".into(), method: "x".into() })]
#[case::no_blocks("", "", DayError::Empty("day".into()))]
#[case::no_steps(r#"{ id = "a", method = "m" }"#, "", DayError::Empty("a".into()))]
#[case::all_left_out(
    r#"{ id = "a", method = "m", without = ["s"] }"#,
    r#"{ id = "s", minutes = 1, name = {}, task = {} }"#,
    DayError::Empty("a".into())
)]
#[case::same_block(
    r#"{ id = "a", minutes = 1 }, { id = "a", minutes = 2 }"#, "",
    DayError::Twice("a".into())
)]
#[case::same_step(
    r#"{ id = "a", method = "m" }"#,
    r#"{ id = "s", minutes = 1, name = {}, task = {} }, { id = "s", minutes = 1, name = {}, task = {} }"#,
    DayError::Twice("a/s".into())
)]
fn what_cannot_be_laid_out_is_said(#[case] blocks: &str, #[case] steps: &str, #[case] error: DayError) {
    assert_eq!(lay_out(blocks, steps, 1), Err(error));
}

#[rstest]
#[case(0, 1)]
#[case(1, 1)]
#[case(6, 6)]
#[case(26, 26)]
fn rounds_for_each_table_follow_the_tables(#[case] tables: u8, #[case] rounds: u16) {
    let steps = step("s", 3, r#", rounds = "per-table""#);
    let day = lay_out(r#"{ id = "a", method = "m" }"#, &steps, tables).unwrap();
    assert_eq!(day.blocks[0].steps[0].rounds, rounds);
    assert_eq!(day.blocks[0].planned(), u32::from(rounds) * 3);
}

#[test]
fn steps_with_rounds_keep_their_minutes_and_the_others_share_the_rest() {
    let steps = step("a", 5, "") + &step("b", 4, ", rounds = { times = 3 }") + &step("c", 5, "");
    let day = lay_out(r#"{ id = "a", method = "m", minutes = 18 }"#, &steps, 2).unwrap();
    assert_eq!(all(&day, |step| step.minutes), [3, 4, 3]);
}

#[rstest]
#[case::shrunk(10, &[5, 5])]
#[case::uneven(11, &[6, 5])]
#[case::stretched(40, &[20, 20])]
#[case::as_it_is(20, &[10, 10])]
fn a_block_takes_the_minutes_it_is_given(#[case] minutes: u16, #[case] expected: &[u16]) {
    let steps = step("a", 10, ", least = 4") + &step("b", 10, ", least = 4");
    let day = lay_out(&format!("{{ id = \"a\", method = \"m\", minutes = {minutes} }}"), &steps, 1).unwrap();
    assert_eq!(all(&day, |step| step.minutes), expected);
    assert!(day.steps().all(|(_, step)| step.least <= 4 && step.least <= step.minutes));
}

#[test]
fn small_steps_take_their_minute_from_the_largest() {
    let steps = step("a", 1, "") + &step("b", 1, "") + &step("c", 1, "") + &step("d", 97, "");
    let day = lay_out(r#"{ id = "a", method = "m", minutes = 10 }"#, &steps, 1).unwrap();
    assert_eq!(all(&day, |step| step.minutes), [1, 1, 1, 7]);
}

#[test]
fn a_blocks_least_is_shared_by_its_steps() {
    let steps = step("a", 10, ", least = 2") + &step("b", 30, ", least = 3");
    let day = lay_out(r#"{ id = "a", method = "m", least = 20 }"#, &steps, 1).unwrap();
    assert_eq!(all(&day, |step| step.least), [5, 15]);
}

#[test]
fn a_block_without_a_method_is_one_step() {
    let block = r#"{ id = "a", name = { nb = "Kaffe" }, minutes = 15, least = 10, say = { nb = "Pause!" } }"#;
    let day = lay_out(block, "", 1).unwrap();
    let step = &day.blocks[0].steps[0];
    assert_eq!((step.id.as_str(), step.minutes, step.least), ("a/all", 15, 10));
    assert_eq!((&step.spec.name.nb[..], &step.spec.say.nb[..]), ("Kaffe", "Pause!"));
}

#[test]
fn steps_and_boards_are_found_by_their_ids() {
    let steps = step("s", 3, r#", board = "b""#);
    let day = lay_out(r#"{ id = "a", method = "m" }, { id = "z", method = "m" }"#, &steps, 1).unwrap();
    let (block, found) = day.find(&"z/s".into()).unwrap();
    assert_eq!(block.board_of(found).map(|(id, _)| id), Some("z/b".into()));
    assert!(day.board(&"z/b".into()).is_some());
    assert!(["a/x", "x/s", "a", "", "/", "a/s/s"].iter().all(|id| day.find(&(*id).into()).is_none()));
    assert!(["a/x", "x/b", "a"].iter().all(|id| day.board(&(*id).into()).is_none()));
    assert_eq!(day.neighbour(&"a/s".into(), false).map(|step| step.id.as_str()), Some("z/s"));
    assert_eq!(day.neighbour(&"a/s".into(), true), None);
}

#[test]
fn warnings_come_the_earliest_first() {
    let steps = step("s", 9, ", warn = [1, 3, 1]") + &step("t", 9, "");
    let day = lay_out(r#"{ id = "a", method = "m" }"#, &steps, 1).unwrap();
    let warnings: Vec<Vec<u16>> = day.steps().map(|(_, step)| step.warnings()).collect();
    assert_eq!(warnings, [vec![3, 1], vec![5, 2, 1]]);
}

proptest! {
    /// The block takes its minutes to the minute, unless there are not enough for one each.
    #[test]
    fn minutes_fit(planned in prop::collection::vec((0..120u16, 0..120u16), 1..12), minutes in 0..2_000u16) {
        let steps: String = planned
            .iter()
            .enumerate()
            .map(|(i, (planned, least))| step(&format!("s{i}"), *planned, &format!(", least = {least}")))
            .collect();
        let day = lay_out(&format!("{{ id = \"a\", method = \"m\", minutes = {minutes} }}"), &steps, 1).unwrap();
        let steps = &day.blocks[0].steps;
        let count = u32::try_from(steps.len()).unwrap();
        let unchanged = steps.iter().zip(&planned).all(|(step, (planned, _))| step.minutes == *planned);
        prop_assert!(unchanged || steps.iter().all(|step| step.minutes >= 1));
        prop_assert_eq!(day.blocks[0].planned(), if unchanged { u32::from(minutes) } else { count.max(minutes.into()) });
        for (step, (_, least)) in steps.iter().zip(&planned) {
            prop_assert!(step.least <= *least);
        }
    }

    #[test]
    fn least_fits(planned in prop::collection::vec(1..120u16, 1..12), least in 0..2_000u16) {
        let steps: String =
            planned.iter().enumerate().map(|(i, planned)| step(&format!("s{i}"), *planned, "")).collect();
        let day = lay_out(&format!("{{ id = \"a\", method = \"m\", least = {least} }}"), &steps, 1).unwrap();
        let sum: u32 = day.steps().map(|(_, step)| step.least()).sum();
        let count = u32::try_from(planned.len()).unwrap();
        prop_assert_eq!(sum, u32::from(least).max(count).min(day.blocks[0].planned()));
    }
}
