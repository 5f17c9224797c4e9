//! Puts the words of the locale on the commands and options: `cli-about-…`, `cli-arg-…`, `cli-examples-…`,
//! `cli-exit-codes-…`.

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Args;
use crate::locale::Locale;

/// Every command and option, with all its words in one language.
pub fn command(locale: &Locale) -> Command {
    let mut command = with_words(Args::command(), "", locale);
    command.build();
    own_usage(&mut command, locale);
    command
}

fn with_words(command: Command, path: &str, locale: &Locale) -> Command {
    let name = |part: &str| if path.is_empty() { part.to_owned() } else { format!("{path}-{part}") };
    let about_key = if path.is_empty() { "cli-about".to_owned() } else { format!("cli-about-{path}") };
    let headings = Styles::styled();
    let heading = headings.get_header();
    let usage = locale.t("cli-heading-usage");
    let template = format!(
        "{{about-with-newline}}\n{heading}{usage}:{heading:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let subcommands: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command
        .about(locale.t(&about_key).into_owned())
        .help_template(template)
        .subcommand_help_heading(locale.t("cli-heading-commands").into_owned())
        .subcommand_value_name(locale.t("cli-value-command").into_owned())
        .mut_args(|arg| arg_with_words(arg, path, locale));
    let command = match after_help(path, locale) {
        Some(text) => command.after_help(text),
        None => command,
    };
    subcommands.iter().fold(command, |command, sub| {
        command.mut_subcommand(sub, |found| with_words(found, &name(sub), locale))
    })
}

fn arg_with_words(arg: Arg, path: &str, locale: &Locale) -> Arg {
    let id = arg.get_id().to_string();
    // An option that several commands have says the same in all of them, unless one says otherwise.
    let own = format!("cli-arg-{path}-{id}");
    let help = if locale.has(&own) { locale.t(&own) } else { locale.t(&format!("cli-arg-{id}")) };
    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
    let arg = arg.help(help.into_owned()).help_heading(locale.t(heading).into_owned());
    let takes_value = !matches!(
        arg.get_action(),
        ArgAction::SetTrue | ArgAction::Help | ArgAction::Version | ArgAction::Count
    );
    let value = format!("cli-value-{id}");
    if takes_value && locale.has(&value) {
        // What may be chosen between stands in the value's name or help already, in her language.
        return arg.value_name(locale.t(&value).into_owned()).hide_possible_values(true);
    }
    arg
}

/// Examples, on the first page the variables, and there and where a script wants them the exit codes.
fn after_help(path: &str, locale: &Locale) -> Option<String> {
    let key = if path.is_empty() { "cli-examples".to_owned() } else { format!("cli-examples-{path}") };
    let headings = Styles::styled();
    let heading = headings.get_header();
    let section = |title: &str, text: &str| {
        let text = text.lines().collect::<Vec<_>>().join("\n  ");
        format!("{heading}{}:{heading:#}\n  {text}\n", locale.t(title))
    };
    let mut sections = Vec::new();
    if locale.has(&key) {
        sections.push(section("cli-heading-examples", &locale.t(&key)));
    }
    if path.is_empty() {
        sections.push(section("cli-heading-environment", &locale.t("cli-environment")));
    }
    let codes = if path.is_empty() { "cli-exit-codes".to_owned() } else { format!("cli-exit-codes-{path}") };
    if locale.has(&codes) {
        sections.push(section("cli-heading-exit-codes", &locale.t(&codes)));
    }
    (!sections.is_empty()).then(|| sections.join("\n").trim_end().to_owned())
}

/// clap writes the usage itself, but with an English word in it.
fn own_usage(command: &mut Command, locale: &Locale) {
    let rendered = command.render_usage().to_string();
    let (_, usage) = rendered.split_once(": ").unwrap_or(("", &rendered));
    let options = format!("[{}]", locale.t("cli-value-options"));
    let usage = usage.trim_end().replace("[OPTIONS]", &options);
    *command = std::mem::take(command).override_usage(usage);
    for sub in command.get_subcommands_mut() {
        own_usage(sub, locale);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::Lang;

    fn each(command: &Command, see: &mut impl FnMut(&Command)) {
        see(command);
        for sub in command.get_subcommands() {
            each(sub, see);
        }
    }

    #[test]
    fn every_command_and_option_has_words_in_both_languages() {
        for lang in Lang::ALL {
            each(&command(&Locale::new(lang)), &mut |command| {
                let about = command.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.is_empty() && !about.starts_with("cli-"), "{}: {about}", command.get_name());
                for arg in command.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    let wanted = !help.is_empty() && !help.starts_with("cli-");
                    assert!(wanted, "{} {}: {help}", command.get_name(), arg.get_id());
                }
            });
        }
    }

    #[test]
    fn no_english_word_of_the_parser_is_left_in_bokmål() {
        let mut nb = command(&Locale::new(Lang::Nb));
        for mut help in
            [nb.render_help().to_string(), nb.find_subcommand_mut("add").unwrap().render_help().to_string()]
        {
            help.make_ascii_lowercase();
            for word in ["usage", "options", "commands", "arguments", "possible values", "print help"] {
                assert!(!help.contains(word), "{word} in {help}");
            }
        }
    }

    #[test]
    fn the_parser_finds_nothing_wrong_with_it() {
        command(&Locale::new(Lang::En)).debug_assert();
    }
}
