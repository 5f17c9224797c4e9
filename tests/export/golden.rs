//! The sample day, to the letter.
//!
//! `VERKSTED_BLESS=1 cargo test --test export` writes them anew after a change that was meant.

use std::fs;
use std::path::PathBuf;

use verksted::core::words::Lang;
use verksted::export::{Format, Part, Wanted};

use crate::support::{bytes, sample, sheets, text, unpacked, wanted};

/// Holds `found` to the golden file with this name.
pub fn golden(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/export/golden").join(name);
    if std::env::var_os("VERKSTED_BLESS").is_some() {
        fs::write(&path, found).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let differs = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    let at = differs.unwrap_or(expected.lines().count().min(found.lines().count()));
    assert!(
        expected == found,
        "{name} has drifted at line {}:\n  {:?}\n  {:?}\nVERKSTED_BLESS=1 writes it anew",
        at + 1,
        expected.lines().nth(at),
        found.lines().nth(at)
    );
}

#[test]
fn minutes_as_markdown_are_as_they_were() {
    for lang in Lang::ALL {
        golden(&format!("{lang}.md"), &text(&[sample()], wanted(Format::Markdown), lang));
    }
}

#[test]
fn the_page_the_rows_and_the_inside_of_packed_formats_are_as_they_were() {
    for lang in Lang::ALL {
        golden(&format!("{lang}.html"), &text(&[sample()], wanted(Format::Html), lang));
        golden(&format!("{lang}.csv"), &text(&[sample()], wanted(Format::Csv), lang));
        let document = unpacked(&bytes(&[sample()], wanted(Format::Docx), lang));
        golden(&format!("{lang}.docx.xml"), &document["word/document.xml"]);
        golden(&format!("{lang}.docx.core.xml"), &document["docProps/core.xml"]);
        golden(&format!("{lang}.xlsx.txt"), &sheets(&bytes(&[sample()], wanted(Format::Xlsx), lang)));
    }
}

#[test]
fn the_same_day_is_the_same_bytes() {
    for format in Format::ALL {
        let once = || bytes(&[sample()], wanted(format), Lang::Nb);
        assert!(once() == once(), "{}", format.key());
    }
}

#[test]
fn a_part_of_the_minutes_has_its_sections_and_no_others() {
    let part = |part| text(&[sample()], Wanted { part, ..wanted(Format::Markdown) }, Lang::En);
    let headings = |text: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with("## ")).map(str::to_owned).collect()
    };
    assert_eq!(headings(&part(Part::NextSteps)), ["## Next steps"]);
    assert_eq!(headings(&part(Part::Summary)), ["## What came of the day", "## Decided", "## Next steps"]);
    assert!(
        headings(&part(Part::All))
            .ends_with(&["## Time planned and used".to_owned(), "## Parked".to_owned()])
    );
}

#[test]
fn several_days_are_one_document_with_a_title_each() {
    let text = text(&[sample(), sample()], wanted(Format::Markdown), Lang::En);
    assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 2);
}

#[test]
fn a_long_title_makes_no_row_of_a_sheet_higher() {
    let file = &unpacked(&bytes(&[sample()], wanted(Format::Xlsx), Lang::Nb));
    let style = |cell: &str| {
        let from = file["xl/worksheets/sheet1.xml"].split_once(&format!("<c r=\"{cell}\" s=\"")).unwrap().1;
        from.split('"').next().unwrap().parse::<usize>().unwrap()
    };
    let looks = file["xl/styles.xml"].split_once("<cellXfs").unwrap().1;
    let wraps = |cell: &str| looks.split("<xf ").nth(style(cell) + 1).unwrap().contains("wrapText");
    assert!(!wraps("A2"), "the title, on every row");
    assert!(wraps("E2"), "what the note says");
}
