//! The pictures in `docs/`: which moments of the scripted day they show, and at which sizes.

use std::collections::BTreeMap;

use verksted::core::words::Lang;

use super::{day, svg};

/// The moments, and what the pictures of them are called.
const MOMENTS: [(&str, &str); 11] = [
    ("home-unfinished", "home"),
    ("new-filled", "new"),
    ("pulse", "pulse"),
    ("list", "list"),
    ("grid", "journey"),
    ("tree", "whys"),
    ("votes-secret", "votes-secret"),
    ("votes", "votes"),
    ("xy", "map"),
    ("cards", "cards"),
    ("columns", "columns"),
];

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Every picture, by its path in `docs/`.
pub fn pictures() -> BTreeMap<String, String> {
    let name = |moment: &str| MOMENTS.iter().find(|(wanted, _)| *wanted == moment).map(|(_, name)| *name);
    taken(name)
}

/// A picture of each moment the name is known of, at both sizes and in both languages.
fn taken<'n>(name: impl Fn(&'static str) -> Option<&'n str>) -> BTreeMap<String, String> {
    let mut pictures = BTreeMap::new();
    for lang in Lang::ALL {
        day::play(lang, &mut |moment, stage| {
            let Some(name) = name(moment) else { return };
            for (columns, rows) in SIZES {
                let (frame, caret) = stage.frame(columns, rows);
                let path = format!("{}/{name}-{columns}x{rows}.svg", lang.code());
                pictures.insert(path, svg::picture(&frame, caret, name));
            }
        });
    }
    pictures
}

/// A picture of every moment of the day, to look at after a change.
#[allow(dead_code, reason = "the test asks only for those in `docs/`")]
pub fn everything() -> BTreeMap<String, String> {
    taken(Some)
}
