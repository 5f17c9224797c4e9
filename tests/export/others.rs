//! What other programs make of it, where the machine has them: a browser prints the page, an office opens the document.
//!
//! `cargo test --test export -- --ignored`

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use verksted::core::words::Lang;
use verksted::export::Format;

use crate::support::{bytes, sample, wanted};

/// Runs the first of these programs that is here; says so when none is.
fn run(programs: &[&str], args: &[&str], folder: &Path) -> bool {
    let started = programs.iter().find_map(|program| {
        let mut command = Command::new(program);
        command
            .args(args)
            .current_dir(folder)
            .env("HOME", folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().ok()
    });
    if started.is_none() {
        println!("skipped: none of {programs:?} is on this machine");
    }
    started.is_some()
}

fn is_pdf(path: &Path) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes.starts_with(b"%PDF-") && bytes.len() > 10_000)
}

#[test]
#[ignore = "starts a browser"]
fn a_browser_prints_the_page_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        let page = folder.path().join(format!("{lang}.html"));
        fs::write(&page, bytes(&[sample()], wanted(Format::Html), lang)).unwrap();
        let (pdf, profile) = (folder.path().join(format!("{lang}.pdf")), folder.path().join("profile"));
        let (print, profile) =
            (format!("--print-to-pdf={}", pdf.display()), format!("--user-data-dir={}", profile.display()));
        let address = format!("file://{}", page.display());
        let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"];
        let still = ["--disable-background-networking", "--disable-component-update"];
        let args: Vec<&str> = quiet.into_iter().chain(still).chain([&*profile, &*print, &*address]).collect();
        if run(&["chromium", "google-chrome", "chrome"], &args, folder.path()) {
            assert!(is_pdf(&pdf), "{lang}");
        }
    }
}

#[test]
#[ignore = "starts an office"]
fn an_office_opens_documents_and_sheets_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for lang in Lang::ALL {
        for format in [Format::Docx, Format::Xlsx] {
            let file = folder.path().join(format!("{lang}-{}.{}", format.key(), format.key()));
            fs::write(&file, bytes(&[sample()], wanted(format), lang)).unwrap();
            let path = file.to_str().unwrap();
            if run(&["soffice", "libreoffice"], &["--headless", "--convert-to", "pdf", path], folder.path()) {
                assert!(is_pdf(&file.with_extension("pdf")), "{lang} {}", format.key());
            }
        }
    }
}
