//! Words that a file gives in both languages, and the languages themselves.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language the program speaks and a method file is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Nb, Self::En];

    /// The code used in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::En => "en",
        }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Nb => Self::En,
            Self::En => Self::Nb,
        }
    }

    /// The language a code such as `nb`, `no`, `nb_NO.UTF-8` or `en-GB` stands for.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        match primary.as_str() {
            "nb" | "no" | "nn" => Some(Self::Nb),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// One text in both languages.
///
/// A missing language is the empty string, so that a file with a gap still opens; the check in
/// `library` names the gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Words {
    /// The text in Norwegian bokmål.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nb: String,
    /// The text in English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Words {
    /// Both languages at once.
    pub fn new(nb: impl Into<String>, en: impl Into<String>) -> Self {
        Self { nb: nb.into(), en: en.into() }
    }

    /// The same text in both languages, as for a name typed by the facilitator.
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { nb: text.clone(), en: text }
    }

    /// The text in `lang`, or in the other language where that one is missing: a facilitator is
    /// better served by a sentence in the wrong language than by nothing.
    pub fn get(&self, lang: Lang) -> &str {
        let (wanted, other) = match lang {
            Lang::Nb => (&self.nb, &self.en),
            Lang::En => (&self.en, &self.nb),
        };
        if wanted.is_empty() { other } else { wanted }
    }

    /// True when neither language says anything.
    pub fn is_empty(&self) -> bool {
        self.nb.is_empty() && self.en.is_empty()
    }

    /// The first language that is missing while the other is there.
    pub fn missing(&self) -> Option<Lang> {
        match (self.nb.is_empty(), self.en.is_empty()) {
            (true, false) => Some(Lang::Nb),
            (false, true) => Some(Lang::En),
            _ => None,
        }
    }
}
