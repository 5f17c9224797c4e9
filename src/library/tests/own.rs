//! The facilitator's own folder: her files come before the built-in ones, and a broken one hides nothing.

use std::fs;

use tempfile::TempDir;

use super::*;

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("programmes")).unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// Everything that could not be read, a line each.
fn unread(library: &Library, lang: Lang) -> Vec<String> {
    let locale = Locale::new(lang);
    library.problems.iter().map(|problem| describe(problem, &locale)).collect()
}

#[test]
fn a_folder_that_is_not_there_is_an_empty_one() {
    let folder = TempDir::new().unwrap();
    let library = Library::load(Some(&folder.path().join("nowhere")));
    assert_eq!(library.problems, []);
    assert_eq!(library.methods(Lang::Nb).len(), Library::load(None).methods(Lang::Nb).len());
}

#[test]
fn her_files_are_found_beside_the_built_in_ones() {
    let [method, programme] = examples();
    let folder = folder(&[
        ("need-round.toml", method.as_bytes()),
        ("programmes/need-hour.toml", programme.as_bytes()),
        ("notes.txt", b"not for the library"),
        ("method.schema.json", b"{}"),
    ]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(library.problems, []);
    assert_eq!(check(&library), []);
    let entry = library.programmes(Lang::Nb).into_iter().find(|entry| entry.item.id == "need-hour").unwrap();
    assert_eq!(entry.file.path(), Some(folder.path().join("programmes/need-hour.toml").as_path()));
    assert!(library.method("user-journey").is_some());
}

#[test]
fn her_file_replaces_the_built_in_one_with_the_same_id() {
    let mine = include_str!("../../../methods/reflection.toml")
        .replace("nb = \"Refleksjon\"", "nb = \"Tenkepause\"");
    let folder = folder(&[("reflection.toml", mine.as_bytes())]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(library.problems, []);
    assert_eq!(library.method("reflection").unwrap().name.nb, "Tenkepause");
}

#[test]
fn a_broken_file_leaves_the_built_in_one_in_force_and_says_so() {
    let mine =
        include_str!("../../../methods/reflection.toml").replace("format = 1", "format = 1\nfarge = \"rød\"");
    let folder = folder(&[("reflection.toml", mine.as_bytes()), ("zzz.toml", b"id = ")]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(library.method("reflection").unwrap().name.nb, "Refleksjon");
    let said = unread(&library, Lang::Nb);
    assert!(
        said[0].starts_with("reflection.toml:2:1: ukjent felt «farge»; ventet ett av «format», "),
        "{}",
        said[0]
    );
    assert_eq!(
        said[1..],
        [
            "reflection.toml: fila har feil, så den innebygde «reflection» brukes fortsatt; \
             rett feilene, så brukes din",
            "zzz.toml:1:6: verdien mangler; ventet noe etter =",
        ]
    );
    assert_eq!(library.problems[1].severity, Severity::Warning);
}

#[test]
fn of_two_files_with_the_same_id_the_first_is_used() {
    let [method, _] = examples();
    let folder = folder(&[("copy.toml", method.as_bytes()), ("need-round.toml", method.as_bytes())]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(
        unread(&library, Lang::En),
        ["need-round.toml: the id “need-round” is also in copy.toml, which is the one used; \
          give one of them another id"]
    );
}

#[test]
fn a_file_that_is_not_text_is_said_to_be_so() {
    let latin1 = b"name = \"Behov\"\n# sp\xf8rsm\xe5l\n";
    let folder = folder(&[("latin.toml", latin1), ("large.toml", &vec![b'#'; 300 * 1024])]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(
        unread(&library, Lang::Nb),
        [
            "large.toml: fila er for stor; ventet høyst 256 kB",
            "latin.toml:2:5: fila er ikke lagret som UTF-8, så teksten kan ikke leses herfra; ventet UTF-8: velg det når du lagrer",
        ]
    );
}

#[test]
fn a_byte_order_mark_is_no_trouble() {
    let [method, _] = examples();
    let folder = folder(&[("need-round.toml", format!("\u{feff}{method}").as_bytes())]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(library.problems, []);
    assert!(library.method("need-round").is_some());
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_one_to_nowhere_is_reported() {
    let [method, _] = examples();
    let elsewhere = folder(&[("shared.toml", method.as_bytes())]);
    let folder = folder(&[]);
    let link =
        |to: &std::path::Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
    link(&elsewhere.path().join("shared.toml"), "need-round.toml");
    link(std::path::Path::new("nowhere"), "lost.toml");
    let library = Library::load(Some(folder.path()));
    assert!(library.method("need-round").is_some());
    assert_eq!(unread(&library, Lang::En), ["lost.toml: the file cannot be read; it is not there"]);
}

#[test]
fn a_folder_that_is_a_file_is_reported() {
    let folder = folder(&[("methods", b"")]);
    let library = Library::load(Some(&folder.path().join("methods")));
    assert!(!library.problems.is_empty());
    assert!(library.method("user-journey").is_some());
}

#[test]
fn a_built_in_programme_that_her_method_breaks_says_that_it_is_built_in() {
    let mine = include_str!("../../../methods/five-whys.toml").replace("type = \"tree\"", "type = \"list\"");
    let library = with(&[("five-whys.toml", &mine)]);
    let locale = Locale::new(Lang::Nb);
    let said: Vec<String> = check(&library).iter().map(|problem| describe(problem, &locale)).collect();
    let is_hers = |line: &&String| line.starts_with("five-whys.toml:");
    let (hers, built_in): (Vec<_>, Vec<_>) = said.iter().partition(is_hers);
    assert!(!hers.is_empty() && hers.iter().all(|line| line.contains("«grow»")), "{said:?}");
    let mini_lup = |line: &&String| line.starts_with("(innebygd) programmes/mini-lup.toml:");
    assert_eq!(built_in.into_iter().filter(mini_lup).count(), 1, "{said:?}");
}

#[test]
fn why_there_is_no_day_is_said_in_words() {
    let programme = programme_with("method = \"need-round\"", "method = \"need-rond\"");
    let library = with(&[("programmes/need-hour.toml", &programme)]);
    let error = library.day("need-hour", 3).unwrap_err();
    assert_eq!(
        describe_no_day(&error, &Locale::new(Lang::Nb)),
        "blokken «needs» bruker metoden «need-rond», som ikke finnes eller ikke kan leses"
    );
}

#[test]
fn a_problem_is_shown_with_its_line_and_a_caret() {
    let method = method_with("phase = \"need\"", "phase = \"nede\" # \u{1b}[31mrød");
    // A control character in a remark is an error of its own, and must not reach the terminal either.
    let library = with(&[("need-round.toml", &method)]);
    let problem = &library.problems[0];
    let shown = render(problem, library.source(&problem.file).unwrap(), &Locale::new(Lang::Nb));
    assert_eq!(
        shown,
        "feil: et usynlig tegn; ventet bare vanlig tekst og vanlige mellomrom\n \
         --> need-round.toml:5:18\n  \
         |\n\
         5 | phase = \"nede\" # \u{fffd}[31mrød\n  \
         |                  ^"
    );
}

#[test]
fn a_problem_without_a_place_is_shown_on_one_line() {
    let folder = folder(&[("large.toml", &vec![b'#'; 300 * 1024])]);
    let library = Library::load(Some(folder.path()));
    assert_eq!(
        render(&library.problems[0], "", &Locale::new(Lang::En)),
        "error: large.toml: the file is too large; expected at most 256 kB"
    );
}
