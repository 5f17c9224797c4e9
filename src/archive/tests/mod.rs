mod kept;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::core::event::What;
use crate::core::testing::{Player, session};
use crate::core::words::Lang;
use crate::locale::Locale;

/// A folder with the sample session that comes with the program.
fn sample() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json");
    fs::copy(sample, folder.path().join("2026-11-22-mini-lup.json")).unwrap();
    folder
}

fn open(folder: &TempDir) -> Archive {
    Archive::open(folder.path(), |_| ())
}

#[test]
fn a_folder_that_is_not_there_has_no_sessions() {
    let archive = Archive::open(Path::new("/nowhere/at/all"), |_| ());
    assert!(archive.days().is_empty());
    assert_eq!(archive.find("vakt", &Filter::default(), 10), Found::default());
}

#[test]
fn a_session_is_listed_as_what_the_store_reads_of_it() {
    let folder = sample();
    let archive = open(&folder);
    let [day] = archive.days() else { panic!("one session: {:?}", archive.days()) };
    let session = crate::store::read(&day.path).unwrap().session;
    let about = day.about.as_ref().unwrap();
    assert_eq!(about.title, session.details.title);
    assert_eq!(about.notes as usize, session.live_notes().count());
    assert_eq!(about.people, session.people());
    assert_eq!(about.planned_start, session.local(session.planned_start));
    let planned = crate::core::plan::planned(&session);
    assert_eq!(about.planned, planned.last().unwrap().to - session.planned_start);
}

#[test]
fn every_word_of_every_note_is_found_where_it_was_said() {
    let folder = sample();
    let archive = open(&folder);
    let session = crate::store::read(&archive.days()[0].path).unwrap().session;
    for note in session.live_notes() {
        let found = archive.find(&note.text, &Filter::default(), 1_000);
        assert!(found.hits.iter().any(|hit| hit.note == note.id), "{}", note.text);
    }
}

#[test]
fn what_cannot_be_read_is_listed_last_with_a_reason_in_words() {
    let folder = sample();
    let whole = fs::read(folder.path().join("2026-11-22-mini-lup.json")).unwrap();
    let newer = r#"{"format":"verksted-session","version":9,"else":1}"#;
    let files: [(&str, &[u8], &str); 6] = [
        ("empty", b"", "empty"),
        ("torn", &whole[..whole.len() / 2], "cut-off"),
        ("picture", b"\x89PNG", "not-json"),
        ("recipe", br#"{"flour": 3}"#, "other-kind"),
        ("newer", newer.as_bytes(), "newer"),
        ("halves", br#"{"format":"verksted-session","version":1}"#, "unfit"),
    ];
    for (name, bytes, _) in files {
        fs::write(folder.path().join(name).with_extension("json"), bytes).unwrap();
    }
    fs::create_dir(folder.path().join("folder.json")).unwrap();
    let archive = open(&folder);
    assert_eq!(archive.days().len(), files.len() + 1);
    assert!(archive.days()[0].about.is_ok());
    for (name, _, key) in files {
        let day = archive.days().iter().find(|day| day.path.file_stem().is_some_and(|stem| stem == name));
        let Some(Err(fault)) = day.map(|day| &day.about) else { panic!("{name} is listed as it is") };
        assert_eq!(fault.key(), key, "{name}: {fault:?}");
        for locale in Lang::ALL.map(Locale::new) {
            let text = fault.describe(&locale);
            assert!(text.contains(' ') && !text.contains("archive-") && !text.contains(['{', '}']), "{text}");
        }
    }
}

/// A block may be called something else on its day; the method is known by its own name.
#[test]
fn a_method_has_the_name_the_library_gives_it() {
    let library = crate::library::Library::load(None);
    let folder = sample();
    let rename = |text: String| text.replace("Innsjekk", "God morgen");
    let path = folder.path().join("2026-11-22-mini-lup.json");
    fs::write(&path, rename(fs::read_to_string(&path).unwrap()).replacen("\"rehearsal\": 60,", "", 1))
        .unwrap();
    let names = |figures: &Figures| -> Vec<String> {
        figures.methods.iter().map(|row| row.of.name(&Locale::new(Lang::Nb))).collect()
    };
    let figures = open(&folder).figures(&Filter::default());
    assert!(names(&figures).contains(&"God morgen".to_owned()), "{:?}", names(&figures));
    let figures = figures.named_by(&library);
    assert!(names(&figures).contains(&"Innsjekk".to_owned()), "{:?}", names(&figures));
}

#[test]
fn one_group_has_no_figures() {
    let folder = sample();
    let figures = open(&folder).figures(&Filter::default());
    assert!(figures.all.get().is_none());
    assert!(figures.methods.iter().all(|row| row.figure.get().is_none()));
}

#[test]
fn a_day_that_is_written_in_afterwards_is_told_from_one_that_is_closed() {
    let folder = tempfile::tempdir().unwrap();
    let mut player = Player::new(session());
    player.start();
    player.happens(What::Closed);
    let json = serde_json::to_string(&player.session).unwrap();
    let path = folder.path().join("dag.json");
    fs::write(&path, &json).unwrap();
    let state = || {
        let archive = open(&folder);
        (archive.days()[0].goes_on(), archive.days()[0].state() == State::Late)
    };
    assert_eq!(state(), (false, false));
    let journal = format!("{{\"format\":\"verksted-journal\",\"version\":1,\"session\":{json}}}\n");
    fs::write(path.with_extension("journal"), journal).unwrap();
    assert_eq!(state(), (true, true));
    let unfinished = Filter { which: Which::Unfinished, ..Filter::default() };
    assert_eq!(open(&folder).select(&unfinished), [0]);
}

#[test]
fn the_list_is_narrowed_by_the_words_of_title_place_programme_and_date() {
    let folder = sample();
    fs::write(folder.path().join("torn-file.json"), "{").unwrap();
    let archive = open(&folder);
    let about = archive.days()[0].about.as_ref().unwrap();
    let select = |words: &str| archive.select(&Filter { words: words.to_owned(), ..Filter::default() });
    let date = about.date().format("%Y-%m-%d").to_string();
    for words in [&about.title, &about.place, &about.name.nb, &about.name.en, &date] {
        assert_eq!(select(words), [0], "{words}");
    }
    assert_eq!(select("torn"), [1]);
    assert_eq!(select(&format!("{} torn", about.title)), [0_usize; 0]);
    assert_eq!(select(""), [0, 1]);
}
