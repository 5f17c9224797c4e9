//! Hers, the one it was adapted from, and what is taken over from it later.

use std::fs;

use chrono::NaiveDate;
use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::core::words::Words;
use crate::library::compare::Fate;
use crate::library::item::Item;

fn adaptation(of: &Item, id: &str) -> Adapt {
    Adapt {
        of: of.clone(),
        id: id.to_owned(),
        name: None,
        why: "Kortere, til et formannskap".to_owned(),
        by: "Kari Nordmann".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap(),
    }
}

#[test]
fn a_copy_has_the_name_she_gives_it_and_its_remarks() {
    let library = Library::load(None);
    let name = Some(Words::new("Fem hvorfor, Asker", "Five whys, Asker"));
    let asked = Adapt { name, ..adaptation(&Item::method("five-whys"), "asker") };
    let writing = adapt(&library, &asked).unwrap();
    let text = writing.text(&Item::method("asker")).unwrap();
    let (en, before) = (r#"en = "Five whys, Asker""#, library.method("five-whys").unwrap());
    assert!(text.contains(r#"nb = "Fem hvorfor, Asker""#) && text.contains(en), "{text}");
    assert!(!text.contains(&format!("{:?}", before.name.en)), "{text}");
}

fn method_id(id: &str) -> Item {
    Item::method(id)
}

/// A folder with a method of hers, `theirs`, which was adapted as `hers`.
struct Family {
    folder: TempDir,
}

/// The method they share: three steps, with remarks.
const THEIRS: &str = r#"# Vår egen metode
format = 1
id = "theirs"
version = 3
name = { nb = "Runde", en = "Round" }
phase = "need" # behovet først
group = { least = 3 }
minutes = 15
purpose = { nb = "Behov.", en = "Needs." }
licence = "CC-BY-4.0"

# Tavla
[[boards]]
id = "needs"
type = "list"
name = { nb = "Behov", en = "Needs" }

# Stille
[[steps]]
id = "alone"
minutes = 5
board = "needs"
name = { nb = "Alene", en = "Alone" }
task = { nb = "Skriv.", en = "Write." }

[[steps]]
id = "pairs"
minutes = 4
name = { nb = "I par", en = "In pairs" }
task = { nb = "Snakk.", en = "Talk." }

[[steps]]
id = "share"
minutes = 6 # holder så vidt
name = { nb = "Del", en = "Share" }
task = { nb = "Les opp.", en = "Read aloud." }
"#;

impl Family {
    fn new() -> Self {
        let family = Self { folder: TempDir::new().unwrap() };
        family.put("theirs", THEIRS);
        let library = family.library();
        adapt(&library, &adaptation(&method_id("theirs"), "hers"))
            .unwrap()
            .commit(family.folder.path())
            .unwrap();
        family
    }

    fn library(&self) -> Library {
        Library::load(Some(self.folder.path()))
    }

    fn put(&self, id: &str, text: &str) {
        fs::write(self.folder.path().join(format!("{id}.toml")), text).unwrap();
    }

    fn text(&self, id: &str) -> String {
        fs::read_to_string(self.folder.path().join(format!("{id}.toml"))).unwrap()
    }

    fn change(&self, id: &str, from: &str, to: &str) {
        let text = self.text(id);
        assert!(text.contains(from), "{id} has no {from}");
        self.put(id, &text.replacen(from, to, 1));
    }

    fn news(&self) -> Vec<(String, Standing)> {
        let library = self.library();
        match library.lineage(&method_id("hers")).unwrap().today {
            Today::Newer { news, .. } => {
                news.unwrap().into_iter().map(|one| (one.part.id, one.standing)).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    fn take(&self, asked: &Take) -> Result<Taken, NotTaken> {
        let taken = take(&self.library(), &method_id("hers"), asked)?;
        taken.writing.clone().commit(self.folder.path()).unwrap();
        let library = self.library();
        assert_eq!(library.problems, []);
        assert_eq!(check(&library), []);
        Ok(taken)
    }

    fn take_all(&self) -> Taken {
        self.take(&Take { all: true, ..Take::default() }).unwrap()
    }

    fn take_step(&self, step: &str) -> Taken {
        self.take(&Take { named: vec![step.to_owned()], ..Take::default() }).unwrap()
    }
}

fn ids(news: &[News]) -> Vec<&str> {
    news.iter().map(|one| one.part.id.as_str()).collect()
}

#[test]
fn every_built_in_file_can_be_adapted_and_differs_in_its_first_lines_alone() {
    let folder = TempDir::new().unwrap();
    let library = Library::load(None);
    let methods = library.methods(Lang::Nb).into_iter().map(|entry| Item::of(Kind::Method, &entry.item.id));
    let programmes =
        library.programmes(Lang::Nb).into_iter().map(|entry| Item::of(Kind::Programme, &entry.item.id));
    for (at, of) in methods.chain(programmes).enumerate() {
        let id = format!("hers-{at}");
        let writing = adapt(&library, &adaptation(&of, &id)).unwrap();
        let before = library.source(library.get(&of).unwrap().file()).unwrap();
        let after = writing.text(&Item::of(of.kind, &id)).unwrap().to_owned();
        let mut kept = before
            .lines()
            .filter(|line| !line.starts_with("id = ") || *line != format!("id = \"{}\"", of.id));
        let rest = after.lines().filter(|line| !line.starts_with("version = "));
        for line in rest {
            // What is not the ancestor's own line is the nameplate or the origin.
            let is_new = ["[origin]", "hash = ", "by = ", "date = ", "why = ", "licence = ", "id = "]
                .iter()
                .any(|start| line.starts_with(start))
                || line.is_empty();
            assert!(is_new || kept.any(|one| one == line), "{of}: {line}");
        }
        writing.commit(folder.path()).unwrap();
    }
    let library = Library::load(Some(folder.path()));
    assert_eq!(library.problems, []);
    assert_eq!(check(&library), []);
    for entry in library.methods(Lang::Nb).into_iter().filter(|entry| !entry.file.is_built_in()) {
        let item = method_id(&entry.item.id);
        let lineage = library.lineage(&item).unwrap();
        assert!(lineage.changes.as_ref().unwrap().is_empty(), "{item}");
        assert_eq!(lineage.today, Today::Same);
        assert!(!library.is_behind(&item));
    }
}

#[test]
fn the_copy_says_where_it_came_from_and_keeps_the_remarks() {
    let family = Family::new();
    let text = family.text("hers");
    let hash = fingerprint::of(THEIRS).unwrap();
    let origin = format!(
        "[origin]\nid = \"theirs\"\nversion = 3\nhash = \"{hash}\"\nlicence = \"CC-BY-4.0\"\n\
         by = \"Kari Nordmann\"\ndate = \"2026-11-25\"\nwhy = \"Kortere, til et formannskap\"\n"
    );
    let expected = THEIRS
        .replace("id = \"theirs\"\nversion = 3", "id = \"hers\"\nversion = 1")
        .replace("\n# Tavla", &format!("\n{origin}\n# Tavla"));
    assert_eq!(text, expected);
    let origin = family.library().method("hers").unwrap().origin.clone().unwrap();
    assert_eq!(origin.date, NaiveDate::from_ymd_opt(2026, 11, 25));
    assert!(family.folder.path().join(".ancestors").join(format!("{hash}.toml")).is_file());
}

#[test]
fn a_copy_of_a_copy_names_the_copy() {
    let family = Family::new();
    let writing = adapt(&family.library(), &adaptation(&method_id("hers"), "hers-too")).unwrap();
    let text = writing.text(&method_id("hers-too")).unwrap();
    assert_eq!(text.matches("[origin]").count(), 1);
    assert!(text.contains("[origin]\nid = \"hers\"\nversion = 1\n"), "{text}");
}

#[test]
fn a_text_with_the_line_endings_of_windows_keeps_them() {
    let family = Family::new();
    family.put("windows", &THEIRS.replace("theirs", "windows").replace('\n', "\r\n"));
    let writing = adapt(&family.library(), &adaptation(&method_id("windows"), "hers-too")).unwrap();
    let text = writing.text(&method_id("hers-too")).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.contains("version = 1\r\n"));
}

#[rstest]
#[case("Hers")]
#[case("../hers")]
#[case("nul")]
#[case("hers")]
#[case("five-whys")]
#[case("mini-lup")]
#[case("broken")]
fn a_name_that_cannot_be_had_is_refused_and_nothing_is_written(#[case] id: &str) {
    let family = Family::new();
    family.put("broken", "id = ");
    let before = family.text("hers");
    let refused = adapt(&family.library(), &adaptation(&method_id("theirs"), id));
    assert!(matches!(refused, Err(NotAdapted::BadName(_))), "{refused:?}");
    assert_eq!(family.text("hers"), before);
}

#[test]
fn it_must_be_said_why() {
    let family = Family::new();
    let asked = Adapt { why: " \u{1b}\n ".to_owned(), ..adaptation(&method_id("theirs"), "hers-too") };
    assert_eq!(adapt(&family.library(), &asked), Err(NotAdapted::NoReason));
}

#[test]
fn what_she_says_cannot_break_the_file() {
    let family = Family::new();
    let asked = Adapt {
        why: "fordi \"sitat\" \\ og\n[[steps]]\nid = 'x' \u{202e}".to_owned(),
        by: "''' \"\"\"".to_owned(),
        ..adaptation(&method_id("theirs"), "hers-too")
    };
    adapt(&family.library(), &asked).unwrap().commit(family.folder.path()).unwrap();
    let library = family.library();
    assert_eq!(library.problems, []);
    let origin = library.method("hers-too").unwrap().origin.clone().unwrap();
    assert_eq!(origin.why, "fordi \"sitat\" \\ og [[steps]] id = 'x'");
    assert_eq!(origin.by, "''' \"\"\"");
}

#[test]
fn what_she_changed_is_told_against_the_text_she_began_with() {
    let family = Family::new();
    family.change("hers", "minutes = 4", "minutes = 2");
    family.change("hers", "minutes = 15", "minutes = 13");
    // The ancestor may change, or go: the text she began with is kept.
    fs::remove_file(family.folder.path().join("theirs.toml")).unwrap();
    let library = family.library();
    let lineage = library.lineage(&method_id("hers")).unwrap();
    assert_eq!(lineage.today, Today::Gone);
    let diff = lineage.changes.unwrap();
    assert_eq!(diff.parts[1].fate, Fate::Changed);
    assert_eq!(diff.about.len(), 1);
    assert!(!library.is_behind(&method_id("hers")));
}

#[test]
fn a_damaged_ancestor_is_not_believed() {
    let family = Family::new();
    let kept =
        family.folder.path().join(".ancestors").join(format!("{}.toml", fingerprint::of(THEIRS).unwrap()));
    fs::write(&kept, THEIRS.replace("Skriv.", "Noe annet.")).unwrap();
    let library = family.library();
    // It is still to be had, for the file it was is as it was.
    assert!(library.lineage(&method_id("hers")).unwrap().changes.unwrap().is_empty());
    family.change("theirs", "minutes = 4", "minutes = 5");
    let library = family.library();
    assert_eq!(library.lineage(&method_id("hers")).unwrap().changes, None);
    let asked = Take { all: true, ..Take::default() };
    assert!(matches!(take(&library, &method_id("hers"), &asked), Err(NotTaken::AncestorLost(_))));
}

#[test]
fn a_newer_ancestor_is_seen_and_what_she_has_not_touched_is_free() {
    let family = Family::new();
    family.change("hers", "Les opp.", "Les høyt.");
    family.change("theirs", "Snakk.", "Snakk lavt.");
    family.change("theirs", "minutes = 6", "minutes = 7");
    family.change("theirs", "minutes = 15", "minutes = 16");
    assert!(family.library().is_behind(&method_id("hers")));
    assert_eq!(family.news(), [("pairs".to_owned(), Standing::Free), ("share".to_owned(), Standing::Both)]);
}

#[test]
fn all_takes_what_is_free_and_leaves_what_both_have_changed() {
    let family = Family::new();
    family.change("hers", "Les opp.", "Les høyt.");
    family.change("hers", "# Stille", "# Stille, og jeg mener stille");
    family.change("theirs", "minutes = 4", "minutes = 8");
    family.change("theirs", "Les opp.", "Les sakte.");
    family.change("theirs", "minutes = 15", "minutes = 19");
    let before = family.text("hers");
    let taken = family.take_all();
    assert_eq!((ids(&taken.taken), ids(&taken.left)), (vec!["pairs"], vec!["share"]));
    assert!(!taken.up_to_date);
    let expected = before
        .replace("minutes = 4", "minutes = 8")
        .replace("minutes = 15", "minutes = 19")
        .replace("id = \"hers\"\nversion = 1", "id = \"hers\"\nversion = 2");
    assert_eq!(family.text("hers"), expected);
    assert_eq!(family.news(), [("pairs".to_owned(), Standing::Taken), ("share".to_owned(), Standing::Both)]);

    // Named, it is taken too, and then hers is up to date.
    let taken = family.take_step("share");
    assert!(taken.up_to_date && taken.left.is_empty());
    assert!(family.text("hers").contains("Les sakte.") && !family.text("hers").contains("Les høyt."));
    assert!(!family.library().is_behind(&method_id("hers")));
    assert_eq!(family.library().method("hers").unwrap().version, 3);
}

#[test]
fn of_a_step_both_have_changed_what_she_alone_changed_stays() {
    let family = Family::new();
    family.change("hers", "minutes = 6 # holder så vidt", "minutes = 10 # holder");
    family.change("hers", "minutes = 15", "minutes = 19");
    family.change("theirs", "Les opp.", "Les sakte.");
    let taken = family.take_step("share");
    assert!(taken.up_to_date);
    let text = family.text("hers");
    assert!(text.contains("minutes = 10 # holder\n") && text.contains("Les sakte."), "{text}");
}

#[test]
fn keeping_hers_is_being_up_to_date_without_a_change() {
    let family = Family::new();
    family.change("hers", "Les opp.", "Les høyt.");
    family.change("theirs", "Les opp.", "Les sakte.");
    family.change("theirs", "version = 3", "version = 4");
    let taken = family.take(&Take { keep_mine: true, ..Take::default() }).unwrap();
    assert!(taken.up_to_date && taken.taken.is_empty());
    let library = family.library();
    let hers = library.method("hers").unwrap();
    assert_eq!((hers.version, hers.origin.as_ref().unwrap().version), (1, 4));
    assert_eq!(hers.steps[2].task.nb, "Les høyt.");
    assert!(!library.is_behind(&method_id("hers")));
}

#[test]
fn a_new_step_comes_where_it_belongs_with_its_board() {
    let family = Family::new();
    let (board, step) = (
        "[[boards]]\nid = \"dots\"\ntype = \"votes\"\ndots = 3\nname = { nb = \"Prikker\", en = \"Dots\" }\n\n",
        "[[steps]]\nid = \"vote\"\nminutes = 3\nboard = \"dots\"\n\n[steps.name]\nnb = \"Stem\"\nen = \"Vote\"\n\n\
         [steps.task]\nnb = \"Stem.\"\nen = \"Vote.\"\n\n",
    );
    let at = "[[steps]]\nid = \"share\"";
    family.change("theirs", at, &format!("{step}{at}"));
    family.change("theirs", "# Stille", &format!("{board}# Stille"));
    family.change("theirs", "minutes = 15", "minutes = 18");
    let taken = family.take_step("vote");
    assert_eq!(ids(&taken.taken), ["dots", "vote"]);
    assert!(taken.up_to_date);
    let library = family.library();
    let hers = library.method("hers").unwrap();
    assert_eq!(
        hers.steps.iter().map(|step| step.id.as_str()).collect::<Vec<_>>(),
        ["alone", "pairs", "vote", "share"]
    );
    assert_eq!(hers.minutes, 18);
    assert!(family.text("hers").contains("# Stille\n"));
}

#[test]
fn a_step_taken_out_there_is_taken_out_of_hers_unless_she_has_changed_it() {
    let out = "[[steps]]\nid = \"pairs\"\nminutes = 4\nname = { nb = \"I par\", en = \"In pairs\" }\n\
               task = { nb = \"Snakk.\", en = \"Talk.\" }\n\n";
    let family = Family::new();
    family.change("theirs", out, "");
    family.change("theirs", "minutes = 15", "minutes = 11");
    let theirs = family.text("theirs");
    family.take_all();
    assert_eq!(family.library().method("hers").unwrap().steps.len(), 2);

    let family = Family::new();
    family.change("hers", "Snakk.", "Snakk sammen.");
    family.put("theirs", &theirs);
    assert_eq!(family.news(), [("pairs".to_owned(), Standing::Both)]);
    assert!(family.take_all().taken.is_empty());
    assert_eq!(family.library().method("hers").unwrap().steps.len(), 3);
}

#[test]
fn a_step_that_moved_there_moves_in_hers() {
    let family = Family::new();
    let theirs = family.text("theirs");
    let (before, rest) = theirs.split_once("[[steps]]\nid = \"pairs\"").unwrap();
    let (pairs, share) = rest.split_once("[[steps]]\nid = \"share\"").unwrap();
    family.put(
        "theirs",
        &format!("{before}[[steps]]\nid = \"share\"{share}\n[[steps]]\nid = \"pairs\"{pairs}"),
    );
    assert_eq!(family.news().len(), 1);
    let taken = family.take_all();
    assert!(taken.up_to_date, "{taken:?}");
    let library = family.library();
    let ids: Vec<&str> = library.method("hers").unwrap().steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["alone", "share", "pairs"]);
}

#[test]
fn the_top_of_the_file_is_taken_by_its_own_name() {
    let family = Family::new();
    family.change("theirs", "nb = \"Behov.\"", "nb = \"Behovet bak ønsket.\"");
    family.change("theirs", "phase = \"need\"", "phase = \"insight\"");
    assert_eq!(family.news(), [("top".to_owned(), Standing::Free)]);
    assert!(family.take_step("top").up_to_date);
    let text = family.text("hers");
    assert!(
        text.contains("phase = \"insight\" # behovet først") && text.contains("Behovet bak ønsket."),
        "{text}"
    );
}

#[test]
fn what_is_not_there_cannot_be_taken() {
    let family = Family::new();
    let all = Take { all: true, ..Take::default() };
    assert_eq!(family.take(&all), Err(NotTaken::NothingNew(method_id("hers"))));
    family.change("theirs", "Snakk.", "Snakk lavt.");
    let asked = Take { named: vec!["alone".to_owned()], ..Take::default() };
    let refused = Err(NotTaken::NoSuchPart { part: "alone".to_owned(), known: vec!["pairs".to_owned()] });
    assert_eq!(family.take(&asked), refused);
    let library = family.library();
    assert!(matches!(take(&library, &method_id("theirs"), &all), Err(NotTaken::NotAdapted(_))));
    assert!(matches!(take(&library, &method_id("five-whys"), &all), Err(NotTaken::BuiltIn(_))));
}

#[test]
fn an_old_origin_without_a_hash_goes_by_the_version() {
    let family = Family::new();
    let text = family.text("hers");
    let kept: String = text.split_inclusive('\n').filter(|line| !line.starts_with("hash = ")).collect();
    family.put("hers", &kept);
    let library = family.library();
    assert!(library.lineage(&method_id("hers")).unwrap().changes.unwrap().is_empty());
    assert!(!library.is_behind(&method_id("hers")));
    family.change("theirs", "version = 3", "version = 4");
    assert!(family.library().is_behind(&method_id("hers")));
}
