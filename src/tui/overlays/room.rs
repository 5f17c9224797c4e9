//! What the room can be shown, and beside it what it sees: the same picture, drawn small.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};
use tui_input::Input;

use super::super::keymap::{Action, COMMANDS, Context};
use super::super::model::Model;
use super::super::projector::{Rooms, name_key};
use super::super::theme::Theme;
use super::super::widgets::field;
use super::dialog::frame;
use crate::core::room::Shows;
use crate::room::{Contact, RoomScreen, RoomTheme};
use crate::term::text::{cut, draw as draw_lines, width, wrap};

/// As large as the dialog gets: a picture larger than this is what the other window is for.
const LARGEST: (u16, u16) = (112, 30);
/// The cells of the list of views.
const LIST: u16 = 24;

/// Draws the dialog, and says where the caret stands while a message is typed.
pub fn draw(
    model: &Model,
    at: usize,
    message: Option<&Input>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let run = model.run()?;
    let size = (area.width.saturating_sub(6).min(LARGEST.0), area.height.saturating_sub(2).min(LARGEST.1));
    let inner = frame(&model.locale.t("room-heading"), size, &model.theme, area, buf);
    let status = status(model, run.projector.rooms);
    let status = wrap(&status, usize::from(inner.width))
        .into_iter()
        .map(|line| Line::styled(line, model.theme.text))
        .collect::<Vec<_>>();
    let below = u16::try_from(status.len()).unwrap_or(u16::MAX);
    let [body, _, below, entry] = inner.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(below),
        Constraint::Length(u16::from(message.is_some())),
    ]));
    let [list, _, picture] = body.layout(&Layout::horizontal([
        Constraint::Length(LIST.min(inner.width / 2)),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let room = usize::from(list.width);
    let shown = run.projector.showing.what;
    let lines = Shows::ALL
        .iter()
        .enumerate()
        .map(|(index, &what)| line_of(model, what, index == at && message.is_none(), what == shown, room));
    draw_lines(lines, list, buf);
    true_picture(model, picture, buf);
    draw_lines(status, below, buf);
    let message = message?;
    let marked = Rect { x: entry.x + 2.min(entry.width), width: entry.width.saturating_sub(2), ..entry };
    draw_lines([Line::styled("› ", model.theme.accent)], entry, buf);
    field::draw(message, &model.locale.t("room-message-hint"), true, &model.theme, marked, buf);
    field::caret(message, marked)
}

/// A view: its key, its name, and a sign on the one that is shown.
fn line_of(model: &Model, what: Shows, here: bool, shown: bool, room: usize) -> Line<'static> {
    let theme = &model.theme;
    let key = key_of(what);
    let name = model.locale.t(name_key(what));
    let name = cut(&name, room.saturating_sub(width(key) + 5)).into_owned();
    Line::from(vec![
        Span::styled(if here { "▸ " } else { "  " }, theme.accent),
        Span::styled(key, theme.accent),
        Span::raw(" "),
        Span::styled(name, if here { theme.cursor } else { theme.text }),
        Span::styled(if shown { " ◂" } else { "" }, theme.good),
    ])
}

fn key_of(what: Shows) -> &'static str {
    let action = match what {
        Shows::Clock => Action::ShowClock,
        Shows::Task => Action::ShowTask,
        Shows::Board => Action::ShowBoard,
        Shows::Agenda => Action::ShowAgenda,
        Shows::Message => Action::ShowMessage,
        Shows::Result => Action::ShowResult,
        Shows::Black => Action::Black,
    };
    let row = COMMANDS.iter().find(|row| row.action == action && row.contexts.contains(&Context::Room));
    row.and_then(|row| row.keys.first().copied()).unwrap_or_default()
}

fn true_picture(model: &Model, area: Rect, buf: &mut Buffer) {
    let block = Block::bordered().border_style(model.theme.line);
    let inner = block.inner(area);
    block.render(area, buf);
    let Some(view) = model.room_view().filter(|_| !inner.is_empty()) else { return };
    let theme = if model.theme == Theme::monochrome() { RoomTheme::monochrome() } else { RoomTheme::dark() };
    let screen = RoomScreen {
        view: Some(&view),
        locale: &model.locale,
        theme: &theme,
        now: model.last.wall,
        offset: model.offset,
        contact: Contact::Live,
    };
    screen.render(inner, buf);
}

/// Whether anybody sees it, and what to do when nobody does.
fn status(model: &Model, rooms: Rooms) -> String {
    let key = match rooms {
        Rooms::None => "room-none",
        Rooms::Open => "room-open",
        Rooms::Behind => "room-behind",
    };
    model.locale.t(key).into_owned()
}
