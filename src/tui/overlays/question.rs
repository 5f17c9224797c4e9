//! Questions with a few answers.

use fluent_bundle::FluentValue;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::model::Model;
use super::dialog::boxed;
use super::{GapQuestion, LongAgo};
use crate::term::text::{cut, draw as draw_lines, wrap};

/// A question with its answers one below the other.
fn question(
    model: &Model,
    title: &str,
    text: &str,
    answers: &[String],
    at: usize,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = &model.theme;
    let inner_width = area.width.saturating_sub(8).min(70);
    let mut lines: Vec<Line<'_>> =
        wrap(text, usize::from(inner_width)).into_iter().map(|line| Line::styled(line, theme.text)).collect();
    lines.push(Line::default());
    lines.extend(answers.iter().enumerate().map(|(index, answer)| {
        let here = index == at;
        Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.accent),
            Span::styled(answer.as_str(), if here { theme.cursor } else { theme.text }),
        ])
    }));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let inner = boxed(model, title, (inner_width, height), area, buf);
    draw_lines(lines, inner, buf);
}

/// Whether a gap in which nobody was there counts.
pub(super) fn gap(model: &Model, gap: &GapQuestion, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let locale = &model.locale;
    let clock = |at| FluentValue::from(locale.clock(run.session.local(at)));
    let length = locale.minutes(gap.to - gap.from);
    let text =
        locale.ta("gap-text", &[("from", clock(gap.from)), ("to", clock(gap.to)), ("length", length.into())]);
    let answers = [locale.t("gap-drop").into_owned(), locale.t("gap-count").into_owned()];
    question(model, "gap-heading", &text, &answers, gap.at, area, buf);
}

/// What to do with a day that was left long ago.
pub(super) fn long_ago(model: &Model, asked: LongAgo, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let locale = &model.locale;
    let local = run.session.local(asked.last);
    let when = format!("{} {}", locale.short_date(local), locale.clock(local));
    let title = locale.quoted(&run.session.details.title);
    let text = locale.ta("long-ago-text", &[("title", title.into()), ("when", when.clone().into())]);
    let answers = [
        locale.t("long-ago-look").into_owned(),
        locale.t("long-ago-go-on").into_owned(),
        locale.ta("long-ago-close", &[("when", when.into())]),
    ];
    question(model, "long-ago-heading", &text, &answers, asked.at, area, buf);
}

/// Whether pasted lines are a note each, or one.
pub(super) fn paste(model: &Model, pasted: &[String], at: usize, area: Rect, buf: &mut Buffer) {
    let locale = &model.locale;
    let n = pasted.len();
    let first: Vec<&str> = pasted.iter().take(3).map(String::as_str).collect();
    let text = locale.ta("paste-text", &[("n", n.into()), ("first", first.join(" / ").into())]);
    let text = cut(&text, 300).into_owned();
    let answers = [locale.ta("paste-each", &[("n", n.into())]), locale.t("paste-one").into_owned()];
    question(model, "paste-heading", &text, &answers, at, area, buf);
}
