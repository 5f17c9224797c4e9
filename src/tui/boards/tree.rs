//! The tree drawn: each note below the one it answers, with guides between them.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::note_line::NoteLine;
use super::{Look, flow};
use crate::core::boards::tree::{TreeLens, Twig};
use crate::core::note::Place;
use crate::term::text::{cut, digits, wrap_hanging};

/// The cells each level is moved in.
const STEP: usize = 3;
/// The fewest cells a text is given; deeper levels are then moved left instead.
const LEAST_TEXT: usize = 22;

/// The tree drawn.
#[derive(Clone, Copy, Debug)]
pub struct TreeBoard<'a> {
    /// What it shows.
    pub lens: &'a TreeLens<'a>,
    /// How it looks.
    pub look: Look<'a>,
}

impl Widget for &TreeBoard<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        if !area.is_empty() {
            Picture::new(self, area).draw(area, buf);
        }
    }
}

/// One line of the tree.
#[derive(Clone, Copy)]
enum Item<'a> {
    Note(usize, Twig<'a>),
    /// Where what is typed, or held, would come.
    Ghost,
}

/// Where what is typed, or held, would come.
struct Ghost {
    at: usize,
    parent: Option<usize>,
    depth: usize,
    words: String,
}

struct Picture<'a> {
    lens: &'a TreeLens<'a>,
    look: Look<'a>,
    here: Option<usize>,
    ghost: Option<Ghost>,
    width: usize,
    height: usize,
    /// How many levels are left out at the left.
    shift: usize,
    /// How many levels are moved in at most.
    levels: usize,
}

impl<'a> Picture<'a> {
    fn new(board: &TreeBoard<'a>, area: Rect) -> Self {
        let TreeBoard { lens, look } = *board;
        let here = lens.clamp(look.cursor).note.and_then(|note| lens.position(note));
        let width = flow::width(area).max(1);
        let levels = width.saturating_sub(LEAST_TEXT) / STEP;
        let ghost = ghost(board, here);
        let depth = match &ghost {
            Some(ghost) => ghost.depth,
            None => here.map_or(0, |here| lens.twigs()[here].depth),
        };
        let shift = depth.saturating_sub(levels);
        Self { lens, look, here, ghost, width, height: usize::from(area.height), shift, levels }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let count = self.lens.twigs().len() + usize::from(self.ghost.is_some());
        let ghost_at = self.ghost.as_ref().map_or(usize::MAX, |ghost| ghost.at);
        let focus = self.here.map_or(ghost_at.min(count), |here| here + usize::from(here >= ghost_at));
        flow::draw(area, buf, self.look, (count, focus), |at| {
            self.item(at).map_or_else(Vec::new, |item| self.lines(item))
        });
    }

    fn item(&self, at: usize) -> Option<Item<'a>> {
        let before = match &self.ghost {
            Some(ghost) if ghost.at == at => return Some(Item::Ghost),
            Some(ghost) => usize::from(at > ghost.at),
            None => 0,
        };
        self.lens.twigs().get(at - before).map(|twig| Item::Note(at - before, *twig))
    }

    /// An item's lines, with the guides before them.
    fn lines(&self, item: Item<'_>) -> Vec<Line<'a>> {
        let style = self.look.theme.line;
        let branches = matches!(item, Item::Note(at, twig) if twig.end > at + 1 || self.ghost_under(at));
        let cut_off = self.depth(item) > 0 && self.indent(item) == 0;
        let mut lines = self.content(item);
        for (i, line) in lines.iter_mut().enumerate() {
            // The cursor is on the note, not on the guides before it.
            for span in &mut line.spans {
                span.style = line.style.patch(span.style);
            }
            line.style = Style::new();
            let first = line.spans.iter().position(|span| !span.content.is_empty());
            match first {
                Some(first) if i == 0 && cut_off && line.spans[first].content == " " => {
                    line.spans[first] = Span::styled("‹", style);
                }
                // The branch goes on beside what is below the note's number.
                Some(first) if i > 0 && branches && line.spans[first].content.starts_with("  ") => {
                    let room = line.spans[first].content.len() - 2;
                    let stem = [Span::raw(" "), Span::styled("│", style), Span::raw(" ".repeat(room))];
                    line.spans.splice(first..=first, stem);
                }
                _ => {}
            }
            line.spans.insert(0, Span::styled(self.guide(item, i == 0), style));
        }
        lines
    }

    fn depth(&self, item: Item<'_>) -> usize {
        match item {
            Item::Note(_, twig) => twig.depth,
            Item::Ghost => self.ghost.as_ref().map_or(0, |ghost| ghost.depth),
        }
    }

    /// How many cells an item is moved in.
    fn indent(&self, item: Item<'_>) -> usize {
        (self.depth(item).saturating_sub(self.shift).min(self.levels) * STEP).min(self.width - 1)
    }

    fn ghost_under(&self, at: usize) -> bool {
        self.ghost.as_ref().is_some_and(|ghost| ghost.parent == Some(at))
    }

    /// True when nothing more hangs on the same branch below.
    fn is_last(&self, twig: &Twig<'_>) -> bool {
        twig.last && !twig.parent.is_some_and(|parent| self.ghost_under(parent))
    }

    /// The guides before an item: for each level a branch that goes on or not, and last the item's own.
    fn guide(&self, item: Item<'_>, first_line: bool) -> String {
        let depth = self.depth(item);
        let levels = depth.saturating_sub(self.shift).min(self.levels);
        if levels == 0 {
            return String::new();
        }
        let (mut above, own_last) = match item {
            Item::Note(_, twig) => (twig.parent, self.is_last(&twig)),
            Item::Ghost => (self.ghost.as_ref().and_then(|ghost| ghost.parent), true),
        };
        let own = match (first_line, own_last) {
            (true, true) => " └─",
            (true, false) => " ├─",
            (false, true) => "   ",
            (false, false) => " │ ",
        };
        let mut parts = vec![own];
        while let Some(at) = above.filter(|_| parts.len() < levels) {
            let twig = &self.lens.twigs()[at];
            parts.push(if twig.depth == 0 || self.is_last(twig) { "   " } else { " │ " });
            above = twig.parent;
        }
        parts.reverse();
        parts.concat()
    }

    /// What an item says, without guides.
    fn content(&self, item: Item<'_>) -> Vec<Line<'a>> {
        let room = self.width - self.indent(item);
        match item {
            Item::Note(at, _) => self.note(at, room),
            Item::Ghost => {
                let words = self.ghost.as_ref().map_or("", |ghost| &ghost.words);
                let words = cut(words, room.saturating_sub(1)).into_owned();
                let style =
                    if self.here.is_none() { self.look.cursor_style() } else { self.look.theme.quiet };
                vec![Line::from(vec![Span::raw(" "), Span::styled(words, style)])]
            }
        }
    }

    fn note(&self, at: usize, room: usize) -> Vec<Line<'a>> {
        let twig = self.lens.twigs()[at];
        let board = self.lens.board();
        let most = if self.here == Some(at) { self.height } else { (self.height / 4).max(2) };
        let line = NoteLine::new(board.session, twig.note, self.look).without_origin();
        let mut lines = line.lines_at_most(room, most);
        let number = digits(twig.note.no) + 2;
        let hang = if number * 3 > room { 1 } else { number };
        if let Some(place) = twig.note.place(&board.id) {
            self.add_marks(&mut lines, place, hang, room);
            lines.extend(self.evidence(&place.evidence, hang, room, most));
        }
        self.add_depth(&mut lines, at, room);
        lines
    }

    /// «rot» and «kan påvirkes» after the text, or below it where there is no room.
    fn add_marks(&self, lines: &mut Vec<Line<'a>>, place: &Place, hang: usize, room: usize) {
        let (words, theme) = (self.look.locale, self.look.theme);
        let marks =
            [(place.root, "tree-root", theme.accent), (place.influence, "tree-influence", theme.good)];
        for (_, key, style) in marks.into_iter().filter(|(on, _, _)| *on) {
            let mark = Span::styled(words.t(key).into_owned(), style);
            let fits = |line: &&mut Line<'_>| line.width() + 2 + mark.width() <= room;
            match lines.last_mut().filter(fits) {
                Some(line) => line.spans.extend([Span::raw("  "), mark]),
                None => lines.push(Line::from(vec![Span::raw(" ".repeat(hang)), mark])),
            }
        }
    }

    /// How the group knows, below the note.
    fn evidence(&self, evidence: &str, hang: usize, room: usize, most: usize) -> Vec<Line<'a>> {
        if evidence.is_empty() {
            return Vec::new();
        }
        let text = self.look.locale.ta("tree-evidence", &[("text", evidence.into())]);
        let room = room.saturating_sub(hang);
        let parts = wrap_hanging(&text, room, room);
        let line = |part: Cow<'_, str>| {
            let words = Span::styled(part.into_owned(), self.look.theme.quiet);
            Line::from(vec![Span::raw(" ".repeat(hang)), words])
        };
        parts.into_iter().take(most).map(line).collect()
    }

    /// How deep the note under the cursor is, at the right.
    fn add_depth(&self, lines: &mut [Line<'a>], at: usize, room: usize) {
        let depth = self.lens.twigs()[at].depth;
        let Some(line) = lines.first_mut().filter(|_| self.here == Some(at) && depth > 0) else { return };
        let words =
            self.look.locale.ta(of_tree(self.lens, "tree-depth", "tree-link-depth"), &[("n", depth.into())]);
        let words = Span::styled(words, self.look.theme.quiet);
        let gap = room.saturating_sub(line.width() + words.width());
        if gap > 1 {
            line.spans.extend([Span::raw(" ".repeat(gap)), words]);
        }
    }
}

/// The word for a tree of causes, or the one for a chain of what leads to what.
fn of_tree(lens: &TreeLens<'_>, why: &'static str, link: &'static str) -> &'static str {
    if lens.asks_why() { why } else { link }
}

/// The place where what is typed, or held, would come: last under the note that the cursor points at.
fn ghost(board: &TreeBoard<'_>, here: Option<usize>) -> Option<Ghost> {
    let TreeBoard { lens, look } = *board;
    let twigs = lens.twigs();
    let held = look.held.and_then(|(id, _)| lens.position(id)).map(|at| twigs[at].note);
    let under = match held {
        Some(_) => here,
        None => lens.answered(look.cursor).and_then(|note| lens.position(note)),
    };
    let (at, parent, depth) = match under {
        Some(here) => (twigs[here].end, Some(here), twigs[here].depth + 1),
        None => (twigs.len(), None, 0),
    };
    let words = match held {
        Some(held) => {
            lens.put_under(held, parent.map(|parent| twigs[parent].note.id))?;
            look.locale.ta("tree-held", &[("n", held.no.into())])
        }
        None if twigs.is_empty() => {
            look.locale.t(of_tree(lens, "tree-empty", "tree-link-empty")).into_owned()
        }
        None if here.is_none() || under.is_none() && look.typing => {
            look.locale.t(of_tree(lens, "tree-new-top", "tree-link-top")).into_owned()
        }
        None if look.typing => look.locale.ta(of_tree(lens, "tree-why", "tree-link"), &[("n", depth.into())]),
        None => return None,
    };
    Some(Ghost { at, parent, depth, words })
}

#[cfg(test)]
mod tests;
