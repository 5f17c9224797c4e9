//! Files that can be read but do not hold together: what is said of each, word for word.

use rstest::rstest;

use super::*;

#[rstest]
#[case::id_is_not_file_name(
    r#"id = "need-round""#,
    r#"id = "behovsrunde""#,
    &["2:6: id-en er «behovsrunde», men fila heter «need-round.toml»; ventet samme navn"],
    &["2:6: the id is “behovsrunde”, but the file is called “need-round.toml”; expected the same name"],
)]
#[case::step_twice(
    r#"id = "share""#,
    r#"id = "alone""#,
    &["28:6: id-en «alone» er brukt på linje 18 også; ventet en id som bare er brukt én gang"],
    &["28:6: the id “alone” is used on line 18 too; expected an id that is used only once"],
)]
#[case::board_twice(
    "[[steps]]\nid = \"alone\"",
    "[[boards]]\nid = \"needs\"\ntype = \"tree\"\nname = { nb = \"Tre\", en = \"Tree\" }\n\n[[steps]]\nid = \"alone\"",
    &["18:6: id-en «needs» er brukt på linje 13 også; ventet en id som bare er brukt én gang"],
    &["18:6: the id “needs” is used on line 13 too; expected an id that is used only once"],
)]
#[case::missing_english(
    r#", en = "Needs" }"#,
    " }",
    &["15:8: «name» mangler engelsk (en); ventet tekst på begge språk"],
    &["15:8: “name” lacks English (en); expected text in both languages"],
)]
#[case::missing_norwegian(
    r#"nb = "Skriv alene", "#,
    "",
    &["23:8: «name» mangler bokmål (nb); ventet tekst på begge språk"],
    &["23:8: “name” lacks bokmål (nb); expected text in both languages"],
)]
#[case::thing_without_english(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", count = 1, per = \"table\" }]\nminutes = 15",
    &["7:14: «materials» mangler engelsk (en); ventet tekst på begge språk"],
    &["7:14: “materials” lacks English (en); expected text in both languages"],
)]
#[case::thing_without_words(
    "minutes = 15",
    "materials = [{ count = 1, per = \"table\" }]\nminutes = 15",
    &["7:14: «materials» er tom; ventet noe i den"],
    &["7:14: “materials” is empty; expected something in it"],
)]
#[case::how_without_english(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", how = { nb = \"på langs\" } }]\nminutes = 15",
    &["7:48: «how» mangler engelsk (en); ventet tekst på begge språk"],
    &["7:48: “how” lacks English (en); expected text in both languages"],
)]
#[case::empty_words(
    r#"{ nb = "Behov", en = "Needs" }"#,
    r#"{ nb = "", en = " " }"#,
    &["15:8: «name» er tom; ventet noe i den"],
    &["15:8: “name” is empty; expected something in it"],
)]
#[case::minutes(
    "minutes = 15",
    "minutes = 20",
    &["7:11: metoden er på 20 min, men stegene blir 15 min til sammen; ventet at de to er like"],
    &["7:11: the method is 20 min, but the steps make 15 min together; expected the two to be the same"],
)]
#[case::minutes_with_rounds(
    "minutes = 5\n",
    "minutes = 5\nrounds = { times = 6 }\n",
    &["7:11: metoden er på 15 min, men stegene blir 40 min til sammen; ventet at de to er like"],
    &["7:11: the method is 15 min, but the steps make 40 min together; expected the two to be the same"],
)]
#[case::least(
    "least = 3\n",
    "least = 6\n",
    &["20:9: «least» er 6, men «minutes» er 5; ventet ikke mer enn det"],
    &["20:9: “least” is 6, but “minutes” is 5; expected no more than that"],
)]
#[case::group(
    "least = 3, most = 8",
    "least = 8, most = 3",
    &["6:9: «least» er 8, men «most» er 3; ventet at «most» er størst"],
    &["6:9: “least” is 8, but “most” is 3; expected “most” to be the larger"],
)]
#[case::no_such_board(
    r#"board = "needs""#,
    r#"board = "behov""#,
    &["21:9: tavla «behov» finnes ikke; ventet en av «needs»"],
    &["21:9: there is no board “behov”; expected one of “needs”"],
)]
#[case::no_such_field(
    "type = \"list\"\nname = { nb = \"Behov\", en = \"Needs\" }\n\n[[steps]]\nid = \"alone\"\n",
    "type = \"cards\"\nname = { nb = \"Behov\", en = \"Needs\" }\nfields = [{ id = \"what\", name = { nb = \"Hva\", en = \"What\" } }]\n\n[[steps]]\nid = \"alone\"\nfield = \"hva\"\n",
    &["20:9: tavla har ikke noe som heter «hva»; ventet ett av «what»"],
    &["20:9: the board has nothing called “hva”; expected one of “what”"],
)]
#[case::field_without_cards(
    "minutes = 5\n",
    "minutes = 5\nfield = \"what\"\n",
    &["20:9: tavla er av typen «list» og bruker ikke «field»; ventet den uten"],
    &["20:9: the board is of type “list” and does not use “field”; expected it left out"],
)]
#[case::unused_board(
    "[[steps]]\nid = \"alone\"",
    "[[boards]]\nid = \"tree\"\ntype = \"tree\"\nname = { nb = \"Tre\", en = \"Tree\" }\n\n[[steps]]\nid = \"alone\"",
    &[r#"18:6: ingen steg viser tavla «tree»; ventet minst ett steg med board = "tree""#],
    &[r#"18:6: no step shows the board “tree”; expected at least one step with board = "tree""#],
)]
#[case::grid_needs(
    r#"type = "list""#,
    r#"type = "grid""#,
    &["12:1: tavla er av typen «grid», men har ikke «lanes»; ventet «lanes» på den"],
    &["12:1: the board is of type “grid” but has no “lanes”; expected “lanes” on it"],
)]
#[case::xy_needs(
    r#"type = "list""#,
    r#"type = "xy""#,
    &["12:1: tavla er av typen «xy», men har ikke «x»; ventet «x» på den", "12:1: tavla er av typen «xy», men har ikke «y»; ventet «y» på den"],
    &["12:1: the board is of type “xy” but has no “x”; expected “x” on it", "12:1: the board is of type “xy” but has no “y”; expected “y” on it"],
)]
#[case::votes_needs(
    r#"type = "list""#,
    r#"type = "votes""#,
    &["12:1: tavla er av typen «votes», men har ikke «dots»; ventet «dots» på den"],
    &["12:1: the board is of type “votes” but has no “dots”; expected “dots” on it"],
)]
#[case::cards_needs(
    r#"type = "list""#,
    r#"type = "cards""#,
    &["12:1: tavla er av typen «cards», men har ikke «fields»; ventet «fields» på den"],
    &["12:1: the board is of type “cards” but has no “fields”; expected “fields” on it"],
)]
#[case::pulse_needs(
    r#"type = "list""#,
    r#"type = "pulse""#,
    &["12:1: tavla er av typen «pulse», men har ikke «scale»; ventet «scale» på den"],
    &["12:1: the board is of type “pulse” but has no “scale”; expected “scale” on it"],
)]
#[case::list_ignores(
    r#"type = "list""#,
    "type = \"list\"\ndots = 3",
    &["15:8: tavla er av typen «list» og bruker ikke «dots»; ventet den uten"],
    &["15:8: the board is of type “list” and does not use “dots”; expected it left out"],
)]
#[case::second_feeling(
    r#"type = "list""#,
    "type = \"grid\"\nlanes = [{ id = \"a\", feeling = true, name = { nb = \"A\", en = \"A\" } }, { id = \"b\", feeling = true, name = { nb = \"B\", en = \"B\" } }]",
    &["15:93: enda en rad med feeling = true; ventet bare én på tavla"],
    &["15:93: one more lane with feeling = true; expected only one on the board"],
)]
#[case::choice(
    r#"type = "list""#,
    "type = \"cards\"\nfields = [{ id = \"a\", type = \"choice\", name = { nb = \"A\", en = \"A\" } }]",
    &["15:30: et felt av typen «choice» trenger noe å velge mellom; ventet «options»"],
    &["15:30: a field of type “choice” needs something to choose from; expected “options”"],
)]
#[case::options(
    r#"type = "list""#,
    "type = \"cards\"\nfields = [{ id = \"a\", options = [{ nb = \"A\", en = \"A\" }], name = { nb = \"A\", en = \"A\" } }]",
    &[r#"15:33: «options» brukes bare av typen «choice»; ventet type = "choice""#],
    &[r#"15:33: only the type “choice” uses “options”; expected type = "choice""#],
)]
#[case::scale(
    r#"type = "list""#,
    "type = \"pulse\"\nscale = { least = 5, most = 1, low = { nb = \"A\", en = \"A\" }, high = { nb = \"A\", en = \"A\" } }",
    &["15:9: «least» er 5, men «most» er 1; ventet at «most» er størst"],
    &["15:9: “least” is 5, but “most” is 1; expected “most” to be the larger"],
)]
fn in_a_method(#[case] from: &str, #[case] to: &str, #[case] nb: &[&str], #[case] en: &[&str]) {
    let changed = method_with(from, to);
    let files = [("need-round.toml", changed.as_str())];
    for (lang, expected) in [(Lang::Nb, nb), (Lang::En, en)] {
        let expected: Vec<String> = expected.iter().map(|line| format!("need-round.toml:{line}")).collect();
        assert_eq!(said(&files, lang), expected);
    }
}

#[rstest]
#[case::no_such_method(
    r#"method = "need-round""#,
    r#"method = "nede-round""#,
    &["16:10: metoden «nede-round» finnes ikke, eller fila har feil (mente du «need-round»?); ventet id-en til en metode"],
    &["16:10: there is no method “nede-round”, or its file has errors (did you mean “need-round”?); expected a method’s id"],
)]
#[case::block_needs(
    "minutes = 10\n",
    "",
    &["18:1: en blokk uten metode trenger «minutes»; ventet det, eller «method»"],
    &["18:1: a block without a method needs “minutes”; expected that, or “method”"],
)]
#[case::block_has_method(
    "protected = true",
    r#"task = { nb = "Tenk.", en = "Think." }"#,
    &["28:8: «task» brukes ikke i en blokk med metode; ventet blokken uten"],
    &["28:8: “task” is not used in a block with a method; expected it to be left out"],
)]
#[case::block_has_none(
    "minutes = 10\n",
    "minutes = 10\nwithout = [\"alone\"]\n",
    &["24:11: «without» brukes bare i en blokk med metode; ventet «method»"],
    &["24:11: “without” is used only in a block with a method; expected “method”"],
)]
#[case::no_such_step(
    r#"method = "need-round""#,
    "method = \"need-round\"\nwithout = [\"dele\"]",
    &["17:12: metoden har ikke steget «dele»; ventet ett av «alone», «share»"],
    &["17:12: the method has no step “dele”; expected one of “alone”, “share”"],
)]
#[case::no_steps_left(
    r#"method = "need-round""#,
    "method = \"need-round\"\nwithout = [\"alone\", \"share\"]",
    &["17:11: alle metodens steg er utelatt; ventet minst ett igjen"],
    &["17:11: all the method’s steps are left out; expected at least one to be left"],
)]
#[case::nobody_makes(
    r#"method = "need-round""#,
    "method = \"pitch\"\nminutes = 15",
    &["16:10: steget «pitch» henter «concept», men ingen tidligere steg lager det; ventet et steg før dette som gjør det"],
    &["16:10: the step “pitch” brings in “concept”, but no earlier step makes it; expected a step before this that does"],
)]
#[case::nobody_marks(
    r#"method = "need-round""#,
    "method = \"innovation-question\"\nminutes = 15\nleast = 12",
    &["16:10: steget «insights» henter lapper merket «root»; ventet en tidligere tavle av typen «tree»"],
    &["16:10: the step “insights” brings in notes marked “root”; expected an earlier board of type “tree”"],
)]
#[case::ends_before_start(
    r#"end = "10:00""#,
    r#"end = "08:00""#,
    &["7:7: dagen slutter 08:00, men begynner 09:00; ventet at slutten er sist"],
    &["7:7: the day ends at 08:00 but starts at 09:00; expected the end to be last"],
)]
#[case::longer_than_day(
    r#"end = "10:00""#,
    r#"end = "09:30""#,
    &["7:7: blokkene varer 28 min lenger enn til 09:30; ventet at de får plass i dagen"],
    &["7:7: the blocks go on 28 min past 09:30; expected them to fit in the day"],
)]
#[case::not_over_before(
    "minutes = 10\n",
    "minutes = 10\nfixed_start = \"09:10\"\n",
    &["24:15: det som kommer før, blir 15 min for sent ferdig til 09:10; ventet at det får plass"],
    &["24:15: what comes before is over 15 min too late for 09:10; expected it to fit"],
)]
#[case::not_over_at(
    "minutes = 10\n",
    "minutes = 10\nfixed_end = \"09:20\"\n",
    &["24:13: blokken blir 15 min for sent ferdig til 09:20; ventet at den får plass"],
    &["24:13: the block is over 15 min too late for 09:20; expected it to fit"],
)]
#[case::outside_day(
    "minutes = 10\n",
    "minutes = 10\nfixed_end = \"10:30\"\n",
    &["7:7: blokkene varer 53 min lenger enn til 10:00; ventet at de får plass i dagen", "24:13: 10:30 er utenfor dagen; ventet et klokkeslett fra 09:00 til 10:00"],
    &["7:7: the blocks go on 53 min past 10:00; expected them to fit in the day", "24:13: 10:30 is outside the day; expected a time from 09:00 to 10:00"],
)]
#[case::cannot_fit(
    r#"method = "need-round""#,
    "method = \"need-round\"\nminutes = 1",
    &["17:11: blokken er på 1 min, men metodens runder og steg tar minst 2 min; ventet minst så mye"],
    &["17:11: the block is 1 min, but the method’s rounds and steps take at least 2 min; expected at least that"],
)]
#[case::tight(
    r#"method = "need-round""#,
    "method = \"need-round\"\nminutes = 5",
    &["17:11: blokken er på 5 min, men metodens steg bør ha minst 9 min; ventet minst så mye, steg som utelates, eller «least» i blokken"],
    &["17:11: the block is 5 min, but the method’s steps should have at least 9 min; expected at least that, steps left out, or “least” in the block"],
)]
#[case::block_least(
    "minutes = 10\n",
    "minutes = 10\nleast = 15\n",
    &["24:9: «least» er 15, men «minutes» er 10; ventet ikke mer enn det"],
    &["24:9: “least” is 15, but “minutes” is 10; expected no more than that"],
)]
#[case::too_many_tables(
    "tables = 3",
    "tables = 40",
    &["8:10: «tables» er 40; ventet et tall fra 1 til 26"],
    &["8:10: “tables” is 40; expected a number from 1 to 26"],
)]
fn in_a_programme(#[case] from: &str, #[case] to: &str, #[case] nb: &[&str], #[case] en: &[&str]) {
    let (method, changed) = (examples()[0], programme_with(from, to));
    let files = [("need-round.toml", method), ("programmes/need-hour.toml", changed.as_str())];
    for (lang, expected) in [(Lang::Nb, nb), (Lang::En, en)] {
        let expected: Vec<String> =
            expected.iter().map(|line| format!("programmes/need-hour.toml:{line}")).collect();
        assert_eq!(said(&files, lang), expected);
    }
}

/// A method that brings in what `brings` says, first in the README's day, after its own first step.
#[rstest]
#[case::starred(r#"mark = "starred""#, None)]
#[case::any_time(r#"kinds = ["parked"]"#, None)]
#[case::made_by_the_step_before(r#"kinds = ["idea", "need"]"#, None)]
#[case::from_the_method(r#"from = "check-in""#, None)]
#[case::one_row_that_can_be_there(r#"kinds = ["pain"] }, { kinds = ["need"]"#, None)]
#[case::kind(r#"kinds = ["idea", "pain"]"#, Some("brings in “idea”, “pain”, but no earlier step makes it"))]
#[case::any_of_several(
    r#"kinds = ["pain"] }, { mark = "voted", kinds = ["cause"] }, { mark = "influence""#,
    Some("brings in “pain”, “cause”, but no earlier step makes it")
)]
#[case::voted(
    r#"mark = "voted""#,
    Some("brings in notes marked “voted”; expected an earlier board of type “votes”")
)]
#[case::influence(r#"mark = "influence""#, Some("brings in notes marked “influence”"))]
#[case::from_later(r#"from = "reflection""#, Some("brings in notes from “reflection”; expected an earlier"))]
fn notes_must_be_made_before_they_are_brought_in(#[case] brings: &str, #[case] lacking: Option<&str>) {
    let method = method_with("least = 6\n", &format!("least = 6\nbrings = [{{ {brings} }}]\n"));
    let files = [("need-round.toml", method.as_str()), ("programmes/need-hour.toml", examples()[1])];
    let said = said(&files, Lang::En);
    match lacking {
        None => assert_eq!(said, [""; 0]),
        Some(lacking) => {
            let start = format!("programmes/need-hour.toml:16:10: the step “share” {lacking}");
            assert!(said.len() == 1 && said[0].starts_with(&start), "{said:?}");
        }
    }
}

#[test]
fn what_the_day_can_live_with_is_a_warning() {
    let library = with(&[("need-round.toml", &method_with(", en = \"Needs\" }", " }"))]);
    assert_eq!(check(&library)[0].severity, Severity::Warning);
    let library = with(&[("need-round.toml", &method_with("minutes = 15", "minutes = 20"))]);
    assert_eq!(check(&library)[0].severity, Severity::Error);
    // Next steps can be written by a group that has no ideas yet; of nothing, nothing can be chosen.
    for (method, severity) in [("next-steps", Severity::Warning), ("dot-voting", Severity::Error)] {
        let programme = programme_with(r#"method = "need-round""#, &format!("method = \"{method}\""));
        let library = with(&[("need-round.toml", examples()[0]), ("programmes/need-hour.toml", &programme)]);
        let lacking = |problem: &&Problem| {
            matches!(problem.what, ProblemKind::Fact(Fact::NobodyMakes { .. } | Fact::NobodyMarks { .. }))
        };
        let checked = check(&library);
        let found: Vec<Severity> = checked.iter().filter(lacking).map(|problem| problem.severity).collect();
        assert_eq!(found, [severity], "{method}");
    }
}
