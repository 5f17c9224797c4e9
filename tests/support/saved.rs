//! The screens about saved workshops, moment by moment: the list, words in the notes, figures across.

use chrono::TimeDelta;
use verksted::core::words::Lang;

use super::day::See;
use super::folder::{Saved, saved};
use super::stage::Stage;

/// The program in the list of thirty workshops.
pub fn list(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang);
    stage.saved = Some(saved(lang));
    stage.keys("↓ Enter");
    stage
}

/// Plays the screens.
pub fn look(lang: Lang, see: See<'_>) {
    // Held until the last of them: nobody fills the folder anew for each.
    let kept = saved(lang);
    let mut stage = Stage::new(lang);
    stage.keys("↓ Enter");
    see("sessions-reading", &mut stage);
    stage.wait(TimeDelta::seconds(1));
    stage.told_of_reading(3412, 10_000);
    see("sessions-slow", &mut stage);
    see("sessions", &mut list(lang));
    narrowed(lang, see);
    found(lang, see);
    figures(lang, see);
    let mut stage = Stage::new(lang);
    let folder = tempfile::tempdir().expect("a folder");
    stage.saved = Some(Saved::of(folder).into());
    stage.keys("↓ Enter");
    see("sessions-none", &mut stage);
    drop(kept);
}

fn narrowed(lang: Lang, see: See<'_>) {
    let mut stage = list(lang);
    stage.keys("↓ ↓ ↓");
    see("sessions-unfinished", &mut stage);
    stage.keys("End");
    see("sessions-damaged", &mut stage);
    stage.words("fjordvik");
    stage.keys("F3");
    see("sessions-narrowed", &mut stage);
    stage.words(" zzz");
    see("sessions-no-such", &mut stage);
}

fn found(lang: Lang, see: See<'_>) {
    let mut stage = list(lang);
    stage.keys("Ctrl-F");
    see("find-hint", &mut stage);
    stage.words("pilotter");
    stage.keys("↓");
    see("find", &mut stage);
    stage.words(" zzz");
    see("find-none", &mut stage);
}

fn figures(lang: Lang, see: See<'_>) {
    let mut stage = list(lang);
    stage.keys("F6");
    for moment in ["figures", "figures-notes", "figures-next-steps", "figures-programmes", "figures-time"] {
        see(moment, &mut stage);
        stage.keys("→");
    }
    let mut stage = list(lang);
    stage.keys("F3 F6");
    see("figures-too-few", &mut stage);
}
