//! Finding notes by words in one day, forgiving how they are written.

use unicode_normalization::UnicodeNormalization;

use super::ids::NoteId;
use super::note::Note;
use super::session::Session;

/// The notes that have every word that was typed, or their number, in the order they were written. A word is found by its
/// beginning; capital letters and accents say nothing, and å is aa.
pub fn find(session: &Session, typed: &str) -> Vec<NoteId> {
    let wanted = folded(typed);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let has_all = |note: &&Note| {
        let said = said(note);
        wanted.iter().all(|word| *word == note.no.to_string() || begins_a_word(&said, word))
    };
    session.live_notes().filter(has_all).map(|note| note.id).collect()
}

/// Everything a note says, folded: its words, how it is known, and what its card says.
fn said(note: &Note) -> String {
    let mut said = folded(&note.text);
    for place in note.places.values() {
        for text in std::iter::once(&place.evidence).chain(place.fields.values()) {
            if !text.is_empty() {
                said.push(' ');
                said.push_str(&folded(text));
            }
        }
    }
    said
}

fn begins_a_word(said: &str, word: &str) -> bool {
    said.match_indices(word).any(|(at, _)| {
        let before = said[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric())
    })
}

/// A text as it is compared.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'å' => folded.push_str("aa"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            c if c.is_ascii() => folded.push(c),
            c => folded.extend(c.nfd().next()),
        }
    }
    folded
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
    #[case("vinst", false)]
    #[case("måles", true)]
    #[case("maales", true)]
    #[case("idé", true)]
    #[case("ide", true)]
    #[case("1", true)]
    #[case("2", false)]
    #[case("gevinst epler", false)]
    #[case("  ", false)]
    fn a_note_is_found_by_the_beginnings_of_its_words(#[case] typed: &str, #[case] found: bool) {
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
