//! Finding notes by words in one day, forgiving how they are written.

use super::fold::words_of;
use super::ids::NoteId;
use super::note::Note;
use super::session::Session;

/// From how many letters on a word is looked for inside others: fewer are in the middle of too many.
pub const LETTERS_FOR_INSIDE: usize = 4;

/// The notes that have every word that was typed, or their number, in the order they were written. A word is found by its
/// beginning, and from four letters on inside another, as «turnus» in «ønsketurnus»; capital letters and accents say
/// nothing, and å is aa.
pub fn find(session: &Session, typed: &str) -> Vec<NoteId> {
    let wanted = words_of(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let has_all = |note: &&Note| {
        let said = said(note);
        let fits = |word: &String| {
            let inside = word.chars().count() >= LETTERS_FOR_INSIDE;
            said.iter().any(|said| said.starts_with(word) || inside && said.contains(word))
        };
        wanted.iter().all(|word| *word == note.no.to_string() || fits(word))
    };
    session.live_notes().filter(has_all).map(|note| note.id).collect()
}

/// The words of everything a note says: what is written on it, how it is known, and what its card says.
fn said(note: &Note) -> Vec<String> {
    let on_places = note.places.values();
    let texts = on_places.flat_map(|place| std::iter::once(&place.evidence).chain(place.fields.values()));
    std::iter::once(&note.text).chain(texts).flat_map(|text| words_of(text)).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::core::event::What;
    use crate::core::note::NoteKind;
    use crate::core::testing::{Player, session};

    #[rstest]
    #[case("gevinst", true)]
    #[case("GEVINSTER blir", true)]
    #[case("vinst", true)]
    #[case("nst", false)]
    #[case("måles", true)]
    #[case("maales", true)]
    #[case("males", true)]
    #[case("idé", true)]
    #[case("ide", true)]
    #[case("1", true)]
    #[case("2", false)]
    #[case("gevinst epler", false)]
    #[case("  ", false)]
    fn a_note_is_found_by_its_words_and_parts_of_them(#[case] typed: &str, #[case] found: bool) {
        let mut player = Player::new(session());
        let note = player.write(NoteKind::Idea, "arrive/wall", &[]);
        player.happens(What::NoteEdited {
            note,
            text: "Idé: gevinster blir aldri målt – de må måles".to_owned(),
        });
        assert_eq!(find(&player.session, typed) == [note], found);
    }

    #[test]
    fn a_note_that_was_taken_away_is_not_found() {
        let mut player = Player::new(session());
        let note = player.write(NoteKind::Idea, "arrive/wall", &[]);
        player.happens(What::NoteDeleted { note, on: true });
        assert!(find(&player.session, "1").is_empty());
    }
}
