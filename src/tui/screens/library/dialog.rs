//! The small dialogs of the library and the builder: what fits here, a copy of her own, a new programme, a file.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use tui_input::Input;

use super::super::super::model::Model;
use super::super::super::overlays::frame;
use super::super::super::widgets::field;
use super::super::run::phase_key;
use super::shelf::next_phase;
use crate::core::method::Phase;
use crate::library::fits::Wish;
use crate::term::text::{cut, draw as draw_lines};

/// A dialog of the library.
#[derive(Clone, Debug)]
pub enum Dialog {
    /// What fits here.
    Fits(FitsForm),
}

/// Minutes, people and phase, as they are typed.
#[derive(Clone, Debug, Default)]
pub struct FitsForm {
    minutes: Input,
    people: Input,
    phase: Option<Phase>,
    at: usize,
}

/// The locale keys of the labels of [`FitsForm`], from the top.
const FITS: [&str; 3] = ["fits-minutes", "fits-people", "fits-phase"];

impl FitsForm {
    /// As it was asked last.
    pub fn of(wish: &Wish) -> Self {
        let line = |number: Option<u32>| Input::new(number.map_or_else(String::new, |n| n.to_string()));
        Self {
            minutes: line(wish.minutes),
            people: line(wish.people.map(u32::from)),
            phase: wish.phase,
            at: 0,
        }
    }

    /// What is asked for; which line is no number where one is not.
    pub fn wish(&self) -> Result<Wish, usize> {
        Ok(Wish {
            minutes: number(&self.minutes).map_err(|()| 0_usize)?.map(u32::from),
            people: number(&self.people).map_err(|()| 1_usize)?,
            phase: self.phase,
        })
    }
}

/// A whole number of one or more, with or without «min» or «personer» behind; nothing where nothing is typed.
fn number(line: &Input) -> Result<Option<u16>, ()> {
    let typed = line.value().trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let digits = typed.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, ' ' | '.'));
    digits.parse().ok().filter(|number| *number > 0).map(Some).ok_or(())
}

impl Dialog {
    /// The line words are typed into.
    pub fn line(&mut self) -> Option<&mut Input> {
        match self {
            Self::Fits(form) => match form.at {
                0 => Some(&mut form.minutes),
                1 => Some(&mut form.people),
                _ => None,
            },
        }
    }

    /// Which line she is at.
    pub fn at(&mut self) -> &mut usize {
        match self {
            Self::Fits(form) => &mut form.at,
        }
    }

    /// How many lines there are.
    pub fn count(&self) -> usize {
        match self {
            Self::Fits(_) => FITS.len(),
        }
    }

    /// True on a line where one chooses rather than types.
    pub fn is_at_choice(&self) -> bool {
        matches!(self, Self::Fits(FitsForm { at: 2, .. }))
    }

    /// Left and right on such a line.
    pub fn turn(&mut self, forward: bool) {
        let Self::Fits(form) = self;
        if form.at == 2 {
            form.phase = next_phase(form.phase, forward);
        }
    }
}

/// How wide the labels are.
const LABEL: u16 = 22;

/// Draws the dialog, and says where the caret stands in it.
pub fn draw(model: &Model, dialog: &Dialog, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match dialog {
        Dialog::Fits(form) => fits(model, form, area, buf),
    }
}

fn fits(model: &Model, form: &FitsForm, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let locale = &model.locale;
    let size = (area.width.saturating_sub(8).min(64), 5);
    let inner = frame(&locale.t("fits-heading"), size, &model.theme, area, buf);
    let about = locale.t("fits-about");
    draw_lines(
        [Line::styled(cut(&about, usize::from(inner.width)).into_owned(), model.theme.quiet)],
        inner,
        buf,
    );
    let mut caret = None;
    for (index, label) in (0_u16..).zip(FITS) {
        let row = Rect { y: inner.y + 2 + index, height: 1, ..inner }.intersection(inner);
        let here = usize::from(index) == form.at;
        let (label_area, value_area) = field::columns(row, LABEL);
        let style = if here { model.theme.accent } else { model.theme.text };
        draw_lines([Line::styled(locale.t(label).into_owned(), style)], label_area, buf);
        let line = match index {
            0 => &form.minutes,
            1 => &form.people,
            _ => {
                let name = match form.phase {
                    Some(phase) => locale.t(&format!("phase-{}", phase_key(phase))),
                    None => locale.t("fits-any-phase"),
                };
                let text = if here { format!("‹ {name} ›") } else { name.into_owned() };
                draw_lines([Line::styled(text, model.theme.text)], value_area, buf);
                continue;
            }
        };
        field::draw(line, &locale.t("fits-open"), here, &model.theme, value_area, buf);
        if here {
            caret = field::caret(line, value_area);
        }
    }
    caret
}
