//! What the repository shows of the program is what the program is: the pictures in `docs/` and the keys in the
//! README.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use verksted::core::words::Lang;
use verksted::locale::Locale;
use verksted::tui::keymap::table;

use crate::album;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

#[test]
fn the_pictures_are_of_the_program_as_it_is() {
    let pictures = album::pictures();
    let hint = "`cargo run --example pictures` makes them anew";
    for (name, svg) in &pictures {
        let kept = fs::read_to_string(root().join("docs").join(name)).unwrap_or_default();
        assert!(kept.replace("\r\n", "\n") == *svg, "docs/{name} is not what the program shows; {hint}");
        assert!(svg.len() < 60_000, "docs/{name} is {} bytes", svg.len());
    }
    let mut kept = BTreeSet::new();
    for lang in Lang::ALL {
        for entry in fs::read_dir(root().join("docs").join(lang.code())).unwrap() {
            let name = entry.unwrap().file_name();
            kept.insert(format!("{}/{}", lang.code(), name.to_string_lossy()));
        }
    }
    let made: BTreeSet<String> = pictures.into_keys().collect();
    assert_eq!(kept, made, "{hint}, and deletes none");
}

const BEGIN: &str = "<!-- keys: begin -->\n";
const END: &str = "<!-- keys: end -->";

/// `VERKSTED_BLESS=1 cargo test --test screens` writes the table anew.
#[test]
fn the_keys_in_the_readme_are_the_keys_there_are() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let (before, rest) = readme.split_once(BEGIN).expect("the README says where the keys begin");
    let (_, after) = rest.split_once(END).expect("the README says where the keys end");
    let wanted = format!("{before}{BEGIN}\n{}\n{END}{after}", table::markdown(&Locale::new(Lang::En)));
    if std::env::var_os("VERKSTED_BLESS").is_some() {
        fs::write(&path, wanted).unwrap();
    } else {
        assert!(readme == wanted, "the keys have changed: VERKSTED_BLESS=1 cargo test --test screens");
    }
}

/// Every picture and file the README points to is there.
#[test]
fn the_readme_leads_only_where_a_reader_can_go() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    for link in readme.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let file = link.split('#').next().unwrap_or_default();
        if !link.starts_with("http") && !file.is_empty() {
            assert!(root().join(file).exists(), "{link} leads nowhere");
        }
    }
}
