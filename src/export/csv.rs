//! Rows as CSV that Excel opens as they are: in UTF-8 with the mark that says so, a comma between cells in English and a
//! semicolon in Norwegian, where the comma is for decimals.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe first, which is how people write such words
//! in one themselves; the words behind it are as they were said.

use super::ExportError;
use super::markup::clean;
use super::rows::{Sheet, Value};
use crate::core::words::Lang;

/// The rows as bytes.
pub fn write(sheet: &Sheet, lang: Lang) -> Result<Vec<u8>, ExportError> {
    let failed = |error: csv::Error| ExportError::Format(error.to_string());
    let delimiter = match lang {
        Lang::Nb => b';',
        Lang::En => b',',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(sheet.columns.iter().map(|(name, _)| harmless(name))).map_err(failed)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(written)).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| ExportError::Format(error.to_string()))
}

fn written(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) | Value::Label(text) => harmless(text),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Moment(at) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// The words, with an apostrophe where they begin as a formula does, also in full width as written in East Asia.
fn harmless(text: &str) -> String {
    let text = clean(text);
    let begins = |letter| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if text.trim_start().starts_with(begins) { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "'=1+1")]
    #[case("  @SUM(A1)", "'  @SUM(A1)")]
    #[case("\t=1", "' =1")]
    #[case("\r+1", "' +1")]
    #[case("-2 gir opp", "'-2 gir opp")]
    #[case("＝1", "'＝1")]
    #[case("1 + 1 = 2", "1 + 1 = 2")]
    #[case("’klokka’", "’klokka’")]
    fn words_are_never_a_formula(#[case] said: &str, #[case] written: &str) {
        assert_eq!(harmless(said), written);
    }
}
