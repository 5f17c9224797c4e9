//! One row of the list, in as many columns as the window is wide enough for.

use chrono::TimeDelta;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::theme::Theme;
use super::super::super::widgets::saved::called;
use crate::archive::{About, NextSteps, SavedDay, State};
use crate::locale::Locale;
use crate::term::text::{cut, width};

/// Between two columns.
const GAP: usize = 2;
/// Before the first one: the mark of the row she is at.
const MARK: usize = 2;
/// The fewest cells most titles are whole in. What has no room then is told of the row she is at.
const LEAST_TITLE: usize = 34;

/// What a column tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    Date,
    Title,
    Place,
    Programme,
    Hours,
    Notes,
    OpenSteps,
}

impl Tells {
    fn key(self) -> &'static str {
        match self {
            Self::Date => "column-date",
            Self::Title => "column-title",
            Self::Place => "column-place",
            Self::Programme => "column-programme",
            Self::Hours => "column-hours",
            Self::Notes => "column-notes",
            Self::OpenSteps => "column-open-steps",
        }
    }

    /// Numbers stand with their ends below one another.
    fn is_number(self) -> bool {
        matches!(self, Self::Hours | Self::Notes | Self::OpenSteps)
    }
}

/// The columns there is room for, and how wide each is.
#[derive(Debug)]
pub struct Columns(Vec<(Tells, usize)>);

impl Columns {
    /// Those that fit in a window of this width.
    pub fn of(locale: &Locale, window: u16) -> Self {
        let window = usize::from(window);
        let wide = |tells: Tells, least: usize| (tells, width(&locale.t(tells.key())).max(least));
        let mut columns = vec![(Tells::Date, 11), (Tells::Title, 0), wide(Tells::OpenSteps, 6)];
        let used = |columns: &[(Tells, usize)]| {
            MARK + columns.iter().map(|(_, wide)| wide).sum::<usize>() + GAP * (columns.len() - 1)
        };
        // The most wanted first; each takes its place in the order they are read in.
        let share = |least: usize, part: usize| (window / part).clamp(least, 32);
        let wanted = [
            (wide(Tells::Notes, 5), 2),
            (wide(Tells::Hours, 5), 2),
            (wide(Tells::Place, share(12, 7)), 2),
            (wide(Tells::Programme, share(18, 6)), 3),
        ];
        for (column, at) in wanted {
            let mut with = columns.clone();
            with.insert(at, column);
            if used(&with) + LEAST_TITLE <= window {
                columns = with;
            }
        }
        let title = window.saturating_sub(used(&columns));
        for (tells, wide) in &mut columns {
            if *tells == Tells::Title {
                *wide = title;
            }
        }
        Self(columns)
    }

    /// What the columns are called.
    pub fn titles(&self, locale: &Locale) -> String {
        let mut text = " ".repeat(MARK);
        for (at, (tells, wide)) in self.0.iter().enumerate() {
            let lead = if at > 0 { GAP } else { 0 };
            text.push_str(&" ".repeat(lead));
            text.push_str(&padded(&locale.t(tells.key()), *wide, tells.is_number()));
        }
        text
    }

    /// The row of a workshop.
    pub fn row(&self, day: &SavedDay, here: bool, theme: &Theme, locale: &Locale) -> Line<'static> {
        let mut spans = vec![Span::styled(if here { "▸ " } else { "  " }, theme.accent)];
        for (at, (tells, wide)) in self.0.iter().enumerate() {
            if at > 0 {
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            if *tells == Tells::Title {
                title(day, *wide, here, theme, locale, &mut spans);
                continue;
            }
            let style = if *tells == Tells::Date { theme.quiet } else { theme.text };
            let value = day.about.as_ref().map(|about| value(*tells, about, locale)).unwrap_or_default();
            spans.push(Span::styled(padded(&value, *wide, tells.is_number()), style));
        }
        Line::from(spans)
    }
}

/// The title, and in words with a sign whatever is out of the ordinary.
fn title(
    day: &SavedDay,
    wide: usize,
    here: bool,
    theme: &Theme,
    locale: &Locale,
    spans: &mut Vec<Span<'static>>,
) {
    let (says, style) = state(day, true, theme, locale);
    let said = width(&says);
    let room = wide.saturating_sub(if said > 0 { said + 1 } else { 0 });
    let text = cut(&called(day), room).into_owned();
    let fill = wide.saturating_sub(width(&text) + said);
    spans.push(Span::styled(text, if here { theme.cursor } else { theme.text }));
    spans.push(Span::raw(" ".repeat(fill)));
    spans.push(Span::styled(says, style));
}

/// What is out of the ordinary about a workshop; nothing of one that was led and closed.
/// A row has room for less than the foot of the list.
pub fn state(day: &SavedDay, is_row: bool, theme: &Theme, locale: &Locale) -> (String, Style) {
    let is_rehearsal = day.about.as_ref().is_ok_and(About::is_rehearsal);
    let (sign, key, style) = match day.state() {
        State::Unreadable(_) => ("✗", "session-damaged", theme.bad),
        State::Newer(_) => ("⊘", "session-newer", theme.warn),
        State::Open => ("▶", if is_row { "row-open" } else { "session-open" }, theme.warn),
        State::Late => ("▶", if is_row { "row-late" } else { "session-late" }, theme.warn),
        State::Closed if is_rehearsal => {
            ("◇", if is_row { "row-rehearsal" } else { "rehearsal" }, theme.quiet)
        }
        State::Closed => return (String::new(), theme.text),
    };
    (format!("{sign} {}", locale.t(key)), style)
}

fn value(tells: Tells, about: &About, locale: &Locale) -> String {
    match tells {
        Tells::Date => locale.short_date(about.planned_start),
        Tells::Title => about.title.clone(),
        Tells::Place => about.place.clone(),
        Tells::Programme => about.name.get(locale.lang()).to_owned(),
        Tells::Hours => {
            let hours = |took: TimeDelta| format!("{}:{:02}", took.num_hours(), took.num_minutes() % 60);
            about.took.map(hours).unwrap_or_default()
        }
        Tells::Notes if about.notes == 0 => String::new(),
        Tells::Notes => about.notes.to_string(),
        Tells::OpenSteps if about.next_steps.all == 0 => String::new(),
        Tells::OpenSteps => {
            let NextSteps { open, all, .. } = about.next_steps;
            locale.ta("saved-open-of", &[("open", open.into()), ("all", all.into())])
        }
    }
}

/// The text in exactly so many cells.
fn padded(text: &str, wide: usize, at_end: bool) -> String {
    let text = cut(text, wide);
    let fill = " ".repeat(wide.saturating_sub(width(&text)));
    if at_end { format!("{fill}{text}") } else { format!("{text}{fill}") }
}
