//! The record itself, as JSON that this program opens again.

use super::taken::From;
use super::{ExportError, Taken, Wanted};
use crate::core::session::Session;
use crate::locale::Locale;
use crate::store;

/// One record as it is in its file; several as an array of them.
pub fn write(days: &[Taken], wanted: Wanted, locale: &Locale) -> Result<Vec<u8>, ExportError> {
    let records: Vec<Vec<u8>> = days.iter().map(|day| one(day, wanted, locale)).collect::<Result<_, _>>()?;
    if let [only] = &records[..] {
        return Ok(only.clone());
    }
    let mut array = b"[\n".to_vec();
    array.extend(records.join(&b",\n"[..]));
    array.extend(b"]\n");
    Ok(array)
}

fn one(day: &Taken, wanted: Wanted, locale: &Locale) -> Result<Vec<u8>, ExportError> {
    if wanted.anonymous {
        return json(&day.shared(wanted, locale));
    }
    match &day.from {
        From::File(path) => Ok(store::record(path)?),
        From::AheadOf(path) => {
            store::record_of(&day.session, path).map_err(|error| ExportError::Format(error.to_string()))
        }
        From::Nowhere => json(&day.session),
    }
}

fn json(session: &Session) -> Result<Vec<u8>, ExportError> {
    let json = serde_json::to_vec_pretty(session);
    let mut json = json.map_err(|error| ExportError::Format(error.to_string()))?;
    json.push(b'\n');
    Ok(json)
}
