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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("nb", Some(Lang::Nb))]
    #[case("no", Some(Lang::Nb))]
    #[case("nn_NO.UTF-8", Some(Lang::Nb))]
    #[case("nb-NO", Some(Lang::Nb))]
    #[case("EN", Some(Lang::En))]
    #[case("en_GB.UTF-8", Some(Lang::En))]
    #[case("C", None)]
    #[case("C.UTF-8", None)]
    #[case("", None)]
    #[case("sv", None)]
    #[case("enhver", None)]
    fn a_code_stands_for_a_language(#[case] code: &str, #[case] expected: Option<Lang>) {
        assert_eq!(Lang::from_code(code), expected);
    }

    #[test]
    fn a_languages_code_is_what_files_call_it() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
            assert_eq!(serde_json::to_value(lang).unwrap(), lang.to_string());
            assert_eq!(lang.other().other(), lang);
            assert_ne!(lang.other(), lang);
        }
    }

    #[rstest]
    #[case(Words::new("Hei", "Hello"), "Hei", "Hello", None)]
    #[case(Words::new("Hei", ""), "Hei", "Hei", Some(Lang::En))]
    #[case(Words::new("", "Hello"), "Hello", "Hello", Some(Lang::Nb))]
    #[case(Words::default(), "", "", None)]
    #[case(Words::same("Oslo"), "Oslo", "Oslo", None)]
    fn a_sentence_in_the_wrong_language_is_better_than_none(
        #[case] words: Words,
        #[case] nb: &str,
        #[case] en: &str,
        #[case] missing: Option<Lang>,
    ) {
        assert_eq!((words.get(Lang::Nb), words.get(Lang::En), words.missing()), (nb, en, missing));
        assert_eq!(words.is_empty(), nb.is_empty());
    }
}
