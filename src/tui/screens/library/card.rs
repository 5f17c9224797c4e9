//! The card of a method or programme, as it will look: purpose, steps with what to do and say, and where it comes from.

use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::shelf::{Row, Shelf};
use crate::core::method::{GroupSize, Method, Origin, StepSpec};
use crate::core::programme::Programme;
use crate::core::words::Words;
use crate::library::fits::Fit;
use crate::library::{self, Item, Kind, Library, Problem, Severity, SourceFile};
use crate::term::text::wrap;

/// The card of a row as lines of this width.
pub fn lines(model: &Model, library: &Library, shelf: &Shelf, row: &Row, room: usize) -> Vec<Line<'static>> {
    let mut card = Card { model, shelf, room, lines: Vec::new() };
    match row {
        Row::File(file, severity) => card.file(library, file, *severity),
        Row::Item(item, fit) => match item.kind {
            Kind::Method => {
                if let Some(method) = library.method(&item.id) {
                    card.method(library, item, method, fit);
                }
            }
            Kind::Programme => {
                if let Some(programme) = library.programme(&item.id) {
                    card.programme(library, item, programme, fit);
                }
            }
        },
    }
    card.lines
}

struct Card<'m> {
    model: &'m Model,
    shelf: &'m Shelf,
    room: usize,
    lines: Vec<Line<'static>>,
}

impl Card<'_> {
    fn t(&self, key: &str) -> String {
        self.model.locale.t(key).into_owned()
    }

    fn minutes(&self, minutes: u32) -> String {
        self.model.locale.ta("length-minutes", &[("m", minutes.into())])
    }

    /// A paragraph; nothing when it says nothing.
    fn text(&mut self, text: &str) {
        self.styled(text, "", self.model.theme.text);
    }

    fn quiet(&mut self, text: &str) {
        self.styled(text, "", self.model.theme.quiet);
    }

    /// A paragraph with a mark before it, and its other lines below its words.
    fn styled(&mut self, text: &str, mark: &str, style: ratatui::style::Style) {
        if text.is_empty() {
            return;
        }
        let indent = mark.chars().count();
        for (at, line) in wrap(text, self.room.saturating_sub(indent)).into_iter().enumerate() {
            let lead = if at == 0 { mark.to_owned() } else { " ".repeat(indent) };
            self.lines.push(Line::styled(format!("{lead}{line}"), style));
        }
    }

    fn gap(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    fn heading(&mut self, key: &str) {
        self.gap();
        let text = self.t(key);
        self.lines.push(Line::styled(text, self.model.theme.accent));
    }

    fn list(&mut self, key: &str, all: impl IntoIterator<Item: AsRef<str>>) {
        let mut all = all.into_iter().peekable();
        if all.peek().is_none() {
            return;
        }
        self.heading(key);
        for text in all {
            self.styled(text.as_ref(), "· ", self.model.theme.text);
        }
    }

    /// What is wrong with a file, and where it is.
    fn file(&mut self, library: &Library, file: &SourceFile, severity: Severity) {
        self.lines.push(Line::styled(file.to_string(), self.model.theme.heading));
        self.path(file);
        self.problems(library, self.shelf.problems_of(file).collect());
        self.gap();
        let is_used = severity == Severity::Warning;
        let text = self.t(if is_used { "shelf-file-works" } else { "shelf-broken-about" });
        self.quiet(&text);
    }

    fn problems(&mut self, library: &Library, problems: Vec<&Problem>) {
        for problem in problems {
            self.gap();
            let source = library.source(&problem.file).unwrap_or_default();
            let text = library::render(problem, source, &self.model.locale);
            let mut lines = text.lines();
            self.text(lines.next().unwrap_or_default());
            // A line of the file and the caret below it must not be broken apart.
            let style = self.model.theme.text;
            self.lines.extend(lines.map(|line| Line::styled(line.to_owned(), style)));
        }
    }

    fn head(&mut self, library: &Library, item: &Item, about: &str, fit: &Fit) {
        let name = library.name(item, self.model.lang()).to_owned();
        self.styled(&name, "", self.model.theme.heading);
        self.quiet(about);
        if let Some(why) = super::why(self.model, &self.shelf.wish, fit) {
            self.styled(&why, "", self.model.theme.good);
        }
        self.problems(library, self.shelf.problems_about(library, item).collect());
    }

    fn method(&mut self, library: &Library, item: &Item, method: &Method, fit: &Fit) {
        let phase = self.model.locale.phase(library.vocabulary, method.phase).into_owned();
        let about = format!(
            "{phase} · {} · {}",
            group(self.model, method.group),
            self.minutes(method.minutes.into())
        );
        self.head(library, item, &about, fit);
        self.gap();
        let lang = self.model.lang();
        self.text(method.purpose.get(lang));
        self.used(item);
        for step in &method.steps {
            self.step(method, step);
        }
        let locale = &self.model.locale;
        self.list("guide-materials", method.materials.iter().map(|material| locale.material(material)));
        self.list("guide-pitfalls", method.pitfalls.iter().map(|words| words.get(lang)));
        self.origin(method.origin.as_ref(), library.file(item), &method.author, &method.licence);
        self.list("methods-sources", &method.sources);
    }

    fn step(&mut self, method: &Method, step: &StepSpec) {
        let (theme, lang) = (&self.model.theme, self.model.lang());
        self.gap();
        let mut about = self.minutes(step.minutes.into());
        if let Some(least) = step.least.filter(|least| *least < step.minutes) {
            about =
                self.model.locale.ta("shelf-least", &[("minutes", about.into()), ("least", least.into())]);
        }
        let board = step.board.as_ref().and_then(|id| method.boards.iter().find(|board| board.id == *id));
        if let Some(board) = board {
            let name = board.name.get(lang).to_owned();
            about = format!("{about} · {}", self.model.locale.ta("shelf-board", &[("name", name.into())]));
        }
        self.lines.push(Line::styled(step.name.get(lang).to_owned(), theme.accent));
        self.quiet(&about);
        self.text(step.task.get(lang));
        for (key, words) in [("shelf-say", &step.say), ("shelf-do", &step.guide)] {
            self.labelled(key, words);
        }
        for prompt in &step.prompts {
            self.labelled("shelf-ask", prompt);
        }
        self.labelled("shelf-beware", &step.pitfall);
    }

    fn labelled(&mut self, key: &str, words: &Words) {
        if words.is_empty() {
            return;
        }
        let label = format!("{} ", self.t(key));
        let text = words.get(self.model.lang());
        self.styled(text, &label, self.model.theme.text);
    }

    fn programme(&mut self, library: &Library, item: &Item, programme: &Programme, fit: &Fit) {
        let lang = self.model.lang();
        let tables = self.model.locale.ta("shelf-tables", &[("n", programme.tables.into())]);
        let about = format!("{}–{} · {tables}", programme.start, programme.end);
        self.head(library, item, &about, fit);
        self.gap();
        self.text(programme.purpose_beyond_name(lang));
        self.used(item);
        self.heading("shelf-day");
        match library.lay_out(programme, programme.tables) {
            Ok(day) => {
                for (times, block) in crate::library::clock::times(programme, &day).iter().zip(&day.blocks) {
                    let signs = super::signs(block);
                    let (theme, from) = (&self.model.theme, super::clock(times.from));
                    let name = block.name.get(lang).to_owned();
                    self.lines.push(Line::from(vec![
                        Span::styled(format!("{from} "), theme.quiet),
                        Span::styled(name, theme.text),
                        Span::styled(format!("  {} {signs}", self.minutes(block.planned())), theme.quiet),
                    ]));
                }
            }
            Err(error) => {
                let text = library::describe_no_day(&error.into(), &self.model.locale);
                self.styled(&text, "", self.model.theme.bad);
            }
        }
        self.list("shelf-prepare", programme.prepare.iter().map(|words| words.get(lang)));
        self.origin(programme.origin.as_ref(), library.file(item), &programme.author, &programme.licence);
    }

    /// When it was used, and how long it really took. Of a few workshops there are no figures.
    fn used(&mut self, item: &Item) {
        let usage = &self.model.saved.usage;
        if !usage.is_known() {
            return;
        }
        self.heading("shelf-used");
        let locale = &self.model.locale;
        let Some(row) = usage.of(item) else {
            return self.quiet(&locale.t("shelf-never-used"));
        };
        let args = [("n", row.figure.groups().into()), ("date", locale.short_day(row.last).into())];
        self.text(&locale.ta("shelf-used-few", &args));
        if let Some(measured) = row.figure.get() {
            let minutes = |minutes: f64| format!("{minutes:.0}").into();
            let args = [
                ("planned", minutes(measured.planned.median)),
                ("median", minutes(measured.took.median)),
                ("low", minutes(measured.took.low)),
                ("high", minutes(measured.took.high)),
            ];
            self.text(&locale.ta("shelf-used-took", &args));
        }
    }

    /// Where it comes from, and where it is.
    fn origin(&mut self, origin: Option<&Origin>, file: Option<&SourceFile>, author: &str, licence: &str) {
        self.heading("shelf-origin");
        if let Some(origin) = origin {
            let args = [("id", origin.id.as_str().into()), ("version", origin.version.into())];
            let text = self.model.locale.ta("shelf-adapted-from", &args);
            self.text(&text);
            for (key, said) in [("shelf-by", &origin.by), ("shelf-why", &origin.why)] {
                if !said.is_empty() {
                    let text = self.model.locale.ta(key, &[("text", said.as_str().into())]);
                    self.text(&text);
                }
            }
        }
        let made: Vec<&str> = [author, licence].into_iter().filter(|text| !text.is_empty()).collect();
        self.text(&made.join(" · "));
        match file {
            Some(file) if !file.is_built_in() => self.path(file),
            _ => {
                let text = self.t("shelf-built-in");
                self.quiet(&text);
            }
        }
    }

    fn path(&mut self, file: &SourceFile) {
        if let Some(path) = file.path() {
            let shown = crate::core::text::clean_line(&path.display().to_string(), usize::MAX);
            self.quiet(&shown);
        }
    }
}

/// How many a group should be, in words.
pub fn group(model: &Model, size: GroupSize) -> String {
    match size.most {
        Some(most) => model.locale.ta("group-size", &[("least", size.least.into()), ("most", most.into())]),
        None => model.locale.ta("group-size-open", &[("least", size.least.into())]),
    }
}
