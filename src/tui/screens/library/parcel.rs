//! Methods and programmes from others: what a file of them holds, who made it, and what would come of it here.

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use tui_input::Input;

use super::super::super::model::Model;
use super::super::super::overlays::frame;
use super::super::super::widgets::field;
use crate::core::text::clean_line;
use crate::library::Library;
use crate::library::bundle::{Bundle, Plan, Trouble, describe, preview};
use crate::library::edit::name_in_files;
use crate::locale::Locale;
use crate::term::text::{draw as draw_lines, wrap};

/// A file from others that has been read.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// How far it is scrolled.
    pub scroll: u16,
    /// What the file is called.
    file: String,
    /// The file; none where it is refused, and then the plan says why.
    bundle: Option<Bundle>,
    plan: Result<Plan, Vec<Trouble>>,
    /// True where a name of hers is in the way.
    collides: bool,
    suffix: Input,
}

impl Parcel {
    /// What these bytes of a file hold, and what would come of it in this library.
    pub fn read(path: &Path, bytes: &[u8], library: &Library) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let file = clean_line(&file, usize::MAX);
        let (bundle, plan) = match Bundle::read(bytes, library) {
            Ok(bundle) => {
                let plan = bundle.plan(library, None);
                (Some(bundle), plan)
            }
            Err(troubles) => (None, Err(troubles)),
        };
        let collides = plan.as_ref().is_ok_and(|plan| !plan.is_possible());
        Self { scroll: 0, file, bundle, plan, collides, suffix: Input::default() }
    }

    /// The line for what is put after the names that are taken, where some are.
    pub fn line(&mut self) -> Option<&mut Input> {
        self.collides.then_some(&mut self.suffix)
    }

    /// What she has typed there has changed.
    pub fn plan_again(&mut self, library: &Library) {
        let Some(bundle) = &self.bundle else { return };
        // «Bærum» is as good an answer as «baerum».
        let suffix = name_in_files(self.suffix.value());
        self.plan = bundle.plan(library, Some(suffix.as_str()).filter(|suffix| !suffix.is_empty()));
    }

    /// What would come of it; nothing where it is refused.
    pub fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref().ok()
    }

    /// Why it is refused, a line for each reason.
    pub fn told(&self, locale: &Locale) -> Vec<String> {
        let troubles = self.plan.as_ref().err().map(Vec::as_slice).unwrap_or_default();
        troubles.iter().map(|trouble| describe(trouble, &self.file, locale)).collect()
    }

    /// True where something would come of it, and nothing is in the way.
    pub fn can_be_taken_in(&self) -> bool {
        self.plan().is_some_and(|plan| plan.is_possible() && !plan.has_nothing_new())
    }

    /// The locale key of what Enter does, or why it does nothing.
    fn ending(&self) -> &'static str {
        match &self.plan {
            Err(_) if self.collides => "parcel-other-suffix",
            Err(_) => "bundle-refused",
            Ok(plan) if plan.has_nothing_new() => "bundle-nothing-new",
            Ok(plan) if plan.is_possible() => "parcel-enter",
            Ok(_) => "parcel-collides",
        }
    }
}

/// Draws it, and says where the caret stands.
pub fn draw(model: &Model, parcel: &Parcel, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let (theme, locale) = (&model.theme, &model.locale);
    let size = (area.width.saturating_sub(6).min(96), area.height.saturating_sub(2));
    let inner = frame(&locale.t("parcel-heading"), size, theme, area, buf);
    let room = usize::from(inner.width);
    let wrapped = |text: &str, style: Style| -> Vec<Line<'static>> {
        // What is below a heading stays below it when it is broken.
        let indent = text.len() - text.trim_start().len();
        let lines = wrap(text.trim_start(), room.saturating_sub(indent));
        lines.into_iter().map(|line| Line::styled(format!("{:indent$}{line}", ""), style)).collect()
    };
    let (mut lines, ending_style) = match (&parcel.plan, &parcel.bundle, &model.library) {
        (Ok(plan), Some(bundle), Some(library)) => {
            let text = preview(bundle, plan, library, locale);
            let style = if plan.is_possible() { theme.good } else { theme.warn };
            (text.lines().flat_map(|line| wrapped(line, theme.text)).collect(), style)
        }
        (Err(_), ..) => {
            let told = parcel.told(locale).into_iter();
            (told.flat_map(|line| wrapped(&line, theme.text)).collect::<Vec<_>>(), theme.bad)
        }
        _ => (Vec::new(), theme.text),
    };
    lines.splice(0..0, [Line::styled(parcel.file.clone(), theme.heading), Line::default()]);
    let ending = wrapped(&locale.t(parcel.ending()), ending_style);
    let below = u16::try_from(ending.len()).unwrap_or(0) + u16::from(parcel.collides) + 1;
    let above = Rect { height: inner.height.saturating_sub(below), ..inner };
    super::scrolled(model, lines, parcel.scroll, above, buf);
    let below = Rect { y: above.bottom() + 1, height: below.saturating_sub(1), ..inner }.intersection(inner);
    draw_lines(ending, below, buf);
    if !parcel.collides {
        return None;
    }
    let line = Rect { y: below.bottom().saturating_sub(1), height: 1, ..below }.intersection(below);
    let (label, value) = field::columns(line, 24);
    draw_lines([Line::styled(locale.t("parcel-suffix").into_owned(), theme.accent)], label, buf);
    field::draw(&parcel.suffix, &locale.t("parcel-suffix-empty"), true, theme, value, buf);
    field::caret(&parcel.suffix, value)
}
