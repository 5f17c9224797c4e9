//! Quotes and brackets that are never closed, read as the one who typed them meant them.
//!
//! The parser takes the next quote it meets for the end of the text, and everything below an open bracket for what
//! is in it; what it then complains of, such as a comma, is not what is wrong. Here a quote that stands where a text
//! begins does not end one, and a line that can only be a new field ends what was open above it. This is only asked
//! about texts the parser has refused, so that it may guess.

use std::ops::Range;

use super::conform::Finding;
use super::problem::{ProblemKind, Syntax};

/// Every quote and bracket that is never closed, and every quote inside a text, from the top.
pub fn findings(source: &str) -> Vec<Finding> {
    let mut reader = Reader { source, at: 0, end: 0, open: Vec::new(), findings: Vec::new() };
    reader.read();
    reader.findings
}

struct Reader<'s> {
    source: &'s str,
    /// Where it reads.
    at: usize,
    /// Where the last thing that is neither space nor comment ended.
    end: usize,
    /// The brackets that are open, the innermost last.
    open: Vec<char>,
    findings: Vec<Finding>,
}

impl<'s> Reader<'s> {
    fn read(&mut self) {
        while self.at < self.source.len() {
            let line = self.line();
            if self.open.is_empty() {
                self.go_to_value(line);
            } else if self.begins_anew(line) {
                self.left_open();
                continue;
            }
            self.value();
        }
        self.left_open();
    }

    /// What is left of the line.
    fn line(&self) -> &'s str {
        let rest = &self.source[self.at..];
        rest.split('\n').next().unwrap_or(rest)
    }

    /// Past the name and its `=`; past the whole line where there is none, as in a heading.
    fn go_to_value(&mut self, line: &str) {
        let name_ends = line.find(['=', '"', '\'', '#', '[']);
        let past = name_ends.filter(|&end| line[end..].starts_with('=')).map_or(line.len(), |end| end + 1);
        self.at += past;
        self.end = self.at;
    }

    /// True for a line that cannot be a part of the brackets that are open: a heading, or a field in a list or where
    /// no comma has promised one.
    fn begins_anew(&self, line: &str) -> bool {
        let line = line.trim();
        let bare = |text: &str| {
            let text = text.trim();
            let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
            !text.is_empty() && text.chars().all(is_bare)
        };
        let heading = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        let heading = heading
            .map(|name| name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name));
        if heading
            .is_some_and(|name| bare(name) && name.trim().starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            return true;
        }
        let promised = self.open.last() == Some(&'{') && self.source[..self.end].ends_with([',', '{']);
        !promised && line.split_once('=').is_some_and(|(name, _)| bare(name))
    }

    /// Reads to the end of the line, or of what goes on over several.
    fn value(&mut self) {
        while let Some(c) = self.source[self.at..].chars().next() {
            let here = self.at;
            self.at += c.len_utf8();
            if matches!(c, '"' | '\'') && !self.text(here, c) {
                return;
            }
            match c {
                '\n' => return,
                '#' => self.at = here + self.source[here..].find('\n').unwrap_or(self.source.len() - here),
                '[' | '{' => self.open.push(c),
                ']' | '}' if self.open.last().is_some_and(|&open| closing(open) != c) => {
                    self.findings.push((here..here, unclosed(self.open.pop())));
                    // `[{ a = 1 ]`: the bracket closes what is outside.
                    self.open.pop();
                }
                ']' | '}' => {
                    self.open.pop();
                }
                _ => {}
            }
            if !c.is_whitespace() && c != '#' {
                self.end = self.at;
            }
        }
    }

    /// A text that may begin at this quote. False when the rest of the line cannot be understood and was passed over.
    fn text(&mut self, start: usize, quote: char) -> bool {
        let three = String::from(quote).repeat(3);
        if self.source[start..].starts_with(&three) {
            let inside = start + three.len();
            match self.source[inside..].find(&three) {
                Some(length) => self.at = inside + length + three.len(),
                None => {
                    self.say(start..inside, Syntax::UnclosedLines);
                    self.at = self.source.len();
                }
            }
            return true;
        }
        if !may_open(&self.source[..start]) {
            // A text without its first quote, which the parser sees as well.
            self.pass_line();
            return false;
        }
        let line_end = start + self.source[start..].find('\n').unwrap_or(self.source.len() - start);
        let found = closing_quote(&self.source[..line_end], start, quote);
        let wrong = match found {
            None => Some((start..line_end, Syntax::UnclosedText)),
            Some(end) => {
                let after = &self.source[end + 1..line_end];
                // Directly before a word it begins something: the next text, or one inside this.
                match (after.starts_with(char::is_alphanumeric), may_open(&self.source[..end])) {
                    (false, _) => None,
                    (true, true) => Some((start..end, Syntax::UnclosedText)),
                    (true, false) => Some((end..end + 1, Syntax::QuoteInText)),
                }
            }
        };
        let Some((span, what)) = wrong else {
            self.at = found.map_or(line_end, |end| end + 1);
            return true;
        };
        let shown = self.source[span.clone()].trim_end().len();
        self.say(span.start..span.start + shown, what);
        self.pass_line();
        false
    }

    /// The brackets of a line that was not understood are forgotten with it.
    fn pass_line(&mut self) {
        self.at += self.line().len();
        self.end = self.at;
        self.open.clear();
    }

    fn left_open(&mut self) {
        if let Some(open) = self.open.pop() {
            self.findings.push((self.end..self.end, unclosed(Some(open))));
            self.open.clear();
        }
    }

    fn say(&mut self, span: Range<usize>, what: Syntax) {
        self.findings.push((span, ProblemKind::Syntax(what)));
    }
}

fn closing(open: char) -> char {
    if open == '[' { ']' } else { '}' }
}

fn unclosed(open: Option<char>) -> ProblemKind {
    ProblemKind::Syntax(if open == Some('[') { Syntax::UnclosedList } else { Syntax::UnclosedBraces })
}

/// The quote that ends the text that begins at `start`. A backslash hides the quote after it.
fn closing_quote(line: &str, start: usize, quote: char) -> Option<usize> {
    let mut hidden = false;
    line[start + 1..].char_indices().find_map(|(at, c)| {
        let ends = c == quote && !hidden;
        hidden = quote == '"' && c == '\\' && !hidden;
        ends.then_some(start + 1 + at)
    })
}

/// True when a text may begin after this.
fn may_open(before: &str) -> bool {
    before.trim_end_matches([' ', '\t', '\r']).ends_with(['=', '[', '{', ',', '(', '\n'])
}
