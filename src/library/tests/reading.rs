//! Fields that are wrong: what is said of each, word for word.

use rstest::rstest;

use super::*;

#[rstest]
#[case::unknown_field(
    "least = 3\n",
    "leest = 3\n",
    &["20:1: ukjent felt «leest» (mente du «least»?); ventet ett av «id», «name», «minutes», «least», «task», «guide», «say», «prompts», «pitfall», «board», «field», «makes», «brings», «grow», «warn», «rounds»"],
    &["20:1: unknown field “leest” (did you mean “least”?); expected one of “id”, “name”, “minutes”, “least”, “task”, “guide”, “say”, “prompts”, “pitfall”, “board”, “field”, “makes”, “brings”, “grow”, “warn”, “rounds”"],
)]
#[case::unknown_field_far_from_any(
    r#"makes = "need""#,
    r#"tittel = "Skriv""#,
    &["22:1: ukjent felt «tittel»; ventet ett av «id», «name», «minutes», «least», «task», «guide», «say», «prompts», «pitfall», «board», «field», «makes», «brings», «grow», «warn», «rounds»"],
    &["22:1: unknown field “tittel”; expected one of “id”, “name”, “minutes”, “least”, “task”, “guide”, “say”, “prompts”, “pitfall”, “board”, “field”, “makes”, “brings”, “grow”, “warn”, “rounds”"],
)]
#[case::unknown_language(
    r#"nb = "Skriv alene""#,
    r#"no = "Skriv alene""#,
    &["23:10: ukjent felt «no» (mente du «nb»?); ventet ett av «nb», «en»"],
    &["23:10: unknown field “no” (did you mean “nb”?); expected one of “nb”, “en”"],
)]
#[case::missing_field(
    "phase = \"need\"\n",
    "",
    &["1:1: feltet «phase» mangler; ventet ett av «frame», «insight», «need», «idea», «choose», «concept», «benefit», «close», «any»"],
    &["1:1: the field “phase” is missing; expected one of “frame”, “insight”, “need”, “idea”, “choose”, “concept”, “benefit”, “close”, “any”"],
)]
#[case::missing_words(
    "task = { nb = \"Skriv hva brukeren trenger, ett behov per lapp.\", en = \"Write what the user needs, one need per note.\" }\n",
    "",
    &[r#"17:1: feltet «task» mangler; ventet tekst på begge språk, slik: { nb = "…", en = "…" }"#],
    &[r#"17:1: the field “task” is missing; expected text in both languages, like this: { nb = "…", en = "…" }"#],
)]
#[case::text_in_one_language(
    r#"name = { nb = "Behov", en = "Needs" }"#,
    r#"name = "Behov""#,
    &[r#"15:8: «name» er tekst; ventet tekst på begge språk, slik: { nb = "…", en = "…" }"#],
    &[r#"15:8: “name” is text; expected text in both languages, like this: { nb = "…", en = "…" }"#],
)]
#[case::number_as_text(
    "minutes = 15",
    r#"minutes = "15""#,
    &["7:11: «minutes» er tekst; ventet et helt tall"],
    &["7:11: “minutes” is text; expected a whole number"],
)]
#[case::text_as_number(
    r#"id = "alone""#,
    "id = 1",
    &[r#"18:6: «id» er et tall; ventet en id i anførselstegn, som "min-metode""#],
    &[r#"18:6: “id” is a number; expected an id in quotes, such as "my-method""#],
)]
#[case::list_as_table(
    r#"prompts = [{ nb = "Hvordan vet vi det?", en = "How do we know?" }]"#,
    r#"prompts = { nb = "Hvordan vet vi det?", en = "How do we know?" }"#,
    &["35:11: «prompts» er en gruppe felt, { … }; ventet en liste, [ … ], eller en overskrift i doble hakeparenteser, [[ … ]]"],
    &["35:11: “prompts” is a group of fields, { … }; expected a list, [ … ], or a heading in double square brackets, [[ … ]]"],
)]
#[case::table_as_number(
    "group = { least = 3, most = 8 }",
    "group = 3",
    &["6:9: «group» er et tall; ventet { least = …, most = … }"],
    &["6:9: “group” is a number; expected { least = …, most = … }"],
)]
#[case::decimal(
    "minutes = 15",
    "minutes = 7.5",
    &["7:11: «minutes» er et desimaltall; ventet et helt tall"],
    &["7:11: “minutes” is a decimal number; expected a whole number"],
)]
#[case::rounds(
    "least = 3\n",
    "rounds = 6\n",
    &["20:10: «rounds» er et tall; ventet «per-table» eller { times = … }"],
    &["20:10: “rounds” is a number; expected “per-table” or { times = … }"],
)]
#[case::rounds_misspelt(
    "least = 3\n",
    "rounds = \"per-tabel\"\n",
    &["20:10: «rounds» kan ikke være «per-tabel» (mente du «per-table»?); ventet «per-table» eller { times = … }"],
    &["20:10: “rounds” cannot be “per-tabel” (did you mean “per-table”?); expected “per-table” or { times = … }"],
)]
#[case::unknown_name(
    r#"phase = "need""#,
    r#"phase = "nede""#,
    &["5:9: «phase» kan ikke være «nede» (mente du «need»?); ventet ett av «frame», «insight», «need», «idea», «choose», «concept», «benefit», «close», «any»"],
    &["5:9: “phase” cannot be “nede” (did you mean “need”?); expected one of “frame”, “insight”, “need”, “idea”, “choose”, “concept”, “benefit”, “close”, “any”"],
)]
#[case::unknown_board_type(
    r#"type = "list""#,
    r#"type = "liste""#,
    &["14:8: «type» kan ikke være «liste» (mente du «list»?); ventet ett av «list», «grid», «tree», «votes», «xy», «cards», «pulse», «clusters», «scores»"],
    &["14:8: “type” cannot be “liste” (did you mean “list”?); expected one of “list”, “grid”, “tree”, “votes”, “xy”, “cards”, “pulse”, “clusters”, “scores”"],
)]
#[case::yes_or_no(
    r#"makes = "need""#,
    r#"brings = "ja""#,
    &["22:10: «brings» er tekst; ventet en liste, [ … ], eller en overskrift i doble hakeparenteser, [[ … ]]"],
    &["22:10: “brings” is text; expected a list, [ … ], or a heading in double square brackets, [[ … ]]"],
)]
#[case::too_many_minutes(
    "minutes = 15",
    "minutes = 2000",
    &["7:11: «minutes» er 2000; ventet et tall fra 0 til 1440"],
    &["7:11: “minutes” is 2000; expected a number from 0 to 1440"],
)]
#[case::none_of_something(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", count = 0, per = \"table\" }]\nminutes = 15",
    &["7:50: «count» er 0; ventet et tall fra 1 til 1000"],
    &["7:50: “count” is 0; expected a number from 1 to 1000"],
)]
#[case::far_too_many(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", count = 70000, per = \"table\" }]\nminutes = 15",
    &["7:50: «count» er 70000; ventet et tall fra 1 til 1000"],
    &["7:50: “count” is 70000; expected a number from 1 to 1000"],
)]
#[case::per_what(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", count = 1, per = \"tabel\" }]\nminutes = 15",
    &["7:59: «per» kan ikke være «tabel» (mente du «table»?); ventet ett av «table», «person», «group», «day»"],
    &["7:59: “per” cannot be “tabel” (did you mean “table”?); expected one of “table”, “person”, “group”, “day”"],
)]
#[case::so_many_for_each_of_what(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", count = 3 }]\nminutes = 15",
    &["7:14: feltet «per» mangler; ventet ett av «table», «person», «group», «day»"],
    &["7:14: the field “per” is missing; expected one of “table”, “person”, “group”, “day”"],
)]
#[case::how_many_for_each(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", per = \"table\" }]\nminutes = 15",
    &["7:14: feltet «count» mangler; ventet et helt tall"],
    &["7:14: the field “count” is missing; expected a whole number"],
)]
#[case::misspelt_beside_the_words(
    "minutes = 15",
    "materials = [{ nb = \"Ark\", en = \"Sheet\", keept = true }]\nminutes = 15",
    &["7:42: ukjent felt «keept» (mente du «kept»?); ventet ett av «nb», «en», «how», «count», «per», «kept»"],
    &["7:42: unknown field “keept” (did you mean “kept”?); expected one of “nb”, “en”, “how”, “count”, “per”, “kept”"],
)]
#[case::another_format(
    "format = 1",
    "format = 2",
    &["1:10: «format» er 2; ventet 1"],
    &["1:10: “format” is 2; expected 1"],
)]
#[case::not_an_id(
    r#"id = "alone""#,
    r#"id = "Skriv alene""#,
    &["18:6: «Skriv alene» kan ikke være en id; ventet små bokstaver fra a til z, tall og bindestrek"],
    &["18:6: “Skriv alene” cannot be an id; expected lower-case letters a to z, digits and hyphens"],
)]
#[case::control(
    "Skriv alene",
    r"Skriv\u0007 alene",
    &["23:15: «nb» har et tegn som ikke kan vises (U+0007); ventet bare vanlig tekst"],
    &["23:15: “nb” has a character that cannot be shown (U+0007); expected ordinary text only"],
)]
#[case::wrong_count(
    r#"name = { nb = "Behov", en = "Needs" }"#,
    "name = { nb = \"Behov\", en = \"Needs\" }\nquadrants = []",
    &["16:13: «quadrants» har 0; ventet 4"],
    &["16:13: “quadrants” has 0; expected 4"],
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
#[case::not_a_time(
    r#"start = "09:00""#,
    r#"start = "9""#,
    &[r#"6:9: «start» er «9»; ventet et klokkeslett, som "08:30""#],
    &[r#"6:9: “start” is “9”; expected a time of day, such as "08:30""#],
)]
#[case::time_without_quotes(
    r#"start = "09:00""#,
    "start = 09:00",
    &[r#"6:9: «start» er en dato eller et klokkeslett uten anførselstegn; ventet et klokkeslett i anførselstegn, som "08:30""#],
    &[r#"6:9: “start” is a date or time without quotes; expected a time of day in quotes, such as "08:30""#],
)]
#[case::protected(
    "protected = true",
    r#"protected = "true""#,
    &["28:13: «protected» er tekst; ventet true eller false"],
    &["28:13: “protected” is text; expected true or false"],
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

#[test]
fn what_the_readme_has_at_hand_can_stand_in_its_method() {
    let [method, _, nb, en] = all_examples();
    assert_eq!(nb, en);
    let changed = method.replacen("[[boards]]", &format!("{nb}\n[[boards]]"), 1);
    let library = with(&[("need-round.toml", &changed)]);
    let [thing] = &library.method("need-round").unwrap().materials[..] else { panic!("{changed}") };
    assert_eq!(Locale::new(Lang::En).material(thing), "Pad of sticky notes, three colours (3 per table)");
    assert!(thing.kept && said(&[("need-round.toml", &changed)], Lang::Nb).is_empty());
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let method = method_with("least = 3\n", "leest = 3\n")
        .replace("say =", "sai =")
        .replace("phase = \"need\"", "phase = 1");
    let said = said(&[("need-round.toml", &method)], Lang::En);
    let starts: Vec<&str> = said.iter().map(|line| line.split(';').next().unwrap()).collect();
    assert_eq!(
        starts,
        [
            "need-round.toml:5:9: “phase” is a number",
            "need-round.toml:20:1: unknown field “leest” (did you mean “least”?)",
            "need-round.toml:25:1: unknown field “sai” (did you mean “say”?)",
        ]
    );
}

#[test]
fn a_text_is_bounded() {
    let method = method_with("Skriv alene", &"æ".repeat(2001));
    assert_eq!(
        said(&[("need-round.toml", &method)], Lang::En),
        ["need-round.toml:23:15: “nb” is too long; expected at most 2000 characters"]
    );
}

#[test]
fn a_method_has_a_bounded_number_of_steps() {
    let method = method_with("", "");
    let (head, steps) = method.split_once("[[steps]]").unwrap();
    let method = format!("{head}{}", format!("[[steps]]{steps}").repeat(51));
    let said = said(&[("need-round.toml", &method)], Lang::En);
    assert_eq!(said, ["need-round.toml:17:1: “steps” has 102; expected at most 100"]);
}

#[test]
fn texts_come_in_clean() {
    let method = method_with("Skriv alene", " A\u{30a}pne\\n dører ");
    let library = with(&[("need-round.toml", &method)]);
    assert_eq!(library.method("need-round").unwrap().steps[0].name.nb, "Åpne  dører");
}
