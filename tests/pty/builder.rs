//! A half-day put together from methods, fixed, protected, undone and started; and a method made one's own. By keys
//! alone, in the real program, with the files on the disk as witnesses.

use std::fs;
use std::path::PathBuf;

use super::terminal::{Program, Terminal};
use super::vocabulary::{key, nb, nb_with};

/// The keys these journeys use that nobody else does.
mod keys {
    pub const F2: &str = "\x1bOQ";
    pub const F4: &str = "\x1bOS";
    pub const F5: &str = "\x1b[15~";
    pub const F6: &str = "\x1b[17~";
    pub const F7: &str = "\x1b[18~";
    pub const F8: &str = "\x1b[19~";
    pub const EMPTY_LINE: &str = "\x15"; // Ctrl-U
    pub const PAGE_UP: &str = "\x1b[5~";
    pub const READ_AGAIN: &str = "\x12"; // Ctrl-R
}

/// The program on its first screen, and then in the library.
fn in_library() -> (tempfile::TempDir, Terminal) {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Program::at(folder.path()).args(&["--language", "nb"]).size(80, 24).start();
    terminal.wait_for_words(&nb("home-methods"));
    terminal.send(key::DOWN);
    terminal.send(key::DOWN);
    terminal.send(key::ENTER);
    terminal.wait_for_words(&nb("shelf-day"));
    (folder, terminal)
}

/// Chooses a method for the programme.
fn add(terminal: &mut Terminal, id: &str, name: &str) {
    terminal.send("a");
    terminal.wait_for_words(&nb("key-pick-it"));
    terminal.send(id);
    terminal.wait_for(&format!("{name} to be found"), |screen| screen.has(&format!("▸ {name}")));
    terminal.send(key::ENTER);
    terminal.wait_for(&format!("{name} to be put in"), |screen| {
        screen.has(&nb("saved")) && screen.has(&format!("  {name}")) && !screen.has("›")
    });
}

#[test]
fn a_half_day_is_put_together_saved_and_started() {
    let (folder, mut terminal) = in_library();
    terminal.send(keys::F7);
    terminal.wait_for_words(&nb("new-programme-heading"));
    terminal.send("Halv dag");
    terminal.send(key::ENTER);
    terminal.wait_for_words(&nb("builder-empty"));
    add(&mut terminal, "check-in", "Innsjekk");
    add(&mut terminal, "user-journey", "Brukerreise");
    add(&mut terminal, "check-out", "Utsjekk");

    // A break, which does not move.
    terminal.send("p");
    terminal.wait_for_words(&nb("kind-heading"));
    terminal.send(key::ENTER);
    terminal.wait_for_words("Pause");
    terminal.send(keys::PAGE_UP);
    terminal.send("f");
    terminal.wait_for_words(&nb("block-heading"));
    terminal.send("11.30");
    terminal.send(key::ENTER);
    terminal.wait_for_words("11:30–11:45");

    // The closing is protected, a block is taken away and comes back.
    terminal.send(key::DOWN);
    terminal.send("b");
    terminal.wait_for("the block to be protected", |screen| {
        screen.rows.iter().any(|row| row.trim_end().ends_with('■'))
    });
    terminal.send("d");
    terminal.wait_for_words(&nb("advice-no-closing"));
    terminal.send(key::UNDO);
    // That it was taken away is still being said, with its name: only the file tells that it is back.
    let file = folder.path().join("methods/programmes/halv-dag.toml");
    terminal.wait_for("the block to be back", |_| {
        fs::read_to_string(&file).is_ok_and(|text| text.contains("protected = true"))
    });
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("fixed_start = \"11:30\"") && text.contains("protected = true"), "{text}");
    assert!(text.contains("name = { nb = \"Halv dag\", en = \"Halv dag\" }"), "{text}");

    // It is what she starts.
    terminal.send(keys::F2);
    terminal.wait_for_words(&nb("new-heading"));
    terminal.wait_for_words("‹ Halv dag ›");
    terminal.send(keys::F2);
    terminal.wait_for_words("Brukerreise");
    terminal.wait_for_words(&nb("timer-idle"));
    let sessions = fs::read_dir(folder.path().join("sessions")).unwrap().count();
    assert!(sessions > 0);
}

#[test]
fn a_file_somebody_else_changed_is_not_written_over() {
    let (folder, mut terminal) = in_library();
    terminal.send(keys::F7);
    terminal.wait_for_words(&nb("new-programme-heading"));
    terminal.send("Halv dag");
    terminal.send(key::ENTER);
    add(&mut terminal, "check-in", "Innsjekk");
    let file = folder.path().join("methods/programmes/halv-dag.toml");
    let theirs = fs::read_to_string(&file).unwrap().replace("09:00", "10:00") + "\n# hilsen Ola\n";
    fs::write(&file, &theirs).unwrap();

    terminal.send("b");
    terminal.wait_for_words(&nb("builder-changed-outside"));
    assert_eq!(fs::read_to_string(&file).unwrap(), theirs);
    terminal.send(keys::READ_AGAIN);
    terminal.wait_for_words("10:00–10:10");
    terminal.send("b");
    terminal.wait_for_words(&nb("saved"));
    terminal.wait_for("the change to be on the disk", |_| {
        fs::read_to_string(&file).is_ok_and(|text| text.contains("protected = true"))
    });
    assert!(fs::read_to_string(&file).unwrap().contains("# hilsen Ola"));
}

#[test]
fn a_method_is_made_her_own_and_what_she_changed_is_shown() {
    let (folder, mut terminal) = in_library();
    terminal.send("fem hvorfor");
    terminal.wait_for_words("▸ 5 × hvorfor");
    terminal.send(keys::F4);
    terminal.wait_for_words(&nb("adapt-heading"));
    terminal.send("Kortere");
    terminal.send(key::ENTER);
    terminal.wait_for_words("▸ ◆ 5 × hvorfor");
    let file: PathBuf = folder.path().join("methods/five-whys-egen.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("why = \"Kortere\""), "{text}");

    // She shortens a step in her editor.
    let step = text.find("[[steps]]").unwrap();
    let minutes = text[step..].find("minutes = 3").unwrap() + step;
    fs::write(&file, format!("{}minutes = 2{}", &text[..minutes], &text[minutes + 11..])).unwrap();
    terminal.send(keys::READ_AGAIN);
    terminal.wait_for_words(&nb("toast-reading-again"));
    terminal.send(keys::F6);
    terminal.wait_for_words(&nb("lineage-heading"));
    terminal.wait_for_words(&nb_with("own-from-why", "why", "Kortere"));
    terminal.wait_for_words(&nb("own-verdict-shortened"));
    terminal.send(key::ESC);
    terminal.wait_for_words(&nb("key-compare"));
}

#[test]
fn what_is_new_in_the_one_hers_came_from_is_taken_over_with_enter() {
    let (folder, mut terminal) = in_library();
    terminal.send("fem hvorfor");
    terminal.wait_for_words("▸ 5 × hvorfor");
    for copy in ["▸ ◆ 5 × hvorfor (egen)", "▸ ◆ 5 × hvorfor (egen 2)"] {
        terminal.send(keys::F4);
        terminal.wait_for_words(&nb("adapt-heading"));
        terminal.send("Kortere");
        terminal.send(key::ENTER);
        terminal.wait_for_words(copy);
    }
    let ancestor = folder.path().join("methods/five-whys-egen.toml");
    let hers = folder.path().join("methods/five-whys-egen-2.toml");
    let text = fs::read_to_string(&ancestor).unwrap();
    let newer = text.replacen("version = 1", "version = 2", 1).replacen("Gå i dybden", "Grav dypere", 1);
    fs::write(&ancestor, newer).unwrap();
    assert!(!fs::read_to_string(&hers).unwrap().contains("Grav dypere"));

    terminal.send(keys::READ_AGAIN);
    terminal.wait_for_words(&nb("toast-reading-again"));
    terminal.send(keys::F6);
    // The sentence is longer than a line of the dialog.
    let newer = nb_with("lineage-newer", "version", "2");
    let newer = newer.split('.').next().unwrap();
    terminal.wait_for_words(newer);
    terminal.send(key::ENTER);
    terminal.wait_for("the step to be on the disk", |_| {
        fs::read_to_string(&hers).is_ok_and(|text| text.contains("Grav dypere"))
    });
    // It is no longer new.
    terminal.wait_for("nothing more to be new", |screen| !screen.has(newer));
}

#[test]
fn a_method_is_passed_on_in_a_file_and_taken_in_by_somebody_else() {
    let (folder, mut terminal) = in_library();
    terminal.send("fem hvorfor");
    terminal.wait_for_words("▸ 5 × hvorfor");
    terminal.send(keys::F4);
    terminal.wait_for_words(&nb("adapt-heading"));
    terminal.send("Kortere");
    terminal.send(key::ENTER);
    terminal.wait_for_words("▸ ◆ 5 × hvorfor");
    let file = folder.path().join("fra-kari.txt");
    terminal.send(keys::F8);
    terminal.wait_for_words(&nb("pass-on-heading"));
    terminal.send(keys::EMPTY_LINE);
    terminal.send(file.to_str().unwrap());
    terminal.send(key::ENTER);
    terminal.wait_for("the file to be there", |screen| file.exists() && !screen.has(&nb("pass-on-heading")));

    let (other, mut terminal) = in_library();
    terminal.send(keys::F5);
    terminal.wait_for_words(&nb("take-in-heading"));
    terminal.send(file.to_str().unwrap());
    terminal.send(key::ENTER);
    terminal.wait_for_words(&nb("parcel-enter"));
    terminal.send(key::ENTER);
    terminal.wait_for_words("▸ ◆ 5 × hvorfor (egen)");
    assert!(other.path().join("methods/five-whys-egen.toml").exists());
}
