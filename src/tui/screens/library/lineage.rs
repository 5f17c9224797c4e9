//! What became of an adapted method or programme: what was kept, shortened, taken out, put in and said otherwise, and
//! what is new in the one it was adapted from, to be taken over step by step.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::overlays::frame;
use crate::library::beside::{self, PartLine, Sign};
use crate::library::{Item, Library, News, PartPlace, Standing, TOP, Today};
use crate::term::text::wrap;

/// The page, and where she is on it.
#[derive(Clone, Debug)]
pub struct LineagePage {
    /// Of what.
    pub item: Item,
    /// Which of the new parts she is at.
    pub at: usize,
    /// How far it is scrolled.
    pub scroll: u16,
    /// The part she has been told that both have changed.
    pub warned: Option<String>,
}

impl LineagePage {
    /// The page about this, from the top.
    pub fn new(item: Item) -> Self {
        Self { item, at: 0, scroll: 0, warned: None }
    }

    /// What is new in the ancestor that she does not have.
    pub fn news(&self, library: &Library) -> Vec<News> {
        match library.lineage(&self.item).map(|lineage| lineage.today) {
            Some(Today::Newer { news: Some(news), .. }) => {
                news.into_iter().filter(|one| one.standing != Standing::Taken).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The name of the new part she is at, as it is asked for, and whether something of hers is lost by taking it.
    pub fn part(&self, library: &Library) -> Option<(String, bool)> {
        let one = self.news(library).into_iter().nth(self.at)?;
        let part = if one.place == PartPlace::Top { TOP.to_owned() } else { one.part.id };
        Some((part, one.standing == Standing::Both))
    }
}

/// The page over the library.
pub fn draw(model: &Model, page: &LineagePage, area: Rect, buf: &mut Buffer) {
    let (theme, locale) = (&model.theme, &model.locale);
    let width = area.width.saturating_sub(6).min(96);
    let inner = frame(&locale.t("lineage-heading"), (width, area.height.saturating_sub(2)), theme, area, buf);
    let Some(library) = &model.library else { return };
    let mut told = Told { model, room: usize::from(inner.width), lines: Vec::new(), at_line: None };
    told.all(library, page);
    let height = usize::from(inner.height);
    let scroll = match told.at_line {
        // The part she may take over is in view.
        Some(line) if line >= usize::from(page.scroll) + height || line < usize::from(page.scroll) => {
            u16::try_from(line.saturating_sub(height / 2)).unwrap_or(0)
        }
        _ => page.scroll,
    };
    super::scrolled(model, told.lines, scroll, inner, buf);
}

struct Told<'m> {
    model: &'m Model,
    room: usize,
    lines: Vec<Line<'static>>,
    at_line: Option<usize>,
}

impl Told<'_> {
    fn text(&mut self, text: &str, indent: usize, style: Style) {
        for line in wrap(text, self.room.saturating_sub(indent)) {
            self.lines.push(Line::styled(format!("{:indent$}{line}", ""), style));
        }
    }

    fn all(&mut self, library: &Library, page: &LineagePage) {
        let (theme, locale, lang) = (&self.model.theme, &self.model.locale, self.model.lang());
        self.text(library.name(&page.item, lang), 0, theme.heading);
        let Some(lineage) = library.lineage(&page.item) else { return };
        let origin = lineage.origin;
        self.text(&beside::origin(&lineage, locale), 0, theme.quiet);
        if !origin.why.is_empty() {
            let why = locale.ta("own-from-why", &[("why", origin.why.as_str().into())]);
            self.text(&why, 0, theme.text);
        }
        self.today(&lineage.today, page, library);
        match &lineage.changes {
            None => self.text(&locale.t("own-lost"), 0, theme.warn),
            Some(diff) if diff.is_empty() => {
                self.lines.push(Line::default());
                self.text(&locale.t("own-no-changes"), 0, theme.text);
            }
            Some(diff) => self.lines(beside::made(library, page.item.kind, diff, locale), false),
        }
    }

    /// What has happened to the ancestor since, and what can be taken over from it.
    fn today(&mut self, today: &Today, page: &LineagePage, library: &Library) {
        let (theme, locale) = (&self.model.theme, &self.model.locale);
        match today {
            Today::Same => {}
            Today::Gone => self.text(&locale.t("own-gone"), 0, theme.warn),
            Today::Newer { version, news } => {
                self.lines.push(Line::default());
                let key = if news.is_some() { "lineage-newer" } else { "lineage-newer-unknown" };
                let text = locale.ta(key, &[("version", version.to_string().into())]);
                self.text(&text, 0, theme.warn);
                for (index, one) in page.news(library).iter().enumerate() {
                    let here = index == page.at;
                    if here {
                        self.at_line = Some(self.lines.len());
                    }
                    self.lines(beside::news(library, one, locale), here);
                }
            }
        }
    }

    fn lines(&mut self, lines: Vec<beside::Line>, here: bool) {
        let theme = &self.model.theme;
        for line in lines {
            match line {
                beside::Line::Heading(heading) => {
                    self.lines.push(Line::default());
                    self.text(&heading, 0, theme.accent);
                }
                beside::Line::Part(part) => self.part(part, here),
                beside::Line::Change(change) => self.text(&change, 6, theme.quiet),
            }
        }
    }

    fn part(&mut self, part: PartLine, here: bool) {
        let theme = &self.model.theme;
        let (sign, style) = match part.sign {
            Sign::Added => ("+ ", theme.good),
            Sign::Removed => ("− ", theme.bad),
            Sign::Kept => ("  ", theme.quiet),
            Sign::Changed => ("~ ", theme.warn),
        };
        self.lines.push(Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, theme.accent),
            Span::styled(sign, style),
            Span::styled(part.name, if here { theme.cursor } else { theme.text }),
            Span::styled(format!("  {}", part.said), style),
        ]));
    }
}
