//! Which language to speak, and why: the option, else the settings, else the machine's language, else bokmål.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::core::words::Lang;

/// What must be known before the rest of the command line can be read, since it decides the words of the help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Early {
    /// `--home`, else `VERKSTED_HOME`.
    pub home: Option<PathBuf>,
    /// `--language`.
    pub language: Option<Lang>,
}

impl Early {
    /// Looks for the two options wherever they stand. What is wrong with them is said when all is read.
    pub fn look(args: &[OsString]) -> Self {
        let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
        let (mut home, mut language) = (None, None);
        while let Some(arg) = args.next() {
            if let Some(value) = value(arg, "--home", &mut args) {
                home = Some(PathBuf::from(value));
            } else if let Some(value) = value(arg, "--language", &mut args) {
                language = value.to_str().and_then(Lang::from_code);
            }
        }
        let from_environment = || std::env::var_os("VERKSTED_HOME").filter(|home| !home.is_empty());
        Self { home: home.or_else(|| from_environment().map(PathBuf::from)), language }
    }
}

/// The value of `--name VALUE` or `--name=VALUE`.
fn value<'a>(arg: &'a OsStr, name: &str, rest: &mut impl Iterator<Item = &'a OsString>) -> Option<OsString> {
    if arg == name {
        return rest.next().cloned();
    }
    let value = arg.as_encoded_bytes().strip_prefix(name.as_bytes())?.strip_prefix(b"=")?;
    // A path that is not UTF-8 must stand by itself: safe code cannot cut it out of an argument.
    std::str::from_utf8(value).ok().map(OsString::from)
}

/// The language, and what chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The language.
    pub lang: Lang,
    /// What chose it.
    pub why: Why,
}

/// What chose the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// `--language`.
    Option,
    /// The settings file.
    Settings,
    /// The machine's language.
    Machine,
    /// The machine speaks neither.
    Neither,
}

impl Chosen {
    /// Chooses among what was said.
    pub fn of(option: Option<Lang>, settings: Option<Lang>) -> Self {
        Self::among(option, settings, sys_locale::get_locales())
    }

    fn among(
        option: Option<Lang>,
        settings: Option<Lang>,
        machine: impl IntoIterator<Item = String>,
    ) -> Self {
        let machine = || machine.into_iter().find_map(|code| Lang::from_code(&code));
        let (lang, why) = option
            .map(|lang| (lang, Why::Option))
            .or_else(|| settings.map(|lang| (lang, Why::Settings)))
            .or_else(|| machine().map(|lang| (lang, Why::Machine)))
            .unwrap_or((Lang::Nb, Why::Neither));
        Self { lang, why }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(args: &[&str]) -> Early {
        let args: Vec<OsString> = std::iter::once(&"verksted").chain(args).map(OsString::from).collect();
        Early::look(&args)
    }

    #[test]
    fn the_two_options_are_found_wherever_they_stand() {
        let wanted = Early { home: Some(PathBuf::from("/h")), language: Some(Lang::En) };
        for args in [
            &["--home", "/h", "--language", "en"][..],
            &["sessions", "list", "--home=/h", "--language=en"],
            &["--language", "en", "add", "--home", "/h", "--", "--language=nb"],
        ] {
            assert_eq!(look(args), wanted, "{args:?}");
        }
    }

    #[test]
    fn the_nearest_choice_wins() {
        let machine = || ["sv-SE", "en-GB"].map(str::to_owned);
        let chosen = |option, settings| Chosen::among(option, settings, machine());
        assert_eq!(chosen(Some(Lang::Nb), Some(Lang::En)), Chosen { lang: Lang::Nb, why: Why::Option });
        assert_eq!(chosen(None, Some(Lang::Nb)), Chosen { lang: Lang::Nb, why: Why::Settings });
        assert_eq!(chosen(None, None), Chosen { lang: Lang::En, why: Why::Machine });
        assert_eq!(Chosen::among(None, None, ["C".to_owned()]), Chosen { lang: Lang::Nb, why: Why::Neither });
    }
}
