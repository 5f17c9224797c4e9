//! A note as boards draw it: number, marks and wrapped text.

use std::borrow::Cow;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Look;
use crate::core::boards::grid::signed;
use crate::core::note::Note;
use crate::core::session::Session;
use crate::term::text::{cut, digits, elided, wrap_hanging};

/// One note drawn as ` 17 ★ B ↳12 text…`, wrapped under itself. Where the note's last change has not
/// reached the disk, `!` stands before the number; where it is held to be moved, `»` stands after it.
#[derive(Clone, Copy, Debug)]
pub struct NoteLine<'a> {
    session: &'a Session,
    note: &'a Note,
    look: Look<'a>,
    numbers: usize,
    origin: bool,
    answer: Option<i8>,
    text: &'a str,
    feeling: Option<i8>,
}

impl<'a> NoteLine<'a> {
    /// The note as it looks on a board of this session.
    pub fn new(session: &'a Session, note: &'a Note, look: Look<'a>) -> Self {
        let text = &note.text;
        Self { session, note, look, numbers: 1, origin: true, answer: None, feeling: None, text }
    }

    /// With room for numbers of this many digits, so that texts below each other begin below each other.
    #[must_use]
    pub fn numbers(self, digits: usize) -> Self {
        Self { numbers: digits, ..self }
    }

    /// Without the number of the note it builds on, where the board itself shows that.
    #[must_use]
    pub fn without_origin(self) -> Self {
        Self { origin: false, ..self }
    }

    /// As an answer on a scale: ` 17 [4] reason…`, with what is said of the number as its text.
    #[must_use]
    pub fn answer(self, value: i8, reason: &'a str) -> Self {
        Self { answer: Some(value), text: reason, ..self }
    }

    /// With a feeling before the words, unless the words are the number alone.
    #[must_use]
    pub fn feeling(self, value: Option<i8>) -> Self {
        Self { feeling: value.filter(|&value| signed(value) != self.note.text), ..self }
    }

    /// The note in at most so many lines; what there is no room for ends in `…`.
    pub fn lines_at_most(&self, width: usize, most: usize) -> Vec<Line<'a>> {
        if most < 2 {
            return vec![self.line(width)];
        }
        let mut lines = self.lines(width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some((words, before)) = lines.last_mut().and_then(|line| line.spans.split_last_mut()) {
                let before: usize = before.iter().map(Span::width).sum();
                words.content = Cow::Owned(elided(&words.content, width.saturating_sub(before)));
            }
        }
        lines
    }

    /// The note in lines at most `width` cells wide; at least one line.
    pub fn lines(&self, width: usize) -> Vec<Line<'a>> {
        let head = self.head();
        let head_width = head.iter().map(Span::width).sum();
        let (first, hang) = self.room(head_width, width);
        let mut parts = wrap_hanging(self.text, first, width.saturating_sub(hang)).into_iter();
        let mut top = head;
        top.extend(parts.next().map(Span::raw));
        let mut lines = vec![Line::from(top)];
        lines.extend(parts.map(|part| Line::from(vec![Span::raw(" ".repeat(hang)), Span::raw(part)])));
        self.under_cursor(lines)
    }

    /// The note in one line at most `width` cells wide; what does not fit ends in `…`.
    pub fn line(&self, width: usize) -> Line<'a> {
        let mut spans = self.head();
        let head_width: usize = spans.iter().map(Span::width).sum();
        spans.push(Span::raw(cut(self.text, width.saturating_sub(head_width))));
        self.under_cursor(vec![Line::from(spans)]).pop().unwrap_or_default()
    }

    /// How many lines [`Self::lines`] would give.
    pub fn height(&self, width: usize) -> usize {
        let head_width = self.head().iter().map(Span::width).sum();
        let (first, hang) = self.room(head_width, width);
        wrap_hanging(self.text, first, width.saturating_sub(hang)).len()
    }

    /// The cells for text in the first line, and how far the lines below are moved in.
    fn room(&self, head_width: usize, width: usize) -> (usize, usize) {
        let number = self.numbers.max(digits(self.note.no)) + 2;
        let hang = if number * 3 > width { number.min(1) } else { number };
        (width.saturating_sub(head_width), hang)
    }

    /// The number and the marks, each with a space after it.
    fn head(&self) -> Vec<Span<'a>> {
        let theme = self.look.theme;
        let number = self.note.no.to_string();
        let unsaved = self.look.unsaved.contains(&self.note.id);
        let mut spans = Vec::with_capacity(10);
        spans.push(Span::raw(" ".repeat(self.numbers.saturating_sub(number.len()))));
        spans.push(if unsaved { Span::styled("!", theme.bad) } else { Span::raw(" ") });
        spans.push(Span::styled(number, if unsaved { theme.bad } else { theme.heading }));
        spans.push(Span::raw(" "));
        if self.look.held.is_some_and(|(id, _)| id == self.note.id) {
            spans.push(Span::styled("» ", theme.accent));
        }
        if let Some(answer) = self.answer {
            spans.push(Span::styled(format!("[{answer}] "), theme.heading));
        }
        if self.note.starred {
            spans.push(Span::styled("★ ", theme.warn));
        }
        if self.session.is_late(self.note) {
            spans.push(Span::styled("⊕ ", theme.warn));
        }
        if self.note.private {
            spans.push(Span::styled("⊘ ", theme.warn));
        }
        if let Some(table) = self.note.table {
            spans.push(Span::styled(format!("{} ", table.letter()), theme.accent));
        }
        let from = self.note.from.first().filter(|_| self.origin).and_then(|&from| self.session.note(from));
        if let Some(from) = from {
            spans.push(Span::styled(format!("↳{} ", from.no), theme.text));
        }
        if let Some(value) = self.feeling {
            spans.push(Span::styled(format!("{} ", signed(value)), theme.heading));
        }
        spans
    }

    /// With the whole note reversed, or its first line underlined, where the cursor is on it.
    fn under_cursor(&self, mut lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
        if self.look.cursor.note != Some(self.note.id) {
            return lines;
        }
        if self.look.focused {
            // As in `flow`, for the boards that do not draw through it.
            for span in lines.iter_mut().flat_map(|line| &mut line.spans) {
                span.style.fg = None;
            }
            return lines.into_iter().map(|line| line.style(self.look.theme.cursor)).collect();
        }
        if let Some(first) = lines.first_mut() {
            for span in &mut first.spans {
                span.style = span.style.patch(self.look.theme.cursor_away);
            }
        }
        lines
    }
}

impl Look<'_> {
    /// How the place under the cursor looks: strong while the board has the keys, else underlined.
    pub fn cursor_style(&self) -> Style {
        if self.focused { self.theme.cursor } else { self.theme.cursor_away }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use ratatui::style::Modifier;

    use super::*;
    use crate::core::boards::{Cursor, fixture};
    use crate::core::event::What;
    use crate::core::note::Place;
    use crate::core::words::Lang;
    use crate::locale::Locale;
    use crate::tui::theme::Theme;

    #[test]
    fn a_note_shows_number_marks_and_what_it_builds_on() {
        let mut session = fixture::session("type = \"list\"");
        let first = fixture::add(&mut session, "én");
        let second = fixture::add(&mut session, "ring dem som har gjort det før oss");
        fixture::apply(&mut session, What::NoteStarred { note: second, on: true });
        let table = Some(fixture::table("B"));
        fixture::apply(&mut session, What::NoteTableSet { note: second, table });
        fixture::apply(&mut session, What::NoteLinked { note: second, from: vec![first] });
        let (locale, theme) = (Locale::new(Lang::Nb), Theme::monochrome());
        let unsaved = HashSet::from([second]);
        let cursor = Cursor { note: Some(second), ..Cursor::default() };
        let place = Place::default();
        let mut look = Look {
            locale: &locale,
            theme: &theme,
            cursor: &cursor,
            focused: true,
            unsaved: &unsaved,
            held: None,
            typing: false,
            reading: false,
        };
        let text = |look, width| -> Vec<String> {
            let note = session.note(second).unwrap();
            let lines = NoteLine::new(&session, note, look).numbers(2).lines(width);
            lines.iter().map(ToString::to_string).collect()
        };
        assert_eq!(text(look, 30), [" !2 ★ B ↳1 ring dem som har", "    gjort det før oss"]);
        look.held = Some((second, &place));
        assert_eq!(text(look, 60), [" !2 » ★ B ↳1 ring dem som har gjort det før oss"]);
        let line = NoteLine::new(&session, session.note(second).unwrap(), look).line(20);
        assert_eq!(line.to_string(), "!2 » ★ B ↳1 ring de…");
        assert!(line.style.add_modifier.contains(Modifier::REVERSED));
    }
}
