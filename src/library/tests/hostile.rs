//! Whatever a file holds, there is an answer: an entry or problems, in words that a terminal can be shown.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::core::text::is_safe;

/// Reads, checks, describes and draws, and sees to it that nothing unsafe comes out.
fn survives(name: &str, bytes: &[u8]) {
    static BUILT_IN: LazyLock<Library> = LazyLock::new(|| Library::load(None));
    let mut library = BUILT_IN.clone();
    let before = library.problems.len();
    let file = own_file(name);
    let source = files::text(&file, bytes);
    library.take(file, source.map(Cow::Owned));
    let had_problem = library.problems.len() > before;
    let methods = library.methods.values().filter(|entry| !entry.file.is_built_in());
    let programmes = library.programmes.values().filter(|entry| !entry.file.is_built_in());
    assert!(had_problem || methods.clone().count() + programmes.clone().count() == 1);
    let mut checked: Vec<Problem> = methods.flat_map(|entry| check::check_method(&library, entry)).collect();
    checked.extend(programmes.flat_map(|entry| check::check_programme(&library, entry)));
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        for problem in library.problems.iter().chain(&checked) {
            let line = describe(problem, &locale);
            assert!(line.chars().all(is_safe), "{line:?}");
            let shown = render(problem, library.source(&problem.file).unwrap_or_default(), &locale);
            assert!(shown.lines().all(|line| line.chars().all(is_safe)), "{shown:?}");
        }
    }
    for entry in library.programmes(Lang::Nb) {
        let _ = library.day(&entry.item.id, 3);
    }
}

fn built_in() -> impl Strategy<Value = (SourceFile, &'static str)> {
    prop::sample::select(files::built_in())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_are_answered(bytes: Vec<u8>) {
        survives("five-whys.toml", &bytes);
        survives("programmes/mini-lup.toml", &bytes);
    }

    #[test]
    fn anything_like_toml_is_answered(text in r#"([a-z]{1,3}( ?= ?["\[{]?[a-zå0-9."\]},:\\\u{1b}-]{0,6})?|\[\[?[a-z.]{1,6}\]{0,2}|\n){0,40}"#) {
        survives("five-whys.toml", text.as_bytes());
        survives("programmes/mini-lup.toml", text.as_bytes());
    }

    #[test]
    fn a_file_that_lost_a_line_is_answered((file, text) in built_in(), line: prop::sample::Index) {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let lost = line.index(lines.len());
        let rest: String = lines.iter().enumerate().filter(|(i, _)| *i != lost).map(|(_, line)| *line).collect();
        survives(&file.to_string(), rest.as_bytes());
    }

    #[test]
    fn a_file_with_one_byte_changed_is_answered((file, text) in built_in(), at: prop::sample::Index, byte: u8) {
        let mut bytes = text.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        survives(&file.to_string(), &bytes);
    }
}
