//! The sample day, and a day with anything at all in it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx};
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

/// The files of a packed format, by name.
pub fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    files
}

/// The sheets as another program reads them, a line for each row.
pub fn sheets(bytes: &[u8]) -> String {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for (name, cells) in book.worksheets() {
        text.extend(["## ", &name, "\n"]);
        for row in cells.rows() {
            let cells: Vec<String> = row.iter().map(cell).collect();
            text.extend([cells.join(" | ").trim_end(), "\n"]);
        }
    }
    text
}

fn cell(data: &Data) -> String {
    match data {
        // What the number of a day stands for is for the one who reads it to say.
        Data::DateTime(at) => format!("{at:?}").chars().filter(|c| c.is_ascii_digit() || *c == '.').collect(),
        data => data.to_string(),
    }
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

/// The sample day with this as the idea that got most dots, and as what a card says.
pub fn one_note_saying(words: &str) -> Taken {
    let mut session = sample().session;
    for note in session.notes.iter_mut().filter(|note| [74, 97].contains(&note.no)) {
        words.clone_into(&mut note.text);
        for said in note.places.iter_mut().flat_map(|(_, place)| place.fields.values_mut()) {
            words.clone_into(said);
        }
    }
    Taken::of(session)
}
