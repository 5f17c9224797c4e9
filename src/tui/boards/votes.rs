//! Votes on the screen: while secret, only the dots of whoever is voting now; once shown, bars with the most wanted
//! at the top.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow, shrunk};
use crate::core::boards::votes::VotesLens;
use crate::core::note::{Note, Voter, WALL};
use crate::term::text::{cut, digits, draw, wrap};
use crate::tui::theme::Theme;

/// Windows narrower than this have the bars below the texts.
const SIDE_BY_SIDE: usize = 56;
/// Cells for the dots before a note: three dots, or one and a number.
const DOTS: usize = 3;

/// A vote as it looks now.
#[derive(Clone, Copy, Debug)]
pub struct VotesBoard<'a> {
    /// What is on it.
    pub lens: &'a VotesLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
    /// Whose dots are being typed in.
    pub voter: Voter,
}

impl Widget for &VotesBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let cursor = self.lens.clamp(self.look.cursor);
        let board = VotesBoard { look: Look { cursor: &cursor, ..self.look }, ..*self };
        let head = board.head(usize::from(area.width), usize::from(area.height));
        let below = shrunk(area, u16::try_from(head.len()).unwrap_or(u16::MAX));
        draw(head, area, buf);
        let width = flow::width(below);
        let items = self.lens.items();
        if items.is_empty() {
            let first = board.look.locale.t("votes-first");
            draw(wrap(&first, width).into_iter().map(Line::raw), below, buf);
            return;
        }
        let at = cursor.note.and_then(|id| items.iter().position(|note| note.id == id)).unwrap_or(0);
        let numbers = digits(items.iter().map(|note| note.no).max().unwrap_or(0));
        let bars = Bars::of(self.lens, width);
        flow::draw(below, buf, board.look, (items.len(), at), |at| {
            let Some(note) = items.get(at) else { return Vec::new() };
            let line = NoteLine::new(self.lens.board().session, note, board.look).numbers(numbers);
            if self.lens.revealed() {
                bars.item(&line, self.lens.dots(note), board.look.theme, width)
            } else {
                board.secret(&line, note, width)
            }
        });
    }
}

impl<'a> VotesBoard<'a> {
    /// What is known of the whole vote and, while secret, who is voting and what they have left. In a low
    /// window the voter's line is what matters.
    fn head(&self, width: usize, height: usize) -> Vec<Line<'a>> {
        let (locale, lens, theme) = (self.look.locale, self.lens, self.look.theme);
        let counts = [("given", lens.total().into()), ("of", lens.budget(WALL).into())];
        let key = if lens.revealed() { "votes-shown" } else { "votes-secret" };
        let all = Line::styled(cut(&locale.ta(key, &counts), width).into_owned(), theme.heading);
        if lens.revealed() {
            return if height > 2 { vec![all] } else { Vec::new() };
        }
        let who = if self.voter == WALL {
            locale.t("votes-wall").into_owned()
        } else {
            let people = lens.board().session.people();
            locale.ta("votes-person", &[("voter", self.voter.into()), ("people", people.into())])
        };
        let left = [("left", lens.left(self.voter).into()), ("of", lens.budget(self.voter).into())];
        let text = format!("▸ {who}: {}", locale.ta("votes-left", &left));
        let voter = Line::styled(cut(&text, width).into_owned(), theme.accent);
        match height {
            0..=2 => Vec::new(),
            3..=5 => vec![voter],
            _ => vec![all, voter],
        }
    }

    /// A note with the dots the voter gave it, and nobody else's.
    fn secret(&self, drawn: &NoteLine<'a>, note: &Note, width: usize) -> Vec<Line<'a>> {
        let dots = self.lens.dots_from(note, self.voter);
        let dots = match dots {
            0 => "·".to_owned(),
            1..=3 => "●".repeat(usize::from(dots)),
            _ => format!("●{dots}"),
        };
        let lines = drawn.lines(width.saturating_sub(DOTS + 1));
        let before = |i| if i == 0 { format!("{dots:>DOTS$} ") } else { " ".repeat(DOTS + 1) };
        let line = |(i, line): (usize, Line<'a>)| {
            let mut spans = vec![Span::styled(before(i), self.look.theme.accent)];
            spans.extend(line.spans);
            Line { spans, ..line }
        };
        lines.into_iter().enumerate().map(line).collect()
    }
}

/// How long the bars are.
struct Bars {
    most: u32,
    room: usize,
}

impl Bars {
    /// Bars as long as there is room for, but a dot never longer than four cells, so that two dots do not
    /// look like a landslide.
    fn of(lens: &VotesLens<'_>, width: usize) -> Self {
        // Once there are bars to draw, the most wanted comes first.
        let most = lens.items().first().map_or(0, |note| lens.dots(note));
        let room = if width < SIDE_BY_SIDE { width } else { width * 2 / 5 };
        let room = room.saturating_sub(digits(most) + 4);
        let longest = usize::try_from(most).unwrap_or(usize::MAX).saturating_mul(4);
        Self { most, room: room.min(longest) }
    }

    /// `████ 4`; a note without dots has a number only.
    fn bar(&self, dots: u32) -> String {
        let length = (self.room * dots as usize).checked_div(self.most as usize).unwrap_or(0);
        let length = if dots > 0 { length.max(1) } else { 0 };
        let space = if length > 0 { " " } else { "" };
        format!("{}{space}{dots}", "█".repeat(length))
    }

    /// A note with its bar beside the first line, or below in a narrow window.
    fn item<'a>(&self, drawn: &NoteLine<'a>, dots: u32, theme: &Theme, width: usize) -> Vec<Line<'a>> {
        let bar = Span::styled(self.bar(dots), theme.accent);
        if width < SIDE_BY_SIDE {
            let mut lines = drawn.lines(width);
            lines.push(Line::from(vec![Span::raw("   "), bar]));
            return lines;
        }
        let text = width * 3 / 5;
        let mut lines = drawn.lines(text.saturating_sub(2));
        if let Some(first) = lines.first_mut() {
            let gap = text.saturating_sub(first.width());
            first.spans.push(Span::raw(" ".repeat(gap)));
            first.spans.push(bar);
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::scene::{Scene, any_size, picture};
    use super::*;
    use crate::core::boards::{Cursor, fixture};
    use crate::core::event::What;
    use crate::core::session::Session;
    use crate::core::words::Lang;

    fn seen(session: &Session, scene: &Scene, voter: Voter, size: (u16, u16)) -> String {
        let lens = VotesLens::of(fixture::board(session));
        picture(size, |area, buf| VotesBoard { lens: &lens, look: scene.look(), voter }.render(area, buf))
    }

    fn day(revealed: bool) -> Session {
        let mut session = fixture::session("type = \"votes\"\ndots = 5");
        let texts = [
            "Felles vakttelefon for alle sykehjem",
            "Ring dem som har gjort det før oss, og spør hva de angrer på",
            "La innbyggeren eie møtet",
            "Gevinstkafé hver tredje fredag",
        ];
        let notes = texts.map(|text| fixture::add_before(&mut session, text));
        for (note, voter, dots) in [(1, 1, 2), (1, 2, 5), (2, 1, 1), (3, 3, 3), (3, WALL, 1)] {
            let board = fixture::BOARD.into();
            fixture::apply(&mut session, What::Voted { note: notes[note], board, voter, dots });
        }
        fixture::apply(&mut session, What::Revealed { board: fixture::BOARD.into(), on: revealed });
        session
    }

    #[test]
    fn an_empty_vote_says_what_to_do_first() {
        let session = fixture::session("type = \"votes\"");
        insta::assert_snapshot!(seen(&session, &Scene::new(Lang::Nb), 1, (36, 8)));
    }

    #[test]
    fn while_secret_only_the_voters_own_dots_are_seen() {
        let session = day(false);
        for (voter, size) in [(1, (36, 8)), (2, (60, 8)), (WALL, (100, 8))] {
            let picture = seen(&session, &Scene::new(Lang::Nb), voter, size);
            insta::assert_snapshot!(format!("secret_{}x{}", size.0, size.1), picture);
        }
        let third = seen(&session, &Scene::new(Lang::Nb), 3, (60, 8));
        assert!(!third.contains("●5") && third.contains("●●●"), "{third}");
    }

    #[test]
    fn once_shown_bars_have_the_most_wanted_at_the_top() {
        let session = day(true);
        let scene = Scene::new(Lang::En).at(Cursor::default());
        for size in [(36, 8), (60, 8), (120, 8)] {
            insta::assert_snapshot!(format!("shown_{}x{}", size.0, size.1), seen(&session, &scene, 1, size));
        }
    }

    proptest! {
        #[test]
        fn any_size_draws(size in any_size(), revealed: bool, voter in 0..9_u16, focused: bool) {
            let scene = Scene { focused, ..Scene::new(Lang::Nb) };
            seen(&day(revealed), &scene, voter, size);
            seen(&fixture::session("type = \"votes\""), &scene, voter, size);
        }
    }
}
