//! Texts that mean harm: nothing of theirs is obeyed, whatever the day is written as.

use proptest::prelude::*;
use verksted::core::ids::BoardId;
use verksted::core::note::Place;
use verksted::core::words::Lang;
use verksted::export::{Format, Taken};

use crate::support::{bytes, one_note_saying, saying, sheets, text, unpacked, wanted};

/// What somebody may put in a note, or in a file sent from another municipality.
pub const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://evil.example\",\"klikk\")",
    "+1-1|cmd'/c calc'!A1",
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "]]></w:t></w:r><!-- & &amp; \" ' -->",
    "\u{1b}[31mrød\u{7}\u{8}\u{0}\u{fffe}\u{ffff}\u{85}\u{2028}",
    "\u{202e}txt.exe\u{2066}\u{feff}",
    "| a | b |\n|---|---|\n# Tittel\n* [lenke](javascript:alert(1)) ![](http://x/y.png)",
    "\t=1+1\r\n@SUM(A1)",
    "e\u{301}\u{300}\u{320} 👩‍👩‍👧‍👦 \u{10ffff}",
];

#[test]
fn markdown_says_what_was_said_and_obeys_none_of_it() {
    for words in HOSTILE {
        let text = text(&[saying(words)], wanted(Format::Markdown), Lang::Nb);
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "{words:?}");
        for bad in ["<script", "<img", "lenke](", "![](", "\n# Tittel", "\n|---|---|\n"] {
            assert!(!text.contains(bad), "{bad} in {words:?}");
        }
    }
}

#[test]
fn a_note_of_a_hundred_thousand_letters_is_written_whole() {
    let long = "ord ".repeat(25_000);
    let text = text(&[one_note_saying(&long)], wanted(Format::Markdown), Lang::En);
    assert!(text.contains(long.trim_end()));
}

/// Reads it as XML, which a page of ours is too.
fn well_formed(name: &str, xml: &str) -> Result<(), String> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    roxmltree::Document::parse_with_options(xml, options)
        .map(drop)
        .map_err(|error| format!("{name}: {error}"))
}

/// What every format must be, whatever was said.
fn harmless(days: &[Taken]) -> Result<(), String> {
    let page = text(days, wanted(Format::Html), Lang::Nb);
    well_formed("html", &page)?;
    for bad in ["<script", "<img", "<!--", "=\"http://evil", "url(http", "\u{202e}", "\u{1b}"] {
        if page.contains(bad) {
            return Err(format!("{bad} in the page"));
        }
    }
    for format in [Format::Docx, Format::Xlsx] {
        for (name, part) in unpacked(&bytes(days, wanted(format), Lang::En)) {
            well_formed(&name, &part)?;
            if part.contains("<f>") || part.contains("<hyperlink") || part.contains('\u{202e}') {
                return Err(format!("a formula, a link or a turned line in {name}"));
            }
        }
    }
    let rows = text(days, wanted(Format::Csv), Lang::En);
    let mut csv = csv::ReaderBuilder::new().from_reader(rows.trim_start_matches('\u{feff}').as_bytes());
    for row in csv.records() {
        let row = row.map_err(|error| error.to_string())?;
        let is_formula = |cell: &&str| cell.starts_with(['=', '+', '@', '\t', '\r']);
        let is_minus = |cell: &&str| cell.starts_with('-') && cell.parse::<i64>().is_err();
        if let Some(cell) = row.iter().find(|cell| is_formula(cell) || is_minus(cell)) {
            return Err(format!("{cell:?} in the rows"));
        }
    }
    Ok(())
}

#[test]
fn no_format_obeys_what_was_said() {
    for words in HOSTILE {
        assert_eq!(harmless(&[saying(words)]), Ok(()), "{words:?}");
    }
}

#[test]
fn a_hundred_thousand_letters_are_whole_or_end_with_a_sign_that_they_are_not() {
    let long = "ordet ".repeat(17_000);
    let days = [one_note_saying(&long)];
    assert_eq!(harmless(&days), Ok(()));
    assert!(text(&days, wanted(Format::Html), Lang::En).contains(long.trim_end()));
    assert!(sheets(&bytes(&days, wanted(Format::Xlsx), Lang::En)).contains("ordet …"));
}

#[test]
fn a_chain_of_whys_as_long_as_a_day_is_written() {
    let mut session = crate::support::sample().session;
    let board = BoardId::from("causes/why-tree");
    let mut parent = None;
    for note in &mut session.notes {
        note.board = Some(board.clone());
        note.deleted = false;
        let place = Place { parent, ..Place::default() };
        note.places.insert(board.clone(), place);
        parent = Some(note.id);
    }
    session.check().unwrap();
    let days = [Taken::of(session)];
    for format in Format::ALL {
        assert!(!bytes(&days, wanted(format), Lang::En).is_empty());
    }
    assert_eq!(well_formed("html", &text(&days, wanted(Format::Html), Lang::En)), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn anything_said_leaves_every_format_well_formed(words in "\\PC{0,60}|[\\x00-\\x7f]{0,40}|.{0,40}") {
        prop_assert_eq!(harmless(&[one_note_saying(&words)]), Ok(()));
    }
}
