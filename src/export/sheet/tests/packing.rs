//! What the packing list counts, and what it leaves to her.

use rstest::rstest;

use super::*;
use crate::core::material::{Amount, Material, Per};

fn thing(name: &str, count: u16, per: Per, kept: bool) -> Material {
    Material { amount: Some(Amount { count, per }), kept, ..Material::uncounted(Words::same(name)) }
}

/// The packing list of a day of these blocks, each with what it needs. Its groups are five people at most.
fn list(blocks: Vec<Vec<Material>>, seats: Option<Vec<u16>>) -> String {
    let library = Library::load(None);
    let mut day = library.day("mini-lup", 4).unwrap();
    // A block whose method is for groups of three to five.
    let block = day.blocks.iter().find(|block| block.id == "causes").unwrap().clone();
    let named = blocks.into_iter().zip(["Først", "Så", "Sist"]);
    day.blocks = named
        .map(|(materials, name)| DayBlock { name: Words::same(name), materials, ..block.clone() })
        .collect();
    day.prepare.clear();
    let programme = library.programme("mini-lup").unwrap().clone();
    let times = clock::times(&programme, &day);
    let locale = Locale::new(Lang::Nb);
    let turnout = Turnout { tables: 4, seats };
    let sheet = Sheet { library: &library, programme, day, slack: 0, times, turnout, locale: &locale };
    let page = Page { title: "Dag".to_owned(), blocks: sheet.packing() };
    let document = Document {
        lang: Lang::Nb,
        title: "Dag".to_owned(),
        made: None,
        tight: false,
        days: vec![page],
        foot: Vec::new(),
    };
    read(&document)
}

#[rstest]
#[case::used_up_adds_up(
    vec![vec![thing("Ark", 1, Per::Table, false)], vec![thing("Ark", 2, Per::Table, false)]],
    "| Ark | 3 per bord | 12 | Først · Så |"
)]
#[case::used_again_counts_once(
    vec![vec![thing("Blokk", 1, Per::Table, true)], vec![thing("blokk", 3, Per::Table, true)]],
    "| Blokk | 3 per bord | 12 | Først · Så |"
)]
#[case::the_largest_of_what_is_used_again(
    vec![vec![thing("Tusj", 2, Per::Table, true)], vec![thing("Tusj", 1, Per::Person, true)]],
    "| Tusj | 1 per person | 21 | Først · Så |"
)]
#[case::counted_in_two_ways(
    vec![vec![thing("Ark", 1, Per::Day, false)], vec![thing("Ark", 1, Per::Person, false)]],
    "| Ark | 1 i alt + 1 per person | 22 | Først · Så |"
)]
#[case::a_table_with_more_people_than_a_group_is_two_groups(
    vec![vec![thing("Ark", 1, Per::Group, false)]],
    "| Ark | 1 per gruppe | 5 | Først |"
)]
#[case::not_every_block_says_how_many(
    vec![vec![thing("Ark", 1, Per::Table, false)], vec![Material::uncounted(Words::same("Ark"))]],
    "| Ark | 1 per bord | minst 4 | Først · Så |"
)]
fn everything_is_one_row_with_its_total(#[case] blocks: Vec<Vec<Material>>, #[case] row: &str) {
    let text = list(blocks, Some(vec![5, 5, 5, 6]));
    assert!(text.contains(row), "{row} in {text}");
    assert!(!text.contains("--people"), "{text}");
}

#[rstest]
#[case(vec![thing("Tusj", 1, Per::Person, true)], "| Tusj | 1 per person |  | Først |")]
#[case(
    vec![thing("Tusj", 2, Per::Table, true), thing("Tusj", 1, Per::Person, true)],
    "| Tusj | 2 per bord / 1 per person |  | Først · Først |"
)]
fn nobody_knows_how_many_for_each_person_without_the_people(#[case] needs: Vec<Material>, #[case] row: &str) {
    let text = list(vec![needs], None);
    assert!(text.contains(row) && text.contains("hvor mange som kommer"), "{text}");
}

#[test]
fn what_is_not_counted_stands_by_itself_with_what_it_is_for() {
    let how = Words::same("hengt opp");
    let text = list(vec![vec![Material { how, ..Material::uncounted(Words::same("Idékortene")) }]], None);
    assert!(
        text.contains("## Ha også for hånden") && text.contains("| Idékortene | Først (hengt opp) |"),
        "{text}"
    );
    assert!(!text.contains("I alt"), "{text}");
}

#[test]
fn a_method_that_goes_on_in_another_block_goes_on_with_the_same_sheets() {
    let library = Library::load(None);
    let programme = library.programme("benefit-workshop").unwrap();
    let turnout = Turnout { tables: 3, seats: None };
    let occasion = Occasion { turnout, start: None, short: false };
    let text = text_of(&library, programme, Reader::Packing, occasion, Lang::Nb);
    assert!(text.contains("| A1-ark | 1 per bord | 3 | Gevinstkartet"), "{text}");
    assert!(text.contains("| Post-it-blokk | 1 per bord | 3 | Gevinstkartet"), "{text}");
}

#[test]
fn one_per_person_stands_on_one_line() {
    let library = Library::load(None);
    let programme = library.programme("mini-lup").unwrap();
    let occasion = Occasion { turnout: Turnout { tables: 3, seats: None }, start: None, short: false };
    let document = document(&library, programme, Reader::Packing, occasion, &Locale::new(Lang::Nb)).unwrap();
    let page = String::from_utf8(as_format(&document, Format::Html).unwrap()).unwrap();
    assert!(page.contains("1\u{a0}per\u{a0}person") && !page.contains(">1 per person"), "{page}");
}

#[test]
fn what_is_in_the_room_and_what_they_bring_themselves_is_not_counted_for_her_bag() {
    let text = sheet(Reader::Packing, Lang::Nb);
    let (bag, at_hand) = text.split_once("## Ha også for hånden").unwrap();
    for thing in ["| Stoler til alle |", "| Deltakernes egne kalendere |"] {
        assert!(!bag.contains(thing) && at_hand.contains(thing), "{thing} in {text}");
    }
}

#[test]
fn a_marker_is_packed_once_however_often_it_is_used() {
    let text = sheet(Reader::Packing, Lang::Nb);
    assert!(text.contains("| Tusj | 1 per person | 15 | Problemstilling · "), "{text}");
    assert_eq!(text.lines().filter(|line| line.starts_with("| Tusj")).count(), 1, "{text}");
    assert!(!text.contains("Si: "));
    assert!(sheet(Reader::Packing, Lang::En).contains("| Marker | 1 per person | 15 |"));
}
