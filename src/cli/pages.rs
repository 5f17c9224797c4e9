//! What packages are made with: the completions of a shell and the manual page.

use std::io::{self, Write};

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use super::exit::Exit;
use super::help;
use crate::locale::Locale;

/// The completions of a shell.
pub fn completions(locale: &Locale, shell: Shell) -> anyhow::Result<Exit> {
    // Written at once: the generator does not take no for an answer, and a pipe may be closed.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(locale), "verksted", &mut script);
    io::stdout().write_all(&script)?;
    Ok(Exit::OK)
}

/// The manual page: the program, then each command with its options.
pub fn man(locale: &Locale) -> anyhow::Result<Exit> {
    let command = help::command(locale);
    let main = Man::new(command.clone()).manual("Verksted");
    let mut page = Vec::new();
    main.render_title(&mut page)?;
    main.render_name_section(&mut page)?;
    main.render_synopsis_section(&mut page)?;
    main.render_description_section(&mut page)?;
    main.render_options_section(&mut page)?;
    writeln!(page, ".SH {}", locale.t("cli-heading-commands").to_uppercase())?;
    each(&command, &mut page)?;
    main.render_extra_section(&mut page)?;
    main.render_version_section(&mut page)?;
    io::stdout().write_all(&page)?;
    Ok(Exit::OK)
}

/// A subsection for each command that does something.
fn each(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    for sub in command.get_subcommands() {
        if sub.has_subcommands() {
            each(sub, page)?;
            continue;
        }
        let man = Man::new(sub.clone());
        let mut section = Vec::new();
        man.render_synopsis_section(&mut section)?;
        man.render_description_section(&mut section)?;
        man.render_options_section(&mut section)?;
        let name = sub.get_bin_name().unwrap_or(sub.get_name());
        writeln!(page, ".SS {name}")?;
        // Headings within a subsection would end it; the text below them speaks for itself.
        for line in String::from_utf8_lossy(&section).lines() {
            writeln!(page, "{}", if line.starts_with(".SH") { ".PP" } else { line })?;
        }
    }
    Ok(())
}
