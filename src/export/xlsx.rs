//! Sheets as Excel's own format: dates and numbers are what they are, the head stays in sight, and every column can be
//! filtered. Words are written as words, so that none becomes a formula or a link.

use chrono::{DateTime, Utc};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::ExportError;
use super::markup::clean;
use super::rows::{Sheet, Value};

/// The most letters a cell can hold.
const LONGEST: usize = 32_767;

/// The sheets as bytes. When they were made is when the day was: the same day gives the same file.
pub fn write(sheets: &[Sheet], title: &str, made: DateTime<Utc>) -> Result<Vec<u8>, ExportError> {
    make(sheets, title, made).map_err(|error| ExportError::Format(error.to_string()))
}

fn make(sheets: &[Sheet], title: &str, made: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let properties = DocProperties::new()
        .set_title(clean(title))
        .set_author("Verksted")
        .set_creation_datetime(&ExcelDateTime::from_timestamp(made.timestamp())?);
    book.set_properties(&properties);
    for sheet in sheets {
        fill(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    plain: Format,
    date: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_background_color("D6EAF6")
                .set_border_bottom(FormatBorder::Thin),
            text: plain.clone().set_text_wrap(),
            date: plain.clone().set_num_format("yyyy-mm-dd"),
            moment: plain.clone().set_num_format("yyyy-mm-dd hh:mm:ss"),
            plain,
        }
    }
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let looks = Looks::new();
    page.set_name(&sheet.name)?;
    for ((name, width), column) in sheet.columns.iter().zip(0..) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, cut(&clean(name)), &looks.head)?;
    }
    for (values, row) in sheet.rows.iter().zip(1..) {
        for (value, column) in values.iter().zip(0..) {
            put(page, (row, column), value, &looks)?;
        }
    }
    if let (Ok(rows), Ok(columns)) = (u32::try_from(sheet.rows.len()), u16::try_from(sheet.columns.len())) {
        page.autofilter(0, 0, rows, columns.saturating_sub(1))?;
    }
    page.set_freeze_panes(1, 0)?;
    // On paper: A4 on its side, as many pages as it takes, each with the head.
    page.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => {}
        Value::Text(words) => {
            page.write_string_with_format(row, column, cut(&clean(words)), &looks.text)?;
        }
        Value::Label(words) => {
            page.write_string_with_format(row, column, cut(&clean(words)), &looks.plain)?;
        }
        #[expect(clippy::cast_precision_loss, reason = "no count is so high")]
        Value::Number(number) => {
            page.write_number_with_format(row, column, *number as f64, &looks.plain)?;
        }
        Value::Date(date) => {
            page.write_date_with_format(row, column, date, &looks.date)?;
        }
        Value::Moment(at) => {
            page.write_datetime_with_format(row, column, at, &looks.moment)?;
        }
    }
    Ok(())
}

/// Longer words than a cell can hold are cut, and end with a sign of it.
fn cut(words: &str) -> String {
    // Excel counts as UTF-16 does.
    if words.encode_utf16().count() <= LONGEST {
        return words.to_owned();
    }
    let mut room = LONGEST - 1;
    let fits = |letter: &char| {
        let left = room.checked_sub(letter.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    words.chars().take_while(fits).chain(['…']).collect()
}
