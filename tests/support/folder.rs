//! A folder of saved workshops, made of the sample record: other titles, places, programmes, times and notes, and among
//! them what a folder gathers in years: rehearsals, some that were never closed, files that are torn, empty, newer or
//! something else. The same folder each time.

#![allow(dead_code, reason = "each test asks for its own part")]

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use verksted::archive::Archive;
use verksted::core::words::Lang;

const TITLES: [[&str; 2]; 8] = [
    ["Velferdsteknologi hjemme", "Care technology at home"],
    ["Raskere byggesak", "Faster building permits"],
    ["Oppvekst: fra barnehage til skole", "Growing up: from nursery to school"],
    ["Gevinster og spredning", "Benefits and spread"],
    ["Vakttelefonen som aldri svarer", "The duty phone that never answers"],
    ["Ett skjema i stedet for fem", "One form instead of five"],
    ["Sykefravær i hjemmetjenesten", "Sick leave in home care"],
    ["Åpne data for næringslivet", "Open data for businesses"],
];
const PLACES: [[&str; 2]; 5] = [
    ["Rådhuset", "Town hall"],
    ["Fjordvik bibliotek", "Fjordvik library"],
    ["Ås kulturhus", "Ås arts centre"],
    ["Møterom Øst", "Room East"],
    ["", ""],
];
const PROGRAMMES: [(&str, &str, &str); 4] = [
    ("mini-lup", "Mini-LUP: én dag for en ledergruppe", "Mini-LUP: one day for a leader group"),
    ("half-day", "Halv dag: fra problem til idé", "Half a day: from problem to idea"),
    ("user-journey-day", "Brukerreisedag", "User journey day"),
    ("benefits", "Gevinstverksted", "Benefits workshop"),
];
/// The first morning of all.
const FIRST: &str = "2022-01-18T08:00:00Z";
/// The longest text of a method that is kept: nobody reads them here.
const LONGEST: usize = 60;

/// Writes so many workshops into the folder, over five years. One file of `odd` is out of the ordinary.
pub fn fill(folder: &Path, count: usize, odd: usize, lang: Lang) {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/mini-lup.json");
    let text = fs::read_to_string(sample).expect("the sample is there");
    let mut sample: Value = serde_json::from_str(&text).expect("the sample is JSON");
    shorten(&mut sample["day"]);
    let first: DateTime<Utc> = FIRST.parse().expect("a time");
    let span = TimeDelta::days(7 * 250).num_minutes();
    for at in 0..count {
        // A folder of any size is spread over the same years.
        let minutes =
            span / i64::try_from(count).expect("a small number") * i64::try_from(at).expect("small");
        let day = (first + TimeDelta::minutes(minutes)).date_naive();
        let start = day.and_time(first.time()).and_utc();
        let session = session(&sample, at, start, lang);
        let name = format!("{}-{at:05}", day.format("%Y-%m-%d"));
        let kind = (at % odd == odd - 1).then_some(at / odd % 5);
        fs::write(folder.join(format!("{name}.json")), content(&session, kind)).expect("it is written");
    }
}

/// What is in the file of a workshop: all of it, or something out of the ordinary.
fn content(session: &Value, kind: Option<usize>) -> String {
    let text = session.to_string();
    match kind {
        Some(0) => text.chars().take(text.len() / 3).collect(),
        Some(1) => String::new(),
        Some(2) => json!({ "format": "verksted-session", "version": 9, "id": session["id"] }).to_string(),
        Some(3) => json!({ "format": "handleliste", "varer": ["kaffe", "post-it"] }).to_string(),
        Some(_) => "dette er et brev og ingen workshop".to_owned(),
        None => text,
    }
}

/// One workshop of the sample, `at` deciding all that is different.
fn session(sample: &Value, at: usize, start: DateTime<Utc>, lang: Lang) -> Value {
    let own = usize::from(lang == Lang::En);
    let mut session = sample.clone();
    let began: DateTime<Utc> = text(&sample["planned_start"]).parse().expect("a time");
    // From two thirds of the time the sample took to a third more.
    let pace = 67 + i32::try_from(at * 37 % 67).expect("a small number");
    move_times(&mut session, &|time| start + (time - began) * pace / 100);
    let (id, nb, en) = PROGRAMMES[at * 5 % 11 % PROGRAMMES.len()];
    session["id"] = json!(format!("01a205d5-b017-78ab-b105-{at:012x}"));
    session["title"] = json!(TITLES[at * 3 % TITLES.len()][own]);
    session["place"] = json!(PLACES[at % PLACES.len()][own]);
    session["day"]["programme"]["id"] = json!(id);
    session["day"]["name"] = json!({ "nb": nb, "en": en });
    let object = session.as_object_mut().expect("an object");
    if at % 7 != 3 {
        object.remove("rehearsal");
    }
    if at % 17 == 16 {
        object.remove("closed");
    }
    thin_out(object, at);
    session
}

/// Takes some of the notes away, and says what came of the next steps.
fn thin_out(session: &mut Map<String, Value>, at: usize) {
    let Some(Value::Array(notes)) = session.get_mut("notes") else { return };
    for (index, note) in notes.iter_mut().enumerate() {
        if note["kind"] == "next-step" {
            note["status"] = json!(["open", "begun", "done", "done", "dropped"][(index + at) % 5]);
        } else if (index * 7 + at * 13) % 10 < at % 6 {
            note["deleted"] = json!(true);
        }
    }
}

/// Puts every point in time elsewhere.
fn move_times(value: &mut Value, to: &dyn Fn(DateTime<Utc>) -> DateTime<Utc>) {
    match value {
        Value::String(text) => {
            if let Ok(time) = text.parse::<DateTime<Utc>>() {
                *text = to(time).to_rfc3339();
            }
        }
        Value::Array(all) => all.iter_mut().for_each(|value| move_times(value, to)),
        Value::Object(all) => all.values_mut().for_each(|value| move_times(value, to)),
        _ => {}
    }
}

/// Cuts long texts.
fn shorten(value: &mut Value) {
    match value {
        Value::String(text) => *text = text.chars().take(LONGEST).collect(),
        Value::Array(all) => all.iter_mut().for_each(shorten),
        Value::Object(all) => all.values_mut().for_each(shorten),
        _ => {}
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// A folder of thirty workshops that has been read.
pub struct Saved {
    /// What was read of it.
    pub archive: Archive,
    _folder: TempDir,
}

impl Saved {
    /// The workshops of a folder.
    pub fn of(folder: TempDir) -> Self {
        Self { archive: Archive::open(folder.path(), |_| ()), _folder: folder }
    }
}

/// The thirty workshops in this language. As long as somebody looks at them the folder is there for others too.
pub fn saved(lang: Lang) -> Arc<Saved> {
    static KEPT: Mutex<[Weak<Saved>; 2]> = Mutex::new([Weak::new(), Weak::new()]);
    let mut kept = KEPT.lock().expect("nobody failed while the folder was made");
    let kept = &mut kept[usize::from(lang == Lang::En)];
    kept.upgrade().unwrap_or_else(|| {
        let folder = tempfile::tempdir().expect("a folder");
        fill(folder.path(), 30, 6, lang);
        let saved = Arc::new(Saved::of(folder));
        *kept = Arc::downgrade(&saved);
        saved
    })
}
