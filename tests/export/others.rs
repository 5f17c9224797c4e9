//! What other programs make of it: a browser prints the page, an office opens the document. Where the machine has no such
//! program the test says so and has nothing to hold against us.

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
fn an_office_opens_documents_and_sheets_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for format in [Format::Docx, Format::Xlsx] {
            let name = format!("{lang}-{}.{}", format.key(), format.key());
            fs::write(folder.path().join(&name), bytes(&[sample()], wanted(format), lang)).unwrap();
            files.push(name);
        }
    }
    // It starts slowly, so all of them at once.
    let args = ["--headless", "--convert-to", "pdf"].into_iter().chain(files.iter().map(String::as_str));
    if run(&["soffice", "libreoffice"], &args.collect::<Vec<_>>(), folder.path()) {
        for file in files {
            assert!(is_pdf(&folder.path().join(&file).with_extension("pdf")), "{file}");
        }
    }
}
