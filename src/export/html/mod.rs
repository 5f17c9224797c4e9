//! A document as one page for a browser: nothing else is fetched, nothing runs, and it prints well on A4.
//!
//! Written by a writer of our own and not from a template: a document is a tree of blocks, so a template would be loops
//! within loops, and here nothing can forget to escape, since words go through one function.

use super::document::{Block, Document, Item, Level, Table};
use super::markup::Markup;
use super::svg;
use crate::core::words::Lang;

const STYLE: &str = include_str!("style.css");
/// What takes less room on paper.
const TIGHT: &str = include_str!("tight.css");

/// What the page may do: look like itself. No script, no picture and no font from anywhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The document as a page.
pub fn write(document: &Document) -> String {
    let mut page = Page { html: Markup::beginning("<!DOCTYPE html>\n"), figures: 0 };
    let html = &mut page.html;
    html.open("html", &[("lang", language(document.lang))]).open("head", &[]).line();
    html.empty("meta", &[("charset", "utf-8")]).line();
    html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]).line();
    html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]).line();
    html.words("title", &[], &document.title).line();
    html.open("style", &[]).line().raw(STYLE).raw(if document.tight { TIGHT } else { "" });
    html.close().close().line();
    html.open("body", &[]).open("main", &[]).line();
    for day in &document.days {
        page.html.open("article", &[]).words("h1", &[], &day.title).line();
        page.blocks(&day.blocks);
        page.html.close().line();
    }
    let html = &mut page.html;
    html.close().open("footer", &[]);
    for line in &document.foot {
        html.words("p", &[], line);
    }
    html.close();
    page.html.done() + "\n"
}

/// The language as the web names it.
pub fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "nb-NO",
        Lang::En => "en-GB",
    }
}

/// How many lists stand within each other at most: a chain of whys may be of any length.
const DEEPEST: usize = 12;

/// A table with more columns than this has smaller letters.
const CROWDED: usize = 5;

struct Page {
    html: Markup,
    figures: usize,
}

impl Page {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading(level, text) => {
                    let name = match level {
                        Level::Part => "h2",
                        Level::Board => "h3",
                        Level::Piece => "h4",
                    };
                    self.html.words(name, &[], text);
                }
                Block::Paragraph(text) => {
                    self.html.words("p", &[], text);
                }
                Block::Facts(facts) => self.pairs("facts", facts),
                Block::Notes(items) => self.notes(items, 0),
                Block::Table(table) => self.table(table),
                Block::Figure(drawing, _) => {
                    self.figures += 1;
                    let drawn = svg::write(drawing, &format!("figure-{}", self.figures));
                    self.html.open("figure", &[]).raw(&drawn).close();
                }
            }
            self.html.line();
        }
    }

    fn pairs(&mut self, class: &str, pairs: &[(String, String)]) {
        self.html.open("dl", &[("class", class)]);
        for (name, value) in pairs {
            self.html.words("dt", &[], name).words("dd", &[], value);
        }
        self.html.close();
    }

    /// A list, with what answers a note in a list within it, down to where it is deep enough.
    fn notes(&mut self, items: &[Item], level: usize) {
        self.html.open("ul", &[("class", "notes")]).line();
        let mut rest = items;
        while let [item, below @ ..] = rest {
            let is_below = |other: &&Item| level < DEEPEST && other.depth > item.depth;
            let (below, after) = below.split_at(below.iter().take_while(is_below).count());
            self.html.open("li", &[]);
            self.item(item);
            if !below.is_empty() {
                self.notes(below, level + 1);
            }
            self.html.close().line();
            rest = after;
        }
        self.html.close();
    }

    fn item(&mut self, item: &Item) {
        self.html.open("span", &[]).words("span", &[("class", "no")], &item.number.to_string()).say(" ");
        self.html.say(&item.text);
        if !item.marks.is_empty() {
            self.html.say(" ").words("span", &[("class", "marks")], &format!("({})", item.marks.join(", ")));
        }
        self.html.close();
        if !item.said.is_empty() {
            self.pairs("said", &item.said);
        }
    }

    fn table(&mut self, table: &Table) {
        let class = |at: usize| {
            let figures = table.columns.get(at).is_some_and(|column| column.figures);
            if figures { "figures" } else { "text" }
        };
        let many = table.columns.len() > CROWDED;
        self.html
            .open("table", &[("class", if many { "wide" } else { "rows" })])
            .open("thead", &[])
            .open("tr", &[]);
        for (at, column) in table.columns.iter().enumerate() {
            self.html.words("th", &[("scope", "col"), ("class", class(at))], &column.name);
        }
        self.html.close().close().open("tbody", &[]).line();
        for row in &table.rows {
            self.html.open("tr", &[]);
            for (at, lines) in row.iter().enumerate() {
                self.html.open("td", &[("class", class(at))]);
                match &lines[..] {
                    [] => {}
                    [only] => {
                        self.html.say(only);
                    }
                    several => {
                        for line in several {
                            self.html.words("p", &[], line);
                        }
                    }
                }
                self.html.close();
            }
            self.html.close().line();
        }
        self.html.close().close();
    }
}
