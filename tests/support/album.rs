//! The pictures in `docs/`: which moments of the scripted day they show, and at which sizes.

use std::collections::BTreeMap;

use verksted::core::words::Lang;
use verksted::room::RoomTheme;

use super::stage::Stage;
use super::{day, groups, review, shelf, svg, wall};

/// The moments, and what the pictures of them are called.
const MOMENTS: [(&str, &str); 24] = [
    ("home-unfinished", "home"),
    ("new-filled", "new"),
    ("fits", "what-fits"),
    ("builder", "builder"),
    ("pulse", "pulse"),
    ("list", "list"),
    ("grid", "journey"),
    ("tree", "whys"),
    ("votes-secret", "votes-secret"),
    ("votes", "votes"),
    ("xy", "map"),
    ("cards", "cards"),
    ("columns", "columns"),
    ("clusters-sorting", "clusters-sorting"),
    ("clusters", "clusters"),
    ("scores", "scores"),
    ("room", "what-the-room-sees"),
    ("sessions", "earlier-workshops"),
    ("find", "find"),
    ("figures", "figures"),
    ("review-time", "saved-time"),
    ("review-thread", "saved-thread"),
    ("review-note", "saved-note"),
    ("review-written", "saved-results"),
];

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// The room's moments in `docs/`, at this size, in which colours.
const ROOM: [(&str, bool); 6] = [
    ("clock", true),
    ("clock-warned", false),
    ("wall", true),
    ("votes", false),
    ("clusters", true),
    ("scores", false),
];
const WALL: (u16, u16) = (160, 45);

/// Every picture, by its path in `docs/`.
pub fn pictures() -> BTreeMap<String, String> {
    let name = |moment: &str| MOMENTS.iter().find(|(wanted, _)| *wanted == moment).map(|(_, name)| *name);
    let mut pictures = taken(name);
    for lang in Lang::ALL {
        for moment in wall::moments(lang) {
            if let Some(&(_, dark)) = ROOM.iter().find(|(name, _)| *name == moment.name) {
                let (path, svg) = room(&moment, lang, dark, WALL);
                pictures.insert(path, svg);
            }
        }
    }
    pictures
}

/// A picture of the room, and its path.
fn room(moment: &wall::Moment, lang: Lang, dark: bool, (columns, rows): (u16, u16)) -> (String, String) {
    let (theme, suffix) = if dark { (RoomTheme::dark(), "") } else { (RoomTheme::light(), "-light") };
    let frame = wall::picture(moment, lang, &theme, (columns, rows));
    let path = format!("{}/room-{}-{columns}x{rows}{suffix}.svg", lang.code(), moment.name);
    (path, svg::picture(&frame, None, moment.name))
}

/// A picture of each moment the name is known of, at both sizes and in both languages.
fn taken<'n>(name: impl Fn(&'static str) -> Option<&'n str>) -> BTreeMap<String, String> {
    let mut pictures = BTreeMap::new();
    for lang in Lang::ALL {
        let mut take = |moment, stage: &mut Stage| {
            let Some(name) = name(moment) else { return };
            for (columns, rows) in SIZES {
                let (frame, caret) = stage.frame(columns, rows);
                let path = format!("{}/{name}-{columns}x{rows}.svg", lang.code());
                pictures.insert(path, svg::picture(&frame, caret, name));
            }
        };
        day::play(lang, &mut take);
        groups::play(lang, &mut take);
        review::play(lang, &mut take);
        shelf::play(lang, &mut take);
    }
    pictures
}

/// A picture of every moment of the day, and of everything the room is shown, to look at after a change.
#[allow(dead_code, reason = "the test asks only for those in `docs/`")]
pub fn everything() -> BTreeMap<String, String> {
    let mut pictures = taken(Some);
    for lang in Lang::ALL {
        for (moment, dark) in wall::moments(lang).iter().flat_map(|moment| [(moment, true), (moment, false)])
        {
            for size in [(40, 12), (80, 24), (160, 45), (240, 67)] {
                pictures.extend([room(moment, lang, dark, size)]);
            }
        }
    }
    pictures
}
