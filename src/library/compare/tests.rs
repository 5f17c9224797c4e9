//! What a facilitator is told of what she changed.

use super::*;
use crate::core::words::Lang;
use crate::library::{Library, told};
use crate::locale::Locale;

/// A built-in method and hers, with these pieces of the text changed.
fn method(id: &str, changes: &[(&str, &str)]) -> Diff {
    let library = Library::load(None);
    let entry = library.methods.get(id).unwrap();
    let mut text = library.source(&entry.file).unwrap().to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{id} has no {from}");
        text = text.replacen(from, to, 1);
    }
    let hers: Method = toml::from_str(&text).unwrap();
    methods(&entry.item, &hers)
}

fn part<'d>(diff: &'d Diff, id: &str) -> &'d PartDiff {
    diff.parts.iter().find(|part| part.id == id).unwrap()
}

#[test]
fn a_copy_that_is_not_changed_is_the_same() {
    let diff =
        method("five-whys", &[("id = \"five-whys\"", "id = \"hers\""), ("version = 4", "version = 1")]);
    assert!(diff.is_empty());
    assert_eq!(part(&diff, "deepen").verdicts(), [Verdict::Kept]);
}

#[test]
fn fewer_minutes_are_shorter_and_other_words_are_reworded() {
    let diff = method(
        "five-whys",
        &[
            ("minutes = 30", "minutes = 28"),
            ("minutes = 7", "minutes = 5"),
            ("least = 5", "least = 6"),
            ("Hva skyldes det?", "Hva kommer det av?"),
        ],
    );
    assert_eq!(diff.about, [Change::Time { field: "minutes".to_owned(), from: Some(30), to: Some(28) }]);
    let first = part(&diff, "first-why");
    assert_eq!(first.verdicts(), [Verdict::Shortened, Verdict::Lengthened, Verdict::Reworded]);
    let Change::Words { field, from, to } = &first.changes[2] else { panic!("{first:?}") };
    assert_eq!(
        (field.as_str(), from.nb.as_str(), to.nb.as_str()),
        ("prompts", "Hva skyldes det?", "Hva kommer det av?")
    );
    assert_eq!(first.fate, Fate::Changed);
}

#[test]
fn what_is_left_out_stands_where_it_was_and_what_is_new_where_it_is() {
    let library = Library::load(None);
    let theirs = library.method("five-whys").unwrap();
    let mut hers = theirs.clone();
    let mut new = hers.steps.remove(3);
    "thanks".clone_into(&mut new.id);
    hers.steps.push(new);
    let diff = methods(theirs, &hers);
    let fates: Vec<(&str, Fate)> = diff.parts.iter().map(|part| (part.id.as_str(), part.fate)).collect();
    assert_eq!(
        fates,
        [
            ("problem", Fate::Kept),
            ("first-why", Fate::Kept),
            ("deepen", Fate::Kept),
            ("test", Fate::Removed),
            ("choose", Fate::Kept),
            ("thanks", Fate::Added),
        ]
    );
}

#[test]
fn only_the_step_that_changed_places_has_moved() {
    let library = Library::load(None);
    let theirs = library.method("five-whys").unwrap();
    let mut hers = theirs.clone();
    let first = hers.steps.remove(0);
    hers.steps.push(first);
    let diff = methods(theirs, &hers);
    let moved: Vec<(&str, Moved)> =
        diff.parts.iter().filter_map(|part| Some((part.id.as_str(), part.moved?))).collect();
    assert_eq!(moved, [("problem", Moved { from: 1, to: 5 })]);
    assert_eq!(part(&diff, "problem").verdicts(), [Verdict::Moved]);
}

#[test]
fn a_board_is_compared_column_by_column() {
    let diff = method("empathy-map", &[("nb = \"Sier\"", "nb = \"Sier høyt\"")]);
    let board = diff.boards.iter().find(|board| !board.is_kept()).unwrap();
    let [Change::Words { field, from, to }] = &board.changes[..] else { panic!("{board:?}") };
    assert!(matches!(field.split('.').collect::<Vec<_>>()[..], ["columns", _, "name"]), "{field}");
    assert_eq!((from.nb.as_str(), to.nb.as_str()), ("Sier", "Sier høyt"));
}

#[test]
fn another_number_of_the_same_thing_is_told_with_the_thing() {
    let diff = method("five-whys", &[("count = 1\nper = \"table\"", "count = 3\nper = \"group\"")]);
    let [change] = &diff.about[..] else { panic!("{diff:?}") };
    assert_eq!(change.verdict(), Verdict::Adjusted);
    let told = Lang::ALL.map(|lang| told::change(change, &Locale::new(lang)));
    assert_eq!(
        told,
        [
            "utstyr: «A1-ark, hengt på høykant (1 per bord)» → «A1-ark, hengt på høykant (3 per gruppe)»",
            "materials: “A1 sheet, hung upright (1 per table)” → “A1 sheet, hung upright (3 per group)”",
        ]
    );
}

#[test]
fn a_thing_that_is_used_again_is_told_so_and_a_new_one_with_its_number() {
    let diff = method("reflection", &[("per = \"person\"\nkept = true", "per = \"person\"")]);
    let told = |diff: &Diff| told::change(&diff.about[0], &Locale::new(Lang::Nb));
    assert_eq!(
        told(&diff),
        "utstyr: «Penn (1 per person)», brukes om igjen → «Penn (1 per person)», blir brukt opp"
    );
    let rest = "[[materials]]\nnb = \"Penn\"\nen = \"Pen\"\ncount = 1\nper = \"person\"\nkept = true\n";
    assert_eq!(told(&method("reflection", &[(rest, "")])), "utstyr, tatt ut: «Penn (1 per person)»");
    let other = method("reflection", &[("en = \"Pen\"", "en = \"Pencil\"")]);
    assert_eq!(told(&other), "utstyr: “Pen (1 per person)” → “Pencil (1 per person)” (en)");
}

#[test]
fn programmes_are_compared_block_by_block() {
    let library = Library::load(None);
    let theirs = library.programme("mini-lup").unwrap();
    let mut hers = theirs.clone();
    hers.blocks.retain(|block| block.id != "matrix");
    let vote = hers.blocks.iter_mut().find(|block| block.id == "vote").unwrap();
    vote.minutes = Some(15);
    vote.protected = true;
    let diff = programmes(theirs, &hers);
    assert_eq!(part(&diff, "matrix").fate, Fate::Removed);
    assert_eq!(part(&diff, "vote").verdicts(), [Verdict::Lengthened, Verdict::Adjusted]);
    assert_eq!(part(&diff, "goodbye").name, Words::same("check-out"));
}
