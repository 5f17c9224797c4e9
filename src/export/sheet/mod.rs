//! Run sheets: a programme on paper, for the one who leads it, for those who come, and for the one who packs the car.

mod late;
mod packing;
mod short;
#[cfg(test)]
mod tests;

use thiserror::Error;

use super::document::{Block, Column, Day as Page, Document, Level, Table, cell};
use super::{ExportError, Format, docx, html, markdown};
use crate::core::day::{Block as DayBlock, Day, Step};
use crate::core::material::Turnout;
use crate::core::method::{Method, Phase};
use crate::core::programme::{BlockKind, ClockTime, Programme};
use crate::core::words::Words;
use crate::library::clock::{self, Times};
use crate::library::{self, Library, NoDay};
use crate::locale::Locale;

pub use late::Late;

/// Whom a sheet is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The one who leads the day: everything.
    Facilitator,
    /// Those who come: the times, and nothing of the guide.
    Participants,
    /// The one who packs: what to have ready, and how many of each thing.
    Packing,
}

impl Reader {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Facilitator, Self::Participants, Self::Packing];

    /// The name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Facilitator => "facilitator",
            Self::Participants => "participants",
            Self::Packing => "packing",
        }
    }

    /// The reader with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.key() == key)
    }
}

/// What a sheet is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Who comes.
    pub turnout: Turnout,
    /// When the day starts; otherwise as the programme says.
    pub start: Option<ClockTime>,
    /// True for the facilitator's day on a page or two, to carry.
    pub short: bool,
}

/// What a sheet can be written as: what people read, and what they change before they print it.
pub const FORMATS: [Format; 3] = [Format::Markdown, Format::Html, Format::Docx];

/// Why there is no sheet.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoSheet {
    /// There is no such day.
    #[error("no day can be made of the programme")]
    NoDay(#[from] NoDay),
    /// Begun then, something would come too late that does not move.
    #[error("what is fixed would come too late")]
    Late(Late),
}

impl NoSheet {
    /// The error in the reader's language.
    pub fn describe(&self, locale: &Locale) -> String {
        match self {
            Self::NoDay(error) => library::describe_no_day(error, locale),
            Self::Late(late) => late.describe(locale),
        }
    }
}

/// A sheet as one of [`FORMATS`], as bytes.
pub fn as_format(document: &Document, format: Format) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::Html => Ok(html::write(document).into_bytes()),
        Format::Docx => docx::write(document),
        Format::Markdown | Format::Xlsx | Format::Csv | Format::Json => {
            Ok(markdown::write(document).into_bytes())
        }
    }
}

/// A programme as a sheet for a reader.
pub fn document(
    library: &Library,
    programme: &Programme,
    reader: Reader,
    occasion: Occasion,
    locale: &Locale,
) -> Result<Document, NoSheet> {
    let mut day = library.lay_out(programme, occasion.turnout.tables).map_err(NoDay::from)?;
    let mut programme = programme.clone();
    let slack = clock::slack(&day);
    if let Some(start) = occasion.start {
        if let Some(late) = late::of(&programme, &day, start) {
            return Err(NoSheet::Late(late));
        }
        day = clock::begun_at(&programme, &day, start);
        programme.start = start;
    }
    let times = clock::times(&programme, &day);
    let sheet = Sheet { library, programme, day, slack, times, turnout: occasion.turnout, locale };
    let title = sheet.say(&sheet.programme.name);
    let blocks = match reader {
        Reader::Facilitator if occasion.short => sheet.in_short(),
        Reader::Facilitator => sheet.facilitator(),
        Reader::Participants => sheet.participants(),
        Reader::Packing => sheet.packing(),
    };
    let foot = vec![locale.t("sheet-made-with").into_owned()];
    let page = Page { title: title.clone(), blocks };
    Ok(Document { lang: locale.lang(), title, made: None, tight: occasion.short, days: vec![page], foot })
}

struct Sheet<'a> {
    library: &'a Library,
    programme: Programme,
    day: Day,
    /// The minutes there are in buffers when the day begins as the programme says.
    slack: u32,
    times: Vec<Times>,
    turnout: Turnout,
    locale: &'a Locale,
}

impl Sheet<'_> {
    fn t(&self, key: &str) -> String {
        self.locale.t(key).into_owned()
    }

    fn say(&self, words: &Words) -> String {
        words.get(self.locale.lang()).to_owned()
    }

    fn method_of(&self, block: &DayBlock) -> Option<&Method> {
        self.library.method(&block.method.as_ref()?.id)
    }

    fn blocks(&self) -> impl Iterator<Item = (&DayBlock, Times)> {
        self.day.blocks.iter().zip(self.times.iter().copied())
    }

    fn facilitator(&self) -> Vec<Block> {
        let mut out = vec![Block::Facts(self.facts_with_slack())];
        out.extend(self.purpose());
        if !self.day.prepare.is_empty() {
            out.push(Block::Heading(Level::Part, self.t("sheet-before")));
            out.push(self.one_column("sheet-to-do", &self.day.prepare));
        }
        for (block, times) in self.blocks().filter(|(block, _)| !is_used_up(block)) {
            let heading = format!("{}–{} {}", at(times.from), at(times.to), self.say(&block.name));
            out.push(Block::Heading(Level::Part, heading));
            let facts = self.block_facts(block);
            if !facts.is_empty() {
                out.push(Block::Facts(facts));
            }
            if !block.purpose.is_empty() {
                out.push(Block::Paragraph(self.say(&block.purpose)));
            }
            out.push(self.steps(block, times.from));
            if !block.pitfalls.is_empty() {
                out.push(self.one_column("sheet-pitfalls", &block.pitfalls));
            }
        }
        out
    }

    /// What the day is for, where that is more than the heading says.
    fn purpose(&self) -> Option<Block> {
        let purpose = self.programme.purpose_beyond_name(self.locale.lang());
        (!purpose.is_empty()).then(|| Block::Paragraph(purpose.to_owned()))
    }

    /// When, for how many, and for how long.
    fn facts(&self) -> Vec<(String, String)> {
        let end = self.times.last().map_or_else(String::new, |times| at(times.to));
        let mut facts = vec![
            (self.t("sheet-when"), format!("{}–{end}", self.programme.start)),
            (self.t("sheet-tables"), self.turnout.tables.to_string()),
        ];
        facts.extend(self.turnout.people().map(|people| (self.t("sheet-people"), people.to_string())));
        facts
    }

    /// The same, and what a later start has used of the buffers.
    fn facts_with_slack(&self) -> Vec<(String, String)> {
        let mut facts = self.facts();
        let used = self.slack.saturating_sub(clock::slack(&self.day));
        if used > 0 {
            let args = [("used", used.into()), ("all", self.slack.into())];
            facts.push((self.t("sheet-slack"), self.locale.ta("sheet-slack-used", &args)));
        }
        facts
    }

    /// Who, what to have at hand, and what may be done with it when time is short.
    fn block_facts(&self, block: &DayBlock) -> Vec<(String, String)> {
        let who = match (block.kind, self.method_of(block)) {
            (BlockKind::Plenary, _) => Some(self.t("sheet-all-together")),
            (_, Some(method)) => Some(match method.group.most {
                Some(most) => self
                    .locale
                    .ta("group-size", &[("least", method.group.least.into()), ("most", most.into())]),
                None => self.locale.ta("group-size-open", &[("least", method.group.least.into())]),
            }),
            (_, None) => None,
        };
        let materials: Vec<String> =
            block.materials.iter().map(|material| self.locale.material(material)).collect();
        let mut when_late: Vec<String> = Vec::new();
        when_late.extend(block.optional.then(|| self.t("sheet-optional")));
        when_late.extend(block.protected.then(|| self.t("sheet-protected")));
        let phase = block.phase.filter(|phase| *phase != Phase::Any);
        let phase = phase.map(|phase| self.locale.phase(self.day.vocabulary, phase).into_owned());
        let facts = [
            ("sheet-phase", phase),
            ("sheet-who", who),
            ("sheet-materials", (!materials.is_empty()).then(|| materials.join(" · "))),
            ("sheet-when-late", (!when_late.is_empty()).then(|| when_late.join(", "))),
        ];
        facts.into_iter().filter_map(|(key, value)| Some((self.t(key), value?))).collect()
    }

    /// The steps of a block: when, how long, what, and how.
    fn steps(&self, block: &DayBlock, from: u32) -> Block {
        let mut now = from;
        let rows = block.steps.iter().map(|step| {
            let row = vec![cell(at(now)), cell(length(step)), self.what(step), self.how(step)];
            now += step.planned();
            row
        });
        let columns = vec![
            Column::words(self.t("sheet-column-when"), 1),
            Column::figures(self.t("sheet-column-minutes")),
            Column::words(self.t("sheet-column-what"), 4),
            Column::words(self.t("sheet-column-how"), 6),
        ];
        Block::Table(Table { columns, rows: rows.collect() })
    }

    fn what(&self, step: &Step) -> Vec<String> {
        let (name, task) = (self.say(&step.spec.name), self.say(&step.spec.task));
        if name == task { vec![task] } else { vec![name, task] }
    }

    fn how(&self, step: &Step) -> Vec<String> {
        let labelled = |key: &str, words: &Words| {
            (!words.is_empty()).then(|| format!("{}: {}", self.locale.t(key), self.say(words)))
        };
        let spec = &step.spec;
        let asked = spec.prompts.iter().filter_map(|prompt| labelled("sheet-ask", prompt));
        [labelled("sheet-do", &spec.guide), labelled("sheet-say", &spec.say)]
            .into_iter()
            .flatten()
            .chain(asked)
            .chain(labelled("sheet-watch", &spec.pitfall))
            .collect()
    }

    fn participants(&self) -> Vec<Block> {
        // Time in hand is the facilitator's own business.
        let shown = self.blocks().filter(|(block, _)| block.kind != BlockKind::Buffer);
        let row = |(block, times): (&DayBlock, Times)| (times.from, self.say(&block.name));
        // They have a train to catch.
        let over = self.times.last().map(|times| (times.to, self.t("sheet-end")));
        let rows = shown.map(row).chain(over).map(|(from, what)| vec![cell(at(from)), cell(what)]).collect();
        let columns = vec![
            Column::words(self.t("sheet-column-when"), 1),
            Column::words(self.t("sheet-column-what"), 6),
        ];
        let end = self.times.last().map_or_else(String::new, |times| at(times.to));
        let when = (self.t("sheet-when"), format!("{}–{end}", self.programme.start));
        let mut out = vec![Block::Facts(vec![when])];
        out.extend(self.purpose());
        out.push(Block::Table(Table { columns, rows }));
        out
    }

    fn one_column(&self, heading: &str, lines: &[Words]) -> Block {
        let rows = lines.iter().map(|words| vec![cell(self.say(words))]).collect();
        Block::Table(Table { columns: vec![Column::words(self.t(heading), 1)], rows })
    }
}

/// A buffer that a later start has left nothing of.
fn is_used_up(block: &DayBlock) -> bool {
    block.kind == BlockKind::Buffer && block.planned() == 0
}

/// How long a step is: `5`, and `4 × 5` in rounds.
fn length(step: &Step) -> String {
    match step.rounds {
        0 | 1 => step.planned().to_string(),
        rounds => format!("{rounds} × {}", step.minutes),
    }
}

/// Minutes since midnight as a time of day.
fn at(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}
