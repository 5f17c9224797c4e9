//! What is built in: it is all there, it is whole in both languages, and its minutes hold.

use std::collections::HashMap;

use rstest::rstest;

use super::*;
use crate::core::day::{Block, Step};
use crate::core::material::Material;
use crate::core::note::NoteKind;
use crate::core::words::Words;

/// Every method a facilitator can count on.
const METHODS: &[&str] = &[
    "1-2-4-all",
    "affinity",
    "benefit-plan",
    "blueprint",
    "brainwriting",
    "bring-in",
    "challenge",
    "check-in",
    "check-out",
    "crazy-eights",
    "dot-voting",
    "empathy-map",
    "fishbone",
    "five-whys",
    "force-field",
    "guest-card",
    "how-now-wow",
    "idea-card",
    "impact-effort",
    "innovation-question",
    "lean-coffee",
    "like-wish-whatif",
    "next-steps",
    "nuf",
    "nuf-spread",
    "persona",
    "pitch",
    "plus-delta",
    "pre-mortem",
    "reflection",
    "roti",
    "round-robin",
    "scamper",
    "since-last",
    "spread",
    "stakeholders",
    "until-next",
    "user-journey",
    "world-cafe",
    "worst-idea",
];

/// Every programme she can begin with.
const PROGRAMMES: &[&str] = &[
    "benefit-workshop",
    "idea-hour",
    "innovation-question",
    "lup-1",
    "lup-2",
    "lup-3",
    "lup-4",
    "mini-lup",
    "retro",
];

/// What is said of the library as it is, a line each.
fn said_of(library: &Library, lang: Lang) -> Vec<String> {
    let locale = Locale::new(lang);
    let checked = check(library);
    library.problems.iter().chain(&checked).map(|problem| describe(problem, &locale)).collect()
}

/// What is said of a built-in method after a change.
fn said_of_changed(change: impl Fn(&str) -> String) -> Vec<String> {
    let method = include_str!("../../../methods/user-journey.toml");
    let changed = change(method);
    assert_ne!(changed, method);
    said(&[("user-journey.toml", &changed)], Lang::En)
}

#[rstest]
fn there_is_nothing_to_say_of_it(#[values(Lang::Nb, Lang::En)] lang: Lang) {
    assert_eq!(said_of(&Library::load(None), lang), [""; 0]);
}

#[test]
fn every_method_and_programme_is_there() {
    let library = Library::load(None);
    assert_eq!(library.methods.keys().collect::<Vec<_>>(), METHODS);
    assert_eq!(library.programmes.keys().collect::<Vec<_>>(), PROGRAMMES);
}

#[test]
fn a_text_in_one_language_only_is_found() {
    let said = said_of_changed(|method| method.replacen("en = \"When would she be satisfied?\"\n", "", 1));
    assert!(said.len() == 1 && said[0].contains("English"), "{said:?}");
}

#[test]
fn steps_that_do_not_add_up_are_found() {
    let said = said_of_changed(|method| method.replacen("minutes = 20", "minutes = 25", 1));
    assert!(said.len() == 1 && said[0].contains("95"), "{said:?}");
}

/// One who leads alone has something to say, to ask and to watch for in every step.
#[test]
fn no_step_leaves_her_without_words() {
    let library = Library::load(None);
    for Entry { item: method, .. } in library.methods.values() {
        assert!(!method.pitfalls.is_empty(), "{}", method.id);
        assert_eq!(
            (method.author.as_str(), method.licence.as_str()),
            ("Verksted", "CC-BY-4.0"),
            "{}",
            method.id
        );
        for step in &method.steps {
            let here = format!("{}/{}", method.id, step.id);
            let whole = |words: &Words| Lang::ALL.iter().all(|&lang| !words.get(lang).is_empty());
            assert!(
                [&step.name, &step.task, &step.guide, &step.say, &step.pitfall].into_iter().all(whole),
                "{here}"
            );
            assert!(!step.prompts.is_empty() && step.prompts.iter().all(whole), "{here}");
            assert!(step.least.is_some(), "{here}");
        }
    }
}

/// Plans move; a time of day in a text would then be wrong, and on the wall of the room.
#[test]
fn no_text_says_what_time_it_is() {
    let library = Library::load(None);
    for (file, source) in &library.sources {
        let lines = source.lines().filter(|line| line.starts_with("nb =") || line.starts_with("en ="));
        for line in lines {
            let digits = line.split(|c: char| !c.is_ascii_digit() && c != ':' && c != '.');
            let is_time =
                |word: &str| word.len() >= 4 && crate::core::programme::ClockTime::parse(word).is_some();
            assert!(!digits.into_iter().any(is_time) && !line.contains("kl. "), "{file}: {line}");
        }
    }
}

/// The packing list has one row for each thing, and its total is exact.
#[test]
fn the_same_thing_is_called_and_counted_the_same_in_every_method() {
    let library = Library::load(None);
    let mut seen: HashMap<&str, (&Material, &str)> = HashMap::new();
    for Entry { item: method, .. } in library.methods.values() {
        for material in &method.materials {
            let (first, other) = *seen.entry(&material.name.nb).or_insert((material, &method.id));
            let about = |thing: &Material| (thing.name.en.clone(), thing.kept, thing.amount.is_some());
            assert_eq!(about(material), about(first), "{} in {} and {other}", material.name.nb, method.id);
            let starts_with_a_number = material.name.nb.starts_with(|c: char| c.is_ascii_digit());
            assert!(!starts_with_a_number, "{}: {}", method.id, material.name.nb);
        }
    }
    assert!(seen.len() > 20);
}

/// The day as planned fills the time from start to end, so that no minute is promised twice or to nobody.
#[test]
fn every_programme_fills_its_day_to_the_minute() {
    let library = Library::load(None);
    for Entry { item: programme, .. } in library.programmes.values() {
        let day = library.day(&programme.id, programme.tables).unwrap();
        let length: u32 = day.blocks.iter().map(Block::planned).sum();
        let wanted = (programme.end.0 - programme.start.0).num_minutes();
        assert_eq!(i64::from(length), wanted, "{}", programme.id);
        let mut at = programme.start.0;
        for block in &day.blocks {
            assert!(block.fixed_start.is_none_or(|start| start.0 == at), "{}/{}", programme.id, block.id);
            at += chrono::TimeDelta::minutes(i64::from(block.planned()));
            assert!(block.fixed_end.is_none_or(|end| end.0 == at), "{}/{}", programme.id, block.id);
        }
    }
}

/// What tired days lose is what they were for.
#[test]
fn every_programme_guards_its_end_and_can_be_shortened() {
    let library = Library::load(None);
    for Entry { item: programme, .. } in library.programmes.values() {
        let day = library.day(&programme.id, programme.tables).unwrap();
        let last = day.blocks.last().unwrap();
        assert!(last.protected, "{}", programme.id);
        let least = |block: &Block| block.steps.iter().map(Step::least).sum::<u32>();
        let loose = day.blocks.iter().filter(|block| !block.protected);
        let saved: u32 = loose.map(|block| block.planned() - least(block)).sum();
        let length: u32 = day.blocks.iter().map(Block::planned).sum();
        assert!(saved * 6 >= length, "{}: {saved} of {length} minutes can be saved", programme.id);
        assert!(!programme.prepare.is_empty(), "{}", programme.id);
    }
}

#[test]
fn whoever_lacks_something_is_told_of_methods_that_make_it_and_can_stand_first() {
    let library = Library::load(None);
    for lang in [Lang::Nb, Lang::En] {
        let makers = makers(&library, &[NoteKind::Pain], lang);
        assert!(makers.iter().any(|method| method.id == "user-journey"));
        assert!(makers.iter().all(|method| method.steps.iter().all(|step| step.brings.is_empty())));
    }
}

#[test]
fn a_block_that_has_changed_is_called_by_its_methods_name_in_her_language() {
    let library = Library::load(None);
    let from = library.programme("mini-lup").unwrap();
    let mut to = from.clone();
    to.blocks.retain(|block| block.method.as_deref() != Some("idea-card"));
    let diff = compare::programmes(from, &to);
    let names = |lang| diff.parts.iter().map(|part| library.part_name(part, lang)).collect::<Vec<_>>();
    assert!(names(Lang::Nb).contains(&"Brukerreise") && names(Lang::Nb).contains(&"Idékort"));
    assert!(names(Lang::En).contains(&"User journey") && names(Lang::En).contains(&"Idea card"));
    assert!(names(Lang::Nb).contains(&"Lunsj"), "a name of its own stays");
}
