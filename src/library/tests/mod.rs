//! The library as a whole: what is built in, what the README promises, and what a facilitator sees.

mod adapted;
mod built_in;
mod facts;
mod hostile;
mod own;
mod reading;
mod syntax;

use super::files::{self, SourceFile};
use super::*;
use crate::core::words::Lang;
use crate::locale::Locale;

const README: &str = include_str!("../../../methods/README.md");

/// The TOML examples of the README: a method, a programme that uses it, and something to have at hand in each language.
fn all_examples() -> [&'static str; 4] {
    let blocks = README.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    blocks.collect::<Vec<_>>().try_into().expect("these tests know of four examples")
}

/// The method and the programme.
fn examples() -> [&'static str; 2] {
    let [method, programme, ..] = all_examples();
    [method, programme]
}

/// The facilitator's own file with this name and text.
fn own_file(name: &str) -> SourceFile {
    files::own_file(name)
}

/// The built-in library with some files of her own, as `need-round.toml` or `programmes/need-hour.toml`.
fn with(files: &[(&str, &str)]) -> Library {
    let mut library = Library::load(None);
    for (name, source) in files {
        library.take(own_file(name), Ok(Cow::Owned((*source).to_owned())));
    }
    library
}

/// Everything that is said of her files, a line each.
fn said(files: &[(&str, &str)], lang: Lang) -> Vec<String> {
    let library = with(files);
    let locale = Locale::new(lang);
    let checked = check(&library);
    library
        .problems
        .iter()
        .chain(&checked)
        .filter(|problem| !problem.file.is_built_in())
        .map(|problem| describe(problem, &locale))
        .collect()
}

/// The README's method with one piece changed.
fn method_with(from: &str, to: &str) -> String {
    let [method, _] = examples();
    assert!(method.contains(from), "the example has no {from}");
    method.replacen(from, to, 1)
}

/// The README's programme with one piece changed.
fn programme_with(from: &str, to: &str) -> String {
    let [_, programme] = examples();
    assert!(programme.contains(from), "the example has no {from}");
    programme.replacen(from, to, 1)
}

#[test]
fn the_mini_lup_day_can_be_laid_out() {
    let library = Library::load(None);
    for tables in [1, 4, 26] {
        let day = library.day("mini-lup", tables).unwrap();
        assert!(day.blocks.len() > 10);
    }
    assert_eq!(library.day("maxi-lup", 4), Err(NoDay::NoProgramme("maxi-lup".to_owned())));
}

#[test]
fn methods_come_by_name_in_each_language() {
    let library = Library::load(None);
    for lang in Lang::ALL {
        let names: Vec<&str> = library.methods(lang).iter().map(|entry| entry.item.name.get(lang)).collect();
        assert!(names.len() >= 14);
        assert!(names.is_sorted_by(|a, b| order::compare(a, b).is_le()), "{names:?}");
    }
}

#[test]
fn the_readmes_examples_are_right() {
    let [method, programme] = examples();
    let files = [("need-round.toml", method), ("programmes/need-hour.toml", programme)];
    assert_eq!(said(&files, Lang::En), [""; 0]);
    assert!(with(&files).day("need-hour", 3).is_ok());
}

#[test]
fn the_readmes_error_is_the_one_that_is_shown() {
    let method = method_with("minutes = 5", "minuttes = 5");
    for lang in Lang::ALL {
        let said = said(&[("need-round.toml", &method)], lang);
        let unknown = said.iter().find(|line| line.contains("minuttes")).unwrap();
        let shown = format!("`{unknown}`");
        assert!(README.contains(&shown), "the README should have {shown}");
    }
}

#[test]
fn the_schemas_beside_the_files_have_not_drifted() {
    let schemas =
        [("method.schema.json", schema::method()), ("programmes/programme.schema.json", schema::programme())];
    for (name, schema) in schemas {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("methods").join(name);
        let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if std::env::var_os("VERKSTED_BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let there = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(there == text, "{name} has drifted: run the tests once with VERKSTED_BLESS=1");
    }
}

/// An editor that completes `null` writes a file that cannot be read.
#[test]
fn nothing_may_be_null_where_the_files_have_no_such_word() {
    for schema in [schema::method(), schema::programme()] {
        assert!(!schema.to_string().contains("null"), "{schema:#}");
    }
    let said = said(&[("need-round.toml", &method_with("minutes = 5", "minutes = null"))], Lang::En);
    assert!(said.iter().any(|line| line.contains("need-round.toml")), "{said:?}");
}
