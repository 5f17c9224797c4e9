//! Writes markup: HTML, SVG and the XML of documents. What is opened is closed, and words are words whatever is in them.

use std::borrow::Cow;

use crate::core::text::is_safe;

/// Markup as it is written. Elements that are still open when it is done are closed.
#[derive(Debug, Default)]
pub struct Markup {
    text: String,
    open: Vec<&'static str>,
}

/// The attributes of an element, by name.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Markup {
    /// Markup that begins with these letters, which are taken as they are: a declaration.
    pub fn beginning(declaration: &str) -> Self {
        Self { text: declaration.to_owned(), open: Vec::new() }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: Attributes<'_>) -> &mut Self {
        self.begin(name, attributes);
        self.text.push('>');
        self.open.push(name);
        self
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) -> &mut Self {
        if let Some(name) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
        self
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) -> &mut Self {
        self.begin(name, attributes);
        self.text.push_str("/>");
        self
    }

    /// An element with words in it.
    pub fn words(&mut self, name: &'static str, attributes: Attributes<'_>, words: &str) -> &mut Self {
        self.open(name, attributes).say(words).close()
    }

    /// Words.
    pub fn say(&mut self, words: &str) -> &mut Self {
        push_escaped(&mut self.text, words);
        self
    }

    /// What is markup already: a style sheet of our own, a drawing written by another.
    pub fn raw(&mut self, markup: &str) -> &mut Self {
        self.text.push_str(markup);
        self
    }

    /// A line break in the markup, for whoever reads it as it is.
    pub fn line(&mut self) -> &mut Self {
        self.text.push('\n');
        self
    }

    /// All of it.
    pub fn done(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn begin(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            push_escaped(&mut self.text, value);
            self.text.push('"');
        }
    }
}

fn push_escaped(text: &mut String, words: &str) {
    for letter in clean(words).chars() {
        match letter {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\'' => text.push_str("&#39;"),
            letter => text.push(letter),
        }
    }
}

/// The words without what no document may hold: controls, marks that turn the direction of writing, and what is no
/// letter at all. Breaks become spaces; a space that keeps two words together stays one. Words from a session are clean already; this is for those that are not.
pub fn clean(words: &str) -> Cow<'_, str> {
    let is_space = |letter: char| letter.is_whitespace() && letter != '\u{a0}';
    let is_good = |letter: char| letter == ' ' || (is_safe(letter) && !is_space(letter));
    if words.chars().all(is_good) {
        return Cow::Borrowed(words);
    }
    let spaced = words.chars().map(|letter| if is_space(letter) { ' ' } else { letter });
    Cow::Owned(spaced.filter(|&letter| is_safe(letter)).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_words_are_words_when_they_are_read_again(words: String, value: String) {
            let mut markup = Markup::default();
            markup.open("a", &[("b", &value)]).words("c", &[], &words).empty("d", &[]);
            let markup = markup.done();
            let read = roxmltree::Document::parse(&markup).unwrap();
            let c = read.descendants().find(|node| node.has_tag_name("c")).unwrap();
            prop_assert_eq!(c.text().unwrap_or_default(), clean(&words));
            prop_assert_eq!(read.root_element().attribute("b").unwrap_or_default(), clean(&value));
        }
    }
}
