//! Points on the screen: while secret, only those of whoever is scoring now; once shown, the highest sum at the top and
//! a sign at what each note is weakest in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow, shrunk};
use crate::core::boards::scores::ScoresLens;
use crate::core::note::{Note, Voter, WALL};
use crate::term::text::{self, cut, digits, draw, wrap};

/// Windows narrower than this have the points below the texts.
const SIDE_BY_SIDE: usize = 44;
/// The widest and the narrowest column of points.
const WIDEST: usize = 13;
const NARROWEST: usize = 6;

/// The scores as they look now.
#[derive(Clone, Copy, Debug)]
pub struct ScoresBoard<'a> {
    /// What is on it.
    pub lens: &'a ScoresLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
    /// Whose points are being typed in.
    pub voter: Voter,
}

/// Who is scoring, in words.
pub fn scorer(lens: &ScoresLens<'_>, voter: Voter, locale: &crate::locale::Locale) -> String {
    match lens.scorer(voter) {
        WALL => locale.t("scores-together").into_owned(),
        voter => {
            let people = lens.board().session.people();
            locale.ta("votes-person", &[("voter", voter.into()), ("people", people.into())])
        }
    }
}

impl Widget for &ScoresBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cursor = self.lens.clamp(self.look.cursor);
        let board = ScoresBoard { look: Look { cursor: &cursor, ..self.look }, ..*self };
        let items = self.lens.items();
        let width = flow::width(area);
        let columns = Columns::of(self, width);
        let mut head = board.head(usize::from(area.width), usize::from(area.height));
        if !items.is_empty() && area.height > 2 {
            head.extend(board.names(&columns));
        }
        let below = shrunk(area, u16::try_from(head.len()).unwrap_or(u16::MAX));
        draw(head, area, buf);
        if items.is_empty() {
            let first = board.look.locale.t("scores-first");
            return draw(wrap(&first, width).into_iter().map(Line::raw), below, buf);
        }
        let at = cursor.note.and_then(|id| items.iter().position(|note| note.id == id)).unwrap_or(0);
        let numbers = digits(items.iter().map(|note| note.no).max().unwrap_or(0));
        flow::draw(below, buf, board.look, (items.len(), at), |at| {
            items.get(at).map_or_else(Vec::new, |note| board.item(note, numbers, &columns))
        });
    }
}

/// How wide the texts and each of the numbers are.
struct Columns {
    width: usize,
    text: usize,
    number: usize,
    sum: usize,
}

impl Columns {
    /// The numbers have as much as their names need, but leave the texts two fifths.
    fn of(board: &ScoresBoard<'_>, width: usize) -> Self {
        let criteria = board.lens.criteria();
        let longest = criteria.iter().map(|one| text::width(one.name.get(board.look.lang()))).max();
        let wanted = (longest.unwrap_or(0) + 1).clamp(NARROWEST, WIDEST);
        let room = if width < SIDE_BY_SIDE { width } else { width * 3 / 5 };
        let sum = NARROWEST.min(room / (criteria.len() + 1));
        let number = wanted.min((room - sum) / criteria.len().max(1));
        Self { width, text: width - sum - number * criteria.len(), number, sum }
    }

    fn side_by_side(&self) -> bool {
        self.width >= SIDE_BY_SIDE && self.text > 12
    }
}

impl<'a> ScoresBoard<'a> {
    /// What is known of the whole and, while secret, who is scoring and how far they have come. In a low window that is
    /// what matters.
    fn head(&self, width: usize, height: usize) -> Vec<Line<'a>> {
        let (locale, lens, theme) = (self.look.locale, self.lens, self.look.theme);
        let key = if lens.revealed() { "scores-shown" } else { "scores-secret" };
        let all = locale.ta(key, &[("people", lens.people_done().into())]);
        let all = Line::styled(cut(&all, width).into_owned(), theme.heading);
        if lens.revealed() {
            return if height > 4 { vec![all] } else { Vec::new() };
        }
        let who = scorer(lens, self.voter, locale);
        let done = [("done", lens.done(self.voter).into()), ("of", lens.items().len().into())];
        let text = if lens.all_done() {
            format!("▸ {}", locale.t("scores-all-given"))
        } else {
            format!("▸ {who}: {}", locale.ta("scores-done", &done))
        };
        let scoring = Line::styled(cut(&text, width).into_owned(), theme.accent);
        match height {
            0..=3 => Vec::new(),
            4..=6 => vec![scoring],
            _ => vec![all, scoring],
        }
    }

    /// What the points are given for, above their columns.
    fn names(&self, columns: &Columns) -> Option<Line<'a>> {
        let (locale, theme) = (self.look.locale, self.look.theme);
        let sum = locale.t("scores-sum");
        let names = self.lens.criteria().iter().map(|one| one.name.get(self.look.lang()));
        let cells = names.chain([&*sum]).enumerate().map(|(at, name)| {
            let here = at == self.look.cursor.column;
            let width = if at < self.lens.criteria().len() { columns.number } else { columns.sum };
            let name = cut(name, width.saturating_sub(1));
            let gap = " ".repeat(width.saturating_sub(text::width(&name) + 1));
            let style = if here { theme.accent } else { theme.heading };
            vec![Span::raw(gap), Span::styled(format!("{name} "), style)]
        });
        let mut spans = vec![Span::raw(" ".repeat(columns.text))];
        spans.extend(cells.flatten());
        Some(Line::from(spans)).filter(|_| !self.lens.criteria().is_empty())
    }

    /// A note with its points beside it, or below in a narrow window.
    fn item(&self, note: &'a Note, numbers: usize, columns: &Columns) -> Vec<Line<'a>> {
        let drawn = NoteLine::new(self.lens.board().session, note, self.look).numbers(numbers);
        let here = self.look.cursor.note == Some(note.id);
        let points = self.points(note, here, columns);
        if !columns.side_by_side() {
            let mut lines = if here { drawn.lines(columns.width) } else { vec![drawn.line(columns.width)] };
            let style = lines.first().map(|line| line.style).unwrap_or_default();
            let mut spans = vec![Span::raw(" ".repeat(columns.text))];
            spans.extend(points);
            lines.push(Line::from(spans).style(style));
            return lines;
        }
        let room = columns.text.saturating_sub(1);
        let mut lines = if here { drawn.lines(room) } else { vec![drawn.line(room)] };
        if let Some(first) = lines.first_mut() {
            first.spans.push(Span::raw(" ".repeat(columns.text.saturating_sub(first.width()))));
            first.spans.extend(points);
        }
        lines
    }

    /// The points for each criterion, and their sum. Brackets are where the next number typed goes.
    fn points(&self, note: &Note, here: bool, columns: &Columns) -> Vec<Span<'a>> {
        let (lens, locale, theme) = (self.lens, self.look.locale, self.look.theme);
        let weakest = if lens.revealed() { lens.weakest(note) } else { Vec::new() };
        let (criteria, width) = (lens.criteria().len(), columns.number);
        let score = |at: usize| {
            if lens.revealed() {
                lens.score(note, at)
            } else {
                lens.from(note, self.voter, at).map(f64::from)
            }
        };
        let cell = |at: usize| {
            let number = score(at).map_or_else(|| "–".to_owned(), |score| locale.points(score));
            let sign = if weakest.contains(&at) { "▼" } else { "" };
            let at_cursor = here && at == self.look.cursor.column;
            let text = if at_cursor { format!("{sign}[{number}]") } else { format!("{sign}{number} ") };
            let style = if sign.is_empty() { theme.text } else { theme.warn };
            Span::styled(format!("{text:>width$}"), style)
        };
        let mut cells: Vec<Span<'a>> = (0..criteria).map(cell).collect();
        let scores: Vec<f64> = (0..criteria).filter_map(score).collect();
        let sum = if scores.is_empty() { String::new() } else { locale.points(scores.iter().sum()) };
        cells.push(Span::styled(
            format!("{sum:>width$} ", width = columns.sum.saturating_sub(1)),
            theme.heading,
        ));
        cells
    }
}

#[cfg(test)]
mod tests;
