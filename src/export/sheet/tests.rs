//! What each reader finds on the sheet, and what she does not.

mod packing;

use super::*;
use crate::core::words::Lang;

/// A sheet as text, with what must not be broken apart held together by plain spaces.
fn read(document: &Document) -> String {
    let bytes = as_format(document, Format::Markdown).unwrap();
    String::from_utf8(bytes).unwrap().replace('\u{a0}', " ")
}

fn text_of(
    library: &Library,
    programme: &Programme,
    reader: Reader,
    occasion: Occasion,
    lang: Lang,
) -> String {
    let document = document(library, programme, reader, occasion, &Locale::new(lang)).unwrap();
    read(&document)
}

fn sheet(reader: Reader, lang: Lang) -> String {
    let library = Library::load(None);
    let programme = library.programme("mini-lup").unwrap();
    let occasion = Occasion {
        turnout: Turnout { tables: 3, seats: Some(vec![5; 3]) },
        start: ClockTime::parse("08:30"),
        short: false,
    };
    text_of(&library, programme, reader, occasion, lang)
}

#[test]
fn the_facilitator_has_times_who_what_how_and_what_to_bring() {
    let text = sheet(Reader::Facilitator, Lang::Nb);
    for there in
        ["08:30–08:40 Innsjekk", "**Hvem:**", "**Utstyr:**", "Si: ", "Gjør: ", "Spør: ", "Før dagen", "Lunsj"]
    {
        assert!(text.contains(there), "{there} in {text}");
    }
    assert!(sheet(Reader::Facilitator, Lang::En).contains("Say: "));
}

#[test]
fn the_day_in_short_has_a_line_for_each_step_and_nothing_else() {
    let library = Library::load(None);
    for lang in Lang::ALL {
        for entry in library.programmes(lang) {
            let turnout = Turnout { tables: entry.item.tables, seats: None };
            let day = library.day(&entry.item.id, turnout.tables).unwrap();
            let occasion = Occasion { turnout, start: None, short: true };
            let text = text_of(&library, &entry.item, Reader::Facilitator, occasion, lang);
            let rows = text.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
            assert_eq!(rows.count(), day.steps().count() + 1, "{text}");
            assert_eq!(text.matches("\n## ").count(), 0, "{text}");
        }
    }
}

#[test]
fn the_participants_see_nothing_of_the_guide() {
    let text = sheet(Reader::Participants, Lang::Nb);
    assert!(text.contains("| 08:30 | Innsjekk |") && text.contains("Lunsj"), "{text}");
    let library = Library::load(None);
    let day = library.day("mini-lup", 3).unwrap();
    for (block, step) in day.steps() {
        for words in [&step.spec.guide, &step.spec.say, &step.spec.pitfall] {
            assert!(words.is_empty() || !text.contains(&words.nb), "{}", words.nb);
        }
        assert!(block.kind != BlockKind::Buffer || !text.contains(&block.name.nb));
    }
}

#[test]
fn the_participants_see_when_the_day_is_over() {
    let text = sheet(Reader::Participants, Lang::Nb);
    let last = text.lines().rfind(|line| line.starts_with("| ")).unwrap();
    assert_eq!(last, "| 15:25 | Slutt |", "{text}");
    let english = sheet(Reader::Participants, Lang::En);
    assert!(english.contains("| 15:25 | End |"), "{english}");
}

#[test]
fn a_purpose_that_only_repeats_the_name_is_not_on_the_sheet() {
    let library = Library::load(None);
    let mut programme = library.programme("mini-lup").unwrap().clone();
    programme.purpose = programme.name.clone();
    for reader in Reader::ALL {
        let occasion = Occasion { turnout: Turnout { tables: 4, seats: None }, start: None, short: false };
        let text = text_of(&library, &programme, reader, occasion, Lang::Nb);
        assert_eq!(text.matches(&programme.name.nb).count(), 1, "{text}");
    }
    assert!(
        sheet(Reader::Participants, Lang::Nb).contains(&library.programme("mini-lup").unwrap().purpose.nb)
    );
}

#[test]
fn a_buffer_is_as_long_as_a_later_start_leaves_it_and_gone_when_nothing_is_left() {
    let library = Library::load(None);
    let programme = library.programme("lup-1").unwrap();
    let text = |start: &str| {
        let turnout = Turnout { tables: 4, seats: None };
        let occasion = Occasion { turnout, start: ClockTime::parse(start), short: false };
        text_of(&library, programme, Reader::Facilitator, occasion, Lang::Nb)
    };
    let day = library.day("lup-1", 4).unwrap();
    let name = &day.blocks.iter().find(|block| block.id == "slack").unwrap().name.nb;
    let (planned, half, none) = (text("08:30"), text("08:34"), text("08:40"));
    assert!(
        planned.contains(&format!("11:05–11:15 {name}")) && !planned.contains("Tid å gå på:"),
        "{planned}"
    );
    assert!(half.contains(&format!("11:09–11:15 {name}")), "{half}");
    assert!(half.contains("**Tid å gå på:** 4 av 20 min"), "{half}");
    assert!(!none.contains(&format!("11:15–11:15 {name}")) && none.contains("11:15–12:00 Lunsj"), "{none}");
}

#[test]
fn every_programme_has_a_sheet_for_every_reader_in_both_languages() {
    let library = Library::load(None);
    for lang in Lang::ALL {
        for entry in library.programmes(lang) {
            for reader in Reader::ALL {
                let turnout = Turnout { tables: entry.item.tables, seats: None };
                let occasion = Occasion { turnout, start: None, short: false };
                let text = text_of(&library, &entry.item, reader, occasion, lang);
                assert!(text.starts_with("# ") && !text.contains("sheet-"), "{text}");
            }
        }
    }
}
