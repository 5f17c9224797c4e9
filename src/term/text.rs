//! Text in the cells of a terminal: how wide it is, how it breaks, how it is cut. Widths are counted by grapheme, as
//! the terminal counts them.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many digits a number has.
pub fn digits(number: u32) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}

/// Draws lines from the top of the area; those that do not fit are left out.
pub fn draw<'l>(lines: impl IntoIterator<Item = Line<'l>>, area: Rect, buf: &mut Buffer) {
    for (line, row) in lines.into_iter().zip(area.intersection(buf.area).rows()) {
        draw_line(&line, row, buf);
    }
}

/// Draws a line in a row of the buffer. Plain text, which is nearly all there is, goes straight into the cells: looking
/// for graphemes and their widths takes ratatui half of a frame.
pub fn draw_line(line: &Line<'_>, row: Rect, buf: &mut Buffer) {
    if line.alignment.is_some() || !line.spans.iter().all(|span| is_plain(&span.content)) {
        return line.render(row, buf);
    }
    let row = row.intersection(buf.area);
    if row.is_empty() || line.spans.iter().all(|span| span.content.is_empty()) {
        return;
    }
    let start = buf.index_of(row.x, row.y);
    let mut cells = &mut buf.content[start..start + usize::from(row.width)];
    if line.style != Style::new() {
        for cell in &mut *cells {
            cell.set_style(line.style);
        }
    }
    for span in &line.spans {
        let mut used = 0;
        for (cell, c) in cells.iter_mut().zip(span.content.chars()) {
            cell.set_char(c).set_style(span.style);
            used += 1;
        }
        cells = &mut cells[used..];
    }
}

/// True for text in which every character is one cell wide and none joins another.
fn is_plain(text: &str) -> bool {
    let is_plain = |c| matches!(c, ' '..='~' | '¡'..='¬' | '®'..='ʯ' | '‐'..='‧' | '←'..='↓' | '─'..='◯' | '★' | '✓' | '✗');
    text.chars().all(is_plain)
}

/// How many cells a text takes.
pub fn width(text: &str) -> usize {
    letters(text).map(|(_, _, wide)| wide).sum()
}

/// The graphemes of a text: where each begins, itself, and how many cells it takes.
fn letters(text: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let (plain, other) = if is_plain(text) { (text, "") } else { ("", text) };
    let plain = plain.char_indices().map(|(at, c)| (at, &text[at..at + c.len_utf8()], 1));
    plain.chain(other.grapheme_indices(true).map(|(at, grapheme)| (at, grapheme, grapheme.width())))
}

/// The text in lines at most `width` cells wide, broken at spaces where there are any, and with a hyphen inside a word
/// too long for a line; at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    wrap_hanging(text, width, width)
}

/// As [`wrap`], with at most `first` cells in the first line, which is empty when a word does not fit in
/// it but fits below.
pub fn wrap_hanging(text: &str, first: usize, rest: usize) -> Vec<Cow<'_, str>> {
    // No text takes more cells than bytes, and most notes are one line.
    if text.len() <= first.min(rest) {
        return vec![Cow::Borrowed(text)];
    }
    let mut lines = Vec::new();
    let (mut room, mut start, mut used, mut space) = (first.min(rest), 0, 0, None);
    for (at, grapheme, wide) in letters(text) {
        while used + wide > room && (at > start || lines.is_empty() && first < rest) {
            let (end, next) = match space {
                _ if grapheme == " " => (at, at + 1),
                Some(space) => (space, space + 1),
                None if lines.is_empty() && first < rest.div_ceil(2) => (start, start),
                None => (at, at),
            };
            let hyphen = Some(end).filter(|_| end == at && next == at);
            match hyphen.and_then(|end| hyphenated(&text[start..end], grapheme)) {
                Some(part) => {
                    (room, start, space) = (rest, start + part.len(), None);
                    lines.push(Cow::Owned(format!("{part}-")));
                }
                None => {
                    lines.push(Cow::Borrowed(&text[start..end]));
                    (room, start, space) = (rest, next, None);
                }
            }
            let next = start;
            used = text.get(next..at).map_or(0, width);
        }
        if start > at {
            continue;
        }
        if grapheme == " " {
            space = Some(at);
        }
        used += wide;
    }
    lines.push(Cow::Borrowed(&text[start..]));
    lines
}

/// The part of a word that stays in a line with a hyphen after it, where the word goes on with `next`: all but its last
/// letter, whose cell the hyphen takes. `None` for what is not broken so: a number, an address, a path, a word in a line
/// of a few cells.
fn hyphenated<'t>(part: &'t str, next: &str) -> Option<&'t str> {
    const LEAST: usize = 5;
    let is_letter = |text: &str| width(text) == 1 && text.chars().all(char::is_alphabetic);
    if part.contains(['/', '\\']) {
        return None;
    }
    let (last, letter, _) = letters(part).last()?;
    let before = &part[..last];
    let kept = letters(before).last().is_some_and(|(_, grapheme, _)| is_letter(grapheme));
    (kept && is_letter(letter) && is_letter(next) && width(part) >= LEAST).then_some(before)
}

/// The text itself, or as much of it as there is room for with `…` at the end.
pub fn cut(text: &str, room: usize) -> Cow<'_, str> {
    if text.len() <= room || width(text) <= room {
        return Cow::Borrowed(text);
    }
    let (mut used, mut end) = (0, 0);
    for (at, grapheme, wide) in letters(text) {
        used += wide;
        if used >= room {
            break;
        }
        end = at + grapheme.len();
    }
    if room == 0 { Cow::Borrowed("") } else { Cow::Owned(format!("{}…", without_tail(&text[..end]))) }
}

/// The text with `…` at the end, cut where there is no room for it: more follows, also where this part fits.
pub fn elided(text: &str, room: usize) -> String {
    cut(&format!("{}…", without_tail(text)), room).into_owned()
}

/// Without spaces and dots at the end, so that what is cut after three dots does not end in six; nor the hyphen of a
/// word that went on.
fn without_tail(text: &str) -> &str {
    text.trim_end_matches([' ', '.', '…', '-'])
}

/// As [`wrap`], in at most so many lines; the last ends in `…` where there is more.
pub fn wrap_at_most(text: &str, width: usize, most: usize) -> Vec<Cow<'_, str>> {
    let mut lines = wrap(text, width);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = Cow::Owned(elided(last, width));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Cell;
    use ratatui::style::Stylize;
    use ratatui::text::Span;

    use super::*;

    #[test]
    fn texts_break_at_spaces_and_long_words_where_they_must() {
        assert_eq!(wrap("to ord her", 6), ["to ord", "her"]);
        assert_eq!(wrap("to ord her", 5), ["to", "ord", "her"]);
        assert_eq!(wrap("samhandlingsreformen", 8), ["samhand-", "lingsre-", "formen"]);
        assert_eq!(wrap("hele brukerreisen", 8), ["hele", "brukerr-", "eisen"]);
        assert_eq!(wrap("https://a.no/1234567890", 10), ["https://a.", "no/1234567", "890"]);
        assert_eq!(wrap("/home/kari/metoder/benk.toml", 21), ["/home/kari/metoder/be", "nk.toml"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("abc", 0), ["a", "b", "c"]);
    }

    #[test]
    fn wide_letters_and_joined_emoji_stay_whole() {
        assert_eq!(wrap("日本語", 4), ["日本", "語"]);
        assert_eq!(wrap("👩‍👩‍👧👩‍👩‍👧", 2), ["👩‍👩‍👧", "👩‍👩‍👧"]);
    }

    #[test]
    fn a_word_that_fits_below_is_not_broken_in_a_narrow_first_line() {
        assert_eq!(wrap_hanging("kommunen", 3, 10), ["", "kommunen"]);
        assert_eq!(wrap_hanging("i kommunen", 3, 10), ["i", "kommunen"]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("kommune", 7), "kommune");
        assert_eq!(cut("kommunen", 7), "kommun…");
        assert_eq!(cut("en to", 4), "en…");
        assert_eq!(cut("日本語", 4), "日…");
        assert_eq!(cut("x", 0), "");
        assert_eq!(wrap_at_most("to ord her", 6, 1), ["to or…"]);
        assert_eq!(wrap_at_most("to ord her", 6, 2), ["to ord", "her"]);
    }

    #[test]
    fn what_is_cut_after_dots_ends_in_three_and_not_six() {
        assert_eq!(cut("vente … på svar", 9), "vente…");
        assert_eq!(cut("vente... på svar", 9), "vente…");
        assert_eq!(wrap_at_most("det … trenger … fordi …", 15, 1), ["det … trenger…"]);
    }

    #[test]
    fn plain_text_is_a_cell_for_each_character() {
        for c in ('\0'..=char::MAX).filter(|c| is_plain(c.encode_utf8(&mut [0; 4]))) {
            let pair = format!("a{c}b{c}");
            assert_eq!(pair.graphemes(true).count(), 4, "{c:?}");
            assert_eq!(pair.graphemes(true).map(UnicodeWidthStr::width).sum::<usize>(), 4, "{c:?}");
        }
        assert!(is_plain("Én «idé» – på vent… ▀█ ─ 2 × 3"));
    }

    proptest! {
        #[test]
        fn a_line_is_drawn_as_ratatui_draws_it(
            texts in prop::collection::vec("[a-zæø–█日👩\u{301}\u{200d}]{0,6}", 0..4),
            width in 0_u16..12,
        ) {
            let styles = [Style::new().bold(), Style::new().red(), Style::new().reversed()];
            let spans = texts.iter().zip(styles.into_iter().cycle());
            let line: Line<'_> = spans.map(|(text, style)| Span::styled(text.as_str(), style)).collect();
            let line = line.on_blue();
            let row = Rect { x: 1, width, height: 1, y: 0 };
            let [mut ours, mut theirs] = [0, 1].map(|_| Buffer::filled(Rect::new(0, 0, 14, 1), Cell::new("x")));
            draw_line(&line, row, &mut ours);
            line.render(row, &mut theirs);
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn wrapping_loses_nothing_but_spaces(text in "[a-zæøå日👩 ]{0,80}", first in 0_usize..20, rest in 0_usize..20) {
            let lines = wrap_hanging(&text, first, rest);
            let letters = |text: &str| text.chars().filter(|&c| !matches!(c, ' ' | '-')).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for (i, line) in lines.iter().enumerate() {
                let room = if i == 0 { first.min(rest) } else { rest };
                prop_assert!(width(line) <= room || line.graphemes(true).count() == 1);
            }
        }

        #[test]
        fn no_text_takes_more_cells_than_bytes(text: String) {
            prop_assert!(width(&text) <= text.len());
        }

        #[test]
        fn what_is_cut_fits(text: String, room in 0_usize..20) {
            prop_assert!(width(&cut(&text, room)) <= room);
        }
    }
}
