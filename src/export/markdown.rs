//! A document as Markdown (`CommonMark` with tables), to be read as it is or made into something else.

use std::fmt::Write as _;

use super::document::{Block, Document, Item, Level, Table};
use crate::core::text::is_safe;

/// The document as Markdown.
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    for day in &document.days {
        paragraph(&mut text, &format!("# {}", escaped(&day.title)));
        blocks(&mut text, &day.blocks);
    }
    paragraph(&mut text, "---");
    for line in &document.foot {
        paragraph(&mut text, &escaped(line));
    }
    text
}

fn blocks(text: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Heading(level, heading) => {
                paragraph(text, &format!("{} {}", marks(*level), escaped(heading)));
            }
            Block::Paragraph(words) => paragraph(text, &escaped(words)),
            Block::Facts(facts) => {
                let lines =
                    facts.iter().map(|(name, value)| format!("- **{}:** {}", escaped(name), escaped(value)));
                paragraph(text, &lines.collect::<Vec<_>>().join("\n"));
            }
            Block::Notes(items) => paragraph(text, &items.iter().map(item).collect::<Vec<_>>().join("\n")),
            Block::Table(table) => paragraph(text, &rows(table)),
            Block::Figure(_, instead) => self::blocks(text, instead),
        }
    }
}

fn marks(level: Level) -> &'static str {
    match level {
        Level::Part => "##",
        Level::Board => "###",
        Level::Piece => "####",
    }
}

fn paragraph(text: &mut String, words: &str) {
    if words.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(words);
    text.push('\n');
}

/// A note as a line of a list, with what is known of it in a list below.
fn item(item: &Item) -> String {
    let indent = "  ".repeat(item.depth.min(DEEPEST));
    let marks = if item.marks.is_empty() {
        String::new()
    } else {
        format!(" *({})*", escaped(&item.marks.join(", ")))
    };
    let mut text = format!("{indent}- **{}** {}{marks}", item.number, escaped(&item.text));
    for (name, value) in &item.said {
        // Writing to a string does not fail.
        let _ = write!(text, "\n{indent}  - {}: {}", escaped(name), escaped(value));
    }
    text
}

/// How far a list is moved in at most: what is deeper is read as deep enough.
const DEEPEST: usize = 12;

fn rows(table: &Table) -> String {
    let head: Vec<String> = table.columns.iter().map(|column| escaped(&column.name)).collect();
    let rule = table.columns.iter().map(|column| if column.figures { "---:" } else { "---" });
    let mut lines = vec![row(&head), row(&rule.map(str::to_owned).collect::<Vec<_>>())];
    for cells in &table.rows {
        let cells: Vec<String> = cells
            .iter()
            .map(|lines| lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>"))
            .collect();
        lines.push(row(&cells));
    }
    lines.join("\n")
}

fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// The words as themselves: nothing in them is taken as a mark, a link or a piece of HTML, and none begins a list or a
/// heading.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.char_indices().peekable();
    let mut only_digits = true;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|&(_, next)| next);
        let begins = at == 0 && next.is_none_or(char::is_whitespace);
        let is_mark = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '>' | '|' | '~' | '&' => true,
            '#' | '+' | '-' | '=' => at == 0 || begins,
            '.' | ')' => only_digits && at > 0 && next.is_none_or(char::is_whitespace),
            '!' => next == Some('['),
            // A link that nobody wrote as one.
            ':' => text[at..].starts_with("://"),
            _ => false,
        };
        only_digits &= letter.is_ascii_digit();
        match letter {
            // Not every reader of Markdown knows that a stroke takes the teeth out of a tag.
            '<' => escaped.push_str("&lt;"),
            // One line in, one line out.
            _ if letter.is_whitespace() => escaped.push(' '),
            _ if !is_safe(letter) => {}
            _ => {
                escaped.extend(is_mark.then_some('\\'));
                escaped.push(letter);
            }
        }
    }
    escaped
}
