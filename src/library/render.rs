//! A problem with the line it stands on and a caret below.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::problem::{Place, Problem, ProblemKind, Severity};
use super::words::{file_name, say};
use crate::core::text::is_safe;
use crate::locale::Locale;

/// Lines longer than this are shown in part.
const WIDTH: usize = 120;

/// Several lines: what is wrong, the place, the line it stands on, and a caret. `source` is the file's text.
pub fn render(problem: &Problem, source: &str, locale: &Locale) -> String {
    let word = match problem.severity {
        Severity::Error => locale.t("library-error"),
        Severity::Warning => locale.t("library-warning"),
    };
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let file = file_name(&problem.file, locale);
    let what = say(&problem.what, locale);
    let Some(place) = &problem.place else { return format!("{word}: {file}: {what}") };
    let (line, span) = match &problem.what {
        // Of such a file there is no text but this line.
        ProblemKind::NotUtf8 { line } => {
            let at = line.char_indices().nth(place.column - 1).map_or(line.len(), |(at, _)| at);
            (line.clone(), at..at)
        }
        _ => line_of(source, place),
    };
    let snippet = Snippet::source(line)
        .line_start(place.line)
        .path(file)
        .annotation(AnnotationKind::Primary.span(span));
    let report = &[level.with_name(word.as_ref()).primary_title(what.as_str()).element(snippet)];
    Renderer::plain().term_width(WIDTH).render(report)
}

/// The line a place is on, with nothing in it that a terminal would obey, and where on it the place is.
fn line_of(source: &str, place: &Place) -> (String, std::ops::Range<usize>) {
    let start = source.floor_char_boundary(place.span.start);
    let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = source[start..].find('\n').map_or(source.len(), |at| start + at);
    let end = source.floor_char_boundary(place.span.end).clamp(start, line_end);
    let (before, at, after) =
        (shown(&source[line_start..start]), shown(&source[start..end]), shown(&source[end..line_end]));
    let span = before.len()..before.len() + at.len();
    (before + &at + after.trim_end(), span)
}

/// A line as it can be shown: a character for each in the file, and none that a terminal would obey.
pub(super) fn shown(line: &str) -> String {
    let one = |c: char| match c {
        c if c.is_whitespace() => ' ',
        c if is_safe(c) => c,
        _ => char::REPLACEMENT_CHARACTER,
    };
    line.chars().map(one).collect()
}
