//! Passed on and taken in: whole, or not at all, and never outside her folder.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::core::text::is_safe;
use crate::core::words::Lang;
use crate::library::{Adapt, Library, adapt, check};
use crate::locale::Locale;

static BUILT_IN: LazyLock<Library> = LazyLock::new(|| Library::load(None));

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

/// Somebody's home, with an adapted programme and an adapted method in it.
fn sender() -> TempDir {
    let folder = TempDir::new().unwrap();
    for (of, id) in [(Item::method("five-whys"), "whys-asker"), (Item::programme("mini-lup"), "lup-asker")] {
        let asked = Adapt {
            of,
            id: id.to_owned(),
            name: None,
            why: "Kortere".to_owned(),
            by: "Kari".to_owned(),
            date: day(),
        };
        adapt(&BUILT_IN, &asked).unwrap().commit(folder.path()).unwrap();
    }
    change(folder.path(), "whys-asker.toml", "Gå i dybden", "Grav dypere");
    change(
        folder.path(),
        "programmes/lup-asker.toml",
        "method = \"five-whys\"",
        "method = \"whys-asker\" # vår egen",
    );
    folder
}

fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(file)).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(folder.join(file), text.replacen(from, to, 1)).unwrap();
}

fn packed() -> String {
    let folder = sender();
    pack(&Library::load(Some(folder.path())), &[Item::programme("lup-asker")], "Kari Nordmann", day())
        .unwrap()
}

/// Every file of a folder, with what it holds.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.push((name, String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()));
            }
        }
    }
    found.sort();
    found
}

/// What is wrong, a line each.
fn refused(bytes: &[u8]) -> Vec<String> {
    let troubles = Bundle::read(bytes, &BUILT_IN).unwrap_err();
    troubles.iter().map(|trouble| describe(trouble, "pakke.txt", &Locale::new(Lang::Nb))).collect()
}

#[test]
fn what_is_passed_on_is_the_same_day_where_it_comes() {
    let (from, to) = (sender(), TempDir::new().unwrap());
    let theirs = Library::load(Some(from.path()));
    let text = pack(&theirs, &[Item::programme("lup-asker")], "Kari Nordmann", day()).unwrap();
    let bundle = Bundle::read(text.as_bytes(), &BUILT_IN).unwrap();
    assert_eq!((bundle.by.as_str(), bundle.date), ("Kari Nordmann", Some(day())));
    let plan = bundle.plan(&BUILT_IN, None).unwrap();
    let new: Vec<&str> =
        plan.parts.iter().filter(|part| part.fate == Fate::New).map(|part| part.item.id.as_str()).collect();
    assert_eq!(new, ["lup-asker", "whys-asker"]);
    assert!(plan.parts.iter().filter(|part| part.fate == Fate::Have).count() > 10);
    plan.into_writing().unwrap().commit(to.path()).unwrap();
    let hers = Library::load(Some(to.path()));
    assert_eq!((&hers.problems[..], &check(&hers)[..]), (&[][..], &[][..]));
    assert_eq!(hers.day("lup-asker", 4), theirs.day("lup-asker", 4));
    // Her remarks came along, and what they were adapted from too.
    assert_eq!(files(from.path()), files(to.path()));
    assert!(hers.lineage(&Item::method("whys-asker")).unwrap().changes.is_some());
    // A second time there is nothing new.
    assert!(bundle.plan(&hers, None).unwrap().has_nothing_new());
}

#[rstest]
#[case::windows(|text: &str| text.replace('\n', "\r\n"))]
#[case::old_mac(|text: &str| text.replace('\n', "\r"))]
#[case::notepad(|text: &str| format!("\u{feff}{text}"))]
#[case::remarks_around(|text: &str| format!("# Hei! Her er den.\n\n{text}\n# Hilsen Kari\n"))]
fn a_trip_through_the_mail_changes_nothing(#[case] mail: fn(&str) -> String) {
    let text = packed();
    let there = TempDir::new().unwrap();
    let bundle = Bundle::read(mail(&text).as_bytes(), &BUILT_IN).unwrap();
    bundle.plan(&BUILT_IN, None).unwrap().into_writing().unwrap().commit(there.path()).unwrap();
    assert_eq!(files(there.path()), files(sender().path()));
}

#[test]
fn a_text_with_three_quotes_in_it_survives() {
    let folder = sender();
    change(folder.path(), "whys-asker.toml", "format = 1", "# '''\t\\ \"\"\" \"x\"\nformat = 1");
    let library = Library::load(Some(folder.path()));
    let text = pack(&library, &[Item::method("whys-asker")], "", day()).unwrap();
    let to = TempDir::new().unwrap();
    let plan = Bundle::read(text.as_bytes(), &BUILT_IN).unwrap().plan(&BUILT_IN, None).unwrap();
    plan.into_writing().unwrap().commit(to.path()).unwrap();
    let of = |folder: &TempDir| fs::read_to_string(folder.path().join("whys-asker.toml")).unwrap();
    assert_eq!(of(&to), of(&folder));
}

#[test]
fn a_name_that_is_taken_stops_it_until_there_is_another() {
    let to = TempDir::new().unwrap();
    fs::write(to.path().join("whys-asker.toml"), "her own, and broken").unwrap();
    let library = Library::load(Some(to.path()));
    let text = packed();
    let bundle = Bundle::read(text.as_bytes(), &library).unwrap();
    let plan = bundle.plan(&library, None).unwrap();
    assert!(!plan.is_possible());
    let taken = plan.parts.iter().find(|part| part.item.id == "whys-asker").unwrap();
    assert_eq!(taken.fate, Fate::Taken { built_in: false });
    assert_eq!(plan.into_writing(), None);

    let plan = bundle.plan(&library, Some("kari")).unwrap();
    let fates: Vec<(&str, &Fate)> = plan
        .parts
        .iter()
        .filter(|part| part.fate != Fate::Have)
        .map(|part| (part.item.id.as_str(), &part.fate))
        .collect();
    assert_eq!(
        fates,
        [("lup-asker", &Fate::New), ("whys-asker", &Fate::Renamed("whys-asker-kari".to_owned()))]
    );
    plan.into_writing().unwrap().commit(to.path()).unwrap();
    assert_eq!(fs::read_to_string(to.path().join("whys-asker.toml")).unwrap(), "her own, and broken");
    let programme = fs::read_to_string(to.path().join("programmes/lup-asker.toml")).unwrap();
    assert!(programme.contains("method = \"whys-asker-kari\" # vår egen\n"), "{programme}");
    let library = Library::load(Some(to.path()));
    assert!(library.day("lup-asker", 4).is_ok());
    assert_eq!(library.method("whys-asker-kari").unwrap().steps[2].name.nb, "Grav dypere");
}

#[test]
fn one_that_differs_from_what_came_with_the_program_does_not_take_its_place() {
    let folder = TempDir::new().unwrap();
    let pitch =
        include_str!("../../../methods/pitch.toml").replace("author = \"Verksted\"", "author = \"Kari\"");
    fs::write(folder.path().join("pitch.toml"), pitch).unwrap();
    let library = Library::load(Some(folder.path()));
    let text = pack(&library, &[Item::programme("mini-lup")], "", day()).unwrap();
    let plan = Bundle::read(text.as_bytes(), &BUILT_IN).unwrap().plan(&BUILT_IN, None).unwrap();
    let taken: Vec<&Planned> = plan.parts.iter().filter(|part| part.fate != Fate::Have).collect();
    assert_eq!(taken.len(), 1);
    assert_eq!((taken[0].item.id.as_str(), &taken[0].fate), ("pitch", &Fate::Taken { built_in: true }));
}

#[test]
fn a_method_that_brings_from_a_renamed_one_is_renamed_with_it() {
    let folder = TempDir::new().unwrap();
    let whys =
        include_str!("../../../methods/five-whys.toml").replace("author = \"Verksted\"", "author = \"Kari\"");
    let question = include_str!("../../../methods/round-robin.toml")
        .replace("id = \"round-robin\"", "id = \"after\"")
        .replacen("makes = ", "brings = [{ kinds = [\"cause\"], from = \"five-whys\" }]\nmakes = ", 1);
    fs::write(folder.path().join("five-whys.toml"), whys).unwrap();
    fs::write(folder.path().join("after.toml"), &question).unwrap();
    let theirs = Library::load(Some(folder.path()));
    let items = [Item::method("five-whys"), Item::method("after")];
    let text = pack(&theirs, &items, "", day()).unwrap();

    let to = TempDir::new().unwrap();
    fs::write(to.path().join("after.toml"), &question).unwrap();
    let hers = Library::load(Some(to.path()));
    let plan = Bundle::read(text.as_bytes(), &hers).unwrap().plan(&hers, Some("b")).unwrap();
    plan.into_writing().unwrap().commit(to.path()).unwrap();
    let hers = Library::load(Some(to.path()));
    assert_eq!(hers.problems, []);
    let brings = |id: &str| {
        let steps = hers.method(id).unwrap().steps.iter();
        steps.flat_map(|step| &step.brings).find_map(|brings| brings.from.clone())
    };
    assert_eq!(brings("after").as_deref(), Some("five-whys"));
    assert_eq!(brings("after-b").as_deref(), Some("five-whys-b"));
}

#[rstest]
#[case("B")]
#[case("../x")]
#[case("")]
#[case("a b")]
fn a_suffix_that_is_no_id_is_refused(#[case] suffix: &str) {
    let text = packed();
    assert!(Bundle::read(text.as_bytes(), &BUILT_IN).unwrap().plan(&BUILT_IN, Some(suffix)).is_err());
}

#[test]
fn every_problem_is_told_at_its_line_in_the_bundle() {
    let text = packed().replacen("minutes = 10\n", "minutes = ti\n", 1).replacen(
        "makes = \"cause\"\n",
        "makes = \"kause\"\n",
        1,
    );
    let line = |what: &str| text.lines().position(|line| line == what).unwrap() + 1;
    let said = refused(text.as_bytes());
    let at = |line: usize, column| format!("pakke.txt:{line}:{column}: ");
    assert!(said.iter().any(|one| one.starts_with(&at(line("minutes = ti"), 11))), "{said:#?}");
    assert!(
        said.iter()
            .any(|one| one.starts_with(&at(line("makes = \"kause\""), 9)) && one.contains("whys-asker: ")),
        "{said:#?}"
    );
}

#[test]
fn a_text_that_was_changed_on_the_way_is_not_believed() {
    let text = packed().replacen("Grav dypere", "Grav mye dypere", 1);
    assert!(refused(text.as_bytes())[0].contains("endret på veien"));
}

#[test]
fn a_programme_whose_method_is_missing_is_refused_with_its_line() {
    let text = packed();
    let at = text.find("\n[[parts]]\nkind = \"method\"\nid = \"whys-asker\"").unwrap();
    let end = at + 1 + text[at + 1..].find("\n[[parts]]").unwrap();
    let without = format!("{}{}", &text[..at], &text[end..]);
    let line = without.lines().position(|line| line.contains("\"whys-asker\" # vår egen")).unwrap() + 1;
    let said = refused(without.as_bytes());
    assert!(said[0].starts_with(&format!("pakke.txt:{line}:10: programmes/lup-asker: ")), "{said:#?}");
}

/// A bundle with one method in it.
fn one(id: &str, text: &str) -> String {
    let hash = crate::library::fingerprint::of(text).unwrap_or_default();
    format!(
        "format = \"verksted-bundle\"\nversion = 1\n[[parts]]\nkind = \"method\"\nid = \"{id}\"\nhash = \"{hash}\"\ntext = '''\n{text}'''\n"
    )
}

const PITCH: &str = include_str!("../../../methods/pitch.toml");

#[rstest]
#[case::empty("", "ikke en pakke")]
#[case::a_method(PITCH, "ikke en pakke")]
#[case::a_web_page("<html><body>Feil 404</body></html>", "ikke en pakke")]
#[case::newer("format = \"verksted-bundle\"\nversion = 2\n", "nyere Verksted")]
#[case::no_parts("format = \"verksted-bundle\"\nversion = 1\nparts = []\n", "«parts» har 0")]
#[case::unknown("format = \"verksted-bundle\"\nversion = 1\nrun = \"rm\"\n", "ukjent felt «run»")]
#[case::out_of_the_folder(&one("../../pitch", PITCH), "kan ikke være en id")]
#[case::a_path(&one("/etc/passwd", PITCH), "kan ikke være en id")]
#[case::windows_path(&one("c:x", PITCH), "kan ikke være en id")]
#[case::a_device(&one("nul", &PITCH.replacen("\"pitch\"", "\"nul\"", 1)), "filnavn på Windows")]
#[case::another_id(&one("pitch-b", PITCH), "«pitch»")]
#[case::escape_sequence(&one("pitch", &PITCH.replacen("pitch", "\u{1b}[2Jpitch", 1)), "usynlig tegn")]
#[case::turned_round(&one("pitch", &format!("# \u{202e}moc.live\n{PITCH}")), "usynlig tegn")]
#[case::twice(&(one("pitch", PITCH) + "\n" + one("pitch", PITCH).split_once("version = 1\n").unwrap().1), "to ganger")]
fn what_is_not_sound_is_refused_in_words(#[case] text: &str, #[case] said: &str) {
    let lines = refused(text.as_bytes());
    assert!(lines.iter().any(|line| line.contains(said)), "{lines:#?}");
    assert!(lines.iter().all(|line| line.chars().all(is_safe)), "{lines:#?}");
}

#[test]
fn what_is_too_large_or_no_text_is_refused() {
    assert!(refused(&vec![b'#'; usize::try_from(LARGEST).unwrap() + 1])[0].contains("for stor"));
    assert!(refused(b"format = \"verksted-bundle\"\n# \xff\xfe")[0].contains("UTF-8"));
    let many = "[[parts]]\nkind = \"method\"\nid = \"a\"\nhash = \"\"\ntext = \"\"\n".repeat(201);
    let text = format!("format = \"verksted-bundle\"\nversion = 1\n{many}");
    assert!(refused(text.as_bytes())[0].contains("høyst 200"));
}

#[test]
fn what_has_errors_or_hidden_characters_is_not_passed_on() {
    let folder = sender();
    change(folder.path(), "whys-asker.toml", "minutes = 30", "minutes = 31");
    let library = Library::load(Some(folder.path()));
    let pack = |library: &Library| pack(library, &[Item::programme("lup-asker")], "", day());
    assert!(matches!(pack(&library), Err(NotPacked::Broken(problems)) if problems.len() == 1));
    change(folder.path(), "whys-asker.toml", "minutes = 31", "minutes = 30 # \u{202e}");
    let library = Library::load(Some(folder.path()));
    assert!(matches!(pack(&library), Err(NotPacked::Unsafe(_, _))));
}

/// Takes it in as far as it goes, and sees to it that nothing outside the folder is touched.
fn survives(bytes: &[u8]) {
    let root = TempDir::new().unwrap();
    let home = root.path().join("home/methods");
    fs::create_dir_all(&home).unwrap();
    let locale = Locale::new(Lang::Nb);
    let say = |troubles: &[Trouble]| {
        for trouble in troubles {
            let line = describe(trouble, "pakke.txt", &locale);
            assert!(line.chars().all(is_safe), "{line:?}");
        }
    };
    let bundle = match Bundle::read(bytes, &BUILT_IN) {
        Ok(bundle) => bundle,
        Err(troubles) => return say(&troubles),
    };
    for suffix in [None, Some("b")] {
        match bundle.plan(&BUILT_IN, suffix) {
            Err(troubles) => say(&troubles),
            Ok(plan) => {
                if let Some(writing) = plan.into_writing() {
                    let _ = writing.commit(&home);
                }
            }
        }
    }
    let is_home = |(name, _): &(String, String)| name.starts_with("home/methods/");
    let all = files(root.path());
    assert!(all.iter().all(is_home), "{all:?}");
    assert_eq!(Library::load(Some(&home)).problems, []);
}

fn lines() -> &'static [String] {
    static LINES: LazyLock<Vec<String>> =
        LazyLock::new(|| packed().split_inclusive('\n').map(str::to_owned).collect());
    &LINES
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_answered(bytes: Vec<u8>) {
        survives(&bytes);
        survives(&[b"format = \"verksted-bundle\"\nversion = 1\n", &bytes[..]].concat());
    }

    #[test]
    fn any_part_is_answered(id in "[a-z./\\\\:-]{0,12}", kind in "(method|programme|ancestor|x)", text in "(?s).{0,80}") {
        let part = one(&id, &text).replace("\"method\"", &format!("\"{kind}\""));
        survives(part.as_bytes());
    }

    #[test]
    fn a_bundle_with_a_line_gone_twice_or_elsewhere_is_answered(
        one: prop::sample::Index, other: prop::sample::Index, what in 0..3,
    ) {
        let mut changed = lines().to_vec();
        let (one, other) = (one.index(changed.len()), other.index(changed.len()));
        match what {
            0 => drop(changed.remove(one)),
            1 => changed.insert(other, changed[one].clone()),
            _ => changed.swap(one, other),
        }
        survives(changed.concat().as_bytes());
    }

    #[test]
    fn a_bundle_with_a_byte_changed_is_answered(at: prop::sample::Index, byte: u8) {
        let mut bytes = lines().concat().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        survives(&bytes);
    }
}
