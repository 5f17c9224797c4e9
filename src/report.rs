//! stub
use crate::core::session::Session;
use crate::locale::Locale;
use chrono::{DateTime, Utc};
/// stub
pub fn summary_text(_: &Session, _: &Locale, _: DateTime<Utc>) -> String {
    String::new()
}
