//! The clock: a disc and digits as large as the window allows, what the group does now, and what comes next.

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{HorizontalAlignment, Rect};

use super::disc::Disc;
use super::tone::{self, Tone};
use super::words::{self, Words};
use super::{paint, two_ends};
use crate::core::room::{RoomClock, RoomView};
use crate::core::timer::Timer;
use crate::room::RoomScreen;
use crate::term::large::{HEIGHT, Large};
use crate::term::text::{cut, width, wrap_at_most};

/// The largest letters that are of use.
const LARGEST: u16 = 20;

/// Smaller than this, the time and the task are lines of text.
const SMALLEST: (u16, u16) = (28, 9);

pub(super) fn draw(screen: &RoomScreen<'_>, view: &RoomView, area: Rect, buf: &mut Buffer) {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return plain(screen, &view.clock, area, buf);
    }
    let size = words::size(area);
    let gap = 1 + u16::from(size > 0 && area.height >= 44);
    let mut rest = area;
    let now = screen.time_of_day(screen.now);
    let top = take_top(&mut rest, words::rows(size), gap);
    two_ends((&view.clock.step, screen.theme.heading), (&now, screen.theme.text), size, top, buf);

    let bottom_size = if area.height >= 60 { size } else { 0 };
    let bottom = take_bottom(&mut rest, words::rows(bottom_size), 1);
    below(screen, &view.clock, bottom_size, bottom, buf);

    // The task is large where that leaves the clock more than half of the window.
    let room = rest.height.saturating_sub(area.height * 9 / 20).max(1);
    let task = Words::block(&view.clock.task, size.min(3), rest.width, room.min(rest.height / 2).max(1));
    // When the time is out, or as good as, nothing else matters.
    if !view.clock.task.is_empty() && !Tone::of(screen, &view.clock).fills() {
        let place = take_bottom(&mut rest, task.height(), gap);
        task.draw(HorizontalAlignment::Center, screen.theme.text, place, buf);
    }
    match view.clock.back_at {
        Some(back) => pause(screen, &view.clock, back, rest, buf),
        None => time(screen, &view.clock, rest, buf),
    }
}

/// Rows from the top of what is left, and a gap below them.
fn take_top(rest: &mut Rect, rows: u16, gap: u16) -> Rect {
    let taken = Rect { height: rows.min(rest.height), ..*rest };
    let used = (rows + gap).min(rest.height);
    *rest = Rect { y: rest.y + used, height: rest.height - used, ..*rest };
    taken
}

/// Rows from the bottom of what is left, and a gap above them.
fn take_bottom(rest: &mut Rect, rows: u16, gap: u16) -> Rect {
    let rows = rows.min(rest.height);
    let taken = Rect { y: rest.bottom() - rows, height: rows, ..*rest };
    rest.height -= (rows + gap).min(rest.height);
    taken
}

/// Which round and whose turn, and what comes next and when.
fn below(screen: &RoomScreen<'_>, clock: &RoomClock, size: u16, area: Rect, buf: &mut Buffer) {
    let (mut round, mut next) = (round_words(screen, clock), next_words(screen, clock));
    // While there is time enough they stand below the digits.
    if clock.back_at.is_none() && Tone::of(screen, clock) == Tone::Enough {
        if round.is_empty() {
            next.clear();
        }
        round.clear();
    }
    let (heading, quiet) = (screen.theme.heading, screen.theme.quiet);
    if round.is_empty() {
        Words::line(&next, size, area.width).draw(HorizontalAlignment::Center, quiet, area, buf);
    } else {
        let room = usize::from(area.width).saturating_sub(width(&round) + 2);
        two_ends((&round, heading), (&cut(&next, room), quiet), size, area, buf);
    }
}

/// «Neste: Pause kl. 10:45»; empty where nothing comes.
fn next_words(screen: &RoomScreen<'_>, clock: &RoomClock) -> String {
    clock.next.as_ref().map_or_else(String::new, |next| {
        let time = screen.time_of_day(next.at.max(screen.now));
        screen.locale.ta("room-next", &[("time", time.into()), ("name", next.name.as_str().into())])
    })
}

/// «Runde 2 av 4 · Bord B»; empty where there is only one round, and everybody's.
fn round_words(screen: &RoomScreen<'_>, clock: &RoomClock) -> String {
    let locale = screen.locale;
    let round =
        clock.round.map(|(round, of)| locale.ta("room-round", &[("n", round.into()), ("of", of.into())]));
    let table =
        clock.turn.map(|table| locale.ta("room-table", &[("table", table.letter().to_string().into())]));
    round.into_iter().chain(table).collect::<Vec<_>>().join(" · ")
}

/// The disc, the digits and what is to be said of them.
fn time(screen: &RoomScreen<'_>, clock: &RoomClock, area: Rect, buf: &mut Buffer) {
    let tone = Tone::of(screen, clock);
    let mut rest = area;
    let size = words::size(area).max(2 * u16::from(area.height >= 14 && area.width >= 100));
    let said = tone.word(screen);
    let word = Words::line(&said, size, area.width.saturating_sub(4));
    if tone.fills() {
        let word = Words::line(&said, size.max(2), area.width.saturating_sub(4));
        paint(area, tone.plate(screen), buf);
        let place = take_bottom(&mut rest, word.height() + 1, 0);
        word.draw(HorizontalAlignment::Center, tone.plate(screen), place, buf);
        let digits = tone::digits(screen, clock);
        let scale = largest(&digits, rest.width.saturating_sub(2), rest.height.saturating_sub(1));
        return number(&digits, scale, tone.ink(screen).0, rest, buf);
    }
    // The word's rows are the round's while there is time enough, so that nothing moves when something is said.
    let rows = words::rows(size) + 2 * u16::from(size > 0);
    let place = take_bottom(&mut rest, rows, u16::from(area.height > 10));
    if tone == Tone::Enough {
        let round = round_words(screen, clock);
        let said = if round.is_empty() { next_words(screen, clock) } else { round };
        Words::line(&said, size, place.width).draw_middle(tone.plate(screen), place, buf);
    } else {
        let wide = (word.width() + 2 * (2 + size)).min(place.width);
        let plate = Rect { x: place.x + (place.width - wide) / 2, width: wide, ..place };
        paint(plate, tone.plate(screen), buf);
        word.draw_middle(tone.plate(screen), plate, buf);
    }
    disc_and_digits(screen, clock, rest, buf);
}

/// The largest scale in which digits fit; 0 where none does.
fn largest(digits: &str, width: u16, height: u16) -> u16 {
    let one = Large::digits(digits).width().max(1);
    (width / one).min(height / HEIGHT).min(LARGEST)
}

/// Digits in the middle of an area.
fn number(digits: &str, scale: u16, style: ratatui::style::Style, area: Rect, buf: &mut Buffer) {
    if scale == 0 {
        return Words::line(digits, 0, area.width).draw_middle(style, area, buf);
    }
    let large = Large::digits(digits).scaled(scale);
    let (left, down) =
        (area.width.saturating_sub(large.width()) / 2, area.height.saturating_sub(large.height()) / 2);
    let place =
        Rect { x: area.x + left, y: area.y + down, width: area.width - left, height: area.height - down };
    large.draw(style, place, buf);
}

/// Where the disc and the digits stand.
struct Places {
    disc: Option<Rect>,
    digits: Rect,
    scale: u16,
}

impl Places {
    /// Wide: the disc at the left. Tall: the disc above. Small: digits alone, with a bar.
    fn new(digits: &str, area: Rect) -> Self {
        let one = Large::digits(digits).width().max(1);
        let alone = largest(digits, area.width, area.height.saturating_sub(2));
        let gap = (area.width / 30).max(2);
        let beside = (area.height * 3 / 5..=area.height).rev().filter(|rows| *rows >= 8).map(|rows| {
            let room = area.width.saturating_sub(rows * 2 + gap);
            (rows, largest(digits, room, area.height))
        });
        // Of the discs with which the digits are largest, the largest.
        let beside = beside.max_by_key(|(rows, scale)| (*scale, *rows)).filter(|(_, scale)| *scale > 0);
        if let Some((rows, scale)) = beside.filter(|(_, scale)| scale * 2 >= alone) {
            let whole = rows * 2 + gap + one * scale;
            let left = area.x + area.width.saturating_sub(whole) / 2;
            let down = (area.height - rows) / 2;
            return Self {
                disc: Some(Rect { x: left, y: area.y + down, width: rows * 2, height: rows }),
                digits: Rect { x: left + rows * 2 + gap, width: one * scale, ..area },
                scale,
            };
        }
        let rows = (area.width / 2).min(area.height.saturating_sub(alone * HEIGHT + 2));
        if alone > 0 && rows >= 10 {
            let whole = rows + alone * HEIGHT + 2;
            let top = area.y + area.height.saturating_sub(whole) / 2;
            return Self {
                disc: Some(Rect { y: top, height: rows, ..area }),
                digits: Rect { y: top + rows + 2, height: alone * HEIGHT, ..area },
                scale: alone,
            };
        }
        Self { disc: None, digits: area, scale: alone }
    }
}

fn disc_and_digits(screen: &RoomScreen<'_>, clock: &RoomClock, area: Rect, buf: &mut Buffer) {
    let (ink, disc_ink) = Tone::of(screen, clock).ink(screen);
    let widest = tone::widest(screen, clock);
    let digits = tone::digits(screen, clock);
    let places = Places::new(&widest, area);
    let left = part_left(clock.timer, screen.now);
    match places.disc {
        Some(place) => {
            Disc { left }.draw(disc_ink, place, buf);
            number(&digits, places.scale, ink, places.digits, buf);
        }
        None => {
            let mut rest = area;
            if area.height > HEIGHT {
                bar(left, disc_ink, take_bottom(&mut rest, 1, u16::from(area.height > HEIGHT + 1)), buf);
            }
            number(&digits, places.scale.min(rest.height / HEIGHT), ink, rest, buf);
        }
    }
}

/// The part of the time that is left, 0 to 1.
fn part_left(timer: Timer, now: DateTime<Utc>) -> f64 {
    let (left, whole) = (timer.seconds_shown(now).max(0), timer.length().num_seconds());
    if whole <= 0 { 0.0 } else { (as_float(left) / as_float(whole)).min(1.0) }
}

/// Seconds of at most a week, which a float holds exactly.
fn as_float(seconds: i64) -> f64 {
    u32::try_from(seconds).map_or(0.0, f64::from)
}

/// What is left as a bar that shrinks, where there is no room for a disc.
fn bar(left: f64, style: ratatui::style::Style, area: Rect, buf: &mut Buffer) {
    let end = f64::from(area.width) * left;
    for x in 0..area.width {
        if let Some(cell) = buf.cell_mut((area.x + x, area.y)) {
            cell.set_symbol(if f64::from(x) < end { "█" } else { "▁" }).set_style(style);
        }
    }
}

/// A break: when to be back, as large as it can be written, and how long that is.
fn pause(screen: &RoomScreen<'_>, clock: &RoomClock, back: DateTime<Utc>, area: Rect, buf: &mut Buffer) {
    let tone = Tone::of(screen, clock);
    let text = if back <= screen.now || tone == Tone::Over {
        screen.locale.t("room-begin-again").into_owned()
    } else {
        screen.locale.ta("room-back", &[("time", screen.time_of_day(back).into())])
    };
    if tone.fills() {
        paint(area, tone.plate(screen), buf);
        return Words::largest(&text, LARGEST, area.width.saturating_sub(2), area.height).draw_middle(
            tone.plate(screen),
            area,
            buf,
        );
    }
    let mut rest = area;
    let small = take_bottom(&mut rest, (area.height * 2 / 5).min(HEIGHT * 2 + 2), 1);
    disc_and_digits(screen, clock, small, buf);
    Words::largest(&text, LARGEST, rest.width, rest.height).draw_middle(screen.theme.heading, rest, buf);
}

/// In a window too small for anything large: the time, what it is and the task, as lines.
fn plain(screen: &RoomScreen<'_>, clock: &RoomClock, area: Rect, buf: &mut Buffer) {
    let tone = Tone::of(screen, clock);
    let first = match clock.back_at {
        Some(back) => screen.locale.ta("room-back", &[("time", screen.time_of_day(back).into())]),
        None => format!("{} {}", tone::digits(screen, clock), tone.word(screen)),
    };
    let style = if tone == Tone::Enough { screen.theme.heading } else { tone.plate(screen) };
    let room = usize::from(area.width);
    let task = wrap_at_most(&clock.task, room, usize::from(area.height.saturating_sub(2)));
    let lines = [(first.trim_end(), style), (clock.step.as_str(), screen.theme.heading)];
    let lines = lines.into_iter().chain(task.iter().map(|line| (line.as_ref(), screen.theme.text)));
    for ((line, style), row) in lines.zip(area.rows()) {
        Words::line(line, 0, row.width).draw(HorizontalAlignment::Left, style, row, buf);
    }
}
