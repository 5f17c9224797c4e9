//! Any size at all, and what must be seen at 80×24.

use verksted::core::words::Lang;
use verksted::tui::model::Screen;

use crate::day;
use crate::review;
use crate::stage::text;

/// Round every size where a layout changes, from one cell to more than a laptop shows.
const COLUMNS: [u16; 18] = [1, 2, 3, 7, 15, 26, 39, 40, 41, 59, 75, 76, 80, 99, 100, 118, 130, 161];
const ROWS: [u16; 13] = [1, 2, 3, 6, 11, 12, 13, 17, 20, 25, 31, 38, 45];

#[test]
fn every_moment_draws_at_every_size() {
    day::play(Lang::Nb, &mut |_, stage| {
        for columns in COLUMNS {
            for rows in ROWS {
                let (frame, caret) = stage.frame(columns, rows);
                if let Some(caret) = caret {
                    assert!(frame.area.contains(caret), "the caret is outside a {columns}×{rows} window");
                }
            }
        }
    });
}

#[test]
fn a_saved_day_draws_at_every_size() {
    review::play(Lang::Nb, &mut |_, stage| {
        for columns in COLUMNS {
            for rows in ROWS {
                let (frame, caret) = stage.frame(columns, rows);
                if let Some(caret) = caret {
                    assert!(frame.area.contains(caret), "the caret is outside a {columns}×{rows} window");
                }
            }
        }
    });
}

/// Whatever else there is no room for: what day it is, the time, how the disk is, and the timer.
#[test]
fn what_matters_most_is_whole_at_80_by_24() {
    for lang in Lang::ALL {
        day::play(lang, &mut |moment, stage| {
            if !matches!(stage.model.screen, Screen::Run) || !stage.model.overlay.is_none() {
                return;
            }
            let now = stage.now().wall;
            let run = stage.model.run().unwrap();
            let locale = &stage.model.locale;
            let timer = locale.countdown(run.session.clock.timer.seconds_shown(now));
            let title = run.session.details.title.clone();
            let clock = locale.clock(run.session.local(now));
            let sign = match () {
                () if run.read_only.is_some() => "⊘",
                () if run.saving.failed.is_some() => "✗",
                () if run.saving.pending.is_empty() => "●",
                () => "○",
            };
            let (frame, _) = stage.frame(80, 24);
            let frame = text(&frame);
            let top = frame.lines().next().unwrap();
            assert!(top.starts_with(&title), "{moment}: {top}");
            assert!(top.ends_with(&clock) && top.contains(sign), "{moment}: {top}");
            assert!(frame.lines().any(|line| line.contains(&timer)), "{moment} does not show {timer}");
        });
    }
}
