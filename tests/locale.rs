//! Every message the program asks for is there in both languages, and none is there that nobody asks for.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use verksted::core::words::Lang;
use verksted::locale::Locale;

/// Keys that are put together while the program runs begin with one of these.
const PUT_TOGETHER: &[&str] = &[
    "archive-fault-",
    "block-",
    "change-",
    "cli-about-",
    "cli-arg-",
    "cli-examples-",
    "cli-exit-codes-",
    "cli-stats-",
    "cli-value-",
    "cmd-",
    "doctor-label-",
    "doctor-verdict-",
    "key-",
    "kind-",
    "language-",
    "material-per-",
    "own-field-",
    "phase-",
    "toast-taken-",
    "vocabulary-",
];

fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

fn texts(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), extension, &mut found);
    assert!(!found.is_empty(), "no .{extension} in {folder}");
    found.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The keys in `.t("…")` and `.ta("…", …)`, apart from those in examples.
fn asked_for(source: &str) -> Vec<String> {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let source = lines.collect::<Vec<_>>().join("\n");
    let calls = [".t(", ".ta("].into_iter().flat_map(|call| {
        source.match_indices(call).map(|(at, _)| source[at + call.len()..].trim_start()).collect::<Vec<_>>()
    });
    calls.filter_map(|rest| Some(rest.strip_prefix('"')?.split('"').next()?.to_owned())).collect()
}

/// The keys that a file of messages defines.
fn defined(messages: &str) -> impl Iterator<Item = &str> {
    let names = messages.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    names.filter_map(|line| Some(line.split_once('=')?.0.trim()))
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let locales = Lang::ALL.map(Locale::new);
    let mut missing = Vec::new();
    for (path, source) in texts("src", "rs") {
        for key in asked_for(&source) {
            for locale in &locales {
                if !locale.has(&key) {
                    missing.push(format!("{}: {key} ({})", path.display(), locale.lang()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_message_is_there_for_nobody() {
    let sources: String = texts("src", "rs").into_iter().map(|(_, source)| source).collect();
    let messages = texts("src/locale", "ftl");
    let keys: BTreeSet<&str> = messages.iter().flat_map(|(_, text)| defined(text)).collect();
    let is_used = |key: &str| {
        sources.contains(&format!("\"{key}\"")) || PUT_TOGETHER.iter().any(|prefix| key.starts_with(prefix))
    };
    let unused: Vec<&str> = keys.into_iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_key_that_is_put_together_is_one_of_some() {
    let messages = texts("src/locale", "ftl");
    for prefix in PUT_TOGETHER {
        let begins = messages.iter().flat_map(|(_, text)| defined(text)).any(|key| key.starts_with(prefix));
        assert!(begins, "no key begins with {prefix}");
    }
}
