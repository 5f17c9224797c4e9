//! The library with files of her own in it: one that cannot be read and one that cannot be led, a copy and what has
//! become of it, and a file that goes from one to another.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use tempfile::TempDir;
use verksted::core::words::{Lang, Words};
use verksted::library::edit::own_file;
use verksted::library::{self, Adapt, Item, Library, bundle};
use verksted::tui::effect::Input;

use super::stage::Stage;

/// Her folder, as the screens show it.
const FOLDER: &str = "/home/kari/Verksted/methods";

/// A programme whose slip is on its second line.
const BROKEN: &str = "format = 1\nid = halv-dag\nversion = 1\n";

/// Plays through it. `see` is called at each moment that has a name.
pub fn play(lang: Lang, see: &mut dyn FnMut(&'static str, &mut Stage)) {
    let mut stage = at_library(lang, with_slips());
    see("shelf-broken", &mut stage);
    stage.words(if lang == Lang::Nb { "rundt benken" } else { "round the bench" });
    stage.keys("Enter");
    see("shelf-troubled", &mut stage);

    let mut stage = at_library(lang, Library::load(None));
    stage.words("mini lup");
    stage.keys("Ctrl-X → ↓ ↓");
    see("print", &mut stage);

    let folder = family(lang);
    let mut hers = Library::load(Some(folder.path()));
    let parcel =
        bundle::pack(&hers, &[Item::method("whys-asker")], "Kari Nordmann", day()).expect("a bundle");
    "Kari Nordmann".clone_into(&mut hers.by);
    let mut stage = at_library(lang, hers);
    stage.words("asker");
    stage.keys("F6 ↓");
    see("lineage", &mut stage);
    stage.keys("Esc F4");
    see("copy-of-copy", &mut stage);
    stage.keys("Esc F8");
    see("pass-on", &mut stage);
    stage.keys("Esc F5");
    see("take-in", &mut stage);

    let mut colleague = at_library(lang, Library::load(Some(Path::new(FOLDER))));
    given(&mut colleague, parcel.as_bytes());
    see("parcel", &mut colleague);
    colleague.keys("Esc");
    given(&mut colleague, parcel.replace("minutes = 12", "minutes = 13").as_bytes());
    see("parcel-refused", &mut colleague);
    given(&mut stage, parcel_of_another(lang).as_bytes());
    see("parcel-taken", &mut stage);
    stage.words("bærum");
    see("parcel-beside", &mut stage);
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).expect("a date")
}

/// The program with the library on the screen, nothing typed yet.
fn at_library(lang: Lang, library: Library) -> Stage {
    let mut stage = Stage::new(lang);
    stage.input(Input::Library(Box::new(library)));
    stage.keys("↓ ↓ Enter");
    stage
}

/// The file from others is chosen, and read.
fn given(stage: &mut Stage, bytes: &[u8]) {
    if stage.model.overlay.is_none() {
        stage.keys("F5");
    }
    stage.input(Input::BundleRead {
        path: "/hjem/Dokumenter/fra-asker.txt".into(),
        bytes: Ok(bytes.to_vec()),
    });
}

/// One programme that cannot be read, and one with a method nobody has.
fn with_slips() -> Library {
    let mut library = Library::load(Some(Path::new(FOLDER)));
    let file = |id: &str| own_file(Path::new(FOLDER), id);
    library.put(file("halv-dag"), BROKEN.to_owned());
    let missing = text_of(&library, &Item::programme("retro"))
        .replace("id = \"retro\"", "id = \"benk\"")
        .replace("Tilbakeblikk", "Rundt benken")
        .replace("Retro", "Round the bench")
        .replace("method = \"check-in\"", "method = \"check-inn\"");
    library.put(file("benk"), missing);
    library
}

fn text_of(library: &Library, item: &Item) -> String {
    let file = library.file(item).expect("it is built in");
    library.source(file).expect("it can be read").to_owned()
}

/// A copy of five whys with one step shortened, and five whys as they have become since.
fn family(lang: Lang) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let library = Library::load(None);
    let (why, name) = match lang {
        Lang::Nb => ("Kortere, til et formannskap", "Fem hvorfor, Asker"),
        Lang::En => ("Shorter, for a council committee", "Five whys, Asker"),
    };
    let asked = Adapt {
        of: Item::method("five-whys"),
        id: "whys-asker".to_owned(),
        name: Some(Words::same(name)),
        why: why.to_owned(),
        by: "Kari Nordmann".to_owned(),
        date: day(),
    };
    library::adapt(&library, &asked).expect("a copy").commit(folder.path()).expect("it is written");
    let hers = folder.path().join("whys-asker.toml");
    let shorter = changed(
        fs::read_to_string(&hers).expect("the copy"),
        &[("minutes = 30", "minutes = 28"), ("minutes = 7\n", "minutes = 5\n")],
    );
    fs::write(&hers, shorter).expect("it is written");
    let version = library.get(&asked.of).expect("it is built in").version();
    let is = |more: u32| format!("version = {}\n", version + more);
    let newer = changed(
        text_of(&library, &asked.of),
        &[
            (&is(0), &is(1)),
            ("minutes = 30", "minutes = 32"),
            ("minutes = 12\n", "minutes = 14\n"),
            ("Velg ett smertepunkt,", "Velg ett eneste smertepunkt,"),
        ],
    );
    fs::write(folder.path().join("five-whys.toml"), newer).expect("it is written");
    folder
}

fn changed(text: String, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "there is no {from}");
        text.replacen(from, to, 1)
    })
}

/// What another made under a name she has.
fn parcel_of_another(lang: Lang) -> String {
    let folder = family(lang);
    let file = folder.path().join("whys-asker.toml");
    let text = fs::read_to_string(&file).expect("the copy").replace("Asker\"", "Bærum\"");
    fs::write(&file, text).expect("it is written");
    let library = Library::load(Some(folder.path()));
    bundle::pack(&library, &[Item::method("whys-asker")], "Ola Nordmann", day()).expect("a bundle")
}
