//! What the disk says, in words.

use std::io::{Error, ErrorKind};

use super::Locale;

impl Locale {
    /// Why something could not be written: what is the matter, and nothing of what to do. `system` is what the system
    /// said, for what has no words here.
    pub fn not_written(&self, kind: ErrorKind, system: &str) -> String {
        let key = match kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "disk-full",
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "disk-read-only",
            ErrorKind::NotFound | ErrorKind::NotADirectory => "disk-gone",
            _ => return self.other(system),
        };
        self.t(key).into_owned()
    }

    /// Why a file could not be read.
    pub fn not_read(&self, kind: ErrorKind, system: &str) -> String {
        let key = match kind {
            ErrorKind::NotFound | ErrorKind::NotADirectory => "disk-no-file",
            ErrorKind::PermissionDenied => "disk-no-access",
            ErrorKind::IsADirectory => "disk-is-folder",
            _ => return self.other(system),
        };
        self.t(key).into_owned()
    }

    /// Why something could not be written, from the error itself.
    pub fn not_written_for(&self, error: &Error) -> String {
        self.not_written(error.kind(), &error.to_string())
    }

    /// Why a file could not be read, from the error itself.
    pub fn not_read_for(&self, error: &Error) -> String {
        self.not_read(error.kind(), &error.to_string())
    }

    fn other(&self, system: &str) -> String {
        self.ta("disk-other", &[("error", system.into())])
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::core::words::Lang;

    #[rstest]
    #[case(ErrorKind::StorageFull, "disken er full", "the disk is full")]
    #[case(
        ErrorKind::ReadOnlyFilesystem,
        "det går ikke an å skrive i mappa",
        "the folder cannot be written to"
    )]
    #[case(ErrorKind::Other, "disken svarer: hm", "the disk says: hm")]
    fn what_is_wrong_with_the_disk_is_said_in_her_language(
        #[case] kind: ErrorKind,
        #[case] nb: &str,
        #[case] en: &str,
    ) {
        assert_eq!(Locale::new(Lang::Nb).not_written(kind, "hm"), nb);
        assert_eq!(Locale::new(Lang::En).not_written(kind, "hm"), en);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_taken_for_a_file_is_called_one() {
        let error = std::fs::read(env!("CARGO_MANIFEST_DIR")).unwrap_err();
        assert_eq!(Locale::new(Lang::Nb).not_read_for(&error), "det er en mappe");
    }
}
