//! The line that something is written in afterwards.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::super::super::run::{Looks, Purpose, Run};
use super::super::super::widgets::field;
use super::super::run::entry_label;
use super::ReviewScreen;
use crate::term::text::{cut, draw as draw_lines, width};

const PROMPT: &str = "› ";

fn line_area(area: Rect) -> Rect {
    let indent = u16::try_from(width(PROMPT)).unwrap_or(0).min(area.width);
    Rect {
        x: area.x + indent,
        y: area.bottom().saturating_sub(1),
        width: area.width - indent,
        height: area.height.min(1),
    }
}

/// Where the caret stands, while words are typed.
pub fn caret(run: &Run, area: Rect) -> Option<Position> {
    if run.typing && area.height > 0 { field::caret(&run.entry, line_area(area)) } else { None }
}

pub fn draw(screen: &ReviewScreen<'_>, area: Rect, buf: &mut Buffer) {
    if area.height < 2 {
        return;
    }
    let (theme, locale) = (&screen.model.theme, &screen.model.locale);
    let label = cut(&label(screen), usize::from(area.width).saturating_sub(4)).into_owned();
    let rest = usize::from(area.width).saturating_sub(width(&label) + 3);
    let ruler = Line::from(vec![
        Span::styled("─ ", theme.line),
        Span::styled(label, theme.accent),
        Span::styled(format!(" {}", "─".repeat(rest)), theme.line),
    ]);
    draw_lines([ruler, Line::styled(PROMPT, theme.accent)], area, buf);
    field::draw(&screen.run.entry, &locale.t("review-entry-hint"), true, theme, line_area(area), buf);
}

/// What the words will become.
fn label(screen: &ReviewScreen<'_>) -> String {
    let (model, run) = (screen.model, screen.run);
    let is_new = matches!(run.purpose, Purpose::New | Purpose::BuildOn(_));
    match run.looks() {
        Looks::Note(_) if is_new => {
            let kind =
                model.locale.t(&format!("kind-{}", screen.review.kind_here(&run.purpose).key())).into_owned();
            match run.purpose {
                Purpose::BuildOn(note) => {
                    let number = run.session.note(note).map_or(0, |note| note.no);
                    format!("{kind} · {}", model.locale.ta("entry-built-on", &[("n", number.into())]))
                }
                _ => kind,
            }
        }
        _ => entry_label(model, run),
    }
}
