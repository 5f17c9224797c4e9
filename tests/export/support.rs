//! The sample day, and a day with anything at all in it.

use std::path::PathBuf;

use verksted::core::session::Session;
use verksted::core::words::Lang;
use verksted::export::{self, Format, Part, Taken, Wanted};
use verksted::locale::Locale;

/// The file of the sample day.
pub fn sample_path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json")
}

/// The sample day.
pub fn sample() -> Taken {
    Taken::read(&sample_path()).unwrap()
}

/// All of it as this format.
pub fn wanted(format: Format) -> Wanted {
    Wanted { format, part: Part::All, anonymous: false }
}

/// The days as bytes.
pub fn bytes(days: &[Taken], wanted: Wanted, lang: Lang) -> Vec<u8> {
    export::export(days, wanted, &Locale::new(lang)).unwrap()
}

/// The days as text.
pub fn text(days: &[Taken], wanted: Wanted, lang: Lang) -> String {
    String::from_utf8(bytes(days, wanted, lang)).unwrap()
}

/// The sample day with this in place of every text of a note, a field, the title, the place and the challenge.
pub fn saying(words: &str) -> Taken {
    let mut session: Session = sample().session;
    let details = &mut session.details;
    for text in [&mut details.title, &mut details.challenge, &mut details.place] {
        words.clone_into(text);
    }
    for state in session.boards.values_mut() {
        for stage in state.stages.iter_mut().flatten() {
            words.clone_into(&mut stage.name);
        }
    }
    for note in &mut session.notes {
        words.clone_into(&mut note.text);
        for (_, place) in note.places.iter_mut() {
            words.clone_into(&mut place.evidence);
            for said in place.fields.values_mut() {
                words.clone_into(said);
            }
        }
    }
    Taken::of(session)
}
