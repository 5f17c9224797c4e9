//! Words looked for in the notes of all saved workshops: what was said, who said it, when, and on which day.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::super::widgets::{field, saved};
use crate::archive::{Archive, Found, Hit, Query};
use crate::term::text::{cut, draw as draw_lines, width, wrap};

/// More is not read across.
const WIDEST: u16 = 130;
/// What was said, and below it by whom and when.
const LINES: usize = 2;
/// How much stands before the first word that was found, where the beginning has to go.
const BEFORE: usize = 24;

/// The screen of words that are looked for.
#[derive(Debug)]
pub struct FindScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
}

/// Where its parts are.
struct Parts {
    head: Rect,
    words: Rect,
    hits: Rect,
}

impl Parts {
    fn of(area: Rect) -> Self {
        let column = area.centered_horizontally(Constraint::Max(WIDEST));
        let [head, words, _, hits] = column.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        Self { head, words, hits }
    }
}

impl FindScreen<'_> {
    /// Where the caret stands.
    pub fn caret(&self, area: Rect) -> Option<Position> {
        let (_, value) = self.field(Parts::of(area).words);
        field::caret(&self.model.saved.find.words, value)
    }

    fn field(&self, area: Rect) -> (Rect, Rect) {
        let label = width(&self.model.locale.t("find-words")) + 1;
        field::columns(area, u16::try_from(label).unwrap_or(u16::MAX))
    }

    /// How much was found in how many, or that it is still being looked for.
    fn says(&self, archive: Option<&Archive>) -> String {
        let locale = &self.model.locale;
        if let Some(reading) = saved::reading(self.model) {
            return reading;
        }
        if self.model.saved.find.asked.is_some_and(|asked| asked.is_slow(self.model.last)) {
            return locale.t("find-looking").into_owned();
        }
        let all = archive.map_or(0, |archive| archive.days().len());
        match &self.model.saved.find.found {
            Some(found) => {
                locale.ta("find-count", &[("n", found.total.into()), ("days", found.sessions.into())])
            }
            None if archive.is_some() => locale.ta("find-in", &[("all", all.into())]),
            None => String::new(),
        }
    }

    /// Why there is nothing to see, and what to do.
    fn nothing(&self, area: Rect, buf: &mut Buffer) {
        let (locale, saved) = (&self.model.locale, &self.model.saved);
        let words = saved.find.words.value().trim();
        let text = match (&saved.archive, &saved.find.found) {
            (None, _) => locale.t("sessions-reading").into_owned(),
            (Some(_), Some(_)) => locale.ta("find-none", &[("words", locale.quoted(words).into())]),
            (Some(_), None) if words.is_empty() => locale.t("find-hint").into_owned(),
            (Some(_), None) => String::new(),
        };
        draw_lines(wrap(&text, usize::from(area.width)).into_iter().map(Line::raw), area, buf);
    }

    /// What was said, with the words that were looked for marked.
    fn said(&self, hit: &Hit, here: bool, room: usize) -> Line<'static> {
        let theme = &self.model.theme;
        let number = format!("{} ", hit.number);
        let mut spans = vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.accent),
            Span::styled(number.clone(), theme.quiet),
        ];
        let plain = if here { theme.heading } else { theme.text };
        let found = theme.accent.add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
        let text = hit.beside.as_ref().map_or(Cow::Borrowed(hit.text.as_str()), |beside| {
            Cow::Owned(format!("{} – {beside}", hit.text))
        });
        let marks = Query::of(self.model.saved.find.words.value()).marks(&text);
        spans.extend(marked(&text, &marks, room.saturating_sub(2 + width(&number)), plain, found));
        Line::from(spans)
    }

    /// Which day, step and table it comes from.
    fn from(&self, hit: &Hit, archive: &Archive, room: usize) -> Line<'static> {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let mut parts = Vec::new();
        if let Some(day) = archive.days().get(hit.day) {
            parts.push(saved::called(day).into_owned());
        }
        parts.push(hit.step.get(self.model.lang()).to_owned());
        if let Some(table) = hit.table {
            parts.push(locale.ta("find-table", &[("table", table.letter().to_string().into())]));
        }
        parts.retain(|part| !part.is_empty());
        let when = format!("{} {}", locale.short_date(hit.at), locale.clock(hit.at));
        let text = format!("{when} · {}", parts.join(" · "));
        Line::styled(format!("    {}", cut(&text, room.saturating_sub(4))), theme.quiet)
    }

    fn hits(&self, found: &Found, archive: &Archive, area: Rect, buf: &mut Buffer) {
        let (at, room) = (self.model.saved.find.at, usize::from(area.width));
        let height = (usize::from(area.height) / LINES).max(1);
        let first = at.saturating_sub(height / 2).min(found.hits.len().saturating_sub(height));
        let hits = found.hits.iter().enumerate().skip(first).take(height);
        let lines =
            hits.flat_map(|(index, hit)| [self.said(hit, index == at, room), self.from(hit, archive, room)]);
        draw_lines(lines, area, buf);
    }
}

impl Widget for &FindScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let parts = Parts::of(area);
        let Model { theme, locale, saved, .. } = self.model;
        saved::head(&locale.t("find-heading"), &self.says(saved.archive.as_ref()), theme, parts.head, buf);
        let (label, value) = self.field(parts.words);
        draw_lines([Line::styled(locale.t("find-words").into_owned(), theme.accent)], label, buf);
        let narrowed = saved::chosen(self.model, false);
        let value = saved::beside(&narrowed, theme, value, buf);
        field::draw(&saved.find.words, &locale.t("find-words-hint"), true, theme, value, buf);
        match (&saved.find.found, &saved.find.archive) {
            (Some(found), Some(archive)) if !found.hits.is_empty() => {
                self.hits(found, archive, parts.hits, buf);
            }
            _ => self.nothing(parts.hits, buf),
        }
    }
}

/// A text with some parts of it in another style, in at most so many cells. Where the first of the parts would be cut
/// off, the beginning goes instead.
fn marked(text: &str, marks: &[Range<usize>], room: usize, plain: Style, found: Style) -> Vec<Span<'static>> {
    let first = marks.first().map_or(0, |mark| mark.end);
    let is_out = text.get(..first).is_some_and(|before| width(before) >= room);
    let from = if is_out { beginning(text, marks.first().map_or(0, |mark| mark.start), room) } else { 0 };
    let mut spans = Vec::new();
    let mut left = room;
    if from > 0 && room > 0 {
        spans.push(Span::styled("…", plain));
        left = left.saturating_sub(1);
    }
    let mut at = from;
    let mut push = |from: usize, to: usize, style: Style, left: &mut usize| {
        let Some(part) = text.get(from..to).filter(|part| !part.is_empty() && *left > 0) else { return };
        let is_cut = width(part) > *left;
        let shown = if is_cut { cut(part, *left) } else { part.into() };
        *left = if is_cut { 0 } else { *left - width(&shown) };
        spans.push(Span::styled(shown.into_owned(), style));
    };
    for mark in marks.iter().filter(|mark| mark.start >= from) {
        push(at, mark.start, plain, &mut left);
        push(mark.start, mark.end, found, &mut left);
        at = at.max(mark.end);
    }
    push(at, text.len(), plain, &mut left);
    spans
}

/// Where to begin so that the word at `mark` is seen: at a space a little before it.
fn beginning(text: &str, mark: usize, room: usize) -> usize {
    let before = BEFORE.min(room / 3);
    let mut from = mark;
    for (at, _) in text.get(..mark).unwrap_or_default().char_indices().rev().take(before) {
        from = at;
    }
    text.get(from..mark).and_then(|part| part.find(' ')).map_or(from, |space| from + space + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, words: &[&str], room: usize) -> String {
        let marks: Vec<Range<usize>> =
            words.iter().filter_map(|word| text.find(word).map(|at| at..at + word.len())).collect();
        let found = Style::new().add_modifier(Modifier::BOLD);
        let spans = marked(text, &marks, room, Style::new(), found);
        spans
            .iter()
            .map(
                |span| {
                    if span.style == found { format!("[{}]", span.content) } else { span.content.to_string() }
                },
            )
            .collect()
    }

    #[test]
    fn the_words_that_were_found_are_marked() {
        assert_eq!(shown("Ingen målte før vi begynte", &["målte"], 40), "Ingen [målte] før vi begynte");
        assert_eq!(shown("målte", &["målte"], 40), "[målte]");
        assert_eq!(shown("Ingen målte noe", &["målte", "noe"], 40), "Ingen [målte] [noe]");
        assert_eq!(shown("Ingenting", &[], 40), "Ingenting");
    }

    #[test]
    fn a_word_far_out_in_a_long_note_is_seen() {
        let long = "Når vi kommer til dem som venter lengst, er det ingen som har målt ventetiden";
        assert_eq!(shown(long, &["målt"], 30), "…som har [målt] ventetiden");
        assert_eq!(shown(long, &["venter"], 20), "…som [venter] lengst,…");
    }

    #[test]
    fn what_is_cut_says_so_and_fits() {
        let text = "Ingen målte før vi begynte";
        let mark = 6..12;
        for room in 0..40 {
            let spans = marked(text, std::slice::from_ref(&mark), room, Style::new(), Style::new());
            let wide: usize = spans.iter().map(|span| width(&span.content)).sum();
            assert!(wide <= room, "{wide} in {room}: {spans:?}");
        }
        assert_eq!(shown(text, &["målte"], 16), "Ingen [målte] før…");
    }
}
