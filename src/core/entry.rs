//! The entry line's short prefixes: `b:` for the table that said it, `>17` for the note it builds on.

use super::boards::Typed;
use super::note::TableId;
use super::session::Session;
use super::text::clean_note;

/// Why a line cannot be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLine {
    /// It says nothing.
    Empty,
    /// It builds on a note that is not there.
    NoNote(u32),
}

/// Takes a line's prefixes off, in either order. A letter that is no table of the session is no prefix, so
/// that «e: post» stays what it says.
pub fn parse(session: &Session, line: &str) -> Result<Typed, BadLine> {
    let line = clean_note(line);
    let mut rest = line.as_str();
    let mut typed = Typed::default();
    loop {
        if typed.built_on.is_none()
            && let Some((number, after)) = built_on(rest)
        {
            let note = session.note_by_number(number).ok_or(BadLine::NoNote(number))?;
            typed.built_on = Some(note.id);
            rest = after;
        } else if typed.table.is_none()
            && let Some((table, after)) = table(session, rest)
        {
            typed.table = Some(table);
            rest = after;
        } else {
            break;
        }
    }
    if rest.is_empty() {
        return Err(BadLine::Empty);
    }
    rest.clone_into(&mut typed.text);
    Ok(typed)
}

fn built_on(line: &str) -> Option<(u32, &str)> {
    // The number stands close: «> 50 % sier ja» is words.
    let rest = line.strip_prefix('>')?;
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (number, after) = rest.split_at(digits);
    (after.is_empty() || after.starts_with([' ', ':'])).then_some(())?;
    Some((number.parse().ok()?, after.trim_start_matches(':').trim_start()))
}

/// The letter before the colon of a line that begins as with a table the session does not have: «e: 3».
pub fn unknown_table(session: &Session, line: &str) -> Option<char> {
    let line = clean_note(line);
    let mut chars = line.split_once(':')?.0.trim_end().chars();
    let table = TableId::from_letter(chars.next()?)?;
    let known = session.tables.iter().any(|known| known.id == table);
    (chars.next().is_none() && !known).then_some(table.letter())
}

fn table<'a>(session: &Session, line: &'a str) -> Option<(TableId, &'a str)> {
    let (letter, after) = line.split_once(':')?;
    let mut chars = letter.trim_end().chars();
    let table = TableId::from_letter(chars.next()?)?;
    (chars.next().is_none() && session.tables.iter().any(|known| known.id == table)).then_some(())?;
    Some((table, after.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::boards::fixture;

    fn fixture() -> Session {
        let mut session = fixture::session("type = \"list\"");
        fixture::add(&mut session, "først");
        session
    }

    #[test]
    fn prefixes_come_in_either_order() {
        let session = fixture();
        let note = session.note_by_number(1).unwrap().id;
        for line in ["b: >1 bygg videre", ">1 b: bygg videre", "B:>1: bygg videre"] {
            let typed = parse(&session, line).unwrap();
            assert_eq!((typed.text.as_str(), typed.built_on), ("bygg videre", Some(note)), "{line}");
            assert_eq!(typed.table.map(TableId::letter), Some('B'), "{line}");
        }
    }

    #[test]
    fn what_only_looks_like_a_prefix_is_words() {
        let session = fixture();
        for line in ["z: siste bokstav", "kl 10: oppstart", "> 50 % sier ja", "5 > 3"] {
            assert_eq!(parse(&session, line).unwrap().text, line);
        }
    }

    #[test]
    fn a_note_that_is_not_there_is_said() {
        let session = fixture();
        assert_eq!(parse(&session, ">99 hei"), Err(BadLine::NoNote(99)));
        assert_eq!(parse(&session, " b: "), Err(BadLine::Empty));
    }
}
