//! What the screens say is so: no key that does nothing, no meaning in colour alone, no word without a
//! translation.

use std::fs;
use std::path::Path;

use ratatui::style::Color;
use verksted::core::words::Lang;
use verksted::locale::Locale;
use verksted::tui::model::Screen;
use verksted::tui::theme::Theme;

use crate::stage::{Stage, text};
use crate::{day, folder, review};

/// The keys on the last line; of two that go either way, the first.
fn footer(stage: &mut Stage) -> Vec<String> {
    let (frame, _) = stage.frame(80, 24);
    let frame = text(&frame);
    let last = frame.lines().last().unwrap_or_default().to_owned();
    let keys = last.split("  ").filter_map(|part| part.trim().split(' ').next());
    let one = |key: &str| match key.split_once('/') {
        Some((first, other)) if !first.is_empty() && !other.is_empty() => first.to_owned(),
        _ => key.to_owned(),
    };
    keys.map(one).collect()
}

/// Presses the key, and says whether anything came of it.
fn does_something(stage: &mut Stage, key: &str) -> bool {
    let before = (text(&stage.frame(80, 24).0), stage.asked.len());
    stage.keys(key);
    before != (text(&stage.frame(80, 24).0), stage.asked.len())
}

#[test]
fn every_key_in_the_footer_of_a_running_day_does_something() {
    let mut seen = 0;
    day::play(Lang::Nb, &mut |moment, stage| {
        let clear = stage.model.overlay.is_none() && stage.model.toast.is_none();
        if !clear || !matches!(stage.model.screen, Screen::Run) {
            return;
        }
        let mut bare = stage.fork();
        for key in footer(&mut bare) {
            let mut stage = stage.fork();
            assert!(does_something(&mut stage, &key), "{key} does nothing in {moment}");
            seen += 1;
        }
    });
    assert!(seen > 200, "{seen}");
}

#[test]
fn every_key_in_the_footer_before_a_day_does_something() {
    type Way = (&'static str, fn(&mut Stage));
    let places: [Way; 19] = [
        ("home", |_| {}),
        ("new", |stage| stage.keys("Enter")),
        ("sessions", |stage| into_list(stage, "")),
        ("an unfinished one", |stage| into_list(stage, "↓ ↓ ↓")),
        ("a narrowed list", |stage| into_list(stage, "F2 F3")),
        ("find", |stage| {
            into_list(stage, "Ctrl-F");
            stage.words("pilot");
        }),
        ("figures", |stage| into_list(stage, "F6")),
        ("figures over time", |stage| into_list(stage, "F6 ←")),
        ("an empty list", |stage| {
            let folder = tempfile::tempdir().unwrap();
            stage.saved = Some(folder::Saved::of(folder).into());
            stage.keys("↓ Enter");
        }),
        ("library", |stage| stage.keys("↓ ↓ Enter")),
        ("library, searched in", |stage| {
            stage.keys("↓ ↓ Enter");
            stage.words("hvorfor");
        }),
        ("builder, empty", |stage| {
            stage.keys("↓ ↓ Enter F7");
            stage.words("Ny");
            stage.keys("Enter");
        }),
        ("builder", |stage| {
            stage.keys("↓ ↓ Enter");
            stage.words("check-in");
            stage.keys("F2");
            stage.words("Ny");
            stage.keys("Enter p Enter p Enter ↑");
        }),
        ("choosing a method", |stage| {
            stage.keys("↓ ↓ Enter F7");
            stage.words("Ny");
            stage.keys("Enter a");
        }),
        ("a block", |stage| {
            stage.keys("↓ ↓ Enter");
            stage.words("check-in");
            stage.keys("F2");
            stage.words("Ny");
            stage.keys("Enter Enter ↓ ↓ ↓ ↓ ↓");
        }),
        ("a copy of her own", |stage| stage.keys("↓ ↓ Enter F4")),
        ("what fits", |stage| stage.keys("↓ ↓ Enter F3")),
        ("palette", |stage| stage.keys("Ctrl-P")),
        ("help", |stage| stage.keys("F1")),
    ];
    let _kept = folder::saved(Lang::Nb);
    for (name, go) in places {
        let mut stage = Stage::new(Lang::Nb);
        go(&mut stage);
        for key in footer(&mut stage) {
            let mut stage = Stage::new(Lang::Nb);
            go(&mut stage);
            // What lies on top already says nothing new by being opened again.
            if (name, key.as_str()) == ("palette", "Ctrl-P") || (name, key.as_str()) == ("help", "F1") {
                continue;
            }
            assert!(does_something(&mut stage, &key), "{key} does nothing in {name}");
        }
    }
}

/// To the list of thirty workshops, and on from there.
fn into_list(stage: &mut Stage, keys: &str) {
    stage.saved = Some(folder::saved(stage.model.lang()));
    stage.keys("↓ Enter");
    stage.keys(keys);
}

#[test]
fn every_key_in_the_footer_of_a_saved_day_does_something() {
    let at = |moment| {
        let mut stage = review::at(Lang::Nb, moment);
        stage.model.toast = None;
        stage
    };
    let mut seen = 0;
    for (moment, (name, _)) in review::SCRIPT.iter().enumerate() {
        for key in footer(&mut at(moment)) {
            assert!(does_something(&mut at(moment), &key), "{key} does nothing in {name}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

/// Without colours the same words and signs are there: nothing is said by colour alone.
#[test]
fn without_colours_nothing_is_lost() {
    let mut coloured = Vec::new();
    day::play(Lang::Nb, &mut |_, stage| coloured.push(text(&stage.frame(80, 24).0)));
    let mut at = 0;
    day::play(Lang::Nb, &mut |moment, stage| {
        let theme = std::mem::replace(&mut stage.model.theme, Theme::monochrome());
        let (frame, _) = stage.frame(80, 24);
        stage.model.theme = theme;
        assert_eq!(text(&frame), coloured[at], "{moment}");
        let plain = |colour: Color| colour == Color::Reset;
        assert!(frame.content().iter().all(|cell| plain(cell.fg) && plain(cell.bg)), "{moment} has colours");
        at += 1;
    });
}

/// Colours that carry meaning are where they should be, and the word that says the same beside them.
#[test]
fn a_colour_that_means_something_has_its_word() {
    let theme = Theme::colours();
    let mut seen = Vec::new();
    day::play(Lang::Nb, &mut |moment, stage| {
        let (words, style) = match moment {
            "overtime" => ("OVER TIDEN", theme.bad),
            "warning" => ("MIN IGJEN", theme.warn),
            "pulse" => ("● lagret", theme.good),
            "saving" => ("○ lagrer", theme.warn),
            "disk-full" => ("✗ IKKE LAGRET", theme.bad),
            "read-only" => ("⊘ bare lesing", theme.warn),
            "late" => ("min etter", theme.bad),
            "sessions-damaged" => ("✗ skadet", theme.bad),
            _ => return,
        };
        let (frame, _) = stage.frame(80, 24);
        let at = find(&frame, words).unwrap_or_else(|| panic!("{moment} does not say {words}"));
        assert_eq!(Some(frame[at].fg), style.fg, "{moment}");
        seen.push(moment);
    });
    assert_eq!(seen.len(), 8, "{seen:?}");
}

/// What does not fit is said to be there, until its end is on the screen.
#[test]
fn a_list_that_goes_on_below_says_so() {
    let mut seen = Vec::new();
    day::play(Lang::Nb, &mut |moment, stage| {
        let end = match moment {
            "help" => "Avslutt programmet",
            "summary-end" => "Parkert",
            _ => return,
        };
        stage.keys("Home");
        let more = |stage: &mut Stage| find(&stage.frame(80, 24).0, "↓ mer").is_some();
        assert!(more(stage), "{moment}");
        stage.keys("End");
        assert!(!more(stage), "{moment}");
        assert!(find(&stage.frame(80, 24).0, end).is_some(), "{moment}");
        seen.push(moment);
    });
    assert_eq!(seen, ["help", "summary-end"]);
}

/// The cell where these words begin.
fn find(frame: &ratatui::buffer::Buffer, words: &str) -> Option<(u16, u16)> {
    let area = frame.area;
    (0..area.height).find_map(|y| {
        let row: String = (0..area.width).map(|x| frame[(x, y)].symbol()).collect();
        let before = row.find(words)?;
        Some((u16::try_from(row[..before].chars().count()).ok()?, y))
    })
}

/// Every key of a word that the code names is in both languages.
#[test]
fn every_word_that_is_asked_for_is_there() {
    let mut keys = Vec::new();
    words_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
    assert!(keys.len() > 150, "{}", keys.len());
    for lang in Lang::ALL {
        let locale = Locale::new(lang);
        let missing: Vec<_> = keys.iter().filter(|key| !locale.has(key)).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}

/// The keys in calls of `t` and `ta`, in every source file.
fn words_in(folder: &Path, keys: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            words_in(&path, keys);
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs") || path.ends_with("locale/mod.rs") {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        for call in [".t(\"", ".ta(\"", ".ta(\n"] {
            for (at, _) in source.match_indices(call) {
                let rest = source[at + call.len()..].trim_start().trim_start_matches('"');
                let key: String =
                    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                if rest[key.len()..].starts_with('"') && !key.is_empty() {
                    keys.push(key);
                }
            }
        }
    }
}
