//! A table of figures: a line for each method, programme or stretch of time, its numbers, and a chart of one of them.

use ratatui::text::{Line, Span};

use super::super::super::saved::View;
use super::super::super::theme::Theme;
use super::super::super::widgets::chart;
use crate::archive::{By, Figure, Figures, Group, Measures, Period, Row, Share, Spread};
use crate::locale::Locale;
use crate::term::text::{cut, width};

/// Between two columns.
const GAP: usize = 2;
/// The widest a name is.
const WIDEST_NAME: usize = 40;
/// In a window narrower than this the number of workshops has a shorter title.
const SHORT_TITLE: usize = 90;
/// So much of a name is always shown.
const LEAST_NAME: usize = 24;
/// A chart narrower than this tells little.
const LEAST_CHART: usize = 16;
/// So many columns of numbers are there in any window.
const FEWEST: usize = 2;

/// What a column of numbers tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tells {
    Groups,
    Uses,
    Planned,
    Took,
    TookSpread,
    Rate,
    RateSpread,
    Carried,
    NextSteps,
    Done,
}

/// What the chart is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chart {
    Took,
    Rate,
    Done,
    Groups,
}

impl Tells {
    /// The columns of a view, the most wanted first where there is not room for all.
    fn of(view: View) -> &'static [Self] {
        match view {
            View::Methods => &[Self::Groups, Self::Took, Self::Planned, Self::TookSpread, Self::Uses],
            View::Notes => &[Self::Groups, Self::Rate, Self::RateSpread, Self::Carried],
            View::NextSteps => &[Self::Groups, Self::NextSteps, Self::Done],
            View::Programmes => {
                &[Self::Groups, Self::Planned, Self::Took, Self::TookSpread, Self::Carried, Self::Done]
            }
            View::Time => &[Self::Groups, Self::Took, Self::Rate, Self::Carried, Self::Done],
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Groups => "figure-groups",
            Self::Uses => "figure-uses",
            Self::Planned => "figure-planned",
            Self::Took => "figure-took",
            Self::TookSpread | Self::RateSpread => "figure-spread",
            Self::Rate => "figure-rate",
            Self::Carried => "figure-carried",
            Self::NextSteps => "figure-next-steps",
            Self::Done => "figure-done",
        }
    }

    fn value(self, view: View, groups: usize, measures: &Measures, locale: &Locale) -> String {
        // Minutes of a method, hours of a whole day.
        let length = if view == View::Methods { whole } else { hours };
        match self {
            Self::Groups => groups.to_string(),
            Self::Uses => measures.uses.to_string(),
            Self::Planned => length(measures.planned.median),
            Self::Took => length(measures.took.median),
            Self::TookSpread => format!("{}–{}", length(measures.took.low), length(measures.took.high)),
            Self::Rate => locale.decimal(in_an_hour(measures.rate.median)),
            Self::RateSpread => {
                let ends = [measures.rate.low, measures.rate.high].map(in_an_hour);
                format!("{}–{}", locale.decimal(ends[0]), locale.decimal(ends[1]))
            }
            Self::Carried => percent(measures.carried),
            Self::NextSteps => measures.done.of.to_string(),
            Self::Done => percent(measures.done),
        }
    }
}

impl Chart {
    fn of(view: View) -> Self {
        match view {
            View::Methods | View::Programmes => Self::Took,
            View::Notes => Self::Rate,
            View::NextSteps => Self::Done,
            View::Time => Self::Groups,
        }
    }

    /// The most that any of the lines comes to.
    fn scale<'r>(self, rows: impl Iterator<Item = &'r Figure<Measures>>) -> f64 {
        let most = |figure: &Figure<Measures>| match (self, figure.get()) {
            (Self::Groups, _) => count(figure.groups()),
            (Self::Took, Some(measures)) => measures.took.high.max(measures.planned.median),
            (Self::Rate, Some(measures)) => measures.rate.high,
            (Self::Done, _) => 1.0,
            (_, None) => 0.0,
        };
        rows.map(most).fold(0.0, f64::max)
    }

    fn draw(self, groups: usize, measures: &Measures, scale: f64, width: usize) -> String {
        let ends = |spread: Spread| [spread.low, spread.median, spread.high];
        match self {
            Self::Took => chart::spread(ends(measures.took), Some(measures.planned.median), scale, width),
            Self::Rate => chart::spread(ends(measures.rate), None, scale, width),
            Self::Done => chart::bar(measures.done.ratio().unwrap_or(0.0), width),
            Self::Groups => chart::bar(count(groups) / scale, width),
        }
    }
}

/// One line.
#[derive(Debug)]
struct Entry {
    name: String,
    /// The numbers, a text for each column.
    values: Vec<String>,
    /// The chart, or in words why there is none.
    chart: String,
    is_few: bool,
}

/// A table that is ready to be drawn.
#[derive(Debug)]
pub struct Table {
    name: usize,
    columns: Vec<(String, usize)>,
    entries: Vec<Entry>,
}

impl Table {
    /// The table of a view, in this many cells.
    pub fn of(view: View, by: By, figures: &Figures, locale: &Locale, room: usize) -> Self {
        let all = (view == View::NextSteps).then(|| (locale.t("figures-all").into_owned(), &figures.all));
        let rows: Vec<(String, &Figure<Measures>)> = all
            .into_iter()
            .chain(rows(view, by, figures).iter().map(|row| (name(&row.of, locale), &row.figure)))
            .collect();
        let few = locale.t("figures-few").into_owned();
        let tells = Tells::of(view);
        let values = |figure: &Figure<Measures>| -> Vec<String> {
            match figure.get() {
                Some(measures) => {
                    tells.iter().map(|tells| tells.value(view, figure.groups(), measures, locale)).collect()
                }
                None => vec![figure.groups().to_string()],
            }
        };
        let all_values: Vec<Vec<String>> = rows.iter().map(|(_, figure)| values(figure)).collect();
        let mut columns: Vec<(String, usize)> = tells
            .iter()
            .enumerate()
            .map(|(at, tells)| {
                // A word that says it all is not worth a column of figures.
                let short = matches!(tells, Tells::Groups) && room < SHORT_TITLE;
                let title = locale.t(if short { "figure-count" } else { tells.key() }).into_owned();
                let widest =
                    all_values.iter().filter_map(|values| values.get(at)).map(|value| width(value)).max();
                let wide = widest.unwrap_or(0).max(width(&title));
                (title, wide)
            })
            .collect();
        let longest = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0).clamp(8, WIDEST_NAME);
        let numbers = |columns: &[(String, usize)]| columns.iter().map(|(_, wide)| wide + GAP).sum::<usize>();
        // A narrow window loses the last numbers before the names, which must be told apart, and before the chart.
        let least_name = longest.min(LEAST_NAME);
        while columns.len() > FEWEST && least_name + numbers(&columns) + GAP + LEAST_CHART > room {
            columns.pop();
        }
        let left = room.saturating_sub(numbers(&columns));
        let name = left.saturating_sub(GAP + LEAST_CHART).clamp(least_name, longest).min(left);
        let for_chart = left.saturating_sub(name + GAP);
        let chart = Chart::of(view);
        let scale = chart.scale(rows.iter().map(|(_, figure)| *figure));
        let entries = rows
            .into_iter()
            .zip(all_values)
            .map(|((name, figure), mut values)| {
                values.truncate(columns.len());
                let drawn = match figure.get() {
                    Some(_) if for_chart < LEAST_CHART / 2 => String::new(),
                    Some(measures) => chart.draw(figure.groups(), measures, scale, for_chart),
                    None => few.clone(),
                };
                Entry { name, values, chart: drawn, is_few: figure.get().is_none() }
            })
            .collect();
        Self { name, columns, entries }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// True when there are lines of too few groups for figures.
    pub fn has_few(&self) -> bool {
        self.entries.iter().any(|entry| entry.is_few)
    }

    /// What the columns are called.
    pub fn titles(&self) -> String {
        let titles = self.columns.iter().map(|(title, wide)| format!("{}{title:>wide$}", " ".repeat(GAP)));
        format!("{}{}", " ".repeat(self.name), titles.collect::<String>())
    }

    /// The lines.
    pub fn rows(&self, theme: &Theme) -> impl Iterator<Item = Line<'_>> {
        self.entries.iter().map(move |entry| {
            let name = cut(&entry.name, self.name);
            let fill = " ".repeat(self.name.saturating_sub(width(&name)));
            let mut spans = vec![Span::styled(format!("{name}{fill}"), theme.text)];
            for (value, (_, wide)) in entry.values.iter().zip(&self.columns) {
                spans.push(Span::raw(format!("{}{value:>wide$}", " ".repeat(GAP))));
            }
            let style = if entry.is_few { theme.quiet } else { theme.accent };
            spans.push(Span::raw(" ".repeat(GAP)));
            spans.push(Span::styled(entry.chart.as_str(), style));
            Line::from(spans)
        })
    }
}

/// The lines of a view.
fn rows(view: View, by: By, figures: &Figures) -> &[Row] {
    match view {
        View::Methods | View::Notes => &figures.methods,
        View::NextSteps | View::Programmes => &figures.programmes,
        View::Time => figures.over(by),
    }
}

/// What a line is of, in words.
fn name(of: &Group, locale: &Locale) -> String {
    match of {
        Group::Method { name, .. } | Group::Programme { name, .. } => name.get(locale.lang()).to_owned(),
        Group::Period(Period::Year(year)) => year.to_string(),
        Group::Period(Period::Quarter(year, quarter)) => {
            locale.ta("figures-quarter", &[("year", year.to_string().into()), ("quarter", (*quarter).into())])
        }
        Group::Period(Period::Month(year, month)) => format!("{year}-{month:02}"),
    }
}

fn whole(number: f64) -> String {
    format!("{number:.0}")
}

/// Minutes as hours and minutes: `7:05`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no day is that long, and none is negative"
)]
fn hours(minutes: f64) -> String {
    let minutes = minutes.round() as u32;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Notes for each person and minute are so few that people count them by the hour.
fn in_an_hour(rate: f64) -> f64 {
    rate * 60.0
}

/// A share in whole percents; a dash where there was nothing to take a share of.
fn percent(share: Share) -> String {
    share.ratio().map_or_else(|| "–".to_owned(), |ratio| format!("{:.0} %", ratio * 100.0))
}

#[expect(clippy::cast_precision_loss, reason = "no folder holds 2^52 files")]
fn count(groups: usize) -> f64 {
    groups as f64
}
