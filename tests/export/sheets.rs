//! What a facilitator prints before the day, to the letter.

use verksted::core::material::Turnout;
use verksted::core::words::Lang;
use verksted::export::Format;
use verksted::export::sheet::{self, Occasion, Reader};
use verksted::library::Library;
use verksted::locale::Locale;

use crate::golden::golden;

fn sheet(reader: Reader, short: bool, lang: Lang, format: Format) -> String {
    let library = Library::load(None);
    let programme = library.programme("mini-lup").unwrap();
    let turnout = Turnout { tables: 4, seats: Some(vec![5, 5, 6, 6]) };
    let occasion = Occasion { turnout, start: None, short };
    let document = sheet::document(&library, programme, reader, occasion, &Locale::new(lang)).unwrap();
    String::from_utf8(sheet::as_format(&document, format).unwrap()).unwrap()
}

#[test]
fn what_to_pack_is_as_it_was() {
    for lang in Lang::ALL {
        golden(&format!("packing.{lang}.md"), &sheet(Reader::Packing, false, lang, Format::Markdown));
    }
}

#[test]
fn the_day_in_short_is_as_it_was() {
    for lang in Lang::ALL {
        golden(&format!("short.{lang}.md"), &sheet(Reader::Facilitator, true, lang, Format::Markdown));
    }
    golden("short.nb.html", &sheet(Reader::Facilitator, true, Lang::Nb, Format::Html));
}
