//! How each overlay looks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use tui_input::Input;

use super::super::model::{Model, Overlay};
use super::super::screens::library::{draw_dialog, draw_lineage, draw_parcel};
use super::super::screens::run::guide_lines;
use super::super::widgets::field;
use super::dialog::{below_first_line, boxed, filter_line, scrolled};
use super::{Details, commands, day, export, print, question, record, room, thread};
use crate::term::text::{cut, draw as draw_lines};

/// Draws what lies on top, and says where the caret stands in it.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match &model.overlay {
        Overlay::None => None,
        Overlay::Help { filter, at } => Some(commands::help(model, filter, *at, area, buf)),
        Overlay::Palette { filter, at } => Some(commands::palette(model, filter, *at, area, buf)),
        Overlay::Guide { scroll } => {
            let inner = boxed(model, "guide-heading", (76, area.height), area, buf);
            let lines = guide_lines(model, usize::from(inner.width));
            scrolled(model, lines, *scroll, inner, buf);
            None
        }
        Overlay::Day { at } => {
            day::day(model, *at, area, buf);
            None
        }
        Overlay::Replan { ways, at } => {
            day::replan(model, ways, *at, area, buf);
            None
        }
        Overlay::Gap(gap) => {
            question::gap(model, gap, area, buf);
            None
        }
        Overlay::LongAgo(asked) => {
            question::long_ago(model, *asked, area, buf);
            None
        }
        Overlay::Paste { lines, at } => {
            question::paste(model, lines, *at, area, buf);
            None
        }
        Overlay::Thread { note, scroll } => {
            thread::draw(model, *note, *scroll, area, buf);
            None
        }
        Overlay::Note { note, at } => {
            record::note(model, *note, *at, area, buf);
            None
        }
        Overlay::Find { typed, at, hits } => record::find(model, typed, (hits, *at), area, buf),
        Overlay::Kinds { note, at } => {
            record::kinds(model, *note, *at, area, buf);
            None
        }
        Overlay::Folder(line) => Some(folder(model, line, area, buf)),
        Overlay::Lineage(page) => {
            draw_lineage(model, page, area, buf);
            None
        }
        Overlay::Parcel(parcel) => draw_parcel(model, parcel, area, buf),
        Overlay::Library(dialog) => draw_dialog(model, dialog, area, buf),
        Overlay::Export(asked) => export::draw(model, asked, area, buf),
        Overlay::Print(asked) => print::draw(model, asked, area, buf),
        Overlay::Details(details) => details_form(model, details, area, buf),
        Overlay::Room { at, message } => room::draw(model, *at, message.as_ref(), area, buf),
    }
}

fn folder(model: &Model, line: &Input, area: Rect, buf: &mut Buffer) -> Position {
    let inner = boxed(model, "folder-heading", (area.width.saturating_sub(8).min(76), 3), area, buf);
    let about = model.locale.t("folder-about");
    draw_lines([Line::raw(cut(&about, usize::from(inner.width)).into_owned())], inner, buf);
    filter_line(model, line, "folder-hint", below_first_line(inner, 1), buf)
}

fn details_form(model: &Model, details: &Details, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let inner = boxed(model, "details-heading", (area.width.saturating_sub(8).min(84), 3), area, buf);
    let mut caret = None;
    for (index, (line, label)) in details.lines().iter().zip(Details::LABELS).enumerate() {
        let offset = u16::try_from(index).unwrap_or(0);
        if offset >= inner.height {
            break;
        }
        let row = Rect { y: inner.y + offset, height: 1, ..inner };
        let (label_area, value_area) = field::columns(row, 20);
        let here = index == details.at;
        let style = if here { model.theme.accent } else { model.theme.text };
        draw_lines([Line::styled(model.locale.t(label).into_owned(), style)], label_area, buf);
        field::draw(line, "", here, &model.theme, value_area, buf);
        if here {
            caret = field::caret(line, value_area);
        }
    }
    caret
}
