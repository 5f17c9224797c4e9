//! A finished file where she wants it: never over one that is there, unless she says so.

use std::io;
use std::path::Path;

use super::{Context, Exit, say};
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::store;

/// Writes the file, or says why not.
pub fn write(context: &Context, path: &Path, bytes: &[u8], force: bool) -> Exit {
    let taken = if force { store::Taken::Replace } else { store::Taken::Leave };
    match store::write_out(path, bytes, taken) {
        Ok(()) => Exit::OK,
        Err(error) if error.kind == io::ErrorKind::AlreadyExists => {
            say(&context.locale.ta("cli-export-exists", &[("file", shown(path))]));
            Exit::FAILED
        }
        Err(error) => {
            let why = error.describe(&context.locale).into();
            say(&context.locale.ta("export-not-written", &[("file", shown(path)), ("why", why)]));
            Exit::FAILED
        }
    }
}

/// A path's name is as untrusted as anything that was typed.
pub fn shown(path: &Path) -> fluent_bundle::FluentValue<'static> {
    clean_line(&path.to_string_lossy(), LONGEST_TITLE * 10).into()
}
