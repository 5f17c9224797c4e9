//! The programme builder: the blocks of a day one below the other with the clock summed, and what to mind about them.

mod state;
mod told;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::model::Model;
use super::library::{clock, signs};
use crate::core::programme::BlockSpec;
use crate::library::capacity::Capacity;
use crate::library::clock::Times;
use crate::term::text::{cut, draw as draw_lines, width, wrap, wrap_at_most};

pub use state::{Balance, Bench, Kept};
pub use told::{Remark, Weight, block_name, change as told_change, remarks};

/// The builder on the screen.
#[derive(Debug)]
pub struct BuilderScreen<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// What is on the workbench.
    pub bench: &'a Bench,
}

/// From this width on what to mind stands beside the blocks.
const WIDE: u16 = 110;

impl BuilderScreen<'_> {
    fn head(&self, room: usize) -> Line<'static> {
        let theme = &self.model.theme;
        let (saved, style) = self.saved();
        let name = self.bench.programme().name.get(self.model.lang());
        let name = cut(name, room.saturating_sub(width(&saved) + 2)).into_owned();
        let fill = room.saturating_sub(width(&name) + width(&saved));
        Line::from(vec![
            Span::styled(name, theme.heading),
            Span::raw(" ".repeat(fill)),
            Span::styled(saved, style),
        ])
    }

    /// Whether it is on the disk.
    fn saved(&self) -> (String, Style) {
        let (theme, locale, bench) = (&self.model.theme, &self.model.locale, self.bench);
        if bench.kept.changed_outside {
            (format!("✗ {}", locale.t("builder-changed-outside")), theme.bad)
        } else if bench.kept.failed.is_some() {
            (format!("✗ {}", locale.t("builder-not-saved")), theme.bad)
        } else if bench.is_kept() {
            (format!("● {}", locale.t("saved")), theme.good)
        } else if bench.kept.on_disk.is_none() && bench.kept.sent.is_none() {
            (format!("○ {}", locale.t("builder-not-yet")), theme.quiet)
        } else {
            (format!("○ {}", locale.t("saved-writing")), theme.warn)
        }
    }

    /// The day in a line: when it begins and must end, when it ends as it stands, and what is left.
    fn sum(&self) -> Line<'static> {
        let (theme, locale, bench) = (&self.model.theme, &self.model.locale, self.bench);
        let programme = bench.programme();
        let frame = locale.ta(
            "builder-frame",
            &[("start", programme.start.to_string().into()), ("end", programme.end.to_string().into())],
        );
        let ends = bench.look().end().map(|end| locale.ta("builder-ends", &[("end", clock(end).into())]));
        let length = |minutes: u32| locale.minutes(chrono::TimeDelta::minutes(i64::from(minutes)));
        let (says, style) = match bench.balance() {
            Balance::Empty => (locale.t("builder-empty").into_owned(), theme.quiet),
            Balance::Exact => (locale.t("builder-exact").into_owned(), theme.good),
            Balance::Left(minutes) => {
                (locale.ta("builder-left", &[("length", length(minutes).into())]), theme.good)
            }
            Balance::Over(minutes) => {
                (locale.ta("builder-over", &[("length", length(minutes).into())]), theme.bad)
            }
        };
        let mut spans = vec![Span::styled(frame, theme.text), Span::raw(" · ")];
        if let Some(ends) = ends {
            spans.extend([Span::styled(ends, theme.text), Span::raw(" · ")]);
        }
        spans.push(Span::styled(says, style));
        if let Some((capacity, style)) = self.capacity() {
            spans.extend([Span::raw(" · "), Span::styled(capacity, style)]);
        }
        Line::from(spans)
    }

    /// For how many people it is, where its methods say.
    fn capacity(&self) -> Option<(String, Style)> {
        let (theme, locale, bench) = (&self.model.theme, &self.model.locale, self.bench);
        let (key, least, most) = match bench.look().capacity {
            Capacity::Any => return None,
            Capacity::From(least, None) => ("builder-people-from", least, 0),
            Capacity::From(least, Some(most)) => ("builder-people", least, most),
            Capacity::Nobody => ("builder-people-none", 0, 0),
        };
        let args = [("least", least.into()), ("most", most.into())];
        let style = if bench.look().capacity == Capacity::Nobody { theme.warn } else { theme.quiet };
        Some((locale.ta(key, &args), style))
    }

    /// How many rows the blocks take.
    fn rows(&self) -> u16 {
        let waits = self.bench.look().times.iter().filter(|times| times.wait > 0).count();
        u16::try_from(self.bench.programme().blocks.len() + waits).unwrap_or(u16::MAX).max(2)
    }

    /// The blocks there is room for, and whether there are more below.
    fn list(&self, remarks: &[Remark], height: usize, room: usize) -> (Vec<Line<'static>>, bool) {
        let bench = self.bench;
        let is_marked = |at| remarks.iter().any(|remark| remark.block == Some(at));
        let mut lines = Vec::new();
        let mut at_line = 0;
        for (at, block) in bench.programme().blocks.iter().enumerate() {
            let times = bench.look().times.get(at);
            if let Some(wait) = times.map(|times| times.wait).filter(|wait| *wait > 0) {
                lines.push(self.wait(wait));
            }
            if at == bench.at {
                at_line = lines.len();
            }
            lines.push(self.row(at, block, times, is_marked(at), room));
        }
        if lines.is_empty() {
            let text = self.model.locale.t("builder-begin").into_owned();
            lines.extend(wrap(&text, room).into_iter().map(|line| Line::raw(line.into_owned())));
        }
        let first = at_line.saturating_sub(height / 2).min(lines.len().saturating_sub(height));
        let is_more = lines.len() > first + height;
        (lines.into_iter().skip(first).take(height).collect(), is_more)
    }

    /// The time nobody has planned anything for.
    fn wait(&self, minutes: u32) -> Line<'static> {
        let text = self.model.locale.ta("builder-wait", &[("m", minutes.into())]);
        Line::styled(format!("{:TIMES$}{text}", ""), self.model.theme.warn)
    }

    fn row(
        &self,
        at: usize,
        block: &BlockSpec,
        times: Option<&Times>,
        marked: bool,
        room: usize,
    ) -> Line<'static> {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let here = at == self.bench.at;
        let laid_out = self.bench.look().day.as_ref().ok().and_then(|day| day.blocks.get(at));
        let from_to =
            times.map_or_else(String::new, |times| format!("{}–{}", clock(times.from), clock(times.to)));
        let minutes = laid_out.map(crate::core::day::Block::planned).or(block.minutes.map(u32::from));
        let minutes = minutes.map_or_else(String::new, |m| locale.ta("length-minutes", &[("m", m.into())]));
        let signs = laid_out.map(signs).unwrap_or_default();
        let after = format!("{minutes:>8} {signs:<3}");
        let name = self.name(at);
        let name = cut(&name, room.saturating_sub(TIMES + width(&after) + 1)).into_owned();
        let fill = room.saturating_sub(TIMES + width(&name) + width(&after));
        Line::from(vec![
            Span::styled(if here { "▸" } else { " " }, theme.accent),
            Span::styled(if marked { "!" } else { " " }, theme.warn),
            Span::styled(format!("{from_to:<12} "), theme.quiet),
            Span::styled(name, if here { theme.cursor } else { theme.text }),
            Span::raw(" ".repeat(fill)),
            Span::styled(after, theme.text),
        ])
    }

    /// What the day's list calls a block.
    fn name(&self, at: usize) -> String {
        told::block_name(self.model, self.bench, at)
    }

    /// What to mind: of the block she is at first, then what is wrong, then the rest, in the order of the day.
    fn mind(&self, mut all: Vec<Remark>, room: usize) -> Vec<Line<'static>> {
        let (theme, locale, bench) = (&self.model.theme, &self.model.locale, self.bench);
        all.sort_by_key(|remark| (remark.block != Some(bench.at), remark.weight, remark.block));
        let mut lines = Vec::new();
        if let Some(failed) = &bench.kept.failed {
            lines.extend(wrap(failed, room).iter().map(|line| Line::styled(line.to_string(), theme.bad)));
        }
        if bench.kept.changed_outside {
            let text = locale.t("builder-changed-about").into_owned();
            lines.extend(wrap(&text, room).iter().map(|line| Line::styled(line.to_string(), theme.bad)));
        }
        if all.is_empty() && !bench.programme().blocks.is_empty() {
            lines.push(Line::styled(format!("✓ {}", locale.t("builder-all-well")), theme.good));
        }
        for remark in all {
            let (sign, style) = match remark.weight {
                Weight::Wrong => ("✗ ", theme.bad),
                Weight::Mind => ("! ", theme.warn),
            };
            for (at, line) in wrap(&remark.text, room.saturating_sub(2)).iter().enumerate() {
                let lead = if at == 0 { Span::styled(sign, style) } else { Span::raw("  ") };
                lines.push(Line::from(vec![lead, Span::styled(line.to_string(), theme.text)]));
            }
        }
        lines
    }

    /// What the signs of a block mean, and where the file is.
    fn legend(&self, room: usize, most: usize) -> Vec<Line<'static>> {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        let path = self.bench.edit().file().path().map(|path| path.display().to_string());
        let path = path.map(|path| crate::core::text::clean_line(&path, usize::MAX));
        let all = [Some(locale.t("builder-legend").into_owned()), path];
        all.iter()
            .flatten()
            .flat_map(|text| wrap_at_most(text, room, most))
            .map(|line| Line::styled(line.into_owned(), theme.quiet))
            .collect()
    }
}

/// The cells before a block's name: where she is, a mark, and its times.
const TIMES: usize = 15;

impl Widget for &BuilderScreen<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let [head, sum, _, rest] = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]));
        draw_lines([self.head(usize::from(head.width))], head, buf);
        draw_lines([self.sum()], sum, buf);
        let (list, below_list, mind) = if area.width >= WIDE {
            let [list, gap, mind] = rest.layout(&Layout::horizontal([
                Constraint::Max(80),
                Constraint::Length(3),
                Constraint::Fill(1),
            ]));
            (list, gap, mind)
        } else {
            // What the blocks leave empty, what to mind may have.
            let free = rest.height.saturating_sub(1 + self.rows());
            let below = (rest.height / 3).clamp(3, 7).max(free).min(rest.height);
            let [list, gap, mind] = rest.layout(&Layout::vertical([
                Constraint::Fill(1),
                Constraint::Length(1),
                Constraint::Length(below),
            ]));
            (list, gap, mind)
        };
        let remarks = remarks(self.model, self.bench);
        let (lines, is_more) = self.list(&remarks, usize::from(list.height), usize::from(list.width));
        draw_lines(lines, list, buf);
        if is_more && area.width < WIDE {
            let text = self.model.locale.t("more-below").into_owned();
            draw_lines(
                [Line::styled(format!("{:TIMES$}{text}", ""), self.model.theme.accent)],
                below_list,
                buf,
            );
        }
        let room = usize::from(mind.width);
        let legend = self.legend(room, if area.width >= WIDE { 4 } else { 1 });
        let kept = usize::from(mind.height).saturating_sub(legend.len() + 1);
        let mut lines = self.mind(remarks, room);
        if lines.len() > kept && kept > 0 {
            lines.truncate(kept - 1);
            lines.push(Line::styled(self.model.locale.t("more-below").into_owned(), self.model.theme.accent));
        }
        lines.truncate(kept);
        let below = Rect {
            y: mind.bottom().saturating_sub(u16::try_from(legend.len()).unwrap_or(0)),
            height: u16::try_from(legend.len()).unwrap_or(0),
            ..mind
        };
        draw_lines(lines, mind, buf);
        draw_lines(legend, below.intersection(mind), buf);
    }
}
