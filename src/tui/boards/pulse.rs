//! A pulse on the screen: how many gave each number, what is in the middle, and the reasons.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow, shrunk};
use crate::core::boards::pulse::PulseLens;
use crate::core::words::Lang;
use crate::term::text::{self, cut, digits, draw, wrap};

/// Windows this wide have the figures beside the reasons.
const SIDE_BY_SIDE: u16 = 76;
/// How many rows the reasons are left with, when figures stand above them.
const REASONS: usize = 4;

/// A pulse as it looks now.
#[derive(Clone, Copy, Debug)]
pub struct PulseBoard<'a> {
    /// What is on it.
    pub lens: &'a PulseLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &PulseBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cursor = self.lens.clamp(self.look.cursor);
        let board = PulseBoard { look: Look { cursor: &cursor, ..self.look }, ..*self };
        if area.width >= SIDE_BY_SIDE {
            let left = area.width / 2;
            let figures = Rect { width: left - 2, ..area };
            let rows = usize::from(area.height);
            draw(board.figures(usize::from(left - 2), rows), figures, buf);
            let rule = Rect { x: area.x + left - 1, width: 1, ..area };
            draw((0..area.height).map(|_| Line::styled("│", self.look.theme.line)), rule, buf);
            board.reasons(Rect { x: area.x + left, width: area.width - left, ..area }, buf);
        } else {
            let rows = usize::from(area.height).saturating_sub(REASONS);
            let figures = board.figures(usize::from(area.width), rows);
            let height = u16::try_from(figures.len()).unwrap_or(u16::MAX);
            draw(figures, area, buf);
            board.reasons(shrunk(area, height), buf);
        }
    }
}

impl<'a> PulseBoard<'a> {
    /// The figures in at most this many rows: a bar for each number, else a row of numbers over a row of
    /// how many, else the sum of it alone.
    fn figures(&self, width: usize, rows: usize) -> Vec<Line<'a>> {
        let sum = self.sum(width);
        let counts = self.lens.counts();
        let mut lines = Vec::new();
        if counts.len() < rows {
            lines = self.bars(&counts, width);
        } else if rows > 2 {
            lines = self.table(&counts, width);
        }
        if lines.len() < rows {
            lines.push(sum);
        }
        lines
    }

    /// «7 svar, median 4».
    fn sum(&self, width: usize) -> Line<'a> {
        let locale = self.look.locale;
        let mut text = locale.ta("pulse-answers", &[("n", self.lens.n().into())]);
        if let Some(median) = self.lens.median() {
            let median = match locale.lang() {
                Lang::Nb => median.to_string().replace('.', ","),
                Lang::En => median.to_string(),
            };
            text = format!("{text}, {}", locale.ta("pulse-median", &[("median", median.into())]));
        }
        Line::styled(cut(&text, width).into_owned(), self.look.theme.heading)
    }

    /// What a number on the scale means, where it is one of the ends.
    fn meaning(&self, value: i8) -> &'a str {
        let (least, most) = self.lens.ends();
        let Some(scale) = self.lens.board().spec.scale.as_ref() else { return "" };
        let words = match value {
            _ if value == most => &scale.high,
            _ if value == least => &scale.low,
            _ => return "",
        };
        words.get(self.look.lang())
    }

    /// A row for each number, the highest at the top: `5 full   ████ 2`.
    fn bars(&self, counts: &[(i8, u32)], width: usize) -> Vec<Line<'a>> {
        let label = |value: i8| format!("{value:>2} {}", self.meaning(value));
        let widest = counts.iter().map(|&(value, _)| text::width(&label(value))).max().unwrap_or(0);
        let labels = widest.min(width / 2);
        let most = counts.iter().map(|&(_, n)| n).max().unwrap_or(0);
        let room = width.saturating_sub(labels + digits(most) + 3).min(most.saturating_mul(4) as usize);
        let bar = |n: u32| match (room * n as usize).checked_div(most as usize) {
            None | Some(0) => n.to_string(),
            Some(length) => format!("{} {n}", "█".repeat(length)),
        };
        let row = |&(value, n): &(i8, u32)| {
            let label = cut(&label(value), labels).into_owned();
            let gap = " ".repeat(labels.saturating_sub(text::width(&label)) + 1);
            Line::from(vec![Span::raw(label), Span::raw(gap), Span::styled(bar(n), self.look.theme.accent)])
        };
        counts.iter().rev().map(row).collect()
    }

    /// Two rows: the numbers, and how many gave each. Where they do not fit, only those somebody gave.
    fn table(&self, counts: &[(i8, u32)], width: usize) -> Vec<Line<'a>> {
        let cell =
            1 + counts.iter().map(|(value, n)| value.to_string().len().max(digits(*n))).max().unwrap_or(1);
        let (low, high) = counts
            .first()
            .zip(counts.last())
            .map_or(("", ""), |(first, last)| (self.meaning(first.0), self.meaning(last.0)));
        let given = counts.iter().filter(|(_, n)| *n > 0);
        if cell * counts.len() > width {
            let all: Vec<String> = given.map(|(value, n)| format!("{value}: {n}")).collect();
            let lines = all.join("  ");
            return wrap(&lines, width)
                .into_iter()
                .take(2)
                .map(|line| Line::raw(line.into_owned()))
                .collect();
        }
        let ends = text::width(low) + text::width(high) + 4;
        let worded = cell * counts.len() + ends <= width;
        let row = |texts: Vec<String>| {
            texts.iter().map(|text| format!("{text:>cell$}")).collect::<Vec<_>>().concat()
        };
        let number = |n: u32| if n == 0 { "·".to_owned() } else { n.to_string() };
        let mut values = row(counts.iter().map(|(value, _)| value.to_string()).collect());
        let mut numbers = row(counts.iter().map(|&(_, n)| number(n)).collect());
        if worded {
            values = format!(" {low} {values}  {high}");
            numbers = format!(" {} {numbers}", " ".repeat(text::width(low)));
        }
        vec![Line::raw(values), Line::styled(numbers, self.look.theme.accent)]
    }

    fn reasons(&self, area: Rect, buf: &mut Buffer) {
        let width = flow::width(area);
        let answers = self.lens.answers();
        let numbers = digits(answers.last().map_or(0, |note| note.no));
        let first = || {
            let (least, most) = self.lens.ends();
            let ends = [("least", i64::from(least).into()), ("most", i64::from(most).into())];
            let text = self.look.locale.ta("pulse-first", &ends);
            wrap(&text, width).into_iter().map(|line| Line::raw(line.into_owned())).collect()
        };
        let new = self.look.focused && self.look.cursor.note.is_none() && !answers.is_empty();
        let row = self.look.cursor.note.and_then(|id| answers.iter().position(|note| note.id == id));
        let len = (answers.len() + usize::from(new)).max(1);
        flow::draw(area, buf, self.look, (len, row.unwrap_or(len)), |at| match answers.get(at) {
            Some(note) => {
                let line = NoteLine::new(self.lens.board().session, note, self.look).numbers(numbers);
                let line = match self.lens.value(note) {
                    Some(value) => line.answer(value, self.lens.reason(note).unwrap_or_default()),
                    None => line,
                };
                line.lines(width)
            }
            None if new => {
                let text = format!("  + {}", self.look.locale.t("pulse-new"));
                vec![Line::styled(cut(&text, width).into_owned(), self.look.theme.cursor)]
            }
            None => first(),
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::scene::{Scene, any_size, picture};
    use super::*;
    use crate::core::boards::{Cursor, fixture};
    use crate::core::note::Place;
    use crate::core::session::Session;

    const ENERGY: &str = r#"
        type = "pulse"
        [boards.scale]
        least = 1
        most = 5
        low = { nb = "tom", en = "empty" }
        high = { nb = "full av energi", en = "full of energy" }
    "#;
    const LONG: &str = r#"
        type = "pulse"
        scale = { least = -10, most = 10, low = { nb = "nei", en = "no" }, high = { nb = "ja", en = "yes" } }
    "#;

    fn seen(session: &Session, scene: &Scene, size: (u16, u16)) -> String {
        let lens = PulseLens::of(fixture::board(session));
        picture(size, |area, buf| PulseBoard { lens: &lens, look: scene.look() }.render(area, buf))
    }

    fn day(board: &str) -> Session {
        let mut session = fixture::session(board);
        let answers =
            [(4, "gleder meg"), (2, "lite søvn, og budsjettet skal leveres i morgen"), (4, "4"), (5, "klar")];
        for (value, text) in answers {
            fixture::add_at(&mut session, text, Place { value: Some(value), ..Place::default() });
        }
        session
    }

    #[test]
    fn an_empty_pulse_says_what_to_do_first() {
        insta::assert_snapshot!(seen(&fixture::session(ENERGY), &Scene::new(Lang::Nb), (36, 8)));
    }

    #[test]
    fn answers_are_counted_and_reasons_listed() {
        let session = day(ENERGY);
        for size in [(36, 8), (36, 12), (100, 8)] {
            insta::assert_snapshot!(
                format!("energy_{}x{}", size.0, size.1),
                seen(&session, &Scene::new(Lang::Nb), size)
            );
        }
        let scene = Scene::new(Lang::En).at(Cursor::default());
        insta::assert_snapshot!("energy_at_the_next", seen(&session, &scene, (60, 14)));
    }

    #[test]
    fn a_long_scale_is_said_shortly_where_there_is_little_room() {
        insta::assert_snapshot!(seen(&day(LONG), &Scene::new(Lang::Nb), (36, 8)));
    }

    proptest! {
        #[test]
        fn any_size_draws(size in any_size(), long: bool, focused: bool) {
            let scene = Scene { focused, ..Scene::new(Lang::Nb) };
            let board = if long { LONG } else { ENERGY };
            seen(&day(board), &scene, size);
            seen(&fixture::session(board), &scene, size);
            seen(&day("type = \"pulse\""), &scene, (size.0 * 2, size.1));
        }
    }
}
