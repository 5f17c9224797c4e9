//! Every moment of the day as it looks: all of them at 80×24, the main ones at every size that matters, and in
//! both languages.

use verksted::core::words::Lang;

use crate::day;
use crate::groups;
use crate::review;
use crate::shelf;
use crate::stage::{Stage, text};

const USUAL: (u16, u16) = (80, 24);
const SMALL: (u16, u16) = (60, 20);
const LARGE: (u16, u16) = (120, 40);
const HUGE: (u16, u16) = (200, 60);

/// The moments that are kept at every size in bokmål, and at two in English.
const MAIN: [&str; 20] = [
    "builder",
    "library",
    "fits",
    "home-unfinished",
    "new-filled",
    "pulse",
    "list",
    "grid",
    "tree",
    "votes",
    "xy",
    "cards",
    "columns",
    "summary",
    "guide",
    "sessions",
    "find",
    "figures",
    "figures-notes",
    "figures-time",
];

#[test]
fn the_day_in_bokmål() {
    day::play(Lang::Nb, &mut |moment, stage| {
        keep(moment, stage, USUAL);
        if MAIN.contains(&moment) {
            for size in [SMALL, LARGE, HUGE] {
                keep(moment, stage, size);
            }
        }
    });
}

#[test]
fn the_day_in_english() {
    day::play(Lang::En, &mut |moment, stage| {
        if MAIN.contains(&moment) {
            for size in [USUAL, LARGE] {
                keep(moment, stage, size);
            }
        }
    });
}

/// Thirty notes sorted and named, and five ideas given points.
#[test]
fn clusters_and_points() {
    for lang in Lang::ALL {
        groups::play(lang, &mut |moment, stage| {
            for size in [USUAL, SMALL, LARGE, HUGE] {
                keep(moment, stage, size);
            }
        });
    }
}

/// Files with slips, a copy and what has become of it, and what goes from one to another.
#[test]
fn the_library_and_what_is_passed_on() {
    for lang in Lang::ALL {
        shelf::play(lang, &mut |moment, stage| {
            for size in [USUAL, LARGE] {
                keep(moment, stage, size);
            }
        });
    }
}

/// Whatever else there is room for, she can always go back, and find the rest of the keys.
#[test]
fn the_way_back_and_to_help_stand_in_every_footer_of_the_library_and_the_builder() {
    for lang in Lang::ALL {
        let check = |moment: &str, stage: &mut Stage| {
            stage.model.toast = None;
            let frame = text(&stage.frame(USUAL.0, USUAL.1).0);
            let footer = frame.lines().last().unwrap_or_default().to_owned();
            assert!(footer.contains("Esc ") && footer.contains("F1 "), "{lang}, {moment}: {footer}");
        };
        shelf::play(lang, &mut |moment, stage| check(moment, stage));
        day::play(lang, &mut |moment, stage| {
            if ["builder", "library", "fits"].contains(&moment) {
                check(moment, stage);
            }
        });
    }
}

/// A saved day at every size and in both languages: whoever reads one has whatever window she has.
#[test]
fn a_saved_day_read_afterwards() {
    for lang in Lang::ALL {
        review::play(lang, &mut |moment, stage| {
            for size in [USUAL, SMALL, LARGE, HUGE] {
                keep(moment, stage, size);
            }
        });
    }
}

fn keep(moment: &str, stage: &mut Stage, (columns, rows): (u16, u16)) {
    let (frame, caret) = stage.frame(columns, rows);
    let caret = caret.map_or_else(|| "no caret".to_owned(), |at| format!("caret {},{}", at.x, at.y));
    let name = format!("{}-{moment}-{columns}x{rows}", stage.model.lang().code());
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, format!("{}{caret}", text(&frame)));
    });
}
