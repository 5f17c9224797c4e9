//! The step's board, through its lens.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::super::super::boards::Look;
use super::super::super::boards::{cards, clusters, grid, list, pulse, scores, tree, votes, xy};
use super::super::super::lens::Lens;
use super::RunScreen;
use crate::core::note::Voter;
use crate::term::text::{draw as draw_lines, wrap};

/// The board of the step the day is in.
pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (model, run) = (screen.model, screen.run);
    let Some(lens) = run.lens() else { return without_board(screen, area, buf) };
    let cursor = run.cursor_in(lens);
    let look = Look {
        locale: &model.locale,
        theme: &model.theme,
        cursor: &cursor,
        focused: !run.typing,
        unsaved: &run.saving.unsaved,
        held: run.held.as_ref().map(|held| (held.note, &held.place)),
        typing: !run.entry.value().is_empty(),
        reading: false,
    };
    draw_lens(lens, look, run.voter, area, buf);
}

/// A board through its lens.
pub fn draw_lens(lens: &Lens<'_>, look: Look<'_>, voter: Voter, area: Rect, buf: &mut Buffer) {
    match lens {
        Lens::List(lens) => list::ListBoard { lens, look }.render(area, buf),
        Lens::Grid(lens) => grid::GridBoard { lens, look }.render(area, buf),
        Lens::Tree(lens) => tree::TreeBoard { lens, look }.render(area, buf),
        Lens::Votes(lens) => votes::VotesBoard { lens, look, voter }.render(area, buf),
        Lens::Xy(lens) => xy::XyBoard { lens, look }.render(area, buf),
        Lens::Cards(lens) => cards::CardsBoard { lens, look }.render(area, buf),
        Lens::Pulse(lens) => pulse::PulseBoard { lens, look }.render(area, buf),
        Lens::Clusters(lens) => clusters::ClustersBoard { lens, look }.render(area, buf),
        Lens::Scores(lens) => scores::ScoresBoard { lens, look, voter }.render(area, buf),
    }
}

/// A step that records nothing shows what to say instead, large enough to read while standing.
fn without_board(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let Some((_, step)) = screen.run.session.current() else { return };
    let theme = &screen.model.theme;
    let say = step.spec.say.get(screen.model.lang());
    let width = usize::from(area.width);
    let mut lines: Vec<Line<'_>> =
        wrap(say, width).into_iter().map(|line| Line::styled(line, theme.text)).collect();
    let aside: Vec<String> = screen
        .run
        .session
        .live_notes()
        .filter(|note| note.step == step.id)
        .map(|note| format!("{} {}", note.no, note.text))
        .collect();
    if !aside.is_empty() {
        lines.push(Line::default());
        for text in &aside {
            lines.extend(wrap(text, width).into_iter().map(|line| Line::raw(line.into_owned())));
        }
    }
    draw_lines(lines, area, buf);
}
