//! Thirty notes sorted by one key each and five ideas given points, in the real program: what stands in the record
//! afterwards is what was pressed.

use std::fs;
use std::path::Path;

use verksted::core::session::Session;
use verksted::library::Library;
use verksted::store;

use super::facilitator::{Facilitator, note, only_session};
use super::terminal::Program;
use super::vocabulary::{beginning, key, nb, saved};

/// A day of two methods, as somebody would write it.
const PROGRAMME: &str = r#"
format = 1
id = "sort-and-score"
version = 1
start = "09:00"
end = "10:15"
tables = 1
author = "Kari"
licence = "CC-BY-4.0"
name = { nb = "Sorter og gi poeng", en = "Sort and score" }
purpose = { nb = "To tavler.", en = "Two boards." }

[[blocks]]
id = "affinity"
method = "affinity"

[[blocks]]
id = "nuf"
method = "nuf"
"#;

const NOTES: u32 = 30;
const POINTS: [[i8; 3]; 5] = [[7, 5, 8], [10, 0, 3], [4, 4, 4], [9, 9, 1], [6, 7, 8]];

/// The cluster the note with this number belongs in.
fn cluster_of(number: u32) -> u32 {
    1 + number % 4
}

fn begin(home: &Path) -> Facilitator {
    let folder = home.join("methods/programmes");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("sort-and-score.toml"), PROGRAMME).unwrap();
    let day =
        Library::load(Some(&home.join("methods"))).day("sort-and-score", 1).expect("the day is laid out");
    let terminal = Program::at(home).args(&["run", "sort-and-score"]).start();
    terminal.wait_for_words(&nb("timer-idle"));
    Facilitator::new(terminal, day)
}

fn types(f: &mut Facilitator, words: &str) {
    f.terminal.send(words);
    f.terminal.send(key::ENTER);
}

fn sort(f: &mut Facilitator) {
    for number in 1..=NOTES {
        types(f, &format!("lapp {number}"));
    }
    let last = format!("lapp {NOTES}");
    f.terminal.wait_for("all notes to be saved", |screen| screen.has(&last) && screen.has(&saved()));
    f.next();
    let keys: String = (1..=NOTES).map(|number| cluster_of(number).to_string()).collect();
    f.terminal.send(&keys);
    // Beside the clusters the sentence is on two lines.
    let sorted: String = nb("clusters-sorted").split_inclusive(' ').take(3).collect();
    f.terminal.wait_for_words(sorted.trim_end());
    f.next();
    for name in ["Tid", "Rom", "Ord", "Folk"] {
        types(f, name);
        f.terminal.wait_for_words(name);
    }
    f.next();
    f.next();
    f.next();
}

fn score(f: &mut Facilitator) {
    for number in NOTES + 1..=NOTES + 5 {
        types(f, &format!("idé {number}"));
    }
    let last = format!("idé {}", NOTES + 5);
    f.terminal.wait_for("all ideas to be saved", |screen| screen.has(&last) && screen.has(&saved()));
    f.next();
    for points in POINTS {
        types(f, &points.map(|point| point.to_string()).join(" "));
    }
    f.terminal.wait_for_words("5 av 5");
    f.until_saved();
    f.next();
    f.terminal.send(key::REVEAL);
    f.terminal.wait_for_words(&beginning(&nb("scores-sum")));
    f.until_saved();
    f.next();
}

fn close(f: &mut Facilitator) {
    f.terminal.send(key::NEXT);
    let close = nb("summary-close");
    f.terminal.wait_for("the day in short", |screen| screen.says(&close));
    f.terminal.send(key::ENTER);
    let closed = beginning(&nb("toast-closed"));
    f.terminal.wait_for("the day to be closed", |screen| screen.has(&closed));
}

#[test]
fn thirty_notes_are_sorted_by_a_key_each_and_five_ideas_have_their_points_in_the_record() {
    let home = tempfile::tempdir().unwrap();
    let mut f = begin(home.path());
    f.start();
    sort(&mut f);
    score(&mut f);
    close(&mut f);
    let session: Session = store::read(&only_session(home.path())).expect("the record opens").session;
    assert!(session.closed.is_some());
    let of = |id: &str| {
        let boards = session.day.steps().filter_map(|(block, step)| block.board_of(step));
        boards.map(|(board, _)| board).find(|board| board.to_string() == id).expect("the board")
    };
    let (clusters, points) = (of("affinity/clusters"), of("nuf/points"));
    for number in 1..=NOTES {
        let place = note(&session, number).place(&clusters).expect("it is on the board");
        assert_eq!(place.cluster, Some(cluster_of(number)), "note {number}");
    }
    let state = session.board_state(&clusters);
    let names: Vec<&str> = (1..=4).map(|id| state.cluster_name(id)).collect();
    assert_eq!(names, ["Tid", "Rom", "Ord", "Folk"]);
    for (number, given) in (NOTES + 1..).zip(POINTS) {
        let scores = &note(&session, number).place(&points).expect("it is on the board").scores[&0];
        assert_eq!(["new", "useful", "feasible"].map(|id| scores[id]), given, "note {number}");
    }
    assert!(session.board_state(&points).revealed);
}
