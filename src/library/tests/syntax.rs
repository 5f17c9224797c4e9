//! TOML that is wrong: what is said of each slip, word for word.

use rstest::rstest;

use super::*;

#[rstest]
#[case::unquoted(
    r#"phase = "need""#,
    "phase = need",
    &[r#"5:9: tekst uten anførselstegn; ventet rette anførselstegn, slik: "tekst""#],
    &[r#"5:9: text without quotes; expected straight quotes, like this: "text""#],
)]
#[case::curly_quotes(
    r#"phase = "need""#,
    "phase = “need”",
    &[r#"5:9: tekst uten anførselstegn; ventet rette anførselstegn, slik: "tekst""#],
    &[r#"5:9: text without quotes; expected straight quotes, like this: "text""#],
)]
#[case::unclosed_text(
    r#"phase = "need""#,
    r#"phase = "need"#,
    &[r#"5:9: teksten som begynner her, slutter ikke; ventet et rett anførselstegn " på slutten, på samme linje"#],
    &[r#"5:9: the text that begins here does not end; expected a straight quote " at its end, on the same line"#],
)]
#[case::curly_end(
    r#"phase = "need""#,
    r#"phase = "need”"#,
    &[r#"5:9: teksten som begynner her, slutter ikke; ventet et rett anførselstegn " på slutten, på samme linje"#],
    &[r#"5:9: the text that begins here does not end; expected a straight quote " at its end, on the same line"#],
)]
#[case::unclosed_text_before_another(
    r#"nb = "Behov", en"#,
    r#"nb = "Behov, en"#,
    &[r#"15:15: teksten som begynner her, slutter ikke; ventet et rett anførselstegn " på slutten, på samme linje"#],
    &[r#"15:15: the text that begins here does not end; expected a straight quote " at its end, on the same line"#],
)]
#[case::unclosed_text_swallows_the_brace(
    r#"en = "Needs" }"#,
    r#"en = "Needs }"#,
    &[r#"15:29: teksten som begynner her, slutter ikke; ventet et rett anførselstegn " på slutten, på samme linje"#],
    &[r#"15:29: the text that begins here does not end; expected a straight quote " at its end, on the same line"#],
)]
#[case::unclosed_lines(
    r#"phase = "need""#,
    r#"phase = """need"#,
    &[r#"5:9: teksten som begynner her, slutter ikke; ventet tre anførselstegn igjen, """, der den slutter"#],
    &[r#"5:9: the text that begins here does not end; expected three quotes again, """, where it ends"#],
)]
#[case::unopened_text(
    r#"nb = "Behov", en"#,
    r#"nb = Behov", en"#,
    &[r#"15:15: teksten mangler et rett anførselstegn foran; ventet " der den begynner"#],
    &[r#"15:15: the text has no straight quote before it; expected " where it begins"#],
)]
#[case::quote_in_text(
    r#"nb = "Behov", en"#,
    r#"nb = "Behov "nå"", en"#,
    &[r#"15:22: et anførselstegn inni en tekst; ventet « » i stedet, eller skråstrek foran det: \""#],
    &[r#"15:22: a quote inside a text; expected \" or “ ” there"#],
)]
#[case::norwegian_quotes(
    r#"phase = "need""#,
    "phase = «need»",
    &[r#"5:9: tekst uten anførselstegn; ventet rette anførselstegn, slik: "tekst""#],
    &[r#"5:9: text without quotes; expected straight quotes, like this: "text""#],
)]
#[case::bad_escape(
    "Kari Nordmann",
    r"Kari\Nordmann",
    &[r#"9:16: skråstreken \ betyr noe eget i tekst; ventet \\ for en skråstrek, \" for et anførselstegn"#],
    &[r#"9:16: the backslash \ has a meaning of its own in text; expected \\ for a backslash, \" for a quote"#],
)]
#[case::no_equals(
    r#"phase = "need""#,
    r#"phase: "need""#,
    &["5:8: navnet har ingen verdi; ventet = etter navnet"],
    &["5:8: the name has no value; expected = after the name"],
)]
#[case::two_equals(
    r#"phase = "need""#,
    r#"phase == "need""#,
    &["5:8: for mange likhetstegn; ventet ett"],
    &["5:8: too many equals signs; expected one"],
)]
#[case::no_value(
    r#"phase = "need""#,
    "phase =",
    &["5:8: verdien mangler; ventet noe etter ="],
    &["5:8: the value is missing; expected something after ="],
)]
#[case::bad_key(
    r#"phase = "need""#,
    r#"fåse = "need""#,
    &["5:2: slik kan et felt ikke hete; ventet bokstavene a til z, tall, - eller _"],
    &["5:2: a field cannot be called that; expected letters a to z, digits, - or _"],
)]
#[case::unclosed_header(
    "[[boards]]",
    "[[boards]",
    &["12:10: overskriften er ikke hel; ventet [navn] eller [[navn]], med like mange ] som ["],
    &["12:10: the heading is not whole; expected [name] or [[name]], with as many ] as ["],
)]
#[case::unclosed_list(
    r#"prompts = [{ nb = "Hvordan vet vi det?", en = "How do we know?" }]"#,
    r#"prompts = [{ nb = "Hvordan vet vi det?", en = "How do we know?" }"#,
    &["35:66: lista er ikke avsluttet; ventet ]"],
    &["35:66: the list is not closed; expected ]"],
)]
#[case::unclosed_list_over_lines(
    "minutes = 15",
    "materials = [\n  { nb = \"Ark\", en = \"Sheets\" },\nminutes = 15",
    &["8:33: lista er ikke avsluttet; ventet ]"],
    &["8:33: the list is not closed; expected ]"],
)]
#[case::unclosed_braces_before_a_heading(
    r#"en = "Needs" }"#,
    r#"en = "Needs""#,
    &["15:36: krøllparentesen er ikke avsluttet; ventet }"],
    &["15:36: the braces are not closed; expected }"],
)]
#[case::one_bracket_too_few_before_a_heading(
    "[[boards]]",
    "[boards]]",
    &["12:9: overskriften er ikke hel; ventet [navn] eller [[navn]], med like mange ] som ["],
    &["12:9: the heading is not whole; expected [name] or [[name]], with as many ] as ["],
)]
#[case::unclosed_braces(
    "group = { least = 3, most = 8 }",
    "group = { least = 3, most = 8",
    &["6:30: krøllparentesen er ikke avsluttet; ventet }"],
    &["6:30: the braces are not closed; expected }"],
)]
#[case::no_comma(
    r#"nb = "Behov", en"#,
    r#"nb = "Behov" en"#,
    &["15:23: det mangler et komma; ventet , mellom delene"],
    &["15:23: a comma is missing; expected , between the parts"],
)]
#[case::extra_comma(
    "least = 3, most",
    "least = 3,, most",
    &["6:21: et komma for mye; ventet noe foran det"],
    &["6:21: one comma too many; expected something before it"],
)]
#[case::after_value(
    "minutes = 15",
    r#"minutes = 15 "min""#,
    &["7:14: det står noe mer etter verdien; ventet ny linje"],
    &["7:14: there is something more after the value; expected a new line"],
)]
#[case::twice(
    "minutes = 15",
    "minutes = 15\nminutes = 20",
    &["8:1: samme navn to ganger; ventet det bare én gang på dette stedet"],
    &["8:1: the same name twice; expected it only once in this place"],
)]
#[case::bad_number(
    "minutes = 15",
    "minutes = 15min",
    &["7:11: dette er ikke et tall; ventet bare sifre, som 15 (eller anførselstegn rundt tekst)"],
    &["7:11: this is not a number; expected digits only, such as 15 (or quotes around text)"],
)]
#[case::comma_in_a_number(
    "minutes = 15",
    "minutes = 7,5",
    &["7:12: dette er ikke et tall; ventet bare sifre, som 15 (eller anførselstegn rundt tekst)"],
    &["7:12: this is not a number; expected digits only, such as 15 (or quotes around text)"],
)]
#[case::number_in_words(
    "minutes = 15",
    r#"minutes = "ten""#,
    &["7:11: «minutes» er tekst; ventet et helt tall"],
    &["7:11: “minutes” is text; expected a whole number"],
)]
#[case::leading_zero(
    "minutes = 15",
    "minutes = 05",
    &["7:11: dette er ikke et tall; ventet bare sifre, som 15 (eller anførselstegn rundt tekst)"],
    &["7:11: this is not a number; expected digits only, such as 15 (or quotes around text)"],
)]
#[case::control_character(
    "Behovsrunde",
    "Behovs\u{1b}runde",
    &["4:22: et usynlig tegn; ventet bare vanlig tekst og vanlige mellomrom"],
    &["4:22: an invisible character; expected ordinary text and ordinary spaces only"],
)]
#[case::space_from_a_web_page(
    "minutes = 15",
    "minutes =\u{a0}15",
    &["7:10: et usynlig tegn; ventet bare vanlig tekst og vanlige mellomrom"],
    &["7:10: an invisible character; expected ordinary text and ordinary spaces only"],
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
#[case::bad_date(
    r#"start = "09:00""#,
    "start = 9:00",
    &[r#"6:9: dette er ikke en dato eller et klokkeslett; ventet klokkeslett i anførselstegn, som "08:30""#],
    &[r#"6:9: this is not a date or a time; expected a time of day in quotes, such as "08:30""#],
)]
#[case::bad_yes_no(
    "protected = true",
    "protected = ja",
    &["28:13: dette er verken ja eller nei; ventet true eller false, med små bokstaver"],
    &["28:13: this is neither yes nor no; expected true or false, in lower case"],
)]
#[case::capital_true(
    "protected = true",
    "protected = True",
    &["28:13: dette er verken ja eller nei; ventet true eller false, med små bokstaver"],
    &["28:13: this is neither yes nor no; expected true or false, in lower case"],
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
fn several_slips_are_said_at_once() {
    let method = method_with("phase = \"need\"", "phase = need").replace("minutes = 10", "minutes 10");
    assert_eq!(
        said(&[("need-round.toml", &method)], Lang::En),
        [
            "need-round.toml:5:9: text without quotes; expected straight quotes, like this: \"text\"",
            "need-round.toml:29:9: the name has no value; expected = after the name",
        ]
    );
}

#[test]
fn brackets_within_brackets_come_to_an_end() {
    let deep = format!("group = {}{}", "[".repeat(90), "]".repeat(90));
    let method = method_with("group = { least = 3, most = 8 }", &deep);
    assert_eq!(
        said(&[("need-round.toml", &method)], Lang::En),
        ["need-round.toml:6:89: too many brackets inside each other; expected fewer"]
    );
}

#[test]
fn what_was_not_foreseen_is_quoted() {
    let method = method_with("minutes = 15\n", "minutes = 15\r");
    assert_eq!(
        said(&[("need-round.toml", &method)], Lang::Nb)[0],
        "need-round.toml:7:14: fila kan ikke leses; leseren sier «carriage return must be followed by newline, expected newline»"
    );
}

/// What an editor may do to a whole file without anybody having made a slip.
#[rstest]
#[case::tabs(&method_with("minutes = 15", "\tminutes\t=\t15"))]
#[case::windows_line_ends(&examples()[0].replace('\n', "\r\n"))]
#[case::byte_order_mark(&format!("\u{feff}{}", examples()[0]))]
fn what_editors_do_is_no_slip(#[case] method: &str) {
    let file = own_file("need-round.toml");
    let text = files::text(&file, method.as_bytes()).unwrap();
    assert_eq!(said(&[("need-round.toml", &text)], Lang::Nb), [""; 0]);
}

#[test]
fn a_file_from_an_old_windows_program_is_told_with_its_line() {
    let method: Vec<u8> = examples()[0].chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect();
    let problem = files::text(&own_file("need-round.toml"), &method).unwrap_err();
    let shown = render(&problem, "", &Locale::new(Lang::Nb));
    let [said, place, _, echo, caret] = [0, 1, 2, 3, 4].map(|line| shown.lines().nth(line).unwrap());
    assert!(said.contains("ventet UTF-8"), "{shown}");
    assert!(place.ends_with("need-round.toml:8:20"), "{shown}");
    assert!(echo.starts_with("8 | purpose = { nb = \"F\u{fffd} fram hva brukeren"), "{shown}");
    assert_eq!(echo.chars().position(|c| c == '\u{fffd}'), caret.chars().position(|c| c == '^'), "{shown}");
}
