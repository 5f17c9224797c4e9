//! What can be asked for. The words of the help are not here but in the locale; see [`help`](super::help).

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Parser, Subcommand};
use clap_complete::Shell;

use crate::core::material::people_said;
use crate::core::note::TableId;
use crate::core::programme::ClockTime;
use crate::core::words::Lang;
use crate::export::sheet::Reader;
use crate::export::{Format, Part};

/// The version, and the commit it was built from where that is known.
pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), env!("VERKSTED_COMMIT"));

#[derive(Clone, Debug, Parser)]
#[command(name = "verksted", version = VERSION)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Args {
    #[command(subcommand)]
    pub ask: Option<Ask>,

    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,

    #[arg(long, global = true, value_name = "LANG", value_parser = lang())]
    pub language: Option<Lang>,

    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,

    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}

#[derive(Clone, Debug, Subcommand)]
pub enum Ask {
    Run(Box<RunArgs>),
    Open {
        #[arg(value_name = "SESSION")]
        session: Option<String>,
    },
    Review {
        #[arg(value_name = "SESSION|DIR")]
        saved: Option<String>,
    },
    Add(AddArgs),
    Room(RoomArgs),
    Export(ExportArgs),
    Sessions {
        #[command(subcommand)]
        ask: SessionsAsk,
    },
    Methods {
        #[command(subcommand)]
        ask: MethodsAsk,
    },
    Doctor {
        #[arg(long)]
        json: bool,
    },
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man,
}

/// A workshop to go straight into.
#[derive(Clone, Debug, clap::Args)]
pub struct RunArgs {
    #[arg(value_name = "PROGRAMME")]
    pub programme: String,

    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,

    #[arg(long, value_name = "TEXT")]
    pub challenge: Option<String>,

    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,

    #[command(flatten)]
    pub occasion: OccasionArgs,

    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3600))]
    pub pace: Option<u32>,
}

/// For how many, and from when.
#[derive(Clone, Debug, clap::Args)]
pub struct OccasionArgs {
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=i64::from(TableId::MOST)))]
    pub tables: Option<u8>,

    #[arg(long, value_name = "N", value_parser = people)]
    pub people: Option<People>,

    #[arg(long, value_name = "HH:MM", value_parser = time)]
    pub start: Option<ClockTime>,
}

/// Notes to be taken from standard input.
#[derive(Clone, Debug, clap::Args)]
pub struct AddArgs {
    #[arg(value_name = "SESSION")]
    pub session: Option<String>,

    #[arg(long, value_name = "ID")]
    pub step: Option<String>,

    #[arg(long, value_name = "A–Z", value_parser = table)]
    pub table: Option<TableId>,
}

/// The projector's window.
#[derive(Clone, Debug, clap::Args)]
pub struct RoomArgs {
    #[arg(value_name = "SESSION")]
    pub session: Option<String>,

    #[arg(long, conflicts_with = "dark")]
    pub light: bool,

    #[arg(long)]
    pub dark: bool,
}

/// Days to be taken out to others.
#[derive(Clone, Debug, clap::Args)]
pub struct ExportArgs {
    #[arg(value_name = "SESSION")]
    pub sessions: Vec<String>,

    #[arg(long, value_name = "FORMAT", value_parser = format())]
    pub to: Option<Format>,

    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,

    #[arg(long, value_name = "PART", value_parser = part())]
    pub part: Option<Part>,

    #[arg(long)]
    pub anonymous: bool,

    #[arg(long)]
    pub force: bool,
}

#[derive(Clone, Debug, Subcommand)]
pub enum SessionsAsk {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "SESSION")]
        session: Option<String>,
        #[arg(long)]
        json: bool,
    },
    Path {
        #[arg(value_name = "SESSION")]
        session: Option<String>,
    },
    Find {
        #[arg(value_name = "WORDS", required = true)]
        words: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    Stats(StatsArgs),
}

/// Figures of many sessions.
#[derive(Clone, Debug, clap::Args)]
pub struct StatsArgs {
    #[arg(long, value_name = "ID")]
    pub programme: Option<String>,

    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,

    #[arg(long)]
    pub rehearsals: bool,

    #[arg(long, conflicts_with = "csv")]
    pub json: bool,

    #[arg(long)]
    pub csv: bool,
}

#[derive(Clone, Debug, Subcommand)]
pub enum MethodsAsk {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(value_name = "WHAT")]
        what: Vec<String>,
    },
    Adapt(AdaptArgs),
    Diff {
        #[arg(value_name = "ID")]
        id: String,
        #[arg(long)]
        json: bool,
    },
    Take(TakeArgs),
    Bundle(BundleArgs),
    Import(ImportArgs),
    Print(PrintArgs),
    Path,
}

/// A method or programme to be made one's own.
#[derive(Clone, Debug, clap::Args)]
pub struct AdaptArgs {
    #[arg(value_name = "ID")]
    pub id: String,

    #[arg(long = "as", value_name = "NEW-ID")]
    pub new: String,

    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,

    #[arg(long, value_name = "TEXT")]
    pub why: String,

    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

/// What is to be taken over from the ancestor.
#[derive(Clone, Debug, clap::Args)]
pub struct TakeArgs {
    #[arg(value_name = "ID")]
    pub id: String,

    #[arg(long = "step", value_name = "STEP")]
    pub steps: Vec<String>,

    #[arg(long)]
    pub all: bool,

    #[arg(long, id = "keep-mine")]
    pub keep_mine: bool,
}

/// What is to be passed on.
#[derive(Clone, Debug, clap::Args)]
pub struct BundleArgs {
    #[arg(value_name = "ID", required = true)]
    pub ids: Vec<String>,

    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,

    #[arg(long)]
    pub force: bool,
}

/// What is to be taken in.
#[derive(Clone, Debug, clap::Args)]
pub struct ImportArgs {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,

    #[arg(long = "as-suffix", id = "as-suffix", value_name = "TEXT")]
    pub as_suffix: Option<String>,

    #[arg(long)]
    pub yes: bool,
}

/// A programme on paper.
#[derive(Clone, Debug, clap::Args)]
pub struct PrintArgs {
    #[arg(value_name = "PROGRAMME")]
    pub programme: String,

    #[arg(long = "for", id = "for", value_name = "WHO", value_parser = reader)]
    pub reader: Reader,

    #[arg(long)]
    pub short: bool,

    #[command(flatten)]
    pub occasion: OccasionArgs,

    #[arg(long, value_name = "FORMAT", value_parser = format())]
    pub to: Option<Format>,

    #[arg(short, long, alias = "out", value_name = "FILE")]
    pub output: Option<PathBuf>,

    #[arg(long)]
    pub force: bool,
}

/// How many people sit at the tables: one number for all, or one for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People(pub Vec<u16>);

fn lang() -> impl TypedValueParser<Value = Lang> {
    // Every code that gets through is one of these.
    PossibleValuesParser::new(Lang::ALL.map(Lang::code))
        .map(|code| Lang::from_code(&code).unwrap_or_default())
}

fn format() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::key))
        .map(|key| Format::from_key(&key).unwrap_or(Format::Markdown))
}

fn part() -> impl TypedValueParser<Value = Part> {
    PossibleValuesParser::new(Part::ALL.map(Part::key)).map(|key| Part::from_key(&key).unwrap_or_default())
}

fn time(text: &str) -> Result<ClockTime, String> {
    ClockTime::said(text).ok_or_else(|| text.to_owned())
}

fn reader(text: &str) -> Result<Reader, String> {
    Reader::from_key(text).ok_or_else(|| text.to_owned())
}

fn table(text: &str) -> Result<TableId, String> {
    let mut letters = text.chars();
    let table = letters.next().and_then(TableId::from_letter).filter(|_| letters.next().is_none());
    table.ok_or_else(|| text.to_owned())
}

fn people(text: &str) -> Result<People, String> {
    let numbers = people_said(text).filter(|numbers| !numbers.is_empty());
    numbers.map(People).ok_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_one_number_or_one_for_each_table() {
        assert_eq!(people("5"), Ok(People(vec![5])));
        assert_eq!(people("5 5 6"), Ok(People(vec![5, 5, 6])));
        assert_eq!(people("5,5+6"), Ok(People(vec![5, 5, 6])));
        for wrong in ["", " ", "fem", "5 x", "201"] {
            assert!(people(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_table_is_one_letter() {
        assert_eq!(table("b").map(TableId::letter), Ok('B'));
        for wrong in ["", "bb", "æ", "1"] {
            assert!(table(wrong).is_err(), "{wrong}");
        }
    }
}
