//! Who may write, and what is left as it was.

use std::fs;
use std::time::Duration;

use serde_json::{Value, json};
use verksted::core::event::{Turn, What};
use verksted::core::words::Lang;
use verksted::locale::Locale;
use verksted::store::{self, Access, OpenError, Report, Why};

use super::support::{self, Watched, happen, home, journal_of, left_open, names, note_added, session};

#[test]
fn a_second_program_may_look_and_is_told_who_has_it() {
    let (_folder, path, now) = left_open();
    let first = store::open(&path).unwrap();
    assert!(matches!(first.access, Access::Write(_)));
    let second = store::open(&path).unwrap();
    let Access::ReadOnly(Why::LockedBy(holder)) = &second.access else { panic!("{:?}", second.access) };
    assert_eq!(second.session, now);
    if cfg!(unix) {
        assert_eq!(holder.pid, Some(std::process::id()));
    }
    drop(first);
    assert!(matches!(store::open(&path).unwrap().access, Access::Write(_)));
}

#[test]
fn two_sessions_of_one_name_have_files_of_their_own() {
    let (folder, home) = home();
    let [one, two] = [(); 2].map(|()| store::create(&home, session()));
    assert_eq!(one.path, folder.path().join("sessions/2026-11-22-provedag-pa-as.json"));
    assert_eq!(two.path, folder.path().join("sessions/2026-11-22-provedag-pa-as-2.json"));
}

/// Changes a snapshot by hand.
fn edit(path: &std::path::Path, change: impl FnOnce(&mut Value)) {
    let mut value: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    change(&mut value);
    fs::write(path, serde_json::to_vec_pretty(&value).unwrap()).unwrap();
}

#[test]
fn fields_we_do_not_know_are_still_there_after_a_day() {
    let (_folder, path, mut now) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    edit(&path, |file| {
        file["weather"] = json!({ "sky": "blå" });
        file["clock"]["colour"] = json!("rød");
        file["notes"][1]["sticker"] = json!([1, 2]);
        file["notes"][0]["places"][support::BOARD]["tilt"] = json!(3);
        file["timeline"][0]["mood"] = json!("spent");
        file["day"]["blocks"][0]["steps"][1]["spec"]["song"] = json!("Ja, vi elsker");
        file["closed"] = Value::Null;
    });
    let open = store::open(&path).unwrap();
    assert_eq!((&open.session, &open.recovered.problems), (&now, &vec![]));
    let watched = Watched::of(open);
    let what = note_added(&now, "enda en");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    watched.writer.persist(happen(&mut now, Turn::New, What::Closed));
    assert!(watched.writer.finish(true).saved);
    let file: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(file["weather"], json!({ "sky": "blå" }));
    assert_eq!(file["clock"]["colour"], "rød");
    assert_eq!(file["notes"][1]["sticker"], json!([1, 2]));
    assert_eq!(file["notes"][0]["places"][support::BOARD]["tilt"], 3);
    assert_eq!(file["timeline"][0]["mood"], "spent");
    assert_eq!(file["day"]["blocks"][0]["steps"][1]["spec"]["song"], "Ja, vi elsker");
    assert_eq!(file["notes"].as_array().unwrap().len(), now.notes.len());
    assert_ne!(file["closed"], Value::Null);
}

#[test]
fn fields_we_do_not_know_survive_in_the_journal_too() {
    let (_folder, path, _) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    edit(&path, |file| file["weather"] = json!("sol"));
    fs::remove_file(journal_of(&path)).unwrap();
    let open = store::open(&path).unwrap();
    let mut now = open.session.clone();
    let watched = Watched::of(open);
    let what = note_added(&now, "ny");
    watched.writer.persist(happen(&mut now, Turn::New, what));
    watched.until_saved(now.last_event);
    watched.crash();
    fs::remove_file(&path).unwrap();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    let file: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(file["weather"], "sol");
}

#[test]
fn a_session_of_a_later_version_can_be_read_and_not_changed() {
    let (folder, path, now) = left_open();
    let watched = Watched::of(store::open(&path).unwrap());
    watched.writer.snapshot();
    assert!(watched.writer.finish(false).saved);
    fs::remove_file(journal_of(&path)).unwrap();
    fs::remove_file(path.with_extension("lock")).unwrap();
    edit(&path, |file| file["version"] = json!(2));
    let before = fs::read(&path).unwrap();
    let open = store::open(&path).unwrap();
    assert!(matches!(open.access, Access::ReadOnly(Why::NewerVersion(2))));
    assert_eq!(open.session.notes, now.notes);
    edit(&path, |file| file["notes"] = json!("now a file of their own"));
    let error = store::open(&path).unwrap_err();
    assert_eq!(error, OpenError::Newer { path: path.clone(), version: 2 });
    fs::write(&path, &before).unwrap();
    assert_eq!(names(&folder.path().join("sessions")), ["2026-11-22-provedag-pa-as.json"]);
}

#[test]
fn what_is_no_session_of_any_version_is_refused() {
    let (_folder, home) = home();
    fs::create_dir_all(home.sessions_dir()).unwrap();
    let path = home.sessions_dir().join("x.json");
    assert_eq!(store::open(&path).unwrap_err(), OpenError::Missing(path.clone()));
    let mut value = serde_json::to_value(session()).unwrap();
    value["version"] = json!(0);
    for bytes in [serde_json::to_vec(&value).unwrap(), b"{}".to_vec(), b"[]".to_vec(), Vec::new()] {
        fs::write(&path, &bytes).unwrap();
        assert!(matches!(store::open(&path).unwrap_err(), OpenError::Damaged { .. }));
        assert_eq!(fs::read(&path).unwrap(), bytes);
        assert_eq!(names(&home.sessions_dir()), ["x.json"]);
    }
}

#[test]
fn a_file_far_too_large_is_not_read() {
    let (_folder, home) = home();
    fs::create_dir_all(home.sessions_dir()).unwrap();
    let path = home.sessions_dir().join("x.json");
    fs::File::create(&path).unwrap().set_len(65 << 20).unwrap();
    let error = store::open(&path).unwrap_err();
    assert_eq!(error, OpenError::TooLarge { path, megabytes: 65 });
}

#[test]
fn lists_say_what_there_is_and_which_to_go_on_with() {
    let (_folder, home) = home();
    assert_eq!(store::list(&home), []);
    assert_eq!(store::unfinished(&home), []);
    let mut now = session();
    let mut closed = Watched::of(store::create(&home, now.clone()));
    closed.writer.persist(happen(&mut now, Turn::New, What::Closed));
    assert!(closed.writer.finish(true).saved);
    let open = store::create(&home, session());
    fs::write(home.sessions_dir().join("gammel.json"), "{").unwrap();
    fs::write(home.sessions_dir().join("schema.json"), "{}").unwrap();

    let unfinished = store::unfinished(&home);
    assert_eq!(unfinished.len(), 1);
    assert_eq!(unfinished[0].path, open.path);
    let header = unfinished[0].header.clone().unwrap();
    assert_eq!((header.title.as_str(), header.programme.get(Lang::En)), ("Prøvedag på Ås", "The day"));
    assert_eq!(header.planned_start.format("%F %R").to_string(), "2026-11-22 08:30");
    let all = store::list(&home);
    assert_eq!(all.len(), 3);
    assert_eq!(all.iter().filter(|listed| listed.header.is_err()).count(), 1);
    assert_eq!(all.iter().filter(|listed| listed.has_journal).count(), 1);

    // Closed by its journal, when the program was stopped before the last snapshot.
    let mut now = session();
    closed = Watched::of(open);
    closed.writer.persist(happen(&mut now, Turn::New, What::Closed));
    closed.until_saved(1);
    closed.crash();
    assert_eq!(store::unfinished(&home), []);
}

#[test]
fn of_one_day_the_last_used_is_first() {
    let (_folder, home) = home();
    let mut evening = session();
    evening.planned_start -= chrono::TimeDelta::hours(1);
    let morning = store::create(&home, session()).path;
    let evening = store::create(&home, evening).path;
    let touch = |path: &std::path::Path, hour: u64| {
        for path in [path.to_owned(), path.with_extension("journal")] {
            let at = std::time::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + hour * 3600);
            fs::File::options().append(true).open(path).unwrap().set_modified(at).unwrap();
        }
    };
    touch(&morning, 0);
    touch(&evening, 9);
    let paths: Vec<_> = store::list(&home).into_iter().map(|listed| listed.path).collect();
    assert_eq!(paths, [evening, morning]);
}

#[test]
fn everything_that_can_be_wrong_has_words_in_both_languages() {
    let (_folder, home) = home();
    let open = store::create(&home, session());
    let second = store::open(&open.path).unwrap();
    let Access::ReadOnly(why) = second.access else { panic!("it is locked") };
    let missing = store::open(&home.root().join("x.json")).unwrap_err();
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        for text in [why.describe(&locale), missing.describe(&locale)] {
            assert!(text.contains(' ') && !text.contains("store-") && !text.contains('{'), "{text}");
        }
    }
    let report = Watched::of(open).crash();
    assert_eq!(report, Vec::<Report>::new());
}
