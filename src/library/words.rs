//! What is wrong, in words. The words themselves are in the locale's `library.ftl`.

use fluent_bundle::FluentValue;

use super::NoDay;
use super::fact::Fact;
use super::files::SourceFile;
use super::problem::{Expected, Found, Problem, ProblemKind, Syntax};
use crate::core::day::DayError;
use crate::core::method::{BoardType, Mark};
use crate::core::words::Lang;
use crate::locale::Locale;

/// One line: `file:line:column: what is wrong; what was expected`.
pub fn describe(problem: &Problem, locale: &Locale) -> String {
    let file = file_name(&problem.file, locale);
    let what = say(&problem.what, locale);
    match &problem.place {
        Some(place) => format!("{file}:{}:{}: {what}", place.line, place.column),
        None => format!("{file}: {what}"),
    }
}

/// The file as it is named to a person, who should not look for a built-in one in her own folder.
pub(super) fn file_name(file: &SourceFile, locale: &Locale) -> String {
    let name = file.to_string();
    if file.is_built_in() { locale.ta("library-built-in", &[("file", name.into())]) } else { name }
}

/// Why there is no day, in words.
pub fn describe_no_day(error: &NoDay, locale: &Locale) -> String {
    let say = |key: &str, args: &[(&'static str, &str)]| locale.ta(key, &owned(args));
    match error {
        NoDay::NoProgramme(id) => say("library-no-programme", &[("id", id)]),
        NoDay::Broken(DayError::NoMethod { block, method }) => {
            say("library-no-day-method", &[("block", block), ("method", method)])
        }
        NoDay::Broken(DayError::Empty(id)) => say("library-no-day-empty", &[("id", id)]),
        NoDay::Broken(DayError::Twice(id)) => say("library-no-day-twice", &[("id", id)]),
    }
}

fn owned<'a>(args: &[(&'a str, &str)]) -> Vec<(&'a str, FluentValue<'static>)> {
    args.iter().map(|(name, text)| (*name, FluentValue::from((*text).to_owned()))).collect()
}

/// What is wrong, without the place.
pub fn say(kind: &ProblemKind, locale: &Locale) -> String {
    use ProblemKind as P;
    let t = |key: &str| locale.t(key).into_owned();
    let text = |key: &str, args: &[(&'static str, &str)]| locale.ta(key, &owned(args));
    match kind {
        P::Unreadable { why } => {
            text("library-unreadable", &[("why", &locale.not_read(*why, &why.to_string()))])
        }
        P::TooLarge { most } => text("library-too-large", &[("most", &most.to_string())]),
        P::NotUtf8 { .. } => t("library-not-utf8"),
        P::BuiltInInForce { id } => text("library-built-in-in-force", &[("id", id)]),
        P::SameIdAs { id, other } => text("library-same-id", &[("id", id), ("other", other)]),
        P::Syntax(syntax) => t(syntax_key(*syntax)),
        P::Unforeseen(message) => text("library-unforeseen", &[("message", message)]),
        P::UnknownField { field, nearest, known } => {
            let (meant, names) = (meant(*nearest, locale), list(known, locale));
            text("library-unknown-field", &[("field", field), ("meant", &meant), ("names", &names)])
        }
        P::MissingField { field, expected } => {
            text("library-missing-field", &[("field", field), ("expected", &expectation(expected, locale))])
        }
        P::WrongType { field, found, expected } => {
            let (found, expected) = (locale.t(found_key(*found)), expectation(expected, locale));
            text("library-wrong-type", &[("field", field), ("found", &found), ("expected", &expected)])
        }
        P::UnknownName { field, found, nearest, expected } => {
            let (meant, expected) = (meant(*nearest, locale), expectation(expected, locale));
            let args =
                [("field", field.as_str()), ("found", found), ("meant", &meant), ("expected", &expected)];
            text("library-unknown-name", &args)
        }
        P::OutOfRange { field, found, least, most } => {
            let key = if least == most { "library-only-value" } else { "library-out-of-range" };
            let (least, most) = (least.to_string(), most.to_string());
            text(key, &[("field", field), ("found", found), ("least", &least), ("most", &most)])
        }
        P::NotATime { field, found } => text("library-not-a-time", &[("field", field), ("found", found)]),
        P::NotADate { field, found } => text("library-not-a-date", &[("field", field), ("found", found)]),
        P::NotAnId { found } => text("library-not-an-id", &[("found", found)]),
        P::WrongCount { field, found, least, most } => {
            let key = match (least, most) {
                (least, most) if least == most => "library-count-exactly",
                _ if found > most => "library-count-most",
                _ => "library-count-least",
            };
            let (found, least, most) = (found.to_string(), least.to_string(), most.to_string());
            text(key, &[("field", field), ("found", &found), ("least", &least), ("most", &most)])
        }
        P::TooLong { field, most } => {
            text("library-too-long", &[("field", field), ("most", &most.to_string())])
        }
        P::Control { field, code } => {
            text("library-control", &[("field", field), ("code", &format!("U+{code:04X}"))])
        }
        P::Fact(fact) => say_fact(fact, locale),
    }
}

/// The words for what a parser cannot find.
fn say_fact(fact: &Fact, locale: &Locale) -> String {
    use Fact as F;
    let t = |key: &str| locale.t(key).into_owned();
    let text = |key: &str, args: &[(&'static str, &str)]| locale.ta(key, &owned(args));
    let number = |key: &str, a: (&'static str, i64), b: (&'static str, i64)| {
        locale.ta(key, &[(a.0, a.1.to_string().into()), (b.0, b.1.to_string().into())])
    };
    match fact {
        F::IdIsNotFileName { id, stem } => text("library-id-is-not-file-name", &[("id", id), ("stem", stem)]),
        F::Twice { id, line } => text("library-twice", &[("id", id), ("line", &line.to_string())]),
        F::MissingTranslation { field, lang } => {
            let lang = match lang {
                Lang::Nb => locale.t("library-in-nb"),
                Lang::En => locale.t("library-in-en"),
            };
            text("library-missing-translation", &[("field", field), ("lang", &lang)])
        }
        F::Empty { field } => text("library-empty", &[("field", field)]),
        F::MinutesDoNotAddUp { said, sum } => {
            number("library-minutes", ("said", (*said).into()), ("sum", (*sum).into()))
        }
        F::LeastOverMinutes { least, minutes } => {
            number("library-least", ("least", (*least).into()), ("minutes", (*minutes).into()))
        }
        F::LowNotBelowHigh { least, most } => number("library-low-high", ("least", *least), ("most", *most)),
        F::NoSuchBoard { board, known } => match known.as_slice() {
            [] => text("library-no-boards", &[("board", board)]),
            known => text("library-no-such-board", &[("board", board), ("names", &list(known, locale))]),
        },
        F::NoSuchField { field, known } => {
            text("library-no-such-field", &[("field", field), ("names", &list(known, locale))])
        }
        F::UnusedBoard { board } => text("library-unused-board", &[("board", board)]),
        F::BoardNeeds { board, field } => {
            text("library-board-needs", &[("board", board_name(*board)), ("field", field)])
        }
        F::BoardIgnores { board, field } => {
            text("library-board-ignores", &[("board", board_name(*board)), ("field", field)])
        }
        F::SecondFeeling => t("library-second-feeling"),
        F::ChoiceWithoutOptions => t("library-choice-without-options"),
        F::OptionsWithoutChoice => t("library-options-without-choice"),
        F::NoSuchMethod { method, nearest } => {
            let meant = meant(nearest.as_deref(), locale);
            text("library-no-such-method", &[("method", method), ("meant", &meant)])
        }
        F::BlockNeeds { field } => text("library-block-needs", &[("field", field)]),
        F::BlockIgnores { field, has_method: true } => text("library-block-has-method", &[("field", field)]),
        F::BlockIgnores { field, has_method: false } => text("library-block-has-none", &[("field", field)]),
        F::NoSuchStep { step, known } => {
            text("library-no-such-step", &[("step", step), ("names", &list(known, locale))])
        }
        F::NoStepsLeft => t("library-no-steps-left"),
        F::NobodyMakes { step, kinds } => {
            let kinds: Vec<&str> = kinds.iter().map(|kind| kind.key()).collect();
            text("library-nobody-makes", &[("step", step), ("kinds", &list(&kinds, locale))])
        }
        F::NobodyMarks { step, mark, board } => text(
            "library-nobody-marks",
            &[("step", step), ("mark", mark_name(*mark)), ("board", board_name(*board))],
        ),
        F::NothingFrom { step, from } => text("library-nothing-from", &[("step", step), ("from", from)]),
        F::EndsBeforeStart { start, end } => {
            text("library-ends-before-start", &[("start", &start.to_string()), ("end", &end.to_string())])
        }
        F::LongerThanDay { end, over } => {
            text("library-longer-than-day", &[("end", &end.to_string()), ("over", &over.to_string())])
        }
        F::NotOverBefore { start, over } => {
            text("library-not-over-before", &[("start", &start.to_string()), ("over", &over.to_string())])
        }
        F::NotOverAt { end, over } => {
            text("library-not-over-at", &[("end", &end.to_string()), ("over", &over.to_string())])
        }
        F::OutsideDay { at, start, end } => text(
            "library-outside-day",
            &[("at", &at.to_string()), ("start", &start.to_string()), ("end", &end.to_string())],
        ),
        F::Tight { minutes, least } => {
            text("library-tight", &[("minutes", &minutes.to_string()), ("least", &least.to_string())])
        }
        F::CannotFit { minutes, needs } => {
            number("library-cannot-fit", ("minutes", (*minutes).into()), ("needs", (*needs).into()))
        }
    }
}

/// ` (mente du «minutes»?)`, or nothing.
fn meant(nearest: Option<&str>, locale: &Locale) -> String {
    nearest.map_or_else(String::new, |name| {
        format!(" ({})", locale.ta("library-meant", &owned(&[("name", name)])))
    })
}

/// `«id», «name», «minutes»`
pub(super) fn list<T: AsRef<str>>(names: &[T], locale: &Locale) -> String {
    let quote = |name: &T| locale.ta("library-quoted", &owned(&[("name", name.as_ref())]));
    names.iter().map(quote).collect::<Vec<_>>().join(", ")
}

fn expectation(expected: &Expected, locale: &Locale) -> String {
    match expected {
        Expected::Words => locale.t("library-expected-words").into_owned(),
        Expected::Text => locale.t("library-expected-text").into_owned(),
        Expected::Id => locale.t("library-expected-id").into_owned(),
        Expected::Time => locale.t("library-expected-time").into_owned(),
        Expected::Date => locale.t("library-expected-date").into_owned(),
        Expected::Whole => locale.t("library-expected-whole").into_owned(),
        Expected::YesNo => locale.t("library-expected-yes-no").into_owned(),
        Expected::List => locale.t("library-expected-list").into_owned(),
        Expected::Name(names) => {
            locale.ta("library-expected-name", &owned(&[("names", &list(names, locale))]))
        }
        Expected::Table(fields) => table(fields),
        Expected::NameOrTable(names, fields) => locale.ta(
            "library-expected-name-or-table",
            &owned(&[("names", &list(names, locale)), ("fields", &table(fields))]),
        ),
    }
}

/// `{ least = …, most = … }`
fn table(fields: &[&str]) -> String {
    let fields: Vec<String> = fields.iter().map(|field| format!("{field} = …")).collect();
    format!("{{ {} }}", fields.join(", "))
}

fn found_key(found: Found) -> &'static str {
    match found {
        Found::Text => "library-found-text",
        Found::Whole => "library-found-whole",
        Found::Decimal => "library-found-decimal",
        Found::YesNo => "library-found-yes-no",
        Found::Date => "library-found-date",
        Found::List => "library-found-list",
        Found::Table => "library-found-table",
    }
}

fn syntax_key(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Unquoted => "library-syntax-unquoted",
        Syntax::UnclosedText => "library-syntax-unclosed-text",
        Syntax::UnclosedLines => "library-syntax-unclosed-lines",
        Syntax::UnopenedText => "library-syntax-unopened-text",
        Syntax::QuoteInText => "library-syntax-quote-in-text",
        Syntax::BadEscape => "library-syntax-bad-escape",
        Syntax::ControlCharacter => "library-syntax-control-character",
        Syntax::NoEquals => "library-syntax-no-equals",
        Syntax::TwoEquals => "library-syntax-two-equals",
        Syntax::NoValue => "library-syntax-no-value",
        Syntax::BadKey => "library-syntax-bad-key",
        Syntax::UnclosedHeader => "library-syntax-unclosed-header",
        Syntax::UnclosedList => "library-syntax-unclosed-list",
        Syntax::UnclosedBraces => "library-syntax-unclosed-braces",
        Syntax::NoComma => "library-syntax-no-comma",
        Syntax::ExtraComma => "library-syntax-extra-comma",
        Syntax::AfterValue => "library-syntax-after-value",
        Syntax::Twice => "library-syntax-twice",
        Syntax::BadNumber => "library-syntax-bad-number",
        Syntax::BadDate => "library-syntax-bad-date",
        Syntax::BadYesNo => "library-syntax-bad-yes-no",
        Syntax::TooDeep => "library-syntax-too-deep",
    }
}

/// The word a file uses for a type of board.
pub(super) fn board_name(board: BoardType) -> &'static str {
    match board {
        BoardType::List => "list",
        BoardType::Grid => "grid",
        BoardType::Tree => "tree",
        BoardType::Votes => "votes",
        BoardType::Xy => "xy",
        BoardType::Cards => "cards",
        BoardType::Pulse => "pulse",
        BoardType::Clusters => "clusters",
        BoardType::Scores => "scores",
    }
}

/// What the files call a mark.
pub fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Starred => "starred",
        Mark::Root => "root",
        Mark::Influence => "influence",
        Mark::Voted => "voted",
    }
}
