//! The small forms of the library and the builder: what fits here, a block, the day, a copy of her own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::super::model::Model;
use super::super::super::overlays::frame;
use super::super::super::widgets::field;
use super::shelf::beside;
use crate::core::method::Phase;
use crate::core::programme::Vocabulary;
use crate::library::Item;
use crate::library::fits::Wish;
use crate::term::text::{cut, draw as draw_lines, wrap};

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asks {
    /// What fits here.
    Fits,
    /// A copy of her own, to be changed at once where it is for the builder.
    Adapt {
        /// Of what.
        of: Item,
        /// True where it is to be opened in the builder.
        to_build: bool,
    },
    /// A file from others, to be taken in.
    TakeIn,
    /// A file for others with this in it.
    PassOn(Item),
    /// A new programme, perhaps with a method to begin with.
    NewProgramme(Option<String>),
    /// A block of the programme.
    Block(usize),
    /// The day as a whole.
    Day,
    /// What to put in that needs no method.
    Kind,
}

/// A form: lines to type in or choose on.
#[derive(Clone, Debug)]
pub struct Dialog {
    /// What it is about.
    pub asks: Asks,
    /// Which line she is at.
    pub at: usize,
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    /// The locale key of its label.
    label: &'static str,
    /// The locale key of what nothing typed means.
    empty: &'static str,
    value: Value,
    /// True for a number or a time.
    is_number: bool,
    /// What stands here is as it was: the first thing typed takes its place, as nobody types a name behind another.
    is_fresh: bool,
}

#[derive(Clone, Debug)]
enum Value {
    /// Words or a number.
    Text(Input),
    /// Yes or no.
    Flag(bool),
    /// A phase, or all of them.
    Phase(Option<Phase>),
    /// Words for the phases, or those she uses as a rule.
    Vocabulary(Option<Vocabulary>),
    /// Nothing but the line itself.
    Pick,
}

impl Dialog {
    /// A form with no lines yet.
    pub fn new(asks: Asks) -> Self {
        Self { asks, at: 0, rows: Vec::new() }
    }

    /// One line more to type in, with what stands there now and the locale key of what an empty one means. What is
    /// typed takes the place of what stands there, unless she has moved about in it first.
    #[must_use]
    pub fn text(self, label: &'static str, now: impl Into<String>, empty: &'static str) -> Self {
        let now = now.into();
        let is_fresh = !now.is_empty();
        let mut dialog = self.row(label, empty, Value::Text(Input::new(now)));
        if let Some(row) = dialog.rows.last_mut() {
            row.is_fresh = is_fresh;
        }
        dialog
    }

    /// One line more for a number or a time.
    #[must_use]
    pub fn number_line(self, label: &'static str, now: impl Into<String>, empty: &'static str) -> Self {
        let mut dialog = self.text(label, now, empty);
        if let Some(row) = dialog.rows.last_mut() {
            row.is_number = true;
        }
        dialog
    }

    /// A key comes that writes a character, or another that moves about in what stands there.
    pub fn key_comes(&mut self, writes: bool) {
        let Some(row) = self.rows.get_mut(self.at) else { return };
        if let (true, true, Value::Text(line)) = (row.is_fresh, writes, &mut row.value) {
            line.reset();
        }
        row.is_fresh = false;
    }

    /// One line more with yes or no.
    #[must_use]
    pub fn flag(self, label: &'static str, now: bool) -> Self {
        self.row(label, "form-empty", Value::Flag(now))
    }

    /// One line more with words for the phases.
    #[must_use]
    pub fn vocabulary_line(self, label: &'static str, now: Option<Vocabulary>) -> Self {
        self.row(label, "form-empty", Value::Vocabulary(now))
    }

    /// Which words for the phases a line says.
    pub fn vocabulary(&self, at: usize) -> Option<Vocabulary> {
        match self.rows.get(at).map(|row| &row.value) {
            Some(Value::Vocabulary(vocabulary)) => *vocabulary,
            _ => None,
        }
    }

    /// One line more to be chosen.
    #[must_use]
    pub fn pick(self, label: &'static str) -> Self {
        self.row(label, "form-empty", Value::Pick)
    }

    fn row(mut self, label: &'static str, empty: &'static str, value: Value) -> Self {
        self.rows.push(Row { label, empty, value, is_number: false, is_fresh: false });
        self
    }

    /// Beginning at this line.
    #[must_use]
    pub fn at(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// Once more, at a line that cannot be taken as it is. What is typed takes the place of a time that is none.
    #[must_use]
    pub fn again_at(mut self, at: usize) -> Self {
        if let Some(row) = self.rows.get_mut(at) {
            row.is_fresh = row.is_number;
        }
        self.at(at)
    }

    /// What fits here, as it was asked last.
    pub fn fits(wish: &Wish) -> Self {
        let number = |number: Option<u32>| number.map_or_else(String::new, |n| n.to_string());
        Self::new(Asks::Fits)
            .number_line("fits-minutes", number(wish.minutes), "fits-open")
            .number_line("fits-people", number(wish.people.map(u32::from)), "fits-open")
            .row("fits-phase", "fits-open", Value::Phase(wish.phase))
    }

    /// What is asked for, of a form of [`fits`](Self::fits); which line is no number where one is not.
    pub fn wish(&self) -> Result<Wish, usize> {
        let phase = match self.rows.get(2).map(|row| &row.value) {
            Some(Value::Phase(phase)) => *phase,
            _ => None,
        };
        Ok(Wish { minutes: self.number(0)?.map(u32::from), people: self.number(1)?, phase })
    }

    /// What is typed on a line.
    pub fn said(&self, at: usize) -> &str {
        match self.rows.get(at).map(|row| &row.value) {
            Some(Value::Text(line)) => line.value().trim(),
            _ => "",
        }
    }

    /// Whether a line says yes.
    pub fn is(&self, at: usize) -> bool {
        matches!(self.rows.get(at).map(|row| &row.value), Some(Value::Flag(true)))
    }

    /// The whole number of one or more on a line, with or without «min» behind; nothing where nothing is typed, and
    /// the line where it is no number.
    pub fn number(&self, at: usize) -> Result<Option<u16>, usize> {
        let typed = self.said(at);
        if typed.is_empty() {
            return Ok(None);
        }
        let digits = typed.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, ' ' | '.'));
        digits.parse().ok().filter(|number| *number > 0).map(Some).ok_or(at)
    }

    /// The line words are typed into.
    pub fn line(&mut self) -> Option<&mut Input> {
        match &mut self.rows.get_mut(self.at)?.value {
            Value::Text(line) => Some(line),
            _ => None,
        }
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        self.rows.len()
    }

    /// True on a line where one chooses rather than types.
    pub fn is_at_choice(&self) -> bool {
        let value = self.rows.get(self.at).map(|row| &row.value);
        matches!(value, Some(Value::Flag(_) | Value::Phase(_) | Value::Vocabulary(_)))
    }

    /// Left and right on such a line.
    pub fn turn(&mut self, forward: bool) {
        match self.rows.get_mut(self.at).map(|row| &mut row.value) {
            Some(Value::Flag(is)) => *is = !*is,
            Some(Value::Phase(phase)) => *phase = beside(&Phase::ALL, *phase, forward),
            Some(Value::Vocabulary(words)) => *words = beside(&Vocabulary::ALL, *words, forward),
            _ => {}
        }
    }

    /// The keys of its heading in the locale, and of what it is about.
    fn keys(&self) -> (&'static str, &'static str) {
        match self.asks {
            Asks::Fits => ("fits-heading", "fits-heading-about"),
            Asks::Adapt { .. } => ("adapt-heading", "adapt-heading-about"),
            Asks::TakeIn => ("take-in-heading", "take-in-heading-about"),
            Asks::PassOn(_) => ("pass-on-heading", "pass-on-heading-about"),
            Asks::NewProgramme(_) => ("new-programme-heading", "new-programme-heading-about"),
            Asks::Block(_) => ("block-heading", "block-heading-about"),
            Asks::Day => ("day-form-heading", "day-form-heading-about"),
            Asks::Kind => ("kind-heading", "kind-heading-about"),
        }
    }
}

/// How wide the labels are.
const LABEL: u16 = 24;

/// Draws the form, and says where the caret stands in it.
pub fn draw(model: &Model, dialog: &Dialog, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (theme, locale) = (&model.theme, &model.locale);
    let width = area.width.saturating_sub(8).min(72);
    let (heading, about) = dialog.keys();
    let about = locale.t(about).into_owned();
    let about: Vec<Line<'_>> =
        wrap(&about, usize::from(width)).into_iter().map(|line| Line::styled(line, theme.quiet)).collect();
    let lead = u16::try_from(about.len()).unwrap_or(0) + 1;
    let height = lead + u16::try_from(dialog.rows.len()).unwrap_or(0);
    let inner = frame(&locale.t(heading), (width, height), theme, area, buf);
    draw_lines(about, inner, buf);
    let mut caret = None;
    for (index, row) in (0_u16..).zip(&dialog.rows) {
        let line = Rect { y: inner.y + lead + index, height: 1, ..inner }.intersection(inner);
        let here = usize::from(index) == dialog.at;
        let label = locale.t(row.label).into_owned();
        if matches!(row.value, Value::Pick) {
            let (mark, style) = if here { ("▸ ", theme.cursor) } else { ("  ", theme.text) };
            let text = cut(&label, usize::from(line.width).saturating_sub(2)).into_owned();
            draw_lines(
                [Line::from(vec![Span::styled(mark, theme.accent), Span::styled(text, style)])],
                line,
                buf,
            );
            continue;
        }
        let (label_area, value_area) = field::columns(line, LABEL);
        field::label(&label, here, theme, label_area, buf);
        match &row.value {
            // As what is marked in any other program: whatever is typed takes its place.
            Value::Text(input) if here && row.is_fresh => {
                let text = cut(input.value(), usize::from(value_area.width)).into_owned();
                draw_lines([Line::styled(text, theme.cursor)], value_area, buf);
                caret = field::caret(input, value_area);
            }
            Value::Text(input) => {
                field::draw(input, &locale.t(row.empty), here, theme, value_area, buf);
                if here {
                    caret = field::caret(input, value_area);
                }
            }
            Value::Flag(is) => {
                choice(&locale.t(if *is { "form-yes" } else { "form-no" }), here, model, value_area, buf);
            }
            Value::Phase(phase) => {
                let name = match phase {
                    Some(phase) => locale.phase(model.vocabulary(), *phase),
                    None => locale.t("fits-any-phase"),
                };
                choice(&name, here, model, value_area, buf);
            }
            Value::Vocabulary(vocabulary) => {
                let words = match vocabulary {
                    Some(vocabulary) => locale.t(&format!("vocabulary-{}", vocabulary.key())),
                    None => locale.t("day-vocabulary-usual"),
                };
                choice(&words, here, model, value_area, buf);
            }
            Value::Pick => {}
        }
    }
    caret
}

/// What is chosen, with the signs for left and right where she is.
fn choice(name: &str, here: bool, model: &Model, area: Rect, buf: &mut Buffer) {
    let text = if here { format!("‹ {name} ›") } else { name.to_owned() };
    draw_lines([Line::styled(text, model.theme.text)], area, buf);
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_time_that_is_typed_takes_the_place_of_the_one_there() {
        let form = || Dialog::new(Asks::Day).number_line("day-start", "09:00", "form-empty");
        let mut typed = form();
        typed.key_comes(true);
        assert_eq!(typed.said(0), "");
        let mut moved_about = form();
        moved_about.key_comes(false);
        moved_about.key_comes(true);
        assert_eq!(moved_about.said(0), "09:00");
        let mut wrong = moved_about.again_at(0);
        wrong.key_comes(true);
        assert_eq!(wrong.said(0), "", "a time that is none is not typed on");
    }

    #[test]
    fn a_name_that_is_typed_takes_the_place_of_the_one_there_unless_she_goes_into_it() {
        let form = || Dialog::new(Asks::Day).text("day-name", "Pause", "form-empty");
        let mut typed = form();
        typed.key_comes(true);
        assert_eq!(typed.said(0), "");
        let mut gone_into = form();
        gone_into.key_comes(false);
        gone_into.key_comes(true);
        assert_eq!(gone_into.again_at(0).said(0), "Pause");
    }

    #[rstest]
    #[case("25", Ok(Some(25)))]
    #[case(" 25 min. ", Ok(Some(25)))]
    #[case("", Ok(None))]
    #[case("0", Err(0))]
    #[case("mange", Err(0))]
    #[case("-5", Err(0))]
    fn a_number_is_read_as_people_write_it(#[case] typed: &str, #[case] number: Result<Option<u16>, usize>) {
        assert_eq!(Dialog::new(Asks::Day).text("fits-minutes", typed, "fits-open").number(0), number);
    }
}
