//! The first screen: go on, begin, look back, read up.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use super::super::effect::Effect;
use super::super::model::{Model, Screen};
use super::new::Form;
use crate::term::text::{cut, draw as draw_lines, width};

/// One line of the first screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Go on with the unfinished session with this index.
    GoOn(usize),
    /// The form for a new workshop.
    New,
    /// Earlier sessions.
    Sessions,
    /// The methods.
    Methods,
    /// The other language.
    Language,
    /// Out.
    Quit,
}

/// How many unfinished sessions are offered here; the rest are among the earlier ones.
const MOST_UNFINISHED: usize = 3;

/// What there is to choose from now. An unfinished session comes first: when there is one, that is why she is here.
pub fn choices(model: &Model) -> Vec<Choice> {
    let unfinished = (0..model.unfinished.len().min(MOST_UNFINISHED)).map(Choice::GoOn);
    unfinished
        .chain([Choice::New, Choice::Sessions, Choice::Methods, Choice::Language, Choice::Quit])
        .collect()
}

/// Enter on a line.
pub fn choose(model: &mut Model, at: usize, effects: &mut Vec<Effect>) {
    match choices(model).get(at) {
        Some(Choice::GoOn(index)) => {
            effects.extend(model.unfinished.get(*index).map(|listed| Effect::Open(listed.path.clone())));
        }
        Some(Choice::New) => model.screen = Screen::New(Box::new(Form::new(model.lang()))),
        Some(Choice::Sessions) => {
            super::super::update::open_list(model, effects);
        }
        Some(Choice::Methods) => {
            super::super::update::open_library(model, effects);
            // What she has changed in her folder since the program began is there.
            effects.push(Effect::ReadLibrary);
        }
        Some(Choice::Language) => super::super::update::switch_language(model, model.lang().other(), effects),
        Some(Choice::Quit) => effects.push(Effect::Quit(0)),
        None => {}
    }
}

/// The first screen.
#[derive(Debug)]
pub struct Home<'a> {
    /// Everything there is to show.
    pub model: &'a Model,
    /// Which line she is at.
    pub at: usize,
}

impl Home<'_> {
    fn line(&self, choice: Choice, room: usize) -> (String, String) {
        let locale = &self.model.locale;
        let name = |key: &str| locale.t(key).into_owned();
        match choice {
            Choice::GoOn(index) => {
                let listed = &self.model.unfinished[index];
                let (title, about) = match &listed.header {
                    Ok(header) => {
                        let start = header.planned_start;
                        let when = format!("{} {}", locale.short_date(start), locale.clock(start));
                        // A day without a title of its own is called what its programme is; once is enough.
                        let about = match header.programme.get(self.model.lang()) {
                            programme if programme == header.title => when,
                            programme => format!("{programme} · {when}"),
                        };
                        let used = listed.last_used(locale);
                        let about = used.map_or(about.clone(), |used| format!("{about} · {used}"));
                        let about = match header.rehearsal {
                            Some(_) => format!("{about} · {}", locale.t("rehearsal")),
                            None => about,
                        };
                        (header.title.clone(), about)
                    }
                    Err(problem) => (listed.path.display().to_string(), problem.clone()),
                };
                let key = if listed.late { "home-go-on-late" } else { "home-go-on" };
                let text = locale.ta(key, &[("title", title.into())]);
                (cut(&text, room).into_owned(), about)
            }
            Choice::New => (name("home-new"), name("home-new-about")),
            Choice::Sessions => (name("home-sessions"), name("home-sessions-about")),
            Choice::Methods => (name("home-methods"), name("home-methods-about")),
            Choice::Language => (name("home-language"), name("home-language-about")),
            Choice::Quit => (name("home-quit"), name("home-quit-about")),
        }
    }
}

impl Widget for &Home<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let theme = &self.model.theme;
        let choices = choices(self.model);
        let roomy = area.height >= 18;
        let height = u16::try_from(choices.len() * if roomy { 2 } else { 1 }).unwrap_or(u16::MAX);
        let column = area.centered_horizontally(Constraint::Max(76));
        let [_, head, _, list, _] = column.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(2),
            Constraint::Length(u16::from(roomy)),
            Constraint::Length(height),
            Constraint::Fill(2),
        ]));
        let today = self.model.locale.date(self.model.last.wall.with_timezone(&self.model.offset));
        let lines = [
            Line::from(vec![
                Span::styled("Verksted", theme.heading),
                Span::raw("  "),
                Span::styled(today, theme.quiet),
            ]),
            Line::styled(self.model.locale.t("home-tagline").into_owned(), theme.text),
        ];
        draw_lines(lines, head, buf);
        let room = usize::from(list.width).saturating_sub(4);
        let mut lines = Vec::new();
        for (index, choice) in choices.into_iter().enumerate() {
            let (text, about) = self.line(choice, room);
            let here = index == self.at;
            let mark = if here { "▸ " } else { "  " };
            let style = if here { theme.cursor } else { theme.heading };
            let text = format!(" {text} ");
            let used = width(mark) + width(&text);
            let mut line = vec![Span::styled(mark, theme.accent), Span::styled(text, style)];
            if roomy {
                lines.push(Line::from(line));
                lines.push(Line::from(vec![
                    Span::raw("   "),
                    Span::styled(cut(&about, room).into_owned(), theme.quiet),
                ]));
            } else {
                line.push(Span::raw(" "));
                let about = cut(&about, (room + 4).saturating_sub(used + 1)).into_owned();
                line.push(Span::styled(about, theme.quiet));
                lines.push(Line::from(line));
            }
        }
        draw_lines(lines, list, buf);
    }
}
