//! What the projector shows: every kind of view at the sizes that matter, and what holds for all of them at any size.

use chrono::TimeDelta;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::widgets::Widget;
use unicode_width::UnicodeWidthStr;
use verksted::core::room::{Picture, Scene};
use verksted::core::words::Lang;
use verksted::locale::Locale;
use verksted::room::{RoomScreen, RoomTheme, pages};

use crate::stage::text;
use crate::wall::{Moment, at, moments, now, offset, picture};

const SIZES: [(u16, u16); 3] = [(80, 24), (160, 45), (240, 67)];
const TINY: (u16, u16) = (40, 12);

fn keep(name: &str, frame: &Buffer) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(format!("room-{name}"), text(frame));
    });
}

#[test]
fn every_view_in_bokmål() {
    let theme = RoomTheme::dark();
    for moment in moments(Lang::Nb) {
        for (columns, rows) in SIZES.into_iter().chain([TINY]) {
            let frame = picture(&moment, Lang::Nb, &theme, (columns, rows));
            keep(&format!("nb-{}-{columns}x{rows}", moment.name), &frame);
        }
    }
}

#[test]
fn two_views_in_english() {
    for moment in moments(Lang::En).iter().filter(|moment| ["clock", "agenda"].contains(&moment.name)) {
        let frame = picture(moment, Lang::En, &RoomTheme::light(), (80, 24));
        keep(&format!("en-{}-80x24", moment.name), &frame);
    }
}

/// How bright one of the 216 and 24 fixed colours is, as the contrast of web pages is counted.
fn brightness(colour: Color) -> f64 {
    let Color::Indexed(index) = colour else { panic!("{colour:?} is not one of the fixed colours") };
    let steps = [0.0, 95.0, 135.0, 175.0, 215.0, 255.0];
    let cube = |n: u8| steps[usize::from(n % 6)];
    let rgb = match index {
        16..=231 => [cube((index - 16) / 36), cube((index - 16) / 6), cube(index - 16)],
        232.. => [f64::from(index - 232) * 10.0 + 8.0; 3],
        _ => panic!("{index} is the terminal's own"),
    };
    let linear = |part: f64| {
        let part = part / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
}

fn contrast(ink: Color, ground: Color) -> f64 {
    let (ink, ground) = (brightness(ink), brightness(ground));
    (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05)
}

fn styles(theme: &RoomTheme) -> [Style; 10] {
    let RoomTheme { text, heading, quiet, time, warn, soon, over, now, card, newest, black: _ } = *theme;
    [text, heading, quiet, time, warn, soon, over, now, card, newest]
}

#[test]
fn every_pair_of_colours_can_be_read_from_afar() {
    for theme in [RoomTheme::light(), RoomTheme::dark()] {
        for style in styles(&theme) {
            let found = contrast(style.fg.unwrap(), style.bg.unwrap());
            assert!(found >= 7.0, "{style:?}: {found:.2}");
        }
    }
}

#[test]
fn every_cell_that_is_drawn_can_be_read_from_afar() {
    for theme in [RoomTheme::light(), RoomTheme::dark()] {
        for moment in moments(Lang::Nb) {
            for size in SIZES {
                let frame = picture(&moment, Lang::Nb, &theme, size);
                for cell in frame.content.iter().filter(|cell| cell.symbol() != " ") {
                    let found = contrast(cell.fg, cell.bg);
                    assert!(found >= 7.0, "{}: {:?} {found:.2}", moment.name, cell);
                }
            }
        }
    }
}

#[test]
fn the_wall_is_painted_in_every_cell() {
    for (theme, ground) in [(RoomTheme::light(), 231), (RoomTheme::dark(), 16)] {
        for moment in moments(Lang::Nb) {
            let ground = if moment.name == "black" { 16 } else { ground };
            let frame = picture(&moment, Lang::Nb, &theme, SIZES[0]);
            assert!(frame.content.iter().all(|cell| matches!(cell.bg, Color::Indexed(_))), "{}", moment.name);
            assert_eq!(frame[(0, 0)].bg, Color::Indexed(ground), "{}", moment.name);
        }
    }
    let black = moments(Lang::Nb).into_iter().find(|moment| moment.name == "black").unwrap();
    let frame = picture(&black, Lang::Nb, &RoomTheme::light(), SIZES[0]);
    assert!(frame.content.iter().all(|cell| cell.symbol() == " " && cell.bg == Color::Indexed(16)));
}

#[test]
fn without_colours_no_cell_has_one() {
    let theme = RoomTheme::monochrome();
    for moment in moments(Lang::Nb) {
        let frame = picture(&moment, Lang::Nb, &theme, SIZES[0]);
        assert!(frame.content.iter().all(|cell| cell.fg == Color::Reset && cell.bg == Color::Reset));
    }
    assert_ne!(theme.soon, theme.warn, "a plate is still a plate");
    assert_ne!(theme.newest, theme.card);
}

/// What a second costs: a cell that differs takes its letter, and a run of them a place and a style, which together
/// are never more than 40 bytes.
fn bytes_between(before: &Buffer, after: &Buffer) -> usize {
    let mut bytes = 0;
    let mut last = None;
    for (i, _) in before.content.iter().zip(&after.content).enumerate().filter(|(_, (a, b))| a != b) {
        bytes += if last == Some(i) { 3 } else { 43 };
        last = Some(i + 1);
    }
    bytes
}

#[test]
fn a_second_changes_the_digits_and_the_disc_and_nothing_else() {
    for moment in moments(Lang::Nb).iter().filter(|moment| moment.name == "clock") {
        for size in [(200, 50), (80, 24)] {
            let frame = |second: i64| {
                at(moment, Lang::Nb, &RoomTheme::dark(), size, now() + TimeDelta::seconds(second))
            };
            let frames: Vec<Buffer> = (0..=120).map(frame).collect();
            let costs = frames.windows(2).map(|pair| bytes_between(&pair[0], &pair[1]));
            let (most, all) = costs.fold((0, 0), |(most, all), cost| (most.max(cost), all + cost));
            assert!(all / 120 < 2_000, "{} bytes a second", all / 120);
            assert!(most < 12_000, "{most} bytes in the worst second");
        }
    }
}

#[test]
fn what_is_warned_of_changes_words_and_shape() {
    let names = ["clock", "clock-warned", "clock-last", "clock-over"];
    let frames: Vec<String> = moments(Lang::Nb)
        .iter()
        .filter(|moment| names.contains(&moment.name))
        .map(|moment| text(&picture(moment, Lang::Nb, &RoomTheme::monochrome(), (80, 24))))
        .collect();
    assert!(frames[1].contains("Under 2 minutter igjen"));
    assert!(!frames[3].contains("Skriv så mange"), "nothing else is said when the time is out");
    for (i, frame) in frames.iter().enumerate() {
        assert!(frames.iter().skip(i + 1).all(|other| other != frame));
    }
}

#[test]
fn the_picture_says_when_it_next_changes() {
    let locale = Locale::new(Lang::Nb);
    let theme = RoomTheme::dark();
    for moment in moments(Lang::Nb) {
        let now = now() + TimeDelta::milliseconds(250);
        let screen = RoomScreen {
            view: moment.view.as_ref(),
            locale: &locale,
            theme: &theme,
            now,
            offset: offset(),
            contact: moment.contact,
        };
        let wait = screen.next_change().map(|at| (at - now).num_milliseconds());
        let expected = match moment.name {
            "black" => None,
            "clock-idle" | "clock-paused" | "waiting" | "closed" => Some(59_750),
            _ => Some(750),
        };
        assert_eq!(wait, expected, "{}", moment.name);
    }
}

/// All pages of a board hold all of its notes.
#[test]
fn no_note_is_missing_from_the_pages() {
    let theme = RoomTheme::dark();
    for moment in moments(Lang::Nb) {
        let Some(Scene::Board(board)) = moment.view.as_ref().map(|view| &view.scene) else { continue };
        let Picture::Wall { columns } = &board.picture else { continue };
        let view = moment.view.clone().unwrap();
        let size = (60, 12);
        let count = pages(&view, Rect::new(0, 0, size.0, size.1));
        assert!(count > 1);
        let mut seen = String::new();
        for page in 0..count {
            let mut moment = moment.clone();
            if let Some(Scene::Board(board)) = moment.view.as_mut().map(|view| &mut view.scene) {
                board.page = page;
            }
            let frame = text(&picture(&moment, Lang::Nb, &theme, size));
            assert!(frame.contains(&format!("{} av {count}", page + 1)), "{frame}");
            seen.push_str(&frame);
        }
        for note in columns.iter().flat_map(|column| &column.notes) {
            assert!(seen.contains(&format!("{} ", note.no)), "{} in {seen}", note.no);
        }
    }
}

/// A moment with its words, numbers and lengths made other.
fn strange(mut moment: Moment, words: &str, times: usize, page: u32, number: u32) -> Moment {
    let Some(view) = &mut moment.view else { return moment };
    words.clone_into(&mut view.title);
    view.clock.step = words.repeat(times.min(3));
    view.clock.task = words.repeat(times);
    view.clock.warnings = vec![u16::MAX, 1];
    let again = |notes: &mut Vec<verksted::core::room::RoomNote>| {
        if let Some(first) = notes.first_mut() {
            first.text = words.repeat(times);
            first.no = number;
        }
        *notes = notes.iter().cycle().take(notes.len() * times).cloned().collect();
    };
    match &mut view.scene {
        Scene::Board(board) => {
            (board.page, board.at, board.newest) = (page, Some(number), Some(number));
            match &mut board.picture {
                Picture::Wall { columns } => columns.iter_mut().for_each(|column| again(&mut column.notes)),
                Picture::Journey { stages, lanes, curve } => {
                    stages.truncate(times);
                    lanes.iter_mut().flat_map(|lane| &mut lane.cells).for_each(again);
                    curve.push(Some(f64::NAN));
                }
                Picture::Tree { twigs } => twigs.iter_mut().for_each(|twig| twig.depth *= times * 9),
                Picture::Votes { items, .. } => items.iter_mut().for_each(|item| item.dots = Some(number)),
                Picture::Matrix { placed, waiting, .. } => {
                    for placed in placed {
                        placed.xy = (255, 0);
                    }
                    again(waiting);
                }
                Picture::Cards { cards } => cards.iter_mut().for_each(|card| {
                    card.fields = card.fields.iter().cycle().take(times * 3).cloned().collect();
                    card.note.text = words.repeat(times);
                }),
                Picture::Pulse { counts, high, .. } => {
                    *counts = vec![number; times * 7];
                    high.0 = -128;
                }
                Picture::Clusters { groups, loners } => {
                    for group in groups {
                        again(&mut group.notes);
                        group.name = words.repeat(times);
                    }
                    again(loners);
                }
                Picture::Scores { criteria, items, .. } => {
                    *criteria = criteria.iter().cycle().take(times * 2).map(|_| words.to_owned()).collect();
                    for item in items {
                        item.sum = Some(f64::from(number) / 7.0);
                    }
                }
            }
        }
        Scene::Agenda { lines } => *lines = lines.iter().cycle().take(times * 20).cloned().collect(),
        Scene::Message { text } => *text = words.repeat(times * 4),
        Scene::Result(result) => again(&mut result.goes_on),
        Scene::Clock | Scene::Task | Scene::Black => {}
    }
    moment
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn anything_is_drawn_at_any_size_and_nowhere_else(
        columns in 1_u16..300,
        // Where there is hardly a row is where a rule has most easily been forgotten.
        rows in prop_oneof![1_u16..90, 1_u16..6],
        which in 0_usize..27,
        words in "[a-zæøå 日👩…]{0,40}",
        times in 0_usize..6,
        page in 0_u32..5,
        number in prop::sample::select(vec![0, 7, 4_294_967_295]),
        later in -10_000_i64..10_000,
    ) {
        let all = moments(Lang::Nb);
        let moment = strange(all[which % all.len()].clone(), &words, times, page, number);
        let locale = Locale::new(Lang::Nb);
        let theme = RoomTheme::dark();
        let area = Rect::new(3, 2, columns, rows);
        let mut buf = Buffer::filled(Rect::new(0, 0, columns + 6, rows + 4), ratatui::buffer::Cell::new("x"));
        RoomScreen {
            view: moment.view.as_ref(),
            locale: &locale,
            theme: &theme,
            now: now() + TimeDelta::seconds(later),
            offset: offset(),
            contact: moment.contact,
        }
        .render(area, &mut buf);
        for (x, y) in (0..columns + 6).flat_map(|x| (0..rows + 4).map(move |y| (x, y))) {
            let inside = area.contains((x, y).into());
            prop_assert!(inside || buf[(x, y)].symbol() == "x", "{} {x},{y}", moment.name);
            // The second half of a wide letter is not a cell of its own.
            let is_half = x > 0 && buf[(x - 1, y)].symbol().width() > 1;
            let is_painted = matches!(buf[(x, y)].bg, Color::Indexed(_));
            prop_assert!(!inside || is_painted || is_half, "{} {x},{y}", moment.name);
        }
        if let Some(view) = &moment.view {
            prop_assert!(pages(view, area) >= 1);
        }
    }
}
