//! The entry line: what the words will become, and the words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::super::super::boards::scores::scorer;
use super::super::super::lens::Lens;
use super::super::super::model::Model;
use super::super::super::run::{Purpose, Run};
use super::super::super::widgets::field;
use super::RunScreen;
use crate::core::boards::{Becomes, BoardRef, scores};
use crate::core::day::Step;
use crate::core::entry;
use crate::core::method::BoardType;
use crate::core::note::{Note, NoteKind, TableId};
use crate::core::text::clean_note;
use crate::term::text::{cut, draw as draw_lines, width};

/// Before the words.
const PROMPT: &str = "› ";

fn line_area(area: Rect) -> Rect {
    let indent = u16::try_from(width(PROMPT)).unwrap_or(0).min(area.width);
    Rect {
        x: area.x + indent,
        y: area.y + area.height.saturating_sub(1),
        width: area.width - indent,
        height: area.height.min(1),
    }
}

/// Where the caret stands, while the entry line has the keys.
pub fn caret(run: &Run, area: Rect) -> Option<Position> {
    if run.typing && area.height > 0 { field::caret(&run.entry, line_area(area)) } else { None }
}

pub fn draw(screen: &RunScreen<'_>, area: Rect, buf: &mut Buffer) {
    let (model, run) = (screen.model, screen.run);
    let theme = &model.theme;
    let room = usize::from(area.width);
    let label = if run.typing { label(model, run) } else { board_label(screen) };
    let label = cut(&label, room.saturating_sub(4)).into_owned();
    let label_style = if run.typing { theme.accent } else { theme.warn };
    let mut ruler = vec![Span::styled("─ ", theme.line), Span::styled(label, label_style)];
    // Where the day's list, which says how to catch up, has given its room to the board, it is said here.
    let catch_up = Some(model.locale.t("day-replan-hint"))
        .filter(|_| !screen.shows_day(area.width) && super::day::can_catch_up(screen));
    let used = ruler.iter().map(Span::width).sum::<usize>() + 2;
    match catch_up.filter(|hint| used + width(hint) + 4 <= room) {
        Some(hint) => ruler.extend([
            Span::styled(format!(" {} ", "─".repeat(room - used - width(&hint) - 2)), theme.line),
            Span::styled(hint.into_owned(), theme.accent),
            Span::styled(" ─", theme.line),
        ]),
        None => ruler.push(Span::styled(format!(" {}", "─".repeat(room.saturating_sub(used))), theme.line)),
    }
    let ruler = Line::from(ruler);
    let prompt_style = if run.typing { theme.accent } else { theme.quiet };
    draw_lines([ruler, Line::styled(PROMPT, prompt_style)], area, buf);
    if area.height > 1 {
        let is_clusters = run.board_type() == Some(BoardType::Clusters) && run.note_at_cursor().is_some();
        let scored = scored(model, run);
        let hint = match run.offered() {
            _ if !run.typing && note_on_map(run).is_some() => model.locale.t("entry-hint-map"),
            _ if !run.typing && is_clusters => model.locale.t("entry-hint-clusters"),
            _ if !run.typing && scored.is_some() => {
                let (number, example, _) = scored.unwrap_or_default();
                model
                    .locale
                    .ta("entry-hint-scores", &[("n", number.into()), ("example", example.into())])
                    .into()
            }
            _ if let Some(name) = run.name_of_cluster() => model.locale.t(match (run.typing, &*name) {
                (true, "") => "entry-hint-name",
                (true, _) => "entry-hint-rename",
                (false, _) => "entry-hint-heading",
            }),
            _ if !run.typing => model.locale.t("entry-hint-board"),
            Some(challenge) => {
                let args = [("text", model.locale.quoted(challenge).into())];
                model.locale.ta("entry-offer", &args).into()
            }
            None => model.locale.t(typing_hint(run)),
        };
        field::draw(&run.entry, &hint, run.typing, theme, line_area(area), buf);
    }
}

/// What can be typed; and in a step that comes to what an earlier one wrote on the same board, that marking it is a key
/// away, since what is asked for there is often just that.
fn typing_hint(run: &Run) -> &'static str {
    let comes_to_notes = |board: BoardRef<'_>| {
        let on_board = |step: &&Step| step.spec.board == board.step.spec.board;
        let first = board.block.steps.iter().find(on_board);
        first.is_some_and(|first| first.id != board.step.id) && board.own().next().is_some()
    };
    match run.board_type() {
        Some(BoardType::Tree) if run.board().is_some_and(comes_to_notes) => "entry-hint-roots",
        Some(BoardType::List | BoardType::Grid) if run.board().is_some_and(comes_to_notes) => {
            "entry-hint-star"
        }
        _ => "entry-hint",
    }
}

/// While the board has the keys: that letters are commands now, and what is being held.
fn board_label(screen: &RunScreen<'_>) -> String {
    let (locale, run) = (&screen.model.locale, screen.run);
    match run.held.as_ref().and_then(|held| run.session.note(held.note)) {
        Some(note) => locale.ta("entry-holding", &[("n", note.no.into())]),
        None => locale.t("entry-board-has-keys").into_owned(),
    }
}

/// What the words will become: the note's kind and place, the table and the note it builds on.
pub fn label(model: &Model, run: &Run) -> String {
    let locale = &model.locale;
    let number = |id| run.session.note(id).map_or(0, |note| note.no);
    let typed = entry::parse(&run.session, run.entry.value()).ok();
    let mut built_on = typed.as_ref().and_then(|typed| typed.built_on);
    let mut text = match &run.purpose {
        Purpose::Edit(note) => return locale.ta("entry-edit", &[("n", number(*note).into())]),
        Purpose::Evidence(note) => return locale.ta("entry-evidence", &[("n", number(*note).into())]),
        Purpose::BuildOn(note) => {
            built_on.get_or_insert(*note);
            becomes(model, run)
        }
        Purpose::New => becomes(model, run),
    };
    if let Some(note) = built_on {
        text = format!("{text} · {}", locale.ta("entry-built-on", &[("n", number(note).into())]));
    }
    if let Some(table) = typed.as_ref().and_then(|typed| typed.table).or_else(|| prefix_alone(run)) {
        let letter = table.letter().to_string();
        text = format!("{text} · {}", locale.ta("entry-table", &[("table", letter.into())]));
    }
    text
}

/// A table's prefix before any words, so that she sees at once that it was understood.
fn prefix_alone(run: &Run) -> Option<TableId> {
    let line = clean_note(run.entry.value());
    let letter = line.strip_suffix(':')?.trim();
    let mut chars = letter.chars();
    let table = TableId::from_letter(chars.next()?)?;
    (chars.next().is_none() && run.session.tables.iter().any(|known| known.id == table)).then_some(table)
}

/// The note that two numbers would place, where the board is a map.
fn note_on_map(run: &Run) -> Option<&Note> {
    run.note_at_cursor().filter(|_| run.board_type() == Some(BoardType::Xy))
}

/// Where points are given: the note that numbers would be points for, numbers to show how, and whose they are.
fn scored(model: &Model, run: &Run) -> Option<(u32, String, String)> {
    let (Some(Lens::Scores(lens)), Some(note)) = (run.lens(), run.note_at_cursor()) else { return None };
    let (least, most) = lens.ends();
    let who = scorer(lens, run.voter, &model.locale);
    Some((note.no, scores::example(least, most, lens.criteria().len()), who))
}

fn becomes(model: &Model, run: &Run) -> String {
    let (locale, lang) = (&model.locale, model.lang());
    let kind = |kind: NoteKind| locale.t(&format!("kind-{}", kind.key())).into_owned();
    let Some(lens) = run.lens() else { return kind(NoteKind::Remark) };
    let signed = |number: i8| number.to_string().replace('-', "−");
    let of_tree = |why: &'static str, link: &'static str| match lens {
        Lens::Tree(tree) if !tree.asks_why() => link,
        _ => why,
    };
    match lens.becomes(&run.cursor_in(lens)) {
        Becomes::Note(of) if let Some((number, example, who)) = scored(model, run) => {
            let args = [("n", number.into()), ("example", example.into()), ("who", who.into())];
            if run.entry.value().starts_with(|first: char| first.is_ascii_digit()) {
                locale.ta("becomes-points", &args)
            } else {
                format!("{} · {}", kind(of), locale.ta("becomes-or-points", &args))
            }
        }
        Becomes::Note(of) => match note_on_map(run) {
            Some(note) => locale.ta("becomes-on-map", &[("kind", kind(of).into()), ("n", note.no.into())]),
            None => kind(of),
        },
        Becomes::InColumn(of, column) => format!("{} · {}", kind(of), column.get(lang)),
        Becomes::InCluster(of, number, name) => {
            let is_named = !name.is_empty();
            let args = [("kind", kind(of).into()), ("n", number.into()), ("name", name.into())];
            locale.ta(if is_named { "becomes-in-named" } else { "becomes-in-cluster" }, &args)
        }
        Becomes::ClusterName(number) => locale.ta("becomes-cluster-name", &[("n", number.into())]),
        Becomes::Stage => locale.t("becomes-stage").into_owned(),
        Becomes::InCell(lane, stage) => format!("{} · {stage}", lane.get(lang)),
        Becomes::Feeling(stage) => locale.ta("becomes-feeling", &[("stage", stage.into())]),
        Becomes::Why(number, None) => {
            locale.ta(of_tree("becomes-why", "becomes-link"), &[("n", number.into())])
        }
        Becomes::Why(number, Some(above)) => {
            let why = locale.ta(of_tree("becomes-why", "becomes-link"), &[("n", number.into())]);
            format!("{why} · {}", locale.ta("becomes-why-above", &[("n", above.into())]))
        }
        Becomes::Branch(number) => {
            locale.ta(of_tree("becomes-branch", "becomes-link-branch"), &[("n", number.into())])
        }
        Becomes::Top => locale.t(of_tree("becomes-top", "becomes-link-top")).into_owned(),
        Becomes::Field(Some(number), field) => {
            locale.ta("becomes-field", &[("n", number.into()), ("field", field.get(lang).to_owned().into())])
        }
        Becomes::Field(None, field) => {
            locale.ta("becomes-new-card", &[("field", field.get(lang).to_owned().into())])
        }
        Becomes::CardFrom(number, field) => {
            let field = field.get(lang).to_owned();
            locale.ta("becomes-card-from", &[("n", number.into()), ("field", field.into())])
        }
        Becomes::Answer(least, most) => {
            locale.ta("becomes-answer", &[("least", signed(least).into()), ("most", signed(most).into())])
        }
        Becomes::Nothing => locale.t("becomes-nothing").into_owned(),
    }
}
