//! The JSON Schema of session files, made from the types.

use crate::core::session::Session;

/// The JSON Schema of a session file.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Session).to_value()
}
