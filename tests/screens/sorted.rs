//! A saved day with clusters and points is read whole in the smallest usual window.

use std::collections::BTreeSet;

use verksted::core::words::Lang;

use crate::groups;
use crate::stage::text;

#[test]
fn every_note_of_a_closed_day_with_clusters_and_points_is_reached_at_80_by_24() {
    let mut stage = groups::looked(Lang::Nb);
    let session = (*stage.run().session).clone();
    let before = session.last_event;
    stage.keys("3 PgUp");
    let mut seen = BTreeSet::new();
    for _ in 0..120 {
        let shown = text(&stage.frame(80, 24).0);
        let at = stage.run().note_at_cursor().map(|note| (note.no, note.text.clone()));
        // The words of the note she is on may be on more lines than one.
        if let Some((number, words)) = at
            && words.split(' ').all(|word| shown.contains(word))
        {
            seen.insert(number);
        }
        stage.keys("↓");
    }
    let all: BTreeSet<u32> = session.live_notes().map(|note| note.no).collect();
    assert_eq!(all.len(), 35);
    assert_eq!(seen, all, "{}", text(&stage.frame(80, 24).0));
    for key in ["1", "0", "u", "+", "a", "n"] {
        stage.keys("3");
        stage.keys(key);
    }
    assert_eq!(stage.run().session.last_event, before, "reading changes nothing");
}
