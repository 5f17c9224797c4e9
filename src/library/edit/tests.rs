use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::core::programme::{BlockKind, ClockTime, Vocabulary};
use crate::core::words::Lang;
use crate::library::files::own_file;

const BY_HAND: &str = r#"# Dagen vår, satt sammen i september
format = 1
id = "our-day"   # som fila heter
version = 3
start = "09:00"
end = "12:00" # vi må ut av rommet

tables = 3
name = { nb = "Vår dag", en = "Our day" }
purpose = { nb = "Prøve.", en = "Try." }

# Først blir vi kjent.
[[blocks]]
id = "in"
kind = "check-in"
method = "check-in"
minutes = 10 # aldri mer

# Kaffen er bestilt til ti.
[[blocks]]
id = "coffee"
kind = "break"
minutes = 15
  [blocks.name]
  nb = "Kaffe"   # og te
  en = "Coffee"
  [blocks.task]
  nb = "Hent kaffe."
  en = "Get coffee."

# Til slutt skriver vi ned hvem som gjør hva.
[[blocks]]
id = "next"
method = "next-steps"
protected = true

# Ferdig!
"#;

fn by_hand() -> ProgrammeEdit {
    ProgrammeEdit::open(own_file("programmes/our-day.toml"), BY_HAND.to_owned(), false).unwrap()
}

fn inline() -> ProgrammeEdit {
    let text = "format = 1\nid = \"two\"\nversion = 1\nname = { nb = \"To\", en = \"Two\" }\n\
        purpose = { nb = \"x\", en = \"x\" }\nstart = \"09:00\"\nend = \"10:00\"\nblocks = [\n  \
        { id = \"a\", method = \"check-in\" }, # den første\n  { id = \"b\", method = \"pitch\" },\n]\n";
    ProgrammeEdit::open(own_file("programmes/two.toml"), text.to_owned(), false).unwrap()
}

fn ids(edit: &ProgrammeEdit) -> Vec<&str> {
    edit.programme().blocks.iter().map(|block| block.id.as_str()).collect()
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once('#')).map(|(_, comment)| comment.trim()).collect()
}

#[test]
fn a_number_is_changed_and_nothing_else_but_the_version() {
    let mut edit = by_hand();
    edit.make(Change::Minutes(0, Some(12))).unwrap();
    let wanted = BY_HAND.replace("minutes = 10 #", "minutes = 12 #").replace("version = 3", "version = 4");
    assert_eq!(edit.text(), wanted);
    edit.make(Change::Minutes(0, Some(14))).unwrap();
    assert_eq!(edit.programme().version, 4, "one version a sitting");
    edit.undo();
    edit.undo();
    assert_eq!(edit.text(), BY_HAND);
}

#[test]
fn a_block_takes_its_comment_along_when_it_is_moved() {
    let mut edit = by_hand();
    edit.make(Change::Move { from: 2, to: 0 }).unwrap();
    assert_eq!(ids(&edit), ["next", "in", "coffee"]);
    let at = |text: &str| edit.text().find(text).unwrap();
    assert!(at("# Til slutt skriver") < at("id = \"next\"") && at("id = \"next\"") < at("# Først blir vi"));
    assert!(at("id = \"coffee\"") < at("nb = \"Kaffe\"   # og te"));
    edit.make(Change::Move { from: 0, to: 2 }).unwrap();
    assert_eq!(edit.text(), BY_HAND.replace("version = 3", "version = 4"));
}

#[test]
fn what_stands_between_blocks_stays_where_it_is() {
    let text = BY_HAND.replace("# Til slutt", "[[prepare]]\nnb = \"Ark\"\nen = \"Sheets\"\n\n# Til slutt");
    let mut edit = ProgrammeEdit::open(own_file("programmes/our-day.toml"), text, false).unwrap();
    edit.make(Change::Move { from: 2, to: 0 }).unwrap();
    edit.make(Change::Remove(1)).unwrap();
    assert_eq!(ids(&edit), ["next", "coffee"]);
    assert_eq!(edit.programme().prepare.len(), 1);
}

#[test]
fn a_new_block_is_there_with_a_name_of_its_own() {
    let library = Library::load(None);
    let mut edit = by_hand();
    let block = NewBlock::of_method(library.method("check-in").unwrap(), edit.programme());
    edit.make(Change::Add(3, Box::new(block.clone()))).unwrap();
    let again = NewBlock::of_method(library.method("check-in").unwrap(), edit.programme());
    edit.make(Change::Add(1, Box::new(again))).unwrap();
    let coffee = NewBlock::plain(PlainBlock { minutes: 10, ..PLAIN[0] }, edit.programme());
    edit.make(Change::Add(0, Box::new(coffee))).unwrap();
    assert_eq!(ids(&edit), ["break", "in", "check-in-2", "coffee", "next", "check-in"]);
    assert_eq!(edit.programme().blocks[5].kind, BlockKind::CheckIn);
    // A new id is unique, and the method is found.
    assert!(edit.look(&library).day.is_ok());
    assert_eq!(comments(edit.text()).len(), comments(BY_HAND).len());
}

#[test]
fn blocks_written_on_a_line_each_are_changed_there() {
    let mut edit = inline();
    edit.make(Change::Move { from: 1, to: 0 }).unwrap();
    assert_eq!(ids(&edit), ["b", "a"]);
    edit.make(Change::Optional(0, true)).unwrap();
    edit.make(Change::Remove(1)).unwrap();
    assert!(edit.programme().blocks[0].optional && !edit.text().contains("[[blocks]]"));
}

#[test]
fn a_programme_can_be_emptied_and_filled_again() {
    let library = Library::load(None);
    let mut edit = by_hand();
    for _ in 0..3 {
        edit.make(Change::Remove(0)).unwrap();
    }
    assert!(edit.programme().blocks.is_empty());
    assert!(edit.look(&library).day.is_err());
    let block = NewBlock::plain(PlainBlock { minutes: 10, ..PLAIN[0] }, edit.programme());
    edit.make(Change::Add(0, Box::new(block))).unwrap();
    assert_eq!(ids(&edit), ["break"]);
    assert!(edit.text().contains("[[blocks]]"));
}

#[test]
fn a_name_is_changed_in_the_language_it_is_read_in() {
    let mut edit = by_hand();
    edit.make(Change::Rename(1, Lang::Nb, "Kaffe og kake".to_owned())).unwrap();
    let name = &edit.programme().blocks[1].name;
    assert_eq!((name.nb.as_str(), name.en.as_str()), ("Kaffe og kake", "Coffee"));
    assert!(edit.text().contains("nb = \"Kaffe og kake\"   # og te"));
    edit.make(Change::Rename(0, Lang::Nb, "Hei".to_owned())).unwrap();
    assert_eq!(edit.programme().blocks[0].name.en, "Hei", "what had no name has it in both languages");
}

#[test]
fn a_change_that_would_break_the_file_is_refused() {
    let mut edit = by_hand();
    assert!(matches!(edit.make(Change::Minutes(0, Some(9_999))), Err(Refused::Broken(_))));
    assert_eq!(edit.make(Change::Remove(7)), Err(Refused::NoBlock));
    assert_eq!(edit.make(Change::Minutes(0, Some(10))), Err(Refused::Same));
    assert_eq!(edit.text(), BY_HAND);
    assert!(!edit.can_undo());
}

#[test]
fn lines_that_end_as_on_windows_go_on_doing_so() {
    let text = BY_HAND.replace('\n', "\r\n");
    let mut edit = ProgrammeEdit::open(own_file("programmes/our-day.toml"), text, false).unwrap();
    edit.make(Change::Protected(0, true)).unwrap();
    assert_eq!(edit.text().matches('\n').count(), edit.text().matches("\r\n").count());
}

#[test]
fn what_somebody_else_put_in_the_file_can_be_taken_in_and_undone() {
    let mut edit = by_hand();
    edit.make(Change::Minutes(0, Some(12))).unwrap();
    let mine = edit.text().to_owned();
    edit.take_text(BY_HAND.replace("Kaffe", "Te")).unwrap();
    assert_eq!(edit.programme().blocks[1].name.nb, "Te");
    assert_eq!(edit.undo(), Some(Change::FromFile));
    assert_eq!(edit.text(), mine);
}

#[rstest]
#[case(&[("check-in", 10), ("next-steps", 60), ("check-out", 30)], &["SynthesisUnprotected(1)", "ClosingUnprotected(2)"])]
#[case(&[("user-journey", 60), ("five-whys", 60)], &["NoSynthesis", "NoClosing", "NoTransition { after: 0, before: 1 }"])]
#[case(&[("user-journey", 60), ("", 10), ("five-whys", 60)], &["NoSynthesis", "NoClosing"])]
#[case(&[("user-journey", 150)], &["NoSynthesis", "NoClosing", "NoBreak { from: 0, minutes: 150 }"])]
#[case(&[("check-in", 10)], &[])]
fn what_tired_days_lose_is_said(#[case] blocks: &[(&str, u16)], #[case] advice: &[&str]) {
    let library = Library::load(None);
    let mut edit = by_hand();
    (0..3).for_each(|_| edit.make(Change::Remove(0)).unwrap());
    for (at, (method, minutes)) in blocks.iter().enumerate() {
        let block = match library.method(method) {
            Some(method) => NewBlock::of_method(method, edit.programme()),
            None => NewBlock::plain(PlainBlock { minutes: 10, ..PLAIN[0] }, edit.programme()),
        };
        edit.make(Change::Add(at, Box::new(NewBlock { minutes: Some(*minutes), ..block }))).unwrap();
    }
    let said: Vec<String> = edit.look(&library).advice.iter().map(|advice| format!("{advice:?}")).collect();
    assert_eq!(said, advice);
}

#[test]
fn the_built_in_programmes_need_little_advice() {
    let library = Library::load(None);
    for entry in library.programmes(Lang::Nb) {
        let day = library.lay_out(&entry.item, entry.item.tables).unwrap();
        let advice = advice(&day);
        let lost = |advice: &Advice| !matches!(advice, Advice::NoTransition { .. } | Advice::NoBreak { .. });
        assert!(!advice.iter().any(lost), "{}: {advice:?}", entry.item.id);
    }
}

fn any_change() -> impl Strategy<Value = Change> {
    let time =
        || (8..16_u32, 0..60_u32).prop_map(|(h, m)| ClockTime::parse(&format!("{h:02}:{m:02}")).unwrap());
    let at = || 0..5_usize;
    prop_oneof![
        (at(), prop::sample::select(PLAIN.to_vec())).prop_map(|(at, plain)| {
            let empty = by_hand();
            let mut block = NewBlock::plain(plain, empty.programme());
            block.id = format!("{}-{at}", block.id);
            Change::Add(at, Box::new(block))
        }),
        at().prop_map(Change::Remove),
        (at(), at()).prop_map(|(from, to)| Change::Move { from, to }),
        (at(), prop::option::of(1..90_u16)).prop_map(|(at, minutes)| Change::Minutes(at, minutes)),
        (at(), prop::option::of(1..90_u16)).prop_map(|(at, minutes)| Change::Least(at, minutes)),
        (at(), prop::option::of(time())).prop_map(|(at, time)| Change::FixedStart(at, time)),
        (at(), prop::option::of(time())).prop_map(|(at, time)| Change::FixedEnd(at, time)),
        (at(), any::<bool>()).prop_map(|(at, is)| Change::Optional(at, is)),
        (at(), any::<bool>()).prop_map(|(at, is)| Change::Protected(at, is)),
        (at(), "[a-zæøå \"'#\\\\]{1,12}").prop_map(|(at, name)| Change::Rename(at, Lang::Nb, name)),
        "[a-zæøå \"'#\\\\]{1,12}".prop_map(|name| Change::Name(Lang::En, name)),
        time().prop_map(Change::Start),
        time().prop_map(Change::End),
        (1..9_u8).prop_map(Change::Tables),
        proptest::option::of(proptest::sample::select(&Vocabulary::ALL[..])).prop_map(Change::Vocabulary),
    ]
}

proptest! {
    /// Whatever is done, the file is read, the blocks are those the list would have, and undo gives back every text to
    /// the byte, redo too.
    #[test]
    fn any_changes_are_read_and_undone(changes in prop::collection::vec(any_change(), 1..14), inline_file: bool) {
        let mut edit = if inline_file { inline() } else { by_hand() };
        let mut texts = vec![edit.text().to_owned()];
        for change in changes {
            let before: Vec<String> = ids(&edit).into_iter().map(str::to_owned).collect();
            if edit.make(change.clone()).is_err() {
                prop_assert_eq!(edit.text(), texts.last().unwrap());
                continue;
            }
            let mut wanted = before;
            match &change {
                Change::Add(at, block) => wanted.insert(*at, block.id.clone()),
                Change::Remove(at) => drop(wanted.remove(*at)),
                Change::Move { from, to } => {
                    let id = wanted.remove(*from);
                    wanted.insert(*to, id);
                }
                _ => {}
            }
            prop_assert_eq!(ids(&edit), wanted);
            texts.push(edit.text().to_owned());
        }
        for text in texts.iter().rev().skip(1) {
            prop_assert!(edit.undo().is_some());
            prop_assert_eq!(edit.text(), text);
        }
        prop_assert!(edit.undo().is_none());
        for text in texts.iter().skip(1) {
            prop_assert!(edit.redo().is_some());
            prop_assert_eq!(edit.text(), text);
        }
    }

    /// Comments leave only with what they stand at: with a block that is removed, or a value that is.
    #[test]
    fn no_comment_is_lost_while_nothing_is_removed(changes in prop::collection::vec(any_change(), 1..14)) {
        let removes = |change: &Change| {
            matches!(change, Change::Remove(_) | Change::Minutes(_, None) | Change::Least(_, None))
        };
        let mut edit = by_hand();
        for change in changes.into_iter().filter(|change| !removes(change)) {
            // A name with a # in it is no comment.
            if !matches!(&change, Change::Rename(_, _, name) | Change::Name(_, name) if name.contains('#')) {
                let _ = edit.make(change);
            }
        }
        let mut kept = comments(edit.text());
        let mut wanted = comments(BY_HAND);
        kept.sort_unstable();
        wanted.sort_unstable();
        prop_assert_eq!(kept, wanted);
    }
}

/// A world café takes twelve: with one table of five there are too few, with four there are enough.
#[test]
fn a_method_that_does_not_go_with_the_tables_is_told_of_at_its_block() {
    let library = Library::load(None);
    let mut edit = by_hand();
    let cafe = NewBlock::of_method(library.method("world-cafe").unwrap(), edit.programme());
    edit.make(Change::Add(1, Box::new(cafe))).unwrap();
    let told = |edit: &ProgrammeEdit| {
        let advice = edit.look(&library).advice;
        advice.iter().any(|one| matches!(one, Advice::Groups { at: 1, .. }))
    };
    edit.make(Change::Tables(1)).unwrap();
    assert!(told(&edit));
    assert_eq!(edit.look(&library).capacity, Capacity::From(12, None));
    edit.make(Change::Tables(4)).unwrap();
    assert!(!told(&edit));
}
