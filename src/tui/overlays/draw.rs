//! How each overlay looks.

use fluent_bundle::FluentValue;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;

use super::super::keymap::{Action, COMMANDS, Command, Context};
use super::super::model::{Model, Overlay};
use super::super::screens::library::{draw_dialog, draw_lineage, draw_parcel};
use super::super::screens::run::{guide_lines, mark_of};
use super::super::widgets::field;
use super::dialog::frame;
use super::{Details, GapQuestion, LongAgo, help_rows, palette_matches};
use super::{export, record, room};
use crate::core::ids::NoteId;
use crate::core::plan::{Forecast, Progress};
use crate::core::replan::{Alternative, Price};
use crate::core::session::Session;
use crate::core::thread::Link;
use crate::term::text::{cut, draw as draw_lines, width, wrap};

/// Draws what lies on top, and says where the caret stands in it.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) -> Option<Position> {
    match &model.overlay {
        Overlay::None => None,
        Overlay::Help { filter, at } => Some(help(model, filter, *at, area, buf)),
        Overlay::Palette { filter, at } => Some(palette(model, filter, *at, area, buf)),
        Overlay::Guide { scroll } => {
            let inner = boxed(model, "guide-heading", (76, area.height), area, buf);
            let lines = guide_lines(model, usize::from(inner.width));
            scrolled(model, lines, *scroll, inner, buf);
            None
        }
        Overlay::Day { at } => {
            day(model, *at, area, buf);
            None
        }
        Overlay::Replan { ways, at } => {
            replan(model, ways, *at, area, buf);
            None
        }
        Overlay::Gap(gap) => {
            gap_question(model, gap, area, buf);
            None
        }
        Overlay::LongAgo(asked) => {
            long_ago(model, *asked, area, buf);
            None
        }
        Overlay::Paste { lines, at } => {
            paste(model, lines, *at, area, buf);
            None
        }
        Overlay::Thread { note, scroll } => {
            thread(model, *note, *scroll, area, buf);
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
        Overlay::Details(details) => details_form(model, details, area, buf),
        Overlay::Room { at, message } => room::draw(model, *at, message.as_ref(), area, buf),
    }
}

fn boxed(model: &Model, title: &str, size: (u16, u16), area: Rect, buf: &mut Buffer) -> Rect {
    frame(&model.locale.t(title), size, &model.theme, area, buf)
}

fn scrolled(model: &Model, lines: Vec<Line<'_>>, scroll: u16, area: Rect, buf: &mut Buffer) {
    let most = lines.len().saturating_sub(usize::from(area.height));
    part_of(model, lines, usize::from(scroll).min(most), area, buf);
}

/// The lines round the chosen one that fit.
pub(super) fn around(model: &Model, lines: Vec<Line<'_>>, at: usize, area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let first = at.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
    part_of(model, lines, first, area, buf);
}

/// The lines from `first` that fit, and on the frame below, where no word is under it, that there are more.
pub(super) fn part_of(model: &Model, lines: Vec<Line<'_>>, first: usize, area: Rect, buf: &mut Buffer) {
    let is_more = first + usize::from(area.height) < lines.len();
    draw_lines(lines.into_iter().skip(first), area, buf);
    if is_more && !area.is_empty() {
        let text = format!(" {} ", model.locale.t("more-below"));
        let left =
            area.right().saturating_sub(u16::try_from(width(&text)).unwrap_or(u16::MAX)).max(area.left());
        let below = area.bottom().min(buf.area.bottom() - 1);
        buf.set_stringn(left, below, text, usize::from(area.width), model.theme.accent);
    }
}

pub(super) fn below_first_line(area: Rect, gap: u16) -> Rect {
    let top = (1 + gap).min(area.height);
    Rect { y: area.y + top, height: area.height - top, ..area }
}

/// A line to filter by, and where its caret stands.
pub(super) fn filter_line(
    model: &Model,
    filter: &Input,
    hint: &str,
    area: Rect,
    buf: &mut Buffer,
) -> Position {
    let line = Rect { height: area.height.min(1), ..area };
    let marked = Rect { x: line.x + 2.min(line.width), width: line.width.saturating_sub(2), ..line };
    draw_lines([Line::styled("› ", model.theme.accent)], line, buf);
    field::draw(filter, &model.locale.t(hint), true, &model.theme, marked, buf);
    field::caret(filter, marked).unwrap_or_else(|| area.as_position())
}

fn command_line(model: &Model, command: &Command, here: bool, room: usize) -> Line<'static> {
    let theme = &model.theme;
    let keys = keys_of(model, command);
    let name = model.locale.t(&command.name_key());
    let name = cut(&name, room.saturating_sub(width(&keys) + 3)).into_owned();
    let fill = room.saturating_sub(width(&name) + width(&keys) + 2);
    Line::from(vec![
        Span::styled(if here { "▸ " } else { "  " }, theme.accent),
        Span::styled(name, if here { theme.cursor } else { theme.text }),
        Span::raw(" ".repeat(fill)),
        Span::styled(keys, theme.accent),
    ])
}

/// Every key a command has on the screen below, the one to show first.
fn keys_of(model: &Model, command: &Command) -> String {
    let contexts = model.contexts_below();
    let rows = COMMANDS.iter().filter(|row| row.action == command.action);
    let here = rows.filter(|row| row.contexts.iter().any(|context| contexts.contains(context)));
    let keys: Vec<&str> = here.flat_map(|row| row.keys).copied().collect();
    match keys.first() {
        Some(_) => keys.join(" "),
        // A letter that works in a dialog is shown after the key that opens it.
        None if command.contexts == [Context::Room] => {
            let opens = Command::of(Action::Room).and_then(|row| row.keys.first()).copied();
            [opens, command.keys.first().copied()].into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        None => command.keys.join(" "),
    }
}

fn help(model: &Model, filter: &Input, at: usize, area: Rect, buf: &mut Buffer) -> Position {
    let rows = help_rows(model, filter.value());
    let count: usize = rows.iter().map(|(_, commands)| commands.len() + 2).sum();
    let height = u16::try_from(count + 3).unwrap_or(u16::MAX);
    let inner = boxed(model, "help-heading", (64, height), area, buf);
    let room = usize::from(inner.width);
    let caret = filter_line(model, filter, "help-filter", inner, buf);
    let mut lines = Vec::new();
    let mut index = 0;
    let mut at_line = 0;
    for (section, commands) in rows {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(model.locale.t(section.key()).into_owned(), model.theme.heading));
        for command in commands {
            if index == at {
                at_line = lines.len();
            }
            lines.push(command_line(model, command, index == at, room));
            index += 1;
        }
    }
    let list = below_first_line(inner, 1);
    around(model, lines, at_line, list, buf);
    caret
}

fn palette(model: &Model, filter: &Input, at: usize, area: Rect, buf: &mut Buffer) -> Position {
    let found = palette_matches(model, filter.value());
    let height = area.height.saturating_sub(4).clamp(4, 24);
    let inner = boxed(model, "palette-heading", (64, height), area, buf);
    let room = usize::from(inner.width);
    let caret = filter_line(model, filter, "palette-filter", inner, buf);
    let mut lines: Vec<Line<'_>> = found
        .iter()
        .enumerate()
        .map(|(index, command)| command_line(model, command, index == at, room))
        .collect();
    if lines.is_empty() {
        lines.push(Line::styled(model.locale.t("palette-none").into_owned(), model.theme.quiet));
    }
    let list = below_first_line(inner, 1);
    around(model, lines, at, list, buf);
    caret
}

/// The cells before a part's name in the day to jump in: how far it has come, its times and the arrow.
const BEFORE_NAME: usize = 22;

fn day(model: &Model, at: usize, area: Rect, buf: &mut Buffer) {
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
        let minutes = locale.minutes(times.expected.length());
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

fn replan(model: &Model, ways: &[Alternative], at: usize, area: Rect, buf: &mut Buffer) {
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

fn gap_question(model: &Model, gap: &GapQuestion, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let locale = &model.locale;
    let clock = |at| FluentValue::from(locale.clock(run.session.local(at)));
    let length = locale.minutes(gap.to - gap.from);
    let text =
        locale.ta("gap-text", &[("from", clock(gap.from)), ("to", clock(gap.to)), ("length", length.into())]);
    let answers = [locale.t("gap-drop").into_owned(), locale.t("gap-count").into_owned()];
    question(model, "gap-heading", &text, &answers, gap.at, area, buf);
}

fn long_ago(model: &Model, asked: LongAgo, area: Rect, buf: &mut Buffer) {
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

fn paste(model: &Model, pasted: &[String], at: usize, area: Rect, buf: &mut Buffer) {
    let locale = &model.locale;
    let n = pasted.len();
    let first: Vec<&str> = pasted.iter().take(3).map(String::as_str).collect();
    let text = locale.ta("paste-text", &[("n", n.into()), ("first", first.join(" / ").into())]);
    let text = cut(&text, 300).into_owned();
    let answers = [locale.ta("paste-each", &[("n", n.into())]), locale.t("paste-one").into_owned()];
    question(model, "paste-heading", &text, &answers, at, area, buf);
}

fn thread(model: &Model, note: NoteId, scroll: u16, area: Rect, buf: &mut Buffer) {
    let Some(run) = model.run() else { return };
    let (theme, locale) = (&model.theme, &model.locale);
    let thread = run.thread(note);
    let room = usize::from(area.width.saturating_sub(4).min(84));
    let mut lines = Vec::new();
    let depth = thread.before.iter().map(|link| link.depth).max().unwrap_or(0);
    // From the beginning of the thread down to the note, and on to what came of it.
    for link in thread.before.iter().rev() {
        lines.extend(thread_line(model, *link, depth - link.depth, false, room));
    }
    lines.extend(thread_line(model, Link { depth: 0, note }, depth, true, room));
    lines.extend(cluster_lines(model, note, depth, room));
    for link in &thread.after {
        lines.extend(thread_line(model, *link, depth + link.depth, false, room));
    }
    if thread.is_empty() {
        lines.push(Line::default());
        let alone = locale.t("thread-alone");
        let alone = wrap(&alone, room).into_iter();
        lines.extend(alone.map(|line| Line::styled(line.into_owned(), theme.quiet)));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let inner = boxed(model, "thread-heading", (84, height), area, buf);
    scrolled(model, lines, scroll, inner, buf);
}

/// The clusters a note was sorted into, each by its name.
fn cluster_lines(model: &Model, note: NoteId, indent: usize, room: usize) -> Vec<Line<'static>> {
    let Some((run, note)) = model.run().and_then(|run| Some((run, run.session.note(note)?))) else {
        return Vec::new();
    };
    let sorted = note.places.iter().filter_map(|(board, place)| Some((board, place.cluster?)));
    let line = |(board, id): (&_, u32)| {
        let name = run.session.board_state(board).cluster_name(id).to_owned();
        let key = if name.is_empty() { "undo-in-cluster" } else { "thread-in-cluster" };
        let words = model.locale.ta(key, &[("n", id.into()), ("name", model.locale.quoted(&name).into())]);
        let text = format!("{}  {words}", "  ".repeat(indent.min(12)));
        Line::styled(cut(&text, room).into_owned(), model.theme.quiet)
    };
    sorted.map(line).collect()
}

fn thread_line(model: &Model, link: Link, indent: usize, here: bool, room: usize) -> Option<Line<'_>> {
    let note = model.run()?.session.note(link.note)?;
    let kind = model.locale.t(&format!("kind-{}", note.kind.key()));
    let lead = format!("{}{}", "  ".repeat(indent.min(12)), if indent > 0 { "└ " } else { "" });
    let kind = format!("{kind} · ");
    let number = format!("{} ", note.no);
    let used = width(&lead) + width(&kind) + width(&number);
    let text = cut(&note.text, room.saturating_sub(used)).into_owned();
    let style = if here { model.theme.cursor } else { model.theme.text };
    Some(Line::from(vec![
        Span::styled(lead, model.theme.line),
        Span::styled(number, model.theme.heading),
        Span::styled(kind, model.theme.accent),
        Span::styled(text, style),
    ]))
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
