//! The day to jump in, and the ways to come in on time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::model::Model;
use super::super::screens::run::mark_of;
use super::dialog::{around, boxed, part_of};
use crate::core::plan::{Forecast, Progress, shown_minutes};
use crate::core::replan::{Alternative, Price};
use crate::core::session::Session;
use crate::term::text::{cut, width, wrap};

/// The cells before a part's name in the day to jump in: how far it has come, its times and the arrow.
const BEFORE_NAME: usize = 22;

/// The day's parts and their steps, to go to one of them.
pub(super) fn day(model: &Model, at: usize, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let (theme, locale, lang, session) = (&model.theme, &model.locale, model.lang(), &run.session);
    let inner = boxed(model, "day-jump-heading", (76, area.height.saturating_sub(2)), area, buf);
    let forecast = Forecast::of(session, model.last.wall);
    let room = usize::from(inner.width);
    let mut lines = Vec::new();
    let mut index = 0;
    let mut at_line = 0;
    for times in &forecast.blocks {
        let block = &session.day.blocks[times.block];
        let mark = mark_of(times.progress, theme);
        let clock = |at| locale.clock(session.local(at));
        let minutes = locale.minutes(shown_minutes(times.expected.from, times.expected.to));
        // A block of a single step is one line; its step has nothing to add.
        let alone = block.steps.len() == 1;
        let chosen = |index: usize| if index == at { theme.cursor } else { theme.heading };
        let arrow = |index: usize| if index == at { "▸ " } else { "  " };
        if alone && index == at {
            at_line = lines.len();
        }
        lines.push(Line::from(vec![
            Span::styled(format!("{} ", mark.sign), mark.style),
            Span::styled(format!("{} ", clock(times.planned.from)), theme.text),
            Span::styled(
                format!("{}–{} ", clock(times.expected.from), clock(times.expected.to)),
                theme.quiet,
            ),
            // Beside the name, which is what she looks at.
            Span::styled(if alone { arrow(index) } else { "  " }, theme.accent),
            Span::styled(
                cut(block.name.get(lang), room.saturating_sub(BEFORE_NAME + width(&minutes) + 2))
                    .into_owned(),
                if alone { chosen(index) } else { theme.heading },
            ),
            Span::styled(format!("  {minutes}"), theme.quiet),
        ]));
        if alone {
            index += 1;
            continue;
        }
        for step in &block.steps {
            if index == at {
                at_line = lines.len();
            }
            let minutes = locale.ta("length-minutes", &[("m", session.planned_minutes(step).into())]);
            let now = step.id == session.clock.step;
            let used = BEFORE_NAME + 2 + width(&minutes) + 2;
            let name = cut(step.spec.name.get(lang), room.saturating_sub(used)).into_owned();
            let sign = if now { mark_of(Progress::Now, theme).sign } else { " " };
            lines.push(Line::from(vec![
                Span::raw(" ".repeat(BEFORE_NAME - 2)),
                Span::styled(format!("{sign} "), theme.accent),
                Span::styled(arrow(index), theme.accent),
                Span::styled(name, if index == at { theme.cursor } else { theme.text }),
                Span::styled(format!("  {minutes}"), theme.quiet),
            ]));
            index += 1;
        }
    }
    around(model, lines, at_line, inner, buf);
}

/// The ways to come in on time, each with what it costs.
pub(super) fn replan(model: &Model, ways: &[Alternative], at: usize, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let (theme, locale) = (&model.theme, &model.locale);
    let inner_width = area.width.saturating_sub(8).min(90);
    let room = usize::from(inner_width);
    let mut lines = vec![Line::raw(locale.t("replan-about").into_owned()), Line::default()];
    let mut chosen = 0..0;
    for (index, way) in ways.iter().enumerate() {
        let here = index == at;
        let first = lines.len();
        lines.push(Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.accent),
            Span::styled(
                cut(&ending(model, &run.session, way), room.saturating_sub(2)).into_owned(),
                if here { theme.cursor } else { theme.heading },
            ),
        ]));
        let price = price_words(model, &run.session, &way.price);
        lines.extend(wrap(&price, room.saturating_sub(2)).iter().map(|line| Line::raw(format!("  {line}"))));
        if here {
            chosen = first..lines.len();
        }
        lines.push(Line::default());
    }
    lines.pop();
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let inner = boxed(model, "replan-heading", (inner_width, height), area, buf);
    // Nobody should choose a way without having seen all it costs: its last line is in view, and its first where it fits.
    let first = chosen.end.saturating_sub(usize::from(inner.height)).min(chosen.start);
    part_of(model, lines, if at == 0 { 0 } else { first }, inner, buf);
}

/// How the day would end: «Slutt 15:47, 17 min for sent. Lunsj 38 min for sent.»
fn ending(model: &Model, session: &Session, way: &Alternative) -> String {
    let locale = &model.locale;
    let time = locale.clock(session.local(way.expected_end));
    let mut words = vec![locale.ta("replan-end", &[("time", time.into())])];
    if !way.still_late.is_zero() {
        words.push(locale.ta("replan-still-late", &[("length", locale.minutes(way.still_late).into())]));
    }
    if let Some(missed) = way.missed {
        let name = session.day.blocks[missed.block].name.get(model.lang());
        let length = locale.minutes(-missed.slack);
        words.push(locale.ta("replan-missed", &[("name", name.into()), ("length", length.into())]));
    }
    words.join(" · ")
}

/// What an alternative costs: «Idékort 35 → 25 min, Energizer ut».
fn price_words(model: &Model, session: &Session, price: &[Price]) -> String {
    let name = |block: usize| session.day.blocks[block].name.get(model.lang()).to_owned();
    let words: Vec<String> = price
        .iter()
        .map(|price| match *price {
            Price::Shorter { block, from, to } => model.locale.ta(
                "price-shorter",
                &[("name", name(block).into()), ("from", from.into()), ("to", to.into())],
            ),
            Price::Out { block, minutes } => {
                model.locale.ta("price-out", &[("name", name(block).into()), ("minutes", minutes.into())])
            }
        })
        .collect();
    words.join(", ")
}
