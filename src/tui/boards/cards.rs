//! Cards on the screen: a strip of all cards, one of them opened, and what they can be made from.

use chrono::{NaiveDate, NaiveTime};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow, shrunk};
use crate::core::boards::cards::CardsLens;
use crate::core::boards::field;
use crate::core::method::{Field, FieldType};
use crate::core::note::Note;
use crate::core::words::Lang;
use crate::term::text::{self, cut, digits, draw, wrap_hanging};

/// Windows this wide show what can be made into cards beside the opened card.
const SIDE_BY_SIDE: u16 = 72;
/// Windows at least this wide have the fields' names in a column of their own.
const NAMES_APART: usize = 44;
/// How many rows there must be for what a card can be made from to stand below a new one.
const LEAST_SOURCES: u16 = 2;
/// The longest heading in the strip.
const LONGEST_TAB: usize = 24;

/// Cards as they look now.
#[derive(Clone, Copy, Debug)]
pub struct CardsBoard<'a> {
    /// What is on it.
    pub lens: &'a CardsLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &CardsBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cursor = self.lens.clamp(self.look.cursor);
        let board = CardsBoard { look: Look { cursor: &cursor, ..self.look }, ..*self };
        let opened = board.opened();
        let strip = u16::from(area.height > 2);
        if strip > 0 {
            draw([board.strip(opened, usize::from(area.width))], area, buf);
        }
        let below = shrunk(area, strip);
        if self.lens.brought().is_empty() {
            board.card(opened, below, buf);
        } else if area.width >= SIDE_BY_SIDE {
            let left = (area.width / 3).min(48);
            board.sources(Rect { width: left - 1, ..below }, buf);
            let rule = Rect { x: below.x + left - 1, width: 1, ..below };
            draw((0..below.height).map(|_| Line::styled("│", self.look.theme.line)), rule, buf);
            board.card(opened, Rect { x: below.x + left + 1, width: below.width - left - 1, ..below }, buf);
        } else if opened == Opened::Source {
            board.sources(below, buf);
        } else if opened == Opened::New && below.height >= board.new_card_height() + LEAST_SOURCES {
            // Before the first card is made, the group looks at what it is to be made from.
            let height = board.new_card_height();
            board.card(opened, Rect { height, ..below }, buf);
            board.sources(shrunk(below, height), buf);
        } else if opened == Opened::New && self.lens.cards().is_empty() {
            // What is read aloud matters more than a form with nothing in it; the entry line says what it takes.
            board.sources(below, buf);
        } else {
            board.card(opened, below, buf);
        }
    }
}

/// What the cursor has opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opened {
    /// The card with this index.
    Card(usize),
    /// A card not yet made.
    New,
    /// A note to make a card from.
    Source,
}

impl<'a> CardsBoard<'a> {
    fn opened(&self) -> Opened {
        let Some(id) = self.look.cursor.note else { return Opened::New };
        let card = self.lens.cards().iter().position(|card| card.id == id);
        card.map_or(Opened::Source, Opened::Card)
    }

    /// How many rows a card not yet made takes: its hint, its fields, and a blank line around each.
    fn new_card_height(&self) -> u16 {
        u16::try_from(self.lens.rows() + 5).unwrap_or(u16::MAX)
    }

    /// All cards in one line, the opened one in view between `‹` and `›`: ` Fra før (2) │ ▸ 7 Vakttelefon │ + nytt kort`.
    /// The new one is not offered to her who only reads.
    fn strip(&self, opened: Opened, width: usize) -> Line<'a> {
        let (lens, locale) = (self.lens, self.look.locale);
        let before = usize::from(!lens.brought().is_empty());
        let new = usize::from(!self.look.reading || opened == Opened::New);
        let len = before + lens.cards().len() + new;
        let at = match opened {
            Opened::Source => 0,
            Opened::Card(card) => before + card,
            Opened::New => len - 1,
        };
        let source = locale.ta("board-before", &[("n", lens.brought().len().into())]);
        let new = if new > 0 { format!("+ {}", locale.t("cards-new")) } else { String::new() };
        // A card's words are cut so that as many cards as possible are in view, but not where all of them are.
        let around_words = 3 + 1 + lens.cards().last().map_or(0, |card| digits(card.no));
        let others = before * (text::width(&source) + 3) + text::width(&new) + 6;
        let share = width.saturating_sub(others).checked_div(lens.cards().len()).unwrap_or(0);
        let longest = LONGEST_TAB.min(width / 3).max(share.saturating_sub(around_words));
        let tab = |i: usize| match i.checked_sub(before).map(|card| lens.cards().get(card)) {
            None => source.clone(),
            Some(Some(card)) => format!("{} {}{}", card.no, marks(card), cut(&card.text, longest)),
            Some(None) => new.clone(),
        };
        let (first, last) = around(len, at, width.saturating_sub(3), |i| text::width(&tab(i)) + 3);
        let line = self.look.theme.line;
        let mut spans = vec![Span::styled(if first > 0 { "‹" } else { " " }, line)];
        for i in first..=last {
            if i > first {
                spans.push(Span::styled(" │ ", line));
            }
            let text = cut(&tab(i), width.saturating_sub(6)).into_owned();
            let style = if i == at { self.look.theme.accent } else { self.look.theme.text };
            spans.push(Span::styled(if i == at { format!("▸ {text}") } else { text }, style));
        }
        spans.push(Span::styled(if last + 1 < len { " ›" } else { "" }, line));
        Line::from(spans)
    }

    /// The notes brought in, each with the number of the card made from it. The strip above begins with their
    /// heading.
    fn sources(&self, area: Rect, buf: &mut Buffer) {
        let (lens, width) = (self.lens, flow::width(area));
        let sources = lens.brought();
        let numbers = digits(sources.last().map_or(0, |note| note.no));
        let row = self.look.cursor.note.and_then(|id| sources.iter().position(|note| note.id == id));
        flow::draw(area, buf, self.look, (sources.len(), row.unwrap_or(0)), |at| {
            let Some(&note) = sources.get(at) else { return Vec::new() };
            let mut lines =
                NoteLine::new(lens.board().session, note, self.look).numbers(numbers).lines(width);
            if let Some(card) = lens.card_from(note.id) {
                let made = self.look.locale.ta("cards-made", &[("no", card.no.into())]);
                let style = lines.first().map_or_else(Default::default, |line| line.style);
                let text = format!("{}→ {made}", " ".repeat(numbers + 2));
                lines.push(Line::raw(cut(&text, width).into_owned()).style(style));
            }
            lines
        });
    }

    /// The opened card, field by field; for a card not yet made, what to do first.
    fn card(&self, opened: Opened, area: Rect, buf: &mut Buffer) {
        let width = flow::width(area);
        let card = match opened {
            Opened::Card(at) => self.lens.cards().get(at).copied(),
            Opened::New | Opened::Source => None,
        };
        let rows = self.lens.rows();
        let names = (0..rows).map(|row| text::width(self.name(row))).max().unwrap_or(0) + 2;
        let names = if width < NAMES_APART { 0 } else { names.min(width * 19 / 40).max(2) };
        let origin = card.and_then(|card| self.lens.origin(card));
        // What to do first, or what the card was made from, stands above the fields.
        let above = usize::from(card.is_none() || origin.is_some());
        // Past the last field the card is read from its top.
        let in_field = card.is_some() && self.look.cursor.row < rows;
        let row = if in_field { above + self.look.cursor.row } else { 0 };
        flow::draw(area, buf, self.look, (rows + above, row), |at| match (at.checked_sub(above), origin) {
            (Some(row), _) => self.field(card, row, names, width),
            (None, Some(origin)) => self.origin(origin, width),
            (None, None) => self.first(opened, width),
        });
    }

    /// What a card was made from, in two lines at most: the question is read beside its cause.
    fn origin(&self, origin: &'a Note, width: usize) -> Vec<Line<'a>> {
        let args = [("no", origin.no.into()), ("text", origin.text.as_str().into())];
        let text = self.look.locale.ta("cards-from", &args);
        let lines = text::wrap_at_most(&text, width.saturating_sub(2), 2).into_iter();
        lines.map(|line| Line::styled(format!("  {line}"), self.look.theme.quiet)).collect()
    }

    fn name(&self, row: usize) -> &'a str {
        self.lens.label(row).get(self.look.lang())
    }

    /// What to do where there is no card yet.
    fn first(&self, opened: Opened, width: usize) -> Vec<Line<'a>> {
        let (locale, lens) = (self.look.locale, self.lens);
        let field = locale.quoted(self.name(0));
        let source = lens.note_at(self.look.cursor).filter(|_| opened == Opened::Source);
        let mut text = match source {
            Some(note) => {
                let key = if lens.same_words() { "cards-make-same" } else { "cards-make-one" };
                locale.ta(key, &[("field", field.into()), ("no", note.no.into())])
            }
            None => locale.ta("cards-first", &[("field", field.into())]),
        };
        if source.is_none() && !lens.brought().is_empty() {
            text = format!("{text} {}", locale.t("cards-from-before"));
        }
        let style = if opened == Opened::New { self.look.cursor_style() } else { self.look.theme.text };
        let lines = text::wrap(&text, width.saturating_sub(2)).into_iter();
        let mut lines: Vec<_> = lines
            .map(|line| Line::from(vec![Span::raw("  "), Span::styled(line.into_owned(), style)]))
            .collect();
        lines.push(Line::default());
        lines
    }

    /// A field's name and what it says, `–` where it says nothing; the one that typed words would go in has
    /// an arrow and, where not everything is taken, what can be typed.
    fn field(&self, card: Option<&'a Note>, row: usize, names: usize, width: usize) -> Vec<Line<'a>> {
        let theme = self.look.theme;
        let here = card.is_some() && row == self.look.cursor.row;
        let unsaved = card.filter(|card| row == 0 && self.look.unsaved.contains(&card.id));
        let mark = match (unsaved, here) {
            (Some(_), _) => Span::styled("! ", theme.bad),
            (None, true) => Span::styled("▸ ", theme.accent),
            (None, false) => Span::raw("  "),
        };
        // A long name goes on below itself rather than being cut.
        let name = format!("{}:", self.name(row));
        let mut name_parts = match names {
            0 => vec![cut(&name, width.saturating_sub(2))],
            _ => text::wrap(&name, names - 1),
        }
        .into_iter();
        let name = name_parts.next().unwrap_or_default();
        let name_width = text::width(&name);
        let gap = if names > 0 { names.saturating_sub(name_width) } else { 1 };
        let value = match card.map(|card| self.shown(card, row)) {
            Some(value) if row == 0 => card.map(marks).unwrap_or_default() + &value,
            Some(value) if !value.is_empty() => value,
            _ => "–".to_owned(),
        };
        let hang = if names > 0 { names + 2 } else { 4 };
        let first = width.saturating_sub(if names > 0 { names + 2 } else { name_width + 3 });
        let mut parts = wrap_hanging(&value, first, width.saturating_sub(hang)).into_iter();
        let said = if here { self.look.cursor_style() } else { theme.text };
        let mut top = vec![mark, Span::styled(name.into_owned(), theme.heading), Span::raw(" ".repeat(gap))];
        top.extend(parts.next().map(|part| Span::styled(part.into_owned(), said)));
        let mut lines = vec![Line::from(top)];
        loop {
            let (name, part) = (name_parts.next(), parts.next());
            if name.is_none() && part.is_none() {
                break;
            }
            let name = name.map_or_else(String::new, |name| format!("  {name}"));
            let gap = " ".repeat(hang.saturating_sub(text::width(&name)));
            let part = part.map(|part| Span::styled(part.into_owned(), said));
            let line = [Span::styled(name, theme.heading), Span::raw(gap)];
            lines.push(line.into_iter().chain(part).collect());
        }
        if let Some(help) =
            self.lens.field(row).filter(|_| here && row > 0).and_then(|field| self.help(field))
        {
            let room = width.saturating_sub(hang);
            lines.extend(text::wrap(&help, room).into_iter().map(|part| {
                Line::from(vec![Span::raw(" ".repeat(hang)), Span::styled(part.into_owned(), theme.quiet)])
            }));
        }
        lines
    }

    /// A field's words as they are read: dates and numbers as in her language, an option in it too.
    fn shown(&self, card: &'a Note, row: usize) -> String {
        let value = self.lens.value(card, row);
        let Some(field) = self.lens.field(row).filter(|_| row > 0) else { return value.to_owned() };
        let lang = self.look.lang();
        match field.field_type {
            FieldType::Date => {
                let date = value.parse::<NaiveDate>().ok();
                let local = date.and_then(|date| {
                    let offset = self.lens.board().session.offset();
                    date.and_time(NaiveTime::MIN).and_local_timezone(offset).single()
                });
                local.map_or_else(|| value.to_owned(), |local| self.look.locale.short_date(local))
            }
            FieldType::Number if lang == Lang::Nb => value.replace('.', ","),
            FieldType::Choice => {
                field::kept_option(field, value).map_or(value, |option| option.get(lang)).to_owned()
            }
            FieldType::Number | FieldType::Text | FieldType::Person => value.to_owned(),
        }
    }

    /// What can be typed in a field that does not take any words.
    fn help(&self, field: &Field) -> Option<String> {
        let (locale, lang) = (self.look.locale, self.look.lang());
        match field.field_type {
            FieldType::Date => Some(locale.t("cards-date").into_owned()),
            FieldType::Choice if !field.options.is_empty() => {
                let option = |(i, option): (usize, &crate::core::words::Words)| {
                    format!("{} {}", i + 1, option.get(lang))
                };
                let options: Vec<String> = field.options.iter().enumerate().map(option).collect();
                Some(locale.ta("cards-options", &[("options", options.join(", ").into())]))
            }
            _ => None,
        }
    }
}

/// The signs before a card's heading: `★` for one that goes on, `⊘` for one that only she sees.
fn marks(card: &Note) -> String {
    let signs = [(card.starred, "★ "), (card.private, "⊘ ")];
    signs.into_iter().filter(|(is_so, _)| *is_so).map(|(_, sign)| sign).collect()
}

/// The first and last of `len` things of these sizes to show, with the one called `at` among them.
fn around(len: usize, at: usize, room: usize, size: impl Fn(usize) -> usize) -> (usize, usize) {
    let (mut first, mut last, mut used) = (at, at, size(at));
    loop {
        let before = first.checked_sub(1).map(|i| (i, size(i))).filter(|(_, size)| used + size <= room);
        if let Some((i, size)) = before {
            (first, used) = (i, used + size);
        }
        let after = Some(last + 1).filter(|&i| i < len).map(|i| (i, size(i)));
        let after = after.filter(|(_, size)| used + size <= room);
        if let Some((i, size)) = after {
            (last, used) = (i, used + size);
        }
        if before.is_none() && after.is_none() {
            return (first, last);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::scene::{Scene, any_size, picture};
    use super::*;
    use crate::core::boards::{Cursor, Typed, fixture};
    use crate::core::ids::NoteId;
    use crate::core::session::Session;

    const CARDS: &str = r#"
        type = "cards"
        same_words = true
        fields = [
            { id = "title", name = { nb = "Tittel", en = "Title" } },
            { id = "what", name = { nb = "Hva som blir bedre", en = "What gets better" } },
            { id = "who", type = "person", name = { nb = "Hvem", en = "Who" } },
            { id = "due", type = "date", name = { nb = "Når", en = "When" } },
            { id = "cost", type = "number", name = { nb = "Timer i uka", en = "Hours a week" } },
            { id = "size", type = "choice", name = { nb = "Omfang", en = "Size" },
              options = [{ nb = "lite", en = "small" }, { nb = "stort", en = "large" }] },
        ]
    "#;

    fn seen(session: &Session, scene: &Scene, size: (u16, u16)) -> String {
        let lens = CardsLens::of(fixture::board(session));
        picture(size, |area, buf| CardsBoard { lens: &lens, look: scene.look() }.render(area, buf))
    }

    fn say(session: &mut Session, cursor: &Cursor, text: &str) -> Cursor {
        let id = fixture::next_id(session);
        let typed = Typed { text: text.to_owned(), ..Typed::default() };
        let made = CardsLens::of(fixture::board(session)).typed(cursor, &typed, id).unwrap();
        fixture::apply(session, made.what);
        made.cursor
    }

    /// Two ideas from before, a card made from one of them and filled in, and one with a heading alone.
    fn day() -> (Session, NoteId, NoteId) {
        let mut session = fixture::session(CARDS);
        let source = fixture::add_before(&mut session, "Felles vakttelefon for alle sykehjem i kommunen");
        let other = fixture::add_before(&mut session, "Ring dem som har gjort det før oss");
        let id = fixture::next_id(&session);
        let made = CardsLens::of(fixture::board(&session)).make_from(source, id).unwrap();
        fixture::apply(&mut session, made.what);
        let mut cursor = made.cursor;
        for text in
            ["Den på vakt får svar med en gang, og slipper å vekke lederen", "Kari", "12.3", "3,5", "2"]
        {
            cursor = say(&mut session, &cursor, text);
        }
        say(&mut session, &cursor, "Gevinstkafé");
        (session, id, other)
    }

    #[test]
    fn no_cards_says_what_to_do_first() {
        let empty = fixture::session(CARDS);
        insta::assert_snapshot!("empty", seen(&empty, &Scene::new(Lang::Nb), (36, 8)));
        let mut session = fixture::session(CARDS);
        fixture::add_before(&mut session, "Felles vakttelefon");
        insta::assert_snapshot!("empty_with_sources", seen(&session, &Scene::new(Lang::En), (80, 10)));
    }

    #[test]
    fn a_card_is_opened_with_its_fields() {
        let (session, card, _) = day();
        let at = |row| Cursor { note: Some(card), column: 0, row };
        insta::assert_snapshot!("card_36x8", seen(&session, &Scene::new(Lang::Nb).at(at(3)), (36, 8)));
        insta::assert_snapshot!("card_60x12", seen(&session, &Scene::new(Lang::En).at(at(5)), (60, 12)));
        insta::assert_snapshot!("card_120x12", seen(&session, &Scene::new(Lang::Nb).at(at(1)), (120, 12)));
    }

    #[test]
    fn a_long_name_goes_on_below_itself() {
        let mut session = fixture::session(
            r#"type = "cards"
               fields = [{ id = "w", name = { nb = "Problemet i én setning", en = "The problem in one sentence" } }]"#,
        );
        fixture::add(&mut session, "Ingen vet hvem som har prøvd det samme før");
        let seen = seen(&session, &Scene::new(Lang::En), (51, 6));
        assert!(seen.contains("The problem in one") && seen.contains("sentence:"), "{seen}");
        let strip = seen.lines().next().unwrap_or_default();
        assert!(strip.contains("1 Ingen vet hvem som"), "one card has the room of the strip: {seen}");
    }

    #[test]
    fn notes_from_before_say_which_card_they_became() {
        let (session, _, source) = day();
        let scene = Scene::new(Lang::Nb).at(Cursor { note: Some(source), ..Cursor::default() });
        insta::assert_snapshot!("source_36x8", seen(&session, &scene, (36, 8)));
        insta::assert_snapshot!("source_100x12", seen(&session, &scene, (100, 12)));
    }

    #[test]
    fn the_strip_keeps_the_opened_card_in_view() {
        assert_eq!(around(10, 0, 30, |_| 10), (0, 2));
        assert_eq!(around(10, 5, 30, |_| 10), (4, 6));
        assert_eq!(around(10, 9, 30, |_| 10), (7, 9));
        assert_eq!(around(10, 9, 3, |_| 10), (9, 9));
    }

    proptest! {
        #[test]
        fn any_size_draws(size in any_size(), at in 0..4_usize, row in 0..8_usize, focused: bool, wide: bool) {
            let (session, card, source) = day();
            let note = [Some(card), Some(source), None, Some(fixture::next_id(&session))][at];
            let scene = Scene { focused, ..Scene::new(Lang::Nb).at(Cursor { note, column: 0, row }) };
            let size = if wide { (size.0 * 3, size.1) } else { size };
            seen(&session, &scene, size);
            seen(&fixture::session("type = \"cards\""), &scene, size);
        }
    }
}
